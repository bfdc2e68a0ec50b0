/*
 * cut_bar: a bar cut in parts, with the value of each in it or below it, and
 * the names of the parts above the first bar.
 *
 * At most CUT_MOST parts can be told apart, by five shades of one colour from
 * dark to light; where one part is to stand out it has the accent and the
 * others are grey.
 */
#ifndef CHARTS_CUT_BAR_H
#define CHARTS_CUT_BAR_H

#include "charts/heads.h"
#include "charts/rows.h"

enum { CUT_MOST = 5 };

/* How a part looks and what is written on it. */
typedef struct CutShade {
    const char *mark; /* classes */
    const char *text;
} CutShade;
/* Of a series among those of the chart. */
CutShade cut_shade(const Chart *chart, size_t series);
/* Of a part among `count`, none of which stands out. */
CutShade cut_shade_at(size_t count, size_t part);

typedef struct CutPart {
    const ChartPoint *point;
    size_t series;
    CutShade shade;
    double from; /* across; equal to `to` without a value */
    double to;
    double room; /* of its value */
    bool inside; /* out: the value stands in it; else below */
} CutPart;

typedef struct CutBar {
    CutPart *items; /* from left to right */
    size_t count;
    double whole;        /* where the whole ends, when the parts may fall short of it; 0 else */
    LayoutSpread *below; /* out: where the values below stand, in the order of the parts that have one there */
    size_t below_count;
} CutBar;

/* 0 for what is missing. */
double cut_value(const ChartPoint *point);
double cut_bar_sum(const CutBar *bar);
/* Places the parts from `first` up to `end` from x on, `factor` units a value. */
void cut_bar_run(CutBar *bar, size_t first, size_t end, double x, double factor);
/* Whether values fit: in their parts, or below the bar between low and high. */
bool cut_bar_place(Picture *picture, CutBar *bar, double low, double high);
/* How high the bar itself is, and with the values below it. */
double cut_bar_mark(const Picture *picture);
double cut_bar_height(const Picture *picture, const CutBar *bar);
void cut_bar_draw(Picture *picture, const CutBar *bar, double y);

/* ---- a picture of such bars ---- */

typedef struct CutRows {
    Rows rows;
    CutBar *bars; /* one a row; the places of its parts set by the form */
    Str *ends;    /* behind each bar; NULL for none */
    bool has_zero;
    double zero; /* where the line of zero stands */
} CutRows;

/* Whether the series of a chart can be parts: two to CUT_MOST, and nothing below zero. */
bool cut_rows_possible(const Chart *chart);
/* Gives the parts of all rows their places from left to right, and sets `ends`, `has_zero` and `zero`. */
typedef void CutRowsPlace(Picture *picture, CutRows *rows);
/*
 * Draws rows with bars that have one part a series, in their order; with names
 * above them where values then fit better; as a bar each where they do not fit
 * at all. Returns the height used.
 */
double cut_rows_draw(Picture *picture, CutRowsPlace *place);

#endif
