/*
 * spec_categories: named values for one moment: regions compared, indicators
 * compared, or literal data. A figure that is missing for the moment asked for
 * keeps its row and says so; an earlier one never takes its place.
 */
#include "charts/spec.h"

#include <stdlib.h>

#include "base/yaml.h"

/* ---- literal data ---- */

static const char *const item_fields[] = {"label", "value", "short", "highlight", "provisional", NULL};
static const char *const part_fields[] = {"label", "value", "short", "highlight", "provisional", "group", NULL};
static const char *const rank_fields[] = {"label", "value", "short", "highlight", "provisional", "before", NULL};
static const char *const place_fields[] = {"region", "label", "value", "short", "highlight", "provisional", NULL};

static const char *const *fields_of(ChartKind kind)
{
    return kind == CHART_TREEMAP                       ? part_fields
           : kind == CHART_RANKING                     ? rank_fields
           : kind == CHART_TILEMAP || kind == CHART_MAP ? place_fields
                                                        : item_fields;
}

/* On a map a value is at a region, which gives its name. */
static bool read_place(Spec *spec, const Value *item, const Region **out)
{
    Str id;
    if (!spec_item_text(spec, item, "region", &id))
        return false;
    const Value *field = value_get(item, STR("region"));
    *out = region_get(spec->context->base->dataset->regions, id, field->place, spec->diags);
    return *out != NULL;
}

static bool read_value(Spec *spec, const Value *item, const Rational **out)
{
    const Value *field = value_get(item, STR("value"));
    if (field)
        return spec_number(spec, field, spec->decimals, out);
    diag_error(spec->diags, item->place, "chart-data", "a value of a chart has no 'value'");
    diag_hint(spec->diags, "a value that is not known is 'value: null'");
    return false;
}

static bool read_item(Spec *spec, const Value *item, ChartPoint *out)
{
    ChartKind kind = spec->form->kind;
    bool map = kind == CHART_TILEMAP || kind == CHART_MAP;
    const Region *region = NULL;
    Str label;
    if (!spec_check_item(spec, item, fields_of(kind)))
        return false;
    if (map ? !read_place(spec, item, &region) : !spec_item_text(spec, item, "label", &label))
        return false;
    const Rational *value;
    if (!read_value(spec, item, &value))
        return false;
    *out = spec_item_point(spec, item, value);
    out->group = str_trim(value_get_text(item, "group"));
    out->rank_before = (size_t)yaml_integer(item, "before", 0, 0, 9999, spec->diags);
    if (region) {
        out->region = region;
        out->label = region->name;
        out->short_label = region->short_name;
        out->highlight = out->highlight || region == spec->context->region;
    }
    return true;
}

static ChartPoint *data_points(Spec *spec, size_t *count)
{
    const Value *data = spec_list(spec, "data", "{label, value}");
    if (!data)
        return NULL;
    ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, value_count(data));
    bool fine = spec->unit != NULL;
    for (size_t i = 0; spec->unit && i < value_count(data); i++)
        fine = read_item(spec, value_item(data, i), &points[(*count)++]) && fine;
    return fine ? points : NULL;
}

/* ---- figures ---- */

static size_t class_number(const Indicator *indicator, const Figure *figure)
{
    return figure->figure_class ? (size_t)(figure->figure_class - indicator->scale->classes) + 1 : 0;
}

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
    point.region = region;
    point.class_number = class_number(indicator, figure);
    spec_add_sources(spec, figure);
    return point;
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
                   "%s compare regions or indicators, not both at once", spec->form->name);
        diag_hint(spec->diags, "name one indicator, or one region");
        return NULL;
    }
    if (!spec_find_moment(spec))
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

/* One share, or shares, of a whole of 100. */
static bool check_proportions(Spec *spec, const ChartPoint *points, size_t count)
{
    bool waffle = spec->form->kind == CHART_WAFFLE;
    if (!waffle && spec->form->kind != CHART_PICTOGRAM)
        return true;
    const char *field = spec_is_literal(spec) ? "data" : "indicator";
    if (waffle && count != 1) {
        diag_error(spec->diags, spec_place(spec, field), "chart-shares",
                   "a waffle shows one share, and here are %zu values", count);
        diag_hint(spec->diags, "compare shares with kind: bars, or make a waffle of each");
        return false;
    }
    if (!str_equal(spec->unit->symbol, STR("%"))) {
        diag_error(spec->diags, spec_place(spec, field), "chart-shares",
                   "a %s shows a share in percent, not '" STR_FMT "'", spec->form->name, STR_ARG(spec->unit->id));
        diag_hint(spec->diags, "kind: bars shows numbers of anything");
        return false;
    }
    for (size_t i = 0; i < count; i++)
        if (points[i].has_value && (points[i].value < 0 || points[i].value > 100)) {
            diag_error(spec->diags, spec_place(spec, field), "chart-shares", STR_FMT " is no share of a whole",
                       STR_ARG(points[i].display));
            diag_hint(spec->diags, "a share lies from 0 to 100; kind: bars shows any number");
            return false;
        }
    return true;
}

static bool check_parts(Spec *spec, const ChartPoint *points, size_t count)
{
    for (size_t i = 0; spec->form->kind == CHART_TREEMAP && i < count; i++)
        if (points[i].has_value && points[i].value < 0) {
            diag_error(spec->diags, spec_place(spec, "data"), "chart-shares",
                       "a part of a whole is never negative: '" STR_FMT "' is " STR_FMT, STR_ARG(points[i].label),
                       STR_ARG(points[i].display));
            diag_hint(spec->diags, "kind: bars shows values on both sides of zero");
            return false;
        }
    return true;
}

static bool is_sorted(const Spec *spec)
{
    return spec->form->kind != CHART_SCALE && spec->form->kind != CHART_WAFFLE;
}

bool spec_categories(Spec *spec)
{
    size_t count = 0;
    ChartPoint *points = spec_is_literal(spec) ? data_points(spec, &count) : figure_points(spec, &count);
    bool sort = spec_bool(spec, "sort", is_sorted(spec) || spec->form->kind == CHART_RANKING);
    if (!points || !check_proportions(spec, points, count) || !check_parts(spec, points, count))
        return false;
    if (sort)
        sort_points(spec->arena, points, count);
    if (!spec_classes(spec, points, count) || !spec_ranks(spec, points, &count) ||
        !spec_borders(spec, points, count))
        return false;
    note_provisional(spec, points, count);
    ChartSeries *series = ARENA_NEW(spec->arena, ChartSeries);
    *series = (ChartSeries){.label = spec->indicator_count == 1 ? spec->indicators[0]->label : (Str){0},
                            .points = points,
                            .count = count};
    spec->chart.series = series;
    spec->chart.series_count = 1;
    return true;
}
