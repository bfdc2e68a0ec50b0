/* data/dataset, series, sources, form_tidy, number: tidy files to observations, and every slip in them. */
#include <sys/stat.h>
#include <time.h>

#include "check.h"
#include "data/dataset.h"
#include "data/number.h"

static Arena *arena;

/* A project's data folder that a test makes: one file after another. */
static const char *const folder = "tests/build/dataset";

static void write_file(const char *name, const char *text)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    if (!file) {
        perror(path);
        exit(99);
    }
    fwrite(text, 1, strlen(text), file);
    fclose(file);
}

static const char *const regions_text =
    "levels: [land, provincie]\n"
    "regions:\n"
    "  - {id: nl, name: Nederland, level: land, codes: [NL01]}\n"
    "  - {id: utrecht, name: Utrecht, level: provincie, parent: nl, codes: [PV26]}\n";

static const char *const series_text = "series:\n"
                                       "  - {id: werkenden, label: Werkenden, unit: personen}\n"
                                       "  - id: werklozen\n"
                                       "    label: Werklozen\n"
                                       "    unit: personen\n"
                                       "    adjusted: true\n"
                                       "    breaks:\n"
                                       "      - {period: 2021-1, note: nieuwe meetmethode}\n"
                                       "      - {period: 2019-1, note: grenswijziging, regions: [utrecht]}\n";

static const char *const source_head = "    publisher: CBS\n"
                                       "    title: Arbeidsdeelname\n"
                                       "    licence: CC BY 4.0\n"
                                       "    link: https://www.cbs.nl\n"
                                       "    retrieved: 2024-09-01\n";

static void write_sources(const char *more)
{
    char text[4096];
    snprintf(text, sizeof text, "sources:\n  - id: cijfers\n    file: cijfers.csv\n    form: tidy\n%s%s%s",
             source_head, strstr(more, "decimal:") ? "" : "    decimal: \",\"\n", more);
    write_file("sources.yaml", text);
}

static Dataset *load(const char *csv, Diags **diags)
{
    mkdir("tests/build", 0777);
    mkdir(folder, 0777);
    write_file("regions.yaml", regions_text);
    write_file("series.yaml", series_text);
    write_sources("");
    write_file("cijfers.csv", csv);
    *diags = diags_create(arena);
    return dataset_load(arena, str_from(folder), *diags);
}

static const Observation *find(const Dataset *dataset, const char *series, const char *region, const char *period)
{
    Period when;
    if (!period_parse(str_from(period), &when))
        return NULL;
    return dataset_find(dataset, dataset_series(dataset, str_from(series)),
                        region_find(dataset->regions, str_from(region)), when);
}

static Str value_text_of(const Observation *observation)
{
    Buf buf = {.arena = arena};
    if (observation_has_value(observation))
        decimal_write(&buf, observation->value, ',');
    return buf_str(&buf);
}

static void tidy_is_read(void)
{
    Diags *diags;
    Dataset *dataset = load("\xEF\xBB\xBFregion;period;value;status;series\r\n"
                            "utrecht;2024-2;781,0;;werkenden\r\n"
                            "utrecht;2024-1;780;provisional;werkenden\r\n"
                            "nl;2024-2;;confidential;werkenden\r\n"
                            "nl;2024;9731;revised;werkenden\r\n"
                            "nl;2024-07;-0,5;final;werklozen\r\n"
                            "nl;2024KW03;362;;werklozen\r\n",
                            &diags);
    CHECK_INT(diags->count, 0);
    CHECK_INT(dataset->observation_count, 6);
    CHECK_STR(value_text_of(find(dataset, "werkenden", "utrecht", "2024-2")), "781,0");
    CHECK_INT(find(dataset, "werkenden", "utrecht", "2024-1")->status, STATUS_PROVISIONAL);
    CHECK_INT(find(dataset, "werkenden", "nl", "2024-2")->status, STATUS_CONFIDENTIAL);
    CHECK(!observation_has_value(find(dataset, "werkenden", "nl", "2024-2")));
    CHECK_INT(find(dataset, "werkenden", "nl", "2024")->status, STATUS_REVISED_PROVISIONAL);
    CHECK_STR(value_text_of(find(dataset, "werklozen", "nl", "2024-07")), "-0,5");
    CHECK_STR(value_text_of(find(dataset, "werklozen", "nl", "2024-3")), "362");
    CHECK(!find(dataset, "werkenden", "nl", "2024-1"));
    CHECK(!observation_has_value(NULL));
}

