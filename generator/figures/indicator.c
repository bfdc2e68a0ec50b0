/*
 * indicator: see indicator.h. Loading goes in rounds, because indicators name
 * each other: all are read, then formulas are resolved, then circles are looked
 * for, then units are checked. A formula in which anything is wrong is dropped
 * after its report, so nothing later can stumble over it.
 */
#include "base/files.h"
#include "base/yaml.h"
#include "figures/indicator_load.h"

const Indicator *indicator_find(const Indicators *indicators, Str id)
{
    return map_find(&indicators->by_id, id);
}

const Indicator *indicator_get(const Indicators *indicators, Str id, Place place, Diags *diags)
{
    const Indicator *indicator = indicator_find(indicators, id);
    if (indicator)
        return indicator;
    diag_error(diags, place, "figure-unknown", "there is no indicator '" STR_FMT "'", STR_ARG(id));
    diag_hint_names(diags, id, &indicators->by_id);
    return NULL;
}

const LevelFormula *indicator_formula(const Indicator *indicator, const Region *region)
{
    for (size_t i = 0; i < indicator->formula_count; i++) {
        Str level = indicator->formulas[i].level;
        if (!level.len || str_equal(level, region->level))
            return &indicator->formulas[i];
    }
    return NULL;
}

Period indicator_period(PeriodKind frequency, Period reporting)
{
    if (reporting.kind != PERIOD_QUARTER)
        return reporting;
    if (frequency == PERIOD_YEAR)
        return (Period){reporting.year, PERIOD_YEAR, 0};
    if (frequency == PERIOD_MONTH)
        return (Period){reporting.year, PERIOD_MONTH, (uint8_t)(reporting.number * 3)};
    return reporting;
}

static void *find_id(const Map *map, Str id)
{
    return id.len ? map_find(map, id) : NULL;
}

static void bind_names(Loader *loader, const Draft *draft, Indicator *indicator)
{
    const Map *parts = &loader->indicators->by_id;
    indicator->group = find_id(&loader->groups, draft->group_id);
    if (draft->group_id.len && !indicator->group) {
        diag_error(loader->diags, indicator_place(draft->item, "group"), "indicator-group",
                   "there is no group '" STR_FMT "'", STR_ARG(draft->group_id));
        diag_hint_names(loader->diags, draft->group_id, &loader->groups);
    }
    if (!indicator->group)
        indicator->group = &loader->indicators->groups[0];
    indicator->scale = find_id(&loader->scales, draft->scale_id);
    if (draft->scale_id.len && !indicator->scale) {
        diag_error(loader->diags, indicator_place(draft->item, "scale"), "indicator-scale",
                   "there is no scale '" STR_FMT "'", STR_ARG(draft->scale_id));
        diag_hint_names(loader->diags, draft->scale_id, &loader->scales);
    }
    indicator->part_of = find_id(parts, draft->part_of_id);
    if (draft->part_of_id.len && !indicator->part_of) {
        diag_error(loader->diags, indicator_place(draft->item, "part_of"), "indicator-part",
                   "there is no indicator '" STR_FMT "'", STR_ARG(draft->part_of_id));
        diag_hint_names(loader->diags, draft->part_of_id, parts);
    }
}

/* No indicator may be a part of itself, however many steps away: views walk up this chain. */
static void check_parts(Loader *loader)
{
    Indicators *indicators = loader->indicators;
    for (size_t i = 0; i < indicators->count; i++) {
        Indicator *indicator = &indicators->items[i];
        const Indicator *above = indicator->part_of;
        for (size_t steps = 0; above && above != indicator && steps < indicators->count; steps++)
            above = above->part_of;
        if (above != indicator)
            continue;
        diag_error(loader->diags, indicator_place(loader->drafts[i].item, "part_of"), "indicator-part",
                   "indicator '" STR_FMT "' is a part of itself", STR_ARG(indicator->id));
        indicator->part_of = NULL;
    }
}

static void bind_formulas(Loader *loader)
{
    Indicators *indicators = loader->indicators;
    for (size_t i = 0; i < indicators->count; i++) {
        Draft *draft = &loader->drafts[i];
        for (size_t f = 0; f < indicators->items[i].formula_count; f++) {
            Formula *tree = draft->trees[f];
            if (tree && formula_resolve(tree, loader->dataset, indicators, loader->diags))
                draft->levels[f].formula = tree;
        }
    }
    const bool *refused = formula_check_circles(loader->arena, indicators, loader->diags);
    for (size_t i = 0; i < indicators->count; i++)
        for (size_t f = 0; refused[i] && f < indicators->items[i].formula_count; f++)
            loader->drafts[i].levels[f].formula = NULL;
}

static void check_formulas(Loader *loader)
{
    Indicators *indicators = loader->indicators;
    for (size_t i = 0; i < indicators->count; i++) {
        const Indicator *indicator = &indicators->items[i];
        bool unit_known = unit_find(loader->units, indicator->unit->id);
        for (size_t f = 0; f < indicator->formula_count; f++) {
            LevelFormula *level = &loader->drafts[i].levels[f];
            if (!level->formula)
                continue;
            level->adjusted = formula_is_adjusted(level->formula);
            if (unit_known)
                formula_check_unit(loader->arena, level->formula, loader->units, indicator->unit, loader->diags);
        }
    }
}

static void check_series_units(Loader *loader)
{
    for (size_t i = 0; i < loader->dataset->series_count; i++) {
        const Series *series = &loader->dataset->series[i];
        if (series->unit.len)
            unit_get(loader->units, series->unit, series->unit_place, loader->diags);
    }
}

Indicators *indicators_load(Arena *arena, Str path, const Dataset *dataset, const Units *units, Diags *diags)
{
    Indicators *indicators = ARENA_NEW(arena, Indicators);
    indicators->by_id.arena = arena;
    Loader loader = {.arena = arena, .dataset = dataset, .units = units, .indicators = indicators, .diags = diags};
    loader.groups.arena = arena;
    loader.scales.arena = arena;
    check_series_units(&loader);
    Source *source = files_read_text(arena, path, (Place){0}, diags);
    indicators->source = source;
    const Value *file = source ? yaml_read(arena, source, 0, source->text.len, diags) : NULL;
    if (!file)
        return indicators;
    indicators_read(&loader, file);
    for (size_t i = 0; i < indicators->count; i++)
        bind_names(&loader, &loader.drafts[i], &indicators->items[i]);
    check_parts(&loader);
    bind_formulas(&loader);
    check_formulas(&loader);
    return indicators;
}
