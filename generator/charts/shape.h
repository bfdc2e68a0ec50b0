/*
 * shape: what depends on how the data of a chart are built: how they are read,
 * told and tabulated. One table, in shape.c; a form says its shape and has all
 * of it. Private to the floor.
 */
#ifndef CHARTS_SHAPE_H
#define CHARTS_SHAPE_H

#include "charts/grid.h"

struct Spec;

typedef struct ShapeParts {
    /* From a declaration into spec->chart; false after reporting. */
    bool (*read)(struct Spec *spec);
    bool (*has_values)(const Chart *chart);
    void (*describe)(Buf *out, const Chart *chart);
    void (*fill)(Grid *grid);
} ShapeParts;

const ShapeParts *shape_parts(ChartShape shape);
const ShapeParts *shape_of(const Chart *chart);

/* describe_series.c, describe_other.c: sentences behind the first. The chart has values. */
void describe_time(Buf *out, const Chart *chart);
void describe_categories(Buf *out, const Chart *chart);
void describe_groups(Buf *out, const Chart *chart);
void describe_points(Buf *out, const Chart *chart);
void describe_flow(Buf *out, const Chart *chart);
void describe_events(Buf *out, const Chart *chart);

/* describe.c: a pattern under chart.describe, filled in and added as a sentence. */
void describe_add(Buf *out, const Chart *chart, const char *name, const PatternField *fields, size_t count);
void describe_sentence(Buf *out, Str sentence);
/* "gestegen", "gedaald", "gelijk gebleven": by what is shown. */
Str describe_direction(const Chart *chart, const ChartPoint *first, const ChartPoint *last);
Str describe_count(Buf *out, size_t count);

#endif
