/*
 * contrast: see contrast.h.
 */
#include "site/contrast.h"

#include <math.h>

bool colour_parse(Str text, Colour *out)
{
    unsigned char parts[3];
    if (text.len != 7 || text.data[0] != '#')
        return false;
    for (size_t i = 0; i < 3; i++) {
        int high = str_hex_digit(text.data[1 + 2 * i]);
        int low = str_hex_digit(text.data[2 + 2 * i]);
        if (high < 0 || low < 0)
            return false;
        parts[i] = (unsigned char)(high * 16 + low);
    }
    *out = (Colour){parts[0], parts[1], parts[2]};
    return true;
}

/* sRGB's curve, as WCAG 2.2 and IEC 61966-2-1 have it. */
static double linear(unsigned char part)
{
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

void colour_linear(Colour colour, double out[3])
{
    out[0] = linear(colour.red);
    out[1] = linear(colour.green);
    out[2] = linear(colour.blue);
}

/* WCAG 2.2, "relative luminance". */
static double luminance(Colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast_ratio(Colour a, Colour b)
{
    double first = luminance(a);
    double second = luminance(b);
    return first > second ? (first + 0.05) / (second + 0.05) : (second + 0.05) / (first + 0.05);
}

static unsigned char mix_part(unsigned char from, unsigned char to, int step)
{
    return (unsigned char)(from + (to - from) * step / 255);
}

/* The first colour on the way from `front` to `end` that passes. */
static bool search(Colour front, Colour back, Colour end, double needed, Colour *out)
{
    for (int step = 1; step <= 255; step++) {
        *out = (Colour){mix_part(front.red, end.red, step), mix_part(front.green, end.green, step),
                        mix_part(front.blue, end.blue, step)};
        if (contrast_ratio(*out, back) >= needed)
            return true;
    }
    return false;
}

bool contrast_nearest(Colour front, Colour back, double needed, bool *is_lighter, Colour *out)
{
    static const Colour white = {255, 255, 255};
    static const Colour black = {0, 0, 0};
    *is_lighter = luminance(front) > luminance(back);
    if (search(front, back, *is_lighter ? white : black, needed, out))
        return true;
    *is_lighter = !*is_lighter;
    return search(front, back, *is_lighter ? white : black, needed, out);
}
