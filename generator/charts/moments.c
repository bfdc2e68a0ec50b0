/*
 * moments: see moments.h.
 *
 * Names go into rows from the left: each into the highest row below all names
 * that reach over its own line, so that lines seldom cross a name. Where one
 * would, it is left out for the height of that row.
 */
#include "charts/moments.h"

#include <math.h>
#include <stdlib.h>

#include "charts/layout.h"

static const double widest_wide = 0.5; /* of the picture */
static const double widest_narrow = 0.96;
static const double text_gap = 0.5;  /* em, between two names in a row */
static const double band_edge = 0.2; /* em, between the rows and the plot */

enum { MOST_LINES = 3 };

void moments_add(Picture *picture, Moments *moments, Moment moment, Str text)
{
    double widest = picture->across * (picture->width == CHART_WIDE ? widest_wide : widest_narrow);
    moment.text = paragraph_make(picture, text, widest, MOST_LINES, MEASURE_REGULAR);
    ARENA_RESERVE_ONE(picture->arena, moments->items, moments->count, moments->capacity);
    moments->items[moments->count++] = moment;
}

/* ---- which ---- */

static bool is_known(const Moments *moments, double x, Str word)
{
    for (size_t i = 0; i < moments->count; i++) {
        const Moment *moment = &moments->items[i];
        if (fabs(moment->x - x) < 0.01 && moment->text.count == 1 && str_equal(moment->text.lines[0], word))
            return true;
    }
    return false;
}

static void add_once(Picture *picture, Moments *moments, Moment moment, const char *name)
{
    Str word = chart_word(picture->chart, name);
    if (!is_known(moments, moment.x, word))
        moments_add(picture, moments, moment, word);
}

static void add_of_series(Picture *picture, Moments *moments, const ChartSeries *series, const TimeScale *scale,
                          double right)
{
    bool forecast = false;
    for (size_t i = 0; i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        double x = time_scale_border(scale, period_index(point->period));
        if (point->forecast && !forecast)
            add_once(picture, moments, (Moment){.x = x, .has_band = true, .until = right}, "forecast");
        forecast = point->forecast;
        if (point->break_before && i > 0)
            add_once(picture, moments, (Moment){.x = x}, "new_method");
    }
}

static void add_annotation(Picture *picture, Moments *moments, const ChartAnnotation *annotation,
                           const TimeScale *scale)
{
    int32_t first = period_index(annotation->period);
    bool span = annotation->until.kind != PERIOD_NONE;
    Moment moment = {.x = span ? time_scale_border(scale, first) : time_scale_at(scale, first), .has_band = span};
    if (span)
        moment.until = time_scale_border(scale, period_index(annotation->until) + 1);
    double last = fmax(scale->start, scale->end);
    moment.x = fmax(moment.x, fmin(scale->start, scale->end) - scale->step / 2);
    moment.until = fmin(moment.until, last + scale->step / 2);
    moments_add(picture, moments, moment, annotation->text);
}

static int compare_moments(const void *a, const void *b)
{
    const Moment *x = a;
    const Moment *y = b;
    return x->x < y->x ? -1 : x->x > y->x;
}

void moments_add_all(Picture *picture, Moments *moments, const TimeScale *scale, double right)
{
    const Chart *chart = picture->chart;
    for (size_t s = 0; s < chart->series_count; s++)
        add_of_series(picture, moments, &chart->series[s], scale, right);
    for (size_t i = 0; i < chart->annotation_count; i++)
        if (!chart->annotations[i].has_value)
            add_annotation(picture, moments, &chart->annotations[i], scale);
}

/* ---- where ---- */

static bool covers(const Picture *picture, const Moment *moment, double x)
{
    double slack = picture->size * 0.1;
    return x >= moment->from - slack && x <= moment->from + moment->text.room + slack;
}

static bool overlap(const Picture *picture, const Moment *a, const Moment *b)
{
    double gap = picture->size * text_gap;
    return a->from < b->from + b->text.room + gap && b->from < a->from + a->text.room + gap;
}

