/*
 * multiples: a small line a series, all on one scale, so that shapes and
 * heights can be compared without telling colours apart. Each has its name and
 * last value above it; the country, where there is one, runs through all of
 * them as a thin line.
 */
#include "charts/axes.h"
#include "charts/paragraph.h"

#include <math.h>

#include "charts/line_chart.h"
#include "figures/format.h"

static const double gap_across = 22;
static const double gap_down = 1.7; /* em: names stand nearer to their own plot than to the one above */
static const double plot_height = 92;
static const double end_radius = 3.5;

enum { ACROSS_WIDE = 3, ACROSS_NARROW = 2, MOST_NAME_LINES = 2 };

typedef struct Multiples {
    Picture *picture;
    LineChart line; /* of the running panel: its scales, shared but for their place */
    const ChartSeries *country;
    Period first;
    Period last;
    double low;
    double high;
    double width; /* of a panel */
    size_t across;
    size_t count; /* of panels */
    size_t name_lines;
} Multiples;

/* ---- what there is ---- */

static void gather(Multiples *multiples)
{
    const Chart *chart = multiples->picture->chart;
    bool any = false;
    for (size_t s = 0; s < chart->series_count; s++) {
        const ChartSeries *series = &chart->series[s];
        for (size_t i = 0; i < series->count; i++) {
            const ChartPoint *point = &series->points[i];
            if (multiples->first.kind == PERIOD_NONE || period_compare(point->period, multiples->first) < 0)
                multiples->first = point->period;
            if (multiples->last.kind == PERIOD_NONE || period_compare(point->period, multiples->last) > 0)
                multiples->last = point->period;
            if (!chart_point_drawn(point))
                continue;
            multiples->low = any ? fmin(multiples->low, point->value) : point->value;
            multiples->high = any ? fmax(multiples->high, point->value) : point->value;
            any = true;
        }
        if (series->role == CHART_ROLE_COUNTRY && chart->series_count > 1)
            multiples->country = series;
    }
}

static const ChartPoint *last_drawn(const ChartSeries *series)
{
    for (size_t i = series->count; i > 0; i--)
        if (chart_point_drawn(&series->points[i - 1]))
            return &series->points[i - 1];
    return NULL;
}

/* The value of the last period, or the last there is with its period. */
static Str last_value(const Multiples *multiples, const ChartSeries *series)
{
    const ChartPoint *last = last_drawn(series);
    const Chart *chart = multiples->picture->chart;
    if (!last)
        return chart_word(chart, "no_value");
    if (period_equal(last->period, multiples->last))
        return last->display;
    Str period = format_period_short(multiples->picture->arena, chart->language, last->period);
    return arena_printf(multiples->picture->arena, STR_FMT " (" STR_FMT ")", STR_ARG(last->display), STR_ARG(period));
}

/* ---- a panel ---- */

typedef struct Panel {
    const ChartSeries *series;
    Paragraph name;
    Str value;
    bool below; /* the value has a line of its own */
} Panel;

static Panel make_panel(const Multiples *multiples, const ChartSeries *series)
{
    const Picture *picture = multiples->picture;
    Panel panel = {.series = series};
    panel.name = paragraph_make(picture, series->label, multiples->width, MOST_NAME_LINES, MEASURE_REGULAR);
    if (!panel.name.whole && series->short_label.len)
        panel.name = paragraph_make(picture, series->short_label, multiples->width, MOST_NAME_LINES, MEASURE_REGULAR);
    panel.value = last_value(multiples, series);
    panel.below = paragraph_room_with(picture, &panel.name, MEASURE_REGULAR, panel.value, MEASURE_SEMIBOLD) >
                  multiples->width;
    return panel;
}

static size_t panel_lines(const Panel *panel)
{
    return panel->name.count + panel->below;
}

static void draw_edge(Multiples *multiples, const Ticks *ticks, double left)
{
    Picture *picture = multiples->picture;
    LineChart *line = &multiples->line;
    for (size_t i = 0; i < ticks->count; i++) {
        double value = decimal_to_double(ticks->items[i]);
        bool edge = i == 0 || i + 1 == ticks->count;
        if (edge || ticks->items[i].digits == 0)
            svg_line(&picture->svg, ticks->items[i].digits == 0 ? "c-zero" : "c-grid", left,
                     line_chart_y(line, value), left + multiples->width, line_chart_y(line, value));
    }
}

static void draw_end(Multiples *multiples, const ChartSeries *series)
{
    LineChart *line = &multiples->line;
    const ChartPoint *last = last_drawn(series);
    if (!last)
        return;
    bool hollow = last->provisional || last->forecast;
    const char *classes = hollow ? picture_class(series->role, "c-dot c-own c-hollow", "c-dot c-country c-hollow",
                                                 "c-dot c-other c-hollow")
                                 : picture_class(series->role, "c-dot c-own", "c-dot c-country", "c-dot c-other");
    svg_circle(&multiples->picture->svg, classes, line_chart_x(line, last), line_chart_y(line, last->value),
               end_radius);
}

