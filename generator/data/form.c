/*
 * form: see form.h; the table of forms and what their readers share.
 */
#include "data/form.h"

#include "base/files.h"
#include "data/csv.h"

static const Form forms[] = {
    {"tidy", form_read_tidy, form_tidy_keys, true},
    {"wide", form_read_wide, form_wide_keys, true},
    {"statline", form_read_statline, form_statline_keys, true},
    {"statweb", form_read_statweb, form_statweb_keys, true},
    {"odata3", form_read_odata3, form_odata3_keys, false},
    {"odata4", form_read_odata4, form_odata4_keys, false},
};

enum { FORM_COUNT = sizeof forms / sizeof *forms };

const Form *form_get(Str name, Place place, Diags *diags)
{
    Str names[FORM_COUNT];
    for (size_t i = 0; i < FORM_COUNT; i++) {
        names[i] = str_from(forms[i].name);
        if (str_equal(names[i], name))
            return &forms[i];
    }
    diag_error(diags, place, "data-form", "there is no form '" STR_FMT "'", STR_ARG(name));
    diag_hint_nearest(diags, name, names, FORM_COUNT);
    return NULL;
}

Place form_file_place(const FormReader *reader)
{
    return value_get(reader->source->node, STR("file"))->place;
}

void form_report_kind(FormReader *reader, const char *what, const char *hint)
{
    diag_error(reader->diags, form_file_place(reader), "data-kind", "'" STR_FMT "' holds %s",
               STR_ARG(reader->source->file), what);
    diag_hint(reader->diags, "%s", hint);
}

/* Whether a text that should be CSV is something else altogether; reported if so. */
static bool is_other_language(FormReader *reader, Str text)
{
    Str start = str_trim(text);
    bool json = start.len && (start.data[0] == '{' || start.data[0] == '[');
    if (json)
        form_report_kind(reader, "JSON, no CSV", "tables of CBS in JSON have form odata3 or odata4");
    else if (start.len && start.data[0] == '<')
        form_report_kind(reader, "a web page or a drawing, no table", "download the table itself, as CSV");
    else
        return false;
    return true;
}

Table *form_read_table(FormReader *reader)
{
    Str path = files_join(reader->arena, reader->folder, reader->source->file);
    Str bytes;
    if (!files_read_bytes(reader->arena, path, form_file_place(reader), &bytes, reader->diags))
        return NULL;
    Source *source = csv_source(reader->arena, path, bytes, reader->source->encoding, reader->diags);
    if (!source || is_other_language(reader, source->text))
        return NULL;
    return csv_read(reader->arena, source, 0, reader->diags);
}

/* "© Centraal Bureau voor de Statistiek, …" (its first sign is often broken) or "Bron: CBS". */
static bool is_footer(const Row *row)
{
    if (row->count != 1)
        return false;
    Str text = str_trim(row->fields[0].text);
    return str_contains(text, STR("Centraal Bureau voor de Statistiek")) || str_starts_with(text, STR("Bron:"));
}

Table *form_read_publisher_table(FormReader *reader, bool title_above)
{
    Table *table = form_read_table(reader);
    if (!table)
        return NULL;
    while (table->count && is_footer(&table->rows[table->count - 1]))
        table->count--;
    bool metadata = table->count && table->rows[0].count == 1 &&
                    str_equal(str_trim(table->rows[0].fields[0].text), STR("TableInfos"));
    if (metadata) {
        form_report_kind(reader, "the metadata of a table, not its figures",
                         "name the file with the figures here, and this one behind 'metadata:'");
        return NULL;
    }
    bool no_columns = table->count && (title_above ? table->width : table->rows[0].count) < 2;
    if (no_columns) {
        form_report_kind(reader, "no table: its headings are not separated by ; , tab or |",
                         "the text of a web page is no data file: download the table as CSV");
        return NULL;
    }
    return table;
}

void form_add(FormReader *reader, Observation observation)
{
    ObservationList *list = reader->out;
    observation.source = reader->source;
    ARENA_RESERVE_ONE(list->arena, list->items, list->count, list->capacity);
    list->items[list->count++] = observation;
}

static size_t line_ends(const Row *row)
{
    size_t count = 0;
    for (size_t i = 0; i < row->count; i++) {
        Str rest = row->fields[i].quoted ? row->fields[i].text : (Str){0};
        while (str_index_char(rest, '\n') < rest.len) {
            rest = str_from_index(rest, str_index_char(rest, '\n') + 1);
            count++;
        }
    }
    return count;
}

uint32_t *form_row_numbers(Arena *arena, const Table *table)
{
    uint32_t *numbers = ARENA_ARRAY(arena, uint32_t, table->count);
    size_t inside = 0;
    for (size_t i = 0; i < table->count; i++) {
        numbers[i] = (uint32_t)(table->rows[i].line - inside);
        inside += line_ends(&table->rows[i]);
    }
    return numbers;
}
