/*
 * Figures: changes, breaks, class, rank, status, sources, series and the check
 * of all of them; numbers computed by hand.
 */
#include "check.h"
#include "figures_fixture.h"

static const char indicators[] =
    "groups: [{id: g, label: G}]\n"
    "scales:\n"
    "  - id: s\n"
    "    definition: UWV\n"
    "    classes:\n"
    "      - {id: zeer_ruim, label: zeer ruim}\n"
    "      - {id: krap, label: krap, from: 1.5}\n"
    "      - {id: zeer_krap, label: zeer krap, from: 4.0}\n"
    "indicators:\n"
    "  - {id: werkenden, label: W, group: g, unit: personen, definition: D, formula: werkenden}\n"
    "  - id: werkloosheid\n"
    "    label: Werkloosheid\n"
    "    group: g\n"
    "    unit: procent\n"
    "    decimals: 1\n"
    "    definition: D\n"
    "    formula: share(werklozen, werkenden + werklozen)\n"
    "  - {id: spanning, label: S, group: g, unit: vacatures_per_werkloze, decimals: 2, definition: D, scale: s,\n"
    "     formula: vacatures / werklozen}\n"
    "  - {id: gebroken, label: B, group: g, unit: personen, definition: D, formula: gebroken}\n"
    "  - {id: groei, label: B, group: g, unit: procent, decimals: 1, definition: D,\n"
    "     formula: \"percent_change(gebroken, 1)\"}\n"
    "  - {id: eerder, label: B, group: g, unit: personen, definition: D, formula: \"lag(gebroken, 1)\"}\n"
    "  - {id: gemiddeld, label: B, group: g, unit: personen, decimals: 1, definition: D,\n"
    "     formula: \"moving_average(gebroken, 2)\"}\n"
    "  - {id: maand, label: B, group: g, unit: personen, definition: D, formula: maand_gebroken}\n"
    "  - {id: deels, label: B, group: g, unit: personen, definition: D, formula: deels_gebroken}\n"
    "  - {id: sc, label: B, group: g, unit: personen, definition: D, formula: sc}\n"
    "  - {id: saldo, label: B, group: g, unit: saldo, definition: D, formula: saldo}\n"
    "  - {id: jaar, label: J, group: g, unit: personen, definition: D, frequency: year, formula: werkenden}\n";

static const char rows[] = "2023-2;utrecht;werkenden;900;\n"
                           "2023-2;utrecht;werklozen;30;provisional\n"
                           "2024-1;utrecht;werkenden;915;\n"
                           "2024-1;utrecht;werklozen;35;\n"
                           "2024-2;utrecht;werkenden;916;revised\n"
                           "2024-2;utrecht;werklozen;35;provisional\n"
                           "2024-2;utrecht;vacatures;140;\n"
                           "2024-2;zeeland;werkenden;200;\n"
                           "2024-2;zeeland;werklozen;10;\n"
                           "2024-2;zeeland;vacatures;39,9;\n"
                           "2024-2;drenthe;werkenden;200;\n"
                           "2024-2;drenthe;werklozen;10;\n"
                           "2024-2;drenthe;vacatures;15;\n"
                           "2024-2;noord-holland;werkenden;;confidential\n"
                           "2024-2;noord-holland;werklozen;;missing\n"
                           "2024-2;nl;werkenden;9500;\n"
                           "2020-3;nl;gebroken;95;\n"
                           "2020-4;nl;gebroken;100;\n"
                           "2021-1;nl;gebroken;130;\n"
                           "2021-2;nl;gebroken;143;\n"
                           "2021-4;nl;gebroken;150;\n"
                           "2022-1;nl;gebroken;;missing\n"
                           "2020-4;nl;maand_gebroken;1;\n"
                           "2021-1;nl;maand_gebroken;2;\n"
                           "2021-2;nl;maand_gebroken;3;\n"
                           "2021-3;nl;maand_gebroken;4;\n"
                           "2023-3;drenthe;werkenden;-5;\n"
                           "2023-4;drenthe;werkenden;0;\n"
                           "2024-1;drenthe;werkenden;10;\n"
                           "2024-1;utrecht;deels_gebroken;1;\n"
                           "2024-2;utrecht;deels_gebroken;2;\n"
                           "2024-1;zeeland;deels_gebroken;1;\n"
                           "2024-2;zeeland;deels_gebroken;2;\n"
                           "2024-1;nl;sc;5;\n"
                           "2024-2;nl;sc;4;\n"
                           "2024-1;nl;saldo;-10;\n"
                           "2024-2;nl;saldo;5;\n"
                           "2023;nl;werkenden;9000;\n"
                           "2024;nl;werkenden;9100;\n";

