/*
 * rational: exact arithmetic, so that a figure is rounded once, at the end.
 *
 * A share, a mean or a change of observations is a fraction of whole numbers;
 * kept as one (by GMP), 35/951 times 951 is 35 again and a value that lies
 * exactly on the border of a class or halfway between two roundings is known
 * to do so. Values are const once made and may be shared by threads. Memory is
 * the arena's.
 */
#ifndef BASE_RATIONAL_H
#define BASE_RATIONAL_H

#include "base/decimal.h"

typedef struct Rational Rational;

const Rational *rational_from_decimal(Arena *arena, Decimal value);
const Rational *rational_from_integer(Arena *arena, int64_t value);

const Rational *rational_add(Arena *arena, const Rational *a, const Rational *b);
const Rational *rational_subtract(Arena *arena, const Rational *a, const Rational *b);
const Rational *rational_multiply(Arena *arena, const Rational *a, const Rational *b);
/* NULL when b is zero. */
const Rational *rational_divide(Arena *arena, const Rational *a, const Rational *b);
const Rational *rational_negate(Arena *arena, const Rational *a);

/* <0, 0, >0 */
int rational_compare(const Rational *a, const Rational *b);
/* -1, 0, 1 */
int rational_sign(const Rational *a);

/*
 * Rounded half away from zero to `decimals` places (0 to DECIMAL_MAX_DIGITS).
 * False when the result has more than DECIMAL_MAX_DIGITS digits.
 */
bool rational_round(const Rational *a, int decimals, Decimal *out);

/*
 * For people's spreadsheets: all decimals when they end within `max_decimals`,
 * else rounded there; trailing zeros left out. False as rational_round.
 */
bool rational_shortest(const Rational *a, int max_decimals, Decimal *out);

/* For coordinates only. */
double rational_to_double(const Rational *a);

#endif
