/*
 * hyphenate: where a long word may break: soft hyphens (U+00AD) in headings,
 * tiles and labels, where a browser or an SVG does not hyphenate by itself.
 *
 * For text that people see and nothing else: never for addresses, ids,
 * alternative texts or the title of a page. The patterns are those of
 * libhyphen's dictionaries; a Hyphenator may be shared by threads.
 */
#ifndef BASE_HYPHENATE_H
#define BASE_HYPHENATE_H

#include "base/diag.h"

typedef struct Hyphenator Hyphenator;

/* Reads a dictionary such as /usr/share/hyphen/hyph_nl_NL.dic. NULL after warning of hyphen-missing at `asked_by`. */
Hyphenator *hyphenator_open(Arena *arena, Str path, Place asked_by, Diags *diags);
/* Gives back the dictionary, which is not the arena's. NULL is allowed. */
void hyphenator_close(Hyphenator *hyphenator);

/* The text with soft hyphens in its long words; the text itself without a hyphenator. */
Str hyphenate(Arena *arena, const Hyphenator *hyphenator, Str text);

#endif
