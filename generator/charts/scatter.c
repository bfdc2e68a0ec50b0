/*
 * scatter: two measures of each point, in four quadrants that meet where the
 * editor says, else at the country's point, else in the middle of the axes.
 *
 * Neither axis needs to begin at zero: places are compared, not lengths. Each
 * point is named while there is room: the own region first, then the country,
 * then the outer ones.
 */
#include "charts/form.h"

#include <math.h>

#include "charts/axes.h"
#include "charts/paragraph.h"
#include "charts/point_labels.h"
#include "figures/format.h"

static const double height_wide = 400;
static const double height_narrow = 320;
static const double label_gap = 10; /* between numbers and plot */
static const double radius_other = 5;
static const double radius_own = 7;
static const double corner = 7;     /* between a corner and its name */
enum { CORNERS = 4, MOST_NAME_LINES = 2, MOST_TITLE_LINES = 3, MOST_POINTS_NAMED = 200 };

typedef struct Scatter {
    Picture *picture;
    const ChartPoint **points; /* that can be drawn */
    PointLabel *labels;        /* parallel */
    size_t count;
    ValueAxis across;
    ValueAxis upwards;
    double left, right, top, bottom;
    double cut_x, cut_y; /* in the picture */
    bool quartered;      /* there is a reason to draw the cut */
    LabelBox corners[CORNERS];
    Paragraph names[CORNERS];
} Scatter;

static bool is_drawn(const ChartPoint *point)
{
    return chart_point_drawn(point) && isfinite(point->x) && fabs(point->x) < TICKS_LIMIT;
}

static void gather(Scatter *scatter)
{
    const Chart *chart = scatter->picture->chart;
    size_t most = 0;
    for (size_t s = 0; s < chart->series_count; s++)
        most += chart->series[s].count;
    scatter->points = ARENA_ARRAY(scatter->picture->arena, const ChartPoint *, most);
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++)
            if (is_drawn(&chart->series[s].points[i]))
                scatter->points[scatter->count++] = &chart->series[s].points[i];
}

/* ---- axes ---- */

static bool find_cut(const Scatter *scatter, double *x, double *y)
{
    const Chart *chart = scatter->picture->chart;
    *x = chart->x_cut;
    *y = chart->y_cut;
    for (size_t i = 0; !chart->has_cut && i < scatter->count; i++) {
        if (!scatter->points[i]->country)
            continue;
        *x = scatter->points[i]->x;
        *y = scatter->points[i]->value;
        return true;
    }
    return chart->has_cut;
}

static TickWish wish_of(const Scatter *scatter, bool across)
{
    double cut_x;
    double cut_y;
    bool cut = find_cut(scatter, &cut_x, &cut_y);
    bool wide = scatter->picture->width == CHART_WIDE;
    TickWish wish = {.snug = true, .decimals = scatter->picture->chart->decimals, .most = wide || !across ? 6 : 4};
    double first = across ? scatter->points[0]->x : scatter->points[0]->value;
    wish.low = cut ? fmin(first, across ? cut_x : cut_y) : first;
    wish.high = cut ? fmax(first, across ? cut_x : cut_y) : first;
    for (size_t i = 0; i < scatter->count; i++) {
        double value = across ? scatter->points[i]->x : scatter->points[i]->value;
        wish.low = fmin(wish.low, value);
        wish.high = fmax(wish.high, value);
    }
    return wish;
}

/* The axis across measures something else: made as an axis of a chart of that. */
static ValueAxis make_across(const Scatter *scatter)
{
    Chart chart = *scatter->picture->chart;
    chart.unit = chart.x_unit;
    Picture picture = *scatter->picture;
    picture.chart = &chart;
    TickWish wish = wish_of(scatter, true);
    return value_axis_make(&picture, &wish);
}

static Str axis_title(const Scatter *scatter, Str label, Str unit)
{
    if (label.len == 0 || unit.len == 0 || format_says_unit(label, unit))
        return label.len ? label : unit;
    return arena_printf(scatter->picture->arena, STR_FMT " (" STR_FMT ")", STR_ARG(label), STR_ARG(unit));
}

static void measure(Scatter *scatter)
{
    Picture *picture = scatter->picture;
    TickWish wish = wish_of(scatter, false);
    scatter->upwards = value_axis_make(picture, &wish);
    scatter->across = make_across(scatter);
    scatter->left = scatter->upwards.room + label_gap;
    scatter->right = picture->across - fmin(scatter->across.room / 2, 40);
}

