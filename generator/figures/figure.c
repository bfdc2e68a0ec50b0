/*
 * figure: see figure.h.
 *
 * Pure: a figure depends on the base, the indicator, the region and the period
 * and nothing else, so any thread may compute it at any time. The base is
 * shared and const; everything made here lives in the caller's arena.
 */
#include "figures/figure.h"

#include "figures/format.h"
#include "figures/formula_tree.h"

/* The value of an indicator somewhere, with the evaluation that tells where it came from. */
typedef struct Outcome {
    Evaluation evaluation;
    const Rational *value; /* in the indicator's unit */
    bool too_large;
} Outcome;

static const Formula *formula_of(const Indicator *indicator, const Region *region)
{
    const LevelFormula *level = indicator_formula(indicator, region);
    return level ? level->formula : NULL;
}

static void evaluate(Arena *arena, const FigureBase *base, const Indicator *indicator, const Region *region,
                     Period period, Outcome *out)
{
    *out = (Outcome){0};
    Evaluation *evaluation = &out->evaluation;
    *evaluation = (Evaluation){.arena = arena, .dataset = base->dataset, .units = base->units, .region = region,
                               .period = period};
    const Formula *formula = formula_of(indicator, region);
    if (!formula) {
        formula_missing(evaluation, "not defined for this level of region");
        return;
    }
    if (indicator->frequency == PERIOD_YEAR && period.kind != PERIOD_YEAR) {
        formula_missing(evaluation, "measured once a year");
        return;
    }
    const Rational *value = formula_evaluate(evaluation, formula);
    if (!value)
        return;
    value = unit_from_base(arena, indicator->unit, value);
    out->too_large = !format_fits(value, indicator->decimals);
    if (out->too_large)
        formula_missing(evaluation, "too large to be shown");
    else
        out->value = value;
}

int figure_weakness(Status status)
{
    switch (status) {
    case STATUS_FINAL: return 0;
    case STATUS_REVISED_PROVISIONAL: return 1;
    case STATUS_PROVISIONAL: return 2;
    case STATUS_IMPOSSIBLE: return 3;
    case STATUS_MISSING: return 4;
    case STATUS_CONFIDENTIAL: return 5;
    }
    BUG("a status of no kind");
}

static Status status_of(const Outcome *outcome)
{
    if (!outcome->value)
        return outcome->evaluation.missing_status == STATUS_FINAL ? STATUS_MISSING
                                                                  : outcome->evaluation.missing_status;
    Status weakest = STATUS_FINAL;
    for (size_t i = 0; i < outcome->evaluation.observation_count; i++) {
        Status status = outcome->evaluation.observations[i]->status;
        if (figure_weakness(status) > figure_weakness(weakest))
            weakest = status;
    }
    return weakest;
}

static Str reason_of(Arena *arena, const Evaluation *evaluation)
{
    if (!evaluation->missing_series)
        return evaluation->missing_note;
    Str period = period_text(arena, evaluation->missing_period);
    return arena_printf(arena, STR_FMT ", " STR_FMT ", " STR_FMT ": %s", STR_ARG(evaluation->missing_series->id),
                        STR_ARG(evaluation->missing_region->id), STR_ARG(period),
                        status_name(evaluation->missing_status));
}

/* ---- changes ---- */

static Direction direction_of(const Rational *difference, int decimals)
{
    Decimal rounded;
    int sign = rational_sign(difference);
    if (rational_round(difference, decimals, &rounded) && rounded.digits == 0)
        return DIRECTION_SAME;
    return sign < 0 ? DIRECTION_DOWN : DIRECTION_UP;
}

static const Rational *percent_of(Arena *arena, const Rational *difference, const Rational *before)
{
    if (rational_sign(before) <= 0)
        return NULL;
    const Rational *hundredfold = rational_multiply(arena, difference, rational_from_integer(arena, 100));
    const Rational *percent = rational_divide(arena, hundredfold, before);
    return format_fits(percent, 1) ? percent : NULL;
}

