/*
 * view_breakdown: what a figure is made of (part_of), one breakdown for each
 * way in which it is divided (by). Parts that together are the whole are one
 * bar cut in parts; others, which may overlap, are bars beside each other.
 */
#include "site/view_parts.h"

#include "charts/svg.h"
#include "figures/format.h"

enum {
    BAR_LENGTH = 100, /* units; pictures are stretched to their place */
    BAR_HEIGHT = 8,
    MOST_STEPS = 5,     /* shades of charts.css */
    PERCENT_SLACK = 1   /* that percentages may be over 100 by rounding */
};

/* Some of a figure's parts: those divided in the same way. */
typedef struct Breakdown {
    const Figure *whole;
    Str by;
    const Figure **parts;
    size_t count;
    bool complete; /* the parts are the whole, or at most the whole */
    double full;   /* what the whole bar stands for */
} Breakdown;

static bool same_dimension(const Figure *part, const Figure *whole)
{
    return str_equal(part->indicator->unit->dimension, whole->indicator->unit->dimension);
}

static const Rational *sum_of(Arena *arena, const Breakdown *breakdown)
{
    const Rational *sum = rational_from_integer(arena, 0);
    for (size_t i = 0; i < breakdown->count; i++) {
        if (!breakdown->parts[i]->value || rational_sign(breakdown->parts[i]->value) < 0)
            return NULL;
        sum = rational_add(arena, sum, breakdown->parts[i]->value);
    }
    return sum;
}

/* Counts must add up exactly, percentages to 100 or less. */
static void find_whole(Arena *arena, Breakdown *breakdown)
{
    const Figure *first = breakdown->parts[0];
    const Figure *whole = breakdown->whole;
    bool counts = whole->value && same_dimension(first, whole);
    const Rational *sum = sum_of(arena, breakdown);
    breakdown->full = counts ? rational_to_double(whole->value) : BAR_LENGTH;
    if (breakdown->count < 2 || breakdown->count > MOST_STEPS || !sum)
        return;
    if (counts)
        breakdown->complete = rational_compare(sum, whole->value) == 0;
    else
        breakdown->complete = str_equal(first->indicator->unit->symbol, STR("%")) &&
                              rational_compare(sum, rational_from_integer(arena, BAR_LENGTH + PERCENT_SLACK)) <= 0;
}

static double length_of(const Breakdown *breakdown, const Figure *part)
{
    double length = part->value && breakdown->full > 0 ? rational_to_double(part->value) / breakdown->full : 0;
    return length < 0 ? 0 : length > 1 ? BAR_LENGTH : length * BAR_LENGTH;
}

static void begin_bar(Svg *svg, const char *class)
{
    svg_open(svg, "svg");
    svg_class(svg, class);
    svg_attribute(svg, "viewBox", STR("0 0 100 8"));
    svg_attribute(svg, "preserveAspectRatio", STR("none"));
    svg_attribute(svg, "aria-hidden", STR("true"));
}

static void draw_part(Svg *svg, const char *class, double x, double width)
{
    svg_rect(svg, class, x, 0, width, BAR_HEIGHT);
}

static Str draw_one(const View *view, double length)
{
    Svg svg = {.out.arena = view->arena};
    begin_bar(&svg, "bar");
    draw_part(&svg, "track", 0, BAR_LENGTH);
    draw_part(&svg, "fill", 0, length);
    svg_close(&svg, "svg");
    return svg_finish(&svg);
}

/* The last part is the darkest: parts stand from low to high. */
static int step_of(const Breakdown *breakdown, size_t index)
{
    return (int)(breakdown->count - index);
}

static Str draw_whole(const View *view, const Breakdown *breakdown)
{
    Svg svg = {.out.arena = view->arena};
    double x = 0;
    begin_bar(&svg, "whole");
    for (size_t i = 0; i < breakdown->count; i++) {
        double length = length_of(breakdown, breakdown->parts[i]);
        Str class = arena_printf(view->arena, "c-cut c-cut-%d", step_of(breakdown, i));
        draw_part(&svg, arena_cstr(view->arena, class), x, x + length > BAR_LENGTH ? BAR_LENGTH - x : length);
        x += length;
    }
    if (x < BAR_LENGTH)
        draw_part(&svg, "c-cut c-cut-rest", x, BAR_LENGTH - x);
    svg_close(&svg, "svg");
    return svg_finish(&svg);
}

/* What percentages leave of 100; empty when nothing, or when the parts are counts. */
static Str rest_of(const View *view, const Breakdown *breakdown)
{
    const Figure *first = breakdown->parts[0];
    if (!breakdown->complete || same_dimension(first, breakdown->whole))
        return (Str){0};
    const Rational *rest = rational_subtract(view->arena, rational_from_integer(view->arena, BAR_LENGTH),
                                             sum_of(view->arena, breakdown));
    if (rational_sign(rest) <= 0)
        return (Str){0};
    return format_value(view->arena, view->language, rest, first->indicator->unit, first->indicator->decimals);
}

static Value *make_breakdown(View *view, Breakdown *breakdown, TileMaker *maker)
{
    find_whole(view->arena, breakdown);
    Value *map = value_map(view->arena);
    Value *list = value_list(view->arena);
    for (size_t i = 0; i < breakdown->count; i++) {
        Value *part = tile_maker_add(view, maker, breakdown->parts[i]);
        value_set_markup(part, "bar", breakdown->complete ? (Str){0}
                                                          : draw_one(view, length_of(breakdown, breakdown->parts[i])));
        value_set_text(part, "step", breakdown->complete ? arena_printf(view->arena, "%d", step_of(breakdown, i))
                                                         : (Str){0});
        value_list_add(list, part);
    }
    value_set_text(map, "by", breakdown->by.len ? breakdown->by : view_word(view, "tile.parts"));
    value_set_bool(map, "complete", breakdown->complete);
    value_set_markup(map, "whole", breakdown->complete ? draw_whole(view, breakdown) : (Str){0});
    value_set_text(map, "rest", rest_of(view, breakdown));
    value_set(map, "parts", list);
    return map;
}

Value *view_breakdowns(View *view, const Figure *whole, const Figure **parts, size_t count, TileMaker *maker)
{
    Value *list = value_list(view->arena);
    bool *taken = ARENA_ARRAY(view->arena, bool, count);
    for (size_t i = 0; i < count; i++) {
        if (taken[i])
            continue;
        Breakdown breakdown = {.whole = whole, .by = parts[i]->indicator->by};
        breakdown.parts = ARENA_ARRAY(view->arena, const Figure *, count);
        for (size_t k = i; k < count; k++) {
            if (taken[k] || !str_equal(parts[k]->indicator->by, breakdown.by))
                continue;
            taken[k] = true;
            breakdown.parts[breakdown.count++] = parts[k];
        }
        value_list_add(list, make_breakdown(view, &breakdown, maker));
    }
    return list;
}
