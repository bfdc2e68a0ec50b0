/*
 * pass_html: raw HTML in the text.
 *
 * Off unless content/site.yaml says `raw_html: true`. Where it is off it is
 * told with its place and taken out, so that nothing is dropped silently. A
 * comment is a note among editors: it is left out without a word.
 */
#include "article/work.h"

static bool is_comment(Str html)
{
    html = str_trim(html);
    if (!str_starts_with(html, STR("<!--")))
        return false;
    return str_index(html, STR("-->")) + 3 == html.len;
}

static void report(Work *work, const Walk *walk, Str html)
{
    Str first = str_trim(html);
    first = str_slice(first, 0, str_index_char(first, '\n'));
    Place place = work_node_place(work, walk->frame, walk->node, first);
    if (work->context)
        diag_error(work->diags, place, "raw-html", "HTML in the text is not allowed");
    else
        diag_warning(work->diags, place, "raw-html", "HTML in the text is left out");
    if (work->context)
        diag_hint(work->diags, "write it in Markdown; a '<' that is meant as a sign is typed '\\<'; "
                               "'raw_html: true' in content/site.yaml allows HTML");
    else
        diag_hint(work->diags, "--raw-html keeps it");
}

void pass_html(Work *work)
{
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (walk.type != CMARK_NODE_HTML_BLOCK && walk.type != CMARK_NODE_HTML_INLINE)
            continue;
        Str html = node_literal(walk.node);
        if (work->raw_html && !(work->context && is_comment(html)))
            continue;
        if (!is_comment(html))
            report(work, &walk, html);
        node_remove(walk.node);
    }
}
