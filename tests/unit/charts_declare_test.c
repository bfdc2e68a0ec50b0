/*
 * Declarations of every shape of data, over the figures of tests/project: what
 * is read, what is told of it, what its table and CSV hold, and what is refused.
 */
#include "check.h"

#include "base/files.h"
#include "base/yaml.h"
#include "charts/chart_spec.h"
#include "charts/form.h"
#include "figures/format.h"

static Arena *arena;
static ChartContext context;
static Diags *diags; /* of the last declaration */

static const Chart *read(const char *yaml)
{
    diags = diags_create(arena);
    Source *source = source_create(arena, STR("proef.yaml"), str_from(yaml));
    Value *fields = yaml_read(arena, source, 0, source->text.len, diags);
    if (!fields->place.source)
        fields->place = source_whole(source);
    return chart_from_yaml(arena, fields, &context, diags);
}

static const Chart *must_read(const char *yaml)
{
    const Chart *chart = read(yaml);
    if (!chart)
        diags_print(diags, stdout);
    CHECK(chart != NULL);
    return chart;
}

static bool has(Str text, const char *part)
{
    bool found = str_contains(text, str_from(part));
    if (!found)
        printf("#    not '%s' in: " STR_FMT "\n", part, STR_ARG(text));
    return found;
}

#define CHECK_WRONG(yaml, code) \
    do { CHECK(!read(yaml)); CHECK_CODE(diags, code); CHECK(diags->items[0].message.len > 10); } while (0)

#define TITLE "title: Een bevinding\n"
#define SOURCE "source: de proef\n"

/* ---- several series over the same names ---- */

static void heads_and_rows_make_a_matrix(void)
{
    const Chart *chart = must_read("kind: stacked\n" TITLE SOURCE "unit: personen\nseries: [laag, hoog]\n"
                                   "data:\n  - {label: Utrecht, values: [10, 20]}\n"
                                   "  - {label: Nederland, values: [30, null], highlight: true}\n");
    CHECK_INT(chart->series_count, 2);
    CHECK_STR(chart->series[1].label, "hoog");
    CHECK_STR(chart->series[1].points[0].label, "Utrecht");
    CHECK_STR(chart->series[1].points[0].display, "20");
    CHECK(!chart->series[1].points[1].has_value);
    CHECK(chart->series[0].points[1].highlight);
    Str table = chart_table_html(arena, chart);
    CHECK(has(table, "<th scope=\"col\" class=\"chart-number\">hoog</th>"));
    CHECK(has(table, "<th scope=\"row\">Utrecht</th><td>10</td><td>20</td>"));
    Str csv = chart_csv(arena, chart);
    CHECK(has(csv, "Onderdeel;Reeks;Waarde;Eenheid;Stand\n"));
    CHECK(has(csv, "Nederland;hoog;;personen;onbekend\n"));
    CHECK(has(chart_describe(arena, chart), "Utrecht: laag 10, hoog 20."));
}

static void a_slope_tells_the_change_of_each_row(void)
{
    const Chart *chart = must_read("kind: slope\n" TITLE "indicator: werkloosheid\nregions: [utrecht, nl]\n"
                                   "periods: [2023-2, 2024-2]\n");
    CHECK_INT(chart->series_count, 2);
    CHECK_STR(chart->series[0].label, "2e kwartaal 2023");
    CHECK_INT(chart->series[1].role, CHART_ROLE_OWN);
    CHECK_STR(chart->series[1].points[0].display, "3,7%"); /* the highest of the last period first */
    CHECK(has(chart_describe(arena, chart), "gestegen."));
    CHECK(has(chart->subtitle, "2e kwartaal 2023 tot en met 2e kwartaal 2024"));
}

static void series_are_indicators_where_no_moments_are_compared(void)
{
    const Chart *chart = must_read("kind: columns\n" TITLE "indicator: werkloosheid\nregions: [nl, utrecht]\n"
                                   "period: 2024-2\n");
    CHECK(!chart->columns_over_time);
    CHECK_INT(chart->series_count, 1);
    CHECK_INT(chart->series[0].count, 2);
    chart = must_read("kind: columns\n" TITLE "indicator: werkloosheid\nregions: [nl, utrecht]\n");
    CHECK(chart->columns_over_time);
    CHECK_INT(chart->series_count, 2);
}

