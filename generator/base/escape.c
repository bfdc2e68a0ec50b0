/*
 * escape: see escape.h.
 */
#include "base/escape.h"

#include "base/utf8.h"

void escape_html(Buf *buf, Str text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char *entity = NULL;
        switch (text.data[i]) {
        case '&': entity = "&amp;"; break;
        case '<': entity = "&lt;"; break;
        case '>': entity = "&gt;"; break;
        case '"': entity = "&quot;"; break;
        default: continue;
        }
        buf_add(buf, str_slice(text, from, i));
        buf_add(buf, str_from(entity));
        from = i + 1;
    }
    buf_add(buf, str_from_index(text, from));
}

static bool is_alphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

void escape_url_segment(Buf *buf, Str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (is_alphanumeric(c) || strchr("-._~", c))
            buf_add_char(buf, c);
        else
            buf_printf(buf, "%%%02X", (unsigned char)c);
    }
}

void escape_json(Buf *buf, Str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (c == '"' || c == '\\')
            buf_printf(buf, "\\%c", c);
        else if (c == '\n')
            BUF_LIT(buf, "\\n");
        else if ((unsigned char)c < 0x20)
            buf_printf(buf, "\\u%04x", (unsigned char)c);
        else
            buf_add_char(buf, c);
    }
}

void escape_csv(Buf *buf, Str field, char separator)
{
    bool quote = false;
    for (size_t i = 0; i < field.len; i++)
        quote |= field.data[i] == separator || strchr("\"\r\n", field.data[i]) != NULL;
    if (!quote) {
        buf_add(buf, field);
        return;
    }
    buf_add_char(buf, '"');
    for (size_t i = 0; i < field.len; i++) {
        if (field.data[i] == '"')
            buf_add_char(buf, '"');
        buf_add_char(buf, field.data[i]);
    }
    buf_add_char(buf, '"');
}

/* The plain letters of U+00C0 to U+017F, two letters where Dutch readers expect them; '-' where there is none. */
static const char *plain_letters(uint32_t c)
{
    static const char *const latin1[] = {
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o",
        "o", "o", "-", "o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e",
        "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "-", "o", "u", "u", "u", "u", "y", "th", "y",
    };
    static const char extended[] = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkklllllllll"
                                   "lnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    if (c >= 0xC0 && c <= 0xFF)
        return latin1[c - 0xC0];
    if (c >= 0x100 && c < 0x100 + sizeof extended - 1) {
        static const char table[26][2] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m",
                                          "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"};
        char letter = extended[c - 0x100];
        return letter == '-' ? "-" : table[letter - 'a'];
    }
    return "-";
}

Str escape_slug(Arena *arena, Str text)
{
    Buf buf = {.arena = arena};
    bool pending = false; /* a hyphen is due before the next letter */
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_next(text, &i);
        char ascii[2] = {(char)(c >= 'A' && c <= 'Z' ? c + 32 : c), '\0'};
        bool plain = c < 0x80 && is_alphanumeric((char)c);
        const char *letters = plain ? ascii : c < 0x80 ? "-" : plain_letters(c);
        /* Apostrophes and soft hyphens join. */
        if (c == '\'' || c == 0x2019 || c == 0x2018 || c == 0xAD)
            continue;
        if (letters[0] == '-') {
            pending = buf.len > 0;
            continue;
        }
        if (pending)
            buf_add_char(&buf, '-');
        pending = false;
        buf_add(&buf, str_from(letters));
    }
    return buf_str(&buf);
}
