#include "check.h"
#include "charts/ticks.h"

static Str text_of(const Ticks *ticks)
{
    static Arena *arena;
    arena = arena ? arena : arena_create();
    Buf buf = {.arena = arena};
    for (size_t i = 0; i < ticks->count; i++) {
        if (i)
            buf_add_char(&buf, ' ');
        decimal_write(&buf, ticks->items[i], '.');
    }
    return buf_str(&buf);
}

static Str line_ticks(double low, double high, int decimals)
{
    Ticks ticks = ticks_make(&(TickWish){.low = low, .high = high, .decimals = decimals, .most = 6});
    return text_of(&ticks);
}

static Str bar_ticks(double low, double high)
{
    Ticks ticks = ticks_make(&(TickWish){.low = low, .high = high, .from_zero = true, .most = 6});
    return text_of(&ticks);
}

static void steps_are_round(void)
{
    CHECK_STR(line_ticks(3.0, 5.5, 1), "2 3 4 5 6");
    CHECK_STR(line_ticks(91000, 467000, 0), "0 100000 200000 300000 400000 500000");
    CHECK_STR(line_ticks(-37.2, 15.2, 1), "-40 -20 0 20");
    CHECK_STR(bar_ticks(0, 62730), "0 20000 40000 60000 80000");
}

static void ticks_are_exact_decimals(void)
{
    CHECK_STR(line_ticks(0.1, 0.3, 1), "0.0 0.1 0.2 0.3");
    CHECK_STR(line_ticks(0.000009, 0.000014, 6), "0.000006 0.000008 0.000010 0.000012 0.000014");
}

static void steps_are_no_finer_than_the_figures(void)
{
    CHECK_STR(line_ticks(0, 2, 0), "0 1 2");
    CHECK_STR(line_ticks(0, 0, 0), "0 1");
    CHECK_STR(bar_ticks(0, 1), "0 1");
}

/* 30.0 32.5 35.0 … is finer than it need be; 0 5 10 would be too few. */
static void halves_cost_a_decimal(void)
{
    CHECK_STR(line_ticks(33.1, 41.0, 1), "30 35 40 45");
    CHECK_STR(line_ticks(0, 10, 1), "0 2 4 6 8 10");
    Ticks ticks = ticks_make(&(TickWish){.low = 0, .high = 9.6, .decimals = 1, .most = 5});
    CHECK_STR(text_of(&ticks), "0.0 2.5 5.0 7.5 10.0");
}

static void equal_values_get_an_axis_round_them(void)
{
    Ticks ticks = ticks_make(&(TickWish){.low = 3.7, .high = 3.7, .decimals = 1, .most = 6});
    CHECK(ticks.low < 3.7 && ticks.high > 3.7 && ticks.count >= 3);
    ticks = ticks_make(&(TickWish){.low = -5, .high = -5, .decimals = 0, .most = 6});
    CHECK(ticks.low < -5 && ticks.high >= -5 && ticks.count >= 2);
}

static void bars_have_zero_whatever_their_values(void)
{
    CHECK(str_starts_with(bar_ticks(40, 60), STR("0 ")));
    CHECK(str_ends_with(bar_ticks(-60, -40), STR(" 0")));
}

/* ONS: a line that does not start at zero keeps a quarter to a third of the plot below it, or a little more. */
static void lines_above_zero_keep_room_below(void)
{
    static const double cases[][2] = {{60, 90}, {3.2, 4.1}, {950, 1000}, {101, 104}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Ticks ticks = ticks_make(&(TickWish){.low = cases[i][0], .high = cases[i][1], .decimals = 1, .most = 6});
        double below = (cases[i][0] - ticks.low) / (ticks.high - ticks.low);
        CHECK(below >= 0.2 && below <= 0.45);
        CHECK(ticks.low > 0);
    }
}

/* A walk over magnitudes: three to six ticks, ascending, that enclose the values. */
static void all_magnitudes_have_three_to_six_ticks(void)
{
    double size = 1e-5;
    for (int i = 0; i < 60; i++, size *= 2.3) {
        TickWish wish = {.low = -size * 0.3, .high = size, .decimals = 8, .most = 6};
        if (size > TICKS_LIMIT)
            break;
        Ticks ticks = ticks_make(&wish);
        CHECK(ticks.count >= 3 && ticks.count <= 6);
        CHECK(ticks.low <= wish.low && ticks.high >= wish.high);
        for (size_t t = 0; t < ticks.count; t++)
            CHECK(ticks.items[t].scale == ticks.items[0].scale);
        for (size_t t = 1; t < ticks.count; t++)
            CHECK(ticks.items[t].digits > ticks.items[t - 1].digits);
    }
}

static void extremes_end(void)
{
    Ticks ticks = ticks_make(&(TickWish){.low = -9e16, .high = 9e16, .decimals = 0, .most = 6});
    CHECK(ticks.count >= 3);
    ticks = ticks_make(&(TickWish){.low = 9e16, .high = 9e16, .decimals = 6, .most = 4});
    CHECK(ticks.count >= 2);
    ticks = ticks_make(&(TickWish){.low = 1e-15, .high = 2e-15, .decimals = 18, .most = 6});
    CHECK(ticks.count >= 2);
}

static void years_are_thinned_in_round_steps(void)
{
    CHECK_INT(ticks_year_interval(60, 40), 1);
    CHECK_INT(ticks_year_interval(30, 40), 2);
    CHECK_INT(ticks_year_interval(10, 40), 5);
    CHECK_INT(ticks_year_interval(5, 40), 10);
    CHECK(ticks_year_interval(0, 40) > 0);
}

int main(void)
{
    RUN(steps_are_round);
    RUN(ticks_are_exact_decimals);
    RUN(steps_are_no_finer_than_the_figures);
    RUN(halves_cost_a_decimal);
    RUN(equal_values_get_an_axis_round_them);
    RUN(bars_have_zero_whatever_their_values);
    RUN(lines_above_zero_keep_room_below);
    RUN(all_magnitudes_have_three_to_six_ticks);
    RUN(extremes_end);
    RUN(years_are_thinned_in_round_steps);
    return check_done();
}
