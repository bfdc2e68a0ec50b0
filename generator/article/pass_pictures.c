/*
 * pass_pictures: pictures know their size, so that the text below them does
 * not jump, and those further down wait until they are near.
 *
 * libcmark prints neither, so a picture becomes a custom inline. It comes
 * after pass_links, which has made the address what it is in the page; the
 * address that was written is found back by the place in the list of links.
 */
#include "article/picture.h"
#include "base/escape.h"

static void add_attribute(Buf *out, const char *name, Str value)
{
    buf_printf(out, " %s=\"", name);
    escape_html(out, value);
    BUF_LIT(out, "\"");
}

static void replace_picture(Work *work, cmark_node *node, const Picture *picture)
{
    Str alt = node_plain_text(work->arena, node, false);
    Str title = str_from(cmark_node_get_title(node));
    Buf out = {.arena = work->arena};
    BUF_LIT(&out, "<img");
    add_attribute(&out, "src", str_from(cmark_node_get_url(node)));
    add_attribute(&out, "alt", alt);
    if (title.len)
        add_attribute(&out, "title", title);
    if (picture->size.width)
        buf_printf(&out, " width=\"%d\" height=\"%d\"", picture->size.width, picture->size.height);
    BUF_LIT(&out, " loading=\"lazy\">");
    cmark_node *image = node_custom(work, CMARK_NODE_CUSTOM_INLINE, buf_str(&out), (Str){0});
    node_set_plain(work, image, alt);
    node_replace(node, image);
}

void pass_pictures(Work *work)
{
    size_t next = 0; /* pass_links has listed them in this order */
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (walk.type != CMARK_NODE_IMAGE || walk.enter)
            continue;
        while (next < work->link_count && !work->links[next].is_image)
            next++;
        if (next == work->link_count)
            continue;
        const ArticleLink *link = &work->links[next++];
        Picture picture;
        if (picture_find(work, link->target, link->place, &picture))
            replace_picture(work, walk.node, &picture);
    }
}
