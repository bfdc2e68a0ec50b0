/*
 * claim_roles: whether a number is a level ("is 3,7 procent", "daalde naar
 * 4,0") or a change ("steeg met 0,3 procentpunt", "17 duizend minder"), and
 * which way it goes.
 */
#include "article/claim_numbers.h"
#include "article/claim_turns.h"

/* The words of degree that stand between a word and its number. */
size_t number_before_approx(const Reading *reading, size_t at)
{
    static const char *const words[] = {
        "ruim",  "bijna", "ongeveer",   "circa",    "zo'n", "krap",  "meer",     "minder",   "dan",
        "de",    "maar",  "liefst",     "slechts",  "nog",  "een",   "iets",     "geen",     "net",
        "rond",  "dik",   "haast",      "minstens", "om",   "nabij", "pakweg",   "afgerond", "grofweg",
        "zeker", "amper", "nauwelijks", "nipt",     "er",   "wel",   "maximaal", "hooguit",  NULL};
    static const char *const signs[] = {"-", "−", "–", "min", "minus", "+", "plus", NULL};
    if (at && reading_is_one_of(reading, at - 1, signs))
        at--;
    while (at && reading_is_one_of(reading, at - 1, words))
        at--;
    return at;
}

/* "gestegen" after, "nam … toe": the direction that the clause gives a change. */
static int clause_sign(const Reading *reading, size_t at, bool *found)
{
    for (size_t i = 0; i < reading->sentence->count; i++) {
        if (reading_clause(reading, i) != reading_clause(reading, at))
            continue;
        const TurnWord *word = turn_word_at(reading, i);
        if (!word || word->turn == TURN_SAME)
            continue;
        Turn turn = word->turn ? word->turn : turn_of_split_verb(reading, i);
        *found |= turn != TURN_NONE || word->flags & TURN_NOUN;
        if (turn != TURN_NONE)
            return turn;
    }
    return 0;
}

/* "vacatures bij" as a name of its own: its words are no words of change. */
static bool is_in_name(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->subject_count; i++)
        if (reading->subjects[i].at < at && at < reading->subjects[i].end)
            return true;
    return false;
}

/* "meer" 1, "minder" -1; "bij" and "af" where nothing else follows that they belong to. */
static int sign_of_comparative(const Reading *reading, size_t at)
{
    static const char *const up[] = {"meer", "hoger", "groter", "extra", "erbij", NULL};
    static const char *const down[] = {"minder", "lager", "kleiner", "eraf", "achter", NULL};
    static const char *const joined[] = {"gekomen", "kwamen", "komen",      "gegaan", "dan",
                                         "en",      "ten",    "vergeleken", "sinds",  NULL};
    bool last = at + 1 >= reading->sentence->count || reading->sentence->tokens[at + 1].kind != TOKEN_WORD ||
                reading_is_one_of(reading, at + 1, joined);
    if (reading_is_one_of(reading, at, up) || (last && reading_is(reading, at, "bij")))
        return 1;
    return reading_is_one_of(reading, at, down) || (last && reading_is(reading, at, "af")) ? -1 : 0;
}

/* "boven dat van", "onder het niveau van" */
static bool is_beyond(const Reading *reading, size_t at)
{
    static const char *const levels[] = {"dat van", "die van", "het niveau van", "het aantal van", "het cijfer van",
                                         NULL};
    if (!reading_is(reading, at, "boven") && !reading_is(reading, at, "onder"))
        return false;
    for (size_t i = 0; levels[i]; i++)
        if (reading_match(reading, at + 1, levels[i]))
            return true;
    return false;
}

