/*
 * measure: how wide a text is, from the advances of the font that the site
 * hosts itself. Never from the number of characters, never from what happens
 * to be installed.
 */
#ifndef CHARTS_MEASURE_H
#define CHARTS_MEASURE_H

#include <stdint.h>

#include "base/str.h"

typedef enum MeasureWeight { MEASURE_REGULAR, MEASURE_SEMIBOLD } MeasureWeight;

/* Width in the unit of `size`, which is that of one em. Kerning is left out: it makes text narrower. */
double measure_text(Str text, double size, MeasureWeight weight);

/*
 * The room to keep for it: its width when a reader sets the text spacing of
 * WCAG 1.4.12 (0.12 em between letters, 0.16 em between words), which is
 * always more than 15% slack.
 */
double measure_room(Str text, double size, MeasureWeight weight);

/* advances.c: generated, ordered by code point. */
typedef struct MeasureAdvance {
    uint16_t code_point;
    uint16_t regular; /* thousandths of an em */
    uint16_t semibold;
} MeasureAdvance;
extern const MeasureAdvance measure_advances[];
extern const size_t measure_advance_count;

#endif
