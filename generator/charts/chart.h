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
#include "figures/language.h"
#include "figures/unit.h"

typedef enum ChartKind { CHART_LINE, CHART_SPARKLINE, CHART_BARS } ChartKind;

/* About 340 and 720 units wide: chosen by container query in the stylesheet. */
typedef enum ChartWidth { CHART_NARROW, CHART_WIDE } ChartWidth;

typedef struct ChartPoint {
    Period period;  /* lines and sparklines; PERIOD_NONE for bars */
    Str label;      /* bars: the category; lines: the period, for readers */
    Str short_label; /* for narrow places; may be empty */
    bool has_value;
    double value;
    Str display;    /* "3,7%"; for a missing point the word for why: "onbekend" */
    Str plain;      /* the same for a spreadsheet: "3,7", no unit, no grouping; empty without a value */
    bool provisional;
    bool forecast;
    bool break_before; /* the line is broken before this point */
    bool highlight;    /* bars: the one the story is about: the accent */
    bool country;      /* bars: the country: ink */
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
} ChartSeries;

typedef struct Chart {
    ChartKind kind;
    Str id;       /* unique on its page, [a-z0-9-]: ids of its parts are made from it */
    Str files;    /* where the page publishes it as <files>.csv and <files>.svg, relative: its id; empty: nowhere */
    int number;   /* "Figuur 2"; 0 for none */
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
    const Language *language;
    Place place; /* of its declaration, for diagnostics */
} Chart;

/* One picture, with <title> and <desc>; ids end in -n or -w by width. */
Str chart_svg(Arena *arena, const Chart *chart, ChartWidth width);

/* Complete SVG file: as chart_svg wide, with its namespace and its own embedded light style sheet. */
Str chart_svg_file(Arena *arena, const Chart *chart);

/* <figure> with heading, both pictures, source, notes, and the data as a table in <details>. */
Str chart_figure_html(Arena *arena, const Chart *chart);

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
