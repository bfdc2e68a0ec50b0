/*
 * rows: the column of names of a form whose categories are rows: stacked bars,
 * dots, answers.
 *
 * Names stand left of the marks while they fit there, else above them, all of
 * them the same way.
 */
#ifndef CHARTS_ROWS_H
#define CHARTS_ROWS_H

#include "charts/form.h"
#include "charts/layout.h"

typedef struct Rows {
    Picture *picture;
    const ChartSeries *series; /* its points name the rows */
    LayoutText *names;
    bool above;  /* names stand above their marks */
    double left; /* where marks may begin */
} Rows;

Rows rows_make(Picture *picture, const ChartSeries *series);
/* With the names above, whether they fit beside or not. */
Rows rows_make_above(Picture *picture, const ChartSeries *series);

/* The room that a row takes whose marks are so high. */
double rows_height(const Rows *rows, size_t row, double marks);
/* Draws the name of a row that begins at y; returns where its marks begin. */
double rows_draw_name(const Rows *rows, size_t row, double y, double marks);

/*
 * As rows_draw_name with `room` kept free between the name and the marks where
 * names stand above: for what is written over the first row.
 */
double rows_draw_name_apart(const Rows *rows, size_t row, double y, double marks, double room);

#endif
