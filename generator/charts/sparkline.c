/*
 * sparkline: the course of a figure in the space of a word, beside the number
 * that says it. No axis and no text; the last point is marked, gaps stay gaps.
 */
#include "charts/form.h"

#include <math.h>

#include "charts/scale.h"

static const double across = 120;
static const double height = 32;
static const double margin = 4; /* for the mark and the thickness of the line */

typedef struct Sparkline {
    TimeScale time;
    LinearScale values;
    Svg *svg;
} Sparkline;

static double x_of(const Sparkline *spark, const ChartPoint *point)
{
    return time_scale_at(&spark->time, period_index(point->period));
}

static double y_of(const Sparkline *spark, const ChartPoint *point)
{
    return linear_scale_at(&spark->values, point->value);
}

static LinearScale value_scale(const ChartSeries *series)
{
    double low = INFINITY;
    double high = -INFINITY;
    for (size_t i = 0; i < series->count; i++) {
        if (!chart_point_drawn(&series->points[i]))
            continue;
        low = fmin(low, series->points[i].value);
        high = fmax(high, series->points[i].value);
    }
    if (high > low)
        return (LinearScale){low, high, height - margin, margin};
    return (LinearScale){low - 1, low + 1, height - margin, margin};
}

/* A value between gaps: a dot, or nobody would see it. */
static void draw_lone(const Sparkline *spark, const ChartPoint *point)
{
    svg_circle(spark->svg, "c-dot", x_of(spark, point), y_of(spark, point), 1.5);
}

static void draw_line(const Sparkline *spark, const ChartSeries *series, Arena *arena)
{
    Buf path = {.arena = arena};
    const ChartPoint *before = NULL;
    bool moved = false; /* the path ends at `before` */
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        bool drawn = chart_point_drawn(point);
        bool joined = drawn && before && !point->break_before &&
                      period_index(point->period) == period_index(before->period) + 1;
        if (before && !joined && !moved)
            draw_lone(spark, before);
        if (joined && !moved)
            svg_path_move(&path, x_of(spark, before), y_of(spark, before));
        if (joined)
            svg_path_line(&path, x_of(spark, point), y_of(spark, point));
        moved = joined;
        before = drawn ? point : NULL;
    }
    if (path.len == 0)
        return;
    svg_open(spark->svg, "path");
    svg_class(spark->svg, "c-line");
    svg_attribute(spark->svg, "d", buf_str(&path));
    svg_close(spark->svg, "path");
}

static double draw(Picture *picture)
{
    const ChartSeries *series = picture->chart->series;
    picture->across = across;
    int32_t first = period_index(series->points[0].period);
    int32_t last = period_index(series->points[series->count - 1].period);
    Sparkline spark = {time_scale(first, last, margin, across - margin), value_scale(series), &picture->svg};
    if (last == first)
        spark.time.start = across - margin;
    draw_line(&spark, series, picture->arena);
    for (size_t i = series->count; i > 0; i--) {
        const ChartPoint *point = &series->points[i - 1];
        if (!chart_point_drawn(point))
            continue;
        bool hollow = point->provisional || point->forecast;
        svg_circle(&picture->svg, hollow ? "c-dot c-hollow" : "c-dot", x_of(&spark, point), y_of(&spark, point), 3);
        break;
    }
    return height;
}

const ChartForm chart_form_sparkline = {
    .kind = CHART_SPARKLINE, .name = "sparkline", .shape = CHART_SHAPE_TIME, .declarable = false, .draw = draw};
