/*
 * publish: the only part that writes. A new tree is prepared beside the old
 * one and then exchanged for it in one rename.
 *
 *     Publication *p = publish_begin(arena, STR("site"), &error);
 *     publish_add(p, path, bytes);          … from any thread
 *     publish_commit(p, &summary, &error);  or publish_abandon(p)
 *
 * Whatever happens before the rename, kill and full disk included, the visible
 * site is the old one, whole. Files whose bytes did not change are hard links
 * to the old ones. A folder that kwartaal did not make is never replaced, and
 * files that others put into a site are carried over.
 */
#ifndef SITE_PUBLISH_H
#define SITE_PUBLISH_H

#include "base/buf.h"

typedef struct Publication Publication;

/* What the system refused; message is empty when nothing was. */
typedef struct PublishError {
    Str message;
    Str hint;
} PublishError;

/*
 * Takes the lock of the site's folder (waits for another build) and makes the
 * staging folder. NULL with *error set: no permission, or `site` is a folder
 * that kwartaal did not make.
 */
Publication *publish_begin(Arena *arena, Str site, PublishError *error);

/*
 * Adds a file; `path` must be inside (files_path_is_inside) and new. Thread
 * safe. False when the system refused; the first refusal is kept for commit.
 */
bool publish_add(Publication *publication, Str path, Str bytes);

typedef struct PublishSummary {
    size_t files;
    size_t changed; /* written: new, or with other bytes than before */
    size_t removed; /* files of the old site that are no more */
    const Str *foreign; /* files of others that were carried over */
    size_t foreign_count;
} PublishSummary;

/* Exchanges the trees and removes the old one. False with *error set: the old site stands. */
bool publish_commit(Publication *publication, PublishSummary *summary, PublishError *error);

/* Removes the staging folder; the old site stands. */
void publish_abandon(Publication *publication);

#endif
