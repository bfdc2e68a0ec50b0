/*
 * Formulas: what they give, computed by hand, and what is refused, at its place.
 */
#include "check.h"
#include "figures_fixture.h"

/* Four regions and a few quarters; used by most tests. */
static const char rows[] = "2023-2;utrecht;werkenden;800;\n"
                           "2023-2;utrecht;werklozen;30;\n"
                           "2024-1;utrecht;werkenden;900;\n"
                           "2024-1;utrecht;werklozen;40;\n"
                           "2024-2;utrecht;werkenden;916;\n"
                           "2024-2;utrecht;werklozen;35;\n"
                           "2024-2;utrecht;werkenden_dz;0,916;\n"
                           "2024-2;utrecht;vacatures;50;\n"
                           "2024-2;utrecht;deel;12,5;\n"
                           "2024-1;utrecht;deel;10;\n"
                           "2024-2;nl;werklozen;350;\n"
                           "2024-2;noord-holland;werklozen;70;\n"
                           "2024-01;utrecht;sc;10;\n"
                           "2024-02;utrecht;sc;11;\n"
                           "2024-03;utrecht;sc;15;\n"
                           "2024-04;utrecht;sc;20;\n"
                           "2024-06;utrecht;sc;22;\n";

static void gives_at(const char *file, int line, const char *formula, const char *unit, const char *period,
                     const char *want)
{
    Fixture fixture = fixture_formula(formula, unit, rows);
    fixture_check_clean(file, line, &fixture);
    check_str(file, line, formula, fixture_value(&fixture, "x", "utrecht", period), str_from(want));
    fixture_end(&fixture);
}
#define GIVES(formula, unit, want) gives_at(__FILE__, __LINE__, (formula), (unit), "2024-2", (want))
#define GIVES_IN(period, formula, unit, want) gives_at(__FILE__, __LINE__, (formula), (unit), (period), (want))

/* The diagnostic's code and its column in line 3, counted from the formula's first sign. */
static void refuses_at(const char *file, int line, const char *formula, const char *unit, const char *code,
                       int offset)
{
    Fixture fixture = fixture_formula(formula, unit, rows);
    int start = 79 + (int)strlen(unit);
    Str want = arena_printf(fixture.arena, "3:%d", start + offset);
    check_str(file, line, formula, fixture_place(&fixture, code), want);
    fixture_end(&fixture);
}
#define REFUSES(formula, unit, code, offset) refuses_at(__FILE__, __LINE__, (formula), (unit), (code), (offset))

static void arithmetic_has_the_usual_precedence(void)
{
    GIVES("1 + 2 * 3", "getal", "7");
    GIVES("(1 + 2) * 3", "getal", "9");
    GIVES("10 - 4 - 3", "getal", "3");
    GIVES("24 / 4 / 3", "getal", "2");
    GIVES("-2 * -3", "getal", "6");
    GIVES("--2", "getal", "2");
    GIVES("1 / 3 * 3", "getal", "1");
    GIVES("0.1 + 0.2", "getal", "0.3");
    GIVES(" werkenden\\n + werklozen ", "personen", "951");
}

static void units_are_converted_by_their_factor(void)
{
    /* 0,916 thousand and 35 persons */
    GIVES("werkenden_dz + werklozen", "personen", "951");
    GIVES("werkenden", "duizend_personen", "0.916");
    GIVES("werkenden_dz - werkenden", "personen", "0");
}

static void functions_over_one_period(void)
{
    /* 100 · 35 / 951 */
    GIVES("share(werklozen, werkenden + werklozen)", "procent", "3.6803364879");
    GIVES("ratio(vacatures, werklozen)", "vacatures_per_werkloze", "1.4285714286");
    GIVES("vacatures / werklozen * 100", "per_honderd", "142.8571428571");
    GIVES("sum(werkenden, werklozen, 0 * werklozen)", "personen", "951");
    GIVES("mean(werkenden, werklozen)", "personen", "475.5");
    GIVES("min(werkenden, werklozen, 2 * werklozen)", "personen", "35");
    GIVES("max(werklozen, werkenden)", "personen", "916");
    GIVES("werkenden / werklozen", "getal", "26.1714285714");
    /* (a per b) times b is a: 50 / 35 · 35 */
    GIVES("vacatures / werklozen * werklozen", "vacatures", "50");
}

