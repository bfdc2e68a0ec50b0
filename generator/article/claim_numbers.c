/*
 * claim_numbers: whether a number is a claim, what it is said of, and whether
 * the data agree.
 *
 * A number is a level ("is 3,7 procent") or a change ("steeg met 0,3
 * procentpunt"). Its candidates are all readings that the sentence allows:
 * every indicator that goes by the name, every period that may be meant, for a
 * change every base. One that agrees confirms it; when there are some and none
 * agrees it is contradicted, and the nearest is told.
 */
#include "article/claim_numbers.h"

#include <math.h>

/* ---- what is no claim ---- */

static bool is_label(const Reading *reading, size_t at)
{
    static const char *const labels[] = {"figuur", "tabel",  "grafiek", "kader", "bijlage",     "artikel", "lid",
                                         "hoofdstuk", "paragraaf", "pagina", "blz", "niveau",   "nummer",  "nr",
                                         "versie", "stap",   "mbo",     "mbo-niveau", "groep",  "categorie", "schaal",
                                         "by",     "deel",  "jaren",   "fase",    "vraag", "leerjaar",    "per",     "elke",
                                         "iedere", "klasse", "tegenover", NULL};
    return at && reading_is_one_of(reading, at - 1, labels);
}

/* "niveau 3 of 4": the second of two behind a label. */
static bool is_labelled(const Reading *reading, size_t at)
{
    if (is_label(reading, at))
        return true;
    bool second = at >= 2 && (reading_is(reading, at - 1, "of") || reading_is(reading, at - 1, "en") ||
                              reading_is(reading, at - 1, "tot"));
    return second && reading->sentence->tokens[at - 2].kind == TOKEN_NUMBER && is_label(reading, at - 2);
}

/* A piece of a telephone number. */
static bool is_plain_digits(const Reading *reading, size_t at)
{
    if (at >= reading->sentence->count || claim_is_year(reading, at))
        return false;
    const Token *token = &reading->sentence->tokens[at];
    return token->kind == TOKEN_NUMBER && !token->number.in_words && token->number.measure == MEASURE_NONE &&
           token->end - token->start <= 4 && token->number.step >= 1;
}

static bool is_date_or_code(const Reading *reading, size_t at)
{
    static const char *const months[] = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
                                         "september", "oktober", "november", "december", NULL};
    const Token *token = &reading->sentence->tokens[at];
    bool zero_first = token->end - token->start > 1 && token->key.data[0] == '0' && token->key.data[1] != ',' &&
                      !token->number.in_words;
    /* "030 123 45 67" */
    bool groups = (at && is_plain_digits(reading, at - 1)) || is_plain_digits(reading, at + 1);
    return zero_first || (groups && is_plain_digits(reading, at)) || reading_is_one_of(reading, at + 1, months);
}

static bool counts_something_known(const Reading *reading, size_t at)
{
    NameHit name;
    const Sentence *sentence = reading->sentence;
    return at + 1 < sentence->count &&
           facts_find_name(reading->context->facts, sentence->tokens, sentence->count, at + 1, &name) && name.count;
}

/* "elf stappen", "twee maten": a small number in words counts what the text itself shows. */
static bool is_small_talk(const Reading *reading, size_t at)
{
    const Number *number = &reading->sentence->tokens[at].number;
    if (number->measure == MEASURE_TIMES) {
        static const char *const times[] = {"zo", "zoveel", "meer", "groter", "hoger", "kleiner", "minder", NULL};
        return !reading_is_one_of(reading, at + 1, times);
    }
    bool small = number->in_words && number->value <= 20 && number->measure == MEASURE_NONE;
    return small && number->approx == APPROX_EXACT && !counts_something_known(reading, at);
}

static bool is_claim(const Reading *reading, size_t at)
{
    const Token *token = &reading->sentence->tokens[at];
    if (token->kind != TOKEN_NUMBER || token->bound || reading->used[at])
        return false;
    return token->number.measure != MEASURE_TIME && !claim_is_year(reading, at) && !is_labelled(reading, at) &&
           !is_date_or_code(reading, at) && !is_small_talk(reading, at);
}

/* ---- level or change ---- */

typedef struct ChangeWord {
    const char *word;
    int sign;
} ChangeWord;

