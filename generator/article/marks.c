/*
 * marks: see marks.h. One pass over the text; looking for the end of a
 * reference stops at the line's end or the next `{{`, so the time is linear.
 */
#include "article/marks.h"

#include "base/utf8.h"

enum { PLANE_15 = 0xF0000, PLANE_16 = 0x100000, PLANE_SIZE = 0xFFFE, MARK_BYTES = 4, NAME_MAX_BYTES = 100 };

static uint32_t mark_character(size_t index)
{
    return (uint32_t)(index < PLANE_SIZE ? PLANE_15 + index : PLANE_16 + (index - PLANE_SIZE));
}

/* The inverse; MARKS_MAX for any other character. */
static size_t mark_index(uint32_t character)
{
    if (character >= PLANE_15 && character < PLANE_15 + PLANE_SIZE)
        return character - PLANE_15;
    if (character >= PLANE_16 && character < PLANE_16 + PLANE_SIZE)
        return character - PLANE_16 + PLANE_SIZE;
    return MARKS_MAX;
}

/* All of the two planes starts with one of these bytes, and little else does. */
static bool may_start_mark(char c)
{
    return (unsigned char)c >= 0xF3;
}

/*
 * Length of the reference that starts with the `{{` at `at`; 0 when it is not
 * closed on its line. A backtick ends the search too: `{{` and `}}` in code
 * spans of their own are two pieces of code, not one reference.
 */
