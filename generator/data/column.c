/*
 * column: see column.h. A column is read once, counting what each value could
 * be; its type is what all of them can be, from the narrowest kind to the
 * widest. Signs for missing values (. x -) fit a column of numbers.
 */
#include "data/column.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Number of digits from index `start` on. */
static size_t count_digits(Str s, size_t start)
{
    size_t end = start;
    while (end < s.len && is_digit(s.data[end]))
        end++;
    return end - start;
}

/* What stands behind the first run of digits: marks of one kind, groups of three. */
typedef struct Marks {
    size_t points;
    size_t commas;
    char last;      /* the last mark */
    bool in_threes; /* all groups between and behind the marks but the last have three digits */
    size_t behind;  /* digits behind the last mark */
    bool is_number;
} Marks;

static Marks read_marks(Str digits)
{
    Marks marks = {.in_threes = true, .is_number = true};
    size_t i = count_digits(digits, 0);
    while (i < digits.len) {
        char c = digits.data[i];
        if (c != '.' && c != ',')
            return (Marks){.is_number = false};
        if (marks.last && marks.behind != 3)
            marks.in_threes = false;
        marks.points += c == '.';
        marks.commas += c == ',';
        marks.last = c;
        marks.behind = count_digits(digits, i + 1);
        i += 1 + marks.behind;
    }
    return marks;
}

ColumnShape column_shape(Str text)
{
    Str s = str_trim(text);
    if (str_starts_with(s, STR("-")) || str_starts_with(s, STR("+")))
        s = str_from_index(s, 1);
    else if (str_starts_with(s, STR("\xE2\x88\x92"))) /* U+2212 */
        s = str_from_index(s, 3);
    size_t lead = count_digits(s, 0);
    Marks marks = read_marks(s);
    size_t count = marks.points + marks.commas;
    if (!marks.is_number || s.len == count || (count && marks.behind == 0))
        return SHAPE_NONE;
    if (count == 0)
        return SHAPE_INTEGER;
    bool point = marks.last == '.';
    bool could_group = lead >= 1 && lead <= 3 && marks.behind == 3 && s.data[0] != '0';
    if (count == 1 && !could_group)
        return point ? SHAPE_POINT : SHAPE_COMMA;
    if (count == 1)
        return point ? SHAPE_POINT_OR_GROUP : SHAPE_COMMA_OR_GROUP;
    if (!marks.in_threes || lead > 3 || lead == 0)
        return SHAPE_NONE;
    if (marks.points == 0 || marks.commas == 0)
        return marks.behind != 3 ? SHAPE_NONE : point ? SHAPE_GROUP_POINT : SHAPE_GROUP_COMMA;
    if ((point ? marks.points : marks.commas) != 1)
        return SHAPE_NONE;
    return point ? SHAPE_GROUP_COMMA : SHAPE_GROUP_POINT;
}

static bool has_four_digits(Str text)
{
    return text.len == 4 && count_digits(text, 0) == 4;
}

/* Four digits that can be a year of figures: 8353 thousand persons is none. */
static bool is_bare_year(Str text)
{
    Str s = str_trim(text);
    return has_four_digits(s) && str_compare(s, STR("1800")) >= 0 && str_compare(s, STR("2200")) < 0;
}

bool column_period(Str text, Period *out, int *stars)
{
    *stars = 0;
    Str trimmed = str_trim(text);
    if (has_four_digits(trimmed) && !is_bare_year(trimmed))
        return false;
    return period_parse(trimmed, out) || period_parse_code(trimmed, out) || period_parse_label(trimmed, out, stars);
}

/* A CBS period code of a kind that this program has no period for: 2015HJ01, 2010X000. */
static bool is_other_period_code(Str text)
{
    Str s = str_trim(text);
    return s.len == 8 && count_digits(s, 0) == 4 && is_upper(s.data[4]) && count_digits(s, 6) == 2 &&
           (is_upper(s.data[5]) || is_digit(s.data[5]));
}

bool column_is_region_code(Str text)
{
    static const char *const kinds[] = {"NL", "LD", "PV", "AM", "CR", "GM"};
    Str s = str_trim(text);
    size_t digits = str_starts_with(s, STR("GM")) ? 4 : 2;
    if (s.len != 2 + digits || count_digits(s, 2) != digits)
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_starts_with(s, str_from(kinds[i])))
            return true;
    return false;
}

