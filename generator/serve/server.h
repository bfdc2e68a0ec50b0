/*
 * server: HTTP on this machine's loopback address, and nowhere else.
 */
#ifndef SERVE_SERVER_H
#define SERVE_SERVER_H

#include "base/arena.h"

typedef struct Server Server;

/* What the system refused. */
typedef struct ServerError {
    bool is_taken; /* another program listens on the port */
    Str message;
} ServerError;

/*
 * Starts answering from the files in `site`, which may come, go and be
 * replaced at any time, on threads of its own. Port 0 is any free one. NULL
 * with *error set. What it needs lives in the arena until server_stop.
 */
Server *server_start(Arena *arena, Str site, unsigned port, ServerError *error);
unsigned server_port(const Server *server);

/* Pages that are open in a browser reload themselves. */
void server_site_changed(Server *server);

/* Waits for the answers being given. */
void server_stop(Server *server);

#endif
