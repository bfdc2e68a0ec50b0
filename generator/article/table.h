/*
 * table: tables of an article, from pipe tables and from ```table.
 *
 * Whoever reads one fills a TextTable with the text of its cells and gives it to
 * table_build, which puts it into the tree. Text with Markdown in it becomes
 * nodes that later passes treat like any other text; plain text does not. When
 * all figures are filled in, pass_cells aligns numbers on the decimal mark,
 * explains the signs that are used, and makes the CSV.
 */
#ifndef ARTICLE_TABLE_H
#define ARTICLE_TABLE_H

#include "article/blocks.h"
#include "article/cross.h"

typedef enum CellAlign { ALIGN_BY_CONTENT, ALIGN_START, ALIGN_CENTER, ALIGN_END, ALIGN_NUMBER } CellAlign;

/* A piece of marked Markdown on one line, and where it stands. */
typedef struct CellText {
    Str text;
    const Frame *outer; /* in which it was written */
    size_t line;        /* of the body, from 1 */
    Place place;
} CellText;

typedef struct TableCell {
    CellText text;
    size_t columns; /* that it spans; 0 is 1 */
    size_t rows;
    size_t column;  /* that it starts in, for heads: from table_build on */
    bool is_group_head; /* in the head: over columns of its own */
    Str stars;       /* of significance: "**" */
    cmark_node *node;
    bool is_plain;   /* its text is no Markdown */
    bool is_rich;    /* its content is nodes */
    Str shown;       /* what readers see, plain: from pass_cells on */
} TableCell;

typedef enum RowKind { ROW_BODY, ROW_GROUP, ROW_COUNT } RowKind;

typedef struct TableRow {
    RowKind kind;
    bool bold;
    TableCell *cells;
    size_t count;
    Place place;
} TableRow;

typedef struct TableColumn {
    CellAlign align;
    int decimals; /* -1: as written */
    Str title;    /* plain, with the heads above it: for the CSV */
} TableColumn;

/* A sign in a cell, or a mark of significance, and what it means. */
typedef struct TableSign {
    Str sign;
    Str meaning;
    bool used;
} TableSign;

typedef struct TextTable {
    Str name;     /* for references; may be empty */
    Place place;
    Str id;       /* of the page */
    Str number;   /* set by pass_numbering; empty without a title */
    CellText title;
    TableColumn *columns;
    size_t column_count;
    TableRow *heads;
    size_t head_count;
    TableRow *rows;
    size_t row_count;
    TableSign *signs;
    size_t sign_count;
    TableSign stars[3];
    bool has_stars;
    CellText *notes;
    size_t note_count;
    Str source;
    cmark_node *node; /* all of it */
    cmark_node *scroll;
    cmark_node *foot; /* empty until pass_cells */
} TextTable;

typedef struct Tables {
    TextTable **items;
    size_t count, capacity;
} Tables;

/* Pipe tables in all that is walked over. The walk is walked to its end. */
void tables_make(Work *work, Walk walk);

/* Reports table-empty for cells that say nothing. Call before table_build. */
void table_check(Work *work, const TextTable *table);

/* The tree of a table: a custom block that the caller puts into its place. */
cmark_node *table_build(Work *work, TextTable *table);

/* Adds the inline content of a line of Markdown to `parent`; true when there is any markup or mark in it. */
bool table_add_inline(Work *work, cmark_node *parent, const CellText *text);

/* The signs that every table knows, with their meaning in the language's words. */
void table_set_signs(Work *work, TextTable *table);

/* "12,3%" and the like: *whole is where the decimal mark or what follows the number starts, *end the number's end. */
bool table_read_number(Str text, char mark, size_t *whole, size_t *end);

#endif
