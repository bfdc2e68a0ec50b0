/*
 * claim_words: directions without a number ("de werkloosheid daalde licht")
 * and comparisons ("hoger dan een jaar eerder", "hoger dan in Nederland").
 *
 * Without words that say what is compared with, a seasonally adjusted series is
 * compared with the quarter before, another with the year before; when the
 * sentence names no time at all, either may make the word right.
 */
#include "article/claim_numbers.h"
#include "article/claim_turns.h"

#include <math.h>

/* "0,3 procentpunt boven die van": the number is held against the data, not the word. */
static bool number_stands_before(const Reading *reading, size_t at)
{
    return at && reading->sentence->tokens[at - 1].kind != TOKEN_WORD &&
           !(at > 1 && reading_is(reading, at - 2, "met"));
}

/* "minder dan 142", "dan de 142": the number is judged by itself. */
static bool number_is_next(const Reading *reading, size_t at)
{
    return at < reading->sentence->count && reading->sentence->tokens[at].kind == TOKEN_NUMBER &&
           reading->sentence->tokens[at].number.measure != MEASURE_TIME && !claim_is_year(reading, at);
}

/* "werden somberder" */
static bool became(const Reading *reading, size_t at)
{
    static const char *const moods[] = {"somberder",      "pessimistischer", "negatiever",
                                        "optimistischer", "positiever",      NULL};
    static const char *const verbs[] = {"werd", "werden", "wordt", "worden", "geworden", NULL};
    for (size_t i = 0; reading_is_one_of(reading, at, moods) && i < reading->sentence->count; i++)
        if (reading_clause(reading, i) == reading_clause(reading, at) && reading_is_one_of(reading, i, verbs))
            return true;
    return false;
}

/* "hoger dan", "meer … dan": only with what it is compared with. */
static Turn comparative(const Reading *reading, size_t at)
{
    static const char *const up[] = {"hoger", "groter", "meer", "optimistischer", "positiever", NULL};
    static const char *const down[] = {"lager",           "kleiner",    "minder", "somberder",
                                       "pessimistischer", "negatiever", NULL};
    bool that = reading_match(reading, at + 1, "die van") || reading_match(reading, at + 1, "dat van") ||
                reading_match(reading, at + 1, "het landelijk") || reading_match(reading, at + 1, "het landelijke") ||
                reading_match(reading, at + 1, "het nederlandse");
    bool compares = reading_region_compared(reading, at) != NULL;
    for (size_t i = 0; i < reading->when.count; i++)
        compares |= reading->when.items[i].compare && reading->when.items[i].at > at;
    if (that && compares && !number_stands_before(reading, at))
        return reading_is(reading, at, "boven") ? TURN_UP : reading_is(reading, at, "onder") ? TURN_DOWN : TURN_NONE;
    Turn turn = reading_is_one_of(reading, at, up)     ? TURN_UP
                : reading_is_one_of(reading, at, down) ? TURN_DOWN
                                                       : TURN_NONE;
    if (turn == TURN_NONE)
        return turn;
    if (became(reading, at))
        return turn;
    /* With a size before it, it belongs to that number, unless it is the level: "met 3,1 procent lager dan". */
    static const char *const verbs[] = {"is", "was", "ligt", "lag", "blijft", "bleef", "zijn", "waren", NULL};
    for (size_t back = 1; back <= 2 && back <= at && !reading_is_one_of(reading, at - 1, verbs); back++) {
        TokenKind kind = reading->sentence->tokens[at - back].kind;
        bool with = at > back && reading_is(reading, at - back - 1, "met");
        if ((kind == TOKEN_NUMBER || kind == TOKEN_FIGURE) && !with)
            return TURN_NONE;
    }
    /* "vergeleken met Nederland is zij hoger" */
    static const char *const with[] = {"vergeleken", "opzichte", "vergelijking", NULL};
    for (size_t i = 0; i < at; i++)
        if (reading_clause(reading, i) == reading_clause(reading, at) && reading_is_one_of(reading, i, with))
            return turn;
    for (size_t next = at + 1; next < at + 5 && next < reading->sentence->count &&
                               reading->sentence->tokens[next].kind != TOKEN_SIGN; next++)
        if (reading_is(reading, next, "dan"))
            return number_is_next(reading, next + 1) || number_is_next(reading, next + 2) ? TURN_NONE : turn;
    return TURN_NONE;
}

