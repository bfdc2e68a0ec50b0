/*
 * inspect: what is said of a file. Small files are written under tests/build;
 * with the shared set of real files every one of them is looked at.
 */
#include <sys/stat.h>

#include "check.h"
#include "data/column.h"
#include "data/inspect.h"

static Arena *arena;
static Diags *diags;

static Str path_of(const char *name)
{
    return arena_printf(arena, "tests/build/inspect/%s", name);
}

static void start(void)
{
    arena = arena ? arena : arena_create();
    arena_reset(arena);
    diags = diags_create(arena);
}

static void write_file(const char *name, Str text)
{
    start();
    mkdir("tests/build", 0777);
    mkdir("tests/build/inspect", 0777);
    FILE *file = fopen(arena_cstr(arena, path_of(name)), "wb");
    if (!file) {
        perror(name);
        exit(99);
    }
    fwrite(text.data, 1, text.len, file);
    fclose(file);
}

/* The report of a file with this text; empty when it is refused. */
static Str report_str(const char *name, Str text, const char *encoding)
{
    write_file(name, text);
    Buf out = {.arena = arena};
    inspect_text(&out, arena, path_of(name), str_from(encoding), diags);
    return buf_str(&out);
}

static Str report(const char *name, const char *text)
{
    return report_str(name, str_from(text), "");
}

static Str rows(const char *name, const char *text)
{
    write_file(name, str_from(text));
    Buf out = {.arena = arena};
    inspect_json(&out, arena, path_of(name), (Str){0}, diags);
    return buf_str(&out);
}

static void says(const char *file, int line, Str text, const char *wanted)
{
    if (!str_contains(text, str_from(wanted))) {
        check_fail(file, line, wanted);
        printf("# %s\n", arena_cstr(arena, str_slice(text, 0, 1500)));
    }
}
#define SAYS(text, wanted)       says(__FILE__, __LINE__, (text), (wanted))
#define SAYS_NOT(text, unwanted) CHECK(!str_contains((text), STR(unwanted)))

static void tidy_file(void)
{
    Str text = report("tidy.csv", "period;region;series;value;status\n2024-1;nl;a;1234,5;\n2024-2;nl;a;;missing\n"
                                  "2023-4;nl;a;3,5;provisional\n");
    SAYS(text, "form       tidy: one observation a row\n");
    SAYS(text, "encoding   UTF-8\nline ends  LF\ndelimiter  ; (no quotes)\n");
    SAYS(text, "rows       3 with data; the names of the columns are on line 1\n");
    SAYS(text, "numbers    decimal comma\n");
    SAYS(text, "periods    3 quarters, 2023-4 to 2024-2\n");
    SAYS(text, "statuses   status: missing 1, provisional 1, empty 1\n           1 empty in columns of numbers\n");
    SAYS(text, "    form: tidy\n    decimal: \",\"\n");
}

static void raw_statline_file(void)
{
    Str text = report("raw.csv", "\xEF\xBB\xBF\"ID\";\"RegioS\";\"Soort\";\"Perioden\";\"Aantal_1\"\r\n"
                                 "\"0\";\"NL01  \";\"T001081\";\"2011KW01\";\"   135.5\"\r\n"
                                 "\"1\";\"PV26  \";\"301000 \";\"2011JJ00\";\"       .\"\r\n"
                                 "\"2\";\"PV26  \";\"301000 \";\"2012KW01\";\"        \"\r\n"
                                 "\"3\";\"PV26  \";\"301000 \";\"2010HJ01\";\"      -2\"\r\n");
    SAYS(text, "form       CBS StatLine CSV with codes (raw data)\nencoding   UTF-8 with byte order mark\n");
    SAYS(text, "line ends  CRLF\ndelimiter  ; (all fields quoted)\n");
    SAYS(text, "numbers    decimal point, padded with spaces\n");
    SAYS(text, "  region  RegioS   ");
    SAYS(text, "  code    Soort   ");
    SAYS(text, "2 quarters, 2011-1 to 2012-1 (3 in between are not there)\n           1 year, 2011\n");
    SAYS(text, "           1 of another kind, such as '2010HJ01'\n");
    SAYS(text, "1 empty in columns of numbers\n           1 times '.' in columns of numbers");
    SAYS(text, "    form: statline\n    decimal: \".\"\n    region_column: \"RegioS\"\n    where:");
    SAYS(text, "      \"Soort\": \"T001081\"\n");
    SAYS(text, "      \"Aantal_1\": {series: }\n");
}

