/*
 * flow_graph: see flow_graph.h. What is below 2% of the whole is too thin to
 * follow: where a column has two or more such nodes they become one. Flows that
 * do not run to a later column cannot be drawn here and stay in the table.
 */
#include "charts/flow_graph.h"

#include <math.h>

#include "charts/column_order.h"

static const double too_small = 0.02; /* of the total */

static bool link_counts(const Chart *chart, const ChartLink *link)
{
    return link->has_value && isfinite(link->value) && link->value > 0 && link->from < chart->node_count &&
           link->to < chart->node_count && chart->nodes[link->from].column < chart->nodes[link->to].column;
}

static size_t add_node(Picture *picture, FlowGraph *graph, FlowNode node)
{
    ARENA_RESERVE_ONE(picture->arena, graph->nodes, graph->node_count, graph->node_capacity);
    graph->nodes[graph->node_count] = node;
    return graph->node_count++;
}

static void add_link(Picture *picture, FlowGraph *graph, FlowLink link)
{
    for (size_t i = 0; i < graph->link_count; i++)
        if (graph->links[i].from == link.from && graph->links[i].to == link.to) {
            graph->links[i].value += link.value;
            graph->links[i].highlight = graph->links[i].highlight && link.highlight;
            return;
        }
    ARENA_RESERVE_ONE(picture->arena, graph->links, graph->link_count, graph->link_capacity);
    graph->links[graph->link_count++] = link;
}

/* What each declared node amounts to. */
static double *node_values(Picture *picture)
{
    const Chart *chart = picture->chart;
    double *in = ARENA_ARRAY(picture->arena, double, chart->node_count);
    double *out = ARENA_ARRAY(picture->arena, double, chart->node_count);
    for (size_t i = 0; i < chart->link_count; i++) {
        if (!link_counts(chart, &chart->links[i]))
            continue;
        out[chart->links[i].from] += chart->links[i].value;
        in[chart->links[i].to] += chart->links[i].value;
    }
    for (size_t i = 0; i < chart->node_count; i++) {
        const ChartNode *node = &chart->nodes[i];
        in[i] = fmax(in[i], out[i]);
        if (node->has_value && isfinite(node->value))
            in[i] = fmax(in[i], node->value);
    }
    return in;
}

static double column_total(const Chart *chart, const double *values, size_t column)
{
    double total = 0;
    for (size_t i = 0; i < chart->node_count; i++)
        if (chart->nodes[i].column == column)
            total += values[i];
    return total;
}

/* How many nodes of its column are larger, or equal and before it. */
static size_t rank_of(const Chart *chart, const double *values, size_t node)
{
    size_t rank = 0;
    for (size_t i = 0; i < chart->node_count; i++)
        if (chart->nodes[i].column == chart->nodes[node].column &&
            (values[i] > values[node] || (values[i] == values[node] && i < node)))
            rank++;
    return rank;
}

static size_t count_column(const Chart *chart, const double *values, size_t column, double below)
{
    size_t count = 0;
    for (size_t i = 0; i < chart->node_count; i++)
        count += chart->nodes[i].column == column && values[i] > 0 && values[i] < below;
    return count;
}

static bool is_merged(const Chart *chart, const double *values, size_t node, double total)
{
    size_t column = chart->nodes[node].column;
    bool crowded = count_column(chart, values, column, HUGE_VAL) > FLOW_MOST_NODES;
    bool many_small = count_column(chart, values, column, total * too_small) > 1;
    return (crowded && rank_of(chart, values, node) >= FLOW_MOST_NODES - 1) ||
           (many_small && values[node] < total * too_small);
}

