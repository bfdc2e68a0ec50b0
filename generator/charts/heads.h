/*
 * heads: names above the marks that they belong to, in place of a legend.
 *
 * A name stands over its mark; where the next one is too near it goes up, and a
 * leader line comes down from it. No leader crosses a name.
 */
#ifndef CHARTS_HEADS_H
#define CHARTS_HEADS_H

#include "charts/form.h"
#include "charts/layout.h"

typedef struct Head {
    double x; /* of its mark */
    Str text;
    Str short_text;      /* may be empty */
    Str value;           /* behind the name, in bold; may be empty */
    const char *classes; /* of the text */
    MeasureWeight weight;
    /* out: */
    LayoutText name;
    double from; /* the room it takes across */
    double to;
    double leader;
    SvgAnchor anchor;
    double level; /* of its foot above the marks */
    double height;
} Head;

typedef struct Heads {
    Head *items;
    size_t count;
    double height; /* of all together, with the leaders */
} Heads;

/* Distance that is kept between the lowest names and the marks. */
#define HEADS_FOOT 7.0

/*
 * Finds places between low and high for the names, given from left to right.
 * False where there are none, or only with names cut off or piled higher than
 * `highest`: then a legend is the lesser evil.
 */
bool heads_place(Picture *picture, Heads *heads, double low, double high, double highest);
/* Draws them so that their leaders end at `foot`. */
void heads_draw(Picture *picture, const Heads *heads, double foot);

#endif
