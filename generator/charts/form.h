/*
 * form: what every form of chart is, and the paper it draws on.
 *
 * A form is one file that exports one ChartForm, named in the table of forms.c.
 * It draws with the parts beside it (scale, ticks, layout, axes, svg) and knows
 * nothing of YAML, pages or figures.
 */
#ifndef CHARTS_FORM_H
#define CHARTS_FORM_H

#include "charts/chart.h"
#include "charts/layout.h"
#include "charts/svg.h"

/* One of the two pictures of a chart. */
typedef struct Picture {
    Arena *arena;
    const Chart *chart;
    ChartWidth width;
    double across; /* width in units: all that is drawn lies from 0 to it */
    double size;   /* of text: at least 14 px when the picture is shown as small as the stylesheet lets it be */
    double line;   /* from one line of text to the next */
    Svg svg;
} Picture;

/* How the data of a form are built: decides how they are read, told and tabulated. */
typedef enum ChartShape {
    CHART_SHAPE_TIME,       /* series over time */
    CHART_SHAPE_CATEGORIES, /* one series of named values */
    CHART_SHAPE_GROUPS,     /* several series over the same named values, in the same order */
    CHART_SHAPE_POINTS,     /* one series of points with two measures */
    CHART_SHAPE_FLOW,       /* nodes and links */
    CHART_SHAPE_EVENTS      /* one series of periods with words */
} ChartShape;

typedef struct ChartForm {
    ChartKind kind;
    const char *name; /* in declarations: "line" */
    ChartShape shape;
    bool declarable;  /* may be asked for in YAML */
    /* Draws into picture->svg and returns the height used. The chart has at least one value. */
    double (*draw)(Picture *picture);
    /* In a page in place of the pictures, for what is no picture: a list. NULL for most. The chart has a value. */
    Str (*html)(Arena *arena, const Chart *chart);
} ChartForm;

/* forms.c */
const ChartForm *chart_form(ChartKind kind);
/* All of them, in the order of the table. */
const ChartForm *const *chart_forms(size_t *count);

extern const ChartForm chart_form_line;
extern const ChartForm chart_form_sparkline;
extern const ChartForm chart_form_bars;
extern const ChartForm chart_form_area;
extern const ChartForm chart_form_columns;
extern const ChartForm chart_form_multiples;
extern const ChartForm chart_form_forecast;
extern const ChartForm chart_form_stacked;
extern const ChartForm chart_form_shares;
extern const ChartForm chart_form_diverging;
extern const ChartForm chart_form_dots;
extern const ChartForm chart_form_slope;
extern const ChartForm chart_form_pyramid;
extern const ChartForm chart_form_waffle;
extern const ChartForm chart_form_pictogram;
extern const ChartForm chart_form_scale;
extern const ChartForm chart_form_ranking;
extern const ChartForm chart_form_treemap;
extern const ChartForm chart_form_tilemap;
extern const ChartForm chart_form_map;
extern const ChartForm chart_form_scatter;
extern const ChartForm chart_form_timeline;
extern const ChartForm chart_form_flow;
extern const ChartForm chart_form_model;

/* Of the form; columns have the shape of what stands below them. */
ChartShape chart_shape(const Chart *chart);

/* Whether there is something to draw: a value, finite and below TICKS_LIMIT. */
bool chart_point_drawn(const ChartPoint *point);
bool chart_has_values(const Chart *chart);
/* A value below zero that would be drawn, in any series. */
bool chart_has_negative(const Chart *chart);
/* "figuur" and the like: a word of the chart's language, under `chart:`. */
Str chart_word(const Chart *chart, const char *name);

/* Baseline for text whose middle is at y. */
double picture_baseline(const Picture *picture, double y);
/* layout_wrap in the picture's own type, with the hyphens of the chart's language. */
LayoutText picture_wrap(const Picture *picture, MeasureWeight weight, Str text, Str short_form, double width,
                        size_t lines);
/* Class of a mark by whose it is: "c-line c-own". */
const char *picture_class(ChartRole role, const char *own, const char *country, const char *other);

#endif
