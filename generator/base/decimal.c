/*
 * decimal: see decimal.h.
 */
#include "base/decimal.h"

static int64_t power_of_ten(int exponent)
{
    int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/* Takes a sign off the front; true when it is a minus. */
static bool take_sign(Str *text)
{
    static const char minus_sign[] = "\xE2\x88\x92";
    if (str_starts_with(*text, str_from(minus_sign))) {
        *text = str_from_index(*text, sizeof minus_sign - 1);
        return true;
    }
    bool minus = text->len && text->data[0] == '-';
    if (minus || (text->len && text->data[0] == '+'))
        *text = str_from_index(*text, 1);
    return minus;
}

bool decimal_parse(Str text, char mark, Decimal *out)
{
    bool negative = take_sign(&text);
    int64_t digits = 0;
    int count = 0;
    int32_t scale = -1; /* until the mark is seen */
    int significant = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (c == mark && scale < 0) {
            scale = 0;
            continue;
        }
        if (c < '0' || c > '9')
            return false;
        significant += significant > 0 || c != '0';
        if (significant > DECIMAL_MAX_DIGITS || scale >= DECIMAL_MAX_DIGITS)
            return false;
        digits = digits * 10 + (c - '0');
        count++;
        scale += scale >= 0;
    }
    if (count == 0)
        return false;
    *out = (Decimal){negative ? -digits : digits, scale < 0 ? 0 : scale};
    return true;
}

void decimal_write(Buf *buf, Decimal value, char mark)
{
    char text[32];
    size_t at = sizeof text;
    uint64_t rest = value.digits < 0 ? 0 - (uint64_t)value.digits : (uint64_t)value.digits;
    for (int32_t place = 0; rest || place <= value.scale; place++) {
        if (place == value.scale && value.scale > 0)
            text[--at] = mark;
        text[--at] = (char)('0' + rest % 10);
        rest /= 10;
    }
    if (value.digits < 0)
        text[--at] = '-';
    buf_add(buf, (Str){text + at, sizeof text - at});
}

double decimal_to_double(Decimal value)
{
    return (double)value.digits / (double)power_of_ten(value.scale);
}

Decimal decimal_round(Decimal value, int decimals)
{
    if (decimals >= value.scale)
        return value;
    int64_t unit = power_of_ten(value.scale - decimals);
    int64_t whole = value.digits / unit;
    int64_t rest = value.digits % unit;
    if ((rest < 0 ? -rest : rest) >= unit - unit / 2)
        whole += value.digits < 0 ? -1 : 1;
    return (Decimal){whole, decimals};
}
