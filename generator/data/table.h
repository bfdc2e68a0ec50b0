/*
 * table: rows of text fields with their places: what a CSV file is once it is
 * read, and what a JSON table is turned into, before anybody knows what the
 * columns mean.
 */
#ifndef DATA_TABLE_H
#define DATA_TABLE_H

#include "base/diag.h"

typedef struct Field {
    Str text;    /* unquoted; padding spaces kept */
    Place place; /* with its quotes */
    bool quoted; /* in JSON: a text, not a number or word */
} Field;

typedef struct Row {
    Field *fields;
    size_t count;
    size_t line; /* on which the row starts, from 1 */
    Place place; /* without its line end */
} Row;

typedef struct Table {
    const Source *source;
    char delimiter; /* 0 when there is one column, or the file was no CSV */
    Row *rows;
    size_t count;
    size_t width; /* fields of the widest row */
} Table;

/* The text of a field, or the empty text where the row or the table ends before it. */
Str table_text(const Table *table, size_t row, size_t column);

#endif
