/* data/period: three notations that are not mistaken for each other, and counting in periods. */
#include "check.h"
#include "data/period.h"

static Arena *arena;

static Str parsed(const char *text)
{
    Period period;
    return period_parse(str_from(text), &period) ? period_text(arena, period) : STR("no");
}

static Str parsed_code(const char *text)
{
    Period period;
    return period_parse_code(str_from(text), &period) ? period_text(arena, period) : STR("no");
}

/* With its stars behind it. */
static Str parsed_label(const char *text)
{
    Period period;
    int stars = 0;
    if (!period_parse_label(str_from(text), &period, &stars))
        return STR("no");
    Str plain = period_text(arena, period);
    return arena_printf(arena, STR_FMT "%.*s", STR_ARG(plain), stars, "**");
}

static Period of(const char *text)
{
    Period period = {0};
    CHECK(period_parse(str_from(text), &period));
    return period;
}

static void own_form(void)
{
    CHECK_STR(parsed("2024"), "2024");
    CHECK_STR(parsed("2024-2"), "2024-2");
    CHECK_STR(parsed("2024-07"), "2024-07");
    CHECK_STR(parsed("2024-12"), "2024-12");
    static const char *const wrong[] = {"",        "202",     "20244",    "2026K2",  "2024-0",   "2024-5",
                                        "2024-00", "2024-13", "2024-",    "2024-2 ", "2024-007", "-2024",
                                        "0024",    "2024/2",  "2024KW02", "2024-1a", "2024 2",   "١٩٩٩"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        CHECK_STR(parsed(wrong[i]), "no");
}

static void cbs_codes(void)
{
    CHECK_STR(parsed_code("2024JJ00"), "2024");
    CHECK_STR(parsed_code("2024KW02"), "2024-2");
    CHECK_STR(parsed_code("2024MM12"), "2024-12");
    CHECK_STR(parsed_code(" 2024KW02  "), "2024-2");
    static const char *const wrong[] = {"",         "2015HJ01", "2010X000", "2024KW05", "2024KW00", "2024MM13",
                                        "2024JJ01", "2024kw02", "2024KW2",  "2024-2",   "abcdKW02"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        CHECK_STR(parsed_code(wrong[i]), "no");
}

static void cbs_labels(void)
{
    CHECK_STR(parsed_label("2024 2e kwartaal"), "2024-2");
    CHECK_STR(parsed_label("2024 2e kwartaal*"), "2024-2*");
    CHECK_STR(parsed_label("2024 2e kwartaal **"), "2024-2**");
    CHECK_STR(parsed_label("2e kwartaal 2015"), "2015-2");
    CHECK_STR(parsed_label("2016 maart"), "2016-03");
    CHECK_STR(parsed_label("2017  jan"), "2017-01");
    CHECK_STR(parsed_label("2026 Juni"), "2026-06");
    CHECK_STR(parsed_label("2003 juli "), "2003-07");
    CHECK_STR(parsed_label("2026\xC2\xA0mei"), "2026-05");
    CHECK_STR(parsed_label("2025"), "2025");
    CHECK_STR(parsed_label("2024*"), "2024*");
    CHECK_STR(parsed_label("2022 jaargem. /jaartotaal"), "2022");
    CHECK_STR(parsed_label("1e kw 2020"), "2020-1");
    static const char *const wrong[] = {"",
                                        "kwartaal",
                                        "2e kwartaal",
                                        "2024 5e kwartaal",
                                        "2024 2e",
                                        "2024 kwartaal",
                                        "2024 juni juli",
                                        "2024 2025",
                                        "2024***",
                                        "Nederland",
                                        "15 jaar",
                                        "2015 1e halfjaar",
                                        "juni",
                                        "2024-2",
                                        "2013/'14",
                                        "2024 2e kwartaal x",
                                        "2024KW02",
                                        "2024 een heel lang woord dat niet past"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        CHECK_STR(parsed_label(wrong[i]), "no");
}

static void check_hint(const char *text, const char *hint)
{
    Diags *diags = diags_create(arena);
    Period period;
    CHECK(!period_read(str_from(text), (Place){0}, &period, diags));
    CHECK_CODE(diags, "data-period");
    CHECK_STR(diags->items[0].hint, hint);
}

static void a_wrong_period_gets_the_right_one(void)
{
    check_hint("2026K2", "write '2026-2'");
    check_hint("2026Q2", "write '2026-2'");
    check_hint("Q2 2026", "write '2026-2'");
    check_hint("2026-K2", "write '2026-2'");
    check_hint("2024/2", "write '2024-2'");
    check_hint("07-2024", "write '2024-07'");
    check_hint("2e kwartaal 2024", "write '2024-2'");
    check_hint("2024 juni", "write '2024-06'");
    check_hint("2024-5", "write a quarter as 2024-2, a month as 2024-07, a year as 2024");
    check_hint("2024-2-1", "write a quarter as 2024-2, a month as 2024-07, a year as 2024");
    check_hint("ooit", "write a quarter as 2024-2, a month as 2024-07, a year as 2024");
    check_hint("", "write a quarter as 2024-2, a month as 2024-07, a year as 2024");
    Diags *diags = diags_create(arena);
    Period period;
    CHECK(period_read(STR("2024KW02"), (Place){0}, &period, diags));
    CHECK(period_read(STR("2024-2"), (Place){0}, &period, diags));
    CHECK_INT(diags->count, 0);
}

static void codes_are_written(void)
{
    CHECK_STR(period_code(arena, of("2024")), "2024JJ00");
    CHECK_STR(period_code(arena, of("2024-2")), "2024KW02");
    CHECK_STR(period_code(arena, of("2024-07")), "2024MM07");
    CHECK_STR(period_code(arena, (Period){0}), "");
    CHECK_STR(period_text(arena, (Period){0}), "");
}

static void order_is_by_time_then_longer_first(void)
{
    static const char *const ordered[] = {"2023",    "2023-4",  "2023-12", "2024",   "2024-1",
                                          "2024-01", "2024-02", "2024-03", "2024-2", "2024-04"};
    for (size_t i = 0; i < sizeof ordered / sizeof *ordered; i++)
        for (size_t k = 0; k < sizeof ordered / sizeof *ordered; k++) {
            int order = period_compare(of(ordered[i]), of(ordered[k]));
            CHECK((order > 0) - (order < 0) == (i > k) - (i < k));
            CHECK(period_equal(of(ordered[i]), of(ordered[k])) == (i == k));
        }
}

static void counting_in_periods(void)
{
    CHECK_STR(period_text(arena, period_add(of("2024-2"), -2)), "2023-4");
    CHECK_STR(period_text(arena, period_add(of("2024-4"), 1)), "2025-1");
    CHECK_STR(period_text(arena, period_add(of("2024-01"), -1)), "2023-12");
    CHECK_STR(period_text(arena, period_add(of("2024"), -24)), "2000");
    CHECK_STR(period_text(arena, period_add(of("2024-12"), 13)), "2026-01");
    CHECK_STR(period_text(arena, period_add_years(of("2024-2"), -1)), "2023-2");
    CHECK_STR(period_text(arena, period_add_years(of("2024-02"), 1)), "2025-02");
    CHECK_INT(period_add(of("2024-2"), INT32_MAX).kind, PERIOD_NONE);
    CHECK_INT(period_add(of("2024-2"), INT32_MIN).kind, PERIOD_NONE);
    CHECK_INT(period_add_years(of("9999"), 1).kind, PERIOD_NONE);
    CHECK_INT(period_add((Period){0}, 1).kind, PERIOD_NONE);
    CHECK_INT(period_index(of("2024-2")) - period_index(of("2023-2")), 4);
    CHECK_INT(period_index(of("2024-02")) - period_index(of("2023-12")), 2);
    CHECK_INT(period_index(of("2024")) - period_index(of("2011")), 13);
}

static void the_quarter_of_a_month(void)
{
    static const char *const quarters[] = {"2024-1", "2024-1", "2024-1", "2024-2", "2024-2", "2024-2",
                                           "2024-3", "2024-3", "2024-3", "2024-4", "2024-4", "2024-4"};
    for (int month = 1; month <= 12; month++)
        CHECK_STR(period_text(arena, period_quarter((Period){2024, PERIOD_MONTH, (uint8_t)month})),
                  quarters[month - 1]);
    CHECK_STR(period_text(arena, period_quarter(of("2024-3"))), "2024-3");
    CHECK_INT(period_quarter(of("2024")).kind, PERIOD_NONE);
}

int main(void)
{
    arena = arena_create();
    RUN(own_form);
    RUN(cbs_codes);
    RUN(cbs_labels);
    RUN(a_wrong_period_gets_the_right_one);
    RUN(codes_are_written);
    RUN(order_is_by_time_then_longer_first);
    RUN(counting_in_periods);
    RUN(the_quarter_of_a_month);
    arena_free(arena);
    return check_done();
}
