/*
 * theme_palettes: whether the colours of a palette can be told apart by people
 * with and without full colour vision, see vision.h. On paper the colours are
 * those of a light screen mostly: a pair is told once.
 */
#include "site/theme_work.h"
#include "site/vision.h"

/* Two colours of a palette in one scope; with a region's accents, `region` names it. */
typedef struct Couple {
    const ThemePalette *palette;
    size_t first;
    size_t second;
    ThemeScope scope;
    Str region;
    ThemeColour colours[2];
    Vision worst; /* in which they lie nearest */
    double distance;
} Couple;

static void report(ThemeCheck *check, const Couple *couple)
{
    const ThemePalette *palette = couple->palette;
    const Value *accent = couple->colours[1].accent ? couple->colours[1].accent : couple->colours[0].accent;
    Place place = accent ? accent->place : couple->colours[1].place;
    int tenths = (int)(couple->distance * 10);
    diag_error(check->diags, place, "theme-colour-blind",
               "'" STR_FMT "' " COLOUR_FMT " and '" STR_FMT "' " COLOUR_FMT
               " (%s) are %d.%d apart with %s, need %d: palette " STR_FMT "%s" STR_FMT,
               STR_ARG(palette->colours[couple->first]), COLOUR_ARG(couple->colours[0].colour),
               STR_ARG(palette->colours[couple->second]), COLOUR_ARG(couple->colours[1].colour),
               theme_scope_name(couple->scope), tenths / 10, tenths % 10, vision_name(couple->worst), VISION_APART,
               STR_ARG(palette->name), couple->region.len ? " of " : "", STR_ARG(couple->region));
    diag_hint(check->diags, "make one of them lighter or darker: everybody sees that (the distance is CIEDE2000)");
}

static void measure(Couple *couple)
{
    couple->distance = vision_distance(couple->colours[0].colour, couple->colours[1].colour, VISION_NORMAL);
    for (int vision = VISION_NORMAL + 1; vision < VISION_COUNT; vision++) {
        double distance = vision_distance(couple->colours[0].colour, couple->colours[1].colour, (Vision)vision);
        if (distance >= couple->distance)
            continue;
        couple->distance = distance;
        couple->worst = (Vision)vision;
    }
}

/* False when the same two colours were told of before. */
static bool is_news(ThemeCheck *check, const Couple *couple)
{
    Str told = arena_printf(check->arena, STR_FMT " " COLOUR_FMT " " COLOUR_FMT, STR_ARG(couple->palette->name),
                            COLOUR_ARG(couple->colours[0].colour), COLOUR_ARG(couple->colours[1].colour));
    if (map_find(&check->told, told))
        return false;
    map_set(&check->told, told, check);
    return true;
}

static void check_couple(ThemeCheck *check, Couple couple, const Map *regional)
{
    const ThemePalette *palette = couple.palette;
    Place place = palette->place;
    if (!theme_colour(check, couple.scope, palette->colours[couple.first], place, regional, &couple.colours[0]) ||
        !theme_colour(check, couple.scope, palette->colours[couple.second], place, regional, &couple.colours[1]))
        return;
    if (regional && !couple.colours[0].accent && !couple.colours[1].accent)
        return;
    measure(&couple);
    if (couple.distance < VISION_APART && is_news(check, &couple))
        report(check, &couple);
}

static void check_palette(ThemeCheck *check, Couple couple, const Map *regional)
{
    size_t count = couple.palette->count;
    for (couple.first = 0; couple.first < count; couple.first++) {
        size_t end = couple.palette->is_ordered && couple.first + 2 < count ? couple.first + 2 : count;
        for (couple.second = couple.first + 1; couple.second < end; couple.second++)
            check_couple(check, couple, regional);
    }
}

void theme_check_palettes(ThemeCheck *check, Str region, const Map *regional)
{
    for (size_t i = 0; i < check->rules->palette_count; i++)
        for (int scope = 0; scope < THEME_SCOPES; scope++)
            check_palette(check, (Couple){&check->rules->palettes[i], .scope = (ThemeScope)scope, .region = region},
                          regional);
}
