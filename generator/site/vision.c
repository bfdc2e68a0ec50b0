/*
 * vision: see vision.h. CIEDE2000 is written down in the order and with the
 * names of Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula:
 * Implementation Notes" (2005), whose test values the unit test holds; every
 * quantity is a double without a unit, angles are degrees.
 */
#include "site/vision.h"

#include <math.h>

#define DEGREES (180 / 3.14159265358979323846)

/* Rows give the red, green and blue that are seen. */
static const double matrices[VISION_COUNT][3][3] = {
    [VISION_NORMAL] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    [VISION_PROTANOPIA] = {{0.152286, 1.052583, -0.204868},
                           {0.114503, 0.786281, 0.099216},
                           {-0.003882, -0.048116, 1.051998}},
    [VISION_DEUTERANOPIA] = {{0.367322, 0.860646, -0.227968},
                             {0.280085, 0.672501, 0.047413},
                             {-0.011820, 0.042940, 0.968881}},
    [VISION_TRITANOPIA] = {{1.255528, -0.076749, -0.178779},
                           {-0.078411, 0.930809, 0.147602},
                           {0.004733, 0.691367, 0.303900}},
};

/* sRGB (linear) to XYZ, each row divided by the white point D65. */
static const double to_xyz[3][3] = {
    {0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
    {0.2126729, 0.7151522, 0.0721750},
    {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883},
};

const char *vision_name(Vision vision)
{
    static const char *const names[] = {"full colour vision", "protanopia", "deuteranopia", "tritanopia"};
    return names[vision];
}

static double row_times(const double row[3], const double column[3])
{
    return row[0] * column[0] + row[1] * column[1] + row[2] * column[2];
}

/* CIE's root, straight near black. */
static double lab_root(double t)
{
    return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

static Lab lab_seen(Colour colour, Vision vision)
{
    double linear[3];
    double seen[3];
    double roots[3];
    colour_linear(colour, linear);
    for (int i = 0; i < 3; i++)
        seen[i] = fmin(1, fmax(0, row_times(matrices[vision][i], linear)));
    for (int i = 0; i < 3; i++)
        roots[i] = lab_root(row_times(to_xyz[i], seen));
    return (Lab){116 * roots[1] - 16, 500 * (roots[0] - roots[1]), 200 * (roots[1] - roots[2])};
}

/* C⁷ / (C⁷ + 25⁷), under a root: how far a colour is from grey. */
static double chroma_weight(double chroma)
{
    double seventh = pow(chroma, 7);
    return sqrt(seventh / (seventh + 6103515625.0));
}

/* 0 to 360; 0 for grey. */
static double hue_of(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    double hue = atan2(b, a) * DEGREES;
    return hue < 0 ? hue + 360 : hue;
}

/* From the first hue to the second the short way round; 0 where one of them is grey. */
static double hue_step(double first, double second, bool is_grey)
{
    double step = second - first;
    if (is_grey)
        return 0;
    return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
}

static double hue_mean(double first, double second, bool is_grey)
{
    double sum = first + second;
    if (is_grey)
        return sum;
    if (fabs(first - second) <= 180)
        return sum / 2;
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

static double cos_degrees(double angle)
{
    return cos(angle / DEGREES);
}

double vision_lab_distance(Lab first, Lab second)
{
    double g = 0.5 * (1 - chroma_weight((hypot(first.a, first.b) + hypot(second.a, second.b)) / 2));
    double a1 = first.a * (1 + g);
    double a2 = second.a * (1 + g);
    double c1 = hypot(a1, first.b);
    double c2 = hypot(a2, second.b);
    bool is_grey = c1 * c2 == 0;
    double h1 = hue_of(a1, first.b);
    double h2 = hue_of(a2, second.b);
    double hue = hue_mean(h1, h2, is_grey);
    double chroma = (c1 + c2) / 2;
    double t = 1 - 0.17 * cos_degrees(hue - 30) + 0.24 * cos_degrees(2 * hue) + 0.32 * cos_degrees(3 * hue + 6) -
               0.20 * cos_degrees(4 * hue - 63);
    double from_middle = pow((first.lightness + second.lightness) / 2 - 50, 2);
    double lightness_step = (second.lightness - first.lightness) / (1 + 0.015 * from_middle / sqrt(20 + from_middle));
    double chroma_step = (c2 - c1) / (1 + 0.045 * chroma);
    double turned = 2 * sqrt(c1 * c2) * sin(hue_step(h1, h2, is_grey) / 2 / DEGREES) / (1 + 0.015 * chroma * t);
    double rotation = -sin(60 * exp(-pow((hue - 275) / 25, 2)) / DEGREES) * 2 * chroma_weight(chroma);
    return sqrt(lightness_step * lightness_step + chroma_step * chroma_step + turned * turned +
                rotation * chroma_step * turned);
}

double vision_distance(Colour a, Colour b, Vision vision)
{
    return vision_lab_distance(lab_seen(a, vision), lab_seen(b, vision));
}
