/*
 * csv: libcsv with places.
 *
 * libcsv tells neither line nor offset, so the reader keeps an offset of its
 * own in step with it. That is possible because the parser is set up to drop
 * nothing: no byte counts as space (spaces would be trimmed), every line end
 * is reported (CSV_REPALL_NL), and strict mode takes no quote out of place.
 * Invariant: `at` is the offset behind what libcsv has handed out; a field's
 * length in the source follows from its content (quotes around it, inner
 * quotes doubled). Fields are views of the source, so reading copies only
 * those with an inner quote.
 *
 * After a misplaced quote the parser is started again on the next line: one
 * run shows every such place.
 */
#include "data/csv.h"

#include <csv.h>

typedef struct Reader {
    Arena *arena;
    const Source *source;
    Diags *diags;
    Table *table;
    size_t capacity; /* of table->rows */
    char delimiter;
    size_t at;        /* offset behind what was read */
    size_t row_start; /* offset */
    Field *fields;    /* of the row being read; copied to its own size when the row ends */
    size_t field_count;
    size_t field_capacity;
    size_t total; /* fields so far */
    bool too_large;
    bool failed;
} Reader;

static int no_space(unsigned char c)
{
    (void)c;
    return 0;
}

static size_t count_quotes(Str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++)
        count += s.data[i] == '"';
    return count;
}

/* The offset at which the next field starts: behind a delimiter, but for the first of a row. */
static size_t next_field(const Reader *reader)
{
    return reader->at + (reader->field_count > 0);
}

/* libcsv has read a field. */
static void take_field(void *data, size_t len, void *context)
{
    Reader *reader = context;
    if (reader->total++ == CSV_MAX_FIELDS || reader->field_count == CSV_MAX_COLUMNS)
        reader->too_large = true;
    if (reader->too_large)
        return;
    Str text = reader->source->text;
    size_t start = next_field(reader);
    bool quoted = start < text.len && text.data[start] == '"';
    Str content = {data, len};
    size_t inner = quoted ? count_quotes(content) : 0;
    reader->at = start + len + (quoted ? inner + 2 : 0);
    if (reader->at > text.len)
        BUG("the place of a field is lost");
    ARENA_RESERVE_ONE(reader->arena, reader->fields, reader->field_count, reader->field_capacity);
    reader->fields[reader->field_count++] = (Field){
        .text = inner ? arena_str(reader->arena, content) : str_slice(text, start + quoted, start + quoted + len),
        .place = source_place(reader->source, start, reader->at),
        .quoted = quoted,
    };
}

/* libcsv has read a line end (also of a blank line), or the end of the text (-1). */
static void take_row(int line_end, void *context)
{
    Reader *reader = context;
    Table *table = reader->table;
    size_t count = reader->field_count;
    if (count) {
        ARENA_RESERVE_ONE(reader->arena, table->rows, table->count, reader->capacity);
        Row *row = &table->rows[table->count++];
        row->fields = ARENA_ARRAY(reader->arena, Field, count);
        memcpy(row->fields, reader->fields, count * sizeof *row->fields);
        row->count = count;
        row->place = source_place(reader->source, reader->row_start, reader->at);
        row->line = place_line(row->place);
        if (count > table->width)
            table->width = count;
    }
    reader->at += line_end >= 0;
    reader->row_start = reader->at;
    reader->field_count = 0;
}

/* A quote at `fault`, or at what follows one, that strict CSV has no room for. */
static void report_quote(Reader *reader, size_t fault)
{
    size_t start = next_field(reader);
    Str text = reader->source->text;
    reader->failed = true;
    Place place = source_place(reader->source, fault, fault + 1);
    if (text.data[start] == '"') {
        diag_error(reader->diags, place, "csv-quote", "there is text behind the closing quote of a field");
        diag_hint(reader->diags, "write a quote inside a quoted field twice: \"\"");
        diag_related(reader->diags, source_place(reader->source, start, start + 1), "the field starts here");
        return;
    }
    diag_error(reader->diags, place, "csv-quote", "there is a quote inside a field that does not start with one");
    if (str_trim(str_slice(text, start, fault)).len == 0)
        diag_hint(reader->diags, "remove the spaces before the quote");
    else
        diag_hint(reader->diags, "quote the whole field and write the quote inside it twice: \"\"");
}

