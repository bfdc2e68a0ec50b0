/*
 * tilemap: each region an equal tile at its place in the region file, with its
 * abbreviation and value, coloured by class.
 *
 * A small region is as easy to read as a large one; that neighbours lie only
 * about where they are is for the note below to say. Regions without a place,
 * such as the country, stand in the legend with their values.
 */
#include "charts/form.h"

#include <math.h>

#include "charts/classes.h"
#include "charts/paragraph.h"

static const double gap = 6;           /* between tiles, in paper colour */
static const double edge = 5;          /* round the map, for the border of the own tile */
static const double padding = 8;
static const double tight_padding = 3; /* before a value is left out */
static const double largest_tile = 92;
static const double widest_map = 0.6;  /* of a wide picture; the legend has the rest */
static const double legend_distance = 36;

typedef enum TileText { TILE_DISPLAY, TILE_PLAIN, TILE_NO_VALUE } TileText;

typedef struct TileMap {
    Picture *picture;
    const ChartSeries *series;
    bool *placed;
    int left_column, right_column;
    int top_row, bottom_row;
    double tile;
    double padding;
    TileText text;
    bool missing;
} TileMap;

static bool has_place(const ChartPoint *point)
{
    return point->region && point->region->tile_column > 0 && point->region->tile_row > 0;
}

static void gather(TileMap *map)
{
    bool first = true;
    map->placed = ARENA_ARRAY(map->picture->arena, bool, map->series->count);
    for (size_t i = 0; i < map->series->count; i++) {
        const ChartPoint *point = &map->series->points[i];
        if (!has_place(point))
            continue;
        int column = point->region->tile_column;
        int row = point->region->tile_row;
        map->placed[i] = true;
        map->missing = map->missing || !chart_point_drawn(point);
        map->left_column = first || column < map->left_column ? column : map->left_column;
        map->right_column = first || column > map->right_column ? column : map->right_column;
        map->top_row = first || row < map->top_row ? row : map->top_row;
        map->bottom_row = first || row > map->bottom_row ? row : map->bottom_row;
        first = false;
    }
}

static Str tile_value(const ChartPoint *point, TileText text)
{
    if (!chart_point_drawn(point) || text == TILE_NO_VALUE)
        return (Str){0};
    return text == TILE_PLAIN ? point->plain : point->display;
}

static double widest_value(const TileMap *map, TileText text)
{
    double widest = 0;
    for (size_t i = 0; i < map->series->count; i++)
        if (map->placed[i])
            widest = fmax(widest, measure_room(tile_value(&map->series->points[i], text), map->picture->size,
                                               MEASURE_SEMIBOLD));
    return widest;
}

/* With the unit, without it, or not at all: the same for every tile. */
static void choose_text(TileMap *map)
{
    static const double paddings[] = {padding, tight_padding};
    for (TileText text = TILE_DISPLAY; text < TILE_NO_VALUE; text++)
        for (size_t i = 0; i < 2; i++)
            if (widest_value(map, text) <= map->tile - 2 * paddings[i] && map->tile >= 2 * map->picture->line) {
                map->text = text;
                map->padding = paddings[i];
                return;
            }
    map->text = TILE_NO_VALUE;
    map->padding = padding;
}

static void measure(TileMap *map)
{
    const Picture *picture = map->picture;
    double columns = map->right_column - map->left_column + 1;
    double across = picture->width == CHART_WIDE ? picture->across * widest_map : picture->across;
    map->tile = fmin((across - 2 * edge + gap) / columns - gap, largest_tile);
    choose_text(map);
}

/* ---- drawing ---- */

static const char *surface_of(const TileMap *map, const ChartPoint *point)
{
    const Chart *chart = map->picture->chart;
    if (!chart_point_drawn(point))
        return "c-missing";
    if (!chart->class_count && point->highlight)
        return "c-bar c-own";
    return class_surface(chart, point->class_number);
}

static void draw_words(const TileMap *map, const ChartPoint *point, double x, double y)
{
    Picture *picture = map->picture;
    const Chart *chart = picture->chart;
    bool field = !chart->class_count && point->highlight;
    bool drawn = chart_point_drawn(point);
    size_t number = drawn ? point->class_number : 0;
    Str name = point->short_label.len ? point->short_label : point->region->short_name;
    Paragraph short_name = paragraph_make(picture, name.len ? name : point->label, map->tile - 2 * map->padding, 1,
                                          MEASURE_REGULAR);
    double first = y + (map->text == TILE_NO_VALUE ? map->tile / 2 : map->padding + picture->line / 2);
    paragraph_draw(picture, &short_name, field && drawn ? "c-on-own" : class_text(chart, number), x + map->padding,
                   first, SVG_START);
    Str value = tile_value(point, map->text);
    if (value.len)
        svg_label(&picture->svg, field ? "c-value c-on-own" : class_value(chart, number), x + map->padding,
                  picture_baseline(picture, y + map->tile - map->padding - picture->line / 2), SVG_START, value);
}

static void draw_tile(const TileMap *map, const ChartPoint *point)
{
    Svg *svg = &map->picture->svg;
    double x = edge + (point->region->tile_column - map->left_column) * (map->tile + gap);
    double y = edge + (point->region->tile_row - map->top_row) * (map->tile + gap);
    svg_rect(svg, surface_of(map, point), x, y, map->tile, map->tile);
    if (point->highlight && (map->picture->chart->class_count || !chart_point_drawn(point)))
        svg_rect(svg, "c-frame", x - 3.5, y - 3.5, map->tile + 7, map->tile + 7);
    draw_words(map, point, x, y);
}

/* Beside the map where there is room, else below it. Returns the height of both. */
static double draw_legend(const TileMap *map, double width, double height)
{
    Picture *picture = map->picture;
    const Chart *chart = picture->chart;
    Legend legend = {0};
    legend_add_points(picture->arena, &legend, chart, map->placed);
    legend_add_classes(picture->arena, &legend, chart, map->missing);
    if (map->text == TILE_NO_VALUE)
        legend_add(picture->arena, &legend, (LegendRow){.value = chart_word(chart, "values_in_table")});
    if (picture->width == CHART_NARROW)
        return height + picture->line +
               legend_draw(picture, &legend, 0, height + picture->line, picture->across, true);
    double left = width > 0 ? width + legend_distance : 0;
    return fmax(height, legend_draw(picture, &legend, left, edge, picture->across - left, true) + edge);
}

static double draw(Picture *picture)
{
    TileMap map = {.picture = picture, .series = picture->chart->series};
    gather(&map);
    if (map.right_column == 0)
        return draw_legend(&map, 0, 0);
    measure(&map);
    for (size_t i = 0; i < map.series->count; i++)
        if (map.placed[i])
            draw_tile(&map, &map.series->points[i]);
    double width = (map.right_column - map.left_column + 1) * (map.tile + gap) - gap + 2 * edge;
    double height = (map.bottom_row - map.top_row + 1) * (map.tile + gap) - gap + 2 * edge;
    return draw_legend(&map, width, height);
}

const ChartForm chart_form_tilemap = {
    .kind = CHART_TILEMAP, .name = "tilemap", .shape = CHART_SHAPE_CATEGORIES, .declarable = true, .draw = draw};
