/*
 * claim_classes: "de arbeidsmarkt is zeer krap": the class that a value falls
 * in, by the words of the indicator's own scale.
 */
#include "article/claim_reading.h"

/* The longest label of the scale that stands at a token, and its class. */
static const FigureClass *class_at(const Reading *reading, const ClassScale *scale, size_t at)
{
    const FigureClass *found = NULL;
    size_t longest = 0;
    for (size_t i = 0; i < scale->count; i++) {
        Str label = scale->classes[i].label;
        Str key = reading->sentence->tokens[at].key;
        if (!key.len || !label.len || key.data[0] != label.data[0])
            continue;
        char words[64];
        snprintf(words, sizeof words, STR_FMT, STR_ARG(label));
        size_t used = reading_match(reading, at, words);
        if (used > longest) {
            longest = used;
            found = &scale->classes[i];
        }
    }
    return found;
}

/* Behind a verb, and no comparison: "is zeer krap", not "minder krap", not "ruim 40". */
static bool is_said_as_class(const Reading *reading, size_t at, const FigureClass *found)
{
    static const char *const verbs[] = {"is", "was", "blijft", "bleef", "heet", "noemt", "geldt", "valt", NULL};
    static const char *const degrees[] = {"minder", "te", "zo", "hoe", "nog", "iets", "even", "zeer", NULL};
    size_t words = str_contains(found->label, STR(" ")) ? 2 : 1;
    bool number = at + words < reading->sentence->count && reading->sentence->tokens[at + words].kind != TOKEN_SIGN;
    if ((at && reading_is_one_of(reading, at - 1, degrees)) ||
        (number && words == 1 && !reading_is(reading, at, "krap")))
        return false;
    for (size_t back = 1; back <= 6 && back <= at; back++)
        if (reading_clause(reading, at - back) == reading_clause(reading, at) &&
            reading_is_one_of(reading, at - back, verbs))
            return true;
    return false;
}

static void check_class(Reading *reading, const Indicator *indicator, size_t at)
{
    static const char *const market[] = {"arbeidsmarkt", "spanning", "arbeidsmarktspanning", NULL};
    static const char *const past[] = {"als", "vanaf", "niet", "zou", NULL};
    const FigureClass *said = class_at(reading, indicator->scale, at);
    if (!said)
        return;
    const Region *region = reading_region(reading, at);
    double value;
    Periods periods;
    if (!region || reading->exempt[at] || !is_said_as_class(reading, at, said) ||
        !reading_has_any(reading, market) || reading_has_any(reading, past))
        return;
    reading_periods(reading, at, &periods);
    for (size_t k = 0; k < periods.count; k++) {
        if (!facts_value(reading->context->facts, indicator, region, periods.items[k], &value))
            continue;
        const FigureClass *right = NULL;
        for (size_t i = 0; i < indicator->scale->count; i++)
            if (!indicator->scale->classes[i].from || value >= rational_to_double(indicator->scale->classes[i].from))
                right = &indicator->scale->classes[i];
        if (right == said || !right)
            return;
        Match match = {
            .indicator = indicator, .region = region, .period = periods.items[k], .part = "class", .value = value};
        diag_error(reading->diags, reading_place(reading, at, at + 1), "claim-class",
                   "the data contradict '" STR_FMT "': the class is '" STR_FMT "'", STR_ARG(said->label),
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
