/*
 * pass_notes: links to notes and references to other parts of the text.
 *
 * The marks of both are split out of the text nodes; other marks stay for
 * pass_figures. Then the lists of notes join the tree, so that every later
 * pass goes over them as over any other text. What the notes say is copied to
 * the margin at the very end (pass_margin), when their figures are filled in.
 */
#include "article/cross.h"
#include "article/notes.h"

/* Splits a text node at its notes and references. */
static void split_text(Work *work, const Walk *walk)
{
    Str text = arena_str(work->arena, node_literal(walk->node));
    Str before;
    size_t index = 0;
    size_t done = 0;
    for (const Mark *mark; (mark = marks_next(work->marks, text, &index, &before));) {
        if (mark->kind != MARK_NOTE && mark->kind != MARK_CROSS)
            continue;
        size_t at = (size_t)(before.data - text.data) + before.len;
        node_insert_text(work, walk->node, str_slice(text, done, at));
        if (mark->kind == MARK_NOTE)
            notes_refer(work, walk, mark);
        else
            cross_refer(work, walk, mark);
        done = index;
    }
    if (done)
        node_set_literal(work, walk->node, str_from_index(text, done));
}

/* An alternative text holds words only, and a typed figure becomes one node, which what is filled in later would miss. */
static bool report_misplaced(Work *work, Str text, const char *where, const char *hint)
{
    Str before;
    size_t index = 0;
    bool found = false;
    for (const Mark *mark; (mark = marks_next(work->marks, text, &index, &before));) {
        if (mark->kind != MARK_NOTE && mark->kind != MARK_CROSS)
            continue;
        found = true;
        diag_error(work->diags, mark->place, "note-place", "'" STR_FMT "' cannot stand in %s",
                   STR_ARG(mark_typed(mark)), where);
        diag_hint(work->diags, "%s", hint);
    }
    return found;
}

static bool is_typed_figure(cmark_node *link)
{
    return str_starts_with(str_from(cmark_node_get_url(link)), STR("cijfer:"));
}

static void refer_text(Work *work, const Walk *walk, bool in_figure)
{
    if (walk->images) {
        report_misplaced(work, node_literal(walk->node), "an alternative text", "write it in the text below the picture");
    } else if (in_figure) {
        Str text = arena_str(work->arena, node_literal(walk->node));
        if (report_misplaced(work, text, "a typed figure", "write it behind the figure"))
            node_set_literal(work, walk->node, marks_restore(work->marks, text));
    } else {
        split_text(work, walk);
    }
}

static void refer_all(Work *work, Walk walk)
{
    bool in_figure = false; /* links do not stand in each other */
    while (walk_next(&walk)) {
        if (walk.type == CMARK_NODE_LINK)
            in_figure = walk.enter && is_typed_figure(walk.node);
        else if (walk.type == CMARK_NODE_TEXT && walk.enter)
            refer_text(work, &walk, in_figure);
    }
}

void notes_refer_inside(Work *work, cmark_node *item)
{
    refer_all(work, (Walk){.iter = cmark_iter_new(item)});
}

void pass_notes(Work *work)
{
    refer_all(work, walk_start(work));
    notes_make_lists(work);
}
