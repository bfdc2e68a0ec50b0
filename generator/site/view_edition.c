/*
 * view_edition: an edition's cover and its key figures.
 *
 * The key figures are a story of groups: each asks a question, answers it with
 * one large figure, and sets smaller ones beside it. A breakdown (part_of)
 * stands inside the figure that it divides. A figure that the region never had
 * is left out; one that is only missing now says so.
 */
#include "site/view_parts.h"

#include "charts/svg.h"
#include "figures/format.h"

/* ---- the cover ---- */

/* "Personen. 2,1% meer dan een jaar eerder": what stands under a large number. */
static Str headline_line(const View *view, const Value *tile)
{
    const Value *changes = value_get(tile, STR("changes"));
    Str unit = view_capitalise(view->arena, value_get_text(tile, "unit"));
    Str change = value_count(changes) ? value_get_text(value_item(changes, 0), "text")
                                      : value_get_text(tile, "no_earlier");
    if (!unit.len)
        return change;
    return arena_printf(view->arena, STR_FMT ". " STR_FMT, STR_ARG(unit), STR_ARG(change));
}

static Value *make_headlines(View *view, const Edition *edition)
{
    Value *list = value_list(view->arena);
    for (size_t i = 0; i < edition->headline_count; i++) {
        const Figure *figure = view_figure(view, edition->headlines[i], edition);
        Value *tile = view_tile(view, figure);
        value_set_text(tile, "line", figure->value ? headline_line(view, tile) : (Str){0});
        value_list_add(list, tile);
    }
    return list;
}

static Value *make_contents(const View *view, const Edition *edition)
{
    Value *list = value_list(view->arena);
    for (size_t i = 0; i < edition->article_count; i++)
        value_list_add(list, view_article_entry(view, edition->articles[i], edition, (int)i + 1));
    return list;
}

/* Other editions of the same issue, and earlier and later ones of the same region. */
static void set_other_editions(const View *view, Value *cover, const Edition *edition)
{
    Value *regions = value_list(view->arena);
    Value *quarters = value_list(view->arena);
    for (size_t i = 0; i < view->project->edition_count; i++) {
        const Edition *other = &view->project->editions[i];
        if (other == edition)
            continue;
        if (other->issue == edition->issue)
            value_list_add(regions, view_edition(view, other));
        else if (other->region == edition->region)
            value_list_add(quarters, view_edition(view, other));
    }
    value_set(cover, "other_regions", regions);
    value_set(cover, "other_quarters", quarters);
    value_set_bool(cover, "has_others", value_count(regions) + value_count(quarters) > 0);
}

void view_cover(View *view)
{
    const Edition *edition = view->page->edition;
    Value *cover = value_map(view->arena);
    PatternField fields[] = {{"region", edition->region->name},
                             {"in", edition->region->in_phrase},
                             {"issue", edition->title},
                             {"theme", edition->theme}};
    value_set(cover, "art", view_art(view));
    value_set(cover, "figures", make_headlines(view, edition));
    value_set(cover, "contents", make_contents(view, edition));
    value_set_text(cover, "figures_href", STR("kerncijfers/index.html"));
    set_other_editions(view, cover, edition);
    value_set(view->data, "cover", cover);
    Str description = edition->summary.len ? edition->summary : view_fill(view, "cover.description", fields, 4);
    view_describe(view, view_fill(view, "cover.title", fields, 4), description);
}

/* ---- the key figures ---- */

/* The figures of one group, while its values are made. */
typedef struct Group {
    const IndicatorGroup *group;
    const Figure **figures; /* of its indicators that are parts of none */
    size_t count;
    const DataSource **sources;
    size_t source_count;
} Group;

static void collect_sources(Group *group, const Figure *figure)
{
    for (size_t i = 0; i < figure->source_count; i++) {
        size_t k = 0;
        while (k < group->source_count && group->sources[k] != figure->sources[i])
            k++;
        if (k == group->source_count)
            group->sources[group->source_count++] = figure->sources[i];
    }
}

/* The figures that a group shows of this edition, parts included when `parts_of` is given. */
static size_t group_figures(const View *view, const IndicatorGroup *group, const Indicator *parts_of,
                            const Figure **out)
{
    const Indicators *indicators = view->project->base.indicators;
    size_t count = 0;
    for (size_t i = 0; i < indicators->count; i++) {
        const Indicator *indicator = &indicators->items[i];
        if (indicator->part_of != parts_of || (group && indicator->group != group) ||
            !indicator_formula(indicator, view->page->edition->region))
            continue;
        const Figure *figure = view_figure(view, indicator, view->page->edition);
        if (view_figure_exists(view, figure))
            out[count++] = figure;
    }
    return count;
}

enum { GROUP_TILES = 3 }; /* beside the large figure; what is more stands in rows, or the page would be a wall */

/* The large one: the first that may stand on a cover and has a value, else the first that has one; count for none. */
static size_t lead_of(const Group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->figures[i]->indicator->headline && group->figures[i]->value)
            return i;
    for (size_t i = 0; i < group->count; i++)
        if (group->figures[i]->value)
            return i;
    return group->count;
}

/* A part's bar is as long as its share of the whole: of 100 for percentages, of the figure it divides for counts. */
static double part_share(const Figure *part, const Figure *whole)
{
    if (!part->value)
        return 0;
    double value = rational_to_double(part->value);
    bool same = whole->value && str_equal(part->indicator->unit->dimension, whole->indicator->unit->dimension);
    double full = same ? rational_to_double(whole->value) : 100;
    double share = full > 0 ? value / full * 100 : 0;
    return share < 0 ? 0 : share > 100 ? 100 : share;
}

