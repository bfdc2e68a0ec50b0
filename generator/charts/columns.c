/*
 * columns: upright bars from zero, over time or of named values; several
 * series stand beside each other.
 *
 * Where every value fits above its column all are written, and there is no
 * axis; else the axis tells them, and the last one that the story is about has
 * its value. Names that do not fit below columns turn the chart into bars.
 */
#include "charts/bars.h"
#include "charts/columns.h"
#include "charts/key.h"

#include <math.h>

#include "charts/paragraph.h"

static const double plot_height_wide = 270;
static const double plot_height_narrow = 200;
static const double white = 0.28;  /* of a band, between the columns of neighbours */
static const double between = 1;   /* between columns of one band */
static const double thin = 4;
static const double widest = 64;   /* a column is never wider: it would be a wall */
static const double label_gap = 5; /* between a column and its value */
static const double name_gap = 0.5; /* em, between two names */

enum { MOST_NAME_LINES = 3 };

/* ---- what there is ---- */

static void gather(Columns *columns)
{
    const Chart *chart = columns->picture->chart;
    columns->series_count = chart->series_count;
    for (size_t s = 0; s < chart->series_count; s++) {
        const ChartSeries *series = &chart->series[s];
        columns->has_role = columns->has_role || series->role != CHART_ROLE_OTHER;
        for (size_t i = 0; i < series->count; i++) {
            const ChartPoint *point = &series->points[i];
            columns->highlighted = columns->highlighted || point->highlight;
            if (!chart_point_drawn(point))
                continue;
            columns->low = fmin(columns->low, point->value);
            columns->high = fmax(columns->high, point->value);
        }
    }
    references_extend(chart, &columns->low, &columns->high);
}

static const char *plain_class(const Columns *columns, size_t series, bool hollow)
{
    static const char *const ordered[] = {"c-cut c-cut-1", "c-cut c-cut-3", "c-cut c-cut-4", "c-cut c-cut-5"};
    static const char *const hollows[] = {"c-bar c-own c-hollow", "c-bar c-country c-hollow",
                                          "c-bar c-other c-hollow"};
    if (!hollow)
        return ordered[series % 4];
    return hollows[series == 0 ? 0 : columns->series_count > 2 && series == 1 ? 1 : 2];
}

/* By whose it is; where nothing says that, the series have shades of the accent. */
const char *columns_class(const Columns *columns, size_t s, const ChartPoint *point)
{
    const ChartSeries *series = &columns->picture->chart->series[s];
    bool hollow = point && (point->provisional || point->forecast);
    bool own = columns->series_count == 1 ? !columns->highlighted : series->role == CHART_ROLE_OWN;
    bool country = columns->series_count > 1 && series->role == CHART_ROLE_COUNTRY;
    if (columns->series_count > 1 && !columns->has_role)
        return plain_class(columns, s, hollow);
    if (point && columns->series_count == 1) {
        own = own ? !point->country : point->highlight;
        country = point->country && !own;
    }
    ChartRole role = own ? CHART_ROLE_OWN : country ? CHART_ROLE_COUNTRY : CHART_ROLE_OTHER;
    return hollow ? picture_class(role, "c-bar c-own c-hollow", "c-bar c-country c-hollow", "c-bar c-other c-hollow")
                  : picture_class(role, "c-bar c-own", "c-bar c-country", "c-bar c-other");
}

/* ---- where ---- */

/* The left of a column, and how wide each is. */
static double column_left(const Columns *columns, double middle, size_t series, double *width)
{
    double count = (double)columns->series_count;
    double room = fmin(columns->band * (1 - white), widest * count);
    double step = room / count;
    *width = step > thin ? step - between : step; /* of thin ones the white would be more than the colour */
    return middle - room / 2 + step * (double)series;
}

static bool values_fit(const Columns *columns)
{
    const Chart *chart = columns->picture->chart;
    double room = columns->band / (double)columns->series_count;
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++) {
            Str text = chart->series[s].points[i].display;
            if (measure_room(text, columns->picture->size, MEASURE_SEMIBOLD) > room - 3)
                return false;
        }
    return true;
}

void columns_measure(Columns *columns, size_t bands)
{
    Picture *picture = columns->picture;
    gather(columns);
    columns->right = picture->across;
    columns->band = picture->across / (double)bands;
    columns->all_values = values_fit(columns);
    TickWish wish = {.low = columns->low, .high = columns->high, .from_zero = true,
                     .decimals = picture->chart->decimals, .most = picture->width == CHART_WIDE ? 6 : 5};
    columns->values = value_axis_make(picture, &wish);
    if (!columns->all_values) {
        columns->left = columns->values.room + 10;
        columns->band = (columns->right - columns->left) / (double)bands;
        return;
    }
    /* Without an axis the longest column is as high as the plot. */
    columns->values.scale.low = columns->low;
    columns->values.scale.high = columns->high > columns->low ? columns->high : columns->low + 1;
}

/* ---- drawn ---- */

