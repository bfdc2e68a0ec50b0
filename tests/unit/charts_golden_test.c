/*
 * Golden pictures of every sample, and what must hold for all of them.
 *
 *     charts_golden_test --accept    writes tests/golden/charts anew (look at the difference before it is committed)
 *     charts_golden_test --gallery   prints a page with all of them, for eyes (tests/charts-view.sh)
 */
#include "chart_samples.h"

#include "base/files.h"
#include "charts/measure.h"

static const char *const suffixes[] = {[CHART_NARROW] = "narrow", [CHART_WIDE] = "wide"};

static Str picture_of(Arena *arena, const Chart *chart, ChartWidth width)
{
    return chart->kind == CHART_SPARKLINE ? chart_sparkline(arena, chart) : chart_svg(arena, chart, width);
}

/* One element a line: a difference then shows what moved. */
static Str lines_of(Arena *arena, Str svg)
{
    Buf out = {.arena = arena};
    for (size_t i = 0; i < svg.len; i++) {
        if (i > 0 && svg.data[i] == '<' && svg.data[i + 1] != '/' && svg.data[i - 1] == '>')
            buf_add_char(&out, '\n');
        buf_add_char(&out, svg.data[i]);
    }
    buf_add_char(&out, '\n');
    return buf_str(&out);
}

static Str golden_path(Arena *arena, const Sample *sample, ChartWidth width)
{
    if (sample->kind == CHART_SPARKLINE)
        return arena_printf(arena, "tests/golden/charts/%s.svg", sample->name);
    return arena_printf(arena, "tests/golden/charts/%s-%s.svg", sample->name, suffixes[width]);
}

typedef void PictureCheck(Arena *arena, const Sample *sample, ChartWidth width, Str svg);

static void for_each_picture(PictureCheck *check)
{
    Arena *arena = arena_create();
    const Language *language = sample_language(arena, "nl");
    for (size_t i = 0; i < SAMPLES; i++) {
        const Chart *chart = sample_chart(arena, &samples[i], language);
        for (int w = CHART_NARROW; w <= CHART_WIDE; w++)
            if (w == CHART_WIDE || samples[i].kind != CHART_SPARKLINE)
                check(arena, &samples[i], (ChartWidth)w, picture_of(arena, chart, (ChartWidth)w));
    }
    arena_free(arena);
}

static void fail_sample(const Sample *sample, ChartWidth width, const char *what, Str detail)
{
    check_fail(__FILE__, __LINE__, what);
    printf("#    in %s-%s: " STR_FMT "\n", sample->name, suffixes[width], STR_ARG(detail));
}

/* ---- golden ---- */

static void compare_golden(Arena *arena, const Sample *sample, ChartWidth width, Str svg)
{
    Str want = {0};
    Str path = golden_path(arena, sample, width);
    if (!files_read_bytes(arena, path, (Place){0}, &want, diags_create(arena)))
        fail_sample(sample, width, "no golden file: run with --accept", path);
    else if (!str_equal(lines_of(arena, svg), want))
        fail_sample(sample, width, "differs from its golden file: look, then run with --accept", path);
}

static void pictures_are_the_golden_ones(void)
{
    for_each_picture(compare_golden);
}

static void accept_golden(Arena *arena, const Sample *sample, ChartWidth width, Str svg)
{
    FILE *out = fopen(arena_cstr(arena, golden_path(arena, sample, width)), "w");
    Str text = lines_of(arena, svg);
    if (!out || fwrite(text.data, 1, text.len, out) != text.len || fclose(out) != 0)
        perror("writing a golden file");
}

/* ---- well formed, named, nothing inline ---- */

/* Elements nest, attributes are quoted: all that SVG of our own writer can get wrong. */
static bool is_well_formed(Str svg)
{
    Str open[32];
    size_t depth = 0;
    for (size_t i = 0; i < svg.len;) {
        if (svg.data[i] != '<') {
            if (depth == 0 || svg.data[i] == '>')
                return false;
            i++;
            continue;
        }
        size_t end = i + str_index_char(str_from_index(svg, i), '>');
        if (end == svg.len)
            return false;
        Str tag = str_slice(svg, i + 1, end);
        Str name = str_slice(tag, 0, str_index_char(tag, ' '));
        if (tag.data[0] == '/') {
            if (depth == 0 || !str_equal(open[--depth], str_from_index(tag, 1)))
                return false;
        } else if (!str_ends_with(tag, STR("/"))) {
            if (depth == 32)
                return false;
            open[depth++] = name;
        }
        i = end + 1;
    }
    return depth == 0;
}

