/*
 * spec_marks: what the editor points at: moments and spans of time, and values
 * across. Told in the description too, so it is never in the picture alone.
 */
#include "charts/spec.h"

#include "base/utf8.h"

enum { MOST_LETTERS = 50, MOST_MARKS = 6 };

static const char *const annotation_fields[] = {"period", "until", "text", NULL};
static const char *const line_fields[] = {"value", "until", "text", NULL};

static bool read_text(Spec *spec, const Value *item, Str *out)
{
    if (!spec_item_text(spec, item, "text", out))
        return false;
    size_t letters = 0;
    for (size_t i = 0; i < out->len; letters++)
        utf8_next(*out, &i);
    if (letters > MOST_LETTERS) {
        diag_warning(spec->diags, value_get(item, STR("text"))->place, "chart-annotation",
                     "the annotation has %zu letters", letters);
        diag_hint(spec->diags, "say it in %d or fewer, or in a note", MOST_LETTERS);
    }
    return true;
}

static bool is_shown(const Spec *spec, Period period)
{
    return period_compare(period, spec->first) >= 0 && period_compare(period, spec->last) <= 0;
}

static bool read_moment(Spec *spec, const Value *item, ChartAnnotation *out)
{
    const Value *from = value_get(item, STR("period"));
    const Value *until = value_get(item, STR("until"));
    if (!spec_check_item(spec, item, annotation_fields) || !read_text(spec, item, &out->text))
        return false;
    if (!from)
        return diag_error(spec->diags, item->place, "chart-data", "an annotation has no 'period'");
    if (!spec_period_value(spec, "period", from, SPEC_FIRST, &out->period) ||
        (until && !spec_period_value(spec, "until", until, SPEC_LAST, &out->until)))
        return false;
    if (until && period_compare(out->period, out->until) > 0)
        return diag_error(spec->diags, until->place, "chart-field", "'until' lies before 'period'");
    if (is_shown(spec, out->period) && (!until || is_shown(spec, out->until)))
        return true;
    diag_error(spec->diags, from->place, "chart-field", "the annotation lies outside the chart");
    diag_hint(spec->diags, "it runs from " STR_FMT " to " STR_FMT, STR_ARG(period_text(spec->arena, spec->first)),
              STR_ARG(period_text(spec->arena, spec->last)));
    return false;
}

static bool read_line(Spec *spec, const Value *item, ChartAnnotation *out)
{
    const Value *field = value_get(item, STR("value"));
    const Value *until = value_get(item, STR("until"));
    const Rational *ends[2] = {NULL, NULL};
    if (!spec_check_item(spec, item, line_fields) || !read_text(spec, item, &out->text))
        return false;
    if (!field)
        return diag_error(spec->diags, item->place, "chart-data", "a line across has no 'value'");
    if (!spec_number(spec, field, spec->decimals, &ends[0]) ||
        (until && !spec_number(spec, until, spec->decimals, &ends[1])))
        return false;
    if (!ends[0] || (until && (!ends[1] || rational_compare(ends[0], ends[1]) >= 0)))
        return diag_error(spec->diags, field->place, "chart-data", "a band runs from 'value' up to 'until'");
    const Language *language = spec->context->language;
    out->has_value = true;
    out->value = out->until_value = rational_to_double(ends[0]);
    out->display = format_value(spec->arena, language, ends[0], spec->unit, spec->decimals);
    if (!ends[1])
        return true;
    out->until_value = rational_to_double(ends[1]);
    PatternField words[] = {{"low", out->display},
                            {"high", format_value(spec->arena, language, ends[1], spec->unit, spec->decimals)}};
    out->display = language_fill(spec->arena, language_word(language, "chart.range"), words, 2);
    return true;
}

typedef bool ReadMark(Spec *spec, const Value *item, ChartAnnotation *out);

static bool read_marks(Spec *spec, const char *name, ReadMark *read, ChartAnnotation *marks, size_t *count)
{
    if (!spec_field(spec, name))
        return true;
    const Value *list = spec_list(spec, name, "{…, text}");
    if (!list)
        return false;
    if (value_count(list) > MOST_MARKS) {
        diag_error(spec->diags, list->place, "chart-field", "'%s' has more than %d items", name, MOST_MARKS);
        diag_hint(spec->diags, "point at what the story needs");
        return false;
    }
    bool fine = true;
    for (size_t i = 0; i < value_count(list); i++)
        fine = read(spec, value_item(list, i), &marks[(*count)++]) && fine;
    return fine;
}

bool spec_annotations(Spec *spec)
{
    if (!spec_field(spec, "annotations") && !spec_field(spec, "lines"))
        return true;
    ChartAnnotation *marks = ARENA_ARRAY(spec->arena, ChartAnnotation, 2 * MOST_MARKS);
    size_t count = 0;
    if (spec_field(spec, "annotations") && spec->shape != CHART_SHAPE_TIME)
        return diag_error(spec->diags, spec_place(spec, "annotations"), "chart-field",
                          "annotations point at a moment, and this chart has no time");
    bool fine = read_marks(spec, "annotations", read_moment, marks, &count);
    fine = read_marks(spec, "lines", read_line, marks, &count) && fine;
    spec->chart.annotations = marks;
    spec->chart.annotation_count = count;
    return fine;
}
