/*
 * map_shape: see map_shape.h. A file may hold more than is asked for: features
 * that are no wanted region are passed over, whatever they are.
 */
#include "charts/map_shape.h"

#include <math.h>
#include <stdlib.h>

#include "base/files.h"
#include "data/json.h"

/* What a picture of some 420 units can show: half a unit. */
static const double resolution = 840;
static const double far_off = 0.75; /* of the size of the whole: farther from the rest is overseas */
static const double pi = 3.14159265358979323846;

typedef struct Reading {
    Arena *arena;
    const MapQuery *query;
    Diags *diags;
    MapShape *shape;
    size_t points;
    bool wrong;
} Reading;

static void report_form(Reading *reading, const Value *value, const char *what)
{
    reading->wrong = true;
    diag_error(reading->diags, value->place, "map-form", "a map is GeoJSON of polygons: %s", what);
}

static double number_of(Reading *reading, const Value *value)
{
    return strtod(arena_cstr(reading->arena, value->text), NULL);
}

static bool read_point(Reading *reading, const Value *value, MapPoint *point)
{
    const Value *x = value_item(value, 0);
    const Value *y = value_item(value, 1);
    if (!x || !y || x->kind != VALUE_NUMBER || y->kind != VALUE_NUMBER) {
        report_form(reading, value, "a point is a list of two numbers");
        return false;
    }
    *point = (MapPoint){number_of(reading, x), number_of(reading, y)};
    if (isfinite(point->x) && isfinite(point->y))
        return true;
    report_form(reading, value, "a point lies on earth");
    return false;
}

static bool same_point(MapPoint a, MapPoint b)
{
    return a.x == b.x && a.y == b.y;
}

static void read_ring(Reading *reading, const Value *value, MapRegion *region, size_t *capacity)
{
    size_t count = value_count(value);
    reading->points += count;
    if (reading->points > MAP_MAX_POINTS) {
        if (reading->points - count <= MAP_MAX_POINTS)
            report_form(reading, value, "this one has too many points; simplify it first");
        return;
    }
    MapRing ring = {.points = ARENA_ARRAY(reading->arena, MapPoint, count)};
    for (size_t i = 0; i < count; i++) {
        MapPoint point;
        if (!read_point(reading, value_item(value, i), &point))
            return;
        if (ring.count == 0 || !same_point(point, ring.points[ring.count - 1]))
            ring.points[ring.count++] = point;
    }
    while (ring.count > 1 && same_point(ring.points[0], ring.points[ring.count - 1]))
        ring.count--;
    if (ring.count < 3) {
        report_form(reading, value, "a ring has at least three points");
        return;
    }
    ARENA_RESERVE_ONE(reading->arena, region->rings, region->ring_count, *capacity);
    region->rings[region->ring_count++] = ring;
}

static void read_polygon(Reading *reading, const Value *rings, MapRegion *region, size_t *capacity)
{
    for (size_t i = 0; i < value_count(rings); i++)
        read_ring(reading, value_item(rings, i), region, capacity);
}

static void read_geometry(Reading *reading, const Value *feature, MapRegion *region)
{
    const Value *geometry = value_get(feature, STR("geometry"));
    const Value *coordinates = value_get(geometry, STR("coordinates"));
    Str type = value_get_text(geometry, "type");
    size_t capacity = region->ring_count; /* grown anew when the region has two features */
    if (str_equal(type, STR("Polygon")))
        read_polygon(reading, coordinates, region, &capacity);
    else if (str_equal(type, STR("MultiPolygon")))
        for (size_t i = 0; i < value_count(coordinates); i++)
            read_polygon(reading, value_item(coordinates, i), region, &capacity);
    else
        report_form(reading, geometry ? geometry : feature, "a region is a Polygon or a MultiPolygon");
}

/* ---- which region a feature is ---- */

static const Region *region_of(const Reading *reading, const Value *feature)
{
    const Value *value = value_get(value_get(feature, STR("properties")), reading->query->property);
    if (!value || !value_is_scalar(value))
        return NULL;
    const Regions *regions = reading->query->regions;
    const Region *region = region_find_code(regions, value->text);
    if (!region)
        region = region_find(regions, value->text);
    return region ? region : region_find_name(regions, value->text);
}

static void read_feature(Reading *reading, const Value *feature)
{
    const Region *region = region_of(reading, feature);
    for (size_t i = 0; region && i < reading->shape->count; i++)
        if (reading->shape->items[i].region == region)
            read_geometry(reading, feature, &reading->shape->items[i]);
}

static void report_absent(Reading *reading)
{
    const MapQuery *query = reading->query;
    for (size_t i = 0; i < reading->shape->count; i++) {
        const MapRegion *item = &reading->shape->items[i];
        if (item->ring_count > 0)
            continue;
        diag_error(reading->diags, query->place, "map-region",
                   "'" STR_FMT "' has no '" STR_FMT "' that is '" STR_FMT "'", STR_ARG(query->path),
                   STR_ARG(query->property), STR_ARG(item->region->id));
        diag_hint(reading->diags, "a feature is found by the code, the name or the id of its region");
        reading->wrong = true;
    }
}

/* ---- flat, and of one piece ---- */

typedef void EachPoint(MapPoint *point, void *context);

static void for_each_point(MapShape *shape, EachPoint *each, void *context)
{
    for (size_t i = 0; i < shape->count; i++)
        for (size_t r = 0; r < shape->items[i].ring_count; r++)
            for (size_t p = 0; p < shape->items[i].rings[r].count; p++)
                each(&shape->items[i].rings[r].points[p], context);
}

typedef struct Bounds {
    bool any;
    double left, right, bottom, top;
} Bounds;

