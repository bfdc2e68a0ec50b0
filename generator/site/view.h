/*
 * view: the data tree that a page's template gets. Every field is described in
 * templates/README.md.
 */
#ifndef SITE_VIEW_H
#define SITE_VIEW_H

#include "site/plan.h"

/* A file that is published beside a page: a chart's data or picture, an indicator's series. */
typedef struct Attachment {
    Str path; /* in the site */
    Str bytes;
} Attachment;

typedef struct PageView {
    const Value *data;
    const Attachment *attachments;
    size_t attachment_count;
    const ArticleBody *article; /* PAGE_ARTICLE and PAGE_TEXT: its links are checked at their places */
} PageView;

/*
 * Computes what the page shows. `arena` is the page's own; project and plan
 * are shared and const. What is wrong in an article is reported.
 */
const PageView *view_create(Arena *arena, const Plan *plan, const Page *page, Diags *diags);

#endif
