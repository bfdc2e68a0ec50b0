/*
 * shares: bars cut in parts, all equally long: the whole. What is missing of
 * the whole is left open, with an edge; parts that together are a little more
 * or less by rounding fill the bar.
 */
#include "charts/bars.h"
#include "charts/cut_bar.h"

#include <math.h>

static const double rounding = 0.51; /* of the last decimal, for each part */

static bool in_percent(const Chart *chart)
{
    return chart->unit && str_equal(chart->unit->symbol, STR("%"));
}

/* What the whole bar stands for: the sum of its parts, or 100 where percentages fall short of it. */
static double whole_of(const Chart *chart, const CutBar *bar)
{
    double sum = cut_bar_sum(bar);
    double slack = rounding * (double)bar->count * pow(10, -chart->decimals);
    return in_percent(chart) && sum < 100 - slack ? 100 : sum;
}

static void place(Picture *picture, CutRows *rows)
{
    for (size_t r = 0; r < rows->rows.series->count; r++) {
        CutBar *bar = &rows->bars[r];
        double whole = whole_of(picture->chart, bar);
        double factor = whole > 0 ? (picture->across - rows->rows.left) / whole : 0;
        cut_bar_run(bar, 0, bar->count, rows->rows.left, factor);
        bar->whole = whole > 0 ? picture->across : 0;
    }
}

static double draw(Picture *picture)
{
    return cut_rows_possible(picture->chart) ? cut_rows_draw(picture, place) : bars_draw_series(picture);
}

const ChartForm chart_form_shares = {
    .kind = CHART_SHARES, .name = "shares", .shape = CHART_SHAPE_GROUPS, .declarable = true, .draw = draw};
