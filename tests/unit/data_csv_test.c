/* csv: places, delimiters, strictness, encodings. */
#include "check.h"
#include "data/csv.h"

static Arena *arena;
static Diags *diags;

static const Source *source_of(Str text)
{
    arena = arena ? arena : arena_create();
    arena_reset(arena);
    diags = diags_create(arena);
    return source_create(arena, STR("t.csv"), text);
}

static Table *read_text(const char *text)
{
    const Source *source = source_of(str_from(text));
    return csv_read(arena, source, 0, diags);
}

/* The field's text, and the text of its place in brackets when that differs. */
static Str shown(const Table *table, size_t row, size_t column)
{
    Field field = table->rows[row].fields[column];
    Str raw = str_slice(table->source->text, field.place.start, field.place.end);
    if (str_equal(raw, field.text))
        return field.text;
    return arena_printf(arena, STR_FMT " [" STR_FMT "]", STR_ARG(field.text), STR_ARG(raw));
}

static LineColumn place_of_error(size_t index)
{
    return place_line_column(diags->items[index].place);
}

static void fields_know_their_places(void)
{
    Table *table = read_text("a; b ;\"c;d\"\r\n\"say \"\"hi\"\"\";\"two\r\nlines\";\r\n");
    CHECK_INT(table->count, 2);
    CHECK_INT(table->width, 3);
    CHECK_STR(shown(table, 0, 0), "a");
    CHECK_STR(shown(table, 0, 1), " b ");
    CHECK_STR(shown(table, 0, 2), "c;d [\"c;d\"]");
    CHECK_STR(shown(table, 1, 0), "say \"hi\" [\"say \"\"hi\"\"\"]");
    CHECK_STR(shown(table, 1, 1), "two\r\nlines [\"two\r\nlines\"]");
    CHECK_STR(shown(table, 1, 2), "");
    CHECK(table->rows[1].fields[0].quoted && !table->rows[0].fields[0].quoted);
    CHECK_INT(table->rows[1].place.start, 13);
    CHECK_INT(table->rows[1].line, 2);
    CHECK_STR(table_text(table, 1, 0), "say \"hi\"");
    CHECK_STR(table_text(table, 2, 0), "");
    CHECK_STR(table_text(table, 0, 9), "");
}

static void line_ends_of_three_kinds(void)
{
    static const char *const texts[] = {"a;b\n\n1;2\n", "a;b\r\n\r\n1;2\r\n", "a;b\r\r1;2\r", "a;b\n\n1;2"};
    for (size_t i = 0; i < 4; i++) {
        Table *table = read_text(texts[i]);
        CHECK_INT(table->count, 2);
        CHECK_INT(table->rows[1].line, 3);
        CHECK_STR(table_text(table, 1, 1), "2");
    }
}

static void small_texts(void)
{
    CHECK_INT(read_text("")->count, 0);
    CHECK_INT(read_text("\n\r\n")->count, 0);
    Table *table = read_text("a");
    CHECK_INT(table->count, 1);
    CHECK_INT(table->delimiter, 0);
    CHECK_INT(read_text("\"\"")->rows[0].count, 1);
    CHECK_INT(read_text("\"\"\n")->count, 1);
    CHECK_INT(read_text(";")->rows[0].count, 2);
    CHECK_INT(read_text("a,\nb,")->rows[1].count, 2);
    CHECK_STR(table_text(read_text("\"\"\"\""), 0, 0), "\"");
}

static void delimiter_is_found(void)
{
    CHECK_INT(csv_find_delimiter(STR("a;b\n1,5;2,5\n3,5;4\n")), ';');
    CHECK_INT(csv_find_delimiter(STR("2024;1,5\n2025;2,5\n")), ';');
    CHECK_INT(csv_find_delimiter(STR("a,b\nx;y,z\n")), ',');
    CHECK_INT(csv_find_delimiter(STR("a\tb\n1\t2\n")), '\t');
    CHECK_INT(csv_find_delimiter(STR("a|b\n1|2\n")), '|');
    CHECK_INT(csv_find_delimiter(STR("\"a;b;c\",d\n\"e\",f\n")), ',');
    CHECK_INT(csv_find_delimiter(STR("naam\nx\n")), 0);
    CHECK_INT(csv_find_delimiter(STR("1,2\n3,4\n")), ',');
    /* Lines of a web page: the commas are decimal marks, the semicolon belongs to a title. */
    CHECK_INT(csv_find_delimiter(STR("Vacatures; stroom\nPerioden Open\n2021 185,7\n2022 204,7\n2023 213,7\n")), 0);
}

static void misplaced_quotes_are_refused(void)
{
    CHECK(!read_text("a;b\nx\"y;2\n\"z\" q;3\n;4\n p\n \"q\";1\n"));
    CHECK_CODE(diags, "csv-quote");
    CHECK_INT(diags->errors, 3);
    CHECK_INT(place_of_error(0).line, 2);
    CHECK_INT(place_of_error(0).column, 2);
    CHECK_INT(place_of_error(1).line, 3);
    CHECK_INT(place_of_error(1).column, 4);
    CHECK_INT(place_line_column(diags->items[1].related).column, 1);
    CHECK_INT(place_of_error(2).line, 6);
    CHECK_STR(diags->items[2].hint, "remove the spaces before the quote");
}

static void unclosed_quotes_are_refused(void)
{
    static const char *const texts[] = {"a;b\n1;\"x", "a;b\n1;\"x\n2;3\n", "a;b\n1;\"x\"\"", "a;b\n1;\""};
    for (size_t i = 0; i < 4; i++) {
        CHECK(!read_text(texts[i]));
        CHECK_INT(diags->errors, 1);
        CHECK_CODE(diags, "csv-quote");
        CHECK_INT(place_of_error(0).line, 2);
        CHECK_INT(place_of_error(0).column, 3);
    }
}

