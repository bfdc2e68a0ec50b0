/*
 * model: factors, behaviour, outcome: boxes in columns with arrows between
 * them, from left to right. Arrows over a column pass between its boxes; those
 * that lead back run below all of them.
 */
#include "charts/model.h"

#include <math.h>

#include "charts/column_order.h"
#include "charts/measure.h"
#include "charts/point_labels.h"

static const double least_gap = 62;   /* between columns */
static const double label_room = 24;  /* in a gap besides the widest label */
static const double widest_gap = 170;
static const double widest_box = 300;
static const double box_gap = 18;
static const double pass_height = 16; /* of an arrow that passes a column */
static const double port_distance = 14;
static const double side = 16;        /* beside the outer columns, for arrows that lead back */
static const double lane = 22;
enum { MOST_LABEL_LINES = 4, MOST_TEXT_LINES = 6 };

typedef struct Model {
    Picture *picture;
    ModelBox *boxes;
    size_t count;
    ModelArrow *arrows; /* between neighbouring columns */
    size_t arrow_count;
    size_t arrow_capacity;
    ModelArrow *returns; /* back, or within a column */
    size_t return_count;
    size_t columns;
    double *gaps; /* right of each column */
    double margin;
    double height;
    LabelBox *taken; /* by labels and boxes */
    size_t taken_count;
} Model;

bool model_link_counts(const Chart *chart, const ChartLink *link)
{
    return link->from < chart->node_count && link->to < chart->node_count && link->from != link->to;
}

/* ---- boxes ---- */

bool model_shape_box(Picture *picture, ModelBox *box, double width)
{
    double across = width - 2 * MODEL_PADDING;
    box->width = width;
    box->label = paragraph_make(picture, box->node->label, across, MOST_LABEL_LINES, MEASURE_SEMIBOLD);
    box->text = paragraph_make(picture, box->node->text, across, MOST_TEXT_LINES, MEASURE_REGULAR);
    size_t lines = box->label.count + box->text.count + box->effects.count;
    box->height = (double)lines * picture->line + 2 * MODEL_PADDING;
    return box->label.whole && box->text.whole;
}

void model_draw_box(Picture *picture, const ModelBox *box)
{
    bool own = box->node->highlight;
    svg_rect(&picture->svg, own ? "c-tile c-box c-own" : "c-tile c-box", box->left, box->top, box->width,
             box->height);
    double x = box->left + MODEL_PADDING;
    double y = box->top + MODEL_PADDING + picture->line / 2;
    y = paragraph_draw(picture, &box->label, own ? "c-strong c-own-text" : "c-strong", x, y, SVG_START);
    y = paragraph_draw(picture, &box->text, "c-name", x, y, SVG_START);
    paragraph_draw(picture, &box->effects, "c-note", x, y, SVG_START);
}

void model_draw_head(Picture *picture, double x, double y, int towards, bool own)
{
    double back = towards == 0 ? 0 : -8 * towards;
    Buf path = {.arena = picture->arena};
    svg_path_move(&path, x, y);
    svg_path_line(&path, towards == 0 ? x - 4.5 : x + back, towards == 0 ? y - 8 : y - 4.5);
    svg_path_line(&path, towards == 0 ? x + 4.5 : x + back, towards == 0 ? y - 8 : y + 4.5);
    buf_add_char(&path, 'Z');
    svg_path(&picture->svg, own ? "c-tip c-own" : "c-tip", buf_str(&path));
}

/* ---- the graph ---- */

static void add_arrow(Model *model, ModelArrow arrow)
{
    ARENA_RESERVE_ONE(model->picture->arena, model->arrows, model->arrow_count, model->arrow_capacity);
    model->arrows[model->arrow_count++] = arrow;
}

static void lead_on(Model *model, const ChartLink *link, bool own)
{
    size_t from = link->from;
    while (model->boxes[from].column + 1 < model->boxes[link->to].column) {
        model->boxes[model->count] = (ModelBox){.column = model->boxes[from].column + 1, .height = pass_height};
        add_arrow(model, (ModelArrow){.from = from, .to = model->count, .own = own});
        from = model->count++;
    }
    add_arrow(model, (ModelArrow){.from = from, .to = link->to, .label = link->label, .ends = true, .own = own});
}

static void gather(Model *model)
{
    const Chart *chart = model->picture->chart;
    Arena *arena = model->picture->arena;
    for (size_t i = 0; i < chart->node_count; i++)
        model->columns = chart->nodes[i].column >= model->columns ? chart->nodes[i].column + 1 : model->columns;
    model->boxes = ARENA_ARRAY(arena, ModelBox, chart->node_count + chart->link_count * model->columns);
    model->returns = ARENA_ARRAY(arena, ModelArrow, chart->link_count);
    for (size_t i = 0; i < chart->node_count; i++)
        model->boxes[model->count++] = (ModelBox){.node = &chart->nodes[i], .column = chart->nodes[i].column};
    for (size_t i = 0; i < chart->link_count; i++) {
        const ChartLink *link = &chart->links[i];
        if (!model_link_counts(chart, link))
            continue;
        bool own = chart->nodes[link->from].highlight && chart->nodes[link->to].highlight;
        if (chart->nodes[link->from].column < chart->nodes[link->to].column)
            lead_on(model, link, own);
        else
            model->returns[model->return_count++] =
                (ModelArrow){.from = link->from, .to = link->to, .label = link->label, .ends = true, .own = own};
    }
}

