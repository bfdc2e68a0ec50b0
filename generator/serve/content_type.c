/*
 * content_type: see content_type.h. The kinds of file that a site holds.
 */
#include "serve/content_type.h"

static const struct {
    const char *ending;
    const char *type;
} types[] = {
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".csv", "text/csv; charset=utf-8"},
    {".json", "application/json"},
    {".xml", "application/xml"},
    {".txt", "text/plain; charset=utf-8"},
    {".webmanifest", "application/manifest+json"},
    {".woff2", "font/woff2"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".webp", "image/webp"},
    {".avif", "image/avif"},
    {".gif", "image/gif"},
    {".ico", "image/x-icon"},
    {".pdf", "application/pdf"},
};

const char *content_type(Str path)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_ends_with(path, str_from(types[i].ending)))
            return types[i].type;
    return "application/octet-stream";
}
