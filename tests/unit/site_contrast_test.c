/* Contrast: WCAG's own examples, and ratios that lie on the border. */
#include "check.h"

#include "site/contrast.h"

static Colour colour(const char *text)
{
    Colour result = {0};
    CHECK(colour_parse(str_from(text), &result));
    return result;
}

static void colours_are_read(void)
{
    Colour read = colour("#a8123E");
    CHECK_INT(read.red, 0xa8);
    CHECK_INT(read.green, 0x12);
    CHECK_INT(read.blue, 0x3e);
}

static void other_forms_are_refused(void)
{
    static const char *const wrong[] = {"", "#fff", "a8123e", "#a8123", "#a8123e0", "#a8123g", "red", "#-12345"};
    Colour out;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        CHECK(!colour_parse(str_from(wrong[i]), &out));
}

static bool is_near(double got, double want)
{
    return got > want - 0.005 && got < want + 0.005;
}

static void ratios_are_those_of_wcag(void)
{
    CHECK(is_near(contrast_ratio(colour("#000000"), colour("#ffffff")), 21));
    CHECK(is_near(contrast_ratio(colour("#ffffff"), colour("#ffffff")), 1));
    /* The greys on either side of 4.5:1 on white: #767676 passes, #777777 does not. */
    CHECK(is_near(contrast_ratio(colour("#767676"), colour("#ffffff")), 4.54));
    CHECK(is_near(contrast_ratio(colour("#ffffff"), colour("#777777")), 4.48));
    CHECK(contrast_ratio(colour("#767676"), colour("#ffffff")) >= CONTRAST_TEXT);
    CHECK(contrast_ratio(colour("#777777"), colour("#ffffff")) < CONTRAST_TEXT);
}

/*
 * By hand. #808080: 128 / 255 = 0.501961; ((0.501961 + 0.055) / 1.055) ^ 2.4 = 0.527925 ^ 2.4 = 0.215861, for all
 * three parts, so its luminance is 0.215861 and on white (1 + 0.05) / (0.215861 + 0.05) = 3.949.
 * #ff0000: 0.2126, so on white 1.05 / 0.2626 = 3.998; #0000ff: 0.0722, 1.05 / 0.1222 = 8.592; blue on red
 * 0.2626 / 0.1222 = 2.149. #0a0a0a: 10 / 255 = 0.039216 is on the straight part: 0.039216 / 12.92 = 0.003035, so on
 * black 0.053035 / 0.05 = 1.061.
 */
static void ratios_are_those_reckoned_by_hand(void)
{
    CHECK(is_near(contrast_ratio(colour("#808080"), colour("#ffffff")), 3.949));
    CHECK(is_near(contrast_ratio(colour("#ff0000"), colour("#ffffff")), 3.998));
    CHECK(is_near(contrast_ratio(colour("#0000ff"), colour("#ffffff")), 8.592));
    CHECK(is_near(contrast_ratio(colour("#ff0000"), colour("#0000ff")), 2.149));
    CHECK(is_near(contrast_ratio(colour("#0a0a0a"), colour("#000000")), 1.061));
}

/* #9a92a1 on white is 2.99991: rounded it would be 3.00, and passes nowhere. */
static void nothing_is_rounded(void)
{
    double ratio = contrast_ratio(colour("#9a92a1"), colour("#ffffff"));
    CHECK(ratio > 2.9995);
    CHECK(ratio < CONTRAST_GRAPHIC);
}

static void the_nearest_that_passes(void)
{
    bool is_lighter = true;
    Colour nearest = {0};
    /* On white 4.5:1 begins between #777777 and #767676. */
    CHECK(contrast_nearest(colour("#999999"), colour("#ffffff"), CONTRAST_TEXT, &is_lighter, &nearest));
    CHECK(!is_lighter);
    CHECK_INT(nearest.red, 0x76);
    /* Lighter than a middle grey goes to white and is not enough: the other side is. */
    CHECK(contrast_nearest(colour("#888888"), colour("#808080"), CONTRAST_TEXT, &is_lighter, &nearest));
    CHECK(!is_lighter);
    /* White on #777777 is 4.48, black 4.69: neither reaches 7. */
    CHECK(!contrast_nearest(colour("#ffffff"), colour("#777777"), CONTRAST_SECOND, &is_lighter, &nearest));
}

int main(void)
{
    RUN(colours_are_read);
    RUN(other_forms_are_refused);
    RUN(ratios_are_those_of_wcag);
    RUN(ratios_are_those_reckoned_by_hand);
    RUN(nothing_is_rounded);
    RUN(the_nearest_that_passes);
    return check_done();
}
