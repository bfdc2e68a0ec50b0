/*
 * str: a borrowed piece of text, pointer and length.
 *
 * A Str never owns its bytes; they live as long as the arena or literal they
 * came from. They are UTF-8 unless a function says otherwise and need not end
 * in a NUL. The zero Str is the empty text.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef struct Str {
    const char *data;
    size_t len; /* bytes */
} Str;

/* A Str from a string literal; the length is counted by the compiler. */
#define STR(literal) ((Str){(literal), sizeof(literal) - 1})

/* For printf: printf("'" STR_FMT "'", STR_ARG(s)). */
#define STR_FMT "%.*s"
#define STR_ARG(s) (int)(s).len, (s).data ? (s).data : ""

/* A Str over a NUL-terminated string; NULL gives the empty text. */
Str str_from(const char *s);

bool str_equal(Str a, Str b);
/* Bytewise order, as memcmp; a prefix comes first. */
int str_compare(Str a, Str b);
bool str_starts_with(Str s, Str prefix);
bool str_ends_with(Str s, Str suffix);

/* The part from `start` (inclusive) to `end` (exclusive); both are clamped to the text. */
Str str_slice(Str s, size_t start, size_t end);
/* The part from `start` on. */
Str str_from_index(Str s, size_t start);

/* Without ASCII white space (space, tab, CR, LF) at both ends. */
Str str_trim(Str s);

/* Byte offset of the first `c` or `needle`, or s.len when there is none. */
size_t str_index_char(Str s, char c);
size_t str_index(Str s, Str needle);
bool str_contains(Str s, Str needle);

/* 0 to 15 for a hexadecimal digit of either case, else -1. */
int str_hex_digit(char c);

/*
 * Cuts `rest` at the first `separator`: returns what stands before it and
 * moves `rest` behind it. Without a separator all is returned and `rest` is
 * empty with data == NULL, which ends the usual loop:
 *     for (Str rest = s; rest.data;) { Str field = str_cut(&rest, ';'); … }
 */
Str str_cut(Str *rest, char separator);

/*
 * Of `count` names the one nearest to `wanted` by edit distance, when it is
 * near enough to be a likely slip of the keyboard; else the empty Str. Ties go
 * to the first. For "did you mean".
 */
Str str_nearest(Str wanted, const Str *names, size_t count);

#endif
