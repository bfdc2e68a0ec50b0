/*
 * style: the one style sheet that pages link to: the theme's sheets and the
 * regions' accents after each other, so that a page asks for one file.
 */
#ifndef SITE_STYLE_H
#define SITE_STYLE_H

#include "site/project.h"

/* Where it is published. Its parts lie in the same folder, so their relative links stay right. */
#define STYLE_PATH "assets/css/site.css"

/* Reports file-… for a sheet that is not there. */
Str style_sheet(Arena *arena, const Project *project, Diags *diags);

/* Whether a file of templates/assets, by its path in the site, is in the one style sheet: then no page asks for it. */
bool style_is_part(Str path);

/* style_pages.c: the running heads of printed pages; and "utrecht-2024-3", as an edition's printed pages are called. */
Str style_pages(Arena *arena, const Project *project);
Str edition_page_name(Arena *arena, const Edition *edition);

#endif
