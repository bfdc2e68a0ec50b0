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

/* ---- what is no claim ---- */

static bool is_label(const Reading *reading, size_t at)
{
    static const char *const labels[] = {
        "figuur",    "tabel",   "grafiek",    "kader",        "bijlage",    "artikel",   "lid",        "hoofdstuk",
        "paragraaf", "pagina",  "blz",        "niveau",       "nummer",     "nr",        "bladzijde",  "bladzijden",
        "pagina's",  "figuren", "tabellen",   "hoofdstukken", "paragrafen", "artikelen", "bijlagen",   "noot",
        "voetnoot",  "postbus", "kamer",      "zaal",         "editie",     "jaargang",  "aflevering", "onderdeel",
        "regel",     "plaats",  "plek",       "top",          "lijn",       "spoor",     "route",      "versie",
        "stap",      "mbo",     "mbo-niveau", "groep",        "categorie",  "schaal",    "by",         "deel",
        "jaren",     "fase",    "vraag",      "leerjaar",     "per",        "elke",      "iedere",     "klasse",
        "tegenover", NULL};
    return at && reading_is_one_of(reading, at - 1, labels);
}

/* "boven de grens van 4": what is held against is no figure. */
static bool is_threshold(const Reading *reading, size_t at)
{
    static const char *const words[] = {"grens", "grenswaarde", "drempel", "norm", "streefcijfer", "doel", "plafond",
                                        "maximum", "minimum", NULL};
    return at > 1 && reading_is(reading, at - 1, "van") && reading_is_one_of(reading, at - 2, words);
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

/* "15- tot 75-jarigen", "20-jarigen": the number is a part of a word. */
static bool is_cut_off(const Reading *reading, size_t at)
{
    const Token *token = &reading->sentence->tokens[at];
    return reading_is(reading, at + 1, "-") && token[1].start == token->end &&
           (at + 2 >= reading->sentence->count || token[2].start > token[1].end);
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

/* "Ingrid Postma (47)": an age. */
static bool is_age_of_someone(const Reading *reading, size_t at)
{
    const Token *tokens = reading->sentence->tokens;
    bool brackets = at >= 2 && reading_is(reading, at - 1, "(") &&
                    (reading_is(reading, at + 1, ")") || reading_is(reading, at + 1, ","));
    const Number *number = &tokens[at].number;
    return brackets && number->measure == MEASURE_NONE && number_is(number->step, 1) && number->value >= 1 &&
           number->value < 120 && tokens[at - 2].kind == TOKEN_WORD &&
           !str_equal(tokens[at - 2].key, reading_typed(reading, at - 2));
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
    bool small = number->in_words && number->measure == MEASURE_NONE && number->value <= 20;
    bool plain = number->approx == APPROX_EXACT || (at && reading_is(reading, at - 1, "geen"));
    return small && plain && !counts_something_known(reading, at);
}

static bool is_claim(const Reading *reading, size_t at)
{
    const Token *token = &reading->sentence->tokens[at];
    if (token->kind != TOKEN_NUMBER || token->bound || reading->used[at])
        return false;
    bool zero = token->number.in_words && token->number.value <= 0;
    return token->number.measure != MEASURE_TIME && !zero && !claim_is_year(reading, at) &&
           !is_labelled(reading, at) && !is_cut_off(reading, at) && !is_threshold(reading, at) &&
           !is_date_or_code(reading, at) && !is_age_of_someone(reading, at) && !proportion_is_base(reading, at) &&
           !is_small_talk(reading, at);
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
        bool share = (claim->number->measure == MEASURE_PERCENT && indicator->part_of) ||
                     number_is_part_of_country(reading, claim, indicator);
        if (claim->is_change || share || number_fits_level(reading, claim, indicator))
            return true;
    }
    return false;
}

/* "121 in Nederland, Gelderland 134": a number in a clause without a name is of what the one before was of. */
static const NameHit *same_as_before(const Reading *reading, const NumberClaim *claim)
{
    if (!reading->last.indicator || !number_fits_level(reading, claim, reading->last.indicator))
        return NULL;
    for (size_t i = 0; i < reading->subject_count; i++)
        if (reading_clause(reading, reading->subjects[i].at) == reading_clause(reading, claim->at))
            return NULL;
    NameHit *hit = ARENA_NEW(reading->arena, NameHit);
    const Indicator **one = ARENA_NEW(reading->arena, const Indicator *);
    *one = reading->last.indicator;
    *hit = (NameHit){.at = claim->at, .end = claim->at, .indicators = one, .count = 1};
    return hit;
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
        if (reading->when.items[i].kind == WHEN_BACK &&
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

static void judge_number(Reading *reading, NumberClaim *claim)
{
    Verdict verdict = {0};
    if (!claim->counted_on)
        number_read_role(reading, claim);
    const Region *region = reading_region(reading, claim->at);
    Periods periods;
    reading_periods(reading, claim->at, &periods);
    number_add_bases(reading, claim, &periods);
    if (claim->is_change && !claim->may_be_level && claim->number->measure != MEASURE_TIMES &&
        reading_is_against_now(reading, claim->at))
        periods = (Periods){.items = {reading->context->period}, .count = 1, .named = true};
    /* "van 1,7 procent eind 2024 naar 1,9 procent": the time may be that of the first. */
    size_t before = number_before_approx(reading, claim->at);
    if (before && reading_is(reading, before - 1, "naar") &&
        periods.count < sizeof periods.items / sizeof *periods.items)
        periods.items[periods.count++] = reading->context->period;
    if (claim->is_change && periods.named && (!names_time(reading, claim->at) || counts_back(reading, claim->at)) &&
        periods.count < sizeof periods.items / sizeof *periods.items)
        periods.items[periods.count++] = reading->context->period;
    const NameHit *subject = region ? choose_subject(reading, claim) : NULL;
    if (subject)
        claim_weigh(reading, claim, subject, region, &periods, &verdict);
    const NameHit *nearest = region ? reading_subject(reading, claim->at) : NULL;
    if (nearest && nearest != subject && verdict.kind != VERDICT_CONFIRMED)
        weigh_instead(reading, claim, nearest, region, &periods, &verdict);
    /* Another name in the same clause may be the one that is meant. */
    for (size_t i = 0; region && i < reading->subject_count && verdict.kind != VERDICT_CONFIRMED; i++) {
        const NameHit *hit = &reading->subjects[i];
        if (hit != subject && reading_clause(reading, hit->at) == reading_clause(reading, claim->at))
            weigh_instead(reading, claim, hit, region, &periods, &verdict);
    }
    if (region && !claim->is_change && claim->number->measure == MEASURE_NONE)
        try_ratios(reading, claim, region, &periods, &verdict);
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
        if (!is_claim(reading, at) || reading->exempt[at])
            continue;
        NumberClaim claim = {.at = at, .number = &reading->sentence->tokens[at].number};
        Number scaled, cell;
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