static Fixture fixture;

static const Figure *figure(const char *id, const char *region, const char *period)
{
    return fixture_figure(&fixture, id, region, period);
}

static Str plain(const Rational *value)
{
    return format_plain(fixture.arena, value, 10);
}

static void a_share_is_exact(void)
{
    const Figure *f = figure("werkloosheid", "utrecht", "2024-2");
    /* 100 · 35 / 951 */
    CHECK_STR(plain(f->value), "3.6803364879");
    /* 100 · 35 / 950 = 3,6842105263…; the difference −0,0038740384…, and 3,7 stays 3,7: the same */
    CHECK_STR(plain(f->previous.before), "3.6842105263");
    CHECK_STR(plain(f->previous.difference), "-0.0038740384");
    CHECK_INT(f->previous.direction, DIRECTION_SAME);
    CHECK(!f->previous.percent);
    CHECK_STR(f->previous.difference_unit->id, "procentpunt");
    /* 100 · 30 / 930 = 3,2258064516…; 3,6803… − 3,2258… = 0,4545300363… */
    CHECK_STR(plain(f->year.difference), "0.4545300363");
    CHECK_INT(f->year.direction, DIRECTION_UP);
    /* 3,7 − 3,2 = 0,5 and the difference is 0,45… = 0,5 */
    CHECK(!f->year.looks_off);
}

static void counts_change_in_percent(void)
{
    const Figure *f = figure("werkenden", "utrecht", "2024-2");
    CHECK_STR(plain(f->year.difference), "16");
    /* 100 · 16 / 900 */
    CHECK_STR(plain(f->year.percent), "1.7777777778");
    CHECK_INT(f->year.direction, DIRECTION_UP);
    CHECK_STR(plain(f->previous.percent), "0.1092896175");
}

static void nothing_is_a_percentage_of_nothing_or_less(void)
{
    const Figure *from_zero = figure("werkenden", "drenthe", "2024-1");
    CHECK_STR(plain(from_zero->previous.difference), "10");
    CHECK(!from_zero->previous.percent);
    const Figure *from_below = figure("werkenden", "drenthe", "2023-4");
    CHECK_STR(plain(from_below->previous.difference), "5");
    CHECK(!from_below->previous.percent);
}

static void a_balance_has_no_percentage(void)
{
    const Figure *f = figure("saldo", "nl", "2024-2");
    CHECK_STR(plain(f->previous.difference), "15");
    CHECK(!f->previous.percent);
    CHECK_STR(f->previous.difference_unit->id, "punten");
}

static void status_is_that_of_the_weakest(void)
{
    CHECK_INT(figure("werkloosheid", "utrecht", "2024-2")->status, STATUS_PROVISIONAL);
    CHECK_INT(figure("werkenden", "utrecht", "2024-2")->status, STATUS_REVISED_PROVISIONAL);
    CHECK_INT(figure("werkenden", "zeeland", "2024-2")->status, STATUS_FINAL);
    CHECK(figure_weakness(STATUS_PROVISIONAL) > figure_weakness(STATUS_REVISED_PROVISIONAL));
    CHECK(figure_weakness(STATUS_CONFIDENTIAL) > figure_weakness(STATUS_MISSING));
}

static void missing_says_which_series_lacked_what(void)
{
    const Figure *f = figure("werkloosheid", "noord-holland", "2024-2");
    CHECK(!f->value);
    CHECK_INT(f->status, STATUS_MISSING);
    CHECK_STR(f->missing_reason, "werklozen, noord-holland, 2024-2: missing");
    CHECK_STR(f->missing_series->label, "Werklozen");
    CHECK_INT(f->rank, 0);
    CHECK(!f->figure_class);
    CHECK_INT(figure("werkenden", "noord-holland", "2024-2")->status, STATUS_CONFIDENTIAL);
    /* No row at all; and never the latest one that there is. */
    f = figure("werkenden", "utrecht", "2024-3");
    CHECK(!f->value);
    CHECK_STR(f->missing_reason, "werkenden, utrecht, 2024-3: missing");
    CHECK_STR(plain(f->previous.before), "916");
    CHECK(!f->previous.difference);
    CHECK_INT(f->previous.direction, DIRECTION_UNKNOWN);
}

