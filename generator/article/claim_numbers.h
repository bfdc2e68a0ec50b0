/*
 * claim_numbers: a number that is a claim, and what is found of it.
 */
#ifndef ARTICLE_CLAIM_NUMBERS_H
#define ARTICLE_CLAIM_NUMBERS_H

#include "article/claim_reading.h"

typedef struct NumberClaim {
    size_t at; /* token */
    const Number *number;
    bool counted_on; /* a share or ratio of two numbers: never a change */
    bool is_change;
    bool may_be_level; /* a change by its words, but a level is as likely */
    int sign; /* of a change: 1 up, -1 down, 0 not said */
} NumberClaim;

/* "20 keer" and more count, "drie keer" multiplies. */
enum { MOST_TIMES = 20 };

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

/* Whether the number at a token says something of the data (claim_which.c). */
bool number_is_claim(const Reading *reading, size_t at);
/* Sets is_change and sign of a claim (claim_roles.c). */
void number_read_role(const Reading *reading, NumberClaim *claim);
/* Whether a change is one from that time up to now: "eind 2020 waren het er 135 meer". */
bool number_counts_from(const Reading *reading, const When *when);
/* The token behind the word that governs a number: words of degree ("ruim", "slechts") stand in between. */
size_t number_before_approx(const Reading *reading, size_t at);
/* The dimension of what a number counts, by the word at `at`; empty when the word is no unit. */
Str number_noun_dimension(const Reading *reading, size_t at);
/* Whether a number may be a value of the indicator, by its unit. */
bool number_fits_level(const Reading *reading, const NumberClaim *claim, const Indicator *indicator);
/* "11 procent van alle vacatures in Nederland": whether a number may be the region's part of what the country counts.
 */
bool number_is_part_of_country(const Reading *reading, const NumberClaim *claim, const Indicator *indicator);
/* Whether a value that is itself a change is one over the time that is compared with at `at`: "dan een jaar eerder".
 */
bool growth_is_meant(const Reading *reading, size_t at, const Indicator *indicator, Period now);
/* Adds the times that a number may be of because the sentence goes from one to the other: "van 3,6 naar 4,0". */
void number_add_bases(const Reading *reading, const NumberClaim *claim, Periods *periods);
/* Whether a number is what another is counted on: the thousand of "van elke duizend werkdagen 56"
 * (claim_proportions.c). */
bool proportion_is_base(const Reading *reading, size_t at);
/* Such another number, as a share in percent or as the value of a ratio, which is returned; else NULL and *out as it
 * was. */
const Indicator *proportion_read(const Reading *reading, const NumberClaim *claim, Number *out);
/* "de helft van dat van een jaar eerder": whether the number at `at` is a share of the same at another time. */
bool number_is_of_own_past(const Reading *reading, size_t at);
/* Counts a candidate and keeps the nearest. */
void verdict_add(Verdict *verdict, const NumberClaim *claim, Match match, double value);
/* Holds a claim against a percentage that was computed. */
void weigh_percentage(const NumberClaim *claim, Match match, double percent, Verdict *verdict);
/* Hold a claim against an indicator as a part of its whole, and a region as a part of its country (claim_parts.c). */
void weigh_part(const Reading *reading, const NumberClaim *claim, Match match, Verdict *verdict);
void weigh_part_of_country(const Reading *reading, const NumberClaim *claim, Match match, Verdict *verdict);
/* Holds a claim against one name, region and every period; an agreement ends it. */
void claim_weigh(const Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                 const Periods *periods, Verdict *verdict);

/* Whether a number is the sum of those beside it ("samen 951 duizend"), or what is left of one ("de overige 58.562");
 * then *said tells of what (claim_sums.c). */
bool claim_is_sum(const Reading *reading, const NumberClaim *claim, Str *said);

/* Looks further where nothing agreed yet (charts, other periods, other regions), and reports. */
void claim_settle(Reading *reading, const NumberClaim *claim, const NameHit *subject, const Region *region,
                  const Periods *periods, Verdict *verdict);

#endif