static void order(Model *model)
{
    Arena *arena = model->picture->arena;
    size_t *column = ARENA_ARRAY(arena, size_t, model->count);
    size_t *place = ARENA_ARRAY(arena, size_t, model->count);
    size_t *filled = ARENA_ARRAY(arena, size_t, model->columns);
    ColumnEdge *edges = ARENA_ARRAY(arena, ColumnEdge, model->arrow_count);
    for (size_t i = 0; i < model->count; i++) {
        column[i] = model->boxes[i].column;
        place[i] = filled[column[i]]++;
    }
    for (size_t i = 0; i < model->arrow_count; i++)
        edges[i] = (ColumnEdge){model->arrows[i].from, model->arrows[i].to, 1};
    column_order(column, place, model->count, edges, model->arrow_count);
    for (size_t i = 0; i < model->count; i++)
        model->boxes[i].place = place[i];
}

/* ---- places ---- */

/* Each gap has room for the widest label in it. Returns all of them together. */
static double measure_gaps(Model *model)
{
    model->gaps = ARENA_ARRAY(model->picture->arena, double, model->columns);
    double all = 0;
    for (size_t column = 0; column + 1 < model->columns; column++) {
        double widest = 0;
        for (size_t i = 0; i < model->arrow_count; i++)
            if (model->boxes[model->arrows[i].from].column == column)
                widest = fmax(widest, measure_room(model->arrows[i].label, model->picture->size, MEASURE_REGULAR));
        model->gaps[column] = fmin(fmax(least_gap, widest + label_room), widest_gap);
        all += model->gaps[column];
    }
    return all;
}

static bool measure(Model *model)
{
    Picture *picture = model->picture;
    double gaps = measure_gaps(model);
    model->margin = model->return_count ? side : 0;
    double width = (picture->across - 2 * model->margin - 2 - gaps) / (double)model->columns;
    width = fmin(width, widest_box);
    if (width <= 4 * MODEL_PADDING)
        return false;
    bool whole = true;
    for (size_t i = 0; i < model->count && whole; i++) {
        ModelBox *box = &model->boxes[i];
        box->left = 1 + model->margin;
        for (size_t column = 0; column < box->column; column++)
            box->left += width + model->gaps[column];
        box->width = width;
        whole = !box->node || model_shape_box(picture, box, width);
    }
    return whole;
}

static ModelBox *box_at(const Model *model, size_t column, size_t place)
{
    for (size_t i = 0; i < model->count; i++)
        if (model->boxes[i].column == column && model->boxes[i].place == place)
            return &model->boxes[i];
    return NULL;
}

static double column_height(const Model *model, size_t column)
{
    double height = -box_gap;
    for (size_t i = 0; i < model->count; i++)
        if (model->boxes[i].column == column)
            height += model->boxes[i].height + box_gap;
    return fmax(height, 0);
}

static void place_boxes(Model *model)
{
    for (size_t column = 0; column < model->columns; column++)
        model->height = fmax(model->height, column_height(model, column));
    for (size_t column = 0; column < model->columns; column++) {
        double y = 1 + (model->height - column_height(model, column)) / 2;
        ModelBox *box;
        for (size_t place = 0; (box = box_at(model, column, place)) != NULL; place++) {
            box->top = y;
            y += box->height + box_gap;
        }
    }
    for (size_t i = 0; i < model->arrow_count; i++) {
        model->boxes[model->arrows[i].from].out++;
        model->boxes[model->arrows[i].to].in++;
    }
}

/* ---- arrows ---- */

/* The next free place for an arrow along a side of a box. */
static double next_port(const ModelBox *box, size_t count, size_t *used)
{
    double distance = fmin(port_distance, (box->height - 8) / (double)(count ? count : 1));
    double y = box->top + box->height / 2 + ((double)(*used) - (double)(count - 1) / 2) * distance;
    (*used)++;
    return y;
}

static void take(Model *model, LabelBox box)
{
    model->taken[model->taken_count++] = box;
}

static bool is_taken(const Model *model, const LabelBox *box)
{
    for (size_t i = 0; i < model->taken_count; i++)
        if (label_boxes_touch(box, &model->taken[i]))
            return true;
    return false;
}

