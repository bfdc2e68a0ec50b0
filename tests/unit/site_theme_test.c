/* Theme tokens: what a browser would make of a file of names, and files that are none. */
#include "check.h"

#include "site/theme_tokens.h"

static Arena *arena;
static Diags *diags;

static ThemeTokens *read(const char *css)
{
    arena = arena_create();
    diags = diags_create(arena);
    return theme_tokens_read(arena, source_create(arena, STR("thema.css"), str_from(css)), diags);
}

/* "#rrggbb", or "-" without a token, "?" for what is no colour. */
static Str colour(const ThemeTokens *tokens, ThemeScope scope, const char *name)
{
    ThemeColour found;
    Str last;
    switch (theme_tokens_colour(tokens, scope, str_from(name), NULL, &found, &last)) {
    case THEME_COLOUR:
        return arena_printf(arena, "#%02x%02x%02x", found.colour.red, found.colour.green, found.colour.blue);
    case THEME_NO_TOKEN: return STR("-");
    case THEME_NO_COLOUR: return STR("?");
    }
    return STR("");
}

static void scopes_are_cascades(void)
{
    ThemeTokens *tokens = read(":root { --paper: #ffffff; --ink: #000000; }\n"
                               "@media screen and (prefers-color-scheme: dark) { :root { --paper: #111111 } }\n"
                               "@media print { :root, .a { --ink: #222222; } }\n"
                               "@media (forced-colors: active) { :root { --ink: CanvasText; } }\n"
                               "@media (min-width: 40rem) { :root { --ink: #333333; } }");
    CHECK_STR(colour(tokens, THEME_LIGHT, "paper"), "#ffffff");
    CHECK_STR(colour(tokens, THEME_DARK, "paper"), "#111111");
    CHECK_STR(colour(tokens, THEME_PRINT, "paper"), "#ffffff");
    CHECK_STR(colour(tokens, THEME_LIGHT, "ink"), "#000000");
    CHECK_STR(colour(tokens, THEME_DARK, "ink"), "#000000");
    CHECK_STR(colour(tokens, THEME_PRINT, "ink"), "#222222");
    CHECK_INT(diags->count, 0);
    arena_free(arena);
}

/* What stands last counts, also behind a media block. */
static void the_last_declaration_counts(void)
{
    ThemeTokens *tokens = read(":root { --a: #111111; --a: #222222; }"
                               "@media print { :root { --a: #333333; } } :root { --a: #444444; }");
    CHECK_STR(colour(tokens, THEME_LIGHT, "a"), "#444444");
    CHECK_STR(colour(tokens, THEME_PRINT, "a"), "#444444");
    arena_free(arena);
}

static void comments_strings_and_other_rules(void)
{
    ThemeTokens *tokens = read("/* :root { --a: #111111; } */ @font-face { src: url(\"a;}{b\"); --a: #222222; }\n"
                               ".x { --a: #333333; } .y, :root { /* ; */ --a: #444444; /* } */ --b: '}' ; }\n"
                               ":root.z { --a: #555555; }");
    CHECK_STR(colour(tokens, THEME_LIGHT, "a"), "#444444");
    CHECK_STR(colour(tokens, THEME_LIGHT, "b"), "?");
    CHECK_INT(tokens->tokens.count, 2);
    arena_free(arena);
}

static void colours_in_their_forms(void)
{
    ThemeTokens *tokens = read(":root { --a: rgb(168, 18, 62); --b: rgb(168 18 62); --c: var(--a);"
                               " --d: var(--no, #010203); --e: var(--no);"
                               " --f: rgb(256, 0, 0); --g: rgb(1, 2); --h: red; --i: #fff;"
                               " --j: rgb(1 2 3 4); }");
    CHECK_STR(colour(tokens, THEME_LIGHT, "a"), "#a8123e");
    CHECK_STR(colour(tokens, THEME_LIGHT, "b"), "#a8123e");
    CHECK_STR(colour(tokens, THEME_DARK, "c"), "#a8123e");
    CHECK_STR(colour(tokens, THEME_LIGHT, "d"), "#010203");
    CHECK_STR(colour(tokens, THEME_LIGHT, "e"), "-");
    for (const char *name = "fghij"; *name; name++)
        CHECK_STR(colour(tokens, THEME_LIGHT, (char[2]){*name}), "?");
    arena_free(arena);
}

