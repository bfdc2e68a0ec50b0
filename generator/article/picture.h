/*
 * picture: the files of pictures: which one an article means, and its size.
 */
#ifndef ARTICLE_PICTURE_H
#define ARTICLE_PICTURE_H

#include "article/work.h"
#include "base/picture.h"

typedef struct Picture {
    Str path; /* of the file */
    PictureSize size; /* 0, 0 when the file does not say */
} Picture;

/* A picture on another site: they are refused. */
bool picture_is_remote(Str url);

/*
 * The file of `beeld/…`, which stands beside the article or in a folder above
 * it, or of `assets/…`. False when nobody said where the project is, when the
 * address is another one, or after reporting image-missing at `place`.
 */
bool picture_find(Work *work, Str url, Place place, Picture *out);

#endif
