/*
 * claim_numbers: a number that is a claim, and what is found of it.
 */
#ifndef ARTICLE_CLAIM_NUMBERS_H
#define ARTICLE_CLAIM_NUMBERS_H

#include "article/claim_reading.h"

typedef struct NumberClaim {
    size_t at; /* token */
    const Number *number;
    bool is_change;
    int sign; /* of a change: 1 up, -1 down, 0 not said */
} NumberClaim;

typedef enum VerdictKind {
    VERDICT_NONE, /* no candidate agrees */
    VERDICT_CONFIRMED,
    VERDICT_DIRECTION, /* the size is right, the direction is not */
    VERDICT_PERCENT    /* percent and percentage points were exchanged */
} VerdictKind;

typedef struct Verdict {
    VerdictKind kind;
    Match match;
    size_t candidates; /* that were looked at */
    Match nearest;
    double off;
} Verdict;

/* Holds a claim against one name, region and every period; an agreement ends it. */
void claim_weigh(const Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                 const Periods *periods, Verdict *verdict);

/* Looks further where nothing agreed yet (charts, other periods, other regions), and reports. */
void claim_settle(Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                  const Periods *periods, Verdict *verdict);

#endif
