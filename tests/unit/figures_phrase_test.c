/*
 * What is said of a figure, in Dutch and English.
 */
#include "check.h"
#include "figures/phrase.h"
#include "figures_fixture.h"

static const char indicators[] =
    "groups: [{id: g, label: G}]\n"
    "scales: [{id: s, definition: D, classes: [{id: ruim, label: ruim}, {id: krap, label: krap, from: 3}]}]\n"
    "indicators:\n"
    "  - {id: deel, label: D, group: g, unit: procent, decimals: 1, definition: D, formula: deel, scale: s}\n"
    "  - {id: werkenden, label: W, group: g, unit: personen, definition: D, formula: werkenden}\n"
    "  - {id: saldo, label: S, group: g, unit: saldo, definition: D, formula: saldo}\n"
    "  - {id: gebroken, label: B, group: g, unit: personen, definition: D, formula: gebroken}\n";

static const char rows[] = "2023-2;utrecht;deel;3,4;\n"
                           "2024-1;utrecht;deel;3,58;\n"
                           "2024-2;utrecht;deel;3,6;provisional\n"
                           "2024-2;zeeland;deel;2,9;\n"
                           "2024-2;drenthe;deel;2,9;\n"
                           "2023-2;utrecht;werkenden;1000;\n"
                           "2024-1;utrecht;werkenden;1021,4;\n"
                           "2024-2;utrecht;werkenden;1021;\n"
                           "2023-2;zeeland;werkenden;200000;\n"
                           "2024-1;zeeland;werkenden;199990;\n"
                           "2024-2;zeeland;werkenden;199980;\n"
                           "2024-04;zeeland;werkenden;100;\n"
                           "2024-05;zeeland;werkenden;90;\n"
                           "2023-2;nl;saldo;-10;\n"
                           "2024-2;nl;saldo;-11;\n"
                           "2020-4;nl;gebroken;1;\n"
                           "2021-1;nl;gebroken;2;\n";

static Fixture fixture;
static Language *nl;
static Language *en;

static const Figure *figure(const char *id, const char *region, const char *period)
{
    return fixture_figure(&fixture, id, region, period);
}

static void change_is(const char *file, int line, const Figure *f, const Change *change, const char *dutch,
                      const char *english)
{
    check_str(file, line, "Dutch", phrase_change_than(fixture.arena, nl, f, change), str_from(dutch));
    check_str(file, line, "English", phrase_change_than(fixture.arena, en, f, change), str_from(english));
}
#define CHANGE_IS(f, which, dutch, english) change_is(__FILE__, __LINE__, (f), &(f)->which, (dutch), (english))

static void percentages_change_by_points(void)
{
    const Figure *f = figure("deel", "utrecht", "2024-2");
    CHANGE_IS(f, year, "0,2 procentpunt hoger dan een jaar eerder",
              "0.2 percentage points higher than a year earlier");
    /* 0,02 is not to be seen with one decimal */
    CHANGE_IS(f, previous, "gelijk aan een kwartaal eerder", "the same as a quarter earlier");
    CHECK_STR(phrase_change(fixture.arena, nl, f, &f->year), "0,2 procentpunt hoger");
    CHECK_STR(phrase_change(fixture.arena, nl, f, &f->previous), "gelijk");
    CHECK_STR(phrase_amount(fixture.arena, nl, f, &f->year), "0,2 procentpunt");
}

static void counts_change_by_percent(void)
{
    const Figure *f = figure("werkenden", "utrecht", "2024-2");
    CHANGE_IS(f, year, "2,1% meer dan een jaar eerder", "2.1% more than a year earlier");
    /* 0,4 of a person rounds to none */
    CHANGE_IS(f, previous, "gelijk aan een kwartaal eerder", "the same as a quarter earlier");
    const Figure *less = figure("werkenden", "zeeland", "2024-05");
    CHANGE_IS(less, previous, "10,0% minder dan een maand eerder", "10.0% fewer than a month earlier");
}

static void a_change_too_small_for_its_percentage_is_nearly_none(void)
{
    /* 10 of 199 990 is 0,005% */
    const Figure *f = figure("werkenden", "zeeland", "2024-2");
    CHECK_INT(f->previous.direction, DIRECTION_DOWN);
    CHANGE_IS(f, previous, "vrijwel gelijk aan een kwartaal eerder", "almost the same as a quarter earlier");
    CHECK_STR(phrase_change(fixture.arena, nl, f, &f->previous), "vrijwel gelijk");
}

static void balances_change_by_points(void)
{
    const Figure *f = figure("saldo", "nl", "2024-2");
    CHANGE_IS(f, year, "1 punt lager dan een jaar eerder", "1 punt lower than a year earlier");
}

