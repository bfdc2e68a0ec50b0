/*
 * prose_style: what makes a text hard to read: sentences of more than 25 words
 * and abbreviations that nothing explains.
 */
#include "article/claim_reading.h"

/* What every newspaper leaves unexplained; others stand in content/begrippen.yaml. */
static const char *const common[] = {"NL", "EU", "VS", "BV", "NV", "TV", "PC", "IT", "A4", "ID", "OK", NULL};

static void check_length(Reading *reading)
{
    const Sentence *sentence = reading->sentence;
    ProseKind kind = reading->block->kind;
    if (sentence->words <= PROSE_MAX_SENTENCE_WORDS || kind == PROSE_TITLE || kind == PROSE_CAPTION ||
        kind == PROSE_CHART)
        return;
    diag_warning(reading->diags, reading_place(reading, 0, 1), "prose-long", "a sentence of %zu words",
                 sentence->words);
    diag_hint(reading->diags, "make two of it: %d words is enough for one", (int)PROSE_MAX_SENTENCE_WORDS);
    claim_add_fact(reading, "style", NULL);
}

/* "STAP" of "STAP-budget": two to seven capitals and digits, a capital first. */
static Str capitals(Str word)
{
    size_t length = 0, letters = 0;
    while (length < word.len && ((word.data[length] >= 'A' && word.data[length] <= 'Z') ||
                                 (word.data[length] >= '0' && word.data[length] <= '9'))) {
        letters += word.data[length] >= 'A';
        length++;
    }
    bool ends = length == word.len || word.data[length] == '-' || word.data[length] == '\'' ||
                (unsigned char)word.data[length] == 0xE2;
    bool plural = length + 1 == word.len && word.data[length] == 's';
    return letters >= 2 && length <= 7 && (ends || plural) && word.data[0] >= 'A' ? str_slice(word, 0, length)
                                                                                 : (Str){0};
}

/* "uitvoeringsinstituut (UWV)", or "UWV (uitvoeringsinstituut …)" */
static bool is_explained_here(const Reading *reading, size_t at)
{
    const Sentence *sentence = reading->sentence;
    bool in_brackets = at && reading_is(reading, at - 1, "(") && reading_is(reading, at + 1, ")");
    bool before_brackets = reading_is(reading, at + 1, "(") && at + 2 < sentence->count &&
                           sentence->tokens[at + 2].kind == TOKEN_WORD &&
                           !capitals(reading_typed(reading, at + 2)).len;
    return in_brackets || before_brackets;
}

static bool is_common(Str word)
{
    for (size_t i = 0; common[i]; i++)
        if (str_equal(word, str_from(common[i])))
            return true;
    return false;
}

static void check_abbreviation(Reading *reading, size_t at, Map *explained)
{
    const Token *token = &reading->sentence->tokens[at];
    Str word = token->kind == TOKEN_WORD && !(token->bound && token->span && token->span->kind == SPAN_CODE)
                   ? capitals(reading_typed(reading, at)) : (Str){0};
    if (!word.len || is_common(word) || map_find(explained, word) ||
        (reading->context->glossary && map_find(reading->context->glossary, word)))
        return;
    map_set(explained, word, explained);
    if (is_explained_here(reading, at) || reading->block->kind == PROSE_TITLE)
        return;
    diag_warning(reading->diags, reading_place(reading, at, at + 1), "prose-abbreviation",
                 "the abbreviation '" STR_FMT "' is not explained", STR_ARG(word));
    diag_hint(reading->diags, "write it in full at its first use: volledige naam (" STR_FMT
                              "), or add it to content/begrippen.yaml", STR_ARG(word));
    claim_add_fact(reading, "style", NULL);
}

void prose_check_style(Reading *reading, Map *explained)
{
    check_length(reading);
    for (size_t at = 0; at < reading->sentence->count; at++)
        check_abbreviation(reading, at, explained);
}
