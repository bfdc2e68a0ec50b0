/*
 * flow: stocks and what flows between them, in columns from left to right.
 *
 * A node is a bay between two bars with its name and value in it: no flow ever
 * runs under words. As many columns stand beside each other as have room for
 * their names; where that is not all of them the picture goes on below, each
 * panel beginning with the column that the one above ended with.
 */
#include "charts/form.h"

#include <math.h>

#include "charts/flow_graph.h"
#include "charts/measure.h"
#include "charts/paragraph.h"

static const double thickness_wide = 300; /* of the column with most, its gaps not counted */
static const double thickness_narrow = 230;
static const double least_band_wide = 64; /* between two columns */
static const double least_band_narrow = 46;
static const double most_band = 250;
static const double bar = 5;
static const double bay_padding = 7;
static const double node_gap = 12;
static const double panel_gap = 34;
enum { MOST_LINES = 4 };

/* A node in its panel. */
typedef struct Bay {
    Paragraph name;
    Str value; /* empty where it is wider than a bay can be: then it is in the table */
    bool value_below;
    double words; /* height */
    double top;   /* of its bars */
    double height;
    double in_used;
    double out_used;
} Bay;

typedef struct Flow {
    Picture *picture;
    FlowGraph graph;
    Bay *bays;  /* parallel to graph.nodes */
    double factor;
    size_t first; /* columns of the running panel */
    size_t last;
    double *lefts; /* of the columns' bays */
    double *widths;
    double band;
    double top;
    bool values_left_out;
} Flow;

static double least_band(const Flow *flow)
{
    return flow->picture->width == CHART_WIDE ? least_band_wide : least_band_narrow;
}

static bool shape_bay(Flow *flow, size_t index, double width)
{
    Picture *picture = flow->picture;
    const FlowNode *node = &flow->graph.nodes[index];
    Bay *bay = &flow->bays[index];
    bay->name = paragraph_make(picture, node->label, width, MOST_LINES, MEASURE_REGULAR);
    double value = node->display.len ? measure_room(node->display, picture->size, MEASURE_SEMIBOLD) : 0;
    bool fits = value <= width;
    bay->value = fits ? node->display : (Str){0};
    double joined = paragraph_room_with(picture, &bay->name, MEASURE_REGULAR, bay->value, MEASURE_SEMIBOLD);
    bay->value_below = bay->value.len && joined > width;
    bay->name.room = fmax(bay->name.room, bay->value_below ? value : joined);
    bay->words = (double)(bay->name.count + bay->value_below) * picture->line;
    bay->height = node->value * flow->factor;
    return bay->name.whole && fits;
}

/* Columns `first` to `last` beside each other; false when a name does not fit whole. */
static bool fit_columns(Flow *flow, size_t first, size_t last)
{
    double count = (double)(last - first + 1);
    double across = flow->picture->across;
    double width = (across - (count - 1) * least_band(flow)) / count - 2 * bar - 2 * bay_padding;
    bool whole = true;
    double used = 0;
    flow->first = first;
    flow->last = last;
    for (size_t column = first; column <= last; column++) {
        double widest = 0;
        for (size_t i = 0; i < flow->graph.node_count; i++)
            if (flow->graph.nodes[i].column == column && !flow->graph.nodes[i].passing) {
                whole = shape_bay(flow, i, width) && whole;
                widest = fmax(widest, flow->bays[i].name.room);
            }
        flow->widths[column] = widest + 2 * bar + 2 * bay_padding;
        used += flow->widths[column];
    }
    flow->band = count > 1 ? fmin((across - used) / (count - 1), most_band) : 0;
    double x = 0;
    for (size_t column = first; column <= last; column++) {
        flow->lefts[column] = x;
        x += flow->widths[column] + flow->band;
    }
    return whole;
}

static double slot_height(const Flow *flow, size_t index)
{
    return fmax(flow->bays[index].height, flow->bays[index].words);
}

static double column_height(const Flow *flow, size_t column)
{
    double height = -node_gap;
    for (size_t i = 0; i < flow->graph.node_count; i++)
        if (flow->graph.nodes[i].column == column)
            height += slot_height(flow, i) + node_gap;
    return height;
}

/* Columns are centred on each other. Returns the height of the panel. */
static double place_columns(Flow *flow)
{
    double height = 0;
    for (size_t i = 0; i < flow->graph.node_count; i++)
        if (flow->graph.nodes[i].passing)
            flow->bays[i] = (Bay){.height = flow->graph.nodes[i].value * flow->factor};
    for (size_t column = flow->first; column <= flow->last; column++)
        height = fmax(height, column_height(flow, column));
    for (size_t column = flow->first; column <= flow->last; column++) {
        double y = flow->top + (height - column_height(flow, column)) / 2;
        FlowNode *node;
        for (size_t place = 0; (node = flow_graph_at(&flow->graph, column, place)) != NULL; place++) {
            size_t index = (size_t)(node - flow->graph.nodes);
            double slot = slot_height(flow, index);
            flow->bays[index].top = y + (slot - flow->bays[index].height) / 2;
            flow->bays[index].in_used = flow->bays[index].out_used = 0;
            y += slot + node_gap;
        }
    }
    return height;
}

/* ---- drawing ---- */