/* Quarters and months of another season, unless every series was adjusted for it. */
static bool may_be_seasonal(const Figure *figure, Period earlier)
{
    bool same_season = earlier.number == figure->period.number;
    return !figure->adjusted && !same_season;
}

/* 3,87 and 4,03 are shown as 3,9 and 4,0, and their difference as 0,2. */
static bool looks_off(Arena *arena, const Rational *now, const Rational *before, int decimals)
{
    Decimal shown_now, shown_before, shown;
    return rational_round(now, decimals, &shown_now) && rational_round(before, decimals, &shown_before) &&
           rational_round(rational_subtract(arena, now, before), decimals, &shown) &&
           shown_now.digits - shown_before.digits != shown.digits;
}

static Change compare(Arena *arena, const FigureBase *base, const Figure *figure, Period earlier)
{
    const Indicator *indicator = figure->indicator;
    const Unit *unit = indicator->unit;
    Change change = {.period = earlier, .difference_unit = unit->difference_unit};
    if (earlier.kind == PERIOD_NONE)
        return change;
    Outcome outcome;
    evaluate(arena, base, indicator, figure->region, earlier, &outcome);
    change.before = outcome.value;
    if (!change.before)
        return change;
    if (!figure->value)
        return change;
    change.may_be_seasonal = may_be_seasonal(figure, earlier);
    const Formula *formula = formula_of(indicator, figure->region);
    const SeriesBreak *broken = formula_break_between(formula->root, figure->region, earlier, figure->period);
    if (broken) {
        change.across_break = true;
        change.break_note = broken->note;
        return change;
    }
    change.looks_off = looks_off(arena, figure->value, change.before, indicator->decimals);
    const Rational *difference = rational_subtract(arena, figure->value, change.before);
    if (unit->relative_change)
        change.percent = percent_of(arena, difference, change.before);
    difference = unit_from_base(arena, change.difference_unit, unit_to_base(arena, unit, difference));
    change.direction = direction_of(difference, indicator->decimals);
    change.difference = difference;
    return change;
}

/* ---- class and rank ---- */

/* A value on a border belongs to the higher class. */
static const FigureClass *class_of(const ClassScale *scale, const Rational *value)
{
    const FigureClass *found = NULL;
    for (size_t i = 0; scale && value && i < scale->count; i++) {
        const Rational *from = scale->classes[i].from;
        bool reached = from ? rational_compare(value, from) >= 0 : i == 0;
        if (reached)
            found = &scale->classes[i];
    }
    return found;
}

static void rank_among_level(const FigureBase *base, Figure *figure)
{
    if (!figure->value)
        return;
    Arena *scratch = arena_create();
    const Regions *regions = base->dataset->regions;
    figure->rank = 1;
    for (size_t i = 0; i < regions->count; i++) {
        const Region *region = &regions->items[i];
        if (!str_equal(region->level, figure->region->level))
            continue;
        if (region == figure->region) {
            figure->rank_count++;
            continue;
        }
        Outcome outcome;
        evaluate(scratch, base, figure->indicator, region, figure->period, &outcome);
        int order = outcome.value ? rational_compare(outcome.value, figure->value) : -1;
        figure->rank_count += outcome.value != NULL;
        figure->rank += order > 0;
        figure->rank_tied |= order == 0;
        arena_reset(scratch);
    }
    arena_free(scratch);
}

/* ---- the figure ---- */

static void collect_sources(Arena *arena, Figure *figure)
{
    figure->sources = ARENA_ARRAY(arena, const DataSource *, figure->observation_count);
    for (size_t i = 0; i < figure->observation_count; i++) {
        const DataSource *source = figure->observations[i]->source;
        bool known = !source;
        for (size_t k = 0; k < figure->source_count && !known; k++)
            known = figure->sources[k] == source;
        if (!known)
            figure->sources[figure->source_count++] = source;
    }
}

