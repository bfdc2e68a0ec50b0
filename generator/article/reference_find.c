/*
 * reference_find: the figure that a reference names. What it leaves out is the
 * page's own: its region, its period. Each figure is computed once an article.
 */
#include "article/reference_work.h"

static const Region *find_region(Work *work, const Reference *reference, Place place)
{
    const ChartContext *context = &work->context->charts;
    if (reference->has_region)
        return region_get(context->base->dataset->regions, reference->region, place, work->diags);
    if (context->region)
        return context->region;
    diag_error(work->diags, place, "figure-region", "this page has no region of its own");
    diag_hint(work->diags, "name one: {{" STR_FMT "@nl}}", STR_ARG(reference->id));
    return NULL;
}

static bool find_period(Work *work, const Reference *reference, const Indicator *indicator, Place place, Period *out)
{
    if (reference->has_period) {
        if (period_parse(reference->period, out))
            return true;
        diag_error(work->diags, place, "figure-period", "'" STR_FMT "' is not a period",
                   STR_ARG(reference->period));
        diag_hint(work->diags, "write a quarter as 2024-2, a month as 2024-07, a year as 2024");
        return false;
    }
    *out = indicator_period(indicator->frequency, work->context->charts.period);
    if (out->kind != PERIOD_NONE)
        return true;
    diag_error(work->diags, place, "figure-period", "this page has no period of its own");
    diag_hint(work->diags, "name one: {{" STR_FMT "@nl:2024-2}}", STR_ARG(reference->id));
    return false;
}

static const Figure *compute(Work *work, const Indicator *indicator, const Region *region, Period period)
{
    Str key = arena_printf(work->arena, STR_FMT "@" STR_FMT ":" STR_FMT, STR_ARG(indicator->id), STR_ARG(region->id),
                           STR_ARG(period_text(work->arena, period)));
    Figure *found = map_find(&work->figures, key);
    if (found)
        return found;
    Figure *copy = ARENA_NEW(work->arena, Figure);
    *copy = *figure_compute(work->arena, work->context->charts.base, indicator, region, period);
    map_set(&work->figures, key, copy);
    return copy;
}

const Figure *reference_find_figure(Work *work, const Reference *reference, Place place)
{
    const Indicator *indicator =
        indicator_get(work->context->charts.base->indicators, reference->id, place, work->diags);
    const Region *region = find_region(work, reference, place);
    Period period = {0};
    if (!indicator || !find_period(work, reference, indicator, place, &period) || !region)
        return NULL;
    return compute(work, indicator, region, period);
}

bool reference_report_missing(const ReferenceLookup *lookup, Period period, const char *what)
{
    const Figure *figure = lookup->figure;
    Work *work = lookup->work;
    diag_error(work->diags, lookup->place, "figure-missing", "%s '" STR_FMT "' for " STR_FMT " in " STR_FMT, what,
               STR_ARG(figure->indicator->id), STR_ARG(figure->region->id),
               STR_ARG(period_text(work->arena, period)));
    Period latest;
    if (figure_latest(work->arena, work->context->charts.base, figure->indicator, figure->region,
                      (PeriodKind)period.kind, period, &latest))
        diag_hint(work->diags, "the latest figure before it is of " STR_FMT,
                  STR_ARG(period_text(work->arena, latest)));
    else
        diag_hint(work->diags, "there are no earlier figures for this region either; "
                               "see what there is with 'kwartaal figures --region " STR_FMT "'",
                  STR_ARG(figure->region->id));
    return false;
}
