/*
 * claim_which: which numbers are claims. Years, dates, ages, addresses,
 * telephone numbers, labels ("figuur 2") and small talk ("elf stappen") say
 * nothing of the data.
 */
#include "article/claim_numbers.h"

static bool is_label(const Reading *reading, size_t at)
{
    static const char *const labels[] = {
        "figuur",    "tabel",   "grafiek",    "kader",        "bijlage",    "artikel",   "lid",        "hoofdstuk",
        "paragraaf", "pagina",  "blz",        "niveau",       "nummer",     "nr",        "bladzijde",  "bladzijden",
        "pagina's",  "figuren", "tabellen",   "hoofdstukken", "paragrafen", "artikelen", "bijlagen",   "noot",
        "voetnoot",  "postbus", "kamer",      "zaal",         "editie",     "jaargang",  "aflevering", "onderdeel",
        "regel",     "plaats",  "plek",       "top",          "lijn",       "spoor",     "route",      "versie",
        "stap",      "mbo",     "mbo-niveau", "groep",        "categorie",  "schaal",    "by",         "deel",
        "jaren",     "fase",    "vraag",      "leerjaar",     "per",        "elke",      "iedere",     "klasse",
        "tegenover", NULL};
    return at && reading_is_one_of(reading, at - 1, labels);
}

/* "boven de grens van 4": what is held against is no figure. */
static bool is_threshold(const Reading *reading, size_t at)
{
    static const char *const words[] = {"grens", "grenswaarde", "drempel", "norm", "streefcijfer", "doel", "plafond",
                                        "maximum", "minimum", NULL};
    return at > 1 && reading_is(reading, at - 1, "van") && reading_is_one_of(reading, at - 2, words);
}

/* "niveau 3 of 4": the second of two behind a label. */
static bool is_labelled(const Reading *reading, size_t at)
{
    if (is_label(reading, at))
        return true;
    bool second = at >= 2 && (reading_is(reading, at - 1, "of") || reading_is(reading, at - 1, "en") ||
                              reading_is(reading, at - 1, "tot"));
    return second && reading->sentence->tokens[at - 2].kind == TOKEN_NUMBER && is_label(reading, at - 2);
}

/* "15- tot 75-jarigen", "20-jarigen": the number is a part of a word. */
static bool is_cut_off(const Reading *reading, size_t at)
{
    const Token *token = &reading->sentence->tokens[at];
    return reading_is(reading, at + 1, "-") && token[1].start == token->end &&
           (at + 2 >= reading->sentence->count || token[2].start > token[1].end);
}

/* A piece of a telephone number. */
static bool is_plain_digits(const Reading *reading, size_t at)
{
    if (at >= reading->sentence->count || claim_is_year(reading, at))
        return false;
    const Token *token = &reading->sentence->tokens[at];
    return token->kind == TOKEN_NUMBER && !token->number.in_words && token->number.measure == MEASURE_NONE &&
           token->end - token->start <= 4 && token->number.step >= 1;
}

static bool is_date_or_code(const Reading *reading, size_t at)
{
    static const char *const months[] = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
                                         "september", "oktober", "november", "december", NULL};
    const Token *token = &reading->sentence->tokens[at];
    bool zero_first = token->end - token->start > 1 && token->key.data[0] == '0' && token->key.data[1] != ',' &&
                      !token->number.in_words;
    /* "030 123 45 67" */
    bool groups = (at && is_plain_digits(reading, at - 1)) || is_plain_digits(reading, at + 1);
    return zero_first || (groups && is_plain_digits(reading, at)) || reading_is_one_of(reading, at + 1, months);
}

/* "Stationsplein 10", "3511 AB": an address. */
static bool is_of_address(const Reading *reading, size_t at)
{
    static const char *const streets[] = {"straat",    "plein",     "weg",   "laan", "markt", "kade", "gracht",
                                          "singel",    "dijk",      "steeg", "hof",  "dreef", "pad",  "allee",
                                          "boulevard", "plantsoen", "haven", "wal",  "ring",  "park", NULL};
    const Token *tokens = reading->sentence->tokens;
    const Number *number = &tokens[at].number;
    if (number->measure != MEASURE_NONE || number->in_words || !number_is(number->step, 1))
        return false;
    Str next = at + 1 < reading->sentence->count ? reading_typed(reading, at + 1) : (Str){0};
    bool letters =
        next.len == 2 && next.data[0] >= 'A' && next.data[0] <= 'Z' && next.data[1] >= 'A' && next.data[1] <= 'Z';
    if (letters && number->value >= 1000 && number->value < 10000)
        return true;
    bool named =
        at && tokens[at - 1].kind == TOKEN_WORD && !str_equal(tokens[at - 1].key, reading_typed(reading, at - 1));
    for (size_t i = 0; named && streets[i]; i++)
        if (str_ends_with(tokens[at - 1].key, str_from(streets[i])))
            return true;
    return false;
}

/* "Ingrid Postma (47)": an age. */
static bool is_age_of_someone(const Reading *reading, size_t at)
{
    const Token *tokens = reading->sentence->tokens;
    bool brackets = at >= 2 && reading_is(reading, at - 1, "(") &&
                    (reading_is(reading, at + 1, ")") || reading_is(reading, at + 1, ","));
    const Number *number = &tokens[at].number;
    return brackets && number->measure == MEASURE_NONE && number_is(number->step, 1) && number->value >= 1 &&
           number->value < 120 && tokens[at - 2].kind == TOKEN_WORD &&
           !str_equal(tokens[at - 2].key, reading_typed(reading, at - 2));
}

static bool counts_something_known(const Reading *reading, size_t at)
{
    NameHit name;
    const Sentence *sentence = reading->sentence;
    return at + 1 < sentence->count &&
           facts_find_name(reading->context->facts, sentence->tokens, sentence->count, at + 1, &name) && name.count;
}

/* "elf stappen", "twee maten": a small number in words counts what the text itself shows. */
static bool is_small_talk(const Reading *reading, size_t at)
{
    const Number *number = &reading->sentence->tokens[at].number;
    if (number->measure == MEASURE_TIMES && number->value < MOST_TIMES) {
        static const char *const times[] = {"zo", "zoveel", "meer", "groter", "hoger", "kleiner", "minder", NULL};
        return !reading_is_one_of(reading, at + 1, times);
    }
    bool small = number->in_words && number->measure == MEASURE_NONE && number->value <= 20;
    bool plain = number->approx == APPROX_EXACT || (at && reading_is(reading, at - 1, "geen"));
    return small && plain && !counts_something_known(reading, at);
}

bool number_is_claim(const Reading *reading, size_t at)
{
    const Token *token = &reading->sentence->tokens[at];
    if (token->kind != TOKEN_NUMBER || token->bound || reading->used[at])
        return false;
    bool zero = token->number.in_words && token->number.value <= 0;
    return token->number.measure != MEASURE_TIME && !zero && !claim_is_year(reading, at) &&
           !is_labelled(reading, at) && !is_cut_off(reading, at) && !is_threshold(reading, at) &&
           !is_date_or_code(reading, at) && !is_age_of_someone(reading, at) && !is_of_address(reading, at) &&
           !proportion_is_base(reading, at) && !is_small_talk(reading, at);
}
