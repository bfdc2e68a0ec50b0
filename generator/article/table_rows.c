/*
 * table_rows: see table_rows.h.
 *
 * Three sources give the same: a list of rows of texts with their places. Text
 * in the block is Markdown, text of a file is only itself. A row with nothing
 * behind its first cell heads a group; a row that is called N counts cases.
 */
#include "article/table_rows.h"

#include "base/files.h"
#include "base/yaml.h"
#include "data/csv.h"
#include "figures/format.h"

typedef struct RowReader {
    Work *work;
    const Block *block;
    TextTable *table;
    const Value *spec;
    size_t capacity;
    char mark; /* the decimal mark of what is written */
} RowReader;

static TableRow *add_row(RowReader *reader, size_t cells, Place place)
{
    TextTable *table = reader->table;
    ARENA_RESERVE_ONE(reader->work->arena, table->rows, table->row_count, reader->capacity);
    TableRow *row = &table->rows[table->row_count++];
    *row = (TableRow){.count = cells, .place = place};
    row->cells = ARENA_ARRAY(reader->work->arena, TableCell, cells);
    return row;
}

/* ---- lines in the block ---- */

static size_t count_fields(Str line)
{
    size_t count = 1;
    for (size_t i = 0; i < line.len; i++)
        count += line.data[i] == ';';
    return count;
}

/* Where a line of a text stands that was written from `*cursor` on in the file. */
static Place find_line(const RowReader *reader, Str line, size_t *cursor)
{
    const Source *source = reader->work->source;
    Str rest = str_from_index(source->text, *cursor);
    size_t found = str_index(rest, line);
    if (found == rest.len)
        return source_place(source, *cursor, *cursor);
    Place place = source_place(source, *cursor + found, *cursor + found + line.len);
    *cursor = place.end;
    return place;
}

static CellText make_text(const RowReader *reader, Str text, Place place)
{
    Work *work = reader->work;
    return (CellText){.text = marks_add(work->marks, text, place, work->diags),
                      .outer = reader->block->frame,
                      .line = place_line(place) - work->body_line + 1,
                      .place = place};
}

static void read_line(RowReader *reader, Str line, Place place)
{
    TableRow *row = add_row(reader, count_fields(line), place);
    Str rest = line;
    for (size_t k = 0; k < row->count; k++) {
        Str field = str_cut(&rest, ';');
        Str text = str_trim(field);
        size_t start = place.start + (text.len ? (size_t)(text.data - line.data) : (size_t)(field.data - line.data));
        row->cells[k].text = make_text(reader, text, source_place(place.source, start, start + text.len));
    }
}

static void read_lines(RowReader *reader, const Value *rows)
{
    size_t cursor = rows->place.start;
    for (Str rest = rows->text; rest.data;) {
        Str line = str_trim(str_cut(&rest, '\n'));
        if (line.len)
            read_line(reader, line, find_line(reader, line, &cursor));
    }
}

/* ---- lists ---- */

static bool report_rows(Work *work, Place place, const char *message)
{
    diag_error(work->diags, place, "table-rows", "%s", message);
    diag_hint(work->diags, "write 'rows: |' and below it a line for each row, with ';' between the cells");
    return false;
}

static bool read_list(RowReader *reader, const Value *rows)
{
    for (size_t i = 0; i < value_count(rows); i++) {
        const Value *item = value_item(rows, i);
        bool alone = value_is_scalar(item);
        if (!alone && !value_is_list(item))
            return report_rows(reader->work, item->place, "a row is a list of cells");
        TableRow *row = add_row(reader, alone ? 1 : value_count(item), item->place);
        for (size_t k = 0; k < row->count; k++)
            row->cells[k].text = table_field(reader->work, reader->block, alone ? item : value_item(item, k));
    }
    return true;
}

/* ---- a file ---- */

/* Beside the article, or in the folder above it: the issue's. */
static Str find_file(const RowReader *reader, const Value *file)
{
    Arena *arena = reader->work->arena;
    Str folder = files_folder(reader->work->source->path);
    Str path = files_join(arena, folder, file->text);
    if (files_exists(path))
        return path;
    Str above = files_join(arena, files_folder(folder), file->text);
    return files_exists(above) ? above : path;
}

