/*
 * table_cells: pass_cells: what can only be said of a table when every figure
 * in it is filled in.
 *
 * Numbers of a column stand with their decimal marks below each other: each is
 * set to the right, and what a number lacks behind the mark is filled with
 * room of exactly that width. The room is made by the style sheet from the
 * attribute data-pad, in the letters that it stands for and invisible, so it
 * is right in every typeface and is not read, copied or printed.
 */
#include "article/table.h"

#include "base/escape.h"
#include "base/hyphenate.h"
#include "figures/language.h"

static Str word(const Work *work, const char *name)
{
    const char *const path[] = {"tables", name};
    return language_find(work->context->charts.language, path, 2);
}

/* ---- numbers ---- */

static size_t sign_length(Str text)
{
    static const char *const signs[] = {"−", "-", "+"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_starts_with(text, str_from(signs[i])))
            return strlen(signs[i]);
    return 0;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool table_read_number(Str text, char mark, size_t *whole, size_t *end)
{
    size_t at = sign_length(text);
    if (str_starts_with(str_from_index(text, at), STR("€ ")))
        at += STR("€ ").len;
    size_t digits = at;
    char group = mark == ',' ? '.' : ',';
    while (at < text.len && (is_digit(text.data[at]) || (at > digits && at + 1 < text.len && text.data[at] == group &&
                                                         is_digit(text.data[at + 1]))))
        at++;
    *whole = at;
    if (at == digits)
        return false;
    if (at + 1 < text.len && text.data[at] == mark && is_digit(text.data[at + 1]))
        for (at++; at < text.len && is_digit(text.data[at]);)
            at++;
    *end = at;
    Str rest = str_from_index(text, at);
    return !rest.len || str_equal(rest, STR("%")) || str_equal(rest, STR(" %"));
}

static char decimal_mark(const Work *work)
{
    return work->context->charts.language->numbers.decimal_mark;
}

/* ---- what the cells show ---- */

static const TableSign *find_sign(const TextTable *table, Str text)
{
    if (str_equal(text, STR("-")))
        text = STR("–");
    for (size_t i = 0; i < table->sign_count; i++)
        if (str_equal(text, table->signs[i].sign))
            return &table->signs[i];
    return NULL;
}

static void read_shown(Work *work, TextTable *table)
{
    for (size_t i = 0; i < table->head_count + table->row_count; i++) {
        TableRow *row = i < table->head_count ? &table->heads[i] : &table->rows[i - table->head_count];
        for (size_t k = 0; k < row->count; k++)
            if (row->cells[k].is_rich)
                row->cells[k].shown = node_plain_text(work->arena, row->cells[k].node, false);
    }
}

typedef struct ColumnShape {
    size_t numbers;  /* cells that are one */
    size_t others;   /* cells that are neither a number nor a sign */
    size_t decimals; /* bytes of the longest part from the decimal mark on */
    bool percent;    /* some have a sign behind them */
} ColumnShape;

static void measure_cell(const Work *work, const TextTable *table, const TableCell *cell, ColumnShape *shape)
{
    size_t whole, end;
    if (find_sign(table, cell->shown))
        return;
    if (!table_read_number(cell->shown, decimal_mark(work), &whole, &end)) {
        shape->others++;
        return;
    }
    shape->numbers++;
    if (end - whole > shape->decimals)
        shape->decimals = end - whole;
    shape->percent = shape->percent || end < cell->shown.len;
}

static ColumnShape measure_column(const Work *work, TextTable *table, size_t column)
{
    ColumnShape shape = {0};
    for (size_t i = 0; i < table->row_count; i++)
        if (table->rows[i].kind == ROW_BODY && column < table->rows[i].count)
            measure_cell(work, table, &table->rows[i].cells[column], &shape);
    CellAlign *align = &table->columns[column].align;
    if (*align == ALIGN_BY_CONTENT)
        *align = shape.numbers && !shape.others ? ALIGN_NUMBER : ALIGN_START;
    else if (*align == ALIGN_END && shape.numbers)
        *align = ALIGN_NUMBER;
    return shape;
}

/* ---- their markup ---- */

static void add_pad(const Work *work, Buf *out, const TableCell *cell, const ColumnShape *shape)
{
    size_t whole, end;
    bool number = table_read_number(cell->shown, decimal_mark(work), &whole, &end);
    size_t has = number ? end - whole : 0;
    bool percent = shape->percent && !(number && end < cell->shown.len);
    if (has >= shape->decimals && !percent)
        return;
    BUF_LIT(out, "<span class=\"pad\" data-pad=\"");
    for (size_t i = has; i < shape->decimals; i++)
        buf_add_char(out, i ? '0' : decimal_mark(work));
    buf_printf(out, "%s\"></span>", percent ? "%" : "");
}

/* A mark of significance: a sign for those who see it, words for those who do not. */
static void add_stars(const TextTable *table, Buf *out, const TableCell *cell)
{
    if (!cell->stars.len)
        return;
    BUF_LIT(out, "<sup class=\"stars\"><span aria-hidden=\"true\">");
    buf_add(out, cell->stars);
    BUF_LIT(out, "</span><span class=\"visually-hidden\"> (");
    escape_html(out, table->stars[cell->stars.len - 1].meaning);
    BUF_LIT(out, ")</span></sup>");
}

static void add_shown(const TextTable *table, Buf *out, const TableCell *cell)
{
    const TableSign *sign = find_sign(table, cell->shown);
    if (!sign) {
        escape_html(out, cell->shown);
        return;
    }
    BUF_LIT(out, "<span aria-hidden=\"true\">");
    escape_html(out, sign->sign);
    BUF_LIT(out, "</span><span class=\"visually-hidden\">");
    escape_html(out, sign->meaning);
    BUF_LIT(out, "</span>");
}

static const char *align_class(CellAlign align)
{
    switch (align) {
    case ALIGN_NUMBER:
        return " class=\"table-number-cell\"";
    case ALIGN_END:
        return " class=\"table-end\"";
    case ALIGN_CENTER:
        return " class=\"table-center\"";
    default:
        return "";
    }
}

static void add_attributes(Buf *out, const TableCell *cell, const char *class_name)
{
    if (cell->columns > 1)
        buf_printf(out, " colspan=\"%zu\"", cell->columns);
    if (cell->rows > 1)
        buf_printf(out, " rowspan=\"%zu\"", cell->rows);
    buf_add(out, str_from(class_name));
    buf_add_char(out, '>');
}

/* Plain text is printed with the opening tag; of rich text the end goes behind the last node. */
static void finish_cell(Work *work, const TextTable *table, TableCell *cell, Buf *open, Str exit,
                        const ColumnShape *shape)
{
    Buf tail = {.arena = work->arena};
    add_stars(table, &tail, cell);
    if (shape)
        add_pad(work, &tail, cell, shape);
    if (!cell->is_rich) {
        add_shown(table, open, cell);
        buf_add(open, buf_str(&tail));
    } else if (tail.len) {
        cmark_node_append_child(cell->node, node_custom(work, CMARK_NODE_CUSTOM_INLINE, buf_str(&tail), (Str){0}));
    }
    cmark_node_set_on_enter(cell->node, arena_cstr(work->arena, buf_str(open)));
    cmark_node_set_on_exit(cell->node, arena_cstr(work->arena, exit));
}

/* What stands at the head of a row or column may break: columns are narrow. For rich text pass_hyphens does it. */
static void hyphenate_head(Work *work, TableCell *cell)
{
    cell->shown = hyphenate(work->arena, work->context->charts.language->hyphenator, cell->shown);
}

static void finish_head(Work *work, const TextTable *table, TableCell *cell, CellAlign align)
{
    Buf open = {.arena = work->arena};
    if (!cell->is_rich && !cell->shown.len) { /* the corner */
        BUF_LIT(&open, "<td");
        add_attributes(&open, cell, "");
        finish_cell(work, table, cell, &open, STR("</td>"), NULL);
        return;
    }
    hyphenate_head(work, cell);
    buf_printf(&open, "<th scope=\"%s\"", cell->is_group_head ? "colgroup" : "col");
    add_attributes(&open, cell, cell->is_group_head ? " class=\"table-over\"" : align_class(align));
    finish_cell(work, table, cell, &open, STR("</th>"), NULL);
}

static void finish_heads(Work *work, const TextTable *table)
{
    for (size_t i = 0; i < table->head_count; i++)
        for (size_t k = 0; k < table->heads[i].count; k++) {
            TableCell *cell = &table->heads[i].cells[k];
            bool inside = cell->column < table->column_count;
            finish_head(work, table, cell, inside ? table->columns[cell->column].align : ALIGN_START);
        }
}

static void finish_row(Work *work, const TextTable *table, TableRow *row, const ColumnShape *shapes)
{
    for (size_t k = 0; k < row->count; k++) {
        TableCell *cell = &row->cells[k];
        Buf open = {.arena = work->arena};
        CellAlign align = k < table->column_count ? table->columns[k].align : ALIGN_START;
        if (row->kind == ROW_GROUP)
            buf_printf(&open, "<th scope=\"rowgroup\" colspan=\"%zu\">", table->column_count);
        else if (k == 0) {
            hyphenate_head(work, cell);
            BUF_LIT(&open, "<th scope=\"row\"");
            add_attributes(&open, cell, align_class(align));
        } else {
            BUF_LIT(&open, "<td");
            add_attributes(&open, cell, align_class(align));
        }
        bool head = row->kind == ROW_GROUP || k == 0;
        finish_cell(work, table, cell, &open, head ? STR("</th>") : STR("</td>"),
                    align == ALIGN_NUMBER && row->kind == ROW_BODY ? &shapes[k] : NULL);
    }
}

/* ---- what stands below it ---- */

void table_set_signs(Work *work, TextTable *table)
{
    table->signs = ARENA_ARRAY(work->arena, TableSign, 2);
    table->signs[0] = (TableSign){STR("–"), word(work, "nothing"), false};
    table->signs[1] = (TableSign){STR("."), word(work, "unknown"), false};
    table->sign_count = 2;
}

static void note_used(TextTable *table)
{
    for (size_t i = 0; i < table->row_count; i++) {
        for (size_t k = 0; k < table->rows[i].count; k++) {
            const TableCell *cell = &table->rows[i].cells[k];
            const TableSign *sign = find_sign(table, cell->shown);
            if (sign && k)
                table->signs[sign - table->signs].used = true;
            if (cell->stars.len)
                table->stars[cell->stars.len - 1].used = true;
        }
    }
}

static void add_meaning(Buf *out, const TableSign *sign, const char *element)
{
    if (!sign->used)
        return;
    BUF_LIT(out, "<li>");
    buf_printf(out, "<%s>", element);
    escape_html(out, sign->sign);
    buf_printf(out, "</%s> ", element);
    escape_html(out, sign->meaning);
    BUF_LIT(out, "</li>");
}

static void add_meanings(Buf *out, const TextTable *table)
{
    size_t before = out->len;
    BUF_LIT(out, "<ul class=\"table-signs\">");
    size_t empty = out->len;
    for (size_t i = 0; i < table->sign_count; i++)
        add_meaning(out, &table->signs[i], "b");
    for (size_t i = 0; i < 3; i++)
        add_meaning(out, &table->stars[i], "sup");
    if (out->len == empty)
        out->len = before;
    else
        BUF_LIT(out, "</ul>\n");
}

static void add_source(const Work *work, Buf *out, const TextTable *table)
{
    if (!table->source.len)
        return;
    PatternField fields[] = {{"sources", table->source}};
    BUF_LIT(out, "<p class=\"table-source\">");
    Str pattern = language_word(work->context->charts.language, "source.label");
    escape_html(out, language_fill(work->arena, pattern, fields, 1));
    BUF_LIT(out, "</p>\n");
}

/* ---- the data, for spreadsheets ---- */

/* A number without the points that group it, and with a sign that spreadsheets know. */
static Str for_spreadsheet(const Work *work, Str text)
{
    size_t whole, end;
    if (!table_read_number(text, decimal_mark(work), &whole, &end))
        return text;
    Buf out = {.arena = work->arena};
    for (size_t i = 0; i < text.len; i++) {
        if (str_starts_with(str_from_index(text, i), STR("−"))) {
            buf_add_char(&out, '-');
            i += STR("−").len - 1;
        } else if (i >= whole || !strchr(".,", text.data[i])) {
            buf_add_char(&out, text.data[i]);
        }
    }
    return buf_str(&out);
}

static void add_row_csv(const Work *work, Buf *out, const TextTable *table, const TableRow *row)
{
    for (size_t k = 0; k < table->column_count; k++) {
        if (k)
            buf_add_char(out, ';');
        if (k >= row->count)
            continue;
        Str text = for_spreadsheet(work, row->cells[k].shown);
        escape_csv(out, arena_printf(work->arena, STR_FMT STR_FMT, STR_ARG(text), STR_ARG(row->cells[k].stars)), ';');
    }
    buf_add_char(out, '\n');
}

static void publish_csv(Work *work, const TextTable *table)
{
    Buf out = {.arena = work->arena};
    for (size_t k = 0; k < table->column_count; k++) {
        escape_csv(&out, table->columns[k].title, ';');
        buf_add_char(&out, k + 1 < table->column_count ? ';' : '\n');
    }
    for (size_t i = 0; i < table->row_count; i++)
        add_row_csv(work, &out, table, &table->rows[i]);
    ARENA_RESERVE_ONE(work->arena, work->files, work->file_count, work->file_capacity);
    work->files[work->file_count++] =
        (ArticleFile){arena_printf(work->arena, STR_FMT ".csv", STR_ARG(table->id)), buf_str(&out)};
}

static void add_download(Work *work, Buf *out, const TextTable *table)
{
    publish_csv(work, table);
    PatternField fields[] = {{"number", table->number}};
    buf_printf(out, "<p class=\"table-download\"><a href=\"" STR_FMT ".csv\" download>", STR_ARG(table->id));
    escape_html(out, language_fill(work->arena, word(work, table->number.len ? "csv_numbered" : "csv"), fields, 1));
    BUF_LIT(out, "</a></p>");
}

/* "2023 vrouwen": the heads above a column, from the top. */
static void name_columns(Work *work, TextTable *table)
{
    Buf *names = ARENA_ARRAY(work->arena, Buf, table->column_count + 1);
    for (size_t i = 0; i < table->head_count; i++)
        for (size_t k = 0; k < table->heads[i].count; k++) {
            const TableCell *cell = &table->heads[i].cells[k];
            size_t end = cell->column + (cell->columns ? cell->columns : 1);
            for (size_t c = cell->column; c < end && c < table->column_count; c++) {
                names[c].arena = work->arena;
                buf_printf(&names[c], "%s" STR_FMT, names[c].len ? " " : "", STR_ARG(cell->shown));
            }
        }
    for (size_t k = 0; k < table->column_count; k++)
        table->columns[k].title = buf_str(&names[k]);
}

static void finish_table(Work *work, TextTable *table)
{
    read_shown(work, table);
    ColumnShape *shapes = ARENA_ARRAY(work->arena, ColumnShape, table->column_count + 1);
    for (size_t k = 0; k < table->column_count; k++)
        shapes[k] = measure_column(work, table, k);
    finish_heads(work, table);
    for (size_t i = 0; i < table->row_count; i++)
        finish_row(work, table, &table->rows[i], shapes);
    note_used(table);
    name_columns(work, table);
    Buf foot = {.arena = work->arena};
    add_meanings(&foot, table);
    add_source(work, &foot, table);
    if (table->title.text.len)
        add_download(work, &foot, table);
    cmark_node_set_on_enter(table->foot, arena_cstr(work->arena, buf_str(&foot)));
}

void pass_cells(Work *work)
{
    for (size_t i = 0; i < work->tables->count; i++)
        finish_table(work, work->tables->items[i]);
}
