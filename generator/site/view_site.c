/*
 * view_site: the pages that belong to no edition: front page, archive, the
 * texts of content/pages, and what a server shows for an unknown address.
 */
#include "site/view_parts.h"

#include "figures/format.h"
#include "site/style.h"

/* ---- the map of tiles ---- */

enum { MAP_MIN_REGIONS = 3 };

/* What the map shows: one indicator at one period, for every region that has it. */
typedef struct TileMap {
    const Indicator *indicator;
    Period period;
    size_t regions; /* with a value */
} TileMap;

static bool on_map(const Region *region)
{
    return region->tile_column > 0;
}

/* How many regions of the map have the indicator at their latest common moment. */
static TileMap measure_map(const View *view, const Indicator *indicator)
{
    const FigureBase *base = &view->project->base;
    const Regions *regions = base->dataset->regions;
    TileMap map = {.indicator = indicator};
    for (size_t i = 0; i < regions->count; i++) {
        Period latest;
        const Region *region = &regions->items[i];
        if (!on_map(region) ||
            !figure_latest(view->arena, base, indicator, region, indicator->frequency, (Period){0}, &latest))
            continue;
        int order = map.regions ? period_compare(latest, map.period) : 1;
        if (order > 0)
            map.period = latest;
        map.regions = order > 0 ? 1 : map.regions + (order == 0);
    }
    return map;
}

/* The first indicator with classes that enough regions have, else the first without. */
static TileMap choose_map(const View *view)
{
    const Indicators *indicators = view->project->base.indicators;
    TileMap chosen = {0};
    for (int with_scale = 1; with_scale >= 0 && !chosen.indicator; with_scale--) {
        for (size_t i = 0; i < indicators->count && !chosen.indicator; i++) {
            const Indicator *indicator = &indicators->items[i];
            if ((indicator->scale != NULL) != (with_scale == 1) || (!with_scale && !indicator->headline))
                continue;
            TileMap map = measure_map(view, indicator);
            if (map.regions >= MAP_MIN_REGIONS)
                chosen = map;
        }
    }
    return chosen;
}

static const Edition *newest_edition(const View *view, const Region *region)
{
    for (size_t i = 0; i < view->project->edition_count; i++)
        if (view->project->editions[i].region == region)
            return &view->project->editions[i];
    return NULL;
}

static Value *make_tile(const View *view, const Region *region, const TileMap *map)
{
    Arena *arena = view->arena;
    const Edition *edition = newest_edition(view, region);
    Value *tile = value_map(arena);
    value_set_text(tile, "name", region->name);
    value_set_text(tile, "short", region->short_name);
    value_set_text(tile, "region_id", region->id);
    value_set_integer(tile, "column", region->tile_column);
    value_set_integer(tile, "row", region->tile_row);
    value_set_text(tile, "href", edition ? view_edition_link(view, edition) : (Str){0});
    value_set_text(tile, "edition", edition ? edition->title : (Str){0});
    const Figure *figure = map->indicator ? figure_compute(arena, &view->project->base, map->indicator, region,
                                                           map->period) : NULL;
    bool has = figure && figure->value;
    value_set_text(tile, "value", has ? format_value(arena, view->language, figure->value, map->indicator->unit,
                                                     map->indicator->decimals) : (Str){0});
    value_set_text(tile, "class", has && figure->figure_class ? figure->figure_class->label : (Str){0});
    value_set_integer(tile, "step", has && figure->figure_class
                                        ? view_class_step(map->indicator->scale, figure->figure_class) : 0);
    return tile;
}

static bool on_any_tile(const Value *tiles, const FigureClass *class)
{
    for (size_t i = 0; i < value_count(tiles); i++)
        if (str_equal(value_get_text(value_item(tiles, i), "class"), class->label))
            return true;
    return false;
}

