/*
 * claim_ranks: "hoogste sinds", "laagste van alle provincies", "niet eerder zo
 * hoog", "voor het eerst sinds": a place in time or among regions.
 */
#include "article/claim_reading.h"

#include <math.h>

/* ---- in time ---- */

typedef struct RankClaim {
    size_t at;
    bool highest;
    int places; /* 0: the very highest; 1: "op een na" */
} RankClaim;

bool rank_beats(bool highest, double a, double b, int decimals)
{
    double step = pow(10, -decimals);
    double difference = round(a / step) - round(b / step);
    return highest ? difference > 0 : difference < 0;
}

/* How many values from `first` to before `now` lie beyond that of `now`; false when there is nothing to compare. */
static bool count_beyond(const Reading *reading, const Match *match, Period first, bool highest, int *beyond)
{
    const FigurePoint *points;
    double now;
    size_t count = facts_points(reading->context->facts, match->indicator, match->region, &points);
    if (!facts_value(reading->context->facts, match->indicator, match->region, match->period, &now))
        return false;
    size_t compared = 0;
    *beyond = 0;
    for (size_t i = 0; i < count; i++) {
        if (!points[i].value || period_compare(points[i].period, match->period) >= 0 ||
            (first.kind != PERIOD_NONE && period_compare(points[i].period, first) <= 0))
            continue;
        compared++;
        *beyond += rank_beats(highest, rational_to_double(points[i].value), now, match->indicator->decimals);
    }
    return compared > 0;
}

/* From when on: "sinds de zomer van 2021" counts from the last quarter that may be meant. */
static Period since_of(const Reading *reading)
{
    Period latest = {0};
    for (size_t i = 0; i < reading->when.count; i++)
        for (size_t k = 0; reading->when.items[i].since && k < reading->when.items[i].count; k++) {
            Period period = reading->when.items[i].periods[k];
            if (period.kind == PERIOD_QUARTER && period_compare(period, latest) > 0)
                latest = period;
        }
    return latest;
}

/* "in drie jaar", "de afgelopen tien jaar": so many years back. */
static Period years_of(const Reading *reading, Period now)
{
    for (size_t at = 1; at < reading->sentence->count; at++) {
        const Token *token = &reading->sentence->tokens[at];
        Str text = reading_typed(reading, at);
        bool years = token->kind == TOKEN_NUMBER && token->number.measure == MEASURE_TIME &&
                     (str_ends_with(text, STR("jaar")) || str_ends_with(text, STR("jaren")));
        bool span = reading_is(reading, at - 1, "in") || reading_match(reading, at - (at > 1 ? 2 : 1), "in geen") ||
                    reading_is(reading, at - 1, "afgelopen") || reading_is(reading, at - 1, "laatste");
        if (years && span && token->number.value >= 2 && token->number.value < 100)
            return period_add(period_add_years(now, -(int)token->number.value), -1);
    }
    return (Period){0};
}

typedef struct RankVerdict {
    size_t candidates;
    bool confirmed;
    Match match;
} RankVerdict;

static void weigh_in_time(const Reading *reading, const RankClaim *claim, Match match, Period first,
                          RankVerdict *verdict)
{
    int beyond;
    if (!count_beyond(reading, &match, first, claim->highest, &beyond))
        return;
    verdict->candidates++;
    verdict->confirmed |= beyond == claim->places;
    verdict->match = match;
}

/* "niet eerder zo laag als in het vierde kwartaal van 2022", "nooit lager dan in 2019": said of that time. */
static bool periods_of_example(const Reading *reading, size_t at, Periods *out)
{
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        bool as = false;
        for (size_t back = 1; back <= 3 && when->at > at + back; back++)
            as |= reading_is(reading, when->at - back, "als") || reading_is(reading, when->at - back, "dan");
        if (!as || when->kind != WHEN_AT)
            continue;
        *out = (Periods){.count = when->count, .named = true};
        memcpy(out->items, when->periods, when->count * sizeof *when->periods);
        return true;
    }
    return false;
}

