/*
 * region: see region.h.
 *
 * One region goes by many names: an id of ours, official codes, a name, and
 * what publishers print in a column. Each way in is a map of its own, because
 * "Utrecht" is a province by its id, and by its printed name a province, a
 * municipality or half of a labour-market region: a name that two regions
 * share finds neither.
 */
#include "data/region.h"

#include "base/files.h"
#include "base/yaml.h"

typedef struct Loader {
    Arena *arena;
    Diags *diags;
    Regions *regions;
    Region *shared; /* stands in the maps for a name of two regions; has no id */
} Loader;

/* What CBS sets behind a name of each kind of region, by the letters of its code. */
static const struct Suffix {
    const char *letters;
    const char *suffix;
    bool bare; /* the name alone is printed too, where it is clear */
} suffixes[] = {
    {"PV", " (PV)", false}, {"AM", " (AM)", false},      {"LD", " (LD)", false},
    {"CR", " (CR)", false}, {"GM", " (gemeente)", true},
};

static bool is_id(Str id)
{
    for (size_t i = 0; i < id.len; i++) {
        char c = id.data[i];
        bool letter = c >= 'a' && c <= 'z';
        bool digit = c >= '0' && c <= '9';
        if (!letter && !digit && !(c == '-' && i > 0 && i + 1 < id.len))
            return false;
    }
    return id.len > 0;
}

/* Sets a key that must be its region's alone. */
static void set_unique(Loader *loader, Map *map, Str key, Region *region, Place place, const char *what)
{
    Region *other = map_find(map, key);
    if (other && other != region) {
        diag_error(loader->diags, place, "region-duplicate",
                   "%s '" STR_FMT "' belongs to region '" STR_FMT "' already", what, STR_ARG(key),
                   STR_ARG(other->id));
        diag_related(loader->diags, other->place, "the other region");
        return;
    }
    map_set(map, key, region);
}

/* Sets a name; one that two regions share finds neither. */
static void set_name(Loader *loader, Map *map, Str name, Region *region)
{
    Region *other = map_find(map, name);
    map_set(map, name, other && other != region ? loader->shared : region);
}

static void read_levels(Loader *loader, const Value *root)
{
    const Value *list = yaml_list(root, "levels", "regions.yaml", loader->diags);
    size_t count = value_count(list);
    Str *levels = ARENA_ARRAY(loader->arena, Str, count);
    for (size_t i = 0; i < count; i++) {
        const Value *item = value_item(list, i);
        if (value_is_scalar(item))
            levels[i] = item->text;
        else
            diag_error(loader->diags, item->place, "yaml-kind", "a level must be a text, not %s",
                       value_kind_name(item));
    }
    loader->regions->levels = levels;
    loader->regions->level_count = count;
}

/* The position of a level, large regions first; level_count when it is none. */
static size_t level_index(const Regions *regions, Str level)
{
    size_t index = 0;
    while (index < regions->level_count && !str_equal(regions->levels[index], level))
        index++;
    return index;
}

/* The texts of an optional list. */
static size_t read_texts(Loader *loader, const Value *node, const char *key, const Str **out)
{
    const Value *list = yaml_list_optional(node, key, "region", loader->diags);
    size_t count = 0;
    Str *texts = ARENA_ARRAY(loader->arena, Str, value_count(list));
    for (size_t i = 0; i < value_count(list); i++) {
        const Value *item = value_item(list, i);
        if (value_is_scalar(item))
            texts[count++] = str_trim(item->text);
        else
            diag_error(loader->diags, item->place, "yaml-kind", "'%s' must hold texts, not %s", key,
                       value_kind_name(item));
    }
    *out = texts;
    return count;
}

static Str with_suffix(Loader *loader, const Region *region, const struct Suffix *suffix)
{
    return arena_printf(loader->arena, STR_FMT "%s", STR_ARG(region->name), suffix->suffix);
}

static void add_labels(Loader *loader, Region *region)
{
    Map *labels = &loader->regions->by_label;
    /* Where a province has the same name, CBS prints a municipality with its suffix only. */
    bool alone = map_find(&loader->regions->by_name, region->name) == region;
    if (region->code_count == 0 && alone)
        set_name(loader, labels, region->name, region);
    for (size_t i = 0; i < region->code_count; i++) {
        const struct Suffix *found = NULL;
        for (size_t k = 0; k < sizeof suffixes / sizeof *suffixes; k++)
            if (str_starts_with(region->codes[i], str_from(suffixes[k].letters)))
                found = &suffixes[k];
        if (found)
            set_name(loader, labels, with_suffix(loader, region, found), region);
        if (alone && (!found || found->bare))
            set_name(loader, labels, region->name, region);
    }
}

