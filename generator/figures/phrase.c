/*
 * phrase: see phrase.h. Whether a change is told in percent of the earlier
 * value (counts: "2,1% meer") or as a difference (rates and balances: "0,2
 * procentpunt hoger") follows from the unit; which words, from the language.
 */
#include "figures/phrase.h"

#include "figures/format.h"

enum { PERCENT_DECIMALS = 1 };

static const Rational *size_of(Arena *arena, const Rational *value)
{
    return rational_sign(value) < 0 ? rational_negate(arena, value) : value;
}

static bool rounds_to_zero(const Rational *value, int decimals)
{
    Decimal rounded;
    return rational_round(value, decimals, &rounded) && rounded.digits == 0;
}

/* A change of a count that is less than 0,05% of it: told as nearly the same. */
static bool is_nearly_same(const Change *change)
{
    return change->direction != DIRECTION_SAME && change->percent &&
           rounds_to_zero(change->percent, PERCENT_DECIMALS);
}

static Str percent_text(Arena *arena, const Language *language, const Rational *percent)
{
    const Unit unit = {.symbol = STR("%")};
    return format_value(arena, language, size_of(arena, percent), &unit, PERCENT_DECIMALS);
}

Str phrase_amount(Arena *arena, const Language *language, const Figure *figure, const Change *change)
{
    if (!change->difference)
        return (Str){0};
    if (change->percent)
        return percent_text(arena, language, change->percent);
    return format_with_unit(arena, language, size_of(arena, change->difference), change->difference_unit,
                            figure->indicator->decimals);
}

Str phrase_when(const Language *language, const Figure *figure, const Change *change)
{
    if (change == &figure->year || figure->period.kind == PERIOD_YEAR)
        return language_word(language, "change.year_before");
    return language_word(language, figure->period.kind == PERIOD_MONTH ? "change.month_before"
                                                                       : "change.quarter_before");
}

/* The pattern for a change; `than` asks for the one that names what it is compared with. */
static Str change_pattern(const Language *language, const Change *change, bool than)
{
    if (change->across_break)
        return language_word(language, "change.across_break");
    if (!change->difference)
        return language_word(language, "change.no_earlier");
    if (change->direction == DIRECTION_SAME)
        return language_word(language, than ? "change.same_as" : "change.same");
    if (is_nearly_same(change))
        return language_word(language, than ? "change.nearly_same_as" : "change.nearly_same");
    bool up = change->direction == DIRECTION_UP;
    if (change->percent)
        return language_word(language, than ? (up ? "change.more_than" : "change.fewer_than")
                                            : (up ? "change.more" : "change.fewer"));
    return language_word(language, than ? (up ? "change.up_than" : "change.down_than")
                                        : (up ? "change.up" : "change.down"));
}

static Str fill_change(Arena *arena, const Language *language, const Figure *figure, const Change *change, bool than)
{
    PatternField fields[] = {
        {"amount", phrase_amount(arena, language, figure, change)},
        {"when", phrase_when(language, figure, change)},
    };
    return language_fill(arena, change_pattern(language, change, than), fields, 2);
}

Str phrase_change(Arena *arena, const Language *language, const Figure *figure, const Change *change)
{
    return fill_change(arena, language, figure, change, false);
}

Str phrase_change_than(Arena *arena, const Language *language, const Figure *figure, const Change *change)
{
    return fill_change(arena, language, figure, change, true);
}

Str phrase_direction(const Language *language, Direction direction)
{
    switch (direction) {
    case DIRECTION_UP: return language_word(language, "change.directions.up");
    case DIRECTION_DOWN: return language_word(language, "change.directions.down");
    case DIRECTION_SAME: return language_word(language, "change.directions.same");
    case DIRECTION_UNKNOWN: break;
    }
    return language_word(language, "change.directions.unknown");
}

Str phrase_class(Arena *arena, const Language *language, const Figure *figure)
{
    if (!figure->figure_class)
        return (Str){0};
    PatternField label = {"label", figure->figure_class->label};
    return language_fill(arena, language_word(language, "class.phrase"), &label, 1);
}

/* 1st, 2nd, 3rd, 4th, 11th, 21st: where a language has one ending, its four patterns are the same. */
static Str ordinal(Arena *arena, const Language *language, size_t number)
{
    size_t last = number % 10;
    bool teen = number % 100 >= 11 && number % 100 <= 13;
    const char *path = teen || last == 0 || last > 3 ? "rank.ordinal_other"
                       : last == 1                   ? "rank.ordinal_one"
                       : last == 2                   ? "rank.ordinal_two"
                                                     : "rank.ordinal_few";
    PatternField field = {"number", arena_printf(arena, "%zu", number)};
    return language_fill(arena, language_word(language, path), &field, 1);
}

/* "provincies": the language's word for regions of a level. */
static Str level_word(Arena *arena, const Language *language, Str level)
{
    const char *keys[] = {"rank", "levels", arena_cstr(arena, level)};
    Str word = language_find(language, keys, 3);
    return word.len ? word : language_word(language, "rank.regions");
}

Str phrase_rank(Arena *arena, const Language *language, const Figure *figure)
{
    if (figure->rank == 0 || figure->rank_count < 2)
        return (Str){0};
    PatternField fields[] = {
        {"ordinal", ordinal(arena, language, figure->rank)},
        {"count", arena_printf(arena, "%zu", figure->rank_count)},
        {"regions", level_word(arena, language, figure->region->level)},
    };
    return language_fill(arena, language_word(language, figure->rank_tied ? "rank.tied" : "rank.phrase"), fields, 3);
}

Str phrase_status(const Language *language, Status status)
{
    switch (status) {
    case STATUS_FINAL: return language_word(language, "status.final");
    case STATUS_PROVISIONAL: return language_word(language, "status.provisional");
    case STATUS_REVISED_PROVISIONAL: return language_word(language, "status.revised");
    case STATUS_MISSING: return language_word(language, "status.missing");
    case STATUS_CONFIDENTIAL: return language_word(language, "status.confidential");
    case STATUS_IMPOSSIBLE: return language_word(language, "status.impossible");
    }
    BUG("a status of no kind");
}

Str phrase_missing(Arena *arena, const Language *language, const Figure *figure)
{
    if (figure->value)
        return (Str){0};
    PatternField fields[] = {
        {"period", format_period_sentence(arena, language, figure->period)},
        {"series", figure->missing_series ? figure->missing_series->label : (Str){0}},
        {"status", phrase_status(language, figure->status)},
    };
    const char *path = figure->missing_series ? "status.missing_series" : "status.missing_phrase";
    return language_fill(arena, language_word(language, path), fields, 3);
}

Str phrase_sources(Arena *arena, const Figure *figure)
{
    Buf buf = {.arena = arena};
    for (size_t i = 0; i < figure->source_count; i++) {
        const DataSource *source = figure->sources[i];
        Str what = source->table.len ? source->table : source->title;
        buf_printf(&buf, "%s" STR_FMT "%s" STR_FMT, i ? "; " : "", STR_ARG(source->publisher),
                   what.len ? ", " : "", STR_ARG(what));
    }
    return buf_str(&buf);
}
