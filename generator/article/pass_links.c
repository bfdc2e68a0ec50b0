/*
 * pass_links: where links lead.
 *
 *     [tekst](andere-slug.md)            the article's page in this edition
 *     [tekst](kerncijfers.md#groep)      the key figures
 *     [tekst](cijfers/ww_lopend.md)      an indicator's page
 *     [tekst](index.md)                  the cover
 *     [tekst](pages/colofon.md)          a page of the whole site
 *     [tekst](#kop)                      a heading of this article
 *     ![tekst](beeld/foto.jpg)           a file beside the article
 *     ![tekst](assets/foto.jpg)          a file of the whole site
 *     https:, http:, mailto:, tel:       elsewhere; web addresses are marked
 *
 * What a link became is listed with its place, so that the site, which knows
 * every page, can check it.
 */
#include "article/work.h"

#include "base/escape.h"

/* The scheme of an address ("https"), or the empty text. */
static Str scheme_of(Str url)
{
    for (size_t i = 0; i < url.len; i++) {
        char c = url.data[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == ':')
            return str_slice(url, 0, i);
        if (!letter && !(i && (c == '+' || c == '-' || c == '.' || (c >= '0' && c <= '9'))))
            break;
    }
    return (Str){0};
}

static bool is_web(Str scheme)
{
    return str_equal(scheme, STR("http")) || str_equal(scheme, STR("https"));
}

static void check_target(Work *work, Str scheme, Str url, Place place)
{
    if (!url.len) {
        diag_error(work->diags, place, "link-empty", "a link that leads nowhere");
        diag_hint(work->diags, "write the address between the round brackets: [tekst](andere-slug.md)");
    }
    if (!scheme.len || is_web(scheme) || str_equal(scheme, STR("mailto")) || str_equal(scheme, STR("tel")))
        return;
    diag_error(work->diags, place, "link-scheme", "a link cannot start with '" STR_FMT ":'", STR_ARG(scheme));
    diag_hint(work->diags, "https:, http:, mailto: and tel: can; '" STR_FMT "' starts with something else",
              STR_ARG(str_slice(url, 0, url.len < 40 ? url.len : 40)));
}

static void check_anchor(Work *work, Str anchor, Place place)
{
    if (map_find(&work->ids, anchor))
        return;
    diag_error(work->diags, place, "link-anchor", "there is no heading '#" STR_FMT "' in this article",
               STR_ARG(anchor));
    /* Looking through all headings for every link would take a long text's square in time; enough is enough. */
    if (work->diags->errors <= DIAG_MAX_PER_FILE)
        diag_hint_names(work->diags, anchor, &work->ids);
    else
        diag_hint(work->diags, "a link to a heading is written with the heading's words: #kansen-in-de-zorg");
}

/* The path of a page from an editor's `….md`, without that end. */
static Str page_path(Work *work, Str name)
{
    const ArticleContext *context = work->context;
    while (str_starts_with(name, STR("../")) || str_starts_with(name, STR("./")))
        name = str_from_index(name, name.data[1] == '/' ? 2 : 3);
    Str root = context->edition_root;
    if (str_starts_with(name, STR("pages/"))) {
        root = context->site_root;
        name = str_from_index(name, 6);
    }
    if (str_equal(name, STR("index")))
        return arena_printf(work->arena, STR_FMT "index.html", STR_ARG(root));
    if (str_starts_with(name, STR("cijfers/")))
        name = arena_printf(work->arena, "cijfers/" STR_FMT,
                            STR_ARG(escape_slug(work->arena, str_from_index(name, 8))));
    return arena_printf(work->arena, STR_FMT STR_FMT "/index.html", STR_ARG(root), STR_ARG(name));
}

static Str resolve(Work *work, Str url, bool is_image)
{
    if (is_image && str_starts_with(url, STR("beeld/")))
        return arena_printf(work->arena, STR_FMT STR_FMT, STR_ARG(work->context->edition_root), STR_ARG(url));
    if (is_image)
        return str_starts_with(url, STR("assets/"))
                   ? arena_printf(work->arena, STR_FMT STR_FMT, STR_ARG(work->context->site_root), STR_ARG(url))
                   : url;
    size_t hash = str_index_char(url, '#');
    Str path = str_slice(url, 0, hash);
    if (!str_ends_with(path, STR(".md")) || path.len == 3)
        return url;
    return arena_printf(work->arena, STR_FMT STR_FMT, STR_ARG(page_path(work, str_slice(path, 0, path.len - 3))),
                        STR_ARG(str_from_index(url, hash)));
}

/* As libcmark writes addresses: what is safe in one stays, all else as %XX. */
static void add_href(Buf *out, Str url)
{
    static const char safe[] = "-_.+!*(),%#@?=;:/$~";
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.data[i];
        bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (alphanumeric || (c && strchr(safe, c)))
            buf_add_char(out, (char)c);
        else if (c == '&')
            BUF_LIT(out, "&amp;");
        else if (c == '\'')
            BUF_LIT(out, "&#x27;");
        else
            buf_printf(out, "%%%02X", c);
    }
}

/* libcmark prints no class, so a link out is a custom inline around the link's text. */
static void mark_extern(Work *work, cmark_node *node, Str url)
{
    Buf enter = {.arena = work->arena};
    BUF_LIT(&enter, "<a class=\"extern\" href=\"");
    add_href(&enter, url);
    Str title = str_from(cmark_node_get_title(node));
    if (title.len) {
        BUF_LIT(&enter, "\" title=\"");
        escape_html(&enter, title);
    }
    BUF_LIT(&enter, "\">");
    cmark_node *link = node_custom(work, CMARK_NODE_CUSTOM_INLINE, buf_str(&enter), STR("</a>"));
    node_move_children(node, link);
    node_replace(node, link);
}

static void add_link(Work *work, Str target, Str resolved, bool is_image, Place place)
{
    ARENA_RESERVE_ONE(work->arena, work->links, work->link_count, work->link_capacity);
    work->links[work->link_count++] = (ArticleLink){target, resolved, is_image, place};
}

static void do_link(Work *work, const Walk *walk)
{
    bool is_image = walk->type == CMARK_NODE_IMAGE;
    Str url = arena_str(work->arena, str_from(cmark_node_get_url(walk->node)));
    Place place = work_node_place(work, walk->frame, walk->node, url);
    Str resolved = resolve(work, url, is_image);
    Str scheme = scheme_of(url);
    add_link(work, url, resolved, is_image, place);
    check_target(work, scheme, url, place);
    if (url.len && url.data[0] == '#')
        check_anchor(work, str_from_index(url, 1), place);
    if (!is_image && is_web(scheme))
        mark_extern(work, walk->node, url);
    else
        cmark_node_set_url(walk->node, arena_cstr(work->arena, resolved));
}

void pass_links(Work *work)
{
    for (Walk walk = walk_start(work); walk_next(&walk);)
        if ((walk.type == CMARK_NODE_LINK || walk.type == CMARK_NODE_IMAGE) && !walk.enter)
            do_link(work, &walk);
}
