/*
 * map: an array of entries and, from MANY entries on, an open-addressing table
 * of indexes into it. Small maps, which most are, are searched from the front.
 * The order of the table never shows: walks go over the array.
 */
#include "base/map.h"

enum { MANY = 9 };

/* FNV-1a: short keys, no adversary (an input of ten thousand equal hashes only makes its own build slow). */
static uint64_t hash(Str key)
{
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < key.len; i++)
        h = (h ^ (unsigned char)key.data[i]) * 1099511628211u;
    return h ^ h >> 32;
}

/* The slot that holds the key, or the free one where it belongs. */
static uint32_t *slot_of(const Map *map, Str key)
{
    size_t mask = map->slot_count - 1;
    size_t i = (size_t)hash(key) & mask;
    while (map->slots[i] && !str_equal(map->entries[map->slots[i] - 1].key, key))
        i = (i + 1) & mask;
    return &map->slots[i];
}

static MapEntry *entry_of(const Map *map, Str key)
{
    if (map->slots) {
        uint32_t index = *slot_of(map, key);
        return index ? &map->entries[index - 1] : NULL;
    }
    for (size_t i = 0; i < map->count; i++)
        if (str_equal(map->entries[i].key, key))
            return &map->entries[i];
    return NULL;
}

void *map_find(const Map *map, Str key)
{
    MapEntry *entry = entry_of(map, key);
    return entry ? entry->value : NULL;
}

static void rebuild_slots(Map *map)
{
    map->slot_count = map->slot_count ? map->slot_count * 2 : 32;
    map->slots = ARENA_ARRAY(map->arena, uint32_t, map->slot_count);
    for (size_t i = 0; i < map->count; i++)
        *slot_of(map, map->entries[i].key) = (uint32_t)i + 1;
}

void map_set(Map *map, Str key, void *value)
{
    MapEntry *entry = entry_of(map, key);
    if (entry) {
        entry->value = value;
        return;
    }
    ARENA_RESERVE_ONE(map->arena, map->entries, map->count, map->capacity);
    map->entries[map->count++] = (MapEntry){key, value};
    if (map->count >= MANY && map->count * 2 > map->slot_count)
        rebuild_slots(map);
    else if (map->slots)
        *slot_of(map, key) = (uint32_t)map->count;
}

Str *map_keys(Arena *arena, const Map *map)
{
    Str *keys = ARENA_ARRAY(arena, Str, map->count);
    for (size_t i = 0; i < map->count; i++)
        keys[i] = map->entries[i].key;
    return keys;
}