static void rows_must_fit_their_heads(void)
{
    CHECK_WRONG("kind: stacked\n" TITLE SOURCE "unit: personen\nseries: [a, b]\ndata: [{label: x, values: [1]}]\n",
                "chart-data");
    CHECK(has(diags->items[0].message, "1 values and there are 2 series"));
    CHECK_WRONG("kind: stacked\n" TITLE SOURCE "unit: personen\nseries: [a, b]\ndata: [{label: x}]\n", "chart-data");
    CHECK_WRONG("kind: stacked\n" TITLE SOURCE "unit: personen\nseries: [a]\ndata: [{label: x, values: [1], ad: 2}]\n",
                "chart-data");
    CHECK_WRONG("kind: stacked\n" TITLE SOURCE "unit: personen\nseries: []\ndata: [{label: x, values: [1]}]\n",
                "chart-empty");
    CHECK_WRONG("kind: dots\n" TITLE "indicator: []\n", "chart-field");
    CHECK_WRONG("kind: slope\n" TITLE "indicator: werkloosheid\nperiods: [2024-2]\n", "chart-field");
    CHECK_WRONG("kind: slope\n" TITLE "indicator: werkloosheid\nperiods: [2024-2, ooit]\n", "chart-field");
    CHECK_WRONG("kind: stacked\n" TITLE "indicator: werkenden\nfrom: 2024-2\nto: 2023-1\n", "chart-field");
    CHECK_WRONG("kind: slope\n" TITLE "indicator: werkloosheid\nperiods: [1923-2, 1924-2]\n", "chart-empty");
}

static void a_pyramid_has_two_sides_and_an_outline(void)
{
    const Chart *chart = must_read("kind: pyramid\n" TITLE SOURCE "unit: personen\nseries: [mannen, vrouwen]\n"
                                   "earlier: \"2010\"\ndata:\n"
                                   "  - {label: 0-4, values: [5, 6], earlier: [7, 8]}\n");
    CHECK_INT(chart->series_count, 4);
    CHECK(chart->series[2].earlier);
    CHECK_STR(chart->series[3].label, "vrouwen, 2010");
    CHECK_STR(chart->series[3].points[0].display, "8");
    CHECK_WRONG("kind: pyramid\n" TITLE SOURCE "unit: personen\nseries: [a, b, c]\ndata: [{label: x, values: [1, 2, 3]}]\n",
                "chart-data");
    CHECK_WRONG("kind: pyramid\n" TITLE "indicator: werkenden\n", "chart-field");
    CHECK_WRONG("kind: pyramid\n" TITLE, "chart-data");
}

static void answers_lie_round_the_neutral_one(void)
{
    const char *data = "unit: procent\ndata: [{label: x, values: [10, 20, 30, 25, 15]}]\n";
    const Chart *chart = must_read(arena_cstr(
        arena, arena_printf(arena, "kind: diverging\n" TITLE SOURCE "series: [a, b, c, d, e]\n%s", data)));
    CHECK_INT(chart->middle, 2);
    CHECK(chart->has_neutral);
    chart = must_read(arena_cstr(
        arena, arena_printf(arena, "kind: diverging\n" TITLE SOURCE "series: [a, b, c, d, e]\nneutral: b\n%s", data)));
    CHECK_INT(chart->middle, 1);
    CHECK_WRONG(arena_cstr(arena, arena_printf(arena, "kind: diverging\n" TITLE SOURCE
                                                      "series: [a, b, c, d, e]\nneutral: z\n%s", data)),
                "chart-field");
}

/* ---- over time, written out ---- */

