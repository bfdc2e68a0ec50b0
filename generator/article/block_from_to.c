/*
 * block_from_to: what changes into what.
 *
 *     ```from-to
 *     Van → Naar
 *     vacatures vervullen → mensen behouden
 *     ```
 *
 * The first line holds the heads of the table, every other line a row. The
 * arrow is typed as → or as ->.
 */
#include "article/blocks.h"

typedef struct Pair {
    Str from;
    Str to;
} Pair;

static bool split_line(Str line, Pair *out)
{
    static const char *const arrows[] = {"→", "->"};
    for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++) {
        Str arrow = str_from(arrows[i]);
        size_t at = str_index(line, arrow);
        if (at == line.len)
            continue;
        *out = (Pair){str_trim(str_slice(line, 0, at)), str_trim(str_from_index(line, at + arrow.len))};
        return out->from.len && out->to.len;
    }
    return false;
}

static void add_row(Work *work, const Block *block, cmark_node *table, const Pair *pair, size_t line, bool head)
{
    block_add_inline(work, block, table, head ? STR("<thead>\n<tr><th scope=\"col\">") : STR("<tr><td>"),
                     head ? STR("</th>") : STR("</td>"), pair->from, line);
    block_add_inline(work, block, table, head ? STR("<th scope=\"col\">") : STR("<td>"),
                     head ? STR("</th></tr>\n</thead>\n<tbody>") : STR("</td></tr>"), pair->to, line);
}

void block_make_from_to(Work *work, const Block *block)
{
    cmark_node *table = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, STR("<table class=\"from-to\">"),
                                    STR("</tbody>\n</table>"));
    size_t rows = 0;
    size_t line_number = 0;
    bool good = true;
    for (Str rest = block->text; rest.data && good; line_number++) {
        Str line = str_trim(str_cut(&rest, '\n'));
        Pair pair;
        if (!line.len)
            continue;
        good = split_line(line, &pair);
        if (good)
            add_row(work, block, table, &pair, line_number, rows++ == 0);
    }
    if (good && rows > 1) {
        node_replace(block->node, table);
        return;
    }
    cmark_node_free(table);
    diag_error(work->diags, block->place, "block-arrow", "a block 'from-to' holds lines 'from → to', the heads first");
    diag_hint(work->diags, "write for instance 'Van → Naar' and below it 'werven → behouden'");
}