static void functions_over_time(void)
{
    GIVES("lag(werkenden, 1)", "personen", "900");
    GIVES("lag(werkenden, 4)", "personen", "800");
    GIVES("change(werkenden)", "personen", "16");
    GIVES("change(werkenden, 4)", "personen", "116");
    /* 100 · 116 / 800 */
    GIVES("percent_change(werkenden, 4)", "procent", "14.5");
    GIVES("index(werkenden, 2023-2)", "index", "114.5");
    /* (900 + 916) / 2 */
    GIVES("moving_average(werkenden, 2)", "personen", "908");
    GIVES("change(deel)", "procentpunt", "2.5");
    GIVES("deel - lag(deel, 1)", "procentpunt", "2.5");
    GIVES("deel + change(deel)", "procent", "15");
}

static void months_make_quarters_when_it_is_said_how(void)
{
    GIVES_IN("2024-1", "quarter_mean(sc)", "personen", "12");
    GIVES_IN("2024-1", "quarter_sum(sc)", "personen", "36");
    GIVES_IN("2024-1", "quarter_last(sc)", "personen", "15");
    /* May is not there: no mean, no sum, but the last month is. */
    GIVES_IN("2024-2", "quarter_mean(sc)", "personen", "");
    GIVES_IN("2024-2", "quarter_sum(sc)", "personen", "");
    GIVES_IN("2024-2", "quarter_last(sc)", "personen", "22");
    GIVES_IN("2024-1", "sc", "personen", "");
    GIVES_IN("2024-02", "sc", "personen", "11");
    GIVES_IN("2024-02", "quarter_mean(sc)", "personen", "");
    /* (20 + …) is missing, 22 − 15 is the change between the quarters' last months */
    GIVES_IN("2024-2", "change(quarter_last(sc))", "personen", "7");
}

static void another_region_can_be_asked_for(void)
{
    GIVES("share(werklozen, in(werklozen, nl))", "procent", "10");
    GIVES("in(werklozen, noord-holland)", "personen", "70");
    /* and only there: 350 + 35 */
    GIVES("in(werklozen, nl) + werklozen", "personen", "385");
}

static void missing_is_missing(void)
{
    GIVES_IN("2023-3", "werkenden", "personen", "");
    GIVES_IN("2023-2", "werkenden + vacatures * 0 / vacatures * werkenden", "personen", "");
    GIVES_IN("2023-2", "lag(werkenden, 1)", "personen", "");
    GIVES_IN("2024-2", "sum(werkenden, lag(werkenden, 2))", "personen", "");
    GIVES_IN("2024-2", "mean(werkenden, lag(werkenden, 2))", "personen", "");
    GIVES_IN("2024-2", "max(lag(werkenden, 2), werkenden)", "personen", "");
    GIVES_IN("2024-2", "moving_average(werkenden, 3)", "personen", "");
    GIVES_IN("2024", "index(werkenden, 2023-2)", "index", "");
}

static void syntax_errors_have_their_place(void)
{
    REFUSES("werkenden +", "personen", "formula-syntax", 11);
    REFUSES("werkenden werklozen", "personen", "formula-syntax", 10);
    REFUSES("(werkenden", "personen", "formula-syntax", 10);
    REFUSES("werkenden)", "personen", "formula-syntax", 9);
    REFUSES("1,5 * werkenden", "personen", "formula-syntax", 1);
    REFUSES("1.2.3", "getal", "formula-syntax", 0);
    REFUSES("werkenden ? 2", "personen", "formula-syntax", 10);
    REFUSES("", "personen", "formula-syntax", -1);
    REFUSES("share(werkenden werklozen)", "procent", "formula-syntax", 16);
    REFUSES("in(werklozen, )", "personen", "formula-syntax", 14);
}

