/*
 * value: a tree of data, as read from YAML or JSON and as given to templates.
 *
 * Values are built once and const afterwards; a const Value may be shared by
 * threads and stand in several trees. Text is plain text, to be escaped where
 * it is printed; markup is HTML or SVG that this program wrote, and the only
 * kind that a template may print raw.
 */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

#include "base/map.h"
#include "base/source.h"

typedef enum ValueKind {
    VALUE_NULL,
    VALUE_BOOL,
    VALUE_NUMBER, /* as it was written, in `text`: nothing is lost on the way through */
    VALUE_TEXT,
    VALUE_MARKUP,
    VALUE_LIST,
    VALUE_MAP,
    VALUE_LAMBDA /* only in template data; see mustache/mustache.h */
} ValueKind;

typedef struct Value Value;
struct Lambda;

struct Value {
    ValueKind kind;
    Place place;     /* where it was written; source NULL for values made by the program */
    Place key_place; /* where its key was written, for a value read as member of a map */
    union {
        bool boolean;
        Str text; /* VALUE_NUMBER, VALUE_TEXT, VALUE_MARKUP */
        struct {
            Arena *arena;
            const Value **items;
            size_t count;
            size_t capacity;
        } list;
        Map map; /* of Value * */
        const struct Lambda *lambda;
    };
};

Value *value_null(Arena *arena);
Value *value_bool(Arena *arena, bool boolean);
/* `text` must be a number as JSON writes it. Borrowed, like all text given here. */
Value *value_number(Arena *arena, Str text);
Value *value_integer(Arena *arena, long long integer);
Value *value_text(Arena *arena, Str text);
Value *value_markup(Arena *arena, Str html);
Value *value_list(Arena *arena);
Value *value_map(Arena *arena);

void value_list_add(Value *list, const Value *item);
/* Sets a member; an old one is replaced. */
void value_map_set(Value *map, Str key, const Value *member);

/* Short forms for building views: value_set_text(map, "title", title). The map's own arena is used. */
void value_set(Value *map, const char *key, const Value *member);
void value_set_text(Value *map, const char *key, Str text);
void value_set_markup(Value *map, const char *key, Str html);
void value_set_bool(Value *map, const char *key, bool boolean);
void value_set_integer(Value *map, const char *key, long long integer);

/* The member of a map, or NULL: also when `map` is NULL or no map. */
const Value *value_get(const Value *map, Str key);
/* The text of a text, number or markup member; empty when missing or of another kind. */
Str value_get_text(const Value *map, const char *key);
/* Where a member was written; the whole map's place when it is not there. */
Place value_get_place(const Value *map, const char *key);
/* Items of a list, or 0 for anything else. */
size_t value_count(const Value *list);
/* NULL when there is no such item: also when `list` is NULL or no list. */
const Value *value_item(const Value *list, size_t index);
bool value_is_map(const Value *value);
bool value_is_list(const Value *value);
/* Text, number: what can be read as a scalar text. */
bool value_is_scalar(const Value *value);
/* "a text", "a list", … for messages. */
const char *value_kind_name(const Value *value);

#endif
