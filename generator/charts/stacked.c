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

static double sum_of(const CutBar *bar)
{
    double sum = 0;
    for (size_t i = 0; i < bar->count; i++)
        if (chart_point_drawn(bar->items[i].point))
            sum += bar->items[i].point->value;
    return sum;
}

/* Units a value so that the longest bar and every total fit. */
static double fitting_factor(Picture *picture, const CutRows *rows)
{
    double factor = 0;
    double space = picture->across - rows->rows.left;
    for (size_t r = 0; r < rows->rows.series->count; r++) {
        double sum = sum_of(&rows->bars[r]);
        double end = rows->ends[r].len ? end_gap + measure_room(rows->ends[r], picture->size, MEASURE_SEMIBOLD) : 0;
        double fitting = sum > 0 ? fmax(space - end, 1) / sum : 0;
        if (fitting > 0 && (factor == 0 || fitting < factor))
            factor = fitting;
    }
    return factor;
}

static void place(Picture *picture, CutRows *rows)
{
    double factor = fitting_factor(picture, rows);
    for (size_t r = 0; r < rows->rows.series->count; r++) {
        double x = rows->rows.left;
        for (size_t i = 0; i < rows->bars[r].count; i++) {
            CutPart *part = &rows->bars[r].items[i];
            part->from = x;
            part->to = x += chart_point_drawn(part->point) ? part->point->value * factor : 0;
        }
    }
}

static double draw(Picture *picture)
{
    const Chart *chart = picture->chart;
    if (!cut_rows_possible(chart))
        return bars_draw_series(picture);
    CutRows rows = cut_rows_make(picture);
    rows.ends = ARENA_ARRAY(picture->arena, Str, chart->series[0].count);
    for (size_t r = 0; r < chart->series[0].count; r++)
        rows.ends[r] = total_of_row(picture->arena, chart, r);
    place(picture, &rows);
    double height;
    return cut_rows_draw(picture, &rows, &height) ? height : bars_draw_series(picture);
}

const ChartForm chart_form_stacked = {
    .kind = CHART_STACKED, .name = "stacked", .shape = CHART_SHAPE_GROUPS, .declarable = true, .draw = draw};
