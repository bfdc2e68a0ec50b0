/*
 * claim_charts: the article's own charts as data: many facts are given there
 * with their source and nowhere else.
 *
 * A number is confirmed by a chart when it is one of its values, or the
 * difference, the ratio or the change in percent of two, and the paragraph
 * names what the value is of. What a chart says of itself ("de werkloosheid
 * loopt op") is held against its own lines, whatever region and time they are of.
 */
#include "article/claim_turns.h"

#include <math.h>

enum { MAX_POINTS = 40, NEAR_BYTES = 2000 /* of a paragraph, around the sentence */ };

/* Whether the paragraph has a word that starts as a word of the label does: "opgeleide" for "opgeleid". */
static bool names_label(const Reading *reading, Str text, Str label)
{
    Str folded = prose_fold(reading->arena, label);
    for (Str rest = folded; rest.data;) {
        Str word = str_cut(&rest, ' ');
        while (word.len && strchr(",.:()", word.data[word.len - 1]))
            word.len--;
        if (word.len < 3)
            continue;
        size_t stem = word.len > 6 ? word.len - 2 : word.len;
        if (str_contains(text, str_slice(word, 0, stem)))
            return true;
    }
    return false;
}

static bool unit_fits(const Chart *chart, const Number *number)
{
    bool percent = chart->unit && str_equal(chart->unit->dimension, STR(DIMENSION_PERCENT));
    bool times = chart->unit && str_equal(chart->unit->one, STR("keer"));
    if (percent)
        return number->measure == MEASURE_PERCENT;
    return number->measure == MEASURE_NONE || (times && number->measure == MEASURE_TIMES);
}

static bool agrees_with_pair(const Chart *chart, const Number *number, double a, double b)
{
    bool percent = chart->unit && str_equal(chart->unit->dimension, STR(DIMENSION_PERCENT));
    Number plain = *number;
    if (number->value < 0)
        plain.value = -number->value;
    switch (number->measure) {
    case MEASURE_POINT: return percent && number_agrees(&plain, fabs(a - b));
    case MEASURE_NONE: return !percent && number_agrees(&plain, fabs(a - b));
    case MEASURE_PERCENT: return !percent && b > 0 && number_agrees(&plain, fabs(100 * (a - b) / b));
    case MEASURE_TIMES:
        plain.step = plain.step > 0.5 ? plain.step : 0.5;
        return b > 0 && number_agrees(&plain, a / b);
    case MEASURE_SCORE:
    case MEASURE_EURO:
    case MEASURE_TIME: return false;
    }
    return false;
}

typedef struct Points {
    const ChartPoint *items[MAX_POINTS];
    size_t count;
} Points;

static void collect(const Chart *chart, Points *out)
{
    for (size_t i = 0; i < chart->series_count; i++)
        for (size_t k = 0; k < chart->series[i].count && out->count < MAX_POINTS; k++)
            if (chart->series[i].points[k].has_value)
                out->items[out->count++] = &chart->series[i].points[k];
}

/* A chart's value may have been rounded already: "bijna acht" of one that is shown as 8. */
static bool is_as_shown(const Number *number, double value)
{
    Number plain = *number;
    plain.approx = APPROX_EXACT;
    return number_agrees(number, value) || number_agrees(&plain, value);
}

/* What sums up an article need not name what its chart names. */
static bool sums_up(const Reading *reading)
{
    return reading->block->kind != PROSE_PARAGRAPH;
}

static bool is_value(const Reading *reading, const Chart *chart, const Points *points, const Number *number, Str text)
{
    for (size_t i = 0; i < points->count; i++)
        if (unit_fits(chart, number) && is_as_shown(number, points->items[i]->value) &&
            (sums_up(reading) || names_label(reading, text, points->items[i]->label)))
            return true;
    return false;
}

static bool is_of_pair(const Reading *reading, const Chart *chart, const Points *points, const Number *number,
                       Str text)
{
    for (size_t i = 0; i < points->count; i++)
        for (size_t k = 0; k < points->count; k++)
            if (i != k && agrees_with_pair(chart, number, points->items[i]->value, points->items[k]->value) &&
                (sums_up(reading) || names_label(reading, text, points->items[i]->label) ||
                 names_label(reading, text, points->items[k]->label)))
                return true;
    return false;
}

