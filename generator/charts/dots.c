/*
 * dots: a row a category, a dot a series. With one series a dot and its value;
 * with two the distance between them is the story (a dumbbell), and both values
 * stand outside it; with more an axis tells the values, and the own dot's stands
 * beside it. Lengths mean nothing here, so the axis need not begin at zero.
 */
#include "charts/axes.h"
#include "charts/bars.h"
#include "charts/heads.h"
#include "charts/key.h"
#include "charts/rows.h"

#include <math.h>

enum { MOST_NAMED = 4, MOST_VALUES = 2 };

static const double radius = 6;
static const double radius_other = 4.5;
static const double gap = 7;           /* between dot and value */
static const double widest_value = 0.4; /* of the picture: wider ones leave no room for dots */
static const double mark_height = 1.4; /* em, of a row */
static const double white = 0.55;      /* em, between rows */

typedef struct Dots {
    Picture *picture;
    Rows rows;
    bool rows_told; /* a row stands out */
    LinearScale scale;
    ValueAxis axis;
    double value_room; /* beside the dots, at the left and at the right */
} Dots;

static const ChartPoint *point_at(const Dots *dots, size_t series, size_t row)
{
    return &dots->picture->chart->series[series].points[row];
}

static bool has_role(const Chart *chart, ChartRole role)
{
    for (size_t s = 0; s < chart->series_count; s++)
        if (chart->series[s].role == role)
            return true;
    return false;
}

/* The series in the accent: the own one, else the last. */
static bool is_own(const Chart *chart, size_t series)
{
    return has_role(chart, CHART_ROLE_OWN) ? chart->series[series].role == CHART_ROLE_OWN
                                           : series + 1 == chart->series_count;
}

static bool is_named(const Chart *chart, size_t series)
{
    return chart->series_count <= MOST_NAMED || is_own(chart, series) ||
           chart->series[series].role == CHART_ROLE_COUNTRY;
}

/* Of one of several series: the first of the others is hollow, so that grey paper keeps them apart. */
static const char *series_class(const Chart *chart, size_t series)
{
    if (is_own(chart, series))
        return "c-dot c-own";
    if (chart->series[series].role == CHART_ROLE_COUNTRY)
        return "c-dot c-country";
    if (chart->series_count > MOST_NAMED)
        return "c-dot c-thread";
    return series == 0 ? "c-dot c-other c-hollow" : "c-dot c-other";
}

/*
 * Where a row stands out it alone has the accent: the last dot of the others is
 * grey, or ink for the country.
 */
static ChartRole role_of(const Dots *dots, size_t series, size_t row)
{
    const Chart *chart = dots->picture->chart;
    const ChartPoint *point = point_at(dots, series, row);
    if (chart->series_count > 1 && !is_own(chart, series))
        return chart->series[series].role == CHART_ROLE_COUNTRY ? CHART_ROLE_COUNTRY : CHART_ROLE_OTHER;
    if (point->highlight || !dots->rows_told)
        return CHART_ROLE_OWN;
    return point->country ? CHART_ROLE_COUNTRY : CHART_ROLE_OTHER;
}

static const char *dot_class(const Dots *dots, size_t series, size_t row)
{
    const Chart *chart = dots->picture->chart;
    const ChartPoint *point = point_at(dots, series, row);
    if (chart->series_count > 1 && !is_own(chart, series))
        return series_class(chart, series);
    ChartRole role = role_of(dots, series, row);
    if (point->provisional || point->forecast)
        return picture_class(role, "c-dot c-own c-hollow", "c-dot c-country c-hollow", "c-dot c-other c-hollow");
    return picture_class(role, "c-dot c-own", "c-dot c-country", "c-dot c-other");
}

static void measure(Dots *dots)
{
    Picture *picture = dots->picture;
    const Chart *chart = picture->chart;
    TickWish wish = {.decimals = chart->decimals, .most = picture->width == CHART_WIDE ? 6 : 4};
    bool first = true;
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++) {
            const ChartPoint *point = &chart->series[s].points[i];
            dots->rows_told = dots->rows_told || point->highlight;
            if (!chart_point_drawn(point))
                continue;
            wish.low = first ? point->value : fmin(wish.low, point->value);
            wish.high = first ? point->value : fmax(wish.high, point->value);
            first = false;
            if (chart->series_count <= MOST_VALUES || is_own(chart, s))
                dots->value_room = fmax(dots->value_room, gap + measure_room(point->display, picture->size,
                                                                             MEASURE_SEMIBOLD));
        }
    dots->axis = value_axis_make(picture, &wish);
    dots->scale = dots->axis.scale;
}

static bool has_axis(const Dots *dots)
{
    return dots->picture->chart->series_count > MOST_VALUES;
}

