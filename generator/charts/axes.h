/*
 * axes: the axis of values and the axis of time, measured first and drawn when
 * the plot has its place.
 */
#ifndef CHARTS_AXES_H
#define CHARTS_AXES_H

#include "charts/form.h"
#include "charts/scale.h"
#include "charts/ticks.h"

/* Horizontal grid lines with a number at the left; the unit once, at the top. */
typedef struct ValueAxis {
    Ticks ticks;
    Str labels[TICKS_MAX];
    Str unit;    /* words above the top number; empty when the unit stands at the number itself */
    double room; /* of the widest number */
    double unit_middle; /* height of the unit's line; set before drawing */
    LinearScale scale;  /* start (bottom) and end (top) set before drawing */
} ValueAxis;
ValueAxis value_axis_make(Picture *picture, const TickWish *wish);
void value_axis_draw(Picture *picture, const ValueAxis *axis, double left, double right);

/* Periods of one kind: years between long ticks, short ticks for quarters or months, the last one in full. */
typedef struct TimeAxis {
    Period first;
    Period last;
    bool provisional; /* the last one is: said in a word */
    TimeScale scale;
} TimeAxis;
/* Draws it below `top`, where the plot ends, and returns the height used. */
double time_axis_draw(Picture *picture, const TimeAxis *axis, double top, double left, double right);

#endif
