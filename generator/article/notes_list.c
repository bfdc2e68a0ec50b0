/*
 * notes_list: numbers, links and lists of notes.
 *
 * A link reads `<sup><a>3</a></sup>` with the word for a note hidden before
 * the number; each use has an id, and the note one link back for each use. The
 * lists are made when every use in the text is known; a note that is used only
 * inside another note is found while the lists are made, so the lists are a
 * queue, not a recursion.
 */
#include "article/blocks.h"
#include "article/notes.h"
#include "article/table.h"

#include "base/escape.h"
#include "figures/language.h"

enum { LETTERS = 26 };

static Str word(const Work *work, const char *path)
{
    return language_word(work->context->charts.language, path);
}

/* 1 is a, 26 is z, 27 is aa. */
static Str letters(Arena *arena, size_t number)
{
    char text[16];
    size_t at = sizeof text;
    for (; number; number = (number - 1) / LETTERS)
        text[--at] = (char)('a' + (number - 1) % LETTERS);
    return arena_str(arena, (Str){text + at, sizeof text - at});
}

/* ---- finding the note that is meant ---- */

static Note *find_note(const Frame *frame, Str id)
{
    Note *note = NULL;
    for (; frame && !note; frame = frame->outer)
        note = frame->notes ? map_find(&frame->notes->notes, id) : NULL;
    return note;
}

static void report_unknown(Work *work, const Frame *frame, const Mark *mark)
{
    Str id = mark_content(mark);
    diag_error(work->diags, mark->place, "note-unknown", "there is no note '" STR_FMT "'", STR_ARG(id));
    while (frame && !frame->notes)
        frame = frame->outer;
    /* As with headings: looking for the nearest every time would take the square of a long text. */
    if (frame && work->diags->errors <= DIAG_MAX_PER_FILE)
        diag_hint_names(work->diags, id, &frame->notes->notes);
    else
        diag_hint(work->diags, "write on a line of its own '[^" STR_FMT "]: ' and the text of the note", STR_ARG(id));
}

/* ---- its first use ---- */

static void number_note(Work *work, Note *note)
{
    Notes *notes = work->notes;
    note->number = ++note->scope->used;
    note->label = note->scope->is_box ? letters(work->arena, note->number)
                                      : arena_printf(work->arena, "%zu", note->number);
    note->html_id = work_new_id(work, arena_printf(work->arena, "noot-" STR_FMT, STR_ARG(note->label)));
    ARENA_RESERVE_ONE(work->arena, notes->order, notes->count, notes->capacity);
    notes->order[notes->count++] = note;
}

/* Only beside a paragraph of the text itself there is a margin. */
static bool has_margin(const Work *work, const Walk *walk)
{
    cmark_node *parent = cmark_node_parent(walk->node);
    return walk->frame == &work->body && cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH &&
           cmark_node_parent(parent) == work->document;
}

static Str add_use(Work *work, Note *note)
{
    Str id = work_new_id(work, arena_printf(work->arena, "noot-" STR_FMT "-terug", STR_ARG(note->label)));
    ARENA_RESERVE_ONE(work->arena, note->uses, note->use_count, note->use_capacity);
    note->uses[note->use_count++] = id;
    return id;
}

static bool is_note_link(cmark_node *node)
{
    return node && cmark_node_get_type(node) == CMARK_NODE_CUSTOM_INLINE &&
           str_starts_with(str_from(cmark_node_get_on_enter(node)), STR("<sup class=\"note-ref\">"));
}

static Str link_html(Work *work, Note *note, bool linked, bool behind_another)
{
    Buf out = {.arena = work->arena};
    BUF_LIT(&out, "<sup class=\"note-ref\">");
    if (behind_another)
        BUF_LIT(&out, ", ");
    if (linked) {
        Str id = add_use(work, note);
        buf_printf(&out, "<a id=\"" STR_FMT "\" href=\"#" STR_FMT "\" role=\"doc-noteref\">", STR_ARG(id),
                   STR_ARG(note->html_id));
    }
    BUF_LIT(&out, "<span class=\"visually-hidden\">");
    escape_html(&out, word(work, "notes.note"));
    buf_printf(&out, " </span>" STR_FMT "%s", STR_ARG(note->label), linked ? "</a>" : "");
    BUF_LIT(&out, "</sup>");
    return buf_str(&out);
}

void notes_refer(Work *work, const Walk *walk, const Mark *mark)
{
    Note *note = find_note(walk->frame, mark_content(mark));
    if (!note) {
        report_unknown(work, walk->frame, mark);
        return;
    }
    bool is_first = !note->number;
    if (is_first)
        number_note(work, note);
    bool behind_another = is_note_link(cmark_node_previous(walk->node));
    Str html = link_html(work, note, !walk->links, behind_another);
    cmark_node *link = node_custom(work, CMARK_NODE_CUSTOM_INLINE, html, (Str){0});
    cmark_node_insert_before(walk->node, link);
    if (is_first && !walk->links && has_margin(work, walk))
        note->first = link;
}

