/*
 * grid: the data of a chart as rows and columns, before it is HTML or CSV. Private to table.c and the table_*.c
 * beside it: they fill, table.c writes, so every form has both from one description.
 */
#ifndef CHARTS_GRID_H
#define CHARTS_GRID_H

#include "charts/form.h"

typedef struct GridColumn {
    Str title;
    bool number; /* right-aligned */
} GridColumn;

typedef struct GridCell {
    Str text;
    bool head;     /* names its row */
    bool marked;   /* a star: provisional */
    bool forecast; /* a word: expected */
} GridCell;

/* All columns first; then cells, row by row. */
typedef struct Grid {
    Arena *arena;
    const Chart *chart;
    bool plain; /* for CSV: numbers without marks, units and statuses in columns of their own */
    GridColumn *columns;
    size_t column_count;
    size_t column_capacity;
    GridCell *cells;
    size_t cell_count;
    size_t cell_capacity;
} Grid;

void grid_column(Grid *grid, Str title);
void grid_number_column(Grid *grid, Str title);
void grid_cell(Grid *grid, Str text);
void grid_head(Grid *grid, Str text);
/* A value as people read it; NULL is a missing one. */
void grid_value(Grid *grid, const ChartPoint *point);
/* Value, unit and status as spreadsheets read them: three cells. */
void grid_plain_columns(Grid *grid);
void grid_plain_value(Grid *grid, const ChartPoint *point);
/* A word under chart.table. */
Str grid_word(const Grid *grid, const char *name);

/* By shape: fill both the table that people read and, when grid->plain, that of the file. */
void table_fill_time(Grid *grid);
void table_fill_categories(Grid *grid);
void table_fill_groups(Grid *grid);
void table_fill_points(Grid *grid);
void table_fill_flow(Grid *grid);
void table_fill_events(Grid *grid);

#endif
