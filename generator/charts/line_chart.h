/*
 * line_chart: a plot of lines over time, shared by the forms that draw one:
 * lines, an area under one, a forecast with its range.
 */
#ifndef CHARTS_LINE_CHART_H
#define CHARTS_LINE_CHART_H

#include "charts/axes.h"
#include "charts/line_labels.h"
#include "charts/moments.h"

typedef struct LineChart {
    Picture *picture;
    bool from_zero;  /* zero is on the axis */
    bool filled;     /* an area under the line that the story is about */
    bool crossings;  /* where two lines cross is marked */
    const ChartSeries **labelled; /* from least to most important: the last is drawn on top */
    size_t labelled_count;
    bool has_threads;
    double low;
    double high;
    TimeAxis time;
    ValueAxis values;
    EndLabels labels;
    Moments moments;
    double left;
    double right;
    double top;
    double bottom;
} LineChart;

/* line.c: as a form's draw, with from_zero, filled and crossings set. */
double line_chart_draw(LineChart *line);
double line_chart_x(const LineChart *line, const ChartPoint *point);
double line_chart_y(const LineChart *line, double value);

/* line_paths.c: what is drawn of a series. A point follows another when nothing lies between them. */
bool line_follows(const ChartPoint *before, const ChartPoint *point);
void line_draw_threads(LineChart *line);
void line_draw_series(LineChart *line, const ChartSeries *series);
/* To compare with: as thin as a thread, in the country's ink. */
void line_draw_thin(LineChart *line, const ChartSeries *series);
/* The surface between a line and zero, and the range round what is expected. */
void line_draw_area(LineChart *line, const ChartSeries *series);
void line_draw_range(LineChart *line, const ChartSeries *series);

/* forecast.c: where the first two series cross for the last time. */
typedef struct Crossing {
    const ChartSeries *above; /* the one that is higher from `point` on */
    const ChartSeries *below;
    const ChartPoint *point;
    double part;  /* of the way from the period before to that of `point`, 0 to 1 */
    double value;
} Crossing;
bool chart_crossing(const Chart *chart, Crossing *out);

#endif
