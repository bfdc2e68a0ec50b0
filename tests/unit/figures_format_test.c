/*
 * Numbers, periods and dates as people read them, in Dutch and English.
 */
#include "check.h"
#include "figures/format.h"

static Arena *arena;
static Language *dutch;
static Language *english;

static Language *load(const char *path)
{
    Diags *diags = diags_create(arena);
    Language *language = language_load(arena, str_from(path), diags);
    diags_print(diags, stdout);
    CHECK(language);
    if (!language)
        exit(1);
    return language;
}

static const Rational *number(const char *text)
{
    Decimal decimal;
    CHECK(decimal_parse(str_from(text), '.', &decimal));
    return rational_from_decimal(arena, decimal);
}

static Str nl(const char *text, int decimals)
{
    return format_rational(arena, &dutch->numbers, number(text), decimals);
}

static Str en(const char *text, int decimals)
{
    return format_rational(arena, &english->numbers, number(text), decimals);
}

static void rounds_half_away_from_zero(void)
{
    CHECK_STR(nl("4.25", 1), "4,3");
    CHECK_STR(nl("2.5", 0), "3");
    CHECK_STR(nl("0.35", 1), "0,4");
    CHECK_STR(nl("-0.35", 1), "−0,4");
    CHECK_STR(nl("-2.5", 0), "−3");
    CHECK_STR(nl("1.005", 2), "1,01");
    CHECK_STR(nl("2.4999999999", 0), "2");
    CHECK_STR(nl("9.95", 1), "10,0");
    CHECK_STR(nl("999.5", 0), "1000");
}

static void rounds_the_exact_value_and_not_its_decimal_approximation(void)
{
    /* 35 / 951 · 100 = 3,680…: printed as 3,7. 1/3 + 1/6 = 1/2 exactly, so 1. */
    const Rational *share = rational_divide(arena, number("3500"), number("951"));
    CHECK_STR(format_rational(arena, &dutch->numbers, share, 1), "3,7");
    const Rational *third = rational_divide(arena, number("1"), number("3"));
    const Rational *sixth = rational_divide(arena, number("1"), number("6"));
    CHECK_STR(format_rational(arena, &dutch->numbers, rational_add(arena, third, sixth), 0), "1");
}

static void zero_has_no_minus(void)
{
    CHECK_STR(nl("-0.04", 1), "0,0");
    CHECK_STR(nl("-0.4", 0), "0");
    CHECK_STR(nl("0", 2), "0,00");
    CHECK_STR(nl("-0.05", 1), "−0,1");
}

static void groups_from_five_digits_on(void)
{
    CHECK_STR(nl("2100", 0), "2100");
    CHECK_STR(nl("12345", 0), "12.345");
    CHECK_STR(nl("916000", 0), "916.000");
    CHECK_STR(nl("1234567.89", 2), "1.234.567,89");
    CHECK_STR(nl("-9999", 0), "−9999");
    CHECK_STR(nl("9999.5", 0), "10.000");
    CHECK_STR(nl("99999999999999999", 0), "99.999.999.999.999.999");
}

static void english_has_its_own_signs(void)
{
    CHECK_STR(en("12345.67", 1), "12,345.7");
    CHECK_STR(en("2100", 0), "2100");
    CHECK_STR(en("-2.1", 1), "−2.1");
}

static void percent_stands_at_the_number(void)
{
    const Unit percent = {.symbol = STR("%")};
    CHECK_STR(format_value(arena, dutch, number("3.68"), &percent, 1), "3,7%");
    Language spaced = *dutch;
    spaced.numbers.percent_space = STR("\xC2\xA0");
    CHECK_STR(format_value(arena, &spaced, number("3.68"), &percent, 1), "3,7\xC2\xA0%");
    CHECK_STR(format_with_unit(arena, dutch, number("3.68"), &percent, 1), "3,7%");
}

static void symbols_may_stand_before(void)
{
    const Unit euro = {.symbol = STR("€"), .symbol_before = true};
    CHECK_STR(format_value(arena, dutch, number("12"), &euro, 0), "€\xC2\xA0" "12");
    CHECK_STR(format_value(arena, english, number("12"), &euro, 0), "€12");
}

