/*
 * key: a legend, for where names cannot stand at what they name. In the order
 * of the data, above the marks, in as few lines as fit.
 */
#ifndef CHARTS_KEY_H
#define CHARTS_KEY_H

#include "charts/form.h"
#include "charts/layout.h"

typedef enum KeyMark { KEY_SQUARE, KEY_DOT } KeyMark;

typedef struct KeyItem {
    const char *classes; /* of its mark */
    Str text;
} KeyItem;

/* Draws it from y on and returns the height used. */
double key_draw(Picture *picture, const KeyItem *items, size_t count, KeyMark mark, double y);

#endif
