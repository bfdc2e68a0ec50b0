/* Maps are read, cleaned and simplified so that neighbours stay neighbours; wrong ones are refused with a place. */
#include "chart_samples_shapes.h"

#include <math.h>
#include <unistd.h>

#include "charts/map_shape.h"

static Arena *arena;
static const Regions *regions;

/* Reads a map that is only this text. */
static const MapShape *read_text(const char *text, const char *region, Diags *diags)
{
    char path[] = "/tmp/kwartaal-map-XXXXXX";
    int file = mkstemp(path);
    if (file < 0 || write(file, text, strlen(text)) != (ssize_t)strlen(text) || close(file) != 0)
        BUG("no temporary file");
    const Region *wanted[] = {region_find(regions, str_from(region))};
    MapQuery query = {.path = arena_str(arena, str_from(path)), .property = STR("code"), .regions = regions,
                      .wanted = wanted, .wanted_count = 1};
    const MapShape *shape = map_shape_read(arena, &query, diags);
    unlink(path);
    return shape;
}

#define FEATURE(geometry) \
    "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"PV26\"}," \
    "\"geometry\":" geometry "}]}"
#define SQUARE "[[5,52],[6,52],[6,53],[5,53],[5,52]]"

static bool refused(const char *text, const char *code)
{
    Diags *diags = diags_create(arena);
    const MapShape *shape = read_text(text, "utrecht", diags);
    return !shape && diags->count > 0 && strcmp(diags->items[0].code, code) == 0;
}

static void a_polygon_is_read(void)
{
    Diags *diags = diags_create(arena);
    const MapShape *shape = read_text(FEATURE("{\"type\":\"Polygon\",\"coordinates\":[" SQUARE "]}"), "utrecht",
                                      diags);
    CHECK(shape != NULL);
    if (!shape)
        return;
    CHECK_INT(shape->count, 1);
    CHECK_INT(shape->items[0].ring_count, 1);
    CHECK_INT(shape->items[0].rings[0].count, 4);
    /* A degree across is shorter than one upwards: by the cosine of 52.5 degrees. */
    CHECK(fabs((shape->right - shape->left) / (shape->top - shape->bottom) - 0.6088) < 0.001);
}

static void metres_stay_as_they_are(void)
{
    Diags *diags = diags_create(arena);
    const MapShape *shape = read_text(
        FEATURE("{\"type\":\"Polygon\",\"coordinates\":[[[120000,440000],[160000,440000],[160000,470000]]]}"),
        "utrecht", diags);
    CHECK(shape && shape->right - shape->left == 40000 && shape->top - shape->bottom == 30000);
}

static void holes_stay_and_what_is_overseas_goes(void)
{
    Diags *diags = diags_create(arena);
    const MapShape *shape = read_text(
        FEATURE("{\"type\":\"MultiPolygon\",\"coordinates\":[[" SQUARE ",[[5.4,52.4],[5.6,52.4],[5.5,52.6]]],"
                "[[[-68.3,12.1],[-68.2,12.1],[-68.2,12.3]]]]}"), "utrecht", diags);
    CHECK(shape && shape->items[0].ring_count == 2 && shape->left > 0);
}

static void a_wrong_map_is_refused(void)
{
    CHECK(refused("{\"type\":\"Topology\"}", "map-form"));
    CHECK(refused("[1]", "map-form"));
    CHECK(refused(FEATURE("{\"type\":\"Point\",\"coordinates\":[5,52]}"), "map-form"));
    CHECK(refused(FEATURE("{\"type\":\"Polygon\",\"coordinates\":[[[5,52],[6,52]]]}"), "map-form"));
    CHECK(refused(FEATURE("{\"type\":\"Polygon\",\"coordinates\":[[[5,\"x\"],[6,52],[6,53]]]}"), "map-form"));
    CHECK(refused(FEATURE("{\"type\":\"Polygon\",\"coordinates\":[[[5,1e999],[6,52],[6,53]]]}"), "map-form"));
    CHECK(refused(FEATURE("null"), "map-form"));
    CHECK(refused("{\"type\":\"FeatureCollection\",\"features\":[]}", "map-region"));
    CHECK(refused("{\"type\":", "json-syntax"));
}

static void a_missing_map_is_said(void)
{
    Diags *diags = diags_create(arena);
    MapQuery query = {.path = STR("data/maps/nergens.geojson"), .property = STR("code"), .regions = regions};
    CHECK(map_shape_read(arena, &query, diags) == NULL);
    CHECK_CODE(diags, "map-missing");
}

/* Every point that two provinces had in common before is in both afterwards, or in neither. */
static bool has_point(const MapRegion *region, MapPoint point)
{
    for (size_t r = 0; r < region->ring_count; r++)
        for (size_t i = 0; i < region->rings[r].count; i++)
            if (region->rings[r].points[i].x == point.x && region->rings[r].points[i].y == point.y)
                return true;
    return false;
}

static void shared_borders_stay_shared(void)
{
    /* Two squares with a border of many small steps between them, walked in opposite directions. */
    enum { STEPS = 40 };
    MapPoint *left = ARENA_ARRAY(arena, MapPoint, STEPS + 2);
    MapPoint *right = ARENA_ARRAY(arena, MapPoint, STEPS + 2);
    for (size_t i = 0; i < STEPS; i++) {
        MapPoint point = {100 + (double)(i * 7 % 5), (double)i * 2.5};
        left[i] = point;
        right[STEPS - 1 - i] = point;
    }
    left[STEPS] = (MapPoint){0, 97.5};
    left[STEPS + 1] = (MapPoint){0, 0};
    right[STEPS] = (MapPoint){200, 0};
    right[STEPS + 1] = (MapPoint){200, 97.5};
    MapPoint *before = ARENA_ARRAY(arena, MapPoint, STEPS);
    memcpy(before, left, STEPS * sizeof *before);
    MapRing rings[] = {{left, STEPS + 2}, {right, STEPS + 2}};
    MapRegion items[] = {{.rings = &rings[0], .ring_count = 1}, {.rings = &rings[1], .ring_count = 1}};
    MapShape shape = {.items = items, .count = 2};
    map_simplify(arena, &shape, 3);
    CHECK(rings[0].count < STEPS);
    for (size_t i = 0; i < STEPS; i++)
        CHECK(has_point(&items[0], before[i]) == has_point(&items[1], before[i]));
}

static void the_provinces_are_a_map(void)
{
    Diags *diags = diags_create(arena);
    const MapShape *shape = shape_map(arena, regions, diags);
    CHECK(shape && shape->count == 12);
    CHECK_INT(diags->count, 0);
    size_t points = 0;
    for (size_t i = 0; shape && i < shape->count; i++)
        for (size_t r = 0; r < shape->items[i].ring_count; r++)
            points += shape->items[i].rings[r].count;
    CHECK(points > 300 && points < 2000);
}

int main(void)
{
    arena = arena_create();
    regions = regions_load(arena, STR("data/regions.yaml"), diags_create(arena));
    RUN(a_polygon_is_read);
    RUN(metres_stay_as_they_are);
    RUN(holes_stay_and_what_is_overseas_goes);
    RUN(a_wrong_map_is_refused);
    RUN(a_missing_map_is_said);
    RUN(shared_borders_stay_shared);
    RUN(the_provinces_are_a_map);
    arena_free(arena);
    return check_done();
}
