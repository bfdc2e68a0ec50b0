/*
 * block_list: the lists of figures and of tables, for long texts.
 *
 *     ```list-of-figures
 *     ```
 *
 * The block is empty, and its heading is the editor's own. It is filled in by
 * pass_references, when every number and title is known.
 */
#include "article/cross.h"

#include "article/blocks.h"
#include "base/escape.h"

static bool is_tables(const Block *block)
{
    return str_equal(block->name, STR("list-of-tables"));
}

void block_make_list(Work *work, const Block *block)
{
    Cross *cross = work->cross;
    ARENA_RESERVE_ONE(work->arena, cross->lists, cross->list_count, cross->list_capacity);
    cross->lists[cross->list_count++] = (CrossList){
        .kind = is_tables(block) ? PART_TABLE : PART_FIGURE,
        .place = block->place,
        .node = block_replace(work, block, (Str){0}, (Str){0}),
    };
}

static void add_line(Work *work, Buf *out, const Part *part)
{
    buf_printf(out, "<li><a href=\"#" STR_FMT "\"><span class=\"part-number\">", STR_ARG(part->html_id));
    escape_html(out, cross_label(work, part, true));
    BUF_LIT(out, "</span> <span class=\"part-title\">");
    escape_html(out, part->title);
    BUF_LIT(out, "</span></a></li>\n");
}

static void fill_list(Work *work, const CrossList *list)
{
    Buf out = {.arena = work->arena};
    bool tables = list->kind == PART_TABLE;
    BUF_LIT(&out, "<ul class=\"part-list\" aria-label=\"");
    escape_html(&out, cross_word(work, tables ? "tables" : "figures"));
    BUF_LIT(&out, "\">\n");
    size_t lines = 0;
    for (size_t i = 0; i < work->cross->count; i++) {
        if (work->cross->parts[i]->kind != list->kind)
            continue;
        add_line(work, &out, work->cross->parts[i]);
        lines++;
    }
    BUF_LIT(&out, "</ul>");
    if (lines) {
        cmark_node_set_on_enter(list->node, arena_cstr(work->arena, buf_str(&out)));
        return;
    }
    diag_error(work->diags, list->place, "list-empty", "there are no %s to list", tables ? "tables" : "figures");
    diag_hint(work->diags, tables ? "only tables with a title are numbered and listed; take the block out otherwise"
                                  : "take the block out");
}

void cross_fill_lists(Work *work)
{
    for (size_t i = 0; i < work->cross->list_count; i++)
        fill_list(work, &work->cross->lists[i]);
}
