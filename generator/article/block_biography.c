/*
 * block_biography: who somebody is, with a portrait.
 *
 *     ```biography
 *     Fatima El Amrani
 *     ![Fatima El Amrani lacht naar de camera](beeld/fatima.jpg)
 *
 *     Fatima is sinds 2016 verpleegkundige …
 *     ```
 *
 * The first line is the name; a picture right below it is the portrait; the
 * rest is Markdown.
 */
#include "article/blocks.h"

void block_make_biography(Work *work, const Block *block)
{
    Str rest = block->text;
    Str name = str_trim(str_cut(&rest, '\n'));
    if (!name.len || !str_trim(rest).len) {
        diag_error(work->diags, block->place, "block-empty", "a biography needs a name and a text");
        diag_hint(work->diags, "write the name on the first line and the text below it");
        return;
    }
    Str id = block_new_id(work, (Str){0}, name);
    Str enter = arena_printf(work->arena, "<div class=\"biography\" role=\"group\" aria-labelledby=\"" STR_FMT "\">",
                             STR_ARG(id));
    cmark_node *box = block_replace(work, block, enter, STR("</div>"));
    size_t skipped = 1;
    Str below = rest;
    Str line = str_trim(str_cut(&below, '\n'));
    if (str_starts_with(line, STR("!["))) {
        block_add_inline(work, block, box, STR("<div class=\"portrait\">"), STR("</div>"), line, 1);
        rest = below;
        skipped = 2;
    }
    cmark_node *text = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, STR("<div class=\"biography-text\">"),
                                   STR("</div>"));
    cmark_node_append_child(box, text);
    Str name_enter = arena_printf(work->arena, "<p class=\"biography-name\" id=\"" STR_FMT "\">", STR_ARG(id));
    block_add_inline(work, block, text, name_enter, STR("</p>"), name, 0);
    block_add_markdown(work, block, text, rest, skipped);
}
