/*
 * work: places and ids, for every pass.
 *
 * libcmark's columns leave out what stood before a continued line: the
 * indentation of a lazy line, the border of a quote. So a place is found in
 * two steps: roughly by libcmark's line and column, then exactly by a text
 * that is known to stand there.
 */
#include "article/work.h"

#include "base/escape.h"

/* The line of a source, from 1, without its end: by the table of lines, since one line may be the whole text. */
static Str line_of(const Source *source, size_t line)
{
    if (line < 1 || line > source->line_count)
        return (Str){0};
    size_t start = source->lines[line - 1];
    size_t end = line < source->line_count ? source->lines[line] - 1 : source->text.len;
    Str text = str_slice(source->text, start, end);
    return str_ends_with(text, STR("\r")) ? str_slice(text, 0, text.len - 1) : text;
}

Str frame_line(const Frame *frame, size_t line)
{
    return line_of(frame->text, line);
}

/* How many bytes of the body's line stand before the frame's, which ends it; by their ends, for the same reason. */
static size_t border_of(Str body_line, Str frame_line)
{
    enum { ENOUGH = 32 };
    if (frame_line.len > body_line.len)
        return 0;
    size_t from = frame_line.len > ENOUGH ? frame_line.len - ENOUGH : 0;
    bool same = str_ends_with(body_line, str_from_index(frame_line, from));
    return same ? body_line.len - frame_line.len : 0;
}

Place work_node_place(const Work *work, const Frame *frame, cmark_node *node, Str near)
{
    enum { NEAR = 2000 }; /* bytes: a link's text may stand before its address, but not a whole article */
    size_t line = (size_t)cmark_node_get_start_line(node);
    size_t column = (size_t)cmark_node_get_start_column(node);
    if (!line)
        return source_whole(work->source);
    const Source *body = work->body.text;
    size_t body_line = frame->first_line + line - 1;
    Str text = line_of(body, body_line);
    size_t start = border_of(text, line_of(frame->text, line)) + (column ? column - 1 : 0);
    if (start > text.len)
        start = text.len;
    size_t length = 0;
    Str rest = str_slice(text, start, start + NEAR);
    size_t found = near.len ? str_index(rest, near) : rest.len;
    if (found < rest.len) {
        start += found;
        length = near.len;
    }
    size_t offset = source_offset(body, body_line, 1) + start;
    if (!work->marks)
        return source_place(work->source, offset, offset + length);
    return marks_place(work->marks, offset, offset + length);
}

Str work_new_id(Work *work, Str text)
{
    Str slug = escape_slug(work->arena, text);
    if (!slug.len)
        slug = STR("deel");
    const char *prefix = "";
    Str wanted = slug;
    if (work->context && work->context->charts.id_prefix.len) {
        prefix = arena_cstr(work->arena, work->context->charts.id_prefix);
        wanted = arena_printf(work->arena, "%s" STR_FMT, prefix, STR_ARG(slug));
    }
    /* The number that was last tried for this slug: a thousand equal headings cost a thousand steps. */
    size_t *last = map_find(&work->ids, wanted);
    Str id = wanted;
    while (map_find(&work->ids, id))
        id = arena_printf(work->arena, STR_FMT "-%zu", STR_ARG(wanted), ++*last);
    size_t *number = ARENA_NEW(work->arena, size_t);
    *number = 1;
    map_set(&work->ids, id, number);
    return id;
}