static void draw_column(Columns *columns, size_t s, const ChartPoint *point, double middle)
{
    double width;
    double left = column_left(columns, middle, s, &width);
    double zero = linear_scale_at(&columns->values.scale, 0);
    double end = linear_scale_at(&columns->values.scale, point->value);
    double edge = (point->provisional || point->forecast) && width > 4 && fabs(end - zero) > 2 ? 1 : 0;
    svg_rect(&columns->picture->svg, columns_class(columns, s, point), left + edge, fmin(zero, end) + edge,
             width - 2 * edge, fabs(end - zero) - 2 * edge);
}

static void draw_value(Columns *columns, size_t s, const ChartPoint *point, double middle)
{
    Picture *picture = columns->picture;
    double width;
    double x = column_left(columns, middle, s, &width) + width / 2;
    bool drawn = chart_point_drawn(point);
    double end = linear_scale_at(&columns->values.scale, drawn ? point->value : 0);
    double half = picture->size * 0.5 + label_gap;
    double y = drawn && point->value < 0 ? end + half : end - half;
    const char *classes = !drawn ? "c-note" : point->highlight ? "c-value c-own" : "c-value";
    svg_label(&picture->svg, classes, x, picture_baseline(picture, y), SVG_MIDDLE, point->display);
}

/* Whether no column stands where a label would: from `left` to `right`, between `top` and `bottom`. */
static bool is_clear(const Columns *columns, double left, double right, double top, double bottom)
{
    const Chart *chart = columns->picture->chart;
    double zero = linear_scale_at(&columns->values.scale, 0);
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++) {
            const ChartPoint *point = &chart->series[s].points[i];
            double width;
            double from = column_left(columns, columns->middle(columns, s, i), s, &width);
            double end = chart_point_drawn(point) ? linear_scale_at(&columns->values.scale, point->value) : zero;
            if (from < right && from + width > left && fmin(zero, end) < bottom && fmax(zero, end) > top)
                return false;
        }
    return true;
}

/* The last value that the story is about, where nothing is in its way. */
static void draw_last_value(Columns *columns)
{
    Picture *picture = columns->picture;
    const Chart *chart = picture->chart;
    size_t s = 0;
    for (size_t i = 0; i < chart->series_count; i++)
        s = chart->series[i].role == CHART_ROLE_OWN ? i : s;
    const ChartSeries *series = &chart->series[s];
    const ChartPoint *point = series->count ? &series->points[series->count - 1] : NULL;
    if (!point || !chart_point_drawn(point))
        return;
    double width;
    double middle = columns->middle(columns, s, series->count - 1);
    double x = column_left(columns, middle, s, &width) + width / 2;
    double room = measure_room(point->display, picture->size, MEASURE_SEMIBOLD);
    double end = linear_scale_at(&columns->values.scale, point->value);
    double half = picture->size * 0.5 + label_gap;
    double y = point->value < 0 ? end + half : end - half;
    bool fits = x + room / 2 <= picture->across;
    double left = fits ? x - room / 2 : picture->across - room;
    if (room <= picture->across &&
        is_clear(columns, left, left + room, y - picture->size / 2, y + picture->size / 2))
        svg_label(&picture->svg, "c-value c-own c-halo", fits ? x : picture->across, picture_baseline(picture, y),
                  fits ? SVG_MIDDLE : SVG_END, point->display);
}

/* Room above the plot for values, and below where some are negative. */
static void place_upright(Columns *columns, double top)
{
    Picture *picture = columns->picture;
    double height = picture->width == CHART_WIDE ? plot_height_wide : plot_height_narrow;
    double values = picture->size * 0.7 + 2 * label_gap;
    columns->top = top + values;
    columns->bottom = columns->top + height;
    columns->foot = columns->bottom + (columns->all_values && columns->low < 0 ? values : 0);
    columns->values.scale.start = columns->bottom;
    columns->values.scale.end = columns->top;
}

static void draw_values_axis(Columns *columns)
{
    Picture *picture = columns->picture;
    if (!columns->all_values) {
        value_axis_draw(picture, &columns->values, columns->left, columns->right);
        return;
    }
    if (columns->values.unit.len)
        svg_label(&picture->svg, "c-tick", 0, picture_baseline(picture, columns->values.unit_middle), SVG_START,
                  columns->values.unit);
}

static void draw_all(Columns *columns)
{
    Picture *picture = columns->picture;
    const Chart *chart = picture->chart;
    draw_values_axis(columns);
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++)
            if (chart_point_drawn(&chart->series[s].points[i]))
                draw_column(columns, s, &chart->series[s].points[i], columns->middle(columns, s, i));
    double zero = linear_scale_at(&columns->values.scale, 0);
    svg_line(&picture->svg, "c-zero", columns->left, zero, columns->right, zero);
    references_draw_lines(picture, &columns->values.scale, columns->left, columns->right);
    for (size_t s = 0; columns->all_values && s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++)
            draw_value(columns, s, &chart->series[s].points[i], columns->middle(columns, s, i));
    if (!columns->all_values)
        draw_last_value(columns);
}

