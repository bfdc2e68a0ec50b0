/*
 * line: one to seven lines over time with their names at their ends; with more
 * lines the own region and the country stand out of a bundle of grey threads.
 *
 * A line is drawn only between neighbouring periods that both have a value and
 * no break between them: nothing is interpolated. What is provisional or
 * forecast is dashed and ends in a hollow mark, and a word says so.
 */
#include "charts/line_chart.h"

#include <math.h>

enum { MOST_LABELLED = 7 };

/* Heights of the plot alone, and the white space about it. */
static const double plot_height_wide = 290;
static const double plot_height_narrow = 215;
static const double inset = 8; /* between the first point and the left of the plot */
static const double end_radius = 4.5;

double line_chart_x(const LineChart *line, const ChartPoint *point)
{
    return time_scale_at(&line->time.scale, period_index(point->period));
}

double line_chart_y(const LineChart *line, double value)
{
    return linear_scale_at(&line->values.scale, value);
}

/* ---- what there is ---- */

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
            bool range = point->range_display.len > 0;
            double low = range ? fmin(point->low, point->value) : point->value;
            double high = range ? fmax(point->high, point->value) : point->value;
            line->low = first ? low : fmin(line->low, low);
            line->high = first ? high : fmax(line->high, high);
            first = false;
        }
    }
    references_extend(chart, &line->low, &line->high);
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

/*
 * A narrow axis has a tick less, unless one more saves a decimal (0 2 4 6 8 10 rather than 0,0 2,5 5,0 7,5 10,0) or a
 * quarter of the height.
 */
static ValueAxis make_values(const LineChart *line)
{
    Picture *picture = line->picture;
    TickWish wish = {.low = line->low, .high = line->high, .decimals = picture->chart->decimals,
                     .from_zero = line->from_zero, .most = picture->width == CHART_WIDE ? 6 : 5};
    Ticks fewer = ticks_make(&wish);
    wish.most = 6;
    Ticks more = ticks_make(&wish);
    bool plainer = more.items[0].scale < fewer.items[0].scale;
    bool closer = more.high - more.low <= (fewer.high - fewer.low) * 0.75;
    if (picture->width == CHART_NARROW && !plainer && !closer)
        wish.most = 5;
    return value_axis_make(picture, &wish);
}

static void measure(LineChart *line)
{
    Picture *picture = line->picture;
    gather_extent(line);
    gather_labelled(line);
    line->time.provisional = last_is_provisional(line);
    line->labels = end_labels_make(picture, line->labelled, line->labelled_count, line->time.last);
    line->values = make_values(line);
}

/* Between the numbers at its left and the labels at its right; a single period lies at the right. */
static void place_across(LineChart *line, double gap)
{
    Picture *picture = line->picture;
    line->left = line->values.room + 10;
    line->right = picture->across - line->labels.room - gap;
    int32_t first = period_index(line->time.first);
    int32_t last = period_index(line->time.last);
    line->time.scale = time_scale(first, last, first == last ? line->right : line->left + inset, line->right);
}

static void add_crossing(LineChart *line)
{
    Crossing crossing;
    if (!line->crossings || !chart_crossing(line->picture->chart, &crossing))
        return;
    PatternField fields[] = {{"first", crossing.above->label}, {"second", crossing.below->label}};
    Str text = language_fill(line->picture->arena, chart_word(line->picture->chart, "crossing"), fields, 2);
    double x = line_chart_x(line, crossing.point) - (1 - crossing.part) * line->time.scale.step;
    moments_add(line->picture, &line->moments, (Moment){.x = x}, text);
}

