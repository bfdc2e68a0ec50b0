/*
 * columns: what a plot of upright bars is made of. Private to columns.c.
 */
#ifndef CHARTS_COLUMNS_H
#define CHARTS_COLUMNS_H

#include "charts/axes.h"
#include "charts/moments.h"

typedef struct Columns Columns;
struct Columns {
    Picture *picture;
    size_t series_count;
    bool has_role;    /* of one of the series is said whose it is */
    bool highlighted; /* one of the columns is: the others are grey */
    bool all_values;  /* every value stands at its column */
    double low;       /* zero or below */
    double high;
    double band; /* across, of a period or name */
    double left;
    double right;
    double top;
    double bottom;
    double foot; /* below values under negative columns */
    ValueAxis values;
    TimeAxis time;
    double (*middle)(const Columns *columns, size_t series, size_t index); /* of the band that a point stands in */
};

void columns_measure(Columns *columns, size_t bands);
/* Classes of a point's column; of the series' mark in a legend with NULL. */
const char *columns_class(const Columns *columns, size_t series, const ChartPoint *point);

#endif
