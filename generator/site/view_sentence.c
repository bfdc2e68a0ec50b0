/*
 * view_sentence: what a figure means, in a sentence: the indicator's own
 * finding, and how the region stands beside the country. The country is only
 * named when the two are measured alike: the same period, both adjusted for
 * the season or neither, and for counts the same formula.
 */
#include "site/view_parts.h"

#include "figures/about.h"
#include "figures/phrase.h"

enum { SHARE_FROM = 10 }; /* percent: below it a share of the country has a decimal */

Str view_sentence(const View *view, const Figure *figure)
{
    Arena *arena = view->arena;
    const Language *language = view->language;
    const Indicator *indicator = figure->indicator;
    if (!figure->value)
        return (Str){0};
    Str number = format_value(arena, language, figure->value, indicator->unit, indicator->decimals);
    Str about = about_value(arena, language, figure->value, indicator->decimals);
    PatternField fields[] = {
        {"number", number},
        {"value", indicator->unit->symbol.len ? number : format_with_unit(arena, language, figure->value,
                                                                          indicator->unit, indicator->decimals)},
        {"about", about},
        {"About", view_capitalise(arena, about)},
        {"side", about_side(language, figure->value)},
        {"in", figure->region->in_phrase},
        {"In", view_capitalise(arena, figure->region->in_phrase)},
        {"region", figure->region->name},
        {"class", figure->figure_class ? figure->figure_class->label : (Str){0}},
        {"period", format_period_sentence(arena, language, figure->period)},
    };
    return language_fill(arena, indicator->sentence, fields, sizeof fields / sizeof *fields);
}

/* Whether country and region can stand in one sentence. */
static bool comparable(const Figure *own, const Figure *country)
{
    bool alike = own->indicator->formula_count == 1 || !own->indicator->unit->relative_change;
    return own->value && country->value && own->region != country->region && own->adjusted == country->adjusted && alike;
}

/* "9,4% van het aantal in Nederland" */
static Str share_of(const View *view, const Figure *own, const Figure *country)
{
    Arena *arena = view->arena;
    const Unit percent = {.symbol = STR("%")};
    const Rational *part = rational_divide(arena, own->value, country->value);
    if (!part || rational_sign(part) <= 0)
        return (Str){0};
    const Rational *share = rational_multiply(arena, part, rational_from_integer(arena, 100));
    bool large = rational_compare(share, rational_from_integer(arena, SHARE_FROM)) >= 0;
    PatternField fields[] = {{"share", format_value(arena, view->language, share, &percent, large ? 0 : 1)},
                             {"region", country->region->name}};
    return view_fill(view, "tile.share", fields, 2);
}

Str view_beside(const View *view, const Figure *figure)
{
    const Indicator *indicator = figure->indicator;
    const Region *region = view_country(view);
    if (!region || region == figure->region)
        return (Str){0};
    const Figure *country = figure_compute(view->arena, &view->project->base, indicator, region, figure->period);
    if (!comparable(figure, country))
        return (Str){0};
    if (indicator->unit->relative_change)
        return share_of(view, figure, country);
    PatternField fields[] = {
        {"region", region->name},
        {"value", format_value(view->arena, view->language, country->value, indicator->unit, indicator->decimals)},
    };
    return view_fill(view, "tile.beside", fields, 2);
}