/* The classes that the tiles have, in words, from low to high; an empty list when the indicator has none. */
static Value *make_legend(const View *view, const Indicator *indicator, const Value *tiles)
{
    if (!indicator || !indicator->scale)
        return value_list(view->arena);
    Value *legend = value_list(view->arena);
    const ClassScale *scale = indicator->scale;
    const Value *steps = view_scale(view, indicator, NULL);
    for (size_t i = 0; i < scale->count; i++) {
        if (!on_any_tile(tiles, &scale->classes[i]))
            continue;
        Value *class = value_map(view->arena);
        value_set_text(class, "label", scale->classes[i].label);
        value_set_text(class, "border", value_get_text(value_item(steps, i), "border"));
        value_set_integer(class, "step", view_class_step(scale, &scale->classes[i]));
        value_list_add(legend, class);
    }
    return legend;
}

static const Value *make_map(const View *view)
{
    const Regions *regions = view->project->base.dataset->regions;
    TileMap map = choose_map(view);
    Value *tiles = value_list(view->arena);
    for (size_t i = 0; i < regions->count; i++)
        if (on_map(&regions->items[i]))
            value_list_add(tiles, make_tile(view, &regions->items[i], &map));
    if (value_count(tiles) == 0)
        return value_null(view->arena);
    Value *result = value_map(view->arena);
    value_set(result, "tiles", tiles);
    value_set(result, "legend", make_legend(view, map.indicator, tiles));
    value_set_text(result, "definition", map.indicator && map.indicator->scale ? map.indicator->scale->definition
                                                                               : (Str){0});
    PatternField fields[] = {
        {"label", map.indicator ? map.indicator->label : (Str){0}},
        {"unit", map.indicator ? format_unit(view->language, map.indicator->unit) : (Str){0}},
        {"period", format_period(view->arena, view->language, map.period)},
    };
    value_set_text(result, "caption", map.indicator ? view_fill(view, "map.value", fields, 3) : (Str){0});
    return result;
}

/* ---- issues and their editions ---- */

static Value *make_issue(const View *view, const Issue *issue)
{
    Arena *arena = view->arena;
    Value *map = value_map(arena);
    Value *editions = value_list(arena);
    for (size_t i = 0; i < view->project->edition_count; i++)
        if (view->project->editions[i].issue == issue)
            value_list_add(editions, view_edition(view, &view->project->editions[i]));
    value_set_text(map, "id", issue->id);
    value_set_text(map, "title", issue->title);
    value_set_text(map, "theme", issue->theme);
    value_set_text(map, "summary", issue->summary);
    value_set_text(map, "date", format_date(arena, view->language, issue->date));
    value_set_text(map, "date_iso", issue->date);
    value_set_text(map, "quarter", format_period(arena, view->language, issue->quarter));
    value_set_text(map, "period", format_period(arena, view->language, issue->period));
    value_set(map, "mark", view_quarter_mark(view, issue->quarter.number));
    value_set(map, "editions", editions);
    return map;
}

static Value *make_issues(const View *view)
{
    Value *list = value_list(view->arena);
    for (size_t i = 0; i < view->project->issue_count; i++)
        value_list_add(list, make_issue(view, &view->project->issues[i]));
    return list;
}

/* The regions that ever had an edition, in the order of the region file: the columns of the archive. */
static size_t publishing_regions(const View *view, const Region **out)
{
    const Regions *regions = view->project->base.dataset->regions;
    size_t count = 0;
    for (size_t i = 0; i < regions->count; i++)
        if (newest_edition(view, &regions->items[i]))
            out[count++] = &regions->items[i];
    return count;
}

static const Edition *edition_of(const View *view, const Issue *issue, const Region *region)
{
    for (size_t i = 0; i < view->project->edition_count; i++)
        if (view->project->editions[i].issue == issue && view->project->editions[i].region == region)
            return &view->project->editions[i];
    return NULL;
}

/* Quarter × region: a cell is an edition, or nothing. */
static Value *make_archive(const View *view)
{
    Arena *arena = view->arena;
    const Region **regions = ARENA_ARRAY(arena, const Region *, view->project->base.dataset->regions->count);
    size_t count = publishing_regions(view, regions);
    Value *columns = value_list(arena);
    Value *rows = value_list(arena);
    for (size_t i = 0; i < count; i++)
        value_list_add(columns, value_text(arena, regions[i]->name));
    for (size_t i = 0; i < view->project->issue_count; i++) {
        const Issue *issue = &view->project->issues[i];
        Value *row = make_issue(view, issue);
        Value *cells = value_list(arena);
        for (size_t k = 0; k < count; k++) {
            const Edition *edition = edition_of(view, issue, regions[k]);
            Value *cell = value_map(arena);
            value_set(cell, "edition", edition ? view_edition(view, edition) : value_null(arena));
            value_list_add(cells, cell);
        }
        value_set(row, "cells", cells);
        value_list_add(rows, row);
    }
    Value *archive = value_map(arena);
    value_set(archive, "columns", columns);
    value_set(archive, "rows", rows);
    return archive;
}

