/*
 * about: see about.h. A number is first reckoned in ones, thousands or
 * millions, then rounded to two figures; the rounding is told ("bijna",
 * "ruim") by comparing exact values, so 6,00 is "zes" and 5,996 "bijna zes".
 */
#include "figures/about.h"

enum {
    THOUSANDS_FROM = 10000, /* below it people say all figures: 1735 */
    MILLION = 1000000,
    TWO_FIGURES = 100
};

static const char *const words[] = {"about.nearly", "about.over",  "about.thousand", "about.million", "about.words",
                                    "about.below",  "about.at", "about.above",    NULL};

bool about_require_words(const Language *language, Diags *diags)
{
    return language_require(language, words, diags);
}

static bool at_least(Arena *arena, const Rational *value, int64_t limit)
{
    return rational_compare(value, rational_from_integer(arena, limit)) >= 0;
}

/* In how large a unit the number is said. */
static int64_t scale_of(Arena *arena, const Rational *value)
{
    if (at_least(arena, value, MILLION))
        return MILLION;
    return at_least(arena, value, THOUSANDS_FROM) ? THOUSANDS_FROM / 10 : 1;
}

/* "één twee drie …": the word for a small whole number; empty for a larger one. */
static Str small_word(const Language *language, int64_t number)
{
    Str rest = language_word(language, "about.words");
    for (int64_t i = 1; rest.data && number > 0; i++) {
        Str word = str_cut(&rest, ' ');
        if (i == number)
            return word;
    }
    return (Str){0};
}

/* Three figures that are exact are said as they are: 916 duizend. */
static bool is_short(Arena *arena, const Rational *value)
{
    Decimal whole;
    return !at_least(arena, value, TWO_FIGURES * 10) && rational_round(value, 0, &whole) &&
           rational_compare(rational_from_decimal(arena, whole), value) == 0;
}

/* To two figures: 917 to 920, 75,2 to 75, 1,26 to 1,3 (a decimal only in large units). */
static const Rational *round_two(Arena *arena, const Rational *value, int64_t scale, int *decimals)
{
    int64_t step = 1;
    Decimal rounded;
    *decimals = 0;
    if (is_short(arena, value))
        return value;
    *decimals = scale == MILLION && !at_least(arena, value, 10);
    while (at_least(arena, value, step * TWO_FIGURES))
        step *= 10;
    const Rational *in_steps = rational_divide(arena, value, rational_from_integer(arena, step));
    if (!rational_round(in_steps, *decimals, &rounded))
        return value;
    return rational_multiply(arena, rational_from_decimal(arena, rounded), rational_from_integer(arena, step));
}

static Str spoken(Arena *arena, const Language *language, const Rational *number, int decimals, int64_t scale)
{
    Decimal whole;
    Str word = {0};
    if (decimals == 0 && rational_round(number, 0, &whole))
        word = small_word(language, whole.digits);
    PatternField field = {"number", word.len ? word : format_rational(arena, &language->numbers, number, decimals)};
    if (scale == 1)
        return field.value;
    return language_fill(arena, language_word(language, scale == MILLION ? "about.million" : "about.thousand"),
                         &field, 1);
}

Str about_value(Arena *arena, const Language *language, const Rational *value, int decimals)
{
    if (!value)
        return (Str){0};
    if (!at_least(arena, value, 1))
        return format_rational(arena, &language->numbers, value, decimals);
    int64_t scale = scale_of(arena, value);
    int shown;
    const Rational *said = rational_divide(arena, value, rational_from_integer(arena, scale));
    const Rational *rounded = round_two(arena, said, scale, &shown);
    int order = rational_compare(said, rounded);
    PatternField field = {"number", spoken(arena, language, rounded, shown, scale)};
    if (order == 0)
        return field.value;
    return language_fill(arena, language_word(language, order < 0 ? "about.nearly" : "about.over"), &field, 1);
}

Str about_side(const Language *language, const Rational *value)
{
    int sign = rational_sign(value);
    return language_word(language, sign < 0 ? "about.below" : sign > 0 ? "about.above" : "about.at");
}
