/*
 * json: RFC 8259, read with cJSON and checked where cJSON is lenient.
 */
#ifndef DATA_JSON_H
#define DATA_JSON_H

#include "base/diag.h"
#include "base/value.h"

enum { JSON_MAX_DEPTH = 512 };

/*
 * Reads one JSON text. Numbers keep their text, so 0.1 is 0.1 and 73.0 is
 * 73.0. NULL after reporting json-syntax at its place, json-duplicate or
 * json-depth. Values of objects and arrays carry no places of their own beyond
 * the whole file.
 */
Value *json_read(Arena *arena, const Source *source, Diags *diags);

#endif
