/*
 * view_compare: an indicator in the regions beside each other, as bars, highest
 * first. The regions are those of the edition's own level, or of the level
 * below for the country; the period is the last at which enough of them have a
 * figure, and the subtitle names it. Where they have a course too, small lines
 * beside each other show it.
 */
#include "site/view_parts.h"

#include "figures/format.h"
#include "figures/phrase.h"

enum {
    COMPARE_MIN_REGIONS = 3, /* fewer are no comparison */
    COMPARE_PERIODS = 12,    /* how far back it may lie: three years of quarters */
    COURSE_MIN_VALUES = 4    /* fewer are dots, not a course */
};

/* The figures of a level's regions at one period, highest first. */
typedef struct Comparison {
    const Figure **figures;
    size_t count;
    Period period;
} Comparison;

static bool ranks_before(const Figure *a, const Figure *b)
{
    int order = rational_compare(a->value, b->value);
    return order > 0 || (order == 0 && a->region->index < b->region->index);
}

static void insert_figure(Comparison *comparison, const Figure *figure)
{
    size_t at = comparison->count++;
    while (at > 0 && ranks_before(figure, comparison->figures[at - 1])) {
        comparison->figures[at] = comparison->figures[at - 1];
        at--;
    }
    comparison->figures[at] = figure;
}

/* The level to compare at: the edition's own, or the next below the country. */
static Str compare_level(const View *view)
{
    const Regions *regions = view->project->base.dataset->regions;
    const Region *own = view->page->edition->region;
    if (own->parent || regions->level_count < 2)
        return own->level;
    return regions->levels[1];
}

/* The last period, up to the edition's, at which enough regions of the level have a value to be compared. */
static Period compare_period(const View *view, Str level)
{
    const Regions *regions = view->project->base.dataset->regions;
    const Indicator *indicator = view->page->indicator;
    Period last = indicator_period(indicator->frequency, view->page->edition->period);
    Period first = period_add(last, 1 - COMPARE_PERIODS);
    int values[COMPARE_PERIODS] = {0};
    for (size_t i = 0; i < regions->count; i++) {
        FigurePoint *points;
        if (!str_equal(regions->items[i].level, level))
            continue;
        size_t count = figure_series(view->arena, &view->project->base, indicator, &regions->items[i],
                                     (PeriodKind)last.kind, first, last, &points);
        for (size_t k = 0; k < count && k < COMPARE_PERIODS; k++)
            values[k] += points[k].value != NULL;
    }
    for (int k = COMPARE_PERIODS - 1; k >= 0; k--)
        if (values[k] >= COMPARE_MIN_REGIONS)
            return period_add(first, k);
    return (Period){0};
}

static Comparison compare_regions(const View *view)
{
    const FigureBase *base = &view->project->base;
    const Regions *regions = base->dataset->regions;
    Str level = compare_level(view);
    Comparison comparison = {.period = compare_period(view, level)};
    comparison.figures = ARENA_ARRAY(view->arena, const Figure *, regions->count);
    for (size_t i = 0; comparison.period.kind && i < regions->count; i++) {
        if (!str_equal(regions->items[i].level, level))
            continue;
        const Figure *figure = figure_compute(view->arena, base, view->page->indicator, &regions->items[i],
                                              comparison.period);
        if (figure->value)
            insert_figure(&comparison, figure);
    }
    return comparison;
}

static Str shown_value(const View *view, const Figure *figure)
{
    return format_value(view->arena, view->language, figure->value, figure->indicator->unit,
                        figure->indicator->decimals);
}

static const ChartPoint *comparison_points(const View *view, const Comparison *comparison)
{
    ChartPoint *points = ARENA_ARRAY(view->arena, ChartPoint, comparison->count);
    for (size_t i = 0; i < comparison->count; i++) {
        const Figure *figure = comparison->figures[i];
        points[i] = (ChartPoint){
            .label = figure->region->name,
            .short_label = figure->region->short_name,
            .has_value = true,
            .value = rational_to_double(figure->value),
            .display = shown_value(view, figure),
            .provisional = figure->status != STATUS_FINAL,
            .highlight = figure->region == view->page->edition->region,
        };
    }
    return points;
}

