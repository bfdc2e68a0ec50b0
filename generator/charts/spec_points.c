/*
 * spec_points: points of two measures. From figures one point a region, `x` and
 * `y` an indicator each; of literal values `x` and `y` say what is measured, in
 * which unit.
 */
#include "charts/spec.h"

#include "base/yaml.h"

static const char *const measure_fields[] = {"label", "unit", "decimals", NULL};
static const char *const quadrant_fields[] = {"x", "y", "names", NULL};
static const char *const point_fields[] = {"label", "short", "x", "y", "highlight", "provisional", NULL};

enum { MOST_DECIMALS = 6 };

/* ---- quadrants ---- */

static bool read_cut(Spec *spec, const Value *field)
{
    const Value *x = value_get(field, STR("x"));
    const Value *y = value_get(field, STR("y"));
    const Rational *values[2] = {NULL, NULL};
    if (!x && !y)
        return true;
    if (!x || !y)
        return diag_error(spec->diags, field->place, "chart-field", "quadrants meet at an 'x' and a 'y'");
    if (!spec_number(spec, x, spec->chart.x_decimals, &values[0]) ||
        !spec_number(spec, y, spec->decimals, &values[1]) || !values[0] || !values[1])
        return false;
    spec->chart.has_cut = true;
    spec->chart.x_cut = rational_to_double(values[0]);
    spec->chart.y_cut = rational_to_double(values[1]);
    return true;
}

static bool read_quadrants(Spec *spec)
{
    const Value *field = spec_field(spec, "quadrants");
    if (!field)
        return true;
    bool list = value_is_list(field);
    if (!list && (!spec_check_item(spec, field, quadrant_fields) || !read_cut(spec, field)))
        return false;
    const Value *names = list ? field : value_get(field, STR("names"));
    if (names && (!value_is_list(names) || value_count(names) != CHART_QUADRANTS)) {
        diag_error(spec->diags, names->place, "chart-field", "quadrants have %d names", CHART_QUADRANTS);
        diag_hint(spec->diags, "upper left, upper right, lower left, lower right: [a, b, c, d]");
        return false;
    }
    for (size_t i = 0; names && i < CHART_QUADRANTS; i++)
        spec->chart.quadrants[i] = value_is_scalar(value_item(names, i)) ? value_item(names, i)->text : (Str){0};
    return true;
}

/* ---- literal ---- */

static bool read_measure(Spec *spec, const char *name, Str *label, const Unit **unit, int *decimals)
{
    const Value *field = spec_field(spec, name);
    if (!field) {
        diag_error(spec->diags, spec->fields->place, "chart-data", "a scatter with its own data needs '%s'", name);
        diag_hint(spec->diags, "write '%s: {label: …, unit: …}'", name);
        return false;
    }
    if (!spec_check_item(spec, field, measure_fields) || !spec_item_text(spec, field, "label", label))
        return false;
    *decimals = (int)yaml_integer(field, "decimals", 0, 0, MOST_DECIMALS, spec->diags);
    *unit = spec_unit(spec, field, "a measure");
    return *unit != NULL;
}

static void set_x(Spec *spec, ChartPoint *point, const Rational *x)
{
    const Chart *chart = &spec->chart;
    const Language *language = spec->context->language;
    if (!x) {
        point->x_display = language_word(language, "status.missing");
        point->has_value = false; /* there is no place for it */
        return;
    }
    point->x = rational_to_double(x);
    point->x_display = format_value(spec->arena, language, x, chart->x_unit, chart->x_decimals);
    point->x_plain = spec_plain(spec, x, chart->x_decimals);
}

static bool read_point(Spec *spec, const Value *item, ChartPoint *out)
{
    Str label;
    if (!spec_check_item(spec, item, point_fields) || !spec_item_text(spec, item, "label", &label))
        return false;
    const Value *fields[] = {value_get(item, STR("x")), value_get(item, STR("y"))};
    if (!fields[0] || !fields[1])
        return diag_error(spec->diags, item->place, "chart-data", "a point has an 'x' and a 'y'");
    const Rational *x;
    const Rational *y;
    if (!spec_number(spec, fields[0], spec->chart.x_decimals, &x) ||
        !spec_number(spec, fields[1], spec->decimals, &y))
        return false;
    *out = spec_item_point(spec, item, y);
    set_x(spec, out, x);
    return true;
}

static ChartPoint *read_literal(Spec *spec, size_t *count)
{
    Chart *chart = &spec->chart;
    bool x = read_measure(spec, "x", &chart->x_label, &chart->x_unit, &chart->x_decimals);
    bool y = read_measure(spec, "y", &chart->y_label, &spec->unit, &spec->decimals);
    const Value *data = spec_list(spec, "data", "{label, x, y}");
    if (!x || !y || !data)
        return NULL;
    *count = value_count(data);
    ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, *count);
    bool fine = true;
    for (size_t i = 0; i < *count; i++)
        fine = read_point(spec, value_item(data, i), &points[i]) && fine;
    return fine ? points : NULL;
}

/* ---- figures ---- */

static ChartPoint figure_point(Spec *spec, const Region *region)
{
    const Figure *x = figure_compute(spec->arena, spec->context->base, spec->indicators[0], region, spec->last);
    const Figure *y = figure_compute(spec->arena, spec->context->base, spec->indicators[1], region, spec->last);
    ChartPoint point = spec_point(spec, (Period){0}, y->value, y->status, spec->unit, spec->decimals);
    point.label = region->name;
    point.short_label = region->short_name;
    point.region = region;
    point.highlight = region == spec->own;
    point.country = !point.highlight && region->parent == NULL;
    set_x(spec, &point, x->value);
    spec_add_sources(spec, x);
    spec_add_sources(spec, y);
    return point;
}

static ChartPoint *read_figures(Spec *spec, size_t *count)
{
    const Indicator *x = spec->indicators[0];
    const Indicator *y = spec->indicators[1];
    Chart *chart = &spec->chart;
    chart->x_label = x->label;
    chart->y_label = y->label;
    chart->x_unit = x->unit;
    chart->x_decimals = x->decimals;
    spec->unit = y->unit;
    spec->decimals = y->decimals;
    if (!spec_find_moment(spec))
        return NULL;
    ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, spec->region_count);
    bool any = false;
    for (size_t i = 0; i < spec->region_count; i++) {
        points[i] = figure_point(spec, spec->regions[i]);
        any = any || points[i].has_value;
    }
    *count = spec->region_count;
    if (any)
        return points;
    diag_error(spec->diags, spec_place(spec, "period"), "chart-empty",
               "no region has both '" STR_FMT "' and '" STR_FMT "' for this period", STR_ARG(x->id), STR_ARG(y->id));
    return NULL;
}

static void note_provisional(Spec *spec, const ChartPoint *points, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (points[i].provisional) {
            spec_add_note(spec, spec_word(spec, "notes", "provisional_groups"));
            return;
        }
}

bool spec_points(Spec *spec)
{
    size_t count = 0;
    ChartPoint *points = spec_is_literal(spec) ? read_literal(spec, &count) : read_figures(spec, &count);
    if (!points || !read_quadrants(spec))
        return false;
    note_provisional(spec, points, count);
    ChartSeries *series = ARENA_NEW(spec->arena, ChartSeries);
    *series = (ChartSeries){.points = points, .count = count};
    spec->chart.series = series;
    spec->chart.series_count = 1;
    return true;
}
