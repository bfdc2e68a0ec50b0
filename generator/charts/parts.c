/*
 * parts: see parts.h. Beside the bar each name stands at its part; where parts
 * are lower than a line of text the names spread, and leader lines say whose
 * they are.
 */
#include "charts/parts.h"

#include <math.h>

#include "charts/layout.h"
#include "charts/paragraph.h"

static const double bar_narrow = 92;
static const double bar_wide = 200;
static const double height_narrow = 360;
static const double height_wide = 400;
static const double group_gap = 10;
static const double part_gap = 2;
static const double names_distance = 30; /* room for leader lines */
static const double between = 0.3;        /* em */
static const double moved_far = 0.45;
enum { MOST_LINES = 3 };

static bool has_area(const ChartPoint *point)
{
    return chart_point_drawn(point) && point->value > 0;
}

static void add_group(Parts *parts, const ChartSeries *series, Str name)
{
    PartGroup *group = &parts->groups[parts->group_count];
    *group = (PartGroup){.name = name, .first = parts->count};
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        if (!has_area(point) || !str_equal(point->group, name))
            continue;
        parts->items[parts->count++] = (Part){point, point->value, parts->group_count};
        group->total += point->value;
        group->count++;
    }
    parts->total += group->total;
    parts->group_count++;
}

static bool has_group(const Parts *parts, Str name)
{
    for (size_t g = 0; g < parts->group_count; g++)
        if (str_equal(parts->groups[g].name, name))
            return true;
    return false;
}

Parts parts_of(Picture *picture)
{
    const ChartSeries *series = picture->chart->series;
    Parts parts = {.items = ARENA_ARRAY(picture->arena, Part, series->count),
                   .groups = ARENA_ARRAY(picture->arena, PartGroup, series->count)};
    for (size_t i = 0; i < series->count; i++)
        if (has_area(&series->points[i]) && !has_group(&parts, series->points[i].group))
            add_group(&parts, series, series->points[i].group);
    return parts;
}

const char *part_surface(const Part *part)
{
    static const char *const tints[] = {"c-part c-part-1", "c-part c-part-2", "c-part c-part-3"};
    return part->point->highlight ? "c-part c-own" : tints[part->group % 3];
}

/* ---- the bar ---- */

/* What stands beside the bar: the name of a group, or of a part with its value. */
typedef struct Name {
    const Part *part; /* NULL for a group */
    Paragraph text;
    Str value;
    bool value_below;
    double at; /* middle of the part; top of the group */
} Name;

typedef struct BarOfParts {
    Picture *picture;
    const Parts *parts;
    Name *names;
    LayoutSpread *places;
    size_t count;
    double bar;
    double height; /* of the whole, with the gaps of the groups */
} BarOfParts;

static MeasureWeight weight_of(const Name *name)
{
    return name->part && !name->part->point->highlight ? MEASURE_REGULAR : MEASURE_SEMIBOLD;
}

static void shape_name(BarOfParts *bar, Name *name, Str text, double *height)
{
    Picture *picture = bar->picture;
    double width = picture->across - bar->bar - names_distance;
    name->text = paragraph_make(picture, text, width, MOST_LINES, weight_of(name));
    if (!name->text.whole && name->part && name->part->point->short_label.len)
        name->text = paragraph_make(picture, name->part->point->short_label, width, MOST_LINES, weight_of(name));
    name->value_below = name->value.len && paragraph_room_with(picture, &name->text, weight_of(name), name->value,
                                                               MEASURE_SEMIBOLD) > width;
    size_t lines = name->text.count + name->value_below;
    *height = (double)lines * picture->line + picture->size * between;
}

