/*
 * class_scale: where values stand among named classes, each as wide as the next:
 * the question is which class, not how far. Within a class a place is in
 * proportion between its borders; the outer classes, which have one border, end
 * a class width away or at the outermost value.
 *
 * Wide pictures lay the classes from left to right with names above the marks;
 * narrow ones, and those whose words do not fit so, from high to low.
 */
#include "charts/bars.h"
#include "charts/classes.h"
#include "charts/heads.h"
#include "charts/layout.h"

#include <math.h>

enum { LEAST_CLASSES = 2, MOST_ACROSS = 6 };

static const double inset = 0.07;      /* of a class: marks keep so far from its borders */
static const double padding = 0.5;     /* em, round the words in a class */
static const double pointer = 9;       /* height of a mark */
static const double gap = 2;           /* between classes */
static const double widest_value = 0.4; /* of the picture: wider ones leave no room for classes */
static const double leader_gap = 26;
static const double widest_column = 0.46; /* of a narrow picture: the classes */

typedef struct ClassScale {
    Picture *picture;
    const Chart *chart;
    const ChartSeries *series;
    size_t drawn;
    bool told; /* a point stands out */
    double lowest;
    double highest;
} ClassScale;

static bool gather(ClassScale *form)
{
    const Chart *chart = form->chart;
    for (size_t i = 1; i < chart->class_count; i++)
        if (!chart->classes[i].has_from || (i > 1 && chart->classes[i].from <= chart->classes[i - 1].from))
            return false;
    bool first = true;
    for (size_t i = 0; i < form->series->count; i++) {
        const ChartPoint *point = &form->series->points[i];
        if (!chart_point_drawn(point))
            continue;
        form->drawn++;
        form->told = form->told || point->highlight;
        form->lowest = first ? point->value : fmin(form->lowest, point->value);
        form->highest = first ? point->value : fmax(form->highest, point->value);
        first = false;
    }
    return chart->class_count >= LEAST_CLASSES && chart->series_count == 1;
}

static size_t class_of(const Chart *chart, double value)
{
    size_t number = 0;
    while (number + 1 < chart->class_count && value >= chart->classes[number + 1].from)
        number++;
    return number;
}

/* Borders of a class; where it has none, what the values and its neighbour suggest. */
static double lower_border(const ClassScale *form, size_t number)
{
    const ChartClass *classes = form->chart->classes;
    if (number > 0 || classes[0].has_from)
        return classes[number].from;
    double next = classes[1].from;
    double width = form->chart->class_count > 2 ? classes[2].from - next : fabs(next);
    double low = form->lowest >= 0 && next > 0 ? 0 : next - width;
    return fmin(low, form->lowest);
}

static double upper_border(const ClassScale *form, size_t number)
{
    const ChartClass *classes = form->chart->classes;
    if (number + 1 < form->chart->class_count)
        return classes[number + 1].from;
    double width = number > 0 && (number > 1 || classes[0].has_from) ? classes[number].from - classes[number - 1].from
                                                                   : fabs(classes[number].from);
    return fmax(classes[number].from + width, form->highest);
}

/* From 0 to the number of classes. */
static double place_of(const ClassScale *form, double value)
{
    size_t number = class_of(form->chart, value);
    double low = lower_border(form, number);
    double high = upper_border(form, number);
    double part = high > low ? (value - low) / (high - low) : 0.5;
    return (double)number + fmin(fmax(part, inset), 1 - inset);
}

static ChartRole role_of(const ClassScale *form, const ChartPoint *point)
{
    if (point->highlight || (!form->told && form->drawn == 1))
        return CHART_ROLE_OWN;
    return point->country ? CHART_ROLE_COUNTRY : CHART_ROLE_OTHER;
}

static const char *mark_class(const ClassScale *form, const ChartPoint *point)
{
    ChartRole role = role_of(form, point);
    bool hollow = point->provisional || point->forecast;
    return hollow ? picture_class(role, "c-dot c-own c-hollow", "c-dot c-country c-hollow", "c-dot c-other c-hollow")
                  : picture_class(role, "c-dot c-own", "c-dot c-country", "c-dot c-other");
}

