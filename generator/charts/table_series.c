/*
 * table_series: tables of charts that hold series: over time, of named values,
 * and of several series over the same names.
 */
#include "charts/grid.h"

#include "figures/format.h"

/* ---- over time ---- */

/* The earliest period that some series has not yet given, or no period at the end. */
static Period next_period(const Chart *chart, const size_t *at)
{
    Period next = {0};
    for (size_t s = 0; s < chart->series_count; s++) {
        if (at[s] == chart->series[s].count)
            continue;
        Period period = chart->series[s].points[at[s]].period;
        if (next.kind == PERIOD_NONE || period_compare(period, next) < 0)
            next = period;
    }
    return next;
}

static bool has_ranges(const ChartSeries *series)
{
    for (size_t i = 0; i < series->count; i++)
        if (series->points[i].range_display.len)
            return true;
    return false;
}

static bool any_ranges(const Chart *chart)
{
    for (size_t s = 0; s < chart->series_count; s++)
        if (has_ranges(&chart->series[s]))
            return true;
    return false;
}

static Str range_title(const Grid *grid, const ChartSeries *series)
{
    const char *const path[] = {"chart", "table", "range"};
    PatternField fields[] = {{"label", series->label}};
    return language_fill(grid->arena, language_find(grid->chart->language, path, 3), fields, 1);
}

static void read_time(Grid *grid)
{
    const Chart *chart = grid->chart;
    grid_column(grid, grid_word(grid, "period"));
    for (size_t s = 0; s < chart->series_count; s++) {
        grid_number_column(grid, chart->series[s].label);
        if (has_ranges(&chart->series[s]))
            grid_number_column(grid, range_title(grid, &chart->series[s]));
    }
    size_t *at = ARENA_ARRAY(grid->arena, size_t, chart->series_count);
    for (Period period = next_period(chart, at); period.kind != PERIOD_NONE; period = next_period(chart, at)) {
        grid_head(grid, format_period(grid->arena, chart->language, period));
        for (size_t s = 0; s < chart->series_count; s++) {
            const ChartSeries *series = &chart->series[s];
            bool has = at[s] < series->count && period_equal(series->points[at[s]].period, period);
            const ChartPoint *point = has ? &series->points[at[s]] : NULL;
            grid_value(grid, point);
            if (has_ranges(series))
                grid_cell(grid, point ? point->range_display : (Str){0});
            while (at[s] < series->count && period_compare(series->points[at[s]].period, period) <= 0)
                at[s]++;
        }
    }
}

static void write_time(Grid *grid)
{
    const Chart *chart = grid->chart;
    bool ranges = any_ranges(chart);
    grid_column(grid, grid_word(grid, "period"));
    grid_column(grid, grid_word(grid, "series"));
    grid_plain_columns(grid);
    if (ranges) {
        grid_column(grid, grid_word(grid, "low"));
        grid_column(grid, grid_word(grid, "high"));
    }
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++) {
            const ChartPoint *point = &chart->series[s].points[i];
            grid_head(grid, period_text(grid->arena, point->period));
            grid_cell(grid, chart->series[s].label);
            grid_plain_value(grid, point);
            if (ranges) {
                grid_cell(grid, point->low_plain);
                grid_cell(grid, point->high_plain);
            }
        }
}

void table_fill_time(Grid *grid)
{
    if (grid->plain)
        write_time(grid);
    else
        read_time(grid);
}

/* ---- named values ---- */

/* What some of the values have besides a name and a size. */
typedef struct Extras {
    bool group;
    bool class_name;
    bool rank;
    bool rank_before;
} Extras;

static Extras find_extras(const Chart *chart)
{
    Extras extras = {0};
    for (size_t i = 0; chart->series_count && i < chart->series[0].count; i++) {
        const ChartPoint *point = &chart->series[0].points[i];
        extras.group = extras.group || point->group.len > 0;
        extras.class_name = extras.class_name || point->class_number > 0;
        extras.rank = extras.rank || point->rank > 0;
        extras.rank_before = extras.rank_before || point->rank_before > 0;
    }
    return extras;
}

static Str rank_text(Arena *arena, size_t rank)
{
    return rank ? arena_printf(arena, "%zu", rank) : (Str){0};
}

static Str class_text(const Chart *chart, const ChartPoint *point)
{
    return point->class_number && point->class_number <= chart->class_count
               ? chart->classes[point->class_number - 1].label
               : (Str){0};
}

static void extra_columns(Grid *grid, const Extras *extras)
{
    if (extras->group)
        grid_column(grid, grid_word(grid, "group"));
    if (extras->class_name)
        grid_column(grid, grid_word(grid, "class"));
    if (extras->rank)
        grid_number_column(grid, grid_word(grid, "rank"));
    if (extras->rank_before)
        grid_number_column(grid, grid_word(grid, "rank_before"));
}

static void extra_cells(Grid *grid, const Extras *extras, const ChartPoint *point)
{
    if (extras->group)
        grid_cell(grid, point->group);
    if (extras->class_name)
        grid_cell(grid, class_text(grid->chart, point));
    if (extras->rank)
        grid_cell(grid, rank_text(grid->arena, point->rank));
    if (extras->rank_before)
        grid_cell(grid, rank_text(grid->arena, point->rank_before));
}

void table_fill_categories(Grid *grid)
{
    const Chart *chart = grid->chart;
    Extras extras = find_extras(chart);
    grid_column(grid, grid_word(grid, "category"));
    if (grid->plain)
        grid_plain_columns(grid);
    else
        grid_number_column(grid, grid_word(grid, "value"));
    extra_columns(grid, &extras);
    for (size_t i = 0; chart->series_count && i < chart->series[0].count; i++) {
        const ChartPoint *point = &chart->series[0].points[i];
        grid_head(grid, point->label);
        if (grid->plain)
            grid_plain_value(grid, point);
        else
            grid_value(grid, point);
        extra_cells(grid, &extras, point);
    }
}

/* ---- several series over the same names ---- */

static void read_groups(Grid *grid)
{
    const Chart *chart = grid->chart;
    grid_column(grid, grid_word(grid, "category"));
    for (size_t s = 0; s < chart->series_count; s++)
        grid_number_column(grid, chart->series[s].label.len ? chart->series[s].label : grid_word(grid, "value"));
    for (size_t i = 0; chart->series_count && i < chart->series[0].count; i++) {
        grid_head(grid, chart->series[0].points[i].label);
        for (size_t s = 0; s < chart->series_count; s++)
            grid_value(grid, i < chart->series[s].count ? &chart->series[s].points[i] : NULL);
    }
}

static void write_groups(Grid *grid)
{
    const Chart *chart = grid->chart;
    grid_column(grid, grid_word(grid, "category"));
    grid_column(grid, grid_word(grid, "series"));
    grid_plain_columns(grid);
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++) {
            grid_head(grid, chart->series[s].points[i].label);
            grid_cell(grid, chart->series[s].label);
            grid_plain_value(grid, &chart->series[s].points[i]);
        }
}

void table_fill_groups(Grid *grid)
{
    if (grid->plain)
        write_groups(grid);
    else
        read_groups(grid);
}
