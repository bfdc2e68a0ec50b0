/*
 * file_accent: the style sheet of picture files in a region's own colour. The
 * sheet has the first theme's accent and its shades written out; each is found
 * and written anew, mixed as tokens.css mixes it.
 */
#include "charts/file_style.h"

#include <stdio.h>

enum { COLOUR = sizeof "#rrggbb" - 1, CHANNELS = 3, PERCENT = 100 };

typedef struct Shade {
    const char *written; /* in file_style */
    int share;           /* percent of the accent */
    const char *with;    /* the rest */
} Shade;

static const Shade shades[] = {
    {"#1b3d8f", 100, "#ffffff"}, /* --accent */
    {"#172139", 25, "#15171c"},  /* --cut-1: with ink */
    {"#889ac5", 52, "#ffffff"},  /* --cut-3 and lighter: with paper */
    {"#c1cbe1", 27, "#ffffff"},
    {"#fafbfd", 2, "#ffffff"},
};
enum { SHADES = sizeof shades / sizeof *shades };

static bool read_colour(Str text, int channels[CHANNELS])
{
    if (text.len != COLOUR || text.data[0] != '#')
        return false;
    for (size_t i = 0; i < CHANNELS; i++) {
        int high = str_hex_digit(text.data[1 + 2 * i]);
        int low = str_hex_digit(text.data[2 + 2 * i]);
        if (high < 0 || low < 0)
            return false;
        channels[i] = high * 16 + low;
    }
    return true;
}

static void write_shade(Buf *out, const Shade *shade, const int accent[CHANNELS])
{
    int with[CHANNELS];
    read_colour(str_from(shade->with), with);
    BUF_LIT(out, "#");
    for (size_t i = 0; i < CHANNELS; i++) {
        int mixed = (accent[i] * shade->share + with[i] * (PERCENT - shade->share) + PERCENT / 2) / PERCENT;
        buf_printf(out, "%02x", (unsigned)mixed);
    }
}

Str file_style_with(Arena *arena, Str accent)
{
    int channels[CHANNELS];
    Str rest = str_from(file_style);
    Buf out = {.arena = arena};
    if (!read_colour(accent, channels))
        return rest;
    for (size_t i = 0; i < rest.len; i++) {
        size_t k = SHADES;
        Str here = str_from_index(rest, i);
        if (rest.data[i] == '#')
            for (k = 0; k < SHADES && !str_starts_with(here, str_from(shades[k].written)); k++)
                ;
        if (k < SHADES) {
            write_shade(&out, &shades[k], channels);
            i += COLOUR - 1;
        } else {
            buf_add_char(&out, rest.data[i]);
        }
    }
    return buf_str(&out);
}
