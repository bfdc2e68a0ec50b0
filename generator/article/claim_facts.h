/*
 * claim_facts: what the data say, found by what a text calls it: values of
 * every indicator, region and period, and the names of both.
 *
 * A FactTable belongs to one thread: it computes a series when it is first
 * asked for and keeps it.
 */
#ifndef ARTICLE_CLAIM_FACTS_H
#define ARTICLE_CLAIM_FACTS_H

#include "article/prose_tokens.h"
#include "figures/figure.h"
#include "figures/language.h"

typedef struct FactTable FactTable;

FactTable *facts_create(Arena *arena, const FigureBase *base, const Language *language);
const FigureBase *facts_base(const FactTable *facts);
const Language *facts_language(const FactTable *facts);

/* The indicator's value; the year of a quarter where it is measured yearly. False when there is none. */
bool facts_value(FactTable *facts, const Indicator *indicator, const Region *region, Period period, double *out);
/* The latest period up to `last` with a value; leaves *out alone when there is none. */
void facts_latest(FactTable *facts, const Indicator *indicator, const Region *region, Period last, Period *out);
/* Whether its series was broken after `from`, up to `to`. */
bool facts_is_broken(FactTable *facts, const Indicator *indicator, const Region *region, Period from, Period to);
/* All periods that there are points for; see figure_series. */
size_t facts_points(FactTable *facts, const Indicator *indicator, const Region *region, const FigurePoint **out);
bool facts_is_adjusted(const Indicator *indicator, const Region *region);

/* Something that a text names, at tokens [at, end). */
typedef struct NameHit {
    size_t at;
    size_t end;
    const Indicator *const *indicators; /* all that go by that name; none for a region */
    size_t count;
    const Region *region;
} NameHit;

/* The longest name that starts at token `at`; false when none does. */
bool facts_find_name(const FactTable *facts, const Token *tokens, size_t count, size_t at, NameHit *out);

#endif
