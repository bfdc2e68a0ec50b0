/* A chart in words, in two languages; the table and the CSV as text. */
#include "chart_samples.h"

static Arena *arena;

static const Chart *chart_of(const char *code, ChartKind kind, const char *subtitle, const char *first,
                             const SampleSeries *series, size_t count)
{
    Sample *sample = ARENA_NEW(arena, Sample);
    *sample = (Sample){"proef", kind, "Titel", subtitle, "%", 1, first, {{0}}};
    for (size_t i = 0; i < count; i++)
        sample->series[i] = series[i];
    return sample_chart(arena, sample, sample_language(arena, code));
}

static const Chart *line_of(const char *code, const char *values)
{
    SampleSeries series = {"Utrecht", "UT", CHART_ROLE_OWN, values, NULL};
    return chart_of(code, CHART_LINE, "Werkloosheid", "2023-1", &series, 1);
}

static void a_line_is_told_with_ends_extremes_and_direction(void)
{
    CHECK_STR(chart_describe(arena, line_of("nl", "3.4 3.0 3.9 3.7")),
              "Lijngrafiek. Werkloosheid. Utrecht: van 3,4% in het eerste kwartaal van 2023 naar 3,7% in het vierde "
              "kwartaal van 2023, gestegen. Hoogste 3,9% in het derde kwartaal van 2023, laagste 3,0% in het tweede "
              "kwartaal van 2023.");
}

static void it_is_told_in_english_too(void)
{
    Str text = chart_describe(arena, line_of("en", "3.4 3.0 3.9 3.7"));
    CHECK(str_starts_with(text, STR("Line chart. Werkloosheid. Utrecht: from 3.4% in ")));
    CHECK(str_contains(text, STR(", risen. Highest 3.9% in ")));
}

static void direction_is_that_of_what_is_shown(void)
{
    Str text = chart_describe(arena, line_of("nl", "3.41 3.9 3.44"));
    CHECK(str_contains(text, STR("gelijk gebleven")));
}

static void what_is_provisional_missing_or_broken_is_said(void)
{
    Str text = chart_describe(arena, line_of("nl", "3.4 . 3.9 |3.7*"));
    CHECK(str_contains(text, STR("Over één periode is er geen cijfer.")));
    CHECK(str_contains(text, STR("De lijn is onderbroken waar de meetmethode veranderde.")));
    CHECK(str_contains(text, STR("Het laatste cijfer is voorlopig.")));
}

static void one_value_none_and_equal_ones(void)
{
    CHECK_STR(chart_describe(arena, line_of("nl", "3.4")),
              "Lijngrafiek. Werkloosheid. Utrecht: 3,4% in het eerste kwartaal van 2023.");
    CHECK_STR(chart_describe(arena, line_of("nl", ". .")),
              "Lijngrafiek. Werkloosheid. Over deze periode zijn er geen cijfers.");
    CHECK_STR(chart_describe(arena, line_of("nl", "3.4 3.4")),
              "Lijngrafiek. Werkloosheid. Utrecht: 3,4% in het eerste kwartaal van 2023 en ook in het tweede kwartaal "
              "van 2023.");
}

static void many_lines_are_told_together(void)
{
    static const SampleSeries series[] = {{"Utrecht", "", CHART_ROLE_OWN, "3.0 4.0", NULL},
                                          {"Drenthe", "", CHART_ROLE_OTHER, "2.0 2.5", NULL},
                                          {"Zeeland", "", CHART_ROLE_OTHER, "2.0 2.9", NULL},
                                          {"Limburg", "", CHART_ROLE_OTHER, "6.0 5.5", NULL}};
    Str text = chart_describe(arena, chart_of("nl", CHART_LINE, "Werkloosheid", "2023-1", series, 4));
    CHECK(str_contains(text, STR("De 3 andere lijnen eindigen tussen 2,5% (Drenthe) en 5,5% (Limburg).")));
    CHECK(!str_contains(text, STR("Zeeland")));
}

static void bars_are_told_with_their_extremes(void)
{
    static const SampleSeries series[] = {{"hoog", "", CHART_ROLE_OTHER, "33", NULL},
                                          {"laag", "", CHART_ROLE_OTHER, "12", NULL}};
    CHECK_STR(chart_describe(arena, chart_of("nl", CHART_BARS, "Aandeel", NULL, series, 2)),
              "Staafdiagram. Aandeel. 2 waarden. Hoogste: hoog, 33,0%. Laagste: laag, 12,0%. hoog: 33,0%. laag: 12,0%.");
}

