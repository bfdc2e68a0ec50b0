/*
 * theme_palettes: whether the colours of a palette can be told apart by people
 * with and without full colour vision, see vision.h. On paper the colours are
 * those of a light screen mostly: a pair is told once.
 */
#include "site/theme_work.h"
#include "site/vision.h"

#define COLOUR_FMT "#%02x%02x%02x"
#define COLOUR_ARG(colour) (colour).red, (colour).green, (colour).blue

static void report(ThemeCheck *check, const ThemePalette *palette, size_t first, size_t second,
                   const ThemeColour colours[2], ThemeScope scope, Vision vision, double distance)
{
    int tenths = (int)(distance * 10);
    diag_error(check->diags, colours[1].place, "theme-colour-blind",
               "'" STR_FMT "' " COLOUR_FMT " and '" STR_FMT "' " COLOUR_FMT
               " (%s) are %d.%d apart with %s, need %d: palette " STR_FMT,
               STR_ARG(palette->colours[first]), COLOUR_ARG(colours[0].colour), STR_ARG(palette->colours[second]),
               COLOUR_ARG(colours[1].colour), theme_scope_name(scope), tenths / 10, tenths % 10, vision_name(vision),
               VISION_APART, STR_ARG(palette->name));
    diag_hint(check->diags, "make one of them lighter or darker: everybody sees that (the distance is CIEDE2000)");
}

/* Tells of the vision in which two colours lie nearest, when that is too near. */
static void check_two(ThemeCheck *check, const ThemePalette *palette, size_t first, size_t second, ThemeScope scope)
{
    ThemeColour colours[2];
    bool has_first = theme_colour(check, scope, palette->colours[first], palette->place, NULL, &colours[0]);
    if (!theme_colour(check, scope, palette->colours[second], palette->place, NULL, &colours[1]) || !has_first)
        return;
    Vision worst = VISION_NORMAL;
    double nearest = vision_distance(colours[0].colour, colours[1].colour, worst);
    for (int vision = VISION_NORMAL + 1; vision < VISION_COUNT; vision++) {
        double distance = vision_distance(colours[0].colour, colours[1].colour, (Vision)vision);
        if (distance >= nearest)
            continue;
        nearest = distance;
        worst = (Vision)vision;
    }
    Str told = arena_printf(check->arena, STR_FMT " " COLOUR_FMT " " COLOUR_FMT, STR_ARG(palette->name),
                            COLOUR_ARG(colours[0].colour), COLOUR_ARG(colours[1].colour));
    if (nearest >= VISION_APART || map_find(&check->told, told))
        return;
    map_set(&check->told, told, check);
    report(check, palette, first, second, colours, scope, worst, nearest);
}

void theme_check_palettes(ThemeCheck *check)
{
    for (size_t i = 0; i < check->rules->palette_count; i++) {
        const ThemePalette *palette = &check->rules->palettes[i];
        for (int scope = 0; scope < THEME_SCOPES; scope++)
            for (size_t first = 0; first < palette->count; first++) {
                size_t end = palette->is_ordered && first + 2 < palette->count ? first + 2 : palette->count;
                for (size_t second = first + 1; second < end; second++)
                    check_two(check, palette, first, second, (ThemeScope)scope);
            }
    }
}
