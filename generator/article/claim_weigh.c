/*
 * claim_weigh: a number held against one indicator, region and period: what
 * its unit may be a value of, and whether the value, or the change from a base,
 * is what was typed.
 */
#include "article/claim_numbers.h"
#include "article/claim_turns.h"

#include <math.h>

/* The dimension of what a number counts, by the word behind it; empty when the word is no unit. */
Str number_noun_dimension(const Reading *reading, size_t at)
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
bool number_fits_level(const Reading *reading, const NumberClaim *claim, const Indicator *indicator)
{
    bool percent = is_percent(indicator);
    switch (claim->number->measure) {
    case MEASURE_PERCENT: return percent;
    case MEASURE_SCORE:
        return str_equal(indicator->unit->difference_unit->many, STR("punten")) ||
               str_equal(indicator->unit->many, STR("punten"));
    case MEASURE_NONE: {
        Str noun = number_noun_dimension(reading, claim->at + 1);
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

void verdict_add(Verdict *verdict, const NumberClaim *claim, Match match, double value)
{
    double off = fabs(fabs(value) - fabs(claim->number->value));
    verdict->candidates++;
    match.value = value;
    if (verdict->candidates == 1 || off < verdict->off) {
        verdict->nearest = match;
        verdict->off = off;
    }
}

bool growth_is_meant(const Reading *reading, size_t at, const Indicator *indicator, Period now)
{
    Periods bases;
    if (indicator->change_of == PERIOD_NONE || !reading_bases(reading, at, now, &bases))
        return true;
    for (size_t i = 0; i < bases.count; i++) {
        int32_t apart = period_index(now) - period_index(bases.items[i]);
        if (bases.items[i].kind == now.kind && apart == (indicator->change_of == PERIOD_YEAR ? 4 : 1))
            return true;
    }
    return bases.count == 0;
}

/* "de krimp is nog groter: 8,8 procent": a decrease is told without its sign. */
static bool is_called_fall(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < at; i++) {
        const TurnWord *word = turn_word_at(reading, i);
        if (word && word->turn == TURN_DOWN && word->flags & TURN_NOUN &&
            reading_clause(reading, i) + 1 >= reading_clause(reading, at))
            return true;
    }
    return false;
}

static void weigh_level(const Reading *reading, const NumberClaim *claim, const Indicator *indicator,
                        const Region *region, Period period, Verdict *verdict)
{
    double value;
    if (!facts_value(reading->context->facts, indicator, region, period, &value) ||
        !growth_is_meant(reading, claim->at, indicator, period))
        return;
    bool flips = indicator->change_of != PERIOD_NONE &&
                 (claim->sign < 0 || (!claim->sign && is_called_fall(reading, claim->at)));
    Match match = {.indicator = indicator, .region = region, .period = period, .part = "", .value = value};
    verdict_add(verdict, claim, match, value);
    bool against = indicator->change_of != PERIOD_NONE && claim->sign && (value > 0) != (claim->sign > 0);
    if (against && number_agrees(claim->number, fabs(value))) {
        verdict->kind = VERDICT_DIRECTION;
        verdict->match = match;
    } else if (number_agrees(claim->number, flips ? -value : value)) {
        verdict->kind = VERDICT_CONFIRMED;
        verdict->match = match;
        verdict->match.value = value;
    }
}

static void settle_change(const NumberClaim *claim, Match match, double change, Verdict *verdict)
{
    verdict_add(verdict, claim, match, change);
    if (!number_agrees(claim->number, fabs(change)))
        return;
    bool against = claim->sign && change && (change > 0) != (claim->sign > 0);
    if (verdict->kind == VERDICT_CONFIRMED)
        return;
    verdict->kind = against ? VERDICT_DIRECTION : VERDICT_CONFIRMED;
    verdict->match = match;
    verdict->match.value = change;
}

/* "drie keer zo veel als een jaar eerder" */
static void weigh_times(const NumberClaim *claim, Match match, double now, double before, Verdict *verdict)
{
    if (before <= 0)
        return;
    double times = now / before, said = claim->number->value;
    verdict_add(verdict, claim, match, times);
    bool near = claim->number->approx == APPROX_EXACT ? fabs(times - said) <= said * 0.1
                                                      : number_agrees(claim->number, times);
    if (!near)
        return;
    verdict->kind = VERDICT_CONFIRMED;
    verdict->match = match;
    verdict->match.value = times;
}

/* "de helft van dat van een jaar eerder" */
bool number_is_of_own_past(const Reading *reading, size_t at)
{
    return reading_match(reading, at + 1, "van dat van") || reading_match(reading, at + 1, "van die van") ||
           reading_match(reading, at + 1, "van het aantal van") || reading_match(reading, at + 1, "van wat het");
}

/* From one period to another; what fits is percent for counts, points for percentages. */
static void weigh_pair(const Reading *reading, const NumberClaim *claim, Match match, Period base, Verdict *verdict)
{
    double now, before;
    FactTable *facts = reading->context->facts;
    const Indicator *indicator = match.indicator;
    bool times = claim->number->measure == MEASURE_TIMES;
    if (!facts_value(facts, indicator, match.region, match.period, &now) ||
        !facts_value(facts, indicator, match.region, base, &before) ||
        (times ? period_equal(base, match.period) : period_compare(base, match.period) >= 0) ||
        facts_is_broken(facts, indicator, match.region, base, match.period))
        return;
    if (times) {
        weigh_times(claim, match, now, before, verdict);
        return;
    }
    if (claim->number->share && number_is_of_own_past(reading, claim->at)) {
        if (before > 0)
            weigh_percentage(claim, match, 100 * now / before, verdict);
        return;
    }
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
        verdict_add(verdict, claim, match, meant);
        if (number_agrees(claim->number, fabs(meant)) ||
            number_agrees(claim->number, fabs(relative ? meant : shown))) {
            verdict->kind = verdict->kind == VERDICT_CONFIRMED ? verdict->kind : VERDICT_PERCENT;
            verdict->match = match;
        }
    } else if (measure == MEASURE_NONE ? number_fits_level(reading, claim, indicator) : !relative) {
        settle_change(claim, match, difference, verdict);
        if (verdict->kind != VERDICT_CONFIRMED)
            settle_change(claim, match, shown, verdict);
    }
}

/* "0,3 procentpunt hoger dan in Nederland" */
static void weigh_difference(const Reading *reading, const NumberClaim *claim, Match match, const Region *other,
                             Verdict *verdict)
{
    double own, theirs;
    FactTable *facts = reading->context->facts;
    if (!facts_value(facts, match.indicator, match.region, match.period, &own) ||
        !facts_value(facts, match.indicator, other, match.period, &theirs) || other == match.region)
        return;
    bool relative = match.indicator->unit->relative_change && theirs > 0;
    Measure measure = claim->number->measure;
    double step = pow(10, -match.indicator->decimals);
    if (measure == MEASURE_PERCENT && relative) {
        settle_change(claim, match, 100 * (own - theirs) / theirs, verdict);
    } else if (measure == MEASURE_PERCENT && is_percent(match.indicator)) {
        verdict_add(verdict, claim, match, own - theirs);
        if (number_agrees(claim->number, fabs(own - theirs)) && verdict->kind != VERDICT_CONFIRMED)
            verdict->kind = VERDICT_PERCENT;
        verdict->match = match;
    } else if (measure == MEASURE_NONE ? number_fits_level(reading, claim, match.indicator) : !relative) {
        settle_change(claim, match, own - theirs, verdict);
        if (verdict->kind != VERDICT_CONFIRMED)
            settle_change(claim, match, (round(own / step) - round(theirs / step)) * step, verdict);
    }
}

/* "meer dan in 2022" of a series that is not adjusted: than in the same quarter of it. */
static void keep_season(const Indicator *indicator, const Region *region, Period now, Periods *bases)
{
    size_t kept = 0;
    for (size_t i = 0; i < bases->count && bases->count > 1 && !facts_is_adjusted(indicator, region); i++)
        if (bases->items[i].kind == now.kind && bases->items[i].number == now.number)
            bases->items[kept++] = bases->items[i];
    bases->count = kept ? kept : bases->count;
}

static void weigh_change(const Reading *reading, const NumberClaim *claim, Match match, Verdict *verdict)
{
    Periods bases;
    if (match.indicator->change_of != PERIOD_NONE && claim->number->measure == MEASURE_PERCENT) {
        weigh_level(reading, claim, match.indicator, match.region, match.period, verdict);
        return;
    }
    const Region *compared = reading_region_compared(reading, claim->at);
    if (compared) {
        weigh_difference(reading, claim, match, compared, verdict);
        return;
    }
    bool named = reading_bases(reading, claim->at, match.period, &bases);
    /* "twee keer zo veel vacatures als werklozen" compares no times; "in 2014 twee keer zo veel" does, with the
     * present. */
    bool times = claim->number->measure == MEASURE_TIMES;
    if (!named && times && period_equal(match.period, reading->context->period))
        return;
    if (!named && times) {
        bases.items[bases.count++] = reading->context->period;
        named = true;
    }
    keep_season(match.indicator, match.region, match.period, &bases);
    if (!named) {
        bases.items[bases.count++] = period_add(match.period, -1);
        bases.items[bases.count++] = period_add_years(match.period, -1);
        for (size_t i = 0; i < reading->thread->period_count && i < MAX_PERIODS; i++)
            bases.items[bases.count++] = reading->thread->periods[i];
    }
    for (size_t i = 0; i < bases.count && verdict->kind != VERDICT_CONFIRMED; i++) {
        match.base = named ? bases.items[i] : (Period){0};
        weigh_pair(reading, claim, match, bases.items[i], verdict);
    }
}

/* "van 3,6 naar 4,0 procent", "tegen 3,8 procent een jaar eerder": the number of the time that is compared with. */
void number_add_bases(const Reading *reading, const NumberClaim *claim, Periods *periods)
{
    static const char *const words[] = {"van", "tegen", "vanaf", "tegenover", NULL};
    size_t before = number_before_approx(reading, claim->at);
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
            Match match = {.indicator = indicator, .region = region, .period = period, .part = "", .value = 0};
            if (claim->may_be_level && number_fits_level(reading, claim, indicator))
                weigh_level(reading, claim, indicator, region, period, verdict);
            if (verdict->kind == VERDICT_CONFIRMED)
                return;
            if (claim->is_change)
                weigh_change(reading, claim, match, verdict);
            else if (claim->number->measure == MEASURE_PERCENT && indicator->part_of && !is_percent(indicator))
                weigh_part(reading, claim, match, verdict);
            else if (number_is_part_of_country(reading, claim, indicator))
                weigh_part_of_country(reading, claim, match, verdict);
            else if (number_fits_level(reading, claim, indicator))
                weigh_level(reading, claim, indicator, region, period, verdict);
        }
    }
}
