/*
 * data_project: a project's data folder that a test makes under tests/build,
 * for tests of the forms: regions, series, and one source at a time.
 */
#ifndef TESTS_DATA_PROJECT_H
#define TESTS_DATA_PROJECT_H

#include <sys/stat.h>

#include "check.h"
#include "data/dataset.h"

static Arena *project_arena;
static Diags *project_diags;
static const char *project_folder = "tests/build/data";

static inline void project_write(const char *name, const char *text)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", project_folder, name);
    FILE *file = fopen(path, "wb");
    if (!file) {
        perror(path);
        exit(99);
    }
    fwrite(text, 1, strlen(text), file);
    fclose(file);
}

/* Twelve provinces, the country and one municipality; series a to h. */
static inline void project_start(const char *folder)
{
    static const char *const provinces[] = {"groningen",    "fryslan",    "drenthe",       "overijssel",
                                            "flevoland",    "gelderland", "utrecht",       "noord-holland",
                                            "zuid-holland", "zeeland",    "noord-brabant", "limburg"};
    static const char *const names[] = {"Groningen",    "Fryslân",    "Drenthe",       "Overijssel",
                                        "Flevoland",    "Gelderland", "Utrecht",       "Noord-Holland",
                                        "Zuid-Holland", "Zeeland",    "Noord-Brabant", "Limburg"};
    project_folder = folder;
    mkdir("tests/build", 0777);
    mkdir(folder, 0777);
    Buf text = {.arena = project_arena};
    BUF_LIT(&text, "levels: [land, provincie, gemeente]\nregions:\n"
                   "  - {id: nl, name: Nederland, level: land, codes: [NL01]}\n"
                   "  - {id: gemeente-utrecht, name: Utrecht, level: gemeente, codes: [GM0344]}\n");
    for (int i = 0; i < 12; i++)
        buf_printf(&text, "  - {id: %s, name: %s, level: provincie, parent: nl, codes: [PV%d]}\n", provinces[i],
                   names[i], 20 + i);
    project_write("regions.yaml", arena_cstr(project_arena, buf_str(&text)));
    project_write("series.yaml", "series:\n"
                                 "  - {id: a, label: A, unit: x}\n  - {id: b, label: B, unit: x}\n"
                                 "  - {id: c, label: C, unit: x}\n  - {id: d, label: D, unit: x}\n");
}

/* Loads the folder with one source, given by its lines of form and mapping (each indented by the caller's "    "). */
static inline Dataset *project_load(const char *file, const char *mapping)
{
    Str text = arena_printf(project_arena,
                            "sources:\n  - id: bron\n    file: %s\n    publisher: CBS\n    title: T\n"
                            "    licence: CC BY 4.0\n    link: https://cbs.nl\n    retrieved: 2026-07-01\n%s",
                            file, mapping);
    project_write("sources.yaml", arena_cstr(project_arena, text));
    project_diags = diags_create(project_arena);
    return dataset_load(project_arena, str_from(project_folder), project_diags);
}

/* The value with a decimal point, or the name of the status when there is none, "absent" without a row. */
static inline Str project_value(const Dataset *dataset, const char *series, const char *region, const char *period)
{
    Period when;
    if (!period_parse(str_from(period), &when))
        return STR("no period");
    const Observation *found = dataset_find(dataset, dataset_series(dataset, str_from(series)),
                                            region_find(dataset->regions, str_from(region)), when);
    Buf buf = {.arena = project_arena};
    if (!found)
        return STR("absent");
    if (!observation_has_value(found))
        return str_from(status_name(found->status));
    decimal_write(&buf, found->value, '.');
    buf_printf(&buf, "%s", found->status == STATUS_FINAL ? "" : found->status == STATUS_PROVISIONAL ? "*" : "**");
    return buf_str(&buf);
}
#define CHECK_VALUE(dataset, series, region, period, want)                                                           \
    CHECK_STR(project_value((dataset), (series), (region), (period)), (want))

static inline const Observation *project_find(const Dataset *dataset, const char *series, const char *region,
                                              const char *period)
{
    Period when;
    if (!period_parse(str_from(period), &when))
        return NULL;
    return dataset_find(dataset, dataset_series(dataset, str_from(series)),
                        region_find(dataset->regions, str_from(region)), when);
}

/* Prints what was reported when a load should have been clean. */
static inline void project_check_clean(const char *file, int line)
{
    if (project_diags->count == 0)
        return;
    check_fail(file, line, "the data should load without a word");
    diags_print(project_diags, stdout);
}
#define CHECK_CLEAN() project_check_clean(__FILE__, __LINE__)

/* One error, of this code, whose message or hint holds these words. */
static inline void project_check_error(const char *file, int line, const char *code, const char *words)
{
    for (size_t i = 0; i < project_diags->count; i++) {
        const Diag *diag = &project_diags->items[i];
        if (strcmp(diag->code, code) == 0 &&
            (str_contains(diag->message, str_from(words)) || str_contains(diag->hint, str_from(words))))
            return;
    }
    check_fail(file, line, "not reported as it should be");
    printf("# wanted [%s] with '%s'; got:\n", code, words);
    diags_print(project_diags, stdout);
}
#define CHECK_ERROR(code, words) project_check_error(__FILE__, __LINE__, (code), (words))

#endif