/* Below the strip of moments, whose height follows from where they stand across. */
static void place_upright(LineChart *line, double strip)
{
    Picture *picture = line->picture;
    line->moments = (Moments){0};
    moments_add_all(picture, &line->moments, &line->time.scale, line->right);
    add_crossing(line);
    moments_place(picture, &line->moments);
    double height = picture->width == CHART_WIDE ? plot_height_wide : plot_height_narrow;
    line->top = strip + line->moments.height + picture->size * 0.6;
    line->bottom = line->top + fmax(height, line->labels.height);
    line->values.scale.start = line->bottom;
    line->values.scale.end = line->top;
}

static bool place_labels(LineChart *line)
{
    for (size_t i = 0; i < line->labels.count; i++) {
        EndLabel *label = &line->labels.items[i];
        label->x = line_chart_x(line, label->point);
        label->y = line_chart_y(line, label->point->value);
    }
    return end_labels_place(line->picture, &line->labels, line->top, line->bottom);
}

/* Returns the x of the labels: further off where they need leader lines. */
static double place(LineChart *line, double strip)
{
    static const double gaps[] = {END_LABEL_GAP, END_LABEL_LEADER_GAP};
    double gap = 0;
    for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++) {
        gap = gaps[i];
        place_across(line, gap);
        place_upright(line, strip);
        if (!place_labels(line))
            break;
    }
    return line->right + gap;
}

static void draw_crossing(LineChart *line)
{
    Crossing crossing;
    if (!line->crossings || !chart_crossing(line->picture->chart, &crossing))
        return;
    double x = line_chart_x(line, crossing.point) - (1 - crossing.part) * line->time.scale.step;
    svg_circle(&line->picture->svg, "c-dot c-hollow c-country", x, line_chart_y(line, crossing.value), end_radius);
}

static void draw_surfaces(LineChart *line)
{
    for (size_t i = 0; i < line->labelled_count; i++) {
        if (line->filled && i + 1 == line->labelled_count)
            line_draw_area(line, line->labelled[i]);
        line_draw_range(line, line->labelled[i]);
    }
}

double line_chart_draw(LineChart *line)
{
    Picture *picture = line->picture;
    measure(line);
    /* On a surface no words can be read, and a narrow plot has no room for them. */
    bool in_key = line->filled || picture->width == CHART_NARROW;
    double key = in_key ? references_draw_key(picture, 0) : 0;
    double strip = key + (line->values.unit.len ? picture->line * 1.2 : 0); /* below the unit */
    double labels_left = place(line, strip);
    line->values.unit_middle = key + picture->size * 0.65;
    moments_draw_bands(picture, &line->moments, line->top, line->bottom);
    draw_surfaces(line);
    value_axis_draw(picture, &line->values, line->left, line->right);
    if (in_key)
        references_draw_lines(picture, &line->values.scale, line->left, line->right);
    else
        references_draw(picture, &line->values.scale, line->left, line->right);
    line_draw_threads(line);
    for (size_t i = 0; i < line->labelled_count; i++)
        line_draw_series(line, line->labelled[i]);
    moments_draw(picture, &line->moments, strip, line->bottom);
    draw_crossing(line);
    for (size_t i = 0; i < line->labels.count; i++)
        draw_end_mark(line, &line->labels.items[i]);
    end_labels_draw(picture, &line->labels, labels_left);
    return line->bottom + time_axis_draw(picture, &line->time, line->bottom, line->left, line->right);
}

static double draw_line(Picture *picture)
{
    LineChart line = {.picture = picture, .from_zero = picture->chart->from_zero};
    return line_chart_draw(&line);
}

const ChartForm chart_form_line = {
    .kind = CHART_LINE, .name = "line", .shape = CHART_SHAPE_TIME, .declarable = true, .draw = draw_line};

/* An area: its surface is the number, so zero is always there. */
static double draw_area(Picture *picture)
{
    LineChart line = {.picture = picture, .from_zero = true, .filled = true};
    return line_chart_draw(&line);
}

const ChartForm chart_form_area = {
    .kind = CHART_AREA, .name = "area", .shape = CHART_SHAPE_TIME, .declarable = true, .draw = draw_area};
