/*
 * Fuzzes a map: GeoJSON (and TopoJSON, which is refused) of the borders of
 * regions. What is read has finite points within its bounds.
 */
#include <math.h>

#include "charts/map_shape.h"
#include "fuzz/fuzz_project.h"

static void check_shape(const MapShape *shape)
{
    require(isfinite(shape->left) && isfinite(shape->right) && isfinite(shape->bottom) && isfinite(shape->top));
    for (size_t i = 0; i < shape->count; i++)
        for (size_t r = 0; r < shape->items[i].ring_count; r++) {
            const MapRing *ring = &shape->items[i].rings[r];
            for (size_t p = 0; p < ring->count; p++)
                require(isfinite(ring->points[p].x) && isfinite(ring->points[p].y) &&
                        ring->points[p].x >= shape->left && ring->points[p].x <= shape->right &&
                        ring->points[p].y >= shape->bottom && ring->points[p].y <= shape->top);
        }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const Regions *regions = fuzz_project()->charts.base->dataset->regions;
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    const Region *wanted[] = {region_find(regions, STR("utrecht")), region_find(regions, STR("nl"))};
    const Source *declared = source_create(arena, STR("a.md"), STR("map"));
    MapQuery query = {
        .path = str_from(fuzz_file(0, bytes, size)),
        .property = STR("p"),
        .regions = regions,
        .wanted = wanted,
        .wanted_count = 2,
        .place = source_place(declared, 0, 3),
    };
    const MapShape *shape = map_shape_read(arena, &query, diags);
    require(shape || diags->errors);
    if (shape)
        check_shape(shape);
    fuzz_check_diags(diags);
    return 0;
}
