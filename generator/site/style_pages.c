/*
 * style_pages: what stands above and below every printed page. That can only be
 * said in CSS, and an edition's says its region, issue and period; so each
 * edition has a named page, which the body asks for by its class.
 */
#include "site/style.h"

#include "figures/format.h"
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

static Str footer_word(const Project *project, const char *name)
{
    const char *const path[] = {"footer", name};
    return language_find(project->language, path, 2);
}

/* "Een uitgave van Bureau Proef." */
static Str published_by(Arena *arena, const Project *project)
{
    return arena_printf(arena, STR_FMT " " STR_FMT ".", STR_ARG(footer_word(project, "publisher")),
                        STR_ARG(project->config.publisher));
}

Str style_pages(Arena *arena, const Project *project)
{
    Buf css = {.arena = arena};
    Str publisher = published_by(arena, project);
    BUF_LIT(&css, "/* Above and below each printed page: the site and its publisher; of an edition also region, issue and "
                  "period. */\n@page{@top-right{content:");
    write_string(&css, project->config.title);
    BUF_LIT(&css, "}@bottom-left{content:");
    write_string(&css, publisher);
    BUF_LIT(&css, "}}\n");
    for (size_t i = 0; i < project->edition_count; i++) {
        const Edition *edition = &project->editions[i];
        Str name = edition_page_name(arena, edition);
        Str region = view_capitalise(arena, edition->region->full_name);
        buf_printf(&css, "@page " STR_FMT "{@top-left{content:", STR_ARG(name));
        write_string(&css, arena_printf(arena, STR_FMT ", " STR_FMT, STR_ARG(region), STR_ARG(edition->title)));
        BUF_LIT(&css, "}@bottom-left{content:");
        write_string(&css, arena_printf(arena, STR_FMT " " STR_FMT " " STR_FMT ".", STR_ARG(publisher),
                                        STR_ARG(footer_word(project, "period")),
                                        STR_ARG(format_period(arena, project->language, edition->period))));
        buf_printf(&css, "}}.edition-" STR_FMT "{page:" STR_FMT "}\n", STR_ARG(name), STR_ARG(name));
    }
    return buf_str(&css);
}
