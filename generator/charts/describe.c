/*
 * describe: a chart in words, for who does not see it. Every number is the
 * display that stands in the table; which way a line went is told from what is
 * shown, so that 3,7% and 3,7% are never "risen". What follows the first
 * sentence depends on the shape of the data: describe_series.c,
 * describe_other.c.
 */
#include "charts/shape.h"

#include "figures/format.h"

static Str describe_word(const Chart *chart, const char *name)
{
    const char *const path[] = {"chart", "describe", name};
    return language_find(chart->language, path, 3);
}

void describe_sentence(Buf *out, Str sentence)
{
    if (sentence.len == 0)
        return;
    if (out->len)
        buf_add_char(out, ' ');
    buf_add(out, sentence);
}

void describe_add(Buf *out, const Chart *chart, const char *name, const PatternField *fields, size_t count)
{
    describe_sentence(out, language_fill(out->arena, describe_word(chart, name), fields, count));
}

Str describe_direction(const Chart *chart, const ChartPoint *first, const ChartPoint *last)
{
    bool same = str_equal(first->display, last->display);
    return language_word(chart->language, same                         ? "change.directions.same"
                                          : last->value > first->value ? "change.directions.up"
                                                                       : "change.directions.down");
}

Str describe_count(Buf *out, size_t count)
{
    return arena_printf(out->arena, "%zu", count);
}

static void add_intro(Buf *out, const Chart *chart)
{
    const char *const path[] = {"chart", "kinds", chart_form(chart->kind)->name};
    PatternField fields[] = {{"kind", language_find(chart->language, path, 3)},
                             {"subject", chart->subtitle.len ? chart->subtitle : chart->title}};
    describe_add(out, chart, "intro", fields, 2);
}

/* What the editor points at: a moment, a span of time, or a line across. */
static void add_annotations(Buf *out, const Chart *chart)
{
    for (size_t i = 0; i < chart->annotation_count; i++) {
        const ChartAnnotation *annotation = &chart->annotations[i];
        bool span = annotation->until.kind != PERIOD_NONE;
        PatternField fields[] = {
            {"text", annotation->text},
            {"period", format_period_sentence(out->arena, chart->language, annotation->period)},
            {"until", format_period_sentence(out->arena, chart->language, annotation->until)},
            {"value", annotation->display}};
        const char *name = annotation->has_value ? "marked_value" : span ? "marked_span" : "marked_moment";
        describe_add(out, chart, name, fields, 4);
    }
}

Str chart_describe(Arena *arena, const Chart *chart)
{
    if (chart->description.len)
        return chart->description;
    Buf out = {.arena = arena};
    add_intro(&out, chart);
    if (!chart_has_values(chart)) {
        describe_sentence(&out, chart_word(chart, "empty"));
        return buf_str(&out);
    }
    shape_of(chart)->describe(&out, chart);
    add_annotations(&out, chart);
    return buf_str(&out);
}