bool claim_in_charts(const Reading *reading, size_t at, Str *said)
{
    if (!reading->body->chart_count)
        return false;
    const Number *number = &reading->sentence->tokens[at].number;
    const Sentence *sentence = reading->sentence;
    size_t from = sentence->start > NEAR_BYTES ? sentence->start - NEAR_BYTES : 0;
    Str text = prose_fold(reading->arena, str_slice(reading->block->text, from, sentence->end + NEAR_BYTES));
    for (size_t i = 0; i < reading->body->chart_count; i++) {
        const Chart *chart = reading->body->charts[i].chart;
        Points points = {.count = 0};
        collect(chart, &points);
        bool value = is_value(reading, chart, &points, number, text);
        if (!value && !is_of_pair(reading, chart, &points, number, text))
            continue;
        *said = arena_printf(reading->arena, "%s of the chart '" STR_FMT "'",
                             value ? "a value" : "worked out from two values", STR_ARG(chart->title));
        return true;
    }
    return false;
}

/* ---- what a chart says of itself ---- */

static bool is_over_time(const Chart *chart)
{
    return chart->kind == CHART_LINE || chart->kind == CHART_AREA ||
           (chart->kind == CHART_COLUMNS && chart->columns_over_time);
}

static bool is_named(const Reading *reading, Period period)
{
    for (size_t i = 0; i < reading->when.count; i++)
        for (size_t k = 0; k < reading->when.items[i].count; k++)
            if (period_equal(reading->when.items[i].periods[k], period))
                return true;
    return false;
}

/* Whether a line goes that way to its last point from any that may be meant: its first, the one before, that of a
   year before, and those that the text names. */
static bool goes_that_way(const Reading *reading, const ChartSeries *series, Turn turn)
{
    size_t last = series->count;
    while (last && (!series->points[last - 1].has_value || series->points[last - 1].forecast))
        last--;
    bool first = true;
    for (size_t i = 0; last && i < last - 1; i++) {
        const ChartPoint *point = &series->points[i];
        if (!point->has_value)
            continue;
        bool meant = first || i + 2 == last || i + 5 == last || is_named(reading, point->period);
        double moved = series->points[last - 1].value - point->value;
        if (meant && (turn == TURN_UP ? moved >= 0 : moved <= 0))
            return true;
        first = false;
    }
    return first; /* with nothing to compare, nothing is wrong */
}

/* The direction that a text tells in its words; TURN_NONE when it tells none, or both. */
static Turn told_turn(const Reading *reading, size_t *at)
{
    Turn told = TURN_NONE;
    for (size_t i = 0; i < reading->sentence->count; i++) {
        const TurnWord *word = turn_word_at(reading, i);
        Turn turn = !word || word->flags & TURN_GOOD ? TURN_NONE
                    : word->flags & TURN_SAYS        ? word->turn
                                                     : turn_of_split_verb(reading, i);
        if (turn == TURN_NONE || turn == TURN_SAME)
            continue;
        if (told != TURN_NONE && told != turn)
            return TURN_NONE;
        told = turn;
        *at = i;
    }
    return told;
}

void claims_of_chart(Reading *reading)
{
    static const char *const unsure[] = {"niet", "geen", "verwacht", "verwachting", "raming",
                                         "zou",  "kan",  "?",        "als",         NULL};
    const Chart *chart = reading->block->chart;
    size_t at = 0;
    Turn turn = is_over_time(chart) && !reading_has_any(reading, unsure) ? told_turn(reading, &at) : TURN_NONE;
    if (turn == TURN_NONE || reading->exempt[at])
        return;
    for (size_t i = 0; i < chart->series_count; i++)
        if (goes_that_way(reading, &chart->series[i], turn))
            return;
    diag_error(reading->diags, reading_place(reading, at, at + 1), "claim-direction",
               "the chart contradicts '" STR_FMT "': no line of it %s towards its end",
               STR_ARG(reading_typed(reading, at)), turn == TURN_UP ? "rises" : "falls");
    diag_hint(reading->diags,
              "say what the chart shows, or since when; {geen-cijfer} behind the word when it is of something else");
    claim_add_fact(reading, "contradicted", NULL);
}
