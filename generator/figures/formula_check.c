/*
 * formula_check: what must hold of a formula before it is ever evaluated: its
 * names exist, its units fit, nothing is divided by a constant zero, and it
 * does not need itself.
 *
 * An indicator that is named in a formula has the type of its declared unit,
 * so every formula is checked on its own. Circles are looked for among
 * indicators as a whole, whatever the level of region.
 */
#include "figures/formula_tree.h"

/* ---- names ---- */

typedef struct Resolver {
    Formula *formula;
    const Dataset *dataset;
    const Indicators *indicators;
    Diags *diags;
} Resolver;

static bool report_name(const Resolver *resolver, const FormulaNode *node)
{
    const Map *series = &resolver->dataset->series_by_id;
    const Map *indicators = &resolver->indicators->by_id;
    Arena *arena = resolver->diags->arena;
    Str *names = ARENA_ARRAY(arena, Str, series->count + indicators->count);
    for (size_t i = 0; i < series->count; i++)
        names[i] = series->entries[i].key;
    for (size_t i = 0; i < indicators->count; i++)
        names[series->count + i] = indicators->entries[i].key;
    diag_error(resolver->diags, formula_place(resolver->formula, node->start, node->end), "formula-name",
               "there is no series or indicator '" STR_FMT "'", STR_ARG(node->name));
    diag_hint_nearest(resolver->diags, node->name, names, series->count + indicators->count);
    return false;
}

static bool resolve_name(const Resolver *resolver, FormulaNode *node)
{
    node->series = dataset_series(resolver->dataset, node->name);
    node->indicator = node->series ? NULL : indicator_find(resolver->indicators, node->name);
    if (!node->series && !node->indicator)
        return report_name(resolver, node);
    node->kind = node->series ? NODE_SERIES : NODE_INDICATOR;
    return true;
}

static bool resolve_region(const Resolver *resolver, FormulaNode *node)
{
    uint32_t end = node->region_start + (uint32_t)node->region_id.len;
    Place place = formula_place(resolver->formula, node->region_start, end);
    node->region = region_get(resolver->dataset->regions, node->region_id, place, resolver->diags);
    return node->region;
}

static bool resolve_node(const Resolver *resolver, FormulaNode *node)
{
    bool right = true;
    if (node->kind == NODE_NAME)
        right = resolve_name(resolver, node);
    if (node->kind == NODE_CALL && node->function->reach == REACH_REGION)
        right = resolve_region(resolver, node);
    for (size_t i = 0; i < node->operand_count; i++)
        right = resolve_node(resolver, node->operands[i]) && right;
    return right;
}

bool formula_resolve(Formula *formula, const Dataset *dataset, const Indicators *indicators, Diags *diags)
{
    Resolver resolver = {formula, dataset, indicators, diags};
    if (!resolve_node(&resolver, formula->root))
        formula->broken = true;
    return !formula->broken;
}

/* ---- units ---- */

static UnitType plain_type(void)
{
    return (UnitType){.over = STR(DIMENSION_NUMBER)};
}

bool formula_report_mismatch(UnitCheck *check, const FormulaNode *node, UnitType left, UnitType right)
{
    Str text = formula_node_text(check->formula, node);
    Str left_text = unit_type_text(check->arena, left);
    Str right_text = unit_type_text(check->arena, right);
    diag_error(check->diags, formula_place(check->formula, node->start, node->end), "unit-mismatch",
               "the units do not fit in '" STR_FMT "': " STR_FMT " and " STR_FMT, STR_ARG(text), STR_ARG(left_text),
               STR_ARG(right_text));
    diag_hint(check->diags, "only what is counted in the same dimension can be added, compared or shared; "
                            "series and indicators have the unit that their file declares");
    return false;
}

/* Percentages and percentage points may be added to each other: the sum is a percentage. */
static bool type_add(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out)
{
    *out = types[0];
    if (unit_type_equal(types[0], types[1]) ||
        unit_type_equal(unit_type_of_difference(check->units, types[0]), types[1]))
        return true;
    return formula_report_mismatch(check, node, types[0], types[1]);
}

static bool is_ratio_of(UnitType type, UnitType under)
{
    return type.under.len && !under.under.len && str_equal(type.under, under.over);
}

/* A plain number leaves the unit as it is; (a per b) times b is a. */
static bool type_multiply(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out)
{
    if (unit_type_is_plain(types[0]) || unit_type_is_plain(types[1])) {
        *out = unit_type_is_plain(types[0]) ? types[1] : types[0];
        return true;
    }
    bool cancels = is_ratio_of(types[0], types[1]) || is_ratio_of(types[1], types[0]);
    *out = (UnitType){.over = is_ratio_of(types[0], types[1]) ? types[0].over : types[1].over};
    return cancels || formula_report_mismatch(check, node, types[0], types[1]);
}

