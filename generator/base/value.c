/*
 * value: see value.h.
 */
#include "base/value.h"

static Value *make(Arena *arena, ValueKind kind)
{
    Value *value = ARENA_NEW(arena, Value);
    value->kind = kind;
    return value;
}

static Value *make_text(Arena *arena, ValueKind kind, Str text)
{
    Value *value = make(arena, kind);
    value->text = text;
    return value;
}

Value *value_null(Arena *arena)
{
    return make(arena, VALUE_NULL);
}

Value *value_bool(Arena *arena, bool boolean)
{
    Value *value = make(arena, VALUE_BOOL);
    value->boolean = boolean;
    return value;
}

Value *value_number(Arena *arena, Str text)
{
    return make_text(arena, VALUE_NUMBER, text);
}

Value *value_integer(Arena *arena, long long integer)
{
    return value_number(arena, arena_printf(arena, "%lld", integer));
}

Value *value_text(Arena *arena, Str text)
{
    return make_text(arena, VALUE_TEXT, text);
}

Value *value_markup(Arena *arena, Str html)
{
    return make_text(arena, VALUE_MARKUP, html);
}

Value *value_list(Arena *arena)
{
    Value *value = make(arena, VALUE_LIST);
    value->list.arena = arena;
    return value;
}

Value *value_map(Arena *arena)
{
    Value *value = make(arena, VALUE_MAP);
    value->map.arena = arena;
    return value;
}

void value_list_add(Value *list, const Value *item)
{
    ARENA_RESERVE_ONE(list->list.arena, list->list.items, list->list.count, list->list.capacity);
    list->list.items[list->list.count++] = item;
}

void value_map_set(Value *map, Str key, const Value *member)
{
    /* The map stores plain pointers; members are handed out const only. */
    union {
        const Value *in;
        void *out;
    } pointer = {.in = member};
    map_set(&map->map, key, pointer.out);
}

void value_set(Value *map, const char *key, const Value *member)
{
    value_map_set(map, str_from(key), member);
}

void value_set_text(Value *map, const char *key, Str text)
{
    value_set(map, key, value_text(map->map.arena, text));
}

void value_set_markup(Value *map, const char *key, Str html)
{
    value_set(map, key, value_markup(map->map.arena, html));
}

void value_set_bool(Value *map, const char *key, bool boolean)
{
    value_set(map, key, value_bool(map->map.arena, boolean));
}

void value_set_integer(Value *map, const char *key, long long integer)
{
    value_set(map, key, value_integer(map->map.arena, integer));
}

const Value *value_get(const Value *map, Str key)
{
    return value_is_map(map) ? map_find(&map->map, key) : NULL;
}

Str value_get_text(const Value *map, const char *key)
{
    const Value *member = value_get(map, str_from(key));
    bool has_text = member && (value_is_scalar(member) || member->kind == VALUE_MARKUP);
    return has_text ? member->text : (Str){0};
}

Place value_get_place(const Value *map, const char *key)
{
    const Value *member = value_get(map, str_from(key));
    return member ? member->place : map->place;
}

size_t value_count(const Value *list)
{
    return value_is_list(list) ? list->list.count : 0;
}

const Value *value_item(const Value *list, size_t index)
{
    return index < value_count(list) ? list->list.items[index] : NULL;
}

bool value_is_map(const Value *value)
{
    return value && value->kind == VALUE_MAP;
}

bool value_is_list(const Value *value)
{
    return value && value->kind == VALUE_LIST;
}

bool value_is_scalar(const Value *value)
{
    return value && (value->kind == VALUE_TEXT || value->kind == VALUE_NUMBER);
}

const char *value_kind_name(const Value *value)
{
    static const char *const names[] = {
        [VALUE_NULL] = "nothing",   [VALUE_BOOL] = "true or false", [VALUE_NUMBER] = "a number",
        [VALUE_TEXT] = "a text",    [VALUE_MARKUP] = "markup",      [VALUE_LIST] = "a list",
        [VALUE_MAP] = "a mapping",  [VALUE_LAMBDA] = "a lambda",
    };
    return value ? names[value->kind] : "nothing";
}
