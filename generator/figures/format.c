/*
 * format: see format.h. Rounding happens in base/rational (half away from zero,
 * on the exact value); here digits only become text. Nothing uses the locale.
 */
#include "figures/format.h"

#include "base/date.h"

bool format_fits(const Rational *value, int decimals)
{
    Decimal rounded;
    /* One digit of room, so that the difference of two values that fit can be shown too. */
    return decimals < FORMAT_MAX_DIGITS && rational_round(value, decimals + 1, &rounded);
}

/* The number's digits without sign and mark, with zeros in front so that one stands before the mark. */
static Str digits_of(Arena *arena, Decimal value)
{
    unsigned long long size = value.digits < 0 ? 0 - (unsigned long long)value.digits
                                               : (unsigned long long)value.digits;
    return arena_printf(arena, "%0*llu", value.scale + 1, size);
}

Str format_decimal(Arena *arena, const NumberStyle *style, Decimal value)
{
    Str digits = digits_of(arena, value);
    size_t whole = digits.len - (size_t)value.scale;
    bool grouped = style->group_mark.len && whole >= (size_t)style->group_from;
    Buf buf = {.arena = arena};
    if (value.digits < 0)
        buf_add(&buf, style->minus);
    for (size_t i = 0; i < whole; i++) {
        if (grouped && i > 0 && (whole - i) % 3 == 0)
            buf_add(&buf, style->group_mark);
        buf_add_char(&buf, digits.data[i]);
    }
    if (value.scale > 0) {
        buf_add_char(&buf, style->decimal_mark);
        buf_add(&buf, str_from_index(digits, whole));
    }
    return buf_str(&buf);
}

/* With as many of `decimals` as fit. */
static Decimal rounded(const Rational *value, int decimals)
{
    Decimal result;
    while (!rational_round(value, decimals, &result)) {
        if (decimals == 0)
            BUG("a number too long to be shown got past figures_check");
        decimals--;
    }
    return result;
}

Str format_rational(Arena *arena, const NumberStyle *style, const Rational *value, int decimals)
{
    return format_decimal(arena, style, rounded(value, decimals));
}

Str format_value(Arena *arena, const Language *language, const Rational *value, const Unit *unit, int decimals)
{
    const NumberStyle *style = &language->numbers;
    Str number = format_rational(arena, style, value, decimals);
    if (!unit || !unit->symbol.len)
        return number;
    if (unit->symbol_before)
        return arena_printf(arena, STR_FMT STR_FMT STR_FMT, STR_ARG(unit->symbol), STR_ARG(style->symbol_space),
                            STR_ARG(number));
    Str space = str_equal(unit->symbol, STR("%")) ? style->percent_space : (Str){0};
    return arena_printf(arena, STR_FMT STR_FMT STR_FMT, STR_ARG(number), STR_ARG(space), STR_ARG(unit->symbol));
}

/* The unit's word: the language's own where it has one (`units:` in its file). */
static Str unit_word(const Language *language, const Unit *unit, bool one)
{
    char id[64];
    if (unit->id.len >= sizeof id)
        return one ? unit->one : unit->many;
    snprintf(id, sizeof id, STR_FMT, STR_ARG(unit->id));
    const char *keys[] = {"units", id, one ? "one" : "many"};
    Str own = language_find(language, keys, 3);
    if (own.len)
        return own;
    return one ? unit->one : unit->many;
}

Str format_unit(const Language *language, const Unit *unit)
{
    Str word = unit_word(language, unit, false);
    return word.len ? word : unit->symbol;
}

/* Shown as 1 or −1, with zeros behind the mark at most. */
static bool is_one(Decimal value)
{
    long long one = 1;
    for (int i = 0; i < value.scale; i++)
        one *= 10;
    return value.digits == one || value.digits == -one;
}

Str format_with_unit(Arena *arena, const Language *language, const Rational *value, const Unit *unit, int decimals)
{
    Str word = unit ? unit_word(language, unit, is_one(rounded(value, decimals))) : (Str){0};
    if (!word.len)
        return format_value(arena, language, value, unit, decimals);
    Str number = format_rational(arena, &language->numbers, value, decimals);
    return arena_printf(arena, STR_FMT " " STR_FMT, STR_ARG(number), STR_ARG(word));
}

bool format_says_unit(Str label, Str unit)
{
    for (size_t at = 0; unit.len && at + unit.len <= label.len; at++) {
        size_t same = 0;
        while (same < unit.len && (label.data[at + same] | 0x20) == (unit.data[same] | 0x20))
            same++;
        if (same == unit.len)
            return true;
    }
    return false;
}

Str format_plain(Arena *arena, const Rational *value, int max_decimals)
{
    if (!value)
        return (Str){0};
    Decimal decimal;
    while (!rational_shortest(value, max_decimals, &decimal)) {
        if (max_decimals == 0)
            BUG("a number too long to be written got past figures_check");
        max_decimals--;
    }
    Buf buf = {.arena = arena};
    decimal_write(&buf, decimal, '.');
    return buf_str(&buf);
}

static Str fill_period(Arena *arena, const Language *language, Str pattern, Period period, const Str *months)
{
    bool quarter = period.kind == PERIOD_QUARTER;
    size_t index = period.number ? (size_t)period.number - 1 : 0;
    PatternField fields[] = {
        {"year", arena_printf(arena, "%d", period.year)},
        {"quarter", arena_printf(arena, "%d", period.number)},
        {"ordinal", quarter ? language->quarter_ordinals[index] : (Str){0}},
        {"ordinal_word", quarter ? language->quarter_ordinal_words[index] : (Str){0}},
        {"month", period.kind == PERIOD_MONTH ? months[index] : (Str){0}},
    };
    return language_fill(arena, pattern, fields, sizeof fields / sizeof *fields);
}

Str format_period(Arena *arena, const Language *language, Period period)
{
    switch ((PeriodKind)period.kind) {
    case PERIOD_QUARTER: return fill_period(arena, language, language->quarter_pattern, period, NULL);
    case PERIOD_MONTH: return fill_period(arena, language, language->month_pattern, period, language->month_names);
    case PERIOD_YEAR: return fill_period(arena, language, language->year_pattern, period, NULL);
    case PERIOD_NONE: break;
    }
    return (Str){0};
}

Str format_period_short(Arena *arena, const Language *language, Period period)
{
    if (period.kind == PERIOD_QUARTER)
        return fill_period(arena, language, language->quarter_short_pattern, period, NULL);
    if (period.kind == PERIOD_MONTH)
        return fill_period(arena, language, language->month_short_pattern, period, language->month_short);
    return format_period(arena, language, period);
}

Str format_period_sentence(Arena *arena, const Language *language, Period period)
{
    if (period.kind == PERIOD_QUARTER)
        return fill_period(arena, language, language->quarter_sentence_pattern, period, NULL);
    return format_period(arena, language, period);
}

Str format_date(Arena *arena, const Language *language, Str iso_date)
{
    Period month_or_year;
    if (period_parse(iso_date, &month_or_year))
        return format_period(arena, language, month_or_year);
    Date date;
    if (!date_parse(iso_date, &date))
        return iso_date;
    PatternField fields[] = {
        {"day", arena_printf(arena, "%d", date.day)},
        {"month", language->month_names[date.month - 1]},
        {"year", str_slice(iso_date, 0, 4)},
    };
    return language_fill(arena, language->date_pattern, fields, 3);
}
