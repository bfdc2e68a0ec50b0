/*
 * point_labels: names at points in a plane: right of the point, left, above or
 * below it, wherever nothing else is. What finds no place is left out, the
 * least important first: it is in the table.
 */
#ifndef CHARTS_POINT_LABELS_H
#define CHARTS_POINT_LABELS_H

#include "charts/form.h"
#include "charts/measure.h"

typedef struct LabelBox {
    double left, right, top, bottom;
} LabelBox;

typedef struct PointLabel {
    double x;
    double y;
    double radius; /* of its mark */
    Str text;
    Str short_text; /* may be empty */
    MeasureWeight weight;
    int importance; /* the higher, the earlier it has its choice; equal ones in their order */
    /* out: */
    bool placed;
    Str shown;
    double at; /* where the text is anchored */
    double middle;
    SvgAnchor anchor;
    LabelBox box;
} PointLabel;

/* What labels keep off from; `lines` only as long as there is another place. */
typedef struct PointObstacles {
    LabelBox bounds; /* labels stay inside */
    const LabelBox *boxes;
    size_t box_count;
    const LabelBox *lines; /* boxes without width or height */
    size_t line_count;
} PointObstacles;

/* Keeps off from all marks too. */
void point_labels_place(const Picture *picture, PointLabel *labels, size_t count, const PointObstacles *obstacles);

bool label_boxes_touch(const LabelBox *a, const LabelBox *b);

#endif
