/*
 * line_labels: names and values at the ends of lines, in place of a legend.
 */
#ifndef CHARTS_LINE_LABELS_H
#define CHARTS_LINE_LABELS_H

#include "charts/form.h"
#include "charts/layout.h"

/* One line's label. */
typedef struct EndLabel {
    const ChartSeries *series;
    const ChartPoint *point; /* the last one drawn */
    LayoutText name;
    Str value;
    double x; /* of the point, set before drawing */
    double y;
} EndLabel;

typedef struct EndLabels {
    EndLabel *items;
    LayoutSpread *places; /* parallel to items */
    size_t count;
    bool stacked;  /* the value under the name, not behind it */
    double room;   /* width of the widest */
    double height; /* of all together */
} EndLabels;

/* Space between the end of a line and its label: for the marker and a leader. */
#define END_LABEL_GAP 16.0

/* `last` is the last period of the axis: a value of an earlier one says so. */
EndLabels end_labels_make(Picture *picture, const ChartSeries *const *series, size_t count, Period last);
/* Places them between top and bottom at x `left`, and draws them with leader lines where they had to move. */
void end_labels_draw(Picture *picture, EndLabels *labels, double left, double top, double bottom);

#endif
