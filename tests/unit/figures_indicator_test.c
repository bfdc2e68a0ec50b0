/*
 * indicators.yaml: what is read, and what is refused.
 */
#include "check.h"
#include "figures_fixture.h"

static const char rows[] = "2024-2;nl;werkenden;9500;\n2024-2;utrecht;werkenden;916;\n2024-2;utrecht;werklozen;35;\n";

/* One indicator with these extra fields, and scales before it. */
static Fixture load(const char *scales, const char *fields)
{
    char text[4096];
    snprintf(text, sizeof text,
             "groups: [{id: werk, label: Werk, question: Wie werkt er?}]\n%sindicators:\n"
             "  - {id: x, label: Het eerste, group: werk, unit: personen, definition: D, formula: werkenden%s}\n",
             scales, fields);
    return fixture_load(text, rows);
}

static void refuses(const char *scales, const char *fields, const char *code)
{
    Fixture fixture = load(scales, fields);
    if (!check_has_code(fixture.diags, code)) {
        check_fail(__FILE__, __LINE__, code);
        diags_print(fixture.diags, stdout);
    }
    CHECK_INT(fixture.diags->count, 1);
    fixture_end(&fixture);
}

static void reads_all_fields(void)
{
    Fixture fixture = load("scales: [{id: s, definition: Van mij., classes: [{id: laag, label: laag}, "
                           "{id: hoog, label: hoog, from: 0.25}]}]\n",
                           ", short: Eerste, decimals: 2, favourable: lower, headline: true, once: true, scale: s, "
                           "link: 'https://example.org/', explanation: E, formula_words: wie werkt");
    CHECK_CLEAN(&fixture);
    const Indicator *x = indicator_find(fixture.base.indicators, STR("x"));
    CHECK_STR(x->label, "Het eerste");
    CHECK_STR(x->short_label, "Eerste");
    CHECK_STR(x->group->question, "Wie werkt er?");
    CHECK_INT(x->decimals, 2);
    CHECK_INT(x->favourable, FAVOURABLE_LOWER);
    CHECK_INT(x->frequency, PERIOD_QUARTER);
    CHECK(x->headline);
    CHECK(x->once);
    CHECK_STR(x->formulas[0].text, "werkenden");
    CHECK_STR(x->formulas[0].words, "wie werkt");
    CHECK_INT(x->scale->count, 2);
    CHECK_STR(format_plain(fixture.arena, x->scale->classes[1].from, 10), "0.25");
    CHECK(!x->scale->classes[0].from);
    fixture_end(&fixture);
}

static void has_defaults(void)
{
    Fixture fixture = load("", "");
    CHECK_CLEAN(&fixture);
    const Indicator *x = indicator_find(fixture.base.indicators, STR("x"));
    CHECK_STR(x->short_label, "Het eerste");
    CHECK_INT(x->decimals, 0);
    CHECK_INT(x->favourable, FAVOURABLE_NEITHER);
    CHECK(!x->scale && !x->part_of && !x->headline);
    fixture_end(&fixture);
}

static const char by_level[] =
    "groups: [{id: g, label: G}]\n"
    "indicators:\n"
    "  - id: x\n"
    "    label: X\n"
    "    group: g\n"
    "    unit: personen\n"
    "    definition: D\n"
    "    formula: {land: werkenden * 2}\n"
    "    formula_words: {land: twee keer wie werkt}\n"
    "  - id: y\n"
    "    label: Y\n"
    "    group: g\n"
    "    unit: personen\n"
    "    definition: D\n"
    "    formula:\n"
    "      land: x\n"
    "      provincie: werkenden\n";