static void words_follow_the_number_shown(void)
{
    const Unit vacancies = {.id = STR("vacatures"), .one = STR("vacature"), .many = STR("vacatures")};
    CHECK_STR(format_value(arena, dutch, number("62730"), &vacancies, 0), "62.730");
    CHECK_STR(format_with_unit(arena, dutch, number("62730"), &vacancies, 0), "62.730 vacatures");
    CHECK_STR(format_with_unit(arena, dutch, number("1"), &vacancies, 0), "1 vacature");
    CHECK_STR(format_with_unit(arena, dutch, number("1.4"), &vacancies, 0), "1 vacature");
    CHECK_STR(format_with_unit(arena, dutch, number("1.4"), &vacancies, 1), "1,4 vacatures");
    CHECK_STR(format_with_unit(arena, dutch, number("0"), &vacancies, 0), "0 vacatures");
    CHECK_STR(format_with_unit(arena, english, number("2"), &vacancies, 0), "2 vacancies");
    CHECK_STR(format_unit(dutch, &vacancies), "vacatures");
    CHECK(format_says_unit(STR("Openstaande vacatures"), STR("vacatures")));
    CHECK(format_says_unit(STR("Vacatures per 100 werklozen (CBS)"), STR("vacatures per 100 werklozen")));
    CHECK(!format_says_unit(STR("Werkloosheid"), STR("%")));
    CHECK(!format_says_unit(STR("Vacature"), STR("vacatures")) && !format_says_unit(STR("Vacature"), STR("")));
}

static void plain_numbers_are_for_machines(void)
{
    /* 3500/951 = 3.68033648790746… */
    const Rational *share = rational_divide(arena, number("3500"), number("951"));
    CHECK_STR(format_plain(arena, share, FORMAT_PLAIN_DECIMALS), "3.6803364879");
    CHECK_STR(format_plain(arena, number("916000"), FORMAT_PLAIN_DECIMALS), "916000");
    CHECK_STR(format_plain(arena, number("75.20"), FORMAT_PLAIN_DECIMALS), "75.2");
    CHECK_STR(format_plain(arena, number("-19"), FORMAT_PLAIN_DECIMALS), "-19");
    CHECK_STR(format_plain(arena, NULL, FORMAT_PLAIN_DECIMALS), "");
    /* Eighteen digits are all there is room for: 100000000000 / 3 keeps seven decimals. */
    const Rational *large = rational_divide(arena, number("100000000000"), number("3"));
    CHECK_STR(format_plain(arena, large, FORMAT_PLAIN_DECIMALS), "33333333333.3333333");
}

static void fits_leaves_room_for_a_difference(void)
{
    CHECK(format_fits(number("99999999999999999"), 0));
    CHECK(!format_fits(number("999999999999999999"), 0));
    CHECK(!format_fits(number("99999999999999999"), 1));
}

static void periods_in_words(void)
{
    Period quarter = {2024, PERIOD_QUARTER, 2};
    Period month = {2024, PERIOD_MONTH, 7};
    Period year = {2024, PERIOD_YEAR, 0};
    CHECK_STR(format_period(arena, dutch, quarter), "2e kwartaal 2024");
    CHECK_STR(format_period(arena, dutch, month), "juli 2024");
    CHECK_STR(format_period(arena, dutch, year), "2024");
    CHECK_STR(format_period(arena, dutch, (Period){0}), "");
    CHECK_STR(format_period_short(arena, dutch, quarter), "2024 K2");
    CHECK_STR(format_period_short(arena, dutch, month), "jul 2024");
    CHECK_STR(format_period_sentence(arena, dutch, quarter), "het tweede kwartaal van 2024");
    CHECK_STR(format_period(arena, english, quarter), "2nd quarter 2024");
    CHECK_STR(format_period_short(arena, english, quarter), "2024 Q2");
    CHECK_STR(format_period_sentence(arena, english, month), "July 2024");
}

static void dates_in_words(void)
{
    CHECK_STR(format_date(arena, dutch, STR("2024-09-27")), "27 september 2024");
    CHECK_STR(format_date(arena, dutch, STR("2024-09-01")), "1 september 2024");
    CHECK_STR(format_date(arena, english, STR("2024-09-27")), "27 September 2024");
    CHECK_STR(format_date(arena, dutch, STR("2024-13-27")), "2024-13-27");
    /* Of a source sometimes no more is known than the month or year in which it was fetched. */
    CHECK_STR(format_date(arena, dutch, STR("2024-09")), "september 2024");
    CHECK_STR(format_date(arena, dutch, STR("2024")), "2024");
    CHECK_STR(format_date(arena, dutch, STR("september")), "september");
}

int main(void)
{
    arena = arena_create();
    dutch = load("templates/language/nl.yaml");
    english = load("templates/language/en.yaml");
    RUN(rounds_half_away_from_zero);
    RUN(rounds_the_exact_value_and_not_its_decimal_approximation);
    RUN(zero_has_no_minus);
    RUN(groups_from_five_digits_on);
    RUN(english_has_its_own_signs);
    RUN(percent_stands_at_the_number);
    RUN(symbols_may_stand_before);
    RUN(words_follow_the_number_shown);
    RUN(plain_numbers_are_for_machines);
    RUN(fits_leaves_room_for_a_difference);
    RUN(periods_in_words);
    RUN(dates_in_words);
    arena_free(arena);
    return check_done();
}
