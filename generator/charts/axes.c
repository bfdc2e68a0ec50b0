/*
 * axes: see axes.h. Numbers at the ticks are exact decimals formatted as all
 * others; where they run into millions the unit says so once instead of every
 * number repeating six zeros.
 */
#include "charts/axes.h"

#include <math.h>

#include "charts/layout.h"
#include "figures/format.h"

static const double label_gap = 10;    /* between a number and the plot */
static const double long_tick = 9;
static const double short_tick = 5;
static const double tick_distance = 8; /* ticks closer than this are left out, or they make a comb */

/* ---- values ---- */

typedef struct Magnitude {
    double from[2]; /* of the largest tick, by width */
    int zeros;
    const char *word; /* "miljoen {unit}" */
} Magnitude;

static const Magnitude magnitudes[] = {
    {{[CHART_NARROW] = 2e12, [CHART_WIDE] = 2e12}, 12, "trillions"},
    {{[CHART_NARROW] = 2e9, [CHART_WIDE] = 2e9}, 9, "billions"},
    {{[CHART_NARROW] = 2e6, [CHART_WIDE] = 2e6}, 6, "millions"},
    {{[CHART_NARROW] = 1e4, [CHART_WIDE] = 2e6}, 3, "thousands"},
};

/* Only for plain counts: "miljoen duizend personen" is no unit. */
static const Magnitude *find_magnitude(const Picture *picture, const Ticks *ticks)
{
    const Unit *unit = picture->chart->unit;
    bool plain = !unit || (unit->symbol.len == 0 && unit->factor.digits == 1 && unit->factor.scale == 0);
    double largest = fmax(fabs(ticks->low), fabs(ticks->high));
    for (size_t i = 0; plain && i < sizeof magnitudes / sizeof *magnitudes; i++)
        if (largest >= magnitudes[i].from[picture->width])
            return &magnitudes[i];
    return NULL;
}

/* Divides all by 10^zeros, with the fewest decimals that keep them exact. */
static void shift_ticks(Decimal *items, size_t count, int zeros)
{
    for (int shifted = 0; shifted < zeros; shifted++) {
        bool divisible = true;
        for (size_t i = 0; i < count; i++)
            divisible = divisible && items[i].scale == 0 && items[i].digits % 10 == 0;
        for (size_t i = 0; i < count; i++) {
            if (divisible)
                items[i].digits /= 10;
            else
                items[i].scale++;
        }
    }
}

static Str tick_label(Picture *picture, Decimal tick, bool with_unit)
{
    const Chart *chart = picture->chart;
    if (!with_unit || !chart->unit || chart->unit->symbol.len == 0)
        return format_decimal(picture->arena, &chart->language->numbers, tick);
    return format_value(picture->arena, chart->language, rational_from_decimal(picture->arena, tick), chart->unit,
                        tick.scale);
}

static Str unit_label(Picture *picture, const Magnitude *magnitude)
{
    const Chart *chart = picture->chart;
    Str unit = chart->unit && chart->unit->symbol.len == 0 ? format_unit(chart->language, chart->unit) : (Str){0};
    if (!magnitude)
        return unit;
    PatternField fields[] = {{"unit", unit}};
    return str_trim(language_fill(picture->arena, chart_word(chart, magnitude->word), fields, 1));
}

ValueAxis value_axis_make(Picture *picture, const TickWish *wish)
{
    ValueAxis axis = {.ticks = ticks_make(wish)};
    const Ticks *ticks = &axis.ticks;
    axis.scale = (LinearScale){.low = ticks->low, .high = ticks->high};
    const Magnitude *magnitude = find_magnitude(picture, ticks);
    Decimal shown[TICKS_MAX];
    memcpy(shown, ticks->items, sizeof shown);
    shift_ticks(shown, ticks->count, magnitude ? magnitude->zeros : 0);
    for (size_t i = 0; i < ticks->count; i++) {
        axis.labels[i] = tick_label(picture, shown[i], i + 1 == ticks->count);
        axis.room = fmax(axis.room, measure_room(axis.labels[i], picture->size, MEASURE_REGULAR));
    }
    axis.unit = unit_label(picture, magnitude);
    return axis;
}

void value_axis_draw(Picture *picture, const ValueAxis *axis, double left, double right)
{
    const Ticks *ticks = &axis->ticks;
    for (size_t i = 0; i < ticks->count; i++) {
        double y = linear_scale_at(&axis->scale, decimal_to_double(ticks->items[i]));
        svg_line(&picture->svg, ticks->items[i].digits == 0 ? "c-zero" : "c-grid", left, y, right, y);
        svg_label(&picture->svg, "c-tick", left - label_gap, picture_baseline(picture, y), SVG_END, axis->labels[i]);
    }
    if (axis->unit.len)
        svg_label(&picture->svg, "c-tick", 0, picture_baseline(picture, axis->unit_middle), SVG_START, axis->unit);
}

/* ---- time ---- */

static int parts_of_year(const TimeAxis *axis)
{
    return axis->first.kind == PERIOD_MONTH ? 12 : axis->first.kind == PERIOD_QUARTER ? 4 : 1;
}

static int32_t index_at(const TimeAxis *axis, int year)
{
    Period period = axis->first;
    period.year = (int16_t)year;
    period.number = axis->first.kind == PERIOD_YEAR ? 0 : 1;
    return period_index(period);
}

static void draw_tick(Picture *picture, double x, double top, double length)
{
    svg_line(&picture->svg, "c-mark", x, top, x, top + length);
}

