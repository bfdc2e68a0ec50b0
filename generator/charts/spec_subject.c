/*
 * spec_subject: which indicators and regions a chart is about, which of them
 * is the one that the story is about, and what they are called in it.
 */
#include "charts/spec.h"

enum { MOST_NAMED = 7 };

/* ---- indicators ---- */

static bool read_indicators(Spec *spec)
{
    const Value **names;
    const char *field = spec_field(spec, "indicators") ? "indicators" : "indicator";
    if (spec_field(spec, "indicator") && spec_field(spec, "indicators"))
        return diag_error(spec->diags, spec_place(spec, "indicators"), "chart-field",
                          "a chart has 'indicator' or 'indicators', not both");
    size_t count = spec_texts(spec, field, &names);
    const Value *given = spec_field(spec, field);
    /* An empty list names none either. */
    if (!given || (value_is_list(given) && value_count(given) == 0)) {
        diag_error(spec->diags, spec_place(spec, field), "chart-field", "the chart has no 'indicator'");
        diag_hint(spec->diags, "write 'indicator: ' with an id of data/indicators.yaml%s",
                  spec->form->shape == CHART_SHAPE_CATEGORIES ? ", or give the values as 'data'" : "");
        return false;
    }
    spec->indicators = ARENA_ARRAY(spec->arena, const Indicator *, count);
    for (size_t i = 0; i < count; i++) {
        const Indicator *indicator =
            indicator_get(spec->context->base->indicators, names[i]->text, names[i]->place, spec->diags);
        if (indicator)
            spec->indicators[spec->indicator_count++] = indicator;
    }
    return count > 0 && spec->indicator_count == count;
}

bool spec_agree(Spec *spec)
{
    const Indicator *first = spec->indicators[0];
    spec->unit = first->unit;
    spec->decimals = first->decimals;
    spec->kind = first->frequency;
    for (size_t i = 1; i < spec->indicator_count; i++) {
        const Indicator *other = spec->indicators[i];
        spec->decimals = other->decimals > spec->decimals ? other->decimals : spec->decimals;
        if (other->unit == first->unit && other->frequency == first->frequency)
            continue;
        diag_error(spec->diags, spec_place(spec, "indicators"), "chart-units",
                   "'" STR_FMT "' (" STR_FMT ") and '" STR_FMT "' (" STR_FMT ") cannot share an axis",
                   STR_ARG(first->id), STR_ARG(first->unit->id), STR_ARG(other->id), STR_ARG(other->unit->id));
        diag_hint(spec->diags, other->unit == first->unit ? "one is measured more often than the other"
                                                          : "make two charts: two units on one axis mislead");
        return false;
    }
    return true;
}

/* ---- regions ---- */

static bool is_level(const Regions *regions, Str name)
{
    for (size_t i = 0; i < regions->level_count; i++)
        if (str_equal(regions->levels[i], name))
            return true;
    return false;
}

static void add_region(Spec *spec, const Region *region)
{
    for (size_t i = 0; i < spec->region_count; i++)
        if (spec->regions[i] == region)
            return;
    spec->regions[spec->region_count++] = region;
}

/* A region's id, or a level: all regions of it. */
static bool add_regions(Spec *spec, const Value *name)
{
    const Regions *regions = spec->context->base->dataset->regions;
    const Region *region = region_find(regions, name->text);
    if (region) {
        add_region(spec, region);
        return true;
    }
    if (is_level(regions, name->text)) {
        for (size_t i = 0; i < regions->count; i++)
            if (str_equal(regions->items[i].level, name->text))
                add_region(spec, &regions->items[i]);
        return true;
    }
    diag_error(spec->diags, name->place, "chart-region", "unknown region '" STR_FMT "'", STR_ARG(name->text));
    Str *names = ARENA_ARRAY(spec->arena, Str, regions->count + regions->level_count);
    size_t count = 0;
    for (size_t i = 0; i < regions->level_count; i++)
        names[count++] = regions->levels[i];
    for (size_t i = 0; i < regions->count; i++)
        names[count++] = regions->items[i].id;
    diag_hint_nearest(spec->diags, name->text, names, count);
    return false;
}

