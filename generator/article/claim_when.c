/*
 * claim_when: the times that a sentence names. Which of them a claim is about
 * is told by claim_periods.c.
 *
 * A time may be several quarters: "in 2023" any of four, "in de zomer" two. A
 * claim is right when it is right for one of them and wrong when it is for
 * none.
 */
#include "article/claim_reading.h"

#include <math.h>

static const char *const ordinals[] = {"eerste", "tweede", "derde", "vierde", NULL};
static const char *const ordinal_digits[] = {"1e", "2e", "3e", "4e", NULL};
static const char *const months[] = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                     "juli",    "augustus", "september", "oktober", "november", "december", NULL};

static size_t index_in(Str key, const char *const *list)
{
    size_t i = 0;
    while (list[i] && !(key.len && key.data[0] == list[i][0] && str_equal(key, str_from(list[i]))))
        i++;
    return i;
}

static Str key_at(const Reading *reading, size_t at)
{
    return at < reading->sentence->count ? reading->sentence->tokens[at].key : (Str){0};
}

/* ---- years ---- */

bool claim_is_year(const Reading *reading, size_t at)
{
    if (at >= reading->sentence->count || reading->sentence->tokens[at].kind != TOKEN_NUMBER)
        return false;
    const Token *token = &reading->sentence->tokens[at];
    const Number *number = &token->number;
    bool shape = token->end - token->start == 4 && !number->in_words && number->measure == MEASURE_NONE &&
                 number->value >= 1900 && number->value < 2100;
    if (!shape || number->approx == APPROX_OVER || number->approx == APPROX_UNDER)
        return false;
    static const char *const before[] = {"in", "sinds", "van", "eind", "begin", "vanaf", "tot", "uit", "rond", "na",
                                         "voor", "medio", "halverwege", "kwartaal", "en", NULL};
    NameHit name;
    bool counts = at + 1 < reading->sentence->count &&
                  facts_find_name(reading->context->facts, reading->sentence->tokens, reading->sentence->count,
                                  at + 1, &name) &&
                  name.count;
    return !counts ||
           (at && (reading_is_one_of(reading, at - 1, before) || reading_is_one_of(reading, at - 1, months)));
}

static int year_at(const Reading *reading, size_t at)
{
    return claim_is_year(reading, at) ? (int)reading->sentence->tokens[at].number.value : 0;
}

/* "2024", "van 2024", "van dit jaar", "vorig jaar": the year, and how many tokens; 0 when none is named. */
static int read_year(const Reading *reading, size_t at, size_t *used)
{
    int own = reading->context->period.year;
    int spoken = reading->thread->period_count ? reading->thread->periods[0].year : own;
    size_t skip = reading_is(reading, at, "van") || reading_is(reading, at, "in");
    *used = 0;
    int year = year_at(reading, at + skip);
    if (year) {
        *used = skip + 1;
        return year;
    }
    static const struct {
        const char *words;
        int of_spoken;
        int shift;
    } relative[] = {{"dit jaar", 0, 0},       {"vorig jaar", 0, -1},       {"dat jaar", 1, 0},
                    {"hetzelfde jaar", 1, 0}, {"het jaar ervoor", 1, -1},  {"het jaar daarvoor", 1, -1},
                    {"een jaar eerder", 1, -1}, {"een jaar later", 1, 1},  {"het jaar erna", 1, 1},
                    {"het jaar daarna", 1, 1}, {"datzelfde jaar", 1, 0},   {"een jaar geleden", 0, -1}};
    for (size_t i = 0; i < sizeof relative / sizeof *relative; i++) {
        size_t matched = reading_match(reading, at + skip, relative[i].words);
        if (!matched)
            continue;
        *used = skip + matched;
        return (relative[i].of_spoken ? spoken : own) + relative[i].shift;
    }
    return 0;
}

static void add_quarter(When *when, int year, int quarter)
{
    if (when->count < MAX_PERIODS)
        when->periods[when->count++] = (Period){(int16_t)year, PERIOD_QUARTER, (uint8_t)quarter};
}

/* The latest such quarter up to the reporting period, and that of the year that was spoken of. */
static void add_yearless(const Reading *reading, When *when, int quarter)
{
    Period now = reading->context->period;
    add_quarter(when, now.year - (quarter > now.number), quarter);
    for (size_t i = 0; i < reading->thread->period_count; i++)
        if (reading->thread->periods[i].year != when->periods[0].year) {
            add_quarter(when, reading->thread->periods[i].year, quarter);
            return;
        }
}

