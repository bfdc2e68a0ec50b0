/*
 * watcher: inotify, which watches folders one by one and not what is below
 * them. So after every change the tree is walked again: adding a watch that is
 * there already changes nothing, and a folder that came with files in it is
 * watched before anyone reads it.
 */
#include "serve/watcher.h"

#include <errno.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/files.h"

/* Deeper folders than this are a loop of links. */
enum { MAX_FOLDERS = 16 };

struct Watcher {
    Str folder;
    int fd;
    int top; /* the watch on the project's own folder */
    bool is_complete;
};

static const char *const watched[] = {"content", "data", "templates"};
enum { WATCHED = sizeof watched / sizeof *watched };

static const uint32_t events_below = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;

static bool is_watched(Str name)
{
    for (size_t i = 0; i < WATCHED; i++)
        if (str_equal(name, str_from(watched[i])))
            return true;
    return false;
}

static void watch_folder(Watcher *watcher, Arena *arena, Str path, size_t depth)
{
    if (depth > MAX_FOLDERS || !files_is_folder(path))
        return;
    if (inotify_add_watch(watcher->fd, arena_cstr(arena, path), events_below) < 0 && errno != ENOENT)
        watcher->is_complete = false;
    FileEntry *entries;
    size_t count;
    Diags *unheard = diags_create(arena);
    if (!files_list(arena, path, (Place){0}, &entries, &count, unheard))
        return;
    for (size_t i = 0; i < count; i++)
        if (entries[i].is_folder)
            watch_folder(watcher, arena, files_join(arena, path, entries[i].name), depth + 1);
}

static void watch_all(Watcher *watcher)
{
    Arena *arena = arena_create();
    for (size_t i = 0; i < WATCHED; i++)
        watch_folder(watcher, arena, files_join(arena, watcher->folder, str_from(watched[i])), 0);
    arena_free(arena);
}

Watcher *watcher_create(Arena *arena, Str folder)
{
    Watcher *watcher = ARENA_NEW(arena, Watcher);
    watcher->folder = folder;
    watcher->is_complete = true;
    watcher->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (watcher->fd < 0)
        return NULL;
    watcher->top = inotify_add_watch(watcher->fd, arena_cstr(arena, folder),
                                     IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO);
    watch_all(watcher);
    return watcher;
}

int watcher_fd(const Watcher *watcher)
{
    return watcher->fd;
}

static bool concerns(const Watcher *watcher, const struct inotify_event *event)
{
    if (event->mask & IN_Q_OVERFLOW)
        return true;
    if (event->mask & IN_IGNORED || event->len == 0)
        return false;
    Str name = str_from(event->name);
    if (event->wd == watcher->top)
        return is_watched(name);
    return !str_starts_with(name, STR(".")) && !str_ends_with(name, STR("~"));
}

bool watcher_take(Watcher *watcher)
{
    _Alignas(struct inotify_event) char buffer[16 * 1024];
    bool changed = false;
    for (;;) {
        ssize_t size = read(watcher->fd, buffer, sizeof buffer);
        if (size <= 0)
            break;
        for (size_t at = 0; at < (size_t)size;) {
            struct inotify_event event;
            memcpy(&event, buffer + at, sizeof event);
            changed |= concerns(watcher, (const struct inotify_event *)(const void *)(buffer + at));
            at += sizeof event + event.len;
        }
    }
    if (changed)
        watch_all(watcher);
    return changed;
}

bool watcher_is_complete(const Watcher *watcher)
{
    return watcher->is_complete;
}

void watcher_close(Watcher *watcher)
{
    close(watcher->fd);
}
