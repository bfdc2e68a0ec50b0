/*
 * claim_periods: of the times that a sentence names (claim_when.c), those that
 * a claim at one of its words is about, and those that it is compared with.
 */
#include "article/claim_reading.h"

static void add_period(Periods *out, Period period)
{
    for (size_t i = 0; i < out->count; i++)
        if (period_equal(out->items[i], period))
            return;
    if (out->count < sizeof out->items / sizeof *out->items && period.kind != PERIOD_NONE)
        out->items[out->count++] = period;
}

static Period shifted(Period from, const When *when)
{
    return period_add(period_add_years(from, -when->years), -when->quarters);
}

/* A relative time counts from the reporting period, from what was spoken of, or from another time in the sentence. */
static void add_shifted(const Reading *reading, const When *when, Periods *out)
{
    add_period(out, shifted(reading->context->period, when));
    for (size_t i = 0; i < reading->thread->period_count; i++)
        add_period(out, shifted(reading->thread->periods[i], when));
    for (size_t i = 0; i < reading->when.count; i++)
        for (size_t k = 0; reading->when.items[i].kind == WHEN_AT && k < reading->when.items[i].count; k++)
            add_period(out, shifted(reading->when.items[i].periods[k], when));
}

static void add_when(const Reading *reading, const When *when, Periods *out)
{
    out->named = true;
    /* "dan een jaar eerder, toen …" */
    for (size_t i = 0; when->kind == WHEN_THEN && i < reading->when.count; i++)
        if (reading->when.items[i].at < when->at && reading->when.items[i].kind != WHEN_THEN)
            add_when(reading, &reading->when.items[i], out);
    if (when->kind == WHEN_BACK)
        add_shifted(reading, when, out);
    for (size_t i = 0; i < when->count; i++)
        add_period(out, when->periods[i]);
}

static void add_of_clause(const Reading *reading, size_t at, bool same_clause, Periods *out)
{
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        bool here = reading_clause(reading, when->at) == reading_clause(reading, at);
        if (!when->compare && !when->span && !when->since && (here || !same_clause))
            add_when(reading, when, out);
    }
}

/* Whether all times of a sentence stand in later clauses. */
static bool comes_later(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        if (!when->compare && !when->span && !when->since &&
            reading_clause(reading, when->at) <= reading_clause(reading, at))
            return false;
    }
    return true;
}

void reading_periods(const Reading *reading, size_t at, Periods *out)
{
    *out = (Periods){0};
    for (size_t i = 0; i < reading->when.count && !out->named; i++)
        if (reading_is_in_brackets_behind(reading, reading->when.items[i].end, at))
            add_when(reading, &reading->when.items[i], out);
    if (!out->named)
        add_of_clause(reading, at, true, out);
    if (!out->named) {
        add_of_clause(reading, at, false, out);
        /* "116, een jaar eerder 134": what only comes later need not hold for what went before. */
        if (out->named && comes_later(reading, at))
            add_period(out, reading->context->period);
    }
    if (out->named)
        return;
    add_period(out, reading->context->period);
    for (size_t i = 0; i < reading->thread->period_count; i++)
        add_period(out, reading->thread->periods[i]);
}

/* "voor het eerst sinds 2018 daalde": since then it did not; it is not compared with it. */
static bool is_first_since(const Reading *reading, const When *when)
{
    for (size_t back = 1; when->since && back <= 8 && back <= when->at; back++)
        if (reading_match(reading, when->at - back, "voor het eerst"))
            return true;
    return false;
}

/* Between two times, or from one to another: what is earlier. */
static void add_earlier(const Reading *reading, Period now, Periods *out)
{
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        for (size_t k = 0; when->kind == WHEN_AT && !is_first_since(reading, when) && k < when->count; k++)
            if (when->periods[k].kind == now.kind && period_compare(when->periods[k], now) < 0)
                add_period(out, when->periods[k]);
    }
}

bool reading_is_against_now(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        if (when->kind == WHEN_NOW && when->compare && when->at > at &&
            reading_clause(reading, when->at) == reading_clause(reading, at))
            return true;
    }
    return false;
}

/* "een jaar eerder 68.500, 31 duizend minder dan nu": the time that is spoken of is what the present is held against.
 */
static void add_bases_of_now(const Reading *reading, Period now, Periods *out)
{
    out->named = true;
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        if (when->kind == WHEN_BACK)
            add_period(out, shifted(now, when));
        for (size_t k = 0; when->kind == WHEN_AT && k < when->count; k++)
            add_period(out, when->periods[k]);
    }
    for (size_t i = 0; !out->count && i < reading->thread->period_count; i++)
        add_period(out, reading->thread->periods[i]);
}

/* That is no time. */
static bool has_number(const Reading *reading, size_t clause)
{
    const Token *tokens = reading->sentence->tokens;
    for (size_t i = 0; i < reading->sentence->count; i++)
        if (tokens[i].clause == clause && tokens[i].kind == TOKEN_NUMBER &&
            tokens[i].number.measure != MEASURE_TIME && !claim_is_year(reading, i))
            return true;
    return false;
}

/* "groeide met 3,9 procent, en op jaarbasis was de groei 11,8 procent": what a later clause with a number of its own
   compares with is no base here. */
static bool is_of_later_number(const Reading *reading, const When *when, size_t at)
{
    size_t other = reading_clause(reading, when->at);
    return other > reading_clause(reading, at) && has_number(reading, other);
}

/* "in een jaar 100 duizend, ook al gingen er in het eerste kwartaal 15 duizend af": the clause has a time of its own.
 */
static bool is_of_earlier_number(const Reading *reading, const When *when, size_t at)
{
    size_t own = reading_clause(reading, at), other = reading_clause(reading, when->at);
    bool time = false;
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *point = &reading->when.items[i];
        time |=
            reading_clause(reading, point->at) == own && point->kind == WHEN_AT && !point->compare && !point->since;
    }
    return when->span && time && other < own && has_number(reading, other) && has_number(reading, own);
}

bool reading_bases(const Reading *reading, size_t at, Period now, Periods *out)
{
    *out = (Periods){0};
    if (period_equal(now, reading->context->period) && reading_is_against_now(reading, at)) {
        add_bases_of_now(reading, now, out);
        return true;
    }
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        bool base = when->compare || when->since || when->span ||
                    (when->kind == WHEN_BACK && reading_clause(reading, when->at) == reading_clause(reading, at));
        if (!base || is_first_since(reading, when) || when->years < 0 || when->quarters < 0 ||
            is_of_later_number(reading, when, at) || is_of_earlier_number(reading, when, at))
            continue;
        out->named = true;
        if (when->kind == WHEN_BACK)
            add_period(out, shifted(now, when));
        for (size_t k = 0; k < when->count; k++)
            if (when->periods[k].kind == now.kind)
                add_period(out, when->periods[k]);
    }
    if (!out->named)
        add_earlier(reading, now, out);
    return out->named || out->count;
}