static void extend(MapPoint *point, void *context)
{
    Bounds *bounds = context;
    if (!bounds->any)
        *bounds = (Bounds){true, point->x, point->x, point->y, point->y};
    bounds->left = fmin(bounds->left, point->x);
    bounds->right = fmax(bounds->right, point->x);
    bounds->bottom = fmin(bounds->bottom, point->y);
    bounds->top = fmax(bounds->top, point->y);
}

static Bounds ring_bounds(const MapRing *ring)
{
    Bounds bounds = {0};
    for (size_t i = 0; i < ring->count; i++)
        extend(&ring->points[i], &bounds);
    return bounds;
}

static void scale_across(MapPoint *point, void *context)
{
    const double *factor = context;
    point->x *= *factor;
}

/* Degrees: a degree across is shorter the farther from the equator. Metres lie beyond what degrees can be. */
static void flatten(MapShape *shape)
{
    Bounds bounds = {0};
    for_each_point(shape, extend, &bounds);
    if (bounds.left < -180 || bounds.right > 180 || bounds.bottom < -90 || bounds.top > 90)
        return;
    double factor = cos((bounds.bottom + bounds.top) / 2 * pi / 180);
    for_each_point(shape, scale_across, &factor);
}

/* The bounds of the largest part of each region: islands overseas are not in it. */
static Bounds main_bounds(const MapShape *shape)
{
    Bounds all = {0};
    for (size_t i = 0; i < shape->count; i++) {
        Bounds largest = {0};
        double size = -1;
        for (size_t r = 0; r < shape->items[i].ring_count; r++) {
            Bounds bounds = ring_bounds(&shape->items[i].rings[r]);
            double area = (bounds.right - bounds.left) * (bounds.top - bounds.bottom);
            if (area > size)
                largest = bounds;
            size = fmax(size, area);
        }
        MapPoint corners[] = {{largest.left, largest.bottom}, {largest.right, largest.top}};
        for (size_t c = 0; c < 2 && largest.any; c++)
            extend(&corners[c], &all);
    }
    return all;
}

static void drop_overseas(MapShape *shape)
{
    Bounds all = main_bounds(shape);
    double margin = far_off * fmax(all.right - all.left, all.top - all.bottom);
    for (size_t i = 0; i < shape->count; i++) {
        MapRegion *region = &shape->items[i];
        size_t kept = 0;
        for (size_t r = 0; r < region->ring_count; r++) {
            Bounds bounds = ring_bounds(&region->rings[r]);
            if (bounds.right >= all.left - margin && bounds.left <= all.right + margin &&
                bounds.top >= all.bottom - margin && bounds.bottom <= all.top + margin)
                region->rings[kept++] = region->rings[r];
        }
        region->ring_count = kept;
    }
}

static void finish(Reading *reading)
{
    MapShape *shape = reading->shape;
    drop_overseas(shape);
    flatten(shape);
    Bounds bounds = {0};
    for_each_point(shape, extend, &bounds);
    map_simplify(reading->arena, shape, fmax(bounds.right - bounds.left, bounds.top - bounds.bottom) / resolution);
    shape->left = bounds.left;
    shape->right = bounds.right;
    shape->bottom = bounds.bottom;
    shape->top = bounds.top;
}

/* ---- together ---- */

Str map_file_path(Arena *arena, const Regions *regions, Str file)
{
    Str folder = files_folder(regions->source->path);
    return files_join(arena, files_join(arena, folder, STR("maps")), file);
}

static const Value *read_file(Reading *reading)
{
    const MapQuery *query = reading->query;
    if (query->parsed)
        return query->parsed;
    if (!files_exists(query->path)) {
        diag_error(reading->diags, query->place, "map-missing", "there is no map '" STR_FMT "'",
                   STR_ARG(query->path));
        diag_hint(reading->diags, "maps are GeoJSON files in data/maps");
        return NULL;
    }
    Str path = arena_str(reading->arena, query->path);
    const Source *source = files_read_text(reading->arena, path, query->place, reading->diags);
    return source ? json_read(reading->arena, source, reading->diags) : NULL;
}

static const Value *read_features(Reading *reading)
{
    const Value *root = read_file(reading);
    if (!root)
        return NULL;
    const Value *features = value_get(root, STR("features"));
    if (str_equal(value_get_text(root, "type"), STR("FeatureCollection")) && value_is_list(features))
        return features;
    report_form(reading, root, "a FeatureCollection with a list of features");
    return NULL;
}

static const MapShape *read_map(Arena *arena, const MapQuery *query, Diags *diags)
{
    Reading reading = {.arena = arena, .query = query, .diags = diags, .shape = ARENA_NEW(arena, MapShape)};
    reading.shape->items = ARENA_ARRAY(arena, MapRegion, query->wanted_count);
    for (size_t i = 0; i < query->wanted_count; i++)
        reading.shape->items[reading.shape->count++].region = query->wanted[i];
    const Value *features = read_features(&reading);
    if (!features)
        return NULL;
    for (size_t i = 0; i < value_count(features); i++)
        read_feature(&reading, value_item(features, i));
    if (!reading.wrong)
        report_absent(&reading);
    if (reading.wrong || reading.shape->count == 0)
        return NULL;
    finish(&reading);
    return reading.shape;
}

/* What is said of a map points into its text, which must live as long as what is said: then it is read once more. */
const MapShape *map_shape_read(Arena *arena, const MapQuery *query, Diags *diags)
{
    Diags *tried = diags_create(arena);
    const MapShape *shape = read_map(arena, query, tried);
    return tried->count == 0 ? shape : read_map(diags->arena, query, diags);
}

const MapRegion *map_shape_find(const MapShape *shape, const Region *region)
{
    for (size_t i = 0; shape && i < shape->count; i++)
        if (shape->items[i].region == region)
            return &shape->items[i];
    return NULL;
}
