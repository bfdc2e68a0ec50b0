/*
 * links: every link of the finished pages leads somewhere.
 *
 * Works on the HTML that was written, not on what was meant, so nothing that a
 * template or an article adds can slip by.
 */
#ifndef SITE_LINKS_H
#define SITE_LINKS_H

#include "article/article.h"
#include "base/map.h"

/* What one page links to and can be linked to at. */
typedef struct PageLinks {
    Str path;     /* of the page in the site */
    Place place;  /* where a broken link is reported */
    Str *targets; /* relative links, as written, entities decoded; each once */
    size_t target_count;
    Map ids; /* of the page's elements */
    ArticleLink *written; /* those of the page's text, so that what is wrong is told where it was written */
    size_t written_count;
    bool unfinished; /* the page has no HTML, because of errors: its ids are not known */
    const char *wrong; /* what the site must not hold: "an id twice", "a picture of another host"; NULL when fine */
    Str wrong_text;
} PageLinks;

/* Copies what it keeps to the arena; `html` may go afterwards. */
PageLinks *links_scan(Arena *arena, Str path, Place place, Str html);

/* The links of a page that could not be finished: those that its text is known to have. */
PageLinks *links_unfinished(Arena *arena, Str path, Place place);

/* Adds the links that an editor wrote. Copies what it keeps to the arena. */
void links_add_written(Arena *arena, PageLinks *links, const ArticleBody *article);

/*
 * Reports link-broken, link-anchor and html-wrong. `paths` holds every path of
 * the site. With `unfinished`, when some pages have no HTML and some files are
 * not known, only links to pages that an editor wrote are checked: those are
 * planned before anything is rendered.
 */
void links_check(Arena *arena, PageLinks *const *pages, size_t count, const Map *paths, bool unfinished,
                 Diags *diags);

/* The path in the site that `link` on the page `from` leads to; empty when it leaves the site. Cut before # and ?. */
Str links_resolve(Arena *arena, Str from, Str link);

#endif
