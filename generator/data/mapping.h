/*
 * mapping: what sources.yaml says of a publisher's table: which column holds
 * periods and regions, which measures are taken for which series.
 *
 *     period_column: Perioden         # default
 *     region: nl                      # for all rows; or region_column: RegioS
 *     where: {Geslacht: T001038}      # the rows to take
 *     measures:
 *       OpenstaandeVacatures_1: {series: openstaande_vacatures, times: 1000}
 *
 * data/README.md tells people all of it.
 */
#ifndef DATA_MAPPING_H
#define DATA_MAPPING_H

#include "data/frame.h"

/* Takes rows whose code in `column` is `code`. */
typedef struct Condition {
    Str column;
    Str code; /* as written, then the id that it means */
    Place place;
    int index; /* of the column in the frame */
} Condition;

typedef struct Conditions {
    Condition *items;
    size_t count;
} Conditions;

/* One series taken out of a table. */
typedef struct Rule {
    Str measure; /* as sources.yaml names it; empty where the table has only one */
    Place place;
    const Series *series;
    Decimal times;
    bool times_given;
    Conditions where; /* beside those of the whole source */
    const FrameMeasure *found;
    size_t taken;    /* observations */
    bool stopped;    /* an error was reported that would come with every row */
    bool *watched;   /* of each column of the frame: a dimension from which no condition chooses */
    Str *first_code; /* of each watched column: what the first row had that was taken */
} Rule;

typedef struct Mapping {
    const Value *node;
    Str period_column; /* empty: the one called Perioden */
    Place period_place;
    Str region_column;
    Place region_place;
    const Region *region; /* of all rows, when there is no such column */
    Map own_regions;      /* label → Region */
    Conditions where;     /* for all rules */
    bool skip_other_regions;
    unsigned kinds; /* bit 1 << PeriodKind */
    bool empty_is_missing;
    bool empty_given;
    Str metadata; /* path in data/ */
    Rule *rules;
    size_t rule_count;
} Mapping;

/* The keys that this reads, for the table of forms; a form's own come behind them. */
#define MAPPING_KEYS                                                                                                 \
    "period_column", "periods", "region", "region_column", "regions", "other_regions", "where", "measures", "empty"

/* NULL after reporting when the table cannot be read by it. */
Mapping *mapping_read(FormReader *reader);

/* The code lists of the file under `metadata`. NULL after reporting. */
CodeBook *mapping_read_metadata(FormReader *reader, const Mapping *mapping);

/* Finds columns and measures in the frame and adds every observation that a rule takes. */
void mapping_apply(FormReader *reader, Mapping *mapping, Frame *frame);

/* Reports data-column: the table has no column that sources.yaml names at `place`. */
void mapping_report_column(FormReader *reader, const Frame *frame, Str name, Place place);

/* The second half of mapping_apply: columns, codes and measures are found. `region` may be FRAME_NO_COLUMN. */
void mapping_take_rows(FormReader *reader, Mapping *mapping, const Frame *frame, int period, int region);

#endif
