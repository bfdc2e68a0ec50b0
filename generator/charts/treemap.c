/*
 * treemap: the parts of a whole as tiles whose areas are their values, in a
 * column or a row for each group. Columns are as high as each other and as wide
 * as their groups are large (rows the other way round), so areas are comparable
 * throughout.
 *
 * Every tile says its name and value inside itself. Where one of them cannot,
 * the parts are nested bars instead: one bar cut in parts, names beside it.
 */
#include "charts/form.h"

#include <math.h>
#include <stdlib.h>

#include "charts/parts.h"
#include "charts/paragraph.h"

static const double height_lone = 120; /* a single part */
static const double gap = 4;       /* between tiles, in paper colour */
static const double group_gap = 14; /* between groups */
static const double padding = 9;
static const double low_padding = 4; /* above and below the words of a low tile */
static const double widest_heads = 0.24; /* of the picture: names of rows */
enum { MOST_NAME_LINES = 4, MOST_HEAD_LINES = 2 };

/* Where a part lies. */
typedef struct Tile {
    const Part *part;
    double x, y, width, height;
    Paragraph name;
    bool value_below;
} Tile;

/* How groups lie: tried in this order, until every tile has room for its words. */
typedef struct Plan {
    bool rows;
    double height;
} Plan;
static const Plan plans[] = {{false, 400}, {true, 400}, {true, 500}, {false, 500}, {true, 600}};

typedef struct TreeMap {
    Picture *picture;
    const Parts *parts;
    Tile *tiles; /* group by group, largest first */
    Paragraph *heads;
    double *head_x;
    double *head_y; /* middle of the first line */
    double bottom;
} TreeMap;

static int compare_tiles(const void *a, const void *b)
{
    const Part *x = ((const Tile *)a)->part;
    const Part *y = ((const Tile *)b)->part;
    if (x->value != y->value)
        return x->value > y->value ? -1 : 1;
    return x < y ? -1 : x > y;
}

/* ---- squarified: rows of tiles along the shorter side, each as square as can be ---- */

typedef struct Space {
    double x, y, width, height;
    double left; /* value that still has to be placed in it */
} Space;

/* The worst ratio of sides when `count` tiles together fill a strip along the shorter side. */
static double worst_ratio(const Tile *tiles, size_t count, const Space *space)
{
    double side = fmin(space->width, space->height);
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += tiles[i].part->value;
    double depth = sum / space->left * fmax(space->width, space->height);
    double worst = 1;
    for (size_t i = 0; i < count; i++) {
        double length = tiles[i].part->value / sum * side;
        worst = fmax(worst, fmax(length / depth, depth / length));
    }
    return worst;
}

/* Places one strip and takes it off the space. */
static void place_strip(Tile *tiles, size_t count, Space *space)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += tiles[i].part->value;
    bool upright = space->width >= space->height; /* the strip stands at the left */
    double depth = sum / space->left * (upright ? space->width : space->height);
    double at = upright ? space->y : space->x;
    for (size_t i = 0; i < count; i++) {
        Tile *tile = &tiles[i];
        double length = tile->part->value / sum * (upright ? space->height : space->width);
        tile->x = upright ? space->x : at;
        tile->y = upright ? at : space->y;
        tile->width = upright ? depth : length;
        tile->height = upright ? length : depth;
        at += length;
    }
    *(upright ? &space->x : &space->y) += depth;
    *(upright ? &space->width : &space->height) -= depth;
    space->left -= sum;
}

static void squarify(Tile *tiles, size_t count, Space space)
{
    while (count > 0) {
        size_t n = 1;
        while (n < count && worst_ratio(tiles, n + 1, &space) <= worst_ratio(tiles, n, &space))
            n++;
        place_strip(tiles, n, &space);
        tiles += n;
        count -= n;
    }
}

/* ---- names ---- */

static bool fits(const TreeMap *map, Tile *tile, Str name)
{
    const Picture *picture = map->picture;
    double across = tile->width - gap - 2 * padding;
    double high = tile->height - gap - 2 * low_padding;
    Str value = tile->part->point->display;
    if (name.len == 0 || measure_room(value, picture->size, MEASURE_SEMIBOLD) > across)
        return false;
    tile->name = paragraph_make(picture, name, across, MOST_NAME_LINES, MEASURE_REGULAR);
    tile->value_below = true;
    if (!tile->name.whole || (double)tile->name.count * picture->line > high)
        return false;
    if ((double)(tile->name.count + 1) * picture->line <= high)
        return true;
    tile->value_below = false;
    return paragraph_room_with(picture, &tile->name, MEASURE_REGULAR, value, MEASURE_SEMIBOLD) <= across;
}

static bool tiles_fit(const TreeMap *map)
{
    for (size_t i = 0; i < map->parts->count; i++) {
        Tile *tile = &map->tiles[i];
        if (!fits(map, tile, tile->part->point->label) && !fits(map, tile, tile->part->point->short_label))
            return false;
    }
    return true;
}

