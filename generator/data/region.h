/*
 * region: the regions of data/regions.yaml and all the names they go by.
 */
#ifndef DATA_REGION_H
#define DATA_REGION_H

#include "base/diag.h"
#include "base/value.h"

typedef struct Region Region;
struct Region {
    Str id;         /* "utrecht": in paths, data files and references */
    Str name;       /* "Utrecht" */
    Str full_name;  /* "provincie Utrecht"; the name where none is given */
    Str in_phrase;  /* "in de provincie Utrecht"; "in <full_name>" where none is given */
    Str short_name; /* for narrow labels: "UT" */
    Str level;      /* "land", "provincie", … one of Regions.levels */
    const Region *parent; /* NULL for the country */
    const Str *codes;     /* official codes, unpadded: "PV26" */
    size_t code_count;
    size_t index; /* position in the file */
    Place place;
};

typedef struct Regions {
    const Source *source;
    const Str *levels; /* from large to small */
    size_t level_count;
    Region *items;
    size_t count;
    Map by_id;   /* Str → Region */
    Map by_code; /* unpadded codes */
    Map by_name; /* names, aliases */
} Regions;

/* Reads regions.yaml. Never NULL: with errors, what could be read. */
Regions *regions_load(Arena *arena, Str path, Diags *diags);

/* NULL when unknown. */
const Region *region_find(const Regions *regions, Str id);
/* By code, padded or not; by name or alias as publishers write it ("Utrecht (PV)"). */
const Region *region_find_code(const Regions *regions, Str code);
const Region *region_find_name(const Regions *regions, Str name);
/* As region_find, but reports region-unknown with the nearest id at `place`. */
const Region *region_get(const Regions *regions, Str id, Place place, Diags *diags);

#endif
