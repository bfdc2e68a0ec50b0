/*
 * period: see period.h.
 *
 * Three notations are kept apart because each file has its own and a typing
 * mistake in one must not pass as another: the project's (2024-2), the CBS
 * code (2024KW02) and the CBS label (2e kwartaal 2024). Nothing here knows the
 * calendar beyond twelve months and four quarters.
 */
#include "data/period.h"

enum { FIRST_YEAR = 1000, LAST_YEAR = 9999, MAX_STARS = 2 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The number that a text of digits is; -1 for anything else and for more than four digits. */
static int number_of(Str text)
{
    if (text.len == 0 || text.len > 4)
        return -1;
    int number = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!is_digit(text.data[i]))
            return -1;
        number = number * 10 + (text.data[i] - '0');
    }
    return number;
}

static int highest_number(PeriodKind kind)
{
    return kind == PERIOD_MONTH ? 12 : kind == PERIOD_QUARTER ? 4 : 0;
}

static bool make(int year, PeriodKind kind, int number, Period *out)
{
    int lowest = kind == PERIOD_YEAR ? 0 : 1;
    if (year < FIRST_YEAR || year > LAST_YEAR || number < lowest || number > highest_number(kind))
        return false;
    *out = (Period){(int16_t)year, (uint8_t)kind, (uint8_t)number};
    return true;
}

bool period_parse(Str text, Period *out)
{
    if (text.len < 4)
        return false;
    int year = number_of(str_slice(text, 0, 4));
    if (text.len == 4)
        return make(year, PERIOD_YEAR, 0, out);
    if (text.data[4] != '-' || text.len > 7)
        return false;
    int number = number_of(str_from_index(text, 5));
    return make(year, text.len == 6 ? PERIOD_QUARTER : PERIOD_MONTH, number, out);
}

bool period_parse_code(Str text, Period *out)
{
    text = str_trim(text);
    if (text.len != 8)
        return false;
    int year = number_of(str_slice(text, 0, 4));
    Str kind = str_slice(text, 4, 6);
    int number = number_of(str_from_index(text, 6));
    if (str_equal(kind, STR("JJ")))
        return make(year, PERIOD_YEAR, number, out);
    if (str_equal(kind, STR("KW")))
        return make(year, PERIOD_QUARTER, number, out);
    return str_equal(kind, STR("MM")) && make(year, PERIOD_MONTH, number, out);
}

