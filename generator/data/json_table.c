/*
 * json_table: see json_table.h. The keys of an object come in any order and
 * may be absent (CBS does both), so the columns are the union of all keys.
 */
#include "data/json_table.h"

static bool is_flat(const Value *value)
{
    return !value_is_map(value) && !value_is_list(value);
}

static bool is_flat_object(const Value *object)
{
    for (size_t i = 0; i < object->map.count; i++)
        if (!is_flat(object->map.entries[i].value))
            return false;
    return true;
}

static bool is_flat_list(const Value *list)
{
    for (size_t i = 0; i < value_count(list); i++)
        if (!is_flat(value_item(list, i)))
            return false;
    return true;
}

/* Whether all items are objects (flat ones when asked for). */
static bool are_objects(const Value *list, bool flat)
{
    for (size_t i = 0; i < value_count(list); i++)
        if (!value_is_map(value_item(list, i)) || (flat && !is_flat_object(value_item(list, i))))
            return false;
    return true;
}

static bool are_lists(const Value *list)
{
    for (size_t i = 0; i < value_count(list); i++)
        if (!value_is_list(value_item(list, i)) || !is_flat_list(value_item(list, i)))
            return false;
    return true;
}

static Str cell_text(const Source *source, const Value *value)
{
    if (!value || value->kind == VALUE_NULL)
        return (Str){0};
    if (value_is_scalar(value))
        return value->text;
    return str_slice(source->text, value->place.start, value->place.end);
}

static Row *add_row(Arena *arena, Table *table, size_t capacity, size_t width, Place place)
{
    if (table->count == capacity)
        BUG("more rows than there are items");
    Row *row = &table->rows[table->count++];
    row->fields = ARENA_ARRAY(arena, Field, width);
    row->count = width;
    row->place = place;
    row->line = place_line(place);
    return row;
}

static Field cell(const Source *source, const Value *value, Place row_place)
{
    bool is_text = value && value->kind == VALUE_TEXT;
    return (Field){.text = cell_text(source, value), .place = value ? value->place : row_place, .quoted = is_text};
}

/* Each key of any object, with the place of its first appearance. */
static Map all_keys(Arena *arena, const Value *list)
{
    Map keys = {.arena = arena};
    for (size_t i = 0; i < value_count(list); i++) {
        const Map *members = &value_item(list, i)->map;
        for (size_t k = 0; k < members->count; k++)
            if (!map_find(&keys, members->entries[k].key))
                map_set(&keys, members->entries[k].key, members->entries[k].value);
    }
    return keys;
}

/*
 * Objects with ever new keys would make a table that is wider than the text is
 * long; a table of figures repeats its keys.
 */
static bool is_sparse(const Value *list, const Map *keys)
{
    enum { MAX_CELLS = 20 * 1000 * 1000 };
    return keys->count && value_count(list) > MAX_CELLS / keys->count;
}

static Table *objects_table(Arena *arena, const Source *source, const Value *list)
{
    Map keys = all_keys(arena, list);
    size_t count = value_count(list);
    if (is_sparse(list, &keys))
        return NULL;
    Table *table = ARENA_NEW(arena, Table);
    *table = (Table){.source = source, .width = keys.count};
    if (keys.count == 0)
        return table;
    table->rows = ARENA_ARRAY(arena, Row, count + 1);
    Row *header = add_row(arena, table, count + 1, keys.count, list->place);
    for (size_t k = 0; k < keys.count; k++) {
        const Value *first = keys.entries[k].value;
        header->fields[k] = (Field){.text = keys.entries[k].key, .place = first->key_place};
    }
    for (size_t i = 0; i < count; i++) {
        const Value *object = value_item(list, i);
        Row *row = add_row(arena, table, count + 1, keys.count, object->place);
        for (size_t k = 0; k < keys.count; k++)
            row->fields[k] = cell(source, value_get(object, keys.entries[k].key), object->place);
    }
    return table;
}

static Table *lists_table(Arena *arena, const Source *source, const Value *list)
{
    size_t count = value_count(list);
    Table *table = ARENA_NEW(arena, Table);
    table->source = source;
    table->rows = ARENA_ARRAY(arena, Row, count);
    for (size_t i = 0; i < count; i++) {
        const Value *items = value_item(list, i);
        Row *row = add_row(arena, table, count, value_count(items), items->place);
        for (size_t k = 0; k < row->count; k++)
            row->fields[k] = cell(source, value_item(items, k), items->place);
        if (row->count > table->width)
            table->width = row->count;
    }
    return table;
}

Table *json_table(Arena *arena, const Source *source, const Value *root)
{
    const Value *list = value_is_map(root) ? value_get(root, STR("value")) : root;
    if (!value_is_list(list))
        return NULL;
    bool odata = value_get(root, STR("@odata.context")) || value_get(root, STR("odata.metadata"));
    if (are_objects(list, !odata))
        return objects_table(arena, source, list);
    return value_is_list(root) && are_lists(list) ? lists_table(arena, source, list) : NULL;
}
