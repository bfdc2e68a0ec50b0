/* Flows are as thick as their values, cross as little as can be, and small ones are one. */
#include "chart_samples_shapes.h"

#include <math.h>

#include "charts/column_order.h"

static Arena *arena;
static const Language *language;

static double number_after(Str tag, const char *attribute)
{
    return strtod(tag.data + str_index(tag, str_from(attribute)) + strlen(attribute), NULL);
}

static size_t bars_in(Str svg, double *heights, size_t most)
{
    size_t count = 0;
    for (Str rest = svg; count < most;) {
        size_t at = str_index(rest, STR("<rect class=\"c-bar"));
        if (at == rest.len)
            break;
        Str tag = str_from_index(rest, at);
        heights[count++] = number_after(str_slice(tag, 0, str_index_char(tag, '>')), " height=\"");
        rest = str_from_index(rest, at + 10);
    }
    return count;
}

static void bars_are_as_high_as_their_values(void)
{
    double heights[16];
    const Chart *chart = shape_named(arena, "flow-typical", language);
    size_t count = bars_in(chart_svg(arena, chart, CHART_WIDE), heights, 16);
    /* One bar for the outer nodes, two for the node in the middle. */
    CHECK_INT(count, 8);
    static const double wanted[] = {10200, 4300, 14500, 14500, 10700, 2500, 900, 400};
    for (size_t i = 0; i < count && i < 8; i++)
        CHECK(fabs(heights[i] / heights[0] - wanted[i] / wanted[0]) < 0.002);
}

static size_t count_of(Str text, Str needle)
{
    size_t count = 0;
    for (size_t at; (at = str_index(text, needle)) < text.len; text = str_from_index(text, at + needle.len))
        count++;
    return count;
}

static void nodes_below_two_percent_are_one(void)
{
    Str svg = chart_svg(arena, shape_named(arena, "flow-small", language), CHART_WIDE);
    CHECK(str_contains(svg, STR(">3 kleinere</text>")));
    CHECK(!str_contains(svg, STR(">Zeeland")));
    CHECK_INT(count_of(svg, STR("c-ribbon")), 3);
}

static void order_takes_crossings_away(void)
{
    /* a-D b-C: crossed as given; and a fan that cannot be uncrossed by either column alone. */
    size_t column[] = {0, 0, 1, 1};
    size_t place[] = {0, 1, 0, 1};
    ColumnEdge edges[] = {{0, 3, 5}, {1, 2, 4}};
    CHECK(column_crossings(column, place, edges, 2) == 4);
    column_order(column, place, 4, edges, 2);
    CHECK(column_crossings(column, place, edges, 2) == 0);
}

static void order_stays_where_nothing_is_better(void)
{
    size_t column[] = {0, 0, 1, 1};
    size_t place[] = {0, 1, 0, 1};
    ColumnEdge edges[] = {{0, 2, 5}, {1, 3, 4}};
    column_order(column, place, 4, edges, 2);
    CHECK(place[0] == 0 && place[1] == 1 && place[2] == 0 && place[3] == 1);
}

static void a_flow_past_a_column_passes_it(void)
{
    Str svg = chart_svg(arena, shape_named(arena, "flow-missing", language), CHART_WIDE);
    CHECK(str_contains(svg, STR("<rect class=\"c-ribbon\"")));
}

static void models_name_every_box_and_arrow_on_a_phone(void)
{
    Str svg = chart_svg(arena, shape_named(arena, "model-typical", language), CHART_NARROW);
    CHECK(str_contains(svg, STR(">Duurzame inzetbaarheid</text>")));
    CHECK(str_contains(svg, STR(">verhoogt → Productiviteit</text>")));
    CHECK_INT(count_of(svg, STR("c-tip")), 6);
    svg = chart_svg(arena, shape_named(arena, "model-typical", language), CHART_WIDE);
    CHECK_INT(count_of(svg, STR("c-tip")), 6);
    CHECK(str_contains(svg, STR(">geeft ruimte</text>")));
}

int main(void)
{
    arena = arena_create();
    language = sample_language(arena, "nl");
    RUN(bars_are_as_high_as_their_values);
    RUN(nodes_below_two_percent_are_one);
    RUN(order_takes_crossings_away);
    RUN(order_stays_where_nothing_is_better);
    RUN(a_flow_past_a_column_passes_it);
    RUN(models_name_every_box_and_arrow_on_a_phone);
    arena_free(arena);
    return check_done();
}
