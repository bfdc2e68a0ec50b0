/*
 * spec_groups: several series over the same names. From figures two of three
 * may be many: indicators, regions, periods. Which becomes the series and which
 * the rows depends on what the form compares:
 *
 *     slope, dots over periods     series are periods, rows are regions or indicators
 *     else                         series are indicators, rows are periods or regions;
 *                                  with one indicator over periods, series are regions
 */
#include "charts/spec.h"

#include <stdlib.h>

#include "base/yaml.h"

enum { MOST_PERIODS = 60, MOST_SLOPE_PERIODS = 3, MOST_ANSWERS = 9 };

typedef struct Groups {
    Spec *spec;
    Period *periods;
    size_t period_count;
    bool moments; /* the series are periods */
    size_t series_count;
    size_t row_count;
} Groups;

/* ---- which periods ---- */

static bool read_listed_periods(Groups *groups)
{
    Spec *spec = groups->spec;
    const Value *list = spec_list(spec, "periods", "periods");
    if (!list)
        return false;
    groups->periods = ARENA_ARRAY(spec->arena, Period, value_count(list));
    bool fine = true;
    for (size_t i = 0; i < value_count(list); i++)
        fine = spec_period_value(spec, "periods", value_item(list, i), SPEC_MOMENT,
                                 &groups->periods[groups->period_count++]) && fine;
    return fine;
}

static bool read_span(Groups *groups)
{
    Spec *spec = groups->spec;
    Period first = {0};
    Period last = spec_own_period(spec->kind, spec->context->period);
    if (!spec_period(spec, "from", SPEC_FIRST, &first) || !spec_period(spec, "to", SPEC_LAST, &last))
        return false;
    int32_t count = first.kind && last.kind ? period_index(last) - period_index(first) + 1 : 0;
    if (count < 1 || count > MOST_PERIODS) {
        diag_error(spec->diags, spec_place(spec, "from"), "chart-field",
                   "from 'from' to 'to' are %d periods, not 1 to %d", count, MOST_PERIODS);
        diag_hint(spec->diags, "name both ends, or list the moments as 'periods'");
        return false;
    }
    groups->periods = ARENA_ARRAY(spec->arena, Period, (size_t)count);
    for (int32_t i = 0; i < count; i++)
        groups->periods[groups->period_count++] = period_add(first, i);
    return true;
}

static bool read_moment(Groups *groups)
{
    Spec *spec = groups->spec;
    groups->periods = ARENA_ARRAY(spec->arena, Period, 1);
    groups->period_count = 1;
    Period *moment = &groups->periods[0];
    *moment = spec_own_period(spec->kind, spec->context->period);
    if (!spec_period(spec, "period", SPEC_MOMENT, moment))
        return false;
    for (size_t i = 0; moment->kind == PERIOD_NONE && i < spec->region_count; i++)
        figure_latest(spec->arena, spec->context->base, spec->indicators[0], spec->regions[i], spec->kind,
                      (Period){0}, moment);
    return true;
}

static bool check_periods(Groups *groups)
{
    Spec *spec = groups->spec;
    if (spec->form->kind == CHART_SLOPE && (groups->period_count < 2 || groups->period_count > MOST_SLOPE_PERIODS)) {
        diag_error(spec->diags, spec_place(spec, "periods"), "chart-field",
                   "a slope runs between 2 or %d 'periods', not %zu", MOST_SLOPE_PERIODS, groups->period_count);
        diag_hint(spec->diags, "write 'periods: [2022-2, 2023-2]'; more moments make a line");
        return false;
    }
    if (spec->indicator_count > 1 && spec->region_count > 1 && groups->period_count > 1) {
        diag_error(spec->diags, spec_place(spec, "indicators"), "chart-field",
                   "indicators, regions and periods cannot all be many in one chart");
        diag_hint(spec->diags, "name one indicator, one region or one period");
        return false;
    }
    return true;
}

static bool read_periods(Groups *groups)
{
    Spec *spec = groups->spec;
    bool fine = spec_field(spec, "periods") ? read_listed_periods(groups)
                : spec_field(spec, "from")  ? read_span(groups)
                                            : read_moment(groups);
    if (!fine || !check_periods(groups))
        return false;
    ChartKind kind = spec->form->kind;
    groups->moments = kind == CHART_SLOPE || (kind == CHART_DOTS && groups->period_count > 1);
    spec->first = groups->periods[0];
    spec->last = groups->periods[groups->period_count - 1];
    return true;
}

