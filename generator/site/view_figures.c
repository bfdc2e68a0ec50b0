/*
 * view_figures: the key figures of an edition.
 *
 * They are a story of groups. Each says in a sentence what its large figure
 * means, shows it in the form that fits its data (a line, its place among
 * classes, what it is made of), and sets smaller figures and lists beside it.
 * A breakdown (part_of) stands inside the figure that it divides. A figure
 * that the region never had is left out; one that is only missing now says so.
 */
#include "site/view_parts.h"

#include "figures/format.h"

enum {
    GROUP_TILES = 3,      /* beside the large figure; what is more stands in rows, or the page would be a wall */
    GROUP_TILES_PLAIN = 4 /* in a group without a large figure */
};

/* The figures of one group, while its values are made. */
typedef struct Group {
    const IndicatorGroup *group;
    const Figure **figures; /* of its indicators that are parts of none */
    size_t count;
    size_t lead; /* the large one; `count` for none */
} Group;

static void keep_sources(TileMaker *maker, const DataSource *const *sources, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t k = 0;
        while (k < maker->source_count && maker->sources[k] != sources[i])
            k++;
        if (k == maker->source_count)
            maker->sources[maker->source_count++] = sources[i];
    }
}

Value *tile_maker_add(View *view, TileMaker *maker, const Figure *figure)
{
    Value *tile = view_tile(view, figure);
    value_set_integer(tile, "number", ++maker->count);
    value_list_add(maker->explanations, view_explanation(view, figure, maker->count));
    keep_sources(maker, figure->sources, figure->source_count);
    return tile;
}

/* The figures that a group shows of this edition, or the parts of one figure when `parts_of` is given. */
static size_t group_figures(const View *view, const IndicatorGroup *group, const Indicator *parts_of,
                            const Figure **out)
{
    const Indicators *indicators = view->project->base.indicators;
    size_t count = 0;
    for (size_t i = 0; i < indicators->count; i++) {
        const Indicator *indicator = &indicators->items[i];
        if (indicator->once || indicator->part_of != parts_of || (group && indicator->group != group) ||
            !indicator_formula(indicator, view->page->edition->region))
            continue;
        const Figure *figure = view_figure(view, indicator, view->page->edition);
        if (view_figure_exists(view, figure))
            out[count++] = figure;
    }
    return count;
}

/* The first that may stand on a cover and has a value; alone, any that has one. Several equals have no large one. */
static size_t lead_of(const Group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->figures[i]->indicator->headline && group->figures[i]->value)
            return i;
    return group->count == 1 && group->figures[0]->value ? 0 : group->count;
}

static Value *make_tile(View *view, const Figure *figure, TileMaker *maker)
{
    const Figure **parts = ARENA_ARRAY(view->arena, const Figure *, view->project->base.indicators->count);
    Value *tile = tile_maker_add(view, maker, figure);
    size_t count = group_figures(view, NULL, figure->indicator, parts);
    value_set(tile, "breakdowns", view_breakdowns(view, figure, parts, count, maker));
    value_set_bool(tile, "has_breakdowns", count > 0);
    return tile;
}

/* What shows the large figure best: its place among classes, what it is made of, its course; or it stands alone. */
static const char *form_of(const Value *tile)
{
    if (value_get(tile, STR("has_scale"))->boolean)
        return "scale";
    if (value_is_map(value_get(tile, STR("chart"))))
        return "course";
    return value_get(tile, STR("has_breakdowns"))->boolean ? "parts" : "alone";
}

/* The large figure has its course as a chart where others have a sparkline. */
static const Value *make_lead(View *view, const Group *group, TileMaker *maker)
{
    if (group->lead == group->count)
        return value_null(view->arena);
    const Figure *figure = group->figures[group->lead];
    Value *tile = make_tile(view, figure, maker);
    value_set(tile, "chart", view_trend_chart(view, figure, "verloop"));
    value_set(tile, "trend", value_null(view->arena));
    value_set_text(tile, "form", str_from(form_of(tile)));
    return tile;
}

