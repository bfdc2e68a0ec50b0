/*
 * pyramid: two sides round a column of ages, from young at the foot to old at
 * the top, on one scale. An earlier year is the outline over the bars, with an
 * edge of paper so that it can be seen on them. Few ages have their values
 * printed; many have an axis.
 */
#include "charts/axes.h"
#include "charts/bars.h"
#include "charts/layout.h"

#include <math.h>

enum { SIDES = 2, MOST_VALUES = 10 };

static const double tallest[] = {[CHART_NARROW] = 460, [CHART_WIDE] = 440};
static const double highest_row = 28;
static const double lowest_row = 5;
static const double row_gap = 2;
static const double age_gap = 8;
static const double value_gap = 6;
static const double widest_age = 0.34; /* of the picture */
static const double most_value = 0.4; /* of a side: wider values leave no bars */

typedef struct Pyramid {
    Picture *picture;
    const ChartSeries *sides[SIDES];
    const ChartSeries *earlier[SIDES]; /* NULL without */
    size_t rows;
    bool told; /* an age stands out */
    bool values;
    double most;
    double factor;
    double zero[SIDES];
    double top;
    double pitch;
} Pyramid;

static bool gather(Pyramid *pyramid)
{
    const Chart *chart = pyramid->picture->chart;
    size_t now = 0;
    size_t before = 0;
    for (size_t s = 0; s < chart->series_count; s++) {
        const ChartSeries *series = &chart->series[s];
        size_t *n = series->earlier ? &before : &now;
        if (*n == SIDES || series->count != chart->series[0].count)
            return false;
        (series->earlier ? pyramid->earlier : pyramid->sides)[(*n)++] = series;
        for (size_t i = 0; i < series->count; i++) {
            const ChartPoint *point = &series->points[i];
            if (!chart_point_drawn(point))
                continue;
            if (point->value < 0)
                return false;
            pyramid->most = fmax(pyramid->most, point->value);
            pyramid->told = pyramid->told || point->highlight;
        }
    }
    pyramid->rows = chart->series[0].count;
    return now == SIDES && pyramid->rows > 0;
}

static double y_of(const Pyramid *pyramid, size_t row)
{
    return pyramid->top + pyramid->pitch * (double)(pyramid->rows - 1 - row);
}

static double bottom_of(const Pyramid *pyramid)
{
    return pyramid->top + pyramid->pitch * (double)pyramid->rows;
}

static double x_of(const Pyramid *pyramid, int side, double value)
{
    return pyramid->zero[side] + (side == 0 ? -1 : 1) * value * pyramid->factor;
}

/* ---- measures ---- */

/* On two lines where there are few. */
static LayoutText age_text(const Pyramid *pyramid, size_t row)
{
    const ChartPoint *point = &pyramid->sides[0]->points[row];
    const Picture *picture = pyramid->picture;
    return picture_wrap(picture, MEASURE_SEMIBOLD, point->label, point->short_label, picture->across * widest_age,
                        pyramid->rows <= MOST_VALUES ? LAYOUT_MAX_LINES : 1);
}

static bool ages_fit(const Pyramid *pyramid)
{
    for (size_t i = 0; i < pyramid->rows; i++)
        if (age_text(pyramid, i).fit == LAYOUT_CUT)
            return false;
    return true;
}

static double age_room(const Pyramid *pyramid, size_t *lines)
{
    double room = 0;
    *lines = 1;
    for (size_t i = 0; i < pyramid->rows; i++) {
        LayoutText text = age_text(pyramid, i);
        room = fmax(room, text.room);
        *lines = text.count > *lines ? text.count : *lines;
    }
    return room;
}

static double widest_value(const Pyramid *pyramid)
{
    double room = 0;
    for (int side = 0; side < SIDES; side++)
        for (size_t i = 0; i < pyramid->rows; i++)
            room = fmax(room, measure_room(pyramid->sides[side]->points[i].display, pyramid->picture->size,
                                           MEASURE_SEMIBOLD));
    return room + value_gap;
}

