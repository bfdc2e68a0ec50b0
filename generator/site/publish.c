/*
 * publish: see publish.h.
 *
 * Names, for a site `site`: the staging folder is `.site-new-XXXXXX` in the
 * same parent (a rename cannot cross file systems). The lock is flock() on the
 * parent folder itself, so nothing is left lying about; who holds it may
 * remove staging folders of builds that were killed.
 *
 * Every site holds MARKER, a sorted list of the files in it. It tells a site
 * from any other folder, and files of the site from those of others.
 */
#define _GNU_SOURCE /* renameat2, nftw */
#include "site/publish.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/files.h"
#include "base/map.h"

#define MARKER ".kwartaal"
static const char marker_head[] = "# Made by kwartaal and replaced as a whole at every build. Its files:\n";

enum { FILE_MODE = 0644, FOLDER_MODE = 0755 };

struct Publication {
    Arena *arena;
    Str site;    /* resolved, without trailing slash */
    Str parent;
    Str staging;
    int parent_fd; /* holds the lock */
    int staging_fd;
    int site_fd; /* -1 when there is no old site */
    pthread_mutex_t mutex; /* guards all below */
    Map paths;   /* added so far */
    size_t changed;
    PublishError error; /* the first refusal */
};

static PublishError refusal(Arena *arena, const char *what, Str path, int error)
{
    Str message = arena_printf(arena, "cannot %s '" STR_FMT "': %s", what, STR_ARG(path), strerror(error));
    Str hint = error == ENOSPC || error == EDQUOT ? STR("the disk is full; the old site stands as it was")
               : error == EACCES || error == EPERM || error == EROFS
                   ? STR("this account may not write there; choose another folder with -o")
                   : (Str){0};
    return (PublishError){message, hint};
}

static int remove_entry(const char *path, const struct stat *info, int flag, struct FTW *ftw)
{
    (void)info;
    (void)flag;
    (void)ftw;
    return remove(path);
}