/* Whether the story's value lies in it: its name is in bold. */
static bool class_is_told(const ClassScale *form, size_t number)
{
    for (size_t i = 0; i < form->series->count; i++) {
        const ChartPoint *point = &form->series->points[i];
        if (chart_point_drawn(point) && role_of(form, point) == CHART_ROLE_OWN &&
            class_of(form->chart, point->value) == number)
            return true;
    }
    return false;
}

static void draw_pointer(Picture *picture, const char *classes, double x, double y, double across, double down)
{
    Buf path = {.arena = picture->arena};
    svg_path_move(&path, x, y);
    svg_path_line(&path, x + across - down * 0.72, y + down - across * 0.72);
    svg_path_line(&path, x + across + down * 0.72, y + down + across * 0.72);
    BUF_LIT(&path, "Z");
    svg_path(&picture->svg, classes, buf_str(&path));
}

/* ---- missing values, in words ---- */

static double draw_missing(const ClassScale *form, double y)
{
    Picture *picture = form->picture;
    for (size_t i = 0; i < form->series->count; i++) {
        const ChartPoint *point = &form->series->points[i];
        if (chart_point_drawn(point))
            continue;
        Str text = arena_printf(picture->arena, STR_FMT ": " STR_FMT, STR_ARG(point->label), STR_ARG(point->display));
        LayoutText fit = picture_wrap(picture, MEASURE_REGULAR, text, (Str){0}, picture->across, LAYOUT_MAX_LINES);
        for (size_t l = 0; l < fit.count; l++, y += picture->line)
            svg_label(&picture->svg, "c-note", 0, picture_baseline(picture, y + picture->line / 2), SVG_START,
                      fit.lines[l]);
    }
    return y;
}

/* ---- from left to right ---- */

typedef struct Band {
    LayoutText name;
    LayoutText range; /* what values it has */
} Band;

static bool shape_bands(const ClassScale *form, Band *bands, double width, size_t *lines, bool *ranges)
{
    Picture *picture = form->picture;
    *lines = 1;
    *ranges = true;
    for (size_t i = 0; i < form->chart->class_count; i++) {
        const ChartClass *class = &form->chart->classes[i];
        bands[i].name = picture_wrap(picture, MEASURE_SEMIBOLD, class->label, (Str){0}, width, LAYOUT_MAX_LINES);
        bands[i].range = picture_wrap(picture, MEASURE_REGULAR, class->display, (Str){0}, width, 1);
        if (bands[i].name.fit == LAYOUT_CUT)
            return false;
        *lines = bands[i].name.count > *lines ? bands[i].name.count : *lines;
        *ranges = *ranges && class->display.len && bands[i].range.fit == LAYOUT_WHOLE;
    }
    return true;
}

static bool make_heads(const ClassScale *form, Heads *heads)
{
    Picture *picture = form->picture;
    double width = picture->across / (double)form->chart->class_count;
    heads->items = ARENA_ARRAY(picture->arena, Head, form->series->count);
    heads->count = 0;
    for (size_t i = 0; i < form->series->count; i++) {
        const ChartPoint *point = &form->series->points[i];
        if (!chart_point_drawn(point))
            continue;
        ChartRole role = role_of(form, point);
        Head head = {.x = place_of(form, point->value) * width, .text = point->label,
                     .short_text = point->short_label, .value = point->display,
                     .classes = picture_class(role, "c-head c-own c-strong", "c-head", "c-head c-other"),
                     .weight = role == CHART_ROLE_OWN ? MEASURE_SEMIBOLD : MEASURE_REGULAR};
        size_t at = heads->count++;
        for (; at > 0 && heads->items[at - 1].x > head.x; at--)
            heads->items[at] = heads->items[at - 1];
        heads->items[at] = head;
    }
    return heads->count <= MOST_ACROSS && heads_place(picture, heads, 0, picture->across, picture->line * 6);
}

