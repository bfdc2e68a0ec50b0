/*
 * form: see form.h; the table of forms and what their readers share.
 */
#include "data/form.h"

#include "base/files.h"
#include "data/csv.h"

static const Form forms[] = {
    {"tidy", "one observation a row", form_read_tidy, form_tidy_keys, true},
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

Table *form_read_table(FormReader *reader)
{
    Str path = files_join(reader->arena, reader->folder, reader->source->file);
    Str bytes;
    if (!files_read_bytes(reader->arena, path, form_file_place(reader), &bytes, reader->diags))
        return NULL;
    Source *source = csv_source(reader->arena, path, bytes, reader->source->encoding, reader->diags);
    return source ? csv_read(reader->arena, source, 0, reader->diags) : NULL;
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
