/*
 * spec: what the parts of the chart declaration's reader share. Private to
 * chart_spec.c and the spec_*.c beside it.
 */
#ifndef CHARTS_SPEC_H
#define CHARTS_SPEC_H

#include "charts/chart_spec.h"
#include "charts/form.h"
#include "figures/format.h"

/* A declaration being read. */
typedef struct Spec {
    Arena *arena;
    const ChartContext *context;
    const Value *fields; /* NULL for a chart that no editor declared */
    Diags *diags;        /* NULL: such a chart cannot be wrong */
    const ChartForm *form;
    ChartShape shape; /* of the form; of columns: over time or not */
    Chart chart;      /* what the readers have found so far; the words round it come last */
    bool overridden;  /* `override:` was needed, and noted */
    const Indicator **indicators;
    size_t indicator_count;
    const Region **regions;
    size_t region_count;
    const Region *own;              /* the accent; NULL when none of the regions is */
    const Indicator *own_indicator; /* where indicators are compared */
    const Unit *unit;
    int decimals;
    PeriodKind kind;
    Period first; /* what is shown */
    Period last;
    Str *notes;
    size_t note_count;
    size_t note_capacity;
    const DataSource **sources;
    size_t source_count;
    size_t source_capacity;
} Spec;

/* ---- spec_fields.c: fields, with chart-field where they are wrong ---- */

/* Reports unknown fields, and those that this form does not have. */
bool spec_check_fields(Spec *spec);
/* What a field is, or NULL. */
const Value *spec_field(const Spec *spec, const char *name);
/* Empty when missing; reports what is no text. */
Str spec_text(Spec *spec, const char *name);
bool spec_bool(Spec *spec, const char *name, bool otherwise);
/* One text or a list of texts: their count, each as a Value for its place. Reports what is neither. */
size_t spec_texts(Spec *spec, const char *name, const Value ***out);
/*
 * A period of the spec's kind; a year may stand for its first or last quarter or month, but not for a
 * moment. Leaves `out` when missing.
 */
typedef enum SpecEnd { SPEC_FIRST, SPEC_LAST, SPEC_MOMENT } SpecEnd;
bool spec_period_value(Spec *spec, const char *name, const Value *field, SpecEnd end, Period *out);
bool spec_period(Spec *spec, const char *name, SpecEnd end, Period *out);
/* Of a field, or of the whole declaration when it is not there. */
Place spec_place(const Spec *spec, const char *name);

/* ---- spec_subject.c: which indicators and regions ---- */

bool spec_read_subject(Spec *spec);
/* The page's period as an indicator counts (indicator_period); none where the page has no such period. */
Period spec_own_period(PeriodKind kind, Period page);
/* `period:`, else the page's own, else the latest with a value: into spec->last. False after reporting. */
bool spec_find_moment(Spec *spec);
/* What follows from the indicators; each of them must agree. False after reporting chart-units. */
bool spec_agree(Spec *spec);
ChartRole spec_role(const Spec *spec, const Indicator *indicator, const Region *region);
Str spec_series_label(Spec *spec, const Indicator *indicator, const Region *region);
Str spec_series_short(const Spec *spec, const Indicator *indicator, const Region *region);

/* ---- one a shape: into spec->chart. False after reporting chart-empty, chart-data … ---- */

bool spec_time(Spec *spec);
bool spec_categories(Spec *spec);
bool spec_groups(Spec *spec);
bool spec_points(Spec *spec);
bool spec_flow(Spec *spec);
bool spec_events(Spec *spec);

/* ---- spec_data.c: literal values ---- */

/* `data:`, or what flows, models and timelines have instead. */
bool spec_is_literal(const Spec *spec);
/* Unit, decimals and source of literal values. */
bool spec_read_data(Spec *spec);
const Unit *spec_unit(Spec *spec, const Value *owner, const char *what);
/* The list of a field; NULL after reporting that it is none or has nothing. */
const Value *spec_list(Spec *spec, const char *name, const char *of);
/* Reports what is no map, and members that are not among `known`. NULL ends the list. */
bool spec_check_item(Spec *spec, const Value *item, const char *const *known);
/* A text that must be there. */
bool spec_item_text(Spec *spec, const Value *item, const char *name, Str *out);
/* A decimal with point or comma; `null` is a missing one, *out NULL. */
bool spec_number(Spec *spec, const Value *field, int decimals, const Rational **out);
/* A literal value as a point, with what else its item says: provisional, forecast, highlight, short. */
ChartPoint spec_item_point(Spec *spec, const Value *item, const Rational *value);
/* `series:` heads of literal values, with the role that `highlight:` gives; one without a name where it is left out. */
ChartSeries *spec_heads(Spec *spec, size_t *count);
/* Values of one row, one a series: `values: [..]`, or `value:` where there is one series. */
bool spec_row_values(Spec *spec, const Value *item, const char *name, size_t count, const Rational **out);
/* As a spreadsheet reads it. */
Str spec_plain(const Spec *spec, const Rational *value, int decimals);

/* ---- spec_time_data.c: literal periods ---- */

bool spec_time_data(Spec *spec);
/* `expected:` behind the figures of one series: what somebody forecasts, with its range. */
bool spec_expected(Spec *spec);

/* ---- spec_classes.c: classes of scales and maps, ranks ---- */

bool spec_classes(Spec *spec, ChartPoint *points, size_t count);
bool spec_ranks(Spec *spec, ChartPoint *points, size_t *count);

/* ---- spec_map.c: the borders of a map ---- */

bool spec_borders(Spec *spec, const ChartPoint *points, size_t count);

/* ---- spec_marks.c: what the editor points at ---- */

bool spec_annotations(Spec *spec);

/* ---- spec_refuse.c: charts that would mislead ---- */

/*
 * Whether `override:` gives a reason: then the chart is made and the reason printed as a note. Call where the chart
 * would be refused, before the report.
 */
bool spec_overridden(Spec *spec);
/* After a refusal's report: the way out of it. */
void spec_hint_override(Spec *spec, const char *hint);
bool spec_check_honest(Spec *spec);
/* Parts of a whole of 100: each row of the series; with `rest: true` they become new ones with one more behind them. */
bool spec_check_shares(Spec *spec, ChartSeries **series, size_t *count);
/* Reports chart-break when the indicator's series was broken in a region between two periods. */
bool spec_check_break(Spec *spec, const char *field, const Indicator *indicator, const Region *region, Period first,
                      Period last);

/* ---- spec_words.c: what is said round it ---- */

void spec_add_note(Spec *spec, Str note);
void spec_add_sources(Spec *spec, const Figure *figure);
Str spec_subtitle(Spec *spec);
Str spec_source(Spec *spec);
Str spec_source_link(const Spec *spec);
/* From the figure's number and title: stays the same while those do. */
Str spec_id(Spec *spec, Str title);
/* A figure as a point: display, plain number, status. */
ChartPoint spec_point(const Spec *spec, Period period, const Rational *value, Status status, const Unit *unit,
                      int decimals);
Str spec_word(const Spec *spec, const char *group, const char *name);

#endif
