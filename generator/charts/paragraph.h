/*
 * paragraph: text on as many lines as it needs, filled from the first on.
 */
#ifndef CHARTS_PARAGRAPH_H
#define CHARTS_PARAGRAPH_H

#include "charts/form.h"
#include "charts/measure.h"

typedef struct Paragraph {
    Str *lines;
    size_t count;
    double room; /* of the widest line */
    bool whole;  /* nothing was cut off, and no word broken but at hyphens that were typed */
    bool hyphenated; /* not whole, but only because long words were broken where they may be */
} Paragraph;

/* At most `most` lines, each at most `width` wide; what does not fit ends in an ellipsis. Empty text: no lines. */
Paragraph paragraph_make(const Picture *picture, Str text, double width, size_t most, MeasureWeight weight);

/* `middle` is that of the first line; returns the middle of the line after the last. */
double paragraph_draw(Picture *picture, const Paragraph *paragraph, const char *classes, double x, double middle,
                      SvgAnchor anchor);

/* The room of its last line with a value of that weight behind it: more than the width means that it goes below. */
double paragraph_room_with(const Picture *picture, const Paragraph *paragraph, MeasureWeight weight, Str value,
                           MeasureWeight value_weight);
/*
 * As paragraph_draw, with a value behind the last line, or on a line of its own
 * when `below`. It is part of the line's text, so that readers who set their
 * own spacing keep the word space between them. value_classes: of its tspan.
 */
double paragraph_draw_with(Picture *picture, const Paragraph *paragraph, const char *classes, double x, double middle,
                           SvgAnchor anchor, Str value, const char *value_classes, bool below);

#endif
