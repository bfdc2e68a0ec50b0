/*
 * shape: see shape.h. A new shape is a row here and its four functions.
 */
#include "charts/shape.h"

#include <math.h>

#include "charts/spec.h"

static bool series_have_values(const Chart *chart)
{
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++)
            if (chart_point_drawn(&chart->series[s].points[i]))
                return true;
    return false;
}

static bool points_have_values(const Chart *chart)
{
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++)
            if (chart_point_drawn(&chart->series[s].points[i]) && isfinite(chart->series[s].points[i].x))
                return true;
    return false;
}

/* A model is words alone; a flow without a size is none. */
static bool flow_has_values(const Chart *chart)
{
    if (chart->kind == CHART_MODEL)
        return chart->node_count > 0;
    for (size_t i = 0; i < chart->link_count; i++)
        if (chart->links[i].has_value && isfinite(chart->links[i].value) && chart->links[i].value > 0)
            return true;
    return false;
}

static bool events_have_values(const Chart *chart)
{
    return chart->series_count > 0 && chart->series[0].count > 0;
}

static const ShapeParts shapes[] = {
    [CHART_SHAPE_TIME] = {spec_time, series_have_values, describe_time, table_fill_time},
    [CHART_SHAPE_CATEGORIES] = {spec_categories, series_have_values, describe_categories, table_fill_categories},
    [CHART_SHAPE_GROUPS] = {spec_groups, series_have_values, describe_groups, table_fill_groups},
    [CHART_SHAPE_POINTS] = {spec_points, points_have_values, describe_points, table_fill_points},
    [CHART_SHAPE_FLOW] = {spec_flow, flow_has_values, describe_flow, table_fill_flow},
    [CHART_SHAPE_EVENTS] = {spec_events, events_have_values, describe_events, table_fill_events},
};

const ShapeParts *shape_parts(ChartShape shape)
{
    return &shapes[shape];
}

const ShapeParts *shape_of(const Chart *chart)
{
    return &shapes[chart_shape(chart)];
}

bool chart_has_values(const Chart *chart)
{
    return shape_of(chart)->has_values(chart);
}

bool chart_has_negative(const Chart *chart)
{
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++)
            if (chart_point_drawn(&chart->series[s].points[i]) && chart->series[s].points[i].value < 0)
                return true;
    return false;
}
