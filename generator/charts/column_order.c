/*
 * column_order: see column_order.h. Any two nodes of a column change places as long as
 * that takes crossings away. With the few nodes that a reader can follow this
 * finds the best order nearly always, and always the same one.
 */
#include "charts/column_order.h"

#include <math.h>

enum { MOST_SWEEPS = 16 };

static bool cross(const size_t *place, const ColumnEdge *a, const ColumnEdge *b)
{
    return (place[a->from] < place[b->from] && place[a->to] > place[b->to]) ||
           (place[a->from] > place[b->from] && place[a->to] < place[b->to]);
}

double column_crossings(const size_t *column, const size_t *place, const ColumnEdge *edges, size_t edge_count)
{
    double sum = 0;
    for (size_t i = 0; i < edge_count; i++)
        for (size_t j = 0; j < i; j++)
            if (column[edges[i].from] == column[edges[j].from] && column[edges[i].to] == column[edges[j].to] &&
                cross(place, &edges[i], &edges[j]))
                sum += fmin(edges[i].weight, edges[j].weight);
    return sum;
}

static void swap(size_t *place, size_t a, size_t b)
{
    size_t kept = place[a];
    place[a] = place[b];
    place[b] = kept;
}

void column_order(const size_t *column, size_t *place, size_t count, const ColumnEdge *edges, size_t edge_count)
{
    double best = column_crossings(column, place, edges, edge_count);
    bool better = best > 0;
    for (int sweep = 0; better && sweep < MOST_SWEEPS; sweep++) {
        better = false;
        for (size_t a = 0; a < count && best > 0; a++) {
            for (size_t b = a + 1; b < count; b++) {
                if (column[a] != column[b])
                    continue;
                swap(place, a, b);
                double now = column_crossings(column, place, edges, edge_count);
                if (now < best * (1 - 1e-9)) {
                    best = now;
                    better = true;
                } else {
                    swap(place, a, b);
                }
            }
        }
    }
}