bool formula_type_divide(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out)
{
    *out = types[0];
    if (unit_type_is_plain(types[1]))
        return true;
    if (unit_type_equal(types[0], types[1])) {
        *out = plain_type();
        return true;
    }
    *out = (UnitType){types[0].over, types[1].over};
    bool simple = !types[0].under.len && !types[1].under.len && !unit_type_is_plain(types[0]);
    return simple || formula_report_mismatch(check, node, types[0], types[1]);
}

/* The divisor is written as a zero: 0, 0.0, (0). */
static bool check_divisor(UnitCheck *check, const FormulaNode *divisor)
{
    if (divisor->kind != NODE_NUMBER || rational_sign(divisor->number) != 0)
        return true;
    return diag_error(check->diags, formula_place(check->formula, divisor->start, divisor->end), "formula-zero",
                      "this divides by zero");
}

static bool type_of_node(UnitCheck *check, const FormulaNode *node, UnitType *out);

static bool type_of_operands(UnitCheck *check, const FormulaNode *node, UnitType *out)
{
    UnitType *types = ARENA_ARRAY(check->arena, UnitType, node->operand_count);
    bool known = true;
    for (size_t i = 0; i < node->operand_count; i++)
        known = type_of_node(check, node->operands[i], &types[i]) && known;
    bool divides = node->kind == NODE_DIVIDE || (node->kind == NODE_CALL && node->function->divides);
    if (divides && !check_divisor(check, node->operands[1]))
        return false;
    if (!known)
        return false;
    if (node->kind == NODE_CALL)
        return node->function->type(check, node, types, out);
    if (node->kind == NODE_MULTIPLY)
        return type_multiply(check, node, types, out);
    if (node->kind == NODE_DIVIDE)
        return formula_type_divide(check, node, types, out);
    if (node->kind == NODE_ADD || node->kind == NODE_SUBTRACT)
        return type_add(check, node, types, out);
    *out = types[0]; /* a minus sign */
    return true;
}

/* False when it is not known; whoever declared the unit wrongly was told so. */
static bool type_of_node(UnitCheck *check, const FormulaNode *node, UnitType *out)
{
    if (node->kind == NODE_NUMBER) {
        *out = plain_type();
        return true;
    }
    if (node->kind == NODE_SERIES || node->kind == NODE_INDICATOR) {
        const Unit *unit = unit_find(check->units, node->series ? node->series->unit : node->indicator->unit->id);
        if (unit)
            *out = unit->type;
        return unit;
    }
    return node->kind != NODE_NAME && type_of_operands(check, node, out);
}

bool formula_check_unit(Arena *arena, const Formula *formula, const Units *units, const Unit *unit, Diags *diags)
{
    UnitCheck check = {arena, formula, units, diags};
    size_t errors = diags->errors;
    UnitType type = plain_type();
    if (!type_of_node(&check, formula->root, &type))
        return diags->errors == errors;
    /* The difference of two percentages is a percentage (a remainder) or percentage points: the unit tells. */
    bool difference = formula->root->kind == NODE_SUBTRACT &&
                      unit_type_equal(unit_type_of_difference(units, type), unit->type);
    bool ratio = unit->ratio.under.len && unit_type_equal(type, unit->ratio);
    if (difference || ratio || unit_type_equal(type, unit->type))
        return true;
    Str given = unit_type_text(arena, type);
    Str declared = unit_type_text(arena, unit->type);
    diag_error(diags, formula_place(formula, 0, (uint32_t)formula->text.len), "unit-mismatch",
               "the formula gives " STR_FMT ", but unit '" STR_FMT "' is " STR_FMT, STR_ARG(given),
               STR_ARG(unit->id), STR_ARG(declared));
    diag_hint(diags, "share(a, b) gives percent; a / b needs a unit with 'ratio: [dimension of a, dimension of b]'");
    return false;
}

/* ---- circles ---- */

typedef enum VisitState { VISIT_NEW, VISIT_ACTIVE, VISIT_DONE } VisitState;

/* How much work one value is. Saturates at COST_MAX. */
typedef struct Cost {
    long steps;
    int depth;
} Cost;
enum { COST_MAX = 1000000 };

typedef struct Walk {
    const Indicators *indicators;
    Diags *diags;
    VisitState *states;
    Cost *costs;
    bool *refused;
    const Indicator **path; /* those being visited, from the first on */
    size_t path_count;
    const Formula *formula;
} Walk;

static Cost visit_indicator(Walk *walk, const Indicator *indicator, const FormulaNode *from, int depth);

static Cost visit_node(Walk *walk, const FormulaNode *node, int depth)
{
    Cost cost = {1, 1};
    if (node->kind == NODE_INDICATOR)
        cost = visit_indicator(walk, node->indicator, node, depth + 1);
    int times = 1;
    if (node->kind == NODE_CALL)
        times = node->function->times ? node->function->times : node->count;
    for (size_t i = 0; i < node->operand_count; i++) {
        Cost operand = visit_node(walk, node->operands[i], depth + 1);
        cost.steps += operand.steps * times;
        if (operand.depth + 1 > cost.depth)
            cost.depth = operand.depth + 1;
    }
    if (cost.steps > COST_MAX)
        cost.steps = COST_MAX;
    return cost;
}

