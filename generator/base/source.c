/*
 * source: see source.h. The line table is made once, when the source is, so
 * that finding a line is a binary search and a const Source can be shared by
 * threads.
 */
#include "base/source.h"

#include "base/utf8.h"

/* Offset that marks "the whole file": no text is that long. */
static const uint32_t WHOLE = UINT32_MAX;

/* LF, CRLF and a lone CR end a line, as in YAML, CommonMark and CSV; of CRLF the LF is the end. */
static bool ends_line(Str text, size_t i)
{
    if (text.data[i] == '\n')
        return true;
    return text.data[i] == '\r' && !(i + 1 < text.len && text.data[i + 1] == '\n');
}

Source *source_create(Arena *arena, Str path, Str text)
{
    Source *source = ARENA_NEW(arena, Source);
    source->path = path;
    source->text = str_slice(text, 0, UINT32_MAX - 1);
    size_t lines = 1;
    for (size_t i = 0; i < source->text.len; i++)
        lines += ends_line(source->text, i);
    uint32_t *starts = ARENA_ARRAY(arena, uint32_t, lines);
    size_t line = 1;
    for (size_t i = 0; i < source->text.len; i++)
        if (ends_line(source->text, i))
            starts[line++] = (uint32_t)i + 1;
    source->lines = starts;
    source->line_count = lines;
    return source;
}

Source *source_join(Arena *arena, const Source *const *texts, size_t count)
{
    SourcePart *parts = ARENA_ARRAY(arena, SourcePart, count);
    Buf joined = {.arena = arena};
    for (size_t i = 0; i < count; i++) {
        if (i)
            BUF_LIT(&joined, "\n\n");
        parts[i] = (SourcePart){texts[i], (uint32_t)(joined.len < UINT32_MAX ? joined.len : UINT32_MAX - 1)};
        buf_add(&joined, texts[i]->text);
    }
    Source *source = source_create(arena, count ? texts[0]->path : (Str){0}, buf_str(&joined));
    source->parts = parts;
    source->part_count = count;
    return source;
}

Place place_in_part(Place place)
{
    const Source *joined = place.source;
    if (!joined || !joined->part_count)
        return place;
    if (place.start == WHOLE)
        return source_whole(joined->parts[0].source);
    size_t at = joined->part_count - 1;
    while (at && joined->parts[at].start > place.start)
        at--;
    const SourcePart *part = &joined->parts[at];
    return source_place(part->source, place.start - part->start, place.end - part->start);
}

Place source_place(const Source *source, size_t start, size_t end)
{
    size_t len = source->text.len;
    return (Place){source, (uint32_t)(start < len ? start : len), (uint32_t)(end < len ? end : len)};
}

Place source_whole(const Source *source)
{
    return (Place){source, WHOLE, WHOLE};
}

Place source_place_of(const Source *source, Str piece)
{
    const char *begin = source->text.data;
    if (!piece.data || !begin || piece.data < begin || piece.data > begin + source->text.len)
        return source_whole(source);
    size_t start = (size_t)(piece.data - begin);
    return source_place(source, start, start + piece.len);
}

uint32_t source_offset(const Source *source, size_t line, size_t column)
{
    if (line == 0 || line > source->line_count)
        return (uint32_t)source->text.len;
    size_t at = source->lines[line - 1];
    size_t end = line < source->line_count ? source->lines[line] - 1 : source->text.len;
    for (size_t i = 1; i < column && at < end; i++)
        utf8_next(source->text, &at);
    return (uint32_t)at;
}

/* Index of the line that holds the offset. */
static size_t line_of(const Source *source, uint32_t offset)
{
    size_t low = 0;
    size_t high = source->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t place_line(Place place)
{
    return place.source && place.start != WHOLE ? line_of(place.source, place.start) + 1 : 0;
}

LineColumn place_line_column(Place place)
{
    if (!place.source || place.start == WHOLE)
        return (LineColumn){0};
    size_t line = line_of(place.source, place.start);
    Str before = str_slice(place.source->text, place.source->lines[line], place.start);
    return (LineColumn){line + 1, utf8_count(before) + 1};
}

Str place_line_text(Place place)
{
    if (!place.source || place.start == WHOLE)
        return (Str){0};
    Str rest = str_from_index(place.source->text, place.source->lines[line_of(place.source, place.start)]);
    Str line = str_slice(rest, 0, str_index_char(rest, '\n'));
    return str_slice(line, 0, str_index_char(line, '\r'));
}
