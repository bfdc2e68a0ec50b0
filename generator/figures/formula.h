/*
 * formula: arithmetic over series and indicators, with units.
 *
 *     share(werklozen, werkenden + werklozen)
 *
 * Grammar: + - * / with the usual precedence, parentheses, numbers with a
 * point, names of series and indicators, functions. Where a name is both, it
 * is the series. What the functions take, mean and give stands in
 * formula_functions.c's table and in data/README.md.
 *
 * Three steps: formula_parse (text to tree), formula_resolve and formula_check
 * (names, circles and units, once everything is read), formula_evaluate (in
 * formula_tree.h, for this floor).
 */
#ifndef FIGURES_FORMULA_H
#define FIGURES_FORMULA_H

#include "base/diag.h"
#include "base/rational.h"

typedef struct Formula Formula;

enum {
    FORMULA_MAX_DEPTH = 100,     /* nested parentheses and functions in one formula */
    FORMULA_MAX_OPERATORS = 500, /* + - * / in one formula */
    FORMULA_MAX_CHAIN = 1000,    /* depth through the indicators that it names */
    FORMULA_MAX_STEPS = 20000,   /* operations for one value, through the indicators that it names */
    FORMULA_MAX_PERIODS = 400    /* periods that lag and moving_average may reach back */
};

/*
 * NULL after reporting formula-syntax, formula-name (an unknown function) or
 * formula-arguments. `place` is that of the YAML scalar that `text` is the
 * value of; an error is reported at its own character where that can be found.
 */
Formula *formula_parse(Arena *arena, Str text, Place place, Diags *diags);

/* One line a function, for the handbook and for tests: "share(a, b)" and what it gives. NULL behind the last. */
const char *formula_function_usage(size_t index);
const char *formula_function_help(size_t index);

#endif