static void report_circle(Walk *walk, const Indicator *indicator, const FormulaNode *from)
{
    Buf names = {.arena = walk->diags->arena};
    size_t start = walk->path_count;
    while (start > 0 && walk->path[start - 1] != indicator)
        start--;
    for (size_t i = start ? start - 1 : 0; i < walk->path_count; i++) {
        walk->refused[walk->path[i]->index] = true;
        buf_printf(&names, STR_FMT " → ", STR_ARG(walk->path[i]->id));
    }
    buf_add(&names, indicator->id);
    diag_error(walk->diags, formula_place(walk->formula, from->start, from->end), "formula-circular",
               "indicator '" STR_FMT "' needs itself: " STR_FMT, STR_ARG(indicator->id), STR_ARG(buf_str(&names)));
    diag_hint(walk->diags, "an indicator can be made of others only when they are not made of it");
}

static Cost visit_formulas(Walk *walk, const Indicator *indicator, int depth)
{
    Cost highest = {0, 0};
    const Formula *outer = walk->formula;
    for (size_t i = 0; i < indicator->formula_count; i++) {
        walk->formula = indicator->formulas[i].formula;
        if (!walk->formula)
            continue;
        Cost cost = visit_node(walk, walk->formula->root, depth);
        highest.steps = cost.steps > highest.steps ? cost.steps : highest.steps;
        highest.depth = cost.depth > highest.depth ? cost.depth : highest.depth;
    }
    walk->formula = outer;
    return highest;
}

static void check_size(Walk *walk, const Indicator *indicator, Cost cost)
{
    if (cost.steps <= FORMULA_MAX_STEPS && cost.depth <= FORMULA_MAX_CHAIN)
        return;
    walk->refused[indicator->index] = true;
    diag_error(walk->diags, indicator->place, "formula-large",
               "one value of indicator '" STR_FMT "' needs too many operations, with the indicators it is made of",
               STR_ARG(indicator->id));
    diag_hint(walk->diags, "at most %d operations, nested at most %d deep", (int)FORMULA_MAX_STEPS,
              (int)FORMULA_MAX_CHAIN);
}

static Cost visit_indicator(Walk *walk, const Indicator *indicator, const FormulaNode *from, int depth)
{
    size_t index = indicator->index;
    if (walk->states[index] == VISIT_ACTIVE) {
        report_circle(walk, indicator, from);
        return (Cost){0, 0};
    }
    /* What is refused was reported; whoever uses it need not be refused for its cost. */
    if (walk->states[index] == VISIT_DONE)
        return walk->refused[index] ? (Cost){0, 0} : walk->costs[index];
    if (depth > FORMULA_MAX_CHAIN)
        return (Cost){COST_MAX, FORMULA_MAX_CHAIN + 1};
    walk->states[index] = VISIT_ACTIVE;
    walk->path[walk->path_count++] = indicator;
    walk->costs[index] = visit_formulas(walk, indicator, depth);
    walk->path_count--;
    walk->states[index] = VISIT_DONE;
    if (!walk->refused[index])
        check_size(walk, indicator, walk->costs[index]);
    return walk->refused[index] ? (Cost){0, 0} : walk->costs[index];
}

bool *formula_check_circles(Arena *arena, const Indicators *indicators, Diags *diags)
{
    Walk walk = {
        .indicators = indicators,
        .diags = diags,
        .states = ARENA_ARRAY(arena, VisitState, indicators->count),
        .costs = ARENA_ARRAY(arena, Cost, indicators->count),
        .refused = ARENA_ARRAY(arena, bool, indicators->count),
        .path = ARENA_ARRAY(arena, const Indicator *, indicators->count),
    };
    for (size_t i = 0; i < indicators->count; i++)
        visit_indicator(&walk, &indicators->items[i], NULL, 0);
    return walk.refused;
}

/* ---- what a formula is made of ---- */

typedef struct AdjustedCount {
    size_t adjusted;
    size_t all;
} AdjustedCount;

static void count_series(const FormulaNode *node, AdjustedCount *count)
{
    if (node->kind == NODE_SERIES) {
        count->all++;
        count->adjusted += node->series->adjustment == ADJUSTMENT_SEASONAL;
    }
    if (node->kind == NODE_INDICATOR)
        for (size_t i = 0; i < node->indicator->formula_count; i++)
            if (node->indicator->formulas[i].formula)
                count_series(node->indicator->formulas[i].formula->root, count);
    for (size_t i = 0; i < node->operand_count; i++)
        count_series(node->operands[i], count);
}

bool formula_is_adjusted(const Formula *formula)
{
    AdjustedCount count = {0, 0};
    count_series(formula->root, &count);
    return count.all > 0 && count.adjusted == count.all;
}
