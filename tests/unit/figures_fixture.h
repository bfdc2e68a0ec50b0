/*
 * figures_fixture: a small project for the tests of figures, written to a
 * temporary folder and read as any data/ is. Each test gives its own
 * indicators and observations; regions, series and units are always these.
 */
#ifndef TESTS_FIGURES_FIXTURE_H
#define TESTS_FIGURES_FIXTURE_H

#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "figures/figure.h"
#include "figures/format.h"

static const char fixture_regions[] =
    "levels: [land, provincie]\n"
    "regions:\n"
    "  - {id: nl, name: Nederland, level: land, codes: [NL01], in: in Nederland}\n"
    "  - {id: utrecht, name: Utrecht, level: provincie, parent: nl, codes: [PV26]}\n"
    "  - {id: zeeland, name: Zeeland, level: provincie, parent: nl, codes: [PV29]}\n"
    "  - {id: drenthe, name: Drenthe, level: provincie, parent: nl, codes: [PV22]}\n"
    "  - {id: noord-holland, name: Noord-Holland, level: provincie, parent: nl, codes: [PV27]}\n";

static const char fixture_series[] =
    "series:\n"
    "  - {id: werkenden, label: Werkenden, unit: personen}\n"
    "  - {id: werklozen, label: Werklozen, unit: personen}\n"
    "  - {id: werkenden_dz, label: Werkenden in duizenden, unit: duizend_personen}\n"
    "  - {id: vacatures, label: Vacatures, unit: vacatures}\n"
    "  - {id: sc, label: Gecorrigeerd, unit: personen, adjusted: true}\n"
    "  - {id: deel, label: Deel, unit: procent}\n"
    "  - {id: saldo, label: Saldo, unit: saldo}\n"
    "  - {id: spanning_gegeven, label: Spanning, unit: vacatures_per_werkloze}\n"
    "  - id: gebroken\n"
    "    label: Gebroken\n"
    "    unit: personen\n"
    "    breaks: [{period: 2021-1, note: nieuwe meetmethode}]\n"
    "  - id: maand_gebroken\n"
    "    label: Gebroken in een maand\n"
    "    unit: personen\n"
    "    breaks: [{period: 2021-02, note: nieuwe vraag}]\n"
    "  - id: deels_gebroken\n"
    "    label: Deels gebroken\n"
    "    unit: personen\n"
    "    breaks: [{period: 2024-2, regions: [utrecht], note: ander gebied}]\n";

static const char fixture_units[] =
    "units:\n"
    "  - {id: personen, dimension: personen, one: persoon, many: personen, relative_change: true}\n"
    "  - {id: duizend_personen, dimension: personen, factor: 1000, many: duizend personen, relative_change: true}\n"
    "  - {id: vacatures, dimension: vacatures, one: vacature, many: vacatures, relative_change: true}\n"
    "  - {id: procent, dimension: procent, symbol: '%', difference: procentpunt}\n"
    "  - {id: procentpunt, dimension: procentpunt, one: procentpunt, many: procentpunt}\n"
    "  - {id: saldo, dimension: saldo, many: saldopunten, difference: punten}\n"
    "  - {id: punten, dimension: punten, one: punt, many: punten}\n"
    "  - {id: getal, dimension: getal}\n"
    "  - {id: index, dimension: index}\n"
    "  - {id: euro, dimension: euro, symbol: '€', symbol_before: true, relative_change: true}\n"
    "  - {id: vacatures_per_werkloze, ratio: [vacatures, personen], many: vacatures per werkloze}\n"
    "  - {id: per_honderd, ratio: [vacatures, personen], many: vacatures per 100 werklozen}\n";

static const char fixture_sources[] =
    "sources:\n"
    "  - id: cijfers\n"
    "    file: cijfers.csv\n"
    "    publisher: Bureau Proef\n"
    "    title: Cijfers\n"
    "    table: T1\n"
    "    licence: CC BY 4.0\n"
    "    link: https://example.org/\n"
    "    retrieved: 2024-09-20\n"
    "    form: tidy\n"
    "    decimal: \",\"\n";

typedef struct Fixture {
    Arena *arena;
    Diags *diags;
    FigureBase base;
} Fixture;

static inline void fixture_write(const char *folder, const char *name, const char *text)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    if (!file || fputs(text, file) < 0 || fclose(file) != 0)
        check_fail(__FILE__, __LINE__, path);
}