static void periods_may_be_written_out(void)
{
    const Chart *chart = must_read("kind: line\n" TITLE SOURCE "unit: procent\ndecimals: 1\nseries: [a, b]\nhighlight: b\n"
                                   "data:\n  - {period: 2023, values: [1.5, 2]}\n"
                                   "  - {period: 2024, values: [1.7, null], provisional: true, break: true}\n");
    CHECK_INT(chart->series[1].role, CHART_ROLE_OWN);
    CHECK_STR(chart->series[0].points[1].display, "1,7%");
    CHECK(chart->series[0].points[1].provisional);
    CHECK(chart->series[0].points[1].break_before);
    CHECK_STR(chart->subtitle, "2023 tot en met 2024, in %");
    CHECK_WRONG("kind: line\n" TITLE SOURCE "unit: procent\ndata: [{period: 2024, value: 1}, {period: 2023, value: 1}]\n",
                "chart-data");
    CHECK_WRONG("kind: line\n" TITLE SOURCE "unit: procent\ndata: [{period: 2024, value: 1}, {period: 2025-1, value: 1}]\n",
                "chart-field");
    CHECK_WRONG("kind: line\n" TITLE SOURCE "unit: procent\ndata: [{value: 1}]\n", "chart-data");
}

static void what_is_expected_goes_on_behind_the_figures(void)
{
    const Chart *chart = must_read("kind: forecast\n" TITLE "indicator: werkloosheid\nexpected:\n"
                                   "  - {period: 2024-3, value: 3.9, low: 3.7, high: 4.2}\n"
                                   "  - {period: 2024-4, value: 4.0}\n");
    const ChartSeries *series = &chart->series[0];
    const ChartPoint *expected = &series->points[series->count - 2];
    CHECK(expected->forecast);
    CHECK_STR(expected->display, "3,9%");
    CHECK_STR(expected->range_display, "3,7% tot 4,2%");
    CHECK(has(chart_table_html(arena, chart), "<td>3,9%<span> raming</span></td><td>3,7% tot 4,2%</td>"));
    CHECK(has(chart_csv(arena, chart), "2024-3;Utrecht;3,9;%;raming;3,7;4,2\n"));
    CHECK(has(chart_describe(arena, chart), "Het laatste deel is een raming."));
    CHECK_WRONG("kind: forecast\n" TITLE "indicator: werkloosheid\nexpected: [{period: 2024-3, value: 3, low: 4, high: 5}]\n",
                "chart-data");
    CHECK_WRONG("kind: forecast\n" TITLE "indicator: werkloosheid\nexpected: [{period: 2024-3, value: 3, low: 2}]\n",
                "chart-data");
    CHECK_WRONG("kind: forecast\n" TITLE "indicator: werkloosheid\nexpected: [{period: 2024-1, value: 3}]\n", "chart-data");
    CHECK_WRONG("kind: forecast\n" TITLE "indicator: werkloosheid\nregions: [nl, utrecht]\n"
                "expected: [{period: 2024-3, value: 3}]\n", "chart-field");
}

static void where_two_lines_cross_is_told(void)
{
    const Chart *chart = must_read("kind: forecast\n" TITLE SOURCE "unit: personen\nseries: [vraag, aanbod]\ndata:\n"
                                   "  - {period: 2023, values: [10, 20]}\n  - {period: 2024, values: [12, 18]}\n"
                                   "  - {period: 2025, values: [20, 16], expected: true}\n");
    CHECK(has(chart_describe(arena, chart), "vraag komt boven aanbod in 2025."));
    CHECK(has(chart_svg(arena, chart, CHART_WIDE), "vraag boven aanbod"));
}

/* ---- points ---- */

