/*
 * reports: an article in several files: a folder with index.md, which has the
 * front matter and what comes before the first chapter, and a file a chapter.
 *
 *     content/2024-3/loopbanen/index.md
 *     content/2024-3/loopbanen/01-aanleiding.md      ## Aanleiding …
 *     content/2024-3/loopbanen/bijlage-1-vragen.md   ## Vragenlijst …
 *
 * Chapters come in the order of their file names, appendices (bijlage-…,
 * appendix-…) behind them. It is one text on one page: notes, figures and
 * references are numbered and found throughout.
 */
#ifndef SITE_REPORTS_H
#define SITE_REPORTS_H

#include "article/article.h"

bool report_is_folder(Arena *arena, Str folder);

/* NULL after reporting what article_load reports, or file-… ; chapter-heading for a file that is no chapter. */
const Article *report_load(Arena *arena, Str folder, Diags *diags);

#endif
