/*
 * chart: what a chart shows, and its forms as SVG and HTML.
 *
 * A Chart is plain data: whoever makes one (chart_spec.h from YAML, the site
 * for an indicator) has already formatted every number for readers. Drawing
 * uses the doubles, text uses the displays; both stand beside each other so
 * that a test can compare them. Colours, line styles and fonts are classes of
 * the stylesheet; a chart has no style attribute and no script.
 */
#ifndef CHARTS_CHART_H
#define CHARTS_CHART_H

#include "base/diag.h"
#include "base/rational.h"
#include "data/region.h"
#include "figures/language.h"
#include "figures/unit.h"

typedef enum ChartKind {
    /* over time */
    CHART_LINE,
    CHART_SPARKLINE,
    CHART_AREA,
    CHART_COLUMNS,  /* upright bars over time, or of named values; several series stand beside each other */
    CHART_FORECAST, /* a line whose expected part is dashed, with its range and marked crossings */
    /* named values at one moment */
    CHART_BARS,
    CHART_WAFFLE,    /* one share as 10 x 10 squares */
    CHART_PICTOGRAM, /* "1 op de 6" as a row of equal shapes */
    CHART_SCALE,     /* a value among named classes: tension from zeer ruim to zeer krap */
    CHART_TREEMAP,   /* parts of a whole, nested once */
    CHART_RANKING,   /* a top 5 with movement */
    CHART_TILEMAP,   /* regions as equal tiles */
    CHART_MAP,       /* regions in their own borders */
    /* named values of several series */
    CHART_STACKED, /* bars cut in parts, in numbers */
    CHART_SHARES,  /* bars cut in parts, all 100% long */
    CHART_DOTS,    /* dots on a line a category; two series make a dumbbell */
    CHART_SLOPE,   /* two or three moments, a line a category */
    CHART_DIVERGING, /* answers from strongly against to strongly for, round a zero line */
    CHART_PYRAMID,   /* two sides, age bands, an earlier year as outline */
    /* of other shapes */
    CHART_SCATTER,  /* two measures a point, in quadrants */
    CHART_FLOW,     /* stocks and flows between them: alluvial */
    CHART_MODEL,    /* boxes and arrows: factors, behaviour, outcome */
    CHART_TIMELINE, /* events in time, in words */
    CHART_MULTIPLES /* one small chart a region, all on one scale */
} ChartKind;

/* About 340 and 720 units wide: chosen by container query in the stylesheet. */
typedef enum ChartWidth { CHART_NARROW, CHART_WIDE } ChartWidth;

typedef struct ChartPoint {
    Period period;  /* lines and sparklines; PERIOD_NONE for bars */
    Str label;      /* bars: the category; lines: the period, for readers */
    Str short_label; /* for narrow places; may be empty */
    bool has_value;
    double value;
    Str display;    /* "3,7%"; for a missing point the word for why: "onbekend" */
    Str plain;      /* the same for a spreadsheet: "3,7", no unit, no grouping; the display where it is empty */
    bool provisional;
    bool forecast;
    bool break_before; /* the line is broken before this point */
    bool highlight;    /* bars: the one the story is about: the accent */
    bool country;      /* bars: the country: ink */
    Str group;     /* treemap: the part of the whole that it belongs to; timeline: the era; may be empty */
    Str text;      /* timeline: what happened; else empty */
    double x;      /* scatter: the measure across */
    Str x_display;
    Str x_plain;
    double low; /* forecast: the range that is expected; equal to value where there is none */
    double high;
    Str range_display; /* "3,5% tot 4,1%"; may be empty */
    Str low_plain;
    Str high_plain;
    size_t rank;       /* ranking: from 1; ties share one; 0 for none */
    size_t rank_before; /* 0: was not in the list */
    const Region *region; /* maps, rankings of regions; NULL else */
    size_t class_number;  /* from 1, of chart->classes; 0 without */
} ChartPoint;

typedef enum ChartRole {
    CHART_ROLE_OWN,     /* the edition's region: the accent */
    CHART_ROLE_COUNTRY, /* ink */
    CHART_ROLE_OTHER    /* grey */
} ChartRole;

typedef struct ChartSeries {
    Str label;
    Str short_label;
    ChartRole role;
    const ChartPoint *points;
    size_t count;
    bool earlier; /* pyramid: the same side at an earlier time, drawn as outline */
} ChartSeries;

/*
 * What the forms of several series hold (in all of them the series have the same labels in the same order):
 *
 *     stacked, shares   a row is a bar (points[i].label), a series a part of it
 *     diverging         a row is a bar, a series an answer, from most against to most for; `middle` series before zero
 *     columns           a row is a group of columns (with columns_over_time: of a period), a series a column in each
 *     dots, slope       a row is a line (points[i].highlight: the one that stands out), a series a moment or measure
 *     pyramid           a row is an age band, from young to old; series 0 the left side, 1 the right side, both
 *                       positive; two more with `earlier` the same sides before
 *
 * Points carry highlight and country of their row; series carry a role (own: the one to stand out).
 */

