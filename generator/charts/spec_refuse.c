/*
 * spec_refuse: charts that would mislead are not made. Each refusal says why
 * and what to do instead; `override:` with a reason makes the chart after all
 * and prints that reason below it, for every reader to see.
 */
#include "charts/spec.h"

#include "base/yaml.h"

enum { MOST_LINES = 7, MOST_COLUMNS = 4 };

bool spec_overridden(Spec *spec)
{
    Str reason = spec_text(spec, "override");
    if (reason.len == 0)
        return false;
    if (!spec->overridden) {
        PatternField fields[] = {{"reason", reason}};
        spec_add_note(spec, language_fill(spec->arena, spec_word(spec, "notes", "override"), fields, 1));
    }
    spec->overridden = true;
    return true;
}

void spec_hint_override(Spec *spec, const char *hint)
{
    diag_hint(spec->diags, "%s; or say why in 'override:', which is printed below the chart", hint);
}

/* ---- bars from zero ---- */

static bool needs_zero(ChartKind kind)
{
    return kind == CHART_BARS || kind == CHART_COLUMNS || kind == CHART_AREA || kind == CHART_STACKED ||
           kind == CHART_SHARES || kind == CHART_PYRAMID || kind == CHART_DIVERGING;
}

static bool check_baseline(Spec *spec)
{
    bool from_zero = spec_bool(spec, "from_zero", needs_zero(spec->form->kind));
    spec->chart.from_zero = from_zero;
    if (from_zero || !needs_zero(spec->form->kind))
        return true;
    spec->chart.from_zero = true; /* what has a length or a surface is drawn from zero whatever the reason */
    diag_error(spec->diags, spec_place(spec, "from_zero"), "chart-baseline",
               "%s start at zero: their length is the number", spec->form->name);
    diag_hint(spec->diags, "small differences show in kind: line, or kind: dots");
    return false;
}

/* ---- more lines than can be told apart ---- */

static bool check_lines(Spec *spec)
{
    const Chart *chart = &spec->chart;
    ChartKind kind = spec->form->kind;
    if ((kind != CHART_LINE && kind != CHART_FORECAST && kind != CHART_AREA) || chart->series_count <= MOST_LINES)
        return true;
    for (size_t i = 0; i < chart->series_count; i++)
        if (chart->series[i].role != CHART_ROLE_OTHER)
            return true;
    if (spec_overridden(spec))
        return true;
    diag_error(spec->diags, spec->fields->place, "chart-series", "%zu lines, and none of them stands out",
               chart->series_count);
    spec_hint_override(spec, "name one as 'highlight', or make kind: multiples");
    return false;
}

static bool check_columns(Spec *spec)
{
    if (spec->form->kind != CHART_COLUMNS || spec->chart.series_count <= MOST_COLUMNS || spec_overridden(spec))
        return true;
    diag_error(spec->diags, spec->fields->place, "chart-series", "%zu columns beside each other cannot be told apart",
               spec->chart.series_count);
    spec_hint_override(spec, "four or fewer can; kind: multiples takes more");
    return false;
}

bool spec_check_honest(Spec *spec)
{
    bool baseline = check_baseline(spec);
    bool lines = check_lines(spec);
    return check_columns(spec) && lines && baseline;
}

/* ---- shares that do not add up ---- */

static double row_sum(const ChartSeries *series, size_t count, size_t row, bool *whole)
{
    double sum = 0;
    *whole = true;
    for (size_t s = 0; s < count; s++) {
        *whole = *whole && series[s].points[row].has_value;
        sum += series[s].points[row].has_value ? series[s].points[row].value : 0;
    }
    return sum;
}

/* Each part may have been rounded, by half a step of its last decimal. */
static double slack_of(const Spec *spec, size_t count)
{
    double step = 1;
    for (int i = 0; i < spec->decimals; i++)
        step /= 10;
    return step / 2 * (double)count + 1e-9;
}

static bool check_negative(Spec *spec, const ChartSeries *series, size_t count)
{
    for (size_t s = 0; s < count; s++)
        for (size_t i = 0; i < series[s].count; i++) {
            const ChartPoint *point = &series[s].points[i];
            if (!point->has_value || point->value >= 0)
                continue;
            diag_error(spec->diags, spec_place(spec, "data"), "chart-shares",
                       "a part is never negative: " STR_FMT " of '" STR_FMT "'", STR_ARG(point->display),
                       STR_ARG(point->label));
            diag_hint(spec->diags, "kind: bars or columns show values on both sides of zero");
            return false;
        }
    return true;
}