/* On the arrow, somewhere about its middle; else it is left to the table. */
static void draw_label(Model *model, Str label, double x1, double y1, double x2, double y2)
{
    static const double tries[] = {0.5, 0.4, 0.6, 0.32, 0.68};
    Picture *picture = model->picture;
    double room = measure_room(label, picture->size, MEASURE_REGULAR);
    for (size_t i = 0; label.len && i < sizeof tries / sizeof *tries; i++) {
        double t = tries[i];
        double y = y1 + (y2 - y1) * t * t * (3 - 2 * t);
        double x = x1 + (x2 - x1) * t;
        LabelBox box = {x - room / 2, x + room / 2, y - picture->line / 2, y + picture->line / 2};
        if (box.left < 0 || box.right > picture->across || is_taken(model, &box))
            continue;
        take(model, box);
        svg_label(&picture->svg, "c-halo c-name", x, picture_baseline(picture, y), SVG_MIDDLE, label);
        return;
    }
}

typedef struct Line {
    double x1, y1, x2, y2;
} Line;

static Line draw_arrow(Model *model, const ModelArrow *arrow)
{
    Picture *picture = model->picture;
    ModelBox *from = &model->boxes[arrow->from];
    ModelBox *to = &model->boxes[arrow->to];
    Line line = {from->left + from->width, next_port(from, from->out, &from->out_used), to->left,
                 next_port(to, to->in, &to->in_used)};
    double end = arrow->ends ? line.x2 - 6 : line.x2;
    double middle = (line.x1 + end) / 2;
    Buf path = {.arena = picture->arena};
    svg_path_move(&path, line.x1, line.y1);
    svg_path_curve(&path, middle, line.y1, middle, line.y2, end, line.y2);
    if (!to->node)
        svg_path_line(&path, to->left + to->width, line.y2);
    svg_path(&picture->svg, arrow->own ? "c-route c-own" : "c-route", buf_str(&path));
    if (arrow->ends)
        model_draw_head(picture, line.x2, line.y2, 1, arrow->own);
    return line;
}

/* In the order of both ends' places, so that arrows of a box fan out without crossing. */
static void draw_arrows(Model *model)
{
    Line *lines = ARENA_ARRAY(model->picture->arena, Line, model->arrow_count);
    for (size_t column = 0; column + 1 < model->columns; column++) {
        const ModelBox *from;
        for (size_t a = 0; (from = box_at(model, column, a)) != NULL; a++) {
            const ModelBox *to;
            for (size_t b = 0; (to = box_at(model, column + 1, b)) != NULL; b++)
                for (size_t i = 0; i < model->arrow_count; i++)
                    if (&model->boxes[model->arrows[i].from] == from && &model->boxes[model->arrows[i].to] == to)
                        lines[i] = draw_arrow(model, &model->arrows[i]);
        }
    }
    for (size_t i = 0; i < model->arrow_count; i++)
        draw_label(model, model->arrows[i].label, lines[i].x1, lines[i].y1, lines[i].x2, lines[i].y2);
}

/* Back: out at the right, below all boxes, in at the left. */
static double draw_return(Model *model, const ModelArrow *arrow, double y)
{
    Picture *picture = model->picture;
    const ModelBox *from = &model->boxes[arrow->from];
    const ModelBox *to = &model->boxes[arrow->to];
    double right = from->left + from->width;
    double start = from->top + from->height * 0.75;
    double end = to->top + to->height * 0.75;
    Buf path = {.arena = picture->arena};
    svg_path_move(&path, right, start);
    svg_path_line(&path, right + side * 0.75, start);
    svg_path_line(&path, right + side * 0.75, y);
    svg_path_line(&path, to->left - side * 0.75, y);
    svg_path_line(&path, to->left - side * 0.75, end);
    svg_path_line(&path, to->left - 6, end);
    svg_path(&picture->svg, arrow->own ? "c-route c-own" : "c-route", buf_str(&path));
    model_draw_head(picture, to->left, end, 1, arrow->own);
    draw_label(model, arrow->label, to->left - side, y, right + side, y);
    return y + lane;
}

static double draw_columns(Model *model)
{
    Picture *picture = model->picture;
    place_boxes(model);
    model->taken = ARENA_ARRAY(picture->arena, LabelBox, model->count + model->arrow_count + model->return_count);
    for (size_t i = 0; i < model->count; i++) {
        const ModelBox *box = &model->boxes[i];
        if (!box->node)
            continue;
        model_draw_box(picture, box);
        take(model, (LabelBox){box->left, box->left + box->width, box->top, box->top + box->height});
    }
    draw_arrows(model);
    double y = model->height + lane;
    for (size_t i = 0; i < model->return_count; i++)
        y = draw_return(model, &model->returns[i], y);
    return model->return_count ? y - lane / 2 : model->height + 2;
}

static double draw(Picture *picture)
{
    Model model = {.picture = picture};
    gather(&model);
    order(&model);
    if (picture->width == CHART_WIDE && measure(&model))
        return draw_columns(&model);
    return model_draw_stack(picture);
}

const ChartForm chart_form_model = {
    .kind = CHART_MODEL, .name = "model", .shape = CHART_SHAPE_FLOW, .declarable = true, .draw = draw};
