/*
 * theme: see theme.h. The checks themselves are theme_pairs.c (contrast),
 * theme_palettes.c (colour vision) and theme_names.c (names); theme_rules.c
 * reads pairs.yaml.
 */
#include "site/theme.h"

#include "base/files.h"
#include "site/theme_work.h"

#define THEMES_FOLDER "templates/themes"

static const Value *chosen(const Project *project)
{
    return value_get(project->config.all, STR("theme"));
}

static Str named_path(Arena *arena, const Project *project, Str name)
{
    return files_join(arena, project->folder,
                      arena_printf(arena, THEMES_FOLDER "/" STR_FMT ".css", STR_ARG(name)));
}

Str theme_path(Arena *arena, const Project *project)
{
    if (project->config.theme.len)
        return named_path(arena, project, project->config.theme);
    return files_join(arena, project->folder, STR("templates/assets/css/tokens.css"));
}

static void report_unknown(Arena *arena, const Project *project, Diags *diags)
{
    Str folder = files_join(arena, project->folder, STR(THEMES_FOLDER));
    FileEntry *entries = NULL;
    size_t count = 0;
    if (files_is_folder(folder))
        files_list(arena, folder, (Place){0}, &entries, &count, diags);
    Str *names = ARENA_ARRAY(arena, Str, count);
    size_t name_count = 0;
    for (size_t i = 0; i < count; i++)
        if (str_ends_with(entries[i].name, STR(".css")))
            names[name_count++] = str_slice(entries[i].name, 0, entries[i].name.len - 4);
    diag_error(diags, chosen(project)->place, "theme-unknown", "there is no theme '" STR_FMT "'",
               STR_ARG(project->config.theme));
    diag_hint_nearest(diags, project->config.theme, names, name_count);
}

/* A name, not a path: "bestuur". */
static bool is_there(Arena *arena, const Project *project)
{
    Str name = project->config.theme;
    return !str_contains(name, STR("/")) && files_exists(named_path(arena, project, name));
}

void theme_check(Arena *arena, const Project *project, Diags *diags)
{
    if (project->config.theme.len && !is_there(arena, project)) {
        report_unknown(arena, project, diags);
        return;
    }
    const Source *source = files_read_text(arena, theme_path(arena, project), (Place){0}, diags);
    Str rules_path = files_join(arena, project->folder, STR(THEMES_FOLDER "/pairs.yaml"));
    const ThemeRules *rules = source ? theme_rules_load(arena, rules_path, diags) : NULL;
    if (!rules)
        return;
    size_t errors = diags->errors;
    const ThemeTokens *tokens = theme_tokens_read(arena, source, diags);
    if (diags->errors > errors)
        return; /* a block that does not end hides what follows */
    ThemeCheck check = {.arena = arena, .project = project, .tokens = tokens, .rules = rules, .told.arena = arena,
                        .diags = diags};
    theme_check_names(&check);
    theme_check_pairs(&check);
    theme_check_palettes(&check, (Str){0}, NULL);
    theme_check_accents(&check);
}

Str theme_accents_css(Arena *arena, const Project *project)
{
    const Value *accents = project->config.accents;
    Buf css = {.arena = arena};
    BUF_LIT(&css, "/* The colour of each region, from content/site.yaml. */\n");
    for (size_t i = 0; value_is_map(accents) && i < accents->map.count; i++) {
        Str region = accents->map.entries[i].key;
        const Value *pair = accents->map.entries[i].value;
        Str light = value_get_text(pair, "light");
        Str dark = value_get_text(pair, "dark");
        buf_printf(&css, ".region-" STR_FMT " { --accent-light: " STR_FMT "; --accent-dark: " STR_FMT "; }\n",
                   STR_ARG(region), STR_ARG(light), STR_ARG(dark));
    }
    return buf_str(&css);
}
