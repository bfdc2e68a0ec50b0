/*
 * claim_parts: a number that is a part of a whole, in percent: of an indicator
 * that another one is a part of ("een kwart van de werkzoekenden heeft al een
 * baan"), of what the country counts ("11 procent van alle vacatures in
 * Nederland").
 */
#include "article/claim_numbers.h"

void weigh_percentage(const NumberClaim *claim, Match match, double percent, Verdict *verdict)
{
    verdict_add(verdict, claim, match, percent);
    if (!number_agrees(claim->number, percent))
        return;
    verdict->kind = VERDICT_CONFIRMED;
    verdict->match = match;
    verdict->match.value = percent;
}

/* ---- of an indicator ---- */

static bool is_called(const NameHit *hit, const Indicator *indicator)
{
    for (size_t i = 0; i < hit->count; i++)
        if (hit->indicators[i] == indicator)
            return true;
    return false;
}

/* "een kwart van de werkzoekenden heeft al een baan": of an indicator that is a part of another one, as its share. */
void weigh_part(const Reading *reading, const NumberClaim *claim, Match match, Verdict *verdict)
{
    const Indicator *whole = match.indicator->part_of;
    double part, all;
    static const char *const them[] = {"van hen",       "daarvan",   "hiervan",         "van deze groep",
                                       "van die groep", "onder hen", "van deze mensen", NULL};
    bool named = whole && reading_has_any(reading, them) && is_called(&reading->thread->subject, whole);
    for (size_t i = 0; whole && i < reading->subject_count; i++)
        named |= is_called(&reading->subjects[i], whole);
    if (!named || !facts_value(reading->context->facts, match.indicator, match.region, match.period, &part) ||
        !facts_value(reading->context->facts, whole, match.region, match.period, &all) || all <= 0)
        return;
    match.whole = whole;
    weigh_percentage(claim, match, 100 * part / all, verdict);
}

/* ---- a region's part of the country ---- */

/* The region that has a part: one that is named, or the edition's; NULL when that is the country. */
static const Region *region_with_part(const Reading *reading)
{
    for (size_t i = 0; i < reading->region_count; i++)
        if (reading->regions[i].region->parent)
            return reading->regions[i].region;
    const Region *own = reading->context->region;
    return own && own->parent ? own : NULL;
}

/* The country, when the clause names it. */
static const Region *country_named(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->region_count; i++)
        if (!reading->regions[i].region->parent &&
            reading_clause(reading, reading->regions[i].at) == reading_clause(reading, at))
            return reading->regions[i].region;
    return NULL;
}

/* "van alle vacatures in Nederland is 15 procent …" */
static bool is_counted_out_of(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (reading_clause(reading, i) == reading_clause(reading, at) &&
            (reading_match(reading, i, "van alle") || reading_match(reading, i, "van de")))
            return true;
    return false;
}

bool number_is_part_of_country(const Reading *reading, const NumberClaim *claim, const Indicator *indicator)
{
    const Number *number = claim->number;
    bool counts = indicator->unit->relative_change && !indicator->unit->ratio.under.len;
    return number->measure == MEASURE_PERCENT && counts && !claim->is_change &&
           (number->share || reading_is(reading, claim->at + 1, "van") || is_counted_out_of(reading, claim->at)) &&
           country_named(reading, claim->at) && region_with_part(reading);
}

/* "één op de veertig vacatures in Nederland komt voor rekening van Groningen" */
void weigh_part_of_country(const Reading *reading, const NumberClaim *claim, Match match, Verdict *verdict)
{
    double part, all;
    match.of = country_named(reading, claim->at);
    match.region = region_with_part(reading);
    if (!facts_value(reading->context->facts, match.indicator, match.region, match.period, &part) ||
        !facts_value(reading->context->facts, match.indicator, match.of, match.period, &all) || all <= 0)
        return;
    weigh_percentage(claim, match, 100 * part / all, verdict);
}
