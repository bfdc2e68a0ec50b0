/*
 * moments: what happened at a moment, named in a strip above a plot over time:
 * breaks, where a forecast begins, what the editor points at; and values that
 * the editor draws across.
 */
#ifndef CHARTS_MOMENTS_H
#define CHARTS_MOMENTS_H

#include "charts/paragraph.h"
#include "charts/scale.h"

typedef struct Moment {
    double x;
    bool has_band; /* a span up to `until`: a band behind the plot */
    double until;
    bool plain; /* no line down: only a name at its place */
    Paragraph text;
    double from; /* out: left of the room it takes, and in which row of the strip */
    size_t row;
    double at; /* out: where its text is anchored */
    SvgAnchor anchor;
} Moment;

typedef struct Moments {
    Moment *items;
    size_t count;
    size_t capacity;
    size_t *row_lines; /* of text, by row */
    size_t row_count;
    double height;
} Moments;

void moments_add(Picture *picture, Moments *moments, Moment moment, Str text);
/* Breaks and forecasts of all series, each once, and the chart's annotations of moments. */
void moments_add_all(Picture *picture, Moments *moments, const TimeScale *scale, double right);
/* Gives each a row so that no text lies on another. Sets the height. */
void moments_place(Picture *picture, Moments *moments);
/* The bands, behind everything; then, when the plot has been drawn, the names and their lines. */
void moments_draw_bands(Picture *picture, const Moments *moments, double top, double bottom);
void moments_draw(Picture *picture, const Moments *moments, double strip, double bottom);

/* The annotations with a value: lines and bands across, from left to right, named at the left. */
void references_draw(Picture *picture, const LinearScale *scale, double left, double right);
/* Without their names; those as a legend, which returns its height. */
void references_draw_lines(Picture *picture, const LinearScale *scale, double left, double right);
double references_draw_key(Picture *picture, double top);
/* Widens low and high so that they lie in the plot. */
void references_extend(const Chart *chart, double *low, double *high);

#endif
