/*
 * reference_parts: what a part of a figure says; each is one row of `parts`.
 * Numbers and words come from figures/format and figures/phrase alone.
 */
#include "article/reference_work.h"

#include "figures/format.h"
#include "figures/phrase.h"

static const Language *language_of(const Work *work)
{
    return work->context->charts.language;
}

static bool say_value(const ReferenceLookup *lookup, Str *out)
{
    const Figure *figure = lookup->figure;
    *out = format_value(lookup->work->arena, language_of(lookup->work), figure->value, figure->indicator->unit,
                        figure->indicator->decimals);
    return true;
}

static bool say_unit(const ReferenceLookup *lookup, Str *out)
{
    const Figure *figure = lookup->figure;
    *out = format_with_unit(lookup->work->arena, language_of(lookup->work), figure->value, figure->indicator->unit,
                            figure->indicator->decimals);
    return true;
}

static bool say_period(const ReferenceLookup *lookup, Str *out)
{
    *out = format_period_sentence(lookup->work->arena, language_of(lookup->work), lookup->figure->period);
    return true;
}

static bool say_before(const ReferenceLookup *lookup, const Change *change, Str *out)
{
    if (!change->before)
        return reference_report_missing(lookup, change->period, "there is no figure of");
    const Indicator *indicator = lookup->figure->indicator;
    *out = format_value(lookup->work->arena, language_of(lookup->work), change->before, indicator->unit,
                        indicator->decimals);
    return true;
}

static bool say_previous(const ReferenceLookup *lookup, Str *out)
{
    return say_before(lookup, &lookup->figure->previous, out);
}

static bool say_year_before(const ReferenceLookup *lookup, Str *out)
{
    return say_before(lookup, &lookup->figure->year, out);
}

/* Whether there is something to compare with, and it may be compared. */
static bool check_change(const ReferenceLookup *lookup, const Change *change)
{
    if (!change->before)
        return reference_report_missing(lookup, change->period, "a change needs a figure of");
    if (!change->across_break)
        return true;
    diag_error(lookup->work->diags, lookup->place, "figure-missing",
               "'" STR_FMT "' cannot be compared with " STR_FMT ": the series was broken in between",
               STR_ARG(lookup->figure->indicator->id), STR_ARG(period_text(lookup->work->arena, change->period)));
    diag_hint(lookup->work->diags, "leave the comparison out, or give both figures and say why they differ");
    return false;
}

static bool say_change_of(const ReferenceLookup *lookup, const Change *change, Str *out)
{
    if (!check_change(lookup, change))
        return false;
    *out = phrase_change(lookup->work->arena, language_of(lookup->work), lookup->figure, change);
    return true;
}

static bool say_change(const ReferenceLookup *lookup, Str *out)
{
    return say_change_of(lookup, &lookup->figure->previous, out);
}

static bool say_year_change(const ReferenceLookup *lookup, Str *out)
{
    return say_change_of(lookup, &lookup->figure->year, out);
}

static bool say_direction_of(const ReferenceLookup *lookup, const Change *change, Str *out)
{
    if (!check_change(lookup, change))
        return false;
    *out = phrase_direction(language_of(lookup->work), change->direction);
    return true;
}

static bool say_direction(const ReferenceLookup *lookup, Str *out)
{
    return say_direction_of(lookup, &lookup->figure->previous, out);
}

static bool say_year_direction(const ReferenceLookup *lookup, Str *out)
{
    return say_direction_of(lookup, &lookup->figure->year, out);
}

static bool say_class(const ReferenceLookup *lookup, Str *out)
{
    const Figure *figure = lookup->figure;
    if (figure->figure_class) {
        *out = figure->figure_class->label;
        return true;
    }
    diag_error(lookup->work->diags, lookup->place, "figure-part", "'" STR_FMT "' has no classes",
               STR_ARG(figure->indicator->id));
    diag_hint(lookup->work->diags, "data/indicators.yaml gives an indicator classes with 'scale:'");
    return false;
}

static bool say_rank(const ReferenceLookup *lookup, Str *out)
{
    const Figure *figure = lookup->figure;
    if (figure->rank && figure->rank_count > 1) {
        *out = phrase_rank(lookup->work->arena, language_of(lookup->work), figure);
        return true;
    }
    diag_error(lookup->work->diags, lookup->place, "figure-missing",
               "there are no other regions to rank '" STR_FMT "' of " STR_FMT " among",
               STR_ARG(figure->indicator->id), STR_ARG(figure->region->id));
    diag_hint(lookup->work->diags, "a rank needs figures of other regions of the level '" STR_FMT "'",
              STR_ARG(figure->region->level));
    return false;
}

static const ReferencePart parts[] = {
    {"", say_value, true, false},
    {"unit", say_unit, true, false},
    {"period", say_period, false, false},
    {"change", say_change, false, false},
    {"year_change", say_year_change, false, true},
    {"direction", say_direction, false, false},
    {"year_direction", say_year_direction, false, true},
    {"previous", say_previous, false, false},
    {"year_before", say_year_before, false, true},
    {"class", say_class, false, false},
    {"rank", say_rank, false, false},
};
enum { PART_COUNT = sizeof parts / sizeof *parts };

const ReferencePart *reference_find_part(Work *work, Str name, Place place)
{
    Str names[PART_COUNT];
    for (size_t i = 0; i < PART_COUNT; i++) {
        names[i] = str_from(parts[i].name);
        if (str_equal(name, names[i]))
            return &parts[i];
    }
    diag_error(work->diags, place, "figure-part", "a figure has no part '" STR_FMT "'", STR_ARG(name));
    diag_hint_nearest(work->diags, name, names + 1, PART_COUNT - 1);
    return NULL;
}

bool reference_say_form(const ReferenceLookup *lookup, const Reference *reference, const ReferencePart *part,
                        Str *out)
{
    const Change *change = part->of_year ? &lookup->figure->year : &lookup->figure->previous;
    if (!check_change(lookup, change))
        return false;
    size_t form = change->direction == DIRECTION_UP ? 0 : change->direction == DIRECTION_DOWN ? 1 : 2;
    *out = reference->forms[form];
    return true;
}
