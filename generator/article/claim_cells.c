/*
 * claim_cells: the cells of tables. A number in one is judged with what stands
 * at its head: title, group, column, row.
 *
 * A table may hold anything, and its heads are no sentences. So a number is
 * confirmed when it is a figure that its heads name; it is contradicted only
 * where nothing in them is left over that the checker does not know ("15 tot
 * 25 jaar", "vrouwen"); any other is not spoken of, but counted once a table.
 */
#include "article/claim_numbers.h"

/* A cell with more words than these beside its number is a text of its own, and so is one with a verb. */
enum { CELL_WORDS = 4 };

static bool is_verb(const Token *token)
{
    static const char *const verbs[] = {"is",    "was",    "zijn",   "waren", "heeft", "had",   "hebben",
                                        "steeg", "stijgt", "daalde", "daalt", "telt",  "telde", NULL};
    for (size_t i = 0; verbs[i]; i++)
        if (str_equal(token->key, str_from(verbs[i])))
            return true;
    return false;
}

bool claim_is_text_cell(const Sentences *sentences, const ProseBlock *block)
{
    size_t words = 0;
    for (size_t i = 0; i < sentences->count; i++)
        for (size_t k = 0; k < sentences->items[i].count; k++) {
            const Token *token = &sentences->items[i].tokens[k];
            if (token->start >= block->heads && token->kind == TOKEN_WORD)
                words += is_verb(token) ? CELL_WORDS : 1;
        }
    return words > CELL_WORDS || sentences->count > 1;
}

ProseBlock claim_without_heads(Arena *arena, const ProseBlock *block)
{
    ProseBlock out = *block;
    out.text = str_from_index(block->text, block->heads);
    out.offsets = block->offsets + block->heads;
    out.spans = ARENA_ARRAY(arena, ProseSpan, block->span_count);
    for (size_t i = 0; i < block->span_count; i++) {
        out.spans[i] = block->spans[i];
        out.spans[i].start -= block->heads;
        out.spans[i].end -= block->heads;
    }
    out.heads = 0;
    out.kind = PROSE_CAPTION;
    return out;
}

/* ---- what the heads say ---- */

static bool is_plain_word(const Reading *reading, size_t at)
{
    static const char *const words[] = {
        "aantal",      "aantallen", "het",          "de",        "een",        "in",          "van",
        "per",         "en",        "of",           "op",        "bij",        "om",          "uit",
        "x",           "%",         "procent",      "procenten", "percentage", "percentages", "personen",
        "mensen",      "duizend",   "duizenden",    "miljoen",   "miljoenen",  "cijfer",      "cijfers",
        "kerncijfers", "waarde",    "stand",        "maat",      "maten",      "onderwerp",   "tabel",
        "overzicht",   "kwartaal",  "jaar",         "provincie", "provincies", "regio",       "land",
        "deel",        "aandeel",   "arbeidsmarkt", "werk",      "vacatures",  "nu",          "eerder",
        "nieuw",       "oud",       "totaal",       NULL};
    return reading_is_one_of(reading, at, words);
}

static bool is_within(size_t at, size_t from, size_t end)
{
    return at >= from && at < end;
}

static bool is_understood(const Reading *reading, size_t at)
{
    const Token *token = &reading->sentence->tokens[at];
    if (token->kind == TOKEN_SIGN || token->kind == TOKEN_FIGURE || is_plain_word(reading, at) ||
        claim_is_year(reading, at))
        return true;
    for (size_t i = 0; i < reading->subject_count; i++)
        if (is_within(at, reading->subjects[i].at, reading->subjects[i].end))
            return true;
    for (size_t i = 0; i < reading->region_count; i++)
        if (is_within(at, reading->regions[i].at, reading->regions[i].end))
            return true;
    for (size_t i = 0; i < reading->when.count; i++)
        if (is_within(at, reading->when.items[i].at, reading->when.items[i].end))
            return true;
    return token->kind == TOKEN_NUMBER && number_is(token->number.value, 1000);
}

/* "(x 1.000)", "in duizenden" */
static double scale_at(const Reading *reading, size_t at)
{
    static const char *const thousands[] = {"duizend", "duizenden", "duizendtallen", NULL};
    static const char *const millions[] = {"miljoen", "miljoenen", NULL};
    const Token *token = &reading->sentence->tokens[at];
    bool number = token->kind == TOKEN_NUMBER && token->number.measure == MEASURE_NONE;
    if (reading_is_one_of(reading, at, thousands) || (number && number_is(token->number.value, 1000)))
        return 1000;
    return reading_is_one_of(reading, at, millions) ? 1e6 : 1;
}

void claim_read_heads(Reading *reading)
{
    const Sentence *sentence = reading->sentence;
    reading->understood = true;
    reading->cell_scale = 1;
    while (reading->heads < sentence->count && sentence->tokens[reading->heads].start < reading->block->heads) {
        size_t at = reading->heads++;
        double scale = scale_at(reading, at);
        reading->understood &= is_understood(reading, at);
        reading->cell_scale = scale > 1 ? scale : reading->cell_scale;
        reading->exempt[at] = true;
    }
}
