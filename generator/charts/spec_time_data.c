/*
 * spec_time_data: periods written out in the declaration: whole series, or what
 * somebody expects behind the figures that there are, with its range.
 */
#include "charts/spec.h"

#include "base/yaml.h"

static const char *const row_fields[] = {"period", "value", "values", "low", "high",
                                         "provisional", "expected", "break", NULL};
static const char *const expected_fields[] = {"period", "value", "low", "high", NULL};

/* The first row decides whether years, quarters or months are meant. */
static bool read_row_period(Spec *spec, const Value *item, Period before, Period *out)
{
    const Value *field = value_get(item, STR("period"));
    if (!field)
        return diag_error(spec->diags, item->place, "chart-data", "a value over time has no 'period'");
    Period first;
    if (spec->kind == PERIOD_NONE && value_is_scalar(field) && period_parse(str_trim(field->text), &first))
        spec->kind = (PeriodKind)first.kind;
    if (!spec_period_value(spec, "period", field, SPEC_MOMENT, out))
        return false;
    if (before.kind == PERIOD_NONE || period_compare(before, *out) < 0)
        return true;
    diag_error(spec->diags, field->place, "chart-data", STR_FMT " does not come after " STR_FMT,
               STR_ARG(period_text(spec->arena, *out)), STR_ARG(period_text(spec->arena, before)));
    diag_hint(spec->diags, "write the periods from early to late, each once");
    return false;
}

/* `low` and `high` of what is expected: both or neither, round the value. */
static bool read_range(Spec *spec, const Value *item, const Unit *unit, int decimals, ChartPoint *point)
{
    const Value *fields[] = {value_get(item, STR("low")), value_get(item, STR("high"))};
    const Rational *ends[2] = {NULL, NULL};
    point->low = point->high = point->value;
    if (!fields[0] && !fields[1])
        return true;
    for (size_t i = 0; i < 2; i++)
        if (fields[i] && !spec_number(spec, fields[i], decimals, &ends[i]))
            return false;
    if (!ends[0] || !ends[1])
        return diag_error(spec->diags, item->place, "chart-data", "a range has a 'low' and a 'high'");
    point->low = rational_to_double(ends[0]);
    point->high = rational_to_double(ends[1]);
    if (!point->has_value || point->low > point->value || point->high < point->value)
        return diag_error(spec->diags, fields[0]->place, "chart-data", "the value does not lie from 'low' to 'high'");
    const Language *language = spec->context->language;
    PatternField words[] = {{"low", format_value(spec->arena, language, ends[0], unit, decimals)},
                            {"high", format_value(spec->arena, language, ends[1], unit, decimals)}};
    point->range_display = language_fill(spec->arena, language_word(language, "chart.range"), words, 2);
    point->low_plain = spec_plain(spec, ends[0], decimals);
    point->high_plain = spec_plain(spec, ends[1], decimals);
    return true;
}

static ChartPoint plain_point(ChartPoint point)
{
    point.low = point.high = point.value;
    return point;
}

static bool read_row(Spec *spec, const Value *item, Period *before, ChartPoint **points, size_t row, size_t count)
{
    Period period;
    const Rational **values = ARENA_ARRAY(spec->arena, const Rational *, count);
    if (!spec_check_item(spec, item, row_fields) || !read_row_period(spec, item, *before, &period) ||
        !spec_row_values(spec, item, "values", count, values))
        return false;
    *before = period;
    bool expected = yaml_bool(item, "expected", false, spec->diags);
    bool broken = yaml_bool(item, "break", false, spec->diags);
    for (size_t s = 0; s < count; s++) {
        ChartPoint *point = &points[s][row];
        *point = plain_point(spec_item_point(spec, item, values[s]));
        point->period = period;
        point->forecast = expected && point->has_value;
        point->break_before = broken;
    }
    return read_range(spec, item, spec->unit, spec->decimals, &points[0][row]);
}

/* A single series is what the chart is about. */
static void give_roles(ChartSeries *series, size_t count)
{
    if (count == 1)
        series->role = CHART_ROLE_OWN;
}

static void note_rows(Spec *spec, const ChartSeries *series)
{
    for (size_t i = 0; i < series->count; i++)
        if (series->points[i].provisional) {
            spec_add_note(spec, spec_word(spec, "notes", "provisional"));
            return;
        }
}

bool spec_time_data(Spec *spec)
{
    size_t count;
    ChartSeries *series = spec_heads(spec, &count);
    const Value *data = spec_list(spec, "data", "{period, value}");
    if (!series || !data || !spec->unit)
        return false;
    size_t rows = value_count(data);
    ChartPoint **points = ARENA_ARRAY(spec->arena, ChartPoint *, count);
    for (size_t s = 0; s < count; s++)
        points[s] = ARENA_ARRAY(spec->arena, ChartPoint, rows);
    bool fine = true;
    Period before = {0};
    for (size_t i = 0; i < rows; i++)
        fine = read_row(spec, value_item(data, i), &before, points, i, count) && fine;
    if (!fine)
        return false;
    for (size_t s = 0; s < count; s++) {
        series[s].points = points[s];
        series[s].count = rows;
    }
    give_roles(series, count);
    note_rows(spec, series);
    spec->first = points[0][0].period;
    spec->last = points[0][rows - 1].period;
    spec->chart.series = series;
    spec->chart.series_count = count;
    return true;
}

/* ---- expected, behind figures ---- */

static bool read_expected(Spec *spec, const Value *item, Period *before, ChartPoint *out)
{
    Period period;
    const Rational *value;
    if (!spec_check_item(spec, item, expected_fields) || !read_row_period(spec, item, *before, &period))
        return false;
    const Value *field = value_get(item, STR("value"));
    if (!field)
        return diag_error(spec->diags, item->place, "chart-data", "an expected value has no 'value'");
    if (!spec_number(spec, field, spec->decimals, &value))
        return false;
    *before = period;
    *out = plain_point(spec_point(spec, period, value, value ? STATUS_FINAL : STATUS_MISSING, spec->unit,
                                  spec->decimals));
    out->forecast = out->has_value;
    return read_range(spec, item, spec->unit, spec->decimals, out);
}

bool spec_expected(Spec *spec)
{
    if (!spec_field(spec, "expected"))
        return true;
    const Value *list = spec_list(spec, "expected", "{period, value, low, high}");
    if (!list)
        return false;
    if (spec->chart.series_count != 1) {
        diag_error(spec->diags, list->place, "chart-field", "'expected' goes on behind one line, and here are %zu",
                   spec->chart.series_count);
        diag_hint(spec->diags, "name one indicator and one region, or write all values as 'data'");
        return false;
    }
    ChartSeries *series = ARENA_NEW(spec->arena, ChartSeries);
    *series = spec->chart.series[0];
    size_t more = value_count(list);
    ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, series->count + more);
    for (size_t i = 0; i < series->count; i++)
        points[i] = plain_point(series->points[i]);
    bool fine = true;
    Period before = spec->last;
    for (size_t i = 0; i < more; i++)
        fine = read_expected(spec, value_item(list, i), &before, &points[series->count + i]) && fine;
    series->points = points;
    series->count += more;
    spec->last = before;
    spec->chart.series = series;
    return fine;
}
