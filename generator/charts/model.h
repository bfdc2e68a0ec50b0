/*
 * model: boxes and arrows, measured. Private to model.c and model_stack.c.
 */
#ifndef CHARTS_MODEL_H
#define CHARTS_MODEL_H

#include "charts/form.h"
#include "charts/paragraph.h"

typedef struct ModelBox {
    const ChartNode *node; /* NULL where an arrow only passes a column */
    size_t column;
    size_t place; /* in its column */
    Paragraph label;
    Paragraph text;
    Paragraph effects; /* stacked boxes: what an arrow's label says, where it has no room at the arrow */
    double left, top, width, height;
    size_t in, out;           /* arrows */
    size_t in_used, out_used; /* those drawn so far */
} ModelBox;

typedef struct ModelArrow {
    size_t from; /* boxes */
    size_t to;
    Str label;
    bool ends; /* has its head at `to`, and is not led on */
    bool own;
} ModelArrow;

#define MODEL_PADDING 10.0

/* Fills in its words and its height for a width. True when no word had to be broken. */
bool model_shape_box(Picture *picture, ModelBox *box, double width);
void model_draw_box(Picture *picture, const ModelBox *box);
/* A head with its point at x, y: to the right for 1, to the left for -1, down for 0. */
void model_draw_head(Picture *picture, double x, double y, int towards, bool own);
bool model_link_counts(const Chart *chart, const ChartLink *link);

/* Boxes below each other, arrows at their right: for phones, and for models with too many columns. */
double model_draw_stack(Picture *picture);

#endif