static Str draw_bar(const View *view, double share)
{
    Svg svg = {.out.arena = view->arena};
    svg_open(&svg, "svg");
    svg_class(&svg, "bar");
    svg_attribute(&svg, "viewBox", STR("0 0 100 8"));
    svg_attribute(&svg, "preserveAspectRatio", STR("none"));
    svg_attribute(&svg, "aria-hidden", STR("true"));
    for (int i = 0; i < 2; i++) {
        svg_open(&svg, "rect");
        svg_class(&svg, i == 0 ? "track" : "fill");
        svg_number(&svg, "width", i == 0 ? 100 : share);
        svg_number(&svg, "height", 8);
        svg_close(&svg, "rect");
    }
    svg_close(&svg, "svg");
    return svg_finish(&svg);
}

/* Numbers the explanations of a page in the order of its figures. */
typedef struct Explanations {
    Value *list;
    int count;
} Explanations;

static Value *numbered_tile(View *view, const Figure *figure, Explanations *explanations)
{
    Value *tile = view_tile(view, figure);
    value_set_integer(tile, "number", ++explanations->count);
    value_list_add(explanations->list, view_explanation(view, figure, explanations->count));
    return tile;
}

static Value *make_parts(View *view, Group *group, const Figure *whole, Explanations *explanations)
{
    Value *list = value_list(view->arena);
    const Figure **parts = ARENA_ARRAY(view->arena, const Figure *, view->project->base.indicators->count);
    size_t count = group_figures(view, NULL, whole->indicator, parts);
    for (size_t i = 0; i < count; i++) {
        Value *part = numbered_tile(view, parts[i], explanations);
        value_set_markup(part, "bar", draw_bar(view, part_share(parts[i], whole)));
        collect_sources(group, parts[i]);
        value_list_add(list, part);
    }
    return list;
}

static Value *make_group_tile(View *view, Group *group, size_t index, Explanations *explanations)
{
    const Figure *figure = group->figures[index];
    Value *tile = numbered_tile(view, figure, explanations);
    collect_sources(group, figure);
    Value *parts = make_parts(view, group, figure, explanations);
    value_set(tile, "parts", parts);
    value_set_bool(tile, "has_parts", value_count(parts) > 0);
    return tile;
}

/* Every figure but the large one: the first as tiles, the others, and those that are missing, as rows. */
static void set_smaller(View *view, Value *map, Group *group, size_t lead, Explanations *explanations)
{
    Value *tiles = value_list(view->arena);
    Value *rows = value_list(view->arena);
    for (size_t i = 0; i < group->count; i++) {
        if (i == lead)
            continue;
        bool as_tile = group->figures[i]->value && value_count(tiles) < GROUP_TILES;
        value_list_add(as_tile ? tiles : rows, make_group_tile(view, group, i, explanations));
    }
    value_set(map, "tiles", tiles);
    value_set(map, "rows", rows);
    value_set_bool(map, "has_rows", value_count(rows) > 0);
}

/* The large figure has its course as a chart where others have a sparkline. */
static const Value *make_lead(View *view, Group *group, size_t lead, Explanations *explanations)
{
    if (lead == group->count)
        return value_null(view->arena);
    Value *tile = make_group_tile(view, group, lead, explanations);
    value_set(tile, "chart", view_trend_chart(view, group->figures[lead], "verloop"));
    value_set(tile, "trend", value_null(view->arena));
    return tile;
}

static Value *make_group(View *view, Group *group, int number, Explanations *explanations)
{
    size_t lead = lead_of(group);
    Value *map = value_map(view->arena);
    value_set_integer(map, "number", number);
    value_set_text(map, "id", group->group->id);
    value_set_text(map, "label", group->group->label);
    value_set_text(map, "question", group->group->question);
    value_set(map, "lead", make_lead(view, group, lead, explanations));
    set_smaller(view, map, group, lead, explanations);
    value_set(map, "sources", view_sources(view, group->sources, group->source_count));
    value_set_bool(map, "has_sources", group->source_count > 0);
    return map;
}

static Value *make_groups(View *view, Explanations *explanations)
{
    const FigureBase *base = &view->project->base;
    Value *groups = value_list(view->arena);
    for (size_t i = 0; i < base->indicators->group_count; i++) {
        Group group = {.group = &base->indicators->groups[i]};
        group.figures = ARENA_ARRAY(view->arena, const Figure *, base->indicators->count);
        group.sources = ARENA_ARRAY(view->arena, const DataSource *, base->dataset->source_count);
        group.count = group_figures(view, group.group, NULL, group.figures);
        if (group.count)
            value_list_add(groups, make_group(view, &group, (int)value_count(groups) + 1, explanations));
    }
    return groups;
}

void view_figures(View *view)
{
    const Edition *edition = view->page->edition;
    Explanations explanations = {.list = value_list(view->arena)};
    Value *figures = value_map(view->arena);
    value_set(figures, "groups", make_groups(view, &explanations));
    value_set(figures, "explanations", explanations.list);
    value_set_integer(figures, "count", explanations.count);
    value_set(view->data, "figures", figures);
    PatternField fields[] = {
        {"region", edition->region->name},
        {"in", edition->region->in_phrase},
        {"issue", edition->title},
        {"period", format_period(view->arena, view->language, edition->period)},
        {"count", arena_printf(view->arena, "%d", explanations.count)},
    };
    view_describe(view, view_fill(view, "key_figures.title", fields, 5),
                  view_fill(view, "key_figures.description", fields, 5));
}
