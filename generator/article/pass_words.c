/*
 * pass_words: how many words there are to read, for the reading time. Charts
 * and boxes count by the text that Markdown gives them.
 */
#include "article/work.h"

static size_t count_words(Str text)
{
    size_t words = 0;
    bool inside = false;
    for (size_t i = 0; i < text.len; i++) {
        bool space = strchr(" \t\r\n", text.data[i]) != NULL;
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

void pass_words(Work *work)
{
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (walk.enter && (walk.type == CMARK_NODE_TEXT || walk.type == CMARK_NODE_CODE))
            work->words += count_words(node_literal(walk.node));
        else if (walk.enter && walk.type == CMARK_NODE_CUSTOM_INLINE && cmark_node_get_user_data(walk.node))
            work->words++;
    }
}