static void points_have_two_measures(void)
{
    const Chart *chart = must_read("kind: scatter\n" TITLE SOURCE
                                   "x: {label: Snelheid, unit: procent, decimals: 1}\ny: {label: Kwaliteit, unit: personen}\n"
                                   "quadrants: {x: 5, y: 10, names: [a, b, c, d]}\n"
                                   "data:\n  - {label: Een, x: 4.5, y: 12}\n  - {label: Twee, x: 6, y: null}\n");
    CHECK_STR(chart->x_label, "Snelheid");
    CHECK_STR(chart->series[0].points[0].x_display, "4,5%");
    CHECK_STR(chart->series[0].points[0].display, "12");
    CHECK_STR(chart->quadrants[3], "d");
    CHECK(chart->has_cut);
    CHECK(has(chart_table_html(arena, chart), "<th scope=\"row\">Een</th><td>4,5%</td><td>12</td>"));
    Str csv = chart_csv(arena, chart);
    CHECK(has(csv, "Een;Snelheid;4,5;%;definitief\nEen;Kwaliteit;12;personen;definitief\n"));
    CHECK(has(csv, "Twee;Kwaliteit;;personen;onbekend\n"));
    CHECK(has(chart_describe(arena, chart), "Een: 4,5% en 12."));
    chart = must_read("kind: scatter\n" TITLE "x: werkloosheid\ny: spanning\nregions: [nl, utrecht]\nperiod: 2024-2\n");
    CHECK_STR(chart->x_label, "Werkloosheid");
    CHECK(chart->series[0].points[0].country);
    CHECK(chart->series[0].points[1].highlight);
    CHECK_WRONG("kind: scatter\n" TITLE "x: werkloosheid\n", "chart-field");
    CHECK_WRONG("kind: scatter\n" TITLE SOURCE "x: {label: A, unit: procent}\ndata: [{label: a, x: 1, y: 2}]\n", "chart-data");
    CHECK_WRONG("kind: scatter\n" TITLE "x: werkloosheid\ny: spanning\nquadrants: [a, b]\n", "chart-field");
}

/* ---- flows, models, events ---- */

static void a_flow_finds_columns_and_sums(void)
{
    const Chart *chart = must_read("kind: flow\n" TITLE SOURCE "unit: personen\nlinks:\n"
                                   "  - {from: instroom, to: ww, value: 30}\n  - {from: begin, to: ww, value: 70}\n"
                                   "  - {from: ww, to: werk, value: 60}\n");
    CHECK_INT(chart->node_count, 4);
    CHECK_STR(chart->nodes[1].label, "ww");
    CHECK_INT(chart->nodes[1].column, 1);
    CHECK_STR(chart->nodes[1].display, "100"); /* the larger of 100 in and 60 out */
    CHECK_INT(chart->nodes[3].column, 2);
    Str table = chart_table_html(arena, chart);
    CHECK(has(table, "<th scope=\"row\">instroom</th><td class=\"chart-words\">ww</td><td>30</td>"));
    CHECK(has(chart_csv(arena, chart), "begin;ww;70;personen;definitief\n"));
    CHECK(has(chart_describe(arena, chart), "Van begin naar ww: 70. Van ww naar werk: 60. Van instroom naar ww: 30."));
}

static void a_flow_that_cannot_be_drawn_is_refused(void)
{
#define FLOW "kind: flow\n" TITLE SOURCE "unit: personen\n"
    CHECK_WRONG(FLOW "links: [{from: a, to: b, value: 1}, {from: b, to: a, value: 1}]\n", "chart-data");
    CHECK(has(diags->items[0].message, "circle"));
    CHECK_WRONG(FLOW "links: [{from: a, to: a, value: 1}]\n", "chart-data");
    CHECK_WRONG(FLOW "links: [{from: a, to: b, value: -1}]\n", "chart-data");
    CHECK_WRONG(FLOW "links: [{from: a, to: b}]\n", "chart-data");
    CHECK_WRONG(FLOW "nodes: [{id: a}, {id: b}]\nlinks: [{from: a, to: c, value: 1}]\n", "chart-data");
    CHECK_WRONG(FLOW "nodes: [{id: a, column: 2}, {id: b, column: 1}]\nlinks: [{from: a, to: b, value: 1}]\n", "chart-data");
    CHECK_WRONG(FLOW "nodes: [{id: a}, {id: a}]\nlinks: [{from: a, to: b, value: 1}]\n", "chart-data");
    CHECK_WRONG("kind: flow\n" TITLE "unit: personen\nlinks: [{from: a, to: b, value: 1}]\n", "chart-data");
}

static void events_are_told_in_order(void)
{
    const Chart *chart = must_read("kind: timeline\n" TITLE "events:\n"
                                   "  - {when: 1982, title: Akkoord van Wassenaar, text: Minder loon}\n"
                                   "  - {when: 2020-1, title: Corona}\n");
    CHECK_INT(chart->series[0].count, 2);
    CHECK(has(chart_table_html(arena, chart), "<th scope=\"row\">1e kwartaal 2020</th>"));
    CHECK(has(chart_csv(arena, chart), "1982;Akkoord van Wassenaar;Minder loon\n"));
    CHECK(has(chart_describe(arena, chart), "2 gebeurtenissen, van 1982 tot 1e kwartaal 2020."));
    CHECK_WRONG("kind: timeline\n" TITLE "events: [{when: 2020, title: a}, {when: 1990, title: b}]\n", "chart-data");
    CHECK_WRONG("kind: timeline\n" TITLE "events: [{when: ooit, title: a}]\n", "chart-data");
    CHECK_WRONG("kind: timeline\n" TITLE "events: [{when: 1990}]\n", "chart-data");
    CHECK_WRONG("kind: timeline\n" TITLE "events: []\n", "chart-empty");
}

