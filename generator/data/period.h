/*
 * period: a year, a quarter or a month.
 *
 * Written `2024`, `2024-2`, `2024-07` by the project and `2024JJ00`, `2024KW02`,
 * `2024MM07` by CBS. A one-digit second part is a quarter, two digits a month.
 */
#ifndef DATA_PERIOD_H
#define DATA_PERIOD_H

#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"

typedef enum PeriodKind { PERIOD_NONE, PERIOD_YEAR, PERIOD_QUARTER, PERIOD_MONTH } PeriodKind;

/* The zero Period is no period. */
typedef struct Period {
    int16_t year;
    uint8_t kind;   /* a PeriodKind */
    uint8_t number; /* quarter 1-4, month 1-12, 0 for a year */
} Period;

/* The project's own form. False for anything else ("2026K2", "2024-5", "2024-13"). */
bool period_parse(Str text, Period *out);
/*
 * The project's own form or a CBS code, with a report when it is neither
 * (data-period, with a hint how the period meant is written).
 */
bool period_read(Str text, Place place, Period *out, Diags *diags);
/* CBS codes, with or without padding. False for kinds that are none of the three (2015HJ01, 2010X000). */
bool period_parse_code(Str text, Period *out);
/*
 * Dutch labels as CBS prints them: "2024 2e kwartaal*", "2e kwartaal 2015", "2016 maart", "2017  jan",
 * "2026 Juni", "2025", "2022 jaargem. /jaartotaal". Stars behind it go to *stars (0; 1 provisional; 2 revised
 * provisional), which may be NULL.
 */
bool period_parse_label(Str text, Period *out, int *stars);

/* The project's own form and the CBS code. */
void period_write(Buf *buf, Period period);
Str period_text(Arena *arena, Period period);
Str period_code(Arena *arena, Period period);

bool period_equal(Period a, Period b);
/* By the first month, then the longer first: 2024 < 2024-1 < 2024-01 < 2024-02. */
int period_compare(Period a, Period b);
/* Number of periods of its kind since year 0: the x of a time axis. */
int32_t period_index(Period period);
/* `count` periods of the same kind later (or earlier, when negative); no period beyond the years 1 to 9999. */
Period period_add(Period period, int count);
/* The same period `years` later. */
Period period_add_years(Period period, int years);
/* The quarter that a month lies in; a quarter itself; no period for a year. */
Period period_quarter(Period period);

#endif
