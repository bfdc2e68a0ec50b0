/*
 * line: one to seven lines over time with their names at their ends; with more
 * lines the own region and the country stand out of a bundle of grey threads.
 *
 * A line is drawn only between neighbouring periods that both have a value and
 * no break between them: nothing is interpolated. What is provisional or
 * forecast is dashed and ends in a hollow mark, and a word says so.
 */
#include "charts/axes.h"
#include "charts/line_labels.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_LABELLED = 7 };

/* Heights of the plot alone, and the white space about it. */
static const double plot_height_wide = 290;
static const double plot_height_narrow = 215;
static const double inset = 8; /* between the first point and the left of the plot */
static const double end_radius = 4.5;
static const double lone_radius = 2.5;

typedef struct LineChart {
    Picture *picture;
    const ChartSeries **labelled; /* from least to most important: the last is drawn on top */
    size_t labelled_count;
    bool has_threads;
    double low;
    double high;
    TimeAxis time;
    ValueAxis values;
    EndLabels labels;
    double left;
    double right;
    double top;
    double bottom;
} LineChart;

static bool is_thread(const LineChart *line, const ChartSeries *series)
{
    const Chart *chart = line->picture->chart;
    return line->has_threads && series->role == CHART_ROLE_OTHER && series != chart->series;
}

static void gather_extent(LineChart *line)
{
    const Chart *chart = line->picture->chart;
    bool first = true;
    for (size_t s = 0; s < chart->series_count; s++) {
        for (size_t i = 0; i < chart->series[s].count; i++) {
            const ChartPoint *point = &chart->series[s].points[i];
            if (line->time.first.kind == PERIOD_NONE || period_compare(point->period, line->time.first) < 0)
                line->time.first = point->period;
            if (line->time.last.kind == PERIOD_NONE || period_compare(point->period, line->time.last) > 0)
                line->time.last = point->period;
            if (!chart_point_drawn(point))
                continue;
            line->low = first ? point->value : fmin(line->low, point->value);
            line->high = first ? point->value : fmax(line->high, point->value);
            first = false;
        }
    }
}

/* Which lines are named; others first, so that the own region lies on top. */
static void gather_labelled(LineChart *line)
{
    const Chart *chart = line->picture->chart;
    line->has_threads = chart->series_count > MOST_LABELLED;
    line->labelled = ARENA_ARRAY(line->picture->arena, const ChartSeries *, chart->series_count);
    bool has_own = false;
    for (size_t s = 0; s < chart->series_count; s++)
        has_own = has_own || chart->series[s].role != CHART_ROLE_OTHER;
    static const ChartRole order[] = {CHART_ROLE_OTHER, CHART_ROLE_COUNTRY, CHART_ROLE_OWN};
    for (size_t r = 0; r < sizeof order / sizeof *order; r++)
        for (size_t s = 0; s < chart->series_count; s++)
            if (chart->series[s].role == order[r] &&
                !(line->has_threads && order[r] == CHART_ROLE_OTHER && (has_own || s > 0)))
                line->labelled[line->labelled_count++] = &chart->series[s];
}

/* Whether a value of the last period shown is provisional. */
static bool last_is_provisional(const LineChart *line)
{
    const Chart *chart = line->picture->chart;
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++) {
            const ChartPoint *point = &chart->series[s].points[i];
            if (point->provisional && chart_point_drawn(point) && period_equal(point->period, line->time.last))
                return true;
        }
    return false;
}

/* ---- what happened at a moment: breaks and forecasts, named in a strip above the plot ---- */

typedef struct Moment {
    int32_t index;
    bool forecast;
} Moment;

static int compare_moments(const void *a, const void *b)
{
    const Moment *x = a;
    const Moment *y = b;
    return x->index != y->index ? (x->index < y->index ? -1 : 1) : (int)x->forecast - (int)y->forecast;
}

static Moment *find_moments(const LineChart *line, size_t *count)
{
    const Chart *chart = line->picture->chart;
    Moment *moments = NULL;
    size_t n = 0;
    size_t capacity = 0;
    for (size_t s = 0; s < chart->series_count; s++) {
        bool forecast = false;
        for (size_t i = 0; i < chart->series[s].count; i++) {
            const ChartPoint *point = &chart->series[s].points[i];
            bool forecast_begins = point->forecast && !forecast;
            forecast = point->forecast;
            if (!forecast_begins && !(point->break_before && i > 0))
                continue;
            ARENA_RESERVE_ONE(line->picture->arena, moments, n, capacity);
            moments[n++] = (Moment){period_index(point->period), forecast_begins};
        }
    }
    if (n > 1)
        qsort(moments, n, sizeof *moments, compare_moments);
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || compare_moments(&moments[kept - 1], &moments[i]) != 0)
            moments[kept++] = moments[i];
    *count = kept;
    return moments;
}

static void draw_band(LineChart *line, double from)
{
    Svg *svg = &line->picture->svg;
    svg_open(svg, "rect");
    svg_class(svg, "c-band");
    svg_number(svg, "x", from);
    svg_number(svg, "y", line->top);
    svg_number(svg, "width", line->right - from);
    svg_number(svg, "height", line->bottom - line->top);
    svg_close(svg, "rect");
}

/* Its name above the hairline, moved left where it would run out of the picture; not over another (a note says it). */
static void draw_moments(LineChart *line, const Moment *moments, size_t count, double strip)
{
    Picture *picture = line->picture;
    double taken = 0;
    for (size_t i = 0; i < count; i++) {
        Str word = chart_word(picture->chart, moments[i].forecast ? "forecast" : "new_method");
        double room = measure_room(word, picture->size, MEASURE_REGULAR);
        double x = time_scale_border(&line->time.scale, moments[i].index);
        if (moments[i].forecast)
            draw_band(line, x);
        svg_line(&picture->svg, "c-moment", x, strip + picture->size * 0.7, x, line->bottom);
        double from = fmin(x, picture->across - room);
        if (from < taken)
            continue;
        svg_label(&picture->svg, "c-note", from, picture_baseline(picture, strip), SVG_START, word);
        taken = from + room + picture->size / 2;
    }
}

