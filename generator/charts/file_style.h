/*
 * file_style: the style sheet inside a picture file.
 */
#ifndef CHARTS_FILE_STYLE_H
#define CHARTS_FILE_STYLE_H

#include "base/buf.h"

/*
 * Every class that a form draws with, in light colours and without custom
 * properties: a file does not know the page it will stand on, and many programs
 * that open it know less of CSS than browsers do.
 */
extern const char file_style[];

/* The same with another accent, "#a8123e", and the shades that are mixed from it; as it is for what is no such colour. */
Str file_style_with(Arena *arena, Str accent);

#endif