static void places_survive_folding_and_plain_scalars(void)
{
    Fixture folded = fixture_load("groups: [{id: g, label: G}]\n"
                                  "indicators:\n"
                                  "  - id: x\n"
                                  "    label: X\n"
                                  "    group: g\n"
                                  "    unit: personen\n"
                                  "    definition: D\n"
                                  "    formula: >-\n"
                                  "      werkenden +\n"
                                  "      werkloozen\n"
                                  "  - id: y\n"
                                  "    label: Y\n"
                                  "    group: g\n"
                                  "    unit: personen\n"
                                  "    definition: D\n"
                                  "    formula: werkenden + shaer(werklozen, 1)\n",
                                  rows);
    CHECK_INT(folded.diags->count, 2);
    LineColumn first = place_line_column(folded.diags->items[0].place);
    LineColumn second = place_line_column(folded.diags->items[1].place);
    /* The unknown function is met while parsing, the unknown name when all names are known. */
    CHECK_INT(first.line, 16);
    CHECK_INT(first.column, 26);
    CHECK_INT(second.line, 10);
    CHECK_INT(second.column, 7);
    fixture_end(&folded);
}

static void unknown_names_are_reported_with_the_nearest(void)
{
    REFUSES("werkenden + werkloozen", "personen", "formula-name", 12);
    REFUSES("shaer(werklozen, werkenden)", "procent", "formula-name", 0);
    Fixture fixture = fixture_formula("werkenden + werkloozen", "personen", rows);
    CHECK_STR(fixture_hint(&fixture, "formula-name"), "did you mean 'werklozen'?");
    fixture_end(&fixture);
    REFUSES("in(werklozen, noordholland)", "personen", "region-unknown", 14);
}

static void wrong_arguments_are_reported(void)
{
    REFUSES("share(werklozen)", "procent", "formula-arguments", 0);
    REFUSES("share(werklozen, werkenden, werkenden)", "procent", "formula-arguments", 0);
    REFUSES("sum()", "personen", "formula-arguments", 0);
    REFUSES("lag(werkenden)", "personen", "formula-arguments", 0);
    REFUSES("lag(werkenden, 0)", "personen", "formula-arguments", 15);
    REFUSES("lag(werkenden, 401)", "personen", "formula-arguments", 15);
    REFUSES("lag(werkenden, werklozen)", "personen", "formula-arguments", 15);
    REFUSES("index(werkenden, 2015-5)", "index", "formula-arguments", 17);
}

static void units_that_do_not_fit_are_refused(void)
{
    REFUSES("werkenden + vacatures", "personen", "unit-mismatch", 0);
    REFUSES("share(werkenden, vacatures)", "procent", "unit-mismatch", 0);
    REFUSES("sum(werkenden, vacatures)", "personen", "unit-mismatch", 0);
    REFUSES("werkenden + 1000", "personen", "unit-mismatch", 0);
    REFUSES("werkenden * werklozen", "personen", "unit-mismatch", 0);
    REFUSES("werkenden", "vacatures", "unit-mismatch", 0);
    REFUSES("100 * werklozen / werkenden", "procent", "unit-mismatch", 0);
    REFUSES("werklozen / vacatures", "vacatures_per_werkloze", "unit-mismatch", 0);
    REFUSES("change(deel)", "procent", "unit-mismatch", 0);
    REFUSES("deel", "procentpunt", "unit-mismatch", 0);
    /* Two measures made of the same things are not the same measure. */
    REFUSES("spanning_gegeven", "per_honderd", "unit-mismatch", 0);
    Fixture fixture = fixture_formula("werkenden + vacatures", "personen", rows);
    CHECK_STR(fixture_message(&fixture, "unit-mismatch"),
              "the units do not fit in 'werkenden + vacatures': 'personen' and 'vacatures'");
    fixture_end(&fixture);
}