/* Values stand at both sides of two dots, at the right of one; with an axis the room is for its numbers. */
static void place_across(Dots *dots)
{
    double left = dots->picture->chart->series_count == MOST_VALUES ? dots->value_room : 0;
    dots->scale.start = dots->rows.left + left + radius + 1;
    dots->scale.end = dots->picture->across - dots->value_room - radius - 1;
    if (has_axis(dots))
        dots->scale.start = fmax(dots->scale.start, dots->picture->size * 2);
}

static double x_of(const Dots *dots, const ChartPoint *point)
{
    return linear_scale_at(&dots->scale, point->value);
}

/* Outermost points of a row; false when it has none. */
static bool row_ends(const Dots *dots, size_t row, const ChartPoint **low, const ChartPoint **high)
{
    *low = *high = NULL;
    for (size_t s = 0; s < dots->picture->chart->series_count; s++) {
        const ChartPoint *point = point_at(dots, s, row);
        if (!chart_point_drawn(point))
            continue;
        *low = !*low || point->value < (*low)->value ? point : *low;
        *high = !*high || point->value >= (*high)->value ? point : *high;
    }
    return *low != NULL;
}

static void draw_value(const Dots *dots, const ChartPoint *point, double y, bool left, bool own)
{
    double x = x_of(dots, point) + (left ? -1 : 1) * (radius + gap);
    svg_label(&dots->picture->svg, own ? "c-value c-own" : "c-value", x, picture_baseline(dots->picture, y),
              left ? SVG_END : SVG_START, point->display);
}

static bool point_is_own(const Dots *dots, const ChartPoint *point, size_t row)
{
    for (size_t s = 0; s < dots->picture->chart->series_count; s++)
        if (point == point_at(dots, s, row))
            return role_of(dots, s, row) == CHART_ROLE_OWN;
    return false;
}

/* With many series: the own value behind the last dot, in words of its own colour. */
static void draw_own_value(const Dots *dots, size_t row, const ChartPoint *high, double y)
{
    const Chart *chart = dots->picture->chart;
    for (size_t s = 0; s < chart->series_count; s++)
        if (is_own(chart, s) && chart_point_drawn(point_at(dots, s, row)))
            svg_label(&dots->picture->svg, role_of(dots, s, row) == CHART_ROLE_OWN ? "c-value c-own" : "c-value",
                      x_of(dots, high) + radius + gap,
                      picture_baseline(dots->picture, y), SVG_START, point_at(dots, s, row)->display);
}

static void draw_values(const Dots *dots, size_t row, const ChartPoint *low, const ChartPoint *high, double y)
{
    if (has_axis(dots)) {
        draw_own_value(dots, row, high, y);
        return;
    }
    draw_value(dots, high, y, false, point_is_own(dots, high, row));
    if (low != high && !(low->value == high->value))
        draw_value(dots, low, y, true, point_is_own(dots, low, row));
}

/* The least important first, so that the country lies on the others and the own dot on top. */
static int layer_of(const Chart *chart, size_t series)
{
    return is_own(chart, series) ? 2 : chart->series[series].role == CHART_ROLE_COUNTRY ? 1 : 0;
}

static void draw_dots(const Dots *dots, size_t row, double y)
{
    const Chart *chart = dots->picture->chart;
    for (int layer = 0; layer <= 2; layer++)
        for (size_t s = 0; s < chart->series_count; s++) {
            const ChartPoint *point = point_at(dots, s, row);
            if (chart_point_drawn(point) && layer_of(chart, s) == layer)
                svg_circle(&dots->picture->svg, dot_class(dots, s, row), x_of(dots, point), y,
                           is_named(chart, s) ? radius : radius_other);
        }
}

static void draw_row(const Dots *dots, size_t row, double y)
{
    Svg *svg = &dots->picture->svg;
    const ChartPoint *low;
    const ChartPoint *high;
    if (!row_ends(dots, row, &low, &high)) {
        svg_label(svg, "c-note", dots->rows.left, picture_baseline(dots->picture, y), SVG_START,
                  point_at(dots, 0, row)->display);
        return;
    }
    double from = has_axis(dots) ? dots->scale.start : dots->rows.left;
    if (!has_axis(dots)) {
        double end = x_of(dots, low) - radius - gap;
        if (low != high && low->value != high->value)
            end -= measure_room(low->display, dots->picture->size, MEASURE_SEMIBOLD) + gap;
        if (end > from + gap && !dots->rows.above)
            svg_line(svg, "c-row", from, y, end, y);
    } else {
        svg_line(svg, "c-row", from, y, x_of(dots, low), y);
    }
    if (low != high)
        svg_line(svg, "c-span", x_of(dots, low), y, x_of(dots, high), y);
    draw_dots(dots, row, y);
    draw_values(dots, row, low, high, y);
}

