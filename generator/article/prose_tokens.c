/*
 * prose_tokens: sentences and words. Numbers are read by prose_numbers.c.
 *
 * One pass over the bytes gives raw words and signs; numbers of several words
 * are then joined into one token; sentences end at a full stop that is none of
 * an abbreviation's.
 */
#include "article/prose_numbers.h"

/* What is longer is no sentence: cut there, so that looking through one costs little whatever was typed. */
enum { MAX_SENTENCE_TOKENS = 300 };

/* ---- letters ---- */

/* Latin letters with accents: À–Þ to à–þ, in UTF-8 the second byte behind 0xC3. */
Str prose_fold(Arena *arena, Str text)
{
    Buf out = {.arena = arena};
    buf_reserve(&out, text.len);
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        unsigned char before = i ? (unsigned char)text.data[i - 1] : 0;
        if (c == 0xE2 && (str_starts_with(str_from_index(text, i), STR("\xE2\x80\x99")) ||
                          str_starts_with(str_from_index(text, i), STR("\xE2\x80\x98")))) {
            buf_add_char(&out, '\'');
            i += 2;
        } else if (c >= 'A' && c <= 'Z') {
            buf_add_char(&out, (char)(c + 32));
        } else if (before == 0xC3 && c >= 0x80 && c <= 0x9E) {
            buf_add_char(&out, (char)(c + 0x20));
        } else {
            buf_add_char(&out, (char)c);
        }
    }
    return buf_str(&out);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || ((unsigned char)c & 0x80);
}

/* Signs beyond ASCII: dashes, quotes, ellipsis, minus (E2 80 xx, E2 88 92), no-break space, « », €. */
static size_t wide_sign(Str text, size_t at)
{
    if (!((unsigned char)text.data[at] & 0x80))
        return 0;
    Str rest = str_from_index(text, at);
    if (str_starts_with(rest, STR("\xE2\x80\x99")))
        return 0; /* an apostrophe: part of a word when letters stand at both sides */
    if (str_starts_with(rest, STR("\xE2")) && rest.len >= 3)
        return 3;
    if (rest.len >= 2 && (unsigned char)rest.data[0] == 0xC2)
        return 2;
    return 0;
}

static bool is_space_at(Str text, size_t at, size_t *length)
{
    *length = 1;
    if (text.data[at] == ' ' || strchr("\t\r\n", text.data[at]))
        return true;
    *length = 2;
    return (unsigned char)text.data[at] == 0xC2 && str_starts_with(str_from_index(text, at), STR("\xC2\xA0"));
}

/* Length of an apostrophe between letters, or a point or comma between digits, or a hyphen in a word. */
static size_t joiner(Str text, size_t at)
{
    char c = text.data[at];
    bool sign = c == '\'' || c == '-' || c == '&' || c == '.' || c == ',';
    size_t length =
        (unsigned char)c == 0xE2 && str_starts_with(str_from_index(text, at), STR("\xE2\x80\x99")) ? 3 : 1;
    if ((length == 1 && !sign) || at == 0 || at + length >= text.len)
        return 0;
    char before = text.data[at - 1];
    char after = text.data[at + length];
    bool words = (is_letter_byte(before) || is_digit(before)) && (is_letter_byte(after) || is_digit(after));
    if ((length == 3 || c == '\'' || c == '-' || c == '&') && words && !wide_sign(text, at + length))
        return length;
    return (c == '.' || c == ',') && is_digit(before) && is_digit(after) ? 1 : 0;
}

static size_t word_length(Str text, size_t at)
{
    size_t end = at;
    while (end < text.len) {
        size_t joined = joiner(text, end);
        if (joined)
            end += joined;
        else if (is_digit(text.data[end]) || (is_letter_byte(text.data[end]) && !wide_sign(text, end) &&
                                              (unsigned char)text.data[end] != 0xE2))
            end++;
        else
            break;
    }
    return end - at;
}

/* ---- raw tokens ---- */

