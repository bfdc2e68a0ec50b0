/*
 * describe_other: points of two measures, flows, models and events, in sentences.
 */
#include "charts/shape.h"

#include "figures/format.h"

enum { MOST_LISTED = 6, MOST_LINKS = 6, MOST_EVENTS = 12, MOST_ARROWS = 16 };

/* ---- points ---- */

static void add_point(Buf *out, const Chart *chart, const ChartPoint *point, const char *name)
{
    PatternField fields[] = {{"label", point->label},
                             {"x_label", chart->x_label},
                             {"x", point->x_display},
                             {"y_label", chart->y_label},
                             {"y", point->display}};
    describe_add(out, chart, name, fields, 5);
}

void describe_points(Buf *out, const Chart *chart)
{
    const ChartSeries *series = chart->series;
    const ChartPoint *right = NULL;
    const ChartPoint *top = NULL;
    size_t drawn = 0;
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        if (!chart_point_drawn(point))
            continue;
        drawn++;
        right = !right || point->x > right->x ? point : right;
        top = !top || point->value > top->value ? point : top;
    }
    PatternField fields[] = {{"count", describe_count(out, drawn)}, {"x_label", chart->x_label},
                             {"y_label", chart->y_label}};
    describe_add(out, chart, "points", fields, 3);
    if (drawn > 1) {
        add_point(out, chart, right, "rightmost");
        add_point(out, chart, top, "topmost");
    }
    for (size_t i = 0; i < series->count; i++)
        if (chart_point_drawn(&series->points[i]) && (drawn <= MOST_LISTED || series->points[i].highlight))
            add_point(out, chart, &series->points[i], "point");
}

/* ---- flows and models ---- */

static void add_link(Buf *out, const Chart *chart, const ChartLink *link)
{
    PatternField fields[] = {{"from", chart->nodes[link->from].label},
                             {"to", chart->nodes[link->to].label},
                             {"value", link->display},
                             {"how", link->label}};
    const char *name = chart->kind != CHART_MODEL ? "flow" : link->label.len ? "arrow_how" : "arrow";
    describe_add(out, chart, name, fields, 4);
}

/* The largest link that is smaller than the one told before; in order of the declaration where they are equal. */
static size_t next_largest(const Chart *chart, bool *told)
{
    size_t best = chart->link_count;
    for (size_t i = 0; i < chart->link_count; i++)
        if (!told[i] && chart->links[i].has_value &&
            (best == chart->link_count || chart->links[i].value > chart->links[best].value))
            best = i;
    if (best < chart->link_count)
        told[best] = true;
    return best;
}

static void describe_model(Buf *out, const Chart *chart)
{
    PatternField fields[] = {{"count", describe_count(out, chart->node_count)}};
    describe_add(out, chart, "boxes", fields, 1);
    for (size_t i = 0; i < chart->link_count && i < MOST_ARROWS; i++)
        add_link(out, chart, &chart->links[i]);
}

void describe_flow(Buf *out, const Chart *chart)
{
    if (chart->kind == CHART_MODEL) {
        describe_model(out, chart);
        return;
    }
    PatternField fields[] = {{"count", describe_count(out, chart->link_count)}};
    describe_add(out, chart, "flows", fields, 1);
    bool *told = ARENA_ARRAY(out->arena, bool, chart->link_count);
    for (size_t i = 0; i < MOST_LINKS; i++) {
        size_t next = next_largest(chart, told);
        if (next == chart->link_count)
            break;
        add_link(out, chart, &chart->links[next]);
    }
}

/* ---- events ---- */

void describe_events(Buf *out, const Chart *chart)
{
    const ChartSeries *series = chart->series;
    const Language *language = chart->language;
    PatternField all[] = {{"count", describe_count(out, series->count)},
                          {"first", format_period(out->arena, language, series->points[0].period)},
                          {"last", format_period(out->arena, language, series->points[series->count - 1].period)}};
    describe_add(out, chart, series->count == 1 ? "event_one" : "events", all, 3);
    for (size_t i = 0; i < series->count && i < MOST_EVENTS; i++) {
        PatternField fields[] = {{"when", format_period(out->arena, language, series->points[i].period)},
                                 {"what", series->points[i].label}};
        describe_add(out, chart, "event", fields, 2);
    }
}
