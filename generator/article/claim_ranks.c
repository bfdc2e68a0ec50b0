/*
 * claim_ranks: "hoogste sinds", "laagste van alle provincies", "niet eerder zo
 * hoog", "blijft op een hoog niveau", "verdubbeld", and classes ("zeer krap");
 * and regions that do not belong in a regional text.
 */
#include "article/claim_reading.h"

#include <math.h>

static size_t clause_of(const Reading *reading, size_t at)
{
    return reading->sentence->tokens[at].clause;
}

static Place place_of(const Reading *reading, size_t at)
{
    return reading_place(reading, at, at + 1);
}

static Str typed(const Reading *reading, size_t at)
{
    const Token *token = &reading->sentence->tokens[at];
    return str_slice(reading->block->text, token->start, token->end);
}

/* Where the reporting period has no figure yet and the text names none, the latest is meant. */
static Match match_of(const Reading *reading, const Indicator *indicator, const Region *region, const Periods *periods,
                      size_t index)
{
    Period period = periods->items[index];
    if (!periods->named)
        facts_latest(reading->context->facts, indicator, region, period, &period);
    return (Match){indicator, region, period, "", 0};
}

/* ---- in time ---- */

typedef struct RankClaim {
    size_t at;
    bool highest;
    int places; /* 0: the very highest; 1: "op een na" */
} RankClaim;

static bool beats(bool highest, double a, double b, int decimals)
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
        *beyond += beats(highest, rational_to_double(points[i].value), now, match->indicator->decimals);
    }
    return compared > 0;
}

static void report_rank(Reading *reading, size_t at, const Match *match, const char *what)
{
    diag_error(reading->diags, place_of(reading, at), "claim-rank", "the data contradict '" STR_FMT "': %s",
               STR_ARG(typed(reading, at)), what);
    diag_hint(reading->diags, STR_FMT " is " STR_FMT, STR_ARG(claim_name(reading, match)),
              STR_ARG(claim_value_text(reading, match)));
    claim_add_fact(reading, "contradicted", match);
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
        Str text = typed(reading, at);
        bool years = token->kind == TOKEN_NUMBER && token->number.measure == MEASURE_TIME &&
                     (str_ends_with(text, STR("jaar")) || str_ends_with(text, STR("jaren")));
        bool span = reading_is(reading, at - 1, "in") || reading_is(reading, at - 1, "afgelopen") ||
                    reading_is(reading, at - 1, "laatste");
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

static RankVerdict judge_in_time(const Reading *reading, const RankClaim *claim, const NameHit *subject,
                                 const Region *region)
{
    Periods periods;
    RankVerdict verdict = {0};
    reading_periods(reading, claim->at, &periods);
    Period since = since_of(reading);
    for (size_t i = 0; i < subject->count; i++)
        for (size_t k = 0; k < periods.count; k++) {
            Match match = match_of(reading, subject->indicators[i], region, &periods, k);
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
        beyond += beats(claim->highest, other, own, match->indicator->decimals);
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
            Match match = match_of(reading, subject->indicators[i], region, &periods, k);
            if (!weigh_among(reading, claim, &match, &verdict.confirmed))
                continue;
            verdict.candidates++;
            verdict.match = match;
        }
    return verdict;
}

static bool is_among_regions(const Reading *reading)
{
    static const char *const among[] = {"van alle provincies", "van de provincies", "van alle regio's",
                                        "van de twaalf provincies", "van het land", "van heel nederland",
                                        "van nederland", "provincie met", "van alle twaalf provincies",
                                        "alle provincies", "twaalf provincies", NULL};
    return reading_has_any(reading, among);
}

/* ---- the words ---- */

static bool read_rank(const Reading *reading, size_t at, RankClaim *out)
{
    static const char *const high[] = {"hoogste", "grootste", "meeste", NULL};
    static const char *const low[] = {"laagste", "kleinste", "minste", NULL};
    *out = (RankClaim){.at = at};
    if (reading_is_one_of(reading, at, high) || reading_is_one_of(reading, at, low)) {
        out->highest = reading_is_one_of(reading, at, high);
        bool next = at >= 2 && (reading_match(reading, at - 2, "een na") || reading_match(reading, at - 2, "één na"));
        out->places = next ? 1 : at >= 2 && reading_match(reading, at - 2, "twee na") ? 2 : 0;
        return true;
    }
    bool so = reading_is(reading, at, "zo") && (reading_is(reading, at + 1, "hoog") || reading_is(reading, at + 1, "laag") ||
                                                reading_is(reading, at + 1, "veel") ||
                                                reading_is(reading, at + 1, "weinig"));
    static const char *const never[] = {"niet", "nooit", "nog nooit", "niet eerder", NULL};
    out->highest = reading_is(reading, at + 1, "hoog") || reading_is(reading, at + 1, "veel");
    return so && reading_has_any(reading, never);
}

static bool is_in_time(const Reading *reading)
{
    static const char *const times[] = {"sinds", "ooit", "reeks", "nooit", "niet eerder", "in jaren", NULL};
    return reading_has_any(reading, times) || years_of(reading, reading->context->period).kind;
}

static const NameHit *subject_near(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->subject_count; i++)
        if (clause_of(reading, reading->subjects[i].at) == clause_of(reading, at))
            return &reading->subjects[i];
    return reading_subject(reading, at);
}

