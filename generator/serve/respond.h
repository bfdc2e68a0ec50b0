/*
 * respond: what the preview answers to a request. Knows HTTP's words but no
 * library: server.c carries them over the wire.
 */
#ifndef SERVE_RESPOND_H
#define SERVE_RESPOND_H

#include "base/buf.h"

typedef struct Request {
    Str method;
    Str path; /* as it came, percent-encoded, without the query */
    Str host; /* the Host header; data == NULL when there is none */
} Request;

typedef struct Response {
    unsigned status;
    const char *type; /* of the body */
    Str body;         /* in the request's arena */
    const char *location; /* of a redirect, or NULL */
} Response;

/*
 * Answers from the files below `site`: GET and HEAD, index.html for a folder,
 * 404.html for what is not there, and nothing outside of it: no "..", no
 * hidden file, no listing. Only names of this machine are accepted as host, so
 * that no page of the web can read the preview through a name of its own.
 *
 * HTML is served with one script element that reloads the page when `version`
 * changes; the files themselves have none.
 */
Response respond(Arena *arena, Str site, Str version, const Request *request);

#endif
