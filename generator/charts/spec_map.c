/*
 * spec_map: the borders that a map draws: a GeoJSON file of data/maps/, named
 * in the declaration.
 */
#include "charts/spec.h"

#include "base/files.h"
#include "charts/map_shape.h"

static const char *const border_fields[] = {"file", "property", NULL};

static bool read_query(Spec *spec, const Value *field, MapQuery *query)
{
    Str file = {0};
    query->property = STR("code");
    if (value_is_scalar(field)) {
        file = str_trim(field->text);
    } else {
        if (!spec_check_item(spec, field, border_fields) || !spec_item_text(spec, field, "file", &file))
            return false;
        Str property = str_trim(value_get_text(field, "property"));
        query->property = property.len ? property : query->property;
    }
    if (file.len == 0 || !files_path_is_inside(file)) {
        diag_error(spec->diags, field->place, "chart-data", "'" STR_FMT "' is no file in data/maps/", STR_ARG(file));
        diag_hint(spec->diags, "write 'borders: ' with the name of a GeoJSON file that stands there");
        return false;
    }
    query->path = map_file_path(spec->arena, spec->context->base->dataset->regions, file);
    query->parsed = spec->context->maps ? map_find(spec->context->maps, query->path) : NULL;
    return true;
}

bool spec_borders(Spec *spec, const ChartPoint *points, size_t count)
{
    if (spec->form->kind != CHART_MAP)
        return true;
    const Value *field = spec_field(spec, "borders");
    if (!field) {
        diag_error(spec->diags, spec->fields->place, "chart-field", "the map has no 'borders'");
        diag_hint(spec->diags, "write 'borders: ' with a GeoJSON file of data/maps/, or make kind: tilemap");
        return false;
    }
    const Region **wanted = ARENA_ARRAY(spec->arena, const Region *, count);
    size_t wanted_count = 0;
    for (size_t i = 0; i < count; i++)
        if (points[i].region && points[i].region->parent)
            wanted[wanted_count++] = points[i].region;
    MapQuery query = {.regions = spec->context->base->dataset->regions, .wanted = wanted,
                      .wanted_count = wanted_count, .place = field->place};
    if (!read_query(spec, field, &query))
        return false;
    spec->chart.map = map_shape_read(spec->arena, &query, spec->diags);
    return spec->chart.map != NULL;
}
