/*
 * ranking: a top five (or more) with movement. In a page it is a list, since
 * that is what it is: each item has its rank, name, value, how it moved in a
 * word beside an arrow, and a bar as long as its value. The picture is for the
 * file to download: the same, drawn. Equal ranks say that they are shared.
 */
#include "charts/layout.h"

#include <math.h>

#include "base/escape.h"
#include "charts/form.h"

static const double gap = 10;
static const double bar_height = 0.55; /* em */
static const double white = 0.75;

static Str ranking_word(const Chart *chart, const char *name)
{
    const char *const path[] = {"chart", "ranking", name};
    return language_find(chart->language, path, 3);
}

typedef enum Move { MOVE_NONE, MOVE_UP, MOVE_DOWN, MOVE_SAME, MOVE_NEW } Move;

static bool any_before(const Chart *chart)
{
    for (size_t i = 0; i < chart->series[0].count; i++)
        if (chart->series[0].points[i].rank_before)
            return true;
    return false;
}

/* Where none was in a list before, there is no movement to tell. */
static Move move_of(const Chart *chart, const ChartPoint *point)
{
    if (!point->rank || !any_before(chart))
        return MOVE_NONE;
    if (!point->rank_before)
        return MOVE_NEW;
    return point->rank < point->rank_before ? MOVE_UP : point->rank > point->rank_before ? MOVE_DOWN : MOVE_SAME;
}

static Str move_words(Arena *arena, const Chart *chart, const ChartPoint *point)
{
    static const char *const names[] = {
        [MOVE_NONE] = NULL, [MOVE_UP] = "up", [MOVE_DOWN] = "down", [MOVE_SAME] = "same", [MOVE_NEW] = "new"};
    Move move = move_of(chart, point);
    if (move == MOVE_NONE)
        return (Str){0};
    bool fell = point->rank > point->rank_before;
    size_t steps = fell ? point->rank - point->rank_before : point->rank_before - point->rank;
    PatternField fields[] = {{"count", arena_printf(arena, "%zu", steps)}};
    return language_fill(arena, ranking_word(chart, names[move]), fields, 1);
}

static bool rank_is_shared(const Chart *chart, const ChartPoint *point)
{
    size_t same = 0;
    for (size_t i = 0; i < chart->series[0].count; i++)
        same += point->rank && chart->series[0].points[i].rank == point->rank;
    return same > 1;
}

static double largest_value(const Chart *chart)
{
    double largest = 0;
    for (size_t i = 0; i < chart->series[0].count; i++)
        if (chart_point_drawn(&chart->series[0].points[i]))
            largest = fmax(largest, fabs(chart->series[0].points[i].value));
    return largest;
}

/* Below zero a length from the left would say the opposite. */
static bool has_bars(const Chart *chart)
{
    return !chart_has_negative(chart) && largest_value(chart) > 0;
}

static bool is_told(const Chart *chart)
{
    for (size_t i = 0; i < chart->series[0].count; i++)
        if (chart->series[0].points[i].highlight)
            return true;
    return false;
}

static const char *bar_class(const Chart *chart, const ChartPoint *point)
{
    if (point->highlight || !is_told(chart))
        return point->provisional ? "c-bar c-own c-hollow" : "c-bar c-own";
    return point->provisional ? "c-bar c-other c-hollow" : "c-bar c-other";
}

static void add_arrow_path(Svg *svg, Move move, double x, double y, double size)
{
    if (move != MOVE_UP && move != MOVE_DOWN)
        return;
    double tip = move == MOVE_UP ? y : y + size;
    double base = move == MOVE_UP ? y + size : y;
    Buf path = {.arena = svg->out.arena};
    svg_path_move(&path, x, base);
    svg_path_line(&path, x + size / 2, tip);
    svg_path_line(&path, x + size, base);
    BUF_LIT(&path, "Z");
    svg_path(svg, "c-arrow", buf_str(&path));
}

