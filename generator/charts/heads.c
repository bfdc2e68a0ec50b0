/*
 * heads: see heads.h. Which name must stand above which follows from what it
 * covers: a leader that comes down through the room of a name belongs to a name
 * that stands lower. Names that begin at their leaders cover only those to
 * their right, so that they form stairs; a name that would leave the picture
 * ends at its leader instead. Three ways of choosing are tried.
 */
#include "charts/heads.h"

#include <math.h>

static const double near = 11;        /* leaders are at least so far apart: more than `apart` */
static const double apart = 0.6;      /* em, between two names beside each other */
static const double widest = 0.46;    /* of the picture */
static const double value_gap = 0.57; /* em: a space with its spacing */

typedef enum Lean { LEAN_RIGHT, LEAN_LEFT, LEAN_OUT } Lean;

static double line_height(const Picture *picture)
{
    return picture->size * 1.2;
}

static double value_room(const Picture *picture, const Head *head)
{
    if (head->value.len == 0)
        return 0;
    return picture->size * value_gap + measure_room(head->value, picture->size, MEASURE_SEMIBOLD);
}

/* Width of the name with its value behind the last line. */
static double head_room(const Picture *picture, const Head *head)
{
    double last = measure_room(head->name.lines[head->name.count - 1], picture->size, head->weight);
    return fmax(head->name.room, last + value_room(picture, head));
}

static bool wrap_heads(Picture *picture, Heads *heads, double width, size_t lines)
{
    bool whole = true;
    for (size_t i = 0; i < heads->count; i++) {
        Head *head = &heads->items[i];
        head->name = picture_wrap(picture, head->weight, head->text, head->short_text,
                                  width - value_room(picture, head), lines);
        head->height = line_height(picture) * (double)head->name.count;
        whole = whole && head->name.fit != LAYOUT_CUT;
    }
    return whole;
}

/* Leaders side by side, from left to right, all inside the picture. */
static void part_leaders(Heads *heads, double low, double high)
{
    for (size_t i = 0; i < heads->count; i++) {
        Head *head = &heads->items[i];
        head->leader = fmax(head->x, low + 0.75);
        if (i > 0)
            head->leader = fmax(head->leader, heads->items[i - 1].leader + near);
    }
    double most = high - 0.75;
    for (size_t i = heads->count; i > 0; i--) {
        heads->items[i - 1].leader = fmin(heads->items[i - 1].leader, most);
        most = heads->items[i - 1].leader - near;
    }
}

static bool lean_heads(const Picture *picture, Heads *heads, double low, double high, Lean lean)
{
    for (size_t i = 0; i < heads->count; i++) {
        Head *head = &heads->items[i];
        double room = head_room(picture, head);
        bool right = head->leader + room <= high;
        bool left = head->leader - room >= low;
        bool wanted = lean == LEAN_RIGHT || (lean == LEAN_OUT && head->leader > (low + high) / 2);
        if (!right && !left)
            return false;
        bool starts = right && (wanted || !left);
        head->anchor = starts ? SVG_START : SVG_END;
        head->from = starts ? head->leader : head->leader - room;
        head->to = head->from + room;
    }
    return true;
}

/* Whether the leader of `other` comes down through the room of `head`. */
static bool covers(const Picture *picture, const Head *head, const Head *other)
{
    double free = picture->size * apart;
    return other->leader > head->from - free && other->leader < head->to + free;
}

static bool touch(const Picture *picture, const Head *a, const Head *b)
{
    double free = picture->size * apart;
    return a->from < b->to + free && b->from < a->to + free;
}

/* Lifts `head` above `other`; whether it had to. */
static bool lift(Head *head, const Head *other)
{
    double level = other->level + other->height;
    if (head->level >= level)
        return false;
    head->level = level;
    return true;
}

static bool lift_pairs(const Picture *picture, Heads *heads)
{
    bool changed = false;
    for (size_t i = 0; i < heads->count; i++)
        for (size_t j = 0; j < heads->count; j++) {
            Head *head = &heads->items[i];
            const Head *other = &heads->items[j];
            if (i == j || !touch(picture, head, other))
                continue;
            bool above = covers(picture, head, other);
            if (above || (i < j && !covers(picture, other, head)))
                changed = lift(head, other) || changed;
        }
    return changed;
}

/* False when two names each would have to stand above the other, or all stand too high. */
static bool stack_heads(const Picture *picture, Heads *heads, double highest)
{
    for (size_t i = 0; i < heads->count; i++)
        heads->items[i].level = 0;
    for (size_t round = 0; round <= heads->count; round++)
        if (!lift_pairs(picture, heads)) {
            heads->height = 0;
            for (size_t i = 0; i < heads->count; i++)
                heads->height = fmax(heads->height, heads->items[i].level + heads->items[i].height);
            heads->height += HEADS_FOOT;
            return heads->height <= highest;
        }
    return false;
}

bool heads_place(Picture *picture, Heads *heads, double low, double high, double highest)
{
    static const Lean leans[] = {LEAN_RIGHT, LEAN_OUT, LEAN_LEFT};
    part_leaders(heads, low, high);
    for (size_t lines = 1; lines <= LAYOUT_MAX_LINES; lines++) {
        if (!wrap_heads(picture, heads, picture->across * widest, lines))
            continue;
        for (size_t i = 0; i < sizeof leans / sizeof *leans; i++)
            if (lean_heads(picture, heads, low, high, leans[i]) && stack_heads(picture, heads, highest))
                return true;
    }
    return false;
}

void heads_draw(Picture *picture, const Heads *heads, double foot)
{
    double line = line_height(picture);
    for (size_t i = 0; i < heads->count; i++) {
        const Head *head = &heads->items[i];
        double bottom = foot - HEADS_FOOT - head->level;
        double bend = fabs(head->leader - head->x) > 1 ? foot - HEADS_FOOT + 2 : foot;
        svg_line(&picture->svg, "c-leader", head->leader, bottom + 1, head->leader, bend);
        if (bend < foot)
            svg_line(&picture->svg, "c-leader", head->leader, bend, head->x, foot);
        double x = head->anchor == SVG_START ? head->leader - 0.5 : head->leader + 0.5;
        double y = picture_baseline(picture, bottom - head->height + line / 2);
        size_t last = head->name.count - 1;
        for (size_t l = 0; l < last; l++, y += line)
            svg_label(&picture->svg, head->classes, x, y, head->anchor, head->name.lines[l]);
        svg_label_value(&picture->svg, head->classes, x, y, head->anchor, head->name.lines[last], "c-value",
                        head->value);
    }
}
