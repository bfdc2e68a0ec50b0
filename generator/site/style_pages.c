/*
 * style_pages: what stands above every printed page. A page's running head can
 * only be said in CSS, and an edition's says its region and issue; so each
 * edition has a named page, which the body asks for by its class.
 */
#include "site/style.h"

#include "site/view_parts.h"

/* As a CSS string; what could end it is written by its number. */
static void write_string(Buf *css, Str text)
{
    buf_add_char(css, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c < ' ' || c == '"' || c == '\\' || c == '<')
            buf_printf(css, "\\%x ", (unsigned)c);
        else
            buf_add_char(css, text.data[i]);
    }
    buf_add_char(css, '"');
}

Str edition_page_name(Arena *arena, const Edition *edition)
{
    return arena_printf(arena, STR_FMT "-" STR_FMT, STR_ARG(edition->region->id), STR_ARG(edition->issue->id));
}

Str style_pages(Arena *arena, const Project *project)
{
    Buf css = {.arena = arena};
    BUF_LIT(&css, "/* Above each printed page: the site, and the region and issue of an edition. */\n@page{@top-right{content:");
    write_string(&css, project->config.title);
    BUF_LIT(&css, "}}\n");
    for (size_t i = 0; i < project->edition_count; i++) {
        const Edition *edition = &project->editions[i];
        Str name = edition_page_name(arena, edition);
        Str region = view_capitalise(arena, edition->region->full_name);
        buf_printf(&css, "@page " STR_FMT "{@top-left{content:", STR_ARG(name));
        write_string(&css, arena_printf(arena, STR_FMT ", " STR_FMT, STR_ARG(region), STR_ARG(edition->title)));
        buf_printf(&css, "}}.edition-" STR_FMT "{page:" STR_FMT "}\n", STR_ARG(name), STR_ARG(name));
    }
    return buf_str(&css);
}
