/*
 * slope: two or three moments beside each other and a line a category, with
 * values at the left and names with values at the right. More than eight lines
 * leave a name to the one that stands out and the country; the others are grey
 * threads. A line runs only between moments that both have a value.
 */
#include "charts/bars.h"
#include "charts/heads.h"
#include "charts/layout.h"
#include "charts/scale.h"

#include <math.h>

enum { MOST_NAMED = 8, LEAST_MOMENTS = 2, MOST_MOMENTS = 3 };

static const double height_narrow = 280;
static const double height_wide = 330;
static const double radius = 4.5;
static const double widest_value = 0.4; /* of the picture: wider ones leave no room for lines */
static const double label_gap = 12;
static const double leader_gap = 24;
static const double widest = 0.4;       /* of the picture: names at the right */
static const double value_gap = 0.57;   /* em: a space with its spacing */
static const double line_distance = 1.18; /* em */
static const double moved_far = 0.5;    /* em */

/* At one end of a line. */
typedef struct SlopeLabel {
    const ChartPoint *point;
    LayoutText name; /* no lines at the left */
    bool value_below;
    double room;
} SlopeLabel;

typedef struct SlopeSide {
    SlopeLabel *items;
    LayoutSpread *places;
    size_t count;
    double room;
    double height;
} SlopeSide;

typedef struct Slope {
    Picture *picture;
    bool told; /* a line stands out */
    LinearScale scale;
    SlopeSide left;
    SlopeSide right;
    double x[MOST_MOMENTS];
    double top;
    double bottom;
} Slope;

static ChartRole role_of(const ChartPoint *point)
{
    return point->highlight ? CHART_ROLE_OWN : point->country ? CHART_ROLE_COUNTRY : CHART_ROLE_OTHER;
}

static size_t row_count(const Slope *slope)
{
    return slope->picture->chart->series[0].count;
}

static bool is_named(const Slope *slope, size_t row)
{
    const ChartPoint *point = &slope->picture->chart->series[0].points[row];
    return row_count(slope) <= MOST_NAMED || role_of(point) != CHART_ROLE_OTHER || (!slope->told && row == 0);
}

static const ChartPoint *point_at(const Slope *slope, size_t moment, size_t row)
{
    return &slope->picture->chart->series[moment].points[row];
}

static bool has_end(const Slope *slope, size_t row)
{
    return chart_point_drawn(point_at(slope, 0, row)) ||
           chart_point_drawn(point_at(slope, slope->picture->chart->series_count - 1, row));
}

static void measure_values(Slope *slope)
{
    const Chart *chart = slope->picture->chart;
    bool first = true;
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++) {
            const ChartPoint *point = &chart->series[s].points[i];
            slope->told = slope->told || point->highlight;
            if (!chart_point_drawn(point))
                continue;
            slope->scale.low = first ? point->value : fmin(slope->scale.low, point->value);
            slope->scale.high = first ? point->value : fmax(slope->scale.high, point->value);
            first = false;
        }
    if (slope->scale.low == slope->scale.high) { /* all equal: in the middle */
        double half = fmax(fabs(slope->scale.low) * 0.1, 1e-9);
        slope->scale.low -= half;
        slope->scale.high += half;
    }
}

static MeasureWeight name_weight(const ChartPoint *point)
{
    return point->highlight ? MEASURE_SEMIBOLD : MEASURE_REGULAR;
}

static void shape_label(Picture *picture, SlopeLabel *label, bool named)
{
    double value = measure_room(label->point->display, picture->size, MEASURE_SEMIBOLD);
    label->room = value;
    if (!named)
        return;
    double most = picture->across * widest;
    MeasureWeight weight = name_weight(label->point);
    label->name = picture_wrap(picture, weight, label->point->label, label->point->short_label, most,
                               LAYOUT_MAX_LINES);
    double joined = measure_room(label->name.lines[label->name.count - 1], picture->size, weight) +
                    picture->size * value_gap + value;
    label->value_below = joined > most;
    label->room = fmax(label->name.room, label->value_below ? value : joined);
}

/* A line is named at the right, or at the left where it has no right end. */
static SlopeSide make_side(Slope *slope, size_t moment)
{
    Picture *picture = slope->picture;
    size_t rows = row_count(slope);
    SlopeSide side = {.items = ARENA_ARRAY(picture->arena, SlopeLabel, rows),
                      .places = ARENA_ARRAY(picture->arena, LayoutSpread, rows)};
    for (size_t r = 0; r < rows; r++) {
        const ChartPoint *point = point_at(slope, moment, r);
        if (!is_named(slope, r) || !chart_point_drawn(point))
            continue;
        SlopeLabel *label = &side.items[side.count];
        label->point = point;
        bool named = moment > 0 || !chart_point_drawn(point_at(slope, slope->picture->chart->series_count - 1, r));
        shape_label(picture, label, named);
        size_t lines = named ? label->name.count + label->value_below : 1;
        side.places[side.count++].height = picture->size * line_distance * (double)lines;
        side.room = fmax(side.room, label->room);
    }
    side.height = layout_total_height(side.places, side.count);
    return side;
}

