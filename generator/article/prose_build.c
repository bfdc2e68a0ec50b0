/*
 * prose_build: see prose_build.h.
 *
 * libcmark does not tell where a text node stands, only (roughly) where its
 * paragraph starts. So each word is looked for in the file from where the one
 * before it ended: what lies between is markup. A sign may have a backslash
 * before it. The search is bounded, so that a word that is spelt otherwise
 * (`&amp;`) costs little and moves nothing.
 */
#include "article/prose_build.h"
#include "article/reference.h"

#define EXEMPT_MARK STR("{geen-cijfer}")

Place prose_place(const Prose *prose, const ProseBlock *block, size_t start, size_t end)
{
    if (!block->text.len)
        return source_whole(block->source ? block->source : prose->source);
    const Source *source = block->source ? block->source : prose->source;
    size_t last = block->text.len - 1;
    size_t from = block->offsets[start < last ? start : last];
    size_t to = block->offsets[end > start && end - 1 < last ? end - 1 : end > start ? last : start] + 1;
    /* Never half a code point. */
    while (to < source->text.len && ((unsigned char)source->text.data[to] & 0xC0) == 0x80)
        to++;
    return source_place(source, from, to > from ? to : from);
}

Collector prose_collector(Work *work)
{
    return (Collector){.work = work, .prose = work->prose, .silent = diags_create(work->arena)};
}

/* ---- building one block ---- */

void prose_start_block(Collector *collector, ProseKind kind, const Source *source, size_t cursor)
{
    Arena *arena = collector->work->arena;
    collector->open = true;
    collector->kind = kind;
    collector->source = source;
    collector->cursor = cursor;
    collector->heads = 0;
    collector->table = NULL;
    collector->text = (Buf){.arena = arena};
    collector->offsets = NULL;
    collector->offset_count = collector->offset_capacity = 0;
    collector->spans = NULL;
    collector->span_count = collector->span_capacity = 0;
}

void prose_end_block(Collector *collector)
{
    if (!collector->open)
        return;
    collector->open = false;
    if (!str_trim(buf_str(&collector->text)).len)
        return;
    Prose *prose = collector->prose;
    ARENA_RESERVE_ONE(collector->work->arena, prose->blocks, prose->block_count, prose->block_capacity);
    prose->blocks[prose->block_count++] = (ProseBlock){.kind = collector->kind,
                                                       .text = buf_str(&collector->text),
                                                       .heads = collector->heads,
                                                       .table = collector->table,
                                                       .chart = collector->chart,
                                                       .source = collector->source,
                                                       .offsets = collector->offsets,
                                                       .spans = collector->spans,
                                                       .span_count = collector->span_count};
}

