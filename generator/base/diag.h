/*
 * diag: what is wrong with the input, collected and printed like a compiler's.
 *
 *     content/2024-3/leren.md:12:8: error: unknown figure 'werkloosheit' [figure-unknown]
 *        12 | Nog nooit was {{werkloosheit}} zo laag.
 *           |               ^~~~~~~~~~~~~~~~
 *       hint: did you mean 'werkloosheid'?
 *
 * Functions report into a Diags and return false or NULL; they go on where
 * they can, so that one run shows every error. Messages are lower case,
 * without a full stop, the problem first, the offending text in single quotes.
 * A code ([figure-unknown]) never changes its meaning: tests and people's
 * scripts match on it. Each code has a case in tests/errors.
 *
 * A Diags belongs to one thread; diags_append joins them in a fixed order.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdio.h>

#include "base/map.h"
#include "base/source.h"

/* A note is no problem: what was looked at and found right, for those who ask. It is not printed with the others. */
typedef enum Severity { DIAG_WARNING, DIAG_ERROR, DIAG_NOTE } Severity;

/* What the fact checker knows of a place in the text besides the message; for editors' tools. All may be empty. */
typedef struct DiagFact {
    const char *verdict; /* "confirmed", "contradicted", "unknown", "style" */
    Str binding;         /* what would bind the number to the data: "{{werkloosheid}}" */
    Str indicator;       /* ids */
    Str region;
    Str period;
} DiagFact;

typedef struct Diag {
    Severity severity;
    Place place;
    const char *code;
    Str message;
    Str hint;       /* may be empty */
    Place related;  /* a second place, such as where a section was opened; source NULL when there is none */
    Str related_message;
    const DiagFact *fact; /* NULL: not of the fact checker */
} Diag;

typedef struct Diags {
    Arena *arena;
    Diag *items;
    size_t count;
    size_t capacity;
    size_t errors;
    size_t warnings;
    size_t notes;
} Diags;

Diags *diags_create(Arena *arena);

/* Each returns false, so that reporting and giving up is one statement. */
bool diag_error(Diags *diags, Place place, const char *code, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
bool diag_warning(Diags *diags, Place place, const char *code, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

void diag_note(Diags *diags, Place place, const char *code, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Adds to the diagnostic reported last: what to write instead, or a second place. */
void diag_hint(Diags *diags, const char *format, ...) __attribute__((format(printf, 2, 3)));
void diag_related(Diags *diags, Place place, const char *format, ...) __attribute__((format(printf, 3, 4)));
void diag_fact(Diags *diags, DiagFact fact);
/* The hint "did you mean 'x'?" when one of the names is near; else the hint lists the names when they are few. */
void diag_hint_nearest(Diags *diags, Str wanted, const Str *names, size_t count);

/* The same with the keys of a map. */
void diag_hint_names(Diags *diags, Str wanted, const Map *names);

/* Takes over the diagnostics of `from`; both must live as long as `into`. */
void diags_append(Diags *into, const Diags *from);

/* --strict: every warning becomes an error. */
void diags_make_strict(Diags *diags);

/* Takes out the notes and the fact checker's warnings; returns how many warnings those were. */
size_t diags_drop_remarks(Diags *diags);

/* Prints all, ordered by path and place, at most DIAG_MAX_PER_FILE a file and then a count of the rest. */
enum { DIAG_MAX_PER_FILE = 20 };
void diags_print(Diags *diags, FILE *out);

/* All, in the order in which they are printed; notes too. */
const Diag **diags_sorted(Diags *diags);

/* For our own mistakes: prints file and line, and aborts. */
_Noreturn void diag_bug(const char *file, int line, const char *what);
#define BUG(what) diag_bug(__FILE__, __LINE__, (what))

#endif