static void remove_tree(Arena *arena, Str path)
{
    enum { OPEN_FOLDERS = 32 };
    nftw(arena_cstr(arena, path), remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}

static int compare_names(const void *a, const void *b)
{
    return str_compare(*(const Str *)a, *(const Str *)b);
}

static int is_entry(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

/* All names in a folder, hidden ones too; nothing when it cannot be read. */
static size_t list_folder(Arena *arena, Str path, Str **out)
{
    struct dirent **entries;
    int found = scandir(arena_cstr(arena, path), &entries, is_entry, NULL);
    size_t count = found > 0 ? (size_t)found : 0;
    *out = ARENA_ARRAY(arena, Str, count);
    for (size_t i = 0; i < count; i++) {
        (*out)[i] = arena_str(arena, str_from(entries[i]->d_name));
        free(entries[i]);
    }
    if (found >= 0)
        free(entries);
    if (count)
        qsort(*out, count, sizeof **out, compare_names);
    return count;
}

/* Where the site is in truth: a link to a folder is followed, so that the folder is replaced and not the link. */
static Str resolve(Arena *arena, Str site)
{
    while (site.len > 1 && site.data[site.len - 1] == '/')
        site.len--;
    char *real = realpath(arena_cstr(arena, site), NULL);
    if (!real)
        return site;
    Str resolved = arena_str(arena, str_from(real));
    free(real);
    return resolved;
}

static bool make_folders(int fd, const char *path)
{
    char part[4096];
    for (size_t i = 1; path[i]; i++) {
        if (path[i] != '/' || i >= sizeof part)
            continue;
        memcpy(part, path, i);
        part[i] = '\0';
        if (mkdirat(fd, part, FOLDER_MODE) == 0)
            fchmodat(fd, part, FOLDER_MODE, 0); /* whatever the umask said */
        else if (errno != EEXIST)
            return false;
    }
    return true;
}

/* The text of an old site's marker, or NULL data when it has none. */
static Str read_marker(Arena *arena, Str site)
{
    Str bytes = {0};
    Diags *ignored = diags_create(arena);
    Str path = files_join(arena, site, STR(MARKER));
    if (files_exists(path) && files_read_bytes(arena, path, (Place){0}, &bytes, ignored) &&
        str_starts_with(bytes, str_from(marker_head)))
        return bytes;
    return (Str){0};
}

static bool folder_is_empty(Arena *arena, Str path)
{
    Str *names;
    return list_folder(arena, path, &names) == 0;
}

/* Whether the old thing at the site's path may be replaced. */
static bool may_replace(Publication *p, PublishError *error)
{
    if (!files_exists(p->site))
        return true;
    if (files_is_folder(p->site) && (read_marker(p->arena, p->site).data || folder_is_empty(p->arena, p->site)))
        return true;
    error->message = arena_printf(p->arena, "'" STR_FMT "' was not made by kwartaal and is left alone",
                                  STR_ARG(p->site));
    error->hint = STR("choose a new or empty folder with -o, or remove this one yourself");
    return false;
}

static bool open_parent(Publication *p, PublishError *error)
{
    const char *parent = arena_cstr(p->arena, p->parent);
    if (!make_folders(AT_FDCWD, arena_cstr(p->arena, arena_printf(p->arena, "%s/", parent)))) {
        *error = refusal(p->arena, "make the folder", p->parent, errno);
        return false;
    }
    p->parent_fd = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (p->parent_fd < 0 || flock(p->parent_fd, LOCK_EX) != 0) {
        *error = refusal(p->arena, "open the folder", p->parent, errno);
        return false;
    }
    return true;
}

static Str staging_prefix(Publication *p)
{
    return arena_printf(p->arena, "." STR_FMT "-new-", STR_ARG(files_base_name(p->site)));
}

static bool make_staging(Publication *p, PublishError *error)
{
    Str prefix = files_join(p->arena, p->parent, staging_prefix(p));
    char *name = arena_cstr(p->arena, arena_printf(p->arena, STR_FMT "XXXXXX", STR_ARG(prefix)));
    if (!mkdtemp(name)) {
        *error = refusal(p->arena, "make a folder in", p->parent, errno);
        return false;
    }
    chmod(name, FOLDER_MODE);
    p->staging = str_from(name);
    p->staging_fd = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    p->site_fd = open(arena_cstr(p->arena, p->site), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return p->staging_fd >= 0;
}

/* Staging folders of builds that were killed; the lock says that none is being used. */
static void remove_stale(Publication *p)
{
    Str prefix = staging_prefix(p);
    Str *names;
    size_t count = list_folder(p->arena, p->parent, &names);
    for (size_t i = 0; i < count; i++)
        if (str_starts_with(names[i], prefix))
            remove_tree(p->arena, files_join(p->arena, p->parent, names[i]));
}

Publication *publish_begin(Arena *arena, Str site, PublishError *error)
{
    Publication *p = ARENA_NEW(arena, Publication);
    *p = (Publication){.arena = arena, .parent_fd = -1, .staging_fd = -1, .site_fd = -1, .paths.arena = arena};
    pthread_mutex_init(&p->mutex, NULL);
    *error = (PublishError){0};
    p->site = resolve(arena, site);
    p->parent = files_folder(p->site);
    if (may_replace(p, error) && open_parent(p, error)) {
        remove_stale(p);
        if (make_staging(p, error))
            return p;
    }
    publish_abandon(p);
    return NULL;
}

static bool keep_refusal(Publication *p, const char *what, Str path, int error)
{
    pthread_mutex_lock(&p->mutex);
    if (!p->error.message.len)
        p->error = refusal(p->arena, what, path, error);
    pthread_mutex_unlock(&p->mutex);
    return false;
}

/* Whether the old file at `path` holds exactly these bytes. */
static bool is_unchanged(const Publication *p, const char *path, Str bytes)
{
    int fd = p->site_fd < 0 ? -1 : openat(p->site_fd, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return false;
    struct stat info;
    bool same = fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && (info.st_mode & 07777) == FILE_MODE &&
                (size_t)info.st_size == bytes.len;
    char block[16 * 1024];
    for (size_t at = 0; same && at < bytes.len;) {
        ssize_t got = read(fd, block, sizeof block);
        same = got > 0 && (size_t)got <= bytes.len - at && memcmp(block, bytes.data + at, (size_t)got) == 0;
        at += got > 0 ? (size_t)got : 0;
    }
    close(fd);
    return same;
}

static bool write_all(int fd, Str bytes)
{
    while (bytes.len > 0) {
        ssize_t put = write(fd, bytes.data, bytes.len);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        bytes = str_from_index(bytes, (size_t)put);
    }
    return true;
}

/* 0, or the errno of what went wrong. */
static int write_file(const Publication *p, const char *path, Str bytes)
{
    int fd = openat(p->staging_fd, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    if (fd < 0 && errno == ENOENT && make_folders(p->staging_fd, path))
        fd = openat(p->staging_fd, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    if (fd < 0)
        return errno;
    bool written = write_all(fd, bytes) && fchmod(fd, FILE_MODE) == 0;
    int error = written ? 0 : errno;
    if (close(fd) != 0 && !error)
        error = errno;
    return error;
}

static bool link_old(const Publication *p, const char *path)
{
    if (linkat(p->site_fd, path, p->staging_fd, path, 0) == 0)
        return true;
    return errno == ENOENT && make_folders(p->staging_fd, path) &&
           linkat(p->site_fd, path, p->staging_fd, path, 0) == 0;
}

static bool claim(Publication *p, Str path)
{
    pthread_mutex_lock(&p->mutex);
    bool is_new = map_find(&p->paths, path) == NULL;
    if (is_new)
        map_set(&p->paths, arena_str(p->arena, path), p);
    pthread_mutex_unlock(&p->mutex);
    return is_new;
}

bool publish_add(Publication *p, Str path, Str bytes)
{
    char name[4096];
    if (!files_path_is_inside(path) || path.len >= sizeof name || !claim(p, path))
        BUG("a path was published twice, or leaves the site");
    memcpy(name, path.data, path.len);
    name[path.len] = '\0';
    if (is_unchanged(p, name, bytes) && link_old(p, name))
        return true;
    int error = write_file(p, name, bytes);
    if (error)
        return keep_refusal(p, "write", path, error);
    pthread_mutex_lock(&p->mutex);
    p->changed++;
    pthread_mutex_unlock(&p->mutex);
    return true;
}

/* The sorted list of what was added, as the marker's text. */
static Str marker_text(Publication *p)
{
    Str *paths = map_keys(p->arena, &p->paths);
    if (p->paths.count)
        qsort(paths, p->paths.count, sizeof *paths, compare_names);
    Buf buf = {.arena = p->arena};
    buf_add(&buf, str_from(marker_head));
    for (size_t i = 0; i < p->paths.count; i++) {
        buf_add(&buf, paths[i]);
        buf_add_char(&buf, '\n');
    }
    return buf_str(&buf);
}

typedef struct OldFiles {
    Publication *p;
    Map made; /* paths that the old marker names */
    PublishSummary *summary;
    size_t capacity;
    Str *foreign;
    bool failed;
} OldFiles;

static void keep_foreign(OldFiles *old, Str path)
{
    PublishSummary *summary = old->summary;
    old->failed |= !link_old(old->p, arena_cstr(old->p->arena, path));
    ARENA_RESERVE_ONE(old->p->arena, old->foreign, summary->foreign_count, old->capacity);
    old->foreign[summary->foreign_count++] = path;
}

/* Files of others in the old site are linked into the new one. */
static void carry_over(OldFiles *old, Str folder)
{
    Publication *p = old->p;
    Str *names;
    size_t count = list_folder(p->arena, files_join(p->arena, p->site, folder), &names);
    for (size_t i = 0; i < count; i++) {
        Str path = files_join(p->arena, folder, names[i]);
        if (files_is_folder(files_join(p->arena, p->site, path)))
            carry_over(old, path);
        else if (map_find(&old->made, path))
            old->summary->removed += map_find(&p->paths, path) == NULL;
        else if (!map_find(&p->paths, path) && !str_equal(path, STR(MARKER)))
            keep_foreign(old, path);
    }
}

static bool carry_over_foreign(Publication *p, PublishSummary *summary)
{
    OldFiles old = {.p = p, .made.arena = p->arena, .summary = summary};
    if (p->site_fd < 0)
        return true;
    for (Str rest = read_marker(p->arena, p->site); rest.data;) {
        Str line = str_cut(&rest, '\n');
        if (line.len && line.data[0] != '#')
            map_set(&old.made, line, p);
    }
    carry_over(&old, (Str){0});
    summary->foreign = old.foreign;
    return !old.failed || keep_refusal(p, "carry over files of", p->site, errno);
}

/* One rename where the file system can exchange; two where it cannot (some network file systems). */
static bool exchange(Publication *p)
{
    const char *site = arena_cstr(p->arena, p->site);
    const char *staging = arena_cstr(p->arena, p->staging);
    if (p->site_fd < 0)
        return rename(staging, site) == 0;
    if (renameat2(AT_FDCWD, staging, AT_FDCWD, site, RENAME_EXCHANGE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    Str aside = arena_printf(p->arena, STR_FMT "-old", STR_ARG(p->staging));
    const char *old = arena_cstr(p->arena, aside);
    if (rename(site, old) != 0)
        return false;
    if (rename(staging, site) != 0) {
        int error = errno;
        rename(old, site);
        errno = error;
        return false;
    }
    p->staging = aside;
    return true;
}

bool publish_commit(Publication *p, PublishSummary *summary, PublishError *error)
{
    *summary = (PublishSummary){.files = p->paths.count, .changed = p->changed};
    if (!p->error.message.len && carry_over_foreign(p, summary)) {
        int failed = write_file(p, MARKER, marker_text(p));
        if (failed)
            keep_refusal(p, "write", STR(MARKER), failed);
    }
    if (!p->error.message.len && !exchange(p))
        keep_refusal(p, "replace", p->site, errno);
    *error = p->error;
    bool published = !p->error.message.len;
    /* After the exchange the staging name is that of the old tree, if there was one: either way it goes. */
    publish_abandon(p);
    return published;
}

void publish_abandon(Publication *p)
{
    if (p->staging_fd >= 0)
        close(p->staging_fd);
    if (p->site_fd >= 0)
        close(p->site_fd);
    if (p->staging.len)
        remove_tree(p->arena, p->staging);
    if (p->parent_fd >= 0)
        close(p->parent_fd);
    pthread_mutex_destroy(&p->mutex);
}
