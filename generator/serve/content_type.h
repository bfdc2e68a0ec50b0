/*
 * content_type: what kind of file a name says it is.
 */
#ifndef SERVE_CONTENT_TYPE_H
#define SERVE_CONTENT_TYPE_H

#include "base/str.h"

/* By the ending of the name; "application/octet-stream" when it is unknown. */
const char *content_type(Str path);

#endif