static void unknown_units_are_refused(void)
{
    Fixture fixture = fixture_formula("werkenden", "persoonen", rows);
    CHECK_CODE(fixture.diags, "unit-unknown");
    CHECK_STR(fixture_hint(&fixture, "unit-unknown"), "did you mean 'personen'?");
    CHECK_INT(fixture.diags->count, 1);
    fixture_end(&fixture);
}

static void a_constant_zero_is_refused_at_load(void)
{
    REFUSES("werkenden / 0", "personen", "formula-zero", 12);
    REFUSES("share(1, (0.0))", "procent", "formula-zero", 9);
}

static void a_zero_in_the_data_is_reported_with_where(void)
{
    Fixture fixture = fixture_formula("share(vacatures, vacatures - vacatures)", "procent", rows);
    CHECK_STR(fixture_message(&fixture, "formula-zero"),
              "this divides by 'vacatures - vacatures', which is 0 for region 'utrecht' in 2024-2");
    CHECK(str_contains(fixture_hint(&fixture, "formula-zero"), STR("vacatures 2024-2")));
    CHECK_STR(fixture_value(&fixture, "x", "utrecht", "2024-2"), "");
    fixture_end(&fixture);
}

static void a_zero_is_reported_in_the_formula_that_divides(void)
{
    Fixture fixture = fixture_load(
        "groups: [{id: g, label: G}]\n"
        "indicators:\n"
        "  - {id: a, label: A, group: g, unit: personen, definition: D, formula: werkenden}\n"
        "  - {id: b, label: B, group: g, unit: getal, definition: D, formula: a / (werklozen - a + a - werklozen)}\n",
        rows);
    CHECK_STR(fixture_place(&fixture, "formula-zero"), "4:74");
    fixture_end(&fixture);
}

static void circles_are_named(void)
{
    Fixture fixture = fixture_load(
        "groups: [{id: g, label: G}]\n"
        "indicators:\n"
        "  - {id: a, label: A, group: g, unit: personen, definition: D, formula: b + werkenden}\n"
        "  - {id: b, label: B, group: g, unit: personen, definition: D, formula: 2 * c}\n"
        "  - {id: c, label: C, group: g, unit: personen, definition: D, formula: \"lag(a, 1)\"}\n"
        "  - {id: d, label: D, group: g, unit: personen, definition: D, formula: a}\n"
        "  - {id: e, label: E, group: g, unit: personen, definition: D, formula: e}\n",
        rows);
    CHECK_INT(fixture.diags->count, 2);
    CHECK_STR(fixture_message(&fixture, "formula-circular"), "indicator 'a' needs itself: a → b → c → a");
    CHECK_STR(fixture_place(&fixture, "formula-circular"), "5:78");
    CHECK_STR(fixture.diags->items[1].message, "indicator 'e' needs itself: e → e");
    /* Whatever stood in the circle is missing, and asking for it ends. */
    CHECK_STR(fixture_value(&fixture, "a", "utrecht", "2024-2"), "");
    CHECK_STR(fixture_value(&fixture, "d", "utrecht", "2024-2"), "");
    fixture_end(&fixture);
}

/* i0 = werkenden, i(n) = i(n-1) + i(n-1): two to the power n steps. */
static void work_that_doubles_is_refused(void)
{
    char text[8192];
    int used = snprintf(text, sizeof text, "groups: [{id: g, label: G}]\nindicators:\n"
                        "  - {id: i0, label: I, group: g, unit: personen, definition: D, formula: werkenden}\n");
    for (int i = 1; i < 40; i++)
        used += snprintf(text + used, sizeof text - (size_t)used,
                         "  - {id: i%d, label: I, group: g, unit: personen, definition: D, formula: i%d + i%d}\n", i,
                         i - 1, i - 1);
    Fixture fixture = fixture_load(text, rows);
    CHECK_CODE(fixture.diags, "formula-large");
    CHECK_STR(fixture_value(&fixture, "i3", "utrecht", "2024-2"), "7328");
    fixture_end(&fixture);
    /* 400 times 400 */
    fixture = fixture_formula("moving_average(moving_average(werkenden, 400), 400)", "personen", rows);
    CHECK_CODE(fixture.diags, "formula-large");
    fixture_end(&fixture);
}