static void a_formula_may_differ_by_level(void)
{
    Fixture fixture = fixture_load(by_level, rows);
    CHECK_CLEAN(&fixture);
    CHECK_STR(fixture_value(&fixture, "x", "nl", "2024-2"), "19000");
    CHECK_STR(fixture_value(&fixture, "x", "utrecht", "2024-2"), "");
    CHECK_STR(fixture_value(&fixture, "y", "nl", "2024-2"), "19000");
    CHECK_STR(fixture_value(&fixture, "y", "utrecht", "2024-2"), "916");
    const Figure *none = fixture_figure(&fixture, "x", "utrecht", "2024-2");
    CHECK_INT(none->status, STATUS_MISSING);
    CHECK_STR(none->missing_reason, "not defined for this level of region");
    const Indicator *x = indicator_find(fixture.base.indicators, STR("x"));
    CHECK_STR(x->formulas[0].words, "twee keer wie werkt");
    fixture_end(&fixture);
}

static void adjusted_is_said_when_all_series_are(void)
{
    Fixture fixture = fixture_formula("sc + 2 * sc", "personen", rows);
    CHECK(indicator_find(fixture.base.indicators, STR("x"))->formulas[0].adjusted);
    fixture_end(&fixture);
    fixture = fixture_formula("sc + werkenden", "personen", rows);
    CHECK(!indicator_find(fixture.base.indicators, STR("x"))->formulas[0].adjusted);
    fixture_end(&fixture);
    fixture = fixture_formula("1 + 1", "getal", rows);
    CHECK(!indicator_find(fixture.base.indicators, STR("x"))->formulas[0].adjusted);
    fixture_end(&fixture);
}

static void a_series_goes_before_an_indicator_of_its_name(void)
{
    Fixture fixture = fixture_load("groups: [{id: g, label: G}]\nindicators:\n"
                                   "  - {id: werkenden, label: W, group: g, unit: personen, definition: D, "
                                   "formula: werkenden * 2}\n"
                                   "  - {id: y, label: Y, group: g, unit: personen, definition: D, "
                                   "formula: werkenden}\n",
                                   rows);
    CHECK_CLEAN(&fixture);
    CHECK_STR(fixture_value(&fixture, "werkenden", "utrecht", "2024-2"), "1832");
    CHECK_STR(fixture_value(&fixture, "y", "utrecht", "2024-2"), "916");
    fixture_end(&fixture);
}

static void what_is_wrong_is_reported(void)
{
    refuses("", ", kleur: rood", "yaml-unknown");
    refuses("", ", decimals: 7", "yaml-kind");
    refuses("", ", favourable: up", "yaml-kind");
    refuses("", ", frequency: week", "yaml-kind");
    refuses("", ", once: soms", "yaml-kind");
    refuses("", ", scale: s", "indicator-scale");
    refuses("", ", part_of: y", "indicator-part");
    refuses("", ", part_of: x", "indicator-part");
    refuses("", ", formula_words: {gemeente: zo}", "indicator-level");
    refuses("scales: [{id: s, definition: D, classes: [{id: a, label: A}, {id: b, label: B}]}]\n", "", "scale-order");
    refuses("scales: [{id: s, definition: D, classes: [{id: a, label: A, from: 2}, {id: b, label: B, from: 2}]}]\n",
            "", "scale-order");
    refuses("scales: [{id: s, definition: D, classes: [{id: a, label: A, from: nul}]}]\n", "", "yaml-kind");
}