/* The newest edition of each region that the newest issue left out. */
static Value *other_regions(const View *view)
{
    Value *list = value_list(view->arena);
    const Regions *regions = view->project->base.dataset->regions;
    for (size_t i = 0; i < regions->count; i++) {
        const Edition *edition = newest_edition(view, &regions->items[i]);
        if (edition && edition->issue != &view->project->issues[0])
            value_list_add(list, view_edition(view, edition));
    }
    return list;
}

/* ---- the pages ---- */

void view_front(View *view)
{
    const SiteConfig *config = &view->project->config;
    Value *front = value_map(view->arena);
    Value *issues = make_issues(view);
    value_set(front, "newest", value_count(issues) ? value_item(issues, 0) : value_null(view->arena));
    Value *earlier = value_list(view->arena);
    for (size_t i = 1; i < value_count(issues); i++)
        value_list_add(earlier, value_item(issues, i));
    value_set(front, "earlier", earlier);
    Value *others = other_regions(view);
    value_set(front, "others", others);
    value_set_bool(front, "has_others", value_count(others) > 0);
    value_set(front, "map", make_map(view));
    value_set(view->data, "front", front);
    value_set(view->data, "archive", make_archive(view));
    PatternField field = {"site", config->title};
    Str description = value_get_text(config->all, "description");
    view_describe(view, config->title, description.len ? description
                                                       : view_fill(view, "front.description", &field, 1));
    value_set_text(view->page_data, "title", config->title);
    /* Once a build, whatever the number of pages: what all pages lean on. */
    view_require_words(view->language, view->diags);
    view_attach_at(view, STR(STYLE_PATH), style_sheet(view->arena, view->project, view->diags));
}

void view_archive(View *view)
{
    PatternField field = {"site", view->project->config.title};
    value_set(view->data, "archive", make_archive(view));
    view_describe(view, view_word(view, "archive.title"), view_fill(view, "archive.description", &field, 1));
}

void view_not_found(View *view)
{
    PatternField field = {"site", view->project->config.title};
    view_describe(view, view_word(view, "missing_page.title"),
                  view_fill(view, "missing_page.description", &field, 1));
}

/* What site.yaml declares of the accessibility statement. */
static const Value *make_statement(const View *view)
{
    const Value *declared = view->project->config.accessibility;
    if (!declared || !str_equal(view->page->article->slug, STR("toegankelijkheid")))
        return value_null(view->arena);
    Value *map = value_map(view->arena);
    const Value *deviations = value_get(declared, STR("deviations"));
    value_set_text(map, "tested_on", format_date(view->arena, view->language, value_get_text(declared, "tested_on")));
    value_set_text(map, "tested_with", value_get_text(declared, "tested_with"));
    value_set_text(map, "contact", value_get_text(declared, "contact"));
    value_set(map, "deviations", value_is_list(deviations) ? deviations : value_list(view->arena));
    return map;
}

void view_text(View *view)
{
    const Article *article = view->page->article;
    ArticleContext context = {.charts = view_chart_context(view, NULL, (Str){0}),
                              .raw_html = view->project->config.raw_html,
                              .folder = view->project->folder,
                              .glossary = view->project->glossary,
                              .pictures = &view->plan->pictures,
                              .edition_root = view->page->root,
                              .site_root = view->page->root,
                              .want_prose = true};
    view->article = article_render(view->arena, article, &context, view->diags);
    Value *text = value_map(view->arena);
    value_set_markup(text, "title", view->article->title_html);
    value_set_markup(text, "lead", view->article->lead_html);
    value_set_markup(text, "html", view->article->html);
    value_set(text, "statement", make_statement(view));
    value_set(view->data, "text", text);
    view_describe(view, view->article->title_text, view->article->lead_text);
}