/* "krijgt gelijk" */
static bool is_being_right(const Reading *reading, size_t at)
{
    static const char *const verbs[] = {"krijgt", "krijgen", "kreeg", "kregen", "gekregen", "heeft",
                                        "hebben", "had",     "geef",  "geeft",  "gaf",      NULL};
    for (size_t i = 0; reading_is(reading, at, "gelijk") && i < reading->sentence->count; i++)
        if (reading_clause(reading, i) == reading_clause(reading, at) && reading_is_one_of(reading, i, verbs))
            return true;
    return false;
}

static Turn turn_at(const Reading *reading, size_t at, int *flags)
{
    const TurnWord *word = turn_word_at(reading, at);
    *flags = word ? word->flags : 0;
    if (word && word->flags & TURN_SAYS)
        return is_being_right(reading, at) ? TURN_NONE : word->turn;
    Turn turn = word ? turn_of_split_verb(reading, at) : TURN_NONE;
    /* "er kwamen mensen bij" says nothing of how many left. */
    bool came = reading_is(reading, at, "kwam") || reading_is(reading, at, "kwamen") ||
                reading_is(reading, at, "komt") || reading_is(reading, at, "komen");
    return turn != TURN_NONE && !came ? turn : comparative(reading, at);
}

/* ---- what is not said of the data as they are ---- */

/* "als de werkloosheid stijgt", not "in Nederland als geheel" */
static bool starts_condition(const Reading *reading, size_t at)
{
    return reading_is(reading, at, "als") &&
           (!at || reading->sentence->tokens[at - 1].kind == TOKEN_SIGN || reading_is(reading, at - 1, "en") ||
            reading_is(reading, at - 1, "ook"));
}

static bool is_hypothetical(const Reading *reading, size_t at, bool denied)
{
    static const char *const words[] = {
        "stel", "zou",      "zouden",    "verwacht", "verwachten", "verwachting", "kan",     "kunnen",
        "kon",  "mogelijk", "misschien", "straks",   "zal",        "zullen",      "raming",  "prognose",
        "niet", "nooit",    "waarom",    "wanneer",  "of",         "indien",      "meestal", "vaak",
        "geen", "nergens",  "moet",      "moeten",   "verwachtte", "denkt",       "wil",     NULL};
    for (size_t i = 0; i < reading->sentence->count; i++)
        if (reading_clause(reading, i) == reading_clause(reading, at) &&
            (reading_is_one_of(reading, i, words) || starts_condition(reading, i)) && !(denied && i + 1 == at))
            return true;
    const Sentence *sentence = reading->sentence;
    return reading_is(reading, sentence->count - 1, "?");
}

/* ---- what it is said of ---- */

/* The name in the clause; when it has none, that of the clause before, or what was spoken of. */
const NameHit *turn_subject(const Reading *reading, size_t at)
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

