/*
 * claim_words: directions without a number ("de werkloosheid daalde licht"),
 * comparisons ("hoger dan een jaar eerder", "hoger dan in Nederland"), and
 * comparisons that the season spoils.
 *
 * Without words that say what is compared with, a seasonally adjusted series is
 * compared with the quarter before, another with the year before; when the
 * sentence names no time at all, either may make the word right.
 */
#include "article/claim_reading.h"

#include <math.h>

typedef enum Turn { TURN_NONE, TURN_UP, TURN_DOWN, TURN_SAME } Turn;

/* ---- words ---- */

typedef struct TurnWord {
    const char *word;
    Turn turn;
    bool grows; /* of a value that is itself a change: says its sign */
} TurnWord;

static const TurnWord verbs[] = {
    {"steeg", TURN_UP, false},        {"stegen", TURN_UP, false},      {"stijgt", TURN_UP, false},
    {"stijgen", TURN_UP, false},      {"gestegen", TURN_UP, false},    {"toegenomen", TURN_UP, false},
    {"groeide", TURN_UP, true},       {"groeiden", TURN_UP, true},     {"groeit", TURN_UP, true},
    {"groeien", TURN_UP, true},       {"gegroeid", TURN_UP, true},     {"klom", TURN_UP, false},
    {"klommen", TURN_UP, false},      {"opgelopen", TURN_UP, false},   {"daalde", TURN_DOWN, false},
    {"daalden", TURN_DOWN, false},    {"daalt", TURN_DOWN, false},     {"dalen", TURN_DOWN, false},
    {"gedaald", TURN_DOWN, false},    {"afgenomen", TURN_DOWN, false}, {"kromp", TURN_DOWN, true},
    {"krimpt", TURN_DOWN, true},      {"gekrompen", TURN_DOWN, true},  {"krompen", TURN_DOWN, true},
    {"zakte", TURN_DOWN, false},      {"zakten", TURN_DOWN, false},    {"zakt", TURN_DOWN, false},
    {"gezakt", TURN_DOWN, false},     {"kelderde", TURN_DOWN, false},  {"teruggelopen", TURN_DOWN, false},
    {"verbeterde", TURN_UP, false},   {"verslechterde", TURN_DOWN, false}, {"herstelde", TURN_UP, false},
    {"stabiel", TURN_SAME, false},    {"onveranderd", TURN_SAME, false}, {"gelijk", TURN_SAME, false},
    {NULL, TURN_NONE, false},
};

typedef struct SplitVerb {
    const char *verb;
    const char *particle;
    Turn turn;
} SplitVerb;

static const SplitVerb split_verbs[] = {
    {"nam", "toe", TURN_UP},      {"namen", "toe", TURN_UP},      {"neemt", "toe", TURN_UP},
    {"nemen", "toe", TURN_UP},    {"nam", "af", TURN_DOWN},       {"namen", "af", TURN_DOWN},
    {"neemt", "af", TURN_DOWN},   {"nemen", "af", TURN_DOWN},     {"liep", "op", TURN_UP},
    {"liepen", "op", TURN_UP},    {"loopt", "op", TURN_UP},       {"lopen", "op", TURN_UP},
    {"liep", "terug", TURN_DOWN}, {"liepen", "terug", TURN_DOWN}, {"loopt", "terug", TURN_DOWN},
    {"ging", "omhoog", TURN_UP},  {"gingen", "omhoog", TURN_UP},  {"gaat", "omhoog", TURN_UP},
    {"ging", "omlaag", TURN_DOWN}, {"gingen", "omlaag", TURN_DOWN}, {"gaat", "omlaag", TURN_DOWN},
    {"viel", "terug", TURN_DOWN}, {"vielen", "terug", TURN_DOWN},
};

static bool clause_has_after(const Reading *reading, size_t at, const char *word)
{
    for (size_t i = at + 1; i < reading->sentence->count && reading_clause(reading, i) == reading_clause(reading, at); i++)
        if (reading_is(reading, i, word))
            return true;
    return false;
}

static Turn split_turn(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < sizeof split_verbs / sizeof *split_verbs; i++)
        if (reading_is(reading, at, split_verbs[i].verb) && clause_has_after(reading, at, split_verbs[i].particle))
            return split_verbs[i].turn;
    return TURN_NONE;
}

