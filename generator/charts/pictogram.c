/*
 * pictogram: "1 op de 6" as a row of equal people, whole ones only. Several
 * shares beside each other are all told in ten: 1 in 6 and 1 in 8 cannot be
 * compared by eye. What is no share of a hundred is drawn as bars, and one too
 * small for twelve people as squares in a hundred.
 */
#include "charts/bars.h"
#include "charts/layout.h"
#include "charts/share.h"

#include <math.h>

static const double tallest = 64; /* of a person */
static const double slim = 0.46;  /* width of a person to its height */
static const double apart = 0.24; /* between two, to the height */
static const double white = 1.2;  /* em, between rows */

/* A head on shoulders, `height` high, with its left at x. */
static void draw_person(Picture *picture, const char *classes, double x, double y, double height)
{
    double width = height * slim;
    double head = height * 0.155;
    double shoulders = y + height * 0.38;
    double round = width * 0.42;
    double foot = y + height;
    svg_circle(&picture->svg, classes, x + width / 2, y + head, head);
    Buf path = {.arena = picture->arena};
    svg_path_move(&path, x, foot);
    svg_path_line(&path, x, shoulders + round);
    svg_path_curve(&path, x, shoulders + round * 0.45, x + round * 0.45, shoulders, x + round, shoulders);
    svg_path_line(&path, x + width - round, shoulders);
    svg_path_curve(&path, x + width - round * 0.45, shoulders, x + width, shoulders + round * 0.45, x + width,
                   shoulders + round);
    svg_path_line(&path, x + width, foot);
    BUF_LIT(&path, "Z");
    svg_path(&picture->svg, classes, buf_str(&path));
}

/* Returns the height of the people. */
static double draw_people(Picture *picture, Share share, const ChartPoint *point, double y)
{
    double unit = slim + apart;
    double height = fmin(tallest, picture->across / (unit * share.whole - apart));
    bool hollow = point->provisional || point->forecast;
    for (int i = 0; i < share.whole; i++)
        draw_person(picture, i >= share.count ? "c-person" : hollow ? "c-person c-own c-hollow" : "c-person c-own",
                    height * unit * i, y, height);
    return height;
}

/* "16,7%, ongeveer 1 op de 6": on one line, or on two. Returns where it ends. */
static double draw_words(Picture *picture, const ChartPoint *point, Share share, double y)
{
    Str words = share_words(picture->arena, picture->chart, share);
    Str figure = share_value(picture->arena, picture->chart, point);
    double value = measure_room(figure, picture->size, MEASURE_SEMIBOLD) + picture->size * 0.6;
    double middle = y + picture->line / 2;
    svg_label(&picture->svg, chart_point_drawn(point) ? "c-value c-own" : "c-note", 0,
              picture_baseline(picture, middle), SVG_START, figure);
    bool below = value + measure_room(words, picture->size, MEASURE_REGULAR) > picture->across;
    if (words.len)
        svg_label(&picture->svg, "c-name", below ? 0 : value,
                  picture_baseline(picture, below ? middle + picture->line : middle), SVG_START, words);
    return y + picture->line * (words.len && below ? 2 : 1);
}

static double draw_name(Picture *picture, const ChartPoint *point, double y)
{
    LayoutText name = picture_wrap(picture, point->highlight ? MEASURE_SEMIBOLD : MEASURE_REGULAR, point->label,
                                   point->short_label, picture->across, LAYOUT_MAX_LINES);
    for (size_t i = 0; i < name.count && point->label.len; i++, y += picture->line)
        svg_label(&picture->svg, point->highlight ? "c-name c-strong" : "c-name", 0,
                  picture_baseline(picture, y + picture->line / 2), SVG_START, name.lines[i]);
    return y + (point->label.len ? picture->size * 0.4 : 0);
}

static double draw(Picture *picture)
{
    const Chart *chart = picture->chart;
    if (!share_is_drawable(chart))
        return bars_draw_series(picture);
    const ChartSeries *series = &chart->series[0];
    Share only = share_of(series->points[0].value);
    if (series->count == 1 && only.whole == 0) {
        if (series->points[0].value < 100.0 / SHARE_MOST)
            return chart_form_waffle.draw(picture);
        only = share_in_ten(series->points[0].value);
    }
    double y = 0;
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        Share share = series->count == 1 ? only : chart_point_drawn(point) ? share_in_ten(point->value) : (Share){0};
        y = draw_name(picture, point, y);
        if (share.whole)
            y += draw_people(picture, share, point, y) + picture->size * 0.4;
        y = draw_words(picture, point, share, y) + picture->size * white;
    }
    return y - picture->size * white + 3;
}

const ChartForm chart_form_pictogram = {
    .kind = CHART_PICTOGRAM, .name = "pictogram", .shape = CHART_SHAPE_CATEGORIES, .declarable = true, .draw = draw};