static void depth_has_a_limit(void)
{
    Arena *arena = arena_create();
    for (int depth = FORMULA_MAX_DEPTH - 1; depth <= FORMULA_MAX_DEPTH; depth++) {
        Buf text = {.arena = arena};
        for (int i = 0; i < depth; i++)
            buf_add_char(&text, '(');
        buf_add_char(&text, 'a');
        for (int i = 0; i < depth; i++)
            buf_add_char(&text, ')');
        Diags *diags = diags_create(arena);
        CHECK((formula_parse(arena, buf_str(&text), (Place){0}, diags) != NULL) == (depth < FORMULA_MAX_DEPTH));
        CHECK_INT(diags->errors, depth < FORMULA_MAX_DEPTH ? 0 : 1);
    }
    arena_free(arena);
}

static void length_has_a_limit(void)
{
    Arena *arena = arena_create();
    for (int operators = FORMULA_MAX_OPERATORS; operators <= FORMULA_MAX_OPERATORS + 1; operators++) {
        Buf text = {.arena = arena};
        for (int i = 0; i < operators; i++)
            BUF_LIT(&text, "a + ");
        BUF_LIT(&text, "a");
        Diags *diags = diags_create(arena);
        CHECK((formula_parse(arena, buf_str(&text), (Place){0}, diags) != NULL) ==
              (operators == FORMULA_MAX_OPERATORS));
    }
    arena_free(arena);
}

static void every_byte_is_read_to_the_end(void)
{
    Arena *arena = arena_create();
    for (int byte = 0; byte < 256; byte++) {
        char text[] = {'a', ' ', (char)byte, ' ', '2'};
        Diags *diags = diags_create(arena);
        formula_parse(arena, (Str){text, sizeof text}, (Place){0}, diags);
        bool valid = byte == '+' || byte == '-' || byte == '*' || byte == '/';
        CHECK(valid == (diags->errors == 0));
    }
    arena_free(arena);
}

static void functions_explain_themselves(void)
{
    size_t count = 0;
    while (formula_function_usage(count)) {
        CHECK(strlen(formula_function_help(count)) > 8);
        count++;
    }
    CHECK_INT(count, 15);
    CHECK(!formula_function_help(count));
}

int main(void)
{
    RUN(arithmetic_has_the_usual_precedence);
    RUN(units_are_converted_by_their_factor);
    RUN(functions_over_one_period);
    RUN(functions_over_time);
    RUN(months_make_quarters_when_it_is_said_how);
    RUN(another_region_can_be_asked_for);
    RUN(missing_is_missing);
    RUN(syntax_errors_have_their_place);
    RUN(places_survive_folding_and_plain_scalars);
    RUN(unknown_names_are_reported_with_the_nearest);
    RUN(wrong_arguments_are_reported);
    RUN(units_that_do_not_fit_are_refused);
    RUN(unknown_units_are_refused);
    RUN(a_constant_zero_is_refused_at_load);
    RUN(a_zero_in_the_data_is_reported_with_where);
    RUN(a_zero_is_reported_in_the_formula_that_divides);
    RUN(circles_are_named);
    RUN(work_that_doubles_is_refused);
    RUN(depth_has_a_limit);
    RUN(length_has_a_limit);
    RUN(every_byte_is_read_to_the_end);
    RUN(functions_explain_themselves);
    return check_done();
}
