/*
 * unit: what a number counts; from data/units.yaml.
 *
 * Every unit has a dimension and a factor to the dimension's base unit, so that
 * "x 1000 personen" and "personen" can be added and persons and vacancies can
 * not. A ratio of equal dimensions is dimensionless.
 */
#ifndef FIGURES_UNIT_H
#define FIGURES_UNIT_H

#include "base/decimal.h"
#include "base/diag.h"
#include "base/map.h"

typedef struct Unit {
    Str id;        /* "personen" */
    Str dimension; /* "personen"; "procent" and "procentpunt" are dimensions of their own */
    Decimal factor; /* in base units of the dimension: 1000 for "duizend_personen" */
    Str symbol;    /* stands directly at the number: "%"; may be empty */
    bool symbol_before;
    Str one;  /* "persoon" */
    Str many; /* "personen" */
    Str difference; /* id of the unit of a difference: "procentpunt" for "procent"; itself where empty */
    bool relative_change; /* a change is told in percent of the earlier value (counts), not as a difference (rates) */
    Place place;
} Unit;

typedef struct Units {
    const Source *source;
    Map by_id; /* Str → Unit */
} Units;

/* Never NULL. */
Units *units_load(Arena *arena, Str path, Diags *diags);
const Unit *unit_find(const Units *units, Str id);

#endif
