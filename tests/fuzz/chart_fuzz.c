/*
 * Fuzzes a chart's declaration: YAML, its fields, and the drawing of what was
 * declared. A chart that is given out can be drawn in both widths, told in
 * words and written as a table, whatever its numbers are.
 */
#include <math.h>
#include <string.h>

#include "base/yaml.h"
#include "charts/chart_spec.h"
#include "fuzz/fuzz_project.h"

/* A picture is 720 wide, and as high as its rows; an input of 250 bytes names few. Svg writes 1 000 000 for what no
   picture can hold (svg.c), so this finds it. */
static const double largest = 20000;

static void check_numbers(Str value)
{
    char text[64];
    for (size_t i = 0; i < value.len;) {
        size_t end = i;
        while (end < value.len && end - i < sizeof text - 1 && strchr("-.0123456789", value.data[end]))
            end++;
        memcpy(text, value.data + i, end - i);
        text[end - i] = '\0';
        require(fabs(strtod(text, NULL)) < largest);
        i = end > i ? end : i + 1;
    }
}

/* The attributes that place a mark; texts that people wrote stand in others. Svg writes no quote within a value. */
static bool is_geometry(Str name)
{
    static const char *const names[] = {"x", "y",     "x1",     "x2", "y1",     "y2",        "cx",     "cy",
                                        "r", "width", "height", "d",  "points", "transform", "viewBox"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_equal(name, str_from(names[i])))
            return true;
    return false;
}

static void check_geometry(Str svg)
{
    bool in_tag = false;
    size_t name = 0;
    for (size_t i = 0; i < svg.len; i++) {
        char c = svg.data[i];
        if (!in_tag || c == '>') {
            in_tag = c == '<';
        } else if (c == ' ') {
            name = i + 1;
        } else if (c == '"') {
            const char *end = memchr(svg.data + i + 1, '"', svg.len - i - 1);
            require(end != NULL);
            size_t close = (size_t)(end - svg.data);
            if (is_geometry((Str){svg.data + name, i - 1 - name}))
                check_numbers((Str){svg.data + i + 1, close - i - 1});
            i = close;
        }
    }
}

static void draw(Arena *arena, const Chart *chart)
{
    Str narrow = chart_svg(arena, chart, CHART_NARROW), wide = chart_svg(arena, chart, CHART_WIDE);
    require(narrow.len > 0 && wide.len > 0);
    check_geometry(narrow);
    check_geometry(wide);
    require(chart_csv(arena, chart).len > 0 && chart_describe(arena, chart).len > 0);
    require(chart_table_html(arena, chart).len > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text;
    if (!fuzz_text(bytes, size, &text))
        return 0;
    const ArticleContext *context = fuzz_project();
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    const Source *source = source_create(arena, STR("grafiek.yaml"), text);
    const Value *yaml = yaml_read(arena, source, 0, size, diags);
    const Chart *chart = yaml ? chart_from_yaml(arena, yaml, &context->charts, diags) : NULL;
    require(chart || diags->errors);
    if (chart)
        draw(arena, chart);
    fuzz_check_diags(diags);
    return 0;
}