static double y_of(const Slope *slope, const ChartPoint *point)
{
    return linear_scale_at(&slope->scale, point->value);
}

/* Whether one had to move so far that it needs a leader line. */
static bool spread_side(const Slope *slope, SlopeSide *side)
{
    double half = slope->picture->size * line_distance / 2;
    for (size_t i = 0; i < side->count; i++)
        side->places[i].wanted = y_of(slope, side->items[i].point);
    layout_spread(slope->picture->arena, side->places, side->count, slope->top - half, slope->bottom + half);
    bool moved = false;
    for (size_t i = 0; i < side->count; i++)
        moved = moved || fabs(side->places[i].middle - side->places[i].wanted) > slope->picture->size * moved_far;
    return moved;
}

static void draw_name(Picture *picture, const SlopeLabel *label, const char *classes, double x, double middle,
                      SvgAnchor anchor)
{
    double line = picture->size * line_distance;
    size_t lines = label->name.count + label->value_below;
    double y = middle - line * (double)(lines - 1) / 2;
    for (size_t i = 0; i + 1 < label->name.count + label->value_below; i++, y += line)
        svg_label(&picture->svg, classes, x, picture_baseline(picture, y), anchor, label->name.lines[i]);
    Str beside = label->value_below ? (Str){0} : label->name.lines[label->name.count - 1];
    svg_label_value(&picture->svg, classes, x, picture_baseline(picture, y), anchor, beside, "c-value",
                    label->point->display);
}

static void draw_side(const Slope *slope, const SlopeSide *side, double from, double x, SvgAnchor anchor)
{
    Picture *picture = slope->picture;
    for (size_t i = 0; i < side->count; i++) {
        const SlopeLabel *label = &side->items[i];
        ChartRole role = role_of(label->point);
        const char *other = slope->told ? "c-end c-other" : "c-end";
        double middle = side->places[i].middle;
        if (fabs(middle - side->places[i].wanted) > picture->size * moved_far) {
            double away = anchor == SVG_END ? -1 : 1;
            svg_line(&picture->svg, "c-leader", from + away * 6, side->places[i].wanted, x - away * 3, middle);
        }
        if (label->name.count == 0)
            svg_label(&picture->svg, picture_class(role, "c-value c-own", "c-value", "c-value c-other"), x,
                      picture_baseline(picture, middle), anchor, label->point->display);
        else
            draw_name(picture, label, picture_class(role, "c-end c-own c-strong", "c-end", other), x, middle, anchor);
    }
}

/* What has a value at neither end is told in words below; returns their bottom. */
static double draw_rest(const Slope *slope, double y)
{
    Picture *picture = slope->picture;
    const Chart *chart = picture->chart;
    for (size_t r = 0; r < row_count(slope); r++) {
        if (has_end(slope, r))
            continue;
        const ChartPoint *middle = chart->series_count == MOST_MOMENTS ? point_at(slope, 1, r) : NULL;
        bool told = middle && chart_point_drawn(middle);
        Str text = told ? arena_printf(picture->arena, STR_FMT ", " STR_FMT ": " STR_FMT, STR_ARG(middle->label),
                                       STR_ARG(chart->series[1].label), STR_ARG(middle->display))
                        : arena_printf(picture->arena, STR_FMT ": " STR_FMT, STR_ARG(point_at(slope, 0, r)->label),
                                       STR_ARG(point_at(slope, 0, r)->display));
        LayoutText fit = picture_wrap(picture, MEASURE_REGULAR, text, (Str){0}, picture->across, LAYOUT_MAX_LINES);
        for (size_t i = 0; i < fit.count; i++, y += picture->line)
            svg_label(&picture->svg, "c-note", 0, picture_baseline(picture, y + picture->line / 2), SVG_START,
                      fit.lines[i]);
    }
    return y;
}

