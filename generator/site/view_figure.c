/*
 * view_figure: one figure as a tile, and the explanation behind it.
 *
 * A tile never shows an older figure as the current one: when the edition's
 * own period has none, `missing` says so and `latest` is another field with
 * its own period. Where the region has no series to show a trend, the
 * country's stands in its place and is called the country's.
 */
#include "site/view_parts.h"

#include "base/hyphenate.h"
#include "figures/format.h"
#include "figures/phrase.h"

enum {
    TREND_PERIODS = 20, /* five years of quarters */
    TREND_MIN_VALUES = 4 /* fewer are dots, not a course */
};

const Figure *view_figure(const View *view, const Indicator *indicator, const Edition *edition)
{
    return figure_compute(view->arena, &view->project->base, indicator, edition->region,
                          indicator_period(indicator->frequency, edition->period));
}

/* The last figure that there is, up to the figure's own period. */
static bool find_latest(const View *view, const Figure *figure, Period *out)
{
    return figure_latest(view->arena, &view->project->base, figure->indicator, figure->region,
                         (PeriodKind)figure->period.kind, figure->period, out);
}

bool view_figure_exists(const View *view, const Figure *figure)
{
    Period latest;
    return figure->value || find_latest(view, figure, &latest);
}

static Str period_mark(Status status)
{
    if (status == STATUS_PROVISIONAL)
        return STR("*");
    return status == STATUS_REVISED_PROVISIONAL ? STR("**") : (Str){0};
}

static Str status_word(const View *view, Status status)
{
    if (status == STATUS_PROVISIONAL)
        return view_word(view, "status.provisional");
    return status == STATUS_REVISED_PROVISIONAL ? view_word(view, "status.revised") : (Str){0};
}

/* Number, unit, period: also for the latest known figure. */
static void set_value(const View *view, Value *map, const Figure *figure)
{
    Arena *arena = view->arena;
    const Indicator *indicator = figure->indicator;
    const Unit *unit = indicator->unit;
    bool has = figure->value != NULL;
    Str word = unit->symbol.len ? (Str){0} : format_unit(view->language, unit);
    value_set_text(map, "value", has ? format_value(arena, view->language, figure->value, unit, indicator->decimals)
                                     : (Str){0});
    value_set_text(map, "unit", has ? word : (Str){0});
    value_set_text(map, "plain", format_plain(arena, figure->value, FORMAT_PLAIN_DECIMALS));
    value_set_text(map, "period", format_period(arena, view->language, figure->period));
    value_set_text(map, "period_short", format_period_short(arena, view->language, figure->period));
    value_set_text(map, "mark", has ? period_mark(figure->status) : (Str){0});
    value_set_text(map, "status", has ? status_word(view, figure->status) : (Str){0});
}

/* Why there is no figure, for the explanation; a tile says shortly that there is none. */
static Str missing_text(const View *view, const Figure *figure)
{
    return view_capitalise(view->arena, phrase_missing(view->arena, view->language, figure));
}

static Str missing_short(const View *view, const Figure *figure)
{
    PatternField field = {"period", format_period_sentence(view->arena, view->language, figure->period)};
    Str phrase = view_fill(view, "status.missing_phrase", &field, 1);
    return figure->value ? (Str){0} : view_capitalise(view->arena, phrase);
}

static const char *arrow_name(Direction direction)
{
    switch (direction) {
    case DIRECTION_UP: return "partials/arrow-up";
    case DIRECTION_DOWN: return "partials/arrow-down";
    case DIRECTION_SAME: return "partials/arrow-same";
    case DIRECTION_UNKNOWN: break;
    }
    return "partials/arrow-none";
}

/* Whether a direction is what one would wish, for an indicator that says so. */
static const char *judgement(const Indicator *indicator, Direction direction)
{
    if (indicator->favourable == FAVOURABLE_NEITHER || (direction != DIRECTION_UP && direction != DIRECTION_DOWN))
        return "";
    bool wished = (direction == DIRECTION_UP) == (indicator->favourable == FAVOURABLE_HIGHER);
    return wished ? "wished" : "unwished";
}

/* What a reader should know who reckons the change again, or compares the seasons. */
static Str change_note(const View *view, const Change *change)
{
    if (change->looks_off)
        return view_capitalise(view->arena, view_word(view, "change.rounding"));
    return change->may_be_seasonal ? view_capitalise(view->arena, view_word(view, "change.seasonal")) : (Str){0};
}

