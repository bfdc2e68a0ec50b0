/*
 * column_order: in which order boxes stand in their columns, so that what runs
 * between them crosses as little as can be.
 */
#ifndef CHARTS_COLUMN_ORDER_H
#define CHARTS_COLUMN_ORDER_H

#include <stddef.h>

#include "base/arena.h"

typedef struct ColumnEdge {
    size_t from; /* nodes, of neighbouring columns */
    size_t to;
    double weight;
} ColumnEdge;

/*
 * `place` is the position of each node in its column, in and out: the order
 * given stays where another is not better. Nodes with equal `column` share one.
 */
void column_order(const size_t *column, size_t *place, size_t count, const ColumnEdge *edges, size_t edge_count);

/* What crosses, in weight: of each pair that crosses the lighter one. */
double column_crossings(const size_t *column, const size_t *place, const ColumnEdge *edges, size_t edge_count);

#endif
