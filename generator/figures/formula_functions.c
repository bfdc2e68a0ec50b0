/*
 * formula_functions: the functions of formulas, one row each. A new function is
 * a row, a type rule (or one that is there) and an evaluate function; the
 * parser, the checks and the handbook read the same row.
 *
 * Comparisons over time (change, percent_change, index, moving_average) have no
 * value across a break of their series: numbers from two methods of measuring
 * are not subtracted. lag is the one that does look across, as written.
 * Rounding is not offered: it is done once, when a figure is shown.
 */
#include "figures/formula_tree.h"

/* ---- type rules ---- */

static bool type_equal(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out)
{
    for (size_t i = 1; i < node->operand_count; i++)
        if (!unit_type_equal(types[0], types[i]))
            return formula_report_mismatch(check, node, types[0], types[i]);
    *out = types[0];
    return true;
}

static bool type_first(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out)
{
    (void)check;
    (void)node;
    *out = types[0];
    return true;
}

static bool type_share(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out)
{
    bool equal = type_equal(check, node, types, out);
    *out = (UnitType){.over = STR(DIMENSION_PERCENT)};
    return equal;
}

static bool type_percent(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out)
{
    (void)check;
    (void)node;
    (void)types;
    *out = (UnitType){.over = STR(DIMENSION_PERCENT)};
    return true;
}

static bool type_index(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out)
{
    (void)check;
    (void)node;
    (void)types;
    *out = (UnitType){.over = STR(DIMENSION_INDEX)};
    return true;
}

static bool type_difference(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out)
{
    (void)node;
    *out = unit_type_of_difference(check->units, types[0]);
    return true;
}

/* ---- evaluation ---- */

static const Rational *operand(Evaluation *evaluation, const FormulaNode *node, size_t index)
{
    return formula_evaluate_node(evaluation, node->operands[index]);
}

static const Rational *times_100(Arena *arena, const Rational *value)
{
    return value ? rational_multiply(arena, value, rational_from_integer(arena, 100)) : NULL;
}

static const Rational *evaluate_ratio(Evaluation *evaluation, const FormulaNode *node)
{
    const Rational *a = operand(evaluation, node, 0);
    const Rational *b = operand(evaluation, node, 1);
    return formula_divide(evaluation, a, b, node->operands[1]);
}

static const Rational *evaluate_share(Evaluation *evaluation, const FormulaNode *node)
{
    return times_100(evaluation->arena, evaluate_ratio(evaluation, node));
}

static const Rational *evaluate_sum(Evaluation *evaluation, const FormulaNode *node)
{
    const Rational *sum = rational_from_integer(evaluation->arena, 0);
    for (size_t i = 0; i < node->operand_count; i++) {
        const Rational *value = operand(evaluation, node, i);
        sum = sum && value ? rational_add(evaluation->arena, sum, value) : NULL;
    }
    return sum;
}

static const Rational *divide_by_count(Arena *arena, const Rational *sum, size_t count)
{
    return sum ? rational_divide(arena, sum, rational_from_integer(arena, (int64_t)count)) : NULL;
}

static const Rational *evaluate_mean(Evaluation *evaluation, const FormulaNode *node)
{
    return divide_by_count(evaluation->arena, evaluate_sum(evaluation, node), node->operand_count);
}

/* The operand that is furthest in the direction of `sign`; missing when any is. */
static const Rational *extreme(Evaluation *evaluation, const FormulaNode *node, int sign)
{
    const Rational *best = operand(evaluation, node, 0);
    for (size_t i = 1; i < node->operand_count; i++) {
        const Rational *value = operand(evaluation, node, i);
        if (!best || !value)
            best = NULL;
        else if (rational_compare(value, best) * sign > 0)
            best = value;
    }
    return best;
}

static const Rational *evaluate_min(Evaluation *evaluation, const FormulaNode *node)
{
    return extreme(evaluation, node, -1);
}

static const Rational *evaluate_max(Evaluation *evaluation, const FormulaNode *node)
{
    return extreme(evaluation, node, 1);
}

static const Rational *evaluate_lag(Evaluation *evaluation, const FormulaNode *node)
{
    Period earlier = period_add(evaluation->period, -node->count);
    return formula_evaluate_at(evaluation, node->operands[0], earlier, evaluation->region);
}

