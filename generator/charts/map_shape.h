/*
 * map_shape: the borders of regions, from a GeoJSON file of the project's
 * data/maps/, ready to be drawn.
 */
#ifndef CHARTS_MAP_SHAPE_H
#define CHARTS_MAP_SHAPE_H

#include "base/diag.h"
#include "base/value.h"
#include "data/region.h"

typedef struct MapPoint {
    double x; /* flat, one unit being as long across as upwards; y up */
    double y;
} MapPoint;

/* A closed line; its first point is not repeated at the end. At least three points. */
typedef struct MapRing {
    MapPoint *points;
    size_t count;
} MapRing;

/* Land, islands and holes of a region: what lies inside an odd number of rings is in it. */
typedef struct MapRegion {
    const Region *region;
    MapRing *rings;
    size_t ring_count;
} MapRegion;

typedef struct MapShape {
    MapRegion *items;
    size_t count;
    double left, right, bottom, top; /* of all that is drawn */
} MapShape;

typedef struct MapQuery {
    Str path;
    Str property; /* of each feature: holds an official code, a name or the id of a region */
    const Regions *regions;
    const Region *const *wanted; /* whose borders; others in the file are left out */
    size_t wanted_count;
    Place place; /* of the declaration */
    const Value *parsed; /* the file as JSON, where it has been read already; NULL: it is read */
} MapQuery;

/* The path of a file of data/maps/: the folder of regions.yaml is the project's data/. */
Str map_file_path(Arena *arena, const Regions *regions, Str file);

/* More points than this are no map of regions. */
enum { MAP_MAX_POINTS = 400 * 1000 };

/*
 * Longitude and latitude become flat about their mean latitude; metres stay as
 * they are. Borders are simplified to what a picture can show, shared ones to
 * the same line; parts of a region far off from all others (overseas) are left
 * out. NULL after reporting map-missing (no such file), map-form (no GeoJSON of
 * polygons), map-region (a wanted region is not in it) or what JSON can have
 * wrong; all in one run.
 */
const MapShape *map_shape_read(Arena *arena, const MapQuery *query, Diags *diags);
/* The borders of a region, or NULL. */
const MapRegion *map_shape_find(const MapShape *shape, const Region *region);

/*
 * Leaves out the points that lie within `tolerance` of the line without them.
 * A border that two regions share stays shared; where three meet, the point
 * stays. Rings too small to see are left out, never a region's last one.
 */
void map_simplify(Arena *arena, MapShape *shape, double tolerance);

#endif
