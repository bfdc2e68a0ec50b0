/*
 * form_odata4: OData v4, one object a cell.
 *
 *     {"Id": 0, "Measure": "3000790_2", "ValueAttribute": "None", "Value": 8451,
 *      "StringValue": null, "Geslacht": "T001038", "Perioden": "2003JJ00"}
 *
 * Titles and units of measures come from measure-codes.json, which also says
 * how many decimals a figure has: 73 with one decimal is 73.0.
 */
#include "data/mapping.h"
#include "data/odata.h"

const char *const form_odata4_keys[] = {MAPPING_KEYS, NULL};

/* The keys that every observation has; what is left are dimensions. */
static void name_columns(Frame *frame)
{
    static const char *const fixed[] = {"Id", "Measure", "ValueAttribute", "Value", "StringValue"};
    for (size_t i = 0; i < frame->column_count; i++) {
        FrameColumn *column = &frame->columns[i];
        column->kind = COLUMN_DIMENSION;
        for (size_t k = 0; k < sizeof fixed / sizeof *fixed; k++)
            if (str_equal(column->name, str_from(fixed[k])))
                column->kind = COLUMN_FIGURES;
    }
    frame->measure_column = frame_find_column(frame, STR("Measure"));
    frame->attribute_column = frame_find_column(frame, STR("ValueAttribute"));
}

/* Only measures that the observations have: a code list also names groups and what was not downloaded. */
static void make_measures(FormReader *reader, Frame *frame, size_t value)
{
    CodeList codes = codebook_measures(frame->codes);
    Map seen = {.arena = reader->arena};
    for (size_t i = 0; i < frame->row_count; i++) {
        const Field *field = &frame->rows[i].fields[frame->measure_column];
        Str id = str_trim(field->text);
        if (map_find(&seen, id))
            continue;
        size_t known = odata_find_code(codes, id);
        const Code code = known < codes.count ? codes.items[known] : (Code){.decimals = -1};
        FrameMeasure *made = ARENA_NEW(reader->arena, FrameMeasure);
        *made = (FrameMeasure){.id = id,
                               .title = code.title,
                               .unit = code.unit,
                               .decimals = code.decimals,
                               .column = value,
                               .place = field->place};
        map_set(&seen, id, made);
    }
    frame->measure_count = seen.count;
    frame->measures = ARENA_ARRAY(reader->arena, FrameMeasure, seen.count);
    for (size_t i = 0; i < seen.count; i++)
        frame->measures[i] = *(const FrameMeasure *)seen.entries[i].value;
}

void form_read_odata4(FormReader *reader)
{
    Frame frame;
    Mapping *mapping = mapping_read(reader);
    if (!mapping || !odata_read(reader, &frame))
        return;
    name_columns(&frame);
    int value = frame_find_column(&frame, STR("Value"));
    if (frame.measure_column == FRAME_NO_COLUMN || value == FRAME_NO_COLUMN) {
        form_report_kind(reader, "no table of OData v4",
                         "its observations have 'Measure' and 'Value'; a table with a "
                         "key for each measure has form: odata3");
        return;
    }
    make_measures(reader, &frame, (size_t)value);
    mapping_apply(reader, mapping, &frame);
}
