/*
 * contrast: whether colours can be told apart, by WCAG 2's relative luminance.
 */
#ifndef SITE_CONTRAST_H
#define SITE_CONTRAST_H

#include "base/str.h"

typedef struct Colour {
    unsigned char red;
    unsigned char green;
    unsigned char blue;
} Colour;

/* For printf, as STR_FMT. */
#define COLOUR_FMT "#%02x%02x%02x"
#define COLOUR_ARG(colour) (colour).red, (colour).green, (colour).blue

/* "#a8123e"; three digits and names are refused, so that every tool reads the same. */
bool colour_parse(Str text, Colour *out);

/* The amounts of light, 0 to 1: red, green, blue. */
void colour_linear(Colour colour, double out[3]);

/* 1 to 21, not rounded: 4.499 is not 4.5. */
double contrast_ratio(Colour a, Colour b);

/* What text, large text and marks, and the grey of what comes second must reach. */
#define CONTRAST_TEXT 4.5
#define CONTRAST_GRAPHIC 3.0
#define CONTRAST_SECOND 7.0

/*
 * The colour nearest to `front`, towards white or black, that reaches `needed`
 * on `back`: away from the background when that helps, else to its other side.
 * False when neither does.
 */
bool contrast_nearest(Colour front, Colour back, double needed, bool *is_lighter, Colour *out);

#endif
