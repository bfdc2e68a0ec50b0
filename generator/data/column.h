/*
 * column: what a column of a table holds, told from all its values.
 */
#ifndef DATA_COLUMN_H
#define DATA_COLUMN_H

#include "base/map.h"
#include "data/period.h"
#include "data/table.h"

typedef enum ColumnType {
    COLUMN_EMPTY,
    COLUMN_PERIOD,
    COLUMN_REGION,
    COLUMN_CODE,
    COLUMN_NUMBER,
    COLUMN_TEXT
} ColumnType;

/* How a number is written. What "1.035" means cannot be told from the cell. */
typedef enum ColumnShape {
    SHAPE_NONE,
    SHAPE_INTEGER,        /* 1035 */
    SHAPE_POINT,          /* 3.3: decimal point */
    SHAPE_COMMA,          /* 3,3: decimal comma */
    SHAPE_POINT_OR_GROUP, /* 1.035 */
    SHAPE_COMMA_OR_GROUP, /* 1,035 */
    SHAPE_GROUP_POINT,    /* 1.234,5 or 1.234.567: the comma is decimal */
    SHAPE_GROUP_COMMA,    /* 1,234.5 or 1,234,567: the point is decimal */
    SHAPE_COUNT
} ColumnShape;

enum { COLUMN_MAX_DIFFERENT = 1000 };

typedef struct Column {
    Str name;
    ColumnType type;
    size_t filled;  /* values with a text */
    size_t empty;   /* values without, and rows that end before the column */
    size_t dots;    /* "." */
    size_t crosses; /* "x" */
    size_t dashes;  /* "-" */
    size_t shapes[SHAPE_COUNT];
    size_t padded;          /* with spaces before the text */
    size_t periods;         /* that read as a period or as a CBS code of another kind (2015HJ01) */
    size_t years;           /* of them bare years */
    size_t stars[3];        /* periods with that many stars */
    size_t regions;         /* official codes */
    size_t codes;           /* other codes: letters and digits, or digits that are no number */
    size_t integers;        /* digits that may be a number or a code */
    Map different;          /* the different values, in order of appearance; up to COLUMN_MAX_DIFFERENT */
    bool has_more;          /* different values than those */
    const Field *ambiguous; /* the first value of a shape that can be read in two ways */
    const Field *first_empty;
} Column;

/* Reads rows first to end (exclusive). */
Column column_read(Arena *arena, const Table *table, size_t column, Str name, size_t first, size_t end);

/* "period", "region", … */
const char *column_type_name(ColumnType type);

ColumnShape column_shape(Str text);
/* In any of the three notations, stars behind it taken off; a bare year must be one of 1800 to 2199. */
bool column_period(Str text, Period *out, int *stars);
/* NL01, LD03, PV26, AM13, CR17, GM0344, padded or not. */
bool column_is_region_code(Str text);

#endif
