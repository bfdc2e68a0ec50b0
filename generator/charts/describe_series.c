/*
 * describe_series: what lines, bars and groups of them show, in sentences.
 */
#include "charts/line_chart.h"
#include "charts/shape.h"

#include "figures/format.h"

/* With more lines than this, only own region and country are told one by one. */
enum { MOST_TOLD = 3, MOST_LISTED = 6, MOST_ROWS = 5 };

/* What a line does, in points. */
typedef struct Course {
    const ChartPoint *first;
    const ChartPoint *last;
    const ChartPoint *high;
    const ChartPoint *low;
    size_t gaps; /* periods without a value between first and last */
    bool broken;
} Course;

static Course course_of(const ChartSeries *series)
{
    Course course = {0};
    size_t missing = 0;
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        course.broken = course.broken || (point->break_before && i > 0);
        if (!chart_point_drawn(point)) {
            missing++;
            continue;
        }
        if (course.last)
            course.gaps += missing;
        missing = 0;
        if (!course.first)
            course.first = course.high = course.low = point;
        course.last = point;
        course.high = point->value > course.high->value ? point : course.high;
        course.low = point->value < course.low->value ? point : course.low;
    }
    return course;
}

static Str sentence_period(Buf *out, const Chart *chart, const ChartPoint *point)
{
    return format_period_sentence(out->arena, chart->language, point->period);
}

static void add_extremes(Buf *out, const Chart *chart, const Course *course)
{
    if (str_equal(course->high->display, course->low->display))
        return;
    PatternField fields[] = {{"high", course->high->display},
                             {"high_period", sentence_period(out, chart, course->high)},
                             {"low", course->low->display},
                             {"low_period", sentence_period(out, chart, course->low)}};
    describe_add(out, chart, "extremes", fields, 4);
}

static void add_gaps(Buf *out, const Chart *chart, size_t gaps)
{
    if (gaps == 0)
        return;
    PatternField fields[] = {{"count", arena_printf(out->arena, "%zu", gaps)}};
    describe_add(out, chart, gaps == 1 ? "gaps_one" : "gaps", fields, 1);
}

/* How far the last value may lie from what is expected, where somebody says so. */
static void add_expected(Buf *out, const Chart *chart, const ChartPoint *last)
{
    PatternField fields[] = {{"value", last->display},
                             {"period", sentence_period(out, chart, last)},
                             {"range", last->range_display}};
    describe_add(out, chart, last->range_display.len ? "expected_range" : "forecast", fields, 3);
}

static void add_crossing(Buf *out, const Chart *chart)
{
    Crossing crossing;
    if (chart->kind != CHART_FORECAST || !chart_crossing(chart, &crossing))
        return;
    PatternField fields[] = {{"first", crossing.above->label},
                             {"second", crossing.below->label},
                             {"period", sentence_period(out, chart, crossing.point)}};
    describe_add(out, chart, "crossing", fields, 3);
}

static void add_series(Buf *out, const Chart *chart, const ChartSeries *series)
{
    Course course = course_of(series);
    PatternField fields[6] = {{"label", series->label}};
    if (!course.last) {
        describe_add(out, chart, "none", fields, 1);
        return;
    }
    fields[1] = (PatternField){"last", course.last->display};
    fields[2] = (PatternField){"last_period", sentence_period(out, chart, course.last)};
    if (course.first == course.last) {
        describe_add(out, chart, "single", fields, 3);
        return;
    }
    fields[3] = (PatternField){"first", course.first->display};
    fields[4] = (PatternField){"first_period", sentence_period(out, chart, course.first)};
    fields[5] = (PatternField){"direction", describe_direction(chart, course.first, course.last)};
    bool steady = str_equal(course.high->display, course.low->display);
    describe_add(out, chart, steady ? "steady" : "course", fields, 6);
    add_extremes(out, chart, &course);
    add_gaps(out, chart, course.gaps);
    if (course.broken)
        describe_add(out, chart, "break", NULL, 0);
    if (course.last->forecast)
        add_expected(out, chart, course.last);
    else if (course.last->provisional)
        describe_add(out, chart, "provisional", NULL, 0);
}

/* The lines that are not told one by one, in a sentence: between what they end. */
static void add_others(Buf *out, const Chart *chart)
{
    const ChartSeries *low = NULL;
    const ChartSeries *high = NULL;
    const ChartPoint *low_end = NULL;
    const ChartPoint *high_end = NULL;
    size_t count = 0;
    for (size_t s = 0; s < chart->series_count; s++) {
        const ChartSeries *series = &chart->series[s];
        const ChartPoint *end = series->role == CHART_ROLE_OTHER ? course_of(series).last : NULL;
        if (!end)
            continue;
        count++;
        if (!low || end->value < low_end->value) {
            low = series;
            low_end = end;
        }
        if (!high || end->value > high_end->value) {
            high = series;
            high_end = end;
        }
    }
    if (!low)
        return;
    PatternField fields[] = {{"count", arena_printf(out->arena, "%zu", count)}, {"low", low_end->display},
                             {"low_label", low->label}, {"high", high_end->display}, {"high_label", high->label}};
    describe_add(out, chart, "others", fields, 5);
}

