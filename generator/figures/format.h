/*
 * format: numbers and periods as people read them. The only place where a
 * figure becomes text, and so the only one where it is rounded.
 */
#ifndef FIGURES_FORMAT_H
#define FIGURES_FORMAT_H

#include "figures/language.h"
#include "figures/unit.h"

/* Grouped and marked by the style; a zero never has a minus, whatever was rounded to it. */
Str format_decimal(Arena *arena, const NumberStyle *style, Decimal value);
/* Rounded half away from zero to `decimals`, then as format_decimal. "?" never: a value too long is a BUG at load. */
Str format_rational(Arena *arena, const NumberStyle *style, const Rational *value, int decimals);
/* With what stands directly at the number: "3,7%", "€ 12". Units that are words are left out: "62.730". */
Str format_value(Arena *arena, const Language *language, const Rational *value, const Unit *unit, int decimals);
/* With the unit's word too: "62.730 vacatures", "1 vacature", "0,5 procentpunt". */
Str format_with_unit(Arena *arena, const Language *language, const Rational *value, const Unit *unit, int decimals);

/* "2e kwartaal 2024", "juli 2024", "2024". */
Str format_period(Arena *arena, const Language *language, Period period);
/* "2024 K2", "jul 2024", "2024": for narrow places. */
Str format_period_short(Arena *arena, const Language *language, Period period);
/* An ISO date as people write it: "27 september 2024". The text itself when it is no date. */
Str format_date(Arena *arena, const Language *language, Str iso_date);

#endif
