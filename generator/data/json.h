/*
 * json: RFC 8259, read with cJSON and checked where cJSON is lenient.
 */
#ifndef DATA_JSON_H
#define DATA_JSON_H

#include "base/diag.h"
#include "base/value.h"

enum {
    JSON_MAX_DEPTH = 512,               /* lists and objects inside each other */
    JSON_MAX_VALUES = 10 * 1000 * 1000, /* keys included; more is refused, not swapped to death */
};

/*
 * Reads one JSON text. Numbers keep their text, so 0.1 is 0.1, 73.0 is 73.0
 * and 1e400 is itself; an escaped NUL stays in its text; every value and key
 * knows its place. Of two equal keys in an object the last one holds, as in
 * most readers, with the warning json-duplicate. NULL after reporting
 * json-syntax at its place, json-depth or json-too-large.
 */
Value *json_read(Arena *arena, const Source *source, Diags *diags);

#endif