static void place_across(Pyramid *pyramid, double axis_room)
{
    Picture *picture = pyramid->picture;
    size_t lines;
    double ages = age_room(pyramid, &lines) + 2 * age_gap;
    pyramid->pitch = fmax(lowest_row, fmin(highest_row, tallest[picture->width] / (double)pyramid->rows));
    if (lines > 1)
        pyramid->pitch = fmax(pyramid->pitch, picture->line * (double)lines + 2 * row_gap);
    double half = (picture->across - ages) / 2;
    double values = widest_value(pyramid);
    pyramid->values = pyramid->rows <= MOST_VALUES && values <= half * most_value;
    double beside = pyramid->values ? values : axis_room / 2;
    pyramid->zero[0] = half;
    pyramid->zero[1] = picture->across - half;
    pyramid->factor = pyramid->most > 0 ? (half - beside) / pyramid->most : 0;
}

/* ---- drawing ---- */

static const char *bar_class(const Pyramid *pyramid, const ChartPoint *point)
{
    bool own = point->highlight || !pyramid->told;
    bool hollow = point->provisional || point->forecast;
    if (own)
        return hollow ? "c-bar c-own c-hollow" : "c-bar c-own";
    return hollow ? "c-bar c-other c-hollow" : "c-bar c-other";
}

static void draw_bar(const Pyramid *pyramid, int side, size_t row)
{
    Picture *picture = pyramid->picture;
    const ChartPoint *point = &pyramid->sides[side]->points[row];
    double gap = fmin(row_gap, pyramid->pitch / 4);
    double y = y_of(pyramid, row) + gap / 2;
    double height = pyramid->pitch - gap;
    bool drawn = chart_point_drawn(point);
    double length = drawn ? point->value * pyramid->factor : 0;
    if (length > 0)
        svg_rect(&picture->svg, bar_class(pyramid, point), side == 0 ? pyramid->zero[0] - length : pyramid->zero[1],
                 y, length, height);
    const char *classes = drawn ? point->highlight ? "c-value c-own" : "c-value" : "c-note";
    double end = x_of(pyramid, side, drawn ? point->value : 0);
    if (pyramid->earlier[side] && chart_point_drawn(&pyramid->earlier[side]->points[row])) {
        double before = x_of(pyramid, side, pyramid->earlier[side]->points[row].value);
        end = side == 0 ? fmin(end, before) : fmax(end, before);
    }
    double room = measure_room(point->display, picture->size, drawn ? MEASURE_SEMIBOLD : MEASURE_REGULAR) + value_gap;
    bool fits = pyramid->pitch >= picture->line && (side == 0 ? end >= room : end + room <= picture->across);
    if (!fits || (drawn && !pyramid->values))
        return;
    svg_label(&picture->svg, classes, end + (side == 0 ? -value_gap : value_gap),
              picture_baseline(picture, y + height / 2), side == 0 ? SVG_END : SVG_START, point->display);
}

/* Every age, or every so many from the foot where they are closer than lines of text. */
static void draw_ages(const Pyramid *pyramid)
{
    Picture *picture = pyramid->picture;
    size_t every = (size_t)ceil(picture->line / pyramid->pitch);
    for (size_t i = 0; i < pyramid->rows; i += every) {
        const ChartPoint *point = &pyramid->sides[0]->points[i];
        LayoutText text = age_text(pyramid, i);
        double middle = y_of(pyramid, i) + pyramid->pitch / 2 - picture->line * (double)(text.count - 1) / 2;
        for (size_t l = 0; l < text.count; l++, middle += picture->line)
            svg_label(&picture->svg, point->highlight ? "c-name c-strong" : "c-name", picture->across / 2,
                      picture_baseline(picture, middle), SVG_MIDDLE, text.lines[l]);
    }
}

/* Steps from the foot to the top, in pieces where a value is missing. */
static void draw_outline(const Pyramid *pyramid, int side, const char *classes)
{
    Buf path = {.arena = pyramid->picture->arena};
    bool open = false;
    for (size_t i = 0; i < pyramid->rows; i++) {
        const ChartPoint *point = &pyramid->earlier[side]->points[i];
        if (!chart_point_drawn(point)) {
            open = false;
            continue;
        }
        double x = x_of(pyramid, side, point->value);
        double foot = y_of(pyramid, i) + pyramid->pitch;
        if (open)
            svg_path_line(&path, x, foot);
        else
            svg_path_move(&path, x, foot);
        svg_path_line(&path, x, foot - pyramid->pitch);
        open = true;
    }
    if (path.len)
        svg_path(&pyramid->picture->svg, classes, buf_str(&path));
}

