/*
 * form_odata3: OData v3, one object a row, one key for each measure.
 *
 *     {"Perioden": "2011KW01", "RegioS": "NL01  ", "OpenstaandeVacatures_1": "   135.5", "ID": 0}
 *
 * UntypedDataSet has figures as padded texts, TypedDataSet as numbers; both
 * are read alike. In the untyped one "." is unknown and "" cannot occur; null
 * says neither, so it counts as unknown.
 */
#include "data/mapping.h"
#include "data/odata.h"

const char *const form_odata3_keys[] = {MAPPING_KEYS, NULL};

static void make_measures(FormReader *reader, Frame *frame)
{
    CodeList codes = codebook_measures(frame->codes);
    frame->measures = ARENA_ARRAY(reader->arena, FrameMeasure, frame->column_count);
    for (size_t i = 0; i < frame->column_count; i++) {
        FrameColumn *column = &frame->columns[i];
        bool measure = frame_is_measure_code(column->name);
        column->kind = measure || str_equal(column->name, STR("ID")) ? COLUMN_FIGURES : COLUMN_DIMENSION;
        if (!measure)
            continue;
        size_t known = odata_find_code(codes, column->name);
        const Code code = known < codes.count ? codes.items[known] : (Code){.decimals = -1};
        frame->measures[frame->measure_count++] = (FrameMeasure){.id = column->name,
                                                                 .title = code.title,
                                                                 .unit = code.unit,
                                                                 .decimals = code.decimals,
                                                                 .column = i,
                                                                 .place = column->place};
    }
}

void form_read_odata3(FormReader *reader)
{
    Frame frame;
    Mapping *mapping = mapping_read(reader);
    if (!mapping || !odata_read(reader, &frame))
        return;
    if (frame_find_column(&frame, STR("ValueAttribute")) != FRAME_NO_COLUMN) {
        form_report_kind(reader, "a table of OData v4", "write form: odata4");
        return;
    }
    make_measures(reader, &frame);
    mapping_apply(reader, mapping, &frame);
}
