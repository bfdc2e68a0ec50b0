/*
 * contrast: whether colours can be told apart, by WCAG 2's relative luminance;
 * and the style sheet of the regions' accents, which is made only of colours
 * that can.
 */
#ifndef SITE_CONTRAST_H
#define SITE_CONTRAST_H

#include "site/project.h"

typedef struct Colour {
    unsigned char red;
    unsigned char green;
    unsigned char blue;
} Colour;

/* "#a8123e"; three digits and names are refused, so that every tool reads the same. */
bool colour_parse(Str text, Colour *out);

/* 1 to 21, not rounded: 4.499 is not 4.5. */
double contrast_ratio(Colour a, Colour b);

/* What text must reach. */
#define CONTRAST_TEXT 4.5

/*
 * Style rules for style.h: one class a region with its two colours. Reports
 * accent-colour for what is no colour and accent-contrast, with the pair
 * named, for one that is too near the theme's --paper (templates/assets/css/tokens.css).
 */
Str contrast_accents_css(Arena *arena, const Project *project, Diags *diags);

#endif