typedef struct Tokens {
    Token *items;
    size_t count;
    size_t capacity;
} Tokens;

static void push(Arena *arena, Tokens *tokens, Token token)
{
    ARENA_RESERVE_ONE(arena, tokens->items, tokens->count, tokens->capacity);
    tokens->items[tokens->count++] = token;
}

static const ProseSpan *span_at(const ProseBlock *block, size_t at, size_t *next)
{
    while (*next < block->span_count && (block->spans[*next].kind == SPAN_EXEMPT || block->spans[*next].end <= at))
        ++*next;
    const ProseSpan *span = *next < block->span_count ? &block->spans[*next] : NULL;
    return span && span->start <= at && at < span->end ? span : NULL;
}

static Tokens raw_tokens(Arena *arena, const ProseBlock *block)
{
    Tokens tokens = {0};
    Str text = block->text;
    Str folded = prose_fold(arena, text);
    bool same_length = folded.len == text.len;
    size_t span_index = 0;
    for (size_t at = 0; at < text.len;) {
        size_t length;
        if (is_space_at(text, at, &length)) {
            at += length;
            continue;
        }
        const ProseSpan *span = span_at(block, at, &span_index);
        if (span && span->kind == SPAN_FIGURE) {
            push(arena, &tokens, (Token){.kind = TOKEN_FIGURE, .start = at, .end = span->end, .span = span});
            at = span->end;
            continue;
        }
        length = word_length(text, at);
        bool word = length > 0;
        if (!word)
            length = wide_sign(text, at) ? wide_sign(text, at) : 1;
        Str piece = str_slice(text, at, at + length);
        Str key = same_length ? str_slice(folded, at, at + length) : prose_fold(arena, piece);
        push(arena, &tokens, (Token){.kind = word ? TOKEN_WORD : TOKEN_SIGN, .start = at, .end = at + length,
                                     .key = key, .span = span, .bound = span != NULL});
        at += length;
    }
    return tokens;
}

/* ---- numbers ---- */

static Tokens join_numbers(Arena *arena, const Tokens *raw)
{
    Tokens tokens = {0};
    for (size_t i = 0; i < raw->count;) {
        Number number;
        size_t used = numbers_read(raw->items, raw->count, i, &number);
        Token token = raw->items[i];
        if (used) {
            token.kind = TOKEN_NUMBER;
            token.number = number;
            token.end = raw->items[i + used - 1].end;
        }
        push(arena, &tokens, token);
        i += used ? used : 1;
    }
    numbers_share_measures(tokens.items, tokens.count);
    return tokens;
}

/* ---- sentences ---- */

static bool is_abbreviation(Str key)
{
    static const char *const known[] = {"bijv", "bv", "ca", "nr", "o.a", "d.w.z", "m.n", "dr", "mr", "prof", "st",
                                        "jl", "blz", "art", "resp", "incl", "excl", "evt", "t.o.v", "i.p.v", NULL};
    for (size_t i = 0; known[i]; i++)
        if (str_equal(key, str_from(known[i])))
            return true;
    return key.len == 1 && is_letter_byte(key.data[0]);
}

static bool is_key(const Token *token, const char *key)
{
    return str_equal(token->key, str_from(key));
}

static bool ends_sentence(Str text, const Token *tokens, size_t count, size_t i)
{
    const Token *token = &tokens[i];
    if (token->kind != TOKEN_SIGN || !(is_key(token, ".") || is_key(token, "!") || is_key(token, "?")))
        return false;
    bool glued = i && tokens[i - 1].end == token->start && tokens[i - 1].kind == TOKEN_WORD;
    if (is_key(token, ".") && glued && is_abbreviation(tokens[i - 1].key))
        return false;
    if (i + 1 >= count)
        return true;
    size_t length;
    return token->end >= text.len || is_space_at(text, token->end, &length) || tokens[i + 1].kind == TOKEN_SIGN;
}

