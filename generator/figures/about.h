/*
 * about: numbers as a person would say them: "bijna zes", "ruim 14 duizend". For sentences beside which the exact figure
 * stands; never instead of it.
 */
#ifndef FIGURES_ABOUT_H
#define FIGURES_ABOUT_H

#include "figures/format.h"

/*
 * Two figures of the number, small ones as words, with "bijna" or "ruim" where that rounds. The value as it is shown
 * elsewhere when it is not above zero, or as long as two figures. Empty for NULL.
 */
Str about_value(Arena *arena, const Language *language, const Rational *value, int decimals);

/* On which side of zero: "onder", "precies op", "boven". */
Str about_side(const Language *language, const Rational *value);

/* Reports language-missing for what this file says. */
bool about_require_words(const Language *language, Diags *diags);

#endif