static bool make_head(TreeMap *map, size_t group, double width, size_t lines)
{
    map->heads[group] = paragraph_make(map->picture, map->parts->groups[group].name, width, lines, MEASURE_SEMIBOLD);
    return map->heads[group].whole && map->heads[group].room <= width;
}

static void place_group(TreeMap *map, size_t index, double x, double y, double width, double height)
{
    const PartGroup *group = &map->parts->groups[index];
    Tile *tiles = &map->tiles[group->first];
    for (size_t i = 0; i < group->count; i++)
        tiles[i].part = &map->parts->items[group->first + i];
    qsort(tiles, group->count, sizeof *tiles, compare_tiles);
    squarify(tiles, group->count, (Space){x, y, width, height, group->total});
}

/* A column for each group, its name above it. */
static bool place_columns(TreeMap *map, double height)
{
    const Parts *parts = map->parts;
    double factor = (map->picture->across - group_gap * (double)(parts->group_count - 1)) / parts->total;
    double top = 1;
    for (size_t g = 0; g < parts->group_count; g++) {
        if (!make_head(map, g, parts->groups[g].total * factor, MOST_HEAD_LINES))
            return false;
        if (map->heads[g].count)
            top = fmax(top, (double)map->heads[g].count * map->picture->line + 8);
    }
    double x = 0;
    for (size_t g = 0; g < parts->group_count; g++) {
        map->head_x[g] = x + gap / 2;
        map->head_y[g] = map->picture->line / 2;
        place_group(map, g, x, top, parts->groups[g].total * factor, height);
        x += parts->groups[g].total * factor + group_gap;
    }
    map->bottom = top + height;
    return tiles_fit(map);
}

/* A row for each group, its name at the left. */
static bool place_rows(TreeMap *map, double height)
{
    const Parts *parts = map->parts;
    double across = map->picture->across * widest_heads;
    double left = 0;
    for (size_t g = 0; g < parts->group_count; g++) {
        if (!make_head(map, g, across, MOST_NAME_LINES))
            return false;
        left = fmax(left, map->heads[g].room);
    }
    left += left > 0 ? 12 : 0;
    double factor = (height - group_gap * (double)(parts->group_count - 1)) / parts->total;
    double y = 1;
    for (size_t g = 0; g < parts->group_count; g++) {
        double high = parts->groups[g].total * factor;
        double words = (double)map->heads[g].count * map->picture->line;
        if (words > high)
            return false;
        map->head_y[g] = y + map->picture->line / 2 + fmin(gap / 2 + padding, (high - words) / 2);
        place_group(map, g, left, y, map->picture->across - left, high);
        y += high + group_gap;
    }
    map->bottom = y - group_gap;
    return tiles_fit(map);
}

static bool place(TreeMap *map)
{
    if (map->parts->count == 1)
        return place_columns(map, height_lone);
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++)
        if (plans[i].rows ? place_rows(map, plans[i].height) : place_columns(map, plans[i].height))
            return true;
    return false;
}

/* ---- drawing ---- */

static void draw_tile(const TreeMap *map, const Tile *tile)
{
    Picture *picture = map->picture;
    bool own = tile->part->point->highlight;
    svg_rect(&picture->svg, part_surface(tile->part), tile->x + gap / 2, tile->y + gap / 2, tile->width - gap,
             tile->height - gap);
    double lines = (double)(tile->name.count + tile->value_below) * picture->line;
    double above = fmin(padding, (tile->height - gap - lines) / 2);
    paragraph_draw_with(picture, &tile->name, own ? "c-on-own" : "c-name", tile->x + gap / 2 + padding,
                        tile->y + gap / 2 + above + picture->line / 2, SVG_START, tile->part->point->display,
                        "c-value", tile->value_below);
}

static double draw_tiles(TreeMap *map)
{
    for (size_t g = 0; g < map->parts->group_count; g++)
        paragraph_draw(map->picture, &map->heads[g], "c-strong", map->head_x[g], map->head_y[g], SVG_START);
    for (size_t i = 0; i < map->parts->count; i++)
        draw_tile(map, &map->tiles[i]);
    return map->bottom;
}

static double draw(Picture *picture)
{
    Parts parts = parts_of(picture);
    if (parts.total <= 0)
        return parts_draw_rest(picture, 0);
    TreeMap map = {.picture = picture, .parts = &parts};
    map.tiles = ARENA_ARRAY(picture->arena, Tile, parts.count);
    map.heads = ARENA_ARRAY(picture->arena, Paragraph, parts.group_count);
    map.head_x = ARENA_ARRAY(picture->arena, double, parts.group_count);
    map.head_y = ARENA_ARRAY(picture->arena, double, parts.group_count);
    bool tiled = picture->width == CHART_WIDE && place(&map);
    double bottom = tiled ? draw_tiles(&map) : parts_draw_bar(picture, &parts);
    return parts_draw_rest(picture, bottom);
}

const ChartForm chart_form_treemap = {
    .kind = CHART_TREEMAP, .name = "treemap", .shape = CHART_SHAPE_CATEGORIES, .declarable = true, .draw = draw};
