/*
 * claim_reading: words of a sentence, what they name, and how a finding is
 * told.
 */
#include "article/claim_reading.h"

#include "figures/format.h"

#include <math.h>

/* Lists of words are gone through for every token: most fail at their first byte. */
static bool may_be(const Reading *reading, size_t at, const char *word)
{
    return at < reading->sentence->count && reading->sentence->tokens[at].key.len &&
           reading->sentence->tokens[at].key.data[0] == word[0];
}

/* Whether a token's key is what stands at `words`, up to a space or the end. Returns its length, or 0. */
static size_t match_word(Str key, const char *words)
{
    if (strncmp(key.data, words, key.len) != 0)
        return 0;
    return words[key.len] == '\0' || words[key.len] == ' ' ? key.len : 0;
}

bool reading_is(const Reading *reading, size_t at, const char *key)
{
    if (!may_be(reading, at, key))
        return false;
    Str own = reading->sentence->tokens[at].key;
    return strncmp(own.data, key, own.len) == 0 && key[own.len] == '\0';
}

size_t reading_match(const Reading *reading, size_t at, const char *words)
{
    for (size_t used = 0; may_be(reading, at + used, words);) {
        size_t length = match_word(reading->sentence->tokens[at + used].key, words);
        if (!length)
            return 0;
        used++;
        words += length;
        if (!*words)
            return used;
        words++;
    }
    return 0;
}

bool reading_is_one_of(const Reading *reading, size_t at, const char *const *list)
{
    for (; *list; list++)
        if (reading_is(reading, at, *list))
            return true;
    return false;
}

bool reading_has_any(const Reading *reading, const char *const *list)
{
    for (; *list; list++)
        for (size_t i = 0; i < reading->sentence->count; i++)
            if (may_be(reading, i, *list) && reading_match(reading, i, *list))
                return true;
    return false;
}

Place reading_place(const Reading *reading, size_t at, size_t end)
{
    const Token *tokens = reading->sentence->tokens;
    return prose_place(reading->body->prose, reading->block, tokens[at].start, tokens[end - 1].end);
}

size_t reading_clause(const Reading *reading, size_t at)
{
    return reading->sentence->tokens[at].clause;
}

Str reading_typed(const Reading *reading, size_t at)
{
    const Token *token = &reading->sentence->tokens[at];
    return str_slice(reading->block->text, token->start, token->end);
}

/* ---- candidates ---- */

static size_t distance(size_t a, size_t b)
{
    return a > b ? a - b : b - a;
}

const NameHit *reading_subject(const Reading *reading, size_t at)
{
    const NameHit *best = NULL;
    size_t best_cost = SIZE_MAX;
    const Token *tokens = reading->sentence->tokens;
    for (size_t i = 0; i < reading->subject_count; i++) {
        const NameHit *hit = &reading->subjects[i];
        /* A name in another clause is far away, one behind a bit further than one before. */
        size_t cost =
            distance(hit->at, at) + (hit->at > at ? 2 : 0) + (tokens[hit->at].clause != tokens[at].clause ? 40 : 0);
        if (cost < best_cost) {
            best = hit;
            best_cost = cost;
        }
    }
    if (best)
        return best;
    return reading->thread->subject.count ? &reading->thread->subject : NULL;
}

const NameHit *reading_subject_near(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->subject_count; i++)
        if (reading_clause(reading, reading->subjects[i].at) == reading_clause(reading, at))
            return &reading->subjects[i];
    return reading_subject(reading, at);
}

/* "dan in Nederland", "vergeleken met Zeeland": what is compared with is not what is spoken of. */
static bool is_compared(const Reading *reading, const NameHit *hit)
{
    static const char *const words[] = {"dan",   "vergeleken", "tegenover", "opzichte", "vergelijking",
                                        "boven", "onder",      "achter",    NULL};
    for (size_t back = 1; back <= 4 && back <= hit->at; back++)
        if (reading_is_one_of(reading, hit->at - back, words))
            return true;
    /* "net zo hoog als in Zeeland" */
    return (hit->at && reading_is(reading, hit->at - 1, "als")) ||
           (hit->at > 1 && reading_match(reading, hit->at - 2, "als in"));
}

/* "nam in een jaar met 0,4 procentpunt toe, maar bleef onder het landelijke cijfer": the clause compares times. */
static bool spans_time(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->when.count; i++)
        if ((reading->when.items[i].span || reading->when.items[i].compare) &&
            reading_clause(reading, reading->when.items[i].at) == reading_clause(reading, at))
            return true;
    return false;
}