/* ---- classes and ranks ---- */

static void a_scale_shows_its_classes_in_words(void)
{
    const Chart *chart = must_read("kind: scale\n" TITLE "indicator: spanning\nregions: [nl, utrecht]\nperiod: 2024-2\n");
    CHECK_INT(chart->class_count, 2);
    CHECK_STR(chart->classes[0].label, "ruim");
    CHECK_STR(chart->classes[0].display, "lager dan 100");
    CHECK_STR(chart->classes[1].display, "100 en hoger");
    CHECK_INT(chart->series[0].points[0].class_number, 2);
    CHECK(has(chart_describe(arena, chart), "krap."));
    CHECK(has(chart_table_html(arena, chart), "<td class=\"chart-words\">krap</td>"));
    CHECK_WRONG("kind: scale\n" TITLE "indicator: werkloosheid\n", "chart-field");
    CHECK_WRONG("kind: scale\n" TITLE SOURCE "unit: personen\nclasses: [{label: a, from: 2}, {label: b, from: 1}]\n"
                "data: [{label: x, value: 1}]\n", "chart-data");
}

static void a_value_on_a_border_belongs_to_the_higher_class(void)
{
    const Chart *chart = must_read("kind: tilemap\n" TITLE SOURCE "unit: personen\nclasses: [10, 20]\ndata:\n"
                                   "  - {region: utrecht, value: 10}\n  - {region: nl, value: 9}\n");
    CHECK_INT(chart->class_count, 3);
    CHECK_STR(chart->classes[1].label, "10 tot 20");
    CHECK_STR(chart->series[0].points[0].label, "Utrecht");
    CHECK_INT(chart->series[0].points[0].class_number, 2);
    CHECK_INT(chart->series[0].points[1].class_number, 1);
    CHECK_WRONG("kind: tilemap\n" TITLE SOURCE "unit: personen\ndata: [{region: utrect, value: 1}]\n", "region-unknown");
    CHECK_WRONG("kind: map\n" TITLE SOURCE "unit: personen\ndata: [{region: utrecht, value: 1}]\n", "chart-field");
    CHECK_WRONG("kind: map\n" TITLE SOURCE "unit: personen\nborders: ../../x.geojson\ndata: [{region: utrecht, value: 1}]\n",
                "chart-data");
}

static void a_ranking_keeps_the_first_and_the_own(void)
{
    const Chart *chart = must_read("kind: ranking\n" TITLE SOURCE "unit: personen\ntop: 2\ndata:\n"
                                   "  - {label: a, value: 5}\n  - {label: b, value: 9, before: 3}\n"
                                   "  - {label: c, value: 1, highlight: true}\n  - {label: d, value: 9}\n"
                                   "  - {label: e, value: null}\n");
    const ChartSeries *series = &chart->series[0];
    CHECK_INT(series->count, 3);
    CHECK_STR(series->points[0].label, "b");
    CHECK_INT(series->points[0].rank_before, 3);
    CHECK_INT(series->points[1].rank, 1); /* ties share a rank */
    CHECK_STR(series->points[2].label, "c");
    CHECK_INT(series->points[2].rank, 4);
    CHECK(has(chart_csv(arena, chart), "Onderdeel;Waarde;Eenheid;Stand;Plaats;Plaats ervoor\nb;9;personen;definitief;1;3\n"));
    chart = must_read("kind: ranking\n" TITLE "indicator: werkloosheid\nregions: [nl, utrecht]\nperiod: 2024-2\n"
                      "compare: 2023-2\n");
    CHECK_INT(chart->series[0].points[0].rank, 1);
    CHECK(chart->series[0].points[0].rank_before > 0);
}

