/*
 * pass_margin: on wide screens notes stand in the margin, beside their first
 * use.
 *
 * What a note says comes a second time, at its first use, hidden; the style
 * sheet shows this one and hides the item in the list where there is a margin,
 * so that it is read once. Only notes of plain paragraphs can stand in the
 * middle of a sentence; a note with a list, or with a link to another note
 * (which has an id), stays under the text, also on wide screens.
 */
#include <stdlib.h>

#include "article/notes.h"

/* The HTML of a paragraph's inside, without its links back, which are its last child. */
static Str inside_html(Work *work, cmark_node *paragraph)
{
    int options = work->raw_html ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT;
    char *html = cmark_render_html(paragraph, options);
    Str text = str_trim(arena_str(work->arena, str_from(html)));
    free(html);
    if (str_starts_with(text, STR("<p>")) && str_ends_with(text, STR("</p>")))
        text = str_slice(text, 3, text.len - 4);
    size_t back = str_index(text, STR(" <a class=\"note-back\""));
    return str_slice(text, 0, back);
}

static bool is_plain(const Note *note)
{
    for (cmark_node *node = cmark_node_first_child(note->item); node; node = cmark_node_next(node))
        if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH)
            return false;
    return true;
}

/* The note's text as it can stand inside a paragraph; empty when it cannot. */
static Str margin_html(Work *work, const Note *note)
{
    Buf out = {.arena = work->arena};
    buf_printf(&out, "<span class=\"margin-note\" role=\"note\" hidden><span class=\"margin-note-label\">" STR_FMT
                     "</span> ", STR_ARG(note->label));
    for (cmark_node *node = cmark_node_first_child(note->item); node; node = cmark_node_next(node)) {
        Str html = inside_html(work, node);
        if (str_contains(html, STR(" id=\"")))
            return (Str){0};
        if (cmark_node_previous(node))
            BUF_LIT(&out, "<br>");
        buf_add(&out, html);
    }
    BUF_LIT(&out, "</span>");
    return buf_str(&out);
}

/* Beside its note a number needs no link: the link is shown only where the note is not beside it. */
static void add_margin_note(Work *work, const Note *note, Str margin)
{
    Str link = str_from(cmark_node_get_on_enter(note->first));
    bool behind_another = str_starts_with(link, STR("<sup class=\"note-ref\">, "));
    Str html = arena_printf(work->arena, STR_FMT "<sup class=\"note-number\" hidden>%s" STR_FMT "</sup>" STR_FMT,
                            STR_ARG(link), behind_another ? ", " : "", STR_ARG(note->label), STR_ARG(margin));
    cmark_node_set_on_enter(note->first, arena_cstr(work->arena, html));
    Str item = str_from(cmark_node_get_on_enter(note->item));
    Str marked = arena_printf(work->arena, "<li class=\"in-margin\"" STR_FMT, STR_ARG(str_from_index(item, 3)));
    cmark_node_set_on_enter(note->item, arena_cstr(work->arena, marked));
}

/* A note that is used again has a link to it, so its item must stay in sight. */
void pass_margin(Work *work)
{
    Notes *notes = work->notes;
    for (size_t i = 0; i < notes->count; i++) {
        const Note *note = notes->order[i];
        if (!note->first || note->use_count != 1 || !is_plain(note))
            continue;
        Str margin = margin_html(work, note);
        if (margin.len)
            add_margin_note(work, note, margin);
    }
}