const Region *reading_region_compared(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < reading->region_count; i++) {
        const NameHit *hit = &reading->regions[i];
        bool here = reading_clause(reading, hit->at) == reading_clause(reading, at);
        if (is_compared(reading, hit) && (here || (hit->at > at && !spans_time(reading, at))))
            return hit->region;
    }
    return NULL;
}

/* "(3,5 procent)" right behind what a token range names. */
bool reading_is_in_brackets_behind(const Reading *reading, size_t end, size_t at)
{
    return reading_is(reading, end, "(") && at > end && reading_clause(reading, at) == reading_clause(reading, end);
}

/* "het Nederlandse gemiddelde van 73,1 procent" */
static bool is_owner(const Reading *reading, const NameHit *hit, size_t at)
{
    return at > hit->end && at <= hit->end + 4 && reading_is(reading, at - 1, "van") &&
           reading_clause(reading, at) == reading_clause(reading, hit->at);
}

/* "de 74,1 procent van Overijssel", "de 142 van heel Nederland" */
static bool is_owner_behind(const Reading *reading, const NameHit *hit, size_t at)
{
    if (hit->at < at + 2 || hit->at > at + 4 || !reading_is(reading, at + 1, "van"))
        return false;
    static const char *const words[] = {"heel", "de", "het", "provincie", "regio", NULL};
    for (size_t i = at + 2; i < hit->at; i++)
        if (!reading_is_one_of(reading, i, words))
            return false;
    return true;
}

/* "op Zuid-Holland en Noord-Holland na" */
static bool is_excepted(const Reading *reading, const NameHit *hit)
{
    bool on = false, after = false;
    for (size_t back = 1; back <= 5 && back <= hit->at; back++)
        on |= reading_is(reading, hit->at - back, "op");
    for (size_t i = hit->end; i <= hit->end + 4; i++)
        after |= reading_is(reading, i, "na");
    return on && after;
}

/* "van alle vacatures in Nederland", "nergens in Nederland" */
static bool is_searched_in(const Reading *reading, const NameHit *hit)
{
    for (size_t back = 2; back <= 5 && back <= hit->at; back++)
        if (reading_is(reading, hit->at - back, "nergens") || reading_match(reading, hit->at - back, "van alle"))
            return true;
    return false;
}

/* "de laagste werkloosheid van het land": among which, not where. */
static bool is_all_of(const Reading *reading, const NameHit *hit)
{
    static const char *const most[] = {"hoogste", "laagste", "meeste", "minste", "grootste", "kleinste", "krapste",
                                       "ruimste", NULL};
    if (is_excepted(reading, hit))
        return true;
    if (!hit->at || hit->region->parent)
        return false;
    if (reading_is(reading, hit->at - 1, "in"))
        return is_searched_in(reading, hit);
    if (!reading_is(reading, hit->at - 1, "van"))
        return false;
    for (size_t i = 0; i < hit->at; i++)
        if (reading_clause(reading, i) == reading_clause(reading, hit->at) && reading_is_one_of(reading, i, most))
            return true;
    return false;
}

/* "dan in heel Nederland, waar het vertrouwen op -22 staat": the region right before the clause; NULL when none is.
 */
static const NameHit *region_of_where(const Reading *reading, size_t at)
{
    size_t first = at;
    while (first && reading_clause(reading, first - 1) == reading_clause(reading, at))
        first--;
    if (!first || !reading_is(reading, first + 1, "waar"))
        return NULL;
    for (size_t i = 0; i < reading->region_count; i++)
        if (reading->regions[i].end == first)
            return &reading->regions[i];
    return NULL;
}

const Region *reading_region(const Reading *reading, size_t at)
{
    const NameHit *best = NULL;
    const Token *tokens = reading->sentence->tokens;
    for (size_t i = 0; i < reading->region_count; i++)
        if (reading_is_in_brackets_behind(reading, reading->regions[i].end, at) ||
            is_owner(reading, &reading->regions[i], at) || is_owner_behind(reading, &reading->regions[i], at))
            return reading->regions[i].region;
    const NameHit *there = region_of_where(reading, at);
    if (there)
        return there->region;
    for (size_t i = 0; i < reading->region_count; i++) {
        const NameHit *hit = &reading->regions[i];
        if (is_compared(reading, hit) || is_all_of(reading, hit) || tokens[hit->at].clause > tokens[at].clause)
            continue;
        bool nearer = !best || distance(hit->at, at) < distance(best->at, at);
        bool same = tokens[hit->at].clause == tokens[at].clause;
        bool best_same = best && tokens[best->at].clause == tokens[at].clause;
        if (!best || (same && !best_same) || (same == best_same && nearer))
            best = hit;
    }
    if (best)
        return best->region;
    return reading->context->region;
}

