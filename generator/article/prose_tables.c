/*
 * prose_tables: the cells of tables with what stands at their heads, and other
 * nodes whose place libcmark does not know.
 *
 * A cell is read as "title ; group ; column ; row ; cell": a number alone says
 * nothing. Nodes are found by halving in a list that is sorted by address,
 * which orders nothing that anybody sees.
 */
#include <stdlib.h>

#include "article/prose_build.h"

/* Of a title or a head: enough to tell what it is of, and a table of thousands of cells stays small. */
enum { HEAD_BYTES = 200 };

typedef struct PlacedNodes {
    Arena *arena;
    PlacedNode *items;
    size_t count, capacity;
} PlacedNodes;

void prose_note_node(Work *work, const cmark_node *node, const Value *field)
{
    if (!work->prose || !field || field->place.source != work->source)
        return;
    Prose *prose = work->prose;
    ARENA_RESERVE_ONE(work->arena, prose->nodes, prose->node_count, prose->node_capacity);
    prose->nodes[prose->node_count++] = (ProseNode){node, field->place};
}

void prose_skip_node(Work *work, const cmark_node *node)
{
    if (!work->prose)
        return;
    Prose *prose = work->prose;
    ARENA_RESERVE_ONE(work->arena, prose->nodes, prose->node_count, prose->node_capacity);
    prose->nodes[prose->node_count++] = (ProseNode){.node = node};
}

static void add(PlacedNodes *out, PlacedNode node)
{
    if (!node.node)
        return;
    ARENA_RESERVE_ONE(out->arena, out->items, out->count, out->capacity);
    out->items[out->count++] = node;
}

static void add_head(Buf *out, Str text)
{
    text = str_slice(str_trim(text), 0, HEAD_BYTES);
    /* A full stop in a head ends no sentence here. */
    for (size_t i = 0; i < text.len; i++)
        buf_add_char(out, strchr("!?", text.data[i]) ||
                                  (text.data[i] == '.' && (i + 1 == text.len || text.data[i + 1] == ' '))
                              ? ' '
                              : text.data[i]);
    if (text.len)
        BUF_LIT(out, " ; ");
}

/* The heads above each column, from the top down. */
static Str *heads_of_columns(Arena *arena, const TextTable *table)
{
    Str *out = ARENA_ARRAY(arena, Str, table->column_count + 1);
    for (size_t column = 0; column < table->column_count; column++) {
        Buf heads = {.arena = arena};
        for (size_t i = 0; i < table->head_count; i++)
            for (size_t k = 0; k < table->heads[i].count; k++) {
                const TableCell *cell = &table->heads[i].cells[k];
                size_t first = cell->columns ? cell->column : k;
                size_t span = cell->columns ? cell->columns : 1;
                if (column && first <= column && column < first + span)
                    add_head(&heads, cell->text.text);
            }
        out[column] = buf_str(&heads);
    }
    return out;
}

static void add_row(PlacedNodes *out, const TextTable *table, const TableRow *row, Str before, const Str *columns)
{
    Buf own = {.arena = out->arena};
    add_head(&own, row->cells[0].text.text);
    for (size_t k = 0; k < row->count; k++) {
        const TableCell *cell = &row->cells[k];
        Str heads = !k ? (Str){0}
                       : arena_printf(out->arena, STR_FMT STR_FMT STR_FMT, STR_ARG(before),
                                      STR_ARG(columns[k < table->column_count ? k : 0]), STR_ARG(buf_str(&own)));
        add(out, (PlacedNode){cell->node, k ? PROSE_CELL : PROSE_CAPTION, cell->text.place, cell, heads, table});
    }
}

static void add_heads(PlacedNodes *out, const TextTable *table)
{
    for (size_t i = 0; i < table->head_count; i++)
        for (size_t k = 0; k < table->heads[i].count; k++) {
            const TableCell *cell = &table->heads[i].cells[k];
            add(out, (PlacedNode){cell->node, PROSE_CAPTION, cell->text.place, cell, {0}, table});
        }
}

static void add_notes(PlacedNodes *out, const TextTable *table)
{
    size_t at = 0;
    for (cmark_node *node = cmark_node_first_child(table->node); node && at < table->note_count;
         node = cmark_node_next(node))
        if (str_contains(str_from(cmark_node_get_on_enter(node)), STR("table-note")))
            add(out, (PlacedNode){.node = node, .kind = PROSE_CAPTION, .place = table->notes[at++].place});
}

static void add_table(PlacedNodes *out, const TextTable *table)
{
    if (table->title.text.len)
        add(out, (PlacedNode){.node = cmark_node_first_child(table->scroll), .kind = PROSE_CAPTION,
                              .place = table->title.place});
    add_heads(out, table);
    add_notes(out, table);
    const Str *columns = heads_of_columns(out->arena, table);
    Buf title = {.arena = out->arena};
    add_head(&title, table->title.text);
    Str before = buf_str(&title);
    for (size_t i = 0; i < table->row_count; i++) {
        const TableRow *row = &table->rows[i];
        if (row->kind == ROW_GROUP) {
            Buf group = {.arena = out->arena};
            buf_add(&group, buf_str(&title));
            add_head(&group, row->count ? row->cells[0].text.text : (Str){0});
            before = buf_str(&group);
        } else if (row->kind == ROW_BODY && row->count) {
            add_row(out, table, row, before, columns);
        }
    }
}

static int compare(const void *left, const void *right)
{
    const cmark_node *a = ((const PlacedNode *)left)->node, *b = ((const PlacedNode *)right)->node;
    return a < b ? -1 : a > b;
}

void prose_place_nodes(Collector *collector)
{
    PlacedNodes out = {.arena = collector->work->arena};
    const Tables *tables = collector->work->tables;
    for (size_t i = 0; tables && i < tables->count; i++)
        add_table(&out, tables->items[i]);
    const Prose *prose = collector->prose;
    for (size_t i = 0; i < prose->node_count; i++)
        add(&out, (PlacedNode){.node = prose->nodes[i].node, .kind = PROSE_CAPTION, .place = prose->nodes[i].place});
    if (out.count)
        qsort(out.items, out.count, sizeof *out.items, compare);
    collector->placed = out.items;
    collector->placed_count = out.count;
}

const PlacedNode *prose_find_placed(const Collector *collector, const cmark_node *node)
{
    PlacedNode key = {.node = node};
    return collector->placed_count ? bsearch(&key, collector->placed, collector->placed_count, sizeof key, compare)
                                   : NULL;
}
