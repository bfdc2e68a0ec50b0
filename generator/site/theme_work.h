/*
 * theme_work: what the parts of the theme checker share; for theme*.c alone.
 */
#ifndef SITE_THEME_WORK_H
#define SITE_THEME_WORK_H

#include "site/project.h"
#include "site/theme_tokens.h"

typedef struct ThemeKind {
    const char *name; /* as in pairs.yaml */
    double needed;
    const char *needed_text;
} ThemeKind;

/* Two colours that touch. */
typedef struct ThemePair {
    const ThemeKind *kind;
    Str front; /* names of tokens */
    Str back;
    Str where; /* for the message */
    Place place;
} ThemePair;

/* Colours that stand for different things. */
typedef struct ThemePalette {
    Str name;
    Str *colours;
    size_t count;
    bool is_ordered; /* only neighbours lie side by side; else all must be told apart */
    Place place;
} ThemePalette;

/* templates/themes/pairs.yaml */
typedef struct ThemeRules {
    ThemePair *pairs;
    size_t pair_count;
    size_t pair_capacity;
    ThemePalette *palettes;
    size_t palette_count;
    Map named; /* token → Place of its first mention */
} ThemeRules;

typedef struct ThemeCheck {
    Arena *arena;
    const Project *project;
    const ThemeTokens *tokens;
    const ThemeRules *rules;
    Map told; /* names that were reported: once is enough */
    Diags *diags;
} ThemeCheck;

/* NULL after reporting, when the file cannot be read at all. */
ThemeRules *theme_rules_load(Arena *arena, Str path, Diags *diags);

/* theme-token: names that pairs, style sheets and theme do not have in common. */
void theme_check_names(ThemeCheck *check);
/* theme-contrast */
void theme_check_pairs(ThemeCheck *check);
/* accent-colour, accent-contrast: pairs and palettes again, with the accents of each region. */
void theme_check_accents(ThemeCheck *check);
/* theme-colour-blind. With a region's accents (`regional` not NULL): only colours that are made of them. */
void theme_check_palettes(ThemeCheck *check, Str region, const Map *regional);

/* The colour of a token that pairs.yaml names at `place`; false after reporting theme-token. */
bool theme_colour(ThemeCheck *check, ThemeScope scope, Str name, Place place, const Map *regional, ThemeColour *out);

#endif
