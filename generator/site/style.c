/*
 * style: see style.h. The order is the cascade: names first, then charts, then
 * the pages, which may set a chart in its place, what stands in a text, then
 * paper.
 */
#include "site/style.h"

#include "base/files.h"
#include "site/theme.h"

static const char *const sheets[] = {"charts.css", "magazine.css", "articles.css", "notes.css", "print.css"};

bool style_is_part(Str path)
{
    static const char folder[] = "assets/css/";
    if (!str_starts_with(path, STR(folder)))
        return false;
    Str name = str_from_index(path, sizeof folder - 1);
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
        if (str_equal(name, str_from(sheets[i])))
            return true;
    return str_equal(name, STR("tokens.css"));
}

Str style_sheet(Arena *arena, const Project *project, Diags *diags)
{
    Str folder = files_join(arena, project->folder, STR("templates/assets/css"));
    Buf css = {.arena = arena};
    Str bytes;
    Diags *unsaid = diags_create(arena); /* theme_check has told of a theme that is not there */
    if (files_read_bytes(arena, theme_path(arena, project), (Place){0}, &bytes,
                         project->config.theme.len ? unsaid : diags))
        buf_add(&css, bytes);
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        if (files_read_bytes(arena, files_join(arena, folder, str_from(sheets[i])), (Place){0}, &bytes, diags))
            buf_add(&css, bytes);
    }
    buf_add(&css, theme_accents_css(arena, project));
    buf_add(&css, style_pages(arena, project));
    return buf_str(&css);
}