void describe_time(Buf *out, const Chart *chart)
{
    bool all = chart->series_count <= MOST_TOLD;
    for (size_t s = 0; s < chart->series_count; s++)
        if (all || chart->series[s].role != CHART_ROLE_OTHER)
            add_series(out, chart, &chart->series[s]);
    if (!all)
        add_others(out, chart);
    add_crossing(out, chart);
}

/* ---- named values ---- */

static void add_item(Buf *out, const Chart *chart, const ChartPoint *point)
{
    bool classed = point->class_number && point->class_number <= chart->class_count;
    PatternField fields[] = {{"label", point->label},
                             {"value", point->display},
                             {"class", classed ? chart->classes[point->class_number - 1].label : (Str){0}},
                             {"rank", describe_count(out, point->rank)}};
    describe_add(out, chart, classed ? "item_class" : point->rank ? "item_rank" : "item", fields, 4);
}

typedef struct Range {
    const ChartPoint *high;
    const ChartPoint *low;
} Range;

static Range range_of(const ChartSeries *series)
{
    Range range = {0};
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        if (!chart_point_drawn(point))
            continue;
        range.high = !range.high || point->value > range.high->value ? point : range.high;
        range.low = !range.low || point->value < range.low->value ? point : range.low;
    }
    return range;
}

static void add_range(Buf *out, const Chart *chart, const ChartSeries *series, const char *name)
{
    Range range = range_of(series);
    if (!range.high || range.high == range.low)
        return;
    PatternField fields[] = {{"series", series->label},
                             {"high_label", range.high->label},
                             {"high", range.high->display},
                             {"low_label", range.low->label},
                             {"low", range.low->display}};
    bool equal = str_equal(range.high->display, range.low->display);
    describe_add(out, chart, equal ? "equal" : name, fields, 5);
}

void describe_categories(Buf *out, const Chart *chart)
{
    if (chart->series_count == 0)
        return;
    const ChartSeries *series = chart->series;
    PatternField fields[] = {{"count", describe_count(out, series->count)}};
    if (series->count > 1) {
        describe_add(out, chart, "values", fields, 1);
        add_range(out, chart, series, "range");
    }
    for (size_t i = 0; i < series->count; i++)
        if (series->count <= MOST_LISTED || series->points[i].highlight)
            add_item(out, chart, &series->points[i]);
}

/* ---- several series over the same names ---- */

static const ChartPoint *point_of(const Chart *chart, size_t series, size_t row)
{
    return row < chart->series[series].count ? &chart->series[series].points[row] : NULL;
}

/* "laag 12%, midden 30%": a row's values by the name of their series. */
static Str row_values(Buf *out, const Chart *chart, size_t row)
{
    Buf values = {.arena = out->arena};
    for (size_t s = 0; s < chart->series_count; s++) {
        const ChartPoint *point = point_of(chart, s, row);
        if (!point)
            continue;
        if (values.len)
            BUF_LIT(&values, ", ");
        if (chart->series[s].label.len)
            buf_printf(&values, STR_FMT " ", STR_ARG(chart->series[s].label));
        buf_add(&values, point->display);
    }
    return buf_str(&values);
}

/* Moments are told as a change where both ends are known. */
static void add_row(Buf *out, const Chart *chart, size_t row)
{
    const ChartPoint *first = point_of(chart, 0, row);
    const ChartPoint *last = point_of(chart, chart->series_count - 1, row);
    bool change = chart->kind == CHART_SLOPE && chart->series_count > 1 && chart_point_drawn(first) && last &&
                  chart_point_drawn(last);
    PatternField fields[6] = {{"label", first->label}, {"values", row_values(out, chart, row)}};
    if (!change) {
        describe_add(out, chart, "row", fields, 2);
        return;
    }
    fields[1] = (PatternField){"first", first->display};
    fields[2] = (PatternField){"first_series", chart->series[0].label};
    fields[3] = (PatternField){"last", last->display};
    fields[4] = (PatternField){"last_series", chart->series[chart->series_count - 1].label};
    fields[5] = (PatternField){"direction", describe_direction(chart, first, last)};
    describe_add(out, chart, "row_change", fields, 6);
}

static Str series_names(Buf *out, const Chart *chart)
{
    Buf names = {.arena = out->arena};
    for (size_t s = 0; s < chart->series_count; s++) {
        if (names.len && chart->series[s].label.len)
            BUF_LIT(&names, ", ");
        buf_add(&names, chart->series[s].label);
    }
    return buf_str(&names);
}

void describe_groups(Buf *out, const Chart *chart)
{
    size_t rows = chart->series[0].count;
    PatternField fields[] = {{"count", describe_count(out, rows)}, {"series", series_names(out, chart)}};
    if (rows > 1)
        describe_add(out, chart, fields[1].value.len ? "rows" : "values", fields, 2);
    bool all = rows <= MOST_ROWS;
    for (size_t s = 0; !all && s < chart->series_count; s++)
        add_range(out, chart, &chart->series[s], chart->series[s].label.len ? "range_series" : "range");
    for (size_t i = 0; i < rows; i++)
        if (all || chart->series[0].points[i].highlight)
            add_row(out, chart, i);
}
