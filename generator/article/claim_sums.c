/*
 * claim_sums: a number that the text itself gives the parts of: "916 duizend
 * werkenden en 35 duizend werklozen, samen 951 duizend", "een kwart heeft een
 * baan, de overige 58.562 niet".
 */
#include "article/claim_numbers.h"

/* Whether one of the words stands before a number, in its clause. */
static bool stands_before(const Reading *reading, size_t at, const char *const *words)
{
    for (size_t i = at; i-- > 0 && reading_clause(reading, i) == reading_clause(reading, at);)
        if (reading_is_one_of(reading, i, words))
            return true;
    return false;
}

/* The numbers with that measure that are no years; how many. */
static size_t add_up(const Token *tokens, size_t count, Measure measure, double *sum)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        const Number *number = &tokens[i].number;
        bool year = number_is(number->step, 1) && number->value >= 1900 && number->value < 2100;
        if (tokens[i].kind != TOKEN_NUMBER || number->measure != measure || (year && measure == MEASURE_NONE))
            continue;
        *sum += number->value;
        found++;
    }
    return found;
}

/* Of all numbers before it that count like it, at least two; of the sentence before when its own has none. */
static bool is_sum_of_those_before(const Reading *reading, const NumberClaim *claim)
{
    static const char *const together[] = {"samen", "totaal", "opgeteld", "elkaar", NULL};
    if (!stands_before(reading, claim->at, together))
        return false;
    double sum = 0;
    size_t count = add_up(reading->sentence->tokens, claim->at, claim->number->measure, &sum);
    if (!count && reading->thread->before)
        count = add_up(reading->thread->before->tokens, reading->thread->before->count, claim->number->measure, &sum);
    return count >= 2 && number_agrees(claim->number, sum);
}

/* The rest of a whole, of which the number before was found to be a part. */
static bool is_rest(const Reading *reading, const NumberClaim *claim)
{
    static const char *const rest[] = {"overige", "resterende", "rest", NULL};
    const Match *last = &reading->last;
    double part, whole;
    return last->whole && stands_before(reading, claim->at, rest) &&
           facts_value(reading->context->facts, last->indicator, last->region, last->period, &part) &&
           facts_value(reading->context->facts, last->whole, last->region, last->period, &whole) &&
           number_agrees(claim->number, whole - part);
}

bool claim_is_sum(const Reading *reading, const NumberClaim *claim, Str *said)
{
    if (claim->is_change)
        return false;
    bool sum = is_sum_of_those_before(reading, claim);
    if (sum)
        *said = STR("the sum of the numbers before it");
    else if (is_rest(reading, claim))
        *said = arena_printf(reading->arena, "what is left of " STR_FMT, STR_ARG(reading->last.whole->label));
    else
        return false;
    return true;
}
