/*
 * date: see date.h. The Gregorian calendar, without a clock or a time zone.
 */
#include "base/date.h"

enum { LENGTH = 10, YEAR_END = 4, MONTH_END = 7, YEAR_MIN = 1000 };

/* Digits alone, or -1. */
static int read_digits(Str text)
{
    int number = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return -1;
        number = number * 10 + (text.data[i] - '0');
    }
    return number;
}

static int month_length(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (leap && month == 2);
}

bool date_parse(Str text, Date *out)
{
    if (text.len != LENGTH || text.data[YEAR_END] != '-' || text.data[MONTH_END] != '-')
        return false;
    Date date = {read_digits(str_slice(text, 0, YEAR_END)), read_digits(str_slice(text, YEAR_END + 1, MONTH_END)),
                 read_digits(str_from_index(text, MONTH_END + 1))};
    if (date.year < YEAR_MIN || date.month < 1 || date.month > 12)
        return false;
    if (date.day < 1 || date.day > month_length(date.year, date.month))
        return false;
    *out = date;
    return true;
}