static void draw_band(const ClassScale *form, const Band *band, size_t number, double y, double height, bool range)
{
    Picture *picture = form->picture;
    double width = picture->across / (double)form->chart->class_count;
    double left = width * (double)number;
    double right_gap = number + 1 < form->chart->class_count ? gap : 0;
    svg_rect(&picture->svg, class_surface(form->chart, number + 1), left + 0.5, y + 0.5, width - right_gap - 1,
             height - 1);
    size_t lines = band->name.count + range;
    double middle = y + height / 2 - picture->line * (double)(lines - 1) / 2;
    bool told = class_is_told(form, number);
    double x = left + padding * picture->size;
    for (size_t i = 0; i < band->name.count; i++, middle += picture->line)
        svg_label(&picture->svg, told ? class_value(form->chart, number + 1) : class_text(form->chart, number + 1), x,
                  picture_baseline(picture, middle), SVG_START, band->name.lines[i]);
    if (range)
        svg_label(&picture->svg, class_text(form->chart, number + 1), x, picture_baseline(picture, middle), SVG_START,
                  band->range.lines[0]);
}

/* False where words do not fit. */
static bool draw_across(const ClassScale *form, double *height)
{
    Picture *picture = form->picture;
    size_t count = form->chart->class_count;
    Band *bands = ARENA_ARRAY(picture->arena, Band, count);
    size_t lines;
    bool ranges;
    Heads heads;
    double width = picture->across / (double)count - 2 * padding * picture->size - gap;
    if (!shape_bands(form, bands, width, &lines, &ranges) || !make_heads(form, &heads))
        return false;
    double top = heads.height + pointer;
    heads_draw(picture, &heads, heads.height);
    for (size_t i = 0; i < form->series->count; i++) {
        const ChartPoint *point = &form->series->points[i];
        if (chart_point_drawn(point))
            draw_pointer(picture, mark_class(form, point),
                         place_of(form, point->value) * picture->across / (double)count, top - 1, 0, -pointer);
    }
    double band = picture->line * (double)(lines + ranges) + picture->size * padding * 1.6;
    for (size_t i = 0; i < count; i++)
        draw_band(form, &bands[i], i, top, band, ranges);
    *height = top + band;
    return true;
}

/* ---- from high to low ---- */

typedef struct Column {
    Band *bands;
    double width;
    double row;
    double top;
    bool ranges;
} Column;

static Column make_column(const ClassScale *form)
{
    Picture *picture = form->picture;
    size_t count = form->chart->class_count;
    Column column = {.bands = ARENA_ARRAY(picture->arena, Band, count)};
    size_t lines;
    double most = picture->across * widest_column - 2 * padding * picture->size;
    shape_bands(form, column.bands, most, &lines, &column.ranges);
    double room = 0;
    for (size_t i = 0; i < count; i++)
        room = fmax(room, fmax(column.bands[i].name.room, column.ranges ? column.bands[i].range.room : 0));
    column.width = room + 2 * padding * picture->size;
    column.row = fmax(picture->line * (double)(lines + column.ranges) + padding * 1.6 * picture->size,
                      picture->line * 2);
    column.top = picture->line * 0.3;
    return column;
}

static void draw_column(const ClassScale *form, const Column *column)
{
    Picture *picture = form->picture;
    size_t count = form->chart->class_count;
    for (size_t i = 0; i < count; i++) {
        double y = column->top + column->row * (double)(count - 1 - i);
        svg_rect(&picture->svg, class_surface(form->chart, i + 1), 0.5, y + 0.5, column->width - 1,
                 column->row - gap - 1);
        size_t lines = column->bands[i].name.count + column->ranges;
        double middle = y + (column->row - gap) / 2 - picture->line * (double)(lines - 1) / 2;
        bool told = class_is_told(form, i);
        double x = padding * picture->size;
        for (size_t l = 0; l < column->bands[i].name.count; l++, middle += picture->line)
            svg_label(&picture->svg, told ? class_value(form->chart, i + 1) : class_text(form->chart, i + 1), x,
                      picture_baseline(picture, middle), SVG_START, column->bands[i].name.lines[l]);
        if (column->ranges)
            svg_label(&picture->svg, class_text(form->chart, i + 1), x, picture_baseline(picture, middle), SVG_START,
                      column->bands[i].range.lines[0]);
    }
}