static const ChangeWord change_words[] = {
    {"steeg", 1},      {"stegen", 1},     {"stijgt", 1},     {"stijgen", 1},    {"gestegen", 1},   {"toegenomen", 1},
    {"groeide", 1},    {"groeiden", 1},   {"groeit", 1},     {"groeien", 1},    {"gegroeid", 1},   {"stijging", 1},
    {"toename", 1},    {"groei", 1},      {"klom", 1},       {"klommen", 1},    {"opgelopen", 1},  {"daalde", -1},
    {"daalden", -1},   {"daalt", -1},     {"dalen", -1},     {"gedaald", -1},   {"afgenomen", -1}, {"kromp", -1},
    {"krimpt", -1},    {"gekrompen", -1}, {"krompen", -1},   {"daling", -1},    {"afname", -1},    {"krimp", -1},
    {"zakte", -1},     {"zakten", -1},    {"zakt", -1},      {"gezakt", -1},    {"terugval", -1},  {"plus", 1},
    {"verschil", 0},   {"wisten", 0},     {"gekelderd", -1}, {"kelderde", -1},  {"verloor", -1},   {"won", 1},
    {"verloren", -1},  {"nam", 0},        {"namen", 0},      {"neemt", 0},      {"nemen", 0},      {"liep", 0},
    {"liepen", 0},     {"loopt", 0},      {"ging", 0},       {"gingen", 0},     {"gaat", 0},       {"steegt", 1},
    {NULL, 0},
};

static const ChangeWord *change_word_at(const Reading *reading, size_t at)
{
    for (const ChangeWord *word = change_words; word->word; word++)
        if (reading_is(reading, at, word->word))
            return word;
    return NULL;
}

/* The words of degree that stand between a word and its number. */
static size_t before_approx(const Reading *reading, size_t at)
{
    static const char *const words[] = {"ruim", "bijna", "ongeveer", "circa", "zo'n", "krap", "meer", "minder", "dan",
                                        "de", "maar", "liefst", "slechts", "nog", "een", "iets", "geen", "net", "rond",
                                        "dik", "haast", "minstens", "om", "nabij", NULL};
    static const char *const signs[] = {"-", "−", "–", "min", "minus", NULL};
    if (at && reading_is_one_of(reading, at - 1, signs))
        at--;
    while (at && reading_is_one_of(reading, at - 1, words))
        at--;
    return at;
}

static size_t clause_of(const Reading *reading, size_t at)
{
    return reading->sentence->tokens[at].clause;
}

/* "gestegen" after, "nam … toe": the direction that the clause gives a change. */
static int clause_sign(const Reading *reading, size_t at, bool *found)
{
    static const char *const up[] = {"toe", "op", "omhoog", "bij", "erbij", "meer", "hoger", NULL};
    static const char *const down[] = {"af", "terug", "omlaag", "eraf", "minder", "lager", NULL};
    bool particle_verb = false;
    for (size_t i = 0; i < reading->sentence->count; i++) {
        if (clause_of(reading, i) != clause_of(reading, at))
            continue;
        const ChangeWord *word = change_word_at(reading, i);
        *found |= word != NULL;
        if (word && word->sign)
            return word->sign;
        particle_verb |= word && !reading_is(reading, i, "verschil");
    }
    for (size_t i = at + 1; particle_verb && i < reading->sentence->count; i++) {
        if (reading_is_one_of(reading, i, up))
            return 1;
        if (reading_is_one_of(reading, i, down))
            return -1;
    }
    return 0;
}

/* "17 duizend minder", "0,3 procentpunt hoger", "275 duizend werkenden bij" */
static bool followed_by_change(const Reading *reading, size_t at, int *sign)
{
    static const char *const up[] = {"meer", "hoger", "groter", "extra", "erbij", NULL};
    static const char *const down[] = {"minder", "lager", "kleiner", "eraf", NULL};
    for (size_t next = at + 1; next <= at + 3 && next < reading->sentence->count; next++) {
        static const char *const verbs[] = {"is", "was", "ligt", "lag", "zijn", "waren", "bleef", "blijft", "en", "dan",
                                            NULL};
        if (reading_is_one_of(reading, next, verbs))
            return false;
        if (reading->sentence->tokens[next].kind != TOKEN_WORD || clause_of(reading, next) != clause_of(reading, at))
            return false;
        static const char *const joined[] = {"gekomen", "kwamen", "komen", "gegaan", "dan", NULL};
        bool last = next + 1 >= reading->sentence->count ||
                    reading->sentence->tokens[next + 1].kind != TOKEN_WORD ||
                    reading_is_one_of(reading, next + 1, joined);
        if (reading_is_one_of(reading, next, up) || (last && reading_is(reading, next, "bij")))
            *sign = 1;
        else if (reading_is_one_of(reading, next, down) || (last && reading_is(reading, next, "af")))
            *sign = -1;
        else
            continue;
        return true;
    }
    return false;
}

