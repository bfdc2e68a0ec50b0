/*
 * spec_categories: named values for one moment: regions compared, indicators
 * compared, or literal data. A figure that is missing for the moment asked for
 * keeps its row and says so; an earlier one never takes its place.
 */
#include "charts/spec.h"

#include <stdlib.h>

#include "base/yaml.h"

/* ---- literal data ---- */

bool spec_has_data(const Spec *spec)
{
    return spec_field(spec, "data") != NULL;
}

enum { MOST_DECIMALS = 6 };

bool spec_read_data(Spec *spec)
{
    Str name = spec_text(spec, "unit");
    spec->unit = unit_find(spec->context->base->units, name);
    bool fine = true;
    if (!spec->unit) {
        fine = name.len ? diag_error(spec->diags, spec_place(spec, "unit"), "chart-data", "unknown unit '" STR_FMT "'",
                                     STR_ARG(name))
                        : diag_error(spec->diags, spec_place(spec, "data"), "chart-data",
                                     "a chart with its own data needs a 'unit'");
        const Map *units = &spec->context->base->units->by_id;
        diag_hint_nearest(spec->diags, name, map_keys(spec->arena, units), units->count);
    }
    spec->decimals = (int)yaml_integer(spec->fields, "decimals", 0, 0, MOST_DECIMALS, spec->diags);
    if (spec_text(spec, "source").len == 0) {
        fine = diag_error(spec->diags, spec_place(spec, "data"), "chart-data",
                          "a chart with its own data needs a 'source'");
        diag_hint(spec->diags, "write 'source: ' and who measured it, in which publication");
    }
    return fine;
}

static const char *const item_fields[] = {"label", "short", "value", "highlight", "provisional"};

static bool check_item(Spec *spec, const Value *item)
{
    if (!value_is_map(item))
        return diag_error(spec->diags, item->place, "chart-data", "'data' must be a list of {label, value}, not of %s",
                          value_kind_name(item));
    bool fine = true;
    Str names[sizeof item_fields / sizeof *item_fields];
    for (size_t i = 0; i < sizeof item_fields / sizeof *item_fields; i++)
        names[i] = str_from(item_fields[i]);
    for (size_t i = 0; i < item->map.count; i++) {
        Str key = item->map.entries[i].key;
        bool known = false;
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            known = known || str_equal(key, names[k]);
        if (known)
            continue;
        const Value *member = item->map.entries[i].value;
        fine = diag_error(spec->diags, member->key_place, "chart-data", "a value of a chart has no field '" STR_FMT "'",
                          STR_ARG(key));
        diag_hint_nearest(spec->diags, key, names, sizeof names / sizeof *names);
    }
    return fine;
}

/* A decimal with point or comma; no value is a missing one. False when it is something else. */
static bool read_value(Spec *spec, const Value *item, const Rational **out)
{
    const Value *field = value_get(item, STR("value"));
    *out = NULL;
    if (!field) {
        diag_error(spec->diags, item->place, "chart-data", "a value of a chart has no 'value'");
        diag_hint(spec->diags, "a value that is not known is 'value: null'");
        return false;
    }
    if (field->kind == VALUE_NULL)
        return true;
    Decimal value;
    Str text = value_is_scalar(field) ? field->text : (Str){0};
    bool comma = str_contains(text, STR(","));
    if (!decimal_parse(text, comma ? ',' : '.', &value)) {
        diag_error(spec->diags, field->place, "chart-data", "'" STR_FMT "' is not a number", STR_ARG(text));
        diag_hint(spec->diags, "write digits with at most one decimal mark: 33 or 4.5");
        return false;
    }
    const Rational *rational = rational_from_decimal(spec->arena, value);
    if (!format_fits(rational, spec->decimals))
        return diag_error(spec->diags, field->place, "chart-data", "'" STR_FMT "' is too large to be shown",
                          STR_ARG(text));
    *out = rational;
    return true;
}

static bool read_item(Spec *spec, const Value *item, ChartPoint *out)
{
    if (!check_item(spec, item))
        return false;
    const Value *label = value_get(item, STR("label"));
    if (!value_is_scalar(label) || str_trim(label->text).len == 0)
        return diag_error(spec->diags, label ? label->place : item->place, "chart-data",
                          "a value of a chart has no 'label'");
    const Rational *value;
    if (!read_value(spec, item, &value))
        return false;
    bool provisional = yaml_bool(item, "provisional", false, spec->diags);
    Status status = !value ? STATUS_MISSING : provisional ? STATUS_PROVISIONAL : STATUS_FINAL;
    *out = spec_point(spec, (Period){0}, value, status, spec->unit, spec->decimals);
    out->label = str_trim(label->text);
    out->short_label = value_get_text(item, "short");
    out->highlight = yaml_bool(item, "highlight", false, spec->diags);
    return true;
}