/* Numbers below, at the ends kept inside the picture; those that would touch are left out. */
static double draw_across(Scatter *scatter, Str title)
{
    Picture *picture = scatter->picture;
    const ValueAxis *axis = &scatter->across;
    double y = scatter->bottom + 8 + picture->size / 2;
    double taken = -1e9;
    for (size_t i = 0; i < axis->ticks.count; i++) {
        double x = linear_scale_at(&axis->scale, decimal_to_double(axis->ticks.items[i]));
        double room = measure_room(axis->labels[i], picture->size, MEASURE_REGULAR);
        svg_line(&picture->svg, "c-grid", x, scatter->top, x, scatter->bottom);
        double left = fmin(fmax(x - room / 2, 0), picture->across - room);
        if (left < taken)
            continue;
        svg_label(&picture->svg, "c-tick", left + room / 2, picture_baseline(picture, y), SVG_MIDDLE,
                  axis->labels[i]);
        taken = left + room + 4;
    }
    y += picture->line * 1.15;
    Paragraph words = paragraph_make(picture, title, picture->across, MOST_TITLE_LINES, MEASURE_REGULAR);
    return paragraph_draw(picture, &words, "c-axis", picture->across, y, SVG_END) - picture->line * 0.4;
}

/* ---- quadrants ---- */

static void place_cut(Scatter *scatter)
{
    double x;
    double y;
    bool cut = find_cut(scatter, &x, &y);
    scatter->cut_x = cut ? linear_scale_at(&scatter->across.scale, x) : (scatter->left + scatter->right) / 2;
    scatter->cut_y = cut ? linear_scale_at(&scatter->upwards.scale, y) : (scatter->top + scatter->bottom) / 2;
    scatter->quartered = cut;
    for (size_t i = 0; i < CORNERS; i++)
        scatter->quartered = scatter->quartered || scatter->picture->chart->quadrants[i].len > 0;
}

static bool covers_point(const Scatter *scatter, const LabelBox *box)
{
    for (size_t i = 0; i < scatter->count; i++) {
        double x = linear_scale_at(&scatter->across.scale, scatter->points[i]->x);
        double y = linear_scale_at(&scatter->upwards.scale, scatter->points[i]->value);
        LabelBox mark = {x - radius_own, x + radius_own, y - radius_own, y + radius_own};
        if (label_boxes_touch(box, &mark))
            return true;
    }
    return false;
}

/* In the outer corner of its quadrant, where there is room and no point. */
static void place_corner(Scatter *scatter, size_t index)
{
    Picture *picture = scatter->picture;
    bool right = index % 2 == 1;
    bool lower = index >= 2;
    double width = (right ? scatter->right - scatter->cut_x : scatter->cut_x - scatter->left) - 2 * corner;
    double height = (lower ? scatter->bottom - scatter->cut_y : scatter->cut_y - scatter->top) - corner;
    Paragraph name = paragraph_make(picture, picture->chart->quadrants[index], width, MOST_NAME_LINES,
                                    MEASURE_REGULAR);
    double high = (double)name.count * picture->line;
    double top = lower ? scatter->bottom - corner - high : scatter->top + corner;
    LabelBox box = {right ? scatter->right - corner - name.room : scatter->left + corner,
                    right ? scatter->right - corner : scatter->left + corner + name.room, top, top + high};
    bool complete = name.count > 0 && (name.whole || name.hyphenated);
    if (!complete || name.room > width || high > height || covers_point(scatter, &box))
        return;
    scatter->names[index] = name;
    scatter->corners[index] = box;
}

static void draw_quadrants(Scatter *scatter)
{
    Picture *picture = scatter->picture;
    if (scatter->quartered) {
        svg_line(&picture->svg, "c-cut", scatter->cut_x, scatter->top, scatter->cut_x, scatter->bottom);
        svg_line(&picture->svg, "c-cut", scatter->left, scatter->cut_y, scatter->right, scatter->cut_y);
    }
    for (size_t i = 0; i < CORNERS; i++) {
        bool right = i % 2 == 1;
        const LabelBox *box = &scatter->corners[i];
        paragraph_draw(picture, &scatter->names[i], "c-note", right ? box->right : box->left,
                       box->top + picture->line / 2, right ? SVG_END : SVG_START);
    }
}

/* ---- points ---- */