/* ---- points in time ---- */

/* "in het eerste kwartaal … in het tweede", "in het eerste naar 4,5 procent in het tweede kwartaal" */
static bool is_bare_quarter(const Reading *reading, size_t at)
{
    static const char *const on[] = {"naar", "tot", "en", "of", NULL};
    const Sentence *sentence = reading->sentence;
    if (at < 2 || !reading_match(reading, at - 2, "in het"))
        return false;
    bool ends = at + 1 >= sentence->count || sentence->tokens[at + 1].kind == TOKEN_SIGN;
    bool later = false;
    for (size_t i = at + 1; i < sentence->count; i++)
        later |= reading_is(reading, i, "kwartaal");
    return (ends && reading->when.count) || ((ends || reading_is_one_of(reading, at + 1, on)) && later);
}

static size_t read_quarter(const Reading *reading, size_t at, When *when)
{
    size_t ordinal = index_in(key_at(reading, at), ordinals);
    if (ordinal == 4)
        ordinal = index_in(key_at(reading, at), ordinal_digits);
    bool bare = is_bare_quarter(reading, at);
    /* "voor het tweede kwartaal op rij" counts quarters. */
    static const char *const in_a_row[] = {"achtereen", "achter", "op", NULL};
    bool counts =
        reading_is_one_of(reading, at + 2, in_a_row) && at > 1 && reading_match(reading, at - 2, "voor het");
    if (ordinal == 4 || counts || !(bare || reading_is(reading, at + 1, "kwartaal")))
        return 0;
    size_t used;
    int year = bare ? 0 : read_year(reading, at + 2, &used);
    if (bare) {
        add_yearless(reading, when, (int)ordinal + 1);
        return 1;
    }
    if (year)
        add_quarter(when, year, (int)ordinal + 1);
    else
        add_yearless(reading, when, (int)ordinal + 1);
    return 2 + used;
}

static bool ends_with_word(const Reading *reading, size_t at, const char *word)
{
    Str text = reading->block->text;
    const Token *token = &reading->sentence->tokens[at];
    return str_ends_with(str_slice(text, token->start, token->end), str_from(word));
}

static bool is_three_months(const Reading *reading, size_t at)
{
    const Token *token = at < reading->sentence->count ? &reading->sentence->tokens[at] : NULL;
    return token && token->kind == TOKEN_NUMBER && token->number.measure == MEASURE_TIME &&
           number_is(token->number.value, 3) && ends_with_word(reading, at, "maanden");
}

/* "het laatste kwartaal van 2022", "de eerste drie maanden van dit jaar" */
static size_t read_end_of_year(const Reading *reading, size_t at, When *when)
{
    static const struct {
        const char *words;
        int quarter;
        bool months; /* "laatste drie maanden" */
    } ends[] = {
        {"laatste kwartaal", 4, false}, {"slotkwartaal", 4, false}, {"laatste", 4, true}, {"eerste", 1, true}};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t words = reading_match(reading, at, ends[i].words), used;
        if (words && ends[i].months)
            words = is_three_months(reading, at + 1) ? 2 : 0;
        int year = words ? read_year(reading, at + words, &used) : 0;
        if (!year)
            continue;
        add_quarter(when, year, ends[i].quarter);
        return words + used;
    }
    return 0;
}

/* "dezelfde periode van 2022", "hetzelfde kwartaal in 2019": the quarter that is written about, in that year. */
static size_t read_same_part(const Reading *reading, size_t at, When *when)
{
    static const char *const parts[] = {"dezelfde periode",
                                        "hetzelfde kwartaal",
                                        "dezelfde maanden",
                                        "dezelfde drie maanden",
                                        "hetzelfde moment",
                                        "dezelfde tijd",
                                        NULL};
    for (size_t i = 0; parts[i]; i++) {
        size_t words = reading_match(reading, at, parts[i]), used;
        int year = words ? read_year(reading, at + words, &used) : 0;
        if (!year)
            continue;
        add_quarter(when, year, reading->context->period.number);
        return words + used;
    }
    return 0;
}

/* "op 1 januari 2025": what is counted at the end of the quarter before, or on that day of the year. */
static void add_first_day(When *when, int year, int quarters)
{
    add_quarter(when, quarters ? year : year - 1, quarters ? quarters : 4);
    if (!quarters)
        when->periods[when->count++] = (Period){(int16_t)year, PERIOD_YEAR, 0};
}