static void wide_file_with_stars(void)
{
    Str text = report("wide.csv", "Onderwerp,2023,2024*,2025**\nWerkenden,\"9.700,5\",\"9.800\",\n");
    SAYS(text, "form       wide: the periods stand across\n");
    SAYS(text, "numbers    decimal comma, thousands grouped by points\n");
    SAYS(text, "periods    3 years, 2023 to 2025\n           provisional: 1 with *, 1 with **\n");
    SAYS(text, "    measure_column: \"Onderwerp\"\n");
}

static void statweb_file(void)
{
    Str text = report_str("web.csv",
                          STR("\"Bevolking\"\r\n\"Onderwerpen\";\"Personen \";\"Personen \"\r\n"
                              "\"Geslacht\";\"Mannen\";\"Vrouwen\"\r\n\"Perioden\";\"x 1000\";\"x 1000\"\r\n"
                              "\"2015 aug\";\"4500\";\"3853\"\r\n\"2017  jan\";\"4501\";\"3854\"\r\n"
                              "\"\xA9 Centraal Bureau voor de Statistiek\"\r\n"),
                          "latin-1");
    SAYS(text, "form       CBS StatWeb CSV (until about 2018): stacked headers\ntitle      Bevolking\n");
    SAYS(text, "footer     © Centraal Bureau voor de Statistiek\nencoding   Latin-1 (as given)\n");
    SAYS(text, "rows       2 with data; the names of the columns are on line 2 to 4\n");
    SAYS(text, "number  Personen / Mannen / x 1000");
    SAYS(text, "periods    2 months, 2015-08 to 2017-01 (16 in between are not there)\n");
    SAYS(text, "    encoding: latin-1\n");
}

static void what_the_file_does_not_tell(void)
{
    Str text = report("doubt.csv", "Perioden;Aantal\n2e kwartaal 2024;1.035\n3e kwartaal 2024;2.100\n");
    SAYS(text, "numbers    the file does not tell what '1.035' is (line 2)");
    SAYS(text, "    decimal:         # \",\" or \".\"");
    text = report("mixed.csv", "Perioden;Aantal\n2e kwartaal 2024;1,5\n3e kwartaal 2024;2.5\n");
    SAYS(text, "numbers    decimal point and decimal comma both occur\n");
    text = report("groups.csv", "Perioden;Aantal\n2e kwartaal 2024;1.234.567\n3e kwartaal 2024;1,234,567\n");
    SAYS(text, "numbers    decimal point and decimal comma both occur\n");
    text = report("whole.csv", "Perioden;Aantal\n2e kwartaal 2024;8353\n3e kwartaal 2024;2015\n");
    SAYS(text, "numbers    whole numbers only\n");
    SAYS(text, "  number  Aantal ");
    SAYS(text, "periods    2 quarters, 2024-2 to 2024-3\nfirst rows\n");
}

static void oddities_are_told(void)
{
    Str text = report("odd.csv", "a;b;a;\n1;x\n2;\"\xEF\xBF\xBD\";y;z\n\x1b[31m;1;1;1\n");
    SAYS(text, "form       CSV in no known form\n");
    SAYS(text, "a character was lost by an earlier conversion (U+FFFD), first on line 3\n");
    SAYS(text, "1 of them with fewer than 4 fields, first on line 2 (2)\n");
    SAYS(text, "2 columns have the same name: 'a'\n");
    SAYS(text, "\\x1b[31m");
    SAYS_NOT(text, "\x1b");
    SAYS(report("one.csv", "naam\nx y\n"), "form       lines without a delimiter: one column\n");
    SAYS(report("footer.csv", ";\n(c) x\n"), "rows       0 with data");
    SAYS(report("cr.csv", "a;b\r1;2\r3;4\n"), "line ends  LF (1), CR (2)\n");
}