static bool read_regions(Spec *spec)
{
    const Value **names;
    if (spec_field(spec, "region") && spec_field(spec, "regions"))
        return diag_error(spec->diags, spec_place(spec, "regions"), "chart-field",
                          "a chart has 'region' or 'regions', not both");
    const char *field = spec_field(spec, "regions") ? "regions" : "region";
    size_t count = spec_texts(spec, field, &names);
    spec->regions = ARENA_ARRAY(spec->arena, const Region *, spec->context->base->dataset->regions->count + 1);
    bool fine = true;
    for (size_t i = 0; i < count; i++)
        fine = add_regions(spec, names[i]) && fine;
    if (!spec_field(spec, field) && spec->context->region)
        add_region(spec, spec->context->region);
    if (fine && spec->region_count == 0) {
        diag_error(spec->diags, spec_place(spec, field), "chart-region", "the chart names no region");
        diag_hint(spec->diags, "there is no edition here that it could be taken from: write 'region: ' with an id");
        return false;
    }
    return fine;
}

/* ---- the one that the story is about ---- */

static bool is_shown(const Spec *spec, const Region *region)
{
    for (size_t i = 0; i < spec->region_count; i++)
        if (spec->regions[i] == region)
            return true;
    return false;
}

static bool is_country(const Region *region)
{
    return region->parent == NULL;
}

static void default_own(Spec *spec)
{
    spec->own_indicator = spec->indicator_count > 1 ? spec->indicators[0] : NULL;
    if (spec->context->region) {
        spec->own = is_shown(spec, spec->context->region) ? spec->context->region : NULL;
        return;
    }
    /* A whole level is about none of its regions. */
    for (size_t i = 0; spec->region_count <= MOST_NAMED && i < spec->region_count && !spec->own; i++)
        if (!is_country(spec->regions[i]))
            spec->own = spec->regions[i];
}

static bool report_highlight(Spec *spec, const Value *field)
{
    diag_error(spec->diags, field->place, "chart-region", "'" STR_FMT "' is not in this chart, so it cannot stand out",
               STR_ARG(field->text));
    Str *names = ARENA_ARRAY(spec->arena, Str, spec->region_count + spec->indicator_count);
    size_t count = 0;
    for (size_t i = 0; i < spec->region_count; i++)
        names[count++] = spec->regions[i]->id;
    for (size_t i = 0; spec->indicator_count > 1 && i < spec->indicator_count; i++)
        names[count++] = spec->indicators[i]->id;
    diag_hint_nearest(spec->diags, field->text, names, count);
    return false;
}

static bool read_highlight(Spec *spec)
{
    default_own(spec);
    const Value *field = spec_field(spec, "highlight");
    if (!field)
        return true;
    Str name = spec_text(spec, "highlight");
    if (name.len == 0)
        return value_is_scalar(field);
    for (size_t i = 0; i < spec->region_count; i++)
        if (str_equal(spec->regions[i]->id, name)) {
            spec->own = spec->regions[i];
            return true;
        }
    for (size_t i = 0; spec->indicator_count > 1 && i < spec->indicator_count; i++)
        if (str_equal(spec->indicators[i]->id, name)) {
            spec->own_indicator = spec->indicators[i];
            return true;
        }
    return report_highlight(spec, field);
}

/* ---- forms that are not one indicator ---- */

