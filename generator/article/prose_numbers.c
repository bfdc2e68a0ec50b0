/*
 * prose_numbers: digits, words and shares to a Number.
 *
 *     12.345  3,7  −26  vijfentwintig  veertienduizend  43 duizend  1,3 miljoen
 *     een kwart  de helft  twee derde  driekwart  één op de zes  drie van de tien
 */
#include "article/prose_numbers.h"

#include <math.h>

typedef struct NumberWord {
    const char *word;
    double value;
} NumberWord;

static const NumberWord units[] = {
    {"nul", 0},      {"een", 1},        {"één", 1},       {"eén", 1},        {"twee", 2},      {"drie", 3},
    {"vier", 4},     {"vijf", 5},       {"zes", 6},       {"zeven", 7},      {"acht", 8},      {"negen", 9},
    {"tien", 10},    {"elf", 11},       {"twaalf", 12},   {"dertien", 13},   {"veertien", 14}, {"vijftien", 15},
    {"zestien", 16}, {"zeventien", 17}, {"achttien", 18}, {"negentien", 19}, {NULL, 0},
};
static const NumberWord tens[] = {
    {"twintig", 20}, {"dertig", 30},  {"veertig", 40}, {"vijftig", 50},
    {"zestig", 60},  {"zeventig", 70}, {"tachtig", 80}, {"negentig", 90}, {NULL, 0},
};
static const NumberWord multipliers[] = {
    {"honderd", 1e2}, {"duizend", 1e3}, {"miljoen", 1e6}, {"miljard", 1e9}, {NULL, 0},
};
/* Parts of a whole; "een derde" may also be an ordinal, see is_share. */
static const NumberWord parts[] = {
    {"helft", 2}, {"derde", 3},  {"kwart", 4},  {"vierde", 4}, {"vijfde", 5}, {"zesde", 6},
    {"zevende", 7}, {"achtste", 8}, {"negende", 9}, {"tiende", 10}, {NULL, 0},
};

static const NumberWord *find_word(const NumberWord *list, Str key)
{
    for (; key.len && list->word; list++)
        if (key.data[0] == list->word[0] && str_equal(key, str_from(list->word)))
            return list;
    return NULL;
}

static bool is_key(const Token *token, const char *key)
{
    return token->key.len && token->key.data[0] == key[0] && str_equal(token->key, str_from(key));
}

static bool is_one_of(Str key, const char *const *list)
{
    for (; key.len && *list; list++)
        if (key.data[0] == **list && str_equal(key, str_from(*list)))
            return true;
    return false;
}

/* ---- one word ---- */

/* Below a hundred: "acht", "dertig", "vijfentwintig", "tweeëntwintig". */
static bool read_small(Str key, double *out)
{
    const NumberWord *whole = find_word(units, key);
    if (!whole)
        whole = find_word(tens, key);
    if (whole) {
        *out = whole->value;
        return true;
    }
    for (const NumberWord *ten = tens; ten->word; ten++) {
        Str end = str_from(ten->word);
        if (!str_ends_with(key, end))
            continue;
        Str rest = str_slice(key, 0, key.len - end.len);
        Str unit = str_ends_with(rest, STR("ën")) ? str_slice(rest, 0, rest.len - 3)
                   : str_ends_with(rest, STR("en")) ? str_slice(rest, 0, rest.len - 2) : (Str){0};
        const NumberWord *found = unit.len ? find_word(units, unit) : NULL;
        if (found && found->value >= 1 && found->value <= 9) {
            *out = ten->value + found->value;
            return true;
        }
    }
    return false;
}

/* Up to 999: "honderd", "driehonderdvijftig". */
static bool read_hundreds(Str key, double *out)
{
    size_t at = str_index(key, STR("honderd"));
    if (at >= key.len)
        return read_small(key, out);
    Str before = str_slice(key, 0, at);
    Str after = str_from_index(key, at + 7);
    if (str_starts_with(after, STR("en")))
        after = str_from_index(after, 2);
    double hundreds = 1, rest = 0;
    if ((before.len && !read_small(before, &hundreds)) || (after.len && !read_small(after, &rest)))
        return false;
    *out = hundreds * 100 + rest;
    return true;
}

static bool read_word(Str key, double *out, double *step)
{
    size_t at = str_index(key, STR("duizend"));
    *step = 1;
    if (at >= key.len)
        return read_hundreds(key, out);
    Str before = str_slice(key, 0, at);
    Str after = str_from_index(key, at + 7);
    double thousands = 1, rest = 0;
    if ((before.len && !read_hundreds(before, &thousands)) || (after.len && !read_hundreds(after, &rest)))
        return false;
    *out = thousands * 1000 + rest;
    *step = rest > 0 ? 1 : 1000;
    return true;
}

