/*
 * line_labels: see line_labels.h. A label is one line ("Utrecht 3,7%") while
 * that leaves the plot room enough; else its name is broken, and the value
 * stands behind its last line or below it, whichever fits.
 */
#include "charts/line_labels.h"

#include <math.h>

#include "figures/format.h"

static const double widest = 0.32;       /* part of the picture's width that labels may take */
static const double widest_long = 0.42;  /* where a name is too long for two lines of that */
static const double widest_value = 0.45; /* a value wider than this would leave no plot: it stands in the table */
static const double word_gap = 0.57;     /* em, between name and value: a space with its spacing */
static const double moved_far = 0.6;     /* em: from here a leader line says whose label it is */
static const double line_distance = 1.15; /* em */
static const double between = 0.3;        /* em, between two labels */

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

/* Width of the name's last line with the value behind it. */
static double joined_room(const Picture *picture, const EndLabel *label)
{
    Str line = label->name.lines[label->name.count - 1];
    return measure_room(line, picture->size, MEASURE_REGULAR) + picture->size * word_gap +
           measure_room(label->value, picture->size, MEASURE_SEMIBOLD);
}

enum { MOST_LINES = 4 };

/* On two lines, or the short form; before a name is cut off it may have more and longer lines. */
static double shape_name(Picture *picture, EndLabel *label)
{
    const ChartSeries *series = label->series;
    double most = picture->across * widest;
    LayoutText text = picture_wrap(picture, MEASURE_REGULAR, series->label, series->short_label, most,
                                   LAYOUT_MAX_LINES);
    if (text.fit == LAYOUT_CUT) {
        most = picture->across * widest_long;
        label->name = paragraph_make(picture, series->label, most, MOST_LINES, MEASURE_REGULAR);
        return most;
    }
    label->name = (Paragraph){.lines = ARENA_ARRAY(picture->arena, Str, text.count), .count = text.count,
                              .room = text.room, .whole = true};
    for (size_t i = 0; i < text.count; i++)
        label->name.lines[i] = text.lines[i];
    return most;
}

/* Breaks the name, finds the value's place; returns the width. */
static double shape_label(Picture *picture, EndLabel *label)
{
    double most = shape_name(picture, label);
    double value = measure_room(label->value, picture->size, MEASURE_SEMIBOLD);
    if (value > picture->across * widest_value)
        label->value = (Str){0};
    double joined = joined_room(picture, label);
    label->value_below = label->value.len > 0 && joined > most;
    return fmax(label->name.room, label->value_below ? value : label->value.len ? joined : 0);
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
    for (size_t i = 0; i < labels.count; i++) {
        EndLabel *label = &labels.items[i];
        labels.room = fmax(labels.room, shape_label(picture, label));
        size_t lines = label->name.count + label->value_below;
        labels.places[i].height = picture->size * line_distance * (double)lines + picture->size * between;
    }
    labels.height = layout_total_height(labels.places, labels.count);
    return labels;
}

static void draw_label(Picture *picture, const EndLabel *label, double x, double middle)
{
    ChartRole role = label->series->role;
    const char *classes = picture_class(role, "c-end c-own", "c-end c-country", "c-end c-other");
    double distance = picture->size * line_distance;
    size_t lines = label->name.count + label->value_below;
    double y = middle - distance * (double)(lines - 1) / 2;
    size_t alone = label->value_below ? label->name.count : label->name.count - 1;
    for (size_t i = 0; i < alone; i++, y += distance)
        svg_label(&picture->svg, classes, x, picture_baseline(picture, y), SVG_START, label->name.lines[i]);
    if (!label->value_below) {
        svg_label_value(&picture->svg, classes, x, picture_baseline(picture, y), SVG_START,
                        label->name.lines[label->name.count - 1], "c-value", label->value);
        return;
    }
    classes = picture_class(role, "c-value c-own", "c-value c-country", "c-value c-other");
    svg_label(&picture->svg, classes, x, picture_baseline(picture, y), SVG_START, label->value);
}

static bool has_moved(const Picture *picture, const EndLabel *label, double middle)
{
    return fabs(middle - label->y) > picture->size * moved_far;
}

static void draw_leader(Picture *picture, const EndLabel *label, double x, double y)
{
    bool early = x - label->x > END_LABEL_LEADER_GAP + 1;
    if (has_moved(picture, label, y) || early)
        svg_line(&picture->svg, "c-leader", label->x + 6, label->y, x - 4, y);
}

bool end_labels_place(Picture *picture, EndLabels *labels, double top, double bottom)
{
    for (size_t i = 0; i < labels->count; i++)
        labels->places[i].wanted = labels->items[i].y;
    double half_line = picture->size * line_distance / 2;
    layout_spread(picture->arena, labels->places, labels->count, top - half_line, bottom + half_line);
    bool moved = false;
    for (size_t i = 0; i < labels->count; i++)
        moved = moved || has_moved(picture, &labels->items[i], labels->places[i].middle);
    return moved;
}

void end_labels_draw(Picture *picture, const EndLabels *labels, double left)
{
    for (size_t i = 0; i < labels->count; i++) {
        draw_leader(picture, &labels->items[i], left, labels->places[i].middle);
        draw_label(picture, &labels->items[i], left, labels->places[i].middle);
    }
}
