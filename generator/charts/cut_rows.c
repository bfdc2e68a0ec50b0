/*
 * cut_rows: rows of bars that are cut in parts (cut_bar.h). The names of the
 * parts stand over the first bar that has any; only where they find no room
 * there a legend stands above all.
 */
#include "charts/cut_bar.h"

#include <math.h>

#include "charts/bars.h"
#include "charts/key.h"

static const double white = 0.85;      /* em, between rows */
static const double end_gap = 8;       /* between bar and total */
static const double highest_heads = 5; /* lines */
static const double name_inset = 0.5;  /* em: a leader comes down so far inside its part */

bool cut_rows_possible(const Chart *chart)
{
    if (chart->series_count < 2 || chart->series_count > CUT_MOST)
        return false;
    return !chart_has_negative(chart);
}

static CutRows make_rows(Picture *picture, Rows names)
{
    const Chart *chart = picture->chart;
    CutRows rows = {.rows = names};
    size_t count = chart->series[0].count;
    rows.bars = ARENA_ARRAY(picture->arena, CutBar, count);
    for (size_t r = 0; r < count; r++) {
        rows.bars[r].count = chart->series_count;
        rows.bars[r].items = ARENA_ARRAY(picture->arena, CutPart, chart->series_count);
        for (size_t s = 0; s < chart->series_count; s++)
            rows.bars[r].items[s] =
                (CutPart){.point = &chart->series[s].points[r], .series = s, .shade = cut_shade(chart, s)};
    }
    return rows;
}

static bool is_empty(const CutBar *bar)
{
    for (size_t i = 0; i < bar->count; i++)
        if (chart_point_drawn(bar->items[i].point))
            return false;
    return true;
}

/* Names over the parts of a bar, in the order in which they stand. */
static bool place_heads(Picture *picture, const CutBar *bar, Heads *heads, double low)
{
    const Chart *chart = picture->chart;
    heads->count = bar->count;
    heads->items = ARENA_ARRAY(picture->arena, Head, bar->count);
    for (size_t i = 0; i < bar->count; i++) {
        const CutPart *part = &bar->items[i];
        const ChartSeries *series = &chart->series[part->series];
        bool own = series->role == CHART_ROLE_OWN;
        heads->items[i] = (Head){.x = part->from + fmin((part->to - part->from) / 2, picture->size * name_inset),
                                 .text = series->label,
                                 .short_text = series->short_label,
                                 .classes = own ? "c-head c-own c-strong" : "c-head",
                                 .weight = own ? MEASURE_SEMIBOLD : MEASURE_REGULAR};
    }
    return heads_place(picture, heads, low, picture->across, picture->line * highest_heads);
}

static double draw_key(Picture *picture, const CutBar *bar)
{
    KeyItem *items = ARENA_ARRAY(picture->arena, KeyItem, bar->count);
    for (size_t i = 0; i < bar->count; i++)
        items[i] = (KeyItem){bar->items[i].shade.mark, picture->chart->series[bar->items[i].series].label};
    return key_draw(picture, items, bar->count, KEY_SQUARE, 0) + picture->size * white;
}

static void draw_end(Picture *picture, const CutRows *rows, size_t row, double top)
{
    const CutBar *bar = &rows->bars[row];
    if (!rows->ends || rows->ends[row].len == 0)
        return;
    svg_label(&picture->svg, "c-value", bar->items[bar->count - 1].to + end_gap,
              picture_baseline(picture, top + cut_bar_mark(picture) / 2), SVG_START, rows->ends[row]);
}

/* One row at y, the room for names over it being `heads`; returns where it ends. */
static double draw_row(Picture *picture, CutRows *rows, size_t row, double y, const Heads *heads)
{
    const CutBar *bar = &rows->bars[row];
    double mark = cut_bar_mark(picture);
    double over = heads ? heads->height : 0;
    double top = rows_draw_name_apart(&rows->rows, row, y, mark, over);
    if (heads)
        heads_draw(picture, heads, top - 1);
    if (is_empty(bar)) {
        svg_label(&picture->svg, "c-note", rows->has_zero ? rows->zero : rows->rows.left,
                  picture_baseline(picture, top + mark / 2), SVG_START, bar->items[0].point->display);
        return y + over + rows_height(&rows->rows, row, mark);
    }
    cut_bar_draw(picture, bar, top);
    draw_end(picture, rows, row, top);
    if (rows->has_zero)
        svg_line(&picture->svg, "c-zero", rows->zero, top - 5, rows->zero, top + mark + 5);
    double below = cut_bar_height(picture, bar) - mark;
    double named = y + over + rows_height(&rows->rows, row, mark);
    return fmax(named, top + mark + below);
}

/* Number of values that stand below their bars; `fits` when all values do fit. */
static size_t place_values(Picture *picture, CutRows *rows, bool *fits)
{
    size_t below = 0;
    *fits = true;
    for (size_t r = 0; r < rows->rows.series->count; r++) {
        if (is_empty(&rows->bars[r]))
            continue;
        *fits = cut_bar_place(picture, &rows->bars[r], rows->rows.left, picture->across) && *fits;
        below += rows->bars[r].below_count;
    }
    return below;
}

static double draw_rows(Picture *picture, CutRows *rows)
{
    size_t count = rows->rows.series->count;
    size_t first = 0;
    while (is_empty(&rows->bars[first]))
        first++;
    Heads heads;
    bool headed = place_heads(picture, &rows->bars[first], &heads, rows->rows.above ? 0 : rows->rows.left);
    double y = headed ? 0 : draw_key(picture, &rows->bars[first]);
    for (size_t r = 0; r < count; r++)
        y = draw_row(picture, rows, r, y, headed && r == first ? &heads : NULL) + picture->size * white;
    return y - picture->size * white + 3;
}

double cut_rows_draw(Picture *picture, CutRowsPlace *place)
{
    const ChartSeries *series = picture->chart->series;
    CutRows rows = make_rows(picture, rows_make(picture, series));
    place(picture, &rows);
    bool fits;
    size_t below = place_values(picture, &rows, &fits);
    if (below > 0 && !rows.rows.above && (!fits || picture->width == CHART_NARROW)) {
        CutRows above = make_rows(picture, rows_make_above(picture, series));
        place(picture, &above);
        bool above_fits;
        if (place_values(picture, &above, &above_fits) < below || (above_fits && !fits)) {
            rows = above;
            fits = above_fits;
        }
    }
    return fits ? draw_rows(picture, &rows) : bars_draw_series(picture);
}
