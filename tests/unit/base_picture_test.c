/* The size of a picture from the head of its file. */
#include "check.h"

#include "base/picture.h"

static PictureSize size;

static bool read_bytes(const char *bytes, size_t length)
{
    size = (PictureSize){0};
    return picture_size((Str){bytes, length}, &size);
}

#define READ(literal) read_bytes((literal), sizeof(literal) - 1)

static void reads_png(void)
{
    CHECK(READ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0"));
    CHECK_INT(size.width, 640);
    CHECK_INT(size.height, 480);
    CHECK(!READ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01"));
    CHECK(!READ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\0\x02\x80\0\0\x01\xe0"));
}

static void reads_jpeg(void)
{
    CHECK(READ("\xFF\xD8\xFF\xE0\0\x04JF\xFF\xC2\0\x11\x08\x01\xe0\x02\x80\x03\x01\x22\0\x02"));
    CHECK_INT(size.width, 640);
    CHECK_INT(size.height, 480);
    CHECK(!READ("\xFF\xD8\xFF\xE0\0\0JF\xFF"));
    CHECK(!READ("\xFF\xD8"));
}

static void reads_gif_and_webp(void)
{
    CHECK(READ("GIF89a\x80\x02\xe0\x01"));
    CHECK_INT(size.width, 640);
    CHECK(READ("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\x02\0\xdf\x01\0"));
    CHECK_INT(size.width, 640);
    CHECK_INT(size.height, 480);
    CHECK(READ("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x7f\xc2\x77\0\0\0\0\0\0"));
    CHECK_INT(size.width, 640);
    CHECK_INT(size.height, 480);
    CHECK(!READ("RIFF\0\0\0\0WAVEfmt \0\0\0\0\0\0\0\0\0\0\0\0\0\0"));
}

static void reads_svg(void)
{
    CHECK(READ("<?xml version=\"1.0\"?>\n<svg xmlns=\"x\" width=\"640px\" height=\"480\"><path/></svg>"));
    CHECK_INT(size.width, 640);
    CHECK_INT(size.height, 480);
    CHECK(READ("<svg viewBox=\"0 0 320.5 200\" width=\"100%\">"));
    CHECK_INT(size.width, 320);
    CHECK_INT(size.height, 200);
    CHECK(!READ("<svg>"));
    CHECK(!READ("<svg viewBox=\"0 0\">"));
    CHECK(!READ("<svg width=\"99999999999999999999\" height=\"2\""));
    CHECK(!READ(""));
    CHECK(!READ("geen beeld"));
}

int main(void)
{
    RUN(reads_png);
    RUN(reads_jpeg);
    RUN(reads_gif_and_webp);
    RUN(reads_svg);
    return check_done();
}
