/*
 * formula_evaluate: the value of a formula for one region and period.
 *
 * Exact, in base units. Missing is missing: a formula has a value only when
 * everything that it needs has one, and nothing stands in for what lacks. All
 * operands are evaluated even when one is missing, so that the sources of a
 * figure do not depend on the order of its formula. Depth and length were
 * bounded at load (formula_check_circles).
 */
#include "figures/formula_tree.h"

const Rational *formula_missing(Evaluation *evaluation, const char *note)
{
    if (evaluation->missing_status != STATUS_FINAL)
        return NULL;
    evaluation->missing_status = STATUS_MISSING;
    evaluation->missing_note = str_from(note);
    return NULL;
}

static void note_missing(Evaluation *evaluation, const Series *series, Status status)
{
    if (evaluation->missing_status != STATUS_FINAL)
        return;
    evaluation->missing_status = status;
    evaluation->missing_series = series;
    evaluation->missing_period = evaluation->period;
    evaluation->missing_region = evaluation->region;
}

static void note_observation(Evaluation *evaluation, const Observation *observation)
{
    for (size_t i = 0; i < evaluation->observation_count; i++)
        if (evaluation->observations[i] == observation)
            return;
    ARENA_RESERVE_ONE(evaluation->arena, evaluation->observations, evaluation->observation_count,
                      evaluation->observation_capacity);
    evaluation->observations[evaluation->observation_count++] = observation;
}

static const Rational *evaluate_series(Evaluation *evaluation, const Series *series)
{
    const Observation *found = NULL;
    if (evaluation->period.kind != PERIOD_NONE)
        found = dataset_find(evaluation->dataset, series, evaluation->region, evaluation->period);
    if (found)
        note_observation(evaluation, found);
    if (!observation_has_value(found)) {
        note_missing(evaluation, series, found ? found->status : STATUS_MISSING);
        return NULL;
    }
    const Rational *value = rational_from_decimal(evaluation->arena, found->value);
    const Unit *unit = unit_find(evaluation->units, series->unit);
    return unit ? unit_to_base(evaluation->arena, unit, value) : value;
}

static const Rational *evaluate_indicator(Evaluation *evaluation, const Indicator *indicator)
{
    const LevelFormula *level = indicator_formula(indicator, evaluation->region);
    if (!level || !level->formula)
        return formula_missing(evaluation, "not defined for this level of region");
    const Formula *outer = evaluation->formula;
    const Rational *value = formula_evaluate(evaluation, level->formula);
    evaluation->formula = outer;
    return value;
}

const Rational *formula_divide(Evaluation *evaluation, const Rational *a, const Rational *b, const FormulaNode *node)
{
    if (!a || !b)
        return NULL;
    const Rational *quotient = rational_divide(evaluation->arena, a, b);
    if (quotient)
        return quotient;
    if (!evaluation->zero_node) {
        evaluation->zero_formula = evaluation->formula;
        evaluation->zero_node = node;
    }
    return formula_missing(evaluation, "divided by zero");
}

static const Rational *evaluate_binary(Evaluation *evaluation, const FormulaNode *node)
{
    Arena *arena = evaluation->arena;
    const Rational *a = formula_evaluate_node(evaluation, node->operands[0]);
    const Rational *b = formula_evaluate_node(evaluation, node->operands[1]);
    if (node->kind == NODE_DIVIDE)
        return formula_divide(evaluation, a, b, node->operands[1]);
    if (!a || !b)
        return NULL;
    if (node->kind == NODE_MULTIPLY)
        return rational_multiply(arena, a, b);
    return node->kind == NODE_ADD ? rational_add(arena, a, b) : rational_subtract(arena, a, b);
}

static const Rational *evaluate_negation(Evaluation *evaluation, const FormulaNode *node)
{
    const Rational *value = formula_evaluate_node(evaluation, node->operands[0]);
    return value ? rational_negate(evaluation->arena, value) : NULL;
}

const Rational *formula_evaluate_node(Evaluation *evaluation, const FormulaNode *node)
{
    switch (node->kind) {
    case NODE_NUMBER: return node->number;
    case NODE_NAME: return formula_missing(evaluation, "the formula is not right");
    case NODE_SERIES: return evaluate_series(evaluation, node->series);
    case NODE_INDICATOR: return evaluate_indicator(evaluation, node->indicator);
    case NODE_NEGATE: return evaluate_negation(evaluation, node);
    case NODE_ADD:
    case NODE_SUBTRACT:
    case NODE_MULTIPLY:
    case NODE_DIVIDE: return evaluate_binary(evaluation, node);
    case NODE_CALL: return node->function->evaluate(evaluation, node);
    }
    BUG("a node of no kind");
}