/* The region that is spoken of, which is not the one that is compared with. */
const Region *turn_region(const Reading *reading, size_t at, const Region *compared)
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
    int flags;   /* of its TurnWord */
    bool nearly; /* "vrijwel gelijk" */
    bool denied; /* "niet gestegen" */
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
    bool turns = claim->flags & TURN_GOOD && indicator->favourable == FAVOURABLE_LOWER;
    Turn turn = !turns ? claim->turn : claim->turn == TURN_UP ? TURN_DOWN : TURN_UP;
    switch (turn) {
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
    verdict->confirmed |= agrees(claim, match.indicator, now, before) != claim->denied;
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
    if ((claim->flags & TURN_SIGN) && match.indicator->change_of != PERIOD_NONE) {
        if (growth_is_meant(reading, claim->at, match.indicator, match.period))
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
    if (facts_is_adjusted(indicator, region) || indicator->change_of != PERIOD_NONE)
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
               STR_ARG(str_slice(reading->block->text, token->start, token->end)),
               STR_ARG(claim_name(reading, match)), STR_ARG(claim_value_text(reading, match)), is,
               compared                                                    ? "there"
               : match->indicator->change_of && (claim->flags & TURN_SIGN) ? "zero"
                                                                           : "what it is compared with");
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

/* "meer vacatures dan werklozen": another name right behind "dan"; NULL when none is. */
static const NameHit *other_than(const Reading *reading, size_t at)
{
    for (size_t than = at + 1; than <= at + 4 && than < reading->sentence->count; than++)
        for (size_t i = 0; reading_is(reading, than, "dan") && i < reading->subject_count; i++)
            if (reading->subjects[i].at > than && reading->subjects[i].at <= than + 2)
                return &reading->subjects[i];
    return NULL;
}

/* One thing held against another, at every time that may be meant. */
static void weigh_others(const Reading *reading, const TurnClaim *claim, Match match, const NameHit *other,
                         TurnVerdict *verdict)
{
    double own, theirs;
    for (size_t i = 0; i < other->count; i++) {
        const Unit *unit = match.indicator->unit, *their = other->indicators[i]->unit;
        bool alike = unit == their || (unit->relative_change && their->relative_change);
        if (alike && facts_value(reading->context->facts, match.indicator, match.region, match.period, &own) &&
            facts_value(reading->context->facts, other->indicators[i], match.region, match.period, &theirs))
            weigh(claim, match, own, theirs, verdict);
    }
}

static bool names_earlier(const Reading *reading)
{
    for (size_t i = 0; i < reading->when.count; i++)
        if ((reading->when.items[i].kind == WHEN_BACK || reading->when.items[i].kind == WHEN_AT) &&
            !reading->when.items[i].compare)
            return true;
    return false;
}

static void judge(Reading *reading, const TurnClaim *claim)
{
    const NameHit *other = other_than(reading, claim->at);
    const NameHit *subject = turn_subject(reading, claim->at);
    const Region *compared = reading_region_compared(reading, claim->at);
    const Region *region = turn_region(reading, claim->at, compared);
    /* "in zeven provincies is zij hoger dan in Zeeland" tells of others. */
    if (!subject || !region || region == compared)
        return;
    Periods periods;
    turn_periods(reading, claim->at, &periods);
    TurnClaim turned = *claim;
    /* "een jaar geleden waren er meer dan nu": now there are fewer. */
    if (reading_is_against_now(reading, claim->at) && names_earlier(reading)) {
        periods = (Periods){.items = {reading->context->period}, .count = 1, .named = true};
        turned.turn = claim->turn == TURN_UP ? TURN_DOWN : claim->turn == TURN_DOWN ? TURN_UP : claim->turn;
        claim = &turned;
    }
    TurnVerdict verdict = {0};
    for (size_t i = 0; i < subject->count; i++)
        for (size_t k = 0; k < periods.count; k++) {
            Match match = {.indicator = subject->indicators[i],
                           .region = region,
                           .period = periods.items[k],
                           .part = "",
                           .value = 0};
            if (!periods.named)
                facts_latest(reading->context->facts, match.indicator, region, match.period, &match.period);
            if (other && other != subject)
                weigh_others(reading, claim, match, other, &verdict);
            else if (compared)
                weigh_regions(reading, claim, match, compared, &verdict);
            else if (is_preferred(reading, subject, region, match.period, subject->indicators[i]))
                weigh_periods(reading, claim, match, &verdict);
        }
    if (verdict.candidates && !verdict.confirmed)
        report(reading, claim, &verdict, compared);
}

void claims_of_words(Reading *reading)
{
    static const char *const nearly[] = {"vrijwel", "bijna", "nagenoeg", "nauwelijks", "ongeveer", "redelijk", "vrij",
                                         NULL};
    for (size_t at = 0; at < reading->sentence->count; at++) {
        int flags;
        Turn turn = turn_at(reading, at, &flags);
        bool denied = turn != TURN_SAME && at && reading_is(reading, at - 1, "niet");
        if (turn == TURN_NONE || reading->exempt[at] || reading->used[at] || is_hypothetical(reading, at, denied))
            continue;
        TurnClaim claim = {at, turn, flags, at && reading_is_one_of(reading, at - 1, nearly), denied};
        judge(reading, &claim);
    }
}
