/*
 * lists: what is known in order but not in number: "top 5 beroepen". From lijsten.yaml in an issue's folder, and in a
 * region's folder of it.
 */
#ifndef SITE_LISTS_H
#define SITE_LISTS_H

#include "site/project.h"

/*
 * Adds the lists of `folder`/lijsten.yaml, if there is one, to the edition. Reports list-group, list-source and
 * list-empty, and what a file and YAML can have wrong.
 */
void lists_load(Arena *arena, const Project *project, Str folder, Edition *edition, Diags *diags);

#endif
