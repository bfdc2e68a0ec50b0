/*
 * codebook: see codebook.h.
 *
 * Two publications of the same lists, one result: JSON entity sets (v4 says
 * Identifier where v3 says Key) and the metadata download, which holds several
 * tables in one CSV file, each behind a row with only its name.
 */
#include "data/codebook.h"

#include "base/files.h"
#include "data/csv.h"
#include "data/json.h"

struct CodeBook {
    FormReader *reader;
    Str folder;            /* where the JSON lists lie, or empty */
    const Table *metadata; /* or NULL */
    Map lists;             /* name → CodeList, of those asked for */
};

CodeBook *codebook_of_folder(FormReader *reader, Str folder)
{
    CodeBook *book = ARENA_NEW(reader->arena, CodeBook);
    *book = (CodeBook){reader, folder, NULL, {.arena = reader->arena}};
    return book;
}

static Status status_of(Str word)
{
    word = str_trim(word);
    if (str_starts_with(word, STR("NaderVoorlopig")))
        return STATUS_REVISED_PROVISIONAL;
    return str_starts_with(word, STR("Voorlopig")) ? STATUS_PROVISIONAL : STATUS_FINAL;
}

static int decimals_of(Str text)
{
    text = str_trim(text);
    bool digit = text.len == 1 && text.data[0] >= '0' && text.data[0] <= '9';
    return digit ? text.data[0] - '0' : -1;
}

/* --- JSON --- */

static Code code_of_object(const Value *object)
{
    Str id = value_get_text(object, "Identifier");
    return (Code){
        .id = str_trim(id.len ? id : value_get_text(object, "Key")),
        .title = str_trim(value_get_text(object, "Title")),
        .unit = str_trim(value_get_text(object, "Unit")),
        .decimals = decimals_of(value_get_text(object, "Decimals")),
        .status = status_of(value_get_text(object, "Status")),
    };
}

/* Measures stand among dimensions and groups in v3's DataProperties; in v4's MeasureCodes they stand alone. */
static bool is_wanted(const Value *object, bool measures)
{
    Str type = value_get_text(object, "Type");
    return value_is_map(object) && (!measures || type.len == 0 || str_equal(type, STR("Topic")));
}

static CodeList list_of_json(FormReader *reader, const Value *root, bool measures)
{
    const Value *objects = value_get(root, STR("value"));
    Code *codes = ARENA_ARRAY(reader->arena, Code, value_count(objects));
    size_t count = 0;
    for (size_t i = 0; i < value_count(objects); i++)
        if (is_wanted(value_item(objects, i), measures))
            codes[count++] = code_of_object(value_item(objects, i));
    return (CodeList){codes, count};
}

/* The first of the names that is there. */
static CodeList list_of_folder(const CodeBook *book, const Str *names, size_t count, bool measures)
{
    FormReader *reader = book->reader;
    for (size_t i = 0; i < count; i++) {
        Str path = files_join(reader->arena, book->folder, names[i]);
        if (!files_exists(path))
            continue;
        Source *source = files_read_text(reader->arena, path, (Place){0}, reader->diags);
        Value *root = source ? json_read(reader->arena, source, reader->diags) : NULL;
        return root ? list_of_json(reader, root, measures) : (CodeList){0};
    }
    return (CodeList){0};
}

/* --- metadata --- */

static size_t metadata_column(const Row *header, const char *name)
{
    size_t column = 0;
    while (column < header->count && !str_equal(str_trim(header->fields[column].text), str_from(name)))
        column++;
    return column;
}

static Str cell(const Row *row, size_t column)
{
    return column < row->count ? str_trim(row->fields[column].text) : (Str){0};
}

/* The index of the header of the table with that name; table->count when there is none. */
static size_t find_section(const Table *table, Str name)
{
    for (size_t i = 0; i + 1 < table->count; i++)
        if (table->rows[i].count == 1 && str_equal(str_trim(table->rows[i].fields[0].text), name))
            return i + 1;
    return table->count;
}

