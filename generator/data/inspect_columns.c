/*
 * inspect_columns: what the report says of the columns: names, types, numbers,
 * periods, regions and statuses.
 */
#include "base/utf8.h"
#include "data/inspect_file.h"

enum { NAME_WIDTH = 30, NAME_LIMIT = 200, EXAMPLES = 4, EXAMPLE_WIDTH = 24, LISTED = 60 };

static void write_quoted(Buf *out, Str text)
{
    buf_add_char(out, '\'');
    inspect_show(out, text, EXAMPLE_WIDTH);
    buf_add_char(out, '\'');
}

/* A long name has a line of its own: an editor needs all of it for the mapping. */
static void write_name(Buf *out, Str name)
{
    Buf shown = {.arena = out->arena};
    inspect_show(&shown, name.len ? name : STR("(no name)"), NAME_LIMIT);
    size_t width = utf8_count(buf_str(&shown));
    buf_add(out, buf_str(&shown));
    if (width > NAME_WIDTH) {
        buf_printf(out, "\n%*s", 16 + NAME_WIDTH, "");
        return;
    }
    for (size_t i = width; i < NAME_WIDTH; i++)
        buf_add_char(out, ' ');
}

static void write_examples(Buf *out, const Column *column)
{
    if (column->has_more)
        buf_printf(out, "more than %d different: ", COLUMN_MAX_DIFFERENT);
    else if (column->different.count > 1)
        buf_printf(out, "%zu different: ", column->different.count);
    for (size_t i = 0; i < column->different.count && i < EXAMPLES; i++) {
        buf_printf(out, "%s", i ? ", " : "");
        write_quoted(out, column->different.entries[i].key);
    }
    if (column->different.count > EXAMPLES)
        BUF_LIT(out, ", …");
    if (column->empty && column->filled)
        buf_printf(out, "; %zu empty", column->empty);
}

static void write_duplicates(Buf *out, const Inspection *file)
{
    Map seen = {.arena = file->arena};
    for (size_t i = 0; i < file->column_count; i++) {
        Str name = file->columns[i].name;
        size_t *count = map_find(&seen, name);
        if (!count) {
            count = ARENA_NEW(file->arena, size_t);
            map_set(&seen, name, count);
        }
        ++*count;
    }
    for (size_t i = 0; i < seen.count; i++) {
        size_t count = *(size_t *)seen.entries[i].value;
        if (count == 1 || seen.entries[i].key.len == 0)
            continue;
        buf_printf(out, "           %zu columns have the same name: ", count);
        write_quoted(out, seen.entries[i].key);
        buf_add_char(out, '\n');
    }
}

void inspect_write_columns(Buf *out, const Inspection *file)
{
    buf_printf(out, "columns    %zu\n", file->table->width);
    size_t listed = file->column_count < LISTED ? file->column_count : LISTED;
    for (size_t i = 0; i < listed; i++) {
        const Column *column = &file->columns[i];
        buf_printf(out, "%6zu  %-6s  ", i + 1, column_type_name(column->type));
        write_name(out, column->name);
        BUF_LIT(out, "  ");
        write_examples(out, column);
        buf_add_char(out, '\n');
    }
    if (file->table->width > listed)
        buf_printf(out, "        … and %zu more\n", file->table->width - listed);
    if (file->sniff.header_count)
        write_duplicates(out, file);
}

/* --- numbers --- */

/* What all columns of numbers show together. */
typedef struct NumberStyle {
    size_t shapes[SHAPE_COUNT];
    size_t padded;
    const Field *ambiguous;
} NumberStyle;

static NumberStyle number_style(const Inspection *file)
{
    NumberStyle style = {0};
    for (size_t i = 0; i < file->column_count; i++) {
        const Column *column = &file->columns[i];
        if (column->type != COLUMN_NUMBER)
            continue;
        for (size_t k = 0; k < SHAPE_COUNT; k++)
            style.shapes[k] += column->shapes[k];
        style.padded += column->padded;
        if (!style.ambiguous)
            style.ambiguous = column->ambiguous;
    }
    return style;
}

/* These forms always have a decimal point. */
static bool form_has_point(const Inspection *file)
{
    SniffForm form = file->sniff.form;
    return file->is_json || form == SNIFF_STATLINE_RAW || form == SNIFF_STATWEB;
}