/* T001081, 3000790_2, "300013 ", 0317: no number, though it may hold digits alone. */
static bool is_code(Str text)
{
    Str s = str_trim(text);
    size_t letters = 0;
    while (letters < s.len && letters < 2 && is_upper(s.data[letters]))
        letters++;
    size_t digits = count_digits(s, letters);
    size_t end = letters + digits;
    bool tail = end < s.len && s.data[end] == '_' && count_digits(s, end + 1) == s.len - end - 1;
    if (digits == 0 || (end < s.len && !tail))
        return false;
    bool padded = text.len > s.len && s.data == text.data;
    bool leading_zero = letters == 0 && s.data[0] == '0' && s.len > 1;
    return letters || tail || padded || leading_zero;
}

static void note_different(Column *column, const Field *field)
{
    if (map_find(&column->different, field->text))
        return;
    if (column->different.count == COLUMN_MAX_DIFFERENT) {
        column->has_more = true;
        return;
    }
    static char present;
    map_set(&column->different, field->text, &present);
}

static void note_period(Column *column, Str text)
{
    Period period;
    int stars = 0;
    bool is_period = column_period(text, &period, &stars);
    column->periods += is_period || is_other_period_code(text);
    column->years += is_bare_year(text);
    if (is_period && stars < 3)
        column->stars[stars]++;
}

/* Digits that JSON holds as a text are a code, unless they are padded like the numbers of OData v3. */
static bool is_json_code(const Field *field, ColumnShape shape)
{
    return field->quoted && shape == SHAPE_INTEGER && is_digit(field->text.data[0]);
}

static void note_value(Column *column, const Field *field, bool is_json)
{
    Str text = str_trim(field->text);
    if (text.len == 0) {
        if (column->empty++ == 0)
            column->first_empty = field;
        return;
    }
    column->filled++;
    column->dots += str_equal(text, STR("."));
    column->crosses += str_equal(text, STR("x"));
    column->dashes += str_equal(text, STR("-"));
    column->padded += field->text.data[0] == ' ';
    column->regions += column_is_region_code(text);
    ColumnShape shape = column_shape(text);
    bool code = is_code(field->text) || (is_json && is_json_code(field, shape));
    column->codes += code;
    column->integers += !code && shape == SHAPE_INTEGER && text.data[0] != '-' && text.data[0] != '+';
    column->shapes[shape]++;
    if ((shape == SHAPE_POINT_OR_GROUP || shape == SHAPE_COMMA_OR_GROUP) && !column->ambiguous)
        column->ambiguous = field;
    note_period(column, text);
    note_different(column, field);
}

/* Whether a name says that bare numbers such as 2024 below it are years. */
static bool names_a_period(Str name)
{
    static const char *const names[] = {"period", "periode", "perioden", "jaar", "year", "verslagjaar"};
    char lower[16];
    if (name.len == 0 || name.len > sizeof lower)
        return name.len == 0;
    for (size_t i = 0; i < name.len; i++)
        lower[i] = (char)(is_upper(name.data[i]) ? name.data[i] - 'A' + 'a' : name.data[i]);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_equal((Str){lower, name.len}, str_from(names[i])))
            return true;
    return false;
}

static bool starts_like_region(Str name)
{
    return str_starts_with(name, STR("Regio")) || str_starts_with(name, STR("regio"));
}

static ColumnType type_of(const Column *column, size_t index)
{
    size_t filled = column->filled;
    size_t signs = column->dots + column->crosses + column->dashes;
    size_t numbers = filled - column->shapes[SHAPE_NONE];
    if (filled == 0 || filled == signs)
        return COLUMN_EMPTY;
    bool years_are_periods = index == 0 || column->codes == filled || names_a_period(column->name);
    if (column->periods == filled && (column->years < filled || years_are_periods))
        return COLUMN_PERIOD;
    if (column->regions == filled || starts_like_region(column->name))
        return COLUMN_REGION;
    if (column->codes && column->codes + column->integers == filled)
        return COLUMN_CODE;
    return numbers + signs == filled ? COLUMN_NUMBER : COLUMN_TEXT;
}

Column column_read(Arena *arena, const Table *table, size_t column, Str name, size_t first, size_t end)
{
    Column result = {.name = name, .different = {.arena = arena}};
    bool is_json = table->delimiter == 0 && table->width > 1;
    for (size_t i = first; i < end && i < table->count; i++) {
        const Row *row = &table->rows[i];
        if (column < row->count)
            note_value(&result, &row->fields[column], is_json);
        else
            result.empty++;
    }
    result.type = type_of(&result, column);
    return result;
}

const char *column_type_name(ColumnType type)
{
    static const char *const names[] = {"empty", "period", "region", "code", "number", "text"};
    return names[type];
}
