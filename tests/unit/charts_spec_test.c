/*
 * Charts from their declarations, over the figures of tests/project: what they
 * hold when they are right, and what is said of them when they are not.
 */
#include "check.h"

#include "base/yaml.h"
#include "charts/chart_spec.h"
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

static const ChartPoint *last_point(const ChartSeries *series)
{
    return &series->points[series->count - 1];
}

/* What stands under the first error: the offending text itself. */
static Str blamed(void)
{
    if (diags->count == 0)
        return (Str){0};
    Place place = diags->items[0].place;
    return str_slice(place.source->text, place.start, place.end);
}

#define CHECK_WRONG(yaml, code) \
    do { CHECK(!read(yaml)); CHECK_CODE(diags, code); } while (0)

/* ---- right ---- */

static void a_line_takes_region_and_end_from_the_page(void)
{
    const Chart *chart = read("kind: line\ntitle: Werkloosheid stijgt\nindicator: werkloosheid\n");
    CHECK_INT(diags->count, 0);
    CHECK_INT(chart->kind, CHART_LINE);
    CHECK_INT(chart->series_count, 1);
    CHECK_STR(chart->series[0].label, "Utrecht");
    CHECK_INT(chart->series[0].role, CHART_ROLE_OWN);
    CHECK_INT(chart->series[0].count, 5); /* 2023-2 to 2024-2, with two quarters that were not measured */
    CHECK_STR(last_point(&chart->series[0])->display, "3,7%");
    CHECK_STR(last_point(&chart->series[0])->plain, "3,7");
    CHECK(!chart->series[0].points[1].has_value);
    CHECK_STR(chart->series[0].points[1].display, "onbekend");
    CHECK_STR(chart->subtitle, "Werkloosheid, Utrecht, 2e kwartaal 2023 tot en met 2e kwartaal 2024, in %");
    CHECK(str_contains(chart->source, STR("Cijfers voor de proef")));
    CHECK(chart->source_link.len > 0);
    CHECK_STR(chart->id, "werkloosheid-stijgt");
}

static void regions_have_their_colours(void)
{
    const Chart *chart = read("kind: line\ntitle: Twee\nindicator: werkloosheid\nregions: [nl, utrecht]\n");
    CHECK_INT(chart->series_count, 2);
    CHECK_INT(chart->series[0].role, CHART_ROLE_COUNTRY);
    CHECK_INT(chart->series[1].role, CHART_ROLE_OWN);
    CHECK(last_point(&chart->series[0])->provisional);
    CHECK(chart->note_count > 0);
    chart = read("kind: line\ntitle: Twee\nindicator: werkloosheid\nregions: [nl, utrecht]\nhighlight: nl\n");
    CHECK_INT(chart->series[0].role, CHART_ROLE_OWN);
    CHECK_INT(chart->series[1].role, CHART_ROLE_OTHER);
}

static void a_level_is_all_its_regions(void)
{
    const Chart *chart = read("kind: bars\ntitle: Provincies\nindicator: werkloosheid\nregions: [nl, provincie]\n");
    CHECK_INT(chart->series[0].count, 2);
    CHECK_STR(chart->series[0].points[0].label, "Utrecht"); /* 35 of 951 */
    CHECK(chart->series[0].points[0].highlight);
    CHECK(chart->series[0].points[1].country);
}

static void from_and_to_cut_the_line(void)
{
    const Chart *chart =
        read("kind: line\ntitle: Kort\nindicator: werkloosheid\nregion: nl\nfrom: 2024\nto: 2024-1\n");
    CHECK_INT(chart->series[0].count, 1);
    CHECK_STR(period_text(arena, chart->series[0].points[0].period), "2024-1");
}

static void bars_never_show_an_older_figure(void)
{
    const Chart *chart =
        read("kind: bars\ntitle: Vacatures\nindicator: spanning\nregions: [nl, utrecht]\nperiod: 2024-1\nsort: false\n");
    CHECK_INT(chart->series[0].count, 2);
    CHECK(chart->series[0].points[0].has_value);
    CHECK(!chart->series[0].points[1].has_value);
    CHECK_STR(chart->series[0].points[1].display, "onbekend");
}

static void literal_data_are_sorted_and_formatted(void)
{
    const Chart *chart = read("kind: bars\ntitle: Wie leert\nunit: procent\ndecimals: 1\nsource: Proef\ndata:\n"
                              "  - {label: laag, value: 12}\n  - {label: hoog, value: 33.25, highlight: true}\n"
                              "  - {label: midden, value: \"22,5\", provisional: true}\n"
                              "  - {label: rest, value: null}\n");
    CHECK_INT(diags->count, 0);
    const ChartPoint *points = chart->series[0].points;
    CHECK_STR(points[0].label, "hoog");
    CHECK_STR(points[0].display, "33,3%");
    CHECK(points[0].highlight);
    CHECK_STR(points[1].display, "22,5%");
    CHECK(points[1].provisional);
    CHECK_STR(points[2].plain, "12,0");
    CHECK(!points[3].has_value);
    CHECK_STR(chart->source, "Bron: Proef");
}

