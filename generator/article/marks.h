/*
 * marks: figure references, notes and references to other parts, taken out of
 * Markdown before it is parsed.
 *
 * `{{ww_lopend.year_change@nl}}` holds signs that Markdown has its own ideas
 * about (_, [, |, `), and libcmark tells of a text only roughly where it stood.
 * So each `{{…}}` is replaced by one private-use character whose number is the
 * index of its Mark, which remembers its exact place in the file. Whatever
 * libcmark makes of the text around it, the character comes out in one piece:
 * a pass fills it in where it is text, and marks_restore puts back what the
 * editor typed where it is code or HTML.
 */
#ifndef ARTICLE_MARKS_H
#define ARTICLE_MARKS_H

#include "base/diag.h"

typedef enum MarkKind {
    MARK_REFERENCE, /* {{…}} on one line */
    MARK_UNCLOSED,  /* {{ without its end */
    MARK_ESCAPED,   /* \{{: stands for {{ */
    MARK_NOTE,      /* [^id] */
    MARK_CROSS,     /* [@fig:id] */
    MARK_LITERAL    /* a private-use character that the editor typed */
} MarkKind;

typedef struct Mark {
    MarkKind kind;
    Str typed;
    Place place;
    size_t at; /* where its character stands in the marked text */
} Mark;

/* The code points of planes 15 and 16, which no text is meant to hold. */
enum { MARKS_MAX = 2 * 0xFFFE };

typedef struct Marks {
    Arena *arena;
    const Source *source;
    size_t start; /* byte offset in the source of the marked text */
    Str text;     /* the marked text: same lines, other columns */
    Mark *items;
    size_t count;
    size_t capacity;
    size_t own; /* of them in the marked text; those behind came with marks_add */
} Marks;

/* Marks the source from byte `start` on. Reports figure-syntax when there are more than MARKS_MAX. */
Marks *marks_scan(Arena *arena, const Source *source, size_t start, Diags *diags);

/*
 * The marked form of another text, such as a field of a block's YAML, that was
 * written at a place of the same source; where it was quoted or folded there,
 * places are near, not exact.
 */
Str marks_add(Marks *marks, Str text, Place place, Diags *diags);

/*
 * The next marked character of a piece of text that was parsed out of the
 * marked text: moves *index behind it, *before is the text up to it. NULL when
 * there is none left; then *before is all the rest and *index the end.
 */
const Mark *marks_next(const Marks *marks, Str text, size_t *index, Str *before);

/* What the editor typed: "{{werkloosheid}}", "\{{". */
Str mark_typed(const Mark *mark);
/* What stands between the braces of a reference; of a note and a reference to another part its name. */
Str mark_content(const Mark *mark);
/* A text with what was typed in the place of every mark. NULL marks: the text itself. */
Str marks_restore(const Marks *marks, Str text);

/* The place in the source of the bytes from `start` to `end` of the marked text. */
Place marks_place(const Marks *marks, size_t start, size_t end);

#endif