static void the_editors_words_go_first(void)
{
    Chart chart = *line_of("nl", "3.4 3.5");
    chart.description = STR("Zo zag de redactie het.");
    CHECK_STR(chart_describe(arena, &chart), "Zo zag de redactie het.");
}

static void the_csv_has_plain_numbers_and_reasons(void)
{
    CHECK_STR(chart_csv(arena, line_of("nl", "3.4 . 3.9*")),
              "Periode;Reeks;Waarde;Eenheid;Stand\n2023-1;Utrecht;3,4;%;definitief\n2023-2;Utrecht;;%;onbekend\n"
              "2023-3;Utrecht;3,9;%;voorlopig\n");
    CHECK(str_contains(chart_csv(arena, line_of("en", "3.4")), STR(";3.4;")));
}

static void the_table_has_headers_caption_and_marks(void)
{
    Str table = chart_table_html(arena, line_of("nl", "3.4 . 3.9*"));
    CHECK(str_contains(table, STR("<caption id=\"proef-caption\">Titel")));
    CHECK(str_contains(table, STR("<th scope=\"row\">1e kwartaal 2023</th><td>3,4%</td>")));
    CHECK(str_contains(table, STR("<td>onbekend</td>")));
    CHECK(str_contains(table, STR("<td>3,9%<sup>*</sup></td>")));
    CHECK(str_contains(table, STR("* voorlopig cijfer")));
}

/* Series of other lengths and beginnings stand in the rows of their own periods. */
static void table_rows_are_joined_by_period(void)
{
    static const SampleSeries series[] = {{"A", "", CHART_ROLE_OWN, "1 2 3", NULL},
                                          {"B", "", CHART_ROLE_OTHER, "8 9", NULL}};
    const Chart *chart = chart_of("nl", CHART_LINE, "", "2023-1", series, 2);
    ChartPoint shifted[2] = {chart->series[1].points[0], chart->series[1].points[1]};
    shifted[0].period = (Period){2023, PERIOD_QUARTER, 2};
    shifted[1].period = (Period){2023, PERIOD_QUARTER, 4};
    ChartSeries both[2] = {chart->series[0], chart->series[1]};
    both[1].points = shifted;
    Chart changed = *chart;
    changed.series = both;
    Str table = chart_table_html(arena, &changed);
    CHECK(str_contains(table, STR("2e kwartaal 2023</th><td>2,0%</td><td>8,0%</td>")));
    CHECK(str_contains(table, STR("3e kwartaal 2023</th><td>3,0%</td><td>onbekend</td>")));
    CHECK(str_contains(table, STR("4e kwartaal 2023</th><td>onbekend</td><td>9,0%</td>")));
}

static void the_figure_links_its_files_where_they_are_published(void)
{
    Chart chart = *line_of("nl", "3.4 3.5");
    Str html = chart_figure_html(arena, &chart);
    CHECK(str_contains(html, STR("<a href=\"proef.csv\" download>Download de gegevens van figuur 1 (CSV)</a>")));
    CHECK(str_contains(html, STR("aria-labelledby=\"proef-title\"")));
    CHECK(str_contains(html, STR("id=\"proef-t-n\"")) && str_contains(html, STR("id=\"proef-t-w\"")));
    chart.files = (Str){0};
    CHECK(!str_contains(chart_figure_html(arena, &chart), STR("<a ")));
}

int main(void)
{
    arena = arena_create();
    RUN(a_line_is_told_with_ends_extremes_and_direction);
    RUN(it_is_told_in_english_too);
    RUN(direction_is_that_of_what_is_shown);
    RUN(what_is_provisional_missing_or_broken_is_said);
    RUN(one_value_none_and_equal_ones);
    RUN(many_lines_are_told_together);
    RUN(bars_are_told_with_their_extremes);
    RUN(the_editors_words_go_first);
    RUN(the_csv_has_plain_numbers_and_reasons);
    RUN(the_table_has_headers_caption_and_marks);
    RUN(table_rows_are_joined_by_period);
    RUN(the_figure_links_its_files_where_they_are_published);
    arena_free(arena);
    return check_done();
}
