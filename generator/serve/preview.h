/*
 * preview: build, serve, watch, build again, until told to stop.
 */
#ifndef SERVE_PREVIEW_H
#define SERVE_PREVIEW_H

#include "base/arena.h"

/* Builds the project into `site` and says how it went; true when the site was published. */
typedef bool PreviewBuild(void *context, Str site);

typedef struct PreviewOptions {
    Str folder;    /* the project */
    unsigned port; /* 0: any free one */
    bool may_move; /* to the next free port when this one is taken */
    PreviewBuild *build;
    void *context;
} PreviewOptions;

/* What the system refused. */
typedef struct PreviewError {
    Str message;
    Str hint; /* may be empty */
} PreviewError;

/*
 * Runs until SIGINT, SIGTERM or SIGHUP. The site is built in a temporary
 * folder, removed at the end; the project's own site/ is not touched. A build
 * that fails leaves the site before it standing. False, with *error set, when
 * the system refuses.
 */
bool preview_run(Arena *arena, const PreviewOptions *options, PreviewError *error);

#endif
