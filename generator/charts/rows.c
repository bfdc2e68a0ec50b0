/*
 * rows: see rows.h. On a phone a name is better whole above its marks than
 * short beside them; on a wide picture it only moves when it would be cut.
 */
#include "charts/rows.h"

#include <math.h>

static const double gap = 10;           /* between name and marks */
static const double widest[] = {[CHART_NARROW] = 0.3, [CHART_WIDE] = 0.34}; /* of the picture: names beside marks */

static MeasureWeight name_weight(const ChartPoint *point)
{
    return point->highlight ? MEASURE_SEMIBOLD : MEASURE_REGULAR;
}

/* Returns the widest name; `worst` is how well they fit. */
static double wrap_names(Rows *rows, double width, LayoutFit *worst)
{
    double room = 0;
    *worst = LAYOUT_WHOLE;
    for (size_t i = 0; i < rows->series->count; i++) {
        const ChartPoint *point = &rows->series->points[i];
        rows->names[i] = picture_wrap(rows->picture, name_weight(point), point->label, point->short_label, width,
                                      LAYOUT_MAX_LINES);
        room = fmax(room, rows->names[i].room);
        *worst = rows->names[i].fit > *worst ? rows->names[i].fit : *worst;
    }
    return room;
}

Rows rows_make_above(Picture *picture, const ChartSeries *series)
{
    Rows rows = {.picture = picture, .series = series, .above = true};
    rows.names = ARENA_ARRAY(picture->arena, LayoutText, series->count);
    LayoutFit worst;
    wrap_names(&rows, picture->across, &worst);
    return rows;
}

Rows rows_make(Picture *picture, const ChartSeries *series)
{
    Rows rows = {.picture = picture, .series = series};
    rows.names = ARENA_ARRAY(picture->arena, LayoutText, series->count);
    LayoutFit worst;
    double room = wrap_names(&rows, picture->across * widest[picture->width], &worst);
    if (worst > (picture->width == CHART_WIDE ? LAYOUT_HYPHENATED : LAYOUT_WHOLE))
        return rows_make_above(picture, series);
    rows.left = room == 0 ? 0 : room + gap;
    return rows;
}

static double name_height(const Rows *rows, size_t row)
{
    return rows->picture->line * (double)rows->names[row].count;
}

double rows_height(const Rows *rows, size_t row, double marks)
{
    double names = name_height(rows, row);
    return rows->above ? names + rows->picture->size * 0.2 + marks : fmax(names, marks);
}

double rows_draw_name(const Rows *rows, size_t row, double y, double marks)
{
    return rows_draw_name_apart(rows, row, y, marks, 0);
}

double rows_draw_name_apart(const Rows *rows, size_t row, double y, double marks, double room)
{
    Picture *picture = rows->picture;
    const LayoutText *name = &rows->names[row];
    double names = name_height(rows, row);
    double top = rows->above ? y + names + picture->size * 0.2 + room : y + room + fmax(0, names - marks) / 2;
    double middle = (rows->above ? y : top + marks / 2 - names / 2) + picture->line / 2;
    const char *classes = rows->series->points[row].highlight ? "c-name c-strong" : "c-name";
    for (size_t i = 0; i < name->count; i++)
        svg_label(&picture->svg, classes, rows->above ? 0 : rows->left - gap,
                  picture_baseline(picture, middle + picture->line * (double)i), rows->above ? SVG_START : SVG_END,
                  name->lines[i]);
    return top;
}