/* ---- the lists ---- */

static cmark_node *make_list(Work *work, const NoteScope *scope)
{
    Buf enter = {.arena = work->arena};
    if (scope->is_box) {
        BUF_LIT(&enter, "<ol class=\"box-notes\" type=\"a\">");
        return node_custom(work, CMARK_NODE_CUSTOM_BLOCK, buf_str(&enter), STR("</ol>"));
    }
    Str id = work_new_id(work, STR("noten"));
    buf_printf(&enter, "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"" STR_FMT "\">\n"
                       "<h2 class=\"notes-title\" id=\"" STR_FMT "\">", STR_ARG(id), STR_ARG(id));
    escape_html(&enter, word(work, "notes.title"));
    BUF_LIT(&enter, "</h2>\n<ol>");
    return node_custom(work, CMARK_NODE_CUSTOM_BLOCK, buf_str(&enter), STR("</ol>\n</section>"));
}

static cmark_node *list_of(Work *work, NoteScope *scope)
{
    if (scope->list)
        return scope->list;
    scope->list = make_list(work, scope);
    if (scope->behind)
        cmark_node_insert_after(scope->behind, scope->list);
    else
        cmark_node_append_child(work->document, scope->list);
    return scope->list;
}

static Note *add_item(Work *work, Note *note)
{
    Str enter = arena_printf(work->arena, "<li id=\"" STR_FMT "\" value=\"%zu\">", STR_ARG(note->html_id),
                             note->number);
    note->item = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, enter, STR("</li>"));
    cmark_node_set_user_data(note->item, &note->content);
    cmark_node_append_child(list_of(work, note->scope), note->item);
    cmark_node *document = markdown_parse(work, &note->content);
    if (document) {
        node_move_children(document, note->item);
        cmark_node_free(document);
        blocks_make(work, note->item, &note->content);
        tables_make(work, (Walk){.iter = cmark_iter_new(note->item)});
    }
    return note;
}

static void add_back_link(Work *work, Buf *out, const Note *note, size_t use)
{
    PatternField fields[] = {{"note", note->label}, {"use", arena_printf(work->arena, "%zu", use + 1)}};
    Str pattern = word(work, note->use_count > 1 ? "notes.back_use" : "notes.back");
    buf_printf(out, " <a class=\"note-back\" href=\"#" STR_FMT "\" role=\"doc-backlink\" aria-label=\"",
               STR_ARG(note->uses[use]));
    escape_html(out, language_fill(work->arena, pattern, fields, 2));
    BUF_LIT(out, "\"><span aria-hidden=\"true\">↑");
    if (note->use_count > 1)
        buf_printf(out, "%zu", use + 1);
    BUF_LIT(out, "</span></a>");
}

/* At the end of the last paragraph, else on a line of their own. */
static void add_back_links(Work *work, const Note *note)
{
    Buf out = {.arena = work->arena};
    for (size_t i = 0; i < note->use_count; i++)
        add_back_link(work, &out, note, i);
    cmark_node *last = cmark_node_last_child(note->item);
    if (!last || cmark_node_get_type(last) != CMARK_NODE_PARAGRAPH) {
        last = cmark_node_new(CMARK_NODE_PARAGRAPH);
        cmark_node_append_child(note->item, last);
    }
    cmark_node_append_child(last, node_custom(work, CMARK_NODE_CUSTOM_INLINE, buf_str(&out), (Str){0}));
}

static void report_unused(Work *work, const NoteScope *scope)
{
    for (size_t i = 0; i < scope->notes.count; i++) {
        const Note *note = scope->notes.entries[i].value;
        if (note->number)
            continue;
        diag_error(work->diags, note->mark->place, "note-unused", "nothing refers to the note '" STR_FMT "'",
                   STR_ARG(note->id));
        diag_hint(work->diags, "write [^" STR_FMT "] in the text where it belongs, or take the note out",
                  STR_ARG(note->id));
    }
}

void notes_make_lists(Work *work)
{
    Notes *notes = work->notes;
    for (size_t i = 0; i < notes->count; i++) { /* grows while it is read */
        Note *note = add_item(work, notes->order[i]);
        notes_refer_inside(work, note->item);
    }
    for (size_t i = 0; i < notes->count; i++)
        add_back_links(work, notes->order[i]);
    for (size_t i = 0; i < notes->scope_count; i++)
        report_unused(work, notes->scopes[i]);
}

void notes_set_box(Frame *frame, cmark_node *framed)
{
    NoteScope *scope = frame->notes;
    if (!scope)
        return;
    scope->is_box = true;
    scope->behind = framed;
    for (cmark_node *node = framed; (node = cmark_node_previous(node));) {
        Frame *before = cmark_node_get_user_data(node);
        if (before && cmark_node_get_type(node) == CMARK_NODE_CUSTOM_BLOCK && !before->notes)
            before->notes = scope;
    }
}