/* ---- what the editor points at ---- */

static void annotations_are_told_too(void)
{
    const Chart *chart = must_read("kind: line\n" TITLE "indicator: werkloosheid\n"
                                   "annotations: [{period: 2023-3, until: 2024-1, text: Nieuwe wet}]\n"
                                   "lines: [{value: 3.5, text: Doel}, {value: 2, until: 3, text: Gewoon}]\n");
    CHECK_INT(chart->annotation_count, 3);
    Str words = chart_describe(arena, chart);
    CHECK(has(words, "Van het derde kwartaal van 2023 tot en met het eerste kwartaal van 2024: Nieuwe wet."));
    CHECK(has(words, "Bij 3,5%: Doel."));
    CHECK(has(words, "Bij 2,0% tot 3,0%: Gewoon."));
    CHECK_WRONG("kind: line\n" TITLE "indicator: werkloosheid\nannotations: [{period: 1990-1, text: x}]\n", "chart-field");
    CHECK_WRONG("kind: line\n" TITLE "indicator: werkloosheid\nannotations: [{text: x}]\n", "chart-data");
    CHECK_WRONG("kind: line\n" TITLE "indicator: werkloosheid\nlines: [{value: 3, until: 2, text: x}]\n", "chart-data");
    CHECK_WRONG("kind: bars\n" TITLE "indicator: werkloosheid\nannotations: [{period: 2024-1, text: x}]\n", "chart-field");
    must_read("kind: line\n" TITLE "indicator: werkloosheid\nannotations: [{period: 2024-1, text: "
              "Dit is een heel erg lange tekst bij een enkel kwartaal}]\n");
    CHECK_CODE(diags, "chart-annotation");
    CHECK_INT(diags->errors, 0);
}

/* ---- charts that would mislead ---- */

static void bars_start_at_zero(void)
{
    CHECK_WRONG("kind: bars\n" TITLE "indicator: werkloosheid\nfrom_zero: false\n", "chart-baseline");
    CHECK_WRONG("kind: area\n" TITLE "indicator: werkloosheid\nfrom_zero: false\n", "chart-baseline");
    CHECK(!must_read("kind: line\n" TITLE "indicator: werkloosheid\n")->from_zero);
    CHECK(must_read("kind: line\n" TITLE "indicator: werkloosheid\nfrom_zero: true\n")->from_zero);
}

static void shares_add_up_or_say_what_is_left(void)
{
#define SHARES "kind: shares\n" TITLE SOURCE "unit: procent\nseries: [a, b]\n"
    CHECK_WRONG(SHARES "data: [{label: x, values: [30, 40]}]\n", "chart-shares");
    CHECK_WRONG(SHARES "data: [{label: x, values: [60, 50]}]\n", "chart-shares");
    CHECK_WRONG(SHARES "data: [{label: x, values: [110, -10]}]\n", "chart-shares");
    must_read(SHARES "data: [{label: x, values: [67, 34]}]\n"); /* each rounded by half a percent at most */
    const Chart *chart = must_read(SHARES "rest: true\ndata: [{label: x, values: [30, 40]}, {label: y, values: [50, null]}]\n");
    CHECK_INT(chart->series_count, 3);
    CHECK_STR(chart->series[2].label, "overig");
    CHECK_STR(chart->series[2].points[0].display, "30%");
    CHECK(!chart->series[2].points[1].has_value);
    CHECK_INT(chart->series[2].role, CHART_ROLE_OTHER);
    chart = must_read("kind: shares\n" TITLE SOURCE "unit: procent\nseries: [a]\nrest: true\ndata: [{label: x, value: 30}]\n");
    CHECK_INT(chart->series_count, 2);
    CHECK_STR(chart->series[1].points[0].display, "70%");
    CHECK_WRONG("kind: shares\n" TITLE SOURCE "unit: procent\nrest: true\ndata: [{label: x, value: 30}]\n",
                "chart-field");
    CHECK_WRONG("kind: treemap\n" TITLE SOURCE "unit: personen\ndata: [{label: x, value: -1}]\n", "chart-shares");
    CHECK_WRONG("kind: pictogram\n" TITLE SOURCE "unit: personen\ndata: [{label: x, value: 1}]\n", "chart-shares");
}