static void ids_and_notes_follow_the_page(void)
{
    context.number = 3;
    context.id_prefix = STR("f1-");
    const Chart *chart =
        read("kind: line\ntitle: Eén, twee & drie\nindicator: werkloosheid\nregion: nl\nnote: Let op.\n");
    CHECK_STR(chart->id, "f1-figuur-3-een-twee-drie");
    CHECK_STR(chart->files, "f1-figuur-3-een-twee-drie");
    CHECK_STR(chart->notes[chart->note_count - 1], "Let op.");
    context.number = 0;
    context.id_prefix = (Str){0};
}

static void an_indicator_has_a_chart_of_its_own(void)
{
    const Indicator *indicator = indicator_find(context.base->indicators, STR("werkloosheid"));
    const Chart *chart = chart_of_indicator(arena, indicator, &context);
    CHECK_INT(chart->series_count, 2);
    CHECK_INT(chart->series[0].role, CHART_ROLE_OWN);
    CHECK_INT(chart->series[1].role, CHART_ROLE_COUNTRY);
    CHECK_STR(chart->title, "Werkloosheid: 3,7% in het tweede kwartaal van 2024");
    indicator = indicator_find(context.base->indicators, STR("werkenden"));
    CHECK_INT(chart_of_indicator(arena, indicator, &context)->series_count, 1); /* counts: not beside the country */
}

static void a_sparkline_needs_two_values(void)
{
    const Indicator *werkloosheid = indicator_find(context.base->indicators, STR("werkloosheid"));
    const Chart *chart = chart_sparkline_of(arena, werkloosheid, &context, 8);
    CHECK_INT(chart->kind, CHART_SPARKLINE);
    CHECK_INT(chart->series[0].count, 8);
    CHECK_STR(last_point(&chart->series[0])->display, "3,7%");
    const Indicator *spanning = indicator_find(context.base->indicators, STR("spanning"));
    CHECK(!chart_sparkline_of(arena, spanning, &context, 8)); /* 2024-2 alone */
}

/* ---- wrong ---- */

static void kinds_are_known(void)
{
    CHECK_WRONG("kind: linee\ntitle: x\nindicator: werkloosheid\n", "chart-kind");
    CHECK_STR(blamed(), "linee");
    CHECK_STR(diags->items[0].hint, "did you mean 'line'?");
    CHECK_WRONG("title: x\nindicator: werkloosheid\n", "chart-kind");
    CHECK_WRONG("kind: sparkline\ntitle: x\nindicator: werkloosheid\n", "chart-kind");
}

static void fields_are_known_and_belong_to_the_kind(void)
{
    CHECK_WRONG("kind: line\ntitle: x\nindicator: werkloosheid\nhiglight: nl\n", "chart-field");
    CHECK_STR(blamed(), "higlight");
    CHECK_STR(diags->items[0].hint, "did you mean 'highlight'?");
    CHECK_WRONG("kind: line\ntitle: x\nindicator: werkloosheid\nsort: true\n", "chart-field");
    CHECK_WRONG("kind: bars\ntitle: x\nindicator: werkloosheid\nunit: procent\n", "chart-field");
    CHECK_WRONG("kind: line\ntitle: x\n", "chart-field");
    CHECK_WRONG("- een\n- lijst\n", "chart-field");
    CHECK_WRONG("kind: bars\ntitle: x\nindicator: werkloosheid\nsort: soms\n", "chart-field");
    CHECK_WRONG("kind: line\ntitle: {a: 1}\nindicator: werkloosheid\n", "chart-field");
}

static void periods_are_periods_of_the_figures_kind(void)
{
    CHECK_WRONG("kind: line\ntitle: x\nindicator: werkloosheid\nfrom: 2024K2\n", "chart-field");
    CHECK_STR(blamed(), "2024K2");
    CHECK_WRONG("kind: line\ntitle: x\nindicator: werkloosheid\nfrom: 2024-07\n", "chart-field");
    CHECK_WRONG("kind: line\ntitle: x\nindicator: werkloosheid\nfrom: 2024-2\nto: 2023-2\n", "chart-field");
    CHECK_WRONG("kind: bars\ntitle: x\nindicator: werkloosheid\nperiod: 2024\n", "chart-field");
}

static void titles_are_needed_and_short(void)
{
    CHECK_WRONG("kind: line\nindicator: werkloosheid\n", "chart-title");
    CHECK_WRONG("kind: line\ntitle: \"  \"\nindicator: werkloosheid\n", "chart-title");
    CHECK(read("kind: line\ntitle: een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
               "vijftien zestien\nindicator: werkloosheid\n"));
    CHECK_INT(diags->warnings, 1);
    CHECK_CODE(diags, "chart-title");
}

static void regions_are_known(void)
{
    CHECK_WRONG("kind: line\ntitle: x\nindicator: werkloosheid\nregion: utrect\n", "chart-region");
    CHECK_STR(blamed(), "utrect");
    CHECK_STR(diags->items[0].hint, "did you mean 'utrecht'?");
    CHECK_WRONG("kind: line\ntitle: x\nindicator: werkloosheid\nhighlight: nl\n", "chart-region");
    const Region *page = context.region;
    context.region = NULL;
    CHECK_WRONG("kind: line\ntitle: x\nindicator: werkloosheid\n", "chart-region");
    context.region = page;
}