static CodeList list_of_metadata(const CodeBook *book, Str name, bool measures)
{
    const Table *table = book->metadata;
    size_t start = find_section(table, name);
    if (start == table->count)
        return (CodeList){0};
    const Row *header = &table->rows[start];
    size_t key = metadata_column(header, "Key"), title = metadata_column(header, "Title"),
           unit = metadata_column(header, "Unit"), decimals = metadata_column(header, "Decimals"),
           status = metadata_column(header, "Status"), type = metadata_column(header, "Type");
    Code *codes = ARENA_ARRAY(book->reader->arena, Code, table->count - start);
    size_t count = 0;
    for (size_t i = start + 1; i < table->count && table->rows[i].count > 1; i++) {
        const Row *row = &table->rows[i];
        if (measures && !str_equal(cell(row, type), STR("Topic")))
            continue;
        codes[count++] = (Code){cell(row, key), cell(row, title), cell(row, unit), decimals_of(cell(row, decimals)),
                                status_of(cell(row, status))};
    }
    return (CodeList){codes, count};
}

CodeBook *codebook_of_metadata(FormReader *reader, Str path, Place asked_by)
{
    Str bytes;
    if (!files_read_bytes(reader->arena, path, asked_by, &bytes, reader->diags))
        return NULL;
    Source *source = csv_source(reader->arena, path, bytes, (Str){0}, reader->diags);
    Table *table = source ? csv_read(reader->arena, source, ';', reader->diags) : NULL;
    if (!table)
        return NULL;
    if (find_section(table, STR("DataProperties")) == table->count) {
        diag_error(reader->diags, asked_by, "data-kind", "'" STR_FMT "' is no StatLine metadata file", STR_ARG(path));
        diag_hint(reader->diags, "'metadata' names the file with the tables TableInfos, DataProperties and Perioden "
                                 "that StatLine offers beside the raw data");
        return NULL;
    }
    CodeBook *book = ARENA_NEW(reader->arena, CodeBook);
    *book = (CodeBook){reader, (Str){0}, table, {.arena = reader->arena}};
    return book;
}

/* --- both --- */

static CodeList read_dimension(const CodeBook *book, Str dimension)
{
    if (book->metadata)
        return list_of_metadata(book, dimension, false);
    Arena *arena = book->reader->arena;
    const Str names[] = {
        arena_printf(arena, "codes-" STR_FMT ".json", STR_ARG(dimension)),
        arena_printf(arena, STR_FMT "Codes.json", STR_ARG(dimension)),
        arena_printf(arena, STR_FMT ".json", STR_ARG(dimension)),
    };
    return list_of_folder(book, names, sizeof names / sizeof *names, false);
}

CodeList codebook_dimension(CodeBook *book, Str dimension)
{
    if (!book || !files_path_is_inside(dimension))
        return (CodeList){0};
    CodeList *known = map_find(&book->lists, dimension);
    if (!known) {
        known = ARENA_NEW(book->reader->arena, CodeList);
        *known = read_dimension(book, dimension);
        map_set(&book->lists, dimension, known);
    }
    return *known;
}

CodeList codebook_measures(CodeBook *book)
{
    static const Str names[] = {{"measure-codes.json", 18}, {"MeasureCodes.json", 17}, {"DataProperties.json", 19}};
    if (!book)
        return (CodeList){0};
    if (book->metadata)
        return list_of_metadata(book, STR("DataProperties"), true);
    return list_of_folder(book, names, sizeof names / sizeof *names, true);
}

int64_t codebook_unit_factor(Str unit)
{
    unit = str_trim(unit);
    if (str_starts_with(unit, STR("mln")))
        return 1000000;
    if (str_starts_with(unit, STR("mld")))
        return 1000000000;
    bool times = str_starts_with(unit, STR("x "));
    if (times)
        unit = str_from_index(unit, 2);
    int64_t factor = 0;
    size_t i = 0;
    for (; i < unit.len && factor < 1000000000; i++) {
        char c = unit.data[i];
        bool digit = c == '0' || (c == '1' && factor == 0);
        bool grouping = c == ' ' && factor >= 1;
        if (!digit && !grouping)
            break;
        factor = digit ? factor * 10 + (c - '0') : factor;
    }
    bool ended = i == unit.len || unit.data[i - (i > 0)] == ' ';
    return factor >= (times ? 10 : 1000) && ended ? factor : 1;
}
