/*
 * waffle: a hundred squares, of which as many are filled as the share has per
 * cents: whole ones only. One value is a share of the hundred; two to five that
 * together are a whole divide it, by largest remainders. What is neither is
 * drawn as bars.
 */
#include "charts/bars.h"
#include "charts/cut_bar.h"
#include "charts/share.h"

#include <math.h>

enum { SQUARES = 100, ACROSS = 10 };

static const double square[] = {[CHART_NARROW] = 24, [CHART_WIDE] = 22};
static const double square_gap = 3;
static const double whole_slack = 1.5; /* percentage points that parts may be off a hundred */
static const double big = 2.4;         /* em: the one figure */

typedef struct Waffle {
    Picture *picture;
    const ChartPoint *parts[CUT_MOST];
    size_t count;
    int filled[CUT_MOST];
} Waffle;

/* False where the values are no shares of one whole. */
static bool gather(Waffle *waffle)
{
    const Chart *chart = waffle->picture->chart;
    double sum = 0;
    for (size_t i = 0; i < chart->series[0].count; i++) {
        const ChartPoint *point = &chart->series[0].points[i];
        if (waffle->count == CUT_MOST || !chart_point_drawn(point) || point->value < 0)
            return false;
        waffle->parts[waffle->count++] = point;
        sum += point->value;
    }
    bool percent = chart->unit && str_equal(chart->unit->symbol, STR("%"));
    if (waffle->count == 1)
        return percent && sum <= 100;
    return chart->series_count == 1 && (percent ? fabs(sum - 100) <= whole_slack : sum > 0);
}

/* Whole squares that are together a hundred: each its whole part, what is left to the largest remainders. */
static void divide(Waffle *waffle)
{
    if (waffle->count == 1) {
        waffle->filled[0] = (int)lround(waffle->parts[0]->value);
        return;
    }
    double sum = 0;
    double rest[CUT_MOST];
    int left = SQUARES;
    for (size_t i = 0; i < waffle->count; i++)
        sum += waffle->parts[i]->value;
    for (size_t i = 0; i < waffle->count; i++) {
        double share = waffle->parts[i]->value / sum * SQUARES;
        waffle->filled[i] = (int)floor(share + 1e-9);
        rest[i] = share - waffle->filled[i];
        left -= waffle->filled[i];
    }
    for (; left > 0; left--) {
        size_t most = 0;
        for (size_t i = 1; i < waffle->count; i++)
            most = rest[i] > rest[most] ? i : most;
        waffle->filled[most]++;
        rest[most] = -1;
    }
}

/* Row by row from the foot, as a vessel fills. */
static double draw_squares(const Waffle *waffle)
{
    Picture *picture = waffle->picture;
    double size = square[picture->width];
    double pitch = size + square_gap;
    size_t part = 0;
    int used = 0;
    for (int i = 0; i < SQUARES; i++) {
        while (part < waffle->count && used == waffle->filled[part]) {
            part++;
            used = 0;
        }
        bool filled = part < waffle->count;
        used++;
        CutShade shade = cut_shade_at(waffle->count, part);
        bool hollow = filled && waffle->parts[part]->provisional;
        const char *classes = !filled ? "c-cut c-empty" : hollow ? "c-cut c-cut-2 c-hollow" : shade.mark;
        svg_rect(&picture->svg, classes, 0.5 + pitch * (i % ACROSS), 0.5 + pitch * (ACROSS - 1 - i / ACROSS),
                 size - 1, size - 1);
    }
    return pitch * ACROSS - square_gap;
}

/* The figure large, what it is of, and how people say it. */
static double draw_one(const Waffle *waffle, double x, double y)
{
    Picture *picture = waffle->picture;
    const ChartPoint *point = waffle->parts[0];
    y += picture->size * big * 0.97; /* the room of a line, not only of its digits */
    svg_label(&picture->svg, "c-big c-value c-own", x, y, SVG_START, point->display);
    y += picture->size * 0.5;
    LayoutText name = picture_wrap(picture, MEASURE_REGULAR, point->label, point->short_label, picture->across - x,
                                   LAYOUT_MAX_LINES);
    for (size_t i = 0; i < name.count && point->label.len; i++, y += picture->line)
        svg_label(&picture->svg, "c-name", x, picture_baseline(picture, y + picture->line / 2), SVG_START,
                  name.lines[i]);
    Str words = share_words(picture->arena, picture->chart, share_of(point->value));
    if (point->provisional || point->forecast) {
        Str word = chart_word(picture->chart, point->forecast ? "forecast" : "provisional");
        words = words.len ? arena_printf(picture->arena, STR_FMT ", " STR_FMT, STR_ARG(words), STR_ARG(word)) : word;
    }
    if (words.len == 0)
        return y;
    svg_label(&picture->svg, "c-note", x, picture_baseline(picture, y + picture->line / 2), SVG_START, words);
    return y + picture->line;
}

/* A line a part, in the order of the squares from the top. */
static double draw_parts(const Waffle *waffle, double x, double y)
{
    Picture *picture = waffle->picture;
    double mark = picture->size * 0.85;
    double text = x + mark + picture->size * 0.5;
    for (size_t i = waffle->count; i > 0; i--) {
        const ChartPoint *point = waffle->parts[i - 1];
        double value = measure_room(point->display, picture->size, MEASURE_SEMIBOLD) + picture->size * 0.6;
        svg_rect(&picture->svg, cut_shade_at(waffle->count, i - 1).mark, x + 0.5, y + (picture->line - mark) / 2,
                 mark - 1, mark - 1);
        svg_label(&picture->svg, "c-value", text, picture_baseline(picture, y + picture->line / 2), SVG_START,
                  point->display);
        LayoutText name = picture_wrap(picture, MEASURE_REGULAR, point->label, point->short_label,
                                       picture->across - text - value, LAYOUT_MAX_LINES);
        for (size_t l = 0; l < name.count; l++, y += picture->line)
            svg_label(&picture->svg, "c-name", text + value, picture_baseline(picture, y + picture->line / 2),
                      SVG_START, name.lines[l]);
        y += picture->size * 0.5;
    }
    return y - picture->size * 0.5;
}

static double draw(Picture *picture)
{
    Waffle waffle = {.picture = picture};
    if (!gather(&waffle))
        return bars_draw_series(picture);
    divide(&waffle);
    double height = draw_squares(&waffle);
    double beside = height + picture->size * 1.6;
    double (*words)(const Waffle *, double, double) = waffle.count == 1 ? draw_one : draw_parts;
    if (picture->width == CHART_WIDE)
        return fmax(height, words(&waffle, beside, 0)) + 2;
    return words(&waffle, 0, height + picture->size * 0.8) + 3;
}

const ChartForm chart_form_waffle = {
    .kind = CHART_WAFFLE, .name = "waffle", .shape = CHART_SHAPE_CATEGORIES, .declarable = true, .draw = draw};
