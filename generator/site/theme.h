/*
 * theme: the look of the magazine as one file of names, and whether it can be
 * read by everybody.
 *
 * A project's theme is templates/assets/css/tokens.css, or with `theme: bestuur`
 * in content/site.yaml templates/themes/bestuur.css in its place. Which of its
 * colours touch is said in templates/themes/pairs.yaml, for all themes alike.
 */
#ifndef SITE_THEME_H
#define SITE_THEME_H

#include "site/project.h"

/* The style sheet of the chosen theme, on disk. */
Str theme_path(Arena *arena, const Project *project);

/*
 * Checks the chosen theme and the accents of the regions on it: every pair of
 * pairs.yaml on a light screen, a dark one and on paper, every palette in every
 * kind of colour vision, and that style sheets, theme and pairs know the same
 * names. Reports theme-unknown, theme-token, theme-contrast, theme-colour-blind,
 * accent-colour and accent-contrast.
 */
void theme_check(Arena *arena, const Project *project, Diags *diags);

/* Style rules for style.h: one class a region with its two colours. */
Str theme_accents_css(Arena *arena, const Project *project);

#endif