static void gather_names(BarOfParts *bar)
{
    const Parts *parts = bar->parts;
    bar->names = ARENA_ARRAY(bar->picture->arena, Name, parts->count + parts->group_count);
    bar->places = ARENA_ARRAY(bar->picture->arena, LayoutSpread, parts->count + parts->group_count);
    for (size_t g = 0; g < parts->group_count; g++) {
        const PartGroup *group = &parts->groups[g];
        if (group->name.len) {
            shape_name(bar, &bar->names[bar->count], group->name, &bar->places[bar->count].height);
            bar->count++;
        }
        for (size_t i = 0; i < group->count; i++, bar->count++) {
            const Part *part = &parts->items[group->first + i];
            bar->names[bar->count] = (Name){.part = part, .value = part->point->display};
            shape_name(bar, &bar->names[bar->count], part->point->label, &bar->places[bar->count].height);
        }
    }
}

static void draw_part(BarOfParts *bar, const Part *part, double y, double height)
{
    double edge = height > 2 * part_gap ? part_gap / 2 : 0; /* a sliver keeps all its height */
    svg_rect(&bar->picture->svg, part_surface(part), 0.5, y + edge, bar->bar - 1, height - 2 * edge);
}

/* Where each name wants to be; draws the parts on the way. */
static void draw_parts(BarOfParts *bar)
{
    const Parts *parts = bar->parts;
    double factor = (bar->height - group_gap * (double)(parts->group_count - 1)) / parts->total;
    double y = 0;
    size_t next = 0;
    for (size_t g = 0; g < parts->group_count; g++, y += group_gap) {
        const PartGroup *group = &parts->groups[g];
        if (group->name.len) {
            bar->names[next].at = y;
            bar->places[next].wanted = y;
            next++;
        }
        for (size_t i = 0; i < group->count; i++, next++) {
            const Part *part = &parts->items[group->first + i];
            double height = part->value * factor;
            draw_part(bar, part, y, height);
            bar->names[next].at = bar->places[next].wanted = y + height / 2;
            y += height;
        }
    }
}

static void draw_name(BarOfParts *bar, const Name *name, double middle)
{
    Picture *picture = bar->picture;
    double x = bar->bar + names_distance;
    bool own = name->part && name->part->point->highlight;
    size_t lines = name->text.count + name->value_below;
    double first = middle - picture->line * (double)(lines - 1) / 2;
    const char *classes = own ? "c-strong c-own-text" : name->part ? "c-name" : "c-strong";
    paragraph_draw_with(picture, &name->text, classes, x, first, SVG_START, name->value, "c-value",
                        name->value_below);
    if (name->part && fabs(middle - name->at) > picture->size * moved_far)
        svg_line(&picture->svg, "c-leader", bar->bar + 2, name->at, x - 5, middle);
    else if (name->part)
        svg_line(&picture->svg, "c-leader", bar->bar + 2, name->at, x - 5, name->at);
}

double parts_draw_bar(Picture *picture, const Parts *parts)
{
    bool wide = picture->width == CHART_WIDE;
    BarOfParts bar = {.picture = picture, .parts = parts, .bar = wide ? bar_wide : bar_narrow};
    gather_names(&bar);
    double names = layout_total_height(bar.places, bar.count);
    bar.height = fmax(wide ? height_wide : height_narrow, names);
    draw_parts(&bar);
    layout_spread(picture->arena, bar.places, bar.count, 0, bar.height);
    for (size_t i = 0; i < bar.count; i++)
        draw_name(&bar, &bar.names[i], bar.places[i].middle);
    return bar.height;
}

/* ---- what has no area ---- */

double parts_draw_rest(Picture *picture, double top)
{
    const ChartSeries *series = picture->chart->series;
    double y = top;
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        if (has_area(point))
            continue;
        if (y == top)
            y += top > 0 ? picture->line * 1.2 : picture->line / 2;
        Str text = arena_printf(picture->arena, STR_FMT ": " STR_FMT, STR_ARG(point->label), STR_ARG(point->display));
        Paragraph lines = paragraph_make(picture, text, picture->across, MOST_LINES, MEASURE_REGULAR);
        y = paragraph_draw(picture, &lines, "c-note", 0, y, SVG_START);
    }
    return y == top ? top : y - picture->line * 0.4;
}