char inspect_decimal(const Inspection *file, bool *sure)
{
    NumberStyle style = number_style(file);
    size_t points = style.shapes[SHAPE_POINT] + style.shapes[SHAPE_GROUP_COMMA];
    size_t commas = style.shapes[SHAPE_COMMA] + style.shapes[SHAPE_GROUP_POINT];
    *sure = true;
    if (commas == 0 && (points || form_has_point(file)))
        return '.';
    if (points == 0 && commas)
        return ',';
    *sure = false;
    return 0;
}

bool inspect_has_marks(const Inspection *file)
{
    NumberStyle style = number_style(file);
    for (size_t k = SHAPE_INTEGER + 1; k < SHAPE_COUNT; k++)
        if (style.shapes[k])
            return true;
    return false;
}

static void write_ambiguous(Buf *out, const Field *field)
{
    Str text = str_trim(field->text);
    char mark = str_contains(text, STR(".")) ? '.' : ',';
    BUF_LIT(out, "the file does not tell what '");
    inspect_show(out, text, EXAMPLE_WIDTH);
    buf_printf(out, "' is (line %zu): a grouped whole number, or a number with a decimal %s",
               place_line(field->place), mark == '.' ? "point" : "comma");
}

void inspect_write_numbers(Buf *out, const Inspection *file)
{
    NumberStyle style = number_style(file);
    size_t numbers = 0;
    for (size_t k = SHAPE_INTEGER; k < SHAPE_COUNT; k++)
        numbers += style.shapes[k];
    if (numbers == 0)
        return;
    bool sure;
    char mark = inspect_decimal(file, &sure);
    BUF_LIT(out, "numbers    ");
    if (numbers == style.shapes[SHAPE_INTEGER])
        BUF_LIT(out, "whole numbers only");
    else if (mark)
        buf_printf(out, "decimal %s", mark == '.' ? "point" : "comma");
    else if (!style.ambiguous || style.shapes[SHAPE_POINT] + style.shapes[SHAPE_COMMA])
        BUF_LIT(out, "decimal point and decimal comma both occur");
    else
        write_ambiguous(out, style.ambiguous);
    if (mark == ',' && style.shapes[SHAPE_POINT_OR_GROUP] + style.shapes[SHAPE_GROUP_POINT])
        BUF_LIT(out, ", thousands grouped by points");
    if (mark == '.' && style.shapes[SHAPE_COMMA_OR_GROUP] + style.shapes[SHAPE_GROUP_COMMA])
        BUF_LIT(out, ", thousands grouped by commas");
    if (style.padded)
        BUF_LIT(out, ", padded with spaces");
    buf_add_char(out, '\n');
}

/* --- periods --- */

typedef struct PeriodSpan {
    size_t count; /* different ones */
    Period first;
    Period last;
} PeriodSpan;

typedef struct PeriodSpans {
    Map seen; /* texts of periods, or of codes that are none */
    PeriodSpan spans[PERIOD_MONTH + 1];
    size_t others;
    Str other;
    size_t stars[3]; /* cells */
} PeriodSpans;

static void note_period(PeriodSpans *spans, Str text)
{
    static char present;
    Period period = {0};
    int stars = 0;
    bool known = column_period(text, &period, &stars);
    Str key = known ? period_text(spans->seen.arena, period) : str_trim(text);
    spans->stars[stars < 3 ? stars : 2]++;
    if (key.len == 0 || map_find(&spans->seen, key))
        return;
    map_set(&spans->seen, key, &present);
    if (!known) {
        spans->others++;
        spans->other = key;
        return;
    }
    PeriodSpan *span = &spans->spans[period.kind];
    if (span->count == 0 || period_compare(period, span->first) < 0)
        span->first = period;
    if (span->count == 0 || period_compare(period, span->last) > 0)
        span->last = period;
    span->count++;
}

static PeriodSpans find_periods(const Inspection *file)
{
    const Sniff *sniff = &file->sniff;
    PeriodSpans spans = {.seen = {.arena = file->arena}};
    for (size_t i = 0; i < file->column_count; i++)
        for (size_t row = sniff->first; file->columns[i].type == COLUMN_PERIOD && row < sniff->end; row++)
            note_period(&spans, table_text(file->table, row, i));
    const Row *header = &file->table->rows[sniff->header];
    Period period;
    int stars;
    for (size_t i = 1; sniff->form == SNIFF_WIDE && i < header->count; i++)
        if (column_period(header->fields[i].text, &period, &stars))
            note_period(&spans, header->fields[i].text);
    return spans;
}

