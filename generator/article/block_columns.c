/*
 * block_columns: two or three texts beside each other where there is room.
 *
 *     ```columns
 *     **Voor**  De baan is vast.
 *
 *     ---
 *
 *     **Tegen**  Het loon is laag.
 *     ```
 *
 * A line of three hyphens parts them. They are read one after the other, so
 * nothing may depend on standing beside something.
 */
#include "article/blocks.h"

enum { COLUMNS_MAX = 3 };

typedef struct Column {
    Str text;
    size_t skipped; /* lines of the block before it */
} Column;

/* The columns, at most one more than may be; those are told apart by the count. */
static size_t divide(Str text, Column columns[COLUMNS_MAX + 1])
{
    size_t count = 0;
    size_t line_number = 0;
    size_t start = 0;
    size_t at = 0;
    Column column = {0};
    for (Str rest = text; rest.data && count < COLUMNS_MAX;) {
        Str line = str_cut(&rest, '\n');
        size_t next = at + line.len + 1;
        line_number++;
        if (str_equal(str_trim(line), STR("---"))) {
            column.text = str_slice(text, start, at);
            columns[count++] = column;
            column.skipped = line_number;
            start = next;
        }
        at = next;
    }
    column.text = str_from_index(text, start);
    columns[count++] = column;
    return count;
}

static bool all_filled(const Column *columns, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!str_trim(columns[i].text).len)
            return false;
    return true;
}

void block_make_columns(Work *work, const Block *block)
{
    Column columns[COLUMNS_MAX + 1];
    size_t count = divide(block->text, columns);
    if (count < 2 || count > COLUMNS_MAX || !all_filled(columns, count)) {
        diag_error(work->diags, block->place, "block-columns", "a block 'columns' holds two or three texts");
        diag_hint(work->diags, "put a line '---' with an empty line before it between one text and the next");
        return;
    }
    Str enter = arena_printf(work->arena, "<div class=\"columns columns-%zu\">", count);
    cmark_node *box = block_replace(work, block, enter, STR("</div>"));
    for (size_t i = 0; i < count; i++) {
        cmark_node *column = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, STR("<div>"), STR("</div>"));
        cmark_node_append_child(box, column);
        block_add_markdown(work, block, column, columns[i].text, columns[i].skipped);
    }
}
