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

int main(void)
{
    RUN(colours_are_read);
    RUN(other_forms_are_refused);
    RUN(ratios_are_those_of_wcag);
    return check_done();
}
