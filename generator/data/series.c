/*
 * series: see series.h. Ids are names in formulas, so they are spelt as such.
 */
#include "data/series.h"

#include <stdlib.h>

#include "base/files.h"
#include "base/yaml.h"

typedef struct Loader {
    Arena *arena;
    const Regions *regions;
    SeriesList *list;
    Diags *diags;
} Loader;

static bool is_name(Str id)
{
    for (size_t i = 0; i < id.len; i++) {
        char c = id.data[i];
        bool letter = c >= 'a' && c <= 'z';
        bool inner = (c >= '0' && c <= '9') || c == '_';
        if (!letter && !(inner && i > 0))
            return false;
    }
    return id.len > 0;
}

static int compare_breaks(const void *a, const void *b)
{
    return period_compare(((const SeriesBreak *)a)->period, ((const SeriesBreak *)b)->period);
}

static void read_break_regions(Loader *loader, const Value *node, SeriesBreak *made)
{
    const Value *list = yaml_list_optional(node, "regions", "a break", loader->diags);
    made->regions = ARENA_ARRAY(loader->arena, const Region *, value_count(list));
    for (size_t i = 0; i < value_count(list); i++) {
        const Value *item = value_item(list, i);
        Str id = value_is_scalar(item) ? item->text : (Str){0};
        const Region *region = region_get(loader->regions, id, item->place, loader->diags);
        if (region)
            made->regions[made->region_count++] = region;
    }
}

static void read_break(Loader *loader, const Value *node, Series *series, SeriesBreak *made)
{
    static const char *const keys[] = {"period", "note", "regions", NULL};
    Diags *diags = loader->diags;
    if (!value_is_map(node)) {
        diag_error(diags, node->place, "yaml-kind", "a break must be a mapping with 'period' and 'note', not %s",
                   value_kind_name(node));
        return;
    }
    yaml_check_keys(node, keys, "a break", diags);
    Str text = yaml_text(node, "period", "a break", diags);
    made->note = yaml_text(node, "note", "a break", diags);
    read_break_regions(loader, node, made);
    if (text.len && period_read(text, value_get(node, STR("period"))->place, &made->period, diags))
        series->break_count++;
}

static void read_breaks(Loader *loader, const Value *node, Series *series)
{
    const Value *list = yaml_list_optional(node, "breaks", "series", loader->diags);
    SeriesBreak *breaks = ARENA_ARRAY(loader->arena, SeriesBreak, value_count(list));
    for (size_t i = 0; i < value_count(list); i++)
        read_break(loader, value_item(list, i), series, &breaks[series->break_count]);
    if (series->break_count)
        qsort(breaks, series->break_count, sizeof *breaks, compare_breaks);
    series->breaks = breaks;
}

static void check_id(Loader *loader, const Value *node, Series *series)
{
    Diags *diags = loader->diags;
    if (series->id.len == 0)
        return;
    Place place = value_get(node, STR("id"))->place;
    const Series *other = map_find(&loader->list->by_id, series->id);
    if (!is_name(series->id)) {
        diag_error(diags, place, "series-id", "series id '" STR_FMT "' cannot be a name in a formula",
                   STR_ARG(series->id));
        diag_hint(diags, "use lower-case letters, digits and '_', a letter first: 'openstaande_vacatures'");
    }
    if (other) {
        diag_error(diags, place, "series-duplicate", "series '" STR_FMT "' is declared twice", STR_ARG(series->id));
        diag_related(diags, other->place, "first here");
        return;
    }
    map_set(&loader->list->by_id, series->id, series);
}

static void read_series(Loader *loader, const Value *node, Series *series)
{
    static const char *const keys[] = {"id", "label", "unit", "adjusted", "breaks", NULL};
    Arena *arena = loader->arena;
    Diags *diags = loader->diags;
    series->place = node->place;
    if (!value_is_map(node)) {
        diag_error(diags, node->place, "yaml-kind", "a series must be a mapping, not %s", value_kind_name(node));
        return;
    }
    yaml_check_keys(node, keys, "a series", diags);
    series->id = yaml_text(node, "id", "a series", diags);
    const char *what = arena_cstr(arena, arena_printf(arena, "series '" STR_FMT "'", STR_ARG(series->id)));
    series->label = yaml_text(node, "label", what, diags);
    series->unit = yaml_text(node, "unit", what, diags);
    const Value *unit = value_get(node, STR("unit"));
    series->unit_place = unit ? unit->place : node->place;
    series->adjustment = yaml_bool(node, "adjusted", false, diags) ? ADJUSTMENT_SEASONAL : ADJUSTMENT_NONE;
    read_breaks(loader, node, series);
    check_id(loader, node, series);
}

SeriesList series_load(Arena *arena, Str path, const Regions *regions, Diags *diags)
{
    static const char *const keys[] = {"series", NULL};
    SeriesList list = {.by_id = {.arena = arena}};
    const Source *source = files_read_text(arena, path, (Place){0}, diags);
    const Value *root = source ? yaml_read(arena, source, 0, source->text.len, diags) : NULL;
    list.source = source;
    if (!root)
        return list;
    yaml_check_keys(root, keys, "series.yaml", diags);
    const Value *nodes = yaml_list(root, "series", "series.yaml", diags);
    list.count = value_count(nodes);
    list.items = ARENA_ARRAY(arena, Series, list.count);
    Loader loader = {arena, regions, &list, diags};
    for (size_t i = 0; i < list.count; i++) {
        list.items[i].index = i;
        read_series(&loader, value_item(nodes, i), &list.items[i]);
    }
    return list;
}

const Series *series_find(const SeriesList *list, Str id)
{
    return map_find(&list->by_id, id);
}

const Series *series_get(const SeriesList *list, Str id, Place place, Diags *diags)
{
    const Series *series = series_find(list, id);
    if (series)
        return series;
    diag_error(diags, place, "data-series", "there is no series '" STR_FMT "'", STR_ARG(id));
    diag_hint_names(diags, id, &list->by_id);
    return NULL;
}