/* The next word, lower case, cut at spaces (the no-break space too); empty at the end and for a long word. */
static Str next_word(Str *rest, char word[16])
{
    size_t used = 0;
    bool too_long = false;
    while (rest->len) {
        bool hard = str_starts_with(*rest, STR("\xC2\xA0"));
        char c = rest->data[0];
        bool space = hard || c == ' ' || c == '\t';
        if (space && used)
            break;
        *rest = str_from_index(*rest, hard ? 2 : 1);
        if (space)
            continue;
        too_long = too_long || used == 16;
        if (!too_long)
            word[used++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return too_long ? STR("?") : (Str){word, used};
}

/* 1 to 12, or 0. */
static int month_of(Str word)
{
    static const char *const names[12][3] = {
        {"januari", "jan", "jan."}, {"februari", "feb", "feb."}, {"maart", "mrt", "mrt."},
        {"april", "apr", "apr."},   {"mei", "mei", "mei."},      {"juni", "jun", "jun."},
        {"juli", "jul", "jul."},    {"augustus", "aug", "aug."}, {"september", "sep", "sept"},
        {"oktober", "okt", "okt."}, {"november", "nov", "nov."}, {"december", "dec", "dec."},
    };
    for (int month = 0; month < 12; month++)
        for (int form = 0; form < 3; form++)
            if (str_equal(word, str_from(names[month][form])))
                return month + 1;
    return 0;
}

/* "2e" is 2; 0 for anything else. */
static int ordinal_of(Str word)
{
    bool ordinal = word.len == 2 && word.data[1] == 'e' && word.data[0] >= '1' && word.data[0] <= '4';
    return ordinal ? word.data[0] - '0' : 0;
}

/* What CBS sets behind a year whose stocks are means and whose flows are sums. */
static bool is_year_word(Str word)
{
    return str_equal(word, STR("jaargem.")) || str_equal(word, STR("/jaartotaal"));
}

static Str without_stars(Str text, int *stars)
{
    text = str_trim(text);
    int count = 0;
    while (str_ends_with(text, STR("*"))) {
        text = str_slice(text, 0, text.len - 1);
        count++;
    }
    *stars = count;
    return str_trim(text);
}

bool period_parse_label(Str text, Period *out, int *stars)
{
    int count;
    Str rest = without_stars(text, &count);
    if (count > MAX_STARS)
        return false;
    int year = -1, quarter = 0, month = 0, ordinal = 0;
    char buffer[16];
    for (Str word = next_word(&rest, buffer); word.len; word = next_word(&rest, buffer)) {
        if (ordinal && !quarter && (str_equal(word, STR("kwartaal")) || str_equal(word, STR("kw"))))
            quarter = ordinal;
        else if (!ordinal && !month && ordinal_of(word))
            ordinal = ordinal_of(word);
        else if (!month && !ordinal && month_of(word))
            month = month_of(word);
        else if (year < 0 && word.len == 4 && number_of(word) >= 0)
            year = number_of(word);
        else if (year < 0 || !is_year_word(word))
            return false;
    }
    if (ordinal && !quarter)
        return false;
    if (stars)
        *stars = count;
    if (quarter)
        return make(year, PERIOD_QUARTER, quarter, out);
    return make(year, month ? PERIOD_MONTH : PERIOD_YEAR, month, out);
}

/* What somebody may have meant: a year of four digits and one more number in the text, in any order. */
static bool guess(Str text, Period *out)
{
    if (period_parse_label(text, out, NULL))
        return true;
    int year = -1, number = -1;
    size_t digits = 0;
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        while (i < text.len && is_digit(text.data[i]))
            i++;
        size_t length = i - start;
        if (length == 4 && year < 0)
            year = number_of(str_slice(text, start, i));
        else if (length && length <= 2 && number < 0) {
            number = number_of(str_slice(text, start, i));
            digits = length;
        } else if (length)
            return false;
        i += length == 0;
    }
    if (number < 0)
        return false;
    bool month = digits == 2 && !str_contains(text, STR("K")) && !str_contains(text, STR("Q"));
    return make(year, month ? PERIOD_MONTH : PERIOD_QUARTER, number, out);
}

bool period_read(Str text, Place place, Period *out, Diags *diags)
{
    if (period_parse(text, out) || period_parse_code(text, out))
        return true;
    Period meant;
    diag_error(diags, place, "data-period", "'" STR_FMT "' is no period", STR_ARG(text));
    if (guess(text, &meant)) {
        Str written = period_text(diags->arena, meant);
        diag_hint(diags, "write '" STR_FMT "'", STR_ARG(written));
        return false;
    }
    diag_hint(diags, "write a quarter as 2024-2, a month as 2024-07, a year as 2024");
    return false;
}

void period_write(Buf *buf, Period period)
{
    if (period.kind == PERIOD_NONE)
        return;
    buf_printf(buf, "%04d", period.year);
    if (period.kind == PERIOD_QUARTER)
        buf_printf(buf, "-%d", period.number);
    else if (period.kind == PERIOD_MONTH)
        buf_printf(buf, "-%02d", period.number);
}

Str period_text(Arena *arena, Period period)
{
    Buf buf = {.arena = arena};
    period_write(&buf, period);
    return buf_str(&buf);
}

Str period_code(Arena *arena, Period period)
{
    static const char *const letters[] = {"", "JJ", "KW", "MM"};
    if (period.kind == PERIOD_NONE)
        return (Str){0};
    return arena_printf(arena, "%04d%s%02d", period.year, letters[period.kind], period.number);
}

bool period_equal(Period a, Period b)
{
    return a.year == b.year && a.kind == b.kind && a.number == b.number;
}

/* Months from the start of year 0 to the first month of the period. */
static int first_month(Period period)
{
    int offset = period.kind == PERIOD_QUARTER ? (period.number - 1) * 3
                 : period.kind == PERIOD_MONTH ? period.number - 1
                                               : 0;
    return period.year * 12 + offset;
}

int period_compare(Period a, Period b)
{
    int difference = first_month(a) - first_month(b);
    return difference ? difference : (int)a.kind - (int)b.kind;
}

int32_t period_index(Period period)
{
    int per_year = highest_number((PeriodKind)period.kind);
    return per_year ? period.year * per_year + period.number - 1 : period.year;
}

Period period_add(Period period, int count)
{
    int64_t index = (int64_t)period_index(period) + count;
    int per_year = highest_number((PeriodKind)period.kind);
    int64_t year = per_year ? index / per_year : index;
    if (period.kind == PERIOD_NONE || index < 1 || year < 1 || year > LAST_YEAR)
        return (Period){0};
    return (Period){(int16_t)year, period.kind, (uint8_t)(per_year ? index % per_year + 1 : 0)};
}

Period period_add_years(Period period, int years)
{
    int64_t year = (int64_t)period.year + years;
    if (period.kind == PERIOD_NONE || year < 1 || year > LAST_YEAR)
        return (Period){0};
    period.year = (int16_t)year;
    return period;
}

Period period_quarter(Period period)
{
    if (period.kind == PERIOD_MONTH)
        return (Period){period.year, PERIOD_QUARTER, (uint8_t)((period.number - 1) / 3 + 1)};
    return period.kind == PERIOD_QUARTER ? period : (Period){0};
}
