/*
 * json_scan: checks a JSON text against RFC 8259 and knows where its parts stand.
 *
 * Private to json.c.
 */
#ifndef DATA_JSON_SCAN_H
#define DATA_JSON_SCAN_H

#include "data/json.h"

typedef enum JsonKind { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_LIST, JSON_OBJECT } JsonKind;

typedef struct JsonToken {
    uint32_t start;       /* byte offset, inclusive; strings with their quotes */
    uint32_t end;         /* exclusive; of a list or object behind its bracket */
    uint32_t decoded_len; /* strings: bytes of the text once its escapes are decoded */
    JsonKind kind;
} JsonToken;

/* Values and keys (as strings before their values) in the order in which they start. */
typedef struct JsonTokens {
    const JsonToken *items;
    size_t count;
    uint32_t longest_number; /* bytes */
} JsonTokens;

/* NULL after reporting json-syntax, json-depth or json-too-large. The source must be UTF-8. */
const JsonTokens *json_scan(Arena *arena, const Source *source, Diags *diags);

#endif
