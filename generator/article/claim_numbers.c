/*
 * claim_numbers: what a number is said of, and whether the data agree.
 *
 * A number is a level ("is 3,7 procent") or a change ("steeg met 0,3
 * procentpunt"). Its candidates are all readings that the sentence allows:
 * every indicator that goes by the name, every period that may be meant, for a
 * change every base. One that agrees confirms it; when there are some and none
 * agrees it is contradicted, and the nearest is told.
 */
#include "article/claim_numbers.h"

/* ---- the subject ---- */

/* What stands right behind the number is what it counts. */
static const NameHit *counted(const Reading *reading, const NumberClaim *claim)
{
    if (claim->number->measure != MEASURE_NONE)
        return NULL;
    for (size_t i = 0; i < reading->subject_count; i++)
        if (reading->subjects[i].at > claim->at && reading->subjects[i].at <= claim->at + 2)
            return &reading->subjects[i];
    return NULL;
}

static bool any_fits(const Reading *reading, const NumberClaim *claim, const NameHit *subject)
{
    for (size_t i = 0; i < subject->count; i++) {
        const Indicator *indicator = subject->indicators[i];
        bool share = (claim->number->measure == MEASURE_PERCENT && indicator->part_of) ||
                     number_is_part_of_country(reading, claim, indicator);
        if (claim->is_change || share || number_fits_level(reading, claim, indicator))
            return true;
    }
    return false;
}

/* That indicator, when the clause of a number names none and the number may be of it. */
static const NameHit *follow_on(const Reading *reading, const NumberClaim *claim, const Indicator *indicator)
{
    if (!indicator || !(claim->is_change || number_fits_level(reading, claim, indicator)))
        return NULL;
    for (size_t i = 0; i < reading->subject_count; i++)
        if (reading_clause(reading, reading->subjects[i].at) == reading_clause(reading, claim->at))
            return NULL;
    NameHit *hit = ARENA_NEW(reading->arena, NameHit);
    const Indicator **one = ARENA_NEW(reading->arena, const Indicator *);
    *one = indicator;
    *hit = (NameHit){.at = claim->at, .end = claim->at, .indicators = one, .count = 1};
    return hit;
}

/* "121 in Nederland, Gelderland 134": a number in a clause without a name is of what the one before was of; that may
   have stood in the sentence before. */
static const NameHit *same_as_before(const Reading *reading, const NumberClaim *claim)
{
    if (!reading->last.indicator && !reading->subject_count)
        return follow_on(reading, claim, reading->thread->last);
    return follow_on(reading, claim, reading->last.indicator);
}

/* The nearest name whose unit fits; what counts is the clause, then the sentence, then what was spoken of. */
static const NameHit *choose_subject(const Reading *reading, const NumberClaim *claim)
{
    const NameHit *hit = counted(reading, claim);
    if (hit && any_fits(reading, claim, hit))
        return hit;
    hit = same_as_before(reading, claim);
    if (hit)
        return hit;
    hit = reading_subject(reading, claim->at);
    if (hit && any_fits(reading, claim, hit))
        return hit;
    for (size_t i = reading->subject_count; i-- > 0;)
        if (any_fits(reading, claim, &reading->subjects[i]))
            return &reading->subjects[i];
    hit = &reading->thread->subject;
    return hit->count && any_fits(reading, claim, hit) ? hit : NULL;
}

/* ---- one number ---- */

/* Whether the number's own clause says when. */
static bool names_time(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        if (!when->compare && !when->span && !when->since &&
            reading_clause(reading, when->at) == reading_clause(reading, at))
            return true;
    }
    return false;
}

/* "een kwartaal eerder waren het er 300 minder": the change is one up to now. */
static bool counts_back(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->when.count; i++)
        if ((reading->when.items[i].kind == WHEN_BACK || number_counts_from(reading, &reading->when.items[i])) &&
            reading_clause(reading, reading->when.items[i].at) == reading_clause(reading, at))
            return true;
    return false;
}