/* The finding: where the edition's own region stands; for another, between what the values lie. */
static Str compare_title(const View *view, const Comparison *comparison)
{
    const Figure *first = comparison->figures[0];
    const Figure *last = comparison->figures[comparison->count - 1];
    const Figure *own = NULL;
    for (size_t i = 0; i < comparison->count; i++)
        if (comparison->figures[i]->region == view->page->edition->region)
            own = comparison->figures[i];
    PatternField fields[] = {
        {"highest", first->region->name},
        {"lowest", last->region->name},
        {"high", shown_value(view, first)},
        {"low", shown_value(view, last)},
        {"region", own ? own->region->name : (Str){0}},
        {"value", own ? shown_value(view, own) : (Str){0}},
        {"rank", own ? phrase_rank(view->arena, view->language, own) : (Str){0}},
    };
    return view_fill(view, own ? "indicator.compare_own" : "indicator.compare_title", fields, 7);
}

static Str compare_subtitle(const View *view, const Comparison *comparison)
{
    const Indicator *indicator = view->page->indicator;
    Str period = format_period(view->arena, view->language, comparison->period);
    Str unit = format_unit(view->language, indicator->unit);
    PatternField fields[] = {{"label", indicator->label}, {"period", period}, {"unit", unit}};
    if (format_says_unit(indicator->label, unit))
        return arena_printf(view->arena, STR_FMT ", " STR_FMT, STR_ARG(indicator->label), STR_ARG(period));
    return view_fill(view, "indicator.compare_subtitle", fields, 3);
}

static Str source_text(const View *view, const Figure *figure)
{
    Value *sources = view_sources(view, figure->sources, figure->source_count);
    Buf buf = {.arena = view->arena};
    for (size_t i = 0; i < value_count(sources); i++) {
        if (i > 0)
            BUF_LIT(&buf, "; ");
        buf_add(&buf, value_get_text(value_item(sources, i), "line"));
    }
    PatternField field = {"sources", buf_str(&buf)};
    return view_fill(view, "source.label", &field, 1);
}

static const Chart *comparison_chart(const View *view, const Comparison *comparison)
{
    ChartSeries *series = ARENA_NEW(view->arena, ChartSeries);
    *series = (ChartSeries){.label = view->page->indicator->label,
                            .points = comparison_points(view, comparison),
                            .count = comparison->count};
    Chart *chart = ARENA_NEW(view->arena, Chart);
    *chart = (Chart){
        .kind = CHART_BARS,
        .id = STR("vergelijking"),
        .files = STR("vergelijking"),
        .title = compare_title(view, comparison),
        .subtitle = compare_subtitle(view, comparison),
        .source = source_text(view, comparison->figures[0]),
        .unit = view->page->indicator->unit,
        .decimals = view->page->indicator->decimals,
        .series = series,
        .series_count = 1,
        .language = view->language,
    };
    return chart;
}

/* How many regions of a level have a course to draw. */
static size_t count_courses(const View *view, Str level, PeriodKind kind)
{
    const Regions *regions = view->project->base.dataset->regions;
    size_t courses = 0;
    for (size_t i = 0; i < regions->count; i++) {
        FigurePoint *points;
        size_t values = 0;
        if (!str_equal(regions->items[i].level, level))
            continue;
        size_t count = figure_series(view->arena, &view->project->base, view->page->indicator, &regions->items[i], kind,
                                     (Period){0}, (Period){0}, &points);
        for (size_t k = 0; k < count; k++)
            values += points[k].value != NULL;
        courses += values >= COURSE_MIN_VALUES;
    }
    return courses;
}

/* By its declaration, as an editor would ask for it. */
const Chart *view_multiples(const View *view)
{
    const Indicator *indicator = view->page->indicator;
    Str level = compare_level(view);
    if (count_courses(view, level, indicator->frequency) < COMPARE_MIN_REGIONS)
        return NULL;
    Arena *arena = view->arena;
    const char *const path[] = {"rank", "levels", arena_cstr(arena, level)};
    Str word = language_find(view->language, path, 3);
    PatternField fields[] = {{"label", indicator->label},
                             {"regions", word.len ? word : view_word(view, "rank.regions")}};
    Value *spec = value_map(arena);
    value_set_text(spec, "kind", STR("multiples"));
    value_set_text(spec, "title", view_fill(view, "indicator.multiples_title", fields, 2));
    value_set_text(spec, "indicator", indicator->id);
    value_set_text(spec, "regions", level);
    ChartContext context = view_chart_context(view, view->page->edition->region, STR("regios-"));
    context.has_page = false;
    return chart_from_yaml(arena, spec, &context, diags_create(arena));
}

const Chart *view_comparison(const View *view)
{
    Comparison comparison = compare_regions(view);
    return comparison.count >= COMPARE_MIN_REGIONS ? comparison_chart(view, &comparison) : NULL;
}