/* The country runs through every panel, thin, to compare with. */
static void draw_lines(Multiples *multiples, const ChartSeries *series)
{
    if (multiples->country && multiples->country != series) {
        ChartSeries thin = *multiples->country;
        thin.role = CHART_ROLE_OTHER;
        line_draw_thin(&multiples->line, &thin);
    }
    line_draw_series(&multiples->line, series);
    draw_end(multiples, series);
}

static double draw_panel(Multiples *multiples, const Panel *panel, double left, double top, double names)
{
    Picture *picture = multiples->picture;
    ChartRole role = panel->series->role;
    double first_line = top + names - 4 - picture->line * ((double)panel_lines(panel) - 0.5);
    paragraph_draw_with(picture, &panel->name, picture_class(role, "c-end c-own", "c-end c-country", "c-name"), left,
                        first_line, SVG_START, panel->value, "c-value", panel->below);
    LineChart *line = &multiples->line;
    double plot = top + names;
    int32_t first = period_index(multiples->first);
    int32_t last = period_index(multiples->last);
    double right = left + multiples->width - end_radius;
    line->time.scale = time_scale(first, last, first == last ? right : left + 2, right);
    line->values.scale.start = plot + plot_height;
    line->values.scale.end = plot + end_radius;
    draw_edge(multiples, &line->values.ticks, left);
    draw_lines(multiples, panel->series);
    return plot + plot_height;
}

/* ---- what all have in common, said once below ---- */

static Str scale_text(Multiples *multiples)
{
    Picture *picture = multiples->picture;
    const Chart *chart = picture->chart;
    const ValueAxis *axis = &multiples->line.values;
    PatternField fields[] = {
        {"low", axis->labels[0]},
        {"high", axis->labels[axis->ticks.count - 1]},
        {"unit", axis->unit},
        {"first", format_period_short(picture->arena, chart->language, multiples->first)},
        {"last", format_period_short(picture->arena, chart->language, multiples->last)},
        {"country", multiples->country ? multiples->country->label : (Str){0}}};
    Str text = language_fill(picture->arena, chart_word(chart, axis->unit.len ? "shared_scale_unit" : "shared_scale"),
                             fields, 6);
    if (!multiples->country)
        return text;
    return arena_printf(picture->arena, STR_FMT " " STR_FMT, STR_ARG(text),
                        STR_ARG(language_fill(picture->arena, chart_word(chart, "thin_country"), fields, 6)));
}

static bool values_fit(const Multiples *multiples)
{
    const Chart *chart = multiples->picture->chart;
    for (size_t s = 0; s < chart->series_count; s++)
        if (measure_room(last_value(multiples, &chart->series[s]), multiples->picture->size, MEASURE_SEMIBOLD) >
            multiples->width)
            return false;
    return true;
}

/* As many beside each other as leave each value its room. */
static void place_across(Multiples *multiples)
{
    const Picture *picture = multiples->picture;
    size_t across = picture->width == CHART_WIDE ? ACROSS_WIDE : ACROSS_NARROW;
    across = picture->chart->series_count < across ? picture->chart->series_count : across;
    for (; across > 0; across--) {
        multiples->across = across;
        multiples->width = (picture->across - gap_across * (double)(across - 1)) / (double)across;
        if (values_fit(multiples))
            break;
    }
}

static double draw(Picture *picture)
{
    Multiples multiples = {.picture = picture, .line.picture = picture};
    const Chart *chart = picture->chart;
    gather(&multiples);
    place_across(&multiples);
    TickWish wish = {.low = multiples.low, .high = multiples.high, .decimals = chart->decimals, .most = 4,
                     .from_zero = chart->from_zero};
    multiples.line.values = value_axis_make(picture, &wish);
    double y = 0;
    for (size_t s = 0; s < chart->series_count; s += multiples.across) {
        Panel panels[ACROSS_WIDE];
        size_t lines = 0;
        size_t count = chart->series_count - s < multiples.across ? chart->series_count - s : multiples.across;
        for (size_t i = 0; i < count; i++) {
            panels[i] = make_panel(&multiples, &chart->series[s + i]);
            lines = panel_lines(&panels[i]) > lines ? panel_lines(&panels[i]) : lines;
        }
        double names = picture->line * (double)lines + 4;
        double bottom = y;
        for (size_t i = 0; i < count; i++)
            bottom = draw_panel(&multiples, &panels[i], (multiples.width + gap_across) * (double)i, y, names);
        y = bottom + picture->size * gap_down;
    }
    Paragraph foot = paragraph_make(picture, scale_text(&multiples), picture->across, 6, MEASURE_REGULAR);
    return paragraph_draw(picture, &foot, "c-note", 0, y + picture->line / 2, SVG_START);
}

const ChartForm chart_form_multiples = {
    .kind = CHART_MULTIPLES, .name = "multiples", .shape = CHART_SHAPE_TIME, .declarable = true, .draw = draw};
