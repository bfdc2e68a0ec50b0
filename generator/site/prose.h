/*
 * prose: the fact checker on the whole magazine: each page's text against the
 * data, and what only all texts together show: the same paragraph in two
 * places, one that was left unchanged since the last issue while its figures
 * changed, files that nothing uses.
 */
#ifndef SITE_PROSE_H
#define SITE_PROSE_H

#include "article/claim.h"
#include "site/view.h"

/* One page, by a thread that keeps its facts. */
void prose_check_page(Arena *arena, FactTable *facts, const Map *glossary, const Page *page, const ArticleBody *body,
                      Diags *diags);

/* prose-duplicate, prose-unchanged and file-unused, of the whole project. */
void prose_check_project(Arena *arena, const Project *project, FactTable *facts, Diags *diags);

/* The texts of issue.yaml, edition.yaml and lijsten.yaml, of every edition. */
void prose_check_fields(Arena *arena, const Project *project, FactTable *facts, Diags *diags);

/* file-unused alone. */
void prose_check_files(Arena *arena, const Project *project, Diags *diags);

#endif
