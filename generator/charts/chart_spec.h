/*
 * chart_spec: a chart from its declaration in YAML: a fenced block in an
 * article, a spec file, or an indicator.
 */
#ifndef CHARTS_CHART_SPEC_H
#define CHARTS_CHART_SPEC_H

#include "charts/chart.h"
#include "figures/figure.h"

/* What a declaration may leave out, because the page knows it. */
typedef struct ChartContext {
    const FigureBase *base;
    const Language *language;
    const Region *region; /* the edition's; NULL: regions must be named */
    Period period;        /* the edition's reporting period: the last one shown */
    Str id_prefix;        /* "" or "f1-": makes ids unique on a combined page */
    bool has_page;        /* charts of this page have a page of their own too, see chart.h */
    Str address;          /* of this page, for those who embed its charts */
    Str accent;           /* of the region, for picture files */
    const Map *maps;      /* files of borders that have been read, by path: Values as of json_read; NULL for none */
    int number;           /* of the figure on its page, "Figuur 2"; 0 for none. Ids are made from it and the title */
    Str id_title;         /* for ids in the title's stead, where figures in it change it; empty: the title */
} ChartContext;

/*
 * NULL after reporting chart-field, chart-kind, chart-title, chart-region, chart-units, chart-data, chart-empty,
 * figure-unknown or yaml-kind; all problems in one run. A title that is too long is a warning.
 */
const Chart *chart_from_yaml(Arena *arena, const Value *spec, const ChartContext *context, Diags *diags);

/*
 * The long line of an indicator: own region, country (not beside a region's counts), and the regions of the same
 * level as grey threads. NULL when none of them has a value.
 */
const Chart *chart_of_indicator(Arena *arena, const Indicator *indicator, const ChartContext *context);

/* The last `count` periods of one region, for a tile; NULL when fewer than two have a value. */
const Chart *chart_sparkline_of(Arena *arena, const Indicator *indicator, const ChartContext *context, int count);

#endif
