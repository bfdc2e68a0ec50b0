/*
 * pass_images: a picture must say what it shows, and must be the site's own.
 */
#include "article/work.h"

static bool is_remote(Str url)
{
    return str_starts_with(url, STR("http:")) || str_starts_with(url, STR("https:")) ||
           str_starts_with(url, STR("//"));
}

static void check_image(Work *work, const Walk *walk)
{
    Str url = str_from(cmark_node_get_url(walk->node));
    Place place = work_node_place(work, walk->frame, walk->node, STR("!["));
    bool asked_for = cmark_node_get_user_data(walk->node) != NULL; /* see block_image.c */
    if (!asked_for && !node_plain_text(work->arena, walk->node, false).len) {
        diag_error(work->diags, place, "image-alt", "the picture '" STR_FMT "' has no alternative text", STR_ARG(url));
        diag_hint(work->diags, "say between the square brackets what the picture shows: ![Een lasser aan het werk](…)");
    }
    if (is_remote(url)) {
        diag_error(work->diags, place, "image-remote", "the picture '" STR_FMT "' stands on another site",
                   STR_ARG(url));
        diag_hint(work->diags, "put the file in templates/assets/ and write ![…](assets/name.jpg)");
    }
}

void pass_images(Work *work)
{
    for (Walk walk = walk_start(work); walk_next(&walk);)
        if (walk.type == CMARK_NODE_IMAGE && walk.enter)
            check_image(work, &walk);
}
