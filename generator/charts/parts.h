/*
 * parts: the parts of a whole, in groups, and the one bar that always has room
 * to name them all.
 */
#ifndef CHARTS_PARTS_H
#define CHARTS_PARTS_H

#include "charts/form.h"

typedef struct Part {
    const ChartPoint *point;
    double value; /* above zero */
    size_t group; /* index */
} Part;

typedef struct PartGroup {
    Str name; /* may be empty */
    double total;
    size_t first; /* of its parts */
    size_t count;
} PartGroup;

typedef struct Parts {
    Part *items; /* what can be drawn, group by group, in the order given */
    size_t count;
    PartGroup *groups;
    size_t group_count;
    double total;
} Parts;

Parts parts_of(Picture *picture);
/* Classes of a part's surface: the accent, or a tint by its group. */
const char *part_surface(const Part *part);

/* One upright bar, cut in parts as high as their values, with names and values beside it. Returns the height. */
double parts_draw_bar(Picture *picture, const Parts *parts);
/* Below `top`, in words, what has no area: zero, missing and negative values. Returns the new bottom. */
double parts_draw_rest(Picture *picture, double top);

#endif
