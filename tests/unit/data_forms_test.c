/* data/form_*: each form of a publisher's table, its traps and what is said when the mapping does not fit. */
#include <unistd.h>

#include "base/files.h"
#include "data/codebook.h"
#include "data/form.h"
#include "data_project.h"

static void start(void)
{
    project_start("tests/build/forms");
    unlink("tests/build/forms/f");
    if (symlink("../../fixtures/data", "tests/build/forms/f") != 0)
        perror("tests/build/forms/f");
}

#define RAW    "    form: statline\n    decimal: \".\"\n"
#define LABELS "    form: statline\n    decimal: \",\"\n    region_column: Regio's\n    where: {Geslacht: Totaal}\n"

/* --- statline --- */

static void statline_raw(void)
{
    start();
    Dataset *data =
        project_load("f/statline-ruw.csv", RAW "    region_column: RegioS\n    where: {Branche: T001081}\n"
                                               "    measures:\n      Vacatures_1: {series: a, times: 1000}\n"
                                               "      Gevuld_2: {series: b}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2023-4", "135500");
    CHECK_VALUE(data, "a", "nl", "2023", "missing");
    CHECK_VALUE(data, "a", "nl", "2024-1", "1035"); /* "1.035" is 1,035 thousand here */
    CHECK_VALUE(data, "b", "nl", "2024-1", "impossible");
    CHECK_VALUE(data, "a", "utrecht", "2023-4", "12000");
    CHECK_VALUE(data, "b", "utrecht", "2023-4", "confidential");
    CHECK_VALUE(data, "b", "gemeente-utrecht", "2023-4", "5");
    CHECK_INT(data->observation_count, 10); /* PV99 and 2015HJ01 are passed over */
    const Observation *found = project_find(data, "b", "nl", "2023");
    CHECK_INT(found->row, 3);
    CHECK_INT(found->column, 6);
}

static void statline_raw_takes_1_035_as_it_stands(void)
{
    start();
    Dataset *data =
        project_load("f/statline-ruw.csv", RAW "    region: nl\n    where: {Branche: T001081, RegioS: NL01}\n"
                                               "    periods: [quarters]\n    measures:\n"
                                               "      Vacatures_1: {series: a}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2024-1", "1.035");
    CHECK_VALUE(data, "a", "nl", "2023", "absent");
}

static void statline_metadata_gives_units_titles_and_statuses(void)
{
    start();
    Dataset *data =
        project_load("f/statline-ruw.csv", RAW "    region_column: RegioS\n    metadata: f/statline-metadata.csv\n"
                                               "    where: {Branche: Alle economische activiteiten}\n    measures:\n"
                                               "      Openstaande vacatures: {series: a, times: 1000}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2023-4", "135500");
    CHECK_VALUE(data, "a", "nl", "2024-1", "1035*");
    project_load("f/statline-ruw.csv",
                 RAW "    region_column: RegioS\n    metadata: f/statline-metadata.csv\n"
                     "    where: {Branche: T001081}\n    measures:\n      Vacatures_1: {series: a}\n");
    CHECK_ERROR("data-times", "counts 'x 1 000'");
    project_load("f/statline-ruw.csv", RAW "    region_column: RegioS\n    metadata: f/grafiek.csv\n"
                                           "    measures:\n      Vacatures_1: {series: a}\n");
    CHECK_ERROR("data-kind", "no StatLine metadata");
    project_load("f/statline-ruw.csv", RAW "    region_column: RegioS\n    metadata: ../x.csv\n"
                                           "    measures:\n      Vacatures_1: {series: a}\n");
    CHECK_ERROR("path-outside", "../x.csv");
}

