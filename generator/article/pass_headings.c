/*
 * pass_headings: an id on every heading, and the list of headings.
 *
 * An id comes from the heading's own words: a figure in it would change the id
 * with the data, and break every link to it. libcmark prints no id, so the
 * heading is rebuilt as a custom node around its inlines; the custom block
 * around that has no text of its own and gives the line breaks of a block.
 */
#include "article/cross.h"

static void add_heading(Work *work, int level, Str id, Str text, Str number)
{
    ARENA_RESERVE_ONE(work->arena, work->headings, work->heading_count, work->heading_capacity);
    work->headings[work->heading_count++] = (ArticleHeading){level, id, text, number};
}

/* The name that the editor gave behind the words, `{#oorzaken}`, taken out. */
static Str cut_name(Work *work, cmark_node *heading)
{
    cmark_node *last = cmark_node_last_child(heading);
    if (!work->cross || !last || cmark_node_get_type(last) != CMARK_NODE_TEXT)
        return (Str){0};
    Str text = arena_str(work->arena, node_literal(last));
    Str name = cross_cut_name(&text);
    if (name.len)
        node_set_literal(work, last, text);
    return name;
}

/* What the section is called elsewhere, and its number before its words; gives that number. */
static Str do_section(Work *work, Str id, Str given, Str text, cmark_node *heading)
{
    Part *section = work->cross ? cross_next_section(work, work->heading_count) : NULL;
    if (!section)
        return (Str){0};
    section->title = text;
    cross_name_section(work, section, id, given);
    if (!section->number.len)
        return (Str){0};
    Str number = arena_printf(work->arena, "<span class=\"section-number\">" STR_FMT "</span> ",
                              STR_ARG(section->number));
    cmark_node_prepend_child(heading, node_custom(work, CMARK_NODE_CUSTOM_INLINE, number, (Str){0}));
    return section->number;
}

/*
 * The title is the page's only heading of the first level, and a reader who goes from heading to heading must find each
 * level below its own. Inside a block the levels are the block's.
 */
static void check_level(Work *work, const Walk *walk, int level)
{
    if (!work->context || walk->frame != &work->body)
        return;
    int above = work->heading_count ? work->headings[work->heading_count - 1].level : 1;
    Place place = work_node_place(work, walk->frame, walk->node, (Str){0});
    if (level == 1) {
        diag_error(work->diags, place, "heading-level", "a heading of the first level is the article's title");
        diag_hint(work->diags, "headings in the text begin with two '#': ## Kansen in de zorg");
    } else if (level > above + 1) {
        diag_warning(work->diags, place, "heading-level", "a heading of level %d under one of level %d", level, above);
        diag_hint(work->diags, "write %.*s before it", above + 1, "######");
    }
}

void pass_headings(Work *work)
{
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (walk.type != CMARK_NODE_HEADING || walk.enter)
            continue;
        int level = cmark_node_get_heading_level(walk.node);
        check_level(work, &walk, level);
        Str given = cut_name(work, walk.node);
        Str id = work_new_id(work, given.len ? given : node_plain_text(work->arena, walk.node, true));
        Str text = node_plain_text(work->arena, walk.node, false);
        Str number = do_section(work, id, given, text, walk.node);
        add_heading(work, level, id, text, number);
        Str enter = arena_printf(work->arena, "<h%d id=\"" STR_FMT "\">", level, STR_ARG(id));
        Str exit = arena_printf(work->arena, "</h%d>", level);
        cmark_node *heading = node_custom(work, CMARK_NODE_CUSTOM_INLINE, enter, exit);
        node_move_children(walk.node, heading);
        cmark_node *block = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, (Str){0}, (Str){0});
        cmark_node_append_child(block, heading);
        node_replace(walk.node, block);
    }
}
