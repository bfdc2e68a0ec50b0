/*
 * conditions: parts of a text that hold for some regions only.
 *
 *     {{#spanning.class.zeer_krap}}
 *     Werkgevers vissen in een lege vijver.
 *     {{/spanning.class.zeer_krap}}
 *     {{^werkloosheid.rising}}
 *     De werkloosheid loopt niet op.
 *     {{/werkloosheid.rising}}
 *
 * Sections as in Mustache, each mark on a line of its own: # when it is so, ^
 * when it is not. What can be asked stands in conditions.c.
 */
#ifndef ARTICLE_CONDITIONS_H
#define ARTICLE_CONDITIONS_H

#include "article/work.h"

/* How deep sections may stand in each other. */
enum { CONDITIONS_MAX_DEPTH = 8 };

/*
 * The article's source for the edition of the context: the same lines and
 * offsets, those that do not hold blank. The source itself when nothing is
 * asked. Reports condition-…, and what a reference can have wrong.
 */
const Source *conditions_apply(Arena *arena, const Article *article, const ArticleContext *context, Diags *diags);

#endif
