/* What a line chart draws, and what it does not. */
#include "chart_samples.h"

static Arena *arena;
static const Language *language;

static const Chart *chart_of(const char *values, const char *first)
{
    Sample *sample = ARENA_NEW(arena, Sample);
    *sample = (Sample){"proef", CHART_LINE, "Titel", "Ondertitel", "%", 1, first,
                       {{"Utrecht", "UT", CHART_ROLE_OWN, values, NULL}}};
    return sample_chart(arena, sample, language);
}

static Str wide(const char *values)
{
    return chart_svg(arena, chart_of(values, "2023-1"), CHART_WIDE);
}

static size_t count(Str text, const char *needle)
{
    size_t found = 0;
    for (size_t at = 0; at < text.len; at++)
        found += str_starts_with(str_from_index(text, at), str_from(needle));
    return found;
}

/* Moves and lines of the first path with these classes. */
static Str path_of(Str svg, const char *classes)
{
    Str open = arena_printf(arena, "<path class=\"%s\" d=\"", classes);
    size_t at = str_index(svg, open);
    Str rest = str_from_index(svg, at + open.len);
    return at == svg.len ? (Str){0} : str_slice(rest, 0, str_index_char(rest, '"'));
}

static void a_line_is_one_path(void)
{
    Str path = path_of(wide("1.0 2.0 3.0 4.0"), "c-line c-own");
    CHECK_INT(count(path, "M"), 1);
    CHECK_INT(count(path, "L"), 3);
}

static void what_is_missing_is_a_gap(void)
{
    Str path = path_of(wide("1.0 2.0 . 3.0 4.0"), "c-line c-own");
    CHECK_INT(count(path, "M"), 2);
    CHECK_INT(count(path, "L"), 2);
}

static void a_period_that_has_no_point_is_a_gap_too(void)
{
    Chart chart = *chart_of("1.0 2.0 3.0 4.0", "2023-1");
    ChartPoint points[3] = {chart.series[0].points[0], chart.series[0].points[1], chart.series[0].points[3]};
    ChartSeries series = chart.series[0];
    series.points = points;
    series.count = 3;
    chart.series = &series;
    Str path = path_of(chart_svg(arena, &chart, CHART_WIDE), "c-line c-own");
    CHECK_INT(count(path, "L"), 1);
}

static void a_break_is_a_gap_with_a_name(void)
{
    Str svg = wide("1.0 2.0 |3.0 4.0");
    CHECK_INT(count(path_of(svg, "c-line c-own"), "M"), 2);
    CHECK_INT(count(svg, "c-moment"), 1);
    CHECK(str_contains(svg, STR(">nieuwe meetmethode</text>")));
}

static void provisional_points_are_dashed_hollow_and_said(void)
{
    Str svg = wide("1.0 2.0 3.0* 4.0*");
    CHECK_INT(count(path_of(svg, "c-line c-own"), "L"), 1);
    CHECK_INT(count(path_of(svg, "c-line c-own c-dashed"), "L"), 2);
    CHECK_INT(count(svg, "c-dot c-own c-hollow"), 1);
    CHECK(str_contains(svg, STR(">4e kwartaal 2023, voorlopig</text>")));
}

static void a_lone_value_is_a_dot(void)
{
    Str svg = wide("1.0 . 3.0 . .");
    CHECK(path_of(svg, "c-line c-own").len == 0);
    CHECK_INT(count(svg, "<circle"), 3); /* two values, and the mark of the last */
}

static void the_last_value_is_labelled(void)
{
    Str svg = wide("1.0 2.0 3.7");
    CHECK(str_contains(svg, STR(">Utrecht <tspan class=\"c-value\">3,7%</tspan>")));
    CHECK(str_contains(svg, STR(">3e kwartaal 2023</text>")));
}

/* An older value is never shown as the present one. */
static void an_older_last_value_says_its_period(void)
{
    Str svg = wide("1.0 2.0 3.7 . .");
    CHECK(str_contains(svg, STR("3,7% (2023 K3)")));
}

static void the_unit_stands_once(void)
{
    CHECK_INT(count(wide("2.0 5.0 8.0"), "%</text>"), 1); /* the label's own ends in </tspan> */
}

static void zero_is_heavier_where_it_lies_in_the_plot(void)
{
    CHECK_INT(count(wide("-3.0 2.0"), "c-zero"), 1);
    CHECK_INT(count(wide("52.0 55.0"), "c-zero"), 0);
}

static void nothing_to_draw_is_said(void)
{
    Str svg = wide(". . .");
    CHECK(str_contains(svg, STR("Over deze periode zijn er geen cijfers.")));
    CHECK(!str_contains(svg, STR("<path")));
}

static void values_that_are_no_numbers_are_missing(void)
{
    Chart chart = *chart_of("1.0 2.0 3.0", "2023-1");
    ChartPoint points[3] = {chart.series[0].points[0], chart.series[0].points[1], chart.series[0].points[2]};
    points[1].value = strtod("inf", NULL);
    ChartSeries series = chart.series[0];
    series.points = points;
    chart.series = &series;
    CHECK(path_of(chart_svg(arena, &chart, CHART_WIDE), "c-line c-own").len == 0);
}

static void over_seven_lines_the_others_are_threads(void)
{
    for (size_t i = 0; i < SAMPLES; i++) {
        if (strcmp(samples[i].name, "line-threads") != 0)
            continue;
        Str svg = chart_svg(arena, sample_chart(arena, &samples[i], language), CHART_WIDE);
        CHECK_INT(count(svg, "c-line c-thread"), 1); /* one path for all */
        CHECK_INT(count(svg, "c-line c-own"), 1);
        CHECK(!str_contains(svg, STR("Drenthe</text>")));
    }
}

static void the_same_chart_gives_the_same_bytes(void)
{
    CHECK(str_equal(wide("1.0 2.0 . 4.0"), wide("1.0 2.0 . 4.0")));
}

int main(void)
{
    arena = arena_create();
    language = sample_language(arena, "nl");
    RUN(a_line_is_one_path);
    RUN(what_is_missing_is_a_gap);
    RUN(a_period_that_has_no_point_is_a_gap_too);
    RUN(a_break_is_a_gap_with_a_name);
    RUN(provisional_points_are_dashed_hollow_and_said);
    RUN(a_lone_value_is_a_dot);
    RUN(the_last_value_is_labelled);
    RUN(an_older_last_value_says_its_period);
    RUN(the_unit_stands_once);
    RUN(zero_is_heavier_where_it_lies_in_the_plot);
    RUN(nothing_to_draw_is_said);
    RUN(values_that_are_no_numbers_are_missing);
    RUN(over_seven_lines_the_others_are_threads);
    RUN(the_same_chart_gives_the_same_bytes);
    arena_free(arena);
    return check_done();
}
