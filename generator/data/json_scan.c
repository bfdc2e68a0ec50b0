/*
 * json_scan: a strict scanner for JSON.
 *
 * cJSON has no positions and takes texts that are no JSON; this scanner is
 * what refuses them, with the place and a hint. It makes no tree: its tokens,
 * in the order in which values start, are walked in step with cJSON's tree.
 * Not recursive: open lists and objects are on a stack of JSON_MAX_DEPTH.
 * Each turn of the loop in scan_all takes at least one byte or stops.
 */
#include "data/json_scan.h"

#include "base/utf8.h"

/* What may come next. */
typedef enum Expected {
    EXPECT_VALUE,
    EXPECT_VALUE_OR_END, /* behind '[' */
    EXPECT_KEY,
    EXPECT_KEY_OR_END, /* behind '{' */
    EXPECT_COLON,
    EXPECT_COMMA_OR_END /* behind a value */
} Expected;

typedef struct Scanner {
    Arena *arena;
    const Source *source;
    Diags *diags;
    Str text;
    size_t at;
    Expected expected;
    JsonToken *items;
    size_t count;
    size_t capacity;
    size_t open[JSON_MAX_DEPTH]; /* indexes of the tokens of open lists and objects */
    size_t depth;
    uint32_t longest_number;
} Scanner;

static bool fail(Scanner *scanner, size_t start, size_t end, const char *what)
{
    return diag_error(scanner->diags, source_place(scanner->source, start, end), "json-syntax", "%s", what);
}

