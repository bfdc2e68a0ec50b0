/*
 * claim_classes: "de arbeidsmarkt is zeer krap": the class that a value falls
 * in, by the words of the indicator's own scale.
 */
#include "article/claim_reading.h"

typedef struct ClassClaim {
    const FigureClass *said;
    size_t at;
    size_t end;
    bool inflected; /* "een krappe arbeidsmarkt" */
    bool denied;    /* "niet zeer krap" */
} ClassClaim;

/* The tokens at which a label stands, also as people inflect it: "krap", "krappe", "ruime"; 0 when it does not. */
static size_t match_label(const Reading *reading, size_t at, Str label, bool *inflected)
{
    char words[64];
    Str key = reading->sentence->tokens[at].key;
    if (!key.len || !label.len || label.len + 3 > sizeof words || key.data[0] != label.data[0])
        return 0;
    snprintf(words, sizeof words, STR_FMT, STR_ARG(label));
    size_t used = reading_match(reading, at, words);
    *inflected = !used;
    if (used)
        return used;
    snprintf(words, sizeof words, STR_FMT "e", STR_ARG(label));
    used = reading_match(reading, at, words);
    if (used)
        return used;
    snprintf(words, sizeof words, STR_FMT "%ce", STR_ARG(label), label.data[label.len - 1]);
    return reading_match(reading, at, words);
}

/* The class whose label stands at a token, the longest one. */
static ClassClaim class_at(const Reading *reading, const ClassScale *scale, size_t at)
{
    ClassClaim found = {.at = at, .end = at};
    for (size_t i = 0; i < scale->count; i++) {
        bool inflected = false;
        size_t used = match_label(reading, at, scale->classes[i].label, &inflected);
        if (at + used > found.end)
            found = (ClassClaim){.said = &scale->classes[i], .at = at, .end = at + used, .inflected = inflected};
    }
    found.denied = at && reading_is(reading, at - 1, "niet");
    return found;
}

/* "'Ruim', zo noemt UWV de spanning": in quotes, and what is called so comes behind. */
static bool is_quoted(const Reading *reading, const ClassClaim *claim)
{
    static const char *const calls[] = {"noemt", "noemde", "heet", "heette", NULL};
    const Sentence *sentence = reading->sentence;
    bool quotes = claim->at && claim->end < sentence->count && sentence->tokens[claim->at - 1].kind == TOKEN_SIGN &&
                  sentence->tokens[claim->end].kind == TOKEN_SIGN;
    return quotes && reading_has_any(reading, calls);
}

/* Behind a verb, and no comparison: "is zeer krap", not "minder krap", not "ruim 40". */
static bool is_said_as_class(const Reading *reading, const ClassClaim *claim)
{
    static const char *const verbs[] = {"is",      "was",   "blijft",     "bleef",      "heet",        "noemt",
                                        "geldt",   "valt",  "heeft",      "bestempelt", "bestempelde", "kent",
                                        "spreekt", "sprak", "beoordeelt", "typeert",    NULL};
    static const char *const degrees[] = {"minder", "te", "zo", "hoe", "nog", "iets", "even", "zeer", NULL};
    static const char *const market[] = {"arbeidsmarkt", "markt", NULL};
    size_t at = claim->at, end = claim->end;
    bool word = end < reading->sentence->count && reading->sentence->tokens[end].kind != TOKEN_SIGN;
    if (at && reading_is_one_of(reading, at - 1, degrees))
        return false;
    if (claim->inflected ? !reading_is_one_of(reading, end, market)
                         : word && end == at + 1 && !reading_is(reading, at, "krap"))
        return false;
    for (size_t back = 1; back <= 8 && back <= at; back++)
        if (reading_clause(reading, at - back) == reading_clause(reading, at) &&
            reading_is_one_of(reading, at - back, verbs))
            return true;
    return claim->denied || is_quoted(reading, claim);
}

/* "als zij krap is", "vanaf 4 heet zij zeer krap", "niet langer krap": not said of what is. */
static bool is_not_said_of_now(const Reading *reading, const ClassClaim *claim)
{
    static const char *const words[] = {"vanaf", "zou", NULL};
    for (size_t i = 0; i < claim->at; i++) {
        bool called = reading_is(reading, i, "als") && i + 1 == claim->at;
        bool here = reading_clause(reading, i) == reading_clause(reading, claim->at);
        if ((reading_is(reading, i, "als") && !called) ||
            (reading_is(reading, i, "niet") && here && i + 1 != claim->at))
            return true;
    }
    return reading_has_any(reading, words);
}

static void check_class(Reading *reading, const Indicator *indicator, size_t at)
{
    static const char *const market[] = {"arbeidsmarkt", "spanning", "arbeidsmarktspanning", "klasse", NULL};
    ClassClaim claim = class_at(reading, indicator->scale, at);
    if (!claim.said)
        return;
    const Region *region = reading_region(reading, at);
    double value;
    Periods periods;
    if (!region || reading->exempt[at] || !is_said_as_class(reading, &claim) || !reading_has_any(reading, market) ||
        is_not_said_of_now(reading, &claim))
        return;
    reading_periods(reading, at, &periods);
    for (size_t k = 0; k < periods.count; k++) {
        if (!facts_value(reading->context->facts, indicator, region, periods.items[k], &value))
            continue;
        const FigureClass *right = NULL;
        for (size_t i = 0; i < indicator->scale->count; i++)
            if (!indicator->scale->classes[i].from || value >= rational_to_double(indicator->scale->classes[i].from))
                right = &indicator->scale->classes[i];
        if (!right || (right == claim.said) != claim.denied)
            return;
        Match match = {
            .indicator = indicator, .region = region, .period = periods.items[k], .part = "class", .value = value};
        diag_error(reading->diags, reading_place(reading, at, at + 1), "claim-class",
                   "the data contradict '" STR_FMT "': the class is '" STR_FMT "'", STR_ARG(claim.said->label),
                   STR_ARG(right->label));
        diag_hint(reading->diags, "write " STR_FMT, STR_ARG(claim_binding(reading, &match)));
        claim_add_fact(reading, "contradicted", &match);
        return;
    }
}

void claims_of_classes(Reading *reading)
{
    const Indicators *indicators = facts_base(reading->context->facts)->indicators;
    for (size_t i = 0; i < indicators->count; i++)
        for (size_t at = 0; indicators->items[i].scale && at < reading->sentence->count; at++)
            check_class(reading, &indicators->items[i], at);
}