static void draw_axis(const Dots *dots, double top, double bottom)
{
    Picture *picture = dots->picture;
    const ValueAxis *axis = &dots->axis;
    double taken = 0;
    for (size_t i = 0; i < axis->ticks.count; i++) {
        double x = linear_scale_at(&dots->scale, decimal_to_double(axis->ticks.items[i]));
        double room = measure_room(axis->labels[i], picture->size, MEASURE_REGULAR);
        svg_line(&picture->svg, axis->ticks.items[i].digits == 0 ? "c-mark" : "c-grid", x, top, x, bottom);
        double from = fmin(fmax(x - room / 2, 0), picture->across - room);
        if (i > 0 && from < taken)
            continue;
        svg_label(&picture->svg, "c-tick", from, bottom + picture->size * 1.1, SVG_START, axis->labels[i]);
        taken = from + room + picture->size * 0.5;
    }
}

/* Names of the series at the dots of a row. False where legend must do. */
static bool place_heads(const Dots *dots, size_t row, Heads *heads)
{
    Picture *picture = dots->picture;
    const Chart *chart = picture->chart;
    heads->items = ARENA_ARRAY(picture->arena, Head, chart->series_count);
    heads->count = 0;
    for (size_t s = 0; s < chart->series_count; s++) {
        const ChartPoint *point = point_at(dots, s, row);
        if (!is_named(chart, s))
            continue;
        if (!chart_point_drawn(point))
            return false;
        bool own = is_own(chart, s);
        Head head = {.x = x_of(dots, point),
                     .text = chart->series[s].label,
                     .short_text = chart->series[s].short_label,
                     .classes = own ? "c-head c-own c-strong" : "c-head",
                     .weight = own ? MEASURE_SEMIBOLD : MEASURE_REGULAR};
        size_t at = heads->count++;
        for (; at > 0 && heads->items[at - 1].x > head.x; at--)
            heads->items[at] = heads->items[at - 1];
        heads->items[at] = head;
    }
    return heads_place(picture, heads, dots->rows.above ? 0 : dots->rows.left, picture->across, picture->line * 4);
}

static double draw_key(const Dots *dots)
{
    Picture *picture = dots->picture;
    const Chart *chart = picture->chart;
    KeyItem *items = ARENA_ARRAY(picture->arena, KeyItem, chart->series_count);
    size_t count = 0;
    for (size_t s = 0; s < chart->series_count; s++)
        if (is_named(chart, s))
            items[count++] = (KeyItem){series_class(chart, s), chart->series[s].label};
    return key_draw(picture, items, count, KEY_DOT, 0) + picture->size * white;
}

static double draw_rows(Dots *dots, const Heads *heads, size_t first, double y)
{
    Picture *picture = dots->picture;
    double mark = picture->size * mark_height;
    for (size_t r = 0; r < dots->rows.series->count; r++) {
        bool headed = heads && r == first;
        double over = headed ? heads->height - 4 : 0;
        double top = rows_draw_name_apart(&dots->rows, r, y, mark, over);
        if (headed)
            heads_draw(picture, heads, top + mark / 2 - radius - 2);
        draw_row(dots, r, top + mark / 2);
        y += over + rows_height(&dots->rows, r, mark) + picture->size * white;
    }
    return y - picture->size * white;
}

static double draw(Picture *picture)
{
    if (bars_are_better(picture, widest_value))
        return bars_draw_series(picture);
    Dots dots = {.picture = picture, .rows = rows_make(picture, &picture->chart->series[0])};
    measure(&dots);
    place_across(&dots);
    if (dots.scale.end - dots.scale.start < picture->across * 0.3 && !dots.rows.above) {
        dots.rows = rows_make_above(picture, &picture->chart->series[0]);
        place_across(&dots);
    }
    size_t first = 0;
    const ChartPoint *low;
    const ChartPoint *high;
    while (!row_ends(&dots, first, &low, &high))
        first++;
    Heads heads;
    bool named = picture->chart->series_count > 1;
    bool headed = named && place_heads(&dots, first, &heads);
    double y = named && !headed ? draw_key(&dots) : 0;
    Svg axis = picture->svg;
    if (!has_axis(&dots))
        return draw_rows(&dots, headed ? &heads : NULL, first, y) + 2;
    /* The axis lies behind the rows, whose height is known only when they are drawn. */
    picture->svg = (Svg){.out = {.arena = picture->arena}};
    double bottom = draw_rows(&dots, headed ? &heads : NULL, first, y) + picture->size * 0.3;
    Str rows = svg_finish(&picture->svg);
    picture->svg = axis;
    draw_axis(&dots, y + (headed ? heads.height : 0), bottom);
    svg_add(&picture->svg, rows);
    return bottom + picture->size * 1.5;
}

const ChartForm chart_form_dots = {
    .kind = CHART_DOTS, .name = "dots", .shape = CHART_SHAPE_GROUPS, .declarable = true, .draw = draw};