static RankVerdict judge_in_time(const Reading *reading, const RankClaim *claim, const NameHit *subject,
                                 const Region *region)
{
    Periods periods;
    RankVerdict verdict = {0};
    if (!periods_of_example(reading, claim->at, &periods))
        reading_periods(reading, claim->at, &periods);
    Period since = since_of(reading);
    for (size_t i = 0; i < subject->count; i++)
        for (size_t k = 0; k < periods.count; k++) {
            Match match = claim_match(reading, subject->indicators[i], region, &periods, k);
            Period first = since.kind ? since : years_of(reading, match.period);
            weigh_in_time(reading, claim, match, first, &verdict);
        }
    return verdict;
}

/* ---- among regions ---- */

static bool weigh_among(const Reading *reading, const RankClaim *claim, const Match *match, bool *confirmed)
{
    const Regions *regions = facts_base(reading->context->facts)->dataset->regions;
    double own, other;
    int beyond = 0;
    size_t compared = 0;
    if (!facts_value(reading->context->facts, match->indicator, match->region, match->period, &own))
        return false;
    for (size_t i = 0; i < regions->count; i++) {
        const Region *region = &regions->items[i];
        if (region == match->region || !str_equal(region->level, match->region->level) ||
            !facts_value(reading->context->facts, match->indicator, region, match->period, &other))
            continue;
        compared++;
        beyond += rank_beats(claim->highest, other, own, match->indicator->decimals);
    }
    *confirmed |= beyond == claim->places;
    return compared > 0;
}

static RankVerdict judge_among(const Reading *reading, const RankClaim *claim, const NameHit *subject,
                               const Region *region)
{
    Periods periods;
    RankVerdict verdict = {0};
    reading_periods(reading, claim->at, &periods);
    for (size_t i = 0; i < subject->count; i++)
        for (size_t k = 0; k < periods.count; k++) {
            Match match = claim_match(reading, subject->indicators[i], region, &periods, k);
            if (!weigh_among(reading, claim, &match, &verdict.confirmed))
                continue;
            verdict.candidates++;
            verdict.match = match;
        }
    return verdict;
}

static bool is_nowhere(const Reading *reading)
{
    static const char *const nowhere[] = {"nergens",
                                          "geen provincie",
                                          "geen enkele provincie",
                                          "geen andere provincie",
                                          "geen enkele andere provincie",
                                          "geen regio",
                                          "geen enkele regio",
                                          NULL};
    return reading_has_any(reading, nowhere);
}

static bool is_among_regions(const Reading *reading)
{
    static const char *const among[] = {"van alle provincies",
                                        "van de provincies",
                                        "van alle regio's",
                                        "van de twaalf provincies",
                                        "van het land",
                                        "van heel nederland",
                                        "van nederland",
                                        "provincie met",
                                        "van alle twaalf provincies",
                                        "alle provincies",
                                        "twaalf provincies",
                                        "bovenaan",
                                        "onderaan",
                                        "koploper",
                                        "hekkensluiter",
                                        NULL};
    return reading_has_any(reading, among) || is_nowhere(reading);
}

/* ---- the words ---- */

/* "nooit hoger dan nu", "lager dan dit voorjaar was zij nog nooit": nothing in time lies beyond. */
static bool is_never(const Reading *reading, size_t at)
{
    static const char *const never[] = {"nooit", "niet eerder", NULL};
    const Sentence *sentence = reading->sentence;
    bool than = reading_is(reading, at + 1, "dan") && at + 2 < sentence->count &&
                (sentence->tokens[at + 2].kind == TOKEN_WORD || claim_is_year(reading, at + 2));
    bool behind = false;
    for (size_t back = 1; back <= 3 && back <= at; back++)
        behind |= reading_is(reading, at - back, "nooit");
    return behind ? than || at + 1 >= sentence->count || sentence->tokens[at + 1].kind == TOKEN_SIGN
                  : than && reading_has_any(reading, never) && at < 2;
}

/* "na Zuid-Holland de meeste": so many regions come first. */
static int regions_before(const Reading *reading, size_t at)
{
    int count = 0;
    for (size_t i = 0; i < reading->region_count; i++) {
        const NameHit *hit = &reading->regions[i];
        bool after =
            hit->at && (reading_is(reading, hit->at - 1, "na") || (count && reading_is(reading, hit->at - 1, "en")));
        count += after && hit->at < at && hit->region->parent && hit->end + 3 >= at;
    }
    return count;
}

