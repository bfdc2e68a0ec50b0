/*
 * timeline: what happened when, in words, along an upright line of time.
 *
 * Marks stand where they are in time, so that a reader sees when much happened
 * and when nothing; the words stand as near as they can, each with a line to
 * its mark. Years are named along the line.
 */
#include "charts/form.h"

#include <math.h>
#include <stdlib.h>

#include "charts/layout.h"
#include "charts/measure.h"
#include "charts/paragraph.h"
#include "charts/ticks.h"

static const double radius = 5;
static const double words_distance = 34; /* from the line to the words: room for leader lines */
static const double between = 0.75;      /* em, between two events */
static const double least_height = 200;
static const double year_height = 34;    /* of a year at least, while that stays below the limit */
static const double most_height = 900;
static const double loosest = 1.4;        /* heights of all words: a few events are not spread any further */
static const double years_apart = 2.5;   /* lines of text, between two years that are named */
enum { MOST_LINES = 8 };

typedef struct Event {
    const ChartPoint *point;
    Paragraph head; /* when, and in which era */
    Paragraph text;
    double at;
} Event;

typedef struct TimeLine {
    Picture *picture;
    Event *events;
    LayoutSpread *places;
    size_t count;
    double first; /* in years */
    double last;
    double line;  /* x */
    double top, bottom;
} TimeLine;

/* The middle of a period, in years. */
static double years_of(Period period)
{
    double parts = period.kind == PERIOD_MONTH ? 12 : period.kind == PERIOD_QUARTER ? 4 : 1;
    double number = period.number > 0 ? period.number : 1;
    return period.year + (number - 0.5) / parts;
}

static double at(const TimeLine *line, double years)
{
    if (line->last <= line->first)
        return line->top;
    return line->top + (years - line->first) / (line->last - line->first) * (line->bottom - line->top);
}

static Str head_of(const Picture *picture, const ChartPoint *point)
{
    if (point->group.len == 0)
        return point->label;
    return arena_printf(picture->arena, STR_FMT " · " STR_FMT, STR_ARG(point->label), STR_ARG(point->group));
}

static int compare_events(const void *a, const void *b)
{
    const ChartPoint *x = ((const Event *)a)->point;
    const ChartPoint *y = ((const Event *)b)->point;
    double before = years_of(x->period);
    double after = years_of(y->period);
    if (before != after)
        return before < after ? -1 : 1;
    return x < y ? -1 : x > y;
}

static void gather(TimeLine *line)
{
    Picture *picture = line->picture;
    const ChartSeries *series = picture->chart->series;
    double width = picture->across - line->line - words_distance;
    line->events = ARENA_ARRAY(picture->arena, Event, series->count);
    line->places = ARENA_ARRAY(picture->arena, LayoutSpread, series->count);
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        if (point->period.kind == PERIOD_NONE)
            continue;
        Event *event = &line->events[line->count++];
        event->point = point;
        event->head = paragraph_make(picture, head_of(picture, point), width, 2, MEASURE_SEMIBOLD);
        event->text = paragraph_make(picture, point->text, width, MOST_LINES, MEASURE_REGULAR);
    }
    if (line->count == 0)
        return;
    qsort(line->events, line->count, sizeof *line->events, compare_events);
    for (size_t i = 0; i < line->count; i++)
        line->places[i].height = (double)(line->events[i].head.count + line->events[i].text.count) * picture->line +
                                 picture->size * between;
    line->first = years_of(line->events[0].point->period);
    line->last = years_of(line->events[line->count - 1].point->period);
}

/* The last event's words hang below the end of the line. */
static void measure(TimeLine *line)
{
    double words = layout_total_height(line->places, line->count - 1);
    double years = fmin((line->last - line->first) * year_height, fmax(words * loosest, least_height));
    line->top = line->picture->line / 2 + 2;
    line->bottom = line->top;
    if (line->last > line->first)
        line->bottom += fmax(words, fmin(fmax(years, least_height), most_height));
}

/* Each wants its first line at its mark; in the order of time whatever their heights. */
static void place(TimeLine *line)
{
    double half = line->picture->line / 2;
    double before = 0;
    for (size_t i = 0; i < line->count; i++) {
        line->events[i].at = at(line, years_of(line->events[i].point->period));
        before = fmax(before, line->events[i].at - half + line->places[i].height / 2);
        line->places[i].wanted = before;
    }
    double words = layout_total_height(line->places, line->count);
    double end = fmax(line->bottom - half + line->places[line->count - 1].height, line->top - half + words);
    layout_spread(line->picture->arena, line->places, line->count, line->top - half, end);
}

/* ---- drawing ---- */

/* Years that begin between the first and the last event, as many as there is room for. */
static void draw_years(const TimeLine *line)
{
    Picture *picture = line->picture;
    if (line->last <= line->first)
        return;
    double year = (line->bottom - line->top) / (line->last - line->first);
    int every = ticks_year_interval(year, picture->line * years_apart);
    for (int y = (int)ceil(line->first); y <= (int)floor(line->last); y++) {
        double where = at(line, y);
        if (y % every != 0 && year < 8)
            continue;
        svg_line(&picture->svg, "c-mark", line->line - (y % every == 0 ? 8 : 4), where, line->line, where);
        if (y % every == 0)
            svg_label(&picture->svg, "c-tick", 0, picture_baseline(picture, where), SVG_START,
                      arena_printf(picture->arena, "%d", y));
    }
}

/* The first line of the words is the one that stands at the mark. */
static double first_line(const TimeLine *line, size_t index)
{
    const LayoutSpread *place = &line->places[index];
    return place->middle - place->height / 2 + line->picture->line / 2;
}

static void draw_leader(const TimeLine *line, const Event *event, double y)
{
    Buf path = {.arena = line->picture->arena};
    double from = line->line + radius + 2;
    double to = line->line + words_distance - 8;
    svg_path_move(&path, from, event->at);
    svg_path_line(&path, from + 5, event->at);
    svg_path_line(&path, to - 5, y);
    svg_path_line(&path, to, y);
    svg_path(&line->picture->svg, event->point->highlight ? "c-route c-own" : "c-route", buf_str(&path));
}

static void draw_event(const TimeLine *line, size_t index)
{
    Picture *picture = line->picture;
    const Event *event = &line->events[index];
    bool own = event->point->highlight;
    double x = line->line + words_distance;
    double y = first_line(line, index);
    draw_leader(line, event, y);
    svg_circle(&picture->svg, own ? "c-point c-own" : "c-point c-country", line->line, event->at,
               own ? radius + 1.5 : radius);
    y = paragraph_draw(picture, &event->head, own ? "c-strong c-own-text" : "c-strong", x, y, SVG_START);
    paragraph_draw(picture, &event->text, "c-name", x, y, SVG_START);
}

static double draw(Picture *picture)
{
    TimeLine line = {.picture = picture, .line = measure_room(STR("2000"), picture->size, MEASURE_REGULAR) + 16};
    gather(&line);
    if (line.count == 0)
        return 0;
    measure(&line);
    place(&line);
    if (line.bottom > line.top)
        svg_line(&picture->svg, "c-cut", line.line, line.top, line.line, line.bottom);
    draw_years(&line);
    double bottom = line.bottom;
    for (size_t i = 0; i < line.count; i++) {
        draw_event(&line, i);
        bottom = fmax(bottom, line.places[i].middle + line.places[i].height / 2);
    }
    return bottom + 2;
}

const ChartForm chart_form_timeline = {
    .kind = CHART_TIMELINE, .name = "timeline", .shape = CHART_SHAPE_EVENTS, .declarable = true, .draw = draw};
