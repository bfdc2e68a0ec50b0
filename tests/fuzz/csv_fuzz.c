/*
 * Fuzzes reading CSV and telling its form. The first byte chooses the
 * delimiter (or to have it found) and the encoding. What is read must fit its
 * places: the fields, with a byte between each two, make up their row.
 */
#include "data/column.h"
#include "data/csv.h"
#include "data/sniff.h"
#include "fuzz/fuzz.h"

static void check_field(Str text, const Field *field)
{
    Str raw = str_slice(text, field->place.start, field->place.end);
    if (!field->quoted) {
        require(str_equal(raw, field->text));
        return;
    }
    require(raw.len >= 2 && raw.data[0] == '"' && raw.data[raw.len - 1] == '"');
    size_t at = 1;
    for (size_t i = 0; i < field->text.len; i++, at++) {
        require(field->text.data[i] == raw.data[at]);
        at += raw.data[at] == '"';
    }
    require(at == raw.len - 1);
}

static void check_table(const Table *table)
{
    uint32_t end = 0;
    for (size_t i = 0; i < table->count; i++) {
        const Row *row = &table->rows[i];
        require(row->count > 0 && row->place.start >= end && row->fields[0].place.start == row->place.start);
        for (size_t k = 0; k < row->count; k++) {
            check_field(table->source->text, &row->fields[k]);
            require(k == 0 || row->fields[k].place.start == row->fields[k - 1].place.end + 1);
        }
        end = row->place.end;
        require(row->fields[row->count - 1].place.end == end);
    }
}

static void look(Arena *arena, const Table *table)
{
    enum { COLUMNS = 8 };
    Sniff sniff = sniff_csv(table);
    for (size_t i = 0; i < table->width && i < COLUMNS; i++) {
        Str name = sniff_column_name(arena, &sniff, table, i);
        Column column = column_read(arena, table, i, name, sniff.first, sniff.end);
        require(column.filled + column.empty == sniff.end - sniff.first);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char delimiters[] = {0, ';', ',', '\t'};
    if (size == 0)
        return 0;
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    Str text = {(const char *)bytes + 1, size - 1};
    Source *source = csv_source(arena, STR("f.csv"), text, bytes[0] & 4 ? STR("latin-1") : STR("utf-8"), diags);
    Table *table = source ? csv_read(arena, source, delimiters[bytes[0] % 4], diags) : NULL;
    require((table != NULL) == (diags->errors == 0));
    if (table) {
        check_table(table);
        csv_check_width(table, 0, table->width, diags);
        look(arena, table);
    }
    fuzz_check_diags(diags);
    return 0;
}