static bool read_rank(const Reading *reading, size_t at, RankClaim *out)
{
    static const char *const high[] = {"hoogste", "grootste", "meeste", NULL};
    static const char *const low[] = {"laagste", "kleinste", "minste", NULL};
    *out = (RankClaim){.at = at};
    if (reading_is_one_of(reading, at, high) || reading_is_one_of(reading, at, low)) {
        out->highest = reading_is_one_of(reading, at, high);
        bool next = at >= 2 && (reading_match(reading, at - 2, "een na") || reading_match(reading, at - 2, "één na"));
        out->places = next                                                   ? 1
                      : at >= 2 && reading_match(reading, at - 2, "twee na") ? 2
                                                                             : regions_before(reading, at);
        return true;
    }
    static const char *const records[] = {"record", "recordhoogte", "recordniveau", "recordaantal", NULL};
    static const char *const articles[] = {"een", "historisch", "het", "nieuw", NULL};
    static const char *const lows[] = {"laagterecord", "recordlaagte", "dieptepunt", NULL};
    if (reading_is_one_of(reading, at, records) || reading_is_one_of(reading, at, lows)) {
        out->highest = reading_is_one_of(reading, at, records);
        return at && reading_is_one_of(reading, at - 1, articles);
    }
    static const char *const first[] = {"bovenaan", "koploper", NULL};
    static const char *const last[] = {"onderaan", "hekkensluiter", NULL};
    if (reading_is_one_of(reading, at, first) || reading_is_one_of(reading, at, last)) {
        out->highest = reading_is_one_of(reading, at, first);
        return true;
    }
    /* "nergens is zij hoger dan in Zeeland" */
    static const char *const more[] = {"hoger", "groter", "meer", NULL};
    static const char *const less[] = {"lager", "kleiner", "minder", NULL};
    bool higher = reading_is_one_of(reading, at, more);
    if ((higher || reading_is_one_of(reading, at, less)) && is_nowhere(reading)) {
        out->highest = higher;
        return true;
    }
    if ((higher || reading_is_one_of(reading, at, less)) && is_never(reading, at)) {
        out->highest = higher;
        return true;
    }
    bool much = reading_is(reading, at, "zoveel");
    bool so = reading_is(reading, at, "zo") &&
              (reading_is(reading, at + 1, "hoog") || reading_is(reading, at + 1, "laag") ||
               reading_is(reading, at + 1, "veel") || reading_is(reading, at + 1, "weinig") ||
               reading_is(reading, at + 1, "groot") || reading_is(reading, at + 1, "klein"));
    static const char *const never[] = {"niet", "nooit", "nog nooit", "niet eerder", "nergens", "geen", NULL};
    out->highest = much || reading_is(reading, at + 1, "hoog") || reading_is(reading, at + 1, "veel") ||
                   reading_is(reading, at + 1, "groot");
    return (so || much) && reading_has_any(reading, never);
}

static bool is_in_time(const Reading *reading)
{
    static const char *const times[] = {
        "sinds",        "ooit",         "reeks",        "nooit",        "niet eerder",  "in jaren",   "record",
        "recordhoogte", "recordniveau", "recordaantal", "laagterecord", "recordlaagte", "dieptepunt", NULL};
    return reading_has_any(reading, times) || years_of(reading, reading->context->period).kind;
}

/* "Flevoland heeft de meeste vacatures": of a province that has it, and nothing narrows it down. */
static bool is_said_of_region(const Reading *reading, size_t at)
{
    static const char *const has[] = {"heeft", "had", "telt", "telde", "kent", "kende", NULL};
    const Sentence *sentence = reading->sentence;
    bool region = false, verb = false, name = false;
    for (size_t i = 0; i < reading->region_count; i++)
        region |= reading->regions[i].at < at && reading->regions[i].region->parent &&
                  reading_clause(reading, reading->regions[i].at) == reading_clause(reading, at);
    for (size_t back = 1; back <= (regions_before(reading, at) ? 8 : 3) && back <= at; back++)
        verb |= reading_is_one_of(reading, at - back, has);
    for (size_t i = 0; i < reading->subject_count; i++) {
        const NameHit *hit = &reading->subjects[i];
        name |= hit->at == at + 1 && (hit->end >= sentence->count || sentence->tokens[hit->end].kind == TOKEN_SIGN);
    }
    return region && verb && name;
}