static void json_forms(void)
{
    Str text = report("obs.json", "{\"@odata.context\":\"https://d/CBS/85224NED/$metadata#Observations\",\"value\":["
                                  "{\"Id\":0,\"Measure\":\"M1\",\"ValueAttribute\":\"None\",\"Value\":73.0,"
                                  "\"Geslacht\":\"3000\",\"Perioden\":\"2013KW01\"},"
                                  "{\"Id\":1,\"Measure\":\"M1\",\"ValueAttribute\":\"Impossible\",\"Value\":null,"
                                  "\"Geslacht\":\"4000\",\"Perioden\":\"2013JJ00\"}]}");
    SAYS(text, "form       CBS OData v4: observations (Observations)\ntable      85224NED\n");
    SAYS(text, "  code    Geslacht");
    SAYS(text, "statuses   ValueAttribute: None 1, Impossible 1\n           1 null or empty in columns of numbers\n");
    SAYS(text, "  - id: cbs-85224ned\n    file: \"inspect\"\n");
    SAYS(text, "      \"M1\": {series: }\n");
    text = report("list.json", "{\"odata.metadata\":\"https://o/OData/80137ned/$metadata#Cbs.OData.WebAPI.Perioden\","
                               "\"value\":[]}");
    SAYS(text, "form       CBS OData v3: a code list or description, no figures (Perioden)\ntable      80137ned\n");
    SAYS(text, "rows       0 with data");
    SAYS(report("nothing.json", " [ ] "), "form       JSON: an empty list\n");
    SAYS(report("map.json", "{\"a\":{\"b\":1}}"), "form       valid JSON, in no known table form\n");
    SAYS(report("without-extension", " [{\"a\":1}]"), "form       JSON: a list of objects\n");
}

static void rows_as_json(void)
{
    CHECK_STR(rows("r.csv", "a;b\n\"x \"\"1\"\"\";\"two\nlines\"\n3\n"),
              "[[\"a\",\"b\"],\n[\"x \\\"1\\\"\",\"two\\nlines\"],\n[\"3\"]]\n");
    CHECK_STR(rows("r.json", "[{\"b\":1.0},{\"a\":null,\"b\":\"z\"}]"),
              "[[\"b\",\"a\"],\n[\"1.0\",\"\"],\n[\"z\",\"\"]]\n");
    CHECK_STR(rows("none.json", "3"), "[]\n");
    CHECK_CODE(diags, "json-form");
    CHECK_INT(diags->errors, 0);
}

static void refused(const char *name, Str text, const char *code)
{
    CHECK_INT(report_str(name, text, "").len, 0);
    CHECK_INT(diags->errors, 1);
    if (!check_has_code(diags, code))
        check_fail(__FILE__, __LINE__, name);
    CHECK(str_equal(diags->items[0].place.source->path, path_of(name)));
}

static void what_is_no_table_is_refused(void)
{
    refused("empty.csv", STR(""), "csv-empty");
    refused("blank.csv", STR("\n\n"), "csv-empty");
    refused("empty.json", STR(""), "json-syntax");
    refused("a.md", STR("| a | b |\n"), "inspect-kind");
    refused("a.XLSX", STR("x"), "inspect-kind");
    refused("page.csv", STR("\n<!DOCTYPE html><title>404</title>"), "inspect-kind");
    refused("book.csv", STR("PK\x03\x04\x14\0\0\0"), "inspect-kind");
    refused("latin.csv", STR("Frysl\xE2n;1\n"), "file-encoding");
    refused("latin.json", STR("[\"Frysl\xE2n\"]"), "file-encoding");
    CHECK(str_contains(diags->items[0].hint, STR("JSON is always UTF-8")));
    refused("quote.csv", STR("a;b\n1;\"x\n"), "csv-quote");
    refused("twice.json", STR("[1] [2]"), "json-syntax");
    start();
    Buf out = {.arena = arena};
    CHECK(!inspect_text(&out, arena, STR("tests/build/inspect/not-there.csv"), (Str){0}, diags));
    CHECK_CODE(diags, "file-missing");
}

