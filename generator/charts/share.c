/*
 * share: see share.h. "Near" is within some hundredths of the share for one in
 * so many, and within a third of one for so many in ten: 17% is about 1 in 6 and
 * 73% about 7 in 10, but 76% is neither 7 nor 8.
 */
#include "charts/share.h"

#include <math.h>

static const double near_one = 0.06; /* of the percentage */
static const double near_ten = 3.4;  /* percentage points */
static const double same = 1e-6;

Share share_in_ten(double percent)
{
    int count = (int)lround(percent / SHARE_TEN);
    Share share = {.count = count, .whole = SHARE_TEN, .exact = fabs(percent - 10.0 * count) < same};
    return share;
}

Share share_of(double percent)
{
    if (percent <= 0 || percent > 100)
        return (Share){0};
    int whole = (int)lround(100 / percent);
    double error = fabs(100.0 / whole - percent);
    if (whole >= 2 && whole <= SHARE_MOST && error <= near_one * percent)
        return (Share){.count = 1, .whole = whole, .exact = error < same};
    Share share = share_in_ten(percent);
    bool near = fabs(percent - 10.0 * share.count) <= near_ten && share.count > 0 && share.count < SHARE_TEN;
    return near ? share : (Share){0};
}

Str share_words(Arena *arena, const Chart *chart, Share share)
{
    if (share.whole == 0)
        return (Str){0};
    PatternField fields[] = {{"count", arena_printf(arena, "%d", share.count)},
                             {"whole", arena_printf(arena, "%d", share.whole)}};
    return language_fill(arena, chart_word(chart, share.exact ? "of" : "about_of"), fields, 2);
}

Str share_value(Arena *arena, const Chart *chart, const ChartPoint *point)
{
    if (!chart_point_drawn(point) || (!point->provisional && !point->forecast))
        return point->display;
    Str word = chart_word(chart, point->forecast ? "forecast" : "provisional");
    return arena_printf(arena, STR_FMT " " STR_FMT, STR_ARG(point->display), STR_ARG(word));
}

bool share_is_drawable(const Chart *chart)
{
    if (!chart->unit || !str_equal(chart->unit->symbol, STR("%")) || chart->series_count != 1)
        return false;
    for (size_t i = 0; i < chart->series[0].count; i++) {
        const ChartPoint *point = &chart->series[0].points[i];
        if (chart_point_drawn(point) && (point->value < 0 || point->value > 100))
            return false;
    }
    return true;
}
