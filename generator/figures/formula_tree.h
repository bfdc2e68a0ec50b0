/*
 * formula_tree: what a formula is inside; for formula*.c, indicator.c and
 * figure*.c only.
 */
#ifndef FIGURES_FORMULA_TREE_H
#define FIGURES_FORMULA_TREE_H

#include "figures/indicator.h"

typedef enum NodeKind {
    NODE_NUMBER,
    NODE_NAME, /* not yet resolved, or unknown: then it was reported */
    NODE_SERIES,
    NODE_INDICATOR,
    NODE_NEGATE,
    NODE_ADD,
    NODE_SUBTRACT,
    NODE_MULTIPLY,
    NODE_DIVIDE,
    NODE_CALL
} NodeKind;

typedef struct FormulaNode FormulaNode;
typedef struct FormulaFunction FormulaFunction;

struct FormulaNode {
    NodeKind kind;
    uint32_t start; /* bytes in the formula's text */
    uint32_t end;
    Str name; /* of a series, an indicator or a function */
    const Rational *number;
    const Series *series;
    const Indicator *indicator;
    const FormulaFunction *function;
    FormulaNode **operands; /* of a sign or a function: those that have a value */
    size_t operand_count;
    size_t operand_capacity;
    /* What a function takes besides; each at most once. */
    int count;
    Period period;
    Str region_id;
    uint32_t region_start;
    const Region *region;
};

struct Formula {
    Str text;
    Place place; /* of the YAML scalar */
    FormulaNode *root;
    bool broken; /* something was reported: it is never evaluated, its values are missing */
};

/* The place of a part of the formula in its file; the whole scalar when it cannot be found back. */
Place formula_place(const Formula *formula, uint32_t start, uint32_t end);
/* The part of the text that a node was made from. */
Str formula_node_text(const Formula *formula, const FormulaNode *node);

/* ---- functions ---- */

typedef struct Evaluation Evaluation;
typedef struct UnitCheck UnitCheck;

/* Where and when a function looks its operands up. */
typedef enum FunctionReach {
    REACH_SAME,
    REACH_EARLIER, /* `count` periods earlier, and only then */
    REACH_REGION,  /* in the region named */
    REACH_MONTHS   /* in the months of the quarter */
} FunctionReach;

struct FormulaFunction {
    const char *name;
    /* One letter a parameter: v value, n whole number, p period, r region; '?': the rest may be left out;
       '*' at the end: more values may follow. */
    const char *parameters;
    const char *usage;
    const char *help;
    FunctionReach reach;
    bool divides; /* its second operand is a divisor */
    int times; /* how often an operand is evaluated for one value; 0: `count` times */
    /* The type of the result; false after reporting. `types` holds those of the operands. */
    bool (*type)(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out);
    /* NULL when missing. */
    const Rational *(*evaluate)(Evaluation *evaluation, const FormulaNode *node);
};

/* NULL when there is none. */
const FormulaFunction *formula_function_find(Str name);
Str *formula_function_names(Arena *arena, size_t *count);

/* ---- checks ---- */

/* Names become series, indicators and regions. Reports formula-name and region-unknown; false when it did. */
bool formula_resolve(Formula *formula, const Dataset *dataset, const Indicators *indicators, Diags *diags);

struct UnitCheck {
    Arena *arena;
    const Formula *formula;
    const Units *units;
    Diags *diags;
};

/* Whether the formula gives what `unit` measures; reports unit-mismatch. The formula must be resolved. */
bool formula_check_unit(Arena *arena, const Formula *formula, const Units *units, const Unit *unit, Diags *diags);
/* Reports unit-mismatch at the node, naming both types; false. */
bool formula_report_mismatch(UnitCheck *check, const FormulaNode *node, UnitType left, UnitType right);
/* The type of a quotient; false after reporting. */
bool formula_type_divide(UnitCheck *check, const FormulaNode *node, const UnitType *types, UnitType *out);

/*
 * Reports formula-circular and formula-large for all indicators at once. The
 * result tells by index which indicators may not be evaluated.
 */
bool *formula_check_circles(Arena *arena, const Indicators *indicators, Diags *diags);

/* ---- evaluation ---- */

/* Zero it, fill the first group, evaluate, read the second. */
struct Evaluation {
    Arena *arena;
    const Dataset *dataset;
    const Units *units;
    const Region *region;
    Period period;

    /* What the value was computed from, each once, in order of use. */
    const Observation **observations;
    size_t observation_count;
    size_t observation_capacity;
    /* Why there is no value: the first reason met. */
    Status missing_status;
    const Series *missing_series; /* NULL: the reason is no series */
    Period missing_period;
    const Region *missing_region;
    Str missing_note; /* "divided by zero", "series break"; empty when a series lacked a value */
    const Formula *zero_formula; /* set when something was divided by zero */
    const FormulaNode *zero_node; /* the divisor */

    const Formula *formula; /* the one that is being evaluated */
};

/* In base units of its dimension; NULL when missing, and then the reason is in the evaluation. */
const Rational *formula_evaluate(Evaluation *evaluation, const Formula *formula);
const Rational *formula_evaluate_node(Evaluation *evaluation, const FormulaNode *node);
/* At another period or region, from the same sources. */
const Rational *formula_evaluate_at(Evaluation *evaluation, const FormulaNode *node, Period period,
                                    const Region *region);
/* a / b, with the zero noted; the divisor is `node`. */
const Rational *formula_divide(Evaluation *evaluation, const Rational *a, const Rational *b, const FormulaNode *node);
/* Notes why there is no value though no series lacks one (unless a reason is known already); NULL. */
const Rational *formula_missing(Evaluation *evaluation, const char *note);

/* Whether any series below the node, for the region, was broken after `before` began and before `now` ended. */
const SeriesBreak *formula_break_between(const FormulaNode *node, const Region *region, Period before, Period now);

/* The first and last period of a kind for which any series of the formula has a row; false when none has. */
bool formula_range(const Dataset *dataset, const Formula *formula, const Region *region, PeriodKind kind,
                   Period *first, Period *last);

/* Whether it has series, and all of them are seasonally adjusted. */
bool formula_is_adjusted(const Formula *formula);

#endif
