/*
 * bars: horizontal bars from zero, in the order given, with the value at the
 * end of each. No axis: every value is written.
 *
 * Names stand left of the bars while they fit there; else above them (long
 * Dutch compounds on a phone). Where values go both ways, each name stands on
 * the far side of zero from its bar. Values of a group stand under its name:
 * this is also how forms draw what they cannot (bars_draw_series).
 */
#include "charts/bars.h"
#include "charts/moments.h"

#include <math.h>

#include "charts/layout.h"
#include "charts/scale.h"

static const double gap = 8;              /* between bar and text */
static const double widest_names = 0.42;  /* of the picture: names beside the bars */
static const double widest_above = 0.98;
static const double shortest_bars = 0.2;  /* of the picture: the longest bar beside names */
static const double bar_beside = 1.25;    /* em */
static const double bar_above = 0.9;
static const double white_beside = 0.75;
static const double white_above = 0.9;

typedef struct Bar {
    const ChartPoint *point;
    LayoutText name;
    Str value;
    double value_room;
    bool negative;
} Bar;

typedef struct Bars {
    Picture *picture;
    Bar *items;
    size_t count;
    bool above;       /* names above the bars */
    bool highlighted; /* one of them is: the others are grey */
    double negative_names; /* room of the widest name of a bar left of zero */
    double positive_names;
    double zero;
    double factor; /* units a value */
    double y;      /* of the running row */
} Bars;

static MeasureWeight name_weight(const ChartPoint *point)
{
    return point->highlight ? MEASURE_SEMIBOLD : MEASURE_REGULAR;
}

static Str bar_value_text(Picture *picture, const ChartPoint *point)
{
    if (!chart_point_drawn(point) || !point->provisional)
        return point->display;
    Str word = chart_word(picture->chart, point->forecast ? "forecast" : "provisional");
    return arena_printf(picture->arena, STR_FMT " " STR_FMT, STR_ARG(point->display), STR_ARG(word));
}

static void wrap_names(Bars *bars, double width)
{
    bars->negative_names = bars->positive_names = 0;
    for (size_t i = 0; i < bars->count; i++) {
        Bar *bar = &bars->items[i];
        bar->name = picture_wrap(bars->picture, name_weight(bar->point), bar->point->label, bar->point->short_label,
                                 width, LAYOUT_MAX_LINES);
        double *widest = bar->negative ? &bars->negative_names : &bars->positive_names;
        *widest = fmax(*widest, bar->name.room);
    }
}

/* On a phone names are better whole above the bars than short beside them; on wide pictures only never cut. */
static bool names_fit_beside(const Bars *bars)
{
    LayoutFit most = bars->picture->width == CHART_WIDE ? LAYOUT_HYPHENATED : LAYOUT_WHOLE;
    for (size_t i = 0; i < bars->count; i++)
        if (bars->items[i].name.fit > most)
            return false;
    return true;
}

static void gather(Bars *bars)
{
    const ChartSeries *series = bars->picture->chart->series;
    bars->count = series->count;
    bars->items = ARENA_ARRAY(bars->picture->arena, Bar, bars->count);
    for (size_t i = 0; i < bars->count; i++) {
        const ChartPoint *point = &series->points[i];
        Bar *bar = &bars->items[i];
        *bar = (Bar){.point = point, .value = bar_value_text(bars->picture, point)};
        bar->value_room = measure_room(bar->value, bars->picture->size, MEASURE_SEMIBOLD);
        bar->negative = chart_point_drawn(point) && point->value < 0;
        bars->highlighted = bars->highlighted || point->highlight;
    }
}

/* Units a value so that bar and value of this one fit in `space`. */
static double fitting_factor(const Bar *bar, double space)
{
    double size = fabs(bar->point->value);
    double left = fmax(space - gap - bar->value_room, 1);
    return left / size;
}

/* The largest factor with which every bar on one side fits into the space there; 0 for no limit. */
static double side_factor(const Bars *bars, bool negative, double space)
{
    double factor = 0;
    for (size_t i = 0; i < bars->count; i++) {
        const Bar *bar = &bars->items[i];
        if (!chart_point_drawn(bar->point) || bar->negative != negative || bar->point->value == 0)
            continue;
        double fitting = fitting_factor(bar, space);
        if (factor == 0 || fitting < factor)
            factor = fitting;
    }
    return factor;
}

/* With zero there: how large a value may be drawn. */
static double factor_at(const Bars *bars, double zero)
{
    double left = side_factor(bars, true, zero);
    double right = side_factor(bars, false, bars->picture->across - zero);
    if (left == 0 || right == 0)
        return left + right;
    return fmin(left, right);
}

/* Room that words without a bar (missing, or nothing) need right of zero. */
static double words_room(const Bars *bars)
{
    double room = 0;
    for (size_t i = 0; i < bars->count; i++)
        if (!chart_point_drawn(bars->items[i].point) || bars->items[i].point->value == 0)
            room = fmax(room, gap + bars->items[i].value_room);
    return room;
}