/* "hoger dan", "meer … dan": only with what it is compared with. */
static Turn comparative(const Reading *reading, size_t at)
{
    static const char *const up[] = {"hoger", "groter", "meer", NULL};
    static const char *const down[] = {"lager", "kleiner", "minder", NULL};
    Turn turn = reading_is_one_of(reading, at, up) ? TURN_UP : reading_is_one_of(reading, at, down) ? TURN_DOWN : TURN_NONE;
    if (turn == TURN_NONE)
        return turn;
    /* With a size before it, it belongs to that number; "meer dan 40" is no comparison. */
    for (size_t back = 1; back <= 2 && back <= at; back++)
        if (reading->sentence->tokens[at - back].kind == TOKEN_NUMBER ||
            reading->sentence->tokens[at - back].kind == TOKEN_FIGURE)
            return TURN_NONE;
    for (size_t next = at + 1; next < at + 5 && next < reading->sentence->count &&
                               reading->sentence->tokens[next].kind != TOKEN_SIGN; next++)
        if (reading_is(reading, next, "dan"))
            return next + 1 < reading->sentence->count && reading->sentence->tokens[next + 1].kind == TOKEN_NUMBER &&
                           !claim_is_year(reading, next + 1) ? TURN_NONE : turn;
    return TURN_NONE;
}

static Turn turn_at(const Reading *reading, size_t at, bool *grows)
{
    *grows = false;
    for (const TurnWord *word = verbs; word->word; word++) {
        if (!reading_is(reading, at, word->word))
            continue;
        *grows = word->grows;
        return word->turn;
    }
    Turn turn = split_turn(reading, at);
    return turn != TURN_NONE ? turn : comparative(reading, at);
}

/* ---- what is not said of the data as they are ---- */

static bool is_hypothetical(const Reading *reading, size_t at)
{
    static const char *const words[] = {"als", "stel", "zou", "zouden", "verwacht", "verwachten", "verwachting", "kan",
                                        "kunnen", "kon", "mogelijk", "misschien", "straks", "zal", "zullen", "raming",
                                        "prognose", "niet", "nooit", "waarom", "wanneer", "of", "indien", "meestal",
                                        "vaak", "geen", "nergens", "moet", "moeten", "verwachtte", "denkt", "wil", NULL};
    for (size_t i = 0; i < reading->sentence->count; i++)
        if (reading_clause(reading, i) == reading_clause(reading, at) && reading_is_one_of(reading, i, words))
            return true;
    const Sentence *sentence = reading->sentence;
    return reading_is(reading, sentence->count - 1, "?");
}

/* ---- what it is said of ---- */

/* The name in the clause; when it has none, that of the clause before, or what was spoken of. */
static const NameHit *subject_of(const Reading *reading, size_t at)
{
    const NameHit *best = NULL;
    size_t best_cost = SIZE_MAX;
    for (size_t i = 0; i < reading->subject_count; i++) {
        const NameHit *hit = &reading->subjects[i];
        bool here = reading_clause(reading, hit->at) == reading_clause(reading, at);
        if (!here && hit->at > at)
            continue;
        size_t cost = (hit->at > at ? hit->at - at + 1 : at - hit->at) + (here ? 0 : 100);
        if (cost < best_cost) {
            best = hit;
            best_cost = cost;
        }
    }
    return best ? best : reading->thread->subject.count ? &reading->thread->subject : NULL;
}

static const Region *region_compared(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->region_count; i++) {
        size_t hit = reading->regions[i].at;
        for (size_t back = 1; hit > at && back <= 4 && back <= hit; back++)
            if (reading_is(reading, hit - back, "dan") && hit - back > at)
                return reading->regions[i].region;
    }
    return NULL;
}

/* The region that is spoken of, which is not the one that is compared with. */
static const Region *region_of(const Reading *reading, size_t at, const Region *compared)
{
    for (size_t i = reading->region_count; i-- > 0;)
        if (reading->regions[i].region != compared && reading->regions[i].at < at)
            return reading->regions[i].region;
    for (size_t i = 0; i < reading->region_count; i++)
        if (reading->regions[i].region != compared)
            return reading->regions[i].region;
    return reading->context->region;
}

/* ---- weighing ---- */

typedef struct TurnClaim {
    size_t at;
    Turn turn;
    bool grows;
    bool nearly; /* "vrijwel gelijk" */
} TurnClaim;

typedef struct TurnVerdict {
    bool confirmed;
    size_t candidates;
    Match match;
    double before;
} TurnVerdict;

