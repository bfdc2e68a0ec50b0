/*
 * theme_tokens: see theme_tokens.h. One walk over the text with a stack of the
 * blocks that are open; a declaration counts for the scopes of its block. It is
 * no CSS parser: it knows comments, strings, braces and semicolons, which is
 * what a flat file of names needs, and says so where it cannot read.
 */
#include "site/theme_tokens.h"

enum { IN_LIGHT = 1, IN_DARK = 2, IN_PRINT = 4, IN_ALL = 7 };

typedef struct Block {
    int scopes; /* where its declarations count; 0: nowhere */
    bool is_root;
} Block;

typedef struct Walk {
    Arena *arena;
    ThemeTokens *into;
    Str css;
    Block blocks[THEME_MAX_DEPTH + 1];
    size_t depth; /* of braces; deeper ones share the last block */
    size_t piece; /* where the declaration or prelude that is being read begins */
    Diags *diags;
} Walk;

const char *theme_scope_name(ThemeScope scope)
{
    static const char *const names[] = {"light", "dark", "print"};
    return names[scope];
}

static bool is_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/* Behind a comment or string that begins at `at`, else `at`; text.len when it does not end. */
static size_t skip_opaque(Str text, size_t at)
{
    Str rest = str_from_index(text, at);
    if (str_starts_with(rest, STR("/*"))) {
        size_t end = str_index(str_from_index(text, at + 2), STR("*/"));
        return at + 2 + end >= text.len ? text.len : at + 2 + end + 2;
    }
    if (rest.data[0] != '"' && rest.data[0] != '\'')
        return at;
    size_t end = str_index_char(str_from_index(text, at + 1), rest.data[0]);
    return at + 1 + end >= text.len ? text.len : at + 1 + end + 1;
}

/* Without the comments and spaces in front. */
static Str trim_front(Str piece)
{
    piece = str_trim(piece);
    while (str_starts_with(piece, STR("/*")))
        piece = str_trim(str_from_index(piece, skip_opaque(piece, 0)));
    return piece;
}

static int media_scopes(Str prelude, int outer)
{
    if (str_contains(prelude, STR("forced-colors")))
        return 0;
    if (str_contains(prelude, STR("prefers-color-scheme: dark")) ||
        str_contains(prelude, STR("prefers-color-scheme:dark")))
        return outer & IN_DARK;
    if (str_equal(str_trim(str_from_index(prelude, 6)), STR("print")))
        return outer & IN_PRINT;
    return 0;
}

static bool has_root(Str selectors)
{
    while (selectors.len)
        if (str_equal(str_trim(str_cut(&selectors, ',')), STR(":root")))
            return true;
    return false;
}

static Block *current_block(Walk *walk)
{
    return &walk->blocks[walk->depth < THEME_MAX_DEPTH ? walk->depth : THEME_MAX_DEPTH];
}

static void open_block(Walk *walk, Str prelude)
{
    Block outer = *current_block(walk);
    Block block = {outer.scopes, false};
    if (str_starts_with(prelude, STR("@media")))
        block.scopes = media_scopes(prelude, outer.scopes);
    else if (str_starts_with(prelude, STR("@")))
        block.scopes = 0;
    else
        block.is_root = has_root(prelude);
    walk->depth++;
    *current_block(walk) = block;
}

static void declare(Walk *walk, Str piece)
{
    Block block = *current_block(walk);
    size_t colon = str_index_char(piece, ':');
    if (!block.is_root || !str_starts_with(piece, STR("--")) || colon == piece.len)
        return;
    Str name = str_trim(str_slice(piece, 2, colon));
    ThemeToken *token = map_find(&walk->into->tokens, name);
    if (!token && block.scopes) {
        token = ARENA_NEW(walk->arena, ThemeToken);
        token->name = name;
        map_set(&walk->into->tokens, name, token);
    }
    for (int scope = 0; scope < THEME_SCOPES; scope++)
        if (block.scopes & 1 << scope)
            token->values[scope] = str_trim(str_from_index(piece, colon + 1));
}

static void end_piece(Walk *walk, size_t at)
{
    Str piece = trim_front(str_slice(walk->css, walk->piece, at));
    if (at < walk->css.len && walk->css.data[at] == '{')
        open_block(walk, piece);
    else
        declare(walk, piece);
    if (at < walk->css.len && walk->css.data[at] == '}' && walk->depth > 0)
        walk->depth--;
    walk->piece = at + 1;
}

ThemeTokens *theme_tokens_read(Arena *arena, const Source *source, Diags *diags)
{
    ThemeTokens *tokens = ARENA_NEW(arena, ThemeTokens);
    *tokens = (ThemeTokens){.source = source, .tokens.arena = arena};
    Walk walk = {.arena = arena, .into = tokens, .css = source->text, .blocks = {{IN_ALL, false}}, .diags = diags};
    size_t opened = 0;
    for (size_t at = 0; at < walk.css.len; at++) {
        size_t behind = skip_opaque(walk.css, at);
        if (behind > at) {
            at = behind - 1;
            continue;
        }
        char c = walk.css.data[at];
        if (c == '{' && walk.depth == 0)
            opened = at;
        if (c == '{' || c == '}' || c == ';')
            end_piece(&walk, at);
    }
    if (walk.depth > 0) {
        diag_error(diags, source_place(source, opened, opened + 1), "theme-token",
                   "this block of the theme does not end");
        diag_hint(diags, "a '}', the end of a comment or a quotation mark is missing behind it");
    }
    return tokens;
}

/* ---- names in style sheets ---- */

/* Whether the name that ends at `end` is followed, after spaces, by `mark`. */
static bool is_followed_by(Str css, size_t end, char mark)
{
    while (end < css.len && (css.data[end] == ' ' || css.data[end] == '\n'))
        end++;
    return end < css.len && css.data[end] == mark;
}

bool theme_next_mention(Str css, size_t *at, ThemeMention *out)
{
    for (size_t i = *at; i + 2 < css.len; i++) {
        size_t behind = skip_opaque(css, i);
        if (behind > i) {
            i = behind - 1;
            continue;
        }
        if (css.data[i] != '-' || css.data[i + 1] != '-' || (i > 0 && is_name_char(css.data[i - 1])))
            continue;
        size_t end = i + 2;
        while (end < css.len && is_name_char(css.data[end]))
            end++;
        *at = end;
        out->name = str_slice(css, i + 2, end);
        out->is_use = str_ends_with(str_trim(str_slice(css, 0, i)), STR("var("));
        out->has_other = is_followed_by(css, end, ',');
        if (out->name.len && (out->is_use || is_followed_by(css, end, ':')))
            return true;
        i = end - 1;
    }
    return false;
}
