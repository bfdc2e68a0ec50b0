/*
 * model_stack: the boxes of a model below each other, column by column. An
 * arrow to the next box goes straight down; all others run through lanes at the
 * right, one lane for all arrows that lead to the same box.
 */
#include "charts/model.h"

#include <math.h>

#include "charts/measure.h"

static const double step = 30;        /* between a box and the next: an arrow and its label */
static const double plain_step = 14;  /* without an arrow */
static const double column_step = 12; /* more, between columns */
static const double lane = 13;
static const double stub = 12;

typedef struct Stack {
    Picture *picture;
    ModelBox *boxes; /* by node */
    size_t *order;   /* nodes from top to bottom */
    size_t *lanes;   /* by node: the lane of the arrows to it, from 1; 0 for none */
    size_t count;
    size_t lane_count;
} Stack;

static size_t position_of(const Stack *stack, size_t node)
{
    size_t position = 0;
    while (stack->order[position] != node)
        position++;
    return position;
}

static bool goes_straight(const Stack *stack, const ChartLink *link)
{
    return position_of(stack, link->to) == position_of(stack, link->from) + 1;
}

static void gather(Stack *stack)
{
    const Chart *chart = stack->picture->chart;
    Arena *arena = stack->picture->arena;
    stack->boxes = ARENA_ARRAY(arena, ModelBox, chart->node_count);
    stack->order = ARENA_ARRAY(arena, size_t, chart->node_count);
    stack->lanes = ARENA_ARRAY(arena, size_t, chart->node_count);
    for (size_t column = 0; stack->count < chart->node_count; column++)
        for (size_t i = 0; i < chart->node_count; i++)
            if (chart->nodes[i].column == column)
                stack->order[stack->count++] = i;
    for (size_t i = 0; i < chart->node_count; i++)
        stack->boxes[i] = (ModelBox){.node = &chart->nodes[i], .column = chart->nodes[i].column};
}

/* From the first to the last box that an arrow to `node` touches, as positions. */
static bool span_of(const Stack *stack, size_t node, size_t *from, size_t *to)
{
    const Chart *chart = stack->picture->chart;
    bool any = false;
    *from = *to = position_of(stack, node);
    for (size_t i = 0; i < chart->link_count; i++) {
        const ChartLink *link = &chart->links[i];
        if (!model_link_counts(chart, link) || link->to != node || goes_straight(stack, link))
            continue;
        size_t position = position_of(stack, link->from);
        *from = position < *from ? position : *from;
        *to = position > *to ? position : *to;
        any = true;
    }
    return any;
}

static bool lane_is_free(const Stack *stack, size_t node, size_t number)
{
    size_t from;
    size_t to;
    span_of(stack, node, &from, &to);
    for (size_t i = 0; i < stack->count; i++) {
        size_t other_from;
        size_t other_to;
        if (stack->lanes[i] == number && span_of(stack, i, &other_from, &other_to) && other_from <= to &&
            from <= other_to)
            return false;
    }
    return true;
}

static void assign_lanes(Stack *stack)
{
    for (size_t p = 0; p < stack->count; p++) {
        size_t node = stack->order[p];
        size_t from;
        size_t to;
        if (!span_of(stack, node, &from, &to))
            continue;
        size_t number = 1;
        while (!lane_is_free(stack, node, number))
            number++;
        stack->lanes[node] = number;
        stack->lane_count = number > stack->lane_count ? number : stack->lane_count;
    }
}

/* "versterkt → Gedrag" for each arrow that has no room for its label: a paragraph below the box's words. */
static void add_effects(Stack *stack, size_t node, double width)
{
    Picture *picture = stack->picture;
    const Chart *chart = picture->chart;
    Paragraph all = {.whole = true};
    size_t capacity = 0;
    for (size_t i = 0; i < chart->link_count; i++) {
        const ChartLink *link = &chart->links[i];
        if (!model_link_counts(chart, link) || link->from != node || link->label.len == 0 ||
            goes_straight(stack, link))
            continue;
        Str text = arena_printf(picture->arena, STR_FMT " → " STR_FMT, STR_ARG(link->label),
                                STR_ARG(chart->nodes[link->to].label));
        Paragraph one = paragraph_make(picture, text, width, 3, MEASURE_REGULAR);
        for (size_t l = 0; l < one.count; l++) {
            ARENA_RESERVE_ONE(picture->arena, all.lines, all.count, capacity);
            all.lines[all.count++] = one.lines[l];
        }
    }
    stack->boxes[node].effects = all;
}

