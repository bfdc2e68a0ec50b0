/*
 * prose_collect: pass_prose: from the parsed tree to plain text with places.
 *
 * libcmark does not tell where a text node stands, only (roughly) where its
 * paragraph starts. So each word is looked for in the file from where the one
 * before it ended: what lies between is markup. The search is bounded, so that
 * a word that is spelt otherwise (`&amp;`) costs little and moves nothing.
 */
#include "article/prose_work.h"
#include "article/reference.h"

/* Markup between two words, an address for instance, is no longer than this. */
enum { SEARCH_WINDOW = 600 };

#define EXEMPT_MARK STR("{geen-cijfer}")

typedef struct Collector {
    Work *work;
    Prose *prose;
    Diags *silent; /* wrong references are reported by those who fill them in */
    ProseKind kind;
    bool open;
    Buf text;
    uint32_t *offsets;
    size_t offset_count, offset_capacity;
    ProseSpan *spans;
    size_t span_count, span_capacity;
    size_t cursor; /* in the file */
    size_t quotes; /* quotations around */
    size_t typed;  /* start of the typed figure that is being read */
    Str typed_content;
} Collector;

Place prose_place(const Prose *prose, const ProseBlock *block, size_t start, size_t end)
{
    if (!block->text.len)
        return source_whole(prose->source);
    size_t last = block->text.len - 1;
    size_t from = block->offsets[start < last ? start : last];
    size_t to = block->offsets[end > start && end - 1 < last ? end - 1 : end > start ? last : start] + 1;
    /* Never half a code point. */
    while (to < prose->source->text.len && ((unsigned char)prose->source->text.data[to] & 0xC0) == 0x80)
        to++;
    return source_place(prose->source, from, to > from ? to : from);
}

/* ---- building one block ---- */

static void start_block(Collector *collector, ProseKind kind, size_t cursor)
{
    Arena *arena = collector->work->arena;
    collector->open = true;
    collector->kind = kind;
    collector->cursor = cursor;
    collector->text = (Buf){.arena = arena};
    collector->offsets = NULL;
    collector->offset_count = collector->offset_capacity = 0;
    collector->spans = NULL;
    collector->span_count = collector->span_capacity = 0;
}

static void end_block(Collector *collector)
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
                                                       .offsets = collector->offsets,
                                                       .spans = collector->spans,
                                                       .span_count = collector->span_count};
}

/* Text whose bytes stand at `at`, one behind the other or (steps false) all there. */
static void add_at(Collector *collector, Str text, size_t at, bool steps)
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

/* Words between marks: each at its own place in the file. */
static void add_words(Collector *collector, Str text)
{
    Str file = collector->work->source->text;
    for (size_t start = 0, end; start < text.len; start = end) {
        end = word_end(text, start);
        Str word = str_slice(text, start, end);
        if (is_blank(word.data[0])) {
            add_at(collector, STR(" "), collector->cursor, false);
            continue;
        }
        Str window = str_slice(file, collector->cursor, collector->cursor + word.len + SEARCH_WINDOW);
        size_t found = str_index(window, word);
        bool here = found < window.len;
        if (here)
            collector->cursor += found;
        add_at(collector, word, collector->cursor, here);
        if (here)
            collector->cursor += word.len;
    }
}

static void add_span(Collector *collector, ProseSpan span)
{
    ARENA_RESERVE_ONE(collector->work->arena, collector->spans, collector->span_count, collector->span_capacity);
    collector->spans[collector->span_count++] = span;
}

static void add_text(Collector *collector, Str text)
{
    for (;;) {
        size_t at = str_index(text, EXEMPT_MARK);
        add_words(collector, str_slice(text, 0, at));
        if (at >= text.len)
            return;
        Str file = collector->work->source->text;
        size_t found = str_index(str_slice(file, collector->cursor, collector->cursor + SEARCH_WINDOW), EXEMPT_MARK);
        size_t start = collector->cursor + (found < SEARCH_WINDOW ? found : 0);
        size_t end = start + EXEMPT_MARK.len;
        add_span(collector, (ProseSpan){SPAN_EXEMPT, collector->text.len, collector->text.len,
                                        source_place(collector->work->source, start, end), NULL, {0}});
        collector->cursor = end <= file.len ? end : file.len;
        text = str_from_index(text, at + EXEMPT_MARK.len);
    }
}

