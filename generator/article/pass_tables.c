/*
 * pass_tables: pipe tables, as GitHub writes them.
 *
 *     | Groep | 2019 | 2023 |
 *     | :---- | ---: | ---: |
 *     | jong  | 12,3 | 14,0 |
 *     : Deelname aan leren {#tab:deelname}
 *
 * To libcmark such a table is a paragraph. Its lines are read again from the
 * text, so that a `|` is a border whatever stands around it; `\|` is a bar. A
 * paragraph whose second line is no row of dashes is looked at no further.
 */
#include "article/table.h"

typedef struct PipeTable {
    cmark_node *node;
    const Frame *frame;
} PipeTable;

typedef struct Found {
    PipeTable *items;
    size_t count, capacity;
} Found;

/* Borders of quotes and the indentation of lists. */
static Str without_border(Str line)
{
    size_t at = 0;
    while (at < line.len && strchr(" \t>", line.data[at]))
        at++;
    return str_trim(str_from_index(line, at));
}

/* The next cell of a row; `rest` moves behind its border. */
static Str cut_cell(Str *rest)
{
    for (size_t i = 0; i < rest->len; i++) {
        if (rest->data[i] == '\\')
            i++;
        else if (rest->data[i] == '|') {
            Str cell = str_slice(*rest, 0, i);
            *rest = str_from_index(*rest, i + 1);
            return str_trim(cell);
        }
    }
    Str cell = *rest;
    *rest = (Str){0};
    return str_trim(cell);
}

/* Without the border at the start; at the end it makes no cell, because nothing follows it. */
static Str row_inside(Str line)
{
    line = str_trim(line);
    return str_starts_with(line, STR("|")) ? str_from_index(line, 1) : line;
}

static bool is_dashes(Str cell)
{
    size_t start = str_starts_with(cell, STR(":"));
    size_t end = cell.len - (cell.len > start && str_ends_with(cell, STR(":")));
    for (size_t i = start; i < end; i++)
        if (cell.data[i] != '-')
            return false;
    return end > start;
}

/* How many columns a row of dashes has; 0 when it is none. */
static size_t count_dashes(Str line)
{
    size_t count = 0;
    if (str_index_char(line, '|') == line.len)
        return 0;
    for (Str rest = row_inside(line); rest.len; count++)
        if (!is_dashes(cut_cell(&rest)))
            return 0;
    return count;
}

static size_t count_cells(Str line)
{
    size_t count = 0;
    for (Str rest = row_inside(line); rest.len; count++)
        cut_cell(&rest);
    return count;
}

static size_t first_line(const PipeTable *table)
{
    return (size_t)cmark_node_get_start_line(table->node);
}

/* A line of the table, from 0. */
static Str row_line(const PipeTable *table, size_t row)
{
    Str line = frame_line(table->frame, first_line(table) + row);
    if (!row) {
        size_t column = (size_t)cmark_node_get_start_column(table->node);
        line = str_from_index(line, column ? column - 1 : 0);
    }
    return without_border(line);
}

/* ---- reading ---- */

typedef struct PipeReader {
    Work *work;
    const PipeTable *pipe;
    TextTable *table;
    size_t line_count;
} PipeReader;

/* `\|` is a bar. */
static Str without_escapes(Arena *arena, Str cell)
{
    if (!str_contains(cell, STR("\\|")))
        return cell;
    Buf out = {.arena = arena};
    for (size_t i = 0; i < cell.len; i++)
        if (cell.data[i] != '\\' || i + 1 >= cell.len || cell.data[i + 1] != '|')
            buf_add_char(&out, cell.data[i]);
    return buf_str(&out);
}

/* A row of the table and where it starts in the body: found once a row. */
typedef struct PipeRow {
    Str line;
    size_t body_line;
    size_t offset; /* in the body's text */
} PipeRow;

static PipeRow find_row(const Work *work, const PipeTable *pipe, size_t row)
{
    PipeRow out = {.line = row_line(pipe, row), .body_line = pipe->frame->first_line + first_line(pipe) + row - 1};
    Str line = frame_line(&work->body, out.body_line);
    size_t border = str_index(line, out.line);
    out.offset = source_offset(work->body.text, out.body_line, 1) + (border < line.len ? border : 0);
    return out;
}

/* The place of a piece of a row. */
static Place place_of(const Work *work, const PipeRow *row, Str piece)
{
    size_t offset = piece.data ? (size_t)(piece.data - row->line.data) : 0;
    return marks_place(work->marks, row->offset + offset, row->offset + offset + piece.len);
}

static CellText cell_text(const Work *work, const PipeTable *pipe, const PipeRow *row, Str cell)
{
    return (CellText){.text = without_escapes(work->arena, cell),
                      .outer = pipe->frame,
                      .line = row->body_line,
                      .place = place_of(work, row, cell)};
}