/* Text whose bytes stand at `at`, one behind the other or (steps false) all there. */
void prose_add_at(Collector *collector, Str text, size_t at, bool steps)
{
    buf_add(&collector->text, text);
    for (size_t i = 0; i < text.len; i++) {
        ARENA_RESERVE_ONE(collector->work->arena, collector->offsets, collector->offset_count,
                          collector->offset_capacity);
        collector->offsets[collector->offset_count++] = (uint32_t)(at + (steps ? i : 0));
    }
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t word_end(Str text, size_t start)
{
    size_t end = start;
    while (end < text.len && is_blank(text.data[end]) == is_blank(text.data[start]))
        end++;
    return end;
}

/* Where a word that stands at `at` of the file ends, backslashes before its signs counted in; 0 when it does not. */
static size_t typed_end(Str file, size_t at, Str word)
{
    for (size_t i = 0; i < word.len; i++, at++) {
        bool escaped = at + 1 < file.len && file.data[at] == '\\' && file.data[at + 1] == word.data[i];
        at += escaped && word.data[i] != '\\';
        if (at >= file.len || file.data[at] != word.data[i])
            return 0;
    }
    return at;
}

/* The first place of a word behind the cursor, not beyond the window; its end, or 0. */
static size_t find_typed(const Collector *collector, Str word, size_t *start)
{
    Str file = collector->source->text;
    size_t last = collector->cursor + SEARCH_WINDOW;
    for (size_t at = collector->cursor; at < last && at < file.len; at++) {
        if (file.data[at] != word.data[0] && file.data[at] != '\\')
            continue;
        size_t end = typed_end(file, at, word);
        if (end) {
            *start = at;
            return end;
        }
    }
    return 0;
}

/* Words between marks: each at its own place in the file. */
void prose_add_words(Collector *collector, Str text)
{
    for (size_t start = 0, end; start < text.len; start = end) {
        end = word_end(text, start);
        Str word = str_slice(text, start, end);
        if (is_blank(word.data[0])) {
            prose_add_at(collector, STR(" "), collector->cursor, false);
            continue;
        }
        size_t behind = find_typed(collector, word, &collector->cursor);
        prose_add_at(collector, word, collector->cursor, behind == collector->cursor + word.len);
        if (behind)
            collector->cursor = behind;
    }
}

void prose_add_span(Collector *collector, ProseSpan span)
{
    ARENA_RESERVE_ONE(collector->work->arena, collector->spans, collector->span_count, collector->span_capacity);
    collector->spans[collector->span_count++] = span;
}

void prose_add_text(Collector *collector, Str text)
{
    for (;;) {
        size_t at = str_index(text, EXEMPT_MARK);
        prose_add_words(collector, str_slice(text, 0, at));
        if (at >= text.len)
            return;
        Str file = collector->source->text;
        size_t found = str_index(str_slice(file, collector->cursor, collector->cursor + SEARCH_WINDOW), EXEMPT_MARK);
        size_t start = collector->cursor + (found < SEARCH_WINDOW ? found : 0);
        size_t end = start + EXEMPT_MARK.len;
        prose_add_span(collector, (ProseSpan){SPAN_EXEMPT, collector->text.len, collector->text.len,
                                        source_place(collector->source, start, end), NULL, {0}});
        collector->cursor = end <= file.len ? end : file.len;
        text = str_from_index(text, at + EXEMPT_MARK.len);
    }
}

/* ---- figures in it ---- */

/* "year_change" of "ww_lopend.year_change@nl". */
Str prose_part_of(Str content)
{
    size_t end = 0;
    while (end < content.len && !strchr("@:|", content.data[end]))
        end++;
    Str part = str_slice(content, 0, end);
    str_cut(&part, '.');
    return str_trim(part);
}

const Figure *prose_find_figure(Collector *collector, Str content, Place place)
{
    Diags *loud = collector->work->diags;
    collector->work->diags = collector->silent;
    const Figure *figure = reference_find(collector->work, content, place);
    collector->work->diags = loud;
    return figure;
}

void prose_add_reference(Collector *collector, Str content, Place place)
{
    Filled filled = {0};
    Diags *loud = collector->work->diags;
    collector->work->diags = collector->silent;
    bool said = reference_fill(collector->work, content, place, REFERENCE_UNLINKED, &filled);
    collector->work->diags = loud;
    size_t start = collector->text.len;
    prose_add_at(collector, said ? filled.plain : STR("…"), place.start, false);
    collector->cursor = place.end;
    prose_add_span(collector,
                   (ProseSpan){SPAN_FIGURE, start, collector->text.len, place,
                               said ? prose_find_figure(collector, content, place) : NULL, prose_part_of(content)});
}

void prose_add_marked(Collector *collector, Str text)
{
    Marks *marks = collector->work->marks;
    Str before;
    size_t index = 0;
    for (const Mark *mark; (mark = marks_next(marks, text, &index, &before));) {
        prose_add_text(collector, before);
        if (mark->kind == MARK_REFERENCE)
            prose_add_reference(collector, mark_content(mark), mark->place);
        else
            prose_add_at(collector, mark->kind == MARK_ESCAPED ? STR("{{") : mark_typed(mark), mark->place.start,
                         false);
        collector->cursor = mark->place.end;
    }
    prose_add_text(collector, before);
}