/* "zes vacatures" may be six for each of something. */
static void try_ratios(const Reading *reading, const NumberClaim *claim, const Region *region, const Periods *periods,
                       Verdict *verdict)
{
    const Indicators *indicators = facts_base(reading->context->facts)->indicators;
    Str noun = number_noun_dimension(reading, claim->at + 1);
    for (size_t i = 0; noun.len && i < indicators->count && verdict->kind != VERDICT_CONFIRMED; i++) {
        const Indicator *indicator = &indicators->items[i];
        if (!str_equal(indicator->unit->ratio.over, noun))
            continue;
        Verdict other = {0};
        NameHit hit = {.indicators = &indicator, .count = 1};
        claim_weigh(reading, claim, &hit, region, periods, &other);
        if (other.kind == VERDICT_CONFIRMED)
            *verdict = other;
    }
}

/* "op elke vijf werklozen zes vacatures" */
static void judge_ratio(Reading *reading, const NumberClaim *claim, const Indicator *ratio)
{
    Verdict verdict = {0};
    NameHit hit = {.at = claim->at, .indicators = &ratio, .count = 1};
    const Region *region = reading_region(reading, claim->at);
    Periods periods;
    reading_periods(reading, claim->at, &periods);
    if (region)
        claim_weigh(reading, claim, &hit, region, &periods, &verdict);
    claim_settle(reading, claim, &hit, region, &periods, &verdict);
}

/* Another name than the first choice: it counts only when it agrees. */
static void weigh_instead(const Reading *reading, const NumberClaim *claim, const NameHit *hit, const Region *region,
                          const Periods *periods, Verdict *verdict)
{
    Verdict other = {0};
    claim_weigh(reading, claim, hit, region, periods, &other);
    if (other.kind == VERDICT_CONFIRMED)
        *verdict = other;
}

static bool names_subject(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->subject_count; i++)
        if (reading_clause(reading, reading->subjects[i].at) == reading_clause(reading, at))
            return true;
    return false;
}

/* "meer dan in Noord-Holland: 99.500 tegen 91.100": a number behind "tegen" is of the region that is compared with,
   where its clause names none. */
static void try_compared_region(const Reading *reading, const NumberClaim *claim, const NameHit *subject,
                                const Periods *periods, Verdict *verdict)
{
    size_t before = number_before_approx(reading, claim->at);
    if (!before || !reading_is(reading, before - 1, "tegen"))
        return;
    for (size_t i = 0; i < reading->region_count; i++)
        if (reading_clause(reading, reading->regions[i].at) == reading_clause(reading, claim->at))
            return;
    for (size_t i = 0; i < reading->region_count && verdict->kind != VERDICT_CONFIRMED; i++)
        weigh_instead(reading, claim, subject, reading->regions[i].region, periods, verdict);
}

static void add_present(const Reading *reading, Periods *periods)
{
    if (periods->count < sizeof periods->items / sizeof *periods->items)
        periods->items[periods->count++] = reading->context->period;
}

/* All times that the number may be of. */
static void periods_of(const Reading *reading, const NumberClaim *claim, Periods *out)
{
    reading_periods(reading, claim->at, out);
    number_add_bases(reading, claim, out);
    bool against_now = claim->is_change && !claim->may_be_level && claim->number->measure != MEASURE_TIMES &&
                       reading_is_against_now(reading, claim->at);
    if (against_now)
        *out = (Periods){.items = {reading->context->period}, .count = 1, .named = true};
    /* "van 1,7 procent eind 2024 naar 1,9 procent": the time may be that of the first. */
    size_t before = number_before_approx(reading, claim->at);
    if (before && reading_is(reading, before - 1, "naar"))
        add_present(reading, out);
    if (claim->is_change && out->named && (!names_time(reading, claim->at) || counts_back(reading, claim->at)))
        add_present(reading, out);
}

/* "leverden vijftien punten in": points are gained or lost as well as stood at. */
static void try_as_change(const Reading *reading, const NumberClaim *claim, const NameHit *subject,
                          const Region *region, const Periods *periods, Verdict *verdict)
{
    NumberClaim change = *claim;
    change.is_change = true;
    weigh_instead(reading, &change, subject, region, periods, verdict);
}

