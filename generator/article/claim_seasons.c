/*
 * claim_seasons: a direction held against the two numbers that it stands with
 * ("daalde van 3,4 naar 3,7"), and comparisons that the season spoils.
 */
#include "article/claim_turns.h"

/* ---- from one to another ---- */

static const TurnWord *turn_of_clause(const Reading *reading, size_t clause, size_t *at)
{
    for (size_t i = 0; i < reading->sentence->count; i++) {
        const TurnWord *word = reading_clause(reading, i) == clause ? turn_word_at(reading, i) : NULL;
        *at = i;
        if (word && word->turn && word->turn != TURN_SAME)
            return word;
    }
    return NULL;
}

static bool stands_between(const Reading *reading, size_t from, size_t to, const char *word)
{
    for (size_t i = from; i < to; i++)
        if (reading_is(reading, i, word))
            return true;
    return false;
}

static bool names_time_between(const Reading *reading, size_t from, size_t to)
{
    for (size_t i = 0; i < reading->when.count; i++)
        if (reading->when.items[i].at >= from && reading->when.items[i].at < to)
            return true;
    return false;
}

/* "verslechterde van -37 begin 2023 naar -32": the two numbers say which way it went. */
void claims_of_pairs(Reading *reading)
{
    const Token *tokens = reading->sentence->tokens;
    for (size_t to = 3; to < reading->sentence->count; to++) {
        size_t from = to;
        while (from > 1 && to - from < 6 &&
               (tokens[from - 1].kind != TOKEN_NUMBER || claim_is_year(reading, from - 1)))
            from--;
        bool pair = tokens[to].kind == TOKEN_NUMBER && tokens[from - 1].kind == TOKEN_NUMBER &&
                    stands_between(reading, from, to, "naar") &&
                    tokens[to].number.measure == tokens[from - 1].number.measure &&
                    tokens[to].number.measure != MEASURE_TIME;
        size_t at;
        size_t clause = reading_clause(reading, to);
        const TurnWord *word = pair ? turn_of_clause(reading, clause, &at) : NULL;
        if (pair && !word && clause)
            word = turn_of_clause(reading, clause - 1, &at);
        if (!word || word->flags & TURN_NOUN || reading->exempt[at])
            continue;
        double moved = tokens[to].number.value - tokens[from - 1].number.value;
        const NameHit *subject = turn_subject(reading, at);
        bool turns = word->flags & TURN_GOOD && subject && subject->indicators[0]->favourable == FAVOURABLE_LOWER;
        Turn turn = !turns ? word->turn : word->turn == TURN_UP ? TURN_DOWN : TURN_UP;
        if (turn == TURN_UP ? moved >= 0 : moved <= 0) {
            /* "van -40 begin 2013 naar -2": the time is that of the first number, not of the word. */
            reading->used[at] |= names_time_between(reading, from, to);
            continue;
        }
        diag_error(reading->diags, reading_place(reading, at, at + 1), "claim-direction",
                   "'" STR_FMT "' does not fit '" STR_FMT "' and '" STR_FMT "'", STR_ARG(reading_typed(reading, at)),
                   STR_ARG(reading_typed(reading, from - 1)), STR_ARG(reading_typed(reading, to)));
        diag_hint(reading->diags, "read whether the word or the order of the numbers is wrong");
        claim_add_fact(reading, "contradicted", NULL);
        reading->used[at] = true;
    }
}

/* ---- the season ---- */

/* "een kwartaal eerder waren het er 300 minder" */
static bool is_counted_from(const Reading *reading, const When *when)
{
    static const char *const words[] = {"meer", "minder", "hoger", "lager", "groter", "kleiner", NULL};
    for (size_t i = when->end; when->kind == WHEN_BACK && i < reading->sentence->count; i++)
        if (reading_clause(reading, i) == reading_clause(reading, when->at) && reading_is_one_of(reading, i, words))
            return true;
    return false;
}

/* "dan in het eerste kwartaal, toen het nog 5,2 procent was": what is spoken of is now. */
static bool is_only_then(const Reading *reading)
{
    bool then = false, other = false;
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        then |= when->kind == WHEN_THEN;
        other |= when->kind != WHEN_THEN && !when->compare && !when->span && !when->since;
    }
    return then && !other;
}

static bool may_compare(const Reading *reading, const When *when)
{
    if (when->kind == WHEN_BACK)
        return !when->quarters || when->quarters % 4 == 0;
    Periods periods;
    reading_periods(reading, when->at, &periods);
    if (is_only_then(reading))
        periods = (Periods){.items = {reading->context->period}, .count = 1};
    for (size_t i = 0; i < when->count; i++)
        if (when->periods[i].kind != PERIOD_QUARTER || when->count > 1 ||
            (periods.count && when->periods[i].number == periods.items[0].number))
            return true;
    return when->count == 0;
}

/* "daalde van 1.203 in het derde kwartaal naar 1.140 in het vierde" */
static bool goes_on_to_another(const Reading *reading, size_t index)
{
    const When *first = &reading->when.items[index];
    if (first->kind != WHEN_AT || first->count != 1 || first->periods[0].kind != PERIOD_QUARTER)
        return false;
    bool last = index + 1 >= reading->when.count;
    const When *next = first + 1;
    if (!last && (next->kind != WHEN_AT || next->count != 1 || next->periods[0].kind != PERIOD_QUARTER))
        return false;
    Period to = last ? reading->context->period : next->periods[0];
    return first->periods[0].number != to.number && stands_between(reading, 0, first->at, "van") &&
           stands_between(reading, first->end, last ? reading->sentence->count : next->at, "naar");
}

/* "sinds het eerste kwartaal steeg zij met 1.900" */
static bool turns_since(const Reading *reading, const When *when)
{
    static const char *const ranks[] = {"nooit", "niet", "eerst", "geen", "hoogste", "laagste", "zo", NULL};
    size_t at;
    return when->since && when->kind == WHEN_AT && when->count == 1 && !reading_has_any(reading, ranks) &&
           turn_of_clause(reading, reading_clause(reading, when->at), &at);
}

/* "in drie maanden nam het aantal toe", not "in drie maanden begonnen er 1.735". */
static bool moves(const Reading *reading, const When *when)
{
    size_t clause = reading_clause(reading, when->at);
    for (size_t i = 0; i < reading->sentence->count; i++) {
        const TurnWord *word = reading_clause(reading, i) == clause ? turn_word_at(reading, i) : NULL;
        if (word && (word->turn ? word->turn : turn_of_split_verb(reading, i)))
            return true;
    }
    return false;
}

/* A comparison with another season of a series that is not adjusted for it. */
void claims_of_seasons(Reading *reading)
{
    static const char *const never[] = {"nooit", "niet eerder", NULL};
    if (prose_names_season(reading->sentence->tokens, reading->sentence->count))
        return;
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        /* "nooit eerder in een kwartaal" compares with none. */
        bool goes_on = goes_on_to_another(reading, i), since = turns_since(reading, when);
        bool compares = when->compare || (when->span && moves(reading, when) && !reading_has_any(reading, never)) ||
                        is_counted_from(reading, when) || goes_on || since;
        if (!compares || (when->since && !since) || (!goes_on && may_compare(reading, when)) ||
            reading->exempt[when->at])
            continue;
        const NameHit *subject = turn_subject(reading, when->at);
        const Region *region = turn_region(reading, when->at, NULL);
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
