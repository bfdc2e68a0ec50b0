/*
 * map: regions in their own borders, coloured by class, with abbreviation and
 * value inside where the whole of them fits; else the abbreviation; else
 * nothing (the table has all). The legend says the classes in words.
 */
#include "charts/form.h"

#include <math.h>

#include "charts/classes.h"
#include "charts/map_shape.h"
#include "charts/measure.h"

static const double edge = 4;
static const double widest_wide = 0.56; /* of the picture; the legend has the rest */
static const double highest = 470;
static const double legend_distance = 36;
enum {
    TRIES = 18,     /* places for a label, across and down */
    MOST_LISTED = 6 /* regions without room for a label that the legend names */
};

typedef struct RegionMap {
    Picture *picture;
    const MapShape *shape;
    const ChartSeries *series;
    bool *placed;
    bool missing;
    double factor;
    double width;
    double height;
} RegionMap;

static MapPoint at(const RegionMap *map, MapPoint point)
{
    return (MapPoint){edge + (point.x - map->shape->left) * map->factor,
                      edge + (map->shape->top - point.y) * map->factor};
}

static void measure(RegionMap *map)
{
    const Picture *picture = map->picture;
    double across = picture->width == CHART_WIDE ? picture->across * widest_wide : picture->across;
    double width = fmax(map->shape->right - map->shape->left, 1e-9);
    double height = fmax(map->shape->top - map->shape->bottom, 1e-9);
    map->factor = fmin((across - 2 * edge) / width, (highest - 2 * edge) / height);
    map->width = width * map->factor + 2 * edge;
    map->height = height * map->factor + 2 * edge;
    for (size_t i = 0; i < map->series->count; i++) {
        const ChartPoint *point = &map->series->points[i];
        map->placed[i] = point->region && map_shape_find(map->shape, point->region);
    }
}

/* ---- borders ---- */

static void draw_border(const RegionMap *map, const MapRegion *region, const char *classes)
{
    Buf path = {.arena = map->picture->arena};
    for (size_t r = 0; r < region->ring_count; r++) {
        for (size_t i = 0; i < region->rings[r].count; i++) {
            MapPoint point = at(map, region->rings[r].points[i]);
            if (i == 0)
                svg_path_move(&path, point.x, point.y);
            else
                svg_path_line(&path, point.x, point.y);
        }
        buf_add_char(&path, 'Z');
    }
    Svg *svg = &map->picture->svg;
    svg_open(svg, "path");
    svg_class(svg, classes);
    svg_attribute(svg, "fill-rule", STR("evenodd"));
    svg_attribute(svg, "d", buf_str(&path));
    svg_close(svg, "path");
}

static const char missing[] = "c-missing";

static const char *surface_of(const RegionMap *map, const ChartPoint *point)
{
    const Chart *chart = map->picture->chart;
    if (!chart_point_drawn(point))
        return missing;
    if (!chart->class_count && point->highlight)
        return "c-part c-own";
    return class_surface(chart, point->class_number);
}

/* Regions of the map without a point are land all the same. */
static void draw_borders(RegionMap *map)
{
    for (size_t i = 0; i < map->shape->count; i++) {
        const char *classes = missing;
        for (size_t p = 0; p < map->series->count; p++)
            if (map->series->points[p].region == map->shape->items[i].region)
                classes = surface_of(map, &map->series->points[p]);
        map->missing = map->missing || classes == missing;
        draw_border(map, &map->shape->items[i], classes);
    }
    for (size_t p = 0; p < map->series->count; p++)
        if (map->placed[p] && map->series->points[p].highlight)
            draw_border(map, map_shape_find(map->shape, map->series->points[p].region), "c-frame");
}

/* ---- labels ---- */

typedef struct Box {
    double left, right, top, bottom;
} Box;

/* Whether a piece of border runs through the box: cut off by its four sides, something is left. */
static bool crosses(MapPoint a, MapPoint b, const Box *box)
{
    if ((a.x < box->left && b.x < box->left) || (a.x > box->right && b.x > box->right) ||
        (a.y < box->top && b.y < box->top) || (a.y > box->bottom && b.y > box->bottom))
        return false;
    double from = 0;
    double to = 1;
    double p[] = {a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y};
    double q[] = {a.x - box->left, box->right - a.x, a.y - box->top, box->bottom - a.y};
    for (size_t i = 0; i < 4; i++) {
        if (p[i] == 0 && q[i] < 0)
            return false;
        if (p[i] < 0)
            from = fmax(from, q[i] / p[i]);
        else if (p[i] > 0)
            to = fmin(to, q[i] / p[i]);
    }
    return from <= to;
}

/*
 * How far a point inside the region is from its border, squared; negative outside, where the box does not fit, and
 * where that is no further than `least`: most places are given up after a few pieces of border.
 */
static double clearance(const RegionMap *map, const MapRegion *region, MapPoint middle, const Box *box, double least)
{
    bool inside = false;
    double nearest = 1e18;
    for (size_t r = 0; r < region->ring_count; r++) {
        const MapRing *ring = &region->rings[r];
        MapPoint a = at(map, ring->points[ring->count - 1]);
        for (size_t i = 0; i < ring->count; i++) {
            MapPoint b = at(map, ring->points[i]);
            double x = (a.x + b.x) / 2 - middle.x;
            double y = (a.y + b.y) / 2 - middle.y;
            double distance = x * x + y * y;
            nearest = distance < nearest ? distance : nearest;
            if (nearest <= least || crosses(a, b, box))
                return -1;
            if ((a.y > middle.y) != (b.y > middle.y) &&
                middle.x < a.x + (middle.y - a.y) / (b.y - a.y) * (b.x - a.x))
                inside = !inside;
            a = b;
        }
    }
    return inside ? nearest : -1;
}

