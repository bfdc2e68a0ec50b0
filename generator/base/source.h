/*
 * source: one text that people wrote, and places in it.
 *
 * A Source owns nothing itself: its path and text live in the arena it was
 * made in. Tokens, YAML nodes and rows carry a Place (source and byte offsets);
 * line and column are worked out only when a message is printed.
 */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include <stdint.h>

#include "base/arena.h"

typedef struct Source {
    Str path; /* as the user would write it: relative to where the command was given */
    Str text; /* UTF-8, without a byte order mark */
    const uint32_t *lines; /* byte offset at which each line starts */
    size_t line_count;
    const struct SourcePart *parts; /* of a text that was joined; see source_join */
    size_t part_count;
} Source;

/* One of the texts that a text was joined from. */
typedef struct SourcePart {
    const Source *source;
    uint32_t start; /* byte offset in the joined text */
} SourcePart;

/* start <= end; source NULL means: no place known. source with text {0} means: the whole file. */
typedef struct Place {
    const Source *source;
    uint32_t start; /* byte offset, inclusive */
    uint32_t end;   /* byte offset, exclusive */
} Place;

/* Never NULL. Path and text are borrowed and must outlive the source. A text over 4 GiB is cut. */
Source *source_create(Arena *arena, Str path, Str text);

Place source_place(const Source *source, size_t start, size_t end);
/*
 * The texts as one, each starting on a line of its own with an empty line
 * before it. It has the path of the first; diagnostics find the file that a
 * place was written in by place_in_part.
 */
Source *source_join(Arena *arena, const Source *const *texts, size_t count);
/* A place in a joined text as a place in the text that it comes from; any other place as it is. */
Place place_in_part(Place place);

/* The place of the whole file: printed without line and column. */
Place source_whole(const Source *source);
/* The place of a piece of the source's own text, by its address; of the whole file when it lies elsewhere. */
Place source_place_of(const Source *source, Str piece);
/* Byte offset of a line and column, both from 1, column in code points; clamped to the text. */
uint32_t source_offset(const Source *source, size_t line, size_t column);

/* Line and column from 1, column in code points; 0, 0 when the place is a whole file. */
typedef struct LineColumn {
    size_t line;
    size_t column;
} LineColumn;
LineColumn place_line_column(Place place);
/* The line alone: no walk along a line that may be the whole file. */
size_t place_line(Place place);
/* The line that the place starts in, without its line end. */
Str place_line_text(Place place);

#endif