static bool check_file_name(Work *work, const Value *file)
{
    if (value_is_scalar(file) && files_path_is_inside(file->text) && str_ends_with(file->text, STR(".csv")))
        return true;
    diag_error(work->diags, file->place, "table-file", "a table's file is a CSV file in the folder of the article");
    diag_hint(work->diags, "write for instance 'file: deelname.csv'");
    return false;
}

static bool read_file(RowReader *reader, const Value *file)
{
    Work *work = reader->work;
    if (!check_file_name(work, file))
        return false;
    const Source *source = files_read_text(work->arena, find_file(reader, file), file->place, work->diags);
    const Table *csv = source ? csv_read(work->arena, source, 0, work->diags) : NULL;
    for (size_t i = 0; csv && i < csv->count; i++) {
        TableRow *row = add_row(reader, csv->rows[i].count, csv->rows[i].place);
        for (size_t k = 0; k < row->count; k++) {
            const Field *field = &csv->rows[i].fields[k];
            row->cells[k].text = (CellText){str_trim(field->text), reader->block->frame, reader->block->line,
                                            field->place};
            row->cells[k].is_plain = true;
        }
    }
    return csv != NULL;
}

/* ---- what kind of row it is ---- */

static bool is_group(const TableRow *row)
{
    for (size_t k = 1; k < row->count; k++)
        if (row->cells[k].text.text.len)
            return false;
    return row->count && row->cells[0].text.text.len;
}

static void report_width(Work *work, const TableRow *row, size_t columns)
{
    diag_error(work->diags, row->place, "table-width", "this row has %zu cells, and the table %zu columns", row->count,
               columns);
    diag_hint(work->diags, "a cell in which there is nothing to say has a sign: '–' for nothing, '.' for not known");
}

static void fill_empty(RowReader *reader, TableRow *row)
{
    Str sign = value_get_text(reader->spec, "empty");
    for (size_t k = 1; sign.len && k < row->count; k++)
        if (!row->cells[k].text.text.len)
            row->cells[k].text.text = sign;
}

static void classify(RowReader *reader, TableRow *row)
{
    size_t columns = reader->table->column_count;
    if (columns > 1 && is_group(row)) {
        row->kind = ROW_GROUP;
        row->count = 1;
        return;
    }
    if (row->count != columns) {
        report_width(reader->work, row, columns);
        return;
    }
    if (str_equal(row->cells[0].text.text, STR("N")))
        row->kind = ROW_COUNT;
    fill_empty(reader, row);
}

/* ---- cells: stars and decimals ---- */

static void cut_stars(RowReader *reader, TableCell *cell)
{
    Str text = cell->text.text;
    size_t stars = 0;
    while (stars < text.len && stars < 3 && text.data[text.len - 1 - stars] == '*')
        stars++;
    Str number = str_slice(text, 0, text.len - stars);
    size_t whole, end;
    if (!stars || !table_read_number(number, reader->mark, &whole, &end))
        return;
    cell->stars = str_from_index(text, number.len);
    cell->text.text = number;
    if (reader->table->stars[stars - 1].meaning.len)
        return;
    diag_error(reader->work->diags, cell->text.place, "table-stars", "the table does not say what '" STR_FMT "' means",
               STR_ARG(cell->stars));
    diag_hint(reader->work->diags, "add 'significance: {\"" STR_FMT "\": \"p < 0,05\"}'", STR_ARG(cell->stars));
}

static Str without_groups(Arena *arena, Str text, char mark)
{
    Buf out = {.arena = arena};
    for (size_t i = 0; i < text.len; i++)
        if (text.data[i] == mark || !strchr(".,", text.data[i]))
            buf_add_char(&out, text.data[i]);
    return buf_str(&out);
}

/* A number in the language's own way, with as many decimals as the column says. */
static void set_decimals(RowReader *reader, TableCell *cell, int decimals)
{
    const NumberStyle *style = &reader->work->context->charts.language->numbers;
    Str text = cell->text.text;
    size_t whole, end;
    Decimal value;
    if ((decimals < 0 && reader->mark == style->decimal_mark) ||
        !table_read_number(text, reader->mark, &whole, &end) ||
        !decimal_parse(without_groups(reader->work->arena, str_slice(text, 0, end), reader->mark), reader->mark, &value))
        return;
    const Rational *exact = rational_from_decimal(reader->work->arena, value);
    Str number = format_rational(reader->work->arena, style, exact, decimals < 0 ? value.scale : decimals);
    cell->text.text = arena_printf(reader->work->arena, STR_FMT STR_FMT, STR_ARG(number),
                                   STR_ARG(str_from_index(text, end)));
}

