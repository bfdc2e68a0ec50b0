/*
 * hyphenate: see hyphenate.h. libhyphen is included here and nowhere else.
 *
 * A word is a run of letters. The Dutch patterns are in ISO-8859-1, so a word
 * goes through in that code and in lower case; one with a letter outside it,
 * one that already has a soft hyphen, and whatever stands in an address is
 * left alone. libhyphen keeps the dictionary in memory of its own.
 */
#include "base/hyphenate.h"

#include <hyphen.h>

#include "base/files.h"
#include "base/utf8.h"

/* Shorter words fit everywhere; fewer than four letters at an end of the word would look torn off. */
enum { WORD_MIN = 12, WORD_MAX = 90, PIECE_MIN = 4 };

static const char soft_hyphen[] = "\xC2\xAD";

struct Hyphenator {
    HyphenDict *dictionary;
    bool utf8;
};

Hyphenator *hyphenator_open(Arena *arena, Str path, Place asked_by, Diags *diags)
{
    const char *name = arena_cstr(arena, path);
    HyphenDict *dictionary = files_exists(path) ? hnj_hyphen_load(name) : NULL;
    if (!dictionary) {
        diag_warning(diags, asked_by, "hyphen-missing", "there is no hyphenation dictionary '" STR_FMT "'",
                     STR_ARG(path));
        diag_hint(diags, "install the package hyphen-nl; without it long words in headings do not break");
        return NULL;
    }
    Hyphenator *hyphenator = ARENA_NEW(arena, Hyphenator);
    *hyphenator = (Hyphenator){dictionary, dictionary->utf8 != 0};
    return hyphenator;
}

void hyphenator_close(Hyphenator *hyphenator)
{
    if (hyphenator && hyphenator->dictionary)
        hnj_hyphen_free(hyphenator->dictionary);
    if (hyphenator)
        hyphenator->dictionary = NULL;
}

static bool is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

static uint32_t lower(uint32_t c)
{
    bool capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    return capital ? c + 0x20 : c;
}

/* The word as the dictionary writes it; false when it cannot. offsets[i]: where letter i starts in the word. */
static bool encode(Str word, bool utf8, char *out, size_t *offsets, size_t *count)
{
    *count = 0;
    if (utf8)
        return false; /* offsets below count letters; none of the dictionaries used is in UTF-8 */
    for (size_t i = 0; i < word.len; ++*count) {
        offsets[*count] = i;
        uint32_t c = lower(utf8_next(word, &i));
        if (c > 0xFF || *count == WORD_MAX)
            return false;
        out[*count] = (char)(unsigned char)c;
    }
    out[*count] = '\0';
    return *count >= WORD_MIN;
}

static void add_word(Buf *out, const Hyphenator *hyphenator, Str word)
{
    char letters[WORD_MAX + 1];
    char points[WORD_MAX + 6]; /* libhyphen asks for five more than the word */
    size_t offsets[WORD_MAX + 1];
    size_t count;
    char **replacements = NULL; /* none of the patterns used changes letters; NULL tells it to keep none */
    int *positions = NULL;
    int *cuts = NULL;
    if (!encode(word, hyphenator->utf8, letters, offsets, &count) ||
        hnj_hyphen_hyphenate2(hyphenator->dictionary, letters, (int)count, points, NULL, &replacements, &positions,
                              &cuts) != 0 ||
        replacements) {
        buf_add(out, word);
        return;
    }
    size_t from = 0;
    for (size_t i = 0; i + 1 < count; i++) {
        bool may = (points[i] & 1) && i + 1 >= PIECE_MIN && count - (i + 1) >= PIECE_MIN;
        if (!may)
            continue;
        buf_add(out, str_slice(word, from, offsets[i + 1]));
        buf_add(out, str_from(soft_hyphen));
        from = offsets[i + 1];
    }
    buf_add(out, str_from_index(word, from));
}

/* A piece between spaces that is an address, or has been hyphenated by hand. */
static bool is_left_alone(Str piece)
{
    for (size_t i = 0; i < piece.len; i++)
        if (strchr("/@_\\{}<>&", piece.data[i]))
            return true;
    return str_contains(piece, STR("www.")) || str_contains(piece, str_from(soft_hyphen));
}

static void add_piece(Buf *out, const Hyphenator *hyphenator, Str piece)
{
    if (is_left_alone(piece)) {
        buf_add(out, piece);
        return;
    }
    for (size_t i = 0; i < piece.len;) {
        size_t start = i;
        size_t next = i;
        while (next < piece.len && is_letter(utf8_next(piece, &next)))
            i = next;
        if (i > start)
            add_word(out, hyphenator, str_slice(piece, start, i));
        start = i;
        if (i < piece.len)
            utf8_next(piece, &i);
        buf_add(out, str_slice(piece, start, i));
    }
}

Str hyphenate(Arena *arena, const Hyphenator *hyphenator, Str text)
{
    if (!hyphenator || !hyphenator->dictionary || text.len < WORD_MIN)
        return text;
    Buf out = {.arena = arena};
    for (Str rest = text; rest.data;) {
        Str piece = str_cut(&rest, ' ');
        add_piece(&out, hyphenator, piece);
        if (rest.data)
            buf_add_char(&out, ' ');
    }
    return buf_str(&out);
}
