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
 * A period of the spec's kind; a year may stand for its first or last quarter or month. Leaves `out` when missing.
 */
typedef enum SpecEnd { SPEC_FIRST, SPEC_LAST } SpecEnd;
bool spec_period(Spec *spec, const char *name, SpecEnd end, Period *out);
/* Of a field, or of the whole declaration when it is not there. */
Place spec_place(const Spec *spec, const char *name);

/* ---- spec_subject.c: which indicators and regions ---- */

bool spec_read_subject(Spec *spec);
/* The page's period as an indicator counts: the year of a quarter, its last month. */
Period spec_own_period(PeriodKind kind, Period page);
/* What follows from the indicators; each of them must agree. False after reporting chart-units. */
bool spec_agree(Spec *spec);
ChartRole spec_role(const Spec *spec, const Indicator *indicator, const Region *region);
Str spec_series_label(Spec *spec, const Indicator *indicator, const Region *region);
Str spec_series_short(const Spec *spec, const Indicator *indicator, const Region *region);

/* ---- spec_time.c, spec_categories.c: the data. NULL after reporting chart-empty, chart-data … ---- */

const ChartSeries *spec_time(Spec *spec, size_t *count);
const ChartSeries *spec_categories(Spec *spec, size_t *count);
/* `data:`, literal values. */
bool spec_has_data(const Spec *spec);
bool spec_read_data(Spec *spec);

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
