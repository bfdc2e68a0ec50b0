/*
 * picture: see picture.h. An article of one region finds its pictures in its
 * own folder first and then in the issue's, which is how the plan of the site
 * lays them over each other too. A report in several files has none of its own.
 */
#include "article/picture.h"

#include "base/files.h"

enum { FOLDERS_UP = 2 }; /* content/2024-3/utrecht, content/2024-3 */

bool picture_is_remote(Str url)
{
    return str_starts_with(url, STR("http:")) || str_starts_with(url, STR("https:")) ||
           str_starts_with(url, STR("//"));
}

static Str find_beside(Work *work, Str url)
{
    Str folder = files_folder(work->source->path);
    if (str_ends_with(work->source->path, STR("/index.md")))
        folder = files_folder(folder);
    for (int i = 0; i < FOLDERS_UP; i++) {
        Str path = files_join(work->arena, folder, url);
        if (files_exists(path))
            return path;
        folder = files_folder(folder);
    }
    return (Str){0};
}

static bool report_missing(Work *work, Str url, Place place)
{
    if (!place.source || !place.end)
        return false; /* a picture that a block has put here, and reported */
    diag_error(work->diags, place, "image-missing", "there is no picture '" STR_FMT "'", STR_ARG(url));
    if (str_starts_with(url, STR("assets/")))
        diag_hint(work->diags, "put the file in templates/assets/, or write its name as it is there");
    else
        diag_hint(work->diags, "put the file in a folder 'beeld' beside the article, or write its name as it is there");
    return false;
}

bool picture_find(Work *work, Str url, Place place, Picture *out)
{
    Str project = work->context->folder;
    bool is_asset = str_starts_with(url, STR("assets/"));
    *out = (Picture){0};
    if (!project.len || (!is_asset && !str_starts_with(url, STR("beeld/"))))
        return false;
    if (!files_path_is_inside(url))
        return report_missing(work, url, place);
    if (is_asset)
        out->path = files_join(work->arena, files_join(work->arena, project, STR("templates")), url);
    else
        out->path = find_beside(work, url);
    const Map *known = work->context->pictures;
    const PictureSize *size = known && out->path.len ? map_find(known, out->path) : NULL;
    if (size) {
        out->size = *size;
        return true;
    }
    Str bytes;
    if (!out->path.len || !files_exists(out->path) || files_is_folder(out->path))
        return report_missing(work, url, place);
    if (files_read_bytes(work->arena, out->path, place, &bytes, work->diags))
        picture_size(bytes, &out->size);
    return true;
}
