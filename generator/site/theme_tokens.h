/*
 * theme_tokens: the custom properties of a theme, as a browser would see them
 * on a light screen, on a dark one and on paper.
 *
 * What is read: declarations `--name: value;` in rules for :root, outside media
 * or in @media (prefers-color-scheme: dark) or print. The last one counts, as in
 * the cascade. Other media (forced colours, widths) and other rules are left
 * alone: colours there are not the theme's own.
 */
#ifndef SITE_THEME_TOKENS_H
#define SITE_THEME_TOKENS_H

#include "base/diag.h"
#include "base/map.h"
#include "base/value.h"
#include "site/contrast.h"

typedef enum ThemeScope { THEME_LIGHT, THEME_DARK, THEME_PRINT, THEME_SCOPES } ThemeScope;

/* "light", "dark", "print". */
const char *theme_scope_name(ThemeScope scope);

typedef struct ThemeToken {
    Str name;                 /* without its dashes: "paper" */
    Str values[THEME_SCOPES]; /* pieces of the source's text; data NULL where it is not declared */
} ThemeToken;

typedef struct ThemeTokens {
    const Source *source;
    Map tokens; /* name → ThemeToken, in order */
} ThemeTokens;

/* Never NULL; reports theme-token where a block or comment is not closed. */
ThemeTokens *theme_tokens_read(Arena *arena, const Source *source, Diags *diags);

enum { THEME_MAX_DEPTH = 8, THEME_MAX_REFERENCES = 32 };

/* What a build sets besides the theme: name → Value, the accents of a region. */
typedef struct ThemeColour {
    Colour colour;
    Place place;         /* of the value that gave it */
    const Value *accent; /* the region's colour that was used on the way, or NULL */
} ThemeColour;

typedef enum ThemeFound {
    THEME_COLOUR,
    THEME_NO_TOKEN, /* `last` is not declared in the scope */
    THEME_NO_COLOUR /* the value of `last` is none that is read */
} ThemeFound;

/*
 * The colour of a token: #a8123e, rgb(168, 18, 62), var(--x), var(--x, otherwise), and
 * color-mix(in srgb, one 40%, other) of such. `regional` may be NULL; `last` is the name at which the search ended.
 */
ThemeFound theme_tokens_colour(const ThemeTokens *tokens, ThemeScope scope, Str name, const Map *regional,
                               ThemeColour *out, Str *last);

/*
 * The next custom property in a style sheet from `*at` on, which moves behind it; comments are passed over. False at
 * the end. `is_use` for var(--x), with `has_other` when it says what to take otherwise; else it is a declaration.
 */
typedef struct ThemeMention {
    Str name; /* a piece of the text */
    bool is_use;
    bool has_other;
} ThemeMention;
bool theme_next_mention(Str css, size_t *at, ThemeMention *out);

#endif