static bool is_free(const Picture *picture, const Moments *moments, size_t index, size_t row)
{
    for (size_t j = 0; j < index; j++)
        if (moments->items[j].row == row && overlap(picture, &moments->items[j], &moments->items[index]))
            return false;
    return true;
}

static void place_row(const Picture *picture, Moments *moments, size_t index)
{
    Moment *moment = &moments->items[index];
    size_t row = 0;
    for (size_t j = 0; j < index; j++)
        if (covers(picture, &moments->items[j], moment->x) && moments->items[j].row >= row)
            row = moments->items[j].row + 1;
    while (!is_free(picture, moments, index, row))
        row++;
    moment->row = row;
}

/* To the right of its line; to the left where it does not fit there; else wherever it fits. */
static void place_across(const Picture *picture, Moment *moment)
{
    double room = moment->text.room;
    double gap = picture->size * 0.15;
    if (moment->x + room <= picture->across) {
        moment->anchor = SVG_START;
        moment->from = moment->at = moment->x;
    } else if (moment->x - gap - room >= 0) {
        moment->anchor = SVG_END;
        moment->at = moment->x - gap;
        moment->from = moment->at - room;
    } else {
        moment->anchor = SVG_START;
        moment->from = moment->at = fmax(0, fmin(moment->x, picture->across - room));
    }
}

void moments_place(Picture *picture, Moments *moments)
{
    if (moments->count > 1)
        qsort(moments->items, moments->count, sizeof *moments->items, compare_moments);
    moments->row_lines = ARENA_ARRAY(picture->arena, size_t, moments->count + 1);
    for (size_t i = 0; i < moments->count; i++) {
        Moment *moment = &moments->items[i];
        place_across(picture, moment);
        place_row(picture, moments, i);
        size_t *lines = &moments->row_lines[moment->row];
        *lines = moment->text.count > *lines ? moment->text.count : *lines;
        moments->row_count = moment->row + 1 > moments->row_count ? moment->row + 1 : moments->row_count;
    }
    for (size_t row = 0; row < moments->row_count; row++)
        moments->height += picture->line * (double)moments->row_lines[row];
    if (moments->count)
        moments->height += picture->size * band_edge;
}

/* ---- drawn ---- */

void moments_draw_bands(Picture *picture, const Moments *moments, double top, double bottom)
{
    for (size_t i = 0; i < moments->count; i++) {
        const Moment *moment = &moments->items[i];
        if (moment->has_band && moment->until > moment->x)
            svg_rect(&picture->svg, "c-band", moment->x, top, moment->until - moment->x, bottom - top);
    }
}

static double row_top(const Picture *picture, const Moments *moments, size_t row)
{
    double y = 0;
    for (size_t i = 0; i < row; i++)
        y += picture->line * (double)moments->row_lines[i];
    return y;
}

static bool is_crossed(const Picture *picture, const Moments *moments, size_t index, size_t row)
{
    for (size_t j = 0; j < moments->count; j++)
        if (j != index && moments->items[j].row == row &&
            covers(picture, &moments->items[j], moments->items[index].x))
            return true;
    return false;
}

/* From below its name to the foot of the plot, with a gap where another name stands. */
static void draw_pole(Picture *picture, const Moments *moments, size_t index, double strip, double bottom)
{
    const Moment *moment = &moments->items[index];
    double from = strip + row_top(picture, moments, moment->row) + picture->line * (double)moment->text.count;
    for (size_t row = moment->row + 1; row < moments->row_count; row++) {
        if (!is_crossed(picture, moments, index, row))
            continue;
        double top = strip + row_top(picture, moments, row);
        if (top > from)
            svg_line(&picture->svg, "c-moment", moment->x, from, moment->x, top);
        from = top + picture->line * (double)moments->row_lines[row];
    }
    svg_line(&picture->svg, "c-moment", moment->x, from, moment->x, bottom);
}

void moments_draw(Picture *picture, const Moments *moments, double strip, double bottom)
{
    for (size_t i = 0; i < moments->count; i++) {
        const Moment *moment = &moments->items[i];
        if (!moment->plain)
            draw_pole(picture, moments, i, strip, bottom);
        double middle = strip + row_top(picture, moments, moment->row) + picture->line / 2;
        paragraph_draw(picture, &moment->text, "c-note", moment->at, middle, moment->anchor);
    }
}

