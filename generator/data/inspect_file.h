/*
 * inspect_file: a data file, opened to look at. Private to inspect.
 */
#ifndef DATA_INSPECT_FILE_H
#define DATA_INSPECT_FILE_H

#include "data/column.h"
#include "data/sniff.h"

typedef struct Inspection {
    Arena *arena;
    Str path;
    Str bytes;    /* of the file */
    Str encoding; /* as given; may be empty */
    bool is_json;
    const Source *source;
    const Table *table; /* NULL: JSON in no known table form */
    Sniff sniff;
    Column *columns; /* the first INSPECT_MAX_COLUMNS of the table */
    size_t column_count;
} Inspection;

enum { INSPECT_MAX_COLUMNS = 200 };

/* Reads the file at file->path; false after reporting. The columns are left out. */
bool inspect_open(Inspection *file, Diags *diags);
void inspect_read_columns(Inspection *file);

/* Writes a text for a terminal, cut at `limit` code points, its control characters as escapes. */
void inspect_show(Buf *out, Str text, size_t limit);

/* The parts of the report, each some lines. */
void inspect_write_columns(Buf *out, const Inspection *inspection);
void inspect_write_numbers(Buf *out, const Inspection *inspection);
void inspect_write_periods(Buf *out, const Inspection *inspection);
/* `figures`: also what is missing in columns of numbers. */
void inspect_write_statuses(Buf *out, const Inspection *inspection, bool figures);
void inspect_write_entry(Buf *out, const Inspection *inspection);

/* The decimal mark that the columns show, 0 when they show none or both; *sure tells a mark from a guess. */
char inspect_decimal(const Inspection *inspection, bool *sure);
/* Whether any number has a point or comma in it. */
bool inspect_has_marks(const Inspection *inspection);

#endif