/* Numbers of both sides and the lines at them; returns the new bottom. */
static double draw_axis(const Pyramid *pyramid, const ValueAxis *axis)
{
    Picture *picture = pyramid->picture;
    double bottom = bottom_of(pyramid);
    double middle = bottom + picture->line * 0.9;
    for (int side = 0; side < SIDES; side++) {
        double taken = 0;
        for (size_t i = axis->ticks.count; i > 0; i--) {
            double value = decimal_to_double(axis->ticks.items[i - 1]);
            double x = x_of(pyramid, side, value);
            if (value > pyramid->most * 1.001 || value == 0)
                continue;
            svg_line(&picture->svg, "c-grid", x, pyramid->top, x, bottom + 4);
            double room = measure_room(axis->labels[i - 1], picture->size, MEASURE_REGULAR) + picture->size * 0.4;
            double away = fabs(x - pyramid->zero[side]);
            if (taken > 0 && away + room / 2 > taken)
                continue;
            svg_label(&picture->svg, "c-tick", x, picture_baseline(picture, middle), SVG_MIDDLE, axis->labels[i - 1]);
            taken = away - room / 2;
        }
    }
    if (axis->unit.len == 0)
        return middle + picture->line * 0.5;
    svg_label(&picture->svg, "c-tick", picture->across / 2, picture_baseline(picture, middle + picture->line),
              SVG_MIDDLE, axis->unit);
    return middle + picture->line * 1.5;
}

/* A side's name next to the ages, with a piece of what it is drawn as; returns its bottom. */
static double draw_name(const Pyramid *pyramid, int side, const ChartSeries *series, double y)
{
    Picture *picture = pyramid->picture;
    double away = side == 0 ? -1 : 1;
    double mark = picture->size * 0.75;
    double x = pyramid->zero[side];
    LayoutText text = picture_wrap(picture, MEASURE_SEMIBOLD, series->label, series->short_label,
                                   pyramid->zero[0] - mark - value_gap, LAYOUT_MAX_LINES);
    double left = side == 0 ? x - mark : x;
    double middle = y + picture->line / 2;
    if (series->earlier)
        svg_line(&picture->svg, "c-outline", left + 1, middle, left + mark, middle);
    else
        svg_rect(&picture->svg, pyramid->told ? "c-bar c-other" : "c-bar c-own", left, middle - mark / 2, mark, mark);
    for (size_t i = 0; i < text.count; i++, y += picture->line)
        svg_label(&picture->svg, series->earlier ? "c-name" : "c-name c-strong", x + away * (mark + value_gap),
                  picture_baseline(picture, y + picture->line / 2), side == 0 ? SVG_END : SVG_START, text.lines[i]);
    return y;
}

static double draw_names(const Pyramid *pyramid)
{
    double bottom = 0;
    for (int side = 0; side < SIDES; side++)
        bottom = fmax(bottom, draw_name(pyramid, side, pyramid->sides[side], 0));
    double lowest = bottom;
    for (int side = 0; side < SIDES; side++)
        if (pyramid->earlier[side])
            lowest = fmax(lowest, draw_name(pyramid, side, pyramid->earlier[side], bottom));
    return lowest + pyramid->picture->size * 0.6;
}

static double draw(Picture *picture)
{
    Pyramid pyramid = {.picture = picture};
    if (!gather(&pyramid) || !ages_fit(&pyramid))
        return bars_draw_series(picture);
    TickWish wish = {.high = pyramid.most, .from_zero = true, .decimals = picture->chart->decimals, .most = 4};
    ValueAxis axis = value_axis_make(picture, &wish);
    place_across(&pyramid, axis.room);
    pyramid.top = draw_names(&pyramid);
    double bottom = pyramid.values ? bottom_of(&pyramid) : draw_axis(&pyramid, &axis);
    for (int side = 0; side < SIDES; side++) {
        for (size_t i = 0; i < pyramid.rows; i++)
            draw_bar(&pyramid, side, i);
        if (pyramid.earlier[side]) {
            draw_outline(&pyramid, side, "c-outline c-outline-edge");
            draw_outline(&pyramid, side, "c-outline");
        }
        svg_line(&picture->svg, "c-zero", pyramid.zero[side], pyramid.top, pyramid.zero[side], bottom_of(&pyramid));
    }
    draw_ages(&pyramid);
    return bottom + 3;
}

const ChartForm chart_form_pyramid = {
    .kind = CHART_PYRAMID, .name = "pyramid", .shape = CHART_SHAPE_GROUPS, .declarable = true, .draw = draw};