static void read_aligns(PipeReader *reader)
{
    TextTable *table = reader->table;
    Str rest = row_inside(row_line(reader->pipe, 1));
    for (size_t i = 0; i < table->column_count; i++) {
        Str cell = cut_cell(&rest);
        bool left = str_starts_with(cell, STR(":"));
        bool right = str_ends_with(cell, STR(":"));
        CellAlign align = left && right ? ALIGN_CENTER : right ? ALIGN_END : left ? ALIGN_START : ALIGN_BY_CONTENT;
        table->columns[i] = (TableColumn){.align = align, .decimals = -1};
    }
}

static void report_width(const PipeReader *reader, Place place, size_t count)
{
    Diags *diags = reader->work->diags;
    diag_error(diags, place, "table-width", "this row has %zu cells, and the table %zu columns", count,
               reader->table->column_count);
    diag_hint(diags, "put a '|' between the cells; a '|' in a cell is written '\\|'; "
                     "below the table comes an empty line");
}

static TableRow read_row(PipeReader *reader, size_t number)
{
    Work *work = reader->work;
    PipeRow row = find_row(work, reader->pipe, number);
    size_t count = count_cells(row.line);
    TableRow out = {.place = place_of(work, &row, row.line), .count = reader->table->column_count};
    if (count != out.count)
        report_width(reader, out.place, count);
    out.cells = ARENA_ARRAY(work->arena, TableCell, out.count);
    Str rest = row_inside(row.line);
    for (size_t k = 0; k < out.count; k++) {
        out.cells[k].text = cell_text(work, reader->pipe, &row, cut_cell(&rest));
        if (k >= count)
            out.cells[k].text.text = STR("–"); /* that it lacks was reported */
    }
    return out;
}

/* ": Titel {#tab:naam}" */
static bool is_title(Str line)
{
    return str_starts_with(line, STR(": ")) && line.len > 2;
}

static void set_title(PipeReader *reader, const PipeTable *from, size_t number)
{
    TextTable *table = reader->table;
    PipeRow row = find_row(reader->work, from, number);
    Str title = str_trim(str_from_index(row.line, 2));
    table->name = cross_cut_name(&title);
    table->title = cell_text(reader->work, from, &row, title);
    table->place = table->title.place;
}

/* The title is the table's last line, or a paragraph of one line behind it. */
static cmark_node *read_title(PipeReader *reader)
{
    Str last = row_line(reader->pipe, reader->line_count - 1);
    if (reader->line_count > 2 && is_title(last)) {
        set_title(reader, reader->pipe, --reader->line_count);
        return NULL;
    }
    PipeTable next = {cmark_node_next(reader->pipe->node), reader->pipe->frame};
    if (!next.node || cmark_node_get_type(next.node) != CMARK_NODE_PARAGRAPH ||
        cmark_node_get_start_line(next.node) != cmark_node_get_end_line(next.node) || !is_title(row_line(&next, 0)))
        return NULL;
    set_title(reader, &next, 0);
    return next.node;
}

static void make_table(Work *work, const PipeTable *pipe)
{
    TextTable *table = ARENA_NEW(work->arena, TextTable);
    PipeReader reader = {.work = work, .pipe = pipe, .table = table};
    reader.line_count = (size_t)(cmark_node_get_end_line(pipe->node) - cmark_node_get_start_line(pipe->node)) + 1;
    table->column_count = count_dashes(row_line(pipe, 1));
    table->columns = ARENA_ARRAY(work->arena, TableColumn, table->column_count);
    table->place = work_node_place(work, pipe->frame, pipe->node, (Str){0});
    read_aligns(&reader);
    table_set_signs(work, table);
    cmark_node *title = read_title(&reader);
    table->heads = ARENA_NEW(work->arena, TableRow);
    table->heads[0] = read_row(&reader, 0);
    table->head_count = 1;
    table->row_count = reader.line_count - 2;
    table->rows = ARENA_ARRAY(work->arena, TableRow, table->row_count);
    for (size_t i = 0; i < table->row_count; i++)
        table->rows[i] = read_row(&reader, i + 2);
    table_check(work, table);
    node_replace(pipe->node, table_build(work, table));
    if (title)
        node_remove(title);
}

/* ---- finding ---- */

static void look_at(Work *work, const Walk *walk, Found *found)
{
    PipeTable pipe = {walk->node, walk->frame};
    if (cmark_node_get_end_line(walk->node) == cmark_node_get_start_line(walk->node) ||
        !count_dashes(row_line(&pipe, 1)))
        return;
    if (str_index_char(row_line(&pipe, 0), '|') == row_line(&pipe, 0).len)
        return;
    ARENA_RESERVE_ONE(work->arena, found->items, found->count, found->capacity);
    found->items[found->count++] = pipe;
}

void tables_make(Work *work, Walk walk)
{
    Found found = {0};
    while (walk_next(&walk))
        if (walk.type == CMARK_NODE_PARAGRAPH && !walk.enter)
            look_at(work, &walk, &found);
    /* Made when the walk is over: the paragraph behind a table may be its title, and goes. */
    for (size_t i = 0; i < found.count; i++)
        make_table(work, &found.items[i]);
}

void pass_tables(Work *work)
{
    tables_make(work, walk_start(work));
}
