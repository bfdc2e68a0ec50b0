/*
 * formula: arithmetic over series and indicators, with units.
 *
 *     share(werklozen, werkenden + werklozen)
 *
 * Grammar: + - * / with the usual precedence, parentheses, numbers with a
 * point, names of series and indicators, functions. Where a name is both, it
 * is the series. What the functions mean and give is in formula.c's table and
 * in data/README.md.
 */
#ifndef FIGURES_FORMULA_H
#define FIGURES_FORMULA_H

#include "base/diag.h"
#include "base/rational.h"

typedef struct Formula Formula;

enum { FORMULA_MAX_DEPTH = 100 };

/* NULL after reporting formula-syntax. `text` is borrowed and must lie in a Source for exact places. */
Formula *formula_parse(Arena *arena, Str text, Place place, Diags *diags);

#endif