/* ---- values across ---- */

void references_extend(const Chart *chart, double *low, double *high)
{
    for (size_t i = 0; i < chart->annotation_count; i++) {
        const ChartAnnotation *annotation = &chart->annotations[i];
        if (!annotation->has_value)
            continue;
        *low = fmin(*low, annotation->value);
        *high = fmax(*high, annotation->until_value);
    }
}

static void draw_reference(Picture *picture, const ChartAnnotation *annotation, const LinearScale *scale, double left,
                           double right)
{
    double y = linear_scale_at(scale, annotation->value);
    double until = linear_scale_at(scale, annotation->until_value);
    if (y - until > 0.01)
        svg_rect(&picture->svg, "c-band", left, until, right - left, y - until);
    svg_line(&picture->svg, "c-reference", left, y, right, y);
    if (y - until > 0.01)
        svg_line(&picture->svg, "c-reference", left, until, right, until);
}

/* Their names stand above their lines, and make way for each other. */
static void name_references(Picture *picture, const ChartAnnotation *const *items, size_t count,
                            const LinearScale *scale, double left, double right)
{
    LayoutSpread *places = ARENA_ARRAY(picture->arena, LayoutSpread, count);
    Paragraph *texts = ARENA_ARRAY(picture->arena, Paragraph, count);
    for (size_t i = 0; i < count; i++) {
        texts[i] = paragraph_make(picture, items[i]->text, right - left - 8, MOST_LINES, MEASURE_REGULAR);
        places[i].height = picture->line * (double)texts[i].count;
        double y = linear_scale_at(scale, items[i]->until_value);
        places[i].wanted = y - places[i].height / 2 - 2;
    }
    layout_spread(picture->arena, places, count, fmin(scale->start, scale->end), fmax(scale->start, scale->end));
    for (size_t i = 0; i < count; i++)
        paragraph_draw(picture, &texts[i], "c-note c-halo", left + 4,
                       places[i].middle - places[i].height / 2 + picture->line / 2, SVG_START);
}

static const ChartAnnotation **references_of(Picture *picture, size_t *count)
{
    const Chart *chart = picture->chart;
    const ChartAnnotation **items = ARENA_ARRAY(picture->arena, const ChartAnnotation *, chart->annotation_count);
    for (size_t i = 0; i < chart->annotation_count; i++)
        if (chart->annotations[i].has_value)
            items[(*count)++] = &chart->annotations[i];
    return items;
}

void references_draw_lines(Picture *picture, const LinearScale *scale, double left, double right)
{
    size_t count = 0;
    const ChartAnnotation **items = references_of(picture, &count);
    for (size_t i = 0; i < count; i++)
        draw_reference(picture, items[i], scale, left, right);
}

void references_draw(Picture *picture, const LinearScale *scale, double left, double right)
{
    size_t count = 0;
    const ChartAnnotation **items = references_of(picture, &count);
    references_draw_lines(picture, scale, left, right);
    if (count)
        name_references(picture, items, count, scale, left, right);
}

double references_draw_key(Picture *picture, double top)
{
    static const double sample = 30;
    size_t count = 0;
    const ChartAnnotation **items = references_of(picture, &count);
    double y = top;
    for (size_t i = 0; i < count; i++) {
        Str text = arena_printf(picture->arena, STR_FMT ": " STR_FMT, STR_ARG(items[i]->text),
                                STR_ARG(items[i]->display));
        Paragraph lines = paragraph_make(picture, text, picture->across - sample - picture->size / 2, MOST_LINES,
                                         MEASURE_REGULAR);
        double middle = y + picture->line / 2;
        svg_line(&picture->svg, "c-reference", 0, middle, sample, middle);
        y = paragraph_draw(picture, &lines, "c-name", sample + picture->size / 2, middle, SVG_START) -
            picture->line / 2;
    }
    return count ? y + picture->size * 0.4 - top : 0;
}
