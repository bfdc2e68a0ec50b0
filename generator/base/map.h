/*
 * map: from names to pointers, in the order of insertion.
 *
 * {.arena = a} is an empty map. Walk it with
 *     for (size_t i = 0; i < map.count; i++) map.entries[i].key, .value
 * Keys are borrowed. Nothing is ever removed.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdint.h>

#include "base/arena.h"

typedef struct MapEntry {
    Str key;
    void *value;
} MapEntry;

typedef struct Map {
    Arena *arena;
    MapEntry *entries;
    size_t count;
    size_t capacity;
    uint32_t *slots; /* index + 1 into entries, 0 is free; a power of two of them */
    size_t slot_count;
} Map;

/* The value of a key, or NULL. */
void *map_find(const Map *map, Str key);
/* Sets a key; an old value is replaced in its old place. */
void map_set(Map *map, Str key, void *value);
/* All keys, in order, in the arena given; for str_nearest. */
Str *map_keys(Arena *arena, const Map *map);

#endif
