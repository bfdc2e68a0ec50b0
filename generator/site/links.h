/*
 * links: every link of the finished pages leads somewhere.
 *
 * Works on the HTML that was written, not on what was meant, so nothing that a
 * template or an article adds can slip by.
 */
#ifndef SITE_LINKS_H
#define SITE_LINKS_H

#include "base/diag.h"
#include "base/map.h"

/* What one page links to and can be linked to at. */
typedef struct PageLinks {
    Str path;     /* of the page in the site */
    Place place;  /* where a broken link is reported */
    Str *targets; /* relative links, as written, entities decoded; each once */
    size_t target_count;
    Map ids; /* of the page's elements */
    const char *wrong; /* what the site must not hold: "an id twice", "a picture of another host"; NULL when fine */
    Str wrong_text;
} PageLinks;

/* Copies what it keeps to the arena; `html` may go afterwards. */
PageLinks *links_scan(Arena *arena, Str path, Place place, Str html);

/*
 * Reports link-broken, link-anchor and html-wrong. `paths` holds every path of
 * the site.
 */
void links_check(Arena *arena, PageLinks *const *pages, size_t count, const Map *paths, Diags *diags);

/* The path in the site that `link` on the page `from` leads to; empty when it leaves the site. Cut before # and ?. */
Str links_resolve(Arena *arena, Str from, Str link);

#endif
