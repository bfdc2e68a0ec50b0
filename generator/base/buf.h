/*
 * buf: text that grows, in an arena.
 *
 * {.arena = a} is an empty buffer. buf_str gives a view of what is there now;
 * it stays valid until the next append.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/arena.h"

typedef struct Buf {
    Arena *arena;
    char *data;
    size_t len;
    size_t capacity;
} Buf;

void buf_add(Buf *buf, Str s);
void buf_add_char(Buf *buf, char c);
void buf_printf(Buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Appends a string literal. */
#define BUF_LIT(buf, literal) buf_add((buf), STR(literal))
/* Room for `more` bytes behind the text; for callers that know their size. */
void buf_reserve(Buf *buf, size_t more);

static inline Str buf_str(const Buf *buf)
{
    return (Str){buf->data, buf->len};
}

#endif