static void write_span(Buf *out, const PeriodSpan *span, const char *one, const char *many)
{
    buf_printf(out, "%zu %s, ", span->count, span->count == 1 ? one : many);
    period_write(out, span->first);
    if (span->count > 1) {
        BUF_LIT(out, " to ");
        period_write(out, span->last);
    }
    size_t between = (size_t)(period_index(span->last) - period_index(span->first)) + 1;
    if (between > span->count)
        buf_printf(out, " (%zu in between are not there)", between - span->count);
}

void inspect_write_periods(Buf *out, const Inspection *file)
{
    static const char *const names[][2] = {[PERIOD_YEAR] = {"year", "years"},
                                           [PERIOD_QUARTER] = {"quarter", "quarters"},
                                           [PERIOD_MONTH] = {"month", "months"}};
    if (file->table->count == 0)
        return;
    PeriodSpans spans = find_periods(file);
    const char *label = "periods    ";
    for (int kind = PERIOD_MONTH; kind >= PERIOD_YEAR; kind--) {
        if (spans.spans[kind].count == 0)
            continue;
        buf_printf(out, "%s", label);
        write_span(out, &spans.spans[kind], names[kind][0], names[kind][1]);
        buf_add_char(out, '\n');
        label = "           ";
    }
    if (spans.others) {
        buf_printf(out, "%s%zu of another kind, such as ", label, spans.others);
        write_quoted(out, spans.other);
        buf_add_char(out, '\n');
    }
    if (spans.stars[1] || spans.stars[2])
        buf_printf(out, "           provisional: %zu with *, %zu with **\n", spans.stars[1], spans.stars[2]);
}

/* --- statuses --- */

static bool is_status_column(Str name)
{
    return str_equal(name, STR("Status")) || str_equal(name, STR("status")) || str_equal(name, STR("ValueAttribute"));
}

static size_t count_value(const Inspection *file, size_t column, Str value)
{
    size_t count = 0;
    for (size_t row = file->sniff.first; row < file->sniff.end; row++)
        count += str_equal(table_text(file->table, row, column), value);
    return count;
}

static void write_status_column(Buf *out, const Inspection *file, size_t column)
{
    enum { MOST = 12 };
    const Map *different = &file->columns[column].different;
    if (different->count == 0 || different->count > MOST)
        return;
    BUF_LIT(out, "           ");
    inspect_show(out, file->columns[column].name, NAME_LIMIT);
    for (size_t i = 0; i < different->count; i++) {
        buf_printf(out, "%s", i ? ", " : ": ");
        inspect_show(out, different->entries[i].key, EXAMPLE_WIDTH);
        buf_printf(out, " %zu", count_value(file, column, different->entries[i].key));
    }
    if (file->columns[column].empty)
        buf_printf(out, ", empty %zu", file->columns[column].empty);
    buf_add_char(out, '\n');
}

static void write_count(Buf *out, size_t count, const char *what)
{
    if (count)
        buf_printf(out, "           %zu %s\n", count, what);
}

void inspect_write_statuses(Buf *out, const Inspection *file, bool figures)
{
    Buf lines = {.arena = out->arena};
    Column all = {0};
    for (size_t i = 0; i < file->column_count; i++) {
        const Column *column = &file->columns[i];
        if (is_status_column(column->name))
            write_status_column(&lines, file, i);
        if (!figures || column->type != COLUMN_NUMBER)
            continue;
        all.empty += column->empty;
        all.dots += column->dots;
        all.crosses += column->crosses;
        all.dashes += column->dashes;
        if (!all.first_empty)
            all.first_empty = column->first_empty;
    }
    write_count(&lines, all.empty,
                file->is_json ? "null or empty in columns of numbers" : "empty in columns of numbers");
    write_count(&lines, all.dots, "times '.' in columns of numbers (CBS: unknown, not reliable enough, or secret)");
    write_count(&lines, all.crosses, "times 'x' in columns of numbers (CBS: secret)");
    write_count(&lines, all.dashes, "times '-' in columns of numbers (CBS, older tables: none)");
    Str text = buf_str(&lines);
    if (text.len)
        buf_printf(out, "statuses   " STR_FMT, STR_ARG(str_from_index(text, 11)));
}
