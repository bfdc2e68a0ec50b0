/*
 * Fuzzes a chart's declaration: YAML, its fields, and the drawing of what was
 * declared. A chart that is given out can be drawn in both widths, told in
 * words and written as a table, whatever its numbers are.
 */
#include "base/yaml.h"
#include "charts/chart_spec.h"
#include "fuzz/fuzz_project.h"

static void draw(Arena *arena, const Chart *chart)
{
    require(chart_svg(arena, chart, CHART_NARROW).len > 0);
    Str wide = chart_svg(arena, chart, CHART_WIDE);
    require(wide.len > 0 && !str_contains(wide, STR("=\"nan")) && !str_contains(wide, STR("=\"inf")));
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
