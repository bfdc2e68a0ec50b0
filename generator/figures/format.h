/*
 * format: numbers and periods as people read them. The only place where a
 * figure becomes text, and so the only one where it is rounded.
 */
#ifndef FIGURES_FORMAT_H
#define FIGURES_FORMAT_H

#include "figures/language.h"
#include "figures/unit.h"

/* The largest whole part that is ever shown: FORMAT_MAX_DIGITS digits, decimals included. */
enum { FORMAT_MAX_DIGITS = DECIMAL_MAX_DIGITS - 1 };
/* Whether a value can be shown with so many decimals. Figures that cannot are refused by figures_check. */
bool format_fits(const Rational *value, int decimals);

/* Grouped and marked by the style; a zero never has a minus, whatever was rounded to it. */
Str format_decimal(Arena *arena, const NumberStyle *style, Decimal value);
/* Rounded half away from zero to `decimals`, then as format_decimal; with fewer decimals when it is too long. */
Str format_rational(Arena *arena, const NumberStyle *style, const Rational *value, int decimals);
/* With what stands directly at the number: "3,7%", "€ 12". Units that are words are left out: "62.730". */
Str format_value(Arena *arena, const Language *language, const Rational *value, const Unit *unit, int decimals);
/* With the unit's word too: "62.730 vacatures", "1 vacature", "0,5 procentpunt"; a symbol where it has no words. */
Str format_with_unit(Arena *arena, const Language *language, const Rational *value, const Unit *unit, int decimals);
/* The unit's word alone, in the language's own words where it has them: "vacatures", "%". May be empty. */
Str format_unit(const Language *language, const Unit *unit);
/* Whether a label says its unit, whatever the capitals ("Vacatures per 100 werklozen (CBS)"): once is enough. */
bool format_says_unit(Str label, Str unit);

/*
 * For spreadsheets and machines: all decimals up to `max_decimals`, trailing
 * zeros left out, decimal point, ASCII minus, no grouping: "3.6803364879".
 * Empty for NULL.
 */
Str format_plain(Arena *arena, const Rational *value, int max_decimals);
enum { FORMAT_PLAIN_DECIMALS = 10 };

/* "2e kwartaal 2024", "juli 2024", "2024". Empty for no period, like the next two. */
Str format_period(Arena *arena, const Language *language, Period period);
/* "2024 K2", "jul 2024", "2024": for narrow places. */
Str format_period_short(Arena *arena, const Language *language, Period period);
/* "het tweede kwartaal van 2024", "juli 2024", "2024": in a sentence. */
Str format_period_sentence(Arena *arena, const Language *language, Period period);
/* An ISO date as people write it: "27 september 2024", "september 2024". The text itself when it is no date. */
Str format_date(Arena *arena, const Language *language, Str iso_date);

#endif