/* A scatter plot has an indicator for each direction; each keeps its unit. */
static bool read_measures(Spec *spec)
{
    static const char *const names[] = {"x", "y"};
    spec->indicators = ARENA_ARRAY(spec->arena, const Indicator *, 2);
    for (size_t i = 0; i < 2; i++) {
        Str id = spec_text(spec, names[i]);
        if (id.len == 0) {
            diag_error(spec->diags, spec_place(spec, names[i]), "chart-field", "the scatter plot has no '%s'",
                       names[i]);
            diag_hint(spec->diags, "write '%s: ' with an id of data/indicators.yaml", names[i]);
            continue;
        }
        const Indicator *indicator =
            indicator_get(spec->context->base->indicators, id, spec_place(spec, names[i]), spec->diags);
        if (indicator)
            spec->indicators[spec->indicator_count++] = indicator;
    }
    if (spec->indicator_count < 2)
        return false;
    spec->kind = spec->indicators[0]->frequency;
    if (spec->kind == spec->indicators[1]->frequency)
        return true;
    return diag_error(spec->diags, spec_place(spec, "y"), "chart-units", "'" STR_FMT "' and '" STR_FMT
                      "' are not measured equally often", STR_ARG(spec->indicators[0]->id),
                      STR_ARG(spec->indicators[1]->id));
}

static bool needs_literal(const Spec *spec)
{
    ChartKind kind = spec->form->kind;
    return kind == CHART_PYRAMID || kind == CHART_FLOW || kind == CHART_MODEL || kind == CHART_TIMELINE;
}

static bool report_literal(Spec *spec)
{
    ChartKind kind = spec->form->kind;
    const char *field = kind == CHART_FLOW       ? "links"
                        : kind == CHART_MODEL    ? "boxes"
                        : kind == CHART_TIMELINE ? "events"
                                                 : "data";
    diag_error(spec->diags, spec->fields->place, "chart-data", "a chart of kind %s needs '%s'", spec->form->name,
               field);
    diag_hint(spec->diags, "content/README.md shows one of each kind");
    return false;
}

bool spec_read_subject(Spec *spec)
{
    if (spec->form->kind == CHART_SCATTER) {
        bool measures = read_measures(spec);
        return read_regions(spec) && measures && read_highlight(spec);
    }
    if (needs_literal(spec))
        return report_literal(spec);
    bool indicators = read_indicators(spec);
    bool regions = read_regions(spec);
    return indicators && regions && read_highlight(spec) && spec_agree(spec);
}

Period spec_own_period(PeriodKind kind, Period page)
{
    Period own = indicator_period(kind, page);
    return own.kind == kind ? own : (Period){0};
}

bool spec_find_moment(Spec *spec)
{
    spec->last = spec_own_period(spec->kind, spec->context->period);
    if (!spec_period(spec, "period", SPEC_MOMENT, &spec->last))
        return false;
    for (size_t i = 0; spec->last.kind == PERIOD_NONE && i < spec->region_count; i++)
        figure_latest(spec->arena, spec->context->base, spec->indicators[0], spec->regions[i], spec->kind,
                      (Period){0}, &spec->last);
    return true;
}

ChartRole spec_role(const Spec *spec, const Indicator *indicator, const Region *region)
{
    if (spec->indicator_count > 1 && spec->region_count == 1)
        return indicator == spec->own_indicator ? CHART_ROLE_OWN : CHART_ROLE_OTHER;
    if (spec->indicator_count > 1 && indicator != spec->own_indicator)
        return CHART_ROLE_OTHER;
    if (region == spec->own)
        return CHART_ROLE_OWN;
    return is_country(region) ? CHART_ROLE_COUNTRY : CHART_ROLE_OTHER;
}

Str spec_series_label(Spec *spec, const Indicator *indicator, const Region *region)
{
    if (spec->indicator_count == 1)
        return region->name;
    if (spec->region_count == 1)
        return indicator->short_label;
    return arena_printf(spec->arena, STR_FMT ", " STR_FMT, STR_ARG(indicator->short_label), STR_ARG(region->name));
}

Str spec_series_short(const Spec *spec, const Indicator *indicator, const Region *region)
{
    return spec->indicator_count == 1 ? region->short_name : spec->region_count == 1 ? (Str){0}
                                                                                     : indicator->short_label;
}
