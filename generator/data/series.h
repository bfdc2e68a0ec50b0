/*
 * series: the quantities of data/series.yaml.
 */
#ifndef DATA_SERIES_H
#define DATA_SERIES_H

#include "data/period.h"
#include "data/region.h"

typedef enum Adjustment { ADJUSTMENT_NONE, ADJUSTMENT_SEASONAL } Adjustment;

/* Where a series changed its meaning: figures before `period` are not comparable with those from it on. */
typedef struct SeriesBreak {
    Period period;
    Str note;
    const Region **regions; /* `regions:` of the break: it holds for these only; none: for all */
    size_t region_count;
} SeriesBreak;

/* A quantity as its publisher measures it. */
typedef struct Series {
    Str id;
    Str label;
    Str unit; /* id of a unit in data/units.yaml */
    Place unit_place;
    Adjustment adjustment;     /* `adjusted: true` says seasonally adjusted */
    const SeriesBreak *breaks; /* in order of time */
    size_t break_count;
    size_t index; /* position in the file */
    Place place;
} Series;

typedef struct SeriesList {
    const Source *source; /* NULL when the file could not be read */
    Series *items;
    size_t count;
    Map by_id; /* Str → Series */
} SeriesList;

/* Reads series.yaml. With errors, what could be read. */
SeriesList series_load(Arena *arena, Str path, const Regions *regions, Diags *diags);

/* NULL when unknown. */
const Series *series_find(const SeriesList *list, Str id);
/* As series_find, but reports data-series with the nearest id at `place`. */
const Series *series_get(const SeriesList *list, Str id, Place place, Diags *diags);

#endif
