/*
 * sniff: which known form a data file has, told from its rows.
 *
 * For people (kwartaal inspect): a build reads the form that sources.yaml
 * declares and never guesses.
 */
#ifndef DATA_SNIFF_H
#define DATA_SNIFF_H

#include "base/value.h"
#include "data/table.h"

typedef enum SniffForm {
    SNIFF_UNKNOWN,
    SNIFF_TIDY,
    SNIFF_WIDE,              /* periods across */
    SNIFF_STATLINE_RAW,      /* codes */
    SNIFF_STATLINE_LABELS,   /* labels */
    SNIFF_STATLINE_LAYOUT,   /* "CSV volgens tabelindeling" */
    SNIFF_STATLINE_METADATA, /* several tables in one file */
    SNIFF_STATWEB,           /* stacked headers */
    SNIFF_PERIOD_ROWS,       /* a period in the first column, numbers behind it */
    SNIFF_ODATA3_ROWS,       /* TypedDataSet, UntypedDataSet */
    SNIFF_ODATA3_LIST,       /* code lists, DataProperties, … */
    SNIFF_ODATA4_OBSERVATIONS,
    SNIFF_ODATA4_LIST, /* code lists, Dimensions, … */
    SNIFF_OBJECTS,     /* JSON: a list of flat objects */
    SNIFF_LISTS        /* JSON: a list of lists */
} SniffForm;

typedef struct Sniff {
    SniffForm form;
    size_t header;       /* index of the first row with column names */
    size_t header_count; /* how many rows those are; 0: there are none */
    size_t first;        /* rows first to end (exclusive) hold data */
    size_t end;
    Str title;  /* of a title row; may be empty */
    Str footer; /* may be empty */
    Str table;  /* OData: the publisher's table id; may be empty */
    Str entity; /* OData: "Observations", "UntypedDataSet", "PeriodenCodes", …; may be empty */
} Sniff;

/* One sentence: what the form is. */
const char *sniff_form_text(SniffForm form);
/* How sources.yaml calls it ("statline"), or NULL when no reader takes such a file. */
const char *sniff_form_name(SniffForm form);

Sniff sniff_csv(const Table *table);

/*
 * Table and entity of an OData answer, from its metadata link; the form is
 * that of a JSON text whose rows make up `table` (json_table.h), or
 * SNIFF_UNKNOWN when it is NULL.
 */
Sniff sniff_json(const Value *root, const Table *table);

/* The name of a column: the texts of the header rows above it, repeated ones once, joined by " / ". */
Str sniff_column_name(Arena *arena, const Sniff *sniff, const Table *table, size_t column);

#endif
