/*
 * issues: content/<quarter>/: issues, their editions and articles.
 */
#ifndef SITE_ISSUES_H
#define SITE_ISSUES_H

#include "site/project.h"

/* Fills project->issues and ->editions from content/. The figure base must stand. */
void issues_load(Arena *arena, Project *project, Diags *diags);

/* Every *.md of a folder, in order of `order` and slug; reports slug-duplicate. */
size_t articles_load(Arena *arena, Str folder, const Article ***out, Diags *diags);

#endif
