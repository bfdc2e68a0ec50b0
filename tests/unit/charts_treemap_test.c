/* Areas of treemaps and lengths of nested bars are their values, across groups. */
#include "chart_samples_shapes.h"

#include <math.h>

static Arena *arena;
static const Language *language;

typedef struct Rect {
    double x, y, width, height;
} Rect;

static double number_after(Str tag, const char *attribute)
{
    return strtod(tag.data + str_index(tag, str_from(attribute)) + strlen(attribute), NULL);
}

static size_t parts_in(Str svg, Rect *rects, size_t most)
{
    size_t count = 0;
    for (Str rest = svg; count < most;) {
        size_t at = str_index(rest, STR("<rect class=\"c-part"));
        if (at == rest.len)
            break;
        Str tag = str_from_index(rest, at);
        tag = str_slice(tag, 0, str_index_char(tag, '>'));
        rects[count++] = (Rect){number_after(tag, " x=\""), number_after(tag, " y=\""),
                                number_after(tag, " width=\""), number_after(tag, " height=\"")};
        rest = str_from_index(rest, at + tag.len);
    }
    return count;
}

/* With the gap about a tile, which is drawn in paper colour: 4 units. */
static double area(Rect rect)
{
    return (rect.width + 4) * (rect.height + 4);
}

static void areas_are_in_proportion_across_groups(void)
{
    Rect rects[8];
    Str svg = chart_svg(arena, shape_named(arena, "treemap-typical", language), CHART_WIDE);
    CHECK_INT(parts_in(svg, rects, 8), 6);
    static const double largest_first[] = {118000, 46000, 43000, 17000, 14000, 9000};
    for (size_t i = 1; i < 6; i++)
        CHECK(fabs(area(rects[i]) / area(rects[0]) - largest_first[i] / largest_first[0]) < 0.002);
}

static void tiles_do_not_overlap(void)
{
    Rect rects[8];
    Str svg = chart_svg(arena, shape_named(arena, "treemap-plain", language), CHART_WIDE);
    size_t count = parts_in(svg, rects, 8);
    CHECK_INT(count, 5);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            CHECK(rects[i].x >= rects[j].x + rects[j].width || rects[j].x >= rects[i].x + rects[i].width ||
                  rects[i].y >= rects[j].y + rects[j].height || rects[j].y >= rects[i].y + rects[i].height);
}

static void nested_bars_are_in_proportion_too(void)
{
    const Chart *chart = shape_named(arena, "treemap-plain", language);
    Rect rects[8];
    CHECK_INT(parts_in(chart_svg(arena, chart, CHART_NARROW), rects, 8), 5);
    for (size_t i = 1; i < 5; i++) /* 2 units of each are gap */
        CHECK(fabs((rects[i].height + 2) / (rects[0].height + 2) -
                   chart->series->points[i].value / chart->series->points[0].value) < 0.002);
}

static void what_has_no_area_is_said_in_words(void)
{
    Rect rects[8];
    for (int w = CHART_NARROW; w <= CHART_WIDE; w++) {
        Str svg = chart_svg(arena, shape_named(arena, "treemap-missing", language), (ChartWidth)w);
        CHECK_INT(parts_in(svg, rects, 8), 2);
        CHECK(str_contains(svg, STR(">Handel: onbekend</text>")));
        CHECK(str_contains(svg, STR(">Onderwijs: 0%</text>")));
    }
}

static void every_part_is_named_even_a_sliver(void)
{
    Str svg = chart_svg(arena, shape_named(arena, "treemap-huge-tiny", language), CHART_WIDE);
    CHECK(str_contains(svg, STR(">Schiermonnikoog ")));
    CHECK(str_contains(svg, STR(">Rozendaal ")));
}

int main(void)
{
    arena = arena_create();
    language = sample_language(arena, "nl");
    RUN(areas_are_in_proportion_across_groups);
    RUN(tiles_do_not_overlap);
    RUN(nested_bars_are_in_proportion_too);
    RUN(what_has_no_area_is_said_in_words);
    RUN(every_part_is_named_even_a_sliver);
    arena_free(arena);
    return check_done();
}