/* Declared nodes to drawn ones; those without any value are not drawn (SIZE_MAX). */
static size_t *make_nodes(Picture *picture, FlowGraph *graph, const double *values)
{
    const Chart *chart = picture->chart;
    size_t *drawn = ARENA_ARRAY(picture->arena, size_t, chart->node_count);
    for (size_t column = 0; column < graph->columns; column++) {
        size_t merged = SIZE_MAX;
        size_t count = 0;
        for (size_t i = 0; i < chart->node_count; i++) {
            const ChartNode *node = &chart->nodes[i];
            if (node->column != column)
                continue;
            drawn[i] = SIZE_MAX;
            if (values[i] <= 0)
                continue;
            if (!is_merged(chart, values, i, graph->total)) {
                drawn[i] = add_node(picture, graph, (FlowNode){.label = node->label, .display = node->display,
                                                               .highlight = node->highlight, .column = column,
                                                               .value = values[i]});
                continue;
            }
            if (merged == SIZE_MAX)
                merged = add_node(picture, graph, (FlowNode){.column = column});
            drawn[i] = merged;
            graph->nodes[merged].value += values[i];
            Str number = arena_printf(picture->arena, "%zu", ++count);
            PatternField fields[] = {{"count", number}};
            graph->nodes[merged].label = language_fill(picture->arena, chart_word(chart, "smaller"), fields, 1);
        }
    }
    return drawn;
}

/* A flow over more than one column passes through those between. */
static void make_link(Picture *picture, FlowGraph *graph, size_t from, size_t to, double value, bool highlight)
{
    while (graph->nodes[from].column + 1 < graph->nodes[to].column) {
        size_t between = add_node(picture, graph, (FlowNode){.passing = true, .highlight = highlight, .value = value,
                                                             .column = graph->nodes[from].column + 1});
        add_link(picture, graph, (FlowLink){from, between, value, highlight});
        from = between;
    }
    add_link(picture, graph, (FlowLink){from, to, value, highlight});
}

static void make_links(Picture *picture, FlowGraph *graph, const size_t *drawn)
{
    const Chart *chart = picture->chart;
    for (size_t i = 0; i < chart->link_count; i++) {
        const ChartLink *link = &chart->links[i];
        if (link_counts(chart, link))
            make_link(picture, graph, drawn[link->from], drawn[link->to], link->value,
                      chart->nodes[link->from].highlight || chart->nodes[link->to].highlight);
    }
    for (size_t i = 0; i < graph->link_count; i++) {
        graph->nodes[graph->links[i].from].out += graph->links[i].value;
        graph->nodes[graph->links[i].to].in += graph->links[i].value;
    }
}

static void order_nodes(Picture *picture, FlowGraph *graph)
{
    size_t *column = ARENA_ARRAY(picture->arena, size_t, graph->node_count);
    size_t *place = ARENA_ARRAY(picture->arena, size_t, graph->node_count);
    size_t *filled = ARENA_ARRAY(picture->arena, size_t, graph->columns);
    ColumnEdge *edges = ARENA_ARRAY(picture->arena, ColumnEdge, graph->link_count);
    for (size_t i = 0; i < graph->node_count; i++) {
        column[i] = graph->nodes[i].column;
        place[i] = filled[column[i]]++;
    }
    for (size_t i = 0; i < graph->link_count; i++)
        edges[i] = (ColumnEdge){graph->links[i].from, graph->links[i].to, graph->links[i].value};
    column_order(column, place, graph->node_count, edges, graph->link_count);
    for (size_t i = 0; i < graph->node_count; i++)
        graph->nodes[i].place = place[i];
}

FlowGraph flow_graph_of(Picture *picture)
{
    const Chart *chart = picture->chart;
    FlowGraph graph = {0};
    double *values = node_values(picture);
    for (size_t i = 0; i < chart->node_count; i++)
        if (values[i] > 0 && chart->nodes[i].column >= graph.columns)
            graph.columns = chart->nodes[i].column + 1;
    for (size_t column = 0; column < graph.columns; column++)
        graph.total = fmax(graph.total, column_total(chart, values, column));
    size_t *drawn = make_nodes(picture, &graph, values);
    make_links(picture, &graph, drawn);
    order_nodes(picture, &graph);
    return graph;
}

FlowNode *flow_graph_at(const FlowGraph *graph, size_t column, size_t place)
{
    for (size_t i = 0; i < graph->node_count; i++)
        if (graph->nodes[i].column == column && graph->nodes[i].place == place)
            return &graph->nodes[i];
    return NULL;
}