static bool agrees(const TurnClaim *claim, const Indicator *indicator, double now, double before)
{
    double step = pow(10, -indicator->decimals);
    double difference = now - before;
    bool counts = indicator->unit->relative_change;
    double room = counts ? fabs(before) * (claim->nearly ? 0.012 : 0.004) : step * (claim->nearly ? 1.6 : 0.6);
    double shown = round(now / step) - round(before / step);
    bool same = fabs(difference) <= room + 1e-9 || shown == 0;
    switch (claim->turn) {
    case TURN_UP: return difference > 0 && shown >= 0;
    case TURN_DOWN: return difference < 0 && shown <= 0;
    case TURN_SAME: return same;
    case TURN_NONE: return true;
    }
    return true;
}

static void weigh(const TurnClaim *claim, Match match, double now, double before, TurnVerdict *verdict)
{
    verdict->candidates++;
    verdict->confirmed |= agrees(claim, match.indicator, now, before);
    match.value = now;
    verdict->match = match;
    verdict->before = before;
}

static void bases_of(const Reading *reading, const TurnClaim *claim, const Match *match, Periods *bases)
{
    if (reading_bases(reading, claim->at, match->period, bases) && bases->count)
        return;
    Periods named;
    reading_periods(reading, claim->at, &named);
    bool adjusted = facts_is_adjusted(match->indicator, match->region);
    *bases = (Periods){0};
    if (!named.named || adjusted)
        bases->items[bases->count++] = period_add(match->period, -1);
    if (!named.named || !adjusted)
        bases->items[bases->count++] = period_add_years(match->period, -1);
}

static void weigh_periods(const Reading *reading, const TurnClaim *claim, Match match, TurnVerdict *verdict)
{
    FactTable *facts = reading->context->facts;
    double now, before;
    if (!facts_value(facts, match.indicator, match.region, match.period, &now))
        return;
    if (claim->grows && match.indicator->change_of != PERIOD_NONE) {
        weigh(claim, match, now, 0, verdict);
        return;
    }
    Periods bases;
    bases_of(reading, claim, &match, &bases);
    for (size_t i = 0; i < bases.count; i++)
        if (period_compare(bases.items[i], match.period) < 0 &&
            facts_value(facts, match.indicator, match.region, bases.items[i], &before) &&
            !facts_is_broken(facts, match.indicator, match.region, bases.items[i], match.period))
            weigh(claim, match, now, before, verdict);
}

static void weigh_regions(const Reading *reading, const TurnClaim *claim, Match match, const Region *other,
                          TurnVerdict *verdict)
{
    double own, theirs;
    if (!match.indicator->unit->relative_change &&
        facts_value(reading->context->facts, match.indicator, match.region, match.period, &own) &&
        facts_value(reading->context->facts, match.indicator, other, match.period, &theirs))
        weigh(claim, match, own, theirs, verdict);
}

/* When there is an adjusted series among those that go by the name, it is the one for comparing quarters. */
static bool is_preferred(const Reading *reading, const NameHit *subject, const Region *region, Period period,
                         const Indicator *indicator)
{
    double value;
    if (facts_is_adjusted(indicator, region))
        return true;
    for (size_t i = 0; i < subject->count; i++)
        if (facts_is_adjusted(subject->indicators[i], region) &&
            facts_value(reading->context->facts, subject->indicators[i], region, period, &value) &&
            subject->indicators[i]->unit == indicator->unit)
            return false;
    return true;
}

static void report(Reading *reading, const TurnClaim *claim, const TurnVerdict *verdict, const Region *compared)
{
    const Token *token = &reading->sentence->tokens[claim->at];
    const Match *match = &verdict->match;
    const char *is = verdict->before < match->value ? "higher than" : verdict->before > match->value ? "lower than"
                                                                                                     : "the same as";
    diag_error(reading->diags, reading_place(reading, claim->at, claim->at + 1), "claim-direction",
               "the data contradict '" STR_FMT "': " STR_FMT " (" STR_FMT ") is %s %s",
               STR_ARG(str_slice(reading->block->text, token->start, token->end)), STR_ARG(claim_name(reading, match)),
               STR_ARG(claim_value_text(reading, match)), is,
               compared ? "there" : match->indicator->change_of && claim->grows ? "zero" : "what it is compared with");
    diag_hint(reading->diags, "let the data choose the word: {{" STR_FMT "|gestegen|gedaald|gelijk gebleven}}",
              STR_ARG(match->indicator->id));
    claim_add_fact(reading, "contradicted", match);
}

