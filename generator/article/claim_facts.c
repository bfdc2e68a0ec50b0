/*
 * claim_facts: see claim_facts.h. Names are folded and cut into words; a map
 * leads from a first word to the names that start with it, so that finding one
 * costs a look-up a token, however many indicators and regions there are.
 */
#include "article/claim_facts.h"

enum { MAX_NAME_WORDS = 8 };

/* One thing that something is called. */
typedef struct Name {
    Str words[MAX_NAME_WORDS];
    size_t count;
    const Indicator **indicators;
    size_t indicator_count;
    size_t capacity;
    const Region *region;
    const struct Name *next; /* with the same first word */
} Name;

typedef struct FactSeries {
    const FigurePoint *points;
    double *values; /* of points */
    size_t count;
} FactSeries;

struct FactTable {
    Arena *arena;
    const FigureBase *base;
    const Language *language;
    Map names;     /* first word → Name */
    Map by_phrase; /* all words → Name, while they are added */
    FactSeries **series; /* by indicator and region; NULL until asked for */
};

const FigureBase *facts_base(const FactTable *facts)
{
    return facts->base;
}

const Language *facts_language(const FactTable *facts)
{
    return facts->language;
}

/* ---- names ---- */

/* Up to a comma or bracket: "Werkloosheid, seizoengecorrigeerd", "Utrecht (PV)". */
static Str main_part(Str label)
{
    size_t end = 0;
    while (end < label.len && !strchr(",(", label.data[end]))
        end++;
    return str_trim(str_slice(label, 0, end));
}

static Name *get_name(FactTable *facts, Str phrase)
{
    Str folded = prose_fold(facts->arena, str_trim(phrase));
    Name *name = map_find(&facts->by_phrase, folded);
    if (name || !folded.len)
        return name;
    name = ARENA_NEW(facts->arena, Name);
    for (Str rest = folded; rest.data && name->count < MAX_NAME_WORDS;) {
        Str word = str_cut(&rest, ' ');
        if (word.len)
            name->words[name->count++] = word;
    }
    name->next = map_find(&facts->names, name->words[0]);
    map_set(&facts->names, name->words[0], name);
    map_set(&facts->by_phrase, folded, name);
    return name;
}

static void name_indicator(FactTable *facts, Str phrase, const Indicator *indicator)
{
    Name *name = get_name(facts, phrase);
    for (size_t i = 0; name && i < name->indicator_count; i++)
        if (name->indicators[i] == indicator)
            return;
    if (!name || name->region)
        return;
    ARENA_RESERVE_ONE(facts->arena, name->indicators, name->indicator_count, name->capacity);
    name->indicators[name->indicator_count++] = indicator;
}

static void name_region(FactTable *facts, Str phrase, const Region *region)
{
    Name *name = get_name(facts, phrase);
    if (name && !name->indicator_count && !name->region)
        name->region = region;
}

static void add_names(FactTable *facts)
{
    const Regions *regions = facts->base->dataset->regions;
    for (size_t i = 0; i < regions->by_name.count; i++)
        name_region(facts, main_part(regions->by_name.entries[i].key), regions->by_name.entries[i].value);
    static const char *const country[] = {"landelijk", "landelijke", "het land", "nederlandse", NULL};
    for (size_t i = 0; regions->count && country[i]; i++)
        if (!regions->items[0].parent)
            name_region(facts, str_from(country[i]), &regions->items[0]);
    const Indicators *indicators = facts->base->indicators;
    for (size_t i = 0; i < indicators->count; i++) {
        const Indicator *indicator = &indicators->items[i];
        name_indicator(facts, main_part(indicator->label), indicator);
        name_indicator(facts, main_part(indicator->short_label), indicator);
        for (size_t k = 0; k < indicator->word_count; k++)
            name_indicator(facts, indicator->words[k], indicator);
    }
}

FactTable *facts_create(Arena *arena, const FigureBase *base, const Language *language)
{
    FactTable *facts = ARENA_NEW(arena, FactTable);
    facts->arena = arena;
    facts->base = base;
    facts->language = language;
    facts->names.arena = facts->by_phrase.arena = arena;
    facts->series = ARENA_ARRAY(arena, FactSeries *, base->indicators->count * base->dataset->regions->count + 1);
    add_names(facts);
    return facts;
}

