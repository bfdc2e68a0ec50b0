/*
 * utf8: reading, checking and writing UTF-8.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdint.h>

#include "base/buf.h"

/*
 * Reads the code point at *index and moves *index behind it. A malformed byte
 * is read alone and gives U+FFFD. At the end returns 0 and moves nothing.
 */
uint32_t utf8_next(Str s, size_t *index);

/* Offset of the first byte that is no valid UTF-8 (overlong, surrogate, above U+10FFFF, cut off), or s.len. */
size_t utf8_first_invalid(Str s);

/* Number of code points. */
size_t utf8_count(Str s);

void utf8_add(Buf *buf, uint32_t code_point);

/* The text of ISO-8859-1 bytes as UTF-8. Cannot fail: every byte is a character there. */
Str utf8_from_latin1(Arena *arena, Str bytes);

#endif