/* How far out a point lies, so that the outer ones are named before those in the crowd. */
static int distance_out(const Scatter *scatter, double x, double y)
{
    double across = fabs(x - scatter->cut_x) / (scatter->right - scatter->left);
    double up = fabs(y - scatter->cut_y) / (scatter->bottom - scatter->top);
    return (int)(fmax(across, up) * 1000);
}

static void place_labels(Scatter *scatter)
{
    Picture *picture = scatter->picture;
    scatter->labels = ARENA_ARRAY(picture->arena, PointLabel, scatter->count);
    for (size_t i = 0; i < scatter->count; i++) {
        const ChartPoint *point = scatter->points[i];
        double x = linear_scale_at(&scatter->across.scale, point->x);
        double y = linear_scale_at(&scatter->upwards.scale, point->value);
        bool own = point->highlight;
        scatter->labels[i] = (PointLabel){
            .x = x, .y = y, .radius = own ? radius_own : radius_other, .text = point->label,
            .short_text = point->short_label, .weight = own ? MEASURE_SEMIBOLD : MEASURE_REGULAR,
            .importance = own ? 3000 : point->country ? 2000 : distance_out(scatter, x, y)};
    }
    LabelBox lines[] = {{scatter->cut_x - 1, scatter->cut_x + 1, scatter->top, scatter->bottom},
                        {scatter->left, scatter->right, scatter->cut_y - 1, scatter->cut_y + 1}};
    PointObstacles obstacles = {.bounds = {scatter->left, picture->across, scatter->top - 4, scatter->bottom - 2},
                                .boxes = scatter->corners, .box_count = CORNERS, .lines = lines,
                                .line_count = scatter->quartered ? 2 : 0};
    size_t named = scatter->count <= MOST_POINTS_NAMED ? scatter->count : 0; /* more are a cloud */
    point_labels_place(picture, scatter->labels, named, &obstacles);
}

static void draw_points(Scatter *scatter, bool own)
{
    for (size_t i = 0; i < scatter->count; i++) {
        const ChartPoint *point = scatter->points[i];
        const PointLabel *label = &scatter->labels[i];
        if (point->highlight == own)
            svg_circle(&scatter->picture->svg,
                       own ? "c-point c-own" : point->country ? "c-point c-country" : "c-point", label->x, label->y,
                       label->radius);
    }
}

static void draw_labels(Scatter *scatter)
{
    Picture *picture = scatter->picture;
    for (size_t i = 0; i < scatter->count; i++) {
        const PointLabel *label = &scatter->labels[i];
        if (label->placed)
            svg_label(&picture->svg, scatter->points[i]->highlight ? "c-halo c-strong c-own-text" : "c-halo c-name",
                      label->at, picture_baseline(picture, label->middle), label->anchor, label->shown);
    }
}

static double draw(Picture *picture)
{
    Scatter scatter = {.picture = picture};
    gather(&scatter);
    if (scatter.count == 0)
        return 0;
    measure(&scatter);
    const Chart *chart = picture->chart;
    Str up_title = axis_title(&scatter, chart->y_label, scatter.upwards.unit);
    Paragraph up = paragraph_make(picture, up_title, picture->across, MOST_TITLE_LINES, MEASURE_REGULAR);
    double below = paragraph_draw(picture, &up, "c-axis", 0, picture->size * 0.65, SVG_START);
    scatter.top = up.count ? below + 4 : picture->size * 0.6;
    scatter.bottom = scatter.top + (picture->width == CHART_WIDE ? height_wide : height_narrow);
    scatter.upwards.scale.start = scatter.bottom;
    scatter.upwards.scale.end = scatter.top;
    scatter.across.scale.start = scatter.left;
    scatter.across.scale.end = scatter.right;
    scatter.upwards.unit = (Str){0}; /* said in the title */
    value_axis_draw(picture, &scatter.upwards, scatter.left, scatter.right);
    double bottom = draw_across(&scatter, axis_title(&scatter, chart->x_label, scatter.across.unit));
    place_cut(&scatter);
    for (size_t i = 0; i < CORNERS; i++)
        place_corner(&scatter, i);
    draw_quadrants(&scatter);
    place_labels(&scatter);
    draw_points(&scatter, false);
    draw_points(&scatter, true);
    draw_labels(&scatter);
    return bottom;
}

const ChartForm chart_form_scatter = {
    .kind = CHART_SCATTER, .name = "scatter", .shape = CHART_SHAPE_POINTS, .declarable = true, .draw = draw};