/* The character at an offset, or 0 behind the end; a NUL in the text is never allowed either. */
static char peek(const Scanner *scanner, size_t at)
{
    return at < scanner->text.len ? scanner->text.data[at] : '\0';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Whether a character can be part of a bare word or number: for showing the whole of what is wrong. */
static bool is_word(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' || c == '.' ||
           c == '_';
}

static size_t word_end(const Scanner *scanner, size_t at)
{
    while (is_word(peek(scanner, at)))
        at++;
    return at;
}

static bool add_token(Scanner *scanner, JsonKind kind, size_t start, size_t end, size_t decoded_len)
{
    if (scanner->count >= JSON_MAX_VALUES)
        return diag_error(scanner->diags, source_whole(scanner->source), "json-too-large",
                          "there are more than %d values", JSON_MAX_VALUES);
    ARENA_RESERVE_ONE(scanner->arena, scanner->items, scanner->count, scanner->capacity);
    scanner->items[scanner->count++] = (JsonToken){(uint32_t)start, (uint32_t)end, (uint32_t)decoded_len, kind};
    scanner->at = end;
    return true;
}

/* Four hexadecimal digits, or -1. */
static int32_t hex4(const Scanner *scanner, size_t at)
{
    int32_t value = 0;
    for (size_t i = at; i < at + 4; i++) {
        int digit = str_hex_digit(peek(scanner, i));
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* An escape \uXXXX at *at, with its second half where it has one; adds the bytes of its UTF-8. */
static bool scan_unicode(Scanner *scanner, size_t *at, size_t *decoded)
{
    enum { ESCAPE = 6 };
    size_t start = *at;
    int32_t code = hex4(scanner, start + 2);
    if (code < 0)
        return fail(scanner, start, start + 2, "'\\u' needs four hexadecimal digits");
    *at += ESCAPE;
    if (code < 0xD800 || code > 0xDFFF) {
        *decoded += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
        return true;
    }
    bool paired = code < 0xDC00 && peek(scanner, *at) == '\\' && peek(scanner, *at + 1) == 'u';
    int32_t low = paired ? hex4(scanner, *at + 2) : -1;
    if (low < 0xDC00 || low > 0xDFFF)
        return fail(scanner, start, start + ESCAPE, "half a surrogate pair is no character");
    *at += ESCAPE;
    *decoded += 4;
    return true;
}

static bool scan_escape(Scanner *scanner, size_t *at, size_t *decoded)
{
    char c = peek(scanner, *at + 1);
    if (c == 'u')
        return scan_unicode(scanner, at, decoded);
    if (c == '\0' || !strchr("\"\\/bfnrt", c)) {
        fail(scanner, *at, *at + 2, "this escape is not known in JSON");
        diag_hint(scanner->diags, "write a backslash in text as \\\\");
        return false;
    }
    *at += 2;
    *decoded += 1;
    return true;
}

static bool scan_string(Scanner *scanner)
{
    size_t start = scanner->at;
    size_t decoded = 0;
    for (size_t at = start + 1; at < scanner->text.len;) {
        unsigned char c = (unsigned char)scanner->text.data[at];
        if (c == '"')
            return add_token(scanner, JSON_STRING, start, at + 1, decoded);
        if (c < 0x20) {
            fail(scanner, at, at + 1, "a control character cannot stand in a text");
            diag_hint(scanner->diags, "write it as an escape: \\n, \\t or \\u00%02x", c);
            return false;
        }
        if (c == '\\') {
            if (!scan_escape(scanner, &at, &decoded))
                return false;
            continue;
        }
        at++;
        decoded++;
    }
    return fail(scanner, start, start + 1, "this text is not closed by a quote");
}

static size_t skip_digits(const Scanner *scanner, size_t at)
{
    while (is_digit(peek(scanner, at)))
        at++;
    return at;
}

/* The end of the longest number that starts at an offset, or the offset itself. */
static size_t number_end(const Scanner *scanner, size_t start)
{
    size_t at = start + (peek(scanner, start) == '-');
    size_t whole = at;
    at = peek(scanner, at) == '0' ? at + 1 : skip_digits(scanner, at);
    if (at == whole)
        return start;
    if (peek(scanner, at) == '.' && is_digit(peek(scanner, at + 1)))
        at = skip_digits(scanner, at + 1);
    if (peek(scanner, at) == 'e' || peek(scanner, at) == 'E') {
        size_t digits = at + 1 + (peek(scanner, at + 1) == '+' || peek(scanner, at + 1) == '-');
        if (is_digit(peek(scanner, digits)))
            at = skip_digits(scanner, digits);
    }
    return at;
}

static bool scan_number(Scanner *scanner)
{
    size_t start = scanner->at;
    size_t end = number_end(scanner, start);
    size_t word = word_end(scanner, start);
    if (end == start || end < word) {
        diag_error(scanner->diags, source_place(scanner->source, start, word), "json-syntax",
                   "'" STR_FMT "' is no JSON number", STR_ARG(str_slice(scanner->text, start, word)));
        diag_hint(scanner->diags, "JSON numbers look like 0, -12, 0.5 or 1e6: no plus sign, no leading zero, digits "
                                  "on both sides of the point");
        return false;
    }
    if (end - start > scanner->longest_number)
        scanner->longest_number = (uint32_t)(end - start);
    return add_token(scanner, JSON_NUMBER, start, end, 0);
}

static bool scan_word(Scanner *scanner)
{
    size_t start = scanner->at;
    size_t end = word_end(scanner, start);
    Str word = str_slice(scanner->text, start, end);
    if (str_equal(word, STR("null")))
        return add_token(scanner, JSON_NULL, start, end, 0);
    if (str_equal(word, STR("true")) || str_equal(word, STR("false")))
        return add_token(scanner, JSON_BOOL, start, end, 0);
    diag_error(scanner->diags, source_place(scanner->source, start, end), "json-syntax",
               "expected a value, found '" STR_FMT "'", STR_ARG(word));
    diag_hint(scanner->diags, "text stands in double quotes; the bare words of JSON are true, false and null");
    return false;
}

/* A place where something else was expected. */
static bool unexpected(Scanner *scanner, const char *expected)
{
    if (scanner->at >= scanner->text.len) {
        diag_error(scanner->diags, source_place(scanner->source, scanner->at, scanner->at), "json-syntax",
                   "expected %s, but the text ends here", expected);
        if (scanner->depth) {
            const JsonToken *open = &scanner->items[scanner->open[scanner->depth - 1]];
            diag_related(scanner->diags, source_place(scanner->source, open->start, open->start + 1),
                         "%s starts here", open->kind == JSON_LIST ? "the list" : "the object");
        }
        return false;
    }
    size_t end = scanner->at;
    utf8_next(scanner->text, &end);
    return diag_error(scanner->diags, source_place(scanner->source, scanner->at, end), "json-syntax",
                      "expected %s, found '" STR_FMT "'", expected,
                      STR_ARG(str_slice(scanner->text, scanner->at, end)));
}

static bool open_container(Scanner *scanner, JsonKind kind)
{
    size_t at = scanner->at;
    if (scanner->depth == JSON_MAX_DEPTH)
        return diag_error(scanner->diags, source_place(scanner->source, at, at + 1), "json-depth",
                          "more than %d lists and objects stand inside each other", JSON_MAX_DEPTH);
    scanner->open[scanner->depth++] = scanner->count;
    scanner->expected = kind == JSON_LIST ? EXPECT_VALUE_OR_END : EXPECT_KEY_OR_END;
    return add_token(scanner, kind, at, at + 1, 0);
}

/* Takes the bracket that closes the innermost list or object, when it stands here. */
static bool take_end(Scanner *scanner)
{
    if (scanner->depth == 0)
        return false;
    JsonToken *open = &scanner->items[scanner->open[scanner->depth - 1]];
    if (peek(scanner, scanner->at) != (open->kind == JSON_LIST ? ']' : '}'))
        return false;
    open->end = (uint32_t)++scanner->at;
    scanner->depth--;
    scanner->expected = EXPECT_COMMA_OR_END;
    return true;
}

static bool scan_value(Scanner *scanner)
{
    char c = peek(scanner, scanner->at);
    if (c == '[' || c == '{')
        return open_container(scanner, c == '[' ? JSON_LIST : JSON_OBJECT);
    scanner->expected = EXPECT_COMMA_OR_END;
    if (c == '"')
        return scan_string(scanner);
    if (is_digit(c) || c == '-' || c == '+' || c == '.')
        return scan_number(scanner);
    if (is_word(c))
        return scan_word(scanner);
    return unexpected(scanner, "a value");
}

static bool scan_key(Scanner *scanner)
{
    if (peek(scanner, scanner->at) != '"')
        return unexpected(scanner, "a key in double quotes");
    scanner->expected = EXPECT_COLON;
    return scan_string(scanner);
}

static bool scan_comma(Scanner *scanner)
{
    bool in_list = scanner->items[scanner->open[scanner->depth - 1]].kind == JSON_LIST;
    if (peek(scanner, scanner->at) != ',')
        return unexpected(scanner, in_list ? "',' or ']'" : "',' or '}'");
    scanner->at++;
    scanner->expected = in_list ? EXPECT_VALUE : EXPECT_KEY;
    return true;
}

static bool scan_colon(Scanner *scanner)
{
    if (peek(scanner, scanner->at) != ':')
        return unexpected(scanner, "':' behind the key");
    scanner->at++;
    scanner->expected = EXPECT_VALUE;
    return true;
}

static void skip_space(Scanner *scanner)
{
    char c = peek(scanner, scanner->at);
    while (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        c = peek(scanner, ++scanner->at);
}

static bool scan_next(Scanner *scanner)
{
    switch (scanner->expected) {
    case EXPECT_VALUE: return scan_value(scanner);
    case EXPECT_VALUE_OR_END: return take_end(scanner) || scan_value(scanner);
    case EXPECT_KEY: return scan_key(scanner);
    case EXPECT_KEY_OR_END: return take_end(scanner) || scan_key(scanner);
    case EXPECT_COLON: return scan_colon(scanner);
    case EXPECT_COMMA_OR_END: return take_end(scanner) || scan_comma(scanner);
    }
    BUG("no such expectation");
}

static bool scan_all(Scanner *scanner)
{
    do {
        skip_space(scanner);
        if (!scan_next(scanner))
            return false;
    } while (scanner->depth || scanner->expected != EXPECT_COMMA_OR_END);
    skip_space(scanner);
    return scanner->at == scanner->text.len || unexpected(scanner, "nothing behind the value");
}

const JsonTokens *json_scan(Arena *arena, const Source *source, Diags *diags)
{
    Scanner *scanner = ARENA_NEW(arena, Scanner);
    *scanner = (Scanner){.arena = arena, .source = source, .diags = diags, .text = source->text};
    if (!scan_all(scanner))
        return NULL;
    JsonTokens *tokens = ARENA_NEW(arena, JsonTokens);
    *tokens = (JsonTokens){scanner->items, scanner->count, scanner->longest_number};
    return tokens;
}