static bool crosses_break(Evaluation *evaluation, const FormulaNode *node, Period a, Period b)
{
    bool in_order = period_compare(a, b) <= 0;
    if (!formula_break_between(node, evaluation->region, in_order ? a : b, in_order ? b : a))
        return false;
    formula_missing(evaluation, "a break in the series lies between");
    return true;
}

/* The operand at `then` and now; false when one is missing or they cannot be compared. */
static bool compare_with(Evaluation *evaluation, const FormulaNode *node, Period then, const Rational **before,
                         const Rational **now)
{
    *now = operand(evaluation, node, 0);
    *before = formula_evaluate_at(evaluation, node->operands[0], then, evaluation->region);
    return *now && *before && !crosses_break(evaluation, node->operands[0], then, evaluation->period);
}

static const Rational *evaluate_change(Evaluation *evaluation, const FormulaNode *node)
{
    const Rational *before, *now;
    if (!compare_with(evaluation, node, period_add(evaluation->period, -node->count), &before, &now))
        return NULL;
    return rational_subtract(evaluation->arena, now, before);
}

static const Rational *evaluate_percent_change(Evaluation *evaluation, const FormulaNode *node)
{
    const Rational *before, *now;
    if (!compare_with(evaluation, node, period_add(evaluation->period, -node->count), &before, &now))
        return NULL;
    const Rational *change = rational_subtract(evaluation->arena, now, before);
    return times_100(evaluation->arena, formula_divide(evaluation, change, before, node->operands[0]));
}

static const Rational *evaluate_index(Evaluation *evaluation, const FormulaNode *node)
{
    if (node->period.kind != evaluation->period.kind)
        return formula_missing(evaluation, "the base of the index is another kind of period");
    const Rational *before, *now;
    if (!compare_with(evaluation, node, node->period, &before, &now))
        return NULL;
    return times_100(evaluation->arena, formula_divide(evaluation, now, before, node->operands[0]));
}

static const Rational *evaluate_moving_average(Evaluation *evaluation, const FormulaNode *node)
{
    Arena *arena = evaluation->arena;
    Period first = period_add(evaluation->period, 1 - node->count);
    const Rational *sum = rational_from_integer(arena, 0);
    for (int i = 0; i < node->count; i++) {
        Period period = period_add(evaluation->period, -i);
        const Rational *value = formula_evaluate_at(evaluation, node->operands[0], period, evaluation->region);
        sum = sum && value ? rational_add(arena, sum, value) : NULL;
    }
    if (sum && crosses_break(evaluation, node->operands[0], first, evaluation->period))
        return NULL;
    return divide_by_count(arena, sum, (size_t)node->count);
}

static const Rational *evaluate_in(Evaluation *evaluation, const FormulaNode *node)
{
    return formula_evaluate_at(evaluation, node->operands[0], evaluation->period, node->region);
}

/* The sum of the operand over months `from` to 3 of the quarter. */
static const Rational *sum_months(Evaluation *evaluation, const FormulaNode *node, int from)
{
    Period quarter = evaluation->period;
    if (quarter.kind != PERIOD_QUARTER)
        return formula_missing(evaluation, "made of months, for quarters only");
    const Rational *sum = rational_from_integer(evaluation->arena, 0);
    for (int i = from; i <= 3; i++) {
        Period month = {quarter.year, PERIOD_MONTH, (uint8_t)((quarter.number - 1) * 3 + i)};
        const Rational *value = formula_evaluate_at(evaluation, node->operands[0], month, evaluation->region);
        sum = sum && value ? rational_add(evaluation->arena, sum, value) : NULL;
    }
    return sum;
}

static const Rational *evaluate_quarter_sum(Evaluation *evaluation, const FormulaNode *node)
{
    return sum_months(evaluation, node, 1);
}

static const Rational *evaluate_quarter_mean(Evaluation *evaluation, const FormulaNode *node)
{
    return divide_by_count(evaluation->arena, sum_months(evaluation, node, 1), 3);
}

static const Rational *evaluate_quarter_last(Evaluation *evaluation, const FormulaNode *node)
{
    return sum_months(evaluation, node, 3);
}

/* ---- the table ---- */

