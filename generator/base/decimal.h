/*
 * decimal: an exact decimal number, as a statistics office writes it.
 *
 * value = digits / 10^scale. 73.0 keeps its scale: {730, 1}. At most 18
 * digits, so every observation fits and nothing is ever rounded by reading.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include <stdint.h>

#include "base/buf.h"

typedef struct Decimal {
    int64_t digits;
    int32_t scale; /* digits after the mark, 0 to DECIMAL_MAX_DIGITS */
} Decimal;

enum { DECIMAL_MAX_DIGITS = 18 };

/*
 * Reads an optional sign ('-', '+' or U+2212), digits and at most one mark
 * (`mark` is '.' or ',') with digits on at least one side. No spaces, no
 * grouping, no exponent. False when the text is anything else or too long.
 */
bool decimal_parse(Str text, char mark, Decimal *out);

/* With the mark given, all `scale` decimals, '-' before a negative number and none before zero. */
void decimal_write(Buf *buf, Decimal value, char mark);

/* For scales and coordinates only: never for a figure that is printed. */
double decimal_to_double(Decimal value);

/* Rounded half away from zero to `decimals` places (no more than its scale). */
Decimal decimal_round(Decimal value, int decimals);

#endif
