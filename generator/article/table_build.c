/*
 * table_build: a TextTable as nodes.
 *
 *     figure > scroll region > table > caption, colgroup, thead, tbody > tr > th, td
 *
 * A cell of plain text is one node without children: its text is printed by
 * pass_cells. Only where there is markup it is parsed, each cell on its own,
 * so that an open `*` in one cell cannot reach into the next.
 */
#include "article/prose_work.h"
#include "article/table.h"
#include "article/typography.h"

#include "base/escape.h"
#include "figures/language.h"

/* ---- cells that say nothing ---- */

static void report_empty(Work *work, Place place)
{
    diag_error(work->diags, place, "table-empty", "a cell of the table says nothing");
    diag_hint(work->diags, "write '–' where there is nothing, '.' where it is not known, or 'empty: .' for all of them");
}

void table_check(Work *work, const TextTable *table)
{
    for (size_t i = 0; i < table->row_count; i++) {
        const TableRow *row = &table->rows[i];
        for (size_t k = 0; row->kind != ROW_GROUP && k < row->count; k++)
            if (!str_trim(row->cells[k].text.text).len)
                report_empty(work, row->cells[k].text.place.source ? row->cells[k].text.place : row->place);
    }
    for (size_t i = 0; i < table->head_count; i++)
        for (size_t k = 0; k < table->heads[i].count; k++)
            if (!str_trim(table->heads[i].cells[k].text.text).len && (i || k))
                report_empty(work, table->heads[i].cells[k].text.place);
}

/* ---- inline text ---- */

static bool is_plain(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (strchr("*_`[]<>&\\!", text.data[i]) || (unsigned char)text.data[i] >= 0xF3)
            return false;
    return true;
}

/* The paragraph that the text is; what would be another block gets an invisible sign in front. */
static cmark_node *parse_line(Work *work, Frame *frame, Str *guard)
{
    cmark_node *document = markdown_parse(work, frame);
    cmark_node *first = document ? cmark_node_first_child(document) : NULL;
    if (!document || (first && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH && !cmark_node_next(first)))
        return document;
    cmark_node_free(document);
    *guard = STR("\u2060");
    Str text = arena_printf(work->arena, STR_FMT STR_FMT, STR_ARG(*guard), STR_ARG(frame->text->text));
    frame->text = source_create(work->arena, work->source->path, text);
    return markdown_parse(work, frame);
}

static void take_guard(Work *work, cmark_node *first, Str guard)
{
    Str text = first && cmark_node_get_type(first) == CMARK_NODE_TEXT ? node_literal(first) : (Str){0};
    if (guard.len && str_starts_with(text, guard))
        node_set_literal(work, first, arena_str(work->arena, str_from_index(text, guard.len)));
}

bool table_add_inline(Work *work, cmark_node *parent, const CellText *text)
{
    Str line = str_trim(text->text);
    if (is_plain(line)) {
        cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
        node_set_literal(work, node, line);
        cmark_node_append_child(parent, node);
        return false;
    }
    Frame *frame = ARENA_NEW(work->arena, Frame);
    *frame = (Frame){.outer = text->outer,
                     .text = source_create(work->arena, work->source->path, line),
                     .first_line = text->line};
    Str guard = {0};
    cmark_node *document = parse_line(work, frame, &guard);
    if (!document)
        return false;
    cmark_node *paragraph = cmark_node_first_child(document);
    take_guard(work, cmark_node_first_child(paragraph), guard);
    cmark_node_set_user_data(parent, frame);
    node_move_children(paragraph, parent);
    cmark_node_free(document);
    return true;
}

/* ---- the tree ---- */

static cmark_node *add_block(Work *work, cmark_node *parent, Str enter, Str exit)
{
    cmark_node *node = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, enter, exit);
    cmark_node_append_child(parent, node);
    return node;
}

/* The cell's node; its opening tag comes from pass_cells, which knows how it is aligned. */
static void build_cell(Work *work, cmark_node *row, TableCell *cell)
{
    cell->node = add_block(work, row, (Str){0}, (Str){0});
    if (cell->is_plain || is_plain(cell->text.text))
        cell->shown = typography_quotes(work->arena, typed_without_marks(work->arena, str_trim(cell->text.text)));
    else
        cell->is_rich = table_add_inline(work, cell->node, &cell->text);
}

static void build_rows(Work *work, const TextTable *table, cmark_node *parent, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        TableRow *row = &table->rows[i];
        const char *class_name = row->kind == ROW_GROUP ? " class=\"table-group\"" : row->kind == ROW_COUNT
                                     ? " class=\"table-count\"" : row->bold ? " class=\"table-bold\"" : "";
        cmark_node *tr = add_block(work, parent, arena_printf(work->arena, "<tr%s>", class_name), STR("</tr>"));
        for (size_t k = 0; k < row->count; k++)
            build_cell(work, tr, &row->cells[k]);
    }
}