static void finish_cells(RowReader *reader, TableRow *row)
{
    for (size_t k = 1; row->kind != ROW_GROUP && k < row->count && k < reader->table->column_count; k++) {
        cut_stars(reader, &row->cells[k]);
        set_decimals(reader, &row->cells[k], row->kind == ROW_COUNT ? 0 : reader->table->columns[k].decimals);
    }
}

/* ---- rows that stand out ---- */

static void make_bold(RowReader *reader)
{
    Work *work = reader->work;
    const TextTable *table = reader->table;
    const Value *bold = value_get(reader->spec, STR("bold"));
    bool list = value_is_list(bold);
    for (size_t i = 0; bold && i < (list ? value_count(bold) : 1); i++) {
        const Value *name = list ? value_item(bold, i) : bold;
        bool found = false;
        Str *names = ARENA_ARRAY(work->arena, Str, table->row_count + 1);
        for (size_t k = 0; k < table->row_count; k++) {
            TableRow *row = &table->rows[k];
            names[k] = row->cells[0].text.text;
            if (value_is_scalar(name) && str_equal(names[k], name->text))
                found = row->bold = true;
        }
        if (found)
            continue;
        diag_error(work->diags, name->place, "table-bold", "there is no row of that name");
        diag_hint_nearest(work->diags, value_is_scalar(name) ? name->text : (Str){0}, names, table->row_count);
    }
}

/* Without `columns:` the first row is the head. */
static void take_head(RowReader *reader, int decimals)
{
    TextTable *table = reader->table;
    table->heads = ARENA_NEW(reader->work->arena, TableRow);
    table->heads[0] = table->rows[0];
    table->head_count = 1;
    table->column_count = table->rows[0].count;
    table->columns = ARENA_ARRAY(reader->work->arena, TableColumn, table->column_count);
    for (size_t k = 0; k < table->column_count; k++)
        table->columns[k].decimals = decimals;
}

static bool read_source(RowReader *reader)
{
    const Value *rows = value_get(reader->spec, STR("rows"));
    const Value *file = value_get(reader->spec, STR("file"));
    if (!rows == !file)
        return report_rows(reader->work, rows ? rows->place : reader->block->place,
                           rows ? "a table has 'rows' or a 'file', not both" : "a table has no rows");
    if (file)
        return read_file(reader, file);
    if (value_is_list(rows))
        return read_list(reader, rows);
    if (!value_is_scalar(rows))
        return report_rows(reader->work, rows->place, "'rows' is lines of text, or a list of rows");
    read_lines(reader, rows);
    return true;
}

static char read_mark(RowReader *reader)
{
    Str mark = yaml_text_optional(reader->spec, "decimal", "table", reader->work->diags);
    if (str_equal(mark, STR(".")) || str_equal(mark, STR(",")))
        return mark.data[0];
    if (mark.len) {
        diag_error(reader->work->diags, value_get(reader->spec, STR("decimal"))->place, "table-field",
                   "a decimal mark is ',' or '.'");
        diag_hint(reader->work->diags, "write decimal: \",\" or decimal: \".\"");
    }
    return reader->work->context->charts.language->numbers.decimal_mark;
}

bool table_read_rows(Work *work, const Block *block, TextTable *table, const Value *spec, int decimals)
{
    RowReader reader = {.work = work, .block = block, .table = table, .spec = spec};
    reader.mark = read_mark(&reader);
    if (!read_source(&reader))
        return false;
    bool has_columns = table->column_count > 0;
    bool has_head = !has_columns || value_get(spec, STR("file"));
    if (table->row_count < (has_head ? 2 : 1))
        return report_rows(work, block->place, "a table has no rows");
    if (!has_columns)
        take_head(&reader, decimals);
    if (has_head) {
        table->rows++;
        table->row_count--;
    }
    for (size_t i = 0; i < table->row_count; i++) {
        classify(&reader, &table->rows[i]);
        finish_cells(&reader, &table->rows[i]);
    }
    make_bold(&reader);
    return true;
}
