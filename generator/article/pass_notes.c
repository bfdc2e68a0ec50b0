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

static void report_in_picture(Work *work, Str text)
{
    Str before;
    size_t index = 0;
    for (const Mark *mark; (mark = marks_next(work->marks, text, &index, &before));) {
        if (mark->kind != MARK_NOTE && mark->kind != MARK_CROSS)
            continue;
        diag_error(work->diags, mark->place, "note-place", "'" STR_FMT "' cannot stand in an alternative text",
                   STR_ARG(mark_typed(mark)));
        diag_hint(work->diags, "write it in the text below the picture");
    }
}

static void refer_all(Work *work, Walk walk)
{
    while (walk_next(&walk)) {
        if (walk.type != CMARK_NODE_TEXT || !walk.enter)
            continue;
        if (walk.images)
            report_in_picture(work, node_literal(walk.node));
        else
            split_text(work, &walk);
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
