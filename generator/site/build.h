/*
 * build: from a project's folder to a site, or to all its diagnostics.
 */
#ifndef SITE_BUILD_H
#define SITE_BUILD_H

#include "base/diag.h"
#include "site/publish.h"

typedef struct BuildOptions {
    Str folder;      /* the project */
    Str site;        /* where to publish; empty: check only, nothing is written */
    size_t threads;  /* 0: as many as there are processors */
    const Str *only; /* editions to build, "utrecht/2024-3"; all when only_count is 0 */
    size_t only_count;
    bool strict; /* warnings are errors */
    bool quiet;  /* count the fact checker's remarks on the text instead of giving them; its errors stay */
} BuildOptions;

typedef enum BuildResult {
    BUILD_DONE,    /* published, or checked and fine */
    BUILD_INPUT,   /* the project has errors: all are in the Diags; the old site stands */
    BUILD_REFUSED  /* the system refused: see summary->error; the old site stands */
} BuildResult;

typedef struct BuildSummary {
    size_t editions;
    size_t pages;
    size_t remarks; /* on the text, not given */
    PublishSummary published;
    PublishError error;
} BuildSummary;

/* `arena` holds the diagnostics and the summary. */
BuildResult site_build(Arena *arena, const BuildOptions *options, BuildSummary *summary, Diags *diags);

#endif
