/*
 * dataset: every observation of the project, by series, region and period.
 *
 * dataset_load reads data/series.yaml, data/regions.yaml and data/sources.yaml
 * and each file that sources.yaml names. Afterwards the dataset is const and
 * may be shared by threads.
 */
#ifndef DATA_DATASET_H
#define DATA_DATASET_H

#include "base/decimal.h"
#include "data/period.h"
#include "data/region.h"
#include "data/series.h"
#include "data/sources.h"

typedef enum Status {
    STATUS_FINAL,
    STATUS_PROVISIONAL,         /* * */
    STATUS_REVISED_PROVISIONAL, /* ** */
    STATUS_MISSING,             /* unknown or not available: . */
    STATUS_CONFIDENTIAL,        /* secret: x */
    STATUS_IMPOSSIBLE           /* cannot occur: empty */
} Status;

typedef struct Observation {
    const Series *series;
    const Region *region;
    Period period;
    Status status;
    Decimal value; /* in the series' unit; meaningless when observation_has_value is false */
    const DataSource *source;
    Place place;     /* row of the file */
    uint32_t row;    /* from 1, as a spreadsheet counts */
    uint32_t column; /* of the value, from 1; 0 where the form has none (JSON) */
} Observation;

static inline bool observation_has_value(const Observation *observation)
{
    return observation && observation->status <= STATUS_REVISED_PROVISIONAL;
}

/* "final", "provisional", … as tidy files write it. */
const char *status_name(Status status);
bool status_parse(Str name, Status *out);

typedef struct Dataset {
    const Regions *regions;
    const Source *series_source;
    Series *series;
    size_t series_count;
    Map series_by_id;
    DataSource *sources;
    size_t source_count;
    Map sources_by_id;
    Observation *observations; /* ordered by series, region, kind of period, period */
    size_t observation_count;
} Dataset;

/* Never NULL: with errors, what could be read. `folder` is the project's data/. */
Dataset *dataset_load(Arena *arena, Str folder, Diags *diags);

const Series *dataset_series(const Dataset *dataset, Str id);
/* NULL when there is no such row; an observation without a value is found. */
const Observation *dataset_find(const Dataset *dataset, const Series *series, const Region *region, Period period);

/* All observations of one kind of period of a series in a region, in order of time. */
typedef struct ObservationRange {
    const Observation *first;
    size_t count;
} ObservationRange;
ObservationRange dataset_range(const Dataset *dataset, const Series *series, const Region *region, PeriodKind kind);

#endif