static void without_an_earlier_figure_it_says_so(void)
{
    const Figure *f = figure("deel", "zeeland", "2024-2");
    CHANGE_IS(f, year, "geen eerder cijfer", "no earlier figure");
    CHECK_STR(phrase_amount(fixture.arena, nl, f, &f->year), "");
    CHECK_STR(phrase_direction(nl, f->year.direction), "onbekend");
}

static void across_a_break_it_says_so(void)
{
    const Figure *f = figure("gebroken", "nl", "2021-1");
    CHANGE_IS(f, previous, "niet te vergelijken met een kwartaal eerder: er is anders gemeten",
              "not comparable with a quarter earlier: it was measured differently");
}

static void directions_have_words(void)
{
    CHECK_STR(phrase_direction(nl, DIRECTION_UP), "gestegen");
    CHECK_STR(phrase_direction(nl, DIRECTION_DOWN), "gedaald");
    CHECK_STR(phrase_direction(nl, DIRECTION_SAME), "gelijk gebleven");
    CHECK_STR(phrase_direction(en, DIRECTION_UP), "risen");
}

static void class_and_status_have_words(void)
{
    const Figure *f = figure("deel", "utrecht", "2024-2");
    CHECK_STR(phrase_class(fixture.arena, nl, f), "valt in de klasse krap");
    CHECK_STR(phrase_status(nl, f->status), "voorlopig");
    CHECK_STR(phrase_status(en, f->status), "provisional");
    CHECK_STR(phrase_class(fixture.arena, nl, figure("saldo", "nl", "2024-2")), "");
}

static void rank_has_words(void)
{
    CHECK_STR(phrase_rank(fixture.arena, nl, figure("deel", "utrecht", "2024-2")), "1e van de 3 provincies");
    CHECK_STR(phrase_rank(fixture.arena, nl, figure("deel", "drenthe", "2024-2")), "gedeeld 2e van de 3 provincies");
    CHECK_STR(phrase_rank(fixture.arena, en, figure("deel", "drenthe", "2024-2")), "joint 2nd of the 3 provinces");
    CHECK_STR(phrase_rank(fixture.arena, nl, figure("saldo", "nl", "2024-2")), "");
}

static void english_ordinals_have_four_endings(void)
{
    static const struct {
        size_t rank;
        const char *want;
    } cases[] = {{1, "1st of the 40 provinces"},   {2, "2nd of the 40 provinces"},   {3, "3rd of the 40 provinces"},
                 {4, "4th of the 40 provinces"},   {11, "11th of the 40 provinces"}, {12, "12th of the 40 provinces"},
                 {13, "13th of the 40 provinces"}, {21, "21st of the 40 provinces"},
                 {30, "30th of the 40 provinces"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Figure f = *figure("deel", "utrecht", "2024-2");
        f.rank = cases[i].rank;
        f.rank_count = 40;
        CHECK_STR(phrase_rank(fixture.arena, en, &f), cases[i].want);
    }
}

static void missing_says_what_is_missing(void)
{
    CHECK_STR(phrase_missing(fixture.arena, nl, figure("deel", "utrecht", "2024-3")),
              "geen cijfer over het derde kwartaal van 2024: Deel onbekend");
    CHECK_STR(phrase_missing(fixture.arena, en, figure("deel", "utrecht", "2024-3")),
              "no figure for the third quarter of 2024: Deel unknown");
    CHECK_STR(phrase_missing(fixture.arena, nl, figure("deel", "utrecht", "2024-2")), "");
}

static void sources_are_named(void)
{
    CHECK_STR(phrase_sources(fixture.arena, figure("deel", "utrecht", "2024-2")), "Bureau Proef, T1");
    CHECK_STR(phrase_sources(fixture.arena, figure("deel", "utrecht", "2024-3")), "");
}

int main(void)
{
    fixture = fixture_load(indicators, rows);
    CHECK_CLEAN(&fixture);
    nl = language_load(fixture.arena, STR("templates/language/nl.yaml"), fixture.diags);
    en = language_load(fixture.arena, STR("templates/language/en.yaml"), fixture.diags);
    CHECK_CLEAN(&fixture);
    if (!nl || !en)
        return 1;
    RUN(percentages_change_by_points);
    RUN(counts_change_by_percent);
    RUN(a_change_too_small_for_its_percentage_is_nearly_none);
    RUN(balances_change_by_points);
    RUN(without_an_earlier_figure_it_says_so);
    RUN(across_a_break_it_says_so);
    RUN(directions_have_words);
    RUN(class_and_status_have_words);
    RUN(rank_has_words);
    RUN(english_ordinals_have_four_endings);
    RUN(missing_says_what_is_missing);
    RUN(sources_are_named);
    fixture_end(&fixture);
    return check_done();
}