const Figure *figure_compute(Arena *arena, const FigureBase *base, const Indicator *indicator, const Region *region,
                             Period period)
{
    Figure *figure = ARENA_NEW(arena, Figure);
    *figure = (Figure){.indicator = indicator, .region = region, .period = period};
    const LevelFormula *level = indicator_formula(indicator, region);
    figure->adjusted = level && level->adjusted;
    Outcome outcome;
    evaluate(arena, base, indicator, region, period, &outcome);
    figure->value = outcome.value;
    figure->status = status_of(&outcome);
    figure->observations = outcome.evaluation.observations;
    figure->observation_count = outcome.evaluation.observation_count;
    if (!figure->value) {
        figure->missing_reason = reason_of(arena, &outcome.evaluation);
        figure->missing_series = outcome.evaluation.missing_series;
    }
    collect_sources(arena, figure);
    figure->previous = compare(arena, base, figure, period_add(period, -1));
    figure->year = compare(arena, base, figure, period_add_years(period, -1));
    figure->figure_class = class_of(indicator->scale, figure->value);
    rank_among_level(base, figure);
    return figure;
}

/* ---- series ---- */

static FigurePoint point_at(Arena *arena, const FigureBase *base, const Indicator *indicator, const Region *region,
                            Period period)
{
    Outcome outcome;
    evaluate(arena, base, indicator, region, period, &outcome);
    FigurePoint point = {.period = period, .value = outcome.value, .status = status_of(&outcome)};
    const Formula *formula = formula_of(indicator, region);
    Period before = period_add(period, -1);
    const SeriesBreak *broken =
        formula && before.kind ? formula_break_between(formula->root, region, before, period) : NULL;
    if (broken) {
        point.starts_after_break = true;
        point.break_note = broken->note;
    }
    return point;
}

/* The ends that were asked for, or else those of the data; false when there is nothing between them. */
static bool series_ends(const FigureBase *base, const Indicator *indicator, const Region *region, PeriodKind kind,
                        Period *first, Period *last)
{
    const Formula *formula = formula_of(indicator, region);
    Period data_first, data_last;
    if (!formula || !formula_range(base->dataset, formula, region, kind, &data_first, &data_last))
        return false;
    if (first->kind == PERIOD_NONE)
        *first = data_first;
    if (last->kind == PERIOD_NONE)
        *last = data_last;
    return first->kind == kind && last->kind == kind && period_compare(*first, *last) <= 0;
}

size_t figure_series(Arena *arena, const FigureBase *base, const Indicator *indicator, const Region *region,
                     PeriodKind kind, Period first, Period last, FigurePoint **out)
{
    bool open_start = first.kind == PERIOD_NONE;
    bool open_end = last.kind == PERIOD_NONE;
    *out = NULL;
    if (!series_ends(base, indicator, region, kind, &first, &last))
        return 0;
    size_t count = (size_t)(period_index(last) - period_index(first)) + 1;
    FigurePoint *points = ARENA_ARRAY(arena, FigurePoint, count);
    for (size_t i = 0; i < count; i++)
        points[i] = point_at(arena, base, indicator, region, period_add(first, (int)i));
    size_t from = 0;
    while (open_start && from < count && !points[from].value)
        from++;
    while (open_end && count > from && !points[count - 1].value)
        count--;
    *out = points + from;
    return count - from;
}

bool figure_latest(Arena *arena, const FigureBase *base, const Indicator *indicator, const Region *region,
                   PeriodKind kind, Period last, Period *out)
{
    Period first = {0}, end = {0};
    if (!series_ends(base, indicator, region, kind, &first, &end))
        return false;
    if (last.kind == kind && period_compare(last, end) < 0)
        end = last;
    for (Period period = end; period.kind && period_compare(period, first) >= 0; period = period_add(period, -1)) {
        Outcome outcome;
        evaluate(arena, base, indicator, region, period, &outcome);
        if (!outcome.value)
            continue;
        *out = period;
        return true;
    }
    return false;
}