static void a_class_starts_at_its_border(void)
{
    /* 140 / 35 = 4 exactly: zeer krap. 39,9 / 10 = 3,99: krap. 15 / 10 = 1,5 exactly: krap. */
    CHECK_STR(figure("spanning", "utrecht", "2024-2")->figure_class->label, "zeer krap");
    CHECK_STR(figure("spanning", "zeeland", "2024-2")->figure_class->label, "krap");
    CHECK_STR(figure("spanning", "drenthe", "2024-2")->figure_class->label, "krap");
    CHECK(!figure("werkenden", "drenthe", "2024-2")->figure_class);
}

static void rank_is_among_the_same_level(void)
{
    const Figure *utrecht = figure("werkenden", "utrecht", "2024-2");
    CHECK_INT(utrecht->rank, 1);
    CHECK_INT(utrecht->rank_count, 3);
    CHECK(!utrecht->rank_tied);
    const Figure *zeeland = figure("werkenden", "zeeland", "2024-2");
    CHECK_INT(zeeland->rank, 2);
    CHECK(zeeland->rank_tied);
    CHECK_INT(figure("werkenden", "drenthe", "2024-2")->rank, 2);
    const Figure *country = figure("werkenden", "nl", "2024-2");
    CHECK_INT(country->rank, 1);
    CHECK_INT(country->rank_count, 1);
}

static void nothing_is_compared_across_a_break(void)
{
    const Figure *f = figure("gebroken", "nl", "2021-1");
    CHECK_STR(plain(f->previous.before), "100");
    CHECK(!f->previous.difference);
    CHECK(f->previous.across_break);
    CHECK_STR(f->previous.break_note, "nieuwe meetmethode");
    CHECK_INT(f->previous.direction, DIRECTION_UNKNOWN);
    f = figure("gebroken", "nl", "2021-2");
    CHECK(!f->previous.across_break);
    CHECK_STR(plain(f->previous.difference), "13");
    /* A year earlier is before the break, even where the quarter between is not. */
    CHECK(figure("gebroken", "nl", "2021-4")->year.across_break);
    CHECK(!figure("gebroken", "nl", "2020-4")->previous.across_break);
}

static void a_break_within_a_quarter_spoils_both_sides(void)
{
    CHECK(figure("maand", "nl", "2021-1")->previous.across_break);
    CHECK(figure("maand", "nl", "2021-2")->previous.across_break);
    CHECK(!figure("maand", "nl", "2021-3")->previous.across_break);
}

static void a_lag_takes_its_break_along(void)
{
    /* 2021-1 shows 2020-4 against 2020-3; 2021-2 shows 2021-1 against 2020-4. */
    CHECK(!figure("eerder", "nl", "2021-1")->previous.across_break);
    CHECK(figure("eerder", "nl", "2021-2")->previous.across_break);
    FigurePoint *points;
    const Indicator *indicator = indicator_find(fixture.base.indicators, STR("eerder"));
    const Region *nl = region_find(fixture.base.dataset->regions, STR("nl"));
    size_t count = figure_series(fixture.arena, &fixture.base, indicator, nl, PERIOD_QUARTER, (Period){0},
                                 (Period){0}, &points);
    CHECK_INT(count, 6);
    CHECK_STR(period_text(fixture.arena, points[0].period), "2020-4");
    CHECK_STR(period_text(fixture.arena, points[5].period), "2022-1");
}

static void an_average_does_not_mix_methods(void)
{
    /* (100 + 130) / 2 would be of two methods; (130 + 143) / 2 is not. */
    CHECK_STR(plain(figure("gemiddeld", "nl", "2021-1")->value), "");
    CHECK_STR(plain(figure("gemiddeld", "nl", "2021-2")->value), "136.5");
}

static void a_formula_does_not_compare_across_a_break(void)
{
    const Figure *f = figure("groei", "nl", "2021-1");
    CHECK(!f->value);
    CHECK_STR(f->missing_reason, "a break in the series lies between");
    /* 100 · 13 / 130 */
    CHECK_STR(plain(figure("groei", "nl", "2021-2")->value), "10");
    /* 100 · 5 / 95 */
    CHECK_STR(plain(figure("groei", "nl", "2020-4")->value), "5.2631578947");
}

