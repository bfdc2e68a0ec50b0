/* Vision: the published values of CIEDE2000, and palettes that are known to hold or to fail. */
#include "check.h"

#include "site/vision.h"

static Colour colour(const char *text)
{
    Colour result = {0};
    CHECK(colour_parse(str_from(text), &result));
    return result;
}

static bool is_near(double got, double want, double by)
{
    return got > want - by && got < want + by;
}

/* Sharma, Wu and Dalal (2005), table 1: their pairs 1, 7, 10, 12, 14, 17, 21, 25, 31 and 34, to four decimals. */
static void distances_are_those_of_the_paper(void)
{
    static const struct {
        Lab first;
        Lab second;
        double distance;
    } pairs[] = {
        {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
        {{50, 0, 0}, {50, -1, 2}, 2.3669},
        {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0010}, 7.1792},
        {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0012}, 7.2195},
        {{50, -0.0010, 2.4900}, {50, 0.0010, -2.4900}, 4.8045},
        {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
        {{50, 2.5, 0}, {50, 3.1736, 0.5854}, 1.0000},
        {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        double there = vision_lab_distance(pairs[i].first, pairs[i].second);
        double back = vision_lab_distance(pairs[i].second, pairs[i].first);
        CHECK(is_near(there, pairs[i].distance, 0.00006));
        CHECK(is_near(back, there, 1e-9));
    }
}

/* Grey has the same L in every vision: black and white are 100 apart, a colour is 0 from itself. */
static void greys_look_the_same_to_all(void)
{
    for (int vision = 0; vision < VISION_COUNT; vision++) {
        CHECK(is_near(vision_distance(colour("#000000"), colour("#ffffff"), (Vision)vision), 100, 0.1));
        CHECK(is_near(vision_distance(colour("#777777"), colour("#777777"), (Vision)vision), 0, 1e-9));
    }
}

/* Two of the Analysis Function's palette: far apart, except without red cones. */
static void protanopia_brings_blue_and_purple_together(void)
{
    CHECK(vision_distance(colour("#12436d"), colour("#801650"), VISION_NORMAL) > 30);
    CHECK(vision_distance(colour("#12436d"), colour("#801650"), VISION_PROTANOPIA) < VISION_APART);
    CHECK(vision_distance(colour("#12436d"), colour("#801650"), VISION_TRITANOPIA) > 30);
}

static void okabe_and_itos_palette_holds(void)
{
    static const char *const palette[] = {"#000000", "#0072b2", "#d55e00", "#009e73",
                                          "#cc79a7", "#e69f00", "#56b4e9"};
    for (size_t i = 0; i < sizeof palette / sizeof *palette; i++)
        for (size_t k = i + 1; k < sizeof palette / sizeof *palette; k++)
            for (int vision = 0; vision < VISION_COUNT; vision++)
                CHECK(vision_distance(colour(palette[i]), colour(palette[k]), (Vision)vision) >= VISION_APART);
}

int main(void)
{
    RUN(distances_are_those_of_the_paper);
    RUN(greys_look_the_same_to_all);
    RUN(protanopia_brings_blue_and_purple_together);
    RUN(okabe_and_itos_palette_holds);
    return check_done();
}
