/*
 * claim_only: "alleen in Zeeland en Drenthe is de werkloosheid lager dan in
 * Gelderland": a rank told by naming all that come before.
 */
#include "article/claim_reading.h"

/* "alleen Utrecht telt meer dan Zeeland": those that are named lie beyond, and no other. */
typedef struct OnlyClaim {
    const Region *named[MAX_HITS];
    size_t count;
    const Region *than;
    size_t at; /* the word "meer" */
    bool more;
} OnlyClaim;

static bool read_only(const Reading *reading, OnlyClaim *out)
{
    static const char *const more[] = {"hoger", "groter", "meer", NULL};
    static const char *const less[] = {"lager", "kleiner", "minder", NULL};
    *out = (OnlyClaim){0};
    if (!reading_is(reading, 0, "alleen") && !reading_is(reading, 0, "enkel"))
        return false;
    for (size_t at = 1; !out->at && at < reading->sentence->count; at++)
        if (reading_is_one_of(reading, at, more) || reading_is_one_of(reading, at, less))
            out->at = at;
    out->more = out->at && reading_is_one_of(reading, out->at, more);
    for (size_t i = 0; out->at && i < reading->region_count; i++) {
        const NameHit *hit = &reading->regions[i];
        if (hit->at < out->at)
            out->named[out->count++] = hit->region;
        else if (!out->than)
            out->than = hit->region;
    }
    return out->at && out->count && out->than && out->than->parent;
}

/* Whether exactly the named regions have more, or less, of it; false in *known when the data do not say. */
static bool only_these(const Reading *reading, const OnlyClaim *claim, const Match *match, bool *known)
{
    const Regions *regions = facts_base(reading->context->facts)->dataset->regions;
    double own, other;
    *known = facts_value(reading->context->facts, match->indicator, claim->than, match->period, &own);
    for (size_t i = 0; *known && i < regions->count; i++) {
        const Region *region = &regions->items[i];
        bool named = false;
        for (size_t k = 0; k < claim->count; k++)
            named |= claim->named[k] == region;
        if (region == claim->than || !str_equal(region->level, claim->than->level) ||
            !facts_value(reading->context->facts, match->indicator, region, match->period, &other))
            continue;
        /* What is named may lie beyond by less than is shown. */
        bool beyond = rank_beats(claim->more, other, own, match->indicator->decimals);
        if (named ? !beyond && (claim->more ? other <= own : other >= own) : beyond)
            return false;
    }
    return *known;
}

void claims_of_only(Reading *reading)
{
    OnlyClaim claim;
    const NameHit *subjects[MAX_HITS];
    bool any = false, confirmed = false;
    Match last = {0};
    if (!read_only(reading, &claim) || reading->exempt[claim.at])
        return;
    Periods periods;
    reading_periods(reading, claim.at, &periods);
    size_t count = rank_subjects(reading, claim.at, subjects);
    for (size_t s = 0; s < count; s++)
        for (size_t k = 0; k < subjects[s]->count * periods.count; k++) {
            Match match = claim_match(reading, subjects[s]->indicators[k / periods.count], claim.than, &periods,
                                      k % periods.count);
            bool known;
            confirmed |= only_these(reading, &claim, &match, &known);
            any |= known;
            last = known ? match : last;
        }
    if (any && !confirmed)
        claim_report_word(reading, claim.at, &last, "other regions lie beyond");
}