/* ---- the lines ---- */

/* The two paths of a line: what is final, and what is dashed. */
typedef struct Strokes {
    Buf solid;
    Buf dashed;
} Strokes;

static bool follows(const ChartPoint *before, const ChartPoint *point)
{
    return before && !point->break_before && period_index(point->period) == period_index(before->period) + 1;
}

static double point_x(const LineChart *line, const ChartPoint *point)
{
    return time_scale_at(&line->time.scale, period_index(point->period));
}

static double point_y(const LineChart *line, const ChartPoint *point)
{
    return linear_scale_at(&line->values.scale, point->value);
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
        bool joined = drawn && follows(before, point);
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

static void draw_threads(LineChart *line)
{
    const Chart *chart = line->picture->chart;
    Strokes strokes = {{.arena = line->picture->arena}, {.arena = line->picture->arena}};
    for (size_t s = 0; s < chart->series_count; s++)
        if (is_thread(line, &chart->series[s]))
            add_series(line, &chart->series[s], &strokes, "c-dot c-thread");
    draw_path(line, "c-line c-thread", &strokes.solid);
    draw_path(line, "c-line c-thread c-dashed", &strokes.dashed);
}

static void draw_series(LineChart *line, const ChartSeries *series)
{
    ChartRole role = series->role;
    Strokes strokes = {{.arena = line->picture->arena}, {.arena = line->picture->arena}};
    add_series(line, series, &strokes, picture_class(role, "c-dot c-own", "c-dot c-country", "c-dot c-other"));
    draw_path(line, picture_class(role, "c-line c-own", "c-line c-country", "c-line c-other"), &strokes.solid);
    draw_path(line, picture_class(role, "c-line c-own c-dashed", "c-line c-country c-dashed",
                                  "c-line c-other c-dashed"), &strokes.dashed);
}

static void draw_end_mark(LineChart *line, const EndLabel *label)
{
    bool hollow = label->point->provisional || label->point->forecast;
    ChartRole role = label->series->role;
    const char *classes = hollow ? picture_class(role, "c-dot c-own c-hollow", "c-dot c-country c-hollow",
                                                 "c-dot c-other c-hollow")
                                 : picture_class(role, "c-dot c-own", "c-dot c-country", "c-dot c-other");
    svg_circle(&line->picture->svg, classes, label->x, label->y, end_radius);
}

/* ---- together ---- */

static void measure(LineChart *line)
{
    Picture *picture = line->picture;
    gather_extent(line);
    gather_labelled(line);
    line->time.provisional = last_is_provisional(line);
    line->labels = end_labels_make(picture, line->labelled, line->labelled_count, line->time.last);
    TickWish wish = {.low = line->low, .high = line->high, .decimals = picture->chart->decimals,
                     .most = picture->width == CHART_WIDE ? 6 : 5};
    line->values = value_axis_make(picture, &wish);
}

/* The plot between the numbers at its left and the labels at its right; a single period lies at the right. */
static bool place_across(LineChart *line, double gap)
{
    Picture *picture = line->picture;
    line->left = line->values.room + 10;
    line->right = picture->across - line->labels.room - gap;
    int32_t first = period_index(line->time.first);
    int32_t last = period_index(line->time.last);
    line->time.scale = time_scale(first, last, first == last ? line->right : line->left + inset, line->right);
    for (size_t i = 0; i < line->labels.count; i++) {
        EndLabel *label = &line->labels.items[i];
        label->x = point_x(line, label->point);
        label->y = point_y(line, label->point);
    }
    return end_labels_place(picture, &line->labels, line->top, line->bottom);
}

/* Returns the x of the labels: further off where they need leader lines. */
static double place(LineChart *line, double top)
{
    Picture *picture = line->picture;
    double height = picture->width == CHART_WIDE ? plot_height_wide : plot_height_narrow;
    line->top = top;
    line->bottom = top + fmax(height, line->labels.height);
    line->values.scale.start = line->bottom;
    line->values.scale.end = line->top;
    double gap = END_LABEL_GAP;
    if (place_across(line, gap)) {
        gap = END_LABEL_LEADER_GAP;
        place_across(line, gap);
    }
    return line->right + gap;
}

static double draw(Picture *picture)
{
    LineChart line = {.picture = picture};
    measure(&line);
    size_t moment_count;
    Moment *moments = find_moments(&line, &moment_count);
    double strip = line.values.unit.len ? picture->line * 1.2 : 0; /* below the unit */
    double moment_strip = moment_count ? picture->line * 1.2 : 0;
    double labels_left = place(&line, strip + moment_strip + picture->size * 0.6);
    line.values.unit_middle = picture->size * 0.65;
    if (moment_count)
        draw_moments(&line, moments, moment_count, strip + picture->size * 0.65);
    value_axis_draw(picture, &line.values, line.left, line.right);
    draw_threads(&line);
    for (size_t i = 0; i < line.labelled_count; i++)
        draw_series(&line, line.labelled[i]);
    for (size_t i = 0; i < line.labels.count; i++)
        draw_end_mark(&line, &line.labels.items[i]);
    end_labels_draw(picture, &line.labels, labels_left);
    return line.bottom + time_axis_draw(picture, &line.time, line.bottom, line.left, line.right);
}

const ChartForm chart_form_line = {
    .kind = CHART_LINE, .name = "line", .shape = CHART_SHAPE_TIME, .declarable = true, .draw = draw};
