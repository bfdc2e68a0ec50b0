/*
 * picture: the two pictures of a chart, with their name and description.
 */
#ifndef CHARTS_PICTURE_H
#define CHARTS_PICTURE_H

#include "charts/form.h"

/* As chart_svg, with a description that the caller has already made (it is the same for both widths). */
Str picture_svg(Arena *arena, const Chart *chart, ChartWidth width, Str description);

#endif