static void check_form(Arena *arena, const Sample *sample, ChartWidth width, Str svg)
{
    (void)arena;
    if (svg.len == 0) {
        if (strcmp(sample->name, "sparkline-none") != 0)
            fail_sample(sample, width, "no picture", svg);
        return;
    }
    if (!is_well_formed(svg))
        fail_sample(sample, width, "not well formed", svg);
    if (str_contains(svg, STR("style=")) || str_contains(svg, STR("<script")) || str_contains(svg, STR("nan")) ||
        str_contains(svg, STR("-0\"")) || str_contains(svg, STR("inf")))
        if (!str_contains(svg, STR("Informatie"))) /* a label, not an infinity */
            fail_sample(sample, width, "an inline style, a script or no number", svg);
    bool named = str_contains(svg, STR("<title id=")) && str_contains(svg, STR("<desc id="));
    if (sample->kind == CHART_SPARKLINE ? !str_contains(svg, STR("aria-hidden=\"true\"")) : !named)
        fail_sample(sample, width, "without a name and a description, or not hidden", svg);
}

static void pictures_are_well_formed_and_named(void)
{
    for_each_picture(check_form);
}

/* ---- text: none outside the picture, none over another, with WCAG's text spacing ---- */

typedef struct Box {
    double left, right, top, bottom;
    Str text;
} Box;

static double number_after(Str tag, const char *attribute)
{
    size_t at = str_index(tag, str_from(attribute));
    return at == tag.len ? 0 : strtod(tag.data + at + strlen(attribute), NULL);
}

static Str without_tags(Arena *arena, Str text)
{
    Buf out = {.arena = arena};
    bool in_tag = false;
    for (size_t i = 0; i < text.len; i++) {
        in_tag = in_tag || text.data[i] == '<';
        if (!in_tag)
            buf_add_char(&out, text.data[i]);
        in_tag = in_tag && text.data[i] != '>';
    }
    return buf_str(&out);
}

static Box box_of(Arena *arena, Str element, double size)
{
    size_t tag_end = str_index_char(element, '>');
    Str tag = str_slice(element, 0, tag_end);
    Str inner = str_from_index(element, tag_end + 1);
    size_t span = str_index(inner, STR("<tspan"));
    bool semibold = str_contains(tag, STR("c-value")) || str_contains(tag, STR("c-strong"));
    double room = measure_room(without_tags(arena, str_slice(inner, 0, span)), size,
                               semibold ? MEASURE_SEMIBOLD : MEASURE_REGULAR) +
                  measure_room(without_tags(arena, str_from_index(inner, span)), size, MEASURE_SEMIBOLD);
    double x = number_after(tag, " x=\"");
    double y = number_after(tag, " y=\"");
    bool end = str_contains(tag, STR("text-anchor=\"end\""));
    bool middle = str_contains(tag, STR("text-anchor=\"middle\""));
    double left = end ? x - room : middle ? x - room / 2 : x;
    return (Box){left, left + room, y - size * 0.74, y + size * 0.2, without_tags(arena, inner)};
}

static size_t boxes_of(Arena *arena, Str svg, double size, Box *boxes, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < svg.len && count < most;) {
        size_t at = i + str_index(str_from_index(svg, i), STR("<text"));
        if (at == svg.len)
            break;
        size_t end = at + str_index(str_from_index(svg, at), STR("</text>"));
        boxes[count++] = box_of(arena, str_slice(svg, at, end), size);
        i = end;
    }
    return count;
}

