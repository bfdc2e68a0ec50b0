/*
 * layout: places for labels so that none lies on another.
 *
 * All measures are in units of the picture; what a text needs comes from
 * measure_room.
 */
#ifndef CHARTS_LAYOUT_H
#define CHARTS_LAYOUT_H

#include "base/arena.h"
#include "base/hyphenate.h"
#include "charts/measure.h"

/* A label that wants to stand at a height and needs some. */
typedef struct LayoutSpread {
    double wanted; /* middle */
    double height;
    double middle; /* out: where it stands */
} LayoutSpread;

/*
 * Moves labels as little as possible (in the sense of squares) so that none
 * overlaps another and all lie from `low` to `high`. Labels that want the same
 * place keep their order. When all together are higher than that, they run
 * over `high`: give more room first (layout_total_height).
 */
void layout_spread(Arena *arena, LayoutSpread *labels, size_t count, double low, double high);
double layout_total_height(const LayoutSpread *labels, size_t count);

/* A stretch of a line, on the x axis. */
typedef struct LayoutInterval {
    double from;
    double to;
    bool keep; /* out */
} LayoutInterval;
/*
 * Keeps as many as fit beside each other with `gap` between them: in order,
 * each that does not touch the kept one before it, and that lies from `low` to `high`.
 */
void layout_thin(LayoutInterval *intervals, size_t count, double low, double high, double gap);

/*
 * Whether a line may end at byte `i`: before a space, behind a hyphen, a soft
 * hyphen or a slash. Then where it ends and where the next line begins.
 */
bool layout_can_break(Str text, size_t i, size_t *end_of_line, size_t *next_line);
/* As a line is shown: soft hyphens inside are taken out, one at the end is a hyphen. */
Str layout_line_text(Arena *arena, Str text);

enum { LAYOUT_MAX_LINES = 2 };

/* How a text had to be changed: each is worse than the one before it. */
typedef enum LayoutFit { LAYOUT_WHOLE, LAYOUT_SHORT, LAYOUT_HYPHENATED, LAYOUT_CUT } LayoutFit;

/* A text on at most two lines. */
typedef struct LayoutText {
    Str lines[LAYOUT_MAX_LINES];
    size_t count;
    double room;   /* of the widest line */
    LayoutFit fit; /* the text itself, its short form, one with a word broken, or what fitted of them */
} LayoutText;

/* How the text is set. */
typedef struct LayoutType {
    double size;
    MeasureWeight weight;
    const Hyphenator *hyphenator; /* NULL: no word is broken but at its own soft hyphens */
} LayoutType;

/*
 * Breaks at spaces, hyphens and soft hyphens (which are taken out or become a
 * hyphen) into at most `lines` lines no wider than `width`, as even as can be;
 * where that does not fit, the short form, when there is one; then inside a
 * long word, with a hyphen; then as much as fits and an ellipsis.
 */
LayoutText layout_wrap(Arena *arena, const LayoutType *type, Str text, Str short_form, double width, size_t lines);

#endif
