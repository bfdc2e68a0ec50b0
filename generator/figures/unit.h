/*
 * unit: what a number counts; from data/units.yaml.
 *
 * Every unit has a dimension and a factor to the dimension's base unit, so that
 * "x 1000 personen" and "personen" can be added and persons and vacancies can
 * not. A formula may divide one dimension by another; `ratio:` names the two of
 * which the quotient may be called this unit. The unit keeps a dimension of its
 * own, so that two measures made of the same things (UWV's tension and CBS's)
 * are never added or compared by accident.
 */
#ifndef FIGURES_UNIT_H
#define FIGURES_UNIT_H

#include "base/decimal.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/rational.h"

/* The dimensions that the functions of formulas know by name. */
#define DIMENSION_NUMBER "getal"    /* a plain number: 2, or a ratio of equal dimensions */
#define DIMENSION_PERCENT "procent" /* what share and percent_change give */
#define DIMENSION_INDEX "index"     /* what index gives */

/* What a unit or a formula measures, whatever the factor. */
typedef struct UnitType {
    Str over;  /* dimension; DIMENSION_NUMBER for plain numbers */
    Str under; /* dimension it is divided by; empty when it is no ratio */
} UnitType;

typedef struct Unit {
    Str id;        /* "personen" */
    Str dimension; /* "personen"; "procent" and "procentpunt" are dimensions of their own */
    UnitType type; /* what a series or indicator of this unit is in a formula: the dimension */
    UnitType ratio; /* `ratio: [over, under]`: a quotient that may be called this unit; under empty when none */
    Decimal factor; /* in base units of the dimension: 1000 for "duizend_personen" */
    Str symbol;    /* stands directly at the number: "%"; may be empty */
    bool symbol_before;
    Str one;  /* "persoon" */
    Str many; /* "personen" */
    Str difference; /* id of the unit of a difference: "procentpunt" for "procent"; its own id where none is given */
    const struct Unit *difference_unit; /* never NULL */
    bool relative_change; /* a change is told in percent of the earlier value (counts), not as a difference (rates) */
    Place place;
    Place difference_place;
} Unit;

typedef struct Units {
    const Source *source;
    Map by_id; /* Str → Unit */
} Units;

/* Never NULL. Reports unit-duplicate, unit-unknown, unit-factor, unit-dimension and what YAML can have wrong. */
Units *units_load(Arena *arena, Str path, Diags *diags);
const Unit *unit_find(const Units *units, Str id);
/* As unit_find, but reports unit-unknown with the nearest id. */
const Unit *unit_get(const Units *units, Str id, Place place, Diags *diags);

/* A value in base units of the dimension as one in `unit`, and back. */
const Rational *unit_from_base(Arena *arena, const Unit *unit, const Rational *value);
const Rational *unit_to_base(Arena *arena, const Unit *unit, const Rational *value);

/* A ratio of equal dimensions, or a plain number. */
bool unit_type_is_plain(UnitType type);
bool unit_type_equal(UnitType a, UnitType b);
/* The type of the difference of two values of a type: percentage points for percentages. */
UnitType unit_type_of_difference(const Units *units, UnitType type);
/* "personen", "vacatures per uitkeringen", "a plain number": for messages. */
Str unit_type_text(Arena *arena, UnitType type);

#endif
