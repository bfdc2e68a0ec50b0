/*
 * claim_proportions: one number counted on another: "van elke duizend
 * werkdagen gingen er 56 verloren" is a share, "op elke vijf werklozen zes
 * vacatures" the value of an indicator that is a ratio.
 */
#include "article/claim_numbers.h"

/* "elke honderd", "op 100 werklozen": round numbers and small ones, never what is counted itself. */
bool proportion_is_base(const Reading *reading, size_t at)
{
    static const char *const each[] = {"elke", "iedere", "elk", "ieder", NULL};
    static const char *const on[] = {"op", "per", "tegenover", "voor", "van", NULL};
    const Token *token = &reading->sentence->tokens[at];
    if (token->kind != TOKEN_NUMBER || token->number.measure != MEASURE_NONE || !at)
        return false;
    if (reading_is_one_of(reading, at - 1, each))
        return true;
    double value = token->number.value;
    bool round = number_is(value, 10) || number_is(value, 100) || number_is(value, 1000);
    bool the = reading_is(reading, at - 1, "de") && at > 1 && reading_is_one_of(reading, at - 2, on);
    return round && (the || (reading_is_one_of(reading, at - 1, on) && !reading_is(reading, at - 1, "van")));
}

/* The base nearest to a number, in its clause or the one before; false when there is none. */
static bool find_base(const Reading *reading, size_t at, size_t *out)
{
    bool found = false;
    for (size_t i = 1; i < reading->sentence->count; i++) {
        size_t clause = reading_clause(reading, i);
        bool near = clause == reading_clause(reading, at) || clause + 1 == reading_clause(reading, at);
        if (i == at || !near || !proportion_is_base(reading, i))
            continue;
        if (!found || (i < at ? at - i : i - at) < (*out < at ? at - *out : *out - at))
            *out = i;
        found = true;
    }
    return found;
}

/* How many of its base a ratio counts on: 100 for "vacatures per 100 werklozen". */
static double base_of_unit(const Reading *reading, const Unit *unit)
{
    Number number;
    return prose_read_number(reading->arena, unit->many, &number) ? number.value : 1;
}

/* Whether a sentence names what a ratio divides by, "werklozen", behind the base or, when nothing stands there,
 * before. */
static bool names_under(const Reading *reading, const Unit *unit, size_t base)
{
    const Sentence *sentence = reading->sentence;
    bool said = base + 1 < sentence->count && sentence->tokens[base + 1].kind == TOKEN_WORD;
    for (size_t i = said ? base + 1 : 0; i < (said ? base + 2 : base); i++)
        if (sentence->tokens[i].kind == TOKEN_WORD && str_ends_with(unit->many, sentence->tokens[i].key) &&
            sentence->tokens[i].key.len > 3)
            return true;
    return false;
}

/* Whether it names what a ratio counts: behind the number, or, when nothing stands there, before it. */
static bool names_over(const Reading *reading, const Unit *unit, size_t at, size_t base)
{
    Str own = number_noun_dimension(reading, at + 1);
    if (own.len)
        return str_equal(own, unit->ratio.over);
    bool before = false;
    for (size_t i = 0; base > at && base - at <= 3 && i < at; i++)
        before |= str_equal(number_noun_dimension(reading, i), unit->ratio.over);
    return before;
}

/* The ratio of what the number counts to what stands behind the base: its unit names both. */
static const Indicator *find_ratio(const Reading *reading, size_t at, size_t base)
{
    const Indicators *indicators = facts_base(reading->context->facts)->indicators;
    for (size_t i = 0; i < indicators->count; i++) {
        const Unit *unit = indicators->items[i].unit;
        if (unit->ratio.under.len && names_over(reading, unit, at, base) && names_under(reading, unit, base))
            return &indicators->items[i];
    }
    return NULL;
}

const Indicator *proportion_read(const Reading *reading, const NumberClaim *claim, Number *out)
{
    size_t base = 0;
    *out = *claim->number;
    out->share = false;
    if (claim->number->measure != MEASURE_NONE || !find_base(reading, claim->at, &base))
        return NULL;
    double on = reading->sentence->tokens[base].number.value;
    const Indicator *ratio = find_ratio(reading, claim->at, base);
    if (ratio) {
        double times = base_of_unit(reading, ratio->unit) / on;
        out->value *= times;
        out->step *= times;
        if (!number_is(times, 1) && out->approx == APPROX_EXACT)
            out->approx = APPROX_ABOUT;
        return ratio;
    }
    bool counts_other = number_noun_dimension(reading, claim->at + 1).len > 0;
    bool here = reading_clause(reading, base) == reading_clause(reading, claim->at);
    if (counts_other || !here || claim->number->value >= on)
        return NULL;
    out->value *= 100 / on;
    out->step *= 100 / on;
    out->measure = MEASURE_PERCENT;
    out->share = true;
    return NULL;
}
