/*
 * block_table: a table with everything that statistics ask of one.
 *
 *     ```table
 *     title: Deelname aan leren
 *     columns:
 *       - Groep
 *       - title: "2023"
 *         columns: [mannen, {title: vrouwen, decimals: 1}]
 *     rows: |
 *       Leeftijd
 *       25 tot 45 jaar; 31,2; 33,0**
 *       45 tot 65 jaar; 21,5; –
 *       N; 1200; 1310
 *     significance: {"**": verschilt significant van mannen (p < 0,01)}
 *     ```
 *
 * This file reads the fields, table_rows.c the rows. What is wrong is reported
 * and the table still built, so that one run tells all.
 */
#include "article/table_rows.h"

#include "article/reference.h"
#include "base/yaml.h"
#include "figures/language.h"

static const char *const known_keys[] = {"title",  "id",   "columns", "rows",   "file", "decimal", "decimals", "empty",
                                         "bold",   "note", "notes",   "signs",  "significance",    "source",   NULL};
static const char *const column_keys[] = {"title", "columns", "align", "decimals", NULL};

enum { MAX_DECIMALS = 6 };

CellText table_field(Work *work, const Block *block, const Value *value)
{
    size_t line = value->place.source ? place_line(value->place) - work->body_line + 1 : block->line;
    Str text = value_is_scalar(value) ? value->text : (Str){0};
    return (CellText){.text = marks_add(work->marks, text, value->place, work->diags),
                      .outer = block->frame,
                      .line = line,
                      .place = value->place};
}

/* ---- columns, with the heads above them ---- */

typedef struct HeadReader {
    Work *work;
    const Block *block;
    TextTable *table;
    size_t capacity;
    size_t head_capacity[HEADS_MAX];
    int decimals;
} HeadReader;

static CellAlign read_align(const HeadReader *reader, const Value *map)
{
    static const struct { const char *name; CellAlign align; } aligns[] = {
        {"left", ALIGN_START}, {"center", ALIGN_CENTER}, {"right", ALIGN_END}, {"number", ALIGN_NUMBER}};
    Str text = yaml_text_optional(map, "align", "column", reader->work->diags);
    if (!text.len)
        return ALIGN_BY_CONTENT;
    Str names[4];
    for (size_t i = 0; i < 4; i++) {
        names[i] = str_from(aligns[i].name);
        if (str_equal(text, names[i]))
            return aligns[i].align;
    }
    diag_error(reader->work->diags, value_get(map, STR("align"))->place, "table-field",
               "a column cannot be aligned '" STR_FMT "'", STR_ARG(text));
    diag_hint_nearest(reader->work->diags, text, names, 4);
    return ALIGN_BY_CONTENT;
}

static void add_column(HeadReader *reader, const Value *value)
{
    TextTable *table = reader->table;
    TableColumn column = {.decimals = reader->decimals};
    if (value_is_map(value)) {
        column.align = read_align(reader, value);
        column.decimals = (int)yaml_integer(value, "decimals", reader->decimals, 0, MAX_DECIMALS, reader->work->diags);
    }
    ARENA_RESERVE_ONE(reader->work->arena, table->columns, table->column_count, reader->capacity);
    table->columns[table->column_count++] = column;
}

static const Value *column_children(const Value *value)
{
    const Value *children = value_is_map(value) ? value_get(value, STR("columns")) : NULL;
    return value_is_list(children) ? children : NULL;
}

/* How many rows of heads a list of columns needs; more than HEADS_MAX is told by whoever asks. */
static size_t head_depth(const Value *list, size_t level)
{
    size_t depth = 1;
    for (size_t i = 0; level <= HEADS_MAX && i < value_count(list); i++) {
        const Value *children = column_children(value_item(list, i));
        size_t below = children ? 1 + head_depth(children, level + 1) : 1;
        depth = below > depth ? below : depth;
    }
    return depth;
}

static void add_head(HeadReader *reader, size_t level, TableCell cell)
{
    TableRow *row = &reader->table->heads[level];
    ARENA_RESERVE_ONE(reader->work->arena, row->cells, row->count, reader->head_capacity[level]);
    row->cells[row->count++] = cell;
}

static CellText head_text(const HeadReader *reader, const Value *value)
{
    const Value *title = value_is_map(value) ? value_get(value, STR("title")) : value;
    if (title && value_is_scalar(title))
        return table_field(reader->work, reader->block, title);
    return (CellText){.outer = reader->block->frame, .line = reader->block->line, .place = value->place};
}

/* Bounded by HEADS_MAX. */
static void read_columns(HeadReader *reader, const Value *list, size_t level)
{
    for (size_t i = 0; i < value_count(list); i++) {
        const Value *value = value_item(list, i);
        const Value *children = column_children(value);
        size_t first = reader->table->column_count;
        if (value_is_map(value))
            yaml_check_keys(value, column_keys, "column", reader->work->diags);
        TableCell cell = {.text = head_text(reader, value), .is_group_head = children != NULL};
        size_t at = reader->table->heads[level].count;
        add_head(reader, level, cell);
        if (children)
            read_columns(reader, children, level + 1);
        else
            add_column(reader, value);
        TableCell *added = &reader->table->heads[level].cells[at];
        added->columns = children ? reader->table->column_count - first : 1;
        added->rows = children ? 1 : reader->table->head_count - level;
    }
}