/* 25 of 100 parts of 200 and 75 of 100 give 125; 1 of 3 is rounded: (1 · 50 + 0 · 50 + 50) / 100 = 1. */
static void colours_are_mixed(void)
{
    ThemeTokens *tokens = read(":root { --a: #c8c8c8; --b: #646464; --c: color-mix(in srgb, var(--a) 25%, var(--b));"
                               " --d: color-mix(in srgb, #010101 50%, #000000);"
                               " --e: color-mix(in oklch, #010101 5%, red);"
                               " --f: color-mix(in srgb, var(--a) 101%, var(--b));"
                               " --g: color-mix(in srgb, var(--a), var(--b)); }");
    CHECK_STR(colour(tokens, THEME_LIGHT, "c"), "#7d7d7d");
    CHECK_STR(colour(tokens, THEME_LIGHT, "d"), "#010101");
    CHECK_STR(colour(tokens, THEME_LIGHT, "e"), "?");
    CHECK_STR(colour(tokens, THEME_LIGHT, "f"), "?");
    CHECK_STR(colour(tokens, THEME_LIGHT, "g"), "?");
    arena_free(arena);
}

static void circles_end(void)
{
    ThemeTokens *tokens = read(":root { --a: var(--b); --b: var(--a);"
                               " --c: color-mix(in srgb, var(--c) 50%, var(--c)); --d: var(--d, var(--d)); }");
    for (const char *name = "abcd"; *name; name++)
        CHECK_STR(colour(tokens, THEME_LIGHT, (char[2]){*name}), "?");
    arena_free(arena);
}

static void a_region_comes_before_the_theme(void)
{
    ThemeTokens *tokens = read(":root { --accent: var(--accent-light, #111111);"
                               " --cut: color-mix(in srgb, var(--accent) 50%, #000000); }");
    Value red = {.kind = VALUE_TEXT, .text = STR("#800000")};
    Map regional = {.arena = arena};
    map_set(&regional, STR("accent-light"), &red);
    ThemeColour found;
    Str last;
    CHECK_STR(colour(tokens, THEME_LIGHT, "accent"), "#111111");
    CHECK(theme_tokens_colour(tokens, THEME_LIGHT, STR("cut"), &regional, &found, &last) == THEME_COLOUR);
    CHECK_INT(found.colour.red, 64);
    CHECK(found.accent == &red);
    arena_free(arena);
}

static void what_does_not_end_is_reported(void)
{
    static const char *const wrong[] = {":root { --a: #111111;", "@media print { :root { } ", ":root { --a: \"x }",
                                        ":root { /* }"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        read(wrong[i]);
        CHECK_CODE(diags, "theme-token");
        arena_free(arena);
    }
}

/* Braces deeper than any theme has, and braces too many, are survived. */
static void odd_braces(void)
{
    ThemeTokens *tokens = read("}}{{{{{{{{{{{{{ :root { --b: #000000; } }}}}}}}}}}}}} :root { --a: #111111; } }");
    CHECK_STR(colour(tokens, THEME_LIGHT, "a"), "#111111");
    arena_free(arena);
    read("");
    CHECK_INT(diags->count, 0);
    arena_free(arena);
}

static void mentions_are_found(void)
{
    Str css = STR("a { --own: 1px; color: var( --x ); } /* var(--no) */"
                  " .b--c:hover { margin: var(--y, 2px) '--z:'; }");
    size_t at = 0;
    ThemeMention mention;
    CHECK(theme_next_mention(css, &at, &mention) && !mention.is_use);
    CHECK_STR(mention.name, "own");
    CHECK(theme_next_mention(css, &at, &mention) && mention.is_use && !mention.has_other);
    CHECK_STR(mention.name, "x");
    CHECK(theme_next_mention(css, &at, &mention) && mention.is_use && mention.has_other);
    CHECK_STR(mention.name, "y");
    CHECK(!theme_next_mention(css, &at, &mention));
}

int main(void)
{
    RUN(scopes_are_cascades);
    RUN(the_last_declaration_counts);
    RUN(comments_strings_and_other_rules);
    RUN(colours_in_their_forms);
    RUN(colours_are_mixed);
    RUN(circles_end);
    RUN(a_region_comes_before_the_theme);
    RUN(what_does_not_end_is_reported);
    RUN(odd_braces);
    RUN(mentions_are_found);
    return check_done();
}
