/*
 * pass_interview: in an interview a paragraph that is bold from its first word
 * to its last is a question.
 *
 *     **Wat kost het een werkgever?**
 *
 *     Vooral tijd. …
 *
 * That holds in all of an article of kind `interview`, and elsewhere inside a
 * block:
 *
 *     ```interview
 *     **Wat kost het?**
 *
 *     Vooral tijd.
 *     ```
 */
#include "article/blocks.h"

static const char block_enter[] = "<div class=\"interview\">";

void block_make_interview(Work *work, const Block *block)
{
    if (!str_trim(block->text).len) {
        diag_error(work->diags, block->place, "block-empty", "an interview without words");
        diag_hint(work->diags, "write the questions as '**Question?**' and the answers below them");
        return;
    }
    cmark_node *box = block_replace(work, block, str_from(block_enter), STR("</div>"));
    block_add_markdown(work, block, box, block->text, 0);
}

static bool is_question(cmark_node *paragraph)
{
    cmark_node *only = cmark_node_first_child(paragraph);
    return only && !cmark_node_next(only) && cmark_node_get_type(only) == CMARK_NODE_STRONG;
}

static bool is_interview_block(cmark_node *node)
{
    return str_equal(str_from(cmark_node_get_on_enter(node)), str_from(block_enter));
}

/* The bold is the paragraph's look: its words stay, its mark goes. */
static void make_question(Work *work, cmark_node *paragraph)
{
    cmark_node *question = node_custom(work, CMARK_NODE_CUSTOM_INLINE, STR("<p class=\"interview-question\">"), STR("</p>"));
    node_move_children(cmark_node_first_child(paragraph), question);
    cmark_node *block = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, (Str){0}, (Str){0});
    cmark_node_append_child(block, question);
    node_replace(paragraph, block);
}

void pass_interview(Work *work)
{
    size_t depth = work->article && str_equal(work->article->kind, STR("interview"));
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (walk.type == CMARK_NODE_CUSTOM_BLOCK && is_interview_block(walk.node))
            depth += walk.enter ? 1 : (size_t)-1;
        else if (depth && walk.type == CMARK_NODE_PARAGRAPH && !walk.enter && is_question(walk.node))
            make_question(work, walk.node);
    }
}