/* ---- one figure ---- */

typedef struct Cell {
    size_t indicator;
    size_t region;
    size_t period;
} Cell;

static Cell cell_of(const Groups *groups, size_t series, size_t row)
{
    const Spec *spec = groups->spec;
    bool regions = spec->region_count > 1;
    if (groups->moments)
        return regions ? (Cell){0, row, series} : (Cell){row, 0, series};
    if (spec->indicator_count > 1)
        return groups->period_count > 1 ? (Cell){series, 0, row} : (Cell){series, row, 0};
    return groups->period_count > 1 ? (Cell){0, series, row} : (Cell){0, row, 0};
}

static void count_cells(Groups *groups)
{
    const Spec *spec = groups->spec;
    bool periods = groups->period_count > 1;
    if (groups->moments) {
        groups->series_count = groups->period_count;
        groups->row_count = spec->region_count > 1 ? spec->region_count : spec->indicator_count;
    } else if (spec->indicator_count > 1) {
        groups->series_count = spec->indicator_count;
        groups->row_count = periods ? groups->period_count : spec->region_count;
    } else {
        groups->series_count = periods ? spec->region_count : 1;
        groups->row_count = periods ? groups->period_count : spec->region_count;
    }
}

static void name_row(const Groups *groups, Cell cell, ChartPoint *point)
{
    Spec *spec = groups->spec;
    const Language *language = spec->context->language;
    const Region *region = spec->regions[cell.region];
    if (!groups->moments && groups->period_count > 1) {
        point->label = format_period(spec->arena, language, groups->periods[cell.period]);
        point->short_label = format_period_short(spec->arena, language, groups->periods[cell.period]);
        return;
    }
    if (spec->region_count > 1 || spec->indicator_count == 1 || !groups->moments) {
        point->label = region->name;
        point->short_label = region->short_name;
        point->region = region;
        point->highlight = spec->region_count > 1 && region == spec->own;
        point->country = !point->highlight && region->parent == NULL;
        return;
    }
    const Indicator *indicator = spec->indicators[cell.indicator];
    point->label = indicator->label;
    point->short_label = indicator->short_label;
    point->highlight = spec_field(spec, "highlight") && indicator == spec->own_indicator;
}

static ChartPoint read_cell(const Groups *groups, Cell cell)
{
    Spec *spec = groups->spec;
    const Indicator *indicator = spec->indicators[cell.indicator];
    const Figure *figure = figure_compute(spec->arena, spec->context->base, indicator, spec->regions[cell.region],
                                          groups->periods[cell.period]);
    ChartPoint point =
        spec_point(spec, (Period){0}, figure->value, figure->status, indicator->unit, spec->decimals);
    name_row(groups, cell, &point);
    spec_add_sources(spec, figure);
    return point;
}

static ChartSeries name_series(const Groups *groups, size_t series)
{
    Spec *spec = groups->spec;
    const Language *language = spec->context->language;
    Cell cell = cell_of(groups, series, 0);
    const Indicator *indicator = spec->indicators[cell.indicator];
    const Region *region = spec->regions[cell.region];
    if (groups->moments) {
        bool last = series + 1 == groups->period_count;
        return (ChartSeries){.label = format_period(spec->arena, language, groups->periods[series]),
                             .short_label = format_period_short(spec->arena, language, groups->periods[series]),
                             .role = last ? CHART_ROLE_OWN : CHART_ROLE_OTHER};
    }
    if (spec->indicator_count > 1)
        return (ChartSeries){.label = indicator->short_label,
                             .role = spec_field(spec, "highlight") && indicator == spec->own_indicator
                                         ? CHART_ROLE_OWN
                                         : CHART_ROLE_OTHER};
    if (groups->period_count > 1)
        return (ChartSeries){.label = region->name, .short_label = region->short_name,
                             .role = spec_role(spec, indicator, region)};
    return (ChartSeries){.label = indicator->label, .short_label = indicator->short_label, .role = CHART_ROLE_OWN};
}

