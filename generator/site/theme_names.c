/*
 * theme_names: one set of names for theme, style sheets and pairs, see
 * theme_work.h. A name that only one of them knows is a slip of the pen, or a
 * colour that nobody checks.
 */
#include "base/files.h"
#include "site/theme_work.h"

/* The build writes these for each region; see theme_accents_css. */
static bool is_given(Str name)
{
    return str_equal(name, STR("accent-light")) || str_equal(name, STR("accent-dark"));
}

static void hint_tokens(ThemeCheck *check, Str wanted)
{
    diag_hint_names(check->diags, wanted, &check->tokens->tokens);
}

/* False when the name was reported before. */
static bool tell(ThemeCheck *check, Str name)
{
    if (map_find(&check->told, name))
        return false;
    map_set(&check->told, name, check);
    return true;
}

static void report_missing(ThemeCheck *check, ThemeScope scope, Str name, Place asked_by)
{
    const Place *named = map_find(&check->rules->named, name);
    diag_error(check->diags, named ? *named : asked_by, "theme-token", "the theme has no '--" STR_FMT "' (%s)",
               STR_ARG(name), theme_scope_name(scope));
    if (map_find(&check->tokens->tokens, name))
        diag_hint(check->diags, "the theme sets it in a media block only: set it in ':root' too");
    else
        hint_tokens(check, name);
}

bool theme_colour(ThemeCheck *check, ThemeScope scope, Str name, Place place, const Map *regional, ThemeColour *out)
{
    Str last;
    ThemeFound found = theme_tokens_colour(check->tokens, scope, name, regional, out, &last);
    if (found == THEME_COLOUR || !tell(check, last))
        return found == THEME_COLOUR;
    if (found == THEME_NO_TOKEN) {
        report_missing(check, scope, last, out->place.source ? out->place : place);
        return false;
    }
    const ThemeToken *token = map_find(&check->tokens->tokens, last);
    Place value = token ? source_place_of(check->tokens->source, token->values[scope]) : out->place;
    diag_error(check->diags, value, "theme-token", "'--" STR_FMT "' (%s) cannot be read as a colour", STR_ARG(last),
               theme_scope_name(scope));
    diag_hint(check->diags, "write #a8123e, rgb(168, 18, 62), var(--name) or color-mix(in srgb, one 40%%, other)");
    return false;
}

/* ---- style sheets ---- */

typedef struct Sheets {
    const Source **items;
    size_t count;
    Map declared; /* by a sheet for itself */
    Map used;
} Sheets;

static void read_sheet(const Source *source, Sheets *sheets)
{
    size_t at = 0;
    for (ThemeMention mention; theme_next_mention(source->text, &at, &mention);)
        map_set(mention.is_use ? &sheets->used : &sheets->declared, mention.name, sheets);
}

/* All sheets beside the chosen theme; the theme's own references count as uses too. */
static void read_sheets(ThemeCheck *check, Sheets *sheets)
{
    Arena *arena = check->arena;
    FileEntry *entries;
    size_t count;
    Str folder = files_join(arena, check->project->folder, STR("templates/assets/css"));
    *sheets = (Sheets){.declared.arena = arena, .used.arena = arena};
    if (!files_is_folder(folder) || !files_list(arena, folder, (Place){0}, &entries, &count, check->diags))
        return;
    sheets->items = ARENA_ARRAY(arena, const Source *, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (entries[i].is_folder || !str_ends_with(entries[i].name, STR(".css")) ||
            str_equal(entries[i].name, STR("tokens.css")))
            continue;
        Source *source = files_read_text(arena, files_join(arena, folder, entries[i].name), (Place){0}, check->diags);
        if (source)
            sheets->items[sheets->count++] = source;
    }
    for (size_t i = 0; i < sheets->count; i++)
        read_sheet(sheets->items[i], sheets);
    sheets->items[sheets->count++] = check->tokens->source;
    size_t at = 0;
    for (ThemeMention mention; theme_next_mention(check->tokens->source->text, &at, &mention);)
        if (mention.is_use)
            map_set(&sheets->used, mention.name, sheets);
}

static void check_uses(ThemeCheck *check, const Sheets *sheets, const Source *source)
{
    size_t at = 0;
    for (ThemeMention mention; theme_next_mention(source->text, &at, &mention);) {
        if (!mention.is_use || mention.has_other || is_given(mention.name) ||
            map_find(&check->tokens->tokens, mention.name) || map_find(&sheets->declared, mention.name) ||
            !tell(check, mention.name))
            continue;
        diag_error(check->diags, source_place_of(source, mention.name), "theme-token",
                   "the theme has no '--" STR_FMT "'", STR_ARG(mention.name));
        hint_tokens(check, mention.name);
    }
}

/* A pair of which one side is nowhere to be seen is no pair. */
static void check_named(ThemeCheck *check, const Sheets *sheets)
{
    const Map *named = &check->rules->named;
    for (size_t i = 0; i < named->count; i++) {
        Str name = named->entries[i].key;
        const Place *place = named->entries[i].value;
        if (!map_find(&check->tokens->tokens, name) || map_find(&sheets->used, name) || !tell(check, name))
            continue;
        diag_error(check->diags, *place, "theme-token", "no style sheet uses '--" STR_FMT "'", STR_ARG(name));
        diag_hint(check->diags, "take it out of the pairs, or use it");
    }
}

/* A colour of the theme that stands in no pair would never be checked. */
static void check_colours(ThemeCheck *check)
{
    const Map *tokens = &check->tokens->tokens;
    for (size_t i = 0; i < tokens->count; i++) {
        const ThemeToken *token = tokens->entries[i].value;
        ThemeColour found;
        Str missing;
        if (map_find(&check->rules->named, token->name) ||
            theme_tokens_colour(check->tokens, THEME_LIGHT, token->name, NULL, &found, &missing) != THEME_COLOUR)
            continue;
        diag_error(check->diags, source_place_of(check->tokens->source, token->name), "theme-token",
                   "the colour '--" STR_FMT "' stands in no pair", STR_ARG(token->name));
        diag_hint(check->diags, "say in templates/themes/pairs.yaml what it touches, or that it is decoration");
    }
}

void theme_check_names(ThemeCheck *check)
{
    Sheets sheets;
    read_sheets(check, &sheets);
    for (size_t i = 0; i < sheets.count; i++)
        check_uses(check, &sheets, sheets.items[i]);
    check_named(check, &sheets);
    check_colours(check);
}