static Box bounds_of(const RegionMap *map, const MapRegion *region)
{
    Box box = {1e9, -1e9, 1e9, -1e9};
    for (size_t r = 0; r < region->ring_count; r++)
        for (size_t i = 0; i < region->rings[r].count; i++) {
            MapPoint point = at(map, region->rings[r].points[i]);
            box = (Box){fmin(box.left, point.x), fmax(box.right, point.x), fmin(box.top, point.y),
                        fmax(box.bottom, point.y)};
        }
    return box;
}

/* 9, 8, 10, 7, 11 …: what is found in the middle soon is rarely bettered at the edges. */
static int from_middle(int index)
{
    return TRIES / 2 + (index % 2 ? 1 : -1) * (index / 2);
}

/* The roomiest place for words of that size wholly inside the region. */
static bool find_place(const RegionMap *map, const MapRegion *region, double width, double height, MapPoint *place)
{
    Box bounds = bounds_of(map, region);
    double best = -1;
    if (bounds.right - bounds.left < width || bounds.bottom - bounds.top < height)
        return false;
    for (int row = 1; row < TRIES; row++) {
        for (int column = 1; column < TRIES; column++) {
            MapPoint middle = {bounds.left + (bounds.right - bounds.left) * from_middle(column) / TRIES,
                               bounds.top + (bounds.bottom - bounds.top) * from_middle(row) / TRIES};
            Box box = {middle.x - width / 2, middle.x + width / 2, middle.y - height / 2, middle.y + height / 2};
            double free = clearance(map, region, middle, &box, best);
            if (free > best)
                *place = middle;
            best = fmax(best, free);
        }
    }
    return best > 0;
}

static const char *word_class(const RegionMap *map, const ChartPoint *point, bool value)
{
    const Chart *chart = map->picture->chart;
    size_t number = chart_point_drawn(point) ? point->class_number : 0;
    if (!chart->class_count && point->highlight && chart_point_drawn(point))
        return value ? "c-value c-on-own" : "c-on-own";
    return value ? class_value(chart, number) : class_text(chart, number);
}

/* False when not even the abbreviation fits. */
static bool draw_label(const RegionMap *map, const ChartPoint *point)
{
    Picture *picture = map->picture;
    const MapRegion *region = map_shape_find(map->shape, point->region);
    Str name = point->short_label.len ? point->short_label : point->region->short_name;
    Str value = chart_point_drawn(point) ? point->display : (Str){0};
    double name_room = measure_room(name, picture->size, MEASURE_REGULAR) + 4;
    double room = fmax(name_room, measure_room(value, picture->size, MEASURE_SEMIBOLD) + 4);
    MapPoint place;
    if (name.len && value.len && find_place(map, region, room, 2 * picture->line, &place)) {
        svg_label(&picture->svg, word_class(map, point, false), place.x,
                  picture_baseline(picture, place.y - picture->line / 2), SVG_MIDDLE, name);
        svg_label(&picture->svg, word_class(map, point, true), place.x,
                  picture_baseline(picture, place.y + picture->line / 2), SVG_MIDDLE, value);
        return true;
    }
    if (name.len && find_place(map, region, name_room, picture->line, &place)) {
        svg_label(&picture->svg, word_class(map, point, false), place.x, picture_baseline(picture, place.y),
                  SVG_MIDDLE, name);
        return true;
    }
    return false;
}

/* What has no label in the map is named in the legend, unless there are many. */
static void draw_labels(RegionMap *map)
{
    bool *labelled = ARENA_ARRAY(map->picture->arena, bool, map->series->count);
    size_t without = 0;
    for (size_t i = 0; i < map->series->count; i++) {
        labelled[i] = map->placed[i] && draw_label(map, &map->series->points[i]);
        without += map->placed[i] && !labelled[i];
    }
    if (without <= MOST_LISTED)
        map->placed = labelled;
}

static double draw_legend(const RegionMap *map)
{
    Picture *picture = map->picture;
    Legend legend = {0};
    legend_add_points(picture->arena, &legend, picture->chart, map->placed);
    legend_add_classes(picture->arena, &legend, picture->chart, map->missing);
    if (picture->width == CHART_WIDE && map->width > 0) {
        double left = map->width + legend_distance;
        return fmax(map->height, legend_draw(picture, &legend, left, edge, picture->across - left, true) + edge);
    }
    double top = map->height > 0 ? map->height + picture->line : 0;
    return top + legend_draw(picture, &legend, 0, top, picture->across, true);
}

static double draw(Picture *picture)
{
    RegionMap map = {.picture = picture, .shape = picture->chart->map, .series = picture->chart->series};
    map.placed = ARENA_ARRAY(picture->arena, bool, map.series->count);
    if (!map.shape || map.shape->count == 0)
        return draw_legend(&map);
    measure(&map);
    draw_borders(&map);
    draw_labels(&map);
    return draw_legend(&map);
}

const ChartForm chart_form_map = {
    .kind = CHART_MAP, .name = "map", .shape = CHART_SHAPE_CATEGORIES, .declarable = true, .draw = draw};
