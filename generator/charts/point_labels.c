/*
 * point_labels: see point_labels.h. Greedy by importance, so the same points
 * always give the same labels, and no label moves because of a lesser one.
 */
#include "charts/point_labels.h"

#include <stdlib.h>

static const double distance = 5;  /* between mark and text */
static const double half_line = 0.5; /* em: half the height that a label takes */

typedef struct Placing {
    const Picture *picture;
    PointLabel *labels;
    size_t count;
    const PointObstacles *obstacles;
    bool over_lines;
} Placing;

bool label_boxes_touch(const LabelBox *a, const LabelBox *b)
{
    return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

static bool touches_any(const LabelBox *box, const LabelBox *others, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (label_boxes_touch(box, &others[i]))
            return true;
    return false;
}

static bool is_free(const Placing *placing, const PointLabel *label, const LabelBox *box)
{
    const PointObstacles *obstacles = placing->obstacles;
    const LabelBox *bounds = &obstacles->bounds;
    if (box->left < bounds->left || box->right > bounds->right || box->top < bounds->top ||
        box->bottom > bounds->bottom)
        return false;
    if (touches_any(box, obstacles->boxes, obstacles->box_count) ||
        (!placing->over_lines && touches_any(box, obstacles->lines, obstacles->line_count)))
        return false;
    for (size_t i = 0; i < placing->count; i++) {
        const PointLabel *other = &placing->labels[i];
        LabelBox mark = {other->x - other->radius - 1, other->x + other->radius + 1, other->y - other->radius - 1,
                         other->y + other->radius + 1};
        if ((other != label && label_boxes_touch(box, &mark)) ||
            (other->placed && label_boxes_touch(box, &other->box)))
            return false;
    }
    return true;
}

static bool try_at(const Placing *placing, PointLabel *label, Str text, SvgAnchor anchor, double down)
{
    double size = placing->picture->size;
    double room = measure_room(text, size, label->weight);
    double beside = anchor == SVG_START ? 1 : anchor == SVG_END ? -1 : 0;
    double at = label->x + beside * (label->radius + distance);
    double middle = label->y + down * (label->radius + 3 + size * half_line);
    double left = anchor == SVG_START ? at : anchor == SVG_END ? at - room : at - room / 2;
    LabelBox box = {left, left + room, middle - size * half_line, middle + size * half_line};
    if (!is_free(placing, label, &box))
        return false;
    label->placed = true;
    label->shown = text;
    label->at = at;
    label->middle = middle;
    label->anchor = anchor;
    label->box = box;
    return true;
}

static void place_one(Placing *placing, PointLabel *label)
{
    static const struct {
        SvgAnchor anchor;
        double down;
    } tries[] = {{SVG_START, 0},    {SVG_END, 0},     {SVG_MIDDLE, -1}, {SVG_MIDDLE, 1},
                 {SVG_START, -0.6}, {SVG_START, 0.6}, {SVG_END, -0.6},  {SVG_END, 0.6}};
    Str texts[] = {label->text, label->short_text};
    for (int lines = 0; lines < 2; lines++) {
        placing->over_lines = lines > 0;
        for (size_t t = 0; t < 2; t++)
            for (size_t i = 0; texts[t].len && i < sizeof tries / sizeof *tries; i++)
                if (try_at(placing, label, texts[t], tries[i].anchor, tries[i].down))
                    return;
    }
}

static int compare_importance(const void *a, const void *b)
{
    const PointLabel *x = *(PointLabel *const *)a;
    const PointLabel *y = *(PointLabel *const *)b;
    if (x->importance != y->importance)
        return x->importance > y->importance ? -1 : 1;
    return x < y ? -1 : x > y;
}

void point_labels_place(const Picture *picture, PointLabel *labels, size_t count, const PointObstacles *obstacles)
{
    Placing placing = {.picture = picture, .labels = labels, .count = count, .obstacles = obstacles};
    PointLabel **order = ARENA_ARRAY(picture->arena, PointLabel *, count);
    for (size_t i = 0; i < count; i++)
        order[i] = &labels[i];
    if (count > 1)
        qsort(order, count, sizeof *order, compare_importance);
    for (size_t i = 0; i < count; i++)
        place_one(&placing, order[i]);
}
