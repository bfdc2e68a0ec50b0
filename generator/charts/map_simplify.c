/*
 * map_simplify: Douglas-Peucker on the borders between the points where
 * regions meet.
 *
 * Points with equal coordinates are one vertex, and it is the vertex that is
 * kept or left out: so two regions that share a border keep sharing it, in
 * whichever direction each of them walks it.
 */
#include "charts/map_shape.h"

#include <math.h>
#include <stdlib.h>

typedef struct Corner {
    MapPoint at;
    size_t vertex; /* index into Simplify.keep */
    size_t order;  /* of the walk through all rings */
} Corner;

typedef struct Vertex {
    bool seen;
    bool keep;
    size_t low; /* its neighbours: vertices */
    size_t high;
} Vertex;

typedef struct Simplify {
    Arena *arena;
    Corner *corners; /* of all rings, one after the other */
    size_t count;
    Vertex *vertices;
    double tolerance;
} Simplify;

static int compare_places(const void *a, const void *b)
{
    const Corner *p = a;
    const Corner *q = b;
    if (p->at.x != q->at.x)
        return p->at.x < q->at.x ? -1 : 1;
    if (p->at.y != q->at.y)
        return p->at.y < q->at.y ? -1 : 1;
    return p->order < q->order ? -1 : 1;
}

static int compare_order(const void *a, const void *b)
{
    const Corner *p = a;
    const Corner *q = b;
    return p->order < q->order ? -1 : p->order > q->order;
}

static size_t count_points(const MapShape *shape)
{
    size_t count = 0;
    for (size_t i = 0; i < shape->count; i++)
        for (size_t r = 0; r < shape->items[i].ring_count; r++)
            count += shape->items[i].rings[r].count;
    return count;
}

/* Gives equal places the same vertex: sorts by place, numbers, sorts back. */
static void number_vertices(Simplify *simplify, const MapShape *shape)
{
    simplify->count = count_points(shape);
    simplify->corners = ARENA_ARRAY(simplify->arena, Corner, simplify->count);
    simplify->vertices = ARENA_ARRAY(simplify->arena, Vertex, simplify->count);
    size_t n = 0;
    for (size_t i = 0; i < shape->count; i++)
        for (size_t r = 0; r < shape->items[i].ring_count; r++)
            for (size_t p = 0; p < shape->items[i].rings[r].count; p++, n++)
                simplify->corners[n] = (Corner){shape->items[i].rings[r].points[p], 0, n};
    qsort(simplify->corners, n, sizeof *simplify->corners, compare_places);
    for (size_t i = 1; i < n; i++) {
        Corner *corner = &simplify->corners[i];
        const Corner *before = corner - 1;
        bool same = corner->at.x == before->at.x && corner->at.y == before->at.y;
        corner->vertex = same ? before->vertex : before->vertex + 1;
    }
    qsort(simplify->corners, n, sizeof *simplify->corners, compare_order);
}

/* A vertex with other neighbours in another ring is where regions meet: it stays. */
static void mark_meetings(Simplify *simplify, const Corner *ring, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t before = ring[(i + count - 1) % count].vertex;
        size_t after = ring[(i + 1) % count].vertex;
        size_t low = before < after ? before : after;
        size_t high = before < after ? after : before;
        Vertex *vertex = &simplify->vertices[ring[i].vertex];
        if (vertex->seen && (vertex->low != low || vertex->high != high))
            vertex->keep = true;
        vertex->seen = true;
        vertex->low = low;
        vertex->high = high;
    }
}

static double distance_to_line(MapPoint p, MapPoint a, MapPoint b)
{
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double length = dx * dx + dy * dy;
    double t = length > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length : 0;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    return hypot(p.x - (a.x + t * dx), p.y - (a.y + t * dy));
}

static const Corner *corner_at(const Corner *ring, size_t count, size_t i)
{
    return &ring[i % count];
}

/* The point between two others that lies farthest from their line; equal distances: the lowest vertex. */
static size_t farthest(const Corner *ring, size_t count, size_t from, size_t to, double *distance)
{
    size_t best = from;
    *distance = -1;
    for (size_t i = from + 1; i < to; i++) {
        const Corner *corner = corner_at(ring, count, i);
        double d = distance_to_line(corner->at, corner_at(ring, count, from)->at, corner_at(ring, count, to)->at);
        if (d > *distance || (d == *distance && corner->vertex < corner_at(ring, count, best)->vertex)) {
            best = i;
            *distance = d;
        }
    }
    return best;
}

