/*
 * table: the data of a chart as an HTML table and as CSV. The table shows what
 * people read (the displays), the CSV what spreadsheets read (the plain
 * numbers): both are in the chart, so nothing is formatted here. A shape fills
 * a grid (table_series.c, table_other.c); the two writers know no shape.
 */
#include "charts/grid.h"

#include "base/escape.h"
#include "charts/shape.h"
#include "figures/format.h"

/* ---- the grid ---- */

static GridColumn *add_column(Grid *grid, Str title)
{
    ARENA_RESERVE_ONE(grid->arena, grid->columns, grid->column_count, grid->column_capacity);
    grid->columns[grid->column_count] = (GridColumn){.title = title};
    return &grid->columns[grid->column_count++];
}

void grid_column(Grid *grid, Str title)
{
    add_column(grid, title);
}

void grid_number_column(Grid *grid, Str title)
{
    add_column(grid, title)->number = true;
}

static void add_cell(Grid *grid, GridCell cell)
{
    ARENA_RESERVE_ONE(grid->arena, grid->cells, grid->cell_count, grid->cell_capacity);
    grid->cells[grid->cell_count++] = cell;
}

void grid_cell(Grid *grid, Str text)
{
    add_cell(grid, (GridCell){.text = text});
}

void grid_head(Grid *grid, Str text)
{
    add_cell(grid, (GridCell){.text = text, .head = true});
}

Str grid_word(const Grid *grid, const char *name)
{
    const char *const path[] = {"chart", "table", name};
    return language_find(grid->chart->language, path, 3);
}

static Str missing_word(const Grid *grid)
{
    return language_word(grid->chart->language, "status.missing");
}

void grid_value(Grid *grid, const ChartPoint *point)
{
    Str text = point ? point->display : (Str){0};
    bool shown = point && point->has_value;
    add_cell(grid, (GridCell){.text = text.len ? text : missing_word(grid),
                              .marked = shown && point->provisional,
                              .forecast = shown && point->forecast});
}

void grid_plain_columns(Grid *grid)
{
    grid_column(grid, grid_word(grid, "value"));
    grid_column(grid, grid_word(grid, "unit"));
    grid_column(grid, grid_word(grid, "status"));
}

static Str status_word(const Grid *grid, const ChartPoint *point)
{
    const Language *language = grid->chart->language;
    if (!point->has_value)
        return point->display.len ? point->display : missing_word(grid);
    if (point->forecast)
        return chart_word(grid->chart, "forecast");
    return language_word(language, point->provisional ? "status.provisional" : "status.final");
}

void grid_plain_value(Grid *grid, const ChartPoint *point)
{
    const Chart *chart = grid->chart;
    grid_cell(grid, point->has_value ? point->plain : (Str){0});
    grid_cell(grid, chart->unit ? format_unit(chart->language, chart->unit) : (Str){0});
    grid_cell(grid, status_word(grid, point));
}

static Grid grid_make(Arena *arena, const Chart *chart, bool plain)
{
    Grid grid = {.arena = arena, .chart = chart, .plain = plain};
    shape_of(chart)->fill(&grid);
    return grid;
}

/* ---- HTML ---- */

static void write_header(Buf *out, const char *open, Str text)
{
    buf_add(out, str_from(open));
    escape_html(out, text);
    BUF_LIT(out, "</th>");
}

static void write_head(Buf *out, const Grid *grid)
{
    BUF_LIT(out, "<thead><tr>");
    for (size_t i = 0; i < grid->column_count; i++)
        write_header(out, grid->columns[i].number ? "<th scope=\"col\" class=\"chart-number\">" : "<th scope=\"col\">",
                     grid->columns[i].title);
    BUF_LIT(out, "</tr></thead>");
}

static void write_cell(Buf *out, const Grid *grid, const GridCell *cell, bool number)
{
    if (cell->head) {
        write_header(out, "<th scope=\"row\">", cell->text);
        return;
    }
    buf_add(out, number ? STR("<td>") : STR("<td class=\"chart-words\">"));
    escape_html(out, cell->text.len ? cell->text : grid_word(grid, "nothing"));
    if (cell->marked)
        BUF_LIT(out, "<sup>*</sup>");
    if (cell->forecast) {
        BUF_LIT(out, "<span> ");
        escape_html(out, chart_word(grid->chart, "forecast"));
        BUF_LIT(out, "</span>");
    }
    BUF_LIT(out, "</td>");
}

static void write_rows(Buf *out, const Grid *grid)
{
    BUF_LIT(out, "<tbody>");
    for (size_t i = 0; i < grid->cell_count; i++) {
        size_t column = i % grid->column_count;
        if (column == 0)
            BUF_LIT(out, "<tr>");
        write_cell(out, grid, &grid->cells[i], grid->columns[column].number);
        if (column + 1 == grid->column_count)
            BUF_LIT(out, "</tr>");
    }
    BUF_LIT(out, "</tbody>");
}

static bool has_marked(const Grid *grid)
{
    for (size_t i = 0; i < grid->cell_count; i++)
        if (grid->cells[i].marked)
            return true;
    return false;
}

static void write_caption(Buf *out, const Grid *grid)
{
    const Chart *chart = grid->chart;
    buf_printf(out, "<caption id=\"" STR_FMT "-caption\">", STR_ARG(chart->id));
    escape_html(out, chart->title);
    if (chart->subtitle.len) {
        BUF_LIT(out, " <span>");
        escape_html(out, chart->subtitle);
        BUF_LIT(out, "</span>");
    }
    if (has_marked(grid)) {
        BUF_LIT(out, " <span>");
        escape_html(out, grid_word(grid, "star"));
        BUF_LIT(out, "</span>");
    }
    BUF_LIT(out, "</caption>");
}

Str chart_table_html(Arena *arena, const Chart *chart)
{
    Buf out = {.arena = arena};
    Grid grid = grid_make(arena, chart, false);
    buf_printf(&out,
               "<div class=\"chart-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" STR_FMT
               "-caption\"><table class=\"chart-table\">",
               STR_ARG(chart->id));
    write_caption(&out, &grid);
    write_head(&out, &grid);
    write_rows(&out, &grid);
    BUF_LIT(&out, "</table></div>");
    return buf_str(&out);
}

/* ---- CSV ---- */

Str chart_csv(Arena *arena, const Chart *chart)
{
    Buf out = {.arena = arena};
    Grid grid = grid_make(arena, chart, true);
    for (size_t i = 0; i < grid.column_count; i++) {
        escape_csv(&out, grid.columns[i].title, ';');
        buf_add_char(&out, i + 1 == grid.column_count ? '\n' : ';');
    }
    for (size_t i = 0; i < grid.cell_count; i++) {
        escape_csv(&out, grid.cells[i].text, ';');
        buf_add_char(&out, (i + 1) % grid.column_count == 0 ? '\n' : ';');
    }
    return buf_str(&out);
}