static void an_observation_knows_its_place(void)
{
    Diags *diags;
    Dataset *dataset = load("period;region;series;value;status\n"
                            "\n"
                            "2024-1;nl;werkenden;1;\n"
                            "2024-2;nl;werkenden;\"2\";\n",
                            &diags);
    const Observation *found = find(dataset, "werkenden", "nl", "2024-2");
    CHECK_INT(diags->count, 0);
    CHECK_INT(found->row, 4);
    CHECK_INT(found->column, 4);
    CHECK_INT(place_line_column(found->place).line, 4);
    CHECK_STR(found->place.source->path, "tests/build/dataset/cijfers.csv");
    CHECK_STR(found->source->id, "cijfers");
    CHECK_STR(found->source->retrieved, "2024-09-01");
}

static void ranges_are_in_order_of_time(void)
{
    Diags *diags;
    Dataset *dataset = load("period,region,series,value\n"
                            "2024-2,nl,werkenden,3\n2023-4,nl,werkenden,1\n2024,nl,werkenden,9\n"
                            "2024-1,nl,werkenden,2\n2024-1,utrecht,werkenden,7\n2024-02,nl,werkenden,8\n",
                            &diags);
    const Series *series = dataset_series(dataset, STR("werkenden"));
    const Region *nl = region_find(dataset->regions, STR("nl"));
    ObservationRange quarters = dataset_range(dataset, series, nl, PERIOD_QUARTER);
    CHECK_INT(diags->count, 0);
    CHECK_INT(quarters.count, 3);
    for (size_t i = 0; i < quarters.count; i++)
        CHECK_INT(quarters.first[i].value.digits, i + 1);
    CHECK_INT(dataset_range(dataset, series, nl, PERIOD_MONTH).count, 1);
    CHECK_INT(dataset_range(dataset, series, nl, PERIOD_YEAR).count, 1);
    CHECK_INT(dataset_range(dataset, dataset_series(dataset, STR("werklozen")), nl, PERIOD_YEAR).count, 0);
}

static void series_have_breaks_in_order(void)
{
    Diags *diags;
    Dataset *dataset = load("period;region;series;value\n2024-2;nl;werkenden;3\n", &diags);
    const Series *series = dataset_series(dataset, STR("werklozen"));
    CHECK_INT(series->adjustment, ADJUSTMENT_SEASONAL);
    CHECK_INT(series->break_count, 2);
    CHECK_INT(series->breaks[0].period.year, 2019);
    CHECK_INT(series->breaks[0].region_count, 1);
    CHECK_STR(series->breaks[0].regions[0]->id, "utrecht");
    CHECK_INT(series->breaks[1].region_count, 0);
    CHECK_STR(series->breaks[1].note, "nieuwe meetmethode");
}

/* One row that is wrong, its code, and what the message or hint must hold. */
static void check_row(const char *row, const char *code, const char *words)
{
    Diags *diags;
    char csv[512];
    snprintf(csv, sizeof csv, "period;region;series;value;status\n2024-1;nl;werkenden;1;\n%s\n", row);
    Dataset *dataset = load(csv, &diags);
    CHECK_INT(diags->errors, 1);
    CHECK_INT(dataset->observation_count, 1);
    if (diags->count == 0 || strcmp(diags->items[0].code, code) != 0) {
        printf("# row '%s' gives %s\n", row, diags->count ? diags->items[0].code : "nothing");
        CHECK(!"the wrong code");
        return;
    }
    bool said =
        str_contains(diags->items[0].message, str_from(words)) || str_contains(diags->items[0].hint, str_from(words));
    if (!said)
        printf("# row '%s': " STR_FMT " / " STR_FMT "\n", row, STR_ARG(diags->items[0].message),
               STR_ARG(diags->items[0].hint));
    CHECK(said);
    CHECK_INT(place_line_column(diags->items[0].place).line, 3);
}

