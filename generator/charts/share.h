/*
 * share: a percentage as people say it: "1 op de 6", "ongeveer 4 op de 10".
 */
#ifndef CHARTS_SHARE_H
#define CHARTS_SHARE_H

#include "charts/form.h"

enum { SHARE_MOST = 12, SHARE_TEN = 10 };

typedef struct Share {
    int count; /* of */
    int whole; /* 2 to SHARE_MOST; 0 when nothing comes near */
    bool exact;
} Share;

/* One in so many where that comes near; else so many in ten. */
Share share_of(double percent);
/* Always in ten: shares beside each other must have one denominator. */
Share share_in_ten(double percent);
/* "ongeveer 1 op de 6"; empty when nothing comes near. */
Str share_words(Arena *arena, const Chart *chart, Share share);

/* "73,2%", with a word behind it when it is provisional or a forecast. */
Str share_value(Arena *arena, const Chart *chart, const ChartPoint *point);
/* Whether every value of the first series is a percentage from 0 to 100. */
bool share_is_drawable(const Chart *chart);

#endif
