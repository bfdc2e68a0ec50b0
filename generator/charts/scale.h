/*
 * scale: from values and periods to places in the picture.
 */
#ifndef CHARTS_SCALE_H
#define CHARTS_SCALE_H

#include "data/period.h"

/* Values from `low` to `high` lie from `start` to `end` (either may be the larger, for a y axis). low < high. */
typedef struct LinearScale {
    double low;
    double high;
    double start;
    double end;
} LinearScale;
double linear_scale_at(const LinearScale *scale, double value);

/*
 * Periods of one kind. The first lies at `start`, the last at `end`, a single
 * one in the middle. `step` is the distance of two neighbours, 0 for a single one.
 */
typedef struct TimeScale {
    int32_t first; /* period_index */
    int32_t last;
    double start;
    double end;
    double step;
} TimeScale;
TimeScale time_scale(int32_t first, int32_t last, double start, double end);
double time_scale_at(const TimeScale *scale, int32_t index);
/* The border between a period and the one before it. */
double time_scale_border(const TimeScale *scale, int32_t index);

#endif
