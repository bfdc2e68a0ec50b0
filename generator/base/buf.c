/*
 * buf: see buf.h. Capacity doubles, so appends cost constant time on average;
 * at the end of its arena a buffer grows without copying.
 */
#include "base/buf.h"

#include <stdio.h>

void buf_reserve(Buf *buf, size_t more)
{
    if (buf->capacity - buf->len >= more)
        return;
    size_t capacity = buf->capacity ? buf->capacity : 64;
    while (capacity - buf->len < more)
        capacity *= 2;
    buf->data = arena_grow(buf->arena, buf->data, buf->len, capacity);
    buf->capacity = capacity;
}

void buf_add(Buf *buf, Str s)
{
    if (s.len == 0)
        return;
    buf_reserve(buf, s.len);
    memcpy(buf->data + buf->len, s.data, s.len);
    buf->len += s.len;
}

void buf_add_char(Buf *buf, char c)
{
    buf_reserve(buf, 1);
    buf->data[buf->len++] = c;
}

void buf_printf(Buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (len > 0) {
        buf_reserve(buf, (size_t)len + 1);
        vsnprintf(buf->data + buf->len, (size_t)len + 1, format, args);
        buf->len += (size_t)len;
    }
    va_end(args);
}
