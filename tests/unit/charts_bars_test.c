/* Bars begin at zero and are as long as their values. */
#include "chart_samples.h"

#include <math.h>

static Arena *arena;
static const Language *language;

static const Chart *sample_named(const char *name)
{
    for (size_t i = 0; i < SAMPLES; i++)
        if (strcmp(samples[i].name, name) == 0)
            return sample_chart(arena, &samples[i], language);
    BUG("no such sample");
}

typedef struct Rect {
    double x, width;
    bool hollow;
} Rect;

static double number_after(Str tag, const char *attribute)
{
    return strtod(tag.data + str_index(tag, str_from(attribute)) + strlen(attribute), NULL);
}

/* With the stroke of hollow ones, which lies inside the length. */
static size_t rects_of(Str svg, Rect *rects, size_t most)
{
    size_t count = 0;
    for (Str rest = svg; count < most;) {
        size_t at = str_index(rest, STR("<rect"));
        if (at == rest.len)
            break;
        Str tag = str_from_index(rest, at);
        tag = str_slice(tag, 0, str_index_char(tag, '>'));
        bool hollow = str_contains(tag, STR("c-hollow"));
        rects[count++] = (Rect){number_after(tag, " x=\"") - hollow, number_after(tag, " width=\"") + 2 * hollow, hollow};
        rest = str_from_index(rest, at + tag.len);
    }
    return count;
}

static void lengths_are_in_proportion_from_zero(void)
{
    const Chart *chart = sample_named("bars-typical");
    for (int w = CHART_NARROW; w <= CHART_WIDE; w++) {
        Rect rects[8];
        size_t count = rects_of(chart_svg(arena, chart, (ChartWidth)w), rects, 8);
        CHECK_INT(count, 7);
        for (size_t i = 1; i < count; i++) {
            CHECK(fabs(rects[i].x - rects[0].x) < 0.02);
            double wanted = chart->series[0].points[i].value / chart->series[0].points[0].value;
            CHECK(fabs(rects[i].width / rects[0].width - wanted) < 0.001);
        }
    }
}

static void negative_bars_end_at_zero(void)
{
    const Chart *chart = sample_named("bars-negative");
    Rect rects[8];
    size_t count = rects_of(chart_svg(arena, chart, CHART_WIDE), rects, 8);
    CHECK_INT(count, 5);
    double zero = rects[0].x;
    double unit = rects[0].width / 8.4;
    CHECK(fabs(rects[1].x - zero) < 0.02);
    for (size_t i = 2; i < count; i++) {
        CHECK(fabs(rects[i].x + rects[i].width - zero) < 0.02);
        CHECK(fabs(rects[i].width + chart->series[0].points[i].value * unit) < 0.05);
    }
    CHECK(rects[4].hollow); /* provisional */
}

static void a_missing_value_has_a_word_and_no_bar(void)
{
    Str svg = chart_svg(arena, sample_named("bars-missing"), CHART_WIDE);
    Rect rects[8];
    CHECK_INT(rects_of(svg, rects, 8), 3);
    CHECK(str_contains(svg, STR("class=\"c-note\"")));
    CHECK(str_contains(svg, STR(">22% voorlopig</text>")));
}

static void zero_is_a_value_without_a_bar(void)
{
    Str svg = chart_svg(arena, sample_named("bars-zero"), CHART_WIDE);
    Rect rects[8];
    CHECK_INT(rects_of(svg, rects, 8), 0);
    CHECK(str_contains(svg, STR(">0</text>")));
}

static void the_highlight_is_the_accent_and_the_others_grey(void)
{
    Str svg = chart_svg(arena, sample_named("bars-typical"), CHART_WIDE);
    CHECK(str_contains(svg, STR("c-bar c-own")));
    CHECK(str_contains(svg, STR("c-bar c-country")));
    CHECK(str_contains(svg, STR("c-bar c-other")));
    svg = chart_svg(arena, sample_named("bars-long-labels"), CHART_WIDE);
    CHECK(!str_contains(svg, STR("c-bar c-other")));
}

static void long_names_stand_whole_above_the_bars_on_a_phone(void)
{
    Str svg = chart_svg(arena, sample_named("bars-long-labels"), CHART_NARROW);
    CHECK(str_contains(svg, STR(">in de gehandicaptenzorg</text>")));
    CHECK(str_contains(svg, STR(">Arbeidsmarktbemiddelingsdeskundigen</text>")) ||
          str_contains(svg, STR("Arbeidsmarktbemiddelaars</text>")));
}

int main(void)
{
    arena = arena_create();
    language = sample_language(arena, "nl");
    RUN(lengths_are_in_proportion_from_zero);
    RUN(negative_bars_end_at_zero);
    RUN(a_missing_value_has_a_word_and_no_bar);
    RUN(zero_is_a_value_without_a_bar);
    RUN(the_highlight_is_the_accent_and_the_others_grey);
    RUN(long_names_stand_whole_above_the_bars_on_a_phone);
    arena_free(arena);
    return check_done();
}