const Rational *formula_evaluate_at(Evaluation *evaluation, const FormulaNode *node, Period period,
                                    const Region *region)
{
    Period period_now = evaluation->period;
    const Region *region_now = evaluation->region;
    evaluation->period = period;
    evaluation->region = region;
    const Rational *value = formula_evaluate_node(evaluation, node);
    evaluation->period = period_now;
    evaluation->region = region_now;
    return value;
}

const Rational *formula_evaluate(Evaluation *evaluation, const Formula *formula)
{
    evaluation->formula = formula;
    return formula_evaluate_node(evaluation, formula->root);
}

/* ---- what a formula rests on, without its value ---- */

static int first_month(Period period)
{
    int offset = period.kind == PERIOD_QUARTER ? (period.number - 1) * 3
                 : period.kind == PERIOD_MONTH ? period.number - 1
                                               : 0;
    return period.year * 12 + offset;
}

static int last_month(Period period)
{
    int months = period.kind == PERIOD_QUARTER ? 3 : period.kind == PERIOD_MONTH ? 1 : 12;
    return first_month(period) + months - 1;
}

static bool break_holds_for(const SeriesBreak *series_break, const Region *region)
{
    for (size_t i = 0; i < series_break->region_count; i++)
        if (series_break->regions[i] == region)
            return true;
    return series_break->region_count == 0;
}

static const SeriesBreak *break_of_series(const Series *series, const Region *region, Period before, Period now)
{
    for (size_t i = 0; i < series->break_count; i++) {
        const SeriesBreak *candidate = &series->breaks[i];
        int month = first_month(candidate->period);
        if (break_holds_for(candidate, region) && first_month(before) < month && month <= last_month(now))
            return candidate;
    }
    return NULL;
}

const SeriesBreak *formula_break_between(const FormulaNode *node, const Region *region, Period before, Period now)
{
    if (node->kind == NODE_SERIES)
        return break_of_series(node->series, region, before, now);
    if (node->kind == NODE_INDICATOR) {
        const LevelFormula *level = indicator_formula(node->indicator, region);
        bool known = level && level->formula;
        return known ? formula_break_between(level->formula->root, region, before, now) : NULL;
    }
    if (node->kind == NODE_CALL && node->function->reach == REACH_REGION)
        region = node->region;
    if (node->kind == NODE_CALL && node->function->reach == REACH_EARLIER) {
        before = period_add(before, -node->count);
        now = period_add(now, -node->count);
    }
    const SeriesBreak *found = NULL;
    for (size_t i = 0; i < node->operand_count && !found; i++)
        found = formula_break_between(node->operands[i], region, before, now);
    return found;
}

typedef struct RangeSearch {
    const Dataset *dataset;
    const Region *region;
    PeriodKind kind;
    bool months; /* inside a function over the months of a quarter */
    int later;   /* lag: a value then is needed for a figure so many periods later */
    Period first;
    Period last;
    bool found;
} RangeSearch;

static Period range_period(const RangeSearch *search, const Observation *observation)
{
    Period period = search->months ? period_quarter(observation->period) : observation->period;
    return period_add(period, search->later);
}

static void widen_by_series(RangeSearch *search, const Series *series)
{
    PeriodKind kind = search->months ? PERIOD_MONTH : search->kind;
    ObservationRange range = dataset_range(search->dataset, series, search->region, kind);
    if (range.count == 0)
        return;
    Period first = range_period(search, range.first);
    Period last = range_period(search, range.first + range.count - 1);
    if (!search->found || period_compare(first, search->first) < 0)
        search->first = first;
    if (!search->found || period_compare(last, search->last) > 0)
        search->last = last;
    search->found = true;
}

static void widen(RangeSearch *search, const FormulaNode *node)
{
    RangeSearch outer = *search;
    if (node->kind == NODE_SERIES)
        widen_by_series(search, node->series);
    if (node->kind == NODE_INDICATOR) {
        const LevelFormula *level = indicator_formula(node->indicator, search->region);
        if (level && level->formula)
            widen(search, level->formula->root);
    }
    if (node->kind == NODE_CALL && node->function->reach == REACH_REGION)
        search->region = node->region;
    if (node->kind == NODE_CALL && node->function->reach == REACH_EARLIER)
        search->later += node->count;
    if (node->kind == NODE_CALL && node->function->reach == REACH_MONTHS)
        search->months = search->kind == PERIOD_QUARTER;
    for (size_t i = 0; i < node->operand_count; i++)
        widen(search, node->operands[i]);
    search->region = outer.region;
    search->later = outer.later;
    search->months = outer.months;
}

bool formula_range(const Dataset *dataset, const Formula *formula, const Region *region, PeriodKind kind,
                   Period *first, Period *last)
{
    RangeSearch search = {.dataset = dataset, .region = region, .kind = kind};
    widen(&search, formula->root);
    *first = search.first;
    *last = search.last;
    return search.found;
}
