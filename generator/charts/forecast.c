/*
 * forecast: lines of which a part is expected, with the range that it may lie
 * in, and the last place where two of them cross named in words.
 */
#include "charts/line_chart.h"

#include <math.h>

static const ChartPoint *point_at(const ChartSeries *series, Period period)
{
    for (size_t i = 0; i < series->count; i++)
        if (period_equal(series->points[i].period, period))
            return chart_point_drawn(&series->points[i]) ? &series->points[i] : NULL;
    return NULL;
}

/* From one period to the next: signs of the differences of the first two series. */
static bool crosses(const ChartSeries *a, const ChartSeries *b, size_t i, Crossing *out)
{
    const ChartPoint *before = &a->points[i - 1];
    const ChartPoint *after = &a->points[i];
    if (!chart_point_drawn(before) || !chart_point_drawn(after) || !line_follows(before, after))
        return false;
    const ChartPoint *other_before = point_at(b, before->period);
    const ChartPoint *other_after = point_at(b, after->period);
    if (!other_before || !other_after || !line_follows(other_before, other_after))
        return false;
    double was = before->value - other_before->value;
    double is = after->value - other_after->value;
    if (was == 0 || is == 0 || (was < 0) == (is < 0))
        return false;
    double part = was / (was - is);
    *out = (Crossing){.above = is > 0 ? a : b,
                      .below = is > 0 ? b : a,
                      .point = after,
                      .part = part,
                      .value = before->value + part * (after->value - before->value)};
    return true;
}

bool chart_crossing(const Chart *chart, Crossing *out)
{
    if (chart->series_count != 2)
        return false;
    const ChartSeries *a = &chart->series[0];
    for (size_t i = a->count; i > 1; i--)
        if (crosses(a, &chart->series[1], i - 1, out))
            return true;
    return false;
}

static double draw(Picture *picture)
{
    LineChart line = {.picture = picture, .from_zero = picture->chart->from_zero, .crossings = true};
    return line_chart_draw(&line);
}

const ChartForm chart_form_forecast = {
    .kind = CHART_FORECAST, .name = "forecast", .shape = CHART_SHAPE_TIME, .declarable = true, .draw = draw};
