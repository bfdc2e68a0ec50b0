/*
 * line_labels: see line_labels.h. On one line ("Utrecht 3,7%") while that
 * leaves the plot room enough, else the value under the name.
 */
#include "charts/line_labels.h"

#include <math.h>

#include "figures/format.h"

/* Parts of the picture's width that labels may take: on one line, and stacked. */
static const double widest_line = 0.3;
static const double widest_stack = 0.32;
static const double word_gap = 0.35;     /* em, between name and value */
static const double moved_far = 0.6;     /* em: from here a leader line says whose label it is */
static const double line_distance = 1.15; /* em */

static const ChartPoint *last_drawn(const ChartSeries *series)
{
    for (size_t i = series->count; i > 0; i--)
        if (chart_point_drawn(&series->points[i - 1]))
            return &series->points[i - 1];
    return NULL;
}

static Str last_value_text(Picture *picture, const ChartPoint *point, Period last)
{
    if (period_equal(point->period, last))
        return point->display;
    Str period = format_period_short(picture->arena, picture->chart->language, point->period);
    return arena_printf(picture->arena, STR_FMT " (" STR_FMT ")", STR_ARG(point->display), STR_ARG(period));
}

static double value_room(const Picture *picture, const EndLabel *label)
{
    return measure_room(label->value, picture->size, MEASURE_SEMIBOLD);
}

/* Width of the widest label on one line. */
static double line_room(const Picture *picture, const EndLabels *labels)
{
    double widest = 0;
    for (size_t i = 0; i < labels->count; i++) {
        double name = measure_room(labels->items[i].series->label, picture->size, MEASURE_REGULAR);
        widest = fmax(widest, name + picture->size * word_gap + value_room(picture, &labels->items[i]));
    }
    return widest;
}

static void wrap_names(Picture *picture, EndLabels *labels)
{
    double most = picture->across * widest_stack;
    for (size_t i = 0; i < labels->count; i++) {
        EndLabel *label = &labels->items[i];
        label->name = layout_wrap(picture->arena, label->series->label, label->series->short_label,
                                  labels->stacked ? most : picture->across, labels->stacked ? LAYOUT_MAX_LINES : 1,
                                  picture->size, MEASURE_REGULAR);
        if (labels->stacked)
            labels->room = fmax(labels->room, fmax(label->name.room, value_room(picture, label)));
        size_t lines = labels->stacked ? label->name.count + 1 : 1;
        labels->places[i].height = picture->size * line_distance * (double)lines + picture->size * 0.15;
    }
}

EndLabels end_labels_make(Picture *picture, const ChartSeries *const *series, size_t count, Period last)
{
    EndLabels labels = {.items = ARENA_ARRAY(picture->arena, EndLabel, count),
                        .places = ARENA_ARRAY(picture->arena, LayoutSpread, count)};
    for (size_t i = 0; i < count; i++) {
        const ChartPoint *point = last_drawn(series[i]);
        if (point)
            labels.items[labels.count++] =
                (EndLabel){.series = series[i], .point = point, .value = last_value_text(picture, point, last)};
    }
    double on_one_line = line_room(picture, &labels);
    labels.stacked = on_one_line > picture->across * widest_line;
    if (!labels.stacked)
        labels.room = on_one_line;
    wrap_names(picture, &labels);
    labels.height = layout_total_height(labels.places, labels.count);
    return labels;
}

static void draw_on_one_line(Picture *picture, const EndLabel *label, double x, double y)
{
    Svg *svg = &picture->svg;
    svg_open(svg, "text");
    svg_class(svg, picture_class(label->series->role, "c-end c-own", "c-end c-country", "c-end c-other"));
    svg_number(svg, "x", x);
    svg_number(svg, "y", picture_baseline(picture, y));
    svg_text(svg, label->name.lines[0]);
    svg_text(svg, STR(" "));
    svg_open(svg, "tspan");
    svg_class(svg, "c-value");
    svg_text(svg, label->value);
    svg_close(svg, "tspan");
    svg_close(svg, "text");
}

static void draw_stacked(Picture *picture, const EndLabel *label, double x, double y)
{
    double distance = picture->size * line_distance;
    double line = y - distance * (double)label->name.count / 2;
    const char *classes = picture_class(label->series->role, "c-end c-own", "c-end c-country", "c-end c-other");
    for (size_t i = 0; i < label->name.count; i++, line += distance)
        svg_label(&picture->svg, classes, x, picture_baseline(picture, line), SVG_START, label->name.lines[i]);
    classes = picture_class(label->series->role, "c-value c-own", "c-value c-country", "c-value c-other");
    svg_label(&picture->svg, classes, x, picture_baseline(picture, line), SVG_START, label->value);
}

static void draw_leader(Picture *picture, const EndLabel *label, double x, double y)
{
    bool moved = fabs(y - label->y) > picture->size * moved_far;
    bool early = x - label->x > END_LABEL_GAP + 1;
    if (moved || early)
        svg_line(&picture->svg, "c-leader", label->x + 6, label->y, x - 3, y);
}

void end_labels_draw(Picture *picture, EndLabels *labels, double left, double top, double bottom)
{
    for (size_t i = 0; i < labels->count; i++)
        labels->places[i].wanted = labels->items[i].y;
    double half_line = picture->size * line_distance / 2;
    layout_spread(picture->arena, labels->places, labels->count, top - half_line, bottom + half_line);
    for (size_t i = 0; i < labels->count; i++) {
        const EndLabel *label = &labels->items[i];
        double y = labels->places[i].middle;
        draw_leader(picture, label, left, y);
        if (labels->stacked)
            draw_stacked(picture, label, left, y);
        else
            draw_on_one_line(picture, label, left, y);
    }
}