/* ---- figures in it ---- */

/* "year_change" of "ww_lopend.year_change@nl". */
static Str part_of(Str content)
{
    size_t end = 0;
    while (end < content.len && !strchr("@:|", content.data[end]))
        end++;
    Str part = str_slice(content, 0, end);
    str_cut(&part, '.');
    return str_trim(part);
}

static const Figure *find_silently(Collector *collector, Str content, Place place)
{
    Diags *loud = collector->work->diags;
    collector->work->diags = collector->silent;
    const Figure *figure = reference_find(collector->work, content, place);
    collector->work->diags = loud;
    return figure;
}

static void add_reference(Collector *collector, Str content, Place place)
{
    Filled filled = {0};
    Diags *loud = collector->work->diags;
    collector->work->diags = collector->silent;
    bool said = reference_fill(collector->work, content, place, REFERENCE_UNLINKED, &filled);
    collector->work->diags = loud;
    size_t start = collector->text.len;
    add_at(collector, said ? filled.plain : STR("…"), place.start, false);
    collector->cursor = place.end;
    add_span(collector, (ProseSpan){SPAN_FIGURE, start, collector->text.len, place,
                                    said ? find_silently(collector, content, place) : NULL, part_of(content)});
}

static void add_marked(Collector *collector, Str text)
{
    Marks *marks = collector->work->marks;
    Str before;
    size_t index = 0;
    for (const Mark *mark; (mark = marks_next(marks, text, &index, &before));) {
        add_text(collector, before);
        if (mark->kind == MARK_REFERENCE)
            add_reference(collector, mark_content(mark), mark->place);
        else
            add_at(collector, mark->kind == MARK_ESCAPED ? STR("{{") : mark_typed(mark), mark->place.start, false);
        collector->cursor = mark->place.end;
    }
    add_text(collector, before);
}

/* Where a piece of a field was typed, from the cursor on. */
static Place place_of_typed(Collector *collector, Str typed)
{
    Str window = str_slice(collector->work->source->text, collector->cursor,
                           collector->cursor + typed.len + SEARCH_WINDOW);
    size_t found = str_index(window, typed);
    size_t start = collector->cursor + (found < window.len ? found : 0);
    return source_place(collector->work->source, start, start + typed.len);
}

static void add_typed(Collector *collector, Str typed)
{
    Str shown, content;
    typed_split(typed, &shown, &content);
    Place place = place_of_typed(collector, typed);
    size_t start = collector->text.len;
    add_text(collector, shown);
    collector->cursor = place.end;
    add_span(collector, (ProseSpan){SPAN_TYPED, start, collector->text.len, place,
                                    find_silently(collector, content, place), part_of(content)});
}

/* The reference or typed figure that a text starts with: its length, or 0. */
static size_t bound_length(Str text)
{
    if (!str_starts_with(text, STR("{{")))
        return typed_length(text);
    Str near = str_slice(text, 0, SEARCH_WINDOW);
    size_t end = str_index(near, STR("}}"));
    return end < near.len ? end + 2 : 0;
}

/* A text that was not marked: a title, a field of a chart. `at` is where it was written. */
static void add_field(Collector *collector, ProseKind kind, Str text, size_t at)
{
    start_block(collector, kind, at);
    for (size_t from = 0, to = 0; from < text.len; to++) {
        size_t length = to < text.len ? bound_length(str_from_index(text, to)) : 0;
        if (!length && to < text.len)
            continue;
        add_text(collector, str_slice(text, from, to));
        Str typed = str_slice(text, to, to + length);
        if (str_starts_with(typed, STR("{{")))
            add_reference(collector, str_slice(typed, 2, typed.len - 2), place_of_typed(collector, typed));
        else if (length)
            add_typed(collector, typed);
        from = to + length;
        to = from - 1;
    }
    end_block(collector);
}

/* ---- the tree ---- */

static bool is_quotation(cmark_node *node)
{
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_BLOCK_QUOTE)
        return true;
    Str enter = type == CMARK_NODE_CUSTOM_BLOCK ? str_from(cmark_node_get_on_enter(node)) : (Str){0};
    return str_contains(enter, STR("<blockquote"));
}

