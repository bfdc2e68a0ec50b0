/*
 * picture: see picture.h. Nothing is decoded: only the few bytes that say how
 * large a picture is are looked at, and every index is checked, since the file
 * may be anything.
 */
#include "base/picture.h"

enum { SIDE_MAX = 100000 }; /* larger says nothing about a picture on a page */

static unsigned byte_at(Str bytes, size_t at)
{
    return at < bytes.len ? (unsigned char)bytes.data[at] : 0;
}

static unsigned big_16(Str bytes, size_t at)
{
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

static unsigned little_16(Str bytes, size_t at)
{
    return byte_at(bytes, at + 1) << 8 | byte_at(bytes, at);
}

static bool set_size(unsigned width, unsigned height, PictureSize *out)
{
    if (!width || !height || width > SIDE_MAX || height > SIDE_MAX)
        return false;
    *out = (PictureSize){(int)width, (int)height};
    return true;
}

static bool png_size(Str bytes, PictureSize *out)
{
    /* The high halves of the two sizes are 0 for anything below SIDE_MAX but a bit. */
    return bytes.len >= 24 && set_size(big_16(bytes, 16) << 16 | big_16(bytes, 18),
                                       big_16(bytes, 20) << 16 | big_16(bytes, 22), out);
}

/* From marker to marker until a frame's own (SOF), which holds the size. */
static bool jpeg_size(Str bytes, PictureSize *out)
{
    for (size_t at = 2; at + 9 < bytes.len && byte_at(bytes, at) == 0xFF;) {
        unsigned marker = byte_at(bytes, at + 1);
        bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (is_frame)
            return set_size(big_16(bytes, at + 7), big_16(bytes, at + 5), out);
        bool is_fill = marker == 0xFF;
        at += is_fill ? 1 : 2 + (size_t)big_16(bytes, at + 2);
    }
    return false;
}

static bool webp_size(Str bytes, PictureSize *out)
{
    Str chunk = str_slice(bytes, 12, 16);
    if (str_equal(chunk, STR("VP8X")))
        return set_size((little_16(bytes, 24) | byte_at(bytes, 26) << 16) + 1,
                        (little_16(bytes, 27) | byte_at(bytes, 29) << 16) + 1, out);
    if (str_equal(chunk, STR("VP8 ")))
        return set_size(little_16(bytes, 26) & 0x3FFF, little_16(bytes, 28) & 0x3FFF, out);
    unsigned bits = little_16(bytes, 21) | little_16(bytes, 23) << 16;
    return str_equal(chunk, STR("VP8L")) && set_size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, out);
}

/* Whole units of a length such as "640", "640px" or "80.5"; 0 when it is none of these. */
static unsigned read_length(Str *text)
{
    unsigned value = 0;
    size_t i = 0;
    while (i < text->len && strchr(" ,\t\r\n", text->data[i]))
        i++;
    for (; i < text->len && text->data[i] >= '0' && text->data[i] <= '9'; i++)
        value = value > SIDE_MAX ? value : value * 10 + (unsigned)(text->data[i] - '0');
    while (i < text->len && !strchr(" ,\t\r\n", text->data[i])) {
        if (text->data[i++] == '%')
            value = 0;
    }
    *text = str_from_index(*text, i);
    return value;
}

/* The value of an attribute of a tag; `name` starts with a space and ends with `="`. */
static Str attribute(Str tag, Str name)
{
    size_t at = str_index(tag, name);
    Str rest = str_from_index(tag, at + name.len);
    return at < tag.len ? str_slice(rest, 0, str_index_char(rest, '"')) : (Str){0};
}

static bool svg_size(Str bytes, PictureSize *out)
{
    enum { HEAD = 4000 };
    size_t at = str_index(str_slice(bytes, 0, HEAD), STR("<svg"));
    if (at >= bytes.len || at >= HEAD)
        return false;
    Str rest = str_slice(bytes, at, at + HEAD);
    Str tag = str_slice(rest, 0, str_index_char(rest, '>'));
    Str width = attribute(tag, STR(" width=\""));
    Str height = attribute(tag, STR(" height=\""));
    if (set_size(read_length(&width), read_length(&height), out))
        return true;
    Str box = attribute(tag, STR(" viewBox=\""));
    read_length(&box);
    read_length(&box);
    unsigned wide = read_length(&box);
    return set_size(wide, read_length(&box), out);
}

bool picture_size(Str bytes, PictureSize *out)
{
    if (str_starts_with(bytes, STR("\x89PNG\r\n\x1a\n")))
        return png_size(bytes, out);
    if (str_starts_with(bytes, STR("\xFF\xD8")))
        return jpeg_size(bytes, out);
    if (str_starts_with(bytes, STR("GIF8")))
        return bytes.len >= 10 && set_size(little_16(bytes, 6), little_16(bytes, 8), out);
    if (str_starts_with(bytes, STR("RIFF")) && bytes.len >= 30)
        return webp_size(bytes, out);
    return svg_size(bytes, out);
}