/* Which column each head starts in: those that a head above it reaches down into are passed over. */
static void place_heads(Work *work, const TextTable *table)
{
    size_t *taken = ARENA_ARRAY(work->arena, size_t, table->column_count + 1); /* up to which row, exclusive */
    for (size_t i = 0; i < table->head_count; i++) {
        size_t column = 0;
        for (size_t k = 0; k < table->heads[i].count; k++) {
            TableCell *cell = &table->heads[i].cells[k];
            while (column < table->column_count && taken[column] > i)
                column++;
            cell->column = column;
            for (size_t c = 0; c < (cell->columns ? cell->columns : 1) && column < table->column_count; c++)
                taken[column++] = i + (cell->rows ? cell->rows : 1);
        }
    }
}

static void build_heads(Work *work, const TextTable *table, cmark_node *parent)
{
    cmark_node *head = add_block(work, parent, STR("<thead>"), STR("</thead>"));
    for (size_t i = 0; i < table->head_count; i++) {
        cmark_node *tr = add_block(work, head, STR("<tr>"), STR("</tr>"));
        for (size_t k = 0; k < table->heads[i].count; k++)
            build_cell(work, tr, &table->heads[i].cells[k]);
    }
}

/* Each group of rows is a body of its own. */
static void build_bodies(Work *work, const TextTable *table, cmark_node *parent)
{
    for (size_t first = 0; first < table->row_count;) {
        size_t end = first + 1;
        while (end < table->row_count && table->rows[end].kind != ROW_GROUP)
            end++;
        build_rows(work, table, add_block(work, parent, STR("<tbody>"), STR("</tbody>")), first, end);
        first = end;
    }
}

/* Columns belong together as the first row of the head says; without groups there is nothing to say. */
static void build_column_groups(Work *work, const TextTable *table, cmark_node *parent)
{
    if (table->head_count < 2)
        return;
    Buf out = {.arena = work->arena};
    for (size_t i = 0; i < table->heads[0].count; i++) {
        size_t columns = table->heads[0].cells[i].columns;
        buf_printf(&out, "<colgroup span=\"%zu\"></colgroup>", columns ? columns : 1);
    }
    add_block(work, parent, buf_str(&out), (Str){0});
}

static void build_title(Work *work, TextTable *table, cmark_node *parent)
{
    if (!table->title.text.len)
        return;
    Str enter = arena_printf(work->arena, "<caption id=\"" STR_FMT "-caption\"><span class=\"table-title\">",
                             STR_ARG(table->id));
    cmark_node *caption = add_block(work, parent, enter, STR("</span></caption>"));
    table_add_inline(work, caption, &table->title);
}

/* A region that scrolls must be reachable and have a name: the table's title, or what it is. */
static Str scroll_tag(Work *work, const TextTable *table)
{
    Buf out = {.arena = work->arena};
    BUF_LIT(&out, "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" ");
    if (table->title.text.len) {
        buf_printf(&out, "aria-labelledby=\"" STR_FMT "-caption\">", STR_ARG(table->id));
    } else {
        BUF_LIT(&out, "aria-label=\"");
        escape_html(&out, language_word(work->context->charts.language, "tables.untitled"));
        BUF_LIT(&out, "\">");
    }
    BUF_LIT(&out, "\n<table>");
    return buf_str(&out);
}

/* "Tabel 3", at the start of the title. */
static void show_number(Work *work, const Part *part)
{
    TextTable *table = part->data;
    table->number = part->number;
    Str html = arena_printf(work->arena, "<span class=\"table-number\">" STR_FMT "</span> ",
                            STR_ARG(cross_label(work, part, true)));
    cmark_node *caption = cmark_node_first_child(table->scroll);
    cmark_node *number = node_custom(work, CMARK_NODE_CUSTOM_INLINE, html, (Str){0});
    cmark_node_prepend_child(caption, number);
}

static void number_table(Work *work, TextTable *table)
{
    if (!table->title.text.len)
        return;
    cross_add(work, (Part){.kind = PART_TABLE, .name = table->name, .place = table->place, .html_id = table->id,
                           .title_node = cmark_node_first_child(table->scroll), .node = table->node,
                           .show = show_number, .data = table});
}

cmark_node *table_build(Work *work, TextTable *table)
{
    table->id = work_new_id(work, table->name.len ? table->name : STR("tabel"));
    Str enter = arena_printf(work->arena, "<div class=\"table\" id=\"" STR_FMT "\">", STR_ARG(table->id));
    table->node = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, enter, STR("</div>"));
    table->scroll = add_block(work, table->node, scroll_tag(work, table), STR("</table>\n</div>"));
    build_title(work, table, table->scroll);
    place_heads(work, table);
    build_column_groups(work, table, table->scroll);
    build_heads(work, table, table->scroll);
    build_bodies(work, table, table->scroll);
    for (size_t i = 0; i < table->note_count; i++)
        table_add_inline(work, add_block(work, table->node, STR("<p class=\"table-note\">"), STR("</p>")),
                         &table->notes[i]);
    table->foot = add_block(work, table->node, (Str){0}, (Str){0});
    number_table(work, table);
    Tables *tables = work->tables;
    ARENA_RESERVE_ONE(work->arena, tables->items, tables->count, tables->capacity);
    tables->items[tables->count++] = table;
    return table->node;
}
