/*
 * view_indicator: everything about one key figure of one edition: the figure
 * itself, its long line, the regions beside each other, the last periods as a
 * table, what it means, where it comes from, and all of it as data.
 */
#include "site/view_parts.h"

#include "base/escape.h"
#include "figures/format.h"

enum {
    COURSE_POINTS = 3, /* in a row */
    TABLE_PERIODS = 9 /* two years and the quarter before them */
};

/* ---- the series as a file ---- */

static Str data_number(const View *view, const Rational *value)
{
    Str plain = format_plain(view->arena, value, FORMAT_PLAIN_DECIMALS);
    char *text = arena_cstr(view->arena, plain);
    for (size_t i = 0; i < plain.len; i++)
        if (text[i] == '.')
            text[i] = view->language->numbers.decimal_mark;
    return (Str){text, plain.len};
}

static void write_region(const View *view, Buf *csv, const Indicator *indicator, const Region *region)
{
    FigurePoint *points;
    size_t count = figure_series(view->arena, &view->project->base, indicator, region, indicator->frequency,
                                 (Period){0}, (Period){0}, &points);
    for (size_t i = 0; i < count; i++) {
        period_write(csv, points[i].period);
        buf_printf(csv, ";" STR_FMT ";", STR_ARG(region->id));
        escape_csv(csv, region->name, ';');
        buf_printf(csv, ";" STR_FMT ";%s\r\n", STR_ARG(data_number(view, points[i].value)),
                   status_name(points[i].status));
    }
}

/* Every period of every region: what the pages of all editions draw from. */
static Str indicator_csv(const View *view, const Indicator *indicator)
{
    const Regions *regions = view->project->base.dataset->regions;
    Buf csv = {.arena = view->arena};
    BUF_LIT(&csv, "period;region;name;value;status\r\n");
    for (size_t i = 0; i < regions->count; i++)
        if (indicator_formula(indicator, &regions->items[i]))
            write_region(view, &csv, indicator, &regions->items[i]);
    return buf_str(&csv);
}

static Value *make_download(View *view, Str name, const char *kind, Str bytes)
{
    view_attach(view, name, bytes);
    Value *map = value_map(view->arena);
    value_set_text(map, "href", name);
    value_set_text(map, "note", view_file_note(view, kind, bytes));
    return map;
}

/* Two points are a change, which is told in words; and points with nothing between them are no line. */
static const Chart *course_of(const View *view, const ChartContext *context)
{
    const Chart *chart = chart_of_indicator(view->arena, view->page->indicator, context);
    for (size_t i = 0; chart && i < chart->series_count; i++) {
        const ChartSeries *series = &chart->series[i];
        size_t run = 0;
        for (size_t k = 0; k < series->count; k++) {
            run = series->points[k].has_value ? run + 1 : 0;
            if (run == COURSE_POINTS)
                return chart;
        }
    }
    return NULL;
}

/* A chart as markup, with its files beside the page; null for no chart. */
static const Value *show_chart(View *view, const Chart *chart)
{
    if (!chart)
        return value_null(view->arena);
    view_attach(view, arena_printf(view->arena, STR_FMT ".csv", STR_ARG(chart->id)), chart_csv(view->arena, chart));
    view_attach(view, arena_printf(view->arena, STR_FMT ".svg", STR_ARG(chart->id)),
                chart_svg_file(view->arena, chart));
    view_attach_embed(view, chart, view->page->indicator->label);
    return value_markup(view->arena, chart_figure_html(view->arena, chart));
}

/* ---- the last periods as a table ---- */

static Value *table_cell(const View *view, const Figure *figure)
{
    const Indicator *indicator = view->page->indicator;
    bool provisional = figure->value && figure->status != STATUS_FINAL;
    Value *cell = value_map(view->arena);
    value_set_text(cell, "value", figure->value ? format_value(view->arena, view->language, figure->value,
                                                               indicator->unit, indicator->decimals)
                                                : view_word(view, "status.missing"));
    value_set_bool(cell, "missing", !figure->value);
    value_set_bool(cell, "provisional", provisional);
    return cell;
}

static bool row_has_value(const Figure *own, const Figure *country)
{
    return own->value || (country && country->value);
}

