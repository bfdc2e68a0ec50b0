/*
 * forms: the table of chart forms, and what all of them share. A new form is a
 * file with a ChartForm, its line in form.h, and its line here.
 */
#include "charts/form.h"

#include <math.h>

#include "charts/ticks.h"

static const ChartForm *const forms[] = {
    &chart_form_line,
    &chart_form_sparkline,
    &chart_form_bars,
    &chart_form_area,
    &chart_form_columns,
    &chart_form_multiples,
    &chart_form_forecast,
    &chart_form_stacked,
    &chart_form_shares,
    &chart_form_diverging,
    &chart_form_dots,
    &chart_form_slope,
    &chart_form_pyramid,
    &chart_form_waffle,
    &chart_form_pictogram,
    &chart_form_scale,
    &chart_form_ranking,
    &chart_form_treemap, &chart_form_tilemap,
    &chart_form_map,
    &chart_form_scatter,
    &chart_form_timeline,
    &chart_form_flow,
    &chart_form_model,
};
enum { FORMS = sizeof forms / sizeof *forms };

const ChartForm *chart_form(ChartKind kind)
{
    for (size_t i = 0; i < FORMS; i++)
        if (forms[i]->kind == kind)
            return forms[i];
    BUG("a kind of chart without a form");
}

const ChartForm *const *chart_forms(size_t *count)
{
    *count = FORMS;
    return forms;
}

ChartShape chart_shape(const Chart *chart)
{
    if (chart->kind == CHART_COLUMNS)
        return chart->columns_over_time ? CHART_SHAPE_TIME : CHART_SHAPE_GROUPS;
    return chart_form(chart->kind)->shape;
}

bool chart_point_drawn(const ChartPoint *point)
{
    return point->has_value && isfinite(point->value) && fabs(point->value) < TICKS_LIMIT;
}

Str chart_word(const Chart *chart, const char *name)
{
    const char *const path[] = {"chart", name};
    return language_find(chart->language, path, 2);
}

/* Half the height of a figure or capital above the baseline. */
static const double half_height = 0.36;

double picture_baseline(const Picture *picture, double y)
{
    return y + picture->size * half_height;
}

LayoutText picture_wrap(const Picture *picture, MeasureWeight weight, Str text, Str short_form, double width,
                        size_t lines)
{
    LayoutType type = {picture->size, weight, picture->chart->language->hyphenator};
    return layout_wrap(picture->arena, &type, text, short_form, width, lines);
}

const char *picture_class(ChartRole role, const char *own, const char *country, const char *other)
{
    return role == CHART_ROLE_OWN ? own : role == CHART_ROLE_COUNTRY ? country : other;
}