static ChartPoint *data_points(Spec *spec, size_t *count)
{
    const Value *data = spec_field(spec, "data");
    if (!value_is_list(data)) {
        diag_error(spec->diags, data->place, "chart-data", "'data' must be a list of {label, value}, not %s",
                   value_kind_name(data));
        return NULL;
    }
    if (value_count(data) == 0) {
        diag_error(spec->diags, data->place, "chart-empty", "'data' has no values: there is nothing to draw");
        return NULL;
    }
    ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, value_count(data));
    bool fine = spec->unit != NULL;
    for (size_t i = 0; spec->unit && i < value_count(data); i++)
        fine = read_item(spec, value_item(data, i), &points[(*count)++]) && fine;
    return fine ? points : NULL;
}

/* ---- figures ---- */

static ChartPoint figure_point(Spec *spec, const Indicator *indicator, const Region *region)
{
    const Figure *figure = figure_compute(spec->arena, spec->context->base, indicator, region, spec->last);
    ChartPoint point =
        spec_point(spec, (Period){0}, figure->value, figure->status, indicator->unit, indicator->decimals);
    bool regions = spec->region_count > 1;
    point.label = regions ? region->name : indicator->label;
    point.short_label = regions ? region->short_name : indicator->short_label;
    point.highlight = regions ? region == spec->own : spec->fields && spec_field(spec, "highlight") &&
                                                          indicator == spec->own_indicator;
    point.country = regions && !point.highlight && region->parent == NULL;
    spec_add_sources(spec, figure);
    return point;
}

/* Without a reporting period: the latest for which there is a value. */
static bool find_moment(Spec *spec)
{
    spec->last = spec_own_period(spec->kind, spec->context->period);
    if (!spec_period(spec, "period", SPEC_LAST, &spec->last))
        return false;
    for (size_t i = 0; spec->last.kind == PERIOD_NONE && i < spec->region_count; i++)
        figure_latest(spec->arena, spec->context->base, spec->indicators[0], spec->regions[i], spec->kind,
                      (Period){0}, &spec->last);
    return true;
}

static bool report_empty(Spec *spec)
{
    diag_error(spec->diags, spec_place(spec, "period"), "chart-empty",
               "there is no figure of '" STR_FMT "' for " STR_FMT, STR_ARG(spec->indicators[0]->id),
               STR_ARG(spec->last.kind ? period_text(spec->arena, spec->last) : STR("any period")));
    Period latest;
    if (figure_latest(spec->arena, spec->context->base, spec->indicators[0], spec->regions[0], spec->kind,
                      (Period){0}, &latest))
        diag_hint(spec->diags, "the latest is of " STR_FMT ": write 'period: " STR_FMT "'",
                  STR_ARG(period_text(spec->arena, latest)), STR_ARG(period_text(spec->arena, latest)));
    return false;
}

static ChartPoint *figure_points(Spec *spec, size_t *count)
{
    if (spec->region_count > 1 && spec->indicator_count > 1) {
        diag_error(spec->diags, spec_place(spec, "indicators"), "chart-field",
                   "bars compare regions or indicators, not both at once");
        diag_hint(spec->diags, "name one indicator, or one region");
        return NULL;
    }
    if (!find_moment(spec))
        return NULL;
    ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, spec->region_count * spec->indicator_count);
    bool any = false;
    for (size_t i = 0; i < spec->indicator_count; i++) {
        for (size_t r = 0; r < spec->region_count; r++) {
            points[*count] = figure_point(spec, spec->indicators[i], spec->regions[r]);
            any = any || points[(*count)].has_value;
            (*count)++;
        }
    }
    return any || report_empty(spec) ? points : NULL;
}

/* ---- order ---- */

typedef struct Ranked {
    ChartPoint point;
    size_t index;
} Ranked;

/* From high to low, those without a value last; equal ones keep their order. */
static int compare_values(const void *a, const void *b)
{
    const Ranked *x = a;
    const Ranked *y = b;
    if (x->point.has_value != y->point.has_value)
        return x->point.has_value ? -1 : 1;
    if (x->point.has_value && x->point.value != y->point.value)
        return x->point.value > y->point.value ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

static void sort_points(Arena *arena, ChartPoint *points, size_t count)
{
    Ranked *ranked = ARENA_ARRAY(arena, Ranked, count);
    for (size_t i = 0; i < count; i++)
        ranked[i] = (Ranked){points[i], i};
    qsort(ranked, count, sizeof *ranked, compare_values);
    for (size_t i = 0; i < count; i++)
        points[i] = ranked[i].point;
}

static void note_provisional(Spec *spec, const ChartPoint *points, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (points[i].provisional) {
            spec_add_note(spec, spec_word(spec, "notes", "provisional_bars"));
            return;
        }
}

const ChartSeries *spec_categories(Spec *spec, size_t *count)
{
    size_t points_count = 0;
    ChartPoint *points = spec_has_data(spec) ? data_points(spec, &points_count) : figure_points(spec, &points_count);
    bool sort = spec_bool(spec, "sort", true);
    if (!points)
        return NULL;
    if (sort)
        sort_points(spec->arena, points, points_count);
    note_provisional(spec, points, points_count);
    ChartSeries *series = ARENA_NEW(spec->arena, ChartSeries);
    *series = (ChartSeries){.label = spec->indicator_count == 1 ? spec->indicators[0]->label : (Str){0},
                            .points = points,
                            .count = points_count};
    *count = 1;
    return series;
}