/* ---- the list ---- */

static void add_text(Buf *out, const char *element, const char *classes, Str text)
{
    buf_printf(out, "<%s class=\"%s\">", element, classes);
    escape_html(out, text);
    buf_printf(out, "</%s>", element);
}

static void add_bar(Buf *out, const Chart *chart, const ChartPoint *point)
{
    if (!has_bars(chart) || !chart_point_drawn(point))
        return;
    Svg svg = {.out = {.arena = out->arena}};
    svg_open(&svg, "svg");
    svg_class(&svg, "ranking-bar");
    svg_attribute(&svg, "viewBox", STR("0 0 100 10"));
    svg_attribute(&svg, "preserveAspectRatio", STR("none"));
    svg_attribute(&svg, "aria-hidden", STR("true"));
    svg_rect(&svg, bar_class(chart, point), 0, 0, point->value / largest_value(chart) * 100, 10);
    svg_close(&svg, "svg");
    buf_add(out, svg_finish(&svg));
}

static void add_move(Buf *out, const Chart *chart, const ChartPoint *point)
{
    Move move = move_of(chart, point);
    if (move == MOVE_NONE)
        return;
    BUF_LIT(out, "<span class=\"ranking-move\">");
    if (move == MOVE_UP || move == MOVE_DOWN) {
        Svg svg = {.out = {.arena = out->arena}};
        svg_open(&svg, "svg");
        svg_class(&svg, "ranking-arrow");
        svg_attribute(&svg, "viewBox", STR("0 0 10 10"));
        svg_attribute(&svg, "aria-hidden", STR("true"));
        add_arrow_path(&svg, move, 0, 0.5, 9);
        svg_close(&svg, "svg");
        buf_add(out, svg_finish(&svg));
    }
    escape_html(out, move_words(out->arena, chart, point));
    BUF_LIT(out, "</span>");
}

static void add_item(Buf *out, const Chart *chart, const ChartPoint *point)
{
    BUF_LIT(out, "<li");
    if (point->rank)
        buf_printf(out, " value=\"%zu\"", point->rank);
    buf_printf(out, "><div class=\"ranking-item%s\">", point->highlight ? " ranking-own" : "");
    BUF_LIT(out, "<span class=\"ranking-name\">");
    escape_html(out, hyphenate(out->arena, chart->language->hyphenator, point->label));
    if (rank_is_shared(chart, point)) {
        BUF_LIT(out, " ");
        add_text(out, "span", "ranking-shared", arena_printf(out->arena, "(" STR_FMT ")",
                                                             STR_ARG(ranking_word(chart, "shared"))));
    }
    BUF_LIT(out, "</span> ");
    add_text(out, "span", chart_point_drawn(point) ? "ranking-value" : "ranking-missing", point->display);
    BUF_LIT(out, " ");
    add_bar(out, chart, point);
    add_move(out, chart, point);
    BUF_LIT(out, "</div></li>");
}

static Str html(Arena *arena, const Chart *chart)
{
    Buf out = {.arena = arena};
    buf_printf(&out, "<ol class=\"ranking%s\">", any_before(chart) ? " ranking-moves" : "");
    for (size_t i = 0; i < chart->series[0].count; i++)
        add_item(&out, chart, &chart->series[0].points[i]);
    BUF_LIT(&out, "</ol>");
    return buf_str(&out);
}

/* ---- the picture ---- */

typedef struct Ranking {
    Picture *picture;
    double rank_room;
    double value_room;
    double move_room;
    double left; /* of names and bars */
    double right;
} Ranking;

static Str rank_text(const Ranking *ranking, const ChartPoint *point)
{
    return point->rank ? arena_printf(ranking->picture->arena, "%zu", point->rank) : (Str){0};
}

static double arrow_size(const Picture *picture)
{
    return picture->size * 0.6;
}

