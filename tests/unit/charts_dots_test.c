/* Dots, slopes and pyramids: places agree with the data. */
#include "chart_marks.h"

#include <math.h>

static Arena *arena;
static const Language *language;

static void dots_lie_in_proportion(void)
{
    const Chart *chart = group_named(arena, language, "dots-typical");
    for (int w = CHART_NARROW; w <= CHART_WIDE; w++) {
        const Marks *dots = marks_of(arena, chart_svg(arena, chart, (ChartWidth)w), "circle", "c-dot");
        CHECK_INT(dots->count, 12);
        /* Each row: 2014 first, then 2024, which is the last series and so lies on top. */
        double unit = (dots->items[0].x - dots->items[1].x) / (9.1 - 4.3);
        CHECK(unit > 0);
        for (size_t row = 0; row < 6; row++) {
            double difference = chart->series[0].points[row].value - chart->series[1].points[row].value;
            CHECK(fabs(dots->items[2 * row].x - dots->items[2 * row + 1].x - difference * unit) < 0.1);
            CHECK(dots->items[2 * row].y == dots->items[2 * row + 1].y);
        }
    }
}

static void only_the_row_that_stands_out_has_the_accent(void)
{
    Str svg = chart_svg(arena, group_named(arena, language, "dots-typical"), CHART_WIDE);
    CHECK_INT(marks_of(arena, svg, "circle", "c-dot c-own")->count, 1);
    CHECK_INT(marks_of(arena, svg, "circle", "c-dot c-country")->count, 1);
    CHECK_INT(marks_of(arena, svg, "circle", "c-hollow")->count, 6);
}

static void twelve_series_leave_names_to_two(void)
{
    Str svg = chart_svg(arena, group_named(arena, language, "dots-twelve"), CHART_WIDE);
    CHECK_INT(marks_of(arena, svg, "circle", "c-thread")->count, 40);
    CHECK_INT(marks_of(arena, svg, "text", "c-head")->count, 2);
}

static void missing_dots_leave_a_word(void)
{
    Str svg = chart_svg(arena, group_named(arena, language, "dots-missing"), CHART_WIDE);
    CHECK_INT(marks_of(arena, svg, "circle", "c-dot")->count, 4); /* two in the legend */
    CHECK_INT(marks_of(arena, svg, "text", "c-note")->count, 1);
}

static void slopes_join_the_moments(void)
{
    const Chart *chart = group_named(arena, language, "slope-typical");
    for (int w = CHART_NARROW; w <= CHART_WIDE; w++) {
        const Marks *lines = marks_of(arena, chart_svg(arena, chart, (ChartWidth)w), "line", "c-line");
        CHECK_INT(lines->count, 6);
        double unit = (lines->items[0].y - lines->items[0].y2) / (1480 - 620);
        CHECK(unit > 0);
        /* Grey first, then the country, the own line on top. */
        CHECK(str_contains(lines->items[5].classes, STR("c-own")));
        CHECK(fabs((lines->items[5].y - lines->items[5].y2) - (1390 - 910) * unit) < 0.2);
        CHECK(fabs((lines->items[0].y - lines->items[5].y) - (910 - 620) * unit) < 0.2);
    }
}

static void no_slope_crosses_what_is_missing(void)
{
    Str svg = chart_svg(arena, group_named(arena, language, "slope-missing"), CHART_WIDE);
    CHECK_INT(marks_of(arena, svg, "line", "c-line")->count, 2); /* of the one row that is whole */
    CHECK(str_contains(svg, STR(">Flevoland, 2019: 4,9%</text>")));
}

static void twelve_slopes_leave_names_to_two(void)
{
    Str svg = chart_svg(arena, group_named(arena, language, "slope-twelve"), CHART_WIDE);
    CHECK_INT(marks_of(arena, svg, "line", "c-thread")->count, 10);
    CHECK_INT(marks_of(arena, svg, "text", "c-end")->count, 2);
}

static void a_slope_of_one_or_four_moments_is_bars(void)
{
    Chart chart = *group_named(arena, language, "slope-typical");
    chart.series_count = 1;
    CHECK(marks_of(arena, chart_svg(arena, &chart, CHART_WIDE), "rect", "c-bar")->count == 6);
}

static void both_sides_of_a_pyramid_have_one_scale(void)
{
    const Chart *chart = group_named(arena, language, "pyramid-few");
    for (int w = CHART_NARROW; w <= CHART_WIDE; w++) {
        Str svg = chart_svg(arena, chart, (ChartWidth)w);
        const Marks *bars = marks_of(arena, svg, "rect", "c-bar");
        CHECK_INT(bars->count, 14); /* two in the names of the sides */
        const Mark *left = &bars->items[2];
        const Mark *right = &bars->items[8];
        double unit = left[1].width / 5100;
        for (size_t i = 0; i < 6; i++) {
            CHECK(fabs(left[i].width - chart->series[0].points[i].value * unit) < 0.1);
            CHECK(fabs(right[i].width - chart->series[1].points[i].value * unit) < 0.1);
            CHECK(fabs(left[i].x + left[i].width - left[0].x - left[0].width) < 0.02);
            CHECK(right[i].x == right[0].x);
            CHECK(i == 0 || left[i].y < left[i - 1].y); /* young at the foot */
        }
        CHECK(str_contains(bars->items[2 + 1].classes, STR("c-own")));
    }
}

static void the_earlier_year_is_an_outline(void)
{
    Str svg = chart_svg(arena, group_named(arena, language, "pyramid-typical"), CHART_NARROW);
    CHECK_INT(marks_of(arena, svg, "path", "c-outline")->count, 4); /* each with its edge of paper */
    CHECK_INT(marks_of(arena, svg, "rect", "c-bar")->count, 2 * 19 + 2);
}

int main(void)
{
    arena = arena_create();
    language = sample_language(arena, "nl");
    RUN(dots_lie_in_proportion);
    RUN(only_the_row_that_stands_out_has_the_accent);
    RUN(twelve_series_leave_names_to_two);
    RUN(missing_dots_leave_a_word);
    RUN(slopes_join_the_moments);
    RUN(no_slope_crosses_what_is_missing);
    RUN(twelve_slopes_leave_names_to_two);
    RUN(a_slope_of_one_or_four_moments_is_bars);
    RUN(both_sides_of_a_pyramid_have_one_scale);
    RUN(the_earlier_year_is_an_outline);
    arena_free(arena);
    return check_done();
}
