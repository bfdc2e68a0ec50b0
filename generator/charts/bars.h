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

#endif
