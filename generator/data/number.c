/*
 * number: see number.h.
 */
#include "data/number.h"

static const int64_t LARGEST = 999999999999999999; /* DECIMAL_MAX_DIGITS nines */

static size_t count_char(Str text, char c)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.data[i] == c;
    return count;
}

/* The text without its spaces, those that group digits too. */
static Str without_spaces(Arena *arena, Str text)
{
    Buf buf = {.arena = arena};
    for (size_t i = 0; i < text.len; i++) {
        static const Str hard[] = {{"\xC2\xA0", 2}, {"\xE2\x80\xAF", 3}, {"\xE2\x80\x89", 3}};
        size_t skip = text.data[i] == ' ';
        for (size_t k = 0; k < sizeof hard / sizeof *hard; k++)
            if (str_starts_with(str_from_index(text, i), hard[k]))
                skip = hard[k].len;
        if (skip)
            i += skip - 1;
        else
            buf_add_char(&buf, text.data[i]);
    }
    return buf_str(&buf);
}

/* The number as it would be written without grouping, when that is what is wrong with it. */
static bool ungrouped(Arena *arena, Str text, char mark, Str *out)
{
    Str plain = without_spaces(arena, text);
    char group = mark == ',' ? '.' : ',';
    Buf buf = {.arena = arena};
    for (size_t i = 0; i < plain.len; i++)
        if (plain.data[i] != group)
            buf_add_char(&buf, plain.data[i]);
    Decimal unused;
    *out = buf_str(&buf);
    return decimal_parse(*out, mark, &unused);
}

static const char *mark_name(char mark)
{
    return mark == ',' ? "a comma" : "a point";
}

static bool report(Str text, char mark, Place place, Diags *diags)
{
    char other = mark == ',' ? '.' : ',';
    Decimal unused;
    if (decimal_parse(text, other, &unused)) {
        diag_error(diags, place, "data-decimal", "'" STR_FMT "' has %s, but the decimal mark of this file is %s",
                   STR_ARG(text), mark_name(other), mark_name(mark));
        diag_hint(diags,
                  "write '%c' before decimals and nothing between thousands; if the whole file has %s, "
                  "say so with 'decimal' in sources.yaml",
                  mark, mark_name(other));
        return false;
    }
    Str plain;
    diag_error(diags, place, "data-number", "'" STR_FMT "' is no number", STR_ARG(text));
    if (ungrouped(diags->arena, text, mark, &plain))
        diag_hint(diags, "thousands are not grouped in data: write '" STR_FMT "'", STR_ARG(plain));
    else if (count_char(text, mark) <= 1 && text.len > DECIMAL_MAX_DIGITS)
        diag_hint(diags, "a number has at most %d digits", (int)DECIMAL_MAX_DIGITS);
    else
        diag_hint(diags,
                  "write digits with '%c' before the decimals; leave the cell empty when there is no figure, "
                  "and say why in the column 'status'",
                  mark);
    return false;
}

bool number_read(Str text, char mark, Place place, Decimal *out, Diags *diags)
{
    text = str_trim(text);
    return decimal_parse(text, mark, out) || report(text, mark, place, diags);
}

static int trailing_zeros(int64_t digits)
{
    int zeros = 0;
    while (digits && digits % 10 == 0) {
        digits /= 10;
        zeros++;
    }
    return zeros;
}

bool number_times(Decimal value, Decimal factor, Decimal *out)
{
    int64_t digits;
    int32_t scale = value.scale + factor.scale;
    /* A power of ten in the factor moves the mark before anything is multiplied. */
    int shift = trailing_zeros(factor.digits);
    for (; shift > 0 && scale > 0; shift--, scale--)
        factor.digits /= 10;
    if (__builtin_mul_overflow(value.digits, factor.digits, &digits))
        return false;
    if (digits > LARGEST || digits < -LARGEST || scale > DECIMAL_MAX_DIGITS)
        return false;
    *out = (Decimal){digits, scale};
    return true;
}

Decimal number_with_decimals(Decimal value, int decimals)
{
    while (decimals >= 0 && value.scale > decimals && value.digits % 10 == 0) {
        value.digits /= 10;
        value.scale--;
    }
    Decimal wider = value;
    while (wider.scale < decimals) {
        if (wider.digits > LARGEST / 10 || wider.digits < -LARGEST / 10)
            return value;
        wider.digits *= 10;
        wider.scale++;
    }
    return wider;
}