static void draw_ribbon(Flow *flow, const FlowLink *link)
{
    Bay *from = &flow->bays[link->from];
    Bay *to = &flow->bays[link->to];
    double thick = link->value * flow->factor;
    size_t column = flow->graph.nodes[link->from].column;
    double x1 = flow->lefts[column] + flow->widths[column];
    double x2 = flow->lefts[column + 1];
    double middle = (x1 + x2) / 2;
    double y1 = from->top + from->out_used;
    double y2 = to->top + to->in_used;
    Buf path = {.arena = flow->picture->arena};
    svg_path_move(&path, x1, y1);
    svg_path_curve(&path, middle, y1, middle, y2, x2, y2);
    svg_path_line(&path, x2, y2 + thick);
    svg_path_curve(&path, middle, y2 + thick, middle, y1 + thick, x1, y1 + thick);
    buf_add_char(&path, 'Z');
    svg_path(&flow->picture->svg, link->highlight ? "c-ribbon c-own" : "c-ribbon", buf_str(&path));
    from->out_used += thick;
    to->in_used += thick;
}

/* By the places of both ends, so that flows leave and arrive in the order in which they fan out. */
static void draw_ribbons(Flow *flow)
{
    const FlowGraph *graph = &flow->graph;
    for (size_t column = flow->first; column < flow->last; column++) {
        const FlowNode *from;
        for (size_t a = 0; (from = flow_graph_at(graph, column, a)) != NULL; a++) {
            const FlowNode *to;
            for (size_t b = 0; (to = flow_graph_at(graph, column + 1, b)) != NULL; b++)
                for (size_t i = 0; i < graph->link_count; i++)
                    if (&graph->nodes[graph->links[i].from] == from && &graph->nodes[graph->links[i].to] == to)
                        draw_ribbon(flow, &graph->links[i]);
        }
    }
}

static void draw_node(Flow *flow, size_t index)
{
    Picture *picture = flow->picture;
    Svg *svg = &picture->svg;
    const FlowNode *node = &flow->graph.nodes[index];
    const Bay *bay = &flow->bays[index];
    double left = flow->lefts[node->column];
    double width = flow->widths[node->column];
    if (node->passing) {
        svg_rect(svg, node->highlight ? "c-ribbon c-own" : "c-ribbon", left, bay->top, width, bay->height);
        return;
    }
    flow->values_left_out = flow->values_left_out || bay->value.len < node->display.len;
    const char *classes = node->highlight ? "c-bar c-own" : "c-bar c-country";
    double high = fmax(bay->height, 1);
    bool begins = node->column == flow->first;
    bool ends = node->column == flow->last;
    if (!begins)
        svg_rect(svg, classes, left, bay->top, bar, high);
    if (!ends)
        svg_rect(svg, classes, left + width - bar, bay->top, bar, high);
    double middle = bay->top + bay->height / 2 - bay->words / 2 + picture->line / 2;
    double x = begins ? left + width - bar - bay_padding : left + bar + bay_padding;
    paragraph_draw_with(picture, &bay->name, node->highlight ? "c-name c-own-text" : "c-name", x, middle,
                        begins ? SVG_END : SVG_START, bay->value, "c-value", bay->value_below);
}

static double draw_panel(Flow *flow)
{
    double height = place_columns(flow);
    draw_ribbons(flow);
    for (size_t i = 0; i < flow->graph.node_count; i++)
        if (flow->graph.nodes[i].column >= flow->first && flow->graph.nodes[i].column <= flow->last)
            draw_node(flow, i);
    return flow->top + height;
}

/* As many columns from `first` on as fit, two at least. */
static void choose_columns(Flow *flow, size_t first)
{
    for (size_t last = flow->graph.columns - 1; last > first; last--)
        if (fit_columns(flow, first, last) || last == first + 1)
            return;
    fit_columns(flow, first, first);
}

static double draw_note(Picture *picture, double y)
{
    Paragraph note = paragraph_make(picture, chart_word(picture->chart, "values_in_table"), picture->across, 2,
                                    MEASURE_REGULAR);
    return paragraph_draw(picture, &note, "c-note", 0, y, SVG_START) - picture->line * 0.4;
}

static double draw(Picture *picture)
{
    Flow flow = {.picture = picture, .graph = flow_graph_of(picture), .top = 2};
    if (flow.graph.columns == 0)
        return 0;
    flow.bays = ARENA_ARRAY(picture->arena, Bay, flow.graph.node_count);
    flow.lefts = ARENA_ARRAY(picture->arena, double, flow.graph.columns);
    flow.widths = ARENA_ARRAY(picture->arena, double, flow.graph.columns);
    flow.factor = (picture->width == CHART_WIDE ? thickness_wide : thickness_narrow) / flow.graph.total;
    double bottom = 0;
    do {
        choose_columns(&flow, bottom > 0 ? flow.last : 0);
        bottom = draw_panel(&flow);
        flow.top = bottom + panel_gap;
    } while (flow.last + 1 < flow.graph.columns);
    return flow.values_left_out ? draw_note(picture, bottom + picture->line) : bottom + 2;
}

const ChartForm chart_form_flow = {
    .kind = CHART_FLOW, .name = "flow", .shape = CHART_SHAPE_FLOW, .declarable = true, .draw = draw};
