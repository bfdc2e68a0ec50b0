/*
 * claim_settle: the last word on a number, and how it is told.
 *
 * What no named candidate confirms may still be right by the article's own
 * charts. What is wrong is told as precisely as can be: it may be the figure
 * of another period or of another region.
 */
#include "article/claim_numbers.h"

#include <math.h>

enum { STALE_PERIODS = 8, FIRM_DIGITS = 100 };

/* Whether a number has enough digits not to agree by accident. */
static bool is_firm(const Number *number, double digits)
{
    return fabs(number->value) / number->step >= digits;
}

/* A computed value as people read it, to one decimal or whole. */
static Str shown_value(const Reading *reading, const Match *match, bool is_change)
{
    if (!is_change)
        return claim_value_text(reading, match);
    bool large = match->indicator->unit->relative_change && fabs(match->value) >= 1000;
    return claim_number_text(reading, match->value, large ? 0 : 1);
}

static void confirm(Reading *reading, const NumberClaim *claim, const Match *match)
{
    Match bound = *match;
    if (claim->is_change && match->indicator->change_of == PERIOD_NONE)
        bound.part = "change";
    diag_note(reading->diags, reading_place(reading, claim->at, claim->at + 1), "claim-confirmed",
              "'" STR_FMT "' is " STR_FMT, STR_ARG(reading_typed(reading, claim->at)),
              STR_ARG(claim_name(reading, match)));
    Str binding = claim_binding(reading, &bound);
    if (binding.len)
        diag_hint(reading->diags, "bind it: " STR_FMT, STR_ARG(binding));
    claim_add_fact(reading, "confirmed", &bound);
    reading->last = *match;
    reading->last_is_change = claim->is_change;
}

static void confirm_as(Reading *reading, size_t at, Str said)
{
    diag_note(reading->diags, reading_place(reading, at, at + 1), "claim-confirmed", "'" STR_FMT "' is " STR_FMT,
              STR_ARG(reading_typed(reading, at)), STR_ARG(said));
    claim_add_fact(reading, "confirmed", NULL);
}

static void report_unknown(Reading *reading, size_t at)
{
    diag_warning(reading->diags, reading_place(reading, at, at + 1), "claim-unknown",
                 "no figure is known that '" STR_FMT "' could be", STR_ARG(reading_typed(reading, at)));
    diag_hint(reading->diags, "name what it counts as data/indicators.yaml does, bind it, "
                              "or write {geen-cijfer} behind it when it is no figure of ours");
    claim_add_fact(reading, "unknown", NULL);
}

static void report_percent(Reading *reading, const NumberClaim *claim, const Match *match)
{
    bool relative = match->indicator->unit->relative_change;
    diag_error(reading->diags, reading_place(reading, claim->at, claim->at + 1), "claim-percent",
               "'" STR_FMT "' must be %s: '" STR_FMT "' is %s", STR_ARG(reading_typed(reading, claim->at)),
               relative ? "procent" : "procentpunt", STR_ARG(match->indicator->id),
               relative ? "a count" : "a percentage itself");
    diag_hint(reading->diags, "the difference of two percentages is in procentpunt, that of two counts in procent");
    claim_add_fact(reading, "contradicted", match);
}

static void report_direction(Reading *reading, const NumberClaim *claim, const Match *match)
{
    diag_error(reading->diags, reading_place(reading, claim->at, claim->at + 1), "claim-direction",
               "the size of '" STR_FMT "' is right, its direction is not: %s",
               STR_ARG(reading_typed(reading, claim->at)),
               match->value < 0 ? "it is a decrease" : "it is an increase");
    diag_hint(reading->diags, "see " STR_FMT, STR_ARG(claim_name(reading, match)));
    claim_add_fact(reading, "contradicted", match);
}

/* ---- the season ---- */

static bool agrees_adjusted(const Reading *reading, const NumberClaim *claim, const NameHit *subject,
                            const Region *region, const Periods *periods)
{
    Verdict verdict = {0};
    for (size_t i = 0; i < subject->count && verdict.kind != VERDICT_CONFIRMED; i++) {
        NameHit one = {.indicators = &subject->indicators[i], .count = 1};
        if (facts_is_adjusted(subject->indicators[i], region))
            claim_weigh(reading, claim, &one, region, periods, &verdict);
    }
    return verdict.kind == VERDICT_CONFIRMED;
}

static bool has_adjusted(const Reading *reading, const NameHit *subject, const Region *region)
{
    const FigurePoint *points;
    for (size_t i = 0; i < subject->count; i++)
        if (facts_is_adjusted(subject->indicators[i], region) &&
            facts_points(reading->context->facts, subject->indicators[i], region, &points) > 0)
            return true;
    return false;
}

/* A change between two seasons that is right by the series that is not adjusted, where there is one that is: by its
   name alone claims_of_seasons cannot know which was meant. */
