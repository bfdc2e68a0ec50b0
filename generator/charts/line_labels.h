/*
 * line_labels: names and values at the ends of lines, in place of a legend.
 */
#ifndef CHARTS_LINE_LABELS_H
#define CHARTS_LINE_LABELS_H

#include "charts/form.h"
#include "charts/layout.h"
#include "charts/paragraph.h"

/* One line's label. */
typedef struct EndLabel {
    const ChartSeries *series;
    const ChartPoint *point; /* the last one drawn */
    Paragraph name;
    Str value;
    bool value_below; /* on a line of its own; else behind the name's last line */
    double x; /* of the point, set before placing */
    double y;
} EndLabel;

typedef struct EndLabels {
    EndLabel *items;
    LayoutSpread *places; /* parallel to items */
    size_t count;
    double room;   /* width of the widest */
    double height; /* of all together */
} EndLabels;

/* Space between the end of a line and its label: for the marker, and for leader lines where labels had to move. */
#define END_LABEL_GAP 12.0
#define END_LABEL_LEADER_GAP 26.0

/* `last` is the last period of the axis: a value of an earlier one says so. */
EndLabels end_labels_make(Picture *picture, const ChartSeries *const *series, size_t count, Period last);
/* Places them between top and bottom; true when one had to move so far that it needs a leader. */
bool end_labels_place(Picture *picture, EndLabels *labels, double top, double bottom);
/* At x `left`, with leader lines where they moved. */
void end_labels_draw(Picture *picture, const EndLabels *labels, double left);

#endif