static void add_change(const View *view, Value *list, const Figure *figure, const Change *change)
{
    if (!change->before)
        return;
    Value *map = value_map(view->arena);
    value_set_text(map, "text",
                   view_capitalise(view->arena, phrase_change_than(view->arena, view->language, figure, change)));
    value_set_text(map, "arrow", str_from(arrow_name(change->direction)));
    value_set_bool(map, "broken", change->across_break);
    value_set_text(map, "note", change_note(view, change));
    value_set_text(map, "judgement", str_from(judgement(figure->indicator, change->direction)));
    value_list_add(list, map);
}

/* A year earlier always; the period before only when the season is taken out of both. */
static Value *make_changes(const View *view, const Figure *figure)
{
    Value *list = value_list(view->arena);
    bool yearly = figure->period.kind == PERIOD_YEAR;
    if (!figure->value)
        return list;
    if (!yearly)
        add_change(view, list, figure, &figure->year);
    if (yearly || figure->adjusted)
        add_change(view, list, figure, &figure->previous);
    return list;
}

static Str no_earlier(const View *view, const Figure *figure, const Value *changes)
{
    if (!figure->value || figure->indicator->once || value_count(changes) > 0)
        return (Str){0};
    return view_capitalise(view->arena, view_word(view, "change.no_earlier"));
}

/* The line of one region, or NULL when too little of it is known. */
static const Chart *trend_of(const View *view, const Figure *figure, const Region *region)
{
    if (!region)
        return NULL;
    ChartContext context = view_chart_context(view, region, STR("trend-"));
    context.period = figure->period;
    const Chart *chart = chart_sparkline_of(view->arena, figure->indicator, &context, TREND_PERIODS);
    size_t values = 0;
    for (size_t i = 0; chart && i < chart->series[0].count; i++)
        values += chart->series[0].points[i].has_value;
    return values >= TREND_MIN_VALUES ? chart : NULL;
}

static Str trend_caption(const View *view, const Chart *chart, const char *path, const Region *region)
{
    const ChartSeries *series = &chart->series[0];
    size_t first = 0;
    while (first < series->count && !series->points[first].has_value)
        first++;
    size_t last = series->count - 1;
    while (last > first && !series->points[last].has_value)
        last--;
    PatternField fields[] = {
        {"region", region->name},
        {"from", format_period_short(view->arena, view->language, series->points[first].period)},
        {"to", format_period_short(view->arena, view->language, series->points[last].period)},
    };
    return view_fill(view, path, fields, 3);
}

static const Value *make_trend(const View *view, const Figure *figure)
{
    const Region *country = view_country(view);
    const Region *region = figure->region;
    const Chart *chart = trend_of(view, figure, region);
    bool own = chart != NULL;
    if (!own && region != country)
        chart = trend_of(view, figure, region = country);
    if (!chart)
        return value_null(view->arena);
    Value *map = value_map(view->arena);
    value_set_markup(map, "svg", chart_sparkline(view->arena, chart));
    value_set_text(map, "caption", trend_caption(view, chart, own ? "tile.trend_own" : "tile.trend_country", region));
    value_set_bool(map, "own", own);
    return map;
}

static const Value *make_latest(const View *view, const Figure *figure)
{
    Period latest;
    if (figure->value || !find_latest(view, figure, &latest))
        return value_null(view->arena);
    const Figure *old = figure_compute(view->arena, &view->project->base, figure->indicator, figure->region, latest);
    Value *map = value_map(view->arena);
    set_value(view, map, old);
    return map;
}

Value *view_tile(View *view, const Figure *figure)
{
    const Indicator *indicator = figure->indicator;
    bool has = figure->value != NULL;
    const Value *changes = make_changes(view, figure);
    Value *map = value_map(view->arena);
    set_value(view, map, figure);
    value_set_text(map, "id", plan_indicator_slug(view->arena, indicator));
    value_set_text(map, "label", hyphenate(view->arena, view->language->hyphenator, indicator->label));
    value_set_text(map, "short_label", hyphenate(view->arena, view->language->hyphenator, indicator->short_label));
    value_set_text(map, "definition", indicator->definition);
    value_set_text(map, "href", view_indicator_link(view, indicator));
    value_set_text(map, "missing", missing_short(view, figure));
    value_set(map, "latest", make_latest(view, figure));
    value_set(map, "changes", changes);
    value_set_text(map, "no_earlier", no_earlier(view, figure, changes));
    value_set_text(map, "class", figure->figure_class ? view_capitalise(view->arena, figure->figure_class->label)
                                                      : (Str){0});
    value_set(map, "scale", view_scale(view, indicator, figure->figure_class));
    value_set_bool(map, "has_scale", indicator->scale && has);
    value_set_integer(map, "steps", indicator->scale ? (long long)indicator->scale->count : 0);
    value_set_text(map, "rank", figure->rank && figure->rank_count > 2
                                    ? phrase_rank(view->arena, view->language, figure)
                                    : (Str){0});
    value_set_text(map, "sentence", view_sentence(view, figure));
    value_set_text(map, "beside", view_beside(view, figure));
    value_set(map, "trend", make_trend(view, figure));
    value_set(map, "chart", value_null(view->arena));
    value_set(map, "breakdowns", value_list(view->arena));
    value_set_bool(map, "has_breakdowns", false);
    value_set_markup(map, "band", view_band(view, figure));
    value_set_integer(map, "number", 0);
    return map;
}