static bool check_breaks(Groups *groups)
{
    Spec *spec = groups->spec;
    bool fine = true;
    for (size_t row = 0; groups->moments && fine && row < groups->row_count; row++) {
        Cell cell = cell_of(groups, 0, row);
        fine = spec_check_break(spec, "periods", spec->indicators[cell.indicator], spec->regions[cell.region],
                                spec->first, spec->last);
    }
    return fine;
}

static bool report_empty(Spec *spec)
{
    diag_error(spec->diags, spec_place(spec, spec_field(spec, "periods") ? "periods" : "period"), "chart-empty",
               "there is no figure of '" STR_FMT "' for what was asked", STR_ARG(spec->indicators[0]->id));
    diag_hint(spec->diags, "`kwartaal figures --region " STR_FMT "` shows what there is",
              STR_ARG(spec->regions[0]->id));
    return false;
}

static ChartSeries *read_figures(Groups *groups)
{
    Spec *spec = groups->spec;
    if (!read_periods(groups))
        return NULL;
    count_cells(groups);
    if (!check_breaks(groups))
        return NULL;
    ChartSeries *series = ARENA_ARRAY(spec->arena, ChartSeries, groups->series_count + 1);
    bool any = false;
    for (size_t s = 0; s < groups->series_count; s++) {
        ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, groups->row_count);
        for (size_t r = 0; r < groups->row_count; r++) {
            points[r] = read_cell(groups, cell_of(groups, s, r));
            any = any || points[r].has_value;
        }
        series[s] = name_series(groups, s);
        series[s].points = points;
        series[s].count = groups->row_count;
    }
    return any || report_empty(spec) ? series : NULL;
}

/* ---- literal ---- */

static const char *const row_fields[] = {"label", "short", "value", "values", "highlight", "provisional", NULL};
static const char *const band_fields[] = {"label", "short", "values", "earlier", "highlight", "provisional", NULL};

typedef struct Literal {
    ChartSeries *series;
    ChartPoint **points;
    size_t heads; /* series that are named */
    size_t count; /* with those of `earlier` */
} Literal;

static bool read_part(Spec *spec, Literal *literal, const Value *item, const char *name, size_t from, size_t row)
{
    const Rational **values = ARENA_ARRAY(spec->arena, const Rational *, literal->heads);
    if (!spec_row_values(spec, item, name, literal->heads, values))
        return false;
    for (size_t s = 0; s < literal->heads; s++)
        literal->points[from + s][row] = spec_item_point(spec, item, values[s]);
    return true;
}

static bool read_row(Spec *spec, Literal *literal, const Value *item, size_t row)
{
    bool pyramid = spec->form->kind == CHART_PYRAMID;
    Str label;
    if (!spec_check_item(spec, item, pyramid ? band_fields : row_fields) ||
        !spec_item_text(spec, item, "label", &label) || !read_part(spec, literal, item, "values", 0, row))
        return false;
    return literal->count == literal->heads || read_part(spec, literal, item, "earlier", literal->heads, row);
}

/* The same two sides at the time that `earlier:` names. */
static void add_earlier(Spec *spec, Literal *literal)
{
    Str when = spec_text(spec, "earlier");
    if (when.len == 0)
        return;
    ChartSeries *series = ARENA_ARRAY(spec->arena, ChartSeries, literal->heads * 2);
    for (size_t s = 0; s < literal->heads; s++) {
        series[s] = literal->series[s];
        series[literal->heads + s] = (ChartSeries){
            .label = arena_printf(spec->arena, STR_FMT ", " STR_FMT, STR_ARG(series[s].label), STR_ARG(when)),
            .short_label = when,
            .earlier = true};
    }
    literal->series = series;
    literal->count = literal->heads * 2;
}

static bool check_sides(Spec *spec, const Literal *literal)
{
    if (spec->form->kind != CHART_PYRAMID || literal->heads == 2)
        return true;
    diag_error(spec->diags, spec_place(spec, "series"), "chart-data",
               "a pyramid has two sides, and here are %zu series", literal->heads);
    diag_hint(spec->diags, "write 'series: [mannen, vrouwen]'");
    return false;
}

