/*
 * utf8: see utf8.h. One decoder, decode(), knows the well-formed sequences
 * (Unicode standard, table 3-7); everything else is built on it.
 */
#include "base/utf8.h"

/* Length of the well-formed sequence at s[index], or 0; its code point in *code_point. */
static size_t decode(Str s, size_t index, uint32_t *code_point)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char lead = (unsigned char)s.data[index];
    size_t len = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
    if (len == 0 || s.len - index < len)
        return 0;
    uint32_t value = len == 1 ? lead : lead & (0x7Fu >> len);
    for (size_t i = 1; i < len; i++) {
        unsigned char byte = (unsigned char)s.data[index + i];
        if (byte >> 6 != 2)
            return 0;
        value = value << 6 | (byte & 0x3Fu);
    }
    if (value < smallest[len] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    *code_point = value;
    return len;
}

uint32_t utf8_next(Str s, size_t *index)
{
    if (*index >= s.len)
        return 0;
    uint32_t code_point = 0xFFFD;
    size_t len = decode(s, *index, &code_point);
    *index += len ? len : 1;
    return code_point;
}

size_t utf8_first_invalid(Str s)
{
    uint32_t code_point;
    size_t i = 0;
    while (i < s.len) {
        size_t len = decode(s, i, &code_point);
        if (len == 0)
            break;
        i += len;
    }
    return i;
}

size_t utf8_count(Str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; count++)
        utf8_next(s, &i);
    return count;
}

void utf8_add(Buf *buf, uint32_t c)
{
    if (c < 0x80) {
        buf_add_char(buf, (char)c);
        return;
    }
    size_t len = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    buf_add_char(buf, (char)(lead[len] | c >> 6 * (len - 1)));
    for (size_t i = len - 1; i-- > 0;)
        buf_add_char(buf, (char)(0x80 | (c >> 6 * i & 0x3F)));
}

Str utf8_from_latin1(Arena *arena, Str bytes)
{
    Buf buf = {.arena = arena};
    buf_reserve(&buf, bytes.len + bytes.len / 8 + 1);
    for (size_t i = 0; i < bytes.len; i++)
        utf8_add(&buf, (unsigned char)bytes.data[i]);
    return buf_str(&buf);
}
