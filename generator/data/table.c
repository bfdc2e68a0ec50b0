/*
 * table: see table.h.
 */
#include "data/table.h"

Str table_text(const Table *table, size_t row, size_t column)
{
    if (row >= table->count || column >= table->rows[row].count)
        return (Str){0};
    return table->rows[row].fields[column].text;
}