/* Names of the series above the plot, in their order, and of lines across it: on columns no words can be read. */
static double draw_key(Columns *columns, double y)
{
    const Chart *chart = columns->picture->chart;
    if (chart->series_count < 2)
        return references_draw_key(columns->picture, y);
    KeyItem *items = ARENA_ARRAY(columns->picture->arena, KeyItem, chart->series_count);
    for (size_t s = 0; s < chart->series_count; s++)
        items[s] = (KeyItem){columns_class(columns, s, NULL), chart->series[s].label};
    double height = key_draw(columns->picture, items, chart->series_count, KEY_SQUARE, y);
    return height + references_draw_key(columns->picture, y + height);
}

static double draw_unit_strip(Columns *columns, double y)
{
    Picture *picture = columns->picture;
    if (columns->values.unit.len == 0)
        return 0;
    columns->values.unit_middle = y + picture->size * 0.65;
    return picture->line * 1.2;
}

/* ---- over time ---- */

static double time_middle(const Columns *columns, size_t series, size_t index)
{
    const ChartPoint *point = &columns->picture->chart->series[series].points[index];
    return time_scale_at(&columns->time.scale, period_index(point->period));
}

static void find_span(Columns *columns)
{
    const Chart *chart = columns->picture->chart;
    TimeAxis *time = &columns->time;
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++) {
            const ChartPoint *point = &chart->series[s].points[i];
            if (time->first.kind == PERIOD_NONE || period_compare(point->period, time->first) < 0)
                time->first = point->period;
            if (time->last.kind == PERIOD_NONE || period_compare(point->period, time->last) > 0)
                time->last = point->period;
        }
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++) {
            const ChartPoint *point = &chart->series[s].points[i];
            time->provisional = time->provisional || (point->provisional && chart_point_drawn(point) &&
                                                      period_equal(point->period, time->last));
        }
}

static double draw_time(Columns *columns)
{
    Picture *picture = columns->picture;
    find_span(columns);
    int32_t first = period_index(columns->time.first);
    int32_t last = period_index(columns->time.last);
    columns_measure(columns, (size_t)(last - first + 1));
    double half = columns->band / 2;
    columns->time.scale = time_scale(first, last, columns->left + half, columns->right - half);
    if (first == last)
        columns->time.scale.start = columns->time.scale.end = (columns->left + columns->right) / 2;
    columns->middle = time_middle;
    double y = draw_key(columns, 0);
    y += draw_unit_strip(columns, y);
    Moments moments = {0};
    moments_add_all(picture, &moments, &columns->time.scale, columns->right);
    moments_place(picture, &moments);
    place_upright(columns, y + moments.height);
    moments_draw_bands(picture, &moments, columns->top, columns->bottom);
    moments_draw(picture, &moments, y, columns->bottom);
    draw_all(columns);
    return columns->foot + time_axis_draw(picture, &columns->time, columns->foot, columns->left, columns->right);
}

/* ---- named values ---- */

static double named_middle(const Columns *columns, size_t series, size_t index)
{
    (void)series;
    return columns->left + columns->band * ((double)index + 0.5);
}

static bool wrap_names(Columns *columns, Paragraph *names)
{
    const ChartSeries *series = &columns->picture->chart->series[0];
    double room = columns->band - columns->picture->size * name_gap;
    for (size_t i = 0; i < series->count; i++) {
        names[i] = paragraph_make(columns->picture, series->points[i].label, room, MOST_NAME_LINES, MEASURE_REGULAR);
        if (!names[i].whole)
            return false;
    }
    return true;
}

static double draw_names(Columns *columns, const Paragraph *names)
{
    Picture *picture = columns->picture;
    const ChartSeries *series = &picture->chart->series[0];
    size_t most = 1;
    double middle = columns->foot + picture->line * 0.8;
    for (size_t i = 0; i < series->count; i++) {
        paragraph_draw(picture, &names[i], series->points[i].highlight ? "c-name c-strong" : "c-name",
                       named_middle(columns, 0, i), middle, SVG_MIDDLE);
        most = names[i].count > most ? names[i].count : most;
    }
    return picture->line * ((double)most + 0.4);
}

static double draw_named(Columns *columns)
{
    Picture *picture = columns->picture;
    const ChartSeries *series = &picture->chart->series[0];
    columns->middle = named_middle;
    columns_measure(columns, series->count);
    Paragraph *names = ARENA_ARRAY(picture->arena, Paragraph, series->count);
    if (!wrap_names(columns, names))
        return bars_draw_series(picture);
    double y = draw_key(columns, 0);
    y += draw_unit_strip(columns, y);
    place_upright(columns, y);
    draw_all(columns);
    return columns->foot + draw_names(columns, names);
}

static double draw(Picture *picture)
{
    Columns columns = {.picture = picture};
    return picture->chart->columns_over_time ? draw_time(&columns) : draw_named(&columns);
}

const ChartForm chart_form_columns = {
    .kind = CHART_COLUMNS, .name = "columns", .shape = CHART_SHAPE_TIME, .declarable = true, .draw = draw};