static void indicators_are_known_and_share_a_unit(void)
{
    CHECK_WRONG("kind: line\ntitle: x\nindicator: werkloosheit\n", "figure-unknown");
    CHECK_WRONG("kind: line\ntitle: x\nindicators: [werkloosheid, werkenden]\n", "chart-units");
    CHECK_WRONG("kind: bars\ntitle: x\nindicators: [werkloosheid, werkenden]\n", "chart-units");
}

static void a_chart_that_can_never_show_anything_is_refused(void)
{
    CHECK_WRONG("kind: line\ntitle: x\nindicator: werkloosheid\nto: 2019-1\n", "chart-empty");
    CHECK_WRONG("kind: bars\ntitle: x\nindicator: werkloosheid\nperiod: 2019-1\n", "chart-empty");
    CHECK(str_contains(diags->items[0].hint, STR("2024-2")));
    CHECK_WRONG("kind: bars\ntitle: x\nunit: procent\nsource: x\ndata: []\n", "chart-empty");
}

static void literal_data_are_checked(void)
{
    CHECK_WRONG("kind: bars\ntitle: x\nunit: procent\nsource: x\ndata:\n  - {label: a, value: veel}\n", "chart-data");
    CHECK_STR(blamed(), "veel");
    CHECK_WRONG("kind: bars\ntitle: x\nunit: procent\nsource: x\ndata:\n  - {value: 3}\n", "chart-data");
    CHECK_WRONG("kind: bars\ntitle: x\nunit: procent\nsource: x\ndata:\n  - {label: a}\n", "chart-data");
    CHECK_WRONG("kind: bars\ntitle: x\nunit: procent\nsource: x\ndata:\n  - {label: a, valeu: 3}\n", "chart-data");
    CHECK_WRONG("kind: bars\ntitle: x\nunit: procent\nsource: x\ndata: veel\n", "chart-data");
    CHECK_WRONG("kind: columns\ntitle: x\nunit: procent\nsource: x\ndata: {period: 2024}\n", "chart-data");
    CHECK_WRONG("kind: bars\ntitle: x\nunit: procent\nsource: x\ndata: [3]\n", "chart-data");
    CHECK_WRONG("kind: bars\ntitle: x\nunit: procenten\nsource: x\ndata:\n  - {label: a, value: 3}\n", "chart-data");
    CHECK_WRONG("kind: bars\ntitle: x\nsource: x\ndata:\n  - {label: a, value: 3}\n", "chart-data");
    CHECK_WRONG("kind: bars\ntitle: x\nunit: procent\ndata:\n  - {label: a, value: 3}\n", "chart-data");
    CHECK_WRONG("kind: bars\ntitle: x\nunit: procent\nsource: x\ndata:\n  - {label: a, value: 9e99}\n", "chart-data");
}

static void all_problems_are_said_in_one_run(void)
{
    CHECK(!read("kind: line\ntitel: x\nindicator: werkloosheit\nregion: utrect\n"));
    CHECK_CODE(diags, "chart-field");
    CHECK_CODE(diags, "chart-title");
    CHECK_CODE(diags, "figure-unknown");
    CHECK_CODE(diags, "chart-region");
    CHECK(!read("kind: bars\ntitle: x\nunit: procent\nsource: x\ndata:\n  - {label: a, value: veel}\n  - {value: 3}\n"));
    CHECK_INT(diags->errors, 2);
}

static bool load(void)
{
    Diags *loading = diags_create(arena);
    FigureBase *base = ARENA_NEW(arena, FigureBase);
    *base = figure_base_load(arena, STR("tests/project/data"), loading);
    context = (ChartContext){.base = base,
                             .language = language_load(arena, STR("templates/language/nl.yaml"), loading),
                             .region = region_find(base->dataset->regions, STR("utrecht")),
                             .period = {2024, PERIOD_QUARTER, 2}};
    diags_print(loading, stdout);
    return loading->errors == 0;
}

int main(void)
{
    arena = arena_create();
    if (!load())
        return 1;
    RUN(a_line_takes_region_and_end_from_the_page);
    RUN(regions_have_their_colours);
    RUN(a_level_is_all_its_regions);
    RUN(from_and_to_cut_the_line);
    RUN(bars_never_show_an_older_figure);
    RUN(literal_data_are_sorted_and_formatted);
    RUN(ids_and_notes_follow_the_page);
    RUN(an_indicator_has_a_chart_of_its_own);
    RUN(a_sparkline_needs_two_values);
    RUN(kinds_are_known);
    RUN(fields_are_known_and_belong_to_the_kind);
    RUN(periods_are_periods_of_the_figures_kind);
    RUN(titles_are_needed_and_short);
    RUN(regions_are_known);
    RUN(indicators_are_known_and_share_a_unit);
    RUN(a_chart_that_can_never_show_anything_is_refused);
    RUN(literal_data_are_checked);
    RUN(all_problems_are_said_in_one_run);
    arena_free(arena);
    return check_done();
}