static void slips_in_a_row_are_told(void)
{
    check_row("2026K2;nl;werkenden;2;", "data-period", "write '2026-2'");
    check_row("2024-5;nl;werkenden;2;", "data-period", "2024-2");
    check_row("2e kwartaal 2024;nl;werkenden;2;", "data-period", "write '2024-2'");
    check_row("2024-2;utrech;werkenden;2;", "region-unknown", "did you mean 'utrecht'");
    check_row("2024-2;PV26;werkenden;2;", "region-unknown", "'utrecht'");
    check_row("2024-2;nl;werkende;2;", "data-series", "did you mean 'werkenden'");
    check_row("2024-2;nl;werkenden;veel;", "data-number", "'veel' is no number");
    check_row("2024-2;nl;werkenden;.;", "data-number", "status");
    check_row("2024-2;nl;werkenden;1e5;", "data-number", "is no number");
    check_row("2024-2;nl;werkenden;1234567890123456789;", "data-number", "at most 18 digits");
    check_row("2024-2;nl;werkenden;3.7;", "data-decimal", "'3.7' has a point");
    check_row("2024-2;nl;werkenden;1.035;", "data-decimal", "nothing between thousands");
    check_row("2024-2;nl;werkenden;1.035.000;", "data-number", "write '1035000'");
    check_row("2024-2;nl;werkenden;1.035,5;", "data-number", "write '1035,5'");
    check_row("2024-2;nl;werkenden;1 035;", "data-number", "write '1035'");
    check_row("2024-2;nl;werkenden;1\xC2\xA0"
              "035;",
              "data-number", "write '1035'");
    check_row("2024-2;nl;werkenden;;", "data-empty", "no status that says why");
    check_row("2024-2;nl;werkenden;;provisional", "data-empty", "missing (unknown)");
    check_row("2024-2;nl;werkenden;3;missing", "data-contradiction", "'missing'");
    check_row("2024-2;nl;werkenden;3;voorlopig", "data-status", "provisional");
    check_row("2024-2;nl;werkenden;3", "csv-ragged", "4");
    check_row("2024-1;nl;werkenden;3;", "data-duplicate", "'werkenden'");
}

static void a_point_is_the_mark_when_declared(void)
{
    Diags *diags;
    load("period;region;series;value\n2024-2;nl;werkenden;1\n", &diags);
    write_sources("    decimal: \".\"\n");
    write_file("cijfers.csv", "period;region;series;value\n2024-2;nl;werkenden;1.035\n2024-3;nl;werkenden;1,035\n");
    diags = diags_create(arena);
    Dataset *dataset = dataset_load(arena, str_from(folder), diags);
    CHECK_STR(value_text_of(find(dataset, "werkenden", "nl", "2024-2")), "1,035");
    CHECK_CODE(diags, "data-decimal");
    CHECK_INT(diags->count, 1);
}

static void a_duplicate_names_the_first_row(void)
{
    Diags *diags;
    load("period;region;series;value\n2024-2;nl;werkenden;1\n", &diags);
    char more[1024];
    snprintf(more, sizeof more, "  - id: tweede\n    file: tweede.csv\n    form: tidy\n    decimal: \",\"\n%s",
             source_head);
    char text[2048];
    snprintf(text, sizeof text, "    decimal: \",\"\n%s", more);
    write_sources(text);
    write_file("tweede.csv", "period;region;series;value\n2024-1;nl;werkenden;5\n2024-2;nl;werkenden;6\n");
    diags = diags_create(arena);
    Dataset *dataset = dataset_load(arena, str_from(folder), diags);
    CHECK_INT(diags->count, 1);
    CHECK_CODE(diags, "data-duplicate");
    CHECK_STR(diags->items[0].place.source->path, "tests/build/dataset/tweede.csv");
    CHECK_INT(place_line_column(diags->items[0].place).line, 3);
    CHECK_STR(diags->items[0].related.source->path, "tests/build/dataset/cijfers.csv");
    CHECK_INT(place_line_column(diags->items[0].related).line, 2);
    CHECK_STR(value_text_of(find(dataset, "werkenden", "nl", "2024-2")), "1");
}

/* A file that is wrong as a whole. */
static void check_file(const char *csv, const char *code)
{
    Diags *diags;
    load(csv, &diags);
    if (!check_has_code(diags, code))
        printf("# '%s' gives %s, not %s\n", csv, diags->count ? diags->items[0].code : "nothing", code);
    CHECK_CODE(diags, code);
}