static void a_break_may_hold_for_one_region(void)
{
    CHECK(figure("deels", "utrecht", "2024-2")->previous.across_break);
    CHECK(!figure("deels", "zeeland", "2024-2")->previous.across_break);
    CHECK_STR(plain(figure("deels", "zeeland", "2024-2")->previous.difference), "1");
}

static void another_season_is_told(void)
{
    const Figure *raw = figure("werkenden", "utrecht", "2024-2");
    CHECK(!raw->adjusted);
    CHECK(raw->previous.may_be_seasonal);
    CHECK(!raw->year.may_be_seasonal);
    const Figure *adjusted = figure("sc", "nl", "2024-2");
    CHECK(adjusted->adjusted);
    CHECK(!adjusted->previous.may_be_seasonal);
}

static void a_year_is_compared_with_the_year_before(void)
{
    const Figure *f = figure("jaar", "nl", "2024");
    CHECK_STR(plain(f->value), "9100");
    CHECK_STR(plain(f->previous.difference), "100");
    CHECK_STR(plain(f->year.difference), "100");
    CHECK(!f->previous.may_be_seasonal);
    const Figure *quarter = figure("jaar", "nl", "2024-2");
    CHECK(!quarter->value);
    CHECK_STR(quarter->missing_reason, "measured once a year");
}

static void sources_and_observations_are_kept(void)
{
    const Figure *f = figure("werkloosheid", "utrecht", "2024-2");
    CHECK_INT(f->observation_count, 2);
    CHECK_STR(f->observations[0]->series->id, "werklozen");
    CHECK_INT(f->observations[0]->row, 7);
    CHECK_STR(f->observations[1]->series->id, "werkenden");
    CHECK_INT(f->source_count, 1);
    CHECK_STR(f->sources[0]->id, "cijfers");
}

static void rounding_that_shows_is_told(void)
{
    /* 3,87 and 4,03: shown as 3,9 and 4,0, and their difference as 0,2 */
    Fixture own = fixture_formula("deel", "procent",
                                  "2024-1;nl;deel;4,03;\n2024-2;nl;deel;3,87;\n2024-3;nl;deel;3;\n");
    CHECK(fixture_figure(&own, "x", "nl", "2024-2")->previous.looks_off);
    CHECK(!fixture_figure(&own, "x", "nl", "2024-3")->previous.looks_off);
    fixture_end(&own);
}

static size_t series_of(const char *id, const char *region, const char *first, const char *last, FigurePoint **points)
{
    const Indicator *indicator = indicator_find(fixture.base.indicators, str_from(id));
    const Region *where = region_find(fixture.base.dataset->regions, str_from(region));
    Period from = first ? period_of(first) : (Period){0};
    Period to = last ? period_of(last) : (Period){0};
    return figure_series(fixture.arena, &fixture.base, indicator, where, PERIOD_QUARTER, from, to, points);
}

static void a_series_keeps_its_gaps_and_breaks(void)
{
    FigurePoint *points;
    CHECK_INT(series_of("gebroken", "nl", NULL, NULL, &points), 6);
    CHECK_STR(period_text(fixture.arena, points[0].period), "2020-3");
    CHECK(!points[1].starts_after_break);
    CHECK(points[2].starts_after_break);
    CHECK_STR(points[2].break_note, "nieuwe meetmethode");
    CHECK(!points[3].starts_after_break);
    CHECK(!points[4].value);
    CHECK_INT(points[4].status, STATUS_MISSING);
    CHECK_STR(plain(points[5].value), "150");
}

static void a_series_has_the_ends_that_were_asked_for(void)
{
    FigurePoint *points;
    CHECK_INT(series_of("gebroken", "nl", "2020-1", "2020-4", &points), 4);
    CHECK(!points[0].value);
    CHECK_STR(plain(points[3].value), "100");
    CHECK_INT(series_of("gebroken", "nl", NULL, "2020-3", &points), 1);
    CHECK_INT(series_of("gebroken", "nl", NULL, "2019-1", &points), 0);
    CHECK_INT(series_of("gebroken", "zeeland", NULL, NULL, &points), 0);
    /* At the ends of what was not asked for, missing points are left out. */
    CHECK_INT(series_of("werkloosheid", "noord-holland", NULL, NULL, &points), 0);
}

