/*
 * cut_bar: see cut_bar.h. Neighbours are parted by a gap in the colour of the
 * paper, half of it from each; the ends of the bar are exact. A value that does
 * not fit in its part stands below the bar at a short line, and so does the
 * word for a part without one: nothing is left to the table alone.
 */
#include "charts/cut_bar.h"

#include <math.h>

static const double gap = 3;            /* between two parts */
static const double mark_height = 1.75; /* em */
static const double padding = 0.3;      /* em, on both sides of a value in its part */
static const double leader = 6;         /* from the bar to a value below it */
static const double between = 0.5;      /* em, between values below */

static const CutShade shades[CUT_MOST] = {{"c-cut c-cut-1", "c-value c-cut-on-1"},
                                          {"c-cut c-cut-2", "c-value c-cut-on-2"},
                                          {"c-cut c-cut-3", "c-value c-cut-on-3"},
                                          {"c-cut c-cut-4", "c-value c-cut-on-4"},
                                          {"c-cut c-cut-5", "c-value c-cut-on-5"}};
static const CutShade greys[] = {{"c-cut c-cut-a", "c-value c-cut-on-a"}, {"c-cut c-cut-b", "c-value c-cut-on-b"}};

/* Which shades are used, by the number of parts: as far apart as can be. */
static const size_t chosen[CUT_MOST + 1][CUT_MOST] = {
    {0}, {1}, {1, 3}, {1, 2, 4}, {0, 1, 2, 3}, {0, 1, 2, 3, 4}};

CutShade cut_shade(const Chart *chart, size_t series)
{
    bool highlighted = false;
    for (size_t s = 0; s < chart->series_count; s++)
        highlighted = highlighted || chart->series[s].role == CHART_ROLE_OWN;
    if (highlighted)
        return chart->series[series].role == CHART_ROLE_OWN ? shades[1] : greys[series % 2];
    return cut_shade_at(chart->series_count, series);
}

CutShade cut_shade_at(size_t count, size_t part)
{
    return shades[chosen[count > CUT_MOST ? CUT_MOST : count][part % CUT_MOST]];
}

double cut_value(const ChartPoint *point)
{
    return chart_point_drawn(point) ? point->value : 0;
}

double cut_bar_sum(const CutBar *bar)
{
    double sum = 0;
    for (size_t i = 0; i < bar->count; i++)
        sum += cut_value(bar->items[i].point);
    return sum;
}

void cut_bar_run(CutBar *bar, size_t first, size_t end, double x, double factor)
{
    for (size_t i = first; i < end; i++) {
        bar->items[i].from = x;
        bar->items[i].to = x += cut_value(bar->items[i].point) * factor;
    }
}

bool cut_bar_place(Picture *picture, CutBar *bar, double low, double high)
{
    bar->below = ARENA_ARRAY(picture->arena, LayoutSpread, bar->count);
    bar->below_count = 0;
    for (size_t i = 0; i < bar->count; i++) {
        CutPart *part = &bar->items[i];
        part->room = measure_room(part->point->display, picture->size, MEASURE_SEMIBOLD);
        part->inside = chart_point_drawn(part->point) &&
                       part->room + 2 * padding * picture->size <= part->to - part->from;
        if (!part->inside)
            bar->below[bar->below_count++] = (LayoutSpread){.wanted = (part->from + part->to) / 2,
                                                            .height = part->room + picture->size * between};
    }
    double free = picture->size * between / 2;
    layout_spread(picture->arena, bar->below, bar->below_count, low - free, high + free);
    return layout_total_height(bar->below, bar->below_count) <= high - low + 2 * free;
}

double cut_bar_mark(const Picture *picture)
{
    return picture->size * mark_height;
}

double cut_bar_height(const Picture *picture, const CutBar *bar)
{
    return cut_bar_mark(picture) + (bar->below_count ? leader + picture->line : 0);
}

static void draw_mark(Picture *picture, const CutBar *bar, size_t i, double y)
{
    const CutPart *part = &bar->items[i];
    double width = part->to - part->from;
    if (!chart_point_drawn(part->point) || width <= 0)
        return;
    double left = i > 0 ? fmin(gap / 2, width / 4) : 0;
    double right = i + 1 < bar->count ? fmin(gap / 2, width / 4) : 0;
    const char *classes = part->shade.mark;
    if (part->point->provisional || part->point->forecast)
        classes = arena_cstr(picture->arena, arena_printf(picture->arena, "%s c-hollow", classes));
    svg_rect(&picture->svg, classes, part->from + left, y, width - left - right, cut_bar_mark(picture));
}

/* What is left of the whole: an edge with nothing in it. */
static void draw_rest(Picture *picture, const CutBar *bar, double y)
{
    double from = bar->items[bar->count - 1].to;
    if (bar->whole - from > 2 * gap)
        svg_rect(&picture->svg, "c-cut c-cut-rest", from + gap / 2 + 0.5, y + 0.5, bar->whole - from - gap / 2 - 1,
                 cut_bar_mark(picture) - 1);
}

void cut_bar_draw(Picture *picture, const CutBar *bar, double y)
{
    double mark = cut_bar_mark(picture);
    size_t next = 0;
    draw_rest(picture, bar, y);
    for (size_t i = 0; i < bar->count; i++) {
        const CutPart *part = &bar->items[i];
        double middle = (part->from + part->to) / 2;
        draw_mark(picture, bar, i, y);
        if (part->inside) {
            svg_label(&picture->svg, part->shade.text, middle, picture_baseline(picture, y + mark / 2), SVG_MIDDLE,
                      part->point->display);
            continue;
        }
        double x = bar->below[next++].middle;
        svg_line(&picture->svg, "c-leader", middle, y + mark, x, y + mark + leader);
        svg_label(&picture->svg, chart_point_drawn(part->point) ? "c-value" : "c-note", x,
                  picture_baseline(picture, y + mark + leader + picture->line / 2), SVG_MIDDLE, part->point->display);
    }
}