static ChartSeries *read_literal(Spec *spec, size_t *count)
{
    Literal literal = {0};
    literal.series = spec_heads(spec, &literal.heads);
    const Value *data = spec_list(spec, "data", "{label, values}");
    if (!literal.series || !data || !spec->unit || !check_sides(spec, &literal))
        return NULL;
    literal.count = literal.heads;
    if (spec->form->kind == CHART_PYRAMID)
        add_earlier(spec, &literal);
    size_t rows = value_count(data);
    literal.points = ARENA_ARRAY(spec->arena, ChartPoint *, literal.count);
    for (size_t s = 0; s < literal.count; s++)
        literal.points[s] = ARENA_ARRAY(spec->arena, ChartPoint, rows);
    bool fine = true;
    for (size_t i = 0; i < rows; i++)
        fine = read_row(spec, &literal, value_item(data, i), i) && fine;
    for (size_t s = 0; s < literal.count; s++) {
        literal.series[s].points = literal.points[s];
        literal.series[s].count = rows;
    }
    *count = literal.count;
    return fine ? literal.series : NULL;
}

/* ---- answers round zero ---- */

/* Half of the answers are against; the neutral one, or the middle of an odd number, lies across zero. */
static bool place_middle(Spec *spec, const ChartSeries *series, size_t count)
{
    Str neutral = spec_text(spec, "neutral");
    spec->chart.middle = count / 2;
    spec->chart.has_neutral = count % 2 == 1;
    if (neutral.len == 0)
        return true;
    for (size_t s = 0; s < count; s++)
        if (str_equal(series[s].label, neutral)) {
            spec->chart.middle = s;
            spec->chart.has_neutral = true;
            return true;
        }
    Str *names = ARENA_ARRAY(spec->arena, Str, count);
    for (size_t s = 0; s < count; s++)
        names[s] = series[s].label;
    diag_error(spec->diags, spec_place(spec, "neutral"), "chart-field", "'" STR_FMT "' is none of the answers",
               STR_ARG(neutral));
    diag_hint_nearest(spec->diags, neutral, names, count);
    return false;
}

/* ---- order of the rows ---- */

typedef struct Row {
    double value;
    bool has_value;
    size_t index;
} Row;

static int compare_rows(const void *a, const void *b)
{
    const Row *x = a;
    const Row *y = b;
    if (x->has_value != y->has_value)
        return x->has_value ? -1 : 1;
    if (x->has_value && x->value != y->value)
        return x->value > y->value ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

/* By the last series for moments, by the first else; from high to low. */
static void sort_rows(Spec *spec, ChartSeries *series, size_t count)
{
    bool moments = spec->form->kind == CHART_SLOPE || spec->form->kind == CHART_DOTS;
    const ChartSeries *by = &series[moments ? count - 1 : 0];
    Row *rows = ARENA_ARRAY(spec->arena, Row, by->count);
    for (size_t i = 0; i < by->count; i++)
        rows[i] = (Row){by->points[i].value, by->points[i].has_value, i};
    if (by->count > 1)
        qsort(rows, by->count, sizeof *rows, compare_rows);
    for (size_t s = 0; s < count; s++) {
        ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, series[s].count);
        for (size_t i = 0; i < series[s].count; i++)
            points[i] = series[s].points[rows[i].index];
        series[s].points = points;
    }
}

/* Regions and dumbbells are compared by size; what an editor wrote in order stays so. */
static bool is_sorted(Spec *spec, const Groups *groups)
{
    bool periods = !groups->moments && groups->period_count > 1;
    return spec_bool(spec, "sort", !spec_is_literal(spec) && !periods && spec->form->kind != CHART_PYRAMID);
}

static void note_provisional(Spec *spec, const ChartSeries *series, size_t count)
{
    for (size_t s = 0; s < count; s++)
        for (size_t i = 0; i < series[s].count; i++)
            if (series[s].points[i].provisional) {
                spec_add_note(spec, spec_word(spec, "notes", "provisional_groups"));
                return;
            }
}

bool spec_groups(Spec *spec)
{
    Groups groups = {.spec = spec};
    size_t count = 0;
    ChartSeries *series = spec_is_literal(spec) ? read_literal(spec, &count) : read_figures(&groups);
    if (!series)
        return false;
    count = spec_is_literal(spec) ? count : groups.series_count;
    if (spec->form->kind == CHART_DIVERGING && !place_middle(spec, series, count))
        return false;
    if (!spec_check_shares(spec, &series, &count))
        return false;
    if (is_sorted(spec, &groups))
        sort_rows(spec, series, count);
    note_provisional(spec, series, count);
    spec->chart.series = series;
    spec->chart.series_count = count;
    return true;
}
