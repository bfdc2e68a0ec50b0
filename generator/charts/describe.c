/*
 * describe: a chart in words, for who does not see it. Every number is the
 * display that stands in the table; which way a line went is told from what is
 * shown, so that 3,7% and 3,7% are never "risen".
 */
#include "charts/form.h"

#include "figures/format.h"

/* With more lines than this, only own region and country are told one by one. */
enum { MOST_TOLD = 3, MOST_LISTED = 6 };

static Str describe_word(const Chart *chart, const char *name)
{
    const char *const path[] = {"chart", "describe", name};
    return language_find(chart->language, path, 3);
}

static void add_sentence(Buf *out, Str sentence)
{
    if (sentence.len == 0)
        return;
    if (out->len)
        buf_add_char(out, ' ');
    buf_add(out, sentence);
}

static void add_filled(Buf *out, const Chart *chart, const char *name, const PatternField *fields, size_t count)
{
    add_sentence(out, language_fill(out->arena, describe_word(chart, name), fields, count));
}

static void add_intro(Buf *out, const Chart *chart)
{
    const char *const path[] = {"chart", "kinds", chart_form(chart->kind)->name};
    PatternField fields[] = {{"kind", language_find(chart->language, path, 3)},
                             {"subject", chart->subtitle.len ? chart->subtitle : chart->title}};
    add_filled(out, chart, "intro", fields, 2);
}

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

static Str direction_word(const Chart *chart, const ChartPoint *first, const ChartPoint *last)
{
    bool same = str_equal(first->display, last->display);
    return language_word(chart->language, same                         ? "change.directions.same"
                                          : last->value > first->value ? "change.directions.up"
                                                                       : "change.directions.down");
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
    add_filled(out, chart, "extremes", fields, 4);
}

static void add_gaps(Buf *out, const Chart *chart, size_t gaps)
{
    if (gaps == 0)
        return;
    PatternField fields[] = {{"count", arena_printf(out->arena, "%zu", gaps)}};
    add_filled(out, chart, gaps == 1 ? "gaps_one" : "gaps", fields, 1);
}

static void add_series(Buf *out, const Chart *chart, const ChartSeries *series)
{
    Course course = course_of(series);
    PatternField fields[6] = {{"label", series->label}};
    if (!course.last) {
        add_filled(out, chart, "none", fields, 1);
        return;
    }
    fields[1] = (PatternField){"last", course.last->display};
    fields[2] = (PatternField){"last_period", sentence_period(out, chart, course.last)};
    if (course.first == course.last) {
        add_filled(out, chart, "single", fields, 3);
        return;
    }
    fields[3] = (PatternField){"first", course.first->display};
    fields[4] = (PatternField){"first_period", sentence_period(out, chart, course.first)};
    fields[5] = (PatternField){"direction", direction_word(chart, course.first, course.last)};
    bool steady = str_equal(course.high->display, course.low->display);
    add_filled(out, chart, steady ? "steady" : "course", fields, 6);
    add_extremes(out, chart, &course);
    add_gaps(out, chart, course.gaps);
    if (course.broken)
        add_sentence(out, describe_word(chart, "break"));
    if (course.last->forecast)
        add_sentence(out, describe_word(chart, "forecast"));
    else if (course.last->provisional)
        add_sentence(out, describe_word(chart, "provisional"));
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
    add_filled(out, chart, "others", fields, 5);
}

static void describe_time(Buf *out, const Chart *chart)
{
    bool all = chart->series_count <= MOST_TOLD;
    for (size_t s = 0; s < chart->series_count; s++)
        if (all || chart->series[s].role != CHART_ROLE_OTHER)
            add_series(out, chart, &chart->series[s]);
    if (!all)
        add_others(out, chart);
}

static void add_item(Buf *out, const Chart *chart, const ChartPoint *point)
{
    PatternField fields[] = {{"label", point->label}, {"value", point->display}};
    add_filled(out, chart, "item", fields, 2);
}

static void add_range(Buf *out, const Chart *chart, const ChartSeries *series)
{
    const ChartPoint *high = NULL;
    const ChartPoint *low = NULL;
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        if (!chart_point_drawn(point))
            continue;
        high = !high || point->value > high->value ? point : high;
        low = !low || point->value < low->value ? point : low;
    }
    if (!high || high == low)
        return;
    PatternField fields[] = {{"high_label", high->label}, {"high", high->display}, {"low_label", low->label},
                             {"low", low->display}};
    add_filled(out, chart, str_equal(high->display, low->display) ? "equal" : "range", fields, 4);
}

static void describe_categories(Buf *out, const Chart *chart)
{
    if (chart->series_count == 0)
        return;
    const ChartSeries *series = chart->series;
    PatternField fields[] = {{"count", arena_printf(out->arena, "%zu", series->count)}};
    if (series->count > 1) {
        add_filled(out, chart, "values", fields, 1);
        add_range(out, chart, series);
    }
    for (size_t i = 0; i < series->count; i++)
        if (series->count <= MOST_LISTED || series->points[i].highlight)
            add_item(out, chart, &series->points[i]);
}

Str chart_describe(Arena *arena, const Chart *chart)
{
    if (chart->description.len)
        return chart->description;
    Buf out = {.arena = arena};
    add_intro(&out, chart);
    if (!chart_has_values(chart))
        add_sentence(&out, chart_word(chart, "empty"));
    else if (chart_form(chart->kind)->shape == CHART_SHAPE_TIME)
        describe_time(&out, chart);
    else
        describe_categories(&out, chart);
    return buf_str(&out);
}