/* Of the times in the clause the last one; when the clause has none, the present may be meant as well. */
static void turn_periods(const Reading *reading, size_t at, Periods *out)
{
    reading_periods(reading, at, out);
    bool here = false;
    size_t named = 0;
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        bool point = !when->compare && !when->span && !when->since;
        here |= point && reading_clause(reading, when->at) == reading_clause(reading, at);
        named += point;
    }
    if (out->named && !here && out->count < MAX_PERIODS) {
        out->items[out->count++] = reading->context->period;
        for (size_t i = 0; i < reading->thread->period_count; i++)
            out->items[out->count++] = reading->thread->periods[i];
    }
    if (!here || named < 2)
        return;
    for (size_t i = 1; i < out->count; i++)
        if (period_compare(out->items[i], out->items[0]) > 0)
            out->items[0] = out->items[i];
    out->count = 1;
}

static void judge(Reading *reading, const TurnClaim *claim)
{
    const NameHit *subject = subject_of(reading, claim->at);
    const Region *compared = region_compared(reading, claim->at);
    const Region *region = region_of(reading, claim->at, compared);
    if (!subject || !region)
        return;
    Periods periods;
    turn_periods(reading, claim->at, &periods);
    TurnVerdict verdict = {0};
    for (size_t i = 0; i < subject->count; i++)
        for (size_t k = 0; k < periods.count; k++) {
            Match match = {subject->indicators[i], region, periods.items[k], "", 0};
            if (!periods.named)
                facts_latest(reading->context->facts, match.indicator, region, match.period, &match.period);
            if (compared)
                weigh_regions(reading, claim, match, compared, &verdict);
            else if (is_preferred(reading, subject, region, match.period, subject->indicators[i]))
                weigh_periods(reading, claim, match, &verdict);
        }
    if (verdict.candidates && !verdict.confirmed)
        report(reading, claim, &verdict, compared);
}

/* ---- the season ---- */

static bool may_compare(const Reading *reading, const When *when)
{
    if (when->kind == WHEN_BACK)
        return !when->quarters || when->quarters % 4 == 0;
    Periods periods;
    reading_periods(reading, when->at, &periods);
    for (size_t i = 0; i < when->count; i++)
        if (when->periods[i].kind != PERIOD_QUARTER || when->count > 1 ||
            (periods.count && when->periods[i].number == periods.items[0].number))
            return true;
    return when->count == 0;
}

/* A comparison with another season of a series that is not adjusted for it. */
static void check_season(Reading *reading)
{
    static const char *const said[] = {"seizoen", "seizoenen", "seizoengecorrigeerd", "seizoensinvloeden", NULL};
    for (size_t i = 0; i < reading->when.count && !reading_has_any(reading, said); i++) {
        const When *when = &reading->when.items[i];
        if (!(when->compare || when->span) || when->since || may_compare(reading, when) || reading->exempt[when->at])
            continue;
        const NameHit *subject = subject_of(reading, when->at);
        const Region *region = region_of(reading, when->at, NULL);
        bool adjusted = false, known = false;
        const FigurePoint *points;
        for (size_t k = 0; subject && region && k < subject->count; k++) {
            bool has = facts_points(reading->context->facts, subject->indicators[k], region, &points) > 0;
            known |= has;
            adjusted |= has && facts_is_adjusted(subject->indicators[k], region);
        }
        if (!known || adjusted)
            continue;
        diag_warning(reading->diags, reading_place(reading, when->at, when->end), "claim-seasonal",
                     "'" STR_FMT "' is not seasonally adjusted and is compared with another season",
                     STR_ARG(subject->indicators[0]->id));
        diag_hint(reading->diags, "compare with the same quarter of a year before, or say that the season is in it");
        claim_add_fact(reading, "style", NULL);
        return;
    }
}

void claims_of_words(Reading *reading)
{
    static const char *const nearly[] = {"vrijwel", "bijna", "nagenoeg", "nauwelijks", "ongeveer", "redelijk", "vrij",
                                         NULL};
    for (size_t at = 0; at < reading->sentence->count; at++) {
        bool grows;
        Turn turn = turn_at(reading, at, &grows);
        if (turn == TURN_NONE || reading->exempt[at] || reading->used[at] || is_hypothetical(reading, at))
            continue;
        TurnClaim claim = {at, turn, grows, at && reading_is_one_of(reading, at - 1, nearly)};
        judge(reading, &claim);
    }
    check_season(reading);
}