static Value *make_rows(const View *view, const Region *own, const Region *country, Period period)
{
    const FigureBase *base = &view->project->base;
    const Indicator *indicator = view->page->indicator;
    Value *rows = value_list(view->arena);
    for (int i = 0; i < TABLE_PERIODS; i++, period = period_add(period, -1)) {
        const Figure *of_own = figure_compute(view->arena, base, indicator, own, period);
        const Figure *of_country = country ? figure_compute(view->arena, base, indicator, country, period) : NULL;
        if (!row_has_value(of_own, of_country))
            continue;
        Value *row = value_map(view->arena);
        Value *cells = value_list(view->arena);
        value_list_add(cells, table_cell(view, of_own));
        if (of_country)
            value_list_add(cells, table_cell(view, of_country));
        value_set_text(row, "period", format_period(view->arena, view->language, period));
        value_set(row, "cells", cells);
        value_set_bool(row, "current", i == 0);
        value_list_add(rows, row);
    }
    return rows;
}

/* Whether any cell carries the star that a note explains. */
static bool has_provisional(const Value *rows)
{
    for (size_t i = 0; i < value_count(rows); i++) {
        const Value *cells = value_get(value_item(rows, i), STR("cells"));
        for (size_t k = 0; k < value_count(cells); k++)
            if (value_get(value_item(cells, k), STR("provisional"))->boolean)
                return true;
    }
    return false;
}

/* A region that is not measured has no column; what the head of the page says already needs no table. */
static Value *make_table(const View *view, const Figure *figure)
{
    const Region *own = view->page->edition->region;
    const Region *country = view_country(view);
    if (own == country || !indicator_formula(view->page->indicator, country))
        country = NULL;
    if (country && !indicator_formula(view->page->indicator, own)) {
        own = country;
        country = NULL;
    }
    Value *table = value_map(view->arena);
    Value *columns = value_list(view->arena);
    value_list_add(columns, value_text(view->arena, own->name));
    if (country)
        value_list_add(columns, value_text(view->arena, country->name));
    value_set(table, "columns", columns);
    Str label = view->page->indicator->label;
    Str unit = format_unit(view->language, view->page->indicator->unit);
    PatternField fields[] = {{"label", label}, {"unit", unit}};
    Value *rows = make_rows(view, own, country, figure->period);
    bool said = figure->value && !country && value_count(rows) == 1;
    value_set(table, "rows", rows);
    value_set_bool(table, "has_rows", value_count(rows) > 0 && !said);
    value_set_bool(table, "starred", has_provisional(rows));
    value_set_text(table, "caption",
                   format_says_unit(label, unit) ? label : view_fill(view, "indicator.caption", fields, 2));
    return table;
}

/* ---- the page ---- */

/* Other figures of the same group. */
static Value *make_related(const View *view)
{
    const Indicators *indicators = view->project->base.indicators;
    Value *list = value_list(view->arena);
    for (size_t i = 0; i < indicators->count; i++) {
        const Indicator *other = &indicators->items[i];
        if (other == view->page->indicator || other->group != view->page->indicator->group ||
            !edition_has_indicator(view->page->edition, other) ||
            (!other->once && !view_figure_exists(view, view_figure(view, other, view->page->edition))))
            continue;
        Value *map = value_map(view->arena);
        value_set_text(map, "label", other->label);
        value_set_text(map, "href", view_indicator_link(view, other));
        value_list_add(list, map);
    }
    return list;
}

/* Its group among the key figures; their page alone when the group is not shown for this region. */
static Str group_href(const View *view)
{
    const Indicator *root = view->page->indicator;
    while (root->part_of)
        root = root->part_of;
    bool shown = !root->once && view_figure_exists(view, view_figure(view, root, view->page->edition));
    return arena_printf(view->arena, STR_FMT "kerncijfers/index.html%s" STR_FMT, STR_ARG(view->page->edition_root),
                        shown ? "#groep-" : "", STR_ARG(shown ? root->group->id : (Str){0}));
}

static Str frequency_word(const View *view, const Indicator *indicator)
{
    if (indicator->once)
        return view_word(view, "indicator.frequencies.once");
    if (indicator->frequency == PERIOD_YEAR)
        return view_word(view, "indicator.frequencies.year");
    return view_word(view, indicator->frequency == PERIOD_MONTH ? "indicator.frequencies.month"
                                                                : "indicator.frequencies.quarter");
}

/* What broke when, of the region or else of the country: "Vanaf 2021 K1: nieuwe meetmethode". */
static Value *make_breaks(const View *view, const Region *region)
{
    Value *list = value_list(view->arena);
    FigurePoint *points;
    size_t count = figure_series(view->arena, &view->project->base, view->page->indicator, region,
                                 view->page->indicator->frequency, (Period){0}, (Period){0}, &points);
    for (size_t i = 0; i < count; i++) {
        if (!points[i].starts_after_break)
            continue;
        PatternField fields[] = {{"period", format_period_sentence(view->arena, view->language, points[i].period)},
                                 {"note", points[i].break_note}};
        value_list_add(list, value_text(view->arena, view_fill(view, "indicator.break_from", fields, 2)));
    }
    const Region *country = view_country(view);
    return value_count(list) || region == country || !country ? list : make_breaks(view, country);
}