/* What else in the sentence a number may be of, where its first choice does not agree. */
static void try_others(const Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                       const Periods *periods, Verdict *verdict)
{
    const NameHit *nearest = reading_subject(reading, claim->at);
    if (nearest && nearest != subject && verdict->kind != VERDICT_CONFIRMED)
        weigh_instead(reading, claim, nearest, region, periods, verdict);
    /* Another name in the same clause, or any when it has none. */
    bool named = names_subject(reading, claim->at);
    for (size_t i = 0; i < reading->subject_count && verdict->kind != VERDICT_CONFIRMED; i++) {
        const NameHit *hit = &reading->subjects[i];
        if (hit != subject && (!named || reading_clause(reading, hit->at) == reading_clause(reading, claim->at)))
            weigh_instead(reading, claim, hit, region, periods, verdict);
    }
    /* "van 344.000 naar 351.000, een groei van 2 procent": the word may be a name as well. */
    const Indicator *last = reading->last.indicator;
    if (last && claim->is_change && verdict->kind != VERDICT_CONFIRMED)
        weigh_instead(reading, claim, &(NameHit){.indicators = &last, .count = 1}, region, periods, verdict);
    if (subject && verdict->kind != VERDICT_CONFIRMED)
        try_compared_region(reading, claim, subject, periods, verdict);
    if (!claim->is_change && claim->number->measure == MEASURE_NONE)
        try_ratios(reading, claim, region, periods, verdict);
    if (!claim->is_change && claim->number->measure == MEASURE_SCORE && subject && verdict->kind != VERDICT_CONFIRMED)
        try_as_change(reading, claim, subject, region, periods, verdict);
}

static void judge_number(Reading *reading, NumberClaim *claim)
{
    Verdict verdict = {0};
    if (!claim->counted_on)
        number_read_role(reading, claim);
    const Region *region = reading_region(reading, claim->at);
    Periods periods;
    periods_of(reading, claim, &periods);
    const NameHit *subject = region ? choose_subject(reading, claim) : NULL;
    if (subject)
        claim_weigh(reading, claim, subject, region, &periods, &verdict);
    if (region)
        try_others(reading, claim, subject, region, &periods, &verdict);
    claim_settle(reading, claim, subject, region, &periods, &verdict);
}

/* In the unit that its heads name: "in procenten", "x 1.000". */
static Number number_of_cell(const Reading *reading, const Number *number)
{
    static const char *const percent[] = {"%", "procent", "procenten", "percentage", NULL};
    Number out = *number;
    for (size_t i = 0; i < reading->heads && out.measure == MEASURE_NONE; i++)
        if (reading_is_one_of(reading, i, percent))
            out.measure = MEASURE_PERCENT;
    if (out.measure == MEASURE_NONE) {
        out.value *= reading->cell_scale;
        out.step *= reading->cell_scale;
    }
    return out;
}

void claims_of_numbers(Reading *reading)
{
    for (size_t at = 0; at < reading->sentence->count; at++) {
        if (!number_is_claim(reading, at) || reading->exempt[at])
            continue;
        NumberClaim claim = {.at = at, .number = &reading->sentence->tokens[at].number};
        Number scaled, cell, counted;
        /* "541 keer sprak de rechter": so many are a count, not a multiple. */
        if (claim.number->measure == MEASURE_TIMES && claim.number->value >= MOST_TIMES) {
            counted = *claim.number;
            counted.measure = MEASURE_NONE;
            claim.number = &counted;
        }
        if (reading->heads) {
            cell = number_of_cell(reading, claim.number);
            claim.number = &cell;
        }
        const Indicator *ratio = proportion_read(reading, &claim, &scaled);
        claim.counted_on = ratio || scaled.share;
        if (claim.counted_on)
            claim.number = &scaled;
        if (ratio)
            judge_ratio(reading, &claim, ratio);
        else
            judge_number(reading, &claim);
    }
}