/* The country's line alone, in the country's ink. */
static const Chart *country_chart(const View *view, const Figure *figure, ChartContext context)
{
    context.region = view_country(view);
    const Chart *drawn = chart_of_indicator(view->arena, figure->indicator, &context);
    if (!drawn || drawn->series_count == 0)
        return NULL;
    Chart *chart = ARENA_NEW(view->arena, Chart);
    ChartSeries *series = ARENA_NEW(view->arena, ChartSeries);
    *chart = *drawn;
    for (size_t i = 0; i < drawn->series_count; i++)
        if (drawn->series[i].role == CHART_ROLE_OWN)
            *series = drawn->series[i];
    series->role = CHART_ROLE_COUNTRY;
    chart->series = series;
    chart->series_count = 1;
    return chart;
}

/*
 * Where the region has no course of its own, the country's is shown: with the
 * region's dot beside it for a rate, alone for a count, beside which the
 * region would lie on the floor.
 */
static const Chart *course_of(const View *view, const Figure *figure, ChartContext context)
{
    bool own = trend_of(view, figure, figure->region) != NULL;
    if (!own && !trend_of(view, figure, view_country(view)))
        return NULL;
    if (own || !figure->indicator->unit->relative_change)
        return chart_of_indicator(view->arena, figure->indicator, &context);
    return country_chart(view, figure, context);
}

const Value *view_trend_chart(View *view, const Figure *figure, const char *where)
{
    Str prefix = arena_printf(view->arena, "%s-" STR_FMT "-", where,
                              STR_ARG(plan_indicator_slug(view->arena, figure->indicator)));
    const Chart *chart = course_of(view, figure, view_chart_context(view, figure->region, prefix));
    if (!chart)
        return value_null(view->arena);
    Value *map = value_map(view->arena);
    value_set_markup(map, "svg", chart_svg(view->arena, chart, CHART_NARROW));
    value_set_text(map, "title", chart->title);
    value_set_text(map, "subtitle", chart->subtitle);
    return map;
}

Value *view_explanation(View *view, const Figure *figure, int number)
{
    const Indicator *indicator = figure->indicator;
    const LevelFormula *formula = indicator_formula(indicator, figure->region);
    Str slug = plan_indicator_slug(view->arena, indicator);
    const Value *changes = make_changes(view, figure);
    Value *map = value_map(view->arena);
    set_value(view, map, figure);
    value_set_integer(map, "number", number);
    value_set_text(map, "id", slug);
    value_set_text(map, "label", indicator->label);
    value_set_text(map, "definition", indicator->definition);
    value_set_text(map, "explanation", indicator->explanation);
    value_set_text(map, "formula", formula ? formula->words : (Str){0});
    value_set_text(map, "link", indicator->link);
    value_set_text(map, "href", view_indicator_link(view, indicator));
    value_set_text(map, "csv", arena_printf(view->arena, STR_FMT "cijfers/" STR_FMT "/" STR_FMT ".csv",
                                            STR_ARG(view->page->edition_root), STR_ARG(slug), STR_ARG(slug)));
    value_set_text(map, "missing", missing_text(view, figure));
    value_set(map, "changes", changes);
    value_set_text(map, "no_earlier", no_earlier(view, figure, changes));
    value_set_text(map, "beside", view_beside(view, figure));
    value_set_text(map, "scale_definition", indicator->scale ? indicator->scale->definition : (Str){0});
    value_set(map, "scale", view_scale(view, indicator, figure->figure_class));
    value_set(map, "chart", view_trend_chart(view, figure, "uitleg"));
    value_set(map, "sources", view_sources(view, figure->sources, figure->source_count));
    return map;
}
