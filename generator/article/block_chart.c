/*
 * block_chart: a chart, declared in YAML; see charts/chart_spec.h. Figures in
 * its texts are filled in here, as plain text, before the chart sees them.
 */
#include "article/blocks.h"
#include "article/cross.h"
#include "article/prose_work.h"
#include "article/reference.h"
#include "article/typography.h"

#include "base/escape.h"

static const char *const text_fields[] = {"title", "subtitle", "description", "note", NULL};

/* What the fact checker reads, as it was written: the texts above, and the words of what stands in the picture. */
static void note_texts(Work *work, const Value *spec)
{
    static const char *const lists[] = {"events", "boxes", "arrows", "annotations", "lines", NULL};
    static const char *const words[] = {"title", "text", "label", NULL};
    static const char *const others[] = {"override", NULL};
    prose_note_fields(work, PROSE_CHART, spec, text_fields);
    prose_note_fields(work, PROSE_CHART, spec, others);
    for (size_t i = 0; lists[i]; i++) {
        const Value *list = value_get(spec, str_from(lists[i]));
        for (size_t k = 0; k < value_count(list); k++)
            if (value_is_map(value_item(list, k)))
                prose_note_fields(work, PROSE_CHART, value_item(list, k), words);
    }
}

static void fill_texts(Work *work, Value *spec)
{
    for (size_t i = 0; text_fields[i]; i++) {
        const Value *field = value_get(spec, str_from(text_fields[i]));
        if (!field || field->kind != VALUE_TEXT)
            continue;
        Value *filled = value_text(
            work->arena, reference_fill_text(work, typography_quotes(work->arena, field->text), field).plain);
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

/* The declaration without `id:`, which is ours: charts make ids of their titles. */
static Value *without_id(Work *work, const Value *spec)
{
    Value *rest = value_map(work->arena);
    rest->place = spec->place;
    for (size_t i = 0; i < spec->map.count; i++)
        if (!str_equal(spec->map.entries[i].key, STR("id")))
            value_map_set(rest, spec->map.entries[i].key, spec->map.entries[i].value);
    return rest;
}

/* What the chart's address is made of: its title without figures, so that it is the same in every region and quarter. */
static Str id_title(Work *work, const Value *spec)
{
    Str title = reference_without_figures(work->arena, value_get_text(spec, "title"));
    return escape_slug(work->arena, title).len ? title : value_get_text(spec, "indicator");
}

static void show_chart(Work *work, const Part *part)
{
    Chart *chart = part->data;
    chart->number_text = part->number;
    cmark_node_set_on_enter(part->node, arena_cstr(work->arena, chart_figure_html(work->arena, chart)));
}

/* The chart in the block's place; it is drawn when its number is known. */
static void add_chart(Work *work, const Block *block, Chart *chart, const Value *id)
{
    Str name = id ? id->text : (Str){0};
    chart->heading_level = heading_level(block->node);
    if (name.len)
        chart->id = chart->files = work_new_id(work, name);
    else
        work_new_id(work, chart->id);
    ARENA_RESERVE_ONE(work->arena, work->charts, work->chart_count, work->chart_capacity);
    work->charts[work->chart_count++] = (ArticleChart){chart};
    cross_add(work, (Part){.kind = PART_FIGURE, .name = name, .place = id ? id->place : block->place,
                           .html_id = chart->id, .title = chart->title, .show = show_chart, .data = chart,
                           .node = block_replace(work, block, (Str){0}, (Str){0})});
}

void block_make_chart(Work *work, const Block *block)
{
    Value *spec = block_read_yaml(work, block);
    if (!spec)
        return;
    size_t first_text = work->prose ? work->prose->field_count : 0;
    note_texts(work, spec);
    spec = prose_without_marks(work->arena, spec);
    Str address = id_title(work, spec);
    fill_texts(work, spec);
    const Value *id = block_read_id(work, spec);
    ChartContext context = work->context->charts;
    context.number = (int)work->chart_count + 1;
    context.id_title = address;
    const Chart *drawn = chart_from_yaml(work->arena, without_id(work, spec), &context, work->diags);
    if (!drawn)
        return;
    Chart *chart = ARENA_NEW(work->arena, Chart);
    *chart = *drawn;
    prose_note_chart(work, first_text, chart);
    add_chart(work, block, chart, id);
}