/* Past a number with its degree and what it counts, "er ruim 300 mensen", up to where `next` may stand. */
static size_t behind_number(const Token *tokens, size_t count, size_t at, Str next)
{
    size_t number = at;
    while (number < count && number < at + 2 && tokens[number].kind == TOKEN_WORD)
        number++;
    if (number >= count || tokens[number].kind != TOKEN_NUMBER)
        return at;
    bool there = str_equal(tokens[at].key, STR("er"));
    bool degree = tokens[number].number.approx != APPROX_EXACT;
    if (number > at + (there ? 1 : 0) + (degree ? 1 : 0))
        return at;
    bool noun = number + 2 < count && tokens[number + 1].kind == TOKEN_WORD &&
                !str_equal(tokens[number + 1].key, next) && str_equal(tokens[number + 2].key, next);
    return number + 1 + noun;
}

/* Where a name ends that starts at `at`; 0 when it does not stand there. A number may stand in it, with what it
   counts: "begonnen 1.735 uitkeringen" is "begonnen uitkeringen", "horen 3 miljoen mensen niet bij …" is "horen niet
   bij …". */
static size_t end_of_name(const Name *name, const Token *tokens, size_t count, size_t at)
{
    bool gap = false;
    for (size_t i = 0; i < name->count; i++, at++) {
        bool here = at < count && str_equal(tokens[at].key, name->words[i]);
        if (i && !gap && !here) {
            at = behind_number(tokens, count, at, name->words[i]);
            gap = true;
        }
        bool word = at < count && (tokens[at].kind == TOKEN_WORD || (i && tokens[at].kind == TOKEN_NUMBER));
        if (!word || !str_equal(tokens[at].key, name->words[i]))
            return 0;
    }
    return at;
}

bool facts_find_name(const FactTable *facts, const Token *tokens, size_t count, size_t at, NameHit *out)
{
    const Name *longest = NULL;
    size_t end = 0;
    if (tokens[at].kind != TOKEN_WORD)
        return false;
    for (const Name *name = map_find(&facts->names, tokens[at].key); name; name = name->next) {
        size_t own = !longest || name->count > longest->count ? end_of_name(name, tokens, count, at) : 0;
        if (!own)
            continue;
        longest = name;
        end = own;
    }
    if (!longest)
        return false;
    *out = (NameHit){at, end, longest->indicators, longest->indicator_count, longest->region};
    return true;
}

/* ---- values ---- */

static FactSeries *get_series(FactTable *facts, const Indicator *indicator, const Region *region)
{
    FactSeries **slot = &facts->series[indicator->index * facts->base->dataset->regions->count + region->index];
    if (*slot)
        return *slot;
    FactSeries *series = ARENA_NEW(facts->arena, FactSeries);
    FigurePoint *points = NULL;
    series->count = figure_series(facts->arena, facts->base, indicator, region, indicator->frequency, (Period){0},
                                  (Period){0}, &points);
    series->points = points;
    series->values = ARENA_ARRAY(facts->arena, double, series->count);
    for (size_t i = 0; i < series->count; i++)
        series->values[i] = points[i].value ? rational_to_double(points[i].value) : 0;
    *slot = series;
    return series;
}

/* The index of a period among the points, or count. */
static size_t index_of(const FactSeries *series, Period period)
{
    if (!series->count || series->points[0].period.kind != period.kind)
        return series->count;
    int32_t index = period_index(period) - period_index(series->points[0].period);
    return index < 0 || (size_t)index > series->count ? series->count : (size_t)index;
}

bool facts_value(FactTable *facts, const Indicator *indicator, const Region *region, Period period, double *out)
{
    const FactSeries *series = get_series(facts, indicator, region);
    size_t index = index_of(series, indicator_period(indicator->frequency, period));
    if (index >= series->count || !series->points[index].value)
        return false;
    *out = series->values[index];
    return true;
}

void facts_latest(FactTable *facts, const Indicator *indicator, const Region *region, Period last, Period *out)
{
    const FactSeries *series = get_series(facts, indicator, region);
    for (size_t i = series->count; i-- > 0;)
        if (series->points[i].value && series->points[i].period.kind == last.kind &&
            period_compare(series->points[i].period, last) <= 0) {
            *out = series->points[i].period;
            return;
        }
}

bool facts_is_broken(FactTable *facts, const Indicator *indicator, const Region *region, Period from, Period to)
{
    const FactSeries *series = get_series(facts, indicator, region);
    size_t last = index_of(series, indicator_period(indicator->frequency, to));
    size_t first = index_of(series, indicator_period(indicator->frequency, from)) + 1;
    for (size_t i = first; i <= last && i < series->count; i++)
        if (series->points[i].starts_after_break)
            return true;
    return false;
}

size_t facts_points(FactTable *facts, const Indicator *indicator, const Region *region, const FigurePoint **out)
{
    const FactSeries *series = get_series(facts, indicator, region);
    *out = series->points;
    return series->count;
}

bool facts_is_adjusted(const Indicator *indicator, const Region *region)
{
    const LevelFormula *formula = indicator_formula(indicator, region);
    return formula && formula->adjusted;
}