/* A level in spite of the words around it: "daalde naar 4,0 procent", "opgelopen tot", "staat op". */
static bool is_target(const Reading *reading, size_t before)
{
    static const char *const targets[] = {"naar", "tot", "op", "uit", "rond", NULL};
    return before && reading_is_one_of(reading, before - 1, targets);
}

static void read_role(const Reading *reading, NumberClaim *claim)
{
    size_t at = claim->at;
    size_t before = before_approx(reading, at);
    bool verb = false;
    int sign = clause_sign(reading, at, &verb);
    if (is_target(reading, before))
        return;
    int own_sign = 0;
    if (followed_by_change(reading, at, &own_sign) && claim->number->approx != APPROX_AT_LEAST) {
        claim->is_change = true;
        claim->sign = own_sign;
        return;
    }
    bool with = before && reading_is(reading, before - 1, "met");
    /* "nam af, met 8 duizend" */
    for (size_t i = 0; with && !verb && i < before; i++)
        if (clause_of(reading, i) + 1 == clause_of(reading, at))
            sign = clause_sign(reading, i, &verb);
    bool behind_verb = before && change_word_at(reading, before - 1) && change_word_at(reading, before - 1)->sign;
    static const char *const nouns[] = {"stijging", "toename", "groei", "daling", "afname", "krimp", "terugval",
                                        "plus", "verschil", NULL};
    bool of = before > 1 && reading_is(reading, before - 1, "van") && reading_is_one_of(reading, before - 2, nouns);
    const ChangeWord *next = change_word_at(reading, at + 1);
    bool then_verb = next && next->sign;
    bool plainly = claim->number->measure == MEASURE_POINT ||
                   (claim->number->measure == MEASURE_SCORE && verb && sign);
    claim->is_change = plainly || (with && verb) || behind_verb || of || then_verb;
    claim->sign = claim->is_change ? (of ? change_word_at(reading, before - 2)->sign : sign) : 0;
}

/* ---- what it may be said of ---- */

/* The dimension of what a number counts, by the word behind it; empty when the word is no unit. */
static Str noun_dimension(const Reading *reading, size_t at)
{
    static const char *const people[] = {"mensen", "personen", "werkenden", "werklozen", "inwoners", "nederlanders",
                                         "zelfstandigen", "zzp'ers", "werkzoekenden", NULL};
    const Map *units = &facts_base(reading->context->facts)->units->by_id;
    if (reading_is_one_of(reading, at, people))
        return STR("personen");
    for (size_t i = 0; at < reading->sentence->count && i < units->count; i++) {
        const Unit *unit = units->entries[i].value;
        Str key = reading->sentence->tokens[at].key;
        if (key.len && !unit->symbol.len && (str_equal(unit->many, key) || str_equal(unit->one, key)))
            return unit->dimension;
    }
    return (Str){0};
}

static bool is_percent(const Indicator *indicator)
{
    return str_equal(indicator->unit->dimension, STR(DIMENSION_PERCENT));
}

/* Whether a number may be a value of the indicator, by its unit. */
static bool fits_level(const Reading *reading, const NumberClaim *claim, const Indicator *indicator)
{
    bool percent = is_percent(indicator);
    switch (claim->number->measure) {
    case MEASURE_PERCENT: return percent;
    case MEASURE_SCORE:
        return str_equal(indicator->unit->difference_unit->many, STR("punten")) ||
               str_equal(indicator->unit->many, STR("punten"));
    case MEASURE_NONE: {
        Str noun = noun_dimension(reading, claim->at + 1);
        bool counts = noun.len > 0;
        bool ratio = indicator->unit->ratio.under.len > 0;
        if (counts && ratio)
            return str_equal(indicator->unit->ratio.over, noun);
        return counts ? str_equal(noun, indicator->unit->dimension) : !percent || claim->number->value < 100;
    }
    case MEASURE_POINT:
    case MEASURE_TIMES:
    case MEASURE_EURO:
    case MEASURE_TIME: return false;
    }
    return false;
}

/* ---- weighing ---- */

static void weigh(Verdict *verdict, const NumberClaim *claim, Match match, double value)
{
    double off = fabs(fabs(value) - fabs(claim->number->value));
    verdict->candidates++;
    match.value = value;
    if (verdict->candidates == 1 || off < verdict->off) {
        verdict->nearest = match;
        verdict->off = off;
    }
}

