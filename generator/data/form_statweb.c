/*
 * form_statweb: the CSV of StatWeb, StatLine's predecessor until about 2018.
 *
 *     "Arbeidsdeelname en werkloosheid per maand "
 *     "Onderwerpen";"Werkzame beroepsbevolking ";"Werkzame beroepsbevolking "
 *     "Geslacht";"Mannen";"Vrouwen"
 *     "Perioden";"x 1000";"x 1000"
 *     "2015 aug";"4500";"3853"
 *     "© Centraal Bureau voor de Statistiek, Den Haag/Heerlen 13-10-2017"
 *
 * A title, then rows of headings that stack: those called Onderwerpen make up
 * the path of a measure, the others are dimensions; the row called Perioden
 * holds the units, and below it periods run down. The table is turned into a
 * long frame, one row for each figure.
 */
#include "data/csv.h"
#include "data/mapping.h"

const char *const form_statweb_keys[] = {MAPPING_KEYS, NULL};

typedef struct StatWeb {
    FormReader *reader;
    const Table *table;
    size_t first_heading; /* row */
    size_t unit_row;
    size_t width;
    size_t *dimensions; /* heading rows that are dimensions */
    size_t dimension_count;
    Str *paths; /* of each column's measure */
} StatWeb;

static Str text_at(const StatWeb *web, size_t row, size_t column)
{
    return str_trim(table_text(web->table, row, column));
}

static bool is_topic(const StatWeb *web, size_t row)
{
    Str name = text_at(web, row, 0);
    return str_equal(name, STR("Onderwerpen")) || str_equal(name, STR("Onderwerp"));
}

/* Finds the rows of headings; false after reporting when the file is not laid out so. */
static bool find_headings(StatWeb *web, Str period_column)
{
    const Table *table = web->table;
    Str last = period_column.len ? period_column : STR("Perioden");
    while (web->first_heading < table->count && table->rows[web->first_heading].count == 1)
        web->first_heading++;
    web->unit_row = web->first_heading;
    while (web->unit_row < table->count && !str_equal(text_at(web, web->unit_row, 0), last))
        web->unit_row++;
    if (web->unit_row < table->count && web->unit_row > web->first_heading) {
        web->width = table->rows[web->unit_row].count;
        return true;
    }
    form_report_kind(web->reader, "no table of StatWeb",
                     "its first column has headings such as Onderwerpen and ends with Perioden; a table with all "
                     "headings in one row has form statline or wide");
    return false;
}

/* "Beroepsbevolking/Werkloos" from the stacked topics of a column; a topic repeated below itself counts once. */
static Str path_of(const StatWeb *web, size_t column)
{
    Buf path = {.arena = web->reader->arena};
    Str before = {0};
    for (size_t row = web->first_heading; row < web->unit_row; row++) {
        Str topic = text_at(web, row, column);
        if (!is_topic(web, row) || topic.len == 0 || str_equal(topic, before))
            continue;
        if (path.len)
            buf_add_char(&path, '/');
        buf_add(&path, topic);
        before = topic;
    }
    return buf_str(&path);
}

/* The last topic of a column. */
static Str topic_of(const StatWeb *web, size_t column)
{
    Str topic = {0};
    for (size_t row = web->first_heading; row < web->unit_row; row++)
        if (is_topic(web, row) && text_at(web, row, column).len)
            topic = text_at(web, row, column);
    return topic;
}

static void read_headings(StatWeb *web)
{
    Arena *arena = web->reader->arena;
    web->dimensions = ARENA_ARRAY(arena, size_t, web->unit_row);
    for (size_t row = web->first_heading; row < web->unit_row; row++)
        if (!is_topic(web, row))
            web->dimensions[web->dimension_count++] = row;
    web->paths = ARENA_ARRAY(arena, Str, web->width);
    for (size_t column = 1; column < web->width; column++)
        web->paths[column] = path_of(web, column);
}

/* Columns of the frame: the measure's path, the dimensions, the period, the figure. */
static void make_columns(StatWeb *web, Frame *frame)
{
    frame->column_count = web->dimension_count + 3;
    frame->columns = ARENA_ARRAY(web->reader->arena, FrameColumn, frame->column_count);
    frame->measure_column = 0;
    frame->columns[0].name = STR("Onderwerpen");
    for (size_t i = 0; i < web->dimension_count; i++)
        frame->columns[i + 1].name = text_at(web, web->dimensions[i], 0);
    frame->period_column = (int)web->dimension_count + 1;
    frame->columns[web->dimension_count + 1].name = text_at(web, web->unit_row, 0);
    frame->columns[web->dimension_count + 2] = (FrameColumn){.name = STR("value"), .kind = COLUMN_FIGURES};
}

/* Measures by path and unit; one path with two units is two measures of one name, which mapping_find reports. */
static void make_measures(StatWeb *web, Frame *frame)
{
    frame->measures = ARENA_ARRAY(web->reader->arena, FrameMeasure, web->width);
    for (size_t column = 1; column < web->width; column++) {
        Str unit = text_at(web, web->unit_row, column);
        bool known = false;
        for (size_t i = 0; i < frame->measure_count && !known; i++)
            known = str_equal(frame->measures[i].id, web->paths[column]) && str_equal(frame->measures[i].unit, unit);
        if (!known)
            frame->measures[frame->measure_count++] = (FrameMeasure){
                .id = web->paths[column],
                .title = topic_of(web, column),
                .unit = unit,
                .decimals = -1,
                .column = frame->column_count - 1,
            };
    }
}

static Field field_of(const StatWeb *web, size_t row, size_t column)
{
    const Row *from = &web->table->rows[row];
    return column < from->count ? from->fields[column] : (Field){.place = from->place};
}

static void make_rows(StatWeb *web, Frame *frame)
{
    Arena *arena = web->reader->arena;
    const Table *table = web->table;
    const uint32_t *numbers = form_row_numbers(arena, table);
    csv_check_width(table, web->first_heading, web->width, web->reader->diags);
    frame->rows = ARENA_ARRAY(arena, FrameRow, (table->count - web->unit_row) * web->width);
    for (size_t row = web->unit_row + 1; row < table->count; row++) {
        const Row *from = &table->rows[row];
        for (size_t column = 1; from->count == web->width && column < web->width; column++) {
            Field *fields = ARENA_ARRAY(arena, Field, frame->column_count);
            fields[0].text = web->paths[column];
            for (size_t i = 0; i < web->dimension_count; i++)
                fields[i + 1] = field_of(web, web->dimensions[i], column);
            fields[web->dimension_count + 1] = from->fields[0];
            fields[web->dimension_count + 2] = from->fields[column];
            frame->rows[frame->row_count++] = (FrameRow){fields, from->place, numbers[row], (uint32_t)column + 1};
        }
    }
}

void form_read_statweb(FormReader *reader)
{
    Mapping *mapping = mapping_read(reader);
    Table *table = mapping ? form_read_publisher_table(reader, true) : NULL;
    StatWeb web = {.reader = reader, .table = table};
    if (!table || table->count == 0 || !find_headings(&web, mapping->period_column))
        return;
    Frame frame = {.attribute_column = FRAME_NO_COLUMN, .decimal = reader->source->decimal};
    read_headings(&web);
    make_columns(&web, &frame);
    make_measures(&web, &frame);
    make_rows(&web, &frame);
    mapping_apply(reader, mapping, &frame);
}
