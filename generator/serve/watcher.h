/*
 * watcher: tells when something below a project's folders changes.
 */
#ifndef SERVE_WATCHER_H
#define SERVE_WATCHER_H

#include "base/arena.h"

typedef struct Watcher Watcher;

/*
 * Watches content/, data/ and templates/ below `folder`, with all they hold
 * and will hold; none of them need be there yet. NULL when the system refuses
 * (errno says why).
 */
Watcher *watcher_create(Arena *arena, Str folder);
/* A file descriptor that can be read when something happened. */
int watcher_fd(const Watcher *watcher);
/*
 * Takes in what happened, and sees to it that folders that are new are watched
 * too. True when it concerns the project: hidden files and editors' backups
 * do not. Never waits.
 */
bool watcher_take(Watcher *watcher);
/* Whether all folders could be watched: the system allows a limited number. */
bool watcher_is_complete(const Watcher *watcher);
void watcher_close(Watcher *watcher);

#endif
