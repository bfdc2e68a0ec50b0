/*
 * flow_graph: the nodes and flows of an alluvial chart as they are drawn: small
 * ones merged, long ones led through the columns between, in an order with few
 * crossings. Private to flow.c.
 */
#ifndef CHARTS_FLOW_GRAPH_H
#define CHARTS_FLOW_GRAPH_H

#include "charts/form.h"

enum { FLOW_MOST_NODES = 5 }; /* in a column; the smallest beyond that are one */

typedef struct FlowNode {
    Str label; /* empty where a flow only passes */
    Str display;
    bool passing;
    bool highlight;
    size_t column;
    size_t place; /* in its column, from 0 */
    double value;
    double in;
    double out;
} FlowNode;

typedef struct FlowLink {
    size_t from; /* nodes of neighbouring columns */
    size_t to;
    double value;
    bool highlight;
} FlowLink;

typedef struct FlowGraph {
    FlowNode *nodes;
    size_t node_count;
    size_t node_capacity;
    FlowLink *links;
    size_t link_count;
    size_t link_capacity;
    size_t columns;
    double total; /* of the column with most */
} FlowGraph;

FlowGraph flow_graph_of(Picture *picture);
/* The node at a place of a column, or NULL. */
FlowNode *flow_graph_at(const FlowGraph *graph, size_t column, size_t place);

#endif
