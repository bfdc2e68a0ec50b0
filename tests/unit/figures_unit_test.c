/*
 * Units: reading, binding, converting, and what is refused.
 */
#include "check.h"
#include "figures_fixture.h"

static Arena *arena;

/* Loads units.yaml with this text; `diags` gets what is wrong. */
static Units *load(const char *text, Diags **diags)
{
    char folder[] = "/tmp/kwartaal-units-XXXXXX";
    CHECK(mkdtemp(folder));
    fixture_write(folder, "units.yaml", text);
    Str path = files_join(arena, arena_str(arena, str_from(folder)), STR("units.yaml"));
    *diags = diags_create(arena);
    Units *units = units_load(arena, path, *diags);
    unlink(arena_cstr(arena, path));
    rmdir(folder);
    return units;
}

static void reads_what_is_there_and_fills_in_the_rest(void)
{
    Diags *diags;
    Units *units = load(fixture_units, &diags);
    CHECK_INT(diags->count, 0);
    const Unit *people = unit_find(units, STR("personen"));
    CHECK_STR(people->one, "persoon");
    CHECK(people->relative_change);
    CHECK(people->difference_unit == people);
    CHECK_INT(people->factor.digits, 1);
    const Unit *percent = unit_find(units, STR("procent"));
    CHECK_STR(percent->symbol, "%");
    CHECK_STR(percent->difference_unit->id, "procentpunt");
    const Unit *ratio = unit_find(units, STR("per_honderd"));
    CHECK_STR(ratio->dimension, "per_honderd");
    CHECK_STR(ratio->ratio.over, "vacatures");
    CHECK_STR(ratio->ratio.under, "personen");
    CHECK_STR(ratio->one, "vacatures per 100 werklozen");
    CHECK(!unit_find(units, STR("appels")));
}

static void converts_by_its_factor(void)
{
    Diags *diags;
    Units *units = load(fixture_units, &diags);
    const Unit *thousands = unit_find(units, STR("duizend_personen"));
    const Rational *base = unit_to_base(arena, thousands, rational_from_decimal(arena, (Decimal){9165, 1}));
    CHECK_STR(format_plain(arena, base, 10), "916500");
    CHECK_STR(format_plain(arena, unit_from_base(arena, thousands, base), 10), "916.5");
}

static void a_percentage_differs_in_points(void)
{
    Diags *diags;
    Units *units = load(fixture_units, &diags);
    UnitType percent = unit_find(units, STR("procent"))->type;
    CHECK_STR(unit_type_text(arena, unit_type_of_difference(units, percent)), "'procentpunt'");
    UnitType people = unit_find(units, STR("personen"))->type;
    CHECK_STR(unit_type_text(arena, unit_type_of_difference(units, people)), "'personen'");
}

static void tells_types_apart(void)
{
    UnitType people = {.over = STR("personen")};
    UnitType jobs = {.over = STR("vacatures")};
    UnitType ratio = {STR("vacatures"), STR("personen")};
    UnitType part = {STR("personen"), STR("personen")};
    UnitType number = {.over = STR(DIMENSION_NUMBER)};
    CHECK(!unit_type_equal(people, jobs));
    CHECK(!unit_type_equal(ratio, jobs));
    CHECK(unit_type_equal(part, number));
    CHECK_STR(unit_type_text(arena, part), "a plain number");
    CHECK_STR(unit_type_text(arena, ratio), "'vacatures' per 'personen'");
}

static void refuses(const char *text, const char *code, const char *hint)
{
    Diags *diags;
    load(text, &diags);
    CHECK_INT(diags->count, 1);
    CHECK_CODE(diags, code);
    if (diags->count && *hint)
        CHECK_STR(diags->items[0].hint, hint);
}

static void what_is_wrong_is_reported(void)
{
    refuses("units: [{id: a, dimension: a}, {id: a, dimension: a}]", "unit-duplicate", "");
    refuses("units: [{id: procent, dimension: p, difference: procentpnt}, {id: procentpunt, dimension: q}]",
            "unit-unknown", "did you mean 'procentpunt'?");
    refuses("units: [{id: a, dimension: a, factor: 0}]", "unit-factor", "");
    refuses("units: [{id: a, dimension: a, factor: veel}]", "unit-factor", "");
    refuses("units: [{id: personen, dimension: personen}, {id: b, ratio: [persoonen, personen]}]", "unit-dimension",
            "did you mean 'personen'?");
    refuses("units: [{id: a, dimension: a}, {id: b, ratio: [a]}]", "unit-dimension", "");
    refuses("units: [{id: a}]", "yaml-missing", "");
    refuses("units: [{id: a, dimension: a, kleur: rood}]", "yaml-unknown", "");
    refuses("units: [a]", "yaml-kind", "");
    refuses("units: {a: b}", "yaml-kind", "");
    refuses("unit: []\nunits: []", "yaml-unknown", "did you mean 'units'?");
}

static void a_missing_file_is_reported(void)
{
    Diags *diags = diags_create(arena);
    Units *units = units_load(arena, STR("/nowhere/units.yaml"), diags);
    CHECK(units);
    CHECK_CODE(diags, "file-missing");
    CHECK(!unit_find(units, STR("personen")));
}

int main(void)
{
    arena = arena_create();
    RUN(reads_what_is_there_and_fills_in_the_rest);
    RUN(converts_by_its_factor);
    RUN(a_percentage_differs_in_points);
    RUN(tells_types_apart);
    RUN(what_is_wrong_is_reported);
    RUN(a_missing_file_is_reported);
    arena_free(arena);
    return check_done();
}
