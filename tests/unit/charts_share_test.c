/* Shares as squares and people, values among classes, and rankings. */
#include "chart_marks.h"

#include "charts/file_style.h"
#include "charts/heads.h"
#include "charts/share.h"

#include <math.h>

static Arena *arena;
static const Language *language;

static Str svg_named(const char *name, ChartWidth width)
{
    return chart_svg(arena, group_named(arena, language, name), width);
}

static void check_share(double percent, int count, int whole, bool exact)
{
    Share share = share_of(percent);
    CHECK_INT(share.count, count);
    CHECK_INT(share.whole, whole);
    CHECK(share.exact == exact);
}

static void shares_are_said_as_people_do(void)
{
    check_share(16.7, 1, 6, false);
    check_share(25, 1, 4, true);
    check_share(50, 1, 2, true);
    check_share(8.3, 1, 12, false);
    check_share(30, 3, 10, true);
    check_share(73.2, 7, 10, false);
    check_share(1.2, 0, 0, false); /* not near one in twelve */
    check_share(0, 0, 0, false);
    check_share(99, 0, 0, false);
}

static void a_waffle_fills_whole_squares(void)
{
    static const struct { const char *name; size_t filled; } cases[] = {
        {"waffle-typical", 17}, {"waffle-full", 100}, {"waffle-tiny", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (int w = CHART_NARROW; w <= CHART_WIDE; w++) {
            Str svg = svg_named(cases[i].name, (ChartWidth)w);
            CHECK_INT(marks_of(arena, svg, "rect", "c-cut")->count, 100);
            CHECK_INT(marks_of(arena, svg, "rect", "c-cut-2")->count, cases[i].filled);
        }
}

static void parts_of_a_waffle_are_a_hundred_by_largest_remainders(void)
{
    Str svg = svg_named("waffle-parts", CHART_WIDE); /* 61.3, 24.2, 14.5; one more of each in the list */
    CHECK_INT(marks_of(arena, svg, "rect", "c-cut-2")->count, 61 + 1);
    CHECK_INT(marks_of(arena, svg, "rect", "c-cut-3")->count, 24 + 1);
    CHECK_INT(marks_of(arena, svg, "rect", "c-cut-5")->count, 15 + 1);
}

static void what_is_no_share_is_bars(void)
{
    static const char *const names[] = {"waffle-negative", "waffle-missing", "waffle-twelve", "pictogram-negative",
                                        "pictogram-counts"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        CHECK(marks_of(arena, svg_named(names[i], CHART_WIDE), "rect", "c-bar")->count > 0);
        CHECK_INT(marks_of(arena, svg_named(names[i], CHART_WIDE), "rect", "c-cut")->count, 0);
    }
}

static void a_pictogram_counts_people(void)
{
    Str svg = svg_named("pictogram-typical", CHART_NARROW);
    CHECK_INT(marks_of(arena, svg, "circle", "c-person")->count, 6);
    CHECK_INT(marks_of(arena, svg, "circle", "c-own")->count, 1);
    CHECK(str_contains(svg, STR(">ongeveer 1 op de 6</text>")));
    svg = svg_named("pictogram-several", CHART_WIDE);
    CHECK_INT(marks_of(arena, svg, "circle", "c-person")->count, 30);
    CHECK_INT(marks_of(arena, svg, "circle", "c-own")->count, 3 + 2 + 1);
    svg = svg_named("pictogram-tiny", CHART_WIDE);
    CHECK_INT(marks_of(arena, svg, "rect", "c-cut-2")->count, 1);
}

/* The tip of a mark, in the order of the points. */
static size_t pointers_of(Str svg, double *x, double *y, size_t most)
{
    size_t count = 0;
    for (Str rest = svg; count < most;) {
        size_t at = str_index(rest, STR("<path class=\"c-dot"));
        if (at == rest.len)
            break;
        rest = str_from_index(rest, at);
        Str d = str_from_index(rest, str_index(rest, STR(" d=\"M")) + strlen(" d=\"M"));
        x[count] = strtod(d.data, NULL);
        y[count++] = strtod(d.data + str_index_char(d, ' '), NULL);
        rest = d;
    }
    return count;
}

static void marks_lie_in_their_class(void)
{
    double x[4];
    double y[4];
    CHECK_INT(pointers_of(svg_named("scale-typical", CHART_WIDE), x, y, 4), 4);
    double class_width = 720.0 / 5;
    CHECK(x[0] > 4 * class_width && x[0] < 720);
    CHECK(x[1] > 4 * class_width && x[1] < x[0]);
    CHECK(x[2] > 3 * class_width && x[2] < 4 * class_width);
    CHECK(fabs(x[2] - (3 + (2.74 - 1.5) / 2.5) * class_width) < 0.1);
    CHECK_INT(pointers_of(svg_named("scale-typical", CHART_NARROW), x, y, 4), 4);
    CHECK(y[0] < y[1] && y[1] <= y[3] && y[3] < y[2]); /* high above low */
}

static void a_value_on_a_border_is_of_the_higher_class(void)
{
    double x;
    double y;
    CHECK_INT(pointers_of(svg_named("scale-one-value", CHART_WIDE), &x, &y, 1), 1);
    CHECK(x > 3 * 720.0 / 5);
    CHECK(str_contains(svg_named("scale-one-value", CHART_WIDE), STR("c-hollow"))); /* provisional */
}

static void a_scale_without_classes_is_bars(void)
{
    Chart chart = *group_named(arena, language, "scale-typical");
    chart.class_count = 0;
    CHECK_INT(marks_of(arena, chart_svg(arena, &chart, CHART_WIDE), "rect", "c-bar")->count, 4);
}

static void a_ranking_is_a_list_in_a_page(void)
{
    Str html = chart_figure_html(arena, group_named(arena, language, "ranking-typical"));
    CHECK(str_contains(html, STR("<ol class=\"ranking ranking-moves\"><li value=\"1\">")));
    CHECK(str_contains(html, STR("2 omhoog</span>")));
    CHECK(str_contains(html, STR("1 omlaag</span>")));
    CHECK(str_contains(html, STR("nieuw</span>")));
    CHECK(str_contains(html, STR("Leraren basis\u00ADon\u00ADder\u00ADwijs <span class=\"ranking-shared\">(gedeeld)</span>")));
    CHECK(picture_is_well_formed(str_trim(html)));
    const Marks *bars = marks_of(arena, html, "rect", "c-bar");
    CHECK_INT(bars->count, 5);
    CHECK(fabs(bars->items[1].width - 3980.0 / 4120 * 100) < 0.01);
    CHECK_INT(marks_of(arena, chart_figure_html(arena, group_named(arena, language, "ranking-negative")), "rect",
                       "c-bar")->count, 0);
    html = chart_figure_html(arena, group_named(arena, language, "ranking-equal"));
    CHECK(str_contains(html, STR("<ol class=\"ranking\">"))); /* nothing is known of before */
}

static void the_picture_of_a_ranking_tells_the_same(void)
{
    Str svg = svg_named("ranking-typical", CHART_WIDE);
    const Marks *bars = marks_of(arena, svg, "rect", "c-bar");
    CHECK_INT(bars->count, 5);
    CHECK(fabs(bars->items[4].width / bars->items[0].width - 1890.0 / 4120) < 0.001);
    CHECK_INT(marks_of(arena, svg, "path", "c-arrow")->count, 3);
}

static void heads_stand_in_stairs_without_a_crossing(void)
{
    Head items[] = {{.x = 100, .text = STR("een lange naam"), .classes = "c-head"},
                    {.x = 120, .text = STR("nog een naam"), .classes = "c-head"},
                    {.x = 700, .text = STR("aan het eind"), .classes = "c-head"}};
    Picture picture = {.arena = arena, .chart = group_named(arena, language, "dots-typical"), .width = CHART_WIDE,
                       .across = 720, .size = 16, .line = 19, .svg = {.out = {.arena = arena}}};
    Heads heads = {.items = items, .count = 3};
    CHECK(heads_place(&picture, &heads, 0, 720, 100));
    CHECK(items[0].level >= items[1].height);
    CHECK(items[1].level == 0 && items[2].level == 0);
    CHECK(items[2].anchor == SVG_END && items[2].to <= 720);
    CHECK(!heads_place(&picture, &heads, 0, 720, 20)); /* not as low as that */
}

/* A file brings its own style sheet: a class that it does not know would be drawn black. */
static void the_style_of_files_knows_every_class(void)
{
    Str style = str_from(file_style);
    for (size_t i = 0; i < GROUP_SAMPLES; i++) {
        Str svg = chart_svg_file(arena, group_chart(arena, &group_samples[i], language));
        for (Str rest = svg;;) {
            size_t at = str_index(rest, STR("class=\""));
            if (at == rest.len)
                break;
            rest = str_from_index(rest, at + strlen("class=\""));
            for (Str names = str_slice(rest, 0, str_index_char(rest, '"')); names.data;) {
                Str one = str_cut(&names, ' ');
                Str name = arena_printf(arena, "." STR_FMT, STR_ARG(one));
                if (!str_contains(style, name))
                    check_fail(__FILE__, __LINE__, arena_cstr(arena, name));
            }
        }
    }
}

int main(void)
{
    arena = arena_create();
    language = sample_language(arena, "nl");
    RUN(shares_are_said_as_people_do);
    RUN(a_waffle_fills_whole_squares);
    RUN(parts_of_a_waffle_are_a_hundred_by_largest_remainders);
    RUN(what_is_no_share_is_bars);
    RUN(a_pictogram_counts_people);
    RUN(marks_lie_in_their_class);
    RUN(a_value_on_a_border_is_of_the_higher_class);
    RUN(a_scale_without_classes_is_bars);
    RUN(a_ranking_is_a_list_in_a_page);
    RUN(the_picture_of_a_ranking_tells_the_same);
    RUN(heads_stand_in_stairs_without_a_crossing);
    RUN(the_style_of_files_knows_every_class);
    arena_free(arena);
    return check_done();
}