static void whole_files_that_are_wrong_are_reported(void)
{
    static const struct {
        const char *text;
        const char *code;
    } cases[] = {
        {"groups: []\nindicators:\n  - {id: X, label: X, group: g}\n", "indicator-id"},
        {"groups: []\nindicators:\n  - {id: x, label: X, group: g}\n", "indicator-group"},
        {"groups: []\nindicators:\n  - {id: x}\n  - {id: x}\n", "indicator-duplicate"},
        {"groups: [{id: g, label: G}, {id: g, label: G}]\nindicators: []\n", "indicator-duplicate"},
        {"groups: []\nindicators:\n  - {id: x, formula: {gemeente: werkenden}}\n", "indicator-level"},
        {"groups: []\nindicators:\n  - {id: x, formula: [werkenden]}\n", "yaml-kind"},
        {"groups: []\nindicators:\n  - {id: x}\n", "yaml-missing"},
        {"groups: []\nindicators: werkenden\n", "yaml-kind"},
        {"groups: [\n", "yaml-syntax"},
        {"- 1\n", "yaml-missing"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Fixture fixture = fixture_load(cases[i].text, rows);
        if (!check_has_code(fixture.diags, cases[i].code))
            check_fail(__FILE__, __LINE__, cases[i].text);
        /* Whoever goes on after the report finds no hole. */
        for (size_t k = 0; k < fixture.base.indicators->count; k++)
            CHECK(fixture.base.indicators->items[k].group && fixture.base.indicators->items[k].unit);
        fixture_end(&fixture);
    }
}

static void a_circle_of_parts_is_reported(void)
{
    Fixture fixture = fixture_load(
        "groups: [{id: g, label: G}]\nindicators:\n"
        "  - {id: a, label: A, group: g, unit: personen, definition: D, formula: werkenden, part_of: b}\n"
        "  - {id: b, label: B, group: g, unit: personen, definition: D, formula: werkenden, part_of: a}\n",
        rows);
    CHECK_INT(fixture.diags->count, 1);
    CHECK_CODE(fixture.diags, "indicator-part");
    fixture_end(&fixture);
}

static void series_must_have_a_known_unit(void)
{
    Arena *arena = arena_create();
    Diags *diags = diags_create(arena);
    Series series = {.id = STR("s"), .unit = STR("appels")};
    Dataset dataset = {.series = &series, .series_count = 1};
    Units units = {0};
    indicators_load(arena, STR("/nowhere"), &dataset, &units, diags);
    CHECK_CODE(diags, "unit-unknown");
    CHECK_CODE(diags, "file-missing");
    arena_free(arena);
}

static void a_quarter_has_its_own_year_and_last_month(void)
{
    static const struct {
        PeriodKind frequency;
        const char *reporting;
        const char *own;
    } cases[] = {
        {PERIOD_QUARTER, "2024-2", "2024-2"}, {PERIOD_YEAR, "2024-2", "2024"},
        {PERIOD_MONTH, "2024-1", "2024-03"},  {PERIOD_MONTH, "2024-4", "2024-12"},
        {PERIOD_YEAR, "2024-07", "2024-07"},  {PERIOD_QUARTER, "2024", "2024"}, /* no figure: told where it is asked */
        {PERIOD_MONTH, "2024", "2024"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Period own = indicator_period(cases[i].frequency, period_of(cases[i].reporting));
        CHECK(period_equal(own, period_of(cases[i].own)));
    }
    CHECK_INT(indicator_period(PERIOD_YEAR, (Period){0}).kind, PERIOD_NONE);
}

static void unknown_ids_are_reported_with_the_nearest(void)
{
    Fixture fixture = load("", "");
    CHECK(!indicator_get(fixture.base.indicators, STR("y"), (Place){0}, fixture.diags));
    CHECK_CODE(fixture.diags, "figure-unknown");
    CHECK(indicator_get(fixture.base.indicators, STR("x"), (Place){0}, fixture.diags));
    CHECK_INT(fixture.diags->count, 1);
    fixture_end(&fixture);
}

int main(void)
{
    RUN(reads_all_fields);
    RUN(has_defaults);
    RUN(a_formula_may_differ_by_level);
    RUN(adjusted_is_said_when_all_series_are);
    RUN(a_series_goes_before_an_indicator_of_its_name);
    RUN(what_is_wrong_is_reported);
    RUN(whole_files_that_are_wrong_are_reported);
    RUN(a_circle_of_parts_is_reported);
    RUN(series_must_have_a_known_unit);
    RUN(a_quarter_has_its_own_year_and_last_month);
    RUN(unknown_ids_are_reported_with_the_nearest);
    return check_done();
}