/* Every figure but the large one: the first as tiles, the others, and those that are missing, as rows. */
static void set_smaller(View *view, Value *map, const Group *group, TileMaker *maker)
{
    Value *tiles = value_list(view->arena);
    Value *rows = value_list(view->arena);
    size_t most = group->lead == group->count ? GROUP_TILES_PLAIN : GROUP_TILES;
    for (size_t i = 0; i < group->count; i++) {
        if (i == group->lead)
            continue;
        bool as_tile = group->figures[i]->value && value_count(tiles) < most;
        value_list_add(as_tile ? tiles : rows, make_tile(view, group->figures[i], maker));
    }
    value_set(map, "tiles", tiles);
    value_set_integer(map, "tile_count", (long long)value_count(tiles));
    value_set(map, "rows", rows);
    value_set_bool(map, "has_rows", value_count(rows) > 0);
}

static Value *make_list(const View *view, const TopList *list)
{
    Value *map = value_map(view->arena);
    Value *items = value_list(view->arena);
    for (size_t i = 0; i < list->item_count; i++)
        value_list_add(items, value_text(view->arena, list->items[i]));
    value_set_text(map, "title", list->title);
    value_set_text(map, "about", list->about);
    value_set(map, "items", items);
    return map;
}

static void set_lists(const View *view, Value *map, const Group *group, TileMaker *maker)
{
    const Edition *edition = view->page->edition;
    Value *lists = value_list(view->arena);
    for (size_t i = 0; i < edition->list_count; i++) {
        if (edition->lists[i].group != group->group)
            continue;
        value_list_add(lists, make_list(view, &edition->lists[i]));
        keep_sources(maker, &edition->lists[i].source, 1);
    }
    value_set(map, "lists", lists);
    value_set_bool(map, "has_lists", value_count(lists) > 0);
}

static Value *make_group(View *view, const Group *group, int number, TileMaker *maker)
{
    Value *map = value_map(view->arena);
    const Value *lead = make_lead(view, group, maker);
    value_set_integer(map, "number", number);
    value_set_text(map, "id", group->group->id);
    value_set_text(map, "label", group->group->label);
    value_set_text(map, "question", group->group->question);
    value_set_text(map, "finding", value_get_text(lead, "sentence"));
    value_set(map, "lead", lead);
    set_smaller(view, map, group, maker);
    set_lists(view, map, group, maker);
    value_set(map, "sources", view_sources(view, maker->sources, maker->source_count));
    value_set_bool(map, "has_sources", maker->source_count > 0);
    return map;
}

static Value *make_groups(View *view, TileMaker *maker)
{
    const FigureBase *base = &view->project->base;
    Value *groups = value_list(view->arena);
    for (size_t i = 0; i < base->indicators->group_count; i++) {
        Group group = {.group = &base->indicators->groups[i]};
        group.figures = ARENA_ARRAY(view->arena, const Figure *, base->indicators->count);
        group.count = group_figures(view, group.group, NULL, group.figures);
        group.lead = lead_of(&group);
        maker->source_count = 0;
        if (group.count)
            value_list_add(groups, make_group(view, &group, (int)value_count(groups) + 1, maker));
    }
    return groups;
}

void view_figures(View *view)
{
    const Edition *edition = view->page->edition;
    TileMaker maker = {.explanations = value_list(view->arena)};
    maker.sources = ARENA_ARRAY(view->arena, const DataSource *, view->project->base.dataset->source_count);
    Value *figures = value_map(view->arena);
    value_set(figures, "groups", make_groups(view, &maker));
    value_set(figures, "explanations", maker.explanations);
    value_set_integer(figures, "count", maker.count);
    value_set(view->data, "figures", figures);
    PatternField fields[] = {
        {"region", edition->region->name},
        {"in", edition->region->in_phrase},
        {"issue", edition->title},
        {"period", format_period(view->arena, view->language, edition->period)},
        {"count", arena_printf(view->arena, "%d", maker.count)},
    };
    view_describe(view, view_fill(view, "key_figures.title", fields, 5),
                  view_fill(view, "key_figures.description", fields, 5));
}