typedef struct SideLabel {
    const ChartPoint *point;
    LayoutText name;
    bool value_below;
    double y;
} SideLabel;

static void draw_side_label(const ClassScale *form, const SideLabel *label, double x, double middle)
{
    Picture *picture = form->picture;
    Svg *svg = &picture->svg;
    ChartRole role = role_of(form, label->point);
    const char *classes = picture_class(role, "c-end c-own c-strong", "c-end", "c-end c-other");
    double y = middle - picture->line * (double)(label->name.count + label->value_below - 1) / 2;
    for (size_t i = 0; i + 1 < label->name.count + label->value_below; i++, y += picture->line)
        svg_label(svg, classes, x, picture_baseline(picture, y), SVG_START, label->name.lines[i]);
    Str beside = label->value_below ? (Str){0} : label->name.lines[label->name.count - 1];
    svg_label_value(svg, classes, x, picture_baseline(picture, y), SVG_START, beside, "c-value",
                    label->point->display);
}

static SideLabel make_side_label(const ClassScale *form, const ChartPoint *point, double room)
{
    Picture *picture = form->picture;
    MeasureWeight weight = role_of(form, point) == CHART_ROLE_OWN ? MEASURE_SEMIBOLD : MEASURE_REGULAR;
    SideLabel label = {.point = point};
    label.name = picture_wrap(picture, weight, point->label, point->short_label, room, LAYOUT_MAX_LINES);
    double joined = measure_room(label.name.lines[label.name.count - 1], picture->size, weight) +
                    picture->size * 0.57 + measure_room(point->display, picture->size, MEASURE_SEMIBOLD);
    label.value_below = joined > room;
    return label;
}

static double draw_down(const ClassScale *form)
{
    Picture *picture = form->picture;
    Column column = make_column(form);
    double left = column.width + pointer + leader_gap;
    SideLabel *labels = ARENA_ARRAY(picture->arena, SideLabel, form->drawn);
    LayoutSpread *places = ARENA_ARRAY(picture->arena, LayoutSpread, form->drawn);
    size_t count = 0;
    for (size_t i = 0; i < form->series->count; i++)
        if (chart_point_drawn(&form->series->points[i])) {
            labels[count] = make_side_label(form, &form->series->points[i], picture->across - left);
            places[count].height = picture->line * (double)(labels[count].name.count + labels[count].value_below) +
                                   picture->size * 0.3;
            count++;
        }
    double classes = (double)form->chart->class_count;
    column.row = fmax(column.row, layout_total_height(places, count) / classes);
    double bottom = column.top + column.row * classes;
    for (size_t i = 0; i < count; i++)
        labels[i].y = places[i].wanted = bottom - gap - place_of(form, labels[i].point->value) * column.row;
    layout_spread(picture->arena, places, count, 0, bottom);
    draw_column(form, &column);
    for (size_t i = 0; i < count; i++) {
        double y = places[i].middle;
        svg_line(&picture->svg, "c-leader", column.width + pointer + 3, labels[i].y, left - 5, y);
        draw_pointer(picture, mark_class(form, labels[i].point), column.width + 1, labels[i].y, pointer, 0);
        draw_side_label(form, &labels[i], left, y);
    }
    return bottom;
}

static double draw(Picture *picture)
{
    ClassScale form = {.picture = picture, .chart = picture->chart, .series = &picture->chart->series[0]};
    if (!gather(&form) || bars_are_better(picture, widest_value))
        return bars_draw_series(picture);
    double height;
    if (picture->width == CHART_NARROW || !draw_across(&form, &height))
        height = draw_down(&form);
    return draw_missing(&form, height + picture->size * 0.5) + 3;
}

const ChartForm chart_form_scale = {
    .kind = CHART_SCALE, .name = "scale", .shape = CHART_SHAPE_CATEGORIES, .declarable = true, .draw = draw};
