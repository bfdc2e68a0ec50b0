/*
 * region: the regions of data/regions.yaml and all the names they go by.
 */
#ifndef DATA_REGION_H
#define DATA_REGION_H

#include "base/diag.h"
#include "base/value.h"

typedef struct Region Region;
struct Region {
    Str id;               /* "utrecht": in paths, data files and references */
    Str name;             /* "Utrecht" */
    Str full_name;        /* "provincie Utrecht"; the name where none is given */
    Str in_phrase;        /* "in de provincie Utrecht"; "in <full_name>" where none is given */
    Str short_name;       /* for narrow labels: "UT" */
    Str level;            /* "land", "provincie", … one of Regions.levels */
    const Region *parent; /* NULL for the country */
    const Str *codes;     /* official codes, unpadded: "PV26" */
    size_t code_count;
    int tile_column; /* in the map of equal tiles, from 1; 0 when the region has no place there */
    int tile_row;
    size_t index; /* position in the file */
    Place place;
};

/* Columns and rows of the tile map. */
enum { REGION_MAX_TILE = 12 };

typedef struct Regions {
    const Source *source;
    const Str *levels; /* from large to small */
    size_t level_count;
    Region *items;
    size_t count;
    Map by_id;    /* Str → Region */
    Map by_code;  /* unpadded codes */
    Map by_name;  /* names, full names, aliases; for region_find_name */
    Map by_label; /* as CBS prints them: "Utrecht (PV)", and aliases; for region_find_label */
} Regions;

/*
 * Reads regions.yaml. Never NULL: with errors, what could be read. A parent
 * stands at a larger level than its children, so there are no circles.
 */
Regions *regions_load(Arena *arena, Str path, Diags *diags);

/* NULL when unknown. */
const Region *region_find(const Regions *regions, Str id);
/* By code, padded or not; by name, full name or alias. A name that two regions share finds neither. */
const Region *region_find_code(const Regions *regions, Str code);
const Region *region_find_name(const Regions *regions, Str name);
/*
 * As CBS prints a region in a column of labels. A province is known there as
 * "Utrecht (PV)" only: "Utrecht" alone may be the municipality. Aliases count.
 */
const Region *region_find_label(const Regions *regions, Str label);
/* Whether a text is built as an official code is ("PV26", "AM13", "GM0344", padded or not), known here or not. */
bool region_is_code(Str text);
/* As region_find, but reports region-unknown with the nearest id at `place`. */
const Region *region_get(const Regions *regions, Str id, Place place, Diags *diags);

#endif