static size_t read_month(const Reading *reading, size_t at, When *when)
{
    size_t month = index_in(key_at(reading, at), months);
    if (month == 12)
        return 0;
    double day = at && reading->sentence->tokens[at - 1].kind == TOKEN_NUMBER
                     ? reading->sentence->tokens[at - 1].number.value
                     : 0;
    bool last_day = month % 3 == 2 && day >= 30 && day <= 31;
    bool end = last_day || (at && (reading_is(reading, at - 1, "eind") || reading_is(reading, at - 1, "ultimo") ||
                                   (at > 1 && reading_is(reading, at - 2, "einde"))));
    size_t used;
    int year = read_year(reading, at + 1, &used);
    /* "op 14 november spraken wij": a day is no time of the data; the first of a month may be. */
    when->is_day = !last_day && day > 1 && day <= 31;
    if (number_is(day, 1) && month % 3 == 0 && year)
        add_first_day(when, year, (int)month / 3);
    else if (end && month % 3 == 2 && year)
        add_quarter(when, year, (int)month / 3 + 1);
    else if (end && month % 3 == 2)
        add_yearless(reading, when, (int)month / 3 + 1);
    else
        when->kind = WHEN_MONTH;
    if (when->kind == WHEN_MONTH && month % 3 == 2 && year)
        when->month_ends = (Period){(int16_t)year, PERIOD_QUARTER, (uint8_t)(month / 3 + 1)};
    return 1 + used;
}

static size_t read_season(const Reading *reading, size_t at, When *when)
{
    static const struct {
        const char *word;
        int first, last;
    } seasons[] = {{"eind", 4, 4},     {"einde", 4, 4},  {"begin", 1, 1},  {"medio", 2, 3}, {"halverwege", 2, 2},
                   {"voorjaar", 1, 2}, {"lente", 1, 2},  {"zomer", 2, 3},  {"najaar", 3, 4}, {"herfst", 3, 4},
                   {"winter", 1, 1},   {"start", 1, 1}};
    for (size_t i = 0; i < sizeof seasons / sizeof *seasons; i++) {
        if (!reading_is(reading, at, seasons[i].word))
            continue;
        size_t used;
        int year = read_year(reading, at + 1, &used);
        if (!year)
            return 0;
        for (int quarter = seasons[i].first; quarter <= seasons[i].last; quarter++)
            add_quarter(when, year, quarter);
        return 1 + used;
    }
    return 0;
}

static size_t read_bare_year(const Reading *reading, size_t at, When *when)
{
    size_t used = 1;
    int year = year_at(reading, at);
    if (!year && (reading_match(reading, at, "vorig jaar") || reading_match(reading, at, "dit jaar") ||
                  reading_match(reading, at, "dat jaar")))
        year = read_year(reading, at, &used);
    if (!year)
        return 0;
    for (int quarter = 4; quarter >= 1; quarter--)
        add_quarter(when, year, quarter);
    when->periods[when->count++] = (Period){(int16_t)year, PERIOD_YEAR, 0};
    return used;
}

/* ---- relative times ---- */

/* "twee jaar eerder", "drie kwartalen geleden" */
static size_t read_counted(const Reading *reading, size_t at, When *when)
{
    static const char *const back[] = {"eerder", "geleden", "terug", "ervoor", "daarvoor", "tevoren", NULL};
    static const char *const on[] = {"later", "daarna", "erna", NULL};
    const Token *token = &reading->sentence->tokens[at];
    if (token->kind != TOKEN_NUMBER || token->number.measure != MEASURE_TIME || token->number.value > 50)
        return 0;
    int amount = (int)token->number.value;
    int sign = reading_is_one_of(reading, at + 1, back) ? 1 : reading_is_one_of(reading, at + 1, on) ? -1 : 0;
    bool in = !sign && at && reading_is(reading, at - 1, "in");
    if (!sign && !in)
        return 0;
    when->span = in;
    sign = in ? 1 : sign;
    if (ends_with_word(reading, at, "jaar") || ends_with_word(reading, at, "jaren"))
        when->years = sign * amount;
    else if (ends_with_word(reading, at, "kwartalen") || ends_with_word(reading, at, "kwartaal"))
        when->quarters = sign * amount;
    else if ((ends_with_word(reading, at, "maanden") || ends_with_word(reading, at, "maand")) && amount % 3 == 0)
        when->quarters = sign * amount / 3;
    else
        return 0;
    when->kind = WHEN_BACK;
    return in ? 1 : 2;
}

