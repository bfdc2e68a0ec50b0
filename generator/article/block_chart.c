/*
 * block_chart: a chart, declared in YAML; see charts/chart_spec.h. Figures in
 * its texts are filled in here, as plain text, before the chart sees them.
 */
#include "article/blocks.h"
#include "article/reference.h"

static const char *const text_fields[] = {"title", "subtitle", "description", "note", NULL};

static void fill_texts(Work *work, Value *spec)
{
    for (size_t i = 0; text_fields[i]; i++) {
        const Value *field = value_get(spec, str_from(text_fields[i]));
        if (!field || field->kind != VALUE_TEXT)
            continue;
        Value *filled = value_text(work->arena, reference_fill_text(work, field->text, field).plain);
        filled->place = field->place;
        filled->key_place = field->key_place;
        value_set(spec, text_fields[i], filled);
    }
}

/* One below the heading that the chart stands under, so that no level is skipped: 2 under the article's title. */
static int heading_level(cmark_node *node)
{
    while (node) {
        cmark_node *before = cmark_node_previous(node);
        node = before ? before : cmark_node_parent(node);
        if (before && cmark_node_get_type(before) == CMARK_NODE_HEADING) {
            int level = cmark_node_get_heading_level(before) + 1;
            return level > 6 ? 6 : level;
        }
    }
    return 2;
}

void block_make_chart(Work *work, const Block *block)
{
    Value *spec = block_read_yaml(work, block);
    if (!spec)
        return;
    fill_texts(work, spec);
    ChartContext context = work->context->charts;
    context.number = (int)work->chart_count + 1;
    const Chart *drawn = chart_from_yaml(work->arena, spec, &context, work->diags);
    if (!drawn)
        return;
    Chart *chart = ARENA_NEW(work->arena, Chart);
    *chart = *drawn;
    chart->heading_level = heading_level(block->node);
    ARENA_RESERVE_ONE(work->arena, work->charts, work->chart_count, work->chart_capacity);
    work->charts[work->chart_count++] = (ArticleChart){chart};
    work_new_id(work, chart->id);
    block_replace_html(work, block, chart_figure_html(work->arena, chart));
}
