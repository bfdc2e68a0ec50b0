/*
 * json_table: the rows of a JSON text that is a table.
 */
#ifndef DATA_JSON_TABLE_H
#define DATA_JSON_TABLE_H

#include "base/value.h"
#include "data/table.h"

/*
 * NULL when the value has none of the known table forms:
 * an OData answer or other object whose "value" is a list of objects; a list
 * of flat objects (both: a first row with all keys in order of appearance,
 * then a row for each object, by key); a list of lists (its rows as they are).
 *
 * Numbers are as they were written, null and what is absent is empty; in an
 * OData answer a list or object inside a row is its JSON text.
 */
Table *json_table(Arena *arena, const Source *source, const Value *root);

#endif
