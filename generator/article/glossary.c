/* glossary: see glossary.h. */
#include "article/glossary.h"

#include "article/prose.h"

#include "base/escape.h"
#include "base/files.h"
#include "base/yaml.h"

/* "UWV", "CBS", "B&W", "mbo" not: at least two capitals and no small letter. */
static bool is_abbreviation(Str term)
{
    size_t capitals = 0;
    for (size_t i = 0; i < term.len; i++) {
        char c = term.data[i];
        capitals += c >= 'A' && c <= 'Z';
        if ((c >= 'a' && c <= 'z') || c == ' ')
            return false;
    }
    return capitals >= 2;
}

static void add_term(Arena *arena, Glossary *glossary, const Value *item, Diags *diags)
{
    static const char *const keys[] = {"term", "uitleg", NULL};
    if (!value_is_map(item)) {
        diag_error(diags, item->place, "yaml-kind", "a term must be a mapping, not %s", value_kind_name(item));
        return;
    }
    yaml_check_keys(item, keys, "term", diags);
    GlossaryTerm *term = ARENA_NEW(arena, GlossaryTerm);
    term->term = str_trim(yaml_text(item, "term", "term", diags));
    term->explanation = str_trim(yaml_text(item, "uitleg", "term", diags));
    term->slug = escape_slug(arena, term->term);
    term->is_abbreviation = is_abbreviation(term->term);
    if (!term->slug.len)
        return;
    if (map_find(&glossary->by_slug, term->slug)) {
        diag_error(diags, value_get(item, STR("term"))->place, "term-duplicate",
                   "the term '" STR_FMT "' stands here twice", STR_ARG(term->term));
        diag_hint(diags, "keep one of the two");
        return;
    }
    map_set(&glossary->by_term, term->term, term);
    map_set(&glossary->by_slug, term->slug, term);
}

const Glossary *glossary_load(Arena *arena, Str path, Diags *diags)
{
    static const char *const keys[] = {"begrippen", NULL};
    Glossary *glossary = ARENA_NEW(arena, Glossary);
    glossary->by_term.arena = glossary->by_slug.arena = arena;
    const Source *source = files_exists(path) ? files_read_text(arena, path, (Place){0}, diags) : NULL;
    const Value *file =
        source ? prose_without_marks(arena, yaml_read(arena, source, 0, source->text.len, diags)) : NULL;
    if (!file)
        return glossary;
    yaml_check_keys(file, keys, "begrippen.yaml", diags);
    const Value *list = yaml_list(file, "begrippen", "begrippen.yaml", diags);
    for (size_t i = 0; i < value_count(list); i++)
        add_term(arena, glossary, value_item(list, i), diags);
    return glossary;
}
