/*
 * diverging: answers from strongly against to strongly for. Those against end
 * at the line of zero and those for begin there, so that each side can be
 * compared; who has no opinion stands apart at the right, with a beginning of
 * its own. (Laid across zero, as is often done, the neutral part would shift
 * both sides.)
 */
#include "charts/bars.h"
#include "charts/cut_bar.h"

#include <math.h>

enum { MOST_A_SIDE = 3 };

static const double neutral_gap = 1.6; /* em */

/* From the outer end to zero: strongly to mildly. */
static const CutShade against[MOST_A_SIDE + 1][MOST_A_SIDE] = {
    {{0}},
    {{"c-cut c-no-1", "c-value c-cut-on-no-1"}},
    {{"c-cut c-no-1", "c-value c-cut-on-no-1"}, {"c-cut c-no-3", "c-value c-cut-on-no-3"}},
    {{"c-cut c-no-1", "c-value c-cut-on-no-1"}, {"c-cut c-no-2", "c-value c-cut-on-no-2"},
     {"c-cut c-no-3", "c-value c-cut-on-no-3"}}};
static const CutShade in_favour[MOST_A_SIDE + 1][MOST_A_SIDE] = {
    {{0}},
    {{"c-cut c-cut-2", "c-value c-cut-on-2"}},
    {{"c-cut c-cut-2", "c-value c-cut-on-2"}, {"c-cut c-cut-4", "c-value c-cut-on-4"}},
    {{"c-cut c-cut-2", "c-value c-cut-on-2"}, {"c-cut c-cut-3", "c-value c-cut-on-3"},
     {"c-cut c-cut-4", "c-value c-cut-on-4"}}};
static const CutShade neutral_shade = {"c-cut c-cut-b", "c-value c-cut-on-b"};

/* Where each answer lies: against, for, neutral. */
typedef struct Sides {
    size_t against;
    size_t in_favour;
    bool neutral;
    double widest[3]; /* sums of values, over all rows */
} Sides;

enum { AGAINST, IN_FAVOUR, NEUTRAL };

static Sides sides_of(const Chart *chart)
{
    Sides sides = {.against = chart->middle, .neutral = chart->has_neutral};
    size_t before = sides.against + sides.neutral;
    sides.in_favour = chart->series_count > before ? chart->series_count - before : 0;
    return sides;
}

static bool can_draw(const Chart *chart, const Sides *sides)
{
    if (sides->against + sides->in_favour + sides->neutral != chart->series_count ||
        sides->against > MOST_A_SIDE || sides->in_favour > MOST_A_SIDE)
        return false;
    return !chart_has_negative(chart);
}

static void measure_sides(const Chart *chart, Sides *sides)
{
    for (size_t r = 0; r < chart->series[0].count; r++) {
        double sums[3] = {0};
        for (size_t s = 0; s < chart->series_count; s++) {
            size_t side = s < sides->against ? AGAINST : sides->neutral && s == sides->against ? NEUTRAL : IN_FAVOUR;
            sums[side] += cut_value(&chart->series[s].points[r]);
        }
        for (size_t i = 0; i < 3; i++)
            sides->widest[i] = fmax(sides->widest[i], sums[i]);
    }
}

/* The parts of a row in the order in which they stand: against, for, neutral. */
static void order_parts(const Chart *chart, const Sides *sides, CutBar *bar, size_t row)
{
    size_t n = 0;
    for (size_t s = 0; s < sides->against; s++)
        bar->items[n++] = (CutPart){.series = s, .shade = against[sides->against][s]};
    for (size_t i = 0; i < sides->in_favour; i++)
        bar->items[n++] = (CutPart){.series = sides->against + sides->neutral + i,
                                 .shade = in_favour[sides->in_favour][sides->in_favour - 1 - i]};
    if (sides->neutral)
        bar->items[n++] = (CutPart){.series = sides->against, .shade = neutral_shade};
    for (size_t i = 0; i < n; i++)
        bar->items[i].point = &chart->series[bar->items[i].series].points[row];
}

static void place(Picture *picture, CutRows *rows)
{
    Sides all_sides = sides_of(picture->chart);
    const Sides *sides = &all_sides;
    measure_sides(picture->chart, &all_sides);
    double gap = sides->neutral ? picture->size * neutral_gap : 0;
    double all = sides->widest[AGAINST] + sides->widest[IN_FAVOUR] + sides->widest[NEUTRAL];
    double factor = all > 0 ? (picture->across - rows->rows.left - gap - 1) / all : 0;
    rows->has_zero = true;
    rows->zero = rows->rows.left + 1 + sides->widest[AGAINST] * factor;
    double neutral = rows->zero + sides->widest[IN_FAVOUR] * factor + gap;
    for (size_t r = 0; r < rows->rows.series->count; r++) {
        CutBar *bar = &rows->bars[r];
        order_parts(picture->chart, sides, bar, r);
        double left = 0;
        for (size_t i = 0; i < sides->against; i++)
            left += cut_value(bar->items[i].point) * factor;
        cut_bar_run(bar, 0, sides->against, rows->zero - left, factor);
        cut_bar_run(bar, sides->against, sides->against + sides->in_favour, rows->zero, factor);
        cut_bar_run(bar, sides->against + sides->in_favour, bar->count, neutral, factor);
    }
}

static double draw(Picture *picture)
{
    Sides sides = sides_of(picture->chart);
    return can_draw(picture->chart, &sides) ? cut_rows_draw(picture, place) : bars_draw_series(picture);
}

const ChartForm chart_form_diverging = {
    .kind = CHART_DIVERGING, .name = "diverging", .shape = CHART_SHAPE_GROUPS, .declarable = true, .draw = draw};
