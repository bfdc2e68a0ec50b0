/*
 * Fuzzes the heads of pictures: PNG, JPEG, GIF, WebP and SVG.
 */
#include "base/picture.h"
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    PictureSize picture;
    if (picture_size((Str){(const char *)bytes, size}, &picture))
        require(picture.width > 0 && picture.height > 0);
    return 0;
}