/* "17 duizend minder", "0,3 procentpunt hoger", "275 duizend werkenden bij", "1,4 procent boven dat van" */
static bool followed_by_change(const Reading *reading, size_t at, int *sign)
{
    static const char *const verbs[] = {"is", "was", "ligt", "lag", "zijn", "waren", "bleef", "blijft", "en", "dan",
                                        NULL};
    if (is_beyond(reading, at + 1)) {
        *sign = reading_is(reading, at + 1, "boven") ? 1 : -1;
        return true;
    }
    for (size_t next = at + 1; next <= at + 3 && next < reading->sentence->count; next++) {
        if (reading->sentence->tokens[next].kind != TOKEN_WORD || reading_is_one_of(reading, next, verbs) ||
            reading_clause(reading, next) != reading_clause(reading, at))
            return false;
        *sign = is_in_name(reading, next) ? 0 : sign_of_comparative(reading, next);
        if (*sign)
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

/* "een daling van 3": the word, or NULL. */
static const TurnWord *noun_before(const Reading *reading, size_t before)
{
    const TurnWord *noun =
        before > 1 && reading_is(reading, before - 1, "van") ? turn_word_at(reading, before - 2) : NULL;
    return noun && noun->flags & TURN_NOUN ? noun : NULL;
}

static bool is_came(const Reading *reading, size_t at)
{
    static const char *const came[] = {"kwam", "kwamen", "komt", "komen", NULL};
    return reading_is_one_of(reading, at, came);
}

/* Whether another number stands between two places. */
static bool number_between(const Reading *reading, size_t a, size_t b)
{
    for (size_t i = (a < b ? a : b) + 1; i < (a < b ? b : a); i++)
        if (reading->sentence->tokens[i].kind == TOKEN_NUMBER)
            return true;
    return false;
}

/* Whether a word has a number of its own behind it: "300 …, en er verdwenen er 200". */
static bool number_follows(const Reading *reading, size_t at)
{
    for (size_t i = at + 1; i < reading->sentence->count && reading_clause(reading, i) == reading_clause(reading, at);
         i++)
        if (reading->sentence->tokens[i].kind == TOKEN_NUMBER)
            return true;
    return false;
}

/* "kwamen er 300 bij": where the particle stands that makes it a change, or 0. */
static size_t particle_of(const Reading *reading, size_t verb)
{
    for (size_t i = verb + 1; i < reading->sentence->count; i++)
        if ((reading_is(reading, i, "bij") || reading_is(reading, i, "erbij")) && sign_of_comparative(reading, i) &&
            reading_clause(reading, i) == reading_clause(reading, verb))
            return is_in_name(reading, i) ? 0 : i;
    return 0;
}

/* "er kwamen 53 duizend werkenden bij en 6 duizend werklozen" */
static bool is_second_that_came(const Reading *reading, size_t at)
{
    for (size_t i = 0; at > 1 && reading_is(reading, at - 1, "en") && i < at; i++)
        if (is_came(reading, i) && particle_of(reading, i) == at - 2)
            return true;
    return false;
}

/* "verdwenen 72 duizend", "23 duizend kwamen er bij": its clause tells of what came or went. */
static bool counts_what_moved(const Reading *reading, const NumberClaim *claim)
{
    bool percent = claim->number->measure == MEASURE_PERCENT;
    for (size_t i = 0; (percent || claim->number->measure == MEASURE_NONE) && i < reading->sentence->count; i++) {
        if (reading_clause(reading, i) != reading_clause(reading, claim->at) || is_in_name(reading, i) ||
            number_between(reading, i, claim->at))
            continue;
        const TurnWord *word = turn_word_at(reading, i);
        if (word && (word->flags & TURN_COUNTS) && (i < claim->at || !number_follows(reading, i)))
            return true;
        if (is_came(reading, i) && particle_of(reading, i) > claim->at)
            return true;
    }
    return !percent && is_second_that_came(reading, claim->at);
}

/* Whether a word before `at`, in its clause, says by itself that something moved. */
static bool says_that_it_moved(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < at; i++) {
        const TurnWord *word = turn_word_at(reading, i);
        if (word && word->turn && word->flags & TURN_SAYS && word->turn != TURN_SAME &&
            reading_clause(reading, i) == reading_clause(reading, at))
            return true;
    }
    return false;
}

/* "zakte de werkloosheid 0,2 procent", "daalde binnen een jaar 1,5 procent": right behind a name or a time. */
static bool follows_what_moved(const Reading *reading, size_t before)
{
    for (size_t i = 0; i < reading->subject_count; i++)
        if (reading->subjects[i].end == before && says_that_it_moved(reading, reading->subjects[i].at))
            return true;
    for (size_t i = 0; i < reading->when.count; i++)
        if (reading->when.items[i].end == before && says_that_it_moved(reading, reading->when.items[i].at))
            return true;
    return false;
}

static bool is_moving_word(const TurnWord *word)
{
    return word && word->turn && word->turn != TURN_SAME;
}

/* "nam af, met 8 duizend": the word stands in the clause before. */
static int sign_before(const Reading *reading, size_t at, size_t before, bool *verb)
{
    int sign = 0;
    for (size_t i = 0; !*verb && i < before; i++)
        if (reading_clause(reading, i) + 1 == reading_clause(reading, at))
            sign = clause_sign(reading, i, verb);
    return sign;
}

/* "eind 2020 waren het er 135 meer": of an earlier time, and it counts from now. */
bool number_counts_from(const Reading *reading, const When *when)
{
    static const char *const there[] = {"waren het er", "waren dat er", "was dat", "was het", NULL};
    bool earlier = when->kind == WHEN_AT && when->count && !when->since &&
                   period_compare(when->periods[0], reading->context->period) < 0;
    for (size_t i = when->end; earlier && i < reading->sentence->count; i++)
        for (size_t k = 0; there[k] && reading_clause(reading, i) == reading_clause(reading, when->at); k++)
            if (reading_match(reading, i, there[k]))
                return true;
    return false;
}

/* "een jaar eerder waren het er 300 meer": so it has become less. */
static bool tells_of_before(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        bool back = when->kind == WHEN_BACK && (when->years > 0 || when->quarters > 0);
        if ((back || number_counts_from(reading, when)) && !when->compare && !when->span && when->at < at &&
            reading_clause(reading, when->at) == reading_clause(reading, at))
            return true;
    }
    return false;
}