static void the_latest_is_found(void)
{
    const Indicator *indicator = indicator_find(fixture.base.indicators, STR("gebroken"));
    const Region *nl = region_find(fixture.base.dataset->regions, STR("nl"));
    Period found;
    CHECK(figure_latest(fixture.arena, &fixture.base, indicator, nl, PERIOD_QUARTER, (Period){0}, &found));
    CHECK_STR(period_text(fixture.arena, found), "2021-4");
    CHECK(figure_latest(fixture.arena, &fixture.base, indicator, nl, PERIOD_QUARTER, period_of("2021-3"), &found));
    CHECK_STR(period_text(fixture.arena, found), "2021-2");
    CHECK(!figure_latest(fixture.arena, &fixture.base, indicator, nl, PERIOD_QUARTER, period_of("2019-4"), &found));
    CHECK(!figure_latest(fixture.arena, &fixture.base, indicator, nl, PERIOD_MONTH, (Period){0}, &found));
    /* What is shown two quarters later reaches two quarters further than its series. */
    Fixture own = fixture_formula("lag(werkenden, 2)", "personen", "2024-1;nl;werkenden;1;\n");
    const Region *own_nl = region_find(own.base.dataset->regions, STR("nl"));
    CHECK(figure_latest(own.arena, &own.base, &own.base.indicators->items[0], own_nl, PERIOD_QUARTER, (Period){0},
                        &found));
    CHECK_STR(period_text(own.arena, found), "2024-3");
    fixture_end(&own);
}

static void the_check_reports_each_divisor_once_a_region(void)
{
    Fixture own = fixture_formula("share(werkenden, werklozen)", "procent",
                                  "2024-1;utrecht;werkenden;1;\n2024-1;utrecht;werklozen;0;\n"
                                  "2024-2;utrecht;werkenden;1;\n2024-2;utrecht;werklozen;0;\n"
                                  "2024-2;zeeland;werkenden;1;\n2024-2;zeeland;werklozen;0;\n");
    CHECK_INT(own.diags->count, 2);
    CHECK_STR(own.diags->items[0].message, "this divides by 'werklozen', which is 0 for region 'utrecht' in 2024-1");
    CHECK_STR(own.diags->items[1].message, "this divides by 'werklozen', which is 0 for region 'zeeland' in 2024-2");
    CHECK_STR(fixture_place(&own, "formula-zero"), "3:103");
    fixture_end(&own);
}

static void numbers_too_long_to_show_are_refused(void)
{
    Fixture own = fixture_formula("werkenden * 1000000000000", "personen", "2024-1;utrecht;werkenden;123456;\n");
    CHECK_CODE(own.diags, "figure-large");
    CHECK_STR(fixture_value(&own, "x", "utrecht", "2024-1"), "");
    fixture_end(&own);
    own = fixture_formula("werkenden * 1000000000", "personen", "2024-1;utrecht;werkenden;123456;\n");
    CHECK_CLEAN(&own);
    CHECK_STR(fixture_value(&own, "x", "utrecht", "2024-1"), "123456000000000");
    fixture_end(&own);
}

int main(void)
{
    fixture = fixture_load(indicators, rows);
    CHECK_CLEAN(&fixture);
    RUN(a_share_is_exact);
    RUN(counts_change_in_percent);
    RUN(nothing_is_a_percentage_of_nothing_or_less);
    RUN(a_balance_has_no_percentage);
    RUN(status_is_that_of_the_weakest);
    RUN(missing_says_which_series_lacked_what);
    RUN(a_class_starts_at_its_border);
    RUN(rank_is_among_the_same_level);
    RUN(nothing_is_compared_across_a_break);
    RUN(a_break_within_a_quarter_spoils_both_sides);
    RUN(a_lag_takes_its_break_along);
    RUN(an_average_does_not_mix_methods);
    RUN(a_formula_does_not_compare_across_a_break);
    RUN(a_break_may_hold_for_one_region);
    RUN(another_season_is_told);
    RUN(a_year_is_compared_with_the_year_before);
    RUN(sources_and_observations_are_kept);
    RUN(rounding_that_shows_is_told);
    RUN(a_series_keeps_its_gaps_and_breaks);
    RUN(a_series_has_the_ends_that_were_asked_for);
    RUN(the_latest_is_found);
    RUN(the_check_reports_each_divisor_once_a_region);
    RUN(numbers_too_long_to_show_are_refused);
    fixture_end(&fixture);
    return check_done();
}