static void check_text(Arena *arena, const Sample *sample, ChartWidth width, Str svg)
{
    enum { MOST = 256 };
    Box boxes[MOST];
    double size = width == CHART_WIDE ? 16 : 17;
    double across = width == CHART_WIDE ? 720 : 340;
    Str view = str_from_index(svg, str_index(svg, STR("viewBox=\"0 0 ")) + strlen("viewBox=\"0 0 "));
    double height = view.len ? strtod(view.data + str_index_char(view, ' '), NULL) : 0;
    size_t count = boxes_of(arena, svg, size, boxes, MOST);
    for (size_t i = 0; i < count; i++) {
        const Box *a = &boxes[i];
        if (a->left < -0.5 || a->right > across + 0.5 || a->top < -0.5 || a->bottom > height + 0.5)
            fail_sample(sample, width, "text outside the picture", a->text);
        for (size_t j = 0; j < i; j++) {
            const Box *b = &boxes[j];
            if (a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom)
                fail_sample(sample, width, "text over text",
                            arena_printf(arena, "'" STR_FMT "' and '" STR_FMT "'", STR_ARG(a->text), STR_ARG(b->text)));
        }
    }
}

static void no_text_overlaps_or_leaves_the_picture(void)
{
    for_each_picture(check_text);
}

/* ---- the table says what the data say ---- */

static void table_and_csv_hold_every_value(void)
{
    Arena *arena = arena_create();
    const Language *language = sample_language(arena, "nl");
    for (size_t i = 0; i < SAMPLES; i++) {
        const Chart *chart = sample_chart(arena, &samples[i], language);
        Str table = chart_table_html(arena, chart);
        Str csv = chart_csv(arena, chart);
        CHECK(is_well_formed(table));
        for (size_t s = 0; s < chart->series_count; s++) {
            for (size_t p = 0; p < chart->series[s].count; p++) {
                const ChartPoint *point = &chart->series[s].points[p];
                Str cell = arena_printf(arena, "<td>" STR_FMT "<", STR_ARG(point->display));
                if (!str_contains(table, cell))
                    fail_sample(&samples[i], CHART_WIDE, "not in the table", cell);
                Str field = arena_printf(arena, ";" STR_FMT ";", STR_ARG(point->plain));
                if (!str_contains(csv, field))
                    fail_sample(&samples[i], CHART_WIDE, "not in the CSV", field);
            }
        }
    }
    arena_free(arena);
}

static void figures_and_files_are_well_formed(void)
{
    Arena *arena = arena_create();
    const Language *language = sample_language(arena, "en");
    for (size_t i = 0; i < SAMPLES; i++) {
        if (samples[i].kind == CHART_SPARKLINE)
            continue;
        const Chart *chart = sample_chart(arena, &samples[i], language);
        CHECK(is_well_formed(str_trim(chart_figure_html(arena, chart))));
        Str file = chart_svg_file(arena, chart);
        CHECK(str_starts_with(file, STR("<?xml")));
        CHECK(is_well_formed(str_trim(str_from_index(file, str_index(file, STR("<svg"))))));
    }
    arena_free(arena);
}

/* ---- for eyes ---- */

static void print_gallery(void)
{
    Arena *arena = arena_create();
    const Language *language = sample_language(arena, "nl");
    puts("<!doctype html><html lang=nl><meta charset=utf-8><title>charts</title>"
         "<link rel=stylesheet href=assets/css/tokens.css><link rel=stylesheet href=assets/css/charts.css>"
         "<link rel=stylesheet href=view.css><main>");
    for (size_t i = 0; i < SAMPLES; i++) {
        const Chart *chart = sample_chart(arena, &samples[i], language);
        Str html = samples[i].kind == CHART_SPARKLINE ? chart_sparkline(arena, chart) : chart_figure_html(arena, chart);
        printf(STR_FMT "\n", STR_ARG(html));
    }
    puts("</main>");
    arena_free(arena);
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--accept") == 0) {
        for_each_picture(accept_golden);
        return 0;
    }
    if (argc > 1 && strcmp(argv[1], "--gallery") == 0) {
        print_gallery();
        return 0;
    }
    RUN(pictures_are_the_golden_ones);
    RUN(pictures_are_well_formed_and_named);
    RUN(no_text_overlaps_or_leaves_the_picture);
    RUN(table_and_csv_hold_every_value);
    RUN(figures_and_files_are_well_formed);
    return check_done();
}