static void measure(Ranking *ranking)
{
    Picture *picture = ranking->picture;
    const Chart *chart = picture->chart;
    for (size_t i = 0; i < chart->series[0].count; i++) {
        const ChartPoint *point = &chart->series[0].points[i];
        ranking->rank_room = fmax(ranking->rank_room,
                                  measure_room(rank_text(ranking, point), picture->size, MEASURE_SEMIBOLD));
        ranking->value_room = fmax(ranking->value_room,
                                   measure_room(point->display, picture->size, MEASURE_SEMIBOLD));
        Str move = move_words(picture->arena, chart, point);
        if (move.len)
            ranking->move_room = fmax(ranking->move_room, measure_room(move, picture->size, MEASURE_REGULAR) +
                                                              arrow_size(picture) * 1.6 + gap);
    }
    ranking->left = ranking->rank_room > 0 ? ranking->rank_room + gap : 0;
    ranking->right = picture->across - ranking->move_room;
}

static double draw_name(const Ranking *ranking, const ChartPoint *point, double y)
{
    Picture *picture = ranking->picture;
    const Chart *chart = picture->chart;
    MeasureWeight weight = point->highlight ? MEASURE_SEMIBOLD : MEASURE_REGULAR;
    Str text = point->label;
    if (rank_is_shared(chart, point))
        text = arena_printf(picture->arena, STR_FMT " (" STR_FMT ")", STR_ARG(text),
                            STR_ARG(ranking_word(chart, "shared")));
    LayoutText name = picture_wrap(picture, weight, text, point->short_label,
                                   ranking->right - ranking->left - ranking->value_room - gap, LAYOUT_MAX_LINES);
    for (size_t i = 0; i < name.count; i++, y += picture->line)
        svg_label(&picture->svg, point->highlight ? "c-name c-strong" : "c-name", ranking->left,
                  picture_baseline(picture, y + picture->line / 2), SVG_START, name.lines[i]);
    return y;
}

static double draw_item(const Ranking *ranking, const ChartPoint *point, double y)
{
    Picture *picture = ranking->picture;
    const Chart *chart = picture->chart;
    Svg *svg = &picture->svg;
    double baseline = picture_baseline(picture, y + picture->line / 2);
    if (point->rank)
        svg_label(svg, point->highlight ? "c-value c-own" : "c-value", ranking->rank_room, baseline, SVG_END,
                  rank_text(ranking, point));
    svg_label(svg, !chart_point_drawn(point) ? "c-note" : point->highlight ? "c-value c-own" : "c-value",
              ranking->right, baseline, SVG_END, point->display);
    Str move = move_words(picture->arena, chart, point);
    double arrow = arrow_size(picture);
    add_arrow_path(svg, move_of(chart, point), ranking->right + gap, y + (picture->line - arrow) / 2, arrow);
    if (move.len)
        svg_label(svg, "c-note", ranking->right + gap + arrow * 1.6, baseline, SVG_START, move);
    y = draw_name(ranking, point, y) + picture->size * 0.15;
    if (!has_bars(chart))
        return y;
    double height = picture->size * bar_height;
    svg_rect(svg, "c-track", ranking->left, y, ranking->right - ranking->left, height);
    if (chart_point_drawn(point))
        svg_rect(svg, bar_class(chart, point), ranking->left, y,
                 (ranking->right - ranking->left) * point->value / largest_value(chart), height);
    return y + height;
}

static double draw(Picture *picture)
{
    Ranking ranking = {.picture = picture};
    measure(&ranking);
    const ChartSeries *series = &picture->chart->series[0];
    double y = 0;
    for (size_t i = 0; i < series->count; i++)
        y = draw_item(&ranking, &series->points[i], y) + picture->size * white;
    return y - picture->size * white + 3;
}

const ChartForm chart_form_ranking = {.kind = CHART_RANKING,
                                      .name = "ranking",
                                      .shape = CHART_SHAPE_CATEGORIES,
                                      .declarable = true,
                                      .draw = draw,
                                      .html = html};