static const FormulaFunction functions[] = {
    {.name = "share", .parameters = "vv", .usage = "share(a, b)", .help = "a as a percentage of b: 100 times a / b",
     .divides = true, .times = 1, .type = type_share, .evaluate = evaluate_share},
    {.name = "ratio", .parameters = "vv", .usage = "ratio(a, b)",
     .help = "a / b; its unit is declared with 'ratio: [a, b]'",
     .divides = true, .times = 1, .type = formula_type_divide, .evaluate = evaluate_ratio},
    {.name = "sum", .parameters = "v*", .usage = "sum(a, b, …)", .help = "all together",
     .times = 1, .type = type_equal, .evaluate = evaluate_sum},
    {.name = "mean", .parameters = "v*", .usage = "mean(a, b, …)", .help = "the sum divided by how many there are",
     .times = 1, .type = type_equal, .evaluate = evaluate_mean},
    {.name = "min", .parameters = "v*", .usage = "min(a, b, …)", .help = "the lowest",
     .times = 1, .type = type_equal, .evaluate = evaluate_min},
    {.name = "max", .parameters = "v*", .usage = "max(a, b, …)", .help = "the highest",
     .times = 1, .type = type_equal, .evaluate = evaluate_max},
    {.name = "lag", .parameters = "vn", .usage = "lag(a, n)", .help = "a, n periods earlier",
     .reach = REACH_EARLIER, .times = 1, .type = type_first, .evaluate = evaluate_lag},
    {.name = "change", .parameters = "v?n", .usage = "change(a, n)",
     .help = "a minus a n periods earlier (1 when n is left out)",
     .times = 2, .type = type_difference, .evaluate = evaluate_change},
    {.name = "percent_change", .parameters = "v?n", .usage = "percent_change(a, n)",
     .help = "that change in percent of the earlier value",
     .times = 2, .type = type_percent, .evaluate = evaluate_percent_change},
    {.name = "index", .parameters = "vp", .usage = "index(a, 2015-1)",
     .help = "a with its value in that period as 100",
     .times = 2, .type = type_index, .evaluate = evaluate_index},
    {.name = "moving_average", .parameters = "vn", .usage = "moving_average(a, n)",
     .help = "the mean of a over n periods, this one the last",
     .times = 0, .type = type_first, .evaluate = evaluate_moving_average},
    {.name = "in", .parameters = "vr", .usage = "in(a, nl)", .help = "a in another region",
     .reach = REACH_REGION, .times = 1, .type = type_first, .evaluate = evaluate_in},
    {.name = "quarter_mean", .parameters = "v", .usage = "quarter_mean(a)",
     .help = "the mean of a over the three months of the quarter",
     .reach = REACH_MONTHS, .times = 3, .type = type_first, .evaluate = evaluate_quarter_mean},
    {.name = "quarter_sum", .parameters = "v", .usage = "quarter_sum(a)",
     .help = "the sum of a over the three months of the quarter",
     .reach = REACH_MONTHS, .times = 3, .type = type_first, .evaluate = evaluate_quarter_sum},
    {.name = "quarter_last", .parameters = "v", .usage = "quarter_last(a)",
     .help = "a in the last month of the quarter",
     .reach = REACH_MONTHS, .times = 1, .type = type_first, .evaluate = evaluate_quarter_last},
};

enum { FUNCTION_COUNT = sizeof functions / sizeof *functions };

const FormulaFunction *formula_function_find(Str name)
{
    for (size_t i = 0; i < FUNCTION_COUNT; i++)
        if (str_equal(name, str_from(functions[i].name)))
            return &functions[i];
    return NULL;
}

Str *formula_function_names(Arena *arena, size_t *count)
{
    Str *names = ARENA_ARRAY(arena, Str, FUNCTION_COUNT);
    for (size_t i = 0; i < FUNCTION_COUNT; i++)
        names[i] = str_from(functions[i].name);
    *count = FUNCTION_COUNT;
    return names;
}

const char *formula_function_usage(size_t index)
{
    return index < FUNCTION_COUNT ? functions[index].usage : NULL;
}

const char *formula_function_help(size_t index)
{
    return index < FUNCTION_COUNT ? functions[index].help : NULL;
}