static void statline_labels(void)
{
    start();
    Dataset *data =
        project_load("f/statline-labels.csv", LABELS "    measures:\n      Percentage: {series: a}\n"
                                                     "      Bevolking/Totaal (x 1 000): {series: b, times: 1000}\n"
                                                     "      Huishoudens/Totaal: {series: c}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2024-1", "3.7");
    CHECK_VALUE(data, "a", "nl", "2024-2", "3.6*");
    CHECK_VALUE(data, "a", "nl", "2024-06", "3.5**");
    CHECK_VALUE(data, "a", "utrecht", "2024-1", "3.2");
    CHECK_VALUE(data, "a", "gemeente-utrecht", "2024-1", "3.9");
    CHECK_VALUE(data, "b", "nl", "2024-1", "17943000");
    CHECK_VALUE(data, "b", "nl", "2024-06", "impossible");
    CHECK_VALUE(data, "c", "gemeente-utrecht", "2024-1", "7.50");
    data = project_load("f/statline-labels.csv",
                        LABELS "    empty: missing\n    measures:\n      Huishoudens/Totaal: {series: c}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "c", "nl", "2024-2", "missing");
    project_load("f/statline-labels.csv", LABELS "    measures:\n      Totaal: {series: a}\n");
    CHECK_ERROR("data-ambiguous", "Bevolking/Totaal (x 1 000), Huishoudens/Totaal (aantal)");
}

static void statline_chart(void)
{
    start();
    Dataset *data = project_load("f/grafiek.csv", "    form: statline\n    decimal: \",\"\n    region: nl\n"
                                                  "    measures:\n      Ziekteverzuim: {series: a}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2024-2", "5.1");
    CHECK_VALUE(data, "a", "nl", "2023", "5.3");
}

/* The export of a chart on arbeidsmarktinzicht.nl, and a CBS table that Excel saved again. */
static void statline_from_elsewhere(void)
{
    start();
    project_write("export.csv", "Periode;Lopend\n2026 Juni;1924.00\n2026 Juli;1918.50\n");
    Dataset *data =
        project_load("export.csv", "    form: statline\n    decimal: \".\"\n    region: utrecht\n"
                                   "    period_column: Periode\n    measures:\n      Lopend: {series: a}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "utrecht", "2026-06", "1924.00");
    CHECK_VALUE(data, "a", "utrecht", "2026-07", "1918.50");
    project_write("excel.csv",
                  "ID,RegioS,Perioden,Vacatures_1\r\n0,PV26  ,2023KW04,    12.0\r\n1,NL01,2023KW04,.\r\n");
    data =
        project_load("excel.csv", RAW "    region_column: RegioS\n    measures:\n      Vacatures_1: {series: a}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "utrecht", "2023-4", "12.0");
    CHECK_VALUE(data, "a", "nl", "2023-4", "missing");
}

/* --- statweb, wide --- */

static void statweb(void)
{
    start();
    const char *head = "    form: statweb\n    decimal: \".\"\n    encoding: latin-1\n    region: nl\n";
    char mapping[1024];
    snprintf(mapping, sizeof mapping,
             "%s    where: {Geslacht: Mannen}\n    measures:\n"
             "      Beroepsbevolking: {series: a, times: 1000}\n"
             "      Beroepsbevolking/Werkloos: {series: b, times: 1}\n"
             "      Coördinatie: {series: c}\n",
             head);
    Dataset *data = project_load("f/statweb-latin1.csv", mapping);
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2017-01", "4500000");
    CHECK_VALUE(data, "a", "nl", "2017-02", "missing");
    CHECK_VALUE(data, "a", "nl", "2016", "4400000*");
    CHECK_VALUE(data, "b", "nl", "2017-02", "351");
    CHECK_VALUE(data, "c", "nl", "2017-01", "4.5");
    CHECK_INT(project_find(data, "b", "nl", "2017-01")->row, 6);
    CHECK_INT(project_find(data, "b", "nl", "2017-01")->column, 4);
    snprintf(mapping, sizeof mapping, "%s    measures:\n      Beroepsbevolking: {series: a, times: 1000}\n", head);
    project_load("f/statweb-latin1.csv", mapping);
    CHECK_ERROR("data-dimension", "where: {\"Geslacht\": \"Mannen\"}");
    snprintf(mapping, sizeof mapping,
             "%s    where: {Geslacht: Vrouwen}\n    measures:\n"
             "      Beroepsbevolking: {series: a, times: 1000}\n",
             head);
    data = project_load("f/statweb-latin1.csv", mapping);
    CHECK_VALUE(data, "a", "nl", "2017-02", "impossible"); /* one space */
}

static void wide_periods_across(void)
{
    start();
    const char *head = "    form: wide\n    decimal: \",\"\n    region: nl\n    measures:\n";
    char mapping[1024];
    snprintf(mapping, sizeof mapping,
             "%s      Beroepsbevolking|Werkend: {series: a, times: 1000}\n"
             "      Werkloos: {series: b}\n",
             head);
    Dataset *data = project_load("f/breed-perioden.csv", mapping);
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2022", "9500000");
    CHECK_VALUE(data, "a", "nl", "2024-1", "9731500*");
    CHECK_VALUE(data, "b", "nl", "2023", "missing");
    CHECK_VALUE(data, "b", "nl", "2024-1", "impossible");
    CHECK_INT(project_find(data, "b", "nl", "2022")->row, 3);
    CHECK_INT(project_find(data, "b", "nl", "2022")->column, 2);
    snprintf(mapping, sizeof mapping, "%s      Mannen: {series: a}\n", head);
    project_load("f/breed-perioden.csv", mapping);
    CHECK_ERROR("data-ambiguous", "Bevolking|Totaal|Mannen, Huishoudens|Mannen");
    snprintf(mapping, sizeof mapping, "%s      Beroepsbevolking|Werkent: {series: a}\n", head);
    project_load("f/breed-perioden.csv", mapping);
    CHECK_ERROR("data-measure", "did you mean 'Beroepsbevolking|Werkend'");
    project_load("f/breed-perioden.csv",
                 "    form: wide\n    decimal: \",\"\n    region: nl\n    measure_column: Thema\n"
                 "    measures:\n      Werkend: {series: a}\n");
    CHECK_ERROR("data-column", "'Thema'");
    project_load("f/breed-regios-onder.csv", "    form: wide\n    decimal: \".\"\n    region_column: Regio\n"
                                             "    regions: {Utrecht: utrecht, Zeeland: zeeland}\n    series: a\n");
    CHECK_ERROR("data-period", "'Eenheid' is no period");
}

static void wide_with_regions(void)
{
    start();
    const char *down = "    form: wide\n    decimal: \".\"\n    region_column: Regio\n    where: {Eenheid: x 1000}\n"
                       "    series: a\n    times: 1000\n";
    char mapping[1024];
    snprintf(mapping, sizeof mapping, "%s    regions: {Utrecht: utrecht, Zeeland: zeeland}\n", down);
    Dataset *data = project_load("f/breed-regios-onder.csv", mapping);
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "utrecht", "2023-4", "41200");
    CHECK_VALUE(data, "a", "zeeland", "2024-1", "7250");
    project_load("f/breed-regios-onder.csv", down);
    CHECK_ERROR("region-unknown", "'Utrecht'");
    CHECK_ERROR("region-unknown", "regions: {\"Zeeland\": zeeland}");
    data = project_load("f/breed-regios-naast.csv",
                        "    form: wide\n    decimal: \",\"\n    across: regions\n    series: a\n    times: 1000\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2024-1", "441200");
    CHECK_VALUE(data, "a", "nl", "2024-2", "confidential");
    CHECK_VALUE(data, "a", "utrecht", "2024-2", "41000");
    CHECK_VALUE(data, "a", "zeeland", "2024-2", "impossible");
    CHECK_INT(project_find(data, "a", "zeeland", "2024-1")->column, 4);
    project_load("f/breed-regios-naast.csv", "    form: wide\n    decimal: \",\"\n    across: rows\n    series: a\n");
    CHECK_ERROR("data-mapping", "across");
}

/* --- odata --- */

static void odata3_pages(void)
{
    start();
    const char *head = "    form: odata3\n    region_column: RegioS\n    measures:\n";
    char mapping[1024];
    snprintf(mapping, sizeof mapping,
             "%s      Vacatures_1:\n"
             "        - {series: a, times: 1000, where: {Branche: Alle activiteiten}}\n"
             "        - {series: b, times: 1, where: {Branche: \"300013\"}}\n"
             "      Totaal_3: {series: c, where: {Branche: T001081}}\n"
             "      Totaal_2: {series: d, where: {Branche: \"300013\"}}\n",
             head);
    Dataset *data = project_load("f/odata3", mapping);
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2011-1", "135500");
    CHECK_VALUE(data, "a", "utrecht", "2011-1", "12500");
    CHECK_VALUE(data, "a", "nl", "2011-2", "impossible");
    CHECK_VALUE(data, "b", "nl", "2011-2", "7.0**");
    CHECK_VALUE(data, "c", "nl", "2011-1", "missing");
    CHECK_VALUE(data, "c", "nl", "2011-2", "4.0**");
    CHECK_VALUE(data, "d", "nl", "2011-2", "missing"); /* null says no reason */
    CHECK_INT(project_find(data, "b", "nl", "2011-2")->row, 2);
    snprintf(mapping, sizeof mapping, "%s      Totaal: {series: a, where: {Branche: T001081}}\n", head);
    project_load("f/odata3", mapping);
    CHECK_ERROR("data-ambiguous", "Totaal_2, Totaal_3");
    snprintf(mapping, sizeof mapping, "%s      Totaal_2: {series: a, where: {Branche: Overig}}\n", head);
    project_load("f/odata3", mapping);
    CHECK_ERROR("data-ambiguous", "300013, 300014");
    snprintf(mapping, sizeof mapping, "%s      Totaal_2: {series: a, where: {Branche: T001082}}\n", head);
    project_load("f/odata3", mapping);
    CHECK_ERROR("data-code", "did you mean 'T001081'");
    snprintf(mapping, sizeof mapping, "%s      Totaal_2: {series: a, where: {Bransje: T001081}}\n", head);
    project_load("f/odata3", mapping);
    CHECK_ERROR("data-column", "did you mean 'Branche'");
}

static void odata3_typed(void)
{
    start();
    Dataset *data =
        project_load("f/odata3-typed.json", "    form: odata3\n    region: nl\n    where: {Kenmerk: 1}\n"
                                            "    measures:\n      Totaal_1: {series: a}\n      Per_2: {series: b}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2001", "8811.0");
    CHECK_VALUE(data, "a", "nl", "2002", "missing");
    CHECK_VALUE(data, "b", "nl", "2002", "-0.5");
    data = project_load("f/odata3-typed.json", "    form: odata3\n    region: nl\n    empty: impossible\n"
                                               "    measures:\n      Totaal_1: {series: a}\n");
    CHECK_VALUE(data, "a", "nl", "2002", "impossible");
}

#define V4 "    form: odata4\n    region_column: RegioS\n    where: {Geslacht: T001038}\n    measures:\n"

static void odata4_pages(void)
{
    start();
    Dataset *data = project_load("f/odata4", V4 "      Beroepsbevolking: {series: a, times: 1000}\n"
                                                "      M2: {series: b}\n      M3: {series: c}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2024-1", "8451000");
    CHECK_VALUE(data, "a", "nl", "2024-2", "8470000*");
    CHECK_VALUE(data, "a", "nl", "2024-05", "8460000**");
    CHECK_VALUE(data, "a", "nl", "2024", "impossible");
    CHECK_VALUE(data, "a", "nl", "2024-3", "missing");
    CHECK_VALUE(data, "b", "nl", "2024-1", "73.0");
    CHECK_VALUE(data, "b", "nl", "2024-2", "confidential");
    CHECK_VALUE(data, "b", "utrecht", "2024-2", "-0.5*");
    CHECK_VALUE(data, "c", "nl", "2024-2", "0.0*");
    project_load("f/odata4", V4 "      Seizoengecorrigeerd: {series: a}\n");
    CHECK_ERROR("data-ambiguous", "M2, M3");
    project_load("f/odata4", V4 "      M1: {series: a}\n");
    CHECK_ERROR("data-times", "times: 1000");
    project_load("f/odata4",
                 "    form: odata4\n    region_column: RegioS\n    measures:\n      M1: {series: a, times: 1}\n");
    CHECK_ERROR("data-dimension", "'Geslacht' has several codes ('T001038', '3000', …)");
    project_load("f/odata4", V4 "      M9: {series: a}\n");
    CHECK_ERROR("data-measure", "'M9'");
    project_load("f/odata4/observations-page-1.json", V4 "      M2: {series: a}\n");
    CHECK_ERROR("data-page", "-page-2.json");
}

/* One observation in a file of its own. */
static void check_cell(const char *cell, const char *code, const char *words)
{
    char text[512];
    snprintf(text, sizeof text, "{\"value\": [{\"Id\": 0, \"Measure\": \"M1\", %s, \"Perioden\": \"2024KW01\"}]}",
             cell);
    project_write("cel.json", text);
    project_load("cel.json", "    form: odata4\n    region: nl\n    measures:\n      M1: {series: a}\n");
    CHECK_ERROR(code, words);
}

static void odata4_cells_must_make_sense(void)
{
    start();
    check_cell("\"ValueAttribute\": \"None\", \"Value\": null", "data-empty", "no ValueAttribute that says why");
    check_cell("\"ValueAttribute\": \"Vague\", \"Value\": 1", "data-status", "'Vague'");
    check_cell("\"ValueAttribute\": \"Confidential\", \"Value\": 1", "data-contradiction", "'Confidential'");
    check_cell("\"ValueAttribute\": \"None\", \"Value\": \"1,5\"", "data-decimal", "1,5");
    check_cell("\"ValueAttribute\": \"None\", \"Value\": [1]", "data-kind", "a cell must be");
    check_cell("\"ValueAttribute\": \"None\", \"Value\": 1e40", "data-number", "1e40");
    check_cell("\"ValueAttribute\": \"None\", \"Value\": tru", "json-syntax", "");
}

static void odata_pages_must_be_complete(void)
{
    start();
    const char *mapping = "    form: odata4\n    region: nl\n    measures:\n      M1: {series: a}\n";
    const char *page = "{\"value\": [{\"Id\": 0, \"Measure\": \"M1\", \"ValueAttribute\": \"None\", \"Value\": 1, "
                       "\"Perioden\": \"2024KW01\"}]}";
    mkdir("tests/build/forms/gat", 0777);
    project_write("gat/x-page-1.json", page);
    project_write("gat/x-page-3.json", page);
    project_load("gat", mapping);
    CHECK_ERROR("data-page", "page 2 is missing");
    mkdir("tests/build/forms/twee", 0777);
    project_write("twee/x-page-1.json", page);
    project_write("twee/y-page-1.json", page);
    project_load("twee", mapping);
    CHECK_ERROR("data-page", "pages of 'x' and of 'y'");
    mkdir("tests/build/forms/leeg", 0777);
    project_load("leeg", mapping);
    CHECK_ERROR("data-kind", "no pages");
    project_load("weg", mapping);
    CHECK_ERROR("file-missing", "weg");
    project_write("leeg.json", "{\"value\": []}");
    project_load("leeg.json", mapping);
    CHECK_ERROR("data-kind", "no observations");
    /* Ten pages: 10 comes after 9, not after 1. */
    mkdir("tests/build/forms/tien", 0777);
    for (int i = 1; i <= 10; i++) {
        char name[64], text[512];
        snprintf(name, sizeof name, "tien/x-page-%d.json", i);
        snprintf(text, sizeof text,
                 "{\"value\": [{\"Id\": 0, \"Measure\": \"M1\", \"ValueAttribute\": \"None\", "
                 "\"Value\": %d, \"Perioden\": \"20%dKW01\"}]%s}",
                 i, 10 + i, i < 10 ? ", \"@odata.nextLink\": \"x\"" : "");
        project_write(name, text);
    }
    Dataset *data = project_load("tien", mapping);
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2020-1", "10");
    CHECK_INT(data->observation_count, 10);
}

/* --- mappings that do not fit --- */

#define RAW_MEASURE "    measures:\n      Vacatures_1: {series: a}\n"

static void mappings_must_fit(void)
{
    start();
    const char *raw = "f/statline-ruw.csv";
    project_load(raw, RAW "    where: {Branche: T001081}\n" RAW_MEASURE);
    CHECK_ERROR("data-mapping", "says no region");
    project_load(raw, RAW "    region: nl\n    region_column: RegioS\n" RAW_MEASURE);
    CHECK_ERROR("data-mapping", "both");
    project_load(raw, RAW "    region: mars\n" RAW_MEASURE);
    CHECK_ERROR("region-unknown", "mars");
    project_load(raw, RAW "    region_column: Regio\n" RAW_MEASURE);
    CHECK_ERROR("data-column", "did you mean 'RegioS'");
    project_load(raw, RAW "    region_column: RegioS\n    period_column: Periode\n" RAW_MEASURE);
    CHECK_ERROR("data-column", "did you mean 'Perioden'");
    project_load(raw, RAW "    region_column: RegioS\n" RAW_MEASURE);
    CHECK_ERROR("data-dimension", "where: {\"Branche\": \"T001081\"}");
    project_load(raw, RAW "    region_column: RegioS\n    where: {Branche: [T001081]}\n" RAW_MEASURE);
    CHECK_ERROR("yaml-kind", "one code");
    project_load(raw, RAW "    region_column: RegioS\n    where: {Branche: T0}\n" RAW_MEASURE);
    CHECK_ERROR("data-none", "no observation of series 'a'");
    project_load(raw, RAW
                 "    region: nl\n    where: {Branche: T001081, RegioS: NL01}\n    periods: months\n" RAW_MEASURE);
    CHECK_ERROR("data-none", "'periods'");
    project_load(raw, RAW "    region: nl\n    periods: weeks\n" RAW_MEASURE);
    CHECK_ERROR("data-mapping", "years, quarters, months");
    project_load(raw, RAW "    region: nl\n    other_regions: maybe\n" RAW_MEASURE);
    CHECK_ERROR("data-mapping", "'skip'");
    project_load(raw, RAW "    region: nl\n    empty: zero\n" RAW_MEASURE);
    CHECK_ERROR("data-mapping", "'missing'");
    project_load(raw, RAW "    region: nl\n");
    CHECK_ERROR("yaml-missing", "measures");
    project_load(raw, RAW "    region: nl\n    measures: {}\n");
    CHECK_CODE(project_diags, "data-none");
    project_load(raw, RAW "    region: nl\n    measures: {Vacatures_1: a}\n");
    CHECK_ERROR("yaml-kind", "Vacatures_1");
    project_load(raw, RAW "    region: nl\n    measures: {Vacatures_1: {serie: a}}\n");
    CHECK_ERROR("yaml-unknown", "series");
    project_load(raw, RAW "    region: nl\n    measures: {Vacatures_1: {series: z}}\n");
    CHECK_ERROR("data-series", "'z'");
    project_load(raw, RAW "    region: nl\n    measures: {Vacatures_1: {series: a, times: 0}}\n");
    CHECK_ERROR("data-times", "above 0");
    project_load(raw, RAW "    region: nl\n    where: {Branche: T001081, RegioS: NL01}\n"
                          "    measures: {Vacatures_1: {series: a, times: 1e9}}\n");
    CHECK_ERROR("data-times", "number");
    project_load(raw, RAW "    region: nl\n    where: {Branche: T001081, RegioS: NL01}\n"
                          "    measures: {Vacatures_1: {series: a, times: 0.000000000000000001}}\n");
    CHECK_ERROR("data-number", "18 digits");
    project_load("f/statline-labels.csv", "    form: statline\n    decimal: \",\"\n    region_column: Geslacht\n"
                                          "    measures:\n      Percentage: {series: a}\n");
    CHECK_ERROR("region-unknown", "'Totaal'");
    project_load("f/statline-labels.csv",
                 "    form: statline\n    decimal: \",\"\n    region: nl\n    period_column: Regio's\n"
                 "    measures:\n      Percentage: {series: a}\n");
    CHECK_ERROR("data-period", "'Nederland' is no period");
}

static void two_headings_of_one_name_are_ambiguous(void)
{
    start();
    project_write("dubbel.csv", "Perioden;Totaal;Totaal\n2024 1e kwartaal;1;2\n");
    project_load(
        "dubbel.csv",
        "    form: statline\n    decimal: \",\"\n    region: nl\n    measures:\n      Totaal: {series: a}\n");
    CHECK_ERROR("data-ambiguous", "Totaal (column 2), Totaal (column 3)");
    project_write("breuk.csv", "Perioden;Totaal\n2024 1e kwartaal;1\n2024 2e kwartaal;1;2\n");
    project_load(
        "breuk.csv",
        "    form: statline\n    decimal: \",\"\n    region: nl\n    measures:\n      Totaal: {series: a}\n");
    CHECK_CODE(project_diags, "csv-ragged");
    project_write("dubbel.csv", "Perioden;Totaal\n2024 1e kwartaal;1\n1e kwartaal 2024;2\n");
    project_load(
        "dubbel.csv",
        "    form: statline\n    decimal: \",\"\n    region: nl\n    measures:\n      Totaal: {series: a}\n");
    CHECK_ERROR("data-duplicate", "2024-1");
}

static void other_files_are_refused(void)
{
    start();
    const char *statline = RAW "    region: nl\n" RAW_MEASURE;
    project_load("f/statline-metadata.csv", statline);
    CHECK_ERROR("data-kind", "metadata");
    project_load("f/odata3-typed.json", statline);
    CHECK_ERROR("data-kind", "JSON");
    project_write("pagina.html", "<!doctype html>\n<title>CBS</title>\n");
    project_load("pagina.html", statline);
    CHECK_ERROR("data-kind", "web page");
    project_write("tekst.csv", "Nederland 2023 2e kwartaal 13.310 10.079\n");
    project_load("tekst.csv", statline);
    CHECK_ERROR("data-kind", "no table");
    const char *odata = "    form: odata4\n    region: nl\n    measures:\n      M1: {series: a}\n";
    project_write("kaart.json", "{\"type\": \"FeatureCollection\", \"features\": []}");
    project_load("kaart.json", odata);
    CHECK_ERROR("data-kind", "a map");
    project_load("f/odata4/codes-Perioden.json", odata);
    CHECK_ERROR("data-kind", "a code list");
    project_load("f/odata3-typed.json", odata);
    CHECK_ERROR("data-kind", "form: odata3");
    project_load("f/odata4", "    form: odata3\n    region: nl\n    measures:\n      M1: {series: a}\n");
    CHECK_ERROR("data-kind", "form: odata4");
    project_load("f/statline-ruw.csv", "    form: statweb\n    decimal: \".\"\n    region: nl\n" RAW_MEASURE);
    CHECK_ERROR("data-kind", "no table of StatWeb");
    project_load("f/statline-ruw.csv", odata);
    CHECK_CODE(project_diags, "json-syntax");
}

static void units_tell_their_factor(void)
{
    CHECK_INT(codebook_unit_factor(STR("x 1000")), 1000);
    CHECK_INT(codebook_unit_factor(STR("x 1 000")), 1000);
    CHECK_INT(codebook_unit_factor(STR("x 100")), 100);
    CHECK_INT(codebook_unit_factor(STR("1 000 banen")), 1000);
    CHECK_INT(codebook_unit_factor(STR("1 000 000 euro")), 1000000);
    CHECK_INT(codebook_unit_factor(STR("mln euro")), 1000000);
    CHECK_INT(codebook_unit_factor(STR("mld euro")), 1000000000);
    CHECK_INT(codebook_unit_factor(STR("2020=100")), 1);
    CHECK_INT(codebook_unit_factor(STR("1000=100")), 1);
    CHECK_INT(codebook_unit_factor(STR("%")), 1);
    CHECK_INT(codebook_unit_factor(STR("aantal")), 1);
    CHECK_INT(codebook_unit_factor(STR("per 1 000 inwoners")), 1);
    CHECK_INT(codebook_unit_factor(STR("100 gehuwden")), 1);
    CHECK_INT(codebook_unit_factor(STR("")), 1);
    CHECK_INT(codebook_unit_factor(STR("x ")), 1);
}

static void check_told(Str guide, const char *word)
{
    if (str_contains(guide, arena_printf(project_arena, "`%s`", word)))
        return;
    printf("# data/README.md does not tell of `%s`\n", word);
    CHECK(!"the guide tells of every form, key and status");
}

static void the_guide_tells_of_everything(void)
{
    Str guide;
    static const char *const names[] = {"tidy", "wide", "statline", "statweb", "odata3", "odata4"};
    Diags *diags = diags_create(project_arena);
    CHECK(files_read_bytes(project_arena, STR("data/README.md"), (Place){0}, &guide, diags));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const Form *form = form_get(str_from(names[i]), (Place){0}, diags);
        check_told(guide, names[i]);
        /* Two keys stand there with their value. */
        for (size_t k = 0; form->keys[k]; k++)
            if (strcmp(form->keys[k], "other_regions") && strcmp(form->keys[k], "empty") &&
                strcmp(form->keys[k], "across"))
                check_told(guide, form->keys[k]);
    }
    check_told(guide, "other_regions: skip");
    check_told(guide, "empty: missing");
    check_told(guide, "across: regions");
    for (Status status = STATUS_FINAL; status <= STATUS_IMPOSSIBLE; status++)
        check_told(guide, status_name(status));
    CHECK_INT(diags->count, 0);
}

int main(void)
{
    project_arena = arena_create();
    RUN(statline_raw);
    RUN(statline_raw_takes_1_035_as_it_stands);
    RUN(statline_metadata_gives_units_titles_and_statuses);
    RUN(statline_labels);
    RUN(statline_chart);
    RUN(statline_from_elsewhere);
    RUN(statweb);
    RUN(wide_periods_across);
    RUN(wide_with_regions);
    RUN(odata3_pages);
    RUN(odata3_typed);
    RUN(odata4_pages);
    RUN(odata4_cells_must_make_sense);
    RUN(odata_pages_must_be_complete);
    RUN(mappings_must_fit);
    RUN(two_headings_of_one_name_are_ambiguous);
    RUN(other_files_are_refused);
    RUN(units_tell_their_factor);
    RUN(the_guide_tells_of_everything);
    arena_free(project_arena);
    return check_done();
}