/* ---- digits ---- */

/* Groups of three behind points, at most one comma: 1.234.567,8. A point that groups nothing is a decimal point. */
static bool read_digits(Str key, double *out, double *step)
{
    double value = 0, decimals = 0;
    bool comma = false;
    size_t digits = 0;
    for (size_t i = 0; i < key.len; i++) {
        char c = key.data[i];
        if (c >= '0' && c <= '9') {
            value = value * 10 + (c - '0');
            decimals += comma;
            digits++;
        } else if (c == ',' && !comma) {
            comma = true;
        } else if (c == '.' && !comma && i + 3 < key.len + 0 && (i + 4 == key.len || strchr(".,", key.data[i + 4]))) {
            continue;
        } else {
            return false;
        }
    }
    *step = pow(10, -decimals);
    *out = value * *step;
    return digits > 0 && digits <= 15;
}

/* Zeros at the end of a large round number may come from rounding, but never more than all behind two digits. */
static double round_step(double value)
{
    double step = 1;
    while (value >= step * 1000 && fmod(value, step * 10) == 0)
        step *= 10;
    return step;
}

/* ---- several words ---- */

static bool read_plain(const Token *token, Number *out)
{
    if (token->kind != TOKEN_WORD)
        return false;
    if (read_digits(token->key, &out->value, &out->step)) {
        if (out->step >= 1 && out->value >= 1000)
            out->step = round_step(out->value);
        return true;
    }
    out->in_words = true;
    return read_word(token->key, &out->value, &out->step);
}

static void set_share(Number *out, double over, double under)
{
    out->share = true;
    out->measure = MEASURE_PERCENT;
    out->value = 100 * over / under;
    /* As far as the next share of its kind, and never more than 4 percentage points. */
    out->step = fmin(100 * over / (under * (under + 1)), 4);
}

/* "drie op de tien", "vier van de vijf" */
static size_t read_one_in(const Token *tokens, size_t count, size_t at, Number *out)
{
    Number over = {0}, under = {0};
    if (at + 3 >= count || !read_plain(&tokens[at], &over) || !is_key(&tokens[at + 1], "op"))
        return 0;
    static const char *const every[] = {"de", "elke", "iedere", NULL};
    if (!is_one_of(tokens[at + 2].key, every) || !read_plain(&tokens[at + 3], &under) || under.value <= over.value)
        return 0;
    out->in_words = over.in_words;
    set_share(out, over.value, under.value);
    return 4;
}

/* A part is a share, not an ordinal, when something follows that a share is of. */
static bool is_share(const Token *tokens, size_t count, size_t behind)
{
    static const char *const after[] = {"van", "deel", "minder", "meer", "hoger", "lager", "of", "zo", NULL};
    return behind >= count || tokens[behind].kind == TOKEN_SIGN || is_one_of(tokens[behind].key, after);
}

static size_t read_part(const Token *tokens, size_t count, size_t at, Number *out)
{
    out->in_words = true;
    if (is_key(&tokens[at], "driekwart")) {
        set_share(out, 3, 4);
        return 1;
    }
    if (at + 1 >= count || tokens[at + 1].kind != TOKEN_WORD)
        return 0;
    const NumberWord *part = find_word(parts, tokens[at + 1].key);
    if (!part)
        return 0;
    bool half = part->value == 2;
    const NumberWord *over = half ? NULL : find_word(units, tokens[at].key);
    if (half ? !is_key(&tokens[at], "de") : !over || over->value < 1 || over->value >= part->value)
        return 0;
    bool plainly = half || over->value > 1 || part->value == 4;
    if (!plainly && !is_share(tokens, count, at + 2))
        return 0;
    set_share(out, half ? 1 : over->value, part->value);
    return 2;
}

/* ---- what it measures and how exactly ---- */

static size_t read_measure(const Token *tokens, size_t count, size_t at, Number *out)
{
    static const char *const percent[] = {"%", "procent", "percent", NULL};
    static const char *const point[] = {"procentpunt", "procentpunten", "%-punt", NULL};
    static const char *const score[] = {"punt", "punten", "saldopunt", "saldopunten", NULL};
    static const char *const times[] = {"keer", "maal", NULL};
    static const char *const euro[] = {"euro", NULL};
    static const char *const time[] = {"jaar", "jaren", "jarige", "jarigen", "maand", "maanden", "kwartaal",
                                       "kwartalen", "week", "weken", "dag", "dagen", "uur", "uren", "minuten", "eeuw",
                                       "jaargangen", NULL};
    static const struct {
        const char *const *words;
        Measure measure;
    } measures[] = {{percent, MEASURE_PERCENT}, {point, MEASURE_POINT}, {score, MEASURE_SCORE},
                    {times, MEASURE_TIMES},     {euro, MEASURE_EURO},   {time, MEASURE_TIME}};
    if (at >= count)
        return 0;
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
        if (!is_one_of(tokens[at].key, measures[i].words))
            continue;
        out->measure = measures[i].measure;
        return 1;
    }
    return 0;
}

