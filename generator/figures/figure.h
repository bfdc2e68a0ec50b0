/*
 * figure: the value of an indicator for one region and period, with all that
 * is said about it.
 */
#ifndef FIGURES_FIGURE_H
#define FIGURES_FIGURE_H

#include "figures/indicator.h"

/* Everything that figures are computed from; const while they are. */
typedef struct FigureBase {
    const Dataset *dataset;
    const Units *units;
    const Indicators *indicators;
} FigureBase;

/* Reads data/ (`folder`) and checks every figure. No pointer of it is NULL: with errors, what could be read. */
FigureBase figure_base_load(Arena *arena, Str folder, Diags *diags);

typedef enum Direction { DIRECTION_UNKNOWN, DIRECTION_DOWN, DIRECTION_SAME, DIRECTION_UP } Direction;

/*
 * The difference with an earlier figure, from unrounded values.
 *
 * Direction is that of the difference rounded to the indicator's decimals, so "gelijk" is said of 3,71% and 3,68%
 * with one decimal; it may happen that two rounded values differ and their direction is SAME, or the reverse: the
 * unrounded values decide.
 */
typedef struct Change {
    Period period;             /* compared with */
    const Rational *before;    /* NULL: there is no earlier figure, and the rest is empty */
    const Rational *difference; /* in unit->difference: percentage points for percentages */
    const Rational *percent;   /* of the earlier value; NULL for rates, balances, or when that was not above zero */
    const Unit *difference_unit;
    Direction direction;
    bool across_break;   /* the series was broken between: before is kept, difference is NULL */
    Str break_note;      /* why; of the break */
    bool looks_off;       /* the rounded values differ by something else than the rounded difference: say so */
    bool may_be_seasonal; /* another season, and not all series are adjusted for it: rather compare with a year ago */
} Change;

typedef struct Figure {
    const Indicator *indicator;
    const Region *region;
    Period period;
    const Rational *value; /* in the indicator's unit, unrounded; NULL when missing */
    Status status;         /* the weakest of what it was computed from; provisional is weaker than revised */
    bool adjusted;         /* all its series are seasonally adjusted */
    Str missing_reason;    /* for readers of the CSV: "werklozen, utrecht, 2024-2: missing"; empty with a value */
    const Series *missing_series; /* the first that lacked a value; NULL when that is not the reason */
    Change previous;       /* against the period before */
    Change year;           /* against the same period a year before */
    const FigureClass *figure_class; /* NULL without a scale or value */
    size_t rank;       /* 1 is the highest; 0 when missing; ties share a rank */
    size_t rank_count; /* regions of the same level that have a value */
    bool rank_tied;
    const DataSource **sources; /* each once, in order of first use */
    size_t source_count;
    const Observation **observations; /* what the value was computed from, in order of the formula */
    size_t observation_count;
} Figure;

/* What is said of status by how far it can be relied on: 0 for final; higher is weaker. */
int figure_weakness(Status status);

/* Never NULL. Deterministic; reports nothing: what can be wrong was reported at load (see figures_check). */
const Figure *figure_compute(Arena *arena, const FigureBase *base, const Indicator *indicator, const Region *region,
                             Period period);

/* Without changes, class and rank: for charts. NULL value when missing. */
typedef struct FigurePoint {
    Period period;
    const Rational *value;
    Status status;
    bool starts_after_break; /* the line must be broken before this point */
    Str break_note;
} FigurePoint;

/* Points of `kind` from `first` to `last` (zero Periods: as far as the data go, missing inside included). */
size_t figure_series(Arena *arena, const FigureBase *base, const Indicator *indicator, const Region *region,
                     PeriodKind kind, Period first, Period last, FigurePoint **out);

/* The latest period of `kind`, up to `last`, for which there is a value. False when there is none. */
bool figure_latest(Arena *arena, const FigureBase *base, const Indicator *indicator, const Region *region,
                   PeriodKind kind, Period last, Period *out);

/*
 * Evaluates every indicator for every region and period there are data for, and reports formula-zero and
 * figure-large. After it no figure can fail to be shown.
 */
void figures_check(Arena *arena, const FigureBase *base, Diags *diags);

#endif