static size_t reference_length(Str text, size_t at)
{
    for (size_t i = at + 2; i + 1 < text.len && text.data[i] != '\n' && text.data[i] != '`'; i++) {
        if (text.data[i] == '}' && text.data[i + 1] == '}')
            return i + 2 - at;
        if (text.data[i] == '{' && text.data[i + 1] == '{')
            return 0;
    }
    return 0;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name_byte(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80 || (c && strchr("-_.", c));
}

/* Length of `[^name]`; 0 when it is none. Bounded, so that thousands of brackets cost no more than they are long. */
static size_t note_length(Str rest)
{
    size_t end = 2;
    while (end < rest.len && end < NAME_MAX_BYTES && is_name_byte(rest.data[end]))
        end++;
    return end > 2 && end < rest.len && rest.data[end] == ']' ? end + 1 : 0;
}

/* Length of `[@word:name]`; 0 when it is none. */
static size_t cross_length(Str rest)
{
    size_t colon = 2;
    while (colon < rest.len && colon < NAME_MAX_BYTES && is_letter(rest.data[colon]))
        colon++;
    if (colon == 2 || colon >= rest.len || rest.data[colon] != ':')
        return 0;
    size_t end = colon + 1;
    while (end < rest.len && end < NAME_MAX_BYTES && is_name_byte(rest.data[end]))
        end++;
    return end > colon + 1 && end < rest.len && rest.data[end] == ']' ? end + 1 : 0;
}

typedef struct Scan {
    Marks *marks;
    Str text;      /* what is marked */
    Place written; /* where it stands; its bytes are those of the source where they are as long */
    Buf out;
    size_t copied; /* offset up to which the text is in `out` */
    bool backslash; /* the character before is a backslash that escapes */
} Scan;

/* What starts at `at`: its length in the source and its kind; 0 for nothing. */
static size_t recognize(const Scan *scan, size_t at, MarkKind *kind)
{
    Str text = scan->text;
    Str rest = str_from_index(text, at);
    if (may_start_mark(rest.data[0])) {
        size_t end = at;
        *kind = MARK_LITERAL;
        return mark_index(utf8_next(text, &end)) < MARKS_MAX ? end - at : 0;
    }
    if (scan->backslash)
        return 0;
    if (str_starts_with(rest, STR("\\{{"))) {
        *kind = MARK_ESCAPED;
        return 3;
    }
    if (str_starts_with(rest, STR("[^"))) {
        *kind = MARK_NOTE;
        return note_length(rest);
    }
    if (str_starts_with(rest, STR("[@"))) {
        *kind = MARK_CROSS;
        return cross_length(rest);
    }
    if (!str_starts_with(rest, STR("{{")))
        return 0;
    size_t length = reference_length(text, at);
    *kind = length ? MARK_REFERENCE : MARK_UNCLOSED;
    return length ? length : 2;
}

static Place place_of(const Scan *scan, size_t at, size_t length)
{
    size_t start = scan->written.start + at;
    return source_place(scan->marks->source, start, start + length);
}

static void add_mark(Scan *scan, MarkKind kind, size_t at, size_t length)
{
    Marks *marks = scan->marks;
    buf_add(&scan->out, str_slice(scan->text, scan->copied, at));
    scan->copied = at + length;
    ARENA_RESERVE_ONE(marks->arena, marks->items, marks->count, marks->capacity);
    marks->items[marks->count] = (Mark){kind, str_slice(scan->text, at, at + length), place_of(scan, at, length),
                                        scan->out.len};
    utf8_add(&scan->out, mark_character(marks->count));
    marks->count++;
}

static Str scan_text(Scan *scan, Diags *diags)
{
    for (size_t at = 0; at < scan->text.len;) {
        MarkKind kind = MARK_LITERAL;
        size_t length = recognize(scan, at, &kind);
        if (length && scan->marks->count == MARKS_MAX) {
            diag_error(diags, place_of(scan, at, length), "figure-syntax",
                       "more than %d figures, notes and references in one article", (int)MARKS_MAX);
            diag_hint(diags, "divide the text over several articles");
            break;
        }
        if (length)
            add_mark(scan, kind, at, length);
        scan->backslash = !length && scan->text.data[at] == '\\' && !scan->backslash;
        at += length ? length : 1;
    }
    buf_add(&scan->out, str_from_index(scan->text, scan->copied));
    return buf_str(&scan->out);
}

Marks *marks_scan(Arena *arena, const Source *source, size_t start, Diags *diags)
{
    Marks *marks = ARENA_NEW(arena, Marks);
    *marks = (Marks){.arena = arena, .source = source, .start = start};
    Scan scan = {.marks = marks,
                 .text = str_from_index(source->text, start),
                 .written = source_place(source, start, source->text.len),
                 .out = {.arena = arena}};
    buf_reserve(&scan.out, scan.text.len);
    marks->text = scan_text(&scan, diags);
    marks->own = marks->count;
    return marks;
}

Str marks_add(Marks *marks, Str text, Place place, Diags *diags)
{
    Scan scan = {.marks = marks, .text = text, .written = place, .out = {.arena = marks->arena}};
    return scan_text(&scan, diags);
}

const Mark *marks_next(const Marks *marks, Str text, size_t *index, Str *before)
{
    size_t start = *index;
    while (*index < text.len) {
        size_t at = *index;
        if (!may_start_mark(text.data[at])) {
            ++*index;
            continue;
        }
        size_t found = mark_index(utf8_next(text, index));
        if (found < marks->count) {
            *before = str_slice(text, start, at);
            return &marks->items[found];
        }
    }
    *before = str_from_index(text, start);
    return NULL;
}

Str mark_typed(const Mark *mark)
{
    return mark->typed;
}

Str mark_content(const Mark *mark)
{
    size_t closing = mark->kind == MARK_REFERENCE ? 2 : 1;
    return str_slice(mark->typed, 2, mark->typed.len - closing);
}

Str marks_restore(const Marks *marks, Str text)
{
    size_t index = 0;
    Str before = text;
    const Mark *mark = marks ? marks_next(marks, text, &index, &before) : NULL;
    if (!mark)
        return text;
    Buf out = {.arena = marks->arena};
    for (; mark; mark = marks_next(marks, text, &index, &before)) {
        buf_add(&out, before);
        buf_add(&out, mark_typed(mark));
    }
    buf_add(&out, before);
    return buf_str(&out);
}

/* Source offset of a byte of the marked text. */
static size_t source_offset_of(const Marks *marks, size_t at)
{
    size_t low = 0; /* marks before `low` start before `at` */
    size_t high = marks->own;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (marks->items[middle].at < at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return marks->start + at;
    const Mark *before = &marks->items[low - 1];
    size_t behind = before->at + MARK_BYTES;
    return before->place.end + (at > behind ? at - behind : 0);
}

Place marks_place(const Marks *marks, size_t start, size_t end)
{
    return source_place(marks->source, source_offset_of(marks, start), source_offset_of(marks, end));
}
