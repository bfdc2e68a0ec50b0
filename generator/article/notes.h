/*
 * notes: footnotes. `[^id]` in the text, and `[^id]: …` anywhere in the same
 * text, which ends up under it.
 *
 * Definitions are taken out before libcmark parses (notes_take_out), because
 * `[^id]: word` is an ordinary link definition to it. The article's notes are
 * numbered in the order of their first use and stand at its end; those that
 * are defined inside a box have letters and stand under the box.
 */
#ifndef ARTICLE_NOTES_H
#define ARTICLE_NOTES_H

#include "article/work.h"

typedef struct Note {
    Str id;
    const Mark *mark;  /* of its definition */
    Frame content;     /* its text, marked */
    struct NoteScope *scope;
    size_t number;     /* from 1 in its scope; 0 while unused */
    Str label;         /* "3", "aa" */
    Str html_id;
    Str *uses;         /* ids of the links to it, for the links back */
    size_t use_count, use_capacity;
    cmark_node *first; /* the first use, when a note in the margin may stand beside it; else NULL */
    cmark_node *item;  /* in its list */
} Note;

/* The text that a note's definition belongs to: the article, or a box. */
typedef struct NoteScope {
    Map notes; /* of Note *, by id */
    bool is_box;
    cmark_node *behind; /* box: where its list goes */
    size_t used;
    cmark_node *list;
} NoteScope;

/* Everything of one article. */
typedef struct Notes {
    NoteScope **scopes;
    size_t scope_count, scope_capacity;
    Note **order; /* those that are used, first use first */
    size_t count, capacity;
} Notes;

/* Lines that fences and comments keep apart from what Markdown sees. */
typedef struct LineState {
    char fence;  /* '`' or '~' inside a fenced block, else 0 */
    size_t length;
    bool comment;
} LineState;

/* Moves over one line; true when the line is inside a fenced block or a comment, or opens or ends one. */
bool line_state_step(LineState *state, Str line);

/*
 * Takes the definitions out of a frame's text: the same lines, those of
 * definitions empty. The frame gets a scope when there is any. Reports
 * note-duplicate and note-empty. In plain Markdown the text itself.
 */
const Source *notes_take_out(Work *work, Frame *frame);

/* The scope of a box's text is also that of what stands before it in the box, and its list stands below. */
void notes_set_box(Frame *frame, cmark_node *framed);

/* Puts the link to a note before the text node that `walk` is at; reports note-unknown. */
void notes_refer(Work *work, const Walk *walk, const Mark *mark);

/* The same for all of a note's own text; may add to the notes that are used. */
void notes_refer_inside(Work *work, cmark_node *item);

/* Makes the lists under the article and its boxes. Reports note-unused. */
void notes_make_lists(Work *work);

#endif
