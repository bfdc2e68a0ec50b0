/*
 * form_tidy: the project's own form, one observation a row.
 *
 *     period;region;series;value;status
 *     2024-2;utrecht;werkenden;781;
 *
 * People write these files by hand, so everything that could be a slip is an
 * error with its cell: columns go by name, ids by regions.yaml and
 * series.yaml, and a cell without a figure says why.
 */
#include "data/csv.h"
#include "data/form.h"
#include "data/number.h"

const char *const form_tidy_keys[] = {NULL};

typedef enum Column { COLUMN_PERIOD, COLUMN_REGION, COLUMN_SERIES, COLUMN_VALUE, COLUMN_STATUS, COLUMN_COUNT } Column;

static const char *const column_names[COLUMN_COUNT] = {"period", "region", "series", "value", "status"};

typedef struct Tidy {
    FormReader *reader;
    size_t at[COLUMN_COUNT]; /* index of the column plus 1; 0 when there is none */
} Tidy;

static void read_heading(Tidy *tidy, const Field *field, size_t index)
{
    Diags *diags = tidy->reader->diags;
    Str names[COLUMN_COUNT];
    Str name = str_trim(field->text);
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        names[i] = str_from(column_names[i]);
        if (!str_equal(names[i], name))
            continue;
        if (tidy->at[i])
            diag_error(diags, field->place, "data-column", "column '" STR_FMT "' stands here twice", STR_ARG(name));
        tidy->at[i] = index + 1;
        return;
    }
    diag_error(diags, field->place, "data-column", "a tidy file has no column '" STR_FMT "'", STR_ARG(name));
    diag_hint_nearest(diags, name, names, COLUMN_COUNT);
}

/* Finds the columns; false after reporting when one is missing. */
static bool read_header(Tidy *tidy, const Row *header)
{
    for (size_t i = 0; i < header->count; i++)
        read_heading(tidy, &header->fields[i], i);
    bool complete = true;
    for (size_t i = 0; i < COLUMN_STATUS; i++) {
        if (tidy->at[i])
            continue;
        complete = false;
        diag_error(tidy->reader->diags, header->place, "data-column", "column '%s' is missing", column_names[i]);
        diag_hint(tidy->reader->diags, "a tidy file starts with period;region;series;value;status");
    }
    return complete;
}

static const Field *field_of(const Tidy *tidy, const Row *row, Column column)
{
    return tidy->at[column] ? &row->fields[tidy->at[column] - 1] : NULL;
}

static bool read_status(const Tidy *tidy, const Row *row, Status *out)
{
    static const Status all[] = {STATUS_FINAL,   STATUS_PROVISIONAL,  STATUS_REVISED_PROVISIONAL,
                                 STATUS_MISSING, STATUS_CONFIDENTIAL, STATUS_IMPOSSIBLE};
    enum { COUNT = sizeof all / sizeof *all };
    const Field *field = field_of(tidy, row, COLUMN_STATUS);
    Str text = field ? str_trim(field->text) : (Str){0};
    *out = STATUS_FINAL;
    if (text.len == 0 || status_parse(text, out))
        return true;
    Str names[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        names[i] = str_from(status_name(all[i]));
    diag_error(tidy->reader->diags, field->place, "data-status", "there is no status '" STR_FMT "'", STR_ARG(text));
    diag_hint_nearest(tidy->reader->diags, text, names, COUNT);
    return false;
}

/* Value and status, which must fit each other. */
static bool read_value(const Tidy *tidy, const Row *row, Observation *made)
{
    Diags *diags = tidy->reader->diags;
    const Field *field = field_of(tidy, row, COLUMN_VALUE);
    bool status_read = read_status(tidy, row, &made->status);
    bool empty = str_trim(field->text).len == 0;
    if (!empty && !number_read(field->text, tidy->reader->source->decimal, field->place, &made->value, diags))
        return false;
    if (!status_read || empty != observation_has_value(made))
        return status_read;
    if (empty) {
        diag_error(diags, row->place, "data-empty", "there is no value, and no status that says why");
        diag_hint(diags, "write the value, or status missing (unknown), confidential (secret) or impossible "
                         "(cannot occur)");
        return false;
    }
    diag_error(diags, field->place, "data-contradiction", "there is a value, but the status is '%s'",
               status_name(made->status));
    diag_hint(diags, "empty the cell 'value', or take the status away");
    return false;
}

static void read_row(Tidy *tidy, const Row *row, uint32_t number)
{
    FormReader *reader = tidy->reader;
    Observation made = {.place = row->place, .row = number, .column = (uint32_t)tidy->at[COLUMN_VALUE]};
    const Field *period = field_of(tidy, row, COLUMN_PERIOD);
    const Field *region = field_of(tidy, row, COLUMN_REGION);
    const Field *series = field_of(tidy, row, COLUMN_SERIES);
    bool fine = period_read(str_trim(period->text), period->place, &made.period, reader->diags);
    made.region = region_get(reader->regions, str_trim(region->text), region->place, reader->diags);
    made.series = series_get(reader->series, str_trim(series->text), series->place, reader->diags);
    fine = read_value(tidy, row, &made) && fine;
    if (fine && made.region && made.series)
        form_add(reader, made);
}

void form_read_tidy(FormReader *reader)
{
    Table *table = form_read_table(reader);
    Tidy tidy = {.reader = reader};
    if (!table || table->count == 0 || !read_header(&tidy, &table->rows[0]))
        return;
    size_t width = table->rows[0].count;
    csv_check_width(table, 1, width, reader->diags);
    const uint32_t *numbers = form_row_numbers(reader->arena, table);
    for (size_t i = 1; i < table->count; i++)
        if (table->rows[i].count == width)
            read_row(&tidy, &table->rows[i], numbers[i]);
}
