/*
 * spec_time: series over time. The end is the reporting period, or before it
 * where no series has come so far; what is missing inside stays missing.
 */
#include "charts/spec.h"

typedef struct Break {
    Period period;
    Str note;
} Break;

/* The figures of all series, before they are points. */
typedef struct Times {
    Spec *spec;
    FigurePoint **points;
    size_t *counts;
    size_t count; /* of series */
} Times;

static bool read_ends(Spec *spec)
{
    spec->last = spec_own_period(spec->kind, spec->context->period);
    if (!spec->fields)
        return true;
    bool fine = spec_period(spec, "from", SPEC_FIRST, &spec->first);
    fine = spec_period(spec, "to", SPEC_LAST, &spec->last) && fine;
    if (fine && spec->first.kind && spec->last.kind && period_compare(spec->first, spec->last) > 0)
        return diag_error(spec->diags, spec_place(spec, "from"), "chart-field", "'from' lies after the end of the chart");
    return fine;
}

static void gather(Times *times)
{
    Spec *spec = times->spec;
    times->count = spec->indicator_count * spec->region_count;
    times->points = ARENA_ARRAY(spec->arena, FigurePoint *, times->count);
    times->counts = ARENA_ARRAY(spec->arena, size_t, times->count);
    for (size_t s = 0; s < times->count; s++)
        times->counts[s] = figure_series(spec->arena, spec->context->base, spec->indicators[s / spec->region_count],
                                         spec->regions[s % spec->region_count], spec->kind, spec->first, spec->last,
                                         &times->points[s]);
}

/* Periods at the end, or the beginning, that nobody has a value for are left off, unless they were asked for. */
static void find_span(const Times *times, Period *first, Period *last)
{
    for (size_t s = 0; s < times->count; s++) {
        for (size_t i = 0; i < times->counts[s]; i++) {
            const FigurePoint *point = &times->points[s][i];
            if (!point->value)
                continue;
            if (first->kind == PERIOD_NONE || period_compare(point->period, *first) < 0)
                *first = point->period;
            if (last->kind == PERIOD_NONE || period_compare(point->period, *last) > 0)
                *last = point->period;
        }
    }
}

static void trim(Times *times)
{
    Spec *spec = times->spec;
    Period first = {0};
    Period last = {0};
    find_span(times, &first, &last);
    if (last.kind == PERIOD_NONE)
        return;
    if (spec_field(spec, "from"))
        first = spec->first;
    if (spec_field(spec, "to"))
        last = spec->last;
    for (size_t s = 0; s < times->count; s++) {
        while (times->counts[s] && period_compare(times->points[s][0].period, first) < 0) {
            times->points[s]++;
            times->counts[s]--;
        }
        while (times->counts[s] && period_compare(times->points[s][times->counts[s] - 1].period, last) > 0)
            times->counts[s]--;
    }
    spec->first = first;
    spec->last = last;
}

/* ---- notes ---- */

static void note_breaks(Times *times)
{
    Spec *spec = times->spec;
    Break *breaks = NULL;
    size_t count = 0;
    size_t capacity = 0;
    for (size_t s = 0; s < times->count; s++) {
        for (size_t i = 1; i < times->counts[s]; i++) {
            const FigurePoint *point = &times->points[s][i];
            bool known = !point->starts_after_break;
            for (size_t b = 0; b < count && !known; b++)
                known = period_equal(breaks[b].period, point->period) && str_equal(breaks[b].note, point->break_note);
            if (known)
                continue;
            ARENA_RESERVE_ONE(spec->arena, breaks, count, capacity);
            breaks[count++] = (Break){point->period, point->break_note};
        }
    }
    for (size_t b = 0; b < count; b++) {
        PatternField fields[] = {{"period", format_period(spec->arena, spec->context->language, breaks[b].period)},
                                 {"note", breaks[b].note}};
        spec_add_note(spec, language_fill(spec->arena, spec_word(spec, "notes", "break"), fields, 2));
    }
}

