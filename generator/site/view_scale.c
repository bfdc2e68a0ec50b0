/*
 * view_scale: the classes that a figure can fall in, as a list of words and as
 * a band with a line where the figure lies.
 */
#include "site/view_parts.h"

#include "charts/svg.h"
#include "figures/format.h"

enum {
    BAND_WIDTH = 100, /* units, of a class */
    COLOURS = 5       /* of tokens.css, for classes from low to high */
};
static const double band_top = 0.25; /* room above the classes for the line that marks the figure */

int view_class_step(const ClassScale *scale, const FigureClass *class)
{
    /* As charts/classes.c: fewer classes lie symmetrically about the middle. */
    static const unsigned char steps[COLOURS + 1][COLOURS] = {{0}, {3}, {2, 4}, {1, 3, 5}, {1, 2, 4, 5},
                                                              {1, 2, 3, 4, 5}};
    size_t index = (size_t)(class - scale->classes);
    if (scale->count <= COLOURS)
        return steps[scale->count][index];
    return (int)(1 + index * (COLOURS - 1) / (scale->count - 1));
}

Value *view_scale(const View *view, const Indicator *indicator, const FigureClass *current)
{
    Value *list = value_list(view->arena);
    const ClassScale *scale = indicator->scale;
    for (size_t i = 0; scale && i < scale->count; i++) {
        const FigureClass *step = &scale->classes[i];
        const Rational *below = i + 1 < scale->count ? scale->classes[i + 1].from : NULL;
        const Rational *border = step->from ? step->from : below;
        PatternField field = {"value", border ? format_value(view->arena, view->language, border, indicator->unit,
                                                             indicator->decimals) : (Str){0}};
        Value *map = value_map(view->arena);
        value_set_text(map, "label", step->label);
        value_set_text(map, "border", view_fill(view, step->from ? "indicator.class_from" : "indicator.class_below",
                                                &field, 1));
        value_set_bool(map, "current", step == current);
        value_set_integer(map, "step", (long long)i + 1);
        value_list_add(list, map);
    }
    return list;
}

/* Where in its class a value lies, from 0 to 1; the lowest class begins at zero, the highest ends at twice its border. */
static double place_in_class(const Figure *figure)
{
    const ClassScale *scale = figure->indicator->scale;
    const FigureClass *own = figure->figure_class;
    const FigureClass *next = own + 1 < scale->classes + scale->count ? own + 1 : NULL;
    double low = own->from ? rational_to_double(own->from) : 0;
    double high = next && next->from ? rational_to_double(next->from) : low * 2;
    double place = high > low ? (rational_to_double(figure->value) - low) / (high - low) : 0.5;
    return place < 0 ? 0 : place > 1 ? 1 : place;
}

/* The classes beside each other, equally wide, with a line where the figure lies. The list of classes says it too. */
Str view_band(const View *view, const Figure *figure)
{
    const ClassScale *scale = figure->indicator->scale;
    if (!figure->figure_class)
        return (Str){0};
    Svg svg = {.out.arena = view->arena};
    svg_open(&svg, "svg");
    svg_class(&svg, "band");
    svg_attribute(&svg, "viewBox", arena_printf(view->arena, "0 0 %zu 1", scale->count * BAND_WIDTH));
    svg_attribute(&svg, "preserveAspectRatio", STR("none"));
    svg_attribute(&svg, "aria-hidden", STR("true"));
    for (size_t i = 0; i < scale->count; i++) {
        Str class = arena_printf(view->arena, "c-class c-class-%d", view_class_step(scale, &scale->classes[i]));
        svg_rect(&svg, arena_cstr(view->arena, class), (double)(i * BAND_WIDTH), band_top, BAND_WIDTH, 1 - band_top);
    }
    double x = ((double)(figure->figure_class - scale->classes) + place_in_class(figure)) * BAND_WIDTH;
    svg_line(&svg, "halo", x, band_top, x, 1);
    svg_line(&svg, "here", x, 0, x, 1);
    svg_close(&svg, "svg");
    return svg_finish(&svg);
}