static void check_season(Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                         const Periods *periods, const Match *match)
{
    bool seasons = match->base.kind == PERIOD_QUARTER && match->period.kind == PERIOD_QUARTER &&
                   match->base.number != match->period.number;
    bool said = prose_names_season(reading->sentence->tokens, reading->sentence->count);
    if (!claim->is_change || !seasons || said || !subject || !region ||
        facts_is_adjusted(match->indicator, region) || !has_adjusted(reading, subject, region) ||
        agrees_adjusted(reading, claim, subject, region, periods))
        return;
    diag_warning(reading->diags, reading_place(reading, claim->at, claim->at + 1), "claim-seasonal",
                 "'" STR_FMT "' is of a series that is not seasonally adjusted, and compares two seasons",
                 STR_ARG(reading_typed(reading, claim->at)));
    diag_hint(reading->diags, "take the adjusted series, compare with the same quarter of a year before, or say that "
                              "the season is in it");
    claim_add_fact(reading, "style", NULL);
}

/* ---- the figure of something else ---- */

/* Of the subject, or of anything else that the clause names. */
static bool level_agrees(const Reading *reading, const NumberClaim *claim, const NameHit *subject,
                         const Region *region, Period period, Match *out)
{
    Periods one = {.items = {period}, .count = 1, .named = true};
    const Token *tokens = reading->sentence->tokens;
    Verdict verdict = {0};
    claim_weigh(reading, claim, subject, region, &one, &verdict);
    for (size_t i = 0; i < reading->subject_count && verdict.kind != VERDICT_CONFIRMED; i++)
        if (tokens[reading->subjects[i].at].clause == tokens[claim->at].clause)
            claim_weigh(reading, claim, &reading->subjects[i], region, &one, &verdict);
    *out = verdict.match;
    return verdict.kind == VERDICT_CONFIRMED;
}

/* An older figure as the present. */
static bool is_stale(const Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                     const Periods *periods, Match *out)
{
    Period period = reading->context->period;
    bool other = false;
    for (size_t i = 0; i < periods->count; i++)
        other |= periods->named && !period_equal(periods->items[i], period);
    if (claim->is_change || claim->number->approx != APPROX_EXACT || other)
        return false;
    for (int i = 0; i < STALE_PERIODS; i++) {
        period = period_add(period, -1);
        if (level_agrees(reading, claim, subject, region, period, out))
            return true;
    }
    return false;
}

static bool is_of_other_region(const Reading *reading, const NumberClaim *claim, const NameHit *subject,
                               const Region *region, const Periods *periods, Match *out)
{
    const Regions *regions = facts_base(reading->context->facts)->dataset->regions;
    if (claim->is_change || claim->number->approx != APPROX_EXACT || !is_firm(claim->number, 20))
        return false;
    for (size_t i = 0; i < regions->count; i++)
        for (size_t k = 0; &regions->items[i] != region && k < periods->count; k++)
            if (level_agrees(reading, claim, subject, &regions->items[i], periods->items[k], out))
                return true;
    return false;
}

static void report_other(Reading *reading, const NumberClaim *claim, const Verdict *verdict, const Match *other,
                         const char *code_of)
{
    Place place = reading_place(reading, claim->at, claim->at + 1);
    Str typed = reading_typed(reading, claim->at);
    Str name = claim_name(reading, other);
    if (strcmp(code_of, "claim-stale") == 0)
        diag_error(reading->diags, place, "claim-stale", "'" STR_FMT "' is an older figure: " STR_FMT, STR_ARG(typed),
                   STR_ARG(name));
    else
        diag_error(reading->diags, place, "claim-region", "'" STR_FMT "' is the figure of another region: " STR_FMT,
                   STR_ARG(typed), STR_ARG(name));
    diag_hint(reading->diags, STR_FMT " is " STR_FMT "; write " STR_FMT,
              STR_ARG(claim_name(reading, &verdict->nearest)), STR_ARG(claim_value_text(reading, &verdict->nearest)),
              STR_ARG(claim_binding(reading, &verdict->nearest)));
    claim_add_fact(reading, "contradicted", &verdict->nearest);
}

static void report_contradicted(Reading *reading, const NumberClaim *claim, const Verdict *verdict)
{
    const Match *nearest = &verdict->nearest;
    Str name = claim_name(reading, nearest);
    Str value = shown_value(reading, nearest, claim->is_change);
    diag_error(reading->diags, reading_place(reading, claim->at, claim->at + 1), "claim-contradicted",
               "'" STR_FMT "' is not what the data say: %s" STR_FMT " is " STR_FMT,
               STR_ARG(reading_typed(reading, claim->at)), claim->is_change ? "the change of " : "", STR_ARG(name),
               STR_ARG(value));
    Match bound = *nearest;
    if (claim->is_change && bound.indicator->change_of == PERIOD_NONE)
        bound.part = "change";
    Str binding = claim_binding(reading, &bound);
    diag_hint(reading->diags, "write " STR_FMT ", or name the region and period that are meant; "
                              "{geen-cijfer} behind it when it is no figure of ours",
              STR_ARG(binding.len ? binding : value));
    claim_add_fact(reading, "contradicted", &bound);
}