static bool is_behind_na(const Reading *reading, const NameHit *hit)
{
    return hit->at && reading_is(reading, hit->at - 1, "na");
}

/* "de hoogste van Nederland" is said of the region, "na Utrecht heeft Overijssel" of the second. */
static const Region *ranked_region(const Reading *reading, const Region *region)
{
    for (size_t i = 0; i < reading->region_count; i++)
        if (reading->regions[i].region->parent && !is_behind_na(reading, &reading->regions[i]))
            return reading->regions[i].region;
    return region->parent ? region : reading->context->region;
}

/* Of the clause that the word stands in; when it names nothing, of any in the sentence, or what was spoken of. */
size_t rank_subjects(const Reading *reading, size_t at, const NameHit **out)
{
    size_t count = 0;
    for (size_t i = 0; i < reading->subject_count; i++)
        if (reading_clause(reading, reading->subjects[i].at) == reading_clause(reading, at))
            out[count++] = &reading->subjects[i];
    for (size_t i = 0; !count && i < reading->subject_count; i++)
        out[i] = &reading->subjects[i];
    if (!count)
        count = reading->subject_count;
    if (!count && reading->thread->subject.count)
        out[count++] = &reading->thread->subject;
    return count;
}

static void check_rank(Reading *reading, size_t at)
{
    RankClaim claim;
    const NameHit *subjects[MAX_HITS];
    if (!read_rank(reading, at, &claim) || reading->exempt[at])
        return;
    const Region *region = reading_region(reading, at);
    bool among = is_among_regions(reading) || (!is_in_time(reading) && is_said_of_region(reading, at));
    if (!region || !(among || is_in_time(reading)))
        return;
    size_t count = rank_subjects(reading, at, subjects);
    RankVerdict verdict = {0};
    for (size_t i = 0; i < count && !verdict.confirmed; i++) {
        RankVerdict one = among ? judge_among(reading, &claim, subjects[i], ranked_region(reading, region))
                                : judge_in_time(reading, &claim, subjects[i], region);
        if (one.candidates)
            verdict = one;
    }
    if (verdict.candidates && !verdict.confirmed)
        claim_report_word(reading, at, &verdict.match,
                          among           ? "another region has that place"
                          : claim.highest ? "there were higher values in that time"
                                          : "there were lower values in that time");
}

/* "voor het eerst sinds 2022 daalde": no earlier turn of that kind in between. */
static void check_first_time(Reading *reading, size_t at)
{
    static const char *const up[] = {"steeg", "stegen", "stijgt", "gestegen", "toe", "groeide", "hoger", NULL};
    static const char *const down[] = {"daalde", "daalden", "daalt", "gedaald", "af", "kromp", "lager", NULL};
    if (!reading_match(reading, at, "voor het eerst"))
        return;
    Period since = since_of(reading);
    bool rises = reading_has_any(reading, up), falls = reading_has_any(reading, down);
    const NameHit *subject = reading_subject(reading, at);
    const Region *region = reading_region(reading, at);
    if (!since.kind || rises == falls || !subject || !region)
        return;
    bool confirmed = false, known = false;
    Match last = {0};
    for (size_t i = 0; i < subject->count; i++) {
        const FigurePoint *points;
        size_t count = facts_points(reading->context->facts, subject->indicators[i], region, &points);
        bool earlier = false;
        for (size_t k = 1; k < count; k++) {
            bool between = period_compare(points[k].period, since) > 0 &&
                           period_compare(points[k].period, reading->context->period) < 0;
            if (!between || !points[k].value || !points[k - 1].value)
                continue;
            int sign = rational_compare(points[k].value, points[k - 1].value);
            bool grows = subject->indicators[i]->change_of != PERIOD_NONE;
            if (grows)
                sign = rational_sign(points[k].value);
            earlier |= rises ? sign > 0 : sign < 0;
            known = true;
        }
        confirmed |= !earlier;
        last = (Match){
            .indicator = subject->indicators[i], .region = region, .period = reading->context->period, .part = ""};
    }
    if (known && !confirmed)
        claim_report_word(reading, at, &last, rises ? "it rose in between" : "it fell in between");
}

void claims_of_ranks(Reading *reading)
{
    claims_of_only(reading);
    for (size_t at = 0; at < reading->sentence->count; at++) {
        check_rank(reading, at);
        check_first_time(reading, at);
    }
}