static void note_provisional(Times *times)
{
    for (size_t s = 0; s < times->count; s++)
        for (size_t i = 0; i < times->counts[s]; i++)
            if (times->points[s][i].value && times->points[s][i].status != STATUS_FINAL) {
                spec_add_note(times->spec, spec_word(times->spec, "notes", "provisional"));
                return;
            }
}

/* Series that have no value at all are named: their line cannot be. */
static void note_missing(Times *times)
{
    Spec *spec = times->spec;
    Buf names = {.arena = spec->arena};
    for (size_t s = 0; s < times->count; s++) {
        bool any = false;
        for (size_t i = 0; i < times->counts[s] && !any; i++)
            any = times->points[s][i].value != NULL;
        if (any)
            continue;
        if (names.len)
            BUF_LIT(&names, ", ");
        buf_add(&names, spec_series_label(spec, spec->indicators[s / spec->region_count],
                                          spec->regions[s % spec->region_count]));
    }
    PatternField fields[] = {{"names", buf_str(&names)}};
    if (names.len)
        spec_add_note(spec, language_fill(spec->arena, spec_word(spec, "notes", "missing"), fields, 1));
}

/* ---- sources ---- */

static void add_sources(Times *times)
{
    Spec *spec = times->spec;
    for (size_t s = 0; s < times->count; s++) {
        const Indicator *indicator = spec->indicators[s / spec->region_count];
        const Region *region = spec->regions[s % spec->region_count];
        /* Regions of one level come from one publication: the first of the others speaks for all. */
        bool first_other = s % spec->region_count == 0 || spec_role(spec, indicator, region) != CHART_ROLE_OTHER ||
                           s % spec->region_count == spec->region_count - 1;
        for (size_t i = times->counts[s]; first_other && i > 0; i--)
            if (times->points[s][i - 1].value) {
                spec_add_sources(spec, figure_compute(spec->arena, spec->context->base, indicator, region,
                                                      times->points[s][i - 1].period));
                break;
            }
    }
}

static ChartSeries make_series(const Times *times, size_t s)
{
    Spec *spec = times->spec;
    const Indicator *indicator = spec->indicators[s / spec->region_count];
    const Region *region = spec->regions[s % spec->region_count];
    ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, times->counts[s]);
    for (size_t i = 0; i < times->counts[s]; i++) {
        const FigurePoint *from = &times->points[s][i];
        points[i] = spec_point(spec, from->period, from->value, from->status, indicator->unit, indicator->decimals);
        points[i].break_before = from->starts_after_break;
    }
    return (ChartSeries){.label = spec_series_label(spec, indicator, region),
                         .short_label = spec_series_short(spec, indicator, region),
                         .role = spec_role(spec, indicator, region),
                         .points = points,
                         .count = times->counts[s]};
}

static bool is_empty(const Times *times)
{
    for (size_t s = 0; s < times->count; s++)
        if (times->counts[s])
            return false;
    return true;
}

static bool report_empty(Spec *spec)
{
    if (!spec->diags)
        return false;
    diag_error(spec->diags, spec_place(spec, spec_field(spec, "indicators") ? "indicators" : "indicator"),
               "chart-empty", "there are no figures of '" STR_FMT "' for '" STR_FMT "' in this span of time",
               STR_ARG(spec->indicators[0]->id), STR_ARG(spec->regions[0]->id));
    diag_hint(spec->diags, "`kwartaal figures --region " STR_FMT "` shows what there is",
              STR_ARG(spec->regions[0]->id));
    return false;
}

static bool read_figures(Spec *spec)
{
    if (!read_ends(spec))
        return false;
    Times times = {.spec = spec};
    gather(&times);
    if (is_empty(&times))
        return report_empty(spec);
    trim(&times);
    note_breaks(&times);
    note_provisional(&times);
    note_missing(&times);
    add_sources(&times);
    ChartSeries *series = ARENA_ARRAY(spec->arena, ChartSeries, times.count);
    for (size_t s = 0; s < times.count; s++)
        series[s] = make_series(&times, s);
    spec->chart.series = series;
    spec->chart.series_count = times.count;
    return true;
}

bool spec_time(Spec *spec)
{
    return spec_is_literal(spec) ? spec_time_data(spec) : read_figures(spec) && spec_expected(spec);
}