typedef struct ApproxWords {
    const char *words[4]; /* right before the number, the last one nearest */
    Approx approx;
} ApproxWords;

static const ApproxWords approximations[] = {
    {{"iets", "meer", "dan"}, APPROX_OVER},       {{"iets", "minder", "dan"}, APPROX_UNDER},
    {{"net", "iets", "meer"}, APPROX_OVER},       {{"niet", "meer", "dan"}, APPROX_AT_MOST},
    {{"niet", "minder", "dan"}, APPROX_EXACT},    {{"net", "boven", "de"}, APPROX_OVER},
    {{"net", "onder", "de"}, APPROX_UNDER},       {{"om", "en", "nabij"}, APPROX_ABOUT},
    {{"nog", "geen"}, APPROX_UNDER},              {{"net", "geen"}, APPROX_UNDER},
    {{"meer", "dan"}, APPROX_AT_LEAST},           {{"minder", "dan"}, APPROX_AT_MOST},
    {{"hoger", "dan"}, APPROX_AT_LEAST},          {{"lager", "dan"}, APPROX_AT_MOST},
    {{"ten", "minste"}, APPROX_AT_LEAST},         {{"rond", "de"}, APPROX_ABOUT},
    {{"boven", "de"}, APPROX_AT_LEAST},           {{"onder", "de"}, APPROX_AT_MOST},
    {{"ruim", "boven"}, APPROX_AT_LEAST},         {{"een", "kleine"}, APPROX_UNDER},
    {{"een", "dikke"}, APPROX_OVER},              {{"ruim"}, APPROX_OVER},
    {{"bijna"}, APPROX_UNDER},                    {{"haast"}, APPROX_UNDER},
    {{"krap"}, APPROX_UNDER},                     {{"dik"}, APPROX_OVER},
    {{"ongeveer"}, APPROX_ABOUT},                 {{"circa"}, APPROX_ABOUT},
    {{"ca"}, APPROX_ABOUT},                       {{"grofweg"}, APPROX_ABOUT},
    {{"zo'n"}, APPROX_ABOUT},                     {{"rond"}, APPROX_ABOUT},
    {{"omstreeks"}, APPROX_ABOUT},                {{"minstens"}, APPROX_AT_LEAST},
    {{"boven"}, APPROX_AT_LEAST},                 {{"onder"}, APPROX_AT_MOST},
    {{"hooguit"}, APPROX_AT_MOST},                {{"maximaal"}, APPROX_AT_MOST},
    {{"minimaal"}, APPROX_AT_LEAST},              {{"hoogstens"}, APPROX_AT_MOST},
};

static bool stands_before(const Token *tokens, size_t at, const ApproxWords *words)
{
    size_t count = 0;
    while (count < 4 && words->words[count])
        count++;
    if (count > at)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!is_key(&tokens[at - count + i], words->words[i]))
            return false;
    return true;
}

/* "Onder de 78.555 werkzoekenden zijn er …": among them, where a sentence starts with it. */
static bool is_among(const Token *tokens, size_t at)
{
    bool first = at == 2 || (at > 2 && tokens[at - 3].kind == TOKEN_SIGN);
    return first && is_key(&tokens[at - 2], "onder") && is_key(&tokens[at - 1], "de");
}

static Approx read_approx(const Token *tokens, size_t at)
{
    if (is_among(tokens, at))
        return APPROX_EXACT;
    /* "bijna de helft" */
    for (size_t i = 0; i < sizeof approximations / sizeof *approximations; i++)
        if (stands_before(tokens, at, &approximations[i]))
            return approximations[i].approx;
    return APPROX_EXACT;
}

static bool is_minus(const Token *tokens, size_t at)
{
    if (!at)
        return false;
    const Token *before = &tokens[at - 1];
    if (is_key(before, "min") || is_key(before, "minus"))
        return true;
    bool sign =
        (is_key(before, "-") || is_key(before, "−") || is_key(before, "–")) && before->end == tokens[at].start;
    return sign && (at < 2 || tokens[at - 2].end < before->start);
}

