/*
 * table: rows of text fields with their places: what a CSV file is once it is
 * read, and what a JSON table is turned into, before anybody knows what the
 * columns mean.
 */
#ifndef DATA_TABLE_H
#define DATA_TABLE_H

#include "base/diag.h"

typedef struct Field {
    Str text; /* unquoted; padding spaces kept */
    bool quoted;
    Place place;
} Field;

typedef struct Row {
    Field *fields;
    size_t count;
    size_t line; /* on which the row starts, from 1 */
    Place place;
} Row;

typedef struct Table {
    const Source *source;
    char delimiter; /* 0 when the file was no CSV */
    Row *rows;
    size_t count;
    size_t width; /* fields of the widest row */
} Table;

#endif