/* Room for an arrow where one runs, and for the eye between two columns. */
static double distance_below(const Stack *stack, size_t position)
{
    const Chart *chart = stack->picture->chart;
    double distance = plain_step;
    for (size_t i = 0; i < chart->link_count; i++)
        if (model_link_counts(chart, &chart->links[i]) && goes_straight(stack, &chart->links[i]) &&
            chart->links[i].from == stack->order[position])
            distance = step;
    bool column_ends = stack->boxes[stack->order[position]].column != stack->boxes[stack->order[position + 1]].column;
    return column_ends ? distance + column_step : distance;
}

static double place(Stack *stack)
{
    Picture *picture = stack->picture;
    double lanes = stack->lane_count ? stub + (double)stack->lane_count * lane : 0;
    double width = picture->across - 2 - lanes;
    double y = 1;
    for (size_t p = 0; p < stack->count; p++) {
        ModelBox *box = &stack->boxes[stack->order[p]];
        add_effects(stack, stack->order[p], width - 2 * MODEL_PADDING);
        model_shape_box(picture, box, width);
        box->left = 1;
        box->top = y;
        y += box->height + (p + 1 < stack->count ? distance_below(stack, p) : 0);
    }
    return y;
}

static void draw_straight(const Stack *stack, const ChartLink *link)
{
    Picture *picture = stack->picture;
    const ModelBox *from = &stack->boxes[link->from];
    const ModelBox *to = &stack->boxes[link->to];
    double x = from->left + MODEL_PADDING + 8;
    double top = from->top + from->height;
    bool own = from->node->highlight && to->node->highlight;
    svg_line(&picture->svg, own ? "c-route c-own" : "c-route", x, top, x, to->top - 6);
    model_draw_head(picture, x, to->top, 0, own);
    Paragraph label = paragraph_make(picture, link->label, from->width - 3 * MODEL_PADDING, 1, MEASURE_REGULAR);
    paragraph_draw(picture, &label, "c-name", x + 12, (top + to->top) / 2, SVG_START);
}

static void draw_lane(const Stack *stack, const ChartLink *link)
{
    Picture *picture = stack->picture;
    const ModelBox *from = &stack->boxes[link->from];
    const ModelBox *to = &stack->boxes[link->to];
    bool own = from->node->highlight && to->node->highlight;
    double right = from->left + from->width;
    double x = right + stub + ((double)stack->lanes[link->to] - 0.5) * lane;
    double start = from->top + from->height * 0.35;
    double end = to->top + to->height * 0.65;
    Buf path = {.arena = picture->arena};
    svg_path_move(&path, right, start);
    svg_path_line(&path, x, start);
    svg_path_line(&path, x, end);
    svg_path_line(&path, right + 6, end);
    svg_path(&picture->svg, own ? "c-route c-own" : "c-route", buf_str(&path));
    model_draw_head(picture, right, end, -1, own);
}

double model_draw_stack(Picture *picture)
{
    const Chart *chart = picture->chart;
    Stack stack = {.picture = picture};
    gather(&stack);
    assign_lanes(&stack);
    double bottom = place(&stack);
    for (size_t i = 0; i < chart->link_count; i++) {
        const ChartLink *link = &chart->links[i];
        if (model_link_counts(chart, link) && goes_straight(&stack, link))
            draw_straight(&stack, link);
        else if (model_link_counts(chart, link))
            draw_lane(&stack, link);
    }
    for (size_t i = 0; i < stack.count; i++)
        model_draw_box(picture, &stack.boxes[i]);
    return bottom + 2;
}
