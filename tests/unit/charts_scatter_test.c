/* Points lie where both of their measures say, and the important ones are named; tiles and events stand in place. */
#include "chart_samples_shapes.h"

#include <math.h>

static Arena *arena;
static const Language *language;

static double number_after(Str tag, const char *attribute)
{
    return strtod(tag.data + str_index(tag, str_from(attribute)) + strlen(attribute), NULL);
}

typedef struct Mark {
    double x, y;
    bool own;
} Mark;

static size_t marks_in(Str svg, const char *element, const char *x, const char *y, Mark *marks, size_t most)
{
    size_t count = 0;
    for (Str rest = svg; count < most;) {
        size_t at = str_index(rest, str_from(element));
        if (at == rest.len)
            break;
        Str tag = str_from_index(rest, at);
        tag = str_slice(tag, 0, str_index_char(tag, '>'));
        marks[count++] = (Mark){number_after(tag, x), number_after(tag, y), str_contains(tag, STR("c-own"))};
        rest = str_from_index(rest, at + 10);
    }
    return count;
}

static void points_lie_on_both_scales(void)
{
    const Chart *chart = shape_named(arena, "scatter-typical", language);
    const ChartPoint *points = chart->series->points;
    Mark marks[16];
    Str svg = chart_svg(arena, chart, CHART_WIDE);
    size_t count = marks_in(svg, "<circle class=\"c-point", " cx=\"", " cy=\"", marks, 16);
    CHECK_INT(count, 13);
    /* The own point is drawn last; the others in their order: points 1 and 2 give the scales, 3 must agree. */
    double across = (marks[1].x - marks[0].x) / (points[2].x - points[1].x);
    double up = (marks[1].y - marks[0].y) / (points[2].value - points[1].value);
    CHECK(across > 0 && up < 0);
    for (size_t i = 2; i + 1 < count; i++) {
        CHECK(fabs(marks[i].x - marks[0].x - across * (points[i + 1].x - points[1].x)) < 0.05);
        CHECK(fabs(marks[i].y - marks[0].y - up * (points[i + 1].value - points[1].value)) < 0.05);
    }
    CHECK(marks[count - 1].own);
}

static void the_own_point_is_always_named(void)
{
    static const char *const names[] = {"scatter-typical", "scatter-equal", "scatter-many", "scatter-one-value"};
    for (size_t i = 0; i < 4; i++)
        for (int w = CHART_NARROW; w <= CHART_WIDE; w++)
            CHECK(str_contains(chart_svg(arena, shape_named(arena, names[i], language), (ChartWidth)w),
                               STR("c-strong c-own-text")));
}

static void quadrants_meet_at_the_country(void)
{
    const Chart *chart = shape_named(arena, "scatter-typical", language);
    Str svg = chart_svg(arena, chart, CHART_WIDE);
    Mark cut[2];
    Mark country[1];
    CHECK_INT(marks_in(svg, "<line class=\"c-cut\"", " x1=\"", " y1=\"", cut, 2), 2);
    CHECK_INT(marks_in(svg, "c-point c-country", " cx=\"", " cy=\"", country, 1), 1);
    CHECK(fabs(cut[0].x - country[0].x) < 0.02 && fabs(cut[1].y - country[0].y) < 0.02);
}

static void tiles_stand_where_the_region_file_says(void)
{
    Str svg = chart_svg(arena, shape_named(arena, "tilemap-typical", language), CHART_WIDE);
    Mark tiles[32];
    size_t count = marks_in(svg, "<rect class=\"c-class", " x=\"", " y=\"", tiles, 32);
    CHECK(count >= 12);
    /* Groningen, Fryslân, Drenthe: columns 4, 3, 4 and rows 1, 1, 2. */
    CHECK(tiles[0].y == tiles[1].y && tiles[0].x > tiles[1].x);
    CHECK(tiles[2].x == tiles[0].x && tiles[2].y > tiles[0].y);
    CHECK(fabs((tiles[0].x - tiles[1].x) - (tiles[2].y - tiles[0].y)) < 0.01);
}

static void classes_are_said_in_words(void)
{
    Str svg = chart_svg(arena, shape_named(arena, "tilemap-typical", language), CHART_WIDE);
    static const char *const words[] = {">zeer ruim ", ">ruim ", ">gemiddeld ", ">krap ", ">zeer krap "};
    for (size_t i = 0; i < 5; i++)
        CHECK(str_contains(svg, str_from(words[i])));
}

static void events_stand_in_the_order_of_time(void)
{
    Str svg = chart_svg(arena, shape_named(arena, "timeline-long-labels", language), CHART_NARROW);
    size_t year = str_index(svg, STR(">1949 "));
    CHECK(str_index(svg, STR(">1919<")) < year);
    CHECK(year < str_index(svg, STR(">2e kwartaal 2015<")));
    CHECK(str_index(svg, STR(">2e kwartaal 2015<")) < str_index(svg, STR(">3e kwartaal 2015<")));
    Mark marks[8];
    size_t count = marks_in(svg, "<circle class=\"c-point", " cx=\"", " cy=\"", marks, 8);
    CHECK_INT(count, 6);
    for (size_t i = 1; i < count; i++)
        CHECK(marks[i].y >= marks[i - 1].y);
}

int main(void)
{
    arena = arena_create();
    language = sample_language(arena, "nl");
    RUN(points_lie_on_both_scales);
    RUN(the_own_point_is_always_named);
    RUN(quadrants_meet_at_the_country);
    RUN(tiles_stand_where_the_region_file_says);
    RUN(classes_are_said_in_words);
    RUN(events_stand_in_the_order_of_time);
    arena_free(arena);
    return check_done();
}