static void draw_line(const Slope *slope, size_t row)
{
    Svg *svg = &slope->picture->svg;
    const Chart *chart = slope->picture->chart;
    ChartRole role = role_of(point_at(slope, 0, row));
    bool thread = !is_named(slope, row);
    const char *line = picture_class(role, "c-line c-own", "c-line c-country",
                                     thread ? "c-line c-thread" : "c-line c-other");
    for (size_t s = 0; s + 1 < chart->series_count; s++) {
        const ChartPoint *from = point_at(slope, s, row);
        const ChartPoint *to = point_at(slope, s + 1, row);
        if (chart_point_drawn(from) && chart_point_drawn(to))
            svg_line(svg, line, slope->x[s], y_of(slope, from), slope->x[s + 1], y_of(slope, to));
    }
    for (size_t s = 0; s < chart->series_count; s++) {
        const ChartPoint *point = point_at(slope, s, row);
        bool hollow = point->provisional || point->forecast;
        const char *dot = thread ? "c-dot c-thread" : hollow
            ? picture_class(role, "c-dot c-own c-hollow", "c-dot c-country c-hollow", "c-dot c-other c-hollow")
            : picture_class(role, "c-dot c-own", "c-dot c-country", "c-dot c-other");
        if (chart_point_drawn(point))
            svg_circle(svg, dot, slope->x[s], y_of(slope, point), thread ? radius / 2 : radius);
    }
}

/* Threads first, the own line on top. */
static void draw_lines(const Slope *slope)
{
    static const ChartRole order[] = {CHART_ROLE_OTHER, CHART_ROLE_COUNTRY, CHART_ROLE_OWN};
    for (size_t o = 0; o < sizeof order / sizeof *order; o++)
        for (size_t r = 0; r < row_count(slope); r++)
            if (role_of(point_at(slope, 0, r)) == order[o] && has_end(slope, r))
                draw_line(slope, r);
}

static void place_across(Slope *slope, double left_gap, double right_gap)
{
    size_t moments = slope->picture->chart->series_count;
    double left = slope->left.room + left_gap;
    double right = slope->picture->across - slope->right.room - right_gap;
    for (size_t s = 0; s < moments; s++)
        slope->x[s] = left + (right - left) * (double)s / (double)(moments - 1);
}

static bool place_heads(Slope *slope, Heads *heads)
{
    Picture *picture = slope->picture;
    const Chart *chart = picture->chart;
    heads->count = chart->series_count;
    heads->items = ARENA_ARRAY(picture->arena, Head, chart->series_count);
    for (size_t s = 0; s < chart->series_count; s++)
        heads->items[s] = (Head){.x = slope->x[s], .text = chart->series[s].label,
                                 .short_text = chart->series[s].short_label, .classes = "c-head c-strong",
                                 .weight = MEASURE_SEMIBOLD};
    return heads_place(picture, heads, 0, picture->across, picture->line * 4);
}

static double draw(Picture *picture)
{
    const Chart *chart = picture->chart;
    if (chart->series_count < LEAST_MOMENTS || chart->series_count > MOST_MOMENTS ||
        bars_are_better(picture, widest_value))
        return bars_draw_series(picture);
    Slope slope = {.picture = picture};
    measure_values(&slope);
    slope.left = make_side(&slope, 0);
    slope.right = make_side(&slope, chart->series_count - 1);
    place_across(&slope, leader_gap, leader_gap);
    Heads heads;
    if (!place_heads(&slope, &heads))
        return bars_draw_series(picture);
    double height = picture->width == CHART_WIDE ? height_wide : height_narrow;
    slope.top = heads.height + picture->size;
    slope.bottom = slope.top + fmax(height, fmax(slope.left.height, slope.right.height));
    slope.scale.start = slope.bottom;
    slope.scale.end = slope.top;
    double left_gap = spread_side(&slope, &slope.left) ? leader_gap : label_gap;
    double right_gap = spread_side(&slope, &slope.right) ? leader_gap : label_gap;
    place_across(&slope, left_gap, right_gap);
    if (!place_heads(&slope, &heads))
        return bars_draw_series(picture);
    for (size_t s = 0; s < chart->series_count; s++)
        svg_line(&picture->svg, "c-grid", slope.x[s], heads.height, slope.x[s], slope.bottom + picture->size * 0.6);
    heads_draw(picture, &heads, heads.height);
    draw_lines(&slope);
    draw_side(&slope, &slope.left, slope.x[0], slope.x[0] - left_gap, SVG_END);
    double last = slope.x[chart->series_count - 1];
    draw_side(&slope, &slope.right, last, last + right_gap, SVG_START);
    return draw_rest(&slope, slope.bottom + picture->size * 0.8) + 3;
}

const ChartForm chart_form_slope = {
    .kind = CHART_SLOPE, .name = "slope", .shape = CHART_SHAPE_GROUPS, .declarable = true, .draw = draw};
