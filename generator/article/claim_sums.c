/*
 * claim_sums: a number that the text itself gives the parts of: "916 duizend
 * werkenden en 35 duizend werklozen, samen 951 duizend", "een kwart heeft een
 * baan, de overige 58.562 niet".
 */
#include "article/claim_numbers.h"

#include <math.h>

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

/* "een verschil van 7": of the two numbers before it. */
static bool is_difference(const Reading *reading, const NumberClaim *claim)
{
    double last[2] = {0};
    size_t count = 0;
    if (claim->at < 2 || !reading_match(reading, claim->at - 2, "verschil van"))
        return false;
    for (size_t i = 0; i < claim->at; i++) {
        const Token *token = &reading->sentence->tokens[i];
        if (token->kind != TOKEN_NUMBER || token->number.measure != claim->number->measure ||
            claim_is_year(reading, i))
            continue;
        last[0] = last[1];
        last[1] = token->number.value;
        count++;
    }
    return count >= 2 && number_agrees(claim->number, fabs(last[1] - last[0]));
}

/* "samen met Fryslân en Drenthe telt Groningen 36.200": one figure of all regions that are named. */
static bool is_sum_of_regions(const Reading *reading, const NumberClaim *claim)
{
    static const char *const together[] = {"samen", "gezamenlijk", "opgeteld", NULL};
    if (reading->region_count < 2 || claim->number->measure != MEASURE_NONE || !reading_has_any(reading, together))
        return false;
    Periods periods;
    reading_periods(reading, claim->at, &periods);
    for (size_t s = 0; s < reading->subject_count; s++)
        for (size_t k = 0; k < reading->subjects[s].count * periods.count; k++) {
            const Indicator *indicator = reading->subjects[s].indicators[k / periods.count];
            double sum = 0, value;
            bool known = indicator->unit->relative_change;
            for (size_t i = 0; known && i < reading->region_count; i++) {
                known = facts_value(reading->context->facts, indicator, reading->regions[i].region,
                                    periods.items[k % periods.count], &value);
                sum += known ? value : 0;
            }
            if (known && number_agrees(claim->number, sum))
                return true;
        }
    return false;
}

bool claim_is_sum(const Reading *reading, const NumberClaim *claim, Str *said)
{
    if (is_difference(reading, claim)) {
        *said = STR("the difference of the numbers before it");
        return true;
    }
    if (claim->is_change)
        return false;
    if (is_sum_of_those_before(reading, claim))
        *said = STR("the sum of the numbers before it");
    else if (is_sum_of_regions(reading, claim))
        *said = STR("the sum of the regions that are named");
    else if (is_rest(reading, claim))
        *said = arena_printf(reading->arena, "what is left of " STR_FMT, STR_ARG(reading->last.whole->label));
    else
        return false;
    return true;
}
