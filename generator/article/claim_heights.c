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

/* What a word may be said of: every indicator by that name, at every time that may be meant. */
typedef struct Matches {
    Match items[MAX_HITS];
    size_t count;
} Matches;

/* False when the sentence does not say of what or where, or the word is exempt. */
static bool find_matches(const Reading *reading, size_t at, Matches *out)
{
    const NameHit *subject = reading_subject_near(reading, at);
    const Region *region = reading_region(reading, at);
    Periods periods;
    out->count = 0;
    if (!subject || !region || reading->exempt[at])
        return false;
    reading_periods(reading, at, &periods);
    for (size_t i = 0; i < subject->count; i++)
        for (size_t k = 0; k < periods.count && out->count < MAX_HITS; k++)
            out->items[out->count++] = claim_match(reading, subject->indicators[i], region, &periods, k);
    return true;
}

/* One that fits is enough; told is the last that was known. */
typedef struct HeightVerdict {
    bool known;
    bool confirmed;
    Match last;
} HeightVerdict;

static void weigh(HeightVerdict *verdict, const Match *match, bool fits)
{
    verdict->known = true;
    verdict->confirmed |= fits;
    verdict->last = *match;
}

/* "op een hoog niveau", "blijft laag": high or low as such. */
static bool is_said_as_level(const Reading *reading, size_t at)
{
    static const char *const before[] = {"blijft", "bleef", "historisch", "onverminderd", NULL};
    bool level = reading_is(reading, at + 1, "niveau");
    return at && (reading_is_one_of(reading, at - 1, before) ||
                  (level && (reading_is(reading, at - 1, "een") || reading_is(reading, at - 1, "op"))));
}

static void check_height(Reading *reading, size_t at)
{
    bool high = reading_is(reading, at, "hoog");
    Matches matches;
    if ((!high && !reading_is(reading, at, "laag")) || !is_said_as_level(reading, at) ||
        !find_matches(reading, at, &matches))
        return;
    HeightVerdict verdict = {0};
    for (size_t i = 0; i < matches.count; i++) {
        double share;
        if (share_below(reading, &matches.items[i], &share))
            weigh(&verdict, &matches.items[i], high ? share >= 0.45 : share <= 0.55);
    }
    if (verdict.known && !verdict.confirmed)
        claim_report_word(reading, at, &verdict.last,
                          high ? "most earlier values were higher" : "most earlier values were lower");
}

/* ---- doubled, halved ---- */

typedef struct MultipleWord {
    const char *word;
    double times;
} MultipleWord;

static const MultipleWord multiples[] = {
    {"verdubbeld", 2},  {"verdubbelde", 2},  {"verdubbelden", 2}, {"verdubbelt", 2},     {"gehalveerd", 0.5},
    {"halveerde", 0.5}, {"halveerden", 0.5}, {"halveert", 0.5},   {"verdrievoudigd", 3}, {"verdrievoudigde", 3},
};

static double times_at(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < sizeof multiples / sizeof *multiples; i++)
        if (reading_is(reading, at, multiples[i].word))
            return multiples[i].times;
    return 0;
}

/* How far off a multiple may be: "bijna" stops short of it, "ruim" goes beyond. */
static void room_at(const Reading *reading, size_t at, double times, double *low, double *high)
{
    bool nearly = at && reading_is(reading, at - 1, "bijna");
    bool over = (at && reading_is(reading, at - 1, "ruim")) || (at > 1 && reading_match(reading, at - 2, "meer dan"));
    *low = nearly ? (times > 1 ? 0.82 : 1) : over ? 1 : 0.9;
    *high = nearly ? (times > 1 ? 1 : 1.2) : over ? 1.35 : 1.12;
}

static void weigh_multiple(const Reading *reading, size_t at, const Match *match, double times,
                           HeightVerdict *verdict)
{
    FactTable *facts = reading->context->facts;
    Periods bases;
    double now, before, low, high;
    room_at(reading, at, times, &low, &high);
    if (!reading_bases(reading, at, match->period, &bases))
        bases.items[bases.count++] = period_add_years(match->period, -1);
    for (size_t b = 0; b < bases.count; b++)
        if (facts_value(facts, match->indicator, match->region, match->period, &now) &&
            facts_value(facts, match->indicator, match->region, bases.items[b], &before) && before > 0)
            weigh(verdict, match, now / before >= times * low && now / before <= times * high);
}

static void check_multiple(Reading *reading, size_t at)
{
    double times = times_at(reading, at);
    Matches matches;
    if (!(times > 0) || !find_matches(reading, at, &matches))
        return;
    HeightVerdict verdict = {0};
    for (size_t i = 0; i < matches.count; i++)
        weigh_multiple(reading, at, &matches.items[i], times, &verdict);
    if (verdict.known && !verdict.confirmed)
        claim_report_word(reading, at, &verdict.last, "it changed by another factor");
}

void claims_of_heights(Reading *reading)
{
    for (size_t at = 0; at < reading->sentence->count; at++) {
        check_height(reading, at);
        check_multiple(reading, at);
    }
}
