/*
 * typography: see typography.h. A quote opens after a space, an opening
 * bracket, a dash or another opening quote, and closes elsewhere. A single one
 * that would open is an apostrophe before the clipped words of Dutch ('s, 't,
 * 'n) and before the year of a decade ('90); that is where general rules for
 * smart quotes go wrong.
 */
#include "article/typography.h"

#include "base/utf8.h"

enum {
    OPEN_DOUBLE = 0x201C,
    CLOSE_DOUBLE = 0x201D,
    OPEN_SINGLE = 0x2018,
    APOSTROPHE = 0x2019, /* closes single quotes too */
    NO_BREAK_SPACE = 0xA0,
    EN_DASH = 0x2013,
    EM_DASH = 0x2014
};

static bool opens_after(uint32_t before)
{
    switch (before) {
    case 0:
    case ' ':
    case '\t':
    case '\n':
    case NO_BREAK_SPACE:
    case '(':
    case '[':
    case '/':
    case EN_DASH:
    case EM_DASH:
    case OPEN_DOUBLE:
    case OPEN_SINGLE:
        return true;
    default:
        return false;
    }
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || (unsigned char)c >= 0x80;
}

/* The word that a text starts with, in bytes. A curly quote behind it is not part of it. */
static Str first_word(Str text)
{
    size_t end = 0;
    while (end < text.len && is_word_byte(text.data[end]) && !str_starts_with(str_from_index(text, end), STR("\xE2\x80")))
        end++;
    return str_slice(text, 0, end);
}

/* 's, 't, 'n …, '90 and '98-'99: letters or digits were left out before `rest`. */
static bool is_clipped(Str rest)
{
    static const char *const words[] = {"s", "t", "n", "k", "m", "r", "ie", "er", "ns", "tis", "tgeen", "S", "T", "N", "K"};
    Str word = first_word(rest);
    bool year = word.len == 2 && is_digit(word.data[0]) && is_digit(word.data[1]);
    for (size_t i = 0; !year && i < sizeof words / sizeof *words; i++)
        if (str_equal(word, str_from(words[i])))
            return true;
    return year;
}

static uint32_t curl(uint32_t c, uint32_t before, Str rest)
{
    bool opens = opens_after(before);
    if (c == '"')
        return opens ? OPEN_DOUBLE : CLOSE_DOUBLE;
    return opens && !is_clipped(rest) ? OPEN_SINGLE : APOSTROPHE;
}

Str typography_quotes_after(Arena *arena, Str text, QuoteState *state)
{
    Buf out = {.arena = arena};
    size_t copied = 0;
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        uint32_t c = utf8_next(text, &i);
        if (c == '\'' || c == '"') {
            c = curl(c, state->before, str_from_index(text, i));
            buf_add(&out, str_slice(text, copied, start));
            utf8_add(&out, c);
            copied = i;
        }
        state->before = c;
    }
    if (!copied)
        return text;
    buf_add(&out, str_from_index(text, copied));
    return buf_str(&out);
}

Str typography_quotes(Arena *arena, Str text)
{
    QuoteState state = {0};
    return typography_quotes_after(arena, text, &state);
}

static bool is_counted(Str rest, Str words)
{
    Str word = first_word(rest);
    while (word.len && words.data)
        if (str_equal(str_cut(&words, ' '), word))
            return true;
    return false;
}

Str typography_keep_numbers(Arena *arena, Str text, Str words)
{
    Buf out = {.arena = arena};
    size_t copied = 0;
    for (size_t i = 1; i < text.len; i++) {
        if (text.data[i] != ' ' || !is_digit(text.data[i - 1]) || !is_counted(str_from_index(text, i + 1), words))
            continue;
        buf_add(&out, str_slice(text, copied, i));
        buf_add(&out, STR("\xC2\xA0"));
        copied = i + 1;
    }
    if (!copied)
        return text;
    buf_add(&out, str_from_index(text, copied));
    return buf_str(&out);
}

Str typography_numbers(const Work *work, Str text)
{
    static const char *const counted[] = {"typography", "counted"};
    return typography_keep_numbers(work->arena, text, language_find(work->context->charts.language, counted, 2));
}