/* A value that is itself a change: "kromp" turns its sign, "dan een jaar eerder" picks the one of a year. */
static bool growth_is_meant(const Reading *reading, const NumberClaim *claim, const Indicator *indicator, Period now)
{
    Periods bases;
    if (indicator->change_of == PERIOD_NONE || !reading_bases(reading, claim->at, now, &bases))
        return true;
    for (size_t i = 0; i < bases.count; i++) {
        int32_t apart = period_index(now) - period_index(bases.items[i]);
        if (bases.items[i].kind == now.kind && apart == (indicator->change_of == PERIOD_YEAR ? 4 : 1))
            return true;
    }
    return bases.count == 0;
}

static void weigh_level(const Reading *reading, const NumberClaim *claim, const Indicator *indicator,
                        const Region *region, Period period, Verdict *verdict)
{
    double value;
    if (!facts_value(reading->context->facts, indicator, region, period, &value) ||
        !growth_is_meant(reading, claim, indicator, period))
        return;
    bool flips = indicator->change_of != PERIOD_NONE && claim->sign < 0;
    Match match = {indicator, region, period, "", value};
    weigh(verdict, claim, match, value);
    if (number_agrees(claim->number, flips ? -value : value)) {
        verdict->kind = VERDICT_CONFIRMED;
        verdict->match = match;
        verdict->match.value = value;
    }
}

static void settle_change(const NumberClaim *claim, Match match, double change, Verdict *verdict)
{
    weigh(verdict, claim, match, change);
    if (!number_agrees(claim->number, fabs(change)))
        return;
    bool against = claim->sign && change && (change > 0) != (claim->sign > 0);
    if (verdict->kind == VERDICT_CONFIRMED)
        return;
    verdict->kind = against ? VERDICT_DIRECTION : VERDICT_CONFIRMED;
    verdict->match = match;
    verdict->match.value = change;
}

/* From one period to another; what fits is percent for counts, points for percentages. */
static void weigh_pair(const Reading *reading, const NumberClaim *claim, Match match, Period base, Verdict *verdict)
{
    double now, before;
    FactTable *facts = reading->context->facts;
    const Indicator *indicator = match.indicator;
    if (!facts_value(facts, indicator, match.region, match.period, &now) ||
        !facts_value(facts, indicator, match.region, base, &before) || period_compare(base, match.period) >= 0 ||
        facts_is_broken(facts, indicator, match.region, base, match.period))
        return;
    bool relative = indicator->unit->relative_change && before > 0;
    double percent = before > 0 ? 100 * (now - before) / before : 0;
    double step = pow(10, -indicator->decimals);
    double difference = now - before;
    double shown = round(now / step) * step - round(before / step) * step;
    Measure measure = claim->number->measure;
    if (measure == MEASURE_PERCENT && relative) {
        settle_change(claim, match, percent, verdict);
    } else if (measure == MEASURE_PERCENT || (measure == MEASURE_POINT && relative)) {
        double meant = relative ? percent : difference;
        weigh(verdict, claim, match, meant);
        if (number_agrees(claim->number, fabs(meant)) || number_agrees(claim->number, fabs(relative ? meant : shown))) {
            verdict->kind = verdict->kind == VERDICT_CONFIRMED ? verdict->kind : VERDICT_PERCENT;
            verdict->match = match;
        }
    } else if (measure == MEASURE_NONE ? fits_level(reading, claim, indicator) : !relative) {
        settle_change(claim, match, difference, verdict);
        if (verdict->kind != VERDICT_CONFIRMED)
            settle_change(claim, match, shown, verdict);
    }
}

static void weigh_change(const Reading *reading, const NumberClaim *claim, Match match, Verdict *verdict)
{
    Periods bases;
    if (match.indicator->change_of != PERIOD_NONE && claim->number->measure == MEASURE_PERCENT) {
        weigh_level(reading, claim, match.indicator, match.region, match.period, verdict);
        return;
    }
    if (!reading_bases(reading, claim->at, match.period, &bases)) {
        bases.items[bases.count++] = period_add(match.period, -1);
        bases.items[bases.count++] = period_add_years(match.period, -1);
        for (size_t i = 0; i < reading->thread->period_count && i < MAX_PERIODS; i++)
            bases.items[bases.count++] = reading->thread->periods[i];
    }
    for (size_t i = 0; i < bases.count && verdict->kind != VERDICT_CONFIRMED; i++)
        weigh_pair(reading, claim, match, bases.items[i], verdict);
}

