/*
 * Numbers as a person would say them: two figures, and whether they were
 * rounded up or down.
 */
#include "check.h"
#include "figures/about.h"

static Arena *arena;
static const Language *nl;

static Str about(const char *number, int decimals)
{
    Decimal value;
    CHECK(decimal_parse(str_from(number), '.', &value));
    return about_value(arena, nl, rational_from_decimal(arena, value), decimals);
}

static void small_numbers_are_words(void)
{
    CHECK_STR(about("5.93", 2), "bijna zes");
    CHECK_STR(about("6", 0), "zes");
    CHECK_STR(about("6.001", 2), "ruim zes");
    CHECK_STR(about("12.2", 1), "ruim twaalf");
    CHECK_STR(about("75.2", 1), "ruim 75");
}

static void large_numbers_are_thousands(void)
{
    CHECK_STR(about("14325", 0), "ruim 14\u00a0duizend");
    CHECK_STR(about("62730", 0), "bijna 63\u00a0duizend");
    CHECK_STR(about("916000", 0), "916\u00a0duizend");
    CHECK_STR(about("917300", 0), "bijna 920\u00a0duizend");
    CHECK_STR(about("9846000", 0), "ruim 9,8\u00a0miljoen");
    CHECK_STR(about("1735", 0), "ruim 1700");
    CHECK_STR(about("153", 0), "153");
    CHECK_STR(about("999999", 0), "bijna 1000\u00a0duizend");
}

/* Below one a rounding would say too little, below zero "ruim" would say the opposite. */
static void what_cannot_be_said_is_written(void)
{
    CHECK_STR(about("0.4", 1), "0,4");
    CHECK_STR(about("0", 0), "0");
    CHECK_STR(about("-19", 0), "−19");
    CHECK_STR(about_value(arena, nl, NULL, 0), "");
}

static void a_balance_has_a_side(void)
{
    CHECK_STR(about_side(nl, rational_from_integer(arena, -2)), "onder");
    CHECK_STR(about_side(nl, rational_from_integer(arena, 0)), "precies op");
    CHECK_STR(about_side(nl, rational_from_integer(arena, 2)), "boven");
}

int main(void)
{
    arena = arena_create();
    Diags *diags = diags_create(arena);
    nl = language_load(arena, STR("templates/language/nl.yaml"), diags);
    CHECK(nl && about_require_words(nl, diags));
    RUN(small_numbers_are_words);
    RUN(large_numbers_are_thousands);
    RUN(what_cannot_be_said_is_written);
    RUN(a_balance_has_a_side);
    arena_free(arena);
    return check_done();
}
