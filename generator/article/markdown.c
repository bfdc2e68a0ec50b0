/*
 * markdown: a text to a tree and a tree to HTML, by libcmark, unchanged.
 *
 * libcmark 0.30.2 takes quadratic time for a few things that nobody writes:
 * blank lines inside thousands of nested quotes or lists, thousands of `![` in
 * one paragraph. Both are counted before parsing and refused with their line
 * (markdown-limit), so that hostile text costs linear time.
 */
#include <stdlib.h>

#include "article/work.h"

enum { MAX_NESTING = 200, MAX_IMAGES_IN_PARAGRAPH = 1000 };

static bool is_space(char c)
{
    return c == ' ' || c == '\t';
}

/* Length of the container mark (`>`, `-`, `12.`) that starts the text; 0 for none. */
static size_t container_mark(Str text)
{
    size_t digits = 0;
    while (digits < text.len && digits < 9 && text.data[digits] >= '0' && text.data[digits] <= '9')
        digits++;
    if (digits < text.len && text.data[digits] == '>')
        return digits ? 0 : 1;
    bool bullet = !digits && text.len && strchr("-+*", text.data[0]);
    bool number = digits && digits < text.len && strchr(".)", text.data[digits]);
    size_t end = digits + 1;
    return (bullet || number) && (end >= text.len || is_space(text.data[end])) ? end : 0;
}

/* How many quotes and list items are opened at the start of a line. */
static size_t line_nesting(Str line)
{
    size_t count = 0;
    for (size_t i = 0; i < line.len;) {
        size_t mark = is_space(line.data[i]) ? 1 : container_mark(str_from_index(line, i));
        if (!mark)
            break;
        count += !is_space(line.data[i]);
        i += mark;
    }
    return count;
}

static size_t count_images(Str line)
{
    size_t count = 0;
    for (size_t i = 0; i + 1 < line.len; i++)
        count += line.data[i] == '!' && line.data[i + 1] == '[';
    return count;
}

static bool refuse(Work *work, const Frame *frame, size_t line, const char *what, int limit)
{
    size_t file_line = work->body_line + frame->first_line + line - 2;
    uint32_t at = source_offset(work->source, file_line, 1);
    diag_error(work->diags, source_place(work->source, at, at), "markdown-limit", "more than %d %s", limit, what);
    diag_hint(work->diags, "no text for readers needs so many; look for signs that slipped in here");
    return false;
}

static bool check_limits(Work *work, const Frame *frame)
{
    size_t images = 0;
    size_t line_number = 0;
    for (Str rest = frame->text->text; rest.data;) {
        Str line = str_cut(&rest, '\n');
        line_number++;
        if (line_nesting(line) > MAX_NESTING)
            return refuse(work, frame, line_number, "quotes and lists in each other", MAX_NESTING);
        images = str_trim(line).len ? images + count_images(line) : 0;
        if (images > MAX_IMAGES_IN_PARAGRAPH)
            return refuse(work, frame, line_number, "pictures in one paragraph", MAX_IMAGES_IN_PARAGRAPH);
    }
    return true;
}

/* Nesting that grows line by line is seen only in the tree. */
static bool check_depth(Work *work, const Frame *frame, cmark_node *document)
{
    size_t depth = 0;
    int line = 0;
    cmark_iter *iter = cmark_iter_new(document);
    for (cmark_event_type event; !line && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iter);
        cmark_node_type type = cmark_node_get_type(node);
        if (type != CMARK_NODE_BLOCK_QUOTE && type != CMARK_NODE_ITEM)
            continue;
        depth += event == CMARK_EVENT_ENTER ? 1 : (size_t)-1;
        if (depth > MAX_NESTING)
            line = cmark_node_get_start_line(node);
    }
    cmark_iter_free(iter);
    return !line || refuse(work, frame, (size_t)line, "quotes and lists in each other", MAX_NESTING);
}

cmark_node *markdown_parse(Work *work, const Frame *frame)
{
    if (!check_limits(work, frame))
        return NULL;
    Str text = definitions_add(work, frame);
    cmark_node *document = cmark_parse_document(text.len ? text.data : "", text.len, CMARK_OPT_DEFAULT);
    if (!check_depth(work, frame, document)) {
        cmark_node_free(document);
        return NULL;
    }
    cmark_consolidate_text_nodes(document);
    return document;
}

Str markdown_render(Work *work, cmark_node *document)
{
    int options = work->raw_html ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT;
    char *html = cmark_render_html(document, options);
    Str copy = arena_str(work->arena, str_from(html));
    free(html);
    return copy;
}
