/*
 * date: a day of the calendar, as people write it in front matter and data:
 * 2024-09-27.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>

#include "base/str.h"

typedef struct Date {
    int year;  /* 1000 to 9999 */
    int month; /* 1 to 12 */
    int day;   /* from 1 on; 29 February in leap years only */
} Date;

/* False for what is no such text or no such day. */
bool date_parse(Str text, Date *out);

#endif
