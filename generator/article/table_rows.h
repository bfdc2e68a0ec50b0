/*
 * table_rows: the rows of a ```table: from a CSV file, from lines in the block
 * or from lists, and what kind each row is.
 */
#ifndef ARTICLE_TABLE_ROWS_H
#define ARTICLE_TABLE_ROWS_H

#include "article/table.h"

/* Rows of heads above each other, at most. */
enum { HEADS_MAX = 3 };

/*
 * Fills in the rows, and the columns where `columns:` did not: from the first
 * line then. False after reporting table-rows (none, or both kinds), table-width,
 * table-stars, table-bold, table-file, or what a CSV file can have wrong.
 */
bool table_read_rows(Work *work, const Block *block, TextTable *table, const Value *spec, int decimals);

/* A field of the block's YAML as a cell. */
CellText table_field(Work *work, const Block *block, const Value *value);

#endif