static void shapes_of_numbers(void)
{
    static const struct {
        const char *text;
        ColumnShape shape;
    } cases[] = {
        {"1035", SHAPE_INTEGER},
        {" -3", SHAPE_INTEGER},
        {"3.3", SHAPE_POINT},
        {"   135.5", SHAPE_POINT},
        {"3,3", SHAPE_COMMA},
        {"1.035", SHAPE_POINT_OR_GROUP},
        {"1,035", SHAPE_COMMA_OR_GROUP},
        {"0.035", SHAPE_POINT},
        {"1035.123", SHAPE_POINT},
        {"1.234,5", SHAPE_GROUP_POINT},
        {"1,234.5", SHAPE_GROUP_COMMA},
        {"1.234.567", SHAPE_GROUP_POINT},
        {"1.23.4", SHAPE_NONE},
        {".", SHAPE_NONE},
        {"-", SHAPE_NONE},
        {"", SHAPE_NONE},
        {"12%", SHAPE_NONE},
        {"\xE2\x88\x92"
         "4",
         SHAPE_INTEGER},
        {"1,234,567", SHAPE_GROUP_COMMA},
        {".5", SHAPE_POINT},
        {"2024-1", SHAPE_NONE},
        {"5.", SHAPE_NONE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (column_shape(str_from(cases[i].text)) != cases[i].shape)
            check_fail(__FILE__, __LINE__, cases[i].text);
}

/* What is said of real files; checked by eye against the files. */
static void real_files(void)
{
    const char *shared = check_shared();
    if (!shared)
        SKIP("there is no ../shared/real-data");
    static const struct {
        const char *path;
        const char *says[4];
    } cases[] = {
        {"cbs-statline-csv/83599NED_UntypedDataSet_2023KW02.csv",
         {"form       CBS StatLine CSV with codes", "rows       20400", "50 quarters, 2011-1 to 2023-2\n",
          "1 empty"}},
        {"cbs-statline-csv/80472ned_UntypedDataSet_2023KW02.csv",
         {"rows       7656", "106 quarters, 1997-1 to 2023-2\n           26 years, 1997 to 2022\n", "times '.'"}},
        {"cbs-statline-csv/80472ned_metadata.csv",
         {"metadata", "tables     TableInfos, DataProperties, Bedrijfskenmerken, Perioden"}},
        {"cbs-statline-csv/80590ned_labels_werkloosheid_per_maand.csv",
         {"with labels", "195 months, 2003-01 to 2019-03\n", "decimal point, padded"}},
        {"cbs-statline-csv/80072ned_ziekteverzuim_2015KW02-2025KW02.csv",
         {"a row for each period", "decimal comma", "41 quarters, 2015-2 to 2025-2\n"}},
        {"cbs-statline-csv/Regionale_kerncijfers_Nederland_11122025_133649.csv",
         {"with labels", "text quoted, numbers bare", "decimal comma", "rows       729"}},
        {"cbs-statline-csv/Arbeidsdeelname__kerncijfers__08122020_130106.csv", {"wide", "9 years, 2011 to 2019\n"}},
        {"cbs-statline-csv/Bevolking__kerncijfers_07122020_112736.csv", {"wide", "10 years, 2011 to 2020\n"}},
        {"cbs-statweb-csv/arbeidsdeelname_en_werkloosheid_per_maand_13-10-2017.csv",
         {"StatWeb", "first on line 32", "25 months, 2015-08 to 2017-08\nfirst rows", "rows       25"}},
        {"cbs-odata-v3/83599NED/UntypedDataSet-page-2.json",
         {"OData v3: rows", "table      83599NED", "rows       5504", "1 null or empty"}},
        {"cbs-odata-v3/80137ned/TypedDataSet.json", {"OData v3: rows", "rows       675", "5 years, 2001 to 2005"}},
        {"cbs-odata-v3/80137ned/CategoryGroups.json", {"code list", "rows       0"}},
        {"cbs-odata-v4/80590ned/observations-page-1.json",
         {"OData v4: observations", "rows       5586", "Impossible 161", "94 quarters, 2003-1 to 2026-2"}},
        {"cbs-odata-v4/37789ksz/codes-Perioden.json", {"PeriodenCodes", "Voorlopig 3"}},
        {"cbs-odata-v4/80590ned/properties.json", {"valid JSON, in no known table form (Properties)"}},
        {"cbs-odata-v4/85554NED-schema-only/codes-RegioS.json", {"region  Identifier", "rows       53"}},
        {"cbs-web-tables/85268NED_arbeidsdeelname_provincie_2023KW02.txt", {"lines without a delimiter"}},
        {"cbs-web-tables/80072ned_ziekteverzuim_bedrijfstakken_2022KW03.txt", {"lines without a delimiter"}},
        {"maps/europe-nuts2-2024-60m.geojson", {"valid JSON, in no known table form"}},
        {"regions/arbeidsmarktregio_gemeente_2026.json", {"valid JSON, in no known table form"}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        start();
        Buf out = {.arena = arena};
        Str path = arena_printf(arena, "%s/real-data/%s", shared, cases[i].path);
        CHECK(inspect_text(&out, arena, path, (Str){0}, diags));
        for (size_t k = 0; k < 4 && cases[i].says[k]; k++)
            says(cases[i].path, 0, buf_str(&out), cases[i].says[k]);
    }
}

int main(void)
{
    RUN(tidy_file);
    RUN(raw_statline_file);
    RUN(wide_file_with_stars);
    RUN(statweb_file);
    RUN(what_the_file_does_not_tell);
    RUN(oddities_are_told);
    RUN(json_forms);
    RUN(rows_as_json);
    RUN(what_is_no_table_is_refused);
    RUN(shapes_of_numbers);
    RUN(real_files);
    arena_free(arena);
    return check_done();
}