/* Between two kept points; `from` and `to` count on past the end of the ring. No recursion: a stack of its own. */
static void simplify_border(Simplify *simplify, const Corner *ring, size_t count, size_t from, size_t to)
{
    size_t *ends = NULL;
    size_t depth = 0;
    size_t capacity = 0;
    ARENA_RESERVE_ONE(simplify->arena, ends, depth, capacity);
    ends[depth++] = to;
    while (depth > 0) {
        double distance;
        size_t end = ends[depth - 1];
        size_t middle = farthest(ring, count, from, end, &distance);
        if (distance <= simplify->tolerance) {
            from = end;
            depth--;
            continue;
        }
        simplify->vertices[corner_at(ring, count, middle)->vertex].keep = true;
        ARENA_RESERVE_ONE(simplify->arena, ends, depth, capacity);
        ends[depth++] = middle;
    }
}

/* A ring that meets no other is held by its lowest vertex and the one farthest from it. */
static size_t first_kept(Simplify *simplify, const Corner *ring, size_t count)
{
    size_t lowest = 0;
    for (size_t i = 0; i < count; i++) {
        if (simplify->vertices[ring[i].vertex].keep)
            return i;
        lowest = ring[i].vertex < ring[lowest].vertex ? i : lowest;
    }
    simplify->vertices[ring[lowest].vertex].keep = true;
    double distance;
    size_t other = farthest(ring, count, lowest, lowest + count, &distance);
    simplify->vertices[ring[other % count].vertex].keep = true;
    return lowest;
}

static void simplify_ring(Simplify *simplify, const Corner *ring, size_t count)
{
    size_t start = first_kept(simplify, ring, count);
    /* The kept ones of now: keeping more on the way must not cut the borders shorter. */
    bool *fixed = ARENA_ARRAY(simplify->arena, bool, count + 1);
    for (size_t i = 1; i <= count; i++)
        fixed[i] = simplify->vertices[corner_at(ring, count, start + i)->vertex].keep;
    size_t from = start;
    for (size_t i = 1; i <= count; i++) {
        if (!fixed[i])
            continue;
        simplify_border(simplify, ring, count, from, start + i);
        from = start + i;
    }
}

static double extent_of(const MapRing *ring)
{
    MapPoint low = ring->points[0];
    MapPoint high = low;
    for (size_t i = 1; i < ring->count; i++) {
        low = (MapPoint){fmin(low.x, ring->points[i].x), fmin(low.y, ring->points[i].y)};
        high = (MapPoint){fmax(high.x, ring->points[i].x), fmax(high.y, ring->points[i].y)};
    }
    return fmax(high.x - low.x, high.y - low.y);
}

/* Takes out what is not kept; a ring that would be no surface any more stays as it was. */
static void thin_ring(const Simplify *simplify, const Corner *corners, MapRing *ring)
{
    size_t kept = 0;
    for (size_t i = 0; i < ring->count; i++)
        kept += simplify->vertices[corners[i].vertex].keep;
    if (kept < 3)
        return;
    size_t n = 0;
    for (size_t i = 0; i < ring->count; i++)
        if (simplify->vertices[corners[i].vertex].keep)
            ring->points[n++] = ring->points[i];
    ring->count = n;
}

static void drop_specks(MapRegion *region, double tolerance)
{
    double largest = 0;
    for (size_t r = 0; r < region->ring_count; r++)
        largest = fmax(largest, extent_of(&region->rings[r]));
    size_t n = 0;
    for (size_t r = 0; r < region->ring_count; r++) {
        double extent = extent_of(&region->rings[r]);
        if (extent >= 3 * tolerance || extent >= largest)
            region->rings[n++] = region->rings[r];
    }
    region->ring_count = n;
}

typedef void EachRing(Simplify *simplify, const Corner *ring, size_t count);

static void for_each_ring(Simplify *simplify, const MapShape *shape, EachRing *each)
{
    const Corner *corner = simplify->corners;
    for (size_t i = 0; i < shape->count; i++)
        for (size_t r = 0; r < shape->items[i].ring_count; corner += shape->items[i].rings[r].count, r++)
            each(simplify, corner, shape->items[i].rings[r].count);
}

void map_simplify(Arena *arena, MapShape *shape, double tolerance)
{
    Simplify simplify = {.arena = arena, .tolerance = tolerance};
    number_vertices(&simplify, shape);
    for_each_ring(&simplify, shape, mark_meetings);
    for_each_ring(&simplify, shape, simplify_ring);
    const Corner *corner = simplify.corners;
    for (size_t i = 0; i < shape->count; i++) {
        for (size_t r = 0; r < shape->items[i].ring_count; r++) {
            size_t count = shape->items[i].rings[r].count;
            thin_ring(&simplify, corner, &shape->items[i].rings[r]);
            corner += count;
        }
        drop_specks(&shape->items[i], tolerance);
    }
}