static void draw_ticks(Picture *picture, const TimeAxis *axis, double top, int every)
{
    int parts = parts_of_year(axis);
    bool all = axis->scale.step >= tick_distance;
    if (parts == 1) {
        for (int32_t i = axis->scale.first; i <= axis->scale.last; i++)
            if (all || (axis->scale.last - i) % every == 0)
                draw_tick(picture, time_scale_at(&axis->scale, i), top, short_tick);
        return;
    }
    bool every_year = axis->scale.step * parts >= tick_distance;
    for (int32_t i = axis->scale.first + 1; i <= axis->scale.last; i++) {
        Period period = period_add(axis->first, i - axis->scale.first);
        bool year = period.number == 1 && (every_year || period.year % every == 0);
        if (year || all)
            draw_tick(picture, time_scale_border(&axis->scale, i), top,
                      year && (all || period.year % every == 0) ? long_tick : short_tick);
    }
}

/* Middle of what is seen of a year. */
static double year_middle(const TimeAxis *axis, int year, double left, double right)
{
    if (axis->first.kind == PERIOD_YEAR)
        return time_scale_at(&axis->scale, index_at(axis, year));
    double from = fmax(left, time_scale_border(&axis->scale, index_at(axis, year)));
    double to = fmin(right, time_scale_border(&axis->scale, index_at(axis, year + 1)));
    return (from + to) / 2;
}

static Str year_text(Arena *arena, int year)
{
    return arena_printf(arena, "%d", year);
}

/* Named years stand between their ticks; a part of a year at either end is named only where its name fits. */
static void draw_years(Picture *picture, const TimeAxis *axis, double y, double left, double right, int every)
{
    bool years = axis->first.kind == PERIOD_YEAR;
    int count = axis->last.year - axis->first.year + 1;
    LayoutInterval *spans = ARENA_ARRAY(picture->arena, LayoutInterval, (size_t)count);
    int *named = ARENA_ARRAY(picture->arena, int, (size_t)count);
    size_t n = 0;
    double room = measure_room(STR("2000"), picture->size, MEASURE_REGULAR);
    for (int year = axis->first.year; year <= axis->last.year; year++) {
        if (years ? (axis->last.year - year) % every != 0 : year % every != 0)
            continue;
        double middle = year_middle(axis, year, left, right);
        double now = time_scale_at(&axis->scale, axis->scale.last);
        /* Of the line down to the last period, whose year need not be said twice. */
        double clear = year == axis->last.year ? room / 2 + 3 : room * 0.45 + 2;
        if (!years && now > middle - clear && now < middle + clear)
            continue;
        spans[n] = (LayoutInterval){.from = middle - room / 2, .to = middle + room / 2};
        named[n++] = year;
    }
    double overhang = years ? room / 2 : 2;
    layout_thin(spans, n, left - overhang, right + overhang, 1);
    for (size_t i = 0; i < n; i++)
        if (spans[i].keep)
            svg_label(&picture->svg, years && i + 1 == n ? "c-now" : "c-tick", (spans[i].from + spans[i].to) / 2, y,
                      SVG_MIDDLE, year_text(picture->arena, named[i]));
}

/* The last period in full, and the word for a provisional one; shorter where that does not fit. */
static Str last_period_text(Picture *picture, const TimeAxis *axis, double *room)
{
    Arena *arena = picture->arena;
    const Language *language = picture->chart->language;
    Str word = axis->provisional ? chart_word(picture->chart, "provisional") : (Str){0};
    Str periods[] = {format_period(arena, language, axis->last), format_period_short(arena, language, axis->last)};
    Str text = {0};
    for (size_t i = 0; i < 2; i++) {
        text = word.len ? arena_printf(arena, STR_FMT ", " STR_FMT, STR_ARG(periods[i]), STR_ARG(word)) : periods[i];
        *room = measure_room(text, picture->size, MEASURE_REGULAR);
        if (*room <= picture->across)
            return text;
    }
    return text;
}

static void draw_last_period(Picture *picture, const TimeAxis *axis, double y)
{
    double room;
    Str text = last_period_text(picture, axis, &room);
    double at = time_scale_at(&axis->scale, axis->scale.last);
    double from = fmax(0, fmin(at - room / 2, picture->across - room));
    if (from <= 0)
        svg_label(&picture->svg, "c-now", 0, y, SVG_START, text);
    else if (from + room >= picture->across - 0.01)
        svg_label(&picture->svg, "c-now", picture->across, y, SVG_END, text);
    else
        svg_label(&picture->svg, "c-now", at, y, SVG_MIDDLE, text);
}

double time_axis_draw(Picture *picture, const TimeAxis *axis, double top, double left, double right)
{
    double room = measure_room(STR("2000"), picture->size, MEASURE_REGULAR);
    int every = ticks_year_interval(axis->scale.step * parts_of_year(axis), room + 4);
    draw_ticks(picture, axis, top, every);
    double first_line = top + long_tick + picture->size;
    draw_years(picture, axis, first_line, left, right, every);
    if (axis->first.kind == PERIOD_YEAR && !axis->provisional)
        return first_line + picture->size * 0.4 - top;
    double at = time_scale_at(&axis->scale, axis->scale.last);
    svg_line(&picture->svg, "c-mark", at, top, at, first_line + picture->size * 0.35);
    draw_last_period(picture, axis, first_line + picture->line);
    return first_line + picture->line + picture->size * 0.4 - top;
}