Match claim_match(const Reading *reading, const Indicator *indicator, const Region *region, const Periods *periods,
                  size_t index)
{
    Period period = periods->items[index];
    if (!periods->named)
        facts_latest(reading->context->facts, indicator, region, period, &period);
    return (Match){.indicator = indicator, .region = region, .period = period, .part = ""};
}

/* ---- telling ---- */

Str claim_binding(const Reading *reading, const Match *match)
{
    Buf out = {.arena = reading->arena};
    if (match->whole || match->of)
        return (Str){0};
    BUF_LIT(&out, "{{");
    buf_add(&out, match->indicator->id);
    if (match->part[0])
        buf_printf(&out, ".%s", match->part);
    bool own_region = match->region == reading->context->region;
    bool own_period = period_equal(match->period, reading->context->period);
    if (!own_region || !own_period) {
        buf_add_char(&out, '@');
        buf_add(&out, match->region->id);
    }
    if (!own_period) {
        buf_add_char(&out, ':');
        period_write(&out, match->period);
    }
    BUF_LIT(&out, "}}");
    return buf_str(&out);
}

Str claim_number_text(const Reading *reading, double value, int decimals)
{
    double scaled = round(fabs(value) * pow(10, decimals));
    if (scaled > 1e15)
        return STR("-");
    Decimal decimal = {(int64_t)(value < 0 ? -scaled : scaled), decimals};
    return format_decimal(reading->arena, &facts_language(reading->context->facts)->numbers, decimal);
}

Str claim_value_text(const Reading *reading, const Match *match)
{
    if (match->whole || match->of)
        return claim_number_text(reading, match->value, 1);
    const FigurePoint *points;
    size_t count = facts_points(reading->context->facts, match->indicator, match->region, &points);
    for (size_t i = 0; i < count; i++)
        if (period_equal(points[i].period, match->period) && points[i].value)
            return format_with_unit(reading->arena, facts_language(reading->context->facts), points[i].value,
                                    match->indicator->unit, match->indicator->decimals);
    return STR("-");
}

Str claim_name(const Reading *reading, const Match *match)
{
    if (match->of)
        return arena_printf(reading->arena, "%.*s, %.*s, %.*s, as a part of %.*s", STR_ARG(match->indicator->label),
                            STR_ARG(match->region->full_name), STR_ARG(period_text(reading->arena, match->period)),
                            STR_ARG(match->of->full_name));
    if (match->whole)
        return arena_printf(reading->arena, "%.*s as a part of %.*s, %.*s, %.*s", STR_ARG(match->indicator->label),
                            STR_ARG(match->whole->label), STR_ARG(match->region->full_name),
                            STR_ARG(period_text(reading->arena, match->period)));
    return arena_printf(reading->arena, "%.*s, %.*s, %.*s", STR_ARG(match->indicator->label),
                        STR_ARG(match->region->full_name), STR_ARG(period_text(reading->arena, match->period)));
}

void claim_add_fact(const Reading *reading, const char *verdict, const Match *match)
{
    DiagFact fact = {.verdict = verdict};
    if (match && match->indicator) {
        fact.binding = claim_binding(reading, match);
        fact.indicator = match->indicator->id;
        fact.region = match->region->id;
        fact.period = period_text(reading->arena, match->period);
    }
    /* What is told lives as long as the diagnostics. */
    fact.binding = arena_str(reading->diags->arena, fact.binding);
    fact.period = arena_str(reading->diags->arena, fact.period);
    diag_fact(reading->diags, fact);
}

void claim_report_word(Reading *reading, size_t at, const Match *match, const char *what)
{
    diag_error(reading->diags, reading_place(reading, at, at + 1), "claim-rank",
               "the data contradict '" STR_FMT "': %s", STR_ARG(reading_typed(reading, at)), what);
    diag_hint(reading->diags, STR_FMT " is " STR_FMT, STR_ARG(claim_name(reading, match)),
              STR_ARG(claim_value_text(reading, match)));
    claim_add_fact(reading, "contradicted", match);
}
