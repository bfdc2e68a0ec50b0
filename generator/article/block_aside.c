/*
 * block_aside: a box beside the text.
 *
 *     ```aside
 *     Wat is een klasse?
 *
 *     De spanning wordt ingedeeld in *vijf* klassen.
 *     ```
 *
 * The first line is the title, which may end in a name to refer to
 * (`{#box:klassen}`); the rest is Markdown. The title is no heading:
 * the box is no part of the article's own order. A note has a name, though, so
 * that a screen reader can say which one it is.
 */
#include "article/blocks.h"
#include "article/cross.h"

void block_make_aside(Work *work, const Block *block)
{
    Str rest = block->text;
    Str title = {0};
    size_t skipped = 0;
    while (!title.len && rest.len) {
        title = str_trim(str_cut(&rest, '\n'));
        skipped++;
    }
    if (!title.len || !str_trim(rest).len) {
        diag_error(work->diags, block->place, "block-empty", "an aside needs a title and a text");
        diag_hint(work->diags, "write the title on the first line and the text below it");
        return;
    }
    Str name = cross_cut_name(&title);
    Str id = block_new_id(work, name, title);
    Str enter = arena_printf(work->arena, "<div class=\"aside\" role=\"note\" aria-labelledby=\"" STR_FMT "\">",
                             STR_ARG(id));
    cmark_node *aside = block_replace(work, block, enter, STR("</div>"));
    Str title_enter = arena_printf(work->arena, "<p class=\"aside-title\" id=\"" STR_FMT "\">", STR_ARG(id));
    block_add_inline(work, block, aside, title_enter, STR("</p>"), title, skipped - 1);
    cross_add_box(work, name, block->place, id, aside);
    block_add_markdown(work, block, aside, rest, skipped);
}