/* "een half procent", "anderhalf miljoen", "een procentpunt": what is a number only before a measure. */
static size_t read_half(const Token *tokens, size_t count, size_t at, Number *out)
{
    static const char *const measures[] = {"procent", "procentpunt", "miljoen", "miljard", NULL};
    static const char *const halves[] = {"half", "halve", NULL};
    static const char *const more[] = {"anderhalf", "anderhalve", NULL};
    bool half = is_one_of(tokens[at].key, halves);
    bool one = is_key(&tokens[at], "een");
    if (at + 1 >= count || !is_one_of(tokens[at + 1].key, measures) ||
        !(half || one || is_one_of(tokens[at].key, more)))
        return 0;
    const NumberWord *times = find_word(multipliers, tokens[at + 1].key);
    double unit = times ? times->value : 1;
    out->in_words = true;
    out->value = (half ? 0.5 : one ? 1 : 1.5) * unit;
    out->step = (one ? 0.2 : 0.1) * unit;
    return times ? 2 : 1;
}

static size_t read_value(const Token *tokens, size_t count, size_t at, Number *out)
{
    size_t used = read_one_in(tokens, count, at, out);
    if (!used) {
        *out = (Number){0};
        used = read_part(tokens, count, at, out);
    }
    if (used)
        return used;
    *out = (Number){0};
    used = read_half(tokens, count, at, out);
    if (used)
        return used;
    /* "een" is a number in a share only. */
    if (is_key(&tokens[at], "een") || !read_plain(&tokens[at], out))
        return 0;
    const NumberWord *times = at + 1 < count ? find_word(multipliers, tokens[at + 1].key) : NULL;
    if (!times)
        return 1;
    out->value *= times->value;
    /* "250 duizend" may be rounded to the thousand, "1,3 miljoen" to the hundred thousand. */
    out->step = (out->step > 1 ? 1 : out->step) * times->value;
    return 2;
}

size_t numbers_read(const Token *tokens, size_t count, size_t at, Number *out)
{
    *out = (Number){0};
    if (tokens[at].kind != TOKEN_WORD)
        return 0;
    size_t used = read_value(tokens, count, at, out);
    if (!used)
        return 0;
    out->approx = read_approx(tokens, at);
    if (is_minus(tokens, at))
        out->value = -out->value;
    if (at && is_key(&tokens[at - 1], "€"))
        out->measure = MEASURE_EURO;
    if (!out->share)
        used += read_measure(tokens, count, at + used, out);
    /* "50 %-punt" */
    if (out->measure == MEASURE_PERCENT && at + used < count && is_key(&tokens[at + used], "-punt"))
        used++;
    return used;
}

/* How many tokens join two numbers, from `at` on: "tot en met", "naar", "en". */
static size_t joining(const Token *tokens, size_t count, size_t at)
{
    static const char *const words[] = {"tot", "naar", "en", "of", "à", "-", "–", NULL};
    if (at >= count || !is_one_of(tokens[at].key, words))
        return 0;
    if (at + 2 < count && is_key(&tokens[at], "tot") && is_key(&tokens[at + 1], "en") &&
        is_key(&tokens[at + 2], "met"))
        return 3;
    return 1;
}

static bool looks_like_year(const Token *token)
{
    return token->end - token->start == 4 && token->number.value >= 1900 && token->number.value < 2100;
}

void numbers_share_measures(Token *tokens, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        if (tokens[i].kind != TOKEN_NUMBER || tokens[i].number.measure != MEASURE_NONE || looks_like_year(&tokens[i]))
            continue;
        static const char *const degrees[] = {"bijna", "ruim", "ongeveer", "circa", "zo'n", "de", "krap", NULL};
        size_t next = i + 1 + joining(tokens, count, i + 1);
        if (next > i + 1 && next < count && is_one_of(tokens[next].key, degrees))
            next++;
        if (next > i + 1 && next < count && tokens[next].kind == TOKEN_NUMBER)
            tokens[i].number.measure = tokens[next].number.measure;
    }
}

/* ---- agreement ---- */

static bool rounds_to(double value, double printed, double step)
{
    return fabs(value - printed) <= step / 2 * (1 + 1e-9) + 1e-9;
}

bool number_agrees(const Number *number, double value)
{
    double said = fabs(number->value);
    double is = number->value < 0 ? -value : value;
    double room = number->share ? 0.17 : 0.12;
    switch (number->approx) {
    case APPROX_EXACT: return rounds_to(is, said, number->step);
    case APPROX_ABOUT: return fabs(is - said) <= said * 0.05 || rounds_to(is, said, number->step);
    case APPROX_OVER: return is > said && (is <= said * (1 + room) || is < said + number->step);
    case APPROX_UNDER: return is < said && (is >= said * 0.94 || rounds_to(is, said, number->step));
    case APPROX_AT_LEAST: return is > said && is <= said * 1.5;
    case APPROX_AT_MOST: return is < said && is >= said * 0.5;
    }
    return false;
}