static bool check_row(Spec *spec, const ChartSeries *series, size_t count, size_t row, bool rest)
{
    bool whole;
    double sum = row_sum(series, count, row, &whole);
    double slack = slack_of(spec, count);
    bool over = sum > 100 + slack;
    bool under = sum < 100 - slack;
    if (!over && (!under || rest || !whole))
        return true;
    if (spec_overridden(spec))
        return true;
    diag_error(spec->diags, spec_place(spec, "data"), "chart-shares", "the parts of '" STR_FMT "' make %s than 100%%",
               STR_ARG(series[0].points[row].label), over ? "more" : "less");
    spec_hint_override(spec, over ? "answers that may be given together are kind: bars"
                                  : "add 'rest: true' for what is not named");
    return false;
}

/* What the named parts leave of 100, by the values as they are shown. */
static ChartPoint rest_point(Spec *spec, const ChartSeries *series, size_t count, size_t row)
{
    bool whole;
    double sum = row_sum(series, count, row, &whole);
    const ChartPoint *first = &series[0].points[row];
    int64_t digits = 0;
    int64_t power = 1;
    for (int i = 0; i < spec->decimals; i++)
        power *= 10;
    double left = (100 - sum) * (double)power;
    digits = (int64_t)(left < 0 ? 0 : left + 0.5);
    const Rational *value = whole ? rational_from_decimal(spec->arena, (Decimal){digits, spec->decimals}) : NULL;
    ChartPoint point = spec_point(spec, first->period, value, value ? STATUS_FINAL : STATUS_MISSING, spec->unit,
                                  spec->decimals);
    point.label = first->label;
    point.short_label = first->short_label;
    point.highlight = first->highlight;
    point.country = first->country;
    point.region = first->region;
    return point;
}

static bool check_parts_are_named(Spec *spec, const ChartSeries *series)
{
    if (series[0].label.len)
        return true;
    diag_error(spec->diags, spec_place(spec, "rest"), "chart-field", "what this is the rest of has no name");
    diag_hint(spec->diags, "name the parts: 'series: [flexibel]'");
    return false;
}

/* The series with one more behind them. */
static ChartSeries *with_rest(Spec *spec, const ChartSeries *series, size_t count)
{
    ChartSeries *all = ARENA_ARRAY(spec->arena, ChartSeries, count + 1);
    memcpy(all, series, count * sizeof *all);
    ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, series[0].count);
    for (size_t i = 0; i < series[0].count; i++)
        points[i] = rest_point(spec, series, count, i);
    all[count] = (ChartSeries){.label = language_word(spec->context->language, "chart.rest"),
                               .role = CHART_ROLE_OTHER, /* what is left is never the story */
                               .points = points,
                               .count = series[0].count};
    return all;
}

bool spec_check_shares(Spec *spec, ChartSeries **of, size_t *count)
{
    const ChartSeries *series = *of;
    ChartKind kind = spec->form->kind;
    if (kind != CHART_SHARES && kind != CHART_STACKED && kind != CHART_DIVERGING && kind != CHART_PYRAMID)
        return true;
    if (!check_negative(spec, series, *count))
        return false;
    bool percent = str_equal(spec->unit->symbol, STR("%"));
    bool rest = spec_bool(spec, "rest", kind == CHART_DIVERGING);
    if (kind == CHART_PYRAMID || kind == CHART_STACKED || !percent)
        return true;
    bool fine = true;
    for (size_t i = 0; i < series[0].count; i++)
        fine = check_row(spec, series, *count, i, rest) && fine;
    if (fine && kind == CHART_SHARES && rest && !check_parts_are_named(spec, series))
        return false;
    if (fine && kind == CHART_SHARES && rest)
        *of = with_rest(spec, series, (*count)++);
    return fine;
}

/* ---- across a break ---- */

bool spec_check_break(Spec *spec, const char *field, const Indicator *indicator, const Region *region, Period first,
                      Period last)
{
    FigurePoint *points;
    size_t count =
        figure_series(spec->arena, spec->context->base, indicator, region, spec->kind, first, last, &points);
    for (size_t i = 1; i < count; i++) {
        if (!points[i].starts_after_break || spec_overridden(spec))
            continue;
        diag_error(spec->diags, spec_place(spec, field), "chart-break",
                   "'" STR_FMT "' of " STR_FMT " cannot be compared over " STR_FMT ": " STR_FMT,
                   STR_ARG(indicator->id), STR_ARG(region->name), STR_ARG(period_text(spec->arena, points[i].period)),
                   STR_ARG(points[i].break_note));
        spec_hint_override(spec, "take periods on one side of the break, or kind: line, which breaks there");
        return false;
    }
    return true;
}