static void set_definition(const View *view, Value *map, const Figure *figure)
{
    const Indicator *indicator = view->page->indicator;
    const LevelFormula *formula = indicator_formula(indicator, figure->region);
    const Region *country = view_country(view);
    if (!formula && country)
        formula = indicator_formula(indicator, country);
    value_set_text(map, "definition", indicator->definition);
    value_set_text(map, "explanation", indicator->explanation);
    value_set_text(map, "formula", formula ? formula->words : (Str){0});
    value_set_text(map, "formula_text", formula ? formula->text : (Str){0});
    value_set_bool(map, "adjusted", formula && formula->adjusted);
    value_set_bool(map, "seasonal", !indicator->once && indicator->frequency != PERIOD_YEAR);
    value_set_text(map, "frequency", frequency_word(view, indicator));
    Value *breaks = make_breaks(view, figure->region);
    value_set(map, "breaks", breaks);
    value_set_bool(map, "has_breaks", value_count(breaks) > 0);
    value_set_text(map, "link", indicator->link);
    value_set_text(map, "scale_definition", indicator->scale ? indicator->scale->definition : (Str){0});
    value_set(map, "scale", view_scale(view, indicator, figure->figure_class));
}

/* The region's last figure, or NULL. */
static const Figure *latest_figure(const View *view, const Region *region, Period limit)
{
    const FigureBase *base = &view->project->base;
    const Indicator *indicator = view->page->indicator;
    Period latest;
    if (!region || !figure_latest(view->arena, base, indicator, region, indicator->frequency, limit, &latest))
        return NULL;
    return figure_compute(view->arena, base, indicator, region, latest);
}

/*
 * The edition's own; of what is measured once the last there is, of the region or else of the country: it is no older
 * figure in the place of a newer one, for there is no other.
 */
static const Figure *shown_figure(const View *view)
{
    static const Period end_of_time = {.year = 9999, .kind = PERIOD_YEAR};
    const Edition *edition = view->page->edition;
    const Figure *own = view_figure(view, view->page->indicator, edition);
    if (!view->page->indicator->once || own->value)
        return own;
    const Figure *shown = latest_figure(view, edition->region, end_of_time);
    if (!shown)
        shown = latest_figure(view, view_country(view), end_of_time);
    return shown ? shown : own;
}

/* Of the figure; where it is missing of the region's last one, or else of the country's. */
static Value *make_sources(const View *view, const Figure *figure)
{
    const Figure *shown = figure->value ? figure : latest_figure(view, figure->region, figure->period);
    if (!shown)
        shown = latest_figure(view, view_country(view), figure->period);
    if (!shown)
        shown = figure;
    return view_sources(view, shown->sources, shown->source_count);
}

void view_indicator(View *view)
{
    const Edition *edition = view->page->edition;
    const Indicator *indicator = view->page->indicator;
    const Figure *figure = shown_figure(view);
    Str slug = plan_indicator_slug(view->arena, indicator);
    ChartContext context = view_chart_context(view, edition->region, STR("verloop-"));
    Value *map = value_map(view->arena);
    PatternField fields[] = {{"label", indicator->label},
                             {"region", edition->region->name},
                             {"in", edition->region->in_phrase},
                             {"issue", edition->title}};
    value_set_text(map, "group", indicator->group->label);
    value_set(map, "tile", view_tile(view, figure));
    value_set_text(map, "elsewhere", figure->region == edition->region ? (Str){0} : figure->region->name);
    value_set_text(map, "not_measured", view_figure_exists(view, figure) ? (Str){0}
                                        : view_fill(view, "indicator.not_measured", fields, 4));
    value_set(map, "chart", show_chart(view, course_of(view, &context)));
    value_set(map, "comparison", show_chart(view, view_comparison(view)));
    value_set(map, "multiples", show_chart(view, view_multiples(view)));
    value_set(map, "table", make_table(view, figure));
    set_definition(view, map, figure);
    value_set(map, "sources", make_sources(view, figure));
    value_set(map, "csv", make_download(view, arena_printf(view->arena, STR_FMT ".csv", STR_ARG(slug)), "CSV",
                                        indicator_csv(view, indicator)));
    Value *related = make_related(view);
    value_set(map, "related", related);
    value_set_bool(map, "has_related", value_count(related) > 0);
    value_set_text(map, "group_href", group_href(view));
    value_set(view->data, "indicator", map);
    view_describe(view, view_fill(view, "indicator.page_title", fields, 4),
                  view_fill(view, "indicator.description", fields, 4));
}
