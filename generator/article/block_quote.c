/*
 * block_quote: words of somebody, set apart.
 *
 *     ```quote
 *     Je leert het meest *van elkaar*.
 *     — Fatima, verpleegkundige
 *     ```
 *
 * Markdown; the last line, when it starts with a dash, says who speaks.
 */
#include "article/blocks.h"

/* What follows the dash and a space, or the empty text. */
static Str behind_dash(Str line)
{
    static const char *const dashes[] = {"— ", "– ", "-- "};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (str_starts_with(line, str_from(dashes[i])))
            return str_trim(str_from_index(line, strlen(dashes[i])));
    return (Str){0};
}

void block_make_quote(Work *work, const Block *block)
{
    Str text = block->text;
    while (text.len && strchr(" \t\r\n", text.data[text.len - 1]))
        text.len--;
    size_t last = text.len;
    while (last && text.data[last - 1] != '\n')
        last--;
    Str speaker = behind_dash(str_from_index(text, last));
    Str words = speaker.len ? str_slice(text, 0, last) : text;
    if (!str_trim(words).len) {
        diag_error(work->diags, block->place, "block-empty", "a quote without words");
        diag_hint(work->diags, "write the words on lines of their own, and below them '— ' and who says them");
        return;
    }
    cmark_node *figure = block_replace(work, block, STR("<figure class=\"quote\">"), STR("</figure>"));
    cmark_node *quote = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, STR("<blockquote>"), STR("</blockquote>"));
    cmark_node_append_child(figure, quote);
    block_add_markdown(work, block, quote, words, 0);
    size_t skipped = 0;
    for (size_t i = 0; i < last; i++)
        skipped += text.data[i] == '\n';
    if (speaker.len)
        block_add_inline(work, block, figure, STR("<figcaption>"), STR("</figcaption>"), speaker, skipped);
}