/* ---- without a name ---- */

/* A number with so many digits is not right by accident. */
static bool find_anywhere(const Reading *reading, const NumberClaim *claim, const Region *region,
                          const Periods *periods, Verdict *verdict)
{
    if (!region || !is_firm(claim->number, FIRM_DIGITS) || claim->is_change)
        return false;
    const Indicators *indicators = facts_base(reading->context->facts)->indicators;
    for (size_t i = 0; i < indicators->count && verdict->kind != VERDICT_CONFIRMED; i++) {
        const Indicator *indicator = &indicators->items[i];
        NameHit hit = {.indicators = &indicator, .count = 1};
        claim_weigh(reading, claim, &hit, region, periods, verdict);
    }
    return verdict->kind == VERDICT_CONFIRMED;
}

/* "er verdwenen er 364.200": what came or went may have a figure of its own, among those of the same kind. */
static bool find_flow(const Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                      const Periods *periods, Verdict *verdict)
{
    /* "en plaatsten er 388.800" */
    bool elliptic =
        claim->at && reading_is(reading, claim->at - 1, "er") && reading->last.indicator &&
        (claim->at + 1 >= reading->sentence->count || reading->sentence->tokens[claim->at + 1].kind == TOKEN_SIGN);
    if (!(claim->is_change || elliptic) || !subject || !region || claim->number->measure != MEASURE_NONE ||
        !is_firm(claim->number, FIRM_DIGITS))
        return false;
    NumberClaim level = *claim;
    level.is_change = false;
    const Indicators *indicators = facts_base(reading->context->facts)->indicators;
    Verdict found = {0};
    for (size_t i = 0; i < indicators->count && found.kind != VERDICT_CONFIRMED; i++) {
        const Indicator *indicator = &indicators->items[i];
        NameHit hit = {.indicators = &indicator, .count = 1};
        bool named = false;
        for (size_t k = 0; k < subject->count; k++)
            named |= subject->indicators[k] == indicator;
        if (!named && indicator->unit == subject->indicators[0]->unit &&
            indicator->group == subject->indicators[0]->group)
            claim_weigh(reading, &level, &hit, region, periods, &found);
    }
    if (found.kind == VERDICT_CONFIRMED)
        *verdict = found;
    return found.kind == VERDICT_CONFIRMED;
}

/* A name that only a later clause brings says nothing of what a number counts. */
static bool is_of_something_else(const Reading *reading, const NumberClaim *claim, const NameHit *subject)
{
    const Token *tokens = reading->sentence->tokens;
    bool here = subject >= reading->subjects && subject < reading->subjects + reading->subject_count;
    return here && subject->at > claim->at && tokens[subject->at].clause != tokens[claim->at].clause;
}

/* What is wrong with a number for which there are candidates and none agrees. */
static void report_wrong(Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                         const Periods *periods, Verdict *verdict)
{
    Match other;
    if (verdict->kind == VERDICT_PERCENT)
        report_percent(reading, claim, &verdict->match);
    else if (verdict->kind == VERDICT_DIRECTION)
        report_direction(reading, claim, &verdict->match);
    else if (is_stale(reading, claim, subject, region, periods, &other))
        report_other(reading, claim, verdict, &other, "claim-stale");
    else if (is_of_other_region(reading, claim, subject, region, periods, &other))
        report_other(reading, claim, verdict, &other, "claim-region");
    else
        report_contradicted(reading, claim, verdict);
}

void claim_settle(Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                  const Periods *periods, Verdict *verdict)
{
    Str said;
    bool told = verdict->kind == VERDICT_PERCENT || verdict->kind == VERDICT_DIRECTION;
    bool unknown = !subject || !verdict->candidates || is_of_something_else(reading, claim, subject);
    if (verdict->kind == VERDICT_CONFIRMED) {
        confirm(reading, claim, &verdict->match);
        check_season(reading, claim, subject, region, periods, &verdict->match);
    } else if (reading->heads && (unknown || !reading->understood || claim->is_change))
        ++*reading->unspoken;
    else if (claim_in_charts(reading, claim->at, &said) || claim_is_sum(reading, claim, &said))
        confirm_as(reading, claim->at, said);
    else if (find_flow(reading, claim, subject, region, periods, verdict))
        confirm(reading, &(NumberClaim){.at = claim->at, .number = claim->number}, &verdict->match);
    else if (!told && !verdict->candidates && find_anywhere(reading, claim, region, periods, verdict))
        confirm(reading, claim, &verdict->match);
    else if (!told && unknown)
        report_unknown(reading, claim->at);
    else
        report_wrong(reading, claim, subject, region, periods, verdict);
}
