/*
 * project: see project.h. The order is that of the house: figures first, then
 * the words, then what binds both.
 */
#include "site/project.h"

#include "base/files.h"
#include "base/hyphenate.h"
#include "site/config.h"
#include "site/issues.h"
#include "site/theme.h"

/* The language with the dictionary that it names under `hyphenation:`; with none when it names none. */
static const Language *with_hyphens(Arena *arena, const Language *language, Diags *diags)
{
    const Value *section = language ? value_get(language->words, STR("hyphenation")) : NULL;
    const Value *path = value_get(section, STR("dictionary"));
    if (!path || !value_is_scalar(path) || !path->text.len)
        return language;
    Language *own = ARENA_NEW(arena, Language);
    *own = *language;
    own->hyphenator = hyphenator_open(arena, path->text, path->place, diags);
    return own;
}

void project_close(Project *project)
{
    if (project->language)
        hyphenator_close(project->language->hyphenator);
}

static void load_templates(Arena *arena, Project *project, Str language, Diags *diags)
{
    Str folder = files_join(arena, project->folder, STR("templates"));
    project->language = with_hyphens(arena, config_load_language(arena, project->folder, language, diags), diags);
    project->templates = template_set_load(arena, folder, diags);
    template_set_check(project->templates, diags);
    /* Without style sheets there is no theme; with a name there must be one. */
    if (project->config.theme.len || files_exists(theme_path(arena, project)))
        theme_check(arena, project, diags);
}

static void load_pages(Arena *arena, Project *project, Diags *diags)
{
    Str folder = files_join(arena, project->folder, STR("content/pages"));
    if (files_is_folder(folder))
        project->page_count = articles_load(arena, folder, &project->pages, diags);
}

/* Whether there is a figure, of any period of the indicator's frequency, for the region or one it is part of. */
static bool is_shown(Arena *arena, const FigureBase *base, const Indicator *indicator, const Region *region)
{
    static const Period end_of_time = {.year = 9999, .kind = PERIOD_YEAR};
    Period unused;
    for (; region; region = region->parent)
        if (figure_latest(arena, base, indicator, region, indicator->frequency, end_of_time, &unused))
            return true;
    return false;
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/* Whether a text has the id as a whole word. Of an id that is a word of the language this is too often: a page more. */
static bool names_indicator(Str text, Str id)
{
    for (size_t at = str_index(text, id); at < text.len; at = str_index(text, id)) {
        bool before = at > 0 && is_name_byte(text.data[at - 1]);
        text = str_from_index(text, at + id.len);
        if (!before && !(text.len && is_name_byte(text.data[0])))
            return true;
    }
    return false;
}

static bool is_named(const Edition *edition, const Indicator *indicator)
{
    for (size_t i = 0; i < edition->article_count; i++)
        if (names_indicator(edition->articles[i]->source->text, indicator->id))
            return true;
    return false;
}

static void choose_indicators(Arena *arena, Project *project)
{
    const Indicators *all = project->base.indicators;
    for (size_t e = 0; e < project->edition_count; e++) {
        Edition *edition = &project->editions[e];
        edition->indicators = ARENA_ARRAY(arena, const Indicator *, all->count);
        for (size_t i = 0; i < all->count; i++)
            if (is_shown(arena, &project->base, &all->items[i], edition->region) &&
                (!all->items[i].once || is_named(edition, &all->items[i])))
                edition->indicators[edition->indicator_count++] = &all->items[i];
    }
}

bool edition_has_indicator(const Edition *edition, const Indicator *indicator)
{
    for (size_t i = 0; i < edition->indicator_count; i++)
        if (edition->indicators[i] == indicator)
            return true;
    return false;
}

static const Edition *find_edition(const Project *project, Str id)
{
    for (size_t i = 0; i < project->edition_count; i++)
        if (str_equal(project->editions[i].id, id))
            return &project->editions[i];
    return NULL;
}

void project_keep_editions(Arena *arena, Project *project, const Str *names, size_t count, Diags *diags)
{
    Edition *kept = ARENA_ARRAY(arena, Edition, count);
    size_t kept_count = 0;
    Str *known = ARENA_ARRAY(arena, Str, project->edition_count);
    for (size_t i = 0; i < project->edition_count; i++)
        known[i] = project->editions[i].id;
    for (size_t i = 0; i < count; i++) {
        const Edition *edition = find_edition(project, names[i]);
        if (edition) {
            kept[kept_count++] = *edition;
            continue;
        }
        diag_error(diags, (Place){0}, "edition-unknown", "there is no edition '" STR_FMT "'", STR_ARG(names[i]));
        diag_hint_nearest(diags, names[i], known, project->edition_count);
    }
    project->editions = kept;
    project->edition_count = kept_count;
}

Project *project_load(Arena *arena, Str folder, Diags *diags)
{
    Project *project = ARENA_NEW(arena, Project);
    project->folder = folder;
    project->base = figure_base_load(arena, files_join(arena, folder, STR("data")), diags);
    Str language;
    config_load(arena, folder, project->base.dataset->regions, &project->config, &language, diags);
    load_templates(arena, project, language, diags);
    project->glossary = glossary_load(arena, files_join(arena, folder, STR("content/begrippen.yaml")), diags);
    load_pages(arena, project, diags);
    issues_load(arena, project, diags);
    choose_indicators(arena, project);
    return project;
}