/* "van 3,6 naar 4,0 procent", "tegen 3,8 procent een jaar eerder": the number of the time that is compared with. */
static void add_bases(const Reading *reading, const NumberClaim *claim, Periods *periods)
{
    static const char *const words[] = {"van", "tegen", "vanaf", "tegenover", NULL};
    size_t before = before_approx(reading, claim->at);
    if (!before || !reading_is_one_of(reading, before - 1, words))
        return;
    size_t count = periods->count;
    for (size_t i = 0; i < count; i++) {
        Periods bases;
        if (!reading_bases(reading, claim->at, periods->items[i], &bases)) {
            bases.items[bases.count++] = period_add(periods->items[i], -1);
            bases.items[bases.count++] = period_add_years(periods->items[i], -1);
        }
        for (size_t k = 0; k < bases.count && periods->count < sizeof periods->items / sizeof *periods->items; k++)
            periods->items[periods->count++] = bases.items[k];
    }
}

void claim_weigh(const Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                 const Periods *periods, Verdict *verdict)
{
    for (size_t i = 0; i < subject->count; i++) {
        const Indicator *indicator = subject->indicators[i];
        for (size_t k = 0; k < periods->count && verdict->kind != VERDICT_CONFIRMED; k++) {
            Period period = periods->items[k];
            /* Where the reporting period has no figure yet, the latest is meant. */
            if (!periods->named)
                facts_latest(reading->context->facts, indicator, region, period, &period);
            Match match = {indicator, region, period, "", 0};
            if (claim->is_change)
                weigh_change(reading, claim, match, verdict);
            else if (fits_level(reading, claim, indicator))
                weigh_level(reading, claim, indicator, region, period, verdict);
        }
    }
}

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
        if (claim->is_change || fits_level(reading, claim, indicator))
            return true;
    }
    return false;
}

/* The nearest name whose unit fits; what counts is the clause, then the sentence, then what was spoken of. */
static const NameHit *choose_subject(const Reading *reading, const NumberClaim *claim)
{
    const NameHit *hit = counted(reading, claim);
    if (hit && any_fits(reading, claim, hit))
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
        if (!when->compare && !when->span && !when->since && clause_of(reading, when->at) == clause_of(reading, at))
            return true;
    }
    return false;
}

/* "zes vacatures" may be six for each of something. */
static void try_ratios(const Reading *reading, const NumberClaim *claim, const Region *region, const Periods *periods,
                       Verdict *verdict)
{
    const Indicators *indicators = facts_base(reading->context->facts)->indicators;
    Str noun = noun_dimension(reading, claim->at + 1);
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

static void judge(Reading *reading, NumberClaim *claim)
{
    Verdict verdict = {0};
    const Region *region = reading_region(reading, claim->at);
    Periods periods;
    reading_periods(reading, claim->at, &periods);
    add_bases(reading, claim, &periods);
    if (claim->is_change && periods.named && !names_time(reading, claim->at) &&
        periods.count < sizeof periods.items / sizeof *periods.items)
        periods.items[periods.count++] = reading->context->period;
    const NameHit *subject = region ? choose_subject(reading, claim) : NULL;
    if (subject)
        claim_weigh(reading, claim, subject, region, &periods, &verdict);
    /* Another name in the same clause may be the one that is meant. */
    for (size_t i = 0; region && i < reading->subject_count && verdict.kind != VERDICT_CONFIRMED; i++) {
        Verdict other = {0};
        const NameHit *hit = &reading->subjects[i];
        if (hit == subject || clause_of(reading, hit->at) != clause_of(reading, claim->at))
            continue;
        claim_weigh(reading, claim, hit, region, &periods, &other);
        if (other.kind == VERDICT_CONFIRMED)
            verdict = other;
    }
    if (region && !claim->is_change && claim->number->measure == MEASURE_NONE)
        try_ratios(reading, claim, region, &periods, &verdict);
    claim_settle(reading, claim, subject, region, &periods, &verdict);
}

void claims_of_numbers(Reading *reading)
{
    for (size_t at = 0; at < reading->sentence->count; at++) {
        if (!is_claim(reading, at) || reading->exempt[at])
            continue;
        NumberClaim claim = {.at = at, .number = &reading->sentence->tokens[at].number};
        read_role(reading, &claim);
        judge(reading, &claim);
    }
}
