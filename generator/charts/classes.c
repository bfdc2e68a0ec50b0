/*
 * classes: see classes.h. The colours are named by their step from 1 to 5; the
 * stylesheet gives each a surface and a colour for text on it, both checked.
 * Fewer classes take the steps that lie symmetrically about the middle.
 */
#include "charts/classes.h"

#include "charts/paragraph.h"

static const unsigned char steps[CLASS_STEPS + 1][CLASS_STEPS] = {
    {0}, {3}, {2, 4}, {1, 3, 5}, {1, 2, 4, 5}, {1, 2, 3, 4, 5},
};

static size_t class_step(const Chart *chart, size_t number)
{
    size_t count = chart->class_count;
    if (number == 0 || number > count)
        return 0;
    if (count <= CLASS_STEPS)
        return steps[count][number - 1];
    return 1 + (number - 1) * (CLASS_STEPS - 1) / (count - 1);
}

const char *class_surface(const Chart *chart, size_t number)
{
    static const char *const names[] = {"c-tile", "c-class c-class-1", "c-class c-class-2", "c-class c-class-3",
                                        "c-class c-class-4", "c-class c-class-5"};
    return names[class_step(chart, number)];
}

const char *class_text(const Chart *chart, size_t number)
{
    static const char *const names[] = {"c-name", "c-on-1", "c-on-2", "c-on-3", "c-on-4", "c-on-5"};
    return names[class_step(chart, number)];
}

const char *class_value(const Chart *chart, size_t number)
{
    static const char *const names[] = {"c-value",        "c-value c-on-1", "c-value c-on-2",
                                        "c-value c-on-3", "c-value c-on-4", "c-value c-on-5"};
    return names[class_step(chart, number)];
}

/* ---- the legend ---- */

void legend_add(Arena *arena, Legend *legend, LegendRow row)
{
    ARENA_RESERVE_ONE(arena, legend->rows, legend->count, legend->capacity);
    legend->rows[legend->count++] = row;
}

void legend_add_classes(Arena *arena, Legend *legend, const Chart *chart, bool missing)
{
    size_t points = legend->count;
    for (size_t i = chart->class_count; i > 0; i--)
        legend_add(arena, legend, (LegendRow){.surface = class_surface(chart, i), .name = chart->classes[i - 1].label,
                                              .value = chart->classes[i - 1].display,
                                              .apart = points > 0 && legend->count == points});
    if (missing)
        legend_add(arena, legend, (LegendRow){.surface = "c-missing", .name = chart_word(chart, "no_value")});
}

static LegendRow point_row(const Chart *chart, const ChartPoint *point, bool placed)
{
    bool drawn = chart_point_drawn(point);
    const char *surface = !drawn ? "c-missing" : class_surface(chart, point->class_number);
    return (LegendRow){.surface = placed && !point->highlight ? NULL : chart->class_count || !drawn ? surface : NULL,
                       .own = point->highlight, .name = point->label, .value = point->display};
}

void legend_add_points(Arena *arena, Legend *legend, const Chart *chart, const bool *placed)
{
    const ChartSeries *series = chart->series;
    for (size_t i = 0; i < series->count; i++)
        if (series->points[i].highlight)
            legend_add(arena, legend, point_row(chart, &series->points[i], placed[i]));
    for (size_t i = 0; i < series->count; i++)
        if (!series->points[i].highlight && !placed[i])
            legend_add(arena, legend, point_row(chart, &series->points[i], false));
}

static const double square = 1.1; /* em */
static const double square_gap = 0.6;
static const double row_gap = 0.45;
static const double apart_gap = 0.8;

static void draw_square(Picture *picture, const LegendRow *row, double left, double middle)
{
    double side = picture->size * square;
    svg_rect(&picture->svg, row->surface, left + 5, middle - side / 2, side, side);
    if (row->own)
        svg_rect(&picture->svg, "c-frame", left + 1.5, middle - side / 2 - 3.5, side + 7, side + 7);
}

static double draw_row(Picture *picture, const LegendRow *row, double left, double top, double width, bool draw)
{
    double indent = row->surface ? picture->size * (square + square_gap) + 6 : 0;
    MeasureWeight weight = row->own ? MEASURE_SEMIBOLD : MEASURE_REGULAR;
    Paragraph name = paragraph_make(picture, row->name, width - indent, 3, weight);
    Paragraph value = paragraph_make(picture, row->value, width - indent, 3, weight);
    bool below = value.count > 1 ||
                 paragraph_room_with(picture, &name, weight, row->value, weight) > width - indent;
    size_t lines = name.count + (below || name.count == 0 ? value.count : 0);
    double middle = top + picture->line / 2;
    if (draw && row->surface)
        draw_square(picture, row, left, middle);
    const char *classes = row->own ? "c-strong c-own-text" : name.count ? "c-name" : "c-note";
    const char *value_classes = row->own ? "c-value" : "c-note";
    if (draw && value.count > 1)
        paragraph_draw(picture, &value, value_classes, left + indent,
                       paragraph_draw(picture, &name, classes, left + indent, middle, SVG_START), SVG_START);
    else if (draw)
        paragraph_draw_with(picture, &name, classes, left + indent, middle, SVG_START, row->value, value_classes,
                            below);
    return (double)lines * picture->line + picture->size * row_gap;
}

double legend_draw(Picture *picture, const Legend *legend, double left, double top, double width, bool draw)
{
    double y = top;
    for (size_t i = 0; i < legend->count; i++) {
        y += legend->rows[i].apart ? picture->size * apart_gap : 0;
        y += draw_row(picture, &legend->rows[i], left, y, width, draw);
    }
    return y - top;
}