static bool starts_clause(const Token *token)
{
    static const char *const signs[] = {",", ";", ":", "(", ")", "–", "—", NULL};
    static const char *const words[] = {"maar",     "terwijl", "want",   "doordat", "omdat",
                                        "waardoor", "waarmee", "hoewel", NULL};
    const char *const *list = token->kind == TOKEN_SIGN ? signs : token->kind == TOKEN_WORD ? words : NULL;
    for (size_t i = 0; list && list[i]; i++)
        if (is_key(token, list[i]))
            return true;
    return false;
}

bool prose_names_season(const Token *tokens, size_t count)
{
    static const char *const words[] = {"seizoen",           "seizoenen",         "seizoencorrectie",
                                        "seizoenscorrectie", "seizoensinvloeden", "seizoenseffecten",
                                        "seizoengecorrigeerd", NULL};
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; words[k]; k++)
            if (is_key(&tokens[i], words[k]))
                return true;
    return false;
}

/* ", gecorrigeerd voor het seizoen,": the comma that closes what only says how it was counted; 0 when it is no such.
 */
static size_t season_aside(const Token *tokens, size_t count, size_t comma)
{
    bool season = false;
    for (size_t i = comma + 1; is_key(&tokens[comma], ",") && i < count && i <= comma + 7; i++) {
        if (tokens[i].kind == TOKEN_SIGN)
            return season && is_key(&tokens[i], ",") ? i : 0;
        season |= prose_names_season(&tokens[i], 1);
    }
    return 0;
}

static Sentence make_sentence(Token *tokens, size_t count)
{
    Sentence sentence = {.tokens = tokens, .count = count, .start = tokens[0].start, .end = tokens[count - 1].end};
    size_t clause = 0, closing = 0;
    for (size_t i = 0; i < count; i++) {
        size_t aside = i > 0 && !closing ? season_aside(tokens, count, i) : 0;
        clause += i > 0 && !aside && i != closing && starts_clause(&tokens[i]);
        closing = aside ? aside : i == closing ? 0 : closing;
        tokens[i].clause = clause;
        sentence.words += tokens[i].kind != TOKEN_SIGN;
        /* A number of several words is read as several. */
        if (tokens[i].kind == TOKEN_NUMBER && tokens[i].number.share)
            sentence.words += 2;
    }
    return sentence;
}

/* "Vier procent. Zoveel mensen …": what the number says is told by the sentence behind it. */
static bool is_lone_number(const Token *tokens, size_t count)
{
    return count == 2 && tokens[0].kind == TOKEN_NUMBER;
}

Sentences prose_sentences(Arena *arena, const ProseBlock *block)
{
    Sentences sentences = {0};
    Tokens raw = raw_tokens(arena, block);
    Tokens tokens = join_numbers(arena, &raw);
    size_t first = 0;
    for (size_t i = 0; i < tokens.count; i++) {
        bool last = i + 1 == tokens.count || i + 1 - first >= MAX_SENTENCE_TOKENS;
        if (!last && (!ends_sentence(block->text, tokens.items, tokens.count, i) ||
                      is_lone_number(&tokens.items[first], i + 1 - first)))
            continue;
        /* A closing quote belongs to the sentence that it ends. */
        while (i + 1 < tokens.count && tokens.items[i + 1].kind == TOKEN_SIGN &&
               tokens.items[i + 1].start == tokens.items[i].end)
            i++;
        ARENA_RESERVE_ONE(arena, sentences.items, sentences.count, sentences.capacity);
        sentences.items[sentences.count++] = make_sentence(&tokens.items[first], i + 1 - first);
        first = i + 1;
    }
    return sentences;
}

bool prose_read_number(Arena *arena, Str text, Number *out)
{
    ProseBlock block = {.text = text};
    Tokens raw = raw_tokens(arena, &block);
    Tokens tokens = join_numbers(arena, &raw);
    for (size_t i = 0; i < tokens.count; i++) {
        if (tokens.items[i].kind != TOKEN_NUMBER)
            continue;
        *out = tokens.items[i].number;
        return true;
    }
    return false;
}
