/*
 * kinds: the kinds of article, and what each must say of itself in its front
 * matter besides title and lead.
 *
 * A new kind is a row in kinds.c, a word under `kinds:` in the language files
 * and, where it looks different, a template (site/view_kind.c).
 */
#ifndef ARTICLE_KINDS_H
#define ARTICLE_KINDS_H

#include "article/article.h"

/* Keys that only this kind may have, and those of any article. The list ends with NULL. */
const char *const *kind_known_keys(Arena *arena, Str kind, const char *const *common);

/* Checks the kind, and the fields that it asks for (front-kind, front-field). */
void kind_check(const Article *article, Diags *diags);

/* The names of all kinds, in their order. */
size_t kind_names(Arena *arena, Str **out);

#endif
