/*
 * form_statline: one row for each combination of codes, one column for each
 * measure: what StatLine offers as "ruwe data" (codes, padded) and as CSV with
 * labels, and any other table laid out so.
 *
 *     "ID";"RegioS";"Perioden";"OpenstaandeVacatures_1"
 *     "0";"NL01  ";"2011KW01";"   135.5"
 *
 * A raw table tells its measures by the number behind their names. A table
 * with labels has the unit in brackets behind a path: "Leeftijd/65 tot 80 (%)".
 */
#include "base/files.h"
#include "data/csv.h"
#include "data/mapping.h"

const char *const form_statline_keys[] = {MAPPING_KEYS, "metadata", NULL};

/* Where the unit in brackets at the end of a label starts; its length when there is none. */
static size_t unit_start(Str name)
{
    if (!str_ends_with(name, STR(")")))
        return name.len;
    size_t at = name.len;
    while (at > 0 && name.data[at - 1] != '(')
        at--;
    return at > 1 ? at - 1 : name.len;
}

static FrameMeasure measure_of_label(const FrameColumn *column, size_t index)
{
    size_t unit = unit_start(column->name);
    Str title = str_trim(str_slice(column->name, 0, unit));
    bool has_unit = unit < column->name.len;
    return (FrameMeasure){
        .id = column->name,
        .title = title,
        .short_title = frame_last_part(title),
        .unit = has_unit ? str_slice(column->name, unit + 1, column->name.len - 1) : (Str){0},
        .decimals = -1,
        .column = index,
        .place = column->place,
    };
}

static FrameMeasure measure_of_code(const FrameColumn *column, size_t index, CodeList codes)
{
    FrameMeasure measure = {.id = column->name, .decimals = -1, .column = index, .place = column->place};
    for (size_t i = 0; i < codes.count; i++)
        if (str_equal(codes.items[i].id, column->name)) {
            measure.title = codes.items[i].title;
            measure.unit = codes.items[i].unit;
        }
    return measure;
}

static void read_columns(FormReader *reader, const Row *header, Frame *frame)
{
    frame->column_count = header->count;
    frame->columns = ARENA_ARRAY(reader->arena, FrameColumn, header->count);
    bool raw = false;
    for (size_t i = 0; i < header->count; i++) {
        frame->columns[i].name = str_trim(header->fields[i].text);
        frame->columns[i].place = header->fields[i].place;
        raw = raw || frame_is_measure_code(frame->columns[i].name);
    }
    frame->measures = ARENA_ARRAY(reader->arena, FrameMeasure, header->count);
    CodeList codes = codebook_measures(frame->codes);
    for (size_t i = 0; i < header->count; i++) {
        FrameColumn *column = &frame->columns[i];
        bool counter = str_equal(column->name, STR("ID"));
        bool figures = raw ? frame_is_measure_code(column->name) : unit_start(column->name) < column->name.len;
        column->kind = counter || figures ? COLUMN_FIGURES : raw ? COLUMN_DIMENSION : COLUMN_UNTOLD;
        if (raw && figures)
            frame->measures[frame->measure_count++] = measure_of_code(column, i, codes);
        else if (!raw && !counter && column->name.len)
            frame->measures[frame->measure_count++] = measure_of_label(column, i);
    }
}

static void read_rows(FormReader *reader, const Table *table, Frame *frame)
{
    const uint32_t *numbers = form_row_numbers(reader->arena, table);
    csv_check_width(table, 1, frame->column_count, reader->diags);
    frame->rows = ARENA_ARRAY(reader->arena, FrameRow, table->count);
    for (size_t i = 1; i < table->count; i++) {
        const Row *row = &table->rows[i];
        if (row->count == frame->column_count)
            frame->rows[frame->row_count++] = (FrameRow){row->fields, row->place, numbers[i], 0};
    }
}

void form_read_statline(FormReader *reader)
{
    Mapping *mapping = mapping_read(reader);
    Table *table = mapping ? form_read_publisher_table(reader, false) : NULL;
    if (!table || table->count == 0)
        return;
    Frame frame = {
        .measure_column = FRAME_NO_COLUMN,
        .attribute_column = FRAME_NO_COLUMN,
        .period_column = FRAME_NO_COLUMN,
        .decimal = reader->source->decimal,
    };
    if (mapping->metadata.len && !(frame.codes = mapping_read_metadata(reader, mapping)))
        return;
    read_columns(reader, &table->rows[0], &frame);
    read_rows(reader, table, &frame);
    mapping_apply(reader, mapping, &frame);
}
