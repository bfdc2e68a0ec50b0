/*
 * spec_words: what stands round a chart and no editor wrote: subtitle, source,
 * notes, ids. By the patterns of the language file.
 */
#include "charts/spec.h"

#include "base/escape.h"
#include "figures/phrase.h"

Str spec_word(const Spec *spec, const char *group, const char *name)
{
    const char *const path[] = {"chart", group, name};
    return language_find(spec->context->language, path, 3);
}

static Str spec_short_word(const Spec *spec, const char *name)
{
    const char *const path[] = {"chart", name};
    return language_find(spec->context->language, path, 2);
}

void spec_add_note(Spec *spec, Str note)
{
    if (note.len == 0)
        return;
    ARENA_RESERVE_ONE(spec->arena, spec->notes, spec->note_count, spec->note_capacity);
    spec->notes[spec->note_count++] = note;
}

ChartPoint spec_point(const Spec *spec, Period period, const Rational *value, Status status, const Unit *unit,
                      int decimals)
{
    const Language *language = spec->context->language;
    ChartPoint point = {.period = period, .has_value = value != NULL};
    if (!value) {
        point.display = phrase_status(language, status <= STATUS_REVISED_PROVISIONAL ? STATUS_MISSING : status);
        return point;
    }
    point.value = rational_to_double(value);
    point.display = format_value(spec->arena, language, value, unit, decimals);
    point.provisional = status != STATUS_FINAL;
    Decimal rounded;
    if (rational_round(value, decimals, &rounded)) {
        Buf plain = {.arena = spec->arena};
        decimal_write(&plain, rounded, language->numbers.decimal_mark);
        point.plain = buf_str(&plain);
    }
    return point;
}

/* ---- sources ---- */

void spec_add_sources(Spec *spec, const Figure *figure)
{
    for (size_t i = 0; i < figure->source_count; i++) {
        bool known = false;
        for (size_t s = 0; s < spec->source_count && !known; s++)
            known = spec->sources[s] == figure->sources[i];
        if (known)
            continue;
        ARENA_RESERVE_ONE(spec->arena, spec->sources, spec->source_count, spec->source_capacity);
        spec->sources[spec->source_count++] = figure->sources[i];
    }
}

static Str source_item(Spec *spec, const DataSource *source)
{
    PatternField fields[] = {{"title", source->title},
                             {"table", source->table},
                             {"publisher", source->publisher},
                             {"date", format_date(spec->arena, spec->context->language, source->retrieved)}};
    Str pattern = spec_short_word(spec, source->table.len ? "source_table" : "source_item");
    return language_fill(spec->arena, pattern, fields, 4);
}

Str spec_source(Spec *spec)
{
    Str own = spec_text(spec, "source");
    Buf sources = {.arena = spec->arena};
    buf_add(&sources, own);
    for (size_t i = 0; i < spec->source_count; i++) {
        if (sources.len)
            BUF_LIT(&sources, "; ");
        buf_add(&sources, source_item(spec, spec->sources[i]));
    }
    PatternField fields[] = {{"sources", buf_str(&sources)}};
    return sources.len ? language_fill(spec->arena, spec_short_word(spec, "source"), fields, 1) : (Str){0};
}

Str spec_source_link(const Spec *spec)
{
    return spec->source_count == 1 ? spec->sources[0]->link : (Str){0};
}

/* ---- subtitle ---- */

static Str measure_line(const Spec *spec)
{
    return spec->indicator_count == 1 ? spec->indicators[0]->label : (Str){0};
}

static Str region_text(const Spec *spec)
{
    return spec->region_count == 1 ? spec->regions[0]->name : (Str){0};
}

static Str period_span(Spec *spec)
{
    const Language *language = spec->context->language;
    Str last = format_period(spec->arena, language, spec->last);
    bool span = spec->shape != CHART_SHAPE_CATEGORIES && spec->first.kind && !period_equal(spec->first, spec->last);
    if (!span)
        return last;
    PatternField fields[] = {{"first", format_period(spec->arena, language, spec->first)}, {"last", last}};
    return language_fill(spec->arena, spec_word(spec, "subtitle", "span"), fields, 2);
}

static Str unit_text(Spec *spec)
{
    bool one_measure = spec->shape != CHART_SHAPE_POINTS; /* two measures say theirs at their axes */
    Str unit = spec->unit && one_measure ? format_unit(spec->context->language, spec->unit) : (Str){0};
    if (format_says_unit(measure_line(spec), unit))
        return (Str){0};
    PatternField fields[] = {{"unit", unit}};
    return unit.len ? language_fill(spec->arena, spec_word(spec, "subtitle", "unit"), fields, 1) : (Str){0};
}

/* Measure, region, period and unit; what the labels in the picture say already is left out. */
Str spec_subtitle(Spec *spec)
{
    Str own = spec_text(spec, "subtitle");
    if (own.len)
        return own;
    Str parts[] = {measure_line(spec), region_text(spec), period_span(spec), unit_text(spec)};
    Buf out = {.arena = spec->arena};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].len == 0)
            continue;
        if (out.len)
            BUF_LIT(&out, ", ");
        buf_add(&out, parts[i]);
    }
    return buf_str(&out);
}

/* ---- ids ---- */

enum { MOST_ID_LETTERS = 60 };

/* Cut at a hyphen, so that no word is halved. */
static Str cut_slug(Str slug)
{
    if (slug.len <= MOST_ID_LETTERS)
        return slug;
    size_t end = MOST_ID_LETTERS;
    while (end > 0 && slug.data[end] != '-')
        end--;
    return str_slice(slug, 0, end ? end : MOST_ID_LETTERS);
}

Str spec_id(Spec *spec, Str title)
{
    const ChartContext *context = spec->context;
    Str slug = cut_slug(escape_slug(spec->arena, context->id_title.len ? context->id_title : title));
    Str name = escape_slug(spec->arena, spec_short_word(spec, "figure"));
    if (context->number)
        return arena_printf(spec->arena, STR_FMT STR_FMT "-%d%s" STR_FMT, STR_ARG(context->id_prefix), STR_ARG(name),
                            context->number, slug.len ? "-" : "", STR_ARG(slug));
    return arena_printf(spec->arena, STR_FMT STR_FMT, STR_ARG(context->id_prefix), STR_ARG(slug.len ? slug : name));
}