static void many_faults_are_cut_off(void)
{
    Buf text = {.arena = arena_create()};
    for (int i = 0; i < 1000; i++)
        BUF_LIT(&text, "a;b\"c\n");
    const Source *source = source_of(buf_str(&text));
    CHECK(!csv_read(arena, source, ';', diags));
    CHECK_INT(diags->errors, DIAG_MAX_PER_FILE + 1);
    arena_free(text.arena);
}

static void nul_bytes_are_refused(void)
{
    const Source *source = source_of(STR("a;b\n1;\0 2\n"));
    CHECK(!csv_read(arena, source, 0, diags));
    CHECK_CODE(diags, "csv-null");
    CHECK_INT(place_of_error(0).line, 2);
}

static void too_many_fields_are_refused(void)
{
    Arena *big = arena_create();
    size_t len = CSV_MAX_COLUMNS;
    char *text = ARENA_ARRAY(big, char, len);
    memset(text, ';', len);
    const Source *source = source_of((Str){text, len});
    CHECK(!csv_read(arena, source, ';', diags));
    CHECK_CODE(diags, "csv-too-large");
    source = source_of((Str){text, len - 1});
    CHECK_INT(csv_read(arena, source, ';', diags)->width, len);
    arena_free(big);
}

static void ragged_rows_are_reported(void)
{
    Table *table = read_text("title\na;b\n1;2\n3\n4;5;6\n");
    CHECK(!csv_check_width(table, 1, 2, diags));
    CHECK_CODE(diags, "csv-ragged");
    CHECK_INT(diags->errors, 2);
    CHECK_INT(place_of_error(0).line, 4);
    CHECK(csv_check_width(read_text("a;b\n1;2\n"), 0, 2, diags));
}

/* A hundred thousand columns, and a field of a megabyte with a quote on each line: no step may be quadratic. */
static void large_tables_are_read(void)
{
    Buf text = {.arena = arena_create()};
    for (int i = 0; i < 100000; i++)
        buf_printf(&text, "%sc%d", i ? ";" : "", i);
    BUF_LIT(&text, "\n\"");
    for (int i = 0; i < 200000; i++)
        BUF_LIT(&text, "x\"\"y\n");
    BUF_LIT(&text, "\";1\n");
    const Source *source = source_of(buf_str(&text));
    Table *table = csv_read(arena, source, 0, diags);
    CHECK_INT(table->width, 100000);
    CHECK_STR(table_text(table, 0, 99999), "c99999");
    CHECK_INT(table_text(table, 1, 0).len, 800000);
    CHECK_STR(table_text(table, 1, 1), "1");
    arena_free(text.arena);
}

static const Source *decode(Str bytes, const char *encoding)
{
    arena = arena ? arena : arena_create();
    arena_reset(arena);
    diags = diags_create(arena);
    return csv_source(arena, STR("t.csv"), bytes, str_from(encoding), diags);
}

static void encodings_are_read_as_declared(void)
{
    CHECK_STR(decode(STR("\xEF\xBB\xBF"
                         "a;b"),
                     "")
                  ->text,
              "a;b");
    CHECK_STR(decode(STR("Frysl\xC3\xA2n"), "utf-8")->text, "Fryslân");
    CHECK_STR(decode(STR("Frysl\xE2n"), "latin-1")->text, "Fryslân");
}

static void wrong_encodings_are_refused(void)
{
    CHECK(!decode(STR("a;b\nFrysl\xE2n"), ""));
    CHECK_CODE(diags, "file-encoding");
    CHECK_INT(place_of_error(0).line, 2);
    CHECK_INT(place_of_error(0).column, 6);
    CHECK(str_contains(diags->items[0].hint, STR("latin-1")));
    const struct {
        Str bytes;
        const char *encoding;
        const char *message;
    } cases[] = {
        {STR("\xFF\xFE"
             "a\0;\0"),
         "", "this is UTF-16, not UTF-8"},
        {STR("\xFE\xFF\0a\0;"), "latin-1", "this is UTF-16, not UTF-8"},
        {STR("a\0;\0b\0\n\0c\0;\0d\0"), "", "this is UTF-16, not UTF-8"},
        {STR("\0a\0;\0b\0\n\0c\0;\0d"), "", "this is UTF-16, not UTF-8"},
        {STR("\xFF\xFE\0\0a\0\0\0"), "", "this is UTF-32, not UTF-8"},
        {STR("\xEF\xBB\xBF"
             "a"),
         "latin-1", "declared as latin-1, but the file starts with the byte order mark of UTF-8"},
        {STR("a"), "ebcdic", "unknown encoding 'ebcdic'"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CHECK(!decode(cases[i].bytes, cases[i].encoding));
        CHECK_INT(diags->errors, 1);
        CHECK_STR(diags->items[0].message, cases[i].message);
    }
}

int main(void)
{
    RUN(fields_know_their_places);
    RUN(line_ends_of_three_kinds);
    RUN(small_texts);
    RUN(delimiter_is_found);
    RUN(misplaced_quotes_are_refused);
    RUN(unclosed_quotes_are_refused);
    RUN(many_faults_are_cut_off);
    RUN(nul_bytes_are_refused);
    RUN(too_many_fields_are_refused);
    RUN(ragged_rows_are_reported);
    RUN(large_tables_are_read);
    RUN(encodings_are_read_as_declared);
    RUN(wrong_encodings_are_refused);
    arena_free(arena);
    return check_done();
}
