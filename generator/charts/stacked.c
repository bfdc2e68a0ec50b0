/*
 * stacked: bars cut in parts, in numbers, all from zero and on one scale, with
 * the total behind each. Parts below zero, or more parts than can be told
 * apart, become a bar each.
 */
#include "charts/bars.h"
#include "charts/cut_bar.h"
#include "charts/total.h"

#include <math.h>

static const double end_gap = 8;

/* Units a value so that the longest bar and every total fit. */
static double fitting_factor(Picture *picture, const CutRows *rows)
{
    double factor = 0;
    double space = picture->across - rows->rows.left;
    for (size_t r = 0; r < rows->rows.series->count; r++) {
        double sum = cut_bar_sum(&rows->bars[r]);
        double end = rows->ends[r].len ? end_gap + measure_room(rows->ends[r], picture->size, MEASURE_SEMIBOLD) : 0;
        double fitting = sum > 0 ? fmax(space - end, 1) / sum : 0;
        if (fitting > 0 && (factor == 0 || fitting < factor))
            factor = fitting;
    }
    return factor;
}

static void place(Picture *picture, CutRows *rows)
{
    size_t count = rows->rows.series->count;
    rows->ends = ARENA_ARRAY(picture->arena, Str, count);
    for (size_t r = 0; r < count; r++)
        rows->ends[r] = total_of_row(picture->arena, picture->chart, r);
    double factor = fitting_factor(picture, rows);
    for (size_t r = 0; r < count; r++)
        cut_bar_run(&rows->bars[r], 0, rows->bars[r].count, rows->rows.left, factor);
}

static double draw(Picture *picture)
{
    return cut_rows_possible(picture->chart) ? cut_rows_draw(picture, place) : bars_draw_series(picture);
}

const ChartForm chart_form_stacked = {
    .kind = CHART_STACKED, .name = "stacked", .shape = CHART_SHAPE_GROUPS, .declarable = true, .draw = draw};