static void read_heads(HeadReader *reader, const Value *columns)
{
    size_t depth = head_depth(columns, 1);
    if (depth > HEADS_MAX) {
        diag_error(reader->work->diags, columns->place, "table-field", "more than %d rows of heads above each other",
                   (int)HEADS_MAX);
        diag_hint(reader->work->diags, "make two tables of it, or put a level into the rows");
        return;
    }
    reader->table->head_count = depth;
    reader->table->heads = ARENA_ARRAY(reader->work->arena, TableRow, depth);
    read_columns(reader, columns, 0);
}

/* ---- signs, stars, notes ---- */

static void read_signs(Work *work, TextTable *table, const Value *spec)
{
    table_set_signs(work, table);
    const Value *map = yaml_map_optional(spec, "signs", "table", work->diags);
    if (!map)
        return;
    TableSign *signs = ARENA_ARRAY(work->arena, TableSign, table->sign_count + map->map.count);
    memcpy(signs, table->signs, table->sign_count * sizeof *signs);
    table->signs = signs;
    for (size_t i = 0; i < map->map.count; i++) {
        Str sign = map->map.entries[i].key;
        size_t at = 0;
        while (at < table->sign_count && !str_equal(table->signs[at].sign, sign))
            at++;
        if (at == table->sign_count)
            table->sign_count++;
        signs[at] = (TableSign){sign, value_get_text(map, arena_cstr(work->arena, sign)), false};
    }
}

static void read_significance(Work *work, TextTable *table, const Value *spec)
{
    static const char *const marks[] = {"*", "**", "***"};
    const Value *map = yaml_map_optional(spec, "significance", "table", work->diags);
    for (size_t i = 0; map && i < 3; i++)
        table->stars[i] = (TableSign){str_from(marks[i]), value_get_text(map, marks[i]), false};
    for (size_t i = 0; map && i < map->map.count; i++) {
        Str key = map->map.entries[i].key;
        if (str_equal(key, STR("*")) || str_equal(key, STR("**")) || str_equal(key, STR("***")))
            continue;
        const Value *value = map->map.entries[i].value;
        diag_error(work->diags, value->key_place, "table-field", "a mark of significance is '*', '**' or '***'");
        diag_hint(work->diags, "write for instance significance: {\"*\": \"p < 0,05\", \"**\": \"p < 0,01\"}");
    }
}

static void read_notes(Work *work, const Block *block, TextTable *table, const Value *spec)
{
    const Value *note = value_get(spec, STR("note"));
    const Value *notes = yaml_list_optional(spec, "notes", "table", work->diags);
    table->notes = ARENA_ARRAY(work->arena, CellText, value_count(notes) + 1);
    if (note && value_is_scalar(note))
        table->notes[table->note_count++] = table_field(work, block, note);
    for (size_t i = 0; i < value_count(notes); i++)
        if (value_is_scalar(value_item(notes, i)))
            table->notes[table->note_count++] = table_field(work, block, value_item(notes, i));
}

static void read_title(Work *work, const Block *block, TextTable *table, const Value *spec)
{
    yaml_text(spec, "title", "table", work->diags);
    const Value *title = value_get(spec, STR("title"));
    if (title && value_is_scalar(title))
        table->title = table_field(work, block, title);
    const Value *id = block_read_id(work, spec);
    table->place = id ? id->place : block->place;
    table->name = id ? id->text : (Str){0};
    const Value *source = value_get(spec, STR("source"));
    if (source && value_is_scalar(source))
        table->source = reference_fill_text(work, source->text, source).plain;
}

void block_make_table(Work *work, const Block *block)
{
    const Value *spec = block_read_yaml(work, block);
    if (!spec)
        return;
    yaml_check_keys(spec, known_keys, "table", work->diags);
    size_t errors = work->diags->errors;
    TextTable *table = ARENA_NEW(work->arena, TextTable);
    read_title(work, block, table, spec);
    read_signs(work, table, spec);
    read_significance(work, table, spec);
    read_notes(work, block, table, spec);
    HeadReader reader = {.work = work, .block = block, .table = table};
    reader.decimals = (int)yaml_integer(spec, "decimals", -1, 0, MAX_DECIMALS, work->diags);
    const Value *columns = yaml_list_optional(spec, "columns", "table", work->diags);
    if (columns)
        read_heads(&reader, columns);
    if (!table_read_rows(work, block, table, spec, reader.decimals) || work->diags->errors > errors)
        return;
    table_check(work, table);
    node_replace(block->node, table_build(work, table));
}
