/*
 * Fuzzes a theme: the style sheet of names, the colours that they mean, and
 * (with a first byte that is odd) pairs.yaml, which says what touches.
 */
#include "fuzz/fuzz.h"
#include "site/theme_tokens.h"
#include "site/theme_work.h"

static bool is_inside(Str piece, Str text)
{
    return piece.data >= text.data && piece.data + piece.len <= text.data + text.len;
}

static void read_tokens(Arena *arena, Str css, Diags *diags)
{
    const Source *source = source_create(arena, STR("tokens.css"), css);
    ThemeTokens *theme = theme_tokens_read(arena, source, diags);
    for (size_t i = 0; i < theme->tokens.count; i++) {
        const ThemeToken *token = theme->tokens.entries[i].value;
        for (int scope = 0; scope < THEME_SCOPES; scope++) {
            ThemeColour colour;
            Str last;
            require(!token->values[scope].data || is_inside(token->values[scope], css));
            theme_tokens_colour(theme, (ThemeScope)scope, token->name, NULL, &colour, &last);
        }
    }
    ThemeMention mention;
    for (size_t at = 0; theme_next_mention(css, &at, &mention);)
        require(at <= css.len && is_inside(mention.name, css));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text;
    if (!size || !fuzz_text(bytes + 1, size - 1, &text))
        return 0;
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    if (bytes[0] & 1) {
        const ThemeRules *rules = theme_rules_load(arena, str_from(fuzz_file(0, bytes + 1, size - 1)), diags);
        require(rules || diags->errors);
    } else {
        read_tokens(arena, text, diags);
    }
    fuzz_check_diags(diags);
    return 0;
}
