/*
 * plan_files: what pages take from files that are costly to read: the sizes of
 * pictures and the borders of maps. They are read before any page is rendered,
 * once, and are const from then on, so that threads may share them.
 *
 * A file that cannot be read is left out: then each page that uses it reads it
 * itself, and tells what is wrong at the place that asks for it.
 */
#include "base/files.h"
#include "base/picture.h"
#include "charts/map_shape.h"
#include "data/json.h"
#include "site/plan.h"

static bool is_picture(Str path)
{
    static const char *const endings[] = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (str_ends_with(path, str_from(endings[i])))
            return true;
    return false;
}

/* The bytes of one picture at a time: only its size is kept. */
static void read_pictures(Arena *arena, Plan *plan)
{
    Arena *scratch = arena_create();
    for (size_t i = 0; i < plan->asset_count; i++) {
        const AssetFile *asset = &plan->assets[i];
        Str bytes;
        if (!is_picture(asset->source) ||
            !files_read_bytes(scratch, asset->source, (Place){0}, &bytes, diags_create(scratch)))
            continue;
        PictureSize *size = ARENA_NEW(arena, PictureSize);
        picture_size(bytes, size);
        map_set(&plan->pictures, asset->source, size);
        arena_reset(scratch);
    }
    arena_free(scratch);
}

static bool any_names(const Article *const *articles, size_t count, Str file)
{
    for (size_t i = 0; i < count; i++)
        if (str_contains(articles[i]->source->text, file))
            return true;
    return false;
}

static bool is_used(const Project *project, Str file)
{
    if (any_names(project->pages, project->page_count, file))
        return true;
    for (size_t i = 0; i < project->edition_count; i++)
        if (any_names(project->editions[i].articles, project->editions[i].article_count, file))
            return true;
    return false;
}

static void read_map(Arena *arena, Plan *plan, Str path)
{
    Diags *unsaid = diags_create(arena);
    const Source *source = files_read_text(arena, path, (Place){0}, unsaid);
    Value *root = source ? json_read(arena, source, unsaid) : NULL;
    if (root && unsaid->count == 0)
        map_set(&plan->maps, path, root);
}

static void read_maps(Arena *arena, Plan *plan)
{
    const Regions *regions = plan->project->base.dataset->regions;
    if (!regions->source)
        return;
    Str folder = map_file_path(arena, regions, (Str){0});
    FileEntry *entries;
    size_t count;
    if (!files_is_folder(folder) || !files_list(arena, folder, (Place){0}, &entries, &count, diags_create(arena)))
        return;
    for (size_t i = 0; i < count; i++)
        if (!entries[i].is_folder && is_used(plan->project, entries[i].name))
            read_map(arena, plan, map_file_path(arena, regions, entries[i].name));
}

void plan_read_files(Arena *arena, Plan *plan)
{
    plan->pictures.arena = arena;
    plan->maps.arena = arena;
    read_pictures(arena, plan);
    read_maps(arena, plan);
}
