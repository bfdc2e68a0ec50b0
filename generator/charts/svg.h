/*
 * svg: writing SVG that is always well formed.
 *
 * Elements are opened and closed in pairs (a mismatch is our own mistake and
 * ends the program), text and attributes are escaped, and numbers are written
 * here and nowhere else: at most two decimals, a point, never an exponent,
 * never "-0".
 */
#ifndef CHARTS_SVG_H
#define CHARTS_SVG_H

#include "base/buf.h"

enum { SVG_MAX_DEPTH = 16 };

typedef struct Svg {
    Buf out;
    const char *open[SVG_MAX_DEPTH];
    size_t depth;
    bool in_tag; /* the last element still takes attributes */
} Svg;

/* {.out.arena = arena} is an empty Svg. */
void svg_open(Svg *svg, const char *element);
/* Attributes come directly after svg_open. */
void svg_attribute(Svg *svg, const char *name, Str value);
void svg_class(Svg *svg, const char *classes);
void svg_number(Svg *svg, const char *name, double value);
void svg_text(Svg *svg, Str text);
void svg_close(Svg *svg, const char *element);
/* Markup that an Svg wrote before. */
void svg_add(Svg *svg, Str markup);
/* What was written; everything must be closed. */
Str svg_finish(const Svg *svg);

/* Shorthands that charts use most. */
void svg_line(Svg *svg, const char *classes, double x1, double y1, double x2, double y2);
void svg_circle(Svg *svg, const char *classes, double x, double y, double radius);
void svg_rect(Svg *svg, const char *classes, double x, double y, double width, double height);
void svg_path(Svg *svg, const char *classes, Str d);

typedef enum SvgAnchor { SVG_START, SVG_MIDDLE, SVG_END } SvgAnchor;
/* A line of text on the baseline y. */
void svg_label(Svg *svg, const char *classes, double x, double y, SvgAnchor anchor, Str text);

/* The same with a value of other classes behind the text, a space between where both are; either may be empty. */
void svg_label_value(Svg *svg, const char *classes, double x, double y, SvgAnchor anchor, Str text,
                     const char *value_classes, Str value);

/* A number on its own, as above. What is not finite is written as 0, what is beyond a million as a million. */
void svg_write_number(Buf *buf, double value);

/* The d of a path: absolute moves, lines and curves, one decimal. */
void svg_path_move(Buf *path, double x, double y);
void svg_path_line(Buf *path, double x, double y);
/* A cubic curve to x, y that leaves along its first control point and arrives along its second. */
void svg_path_curve(Buf *path, double x1, double y1, double x2, double y2, double x, double y);

#endif