static void slips_in_a_file_are_told(void)
{
    check_file("period;region;value\n2024-2;nl;1\n", "data-column");
    check_file("period;region;series;value;values\n2024-2;nl;werkenden;1;2\n", "data-column");
    check_file("period;region;series;value;value\n2024-2;nl;werkenden;1;2\n", "data-column");
    check_file("period;region;series;value\n", "data-none");
    check_file("", "data-none");
    check_file("period;region;series;value\n2024-2;nl;werkenden;\"1\n", "csv-quote");
    check_file("period;region;series;value\n2024-2;nl;werkenden;1;\xE9\n", "file-encoding");
}

/* What sources.yaml says, the code that follows. */
static void check_source(const char *line, const char *code)
{
    Diags *diags;
    load("period;region;series;value\n2024-2;nl;werkenden;1\n", &diags);
    write_file("sources.yaml", line);
    diags = diags_create(arena);
    dataset_load(arena, str_from(folder), diags);
    if (!check_has_code(diags, code))
        printf("# %s\n# gives %s, not %s\n", line, diags->count ? diags->items[0].code : "nothing", code);
    CHECK_CODE(diags, code);
}

#define SOURCE(start, rest)                                                                                          \
    "sources:\n  - " start "\n    publisher: CBS\n    title: T\n    licence: CC BY\n    link: https://cbs.nl\n"      \
    "    retrieved: 2024-01-01\n" rest

static void slips_in_sources_are_told(void)
{
    check_source(SOURCE("id: a", "    file: niet.csv\n    form: tidy\n    decimal: \",\"\n"), "file-missing");
    check_source(SOURCE("id: a", "    file: ../cijfers.csv\n    form: tidy\n    decimal: \",\"\n"), "path-outside");
    check_source(SOURCE("id: a", "    file: /etc/passwd\n    form: tidy\n    decimal: \",\"\n"), "path-outside");
    check_source(SOURCE("id: a", "    file: cijfers.csv\n    form: tydi\n    decimal: \",\"\n"), "data-form");
    check_source(SOURCE("id: a", "    file: cijfers.csv\n    form: tidy\n"), "yaml-missing");
    check_source(SOURCE("id: a", "    file: cijfers.csv\n    form: tidy\n    decimal: komma\n"), "source-decimal");
    check_source(SOURCE("id: a", "    file: cijfers.csv\n    form: tidy\n    decimal: \",\"\n    meassures: {}\n"),
                 "yaml-unknown");
    check_source(SOURCE("id: a", "    file: cijfers.csv\n    form: tidy\n    decimal: \",\"\n    encoding: ebcdic\n"),
                 "file-encoding");
    check_source(
        SOURCE("id: a", "    file: cijfers.csv\n    form: tidy\n    decimal: \",\"\n    licence_link: www\n"),
        "source-link");
    check_source("sources:\n  - id: a\n    retrieved: 1 mei 2024\n", "source-date");
    check_source("sources:\n  - id: a\n    retrieved: 2024-13\n", "source-date");
    check_source("sources:\n  - id: a\n    retrieved: 2024-05-32\n", "source-date");
    check_source("sources:\n  - id: a\n    retrieved: 2024-2\n", "source-date");
    check_source("sources:\n  - id: a\n  - id: a\n", "source-duplicate");
    check_source("sources: {a: 1}\n", "yaml-kind");
    check_source("sources: [een]\n", "yaml-kind");
    check_source("bronnen: []\n", "yaml-missing");
}

static void check_series(const char *text, const char *code)
{
    Diags *diags;
    load("period;region;series;value\n2024-2;nl;werkenden;1\n", &diags);
    write_file("series.yaml", text);
    diags = diags_create(arena);
    dataset_load(arena, str_from(folder), diags);
    CHECK_CODE(diags, code);
}

static void slips_in_series_are_told(void)
{
    check_series("series:\n  - {id: a, label: A, unit: x}\n  - {id: a, label: A, unit: x}\n", "series-duplicate");
    check_series("series:\n  - {id: Werkende mensen, label: A, unit: x}\n", "series-id");
    check_series("series:\n  - {id: a, label: A}\n", "yaml-missing");
    check_series("series:\n  - {id: a, label: A, unit: x, breaks: [{period: 2021K1, note: n}]}\n", "data-period");
    check_series("series:\n  - {id: a, label: A, unit: x, breaks: [{period: 2021-1}]}\n", "yaml-missing");
    check_series("series:\n  - {id: a, label: A, unit: x, breaks: [vanaf 2021]}\n", "yaml-kind");
    check_series("series:\n  - {id: a, label: A, unit: x, breaks: [{period: 2021-1, note: n, regions: [mars]}]}\n",
                 "region-unknown");
    check_series("series: [a]\n", "yaml-kind");
}

