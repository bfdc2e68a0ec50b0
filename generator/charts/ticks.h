/*
 * ticks: round steps for an axis of values, as exact decimals, and which years
 * of an axis of time are named.
 */
#ifndef CHARTS_TICKS_H
#define CHARTS_TICKS_H

#include "base/decimal.h"

enum { TICKS_MAX = 8 };

/* What is asked of an axis. */
typedef struct TickWish {
    double low;  /* smallest and largest value that must lie on it */
    double high;
    bool from_zero; /* bars and areas: zero is on the axis, always */
    bool snug;      /* the axis ends where the values do, below too */
    int decimals;   /* steps have no more decimals than the figures */
    int most;       /* at most so many ticks, 4 to TICKS_MAX */
} TickWish;

/* The axis: from the first tick to the last, which enclose low and high. */
typedef struct Ticks {
    Decimal items[TICKS_MAX]; /* ascending, all with the same number of decimals */
    size_t count;             /* at least 2; 3 to `most` where the decimals allow */
    double low;               /* of the first tick */
    double high;              /* of the last */
} Ticks;

/*
 * Steps of 1, 2, 2.5 or 5 times a power of ten. A line that starts elsewhere
 * than zero keeps about a quarter of the axis free below its lowest value; one
 * that would come near zero starts there. Values must be finite and below
 * TICKS_LIMIT.
 */
Ticks ticks_make(const TickWish *wish);

/* Beyond this a value cannot be told on an axis (it has more digits than a Decimal). */
#define TICKS_LIMIT 1e17

/*
 * Every how many years one is named, when a year is `year_width` wide and a
 * name needs `room`: 1, 2, 5, 10, …
 */
int ticks_year_interval(double year_width, double room);

#endif