/* Moves behind the line that holds the fault. */
static void skip_line(Reader *reader, size_t fault)
{
    Str text = reader->source->text;
    size_t i = fault;
    while (i < text.len && text.data[i] != '\n' && text.data[i] != '\r')
        i++;
    reader->at = i;
    reader->row_start = i;
    reader->field_count = 0;
}

static void report_unclosed(Reader *reader)
{
    size_t start = next_field(reader);
    reader->failed = true;
    diag_error(reader->diags, source_place(reader->source, start, start + 1), "csv-quote",
               "the quote that opens this field is not closed");
    diag_hint(reader->diags, "write a quote inside a quoted field twice: \"\"");
}

/* Feeds the rest of the text in chunks, so that too large a table ends soon; returns the bytes taken. */
static size_t feed(Reader *reader, struct csv_parser *parser, Str rest)
{
    enum { CHUNK = 1024 * 1024 };
    size_t taken = 0;
    while (taken < rest.len && !reader->too_large) {
        Str chunk = str_slice(rest, taken, taken + CHUNK);
        size_t done = csv_parse(parser, chunk.data, chunk.len, take_field, take_row, reader);
        taken += done;
        if (done < chunk.len)
            break;
    }
    return taken;
}

/* Reads from reader->at up to the end or the next misplaced quote; false at the end. */
static bool read_on(Reader *reader, struct csv_parser *parser)
{
    size_t start = reader->at;
    Str rest = str_from_index(reader->source->text, start);
    size_t taken = feed(reader, parser, rest);
    int error = csv_error(parser);
    if (reader->too_large)
        return false;
    if (taken == rest.len) {
        if (csv_fini(parser, take_field, take_row, reader) == 0)
            return false;
        error = csv_error(parser);
        if (error == CSV_EPARSE)
            report_unclosed(reader);
    }
    if (error != CSV_EPARSE)
        arena_out_of_memory(rest.len);
    if (taken == rest.len)
        return false;
    report_quote(reader, start + taken);
    skip_line(reader, start + taken);
    return true;
}

static void read_all(Reader *reader)
{
    enum { MAX_FAULTS = DIAG_MAX_PER_FILE + 1, BLOCK = 1024, STEPS = 8 };
    bool more = true;
    for (int faults = 0; more && faults < MAX_FAULTS; faults++) {
        struct csv_parser parser;
        if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
            arena_out_of_memory(sizeof parser);
        csv_set_delim(&parser, (unsigned char)reader->delimiter);
        csv_set_space_func(&parser, no_space);
        /* libcsv's copy of a field grows by as much every time: in few steps, also when a field is all of the file. */
        csv_set_blk_size(&parser, BLOCK + reader->source->text.len / STEPS);
        more = read_on(reader, &parser);
        csv_free(&parser);
    }
}

static bool check_null(const Source *source, Diags *diags)
{
    size_t at = str_index_char(source->text, '\0');
    if (at == source->text.len)
        return true;
    diag_error(diags, source_place(source, at, at + 1), "csv-null", "there is a NUL byte in the text");
    diag_hint(diags, "this is no text file, or one in another encoding: save it as UTF-8");
    return false;
}

Table *csv_read(Arena *arena, const Source *source, char delimiter, Diags *diags)
{
    if (!check_null(source, diags))
        return NULL;
    Table *table = ARENA_NEW(arena, Table);
    table->source = source;
    table->delimiter = delimiter ? delimiter : csv_find_delimiter(source->text);
    /* Without a delimiter libcsv gets NUL, which the text does not hold. */
    Reader reader = {.arena = arena, .source = source, .diags = diags, .table = table, .delimiter = table->delimiter};
    read_all(&reader);
    if (reader.too_large) {
        diag_error(diags, source_whole(source), "csv-too-large",
                   "there are more than %d fields, or more than %d in a row", CSV_MAX_FIELDS, CSV_MAX_COLUMNS);
        return NULL;
    }
    return reader.failed ? NULL : table;
}

bool csv_check_width(const Table *table, size_t first_row, size_t width, Diags *diags)
{
    size_t before = diags->errors;
    for (size_t i = first_row; i < table->count; i++) {
        const Row *row = &table->rows[i];
        if (row->count == width)
            continue;
        diag_error(diags, row->place, "csv-ragged", "this row has %zu field%s, the header has %zu", row->count,
                   row->count == 1 ? "" : "s", width);
        if (row->count > width)
            diag_hint(diags, "put quotes around a field that holds the delimiter '%c'",
                      table->delimiter == '\t' ? ' ' : table->delimiter);
    }
    return diags->errors == before;
}
