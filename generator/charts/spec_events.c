/*
 * spec_events: what happened when, in words.
 */
#include "charts/spec.h"

#include <stdlib.h>

#include "base/yaml.h"

static const char *const event_fields[] = {"when", "title", "text", "group", "highlight", NULL};

static bool read_event(Spec *spec, const Value *item, ChartPoint *out)
{
    Str title;
    Str when;
    if (!spec_check_item(spec, item, event_fields))
        return false;
    bool fine = spec_item_text(spec, item, "when", &when);
    fine = spec_item_text(spec, item, "title", &title) && fine;
    if (!fine)
        return false;
    Period period;
    if (!period_parse(when, &period)) {
        diag_error(spec->diags, value_get(item, STR("when"))->place, "chart-data", "'" STR_FMT "' is no period",
                   STR_ARG(when));
        diag_hint(spec->diags, "write a year (1982), a quarter (2024-2) or a month (2024-07)");
        return false;
    }
    *out = (ChartPoint){.period = period,
                        .label = title,
                        .text = str_trim(value_get_text(item, "text")),
                        .group = str_trim(value_get_text(item, "group")),
                        .highlight = yaml_bool(item, "highlight", false, spec->diags)};
    return true;
}

static bool check_order(Spec *spec, const Value *list, const ChartPoint *points)
{
    for (size_t i = 1; i < value_count(list); i++) {
        if (period_compare(points[i - 1].period, points[i].period) <= 0)
            continue;
        diag_error(spec->diags, value_get(value_item(list, i), STR("when"))->place, "chart-data",
                   "'" STR_FMT "' comes before the event above it", STR_ARG(points[i].label));
        diag_hint(spec->diags, "write the events from early to late");
        return false;
    }
    return true;
}

bool spec_events(Spec *spec)
{
    const Value *list = spec_list(spec, "events", "{when, title}");
    if (!list)
        return false;
    ChartPoint *points = ARENA_ARRAY(spec->arena, ChartPoint, value_count(list));
    bool fine = true;
    for (size_t i = 0; i < value_count(list); i++)
        fine = read_event(spec, value_item(list, i), &points[i]) && fine;
    if (!fine || !check_order(spec, list, points))
        return false;
    ChartSeries *series = ARENA_NEW(spec->arena, ChartSeries);
    *series = (ChartSeries){.points = points, .count = value_count(list)};
    spec->first = points[0].period;
    spec->last = points[series->count - 1].period;
    spec->chart.series = series;
    spec->chart.series_count = 1;
    return true;
}
