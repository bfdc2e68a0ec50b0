/*
 * frame: a publisher's table in one shape, whatever file it came from.
 *
 * Each row is a combination of codes (period, region, sex, branch …) with
 * figures. A wide frame has a column for each measure; a long one has one
 * column of figures and one that names the measure. The readers of forms make
 * frames, mapping.h takes observations out of them.
 */
#ifndef DATA_FRAME_H
#define DATA_FRAME_H

#include "data/codebook.h"

enum { FRAME_NO_COLUMN = -1 };

typedef struct FrameColumn {
    Str name; /* without padding */
    Place place;
    /*
     * A dimension's codes tell rows apart, so a mapping must choose one of
     * them. In tables with labels, where nothing says which columns are
     * dimensions, it is one only for cells that are no figures.
     */
    enum { COLUMN_DIMENSION, COLUMN_FIGURES, COLUMN_UNTOLD } kind;
} FrameColumn;

typedef struct FrameRow {
    const Field *fields; /* one for each column of the frame */
    Place place;
    uint32_t number; /* from 1, as a spreadsheet counts; in JSON the position in its page */
    uint32_t column; /* of the figure in the file, from 1, in a long frame of a CSV file; else 0 */
} FrameRow;

/* A measure that the table has. */
typedef struct FrameMeasure {
    Str id;          /* what names it without doubt: a code or the heading as it stands */
    Str title;       /* what people call it; may be shared with others */
    Str short_title; /* the last part of a path; may be empty */
    Str unit;        /* may be empty */
    int decimals;    /* at least so many are kept; -1 when not said */
    size_t column;   /* of its figures */
    Place place;
} FrameMeasure;

typedef struct Frame {
    FrameColumn *columns;
    size_t column_count;
    FrameRow *rows;
    size_t row_count;
    FrameMeasure *measures;
    size_t measure_count;
    int measure_column;   /* of a long frame: holds the id of the row's measure; else FRAME_NO_COLUMN */
    int attribute_column; /* OData v4: why a figure is missing; else FRAME_NO_COLUMN */
    int period_column;    /* where the form knows it; else FRAME_NO_COLUMN */
    char decimal;         /* the mark in figures */
    bool is_json;         /* numbers unquoted, null is empty and unquoted */
    CodeBook *codes;      /* may be NULL */
} Frame;

/* The index of the column, or FRAME_NO_COLUMN. */
int frame_find_column(const Frame *frame, Str name);

/* Whether a heading is a measure of raw StatLine or OData v3 data: "OpenstaandeVacatures_1". */
bool frame_is_measure_code(Str name);
/* What stands behind the last '/' or '|' of a path of headings. */
Str frame_last_part(Str path);

#endif