/* Codes and names into the maps. Labels and aliases come in later rounds, when it is known which names are shared. */
static void add_names(Loader *loader, Region *region)
{
    Regions *regions = loader->regions;
    for (size_t i = 0; i < region->code_count; i++)
        set_unique(loader, &regions->by_code, region->codes[i], region, region->place, "code");
    set_name(loader, &regions->by_name, region->name, region);
    set_name(loader, &regions->by_name, region->full_name, region);
}

static void add_aliases(Loader *loader, const Value *node, Region *region, Map *aliases)
{
    const Str *texts;
    size_t count = read_texts(loader, node, "aliases", &texts);
    for (size_t i = 0; i < count; i++) {
        set_unique(loader, aliases, texts[i], region, region->place, "alias");
        map_set(&loader->regions->by_name, texts[i], region);
        map_set(&loader->regions->by_label, texts[i], region);
    }
}

static Str text_or(Str text, Str otherwise)
{
    return text.len ? text : otherwise;
}

static void check_id(Loader *loader, const Value *node, Region *region)
{
    if (region->id.len == 0)
        return;
    const Value *id = value_get(node, STR("id"));
    if (!is_id(region->id)) {
        diag_error(loader->diags, id->place, "region-id", "region id '" STR_FMT "' cannot stand in a web address",
                   STR_ARG(region->id));
        diag_hint(loader->diags, "use lower-case letters, digits and hyphens: 'noord-holland'");
    }
    set_unique(loader, &loader->regions->by_id, region->id, region, id->place, "id");
}

/* `tile: [column, row]`: where the region stands in a map of equal tiles. */
static void read_tile(Loader *loader, const Value *node, Region *region)
{
    const Value *tile = yaml_list_optional(node, "tile", "region", loader->diags);
    long long at[2] = {0, 0};
    for (size_t i = 0; i < 2 && value_count(tile) == 2; i++) {
        const Value *item = value_item(tile, i);
        for (size_t k = 0; value_is_scalar(item) && k < item->text.len && at[i] <= REGION_MAX_TILE; k++)
            at[i] = at[i] * 10 + (item->text.data[k] >= '0' && item->text.data[k] <= '9' ? item->text.data[k] - '0'
                                                                                         : REGION_MAX_TILE + 1);
    }
    bool right = at[0] >= 1 && at[0] <= REGION_MAX_TILE && at[1] >= 1 && at[1] <= REGION_MAX_TILE;
    if (right) {
        region->tile_column = (int)at[0];
        region->tile_row = (int)at[1];
    } else if (tile) {
        diag_error(loader->diags, tile->place, "region-tile", "a tile is a column and a row from 1 to %d",
                   REGION_MAX_TILE);
        diag_hint(loader->diags, "write the third column of the fourth row as [3, 4]");
    }
}

static void read_region(Loader *loader, const Value *node, Region *region)
{
    static const char *const keys[] = {"id",    "name",    "full_name", "in",   "level", "parent",
                                       "codes", "aliases", "short",     "tile", NULL};
    Diags *diags = loader->diags;
    region->place = node->place;
    if (!value_is_map(node)) {
        diag_error(diags, node->place, "yaml-kind", "a region must be a mapping, not %s", value_kind_name(node));
        return;
    }
    yaml_check_keys(node, keys, "a region", diags);
    region->id = yaml_text(node, "id", "a region", diags);
    const char *what =
        arena_cstr(loader->arena, arena_printf(loader->arena, "region '" STR_FMT "'", STR_ARG(region->id)));
    region->name = yaml_text(node, "name", what, diags);
    region->full_name = text_or(yaml_text_optional(node, "full_name", what, diags), region->name);
    region->in_phrase = yaml_text_optional(node, "in", what, diags);
    if (region->in_phrase.len == 0)
        region->in_phrase = arena_printf(loader->arena, "in " STR_FMT, STR_ARG(region->full_name));
    region->short_name = text_or(yaml_text_optional(node, "short", what, diags), region->name);
    region->level = yaml_text(node, "level", what, diags);
    region->code_count = read_texts(loader, node, "codes", &region->codes);
    read_tile(loader, node, region);
    check_id(loader, node, region);
    add_names(loader, region);
}

