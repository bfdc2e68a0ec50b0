/*
 * theme_pairs: contrast of what touches, see theme_work.h. The theme by itself
 * first, then once more for each region: only pairs in which the region's accent
 * is used, and each accent is told of once, by the first pair that fails.
 */
#include "site/theme_work.h"

/* The two colours of a pair in one scope. */
typedef struct Touch {
    const ThemePair *pair;
    ThemeScope scope;
    ThemeColour front;
    ThemeColour back;
    double ratio;
} Touch;

static bool find_touch(ThemeCheck *check, const ThemePair *pair, ThemeScope scope, const Map *regional, Touch *out)
{
    *out = (Touch){.pair = pair, .scope = scope};
    bool has_front = theme_colour(check, scope, pair->front, pair->place, regional, &out->front);
    bool has_back = theme_colour(check, scope, pair->back, pair->place, regional, &out->back);
    if (has_front && has_back)
        out->ratio = contrast_ratio(out->front.colour, out->back.colour);
    return has_front && has_back;
}

static bool same_colour(Colour a, Colour b)
{
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

static void hint_nearest(Diags *diags, Colour front, Colour back, const ThemePair *pair, bool is_back)
{
    bool is_lighter;
    Colour nearest;
    Str name = is_back ? pair->back : pair->front;
    if (contrast_nearest(front, back, pair->kind->needed, &is_lighter, &nearest))
        diag_hint(diags, "the nearest '" STR_FMT "' that passes here is " COLOUR_FMT ", %s", STR_ARG(name),
                  COLOUR_ARG(nearest), is_lighter ? "lighter" : "darker");
}

/* Cut and not rounded: 2.999 reads 2.99. */
static int hundredths(double ratio)
{
    return (int)(ratio * 100);
}

static void report_touch(ThemeCheck *check, const Touch *touch)
{
    const ThemePair *pair = touch->pair;
    int ratio = hundredths(touch->ratio);
    diag_error(check->diags, touch->front.place, "theme-contrast",
               "'" STR_FMT "' " COLOUR_FMT " on '" STR_FMT "' " COLOUR_FMT " (%s) has a contrast of %d.%02d:1,"
               " needs %s:1 as %s: " STR_FMT,
               STR_ARG(pair->front), COLOUR_ARG(touch->front.colour), STR_ARG(pair->back),
               COLOUR_ARG(touch->back.colour), theme_scope_name(touch->scope), ratio / 100, ratio % 100,
               pair->kind->needed_text, pair->kind->name, STR_ARG(pair->where));
    hint_nearest(check->diags, touch->front.colour, touch->back.colour, pair, false);
    diag_related(check->diags, touch->back.place, "the colour behind it");
}

/* Whether an earlier scope has the same two colours: then it was told there. */
static bool was_told(ThemeCheck *check, const Touch *touch)
{
    Touch earlier;
    for (int scope = 0; scope < (int)touch->scope; scope++)
        if (find_touch(check, touch->pair, (ThemeScope)scope, NULL, &earlier) &&
            same_colour(earlier.front.colour, touch->front.colour) &&
            same_colour(earlier.back.colour, touch->back.colour))
            return true;
    return false;
}

void theme_check_pairs(ThemeCheck *check)
{
    for (size_t i = 0; i < check->rules->pair_count; i++) {
        const ThemePair *pair = &check->rules->pairs[i];
        for (int scope = 0; scope < THEME_SCOPES; scope++) {
            Touch touch;
            if (find_touch(check, pair, (ThemeScope)scope, NULL, &touch) && touch.ratio < pair->kind->needed &&
                !was_told(check, &touch))
                report_touch(check, &touch);
        }
    }
}

/* ---- the regions ---- */

static void report_accent(ThemeCheck *check, Str region, const Touch *touch)
{
    bool is_back = !touch->front.accent;
    const ThemeColour *own = is_back ? &touch->back : &touch->front;
    const ThemeColour *other = is_back ? &touch->front : &touch->back;
    const ThemePair *pair = touch->pair;
    Str name = is_back ? pair->front : pair->back;
    int ratio = hundredths(touch->ratio);
    diag_error(check->diags, own->accent->place, "accent-contrast",
               "accent '" STR_FMT "' of '" STR_FMT "' %s '" STR_FMT "' " COLOUR_FMT
               " (%s) has a contrast of %d.%02d:1, needs %s:1 as %s: " STR_FMT,
               STR_ARG(own->accent->text), STR_ARG(region), is_back ? "under" : "on", STR_ARG(name),
               COLOUR_ARG(other->colour), theme_scope_name(touch->scope), ratio / 100, ratio % 100,
               pair->kind->needed_text, pair->kind->name, STR_ARG(pair->where));
    hint_nearest(check->diags, own->colour, other->colour, pair, is_back);
}

/* Reports each accent once; `told` holds the two. */
static void check_touch(ThemeCheck *check, Str region, const Touch *touch, const Value *told[2])
{
    const Value *accent = touch->front.accent ? touch->front.accent : touch->back.accent;
    if (!accent || touch->ratio >= touch->pair->kind->needed || accent == told[0] || accent == told[1])
        return;
    told[told[0] ? 1 : 0] = accent;
    report_accent(check, region, touch);
}

static void check_region(ThemeCheck *check, Str region, const Map *regional)
{
    const Value *told[2] = {NULL, NULL};
    for (size_t i = 0; i < check->rules->pair_count; i++)
        for (int scope = 0; scope < THEME_SCOPES; scope++) {
            Touch touch;
            if (find_touch(check, &check->rules->pairs[i], (ThemeScope)scope, regional, &touch))
                check_touch(check, region, &touch, told);
        }
}

/* Sets an accent among the region's names; false when there is none, or no colour. */
static bool add_accent(ThemeCheck *check, Map *regional, Str name, const Value *value)
{
    Colour unused;
    if (!value_is_scalar(value))
        return false; /* reported where site.yaml is read */
    if (!colour_parse(value->text, &unused)) {
        diag_error(check->diags, value->place, "accent-colour", "'" STR_FMT "' is no colour", STR_ARG(value->text));
        diag_hint(check->diags, "write it as \"#a8123e\": six digits, in quotation marks");
        return false;
    }
    Value *kept = ARENA_NEW(check->arena, Value);
    *kept = *value;
    map_set(regional, name, kept);
    return true;
}

void theme_check_accents(ThemeCheck *check)
{
    const Value *accents = check->project->config.accents;
    for (size_t i = 0; value_is_map(accents) && i < accents->map.count; i++) {
        const Value *pair = accents->map.entries[i].value;
        Map regional = {.arena = check->arena};
        bool has_light = add_accent(check, &regional, STR("accent-light"), value_get(pair, STR("light")));
        bool has_dark = add_accent(check, &regional, STR("accent-dark"), value_get(pair, STR("dark")));
        if (!has_light || !has_dark)
            continue;
        check_region(check, accents->map.entries[i].key, &regional);
        theme_check_palettes(check, accents->map.entries[i].key, &regional);
    }
}
