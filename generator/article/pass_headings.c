/*
 * pass_headings: an id on every heading, and the list of headings.
 *
 * An id comes from the heading's own words: a figure in it would change the id
 * with the data, and break every link to it. libcmark prints no id, so the
 * heading is rebuilt as a custom node around its inlines; the custom block
 * around that has no text of its own and gives the line breaks of a block.
 */
#include "article/work.h"

static void add_heading(Work *work, cmark_node *node, int level, Str id)
{
    ARENA_RESERVE_ONE(work->arena, work->headings, work->heading_count, work->heading_capacity);
    work->headings[work->heading_count++] = (ArticleHeading){level, id, node_plain_text(work->arena, node, false)};
}

void pass_headings(Work *work)
{
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (walk.type != CMARK_NODE_HEADING || walk.enter)
            continue;
        int level = cmark_node_get_heading_level(walk.node);
        Str id = work_new_id(work, node_plain_text(work->arena, walk.node, true));
        add_heading(work, walk.node, level, id);
        Str enter = arena_printf(work->arena, "<h%d id=\"" STR_FMT "\">", level, STR_ARG(id));
        Str exit = arena_printf(work->arena, "</h%d>", level);
        cmark_node *heading = node_custom(work, CMARK_NODE_CUSTOM_INLINE, enter, exit);
        node_move_children(walk.node, heading);
        cmark_node *block = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, (Str){0}, (Str){0});
        cmark_node_append_child(block, heading);
        node_replace(walk.node, block);
    }
}