/* "de hoogste van Nederland" is said of the region. */
static const Region *ranked_region(const Reading *reading, const Region *region)
{
    for (size_t i = 0; i < reading->region_count; i++)
        if (reading->regions[i].region->parent)
            return reading->regions[i].region;
    return region->parent ? region : reading->context->region;
}

/* Of the clause that the word stands in; when it names nothing, of any in the sentence, or what was spoken of. */
static size_t subjects_of(const Reading *reading, size_t at, const NameHit **out)
{
    size_t count = 0;
    for (size_t i = 0; i < reading->subject_count; i++)
        if (clause_of(reading, reading->subjects[i].at) == clause_of(reading, at))
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
    bool among = is_among_regions(reading);
    if (!region || !(among || is_in_time(reading)))
        return;
    size_t count = subjects_of(reading, at, subjects);
    RankVerdict verdict = {0};
    for (size_t i = 0; i < count && !verdict.confirmed; i++) {
        RankVerdict one = among ? judge_among(reading, &claim, subjects[i], ranked_region(reading, region))
                                : judge_in_time(reading, &claim, subjects[i], region);
        if (one.candidates)
            verdict = one;
    }
    if (verdict.candidates && !verdict.confirmed)
        report_rank(reading, at, &verdict.match,
                    among ? "another region has that place"
                          : claim.highest ? "there were higher values in that time" : "there were lower values in that time");
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
        last = (Match){subject->indicators[i], region, reading->context->period, "", 0};
    }
    if (known && !confirmed)
        report_rank(reading, at, &last, rises ? "it rose in between" : "it fell in between");
}

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
    const NameHit *subject = said ? subject_near(reading, at) : NULL;
    const Region *region = reading_region(reading, at);
    if (!subject || !region || reading->exempt[at])
        return;
    Periods periods;
    reading_periods(reading, at, &periods);
    bool confirmed = false, known = false;
    Match last = {0};
    for (size_t i = 0; i < subject->count; i++)
        for (size_t k = 0; k < periods.count; k++) {
            Match match = match_of(reading, subject->indicators[i], region, &periods, k);
            double share;
            if (!share_below(reading, &match, &share))
                continue;
            known = true;
            last = match;
            confirmed |= high ? share >= 0.45 : share <= 0.55;
        }
    if (known && !confirmed)
        report_rank(reading, at, &last, high ? "most earlier values were higher" : "most earlier values were lower");
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
    const NameHit *subject = subject_near(reading, at);
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
            Match match = match_of(reading, subject->indicators[i], region, &periods, k);
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
        report_rank(reading, at, &last, "it changed by another factor");
}

/* ---- classes ---- */

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
    if ((at && reading_is_one_of(reading, at - 1, degrees)) || (number && words == 1 && !reading_is(reading, at, "krap")))
        return false;
    for (size_t back = 1; back <= 6 && back <= at; back++)
        if (clause_of(reading, at - back) == clause_of(reading, at) && reading_is_one_of(reading, at - back, verbs))
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
        Match match = {indicator, region, periods.items[k], "class", value};
        diag_error(reading->diags, place_of(reading, at), "claim-class", "the data contradict '" STR_FMT "': the class is '"
                   STR_FMT "'", STR_ARG(said->label), STR_ARG(right->label));
        diag_hint(reading->diags, "write " STR_FMT, STR_ARG(claim_binding(reading, &match)));
        claim_add_fact(reading, "contradicted", &match);
        return;
    }
}

static void check_classes(Reading *reading)
{
    const Indicators *indicators = facts_base(reading->context->facts)->indicators;
    for (size_t i = 0; i < indicators->count; i++)
        for (size_t at = 0; indicators->items[i].scale && at < reading->sentence->count; at++)
            check_class(reading, &indicators->items[i], at);
}

void claims_of_ranks(Reading *reading)
{
    for (size_t at = 0; at < reading->sentence->count; at++) {
        check_rank(reading, at);
        check_first_time(reading, at);
        check_height(reading, at);
        check_multiple(reading, at);
    }
    check_classes(reading);
}

/* ---- regions ---- */

void claims_of_regions(Reading *reading)
{
    static const char *const cues[] = {"hoger", "lager", "meer", "minder", "dan", "laagste", "hoogste", "alleen",
                                       "vergeleken", "andere", "net als", "zoals", "naast", "ook in", "grens", "buur",
                                       "verschil", "gelijk", "evenveel", "tegenover", "buiten", "naar", "uit",
                                       "vergelijking", "vergelijk", "beide", "zowel", "krapste", "elders", "rest", NULL};
    const Region *own = reading->context->region;
    if (!reading->context->regional || reading_has_any(reading, cues))
        return;
    for (size_t i = 0; i < reading->region_count; i++)
        if (reading->regions[i].region == own)
            return;
    for (size_t i = 0; i < reading->region_count; i++) {
        const NameHit *hit = &reading->regions[i];
        bool sibling = hit->region != own && str_equal(hit->region->level, own->level);
        if (!sibling || reading->exempt[hit->at])
            continue;
        diag_warning(reading->diags, reading_place(reading, hit->at, hit->end), "claim-region",
                     "this text is about " STR_FMT ", and names " STR_FMT, STR_ARG(own->name), STR_ARG(hit->region->name));
        diag_hint(reading->diags, "was it taken over from another region? Write {geen-cijfer} behind it when it is meant");
        claim_add_fact(reading, "style", NULL);
    }
}