static void an_override_is_printed_for_readers(void)
{
    const Chart *chart = must_read(SHARES "override: meer antwoorden waren mogelijk\ndata: [{label: x, values: [60, 50]}]\n");
    CHECK_INT(chart->note_count, 1);
    CHECK_STR(chart->notes[0], "Bij deze figuur: meer antwoorden waren mogelijk.");
    chart = must_read(SHARES "override: niet nodig\ndata: [{label: x, values: [60, 40]}]\n");
    CHECK_INT(chart->note_count, 0);
}

/* ---- the editors' guide ---- */

/* The declaration that begins at `at`: between its fences. */
static Str next_example(Str guide, size_t *at)
{
    Str rest = str_from_index(guide, *at);
    size_t begin = str_index(rest, STR("```chart\n"));
    if (begin == rest.len)
        return (Str){0};
    rest = str_from_index(rest, begin + sizeof "```chart\n" - 1);
    Str example = str_slice(rest, 0, str_index(rest, STR("```\n")));
    *at = (size_t)(example.data - guide.data) + example.len;
    return example;
}

/* Every example of content/README.md is read as it stands, without a word against it; and there is one of each kind. */
static void the_guides_examples_are_right(void)
{
    Diags *load = diags_create(arena);
    FigureBase base = figure_base_load(arena, STR("data"), load);
    ChartContext page = {.base = &base, .language = context.language,
                         .region = region_find(base.dataset->regions, STR("utrecht"))};
    Source *guide = files_read_text(arena, STR("content/README.md"), (Place){0}, load);
    CHECK_INT(load->errors, 0);
    unsigned kinds = 0;
    size_t at = 0;
    for (Str example = next_example(guide->text, &at); example.data; example = next_example(guide->text, &at)) {
        Diags *said = diags_create(arena);
        Source *source = source_create(arena, STR("content/README.md"), example);
        const Chart *chart = chart_from_yaml(arena, yaml_read(arena, source, 0, example.len, said), &page, said);
        diags_print(said, stdout);
        CHECK_INT(said->count, 0);
        CHECK(chart != NULL);
        kinds |= chart ? 1u << chart->kind : 0;
    }
    size_t count;
    const ChartForm *const *forms = chart_forms(&count);
    for (size_t i = 0; i < count; i++)
        if (forms[i]->declarable && !(kinds & 1u << forms[i]->kind))
            check_fail(__FILE__, __LINE__, forms[i]->name);
}

int main(void)
{
    arena = arena_create();
    Diags *load = diags_create(arena);
    FigureBase base = figure_base_load(arena, STR("tests/project/data"), load);
    const Language *language = language_load(arena, STR("templates/language/nl.yaml"), load);
    diags_print(load, stdout);
    context = (ChartContext){.base = &base, .language = language, .period = {2024, PERIOD_QUARTER, 2},
                             .region = region_find(base.dataset->regions, STR("utrecht"))};
    RUN(heads_and_rows_make_a_matrix);
    RUN(a_slope_tells_the_change_of_each_row);
    RUN(series_are_indicators_where_no_moments_are_compared);
    RUN(rows_must_fit_their_heads);
    RUN(a_pyramid_has_two_sides_and_an_outline);
    RUN(answers_lie_round_the_neutral_one);
    RUN(periods_may_be_written_out);
    RUN(what_is_expected_goes_on_behind_the_figures);
    RUN(where_two_lines_cross_is_told);
    RUN(points_have_two_measures);
    RUN(a_flow_finds_columns_and_sums);
    RUN(a_flow_that_cannot_be_drawn_is_refused);
    RUN(events_are_told_in_order);
    RUN(a_scale_shows_its_classes_in_words);
    RUN(a_value_on_a_border_belongs_to_the_higher_class);
    RUN(a_ranking_keeps_the_first_and_the_own);
    RUN(annotations_are_told_too);
    RUN(bars_start_at_zero);
    RUN(shares_add_up_or_say_what_is_left);
    RUN(an_override_is_printed_for_readers);
    RUN(the_guides_examples_are_right);
    arena_free(arena);
    return check_done();
}