typedef struct RelativeTime {
    const char *words;
    int years, quarters; /* back; negative: on */
    bool span;           /* the time between, not a point in it */
} RelativeTime;

static const RelativeTime relative[] = {
    {"een jaar eerder", 1, 0, false}, {"een jaar geleden", 1, 0, false}, {"een jaar daarvoor", 1, 0, false},
    {"een jaar ervoor", 1, 0, false}, {"het jaar ervoor", 1, 0, false}, {"het jaar daarvoor", 1, 0, false},
    {"een jaar terug", 1, 0, false}, {"hetzelfde kwartaal van vorig jaar", 1, 0, false},
    {"hetzelfde kwartaal vorig jaar", 1, 0, false}, {"hetzelfde kwartaal een jaar eerder", 1, 0, false},
    {"dezelfde periode vorig jaar", 1, 0, false}, {"dezelfde periode een jaar eerder", 1, 0, false},
    {"een kwartaal eerder", 0, 1, false}, {"een kwartaal geleden", 0, 1, false},
    {"een kwartaal daarvoor", 0, 1, false}, {"een kwartaal ervoor", 0, 1, false},
    {"het kwartaal ervoor", 0, 1, false}, {"het kwartaal daarvoor", 0, 1, false}, {"kwartaal ervoor", 0, 1, false},
    {"kwartaal daarvoor", 0, 1, false}, {"vorig kwartaal", 0, 1, false}, {"het vorige kwartaal", 0, 1, false},
    {"het voorgaande kwartaal", 0, 1, false}, {"het voorafgaande kwartaal", 0, 1, false},
    {"een kwartaal terug", 0, 1, false}, {"in een jaar tijd", 1, 0, true}, {"in een jaar", 1, 0, true},
    {"in één jaar tijd", 1, 0, true}, {"op jaarbasis", 1, 0, true}, {"in één jaar", 1, 0, true},
    {"jaar op jaar", 1, 0, true}, {"een half jaar eerder", 0, 2, false}, {"een half jaar geleden", 0, 2, false},
    {"in een kwartaal tijd", 0, 1, true}, {"in één kwartaal tijd", 0, 1, true}, {"in één kwartaal", 0, 1, true},
    {"op kwartaalbasis", 0, 1, true}, {"in het kwartaal", 0, 1, true}, {"in het kwartaal ervoor", 0, 1, false},
    {"in het kwartaal daarvoor", 0, 1, false}, {"in het kwartaal erna", 0, -1, false},
    {"in het kwartaal daarna", 0, -1, false}, {"in een kwartaal", 0, 1, true}, {"kwartaal op kwartaal", 0, 1, true},
    {"het afgelopen jaar", 1, 0, true}, {"afgelopen jaar", 1, 0, true}, {"een kwartaal later", 0, -1, false},
    {"een jaar later", -1, 0, false}, {"het kwartaal erna", 0, -1, false}, {"het kwartaal daarna", 0, -1, false},
    {"een jaar tevoren", 1, 0, false}, {"het jaar tevoren", 1, 0, false}, {"een kwartaal tevoren", 0, 1, false},
    {"binnen een jaar", 1, 0, true}, {"binnen één jaar", 1, 0, true}, {"binnen een kwartaal", 0, 1, true},
    {"de afgelopen twaalf maanden", 1, 0, true}, {"het voorbije jaar", 1, 0, true},
    {"het laatste half jaar", 0, 2, true}, {"sinds vorig jaar", 1, 0, true},
};

static size_t read_relative(const Reading *reading, size_t at, When *when)
{
    /* Every word of every text comes by here, and few start one of these. */
    static const char *const starts[] = {"een", "het",  "hetzelfde", "dezelfde", "kwartaal", "vorig", "op",
                                         "in",  "jaar", "afgelopen", "binnen",   "de",       "sinds", NULL};
    size_t longest = 0;
    if (!reading_is_one_of(reading, at, starts))
        return 0;
    for (size_t i = 0; i < sizeof relative / sizeof *relative; i++) {
        size_t used = reading_match(reading, at, relative[i].words);
        if (used <= longest)
            continue;
        longest = used;
        when->kind = WHEN_BACK;
        when->years = relative[i].years;
        when->quarters = relative[i].quarters;
        when->span = relative[i].span;
    }
    return longest;
}