static size_t start_of(Collector *collector, const Walk *walk)
{
    Place place = work_node_place(collector->work, walk->frame, walk->node, (Str){0});
    return place.start == UINT32_MAX ? 0 : place.start;
}

static void open_for(Collector *collector, const Walk *walk)
{
    if (collector->open)
        return;
    bool heading = walk->type == CMARK_NODE_HEADING;
    ProseKind kind = heading ? PROSE_HEADING : collector->quotes ? PROSE_QUOTE : PROSE_PARAGRAPH;
    start_block(collector, kind, start_of(collector, walk));
}

static Str typed_content_of(cmark_node *link)
{
    Str url = str_from(cmark_node_get_url(link));
    return str_starts_with(url, STR("cijfer:")) ? str_from_index(url, 7) : (Str){0};
}

static void do_link(Collector *collector, const Walk *walk)
{
    Str content = typed_content_of(walk->node);
    if (!content.len)
        return;
    if (walk->enter) {
        collector->typed = collector->text.len;
        return;
    }
    size_t start = collector->typed;
    size_t at = start < collector->offset_count ? collector->offsets[start] : collector->cursor;
    Place place = source_place(collector->work->source, at, collector->cursor);
    add_span(collector, (ProseSpan){SPAN_TYPED, start, collector->text.len, place,
                                    find_silently(collector, arena_str(collector->work->arena, content), place),
                                    part_of(arena_str(collector->work->arena, content))});
}

static void do_inline(Collector *collector, const Walk *walk)
{
    size_t start = collector->text.len;
    switch ((int)walk->type) {
    case CMARK_NODE_TEXT:
        open_for(collector, walk);
        add_marked(collector, node_literal(walk->node));
        return;
    case CMARK_NODE_CODE:
        open_for(collector, walk);
        add_words(collector, node_literal(walk->node));
        add_span(collector, (ProseSpan){SPAN_CODE, start, collector->text.len, {0}, NULL, {0}});
        return;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
        add_at(collector, STR(" "), collector->cursor, false);
        return;
    case CMARK_NODE_LINK:
        open_for(collector, walk);
        do_link(collector, walk);
        return;
    default:
        return;
    }
}

static bool is_block(cmark_node_type type)
{
    return (type >= CMARK_NODE_FIRST_BLOCK && type <= CMARK_NODE_LAST_BLOCK) || type == CMARK_NODE_NONE;
}

static void do_node(Collector *collector, const Walk *walk)
{
    if (!is_block(walk->type)) {
        do_inline(collector, walk);
        return;
    }
    end_block(collector);
    if (is_quotation(walk->node))
        collector->quotes += walk->enter ? 1 : (size_t)-1;
    if (walk->enter && (walk->type == CMARK_NODE_PARAGRAPH || walk->type == CMARK_NODE_HEADING))
        open_for(collector, walk);
}

/* The texts of a chart stand in the YAML of its block: in the file behind its own place. */
static void add_chart(Collector *collector, const Chart *chart)
{
    if (chart->place.source != collector->work->source)
        return;
    add_field(collector, PROSE_CAPTION, chart->title, chart->place.start);
}

void pass_prose(Work *work)
{
    Prose *prose = work->prose;
    if (!prose)
        return;
    Collector collector = {.work = work, .prose = prose, .silent = diags_create(work->arena)};
    for (Walk walk = walk_start(work); walk_next(&walk);)
        do_node(&collector, &walk);
    end_block(&collector);
    for (size_t i = 0; i < work->chart_count; i++)
        add_chart(&collector, work->charts[i].chart);
}

static size_t start_of_value(const Value *value)
{
    return value && value->place.source ? value->place.start : 0;
}

void prose_start(Work *work, const Article *article)
{
    work->prose = ARENA_NEW(work->arena, Prose);
    work->prose->source = article->source;
    Collector collector = {.work = work, .prose = work->prose, .silent = diags_create(work->arena)};
    const Value *front = article->front_matter;
    add_field(&collector, PROSE_TITLE, article->title, start_of_value(value_get(front, STR("title"))));
    add_field(&collector, PROSE_LEAD, article->lead, start_of_value(value_get(front, STR("lead"))));
}