static void numbers_are_multiplied_exactly(void)
{
    Decimal out;
    CHECK(number_times((Decimal){1355, 1}, (Decimal){1000, 0}, &out) && out.digits == 135500 && out.scale == 0);
    CHECK(number_times((Decimal){730, 1}, (Decimal){1, 0}, &out) && out.digits == 730 && out.scale == 1);
    CHECK(number_times((Decimal){730, 1}, (Decimal){10, 0}, &out) && out.digits == 730 && out.scale == 0);
    CHECK(number_times((Decimal){73, 0}, (Decimal){1, 3}, &out) && out.digits == 73 && out.scale == 3);
    CHECK(number_times((Decimal){-15, 1}, (Decimal){12, 0}, &out) && out.digits == -180 && out.scale == 1);
    CHECK(!number_times((Decimal){999999999999999999, 0}, (Decimal){10, 0}, &out));
    CHECK(!number_times((Decimal){1, 18}, (Decimal){1, 1}, &out));
    CHECK_INT(number_with_decimals((Decimal){73, 0}, 1).digits, 730);
    CHECK_INT(number_with_decimals((Decimal){735, 2}, 1).scale, 2);
    CHECK_INT(number_with_decimals((Decimal){75590, 1}, 0).digits, 7559);
    CHECK_INT(number_with_decimals((Decimal){75590, 1}, -1).digits, 75590);
    CHECK_INT(number_with_decimals((Decimal){999999999999999999, 0}, 1).scale, 0);
}

/* 400 000 observations: hash, sort and search only, nothing quadratic. */
static void many_observations_load_quickly(void)
{
    enum { YEARS = 500, REGIONS = 200, SERIES = 1 };
    Buf regions = {.arena = arena};
    BUF_LIT(&regions, "levels: [land]\nregions:\n");
    for (int r = 0; r < REGIONS; r++)
        buf_printf(&regions, "  - {id: r%d, name: R%d, level: land}\n", r, r);
    Buf csv = {.arena = arena};
    BUF_LIT(&csv, "period;region;series;value;status\n");
    for (int y = YEARS; y > 0; y--)
        for (int q = 1; q <= 4; q++)
            for (int r = 0; r < REGIONS; r++)
                buf_printf(&csv, "%d-%d;r%d;werkenden;%d,5;\n", 1500 + y, q, r, y * r);
    Diags *diags;
    load("period;region;series;value\n2024-2;nl;werkenden;1\n", &diags);
    write_file("regions.yaml", arena_cstr(arena, buf_str(&regions)));
    write_file("series.yaml", "series:\n  - {id: werkenden, label: W, unit: personen}\n");
    write_file("cijfers.csv", arena_cstr(arena, buf_str(&csv)));
    diags = diags_create(arena);
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    Dataset *dataset = dataset_load(arena, str_from(folder), diags);
    clock_gettime(CLOCK_MONOTONIC, &end);
    long ms = (long)(end.tv_sec - start.tv_sec) * 1000 + (end.tv_nsec - start.tv_nsec) / 1000000;
    printf("# 400 000 observations in %ld ms\n", ms);
    CHECK_INT(diags->count, 0);
    CHECK_INT(dataset->observation_count, YEARS * REGIONS * 4);
    CHECK_STR(value_text_of(find(dataset, "werkenden", "r7", "1503-2")), "21,5");
    CHECK(ms < 20000); /* generous: also under sanitizers on a busy machine; quadratic would take hours */
}

int main(void)
{
    arena = arena_create();
    RUN(tidy_is_read);
    RUN(an_observation_knows_its_place);
    RUN(ranges_are_in_order_of_time);
    RUN(series_have_breaks_in_order);
    RUN(slips_in_a_row_are_told);
    RUN(a_point_is_the_mark_when_declared);
    RUN(a_duplicate_names_the_first_row);
    RUN(slips_in_a_file_are_told);
    RUN(slips_in_sources_are_told);
    RUN(slips_in_series_are_told);
    RUN(numbers_are_multiplied_exactly);
    RUN(many_observations_load_quickly);
    arena_free(arena);
    return check_done();
}