/* Where zero draws the bars longest: the further right, the more negative bars may and positive ones may not. */
static double best_zero(const Bars *bars, double low, double high)
{
    double across = bars->picture->across;
    bool any_negative = side_factor(bars, true, across) > 0;
    bool any_positive = side_factor(bars, false, across) > 0;
    if (!any_negative || low >= high)
        return low;
    if (!any_positive)
        return high;
    for (int i = 0; i < 30; i++) {
        double middle = (low + high) / 2;
        if (side_factor(bars, true, middle) < side_factor(bars, false, across - middle))
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* From left of it where the names of positive bars end to right of it where those of negative ones begin. */
static void place_zero(Bars *bars)
{
    double low = bars->above || bars->positive_names == 0 ? 0 : bars->positive_names + gap;
    double names = bars->above || bars->negative_names == 0 ? 0 : bars->negative_names + gap;
    bars->zero = best_zero(bars, low, bars->picture->across - fmax(names, words_room(bars)));
    bars->factor = factor_at(bars, bars->zero);
}

/* Names and values can leave so little that nothing can be seen of the bars. */
static bool bars_are_short(const Bars *bars)
{
    double longest = -1;
    for (size_t i = 0; i < bars->count; i++)
        if (chart_point_drawn(bars->items[i].point) && bars->items[i].point->value != 0)
            longest = fmax(longest, fabs(bars->items[i].point->value) * bars->factor);
    return longest >= 0 && longest < bars->picture->across * shortest_bars;
}

static void put_names_above(Bars *bars)
{
    bars->above = true;
    wrap_names(bars, bars->picture->across * widest_above);
    place_zero(bars);
}

static const char *bar_class(const Bars *bars, const ChartPoint *point)
{
    bool hollow = point->provisional || point->forecast;
    if (point->highlight || (!bars->highlighted && !point->country))
        return hollow ? "c-bar c-own c-hollow" : "c-bar c-own";
    if (point->country)
        return hollow ? "c-bar c-country c-hollow" : "c-bar c-country";
    return hollow ? "c-bar c-other c-hollow" : "c-bar c-other";
}

static void draw_mark(const Bars *bars, const Bar *bar, double y, double height)
{
    Svg *svg = &bars->picture->svg;
    double length = chart_point_drawn(bar->point) ? fabs(bar->point->value) * bars->factor : 0;
    if (length > 0) {
        bool hollow = bar->point->provisional || bar->point->forecast;
        double edge = hollow && length > 2 ? 1 : 0; /* its stroke stays inside the length */
        svg_open(svg, "rect");
        svg_class(svg, bar_class(bars, bar->point));
        svg_number(svg, "x", (bar->negative ? bars->zero - length : bars->zero) + edge);
        svg_number(svg, "y", y + edge);
        svg_number(svg, "width", length - 2 * edge);
        svg_number(svg, "height", height - 2 * edge);
        svg_close(svg, "rect");
    }
    bool missing = !chart_point_drawn(bar->point);
    const char *classes = missing ? "c-note" : bar->point->highlight ? "c-value c-own" : "c-value";
    double x = bar->negative ? bars->zero - length - gap : bars->zero + length + gap;
    svg_label(svg, classes, x, picture_baseline(bars->picture, y + height / 2), bar->negative ? SVG_END : SVG_START,
              bar->value);
}

/* `top` is the middle of the name's first line. */
static void draw_name(const Bars *bars, const Bar *bar, double x, double top, SvgAnchor anchor)
{
    const char *classes = bar->point->highlight ? "c-name c-strong" : "c-name";
    for (size_t i = 0; i < bar->name.count; i++)
        svg_label(&bars->picture->svg, classes, x,
                  picture_baseline(bars->picture, top + bars->picture->line * (double)i), anchor, bar->name.lines[i]);
}

static void draw_beside(Bars *bars, const Bar *bar)
{
    Picture *picture = bars->picture;
    double names = picture->line * (double)bar->name.count;
    double height = fmax(names, picture->size * bar_beside);
    double mark = picture->size * bar_beside;
    double middle = bars->y + height / 2;
    bool left = !bar->negative;
    draw_name(bars, bar, left ? bars->zero - gap : bars->zero + gap, middle - names / 2 + picture->line / 2,
              left ? SVG_END : SVG_START);
    draw_mark(bars, bar, middle - mark / 2, mark);
    bars->y += height + picture->size * white_beside;
}

/* Zero: a line through all rows; in pieces beside the bars where names stand above them. */
static void draw_zero(const Bars *bars, double from, double to)
{
    double x = fmax(bars->zero, 0.75);
    svg_line(&bars->picture->svg, "c-zero", x, from, x, to);
}

static void draw_above(Bars *bars, const Bar *bar)
{
    Picture *picture = bars->picture;
    double names = picture->line * (double)bar->name.count;
    draw_name(bars, bar, 0, bars->y + picture->line / 2, SVG_START);
    /* The value beside the bar needs the height of a line, also where the bar is lower. */
    double mark = picture->size * bar_above;
    draw_mark(bars, bar, bars->y + names + (picture->line - mark) / 2, mark);
    draw_zero(bars, bars->y + names, bars->y + names + picture->line);
    bars->y += names + picture->line + picture->size * white_above * 0.6;
}

/* The rows of one group, or all where there are none; returns where the next begins. */
static size_t draw_rows(Bars *bars, size_t first)
{
    Str group = bars->items[first].point->group;
    size_t i = first;
    for (double top = bars->y; i < bars->count && str_equal(bars->items[i].point->group, group); i++) {
        if (bars->above)
            draw_above(bars, &bars->items[i]);
        else
            draw_beside(bars, &bars->items[i]);
        bool last = i + 1 == bars->count || !str_equal(bars->items[i + 1].point->group, group);
        if (last && !bars->above)
            draw_zero(bars, top, bars->y - bars->picture->size * 0.4);
    }
    return i;
}

static void draw_group_name(Bars *bars, Str group)
{
    Picture *picture = bars->picture;
    LayoutText name = picture_wrap(picture, MEASURE_SEMIBOLD, group, (Str){0}, picture->across, LAYOUT_MAX_LINES);
    for (size_t i = 0; i < name.count; i++, bars->y += picture->line)
        svg_label(&picture->svg, "c-name c-strong", 0, picture_baseline(picture, bars->y + picture->line / 2),
                  SVG_START, name.lines[i]);
    bars->y += picture->size * 0.4;
}

/* ---- values across, that the editor points at: named in a legend, drawn through all rows ---- */

static void fit_reference(Bars *bars, double value)
{
    double space = value < 0 ? bars->zero : bars->picture->across - bars->zero;
    if (value != 0 && space > gap)
        bars->factor = fmin(bars->factor > 0 ? bars->factor : 1e300, (space - gap) / fabs(value));
}

static void fit_references(Bars *bars)
{
    const Chart *chart = bars->picture->chart;
    for (size_t i = 0; i < chart->annotation_count; i++)
        if (chart->annotations[i].has_value) {
            fit_reference(bars, chart->annotations[i].value);
            fit_reference(bars, chart->annotations[i].until_value);
        }
}

static void draw_references(const Bars *bars, double top, double bottom)
{
    const Chart *chart = bars->picture->chart;
    for (size_t i = 0; i < chart->annotation_count; i++) {
        const ChartAnnotation *annotation = &chart->annotations[i];
        double ends[] = {annotation->value, annotation->until_value};
        for (size_t e = 0; annotation->has_value && e < 2 && (e == 0 || ends[1] > ends[0]); e++) {
            double x = bars->zero + ends[e] * bars->factor;
            svg_line(&bars->picture->svg, "c-reference", x, top, x, bottom);
        }
    }
}

static double draw(Picture *picture)
{
    Bars bars = {.picture = picture};
    gather(&bars);
    wrap_names(&bars, picture->across * widest_names);
    place_zero(&bars);
    if (!names_fit_beside(&bars) || bars_are_short(&bars))
        put_names_above(&bars);
    fit_references(&bars);
    double top = bars.y = references_draw_key(picture, 0) + 2;
    for (size_t i = 0; i < bars.count;) {
        if (i > 0)
            bars.y += picture->size * 0.6;
        if (bars.items[i].point->group.len)
            draw_group_name(&bars, bars.items[i].point->group);
        i = draw_rows(&bars, i);
    }
    draw_references(&bars, top, bars.y - picture->size * 0.4);
    return bars.y - picture->size * 0.4 + 2;
}

bool bars_are_better(const Picture *picture, double part)
{
    const Chart *chart = picture->chart;
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++)
            if (measure_room(chart->series[s].points[i].display, picture->size, MEASURE_SEMIBOLD) >
                picture->across * part)
                return true;
    return false;
}

double bars_draw_series(Picture *picture)
{
    const Chart *chart = picture->chart;
    size_t rows = chart->series[0].count;
    ChartPoint *points = ARENA_ARRAY(picture->arena, ChartPoint, rows * chart->series_count);
    size_t count = 0;
    for (size_t r = 0; r < rows; r++)
        for (size_t s = 0; s < chart->series_count; s++) {
            ChartPoint *point = &points[count++];
            *point = chart->series[s].points[r];
            point->group = chart->series_count > 1 ? point->label : (Str){0};
            point->label = chart->series_count > 1 ? chart->series[s].label : point->label;
            point->short_label = chart->series_count > 1 ? chart->series[s].short_label : point->short_label;
            point->highlight = point->highlight || chart->series[s].role == CHART_ROLE_OWN;
        }
    ChartSeries series = {.points = points, .count = count};
    Chart bars = *chart;
    bars.kind = CHART_BARS;
    bars.series = &series;
    bars.series_count = 1;
    picture->chart = &bars;
    double height = draw(picture);
    picture->chart = chart;
    return height;
}

const ChartForm chart_form_bars = {
    .kind = CHART_BARS, .name = "bars", .shape = CHART_SHAPE_CATEGORIES, .declarable = true, .draw = draw};
