/*
 * picture: how large a picture is, read from the head of its file, so that a
 * page keeps its place while the picture is still on its way.
 */
#ifndef BASE_PICTURE_H
#define BASE_PICTURE_H

#include "base/str.h"

typedef struct PictureSize {
    int width; /* pixels; above 0 */
    int height;
} PictureSize;

/* The size of a PNG, JPEG, GIF, WebP or SVG file. False for other files, and for those that do not say it. */
bool picture_size(Str bytes, PictureSize *out);

#endif