static void check_level(Loader *loader, const Value *node, const Region *region)
{
    const Regions *regions = loader->regions;
    if (region->level.len == 0 || level_index(regions, region->level) < regions->level_count)
        return;
    diag_error(loader->diags, value_get(node, STR("level"))->place, "region-level", "there is no level '" STR_FMT "'",
               STR_ARG(region->level));
    diag_hint_nearest(loader->diags, region->level, regions->levels, regions->level_count);
}

static void read_parent(Loader *loader, const Value *node, Region *region)
{
    const Regions *regions = loader->regions;
    Str id = yaml_text_optional(node, "parent", "a region", loader->diags);
    if (id.len == 0)
        return;
    Place place = value_get(node, STR("parent"))->place;
    const Region *parent = region_get(regions, id, place, loader->diags);
    if (!parent)
        return;
    if (level_index(regions, parent->level) < level_index(regions, region->level)) {
        region->parent = parent;
        return;
    }
    diag_error(loader->diags, place, "region-parent", "'" STR_FMT "' is no larger a region than '" STR_FMT "'",
               STR_ARG(id), STR_ARG(region->id));
    diag_hint(loader->diags, "a parent's level stands before its children's in the list 'levels'");
}

static void read_regions(Loader *loader, const Value *list)
{
    Regions *regions = loader->regions;
    regions->count = value_count(list);
    regions->items = ARENA_ARRAY(loader->arena, Region, regions->count);
    for (size_t i = 0; i < regions->count; i++) {
        regions->items[i].index = i;
        read_region(loader, value_item(list, i), &regions->items[i]);
    }
    for (size_t i = 0; i < regions->count; i++)
        add_labels(loader, &regions->items[i]);
    Map aliases = {.arena = loader->arena};
    for (size_t i = 0; i < regions->count; i++) {
        const Value *node = value_item(list, i);
        if (!value_is_map(node))
            continue;
        add_aliases(loader, node, &regions->items[i], &aliases);
        check_level(loader, node, &regions->items[i]);
        read_parent(loader, node, &regions->items[i]);
    }
}

Regions *regions_load(Arena *arena, Str path, Diags *diags)
{
    static const char *const keys[] = {"levels", "regions", NULL};
    Regions *regions = ARENA_NEW(arena, Regions);
    regions->by_id.arena = regions->by_code.arena = regions->by_name.arena = regions->by_label.arena = arena;
    Source *source = files_read_text(arena, path, (Place){0}, diags);
    regions->source = source;
    const Value *root = source ? yaml_read(arena, source, 0, source->text.len, diags) : NULL;
    if (!root)
        return regions;
    yaml_check_keys(root, keys, "regions.yaml", diags);
    Loader loader = {arena, diags, regions, ARENA_NEW(arena, Region)};
    read_levels(&loader, root);
    read_regions(&loader, yaml_list(root, "regions", "regions.yaml", diags));
    return regions;
}

const Region *region_find(const Regions *regions, Str id)
{
    return map_find(&regions->by_id, id);
}

const Region *region_find_code(const Regions *regions, Str code)
{
    return map_find(&regions->by_code, str_trim(code));
}

static const Region *find_unshared(const Map *map, Str name)
{
    const Region *region = map_find(map, str_trim(name));
    return region && region->id.len ? region : NULL;
}

const Region *region_find_name(const Regions *regions, Str name)
{
    return find_unshared(&regions->by_name, name);
}

const Region *region_find_label(const Regions *regions, Str label)
{
    return find_unshared(&regions->by_label, label);
}

bool region_is_code(Str text)
{
    text = str_trim(text);
    if (text.len < 4 || text.len > 10 || text.len % 2)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        bool fits = i < 2 ? c >= 'A' && c <= 'Z' : c >= '0' && c <= '9';
        if (!fits)
            return false;
    }
    return true;
}

const Region *region_get(const Regions *regions, Str id, Place place, Diags *diags)
{
    const Region *region = region_find(regions, id);
    if (region)
        return region;
    diag_error(diags, place, "region-unknown", "there is no region '" STR_FMT "'", STR_ARG(id));
    const Region *meant = region_find_code(regions, id);
    meant = meant ? meant : region_find_name(regions, id);
    if (meant)
        diag_hint(diags, "write its id from regions.yaml: '" STR_FMT "'", STR_ARG(meant->id));
    else
        diag_hint_names(diags, id, &regions->by_id);
    return NULL;
}