/* "steeg met 27 procent, tegen 22 procent in Nederland": what the number before was, elsewhere. */
static bool is_change_elsewhere(const Reading *reading, const NumberClaim *claim, size_t before)
{
    if (!before || !reading_is(reading, before - 1, "tegen") || !reading->last_is_change ||
        claim->number->measure != MEASURE_PERCENT)
        return false;
    bool region = false, time = false;
    for (size_t i = 0; i < reading->region_count; i++)
        region |= reading->regions[i].at > claim->at;
    for (size_t i = 0; i < reading->when.count; i++)
        time |= reading->when.items[i].at > claim->at;
    return region && !time;
}

void number_read_role(const Reading *reading, NumberClaim *claim)
{
    size_t at = claim->at;
    size_t before = number_before_approx(reading, at);
    if (claim->number->share && number_is_of_own_past(reading, at)) {
        claim->is_change = true;
        return;
    }
    if (is_target(reading, before))
        return;
    int own_sign = 0;
    bool with = before && reading_is(reading, before - 1, "met");
    if (followed_by_change(reading, at, &own_sign) && claim->number->approx != APPROX_AT_LEAST) {
        claim->is_change = true;
        bool before_now = tells_of_before(reading, at) || reading_is_against_now(reading, at);
        claim->sign = before_now && !counts_what_moved(reading, claim) ? -own_sign : own_sign;
        /* "is met 3,1 procent lager dan in Nederland" tells the level. */
        claim->may_be_level = with && claim->number->measure != MEASURE_POINT;
        return;
    }
    bool verb = false;
    int sign = clause_sign(reading, at, &verb);
    if (with && !verb)
        sign = sign_before(reading, at, before, &verb);
    const TurnWord *noun = noun_before(reading, before);
    bool behind = before && is_moving_word(turn_word_at(reading, before - 1));
    bool ahead = at + 1 < reading->sentence->count && is_moving_word(turn_word_at(reading, at + 1));
    bool plainly =
        claim->number->measure == MEASURE_POINT || (claim->number->measure == MEASURE_SCORE && verb && sign);
    claim->is_change = plainly || (with && verb) || behind || noun || ahead || counts_what_moved(reading, claim) ||
                       follows_what_moved(reading, before) || is_change_elsewhere(reading, claim, before) ||
                       claim->number->measure == MEASURE_TIMES;
    claim->sign = !claim->is_change ? 0 : noun ? (int)noun->turn : sign;
}
