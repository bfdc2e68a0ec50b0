/* Bars cut in parts: stacked, shares, and answers round zero. */
#include "chart_marks.h"

#include <math.h>

static Arena *arena;
static const Language *language;

static Str picture_named(const char *name, ChartWidth width)
{
    return chart_svg(arena, group_named(arena, language, name), width);
}

/* What the gap between neighbours takes from a part. */
static const double gap = 3.1;

static void parts_are_as_long_as_their_values_on_one_scale(void)
{
    for (int w = CHART_NARROW; w <= CHART_WIDE; w++) {
        const Chart *chart = group_named(arena, language, "stacked-typical");
        const Marks *parts = marks_of(arena, chart_svg(arena, chart, (ChartWidth)w), "rect", "c-cut-");
        CHECK_INT(parts->count, 16);
        double unit = parts->items[10].width / chart->series[2].points[2].value; /* the longest */
        for (size_t i = 0; i < parts->count; i++)
            CHECK(fabs(parts->items[i].width - chart->series[i % 4].points[i / 4].value * unit) < gap);
    }
}

static void stacked_parts_begin_where_the_one_before_ends(void)
{
    const Marks *parts = marks_of(arena, picture_named("stacked-typical", CHART_WIDE), "rect", "c-cut-");
    for (size_t i = 1; i < parts->count; i++) {
        if (i % 4 == 0)
            CHECK(parts->items[i].x == parts->items[0].x);
        else
            CHECK(fabs(parts->items[i].x - parts->items[i - 1].x - parts->items[i - 1].width) < gap);
    }
}

static void a_total_is_the_sum_and_is_left_out_where_a_part_is_missing(void)
{
    CHECK(str_contains(picture_named("stacked-typical", CHART_WIDE), STR(">51.500</text>")));
    Str missing = picture_named("stacked-missing", CHART_WIDE);
    CHECK(str_contains(missing, STR(">17.300</text>")));
    CHECK_INT(marks_of(arena, missing, "text", "c-note")->count, 2); /* a row without, and a part without */
}

static void every_value_is_printed(void)
{
    static const char *const names[] = {"stacked-typical", "shares-tiny", "diverging-typical", "diverging-tiny",
                                        "stacked-huge-tiny", "shares-twelve", "stacked-twelve"};
    for (size_t n = 0; n < sizeof names / sizeof *names; n++)
        for (int w = CHART_NARROW; w <= CHART_WIDE; w++) {
            const Chart *chart = group_named(arena, language, names[n]);
            Str svg = chart_svg(arena, chart, (ChartWidth)w);
            for (size_t s = 0; s < chart->series_count; s++)
                for (size_t i = 0; i < chart->series[s].count; i++)
                    CHECK(str_contains(svg, arena_printf(arena, ">" STR_FMT "</text>",
                                                         STR_ARG(chart->series[s].points[i].display))));
        }
}

static void what_cannot_be_stacked_becomes_bars_under_their_row(void)
{
    static const char *const names[] = {"stacked-negative", "stacked-twelve", "shares-negative", "diverging-negative"};
    for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
        Str svg = picture_named(names[n], CHART_WIDE);
        CHECK_INT(marks_of(arena, svg, "rect", "c-cut")->count, 0);
        CHECK(marks_of(arena, svg, "rect", "c-bar")->count >= 2);
        CHECK(marks_of(arena, svg, "text", "c-strong")->count >= 1);
    }
}

static void shares_fill_the_whole_bar(void)
{
    const Marks *parts = marks_of(arena, picture_named("shares-typical", CHART_WIDE), "rect", "c-cut-");
    for (size_t row = 0; row < 6; row++) {
        const Mark *first = &parts->items[row * 3];
        const Mark *last = &parts->items[row * 3 + 2];
        CHECK(fabs(last->x + last->width - 720) < 0.1);
        double wanted[] = {16, 19, 23, 24, 27, 28};
        CHECK(fabs(first->width - (720 - first->x) * wanted[row] / 100) < gap);
    }
}

static void what_is_left_of_a_share_stays_open(void)
{
    const Marks *rest = marks_of(arena, picture_named("shares-missing", CHART_WIDE), "rect", "c-cut-rest");
    CHECK_INT(rest->count, 1);
    CHECK(fabs(rest->items[0].x + rest->items[0].width - 720) < 1.1);
}

static void answers_against_end_at_zero_and_those_for_begin_there(void)
{
    Str svg = picture_named("diverging-typical", CHART_WIDE);
    double zero = marks_of(arena, svg, "line", "c-zero")->items[0].x;
    const Marks *parts = marks_of(arena, svg, "rect", "c-cut ");
    CHECK_INT(parts->count, 20);
    for (size_t row = 0; row < 4; row++) {
        const Mark *part = &parts->items[row * 5];
        CHECK(fabs(part[1].x + part[1].width - zero) < gap);
        CHECK(fabs(part[2].x - zero) < gap);
        CHECK(part[4].x > part[3].x + part[3].width + 10); /* no opinion stands apart */
    }
    CHECK(fabs(parts->items[4].x - parts->items[9].x) < 0.1);
}

static void neighbours_differ_in_shade(void)
{
    const Marks *parts = marks_of(arena, picture_named("stacked-highlight", CHART_WIDE), "rect", "c-cut-");
    for (size_t i = 1; i < parts->count; i++)
        CHECK(i % 3 == 0 || !str_equal(parts->items[i].classes, parts->items[i - 1].classes));
}

int main(void)
{
    arena = arena_create();
    language = sample_language(arena, "nl");
    RUN(parts_are_as_long_as_their_values_on_one_scale);
    RUN(stacked_parts_begin_where_the_one_before_ends);
    RUN(a_total_is_the_sum_and_is_left_out_where_a_part_is_missing);
    RUN(every_value_is_printed);
    RUN(what_cannot_be_stacked_becomes_bars_under_their_row);
    RUN(shares_fill_the_whole_bar);
    RUN(what_is_left_of_a_share_stays_open);
    RUN(answers_against_end_at_zero_and_those_for_begin_there);
    RUN(neighbours_differ_in_shade);
    arena_free(arena);
    return check_done();
}
