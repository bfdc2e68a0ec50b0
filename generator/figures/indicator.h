/*
 * indicator: key figures as data/indicators.yaml declares them. The generator
 * knows none by name.
 */
#ifndef FIGURES_INDICATOR_H
#define FIGURES_INDICATOR_H

#include "data/dataset.h"
#include "figures/formula.h"
#include "figures/unit.h"

/* One class of a scale: values from `from` (inclusive) up to the next class. */
typedef struct FigureClass {
    Str id;
    Str label; /* "zeer krap" */
    const Rational *from; /* NULL: from the beginning */
} FigureClass;

typedef struct ClassScale {
    Str id;
    Str definition; /* who defined the borders */
    const FigureClass *classes; /* from low to high */
    size_t count;
} ClassScale;

typedef enum Favourable { FAVOURABLE_NEITHER, FAVOURABLE_HIGHER, FAVOURABLE_LOWER } Favourable;

typedef struct IndicatorGroup {
    Str id;
    Str label;
    Str question; /* what the group answers: a line under its heading */
    size_t index;
} IndicatorGroup;

/*
 * The formula for regions of one level. In indicators.yaml `formula:` (and `formula_words:`) is a text, which
 * holds for every level, or a map from level to text: CBS's tension of the country is made from seasonally adjusted
 * series, that of provinces from unadjusted ones. At a level that the map does not name the figure is missing.
 */
typedef struct LevelFormula {
    Str level; /* empty: every level */
    const Formula *formula; /* NULL when it was wrong, which was reported: its figures are missing */
    Str text;
    Str words; /* the formula for readers: "werklozen gedeeld door …"; may be empty */
    bool adjusted; /* all its series are seasonally adjusted */
} LevelFormula;

/* How often it is measured: `frequency: quarter|year|month`, quarter by default. A yearly one has no figure for a
   quarter; views ask for the year. */
typedef struct Indicator {
    Str id;
    Str label;
    Str short_label; /* for charts and narrow places; the label where none is given */
    const IndicatorGroup *group; /* never NULL */
    const LevelFormula *formulas; /* one for all levels, or one a level */
    size_t formula_count;
    PeriodKind frequency;
    const Unit *unit; /* never NULL */
    int decimals;     /* 0 to INDICATOR_MAX_DECIMALS */
    Str definition;  /* what it is: one or two sentences */
    Str explanation; /* how to read it; may be empty */
    Str sentence;    /* the figure as a finding: "{In} zijn er {about} vacatures …"; may be empty */
    Favourable favourable;
    const ClassScale *scale; /* NULL when it has no classes */
    const struct Indicator *part_of; /* a breakdown of another indicator; may be NULL */
    Str by; /* of a part: by what the whole is divided, "Naar opleiding"; may be empty */
    const Str *words; /* what it is called in text, besides its label: for the fact checker */
    size_t word_count;
    PeriodKind change_of; /* `change_of: quarter|year`: the value is itself a change over that time; else none */
    bool headline; /* may stand on a cover */
    bool once; /* of one moment, from a study or a budget: no key figure, a page only where an article names it */
    Str link; /* for more; may be empty */
    size_t index;
    Place place;
} Indicator;

enum { INDICATOR_MAX_DECIMALS = 6 };

typedef struct Indicators {
    const Source *source;
    const IndicatorGroup *groups;
    size_t group_count;
    Indicator *items; /* in the order of the file */
    size_t count;
    Map by_id;
} Indicators;

/* The formula that holds for a region; NULL when its level has none. */
const LevelFormula *indicator_formula(const Indicator *indicator, const Region *region);

/*
 * The period that something measured so often has for a reporting period: of a quarter the quarter itself, its year,
 * its last month. Another reporting period stays what it is: an indicator of another frequency has no figure for it.
 */
Period indicator_period(PeriodKind frequency, Period reporting);

/*
 * Reads and checks indicators.yaml against the dataset; the units of series.yaml too (unit-unknown). Never NULL: with
 * errors, what could be read. Reports indicator-duplicate, indicator-id, indicator-group, indicator-scale,
 * indicator-part, indicator-level, scale-order, and what formulas, units and YAML can have wrong.
 */
Indicators *indicators_load(Arena *arena, Str path, const Dataset *dataset, const Units *units, Diags *diags);
const Indicator *indicator_find(const Indicators *indicators, Str id);
/* As indicator_find, but reports figure-unknown with the nearest id. */
const Indicator *indicator_get(const Indicators *indicators, Str id, Place place, Diags *diags);

#endif
