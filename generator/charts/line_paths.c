/*
 * line_paths: the lines of a plot over time, as few paths as can be.
 *
 * A line is drawn only between neighbouring periods that both have a value and
 * no break between them: nothing is interpolated. What is provisional or
 * forecast is dashed.
 */
#include "charts/line_chart.h"

#include <math.h>

static const double lone_radius = 2.5;

static bool is_thread(const LineChart *line, const ChartSeries *series)
{
    const Chart *chart = line->picture->chart;
    return line->has_threads && series->role == CHART_ROLE_OTHER && series != chart->series;
}

/* The two paths of a line: what is final, and what is dashed. */
typedef struct Strokes {
    Buf solid;
    Buf dashed;
} Strokes;

bool line_follows(const ChartPoint *before, const ChartPoint *point)
{
    return before && !point->break_before && period_index(point->period) == period_index(before->period) + 1;
}

static double point_x(const LineChart *line, const ChartPoint *point)
{
    return line_chart_x(line, point);
}

static double point_y(const LineChart *line, const ChartPoint *point)
{
    return line_chart_y(line, point->value);
}

static void add_segment(const LineChart *line, Buf *path, const ChartPoint *from, const ChartPoint *to, bool goes_on)
{
    if (!goes_on)
        svg_path_move(path, point_x(line, from), point_y(line, from));
    svg_path_line(path, point_x(line, to), point_y(line, to));
}

/* A value without neighbours is a dot, or nobody would see it. */
static void draw_lone(LineChart *line, const ChartPoint *point, const char *classes)
{
    svg_circle(&line->picture->svg, classes, point_x(line, point), point_y(line, point), lone_radius);
}

static void add_series(LineChart *line, const ChartSeries *series, Strokes *strokes, const char *lone)
{
    const ChartPoint *before = NULL;
    Buf *running = NULL; /* the path that ends at `before` */
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        bool drawn = chart_point_drawn(point);
        bool joined = drawn && line_follows(before, point);
        if (before && !joined && !running)
            draw_lone(line, before, lone);
        Buf *path = point->provisional || point->forecast ? &strokes->dashed : &strokes->solid;
        if (joined)
            add_segment(line, path, before, point, running == path);
        running = joined ? path : NULL;
        before = drawn ? point : NULL;
    }
    if (before && !running)
        draw_lone(line, before, lone);
}

static void draw_path(LineChart *line, const char *classes, const Buf *path)
{
    if (path->len == 0)
        return;
    svg_open(&line->picture->svg, "path");
    svg_class(&line->picture->svg, classes);
    svg_attribute(&line->picture->svg, "d", buf_str(path));
    svg_close(&line->picture->svg, "path");
}

void line_draw_threads(LineChart *line)
{
    const Chart *chart = line->picture->chart;
    Strokes strokes = {{.arena = line->picture->arena}, {.arena = line->picture->arena}};
    for (size_t s = 0; s < chart->series_count; s++)
        if (is_thread(line, &chart->series[s]))
            add_series(line, &chart->series[s], &strokes, "c-dot c-thread");
    draw_path(line, "c-line c-thread", &strokes.solid);
    draw_path(line, "c-line c-thread c-dashed", &strokes.dashed);
}

void line_draw_series(LineChart *line, const ChartSeries *series)
{
    ChartRole role = series->role;
    Strokes strokes = {{.arena = line->picture->arena}, {.arena = line->picture->arena}};
    add_series(line, series, &strokes, picture_class(role, "c-dot c-own", "c-dot c-country", "c-dot c-other"));
    draw_path(line, picture_class(role, "c-line c-own", "c-line c-country", "c-line c-other"), &strokes.solid);
    draw_path(line, picture_class(role, "c-line c-own c-dashed", "c-line c-country c-dashed",
                                  "c-line c-other c-dashed"), &strokes.dashed);
}

void line_draw_thin(LineChart *line, const ChartSeries *series)
{
    Strokes strokes = {{.arena = line->picture->arena}, {.arena = line->picture->arena}};
    add_series(line, series, &strokes, "c-dot c-thread");
    draw_path(line, "c-line c-thin", &strokes.solid);
    draw_path(line, "c-line c-thin c-dashed", &strokes.dashed);
}

/* ---- surfaces ---- */

/* One piece: points that follow each other, from the first along the line and back along the other edge. */
typedef struct Piece {
    Buf path;
    const ChartPoint **points;
    size_t count;
} Piece;

typedef double EdgeOf(const LineChart *line, const ChartPoint *point);

static double edge_zero(const LineChart *line, const ChartPoint *point)
{
    (void)point;
    return line_chart_y(line, 0);
}

static double edge_low(const LineChart *line, const ChartPoint *point)
{
    return line_chart_y(line, point->low);
}

static double edge_high(const LineChart *line, const ChartPoint *point)
{
    return line_chart_y(line, point->high);
}

static void close_piece(const LineChart *line, Piece *piece, EdgeOf *there, EdgeOf *back)
{
    for (size_t i = 0; piece->count > 1 && i < piece->count; i++) {
        double x = point_x(line, piece->points[i]);
        if (i == 0)
            svg_path_move(&piece->path, x, there(line, piece->points[i]));
        else
            svg_path_line(&piece->path, x, there(line, piece->points[i]));
    }
    for (size_t i = piece->count; piece->count > 1 && i > 0; i--)
        svg_path_line(&piece->path, point_x(line, piece->points[i - 1]), back(line, piece->points[i - 1]));
    if (piece->count > 1)
        buf_add_char(&piece->path, 'Z');
    piece->count = 0;
}

static double edge_value(const LineChart *line, const ChartPoint *point)
{
    return point_y(line, point);
}

static void draw_surface(LineChart *line, const ChartSeries *series, const char *classes, bool range)
{
    Piece piece = {.path = {.arena = line->picture->arena},
                   .points = ARENA_ARRAY(line->picture->arena, const ChartPoint *, series->count)};
    EdgeOf *there = range ? edge_high : edge_value;
    EdgeOf *back = range ? edge_low : edge_zero;
    const ChartPoint *before = NULL;
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        bool drawn = chart_point_drawn(point);
        bool in = drawn && (!range || point->forecast || (i + 1 < series->count && series->points[i + 1].forecast));
        if (!in || !line_follows(before, point))
            close_piece(line, &piece, there, back);
        if (in)
            piece.points[piece.count++] = point;
        before = in ? point : NULL;
    }
    close_piece(line, &piece, there, back);
    draw_path(line, classes, &piece.path);
}

void line_draw_area(LineChart *line, const ChartSeries *series)
{
    const char *classes = picture_class(series->role, "c-area c-own", "c-area c-country", "c-area c-other");
    draw_surface(line, series, classes, false);
}

/* Begins at the last figure, which is known, and opens from there. */
void line_draw_range(LineChart *line, const ChartSeries *series)
{
    bool any = false;
    for (size_t i = 0; i < series->count; i++)
        any = any || (series->points[i].forecast && series->points[i].range_display.len);
    if (any)
        draw_surface(line, series,
                     picture_class(series->role, "c-range c-own", "c-range c-country", "c-range c-other"), true);
}
