/*
 * bars: what other forms fall back on.
 */
#ifndef CHARTS_BARS_H
#define CHARTS_BARS_H

#include "charts/form.h"

/*
 * Every value of every series as a bar of its own, under the name of its row:
 * right for any data, where the form itself would mislead or run full (parts
 * below zero, more parts than can be told apart). Returns the height used.
 */
double bars_draw_series(Picture *picture);
/* Whether a value is wider than that part of the picture: then such a form has no room for its marks. */
bool bars_are_better(const Picture *picture, double part);

#endif
