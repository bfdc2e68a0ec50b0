/*
 * indicator_load: what the two rounds of reading indicators.yaml share; for
 * indicator*.c only.
 */
#ifndef FIGURES_INDICATOR_LOAD_H
#define FIGURES_INDICATOR_LOAD_H

#include "figures/formula_tree.h"

/* An indicator while it is read. */
typedef struct Draft {
    const Value *item;
    LevelFormula *levels; /* the same as indicator->formulas */
    Formula **trees;      /* parallel to levels */
    Str group_id;
    Str scale_id;
    Str part_of_id;
} Draft;

typedef struct Loader {
    Arena *arena;
    const Dataset *dataset;
    const Units *units;
    Indicators *indicators;
    Map groups; /* Str → IndicatorGroup */
    Map scales; /* Str → ClassScale */
    Draft *drafts;
    Diags *diags;
} Loader;

/* First round: groups, scales and indicators as they are written; names stay names. */
void indicators_read(Loader *loader, const Value *file);

/* The place of a member, or of the whole item when it has none. */
Place indicator_place(const Value *item, const char *key);

#endif
