/*
 * pass_figures: the marks of figure references become figures.
 *
 * In text a reference becomes a custom inline with its HTML; in an image's
 * alternative text and in titles it becomes plain text; in code it is what the
 * editor typed. In an address or in HTML it cannot stand and is an error,
 * because readers would see the braces.
 */
#include "article/reference.h"

static void report_place(Work *work, const Mark *mark, const char *where)
{
    diag_error(work->diags, mark->place, "figure-syntax", "a figure cannot stand in %s", where);
    diag_hint(work->diags, "write the figure in the text itself");
}

static bool fill_mark(Work *work, const Mark *mark, ReferenceForm form, Filled *out)
{
    if (mark->kind == MARK_REFERENCE)
        return reference_fill(work, mark_content(mark), mark->place, form, out);
    if (mark->kind == MARK_UNCLOSED) {
        diag_error(work->diags, mark->place, "figure-syntax", "'{{' without '}}' behind it on the same line");
        diag_hint(work->diags, "close it with '}}'; for two braces in the text write \\{{");
    }
    return false;
}

/* What a mark says where it is no figure, or a wrong one. */
static Str mark_text(const Mark *mark)
{
    return mark->kind == MARK_ESCAPED ? STR("{{") : mark_typed(mark);
}

/* A text with its figures as plain text. */
static Str fill_plain(Work *work, Str text)
{
    Buf out = {.arena = work->arena};
    Str before;
    size_t index = 0;
    for (const Mark *mark; (mark = marks_next(work->marks, text, &index, &before));) {
        Filled filled;
        buf_add(&out, before);
        buf_add(&out, fill_mark(work, mark, REFERENCE_UNLINKED, &filled) ? filled.plain : mark_text(mark));
    }
    buf_add(&out, before);
    return buf_str(&out);
}

static void insert_figure(Work *work, cmark_node *before, const Filled *filled)
{
    cmark_node *node = node_custom(work, CMARK_NODE_CUSTOM_INLINE, filled->html, (Str){0});
    node_set_plain(work, node, filled->plain);
    cmark_node_insert_before(before, node);
}

/* Splits a text node at its figures: all that comes before the rest is put before it. */
static void split_text(Work *work, cmark_node *node, ReferenceForm form)
{
    Str text = arena_str(work->arena, node_literal(node));
    Str before;
    size_t index = 0;
    const Mark *mark = marks_next(work->marks, text, &index, &before);
    if (!mark)
        return;
    for (; mark; mark = marks_next(work->marks, text, &index, &before)) {
        Filled filled;
        node_insert_text(work, node, before);
        if (fill_mark(work, mark, form, &filled))
            insert_figure(work, node, &filled);
        else
            node_insert_text(work, node, mark_text(mark));
    }
    if (before.len)
        node_set_literal(work, node, before);
    else
        node_remove(node);
}

/* Reports the figures in a text that must have none, and gives what was typed. */
static Str refuse_figures(Work *work, Str text, const char *where)
{
    Str before;
    size_t index = 0;
    for (const Mark *mark; (mark = marks_next(work->marks, text, &index, &before));)
        if (mark->kind == MARK_REFERENCE)
            report_place(work, mark, where);
    return arena_str(work->arena, marks_restore(work->marks, text));
}

static void fill_link(Work *work, cmark_node *node)
{
    Str url = refuse_figures(work, str_from(cmark_node_get_url(node)), "an address");
    cmark_node_set_url(node, arena_cstr(work->arena, url));
    Str title = fill_plain(work, str_from(cmark_node_get_title(node)));
    cmark_node_set_title(node, arena_cstr(work->arena, title));
}

static void restore_code(Work *work, cmark_node *node, cmark_node_type type)
{
    node_set_literal(work, node, marks_restore(work->marks, node_literal(node)));
    if (type != CMARK_NODE_CODE_BLOCK)
        return;
    Str info = marks_restore(work->marks, str_from(cmark_node_get_fence_info(node)));
    cmark_node_set_fence_info(node, arena_cstr(work->arena, info));
}

static void fill_node(Work *work, const Walk *walk)
{
    switch ((int)walk->type) {
    case CMARK_NODE_TEXT:
        if (walk->images)
            node_set_literal(work, walk->node, fill_plain(work, node_literal(walk->node)));
        else
            split_text(work, walk->node, walk->links ? REFERENCE_UNLINKED : REFERENCE_LINKED);
        return;
    case CMARK_NODE_CODE:
    case CMARK_NODE_CODE_BLOCK:
        restore_code(work, walk->node, walk->type);
        return;
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
        node_set_literal(work, walk->node, refuse_figures(work, node_literal(walk->node), "HTML"));
        return;
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
        fill_link(work, walk->node);
        return;
    default:
        return;
    }
}

void pass_figures(Work *work)
{
    for (Walk walk = walk_start(work); walk_next(&walk);)
        if (walk.enter)
            fill_node(work, &walk);
}
