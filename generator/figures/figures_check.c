/*
 * figures_check: every figure that can be asked for, computed once before any
 * page is made, so that what can only go wrong with the data at hand is
 * reported with its place instead of showing up as a hole on some page.
 */
#include "figures/figure.h"
#include "figures/format.h"
#include "figures/formula_tree.h"

/* A zero that was reported: the same divisor is reached through every indicator that is made of this one. */
typedef struct SeenZero {
    const FormulaNode *node;
    const Region *region;
} SeenZero;

typedef struct Check {
    Arena *arena;
    Arena *scratch;
    const FigureBase *base;
    SeenZero *seen;
    size_t seen_count;
    size_t seen_capacity;
    Diags *diags;
} Check;

static bool seen_before(Check *check, const FormulaNode *node, const Region *region)
{
    for (size_t i = 0; i < check->seen_count; i++)
        if (check->seen[i].node == node && check->seen[i].region == region)
            return true;
    ARENA_RESERVE_ONE(check->arena, check->seen, check->seen_count, check->seen_capacity);
    check->seen[check->seen_count++] = (SeenZero){node, region};
    return false;
}

/* What the divisor was made from, at that period: "werklozen 2024-2". */
static Str divisor_series(Check *check, const Evaluation *evaluation)
{
    Buf names = {.arena = check->diags->arena};
    for (size_t i = 0; i < evaluation->observation_count && i < 4; i++) {
        const Observation *observation = evaluation->observations[i];
        buf_printf(&names, "%s" STR_FMT " ", i ? ", " : "", STR_ARG(observation->series->id));
        period_write(&names, observation->period);
    }
    return buf_str(&names);
}

static void report_zero(Check *check, const Evaluation *evaluation)
{
    if (seen_before(check, evaluation->zero_node, evaluation->region))
        return;
    const Formula *formula = evaluation->zero_formula;
    const FormulaNode *node = evaluation->zero_node;
    Str text = formula_node_text(formula, node);
    Str period = period_text(check->diags->arena, evaluation->period);
    Str series = divisor_series(check, evaluation);
    diag_error(check->diags, formula_place(formula, node->start, node->end), "formula-zero",
               "this divides by '" STR_FMT "', which is 0 for region '" STR_FMT "' in " STR_FMT, STR_ARG(text),
               STR_ARG(evaluation->region->id), STR_ARG(period));
    diag_hint(check->diags, "made from " STR_FMT "; a value that is not known is left empty with status 'missing', "
                            "not written as 0", STR_ARG(series));
}

static void check_period(Check *check, const Indicator *indicator, const Formula *formula, const Region *region,
                         Period period)
{
    Evaluation evaluation = {.arena = check->scratch, .dataset = check->base->dataset, .units = check->base->units,
                             .region = region, .period = period};
    const Rational *value = formula_evaluate(&evaluation, formula);
    if (evaluation.zero_node)
        report_zero(check, &evaluation);
    if (value && !format_fits(unit_from_base(check->scratch, indicator->unit, value), indicator->decimals)) {
        Str text = period_text(check->diags->arena, period);
        diag_error(check->diags, indicator->place, "figure-large",
                   "'" STR_FMT "' has more digits than can be shown for region '" STR_FMT "' in " STR_FMT,
                   STR_ARG(indicator->id), STR_ARG(region->id), STR_ARG(text));
        diag_hint(check->diags, "at most %d digits, decimals included: declare a unit of thousands or millions",
                  (int)FORMAT_MAX_DIGITS);
    }
    arena_reset(check->scratch);
}

static void check_kind(Check *check, const Indicator *indicator, const Formula *formula, const Region *region,
                       PeriodKind kind)
{
    Period first, last;
    if (!formula_range(check->base->dataset, formula, region, kind, &first, &last))
        return;
    for (Period period = first; period.kind && period_compare(period, last) <= 0; period = period_add(period, 1))
        check_period(check, indicator, formula, region, period);
}

static void check_indicator(Check *check, const Indicator *indicator)
{
    static const PeriodKind kinds[] = {PERIOD_YEAR, PERIOD_QUARTER, PERIOD_MONTH};
    const Regions *regions = check->base->dataset->regions;
    for (size_t r = 0; r < regions->count; r++) {
        const LevelFormula *level = indicator_formula(indicator, &regions->items[r]);
        if (!level || !level->formula)
            continue;
        size_t kind_count = indicator->frequency == PERIOD_YEAR ? 1 : 3;
        for (size_t k = 0; k < kind_count; k++)
            check_kind(check, indicator, level->formula, &regions->items[r], kinds[k]);
    }
}

void figures_check(Arena *arena, const FigureBase *base, Diags *diags)
{
    Check check = {.arena = arena, .scratch = arena_create(), .base = base, .diags = diags};
    for (size_t i = 0; i < base->indicators->count; i++)
        check_indicator(&check, &base->indicators->items[i]);
    arena_free(check.scratch);
}
