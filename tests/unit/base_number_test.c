/* decimal, rational: exact numbers and the one rounding. */
#include "check.h"

#include "base/rational.h"

static Arena *arena;

static Str written(Decimal value)
{
    Buf buf = {.arena = arena};
    decimal_write(&buf, value, ',');
    return buf_str(&buf);
}

static Decimal parsed(const char *text)
{
    Decimal value = {-999, 0};
    CHECK(decimal_parse(str_from(text), ',', &value));
    return value;
}

static const Rational *number(const char *text)
{
    return rational_from_decimal(arena, parsed(text));
}

static void reads_what_an_office_writes(void)
{
    CHECK_STR(written(parsed("73,0")), "73,0");
    CHECK_STR(written(parsed("-0,04")), "-0,04");
    CHECK_STR(written(parsed("\xE2\x88\x92" "19")), "-19");
    CHECK_STR(written(parsed("+5")), "5");
    CHECK_STR(written(parsed(",5")), "0,5");
    CHECK_STR(written(parsed("000123456789012345678")), "123456789012345678");
}

static void refuses_what_is_no_number(void)
{
    static const char *const wrong[] = {"", "-", ",", "1.035", "1,0,3", "n.b.", "1 000", "1e5", " 1",
                                        "1234567890123456789"};
    Decimal unused;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        CHECK(!decimal_parse(str_from(wrong[i]), ',', &unused));
}

static Str rounded(const Rational *value, int decimals)
{
    Decimal out;
    return rational_round(value, decimals, &out) ? written(out) : STR("too long");
}

static void rounds_half_away_from_zero(void)
{
    CHECK_STR(rounded(number("4,25"), 1), "4,3");
    CHECK_STR(rounded(number("2,5"), 0), "3");
    CHECK_STR(rounded(number("-2,5"), 0), "-3");
    CHECK_STR(rounded(number("0,35"), 1), "0,4");
    CHECK_STR(rounded(number("-0,04"), 1), "0,0");
    CHECK_STR(rounded(number("1,005"), 2), "1,01");
    CHECK_STR(rounded(number("4,2499999999"), 1), "4,2");
    CHECK_STR(rounded(number("999,95"), 1), "1000,0");
    CHECK_STR(written(decimal_round(parsed("4,25"), 1)), "4,3");
    CHECK_STR(written(decimal_round(parsed("-4,25"), 1)), "-4,3");
    CHECK_STR(written(decimal_round(parsed("4,24"), 1)), "4,2");
}

static void divides_exactly(void)
{
    /* 35 / 951 = 3,6803…%; times 951 it is 35 again. */
    const Rational *share = rational_divide(arena, number("35"), number("951"));
    CHECK_STR(rounded(rational_multiply(arena, share, number("100")), 1), "3,7");
    CHECK(rational_compare(rational_multiply(arena, share, number("951")), number("35")) == 0);
    CHECK(rational_divide(arena, number("1"), number("0,0")) == NULL);
    CHECK_INT(rational_sign(rational_subtract(arena, number("0,1"), number("0,10"))), 0);
}

static void keeps_borders_exact(void)
{
    /* 0,67 reached as 67/100 and as 1 - 0,33 is the same border. */
    const Rational *border = rational_subtract(arena, number("1"), number("0,33"));
    CHECK(rational_compare(border, rational_divide(arena, number("67"), number("100"))) == 0);
    CHECK(rational_compare(border, number("0,6699999999999999")) > 0);
}

static void writes_the_shortest(void)
{
    Decimal out;
    CHECK(rational_shortest(rational_divide(arena, number("1"), number("8")), 10, &out));
    CHECK_STR(written(out), "0,125");
    CHECK(rational_shortest(rational_divide(arena, number("2"), number("3")), 10, &out));
    CHECK_STR(written(out), "0,6666666667");
    CHECK(rational_shortest(number("916000,00"), 10, &out));
    CHECK_STR(written(out), "916000");
}

static void tells_when_it_is_too_long(void)
{
    const Rational *large = number("999999999999999999");
    CHECK_STR(rounded(rational_multiply(arena, large, large), 0), "too long");
    CHECK_STR(rounded(large, 1), "too long");
    CHECK_STR(rounded(rational_negate(arena, large), 0), "-999999999999999999");
}

int main(void)
{
    arena = arena_create();
    RUN(reads_what_an_office_writes);
    RUN(refuses_what_is_no_number);
    RUN(rounds_half_away_from_zero);
    RUN(divides_exactly);
    RUN(keeps_borders_exact);
    RUN(writes_the_shortest);
    RUN(tells_when_it_is_too_long);
    arena_free(arena);
    return check_done();
}
