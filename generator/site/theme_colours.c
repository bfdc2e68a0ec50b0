/*
 * theme_colours: what colour a token is, see theme_tokens.h. Values lead to
 * other values; a budget of steps ends circles, also those that fork.
 */
#include "site/theme_tokens.h"

typedef struct Search {
    const ThemeTokens *tokens;
    ThemeScope scope;
    const Map *regional;
    ThemeColour *out;
    Str *last; /* the name whose value is being read */
    size_t budget;
} Search;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "rgb(168, 18, 62)", "rgb(168 18 62)". */
static bool parse_rgb(Str value, Colour *out)
{
    unsigned parts[3] = {0, 0, 0};
    size_t count = 0;
    if (!str_starts_with(value, STR("rgb(")) || !str_ends_with(value, STR(")")))
        return false;
    for (size_t i = 4; i + 1 < value.len; i++) {
        char c = value.data[i];
        if (!is_digit(c) && c != ' ' && c != ',')
            return false;
        if (!is_digit(c))
            continue;
        if (!is_digit(value.data[i - 1]) && count++ == 3)
            return false;
        parts[count - 1] = parts[count - 1] * 10 + (unsigned)(c - '0');
        if (parts[count - 1] > 255)
            return false;
    }
    *out = (Colour){(unsigned char)parts[0], (unsigned char)parts[1], (unsigned char)parts[2]};
    return count == 3;
}

/* The name and what to take otherwise (data NULL when it does not say) of "var(--x, #fff)". */
static bool parse_reference(Str value, Str *name, Str *otherwise)
{
    if (!str_starts_with(value, STR("var(--")) || !str_ends_with(value, STR(")")))
        return false;
    Str inside = str_slice(value, 6, value.len - 1);
    size_t comma = str_index_char(inside, ',');
    *name = str_trim(str_slice(inside, 0, comma));
    *otherwise = comma < inside.len ? str_trim(str_from_index(inside, comma + 1)) : (Str){0};
    return true;
}

/* "color-mix(in srgb, var(--accent) 42%, var(--paper))": the two and the share of the first, 0 to 100. */
static bool parse_mix(Str value, Str *first, Str *second, int *share)
{
    static const Str head = {"color-mix(in srgb,", 18};
    if (!str_starts_with(value, head) || !str_ends_with(value, STR(")")))
        return false;
    Str inside = str_slice(value, head.len, value.len - 1);
    size_t percent = str_index(inside, STR("%,"));
    size_t digits = percent;
    *share = 0;
    while (digits > 0 && is_digit(inside.data[digits - 1]))
        digits--;
    if (percent == inside.len || digits == percent || percent - digits > 3)
        return false;
    for (size_t i = digits; i < percent; i++)
        *share = *share * 10 + (inside.data[i] - '0');
    *first = str_trim(str_slice(inside, 0, digits));
    *second = str_trim(str_from_index(inside, percent + 2));
    return *share <= 100;
}

/* The value of a name: the region's before the theme's; the first gives the place. False when neither has it. */
static bool find_value(Search *search, Str name, Str *value)
{
    const Value *accent = search->regional ? map_find(search->regional, name) : NULL;
    const ThemeToken *token = map_find(&search->tokens->tokens, name);
    if (!accent && (!token || !token->values[search->scope].data))
        return false;
    if (accent)
        search->out->accent = accent;
    *value = accent ? accent->text : token->values[search->scope];
    if (!search->out->place.source)
        search->out->place = accent ? accent->place : source_place_of(search->tokens->source, *value);
    return true;
}

static unsigned char mix_part(unsigned char a, unsigned char b, int share)
{
    return (unsigned char)((a * share + b * (100 - share) + 50) / 100);
}

static ThemeFound find_colour(Search *search, Str value, Colour *out);

static ThemeFound find_mix(Search *search, Str first, Str second, int share, Colour *out)
{
    Colour a;
    Colour b;
    ThemeFound found = find_colour(search, first, &a);
    if (found == THEME_COLOUR)
        found = find_colour(search, second, &b);
    if (found != THEME_COLOUR)
        return found;
    *out = (Colour){mix_part(a.red, b.red, share), mix_part(a.green, b.green, share),
                    mix_part(a.blue, b.blue, share)};
    return THEME_COLOUR;
}

static ThemeFound find_colour(Search *search, Str value, Colour *out)
{
    Str first;
    Str second;
    int share;
    while (search->budget-- > 1) {
        if (colour_parse(value, out) || parse_rgb(value, out))
            return THEME_COLOUR;
        if (parse_mix(value, &first, &second, &share))
            return find_mix(search, first, second, share, out);
        if (!parse_reference(value, &first, &second))
            return THEME_NO_COLOUR;
        *search->last = first;
        if (find_value(search, first, &value))
            continue;
        if (!second.data)
            return THEME_NO_TOKEN;
        value = second;
    }
    search->budget = 1; /* a circle: whoever else asks, ends too */
    return THEME_NO_COLOUR;
}

ThemeFound theme_tokens_colour(const ThemeTokens *tokens, ThemeScope scope, Str name, const Map *regional,
                               ThemeColour *out, Str *last)
{
    Search search = {tokens, scope, regional, out, last, THEME_MAX_REFERENCES};
    Str value;
    *out = (ThemeColour){0};
    *last = name;
    if (!find_value(&search, name, &value))
        return THEME_NO_TOKEN;
    return find_colour(&search, value, &out->colour);
}