static size_t read_now(const Reading *reading, size_t at, When *when)
{
    static const char *const now[] = {"nu", "momenteel", "inmiddels", "dit kwartaal", "op dit moment", "vandaag",
                                      "tegenwoordig", "het laatste kwartaal", "het afgelopen kwartaal",
                                      "het verslagkwartaal", "afgelopen kwartaal", NULL};
    static const char *const then[] = {"toen", "destijds", "dat kwartaal", "indertijd", NULL};
    for (size_t i = 0; now[i]; i++) {
        size_t used = reading_match(reading, at, now[i]);
        /* "het laatste kwartaal van 2020" is another. */
        if (!used || (used > 1 && reading_is(reading, at + used, "van")))
            continue;
        when->kind = WHEN_NOW;
        when->periods[when->count++] = reading->context->period;
        return used;
    }
    for (size_t i = 0; then[i]; i++) {
        size_t used = reading_match(reading, at, then[i]);
        if (!used)
            continue;
        when->kind = WHEN_THEN;
        for (size_t k = 0; k < reading->thread->period_count && k < MAX_PERIODS; k++)
            when->periods[when->count++] = reading->thread->periods[k];
        return used;
    }
    return 0;
}

/* ---- all of a sentence ---- */

static bool stands_within(const Reading *reading, size_t at, size_t reach, const char *words)
{
    for (size_t back = 1; back <= reach && back <= at; back++)
        if (reading_match(reading, at - back, words))
            return true;
    return false;
}

/* "onder de 5,2 procent van het kwartaal ervoor" */
static bool is_owner_of_level(const Reading *reading, size_t at)
{
    static const char *const beyond[] = {"onder", "boven", NULL};
    return at >= 4 && reading_is(reading, at - 1, "van") && reading->sentence->tokens[at - 2].kind == TOKEN_NUMBER &&
           (reading_is_one_of(reading, at - 4, beyond) || reading_is_one_of(reading, at - 3, beyond));
}

static void read_role(const Reading *reading, When *when)
{
    size_t at = when->at;
    static const char *const compares[] = {
        "dan",         "vergeleken met", "ten opzichte van", "tegenover",      "in vergelijking met", "afgezet tegen",
        "naast",       "tegen",          "boven dat van",    "boven die van",  "onder die van",       "onder dat van",
        "van dat van", "van die van",    "het niveau van",   "het aantal van", "het cijfer van",      "de stand van",
        NULL};
    for (size_t i = 0; compares[i]; i++)
        when->compare |= stands_within(reading, at, strchr(compares[i], ' ') ? 5 : 4, compares[i]);
    when->compare |= is_owner_of_level(reading, at);
    /* "net zo somber als begin 2023" */
    static const char *const equally[] = {"zo", "even", "evenveel", "zoveel", "gelijk", NULL};
    for (size_t back = 1; back <= 3 && back <= at && !when->compare; back++)
        for (size_t i = 0; reading_is(reading, at - back, "als") && i < at - back; i++)
            when->compare |= reading_is_one_of(reading, i, equally);
    when->since = stands_within(reading, at, 7, "sinds") || stands_within(reading, at, 3, "vanaf") ||
                  stands_within(reading, at, 2, "na");
}

void when_find(const Reading *reading, WhenList *out)
{
    typedef size_t ReadWhen(const Reading *, size_t, When *);
    static ReadWhen *const readers[] = {read_relative, read_same_part, read_end_of_year, read_quarter,  read_counted,
                                        read_month,    read_season,    read_now,         read_bare_year};
    out->count = 0;
    for (size_t at = 0; at < reading->sentence->count && out->count < MAX_HITS;) {
        size_t used = 0;
        When when;
        for (size_t i = 0; i < sizeof readers / sizeof *readers && !used; i++) {
            when = (When){.kind = WHEN_AT, .at = at};
            used = readers[i](reading, at, &when);
        }
        if (used) {
            when.end = at + used;
            read_role(reading, &when);
            /* "minder dan in juni 2018": what is counted at the end of a quarter is told by its month. */
            if (when.compare && when.month_ends.kind) {
                when.kind = WHEN_AT;
                when.periods[when.count++] = when.month_ends;
            }
            if (!when.is_day)
                out->items[out->count++] = when;
        }
        at += used ? used : 1;
    }
}
