/*
 * set: templates by name, loaded from a folder. Names come in the order of the
 * sorted listing, so that messages do too.
 */
#include "base/files.h"
#include "mustache/template.h"

/* Deeper folders than this are a loop of links, not a design. */
enum { MAX_FOLDERS = 16 };

static const Str suffix = {".mustache", 9};

TemplateSet *template_set_create(Arena *arena)
{
    TemplateSet *set = ARENA_NEW(arena, TemplateSet);
    set->by_name.arena = arena;
    return set;
}

void template_set_add(TemplateSet *set, Str name, Template *template)
{
    map_set(&set->by_name, name, template);
}

const Template *template_find(const TemplateSet *set, Str name)
{
    return map_find(&set->by_name, name);
}

static void load_file(TemplateSet *set, Str path, Str name, Diags *diags)
{
    Arena *arena = set->by_name.arena;
    const Source *source = files_read_text(arena, path, (Place){0}, diags);
    Template *template = source ? template_compile(arena, source, diags) : NULL;
    if (template)
        template_set_add(set, name, template);
}

static void load_folder(TemplateSet *set, Str folder, Str prefix, size_t depth, Diags *diags)
{
    Arena *arena = set->by_name.arena;
    FileEntry *entries;
    size_t count;
    if (depth > MAX_FOLDERS || !files_list(arena, folder, (Place){0}, &entries, &count, diags))
        return;
    for (size_t i = 0; i < count; i++) {
        Str path = files_join(arena, folder, entries[i].name);
        Str name = files_join(arena, prefix, entries[i].name);
        if (entries[i].is_folder)
            load_folder(set, path, name, depth + 1, diags);
        else if (str_ends_with(name, suffix))
            load_file(set, path, str_slice(name, 0, name.len - suffix.len), diags);
    }
}

TemplateSet *template_set_load(Arena *arena, Str folder, Diags *diags)
{
    TemplateSet *set = template_set_create(arena);
    load_folder(set, folder, (Str){0}, 0, diags);
    return set;
}