/*
 * `indicators` is the text behind "groups" and "scales" of indicators.yaml; `rows` are lines
 * "2024-2;nl;werkenden;100;\n". What is wrong is in the fixture's diags.
 */
static inline Fixture fixture_load(const char *indicators, const char *rows)
{
    static const char *const names[] = {"regions.yaml", "series.yaml", "units.yaml", "sources.yaml",
                                        "indicators.yaml", "cijfers.csv"};
    char folder[] = "/tmp/kwartaal-figures-XXXXXX";
    if (!mkdtemp(folder))
        check_fail(__FILE__, __LINE__, "mkdtemp");
    Fixture fixture = {.arena = arena_create()};
    fixture.diags = diags_create(fixture.arena);
    Str csv = arena_printf(fixture.arena, "period;region;series;value;status\n%s", rows);
    const char *texts[] = {fixture_regions, fixture_series, fixture_units, fixture_sources, indicators,
                           arena_cstr(fixture.arena, csv)};
    for (size_t i = 0; i < 6; i++)
        fixture_write(folder, names[i], texts[i]);
    fixture.base = figure_base_load(fixture.arena, str_from(arena_cstr(fixture.arena, str_from(folder))),
                                    fixture.diags);
    for (size_t i = 0; i < 6; i++) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        unlink(path);
    }
    rmdir(folder);
    return fixture;
}

/* indicators.yaml with one indicator `x` of the formula and unit given, with one decimal. */
static inline Fixture fixture_formula(const char *formula, const char *unit, const char *rows)
{
    char text[4096];
    snprintf(text, sizeof text,
             "groups: [{id: g, label: G}]\n"
             "indicators:\n"
             "  - {id: x, label: X, group: g, unit: %s, decimals: 1, definition: D, formula: \"%s\"}\n",
             unit, formula);
    return fixture_load(text, rows);
}

static inline Period period_of(const char *text)
{
    Period period = {0};
    if (!period_parse(str_from(text), &period))
        check_fail(__FILE__, __LINE__, text);
    return period;
}

static inline const Figure *fixture_figure(const Fixture *fixture, const char *id, const char *region,
                                           const char *period)
{
    const Indicator *indicator = indicator_find(fixture->base.indicators, str_from(id));
    const Region *where = region_find(fixture->base.dataset->regions, str_from(region));
    if (!indicator || !where) {
        check_fail(__FILE__, __LINE__, "no such indicator or region");
        exit(1);
    }
    return figure_compute(fixture->arena, &fixture->base, indicator, where, period_of(period));
}

/* The unrounded value as text; empty when missing. */
static inline Str fixture_value(const Fixture *fixture, const char *id, const char *region, const char *period)
{
    return format_plain(fixture->arena, fixture_figure(fixture, id, region, period)->value, FORMAT_PLAIN_DECIMALS);
}

/* The place of the first diagnostic with this code, as "line:column"; "none" without one. */
static inline Str fixture_place(const Fixture *fixture, const char *code)
{
    for (size_t i = 0; i < fixture->diags->count; i++) {
        if (strcmp(fixture->diags->items[i].code, code) != 0)
            continue;
        LineColumn at = place_line_column(fixture->diags->items[i].place);
        return arena_printf(fixture->arena, "%zu:%zu", at.line, at.column);
    }
    return STR("none");
}

static inline Str fixture_message(const Fixture *fixture, const char *code)
{
    for (size_t i = 0; i < fixture->diags->count; i++)
        if (strcmp(fixture->diags->items[i].code, code) == 0)
            return fixture->diags->items[i].message;
    return STR("none");
}

static inline Str fixture_hint(const Fixture *fixture, const char *code)
{
    for (size_t i = 0; i < fixture->diags->count; i++)
        if (strcmp(fixture->diags->items[i].code, code) == 0)
            return fixture->diags->items[i].hint;
    return STR("none");
}

/* No diagnostics at all; prints those there are. */
static inline void fixture_check_clean(const char *file, int line, const Fixture *fixture)
{
    if (fixture->diags->count == 0)
        return;
    check_fail(file, line, "diagnostics were reported");
    diags_print(fixture->diags, stdout);
}
#define CHECK_CLEAN(fixture) fixture_check_clean(__FILE__, __LINE__, (fixture))

static inline void fixture_end(Fixture *fixture)
{
    arena_free(fixture->arena);
}

#endif
