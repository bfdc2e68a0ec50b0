/*
 * form_wide: a table with periods (or regions) across its columns.
 *
 *     Onderwerp;2011;2012;2013
 *     Beroepsbevolking|Werkloze beroepsbevolking;434;516;647
 *
 * Every column that the mapping does not name must be a period (or region):
 * a heading with a slip in it is an error, not a column passed over. The table
 * is turned into a long frame, one row for each figure.
 */
#include "base/yaml.h"
#include "data/csv.h"
#include "data/mapping.h"

const char *const form_wide_keys[] = {MAPPING_KEYS, "series", "times", "across", "measure_column", NULL};

/* The heading that a column gets when its values stand across. */
static const char *const across_heading[] = {"Perioden", "Regio's"};

typedef struct Wide {
    FormReader *reader;
    Mapping *mapping;
    const Table *table;
    bool regions_across;
    Str measure_column;
    size_t *down; /* indexes of the columns that are codes of their row */
    size_t down_count;
    size_t *across; /* indexes of the others */
    size_t across_count;
} Wide;

static bool is_named(const Wide *wide, Str name)
{
    const Mapping *mapping = wide->mapping;
    if (wide->measure_column.data && str_equal(name, wide->measure_column))
        return true;
    if (wide->regions_across) {
        Str period = mapping->period_column.len ? mapping->period_column : STR("Perioden");
        if (str_equal(name, period) || (name.len == 0 && mapping->period_column.len == 0))
            return true;
    } else if (mapping->region_column.len && str_equal(name, mapping->region_column)) {
        return true;
    }
    for (size_t i = 0; i < mapping->where.count; i++)
        if (str_equal(name, mapping->where.items[i].column))
            return true;
    for (size_t i = 0; i < mapping->rule_count; i++)
        for (size_t k = 0; k < mapping->rules[i].where.count; k++)
            if (str_equal(name, mapping->rules[i].where.items[k].column))
                return true;
    return false;
}

static void sort_columns(Wide *wide)
{
    const Row *header = &wide->table->rows[0];
    wide->down = ARENA_ARRAY(wide->reader->arena, size_t, header->count);
    wide->across = ARENA_ARRAY(wide->reader->arena, size_t, header->count);
    for (size_t i = 0; i < header->count; i++) {
        if (is_named(wide, str_trim(header->fields[i].text)))
            wide->down[wide->down_count++] = i;
        else
            wide->across[wide->across_count++] = i;
    }
}

static bool make_columns(Wide *wide, Frame *frame)
{
    const Row *header = &wide->table->rows[0];
    frame->column_count = wide->down_count + 2;
    frame->columns = ARENA_ARRAY(wide->reader->arena, FrameColumn, frame->column_count);
    for (size_t i = 0; i < wide->down_count; i++)
        frame->columns[i] = (FrameColumn){.name = str_trim(header->fields[wide->down[i]].text),
                                          .place = header->fields[wide->down[i]].place,
                                          .kind = COLUMN_DIMENSION};
    frame->columns[wide->down_count] =
        (FrameColumn){.name = str_from(across_heading[wide->regions_across]), .kind = COLUMN_DIMENSION};
    frame->columns[wide->down_count + 1] = (FrameColumn){.name = STR("value"), .kind = COLUMN_FIGURES};
    if (!wide->regions_across)
        frame->period_column = (int)wide->down_count;
    else if (wide->mapping->region_column.len == 0)
        wide->mapping->region_column = str_from(across_heading[true]);
    if (!wide->measure_column.data)
        return true;
    frame->measure_column = frame_find_column(frame, wide->measure_column);
    if (frame->measure_column != FRAME_NO_COLUMN)
        return true;
    const Value *named = value_get(wide->mapping->node, STR("measure_column"));
    mapping_report_column(wide->reader, frame, wide->measure_column,
                          named ? named->place : wide->mapping->node->place);
    return false;
}

static void make_rows(Wide *wide, Frame *frame)
{
    Arena *arena = wide->reader->arena;
    const Table *table = wide->table;
    const Row *header = &table->rows[0];
    const uint32_t *numbers = form_row_numbers(arena, table);
    csv_check_width(table, 1, header->count, wide->reader->diags);
    frame->rows = ARENA_ARRAY(arena, FrameRow, (table->count - 1) * wide->across_count);
    for (size_t i = 1; i < table->count; i++) {
        const Row *row = &table->rows[i];
        for (size_t k = 0; row->count == header->count && k < wide->across_count; k++) {
            Field *fields = ARENA_ARRAY(arena, Field, frame->column_count);
            for (size_t d = 0; d < wide->down_count; d++)
                fields[d] = row->fields[wide->down[d]];
            fields[wide->down_count] = header->fields[wide->across[k]];
            fields[wide->down_count + 1] = row->fields[wide->across[k]];
            frame->rows[frame->row_count++] =
                (FrameRow){fields, row->place, numbers[i], (uint32_t)wide->across[k] + 1};
        }
    }
}

/* The measures that the rows name; one without a name where no column does. */
static void make_measures(Wide *wide, Frame *frame)
{
    size_t value = frame->column_count - 1;
    frame->measures = ARENA_ARRAY(wide->reader->arena, FrameMeasure, frame->row_count + 1);
    if (frame->measure_column == FRAME_NO_COLUMN) {
        frame->measures[frame->measure_count++] = (FrameMeasure){.decimals = -1, .column = value};
        return;
    }
    Map seen = {.arena = wide->reader->arena};
    for (size_t i = 0; i < frame->row_count; i++) {
        const Field *field = &frame->rows[i].fields[frame->measure_column];
        Str id = str_trim(field->text);
        if (map_find(&seen, id))
            continue;
        FrameMeasure *made = &frame->measures[frame->measure_count++];
        *made = (FrameMeasure){
            .id = id, .title = frame_last_part(id), .decimals = -1, .column = value, .place = field->place};
        map_set(&seen, id, made);
    }
}

static bool read_across(Wide *wide)
{
    const Value *node = wide->mapping->node;
    Str across = yaml_text_optional(node, "across", "a source", wide->reader->diags);
    wide->regions_across = str_equal(across, STR("regions"));
    if (across.len && !wide->regions_across && !str_equal(across, STR("periods")))
        return diag_error(wide->reader->diags, value_get(node, STR("across"))->place, "data-mapping",
                          "'across' must be 'periods' or 'regions'");
    wide->measure_column = yaml_text_optional(node, "measure_column", "a source", wide->reader->diags);
    /* Measures have names, so a column holds them: the first, unless another is named. */
    if (!wide->measure_column.data && value_get(node, STR("measures")))
        wide->measure_column = str_trim(wide->table->rows[0].fields[0].text);
    if (value_get(node, STR("measures")) && !wide->measure_column.data)
        wide->measure_column = STR("");
    return true;
}

void form_read_wide(FormReader *reader)
{
    Mapping *mapping = mapping_read(reader);
    Table *table = mapping ? form_read_publisher_table(reader, false) : NULL;
    if (!table || table->count == 0)
        return;
    Wide wide = {.reader = reader, .mapping = mapping, .table = table};
    Frame frame = {
        .measure_column = FRAME_NO_COLUMN,
        .attribute_column = FRAME_NO_COLUMN,
        .period_column = FRAME_NO_COLUMN,
        .decimal = reader->source->decimal,
    };
    if (!read_across(&wide))
        return;
    sort_columns(&wide);
    if (!make_columns(&wide, &frame))
        return;
    make_rows(&wide, &frame);
    make_measures(&wide, &frame);
    mapping_apply(reader, mapping, &frame);
}
