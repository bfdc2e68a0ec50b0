/*
 * claim_heights: "blijft op een hoog niveau", held against all values before
 * it; "verdubbeld", held against the value that it is compared with.
 */
#include "article/claim_reading.h"

/* ---- high and low ---- */

/* Which part of all values so far lies below the present one. */
static bool share_below(const Reading *reading, const Match *match, double *out)
{
    const FigurePoint *points;
    double now;
    size_t below = 0, all = 0;
    size_t count = facts_points(reading->context->facts, match->indicator, match->region, &points);
    if (!facts_value(reading->context->facts, match->indicator, match->region, match->period, &now))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!points[i].value || period_compare(points[i].period, match->period) > 0)
            continue;
        all++;
        below += rational_to_double(points[i].value) < now;
    }
    *out = all ? (double)below / (double)all : 0;
    return all >= 8;
}

static void check_height(Reading *reading, size_t at)
{
    bool high = reading_is(reading, at, "hoog"), low = reading_is(reading, at, "laag");
    if (!high && !low)
        return;
    static const char *const before[] = {"blijft", "bleef", "historisch", "onverminderd", "een", NULL};
    bool said = at && reading_is_one_of(reading, at - 1, before) &&
                (!reading_is(reading, at - 1, "een") || reading_is(reading, at + 1, "niveau"));
    said |= at && reading_is(reading, at - 1, "op") && reading_is(reading, at + 1, "niveau");
    const NameHit *subject = said ? reading_subject_near(reading, at) : NULL;
    const Region *region = reading_region(reading, at);
    if (!subject || !region || reading->exempt[at])
        return;
    Periods periods;
    reading_periods(reading, at, &periods);
    bool confirmed = false, known = false;
    Match last = {0};
    for (size_t i = 0; i < subject->count; i++)
        for (size_t k = 0; k < periods.count; k++) {
            Match match = claim_match(reading, subject->indicators[i], region, &periods, k);
            double share;
            if (!share_below(reading, &match, &share))
                continue;
            known = true;
            last = match;
            confirmed |= high ? share >= 0.45 : share <= 0.55;
        }
    if (known && !confirmed)
        claim_report_word(reading, at, &last, high ? "most earlier values were higher" : "most earlier values were lower");
}

/* ---- doubled, halved ---- */

static void check_multiple(Reading *reading, size_t at)
{
    static const struct {
        const char *word;
        double times;
    } words[] = {{"verdubbeld", 2}, {"verdubbelde", 2}, {"verdubbelden", 2}, {"verdubbelt", 2}, {"gehalveerd", 0.5},
                 {"halveerde", 0.5}, {"halveerden", 0.5}, {"verdrievoudigd", 3}, {"verdrievoudigde", 3}};
    double times = 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (reading_is(reading, at, words[i].word))
            times = words[i].times;
    if (!(times > 0))
        return;
    const NameHit *subject = reading_subject_near(reading, at);
    const Region *region = reading_region(reading, at);
    if (!subject || !region || reading->exempt[at])
        return;
    bool nearly = at && reading_is(reading, at - 1, "bijna");
    bool over = at && (reading_is(reading, at - 1, "ruim") || reading_match(reading, at - 1, "meer dan"));
    double low = nearly ? (times > 1 ? 0.82 : 1) : over ? 1 : 0.9;
    double high = nearly ? (times > 1 ? 1 : 1.2) : over ? 1.35 : 1.12;
    Periods periods;
    reading_periods(reading, at, &periods);
    bool confirmed = false, known = false;
    Match last = {0};
    for (size_t i = 0; i < subject->count; i++)
        for (size_t k = 0; k < periods.count; k++) {
            Match match = claim_match(reading, subject->indicators[i], region, &periods, k);
            Periods bases;
            double now, before;
            if (!reading_bases(reading, at, match.period, &bases))
                bases.items[bases.count++] = period_add_years(match.period, -1);
            for (size_t b = 0; b < bases.count; b++) {
                if (!facts_value(reading->context->facts, match.indicator, region, match.period, &now) ||
                    !facts_value(reading->context->facts, match.indicator, region, bases.items[b], &before) ||
                    before <= 0)
                    continue;
                known = true;
                last = match;
                confirmed |= now / before >= times * low && now / before <= times * high;
            }
        }
    if (known && !confirmed)
        claim_report_word(reading, at, &last, "it changed by another factor");
}

void claims_of_heights(Reading *reading)
{
    for (size_t at = 0; at < reading->sentence->count; at++) {
        check_height(reading, at);
        check_multiple(reading, at);
    }
}