/* A moment, value or span that the editor points at: at most some 50 characters, and told in the description too. */
typedef struct ChartAnnotation {
    Period period; /* over time; PERIOD_NONE: `value` is meant */
    Period until;  /* a span; PERIOD_NONE for a moment */
    bool has_value; /* a reference line or the lower edge of a band across */
    double value;
    double until_value; /* equal to value for a line */
    Str display;        /* of the value, or of both: "2% tot 4%"; empty without */
    Str text;
} ChartAnnotation;

/* Classes of a scale or a map, from low to high. */
typedef struct ChartClass {
    Str label;   /* "zeer krap" */
    Str display; /* "4,0 en hoger" */
    bool has_from;
    double from; /* inclusive */
} ChartClass;

/* Flow, model: boxes in columns from left to right, and what runs between them. */
typedef struct ChartNode {
    Str label;
    Str text;      /* model: a second line; may be empty */
    size_t column; /* from 0 */
    bool has_value;
    double value;
    Str display;
    Str plain;
    bool highlight;
} ChartNode;

typedef struct ChartLink {
    size_t from; /* indexes of nodes */
    size_t to;
    bool has_value;
    double value;
    Str display;
    Str plain;
    Str label; /* model: "+" or "versterkt"; may be empty */
} ChartLink;

enum { CHART_QUADRANTS = 4 };

typedef struct Chart {
    ChartKind kind;
    Str id;       /* unique on its page, [a-z0-9-]: ids of its parts are made from it */
    Str files;    /* where the page publishes it as <files>.csv and <files>.svg, relative: its id; empty: nowhere */
    int number;   /* "Figuur 2"; 0 for none */
    Str number_text; /* in a chapter "3.2"; empty: the number itself */
    bool has_page; /* figuur/<id>/index.html beside the page shows it alone: linked to */
    Str address;   /* where the page that it stands on is published, "https://…/", for others to embed; may be empty */
    Str accent;    /* of the region, "#a8123e", for its picture file; empty: the first theme's */
    int heading_level; /* of its title, 2 to 6; 0 for 3 */
    Str title;    /* the finding */
    Str subtitle; /* measure, region, period, unit */
    Str source;   /* "Bron: CBS, tabel 85224NED" */
    Str source_link; /* may be empty */
    const Str *notes; /* provisional, break, missing, editor's */
    size_t note_count;
    Str description; /* the editor's; generated when empty */
    const Unit *unit;
    int decimals;    /* of the displays */
    const ChartSeries *series;
    size_t series_count;
    const ChartAnnotation *annotations;
    size_t annotation_count;
    const ChartClass *classes; /* scales and maps */
    size_t class_count;
    const ChartNode *nodes; /* flows and models */
    size_t node_count;
    const ChartLink *links;
    size_t link_count;
    Str x_label; /* scatter: what is measured across and upwards */
    Str y_label;
    const Unit *x_unit;
    bool has_cut; /* scatter: where its quadrants meet; else at the country's point, else at the middles of the axes */
    double x_cut;
    double y_cut;
    int x_decimals;
    Str quadrants[CHART_QUADRANTS]; /* scatter: what each corner is called: upper left, upper right, lower left, lower
                                       right; may be empty */
    size_t middle;        /* diverging: series left of zero; with has_neutral the one after them stands apart */
    bool has_neutral;
    const struct MapShape *map; /* borders, see map_shape.h; NULL else */
    bool columns_over_time;     /* columns: the categories are periods */
    bool from_zero; /* a line whose axis the editor wants from zero; bars and areas have it always */
    const Language *language;
    Place place; /* of its declaration, for diagnostics */
} Chart;

/* One picture, with <title> and <desc>; ids end in -n or -w by width. */
Str chart_svg(Arena *arena, const Chart *chart, ChartWidth width);

/* Complete SVG file: as chart_svg wide, with its namespace and its own embedded light style sheet. */
Str chart_svg_file(Arena *arena, const Chart *chart);

/* <figure> with heading, both pictures, source, notes, and the data as a table in <details>. */
Str chart_figure_html(Arena *arena, const Chart *chart);

/* Where its own page stands, from the page that it stands on: "figuur/werkloosheid/index.html". */
Str chart_page(Arena *arena, const Chart *chart);

/* A sparkline for a tile: aria-hidden, since the tile says what it shows. */
Str chart_sparkline(Arena *arena, const Chart *chart);

/* In words: kind, what, period, first and last value, extremes, direction. Plain text. */
Str chart_describe(Arena *arena, const Chart *chart);

/*
 * The data as CSV (`;`, decimal mark of the language): one row for each value,
 * with its unit and status. And as an HTML table, as people read it.
 */
Str chart_csv(Arena *arena, const Chart *chart);
Str chart_table_html(Arena *arena, const Chart *chart);

/* Reports language-missing for every word under `chart:` that a chart may say and the language file lacks. */
bool chart_require_words(const Language *language, Diags *diags);

#endif
