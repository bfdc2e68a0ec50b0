/*
 * escape: one escaper per context.
 */
#ifndef BASE_ESCAPE_H
#define BASE_ESCAPE_H

#include "base/buf.h"

/* HTML and SVG text and double-quoted attribute values: & < > ". */
void escape_html(Buf *buf, Str text);
/* One segment of a URL path: everything but letters, digits and - . _ ~ as %XX. */
void escape_url_segment(Buf *buf, Str text);
/* Inside the quotes of a JSON string. */
void escape_json(Buf *buf, Str text);
/* One CSV field: quoted when it holds the separator, a quote or a line end. */
void escape_csv(Buf *buf, Str field, char separator);

/*
 * A name for files and anchors: lower-case ASCII letters, digits and single
 * hyphens; accents are taken off ("Coördinatie in 't Gooi" → "coordinatie-in-t-gooi").
 * Empty when nothing is left.
 */
Str escape_slug(Arena *arena, Str text);

#endif
