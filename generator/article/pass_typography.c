/*
 * pass_typography: curly quotes and hard spaces in running text; pass_hyphens: soft hyphens in
 * headings and in the heads of tables.
 *
 * A quote is open or closed by what stands before it, and that may be another
 * node: `*woord*'s`. So the last character goes along from node to node within
 * a paragraph; code, a figure and a picture count as a word. Hyphens come when
 * every id and every plain text of a heading has been made.
 */
#include "article/typography.h"

#include "base/hyphenate.h"

static bool is_block(cmark_node_type type)
{
    return type >= CMARK_NODE_FIRST_BLOCK && type <= CMARK_NODE_LAST_BLOCK;
}

/* The text of an autolink is its address. */
static bool is_address(Str text)
{
    return str_contains(text, STR("://"));
}

static void curl_text(Work *work, cmark_node *node, QuoteState *state)
{
    Str text = node_literal(node);
    if (is_address(text)) {
        state->before = 'x';
        return;
    }
    Str kept = arena_str(work->arena, text);
    Str curled = typography_quotes_after(work->arena, kept, state);
    Str set = typography_numbers(work, curled);
    if (set.data != kept.data)
        node_set_literal(work, node, set);
}

void pass_typography(Work *work)
{
    QuoteState state = {0};
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (is_block(walk.type))
            state.before = 0;
        else if (!walk.enter)
            continue;
        else if (walk.type == CMARK_NODE_TEXT)
            curl_text(work, walk.node, &state);
        else if (walk.type == CMARK_NODE_SOFTBREAK || walk.type == CMARK_NODE_LINEBREAK)
            state.before = ' ';
        else if (walk.type == CMARK_NODE_CODE || walk.type == CMARK_NODE_CUSTOM_INLINE)
            state.before = cmark_node_first_child(walk.node) ? state.before : 'x';
    }
}

static bool is_heading(const Walk *walk)
{
    bool custom = walk->type == CMARK_NODE_CUSTOM_INLINE || walk->type == CMARK_NODE_CUSTOM_BLOCK;
    const char *enter = custom ? cmark_node_get_on_enter(walk->node) : NULL;
    Str html = enter ? str_from(enter) : (Str){0};
    bool title = html.len > 3 && html.data[0] == '<' && html.data[1] == 'h' && html.data[2] >= '1' &&
                 html.data[2] <= '6' && html.data[3] == ' ';
    return title || str_starts_with(html, STR("<th "));
}

void pass_hyphens(Work *work)
{
    const Hyphenator *hyphenator = work->context->charts.language->hyphenator;
    size_t headings = 0;
    if (!hyphenator)
        return;
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (is_heading(&walk))
            headings += walk.enter ? 1 : (size_t)-1;
        else if (headings && walk.type == CMARK_NODE_TEXT && !walk.images)
            node_set_literal(work, walk.node, hyphenate(work->arena, hyphenator,
                                                        arena_str(work->arena, node_literal(walk.node))));
    }
}
