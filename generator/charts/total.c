/*
 * total: see total.h. Values were rounded for readers before; their sum is that
 * of the plain numbers, so that it agrees with what a reader adds up.
 */
#include "charts/total.h"

#include "figures/format.h"

Str total_of_row(Arena *arena, const Chart *chart, size_t row)
{
    const Rational *total = rational_from_integer(arena, 0);
    for (size_t s = 0; s < chart->series_count; s++) {
        const ChartPoint *point = &chart->series[s].points[row];
        Decimal value;
        if (!chart_point_drawn(point) || !decimal_parse(point->plain, chart->language->numbers.decimal_mark, &value))
            return (Str){0};
        total = rational_add(arena, total, rational_from_decimal(arena, value));
    }
    if (!format_fits(total, chart->decimals))
        return (Str){0};
    return format_value(arena, chart->language, total, chart->unit, chart->decimals);
}
