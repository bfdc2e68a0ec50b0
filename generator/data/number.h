/*
 * number: the number in a cell of a data file.
 *
 * The decimal mark is declared per file and never guessed per cell: "1.035" is
 * 1035 on a CBS web page and 1.035 in a raw CBS file.
 */
#ifndef DATA_NUMBER_H
#define DATA_NUMBER_H

#include "base/decimal.h"
#include "base/diag.h"

/*
 * Reads a cell; spaces around it are padding. False after reporting
 * data-decimal (the other mark than the declared one, or a grouped number that
 * could be read as either) or data-number (no number, or grouped: 1.234.567).
 */
bool number_read(Str text, char mark, Place place, Decimal *out, Diags *diags);

/*
 * value × factor, exactly. Zeros that only the factor brought are taken off
 * the decimals: 135.5 × 1000 is 135500, 73.0 × 1 is 73.0. False when it needs
 * more than DECIMAL_MAX_DIGITS digits.
 */
bool number_times(Decimal value, Decimal factor, Decimal *out);

/*
 * With `decimals` places as the publisher says, where no digit is lost: 73
 * with 1 is 73.0, 7559.0 with 0 is 7559, 3.75 with 1 stays. -1 changes nothing.
 */
Decimal number_with_decimals(Decimal value, int decimals);

#endif
