/*
 * vision: how far apart two colours look, also for people who lack one kind of
 * cone.
 *
 * Seen by others: the matrices for complete protanopia, deuteranopia and
 * tritanopia of Machado, Oliveira and Fernandes, "A Physiologically-based Model
 * for Simulation of Color Vision Deficiency" (2009), on linear RGB, cut to 0..1.
 * Distance: CIEDE2000 (CIE 142-2001), the weights 1, in CIELAB under D65.
 */
#ifndef SITE_VISION_H
#define SITE_VISION_H

#include "site/contrast.h"

typedef enum Vision {
    VISION_NORMAL,
    VISION_PROTANOPIA,
    VISION_DEUTERANOPIA,
    VISION_TRITANOPIA,
    VISION_COUNT
} Vision;

/*
 * Colours of one palette must lie at least so far apart, in every vision. No
 * norm gives a figure; this one lies between two known palettes: Okabe and
 * Ito's, drawn for colour-blind readers (its nearest pair 10.9), and the
 * Analysis Function's #12436D and #801650, which are known to run together
 * with protanopia (6.5).
 */
#define VISION_APART 10

const char *vision_name(Vision vision);

/* CIEDE2000 of the two as they are seen. */
double vision_distance(Colour a, Colour b, Vision vision);

typedef struct Lab {
    double lightness; /* 0 to 100 */
    double a;
    double b;
} Lab;

double vision_lab_distance(Lab first, Lab second);

#endif
