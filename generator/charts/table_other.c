/*
 * table_other: tables of charts without series of one measure: points of two
 * measures, flows, models, events.
 */
#include "charts/grid.h"

#include "figures/format.h"

/* ---- points ---- */

static Str unit_word(const Grid *grid, const Unit *unit)
{
    return unit ? format_unit(grid->chart->language, unit) : (Str){0};
}

static void read_points(Grid *grid)
{
    const Chart *chart = grid->chart;
    grid_column(grid, grid_word(grid, "category"));
    grid_number_column(grid, chart->x_label);
    grid_number_column(grid, chart->y_label);
    for (size_t i = 0; chart->series_count && i < chart->series[0].count; i++) {
        const ChartPoint *point = &chart->series[0].points[i];
        grid_head(grid, point->label);
        grid_cell(grid, point->x_display.len ? point->x_display : language_word(chart->language, "status.missing"));
        grid_value(grid, point);
    }
}

/* The two measures have a unit each: two rows a point. */
static void write_points(Grid *grid)
{
    const Chart *chart = grid->chart;
    grid_column(grid, grid_word(grid, "category"));
    grid_column(grid, grid_word(grid, "series"));
    grid_plain_columns(grid);
    for (size_t i = 0; chart->series_count && i < chart->series[0].count; i++) {
        const ChartPoint *point = &chart->series[0].points[i];
        const char *status = point->x_plain.len ? "status.final" : "status.missing";
        grid_head(grid, point->label);
        grid_cell(grid, chart->x_label);
        grid_cell(grid, point->x_plain);
        grid_cell(grid, unit_word(grid, chart->x_unit));
        grid_cell(grid, language_word(chart->language, status));
        grid_head(grid, point->label);
        grid_cell(grid, chart->y_label);
        grid_plain_value(grid, point);
    }
}

void table_fill_points(Grid *grid)
{
    if (grid->plain)
        write_points(grid);
    else
        read_points(grid);
}

/* ---- flows ---- */

static void add_amount(Grid *grid, bool has_value, Str display, Str plain)
{
    ChartPoint point = {.has_value = has_value, .display = display, .plain = plain};
    if (grid->plain)
        grid_plain_value(grid, &point);
    else
        grid_value(grid, &point);
}

static void fill_flow(Grid *grid)
{
    const Chart *chart = grid->chart;
    grid_column(grid, grid_word(grid, "from"));
    grid_column(grid, grid_word(grid, "to"));
    if (grid->plain)
        grid_plain_columns(grid);
    else
        grid_number_column(grid, grid_word(grid, "value"));
    for (size_t i = 0; i < chart->node_count; i++) {
        const ChartNode *node = &chart->nodes[i];
        if (!node->has_value)
            continue;
        grid_head(grid, node->label);
        grid_cell(grid, grid_word(grid, "total"));
        add_amount(grid, true, node->display, node->plain);
    }
    for (size_t i = 0; i < chart->link_count; i++) {
        const ChartLink *link = &chart->links[i];
        grid_head(grid, chart->nodes[link->from].label);
        grid_cell(grid, chart->nodes[link->to].label);
        add_amount(grid, link->has_value, link->display, link->plain);
    }
}

/* ---- models: a row a box, with where its arrows lead ---- */

static Str targets_of(const Grid *grid, size_t node)
{
    const Chart *chart = grid->chart;
    Buf out = {.arena = grid->arena};
    for (size_t i = 0; i < chart->link_count; i++) {
        const ChartLink *link = &chart->links[i];
        if (link->from != node)
            continue;
        if (out.len)
            BUF_LIT(&out, ", ");
        buf_add(&out, chart->nodes[link->to].label);
        if (link->label.len)
            buf_printf(&out, " (" STR_FMT ")", STR_ARG(link->label));
    }
    return buf_str(&out);
}

static void fill_model(Grid *grid)
{
    const Chart *chart = grid->chart;
    bool texts = false;
    for (size_t i = 0; i < chart->node_count; i++)
        texts = texts || chart->nodes[i].text.len > 0;
    grid_column(grid, grid_word(grid, "category"));
    if (texts)
        grid_column(grid, grid_word(grid, "text"));
    grid_column(grid, grid_word(grid, "leads_to"));
    for (size_t i = 0; i < chart->node_count; i++) {
        grid_head(grid, chart->nodes[i].label);
        if (texts)
            grid_cell(grid, chart->nodes[i].text);
        grid_cell(grid, targets_of(grid, i));
    }
}

void table_fill_flow(Grid *grid)
{
    if (grid->chart->kind == CHART_MODEL)
        fill_model(grid);
    else
        fill_flow(grid);
}

/* ---- events ---- */

void table_fill_events(Grid *grid)
{
    const Chart *chart = grid->chart;
    const ChartSeries *series = chart->series;
    bool groups = false;
    bool texts = false;
    for (size_t i = 0; chart->series_count && i < series->count; i++) {
        groups = groups || series->points[i].group.len > 0;
        texts = texts || series->points[i].text.len > 0;
    }
    grid_column(grid, grid_word(grid, "when"));
    grid_column(grid, grid_word(grid, "what"));
    if (texts)
        grid_column(grid, grid_word(grid, "text"));
    if (groups)
        grid_column(grid, grid_word(grid, "group"));
    for (size_t i = 0; chart->series_count && i < series->count; i++) {
        const ChartPoint *point = &series->points[i];
        grid_head(grid, grid->plain ? period_text(grid->arena, point->period)
                                    : format_period(grid->arena, chart->language, point->period));
        grid_cell(grid, point->label);
        if (texts)
            grid_cell(grid, point->text);
        if (groups)
            grid_cell(grid, point->group);
    }
}
