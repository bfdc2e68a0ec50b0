/*
 * preview: one loop over two file descriptors, the watcher's and the signals'.
 * Signals are blocked before any thread starts, so they arrive nowhere else
 * and a build is never cut off half way.
 */
#define _XOPEN_SOURCE 700 /* nftw */
#include "serve/preview.h"

#include <errno.h>
#include <ftw.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/files.h"
#include "serve/server.h"
#include "serve/watcher.h"

/* An editor that saves makes several events: the build waits until they have been over for this long. */
enum { QUIET_MS = 100, MAX_QUIET_ROUNDS = 20, PORTS_TRIED = 20, OPEN_FOLDERS = 16 };

typedef struct Preview {
    const PreviewOptions *options;
    Str temporary; /* the folder that is removed at the end */
    Str site;
    Watcher *watcher;
    Server *server;
    int signals;
} Preview;

static bool refuse(Arena *arena, PreviewError *error, const char *what)
{
    error->message = arena_printf(arena, "%s: %s", what, strerror(errno));
    return false;
}

static bool make_folder(Arena *arena, Preview *preview, PreviewError *error)
{
    const char *base = getenv("TMPDIR");
    Str path = files_join(arena, str_from(base && *base ? base : "/tmp"), STR("kwartaal-XXXXXX"));
    char *name = arena_cstr(arena, path);
    if (!mkdtemp(name))
        return refuse(arena, error, "cannot make a temporary folder");
    preview->temporary = str_from(name);
    preview->site = files_join(arena, preview->temporary, STR("site"));
    return true;
}

static int remove_entry(const char *path, const struct stat *info, int flag, struct FTW *ftw)
{
    (void)info;
    (void)flag;
    (void)ftw;
    return remove(path);
}

static void remove_folder(Arena *arena, const Preview *preview)
{
    if (preview->temporary.len)
        nftw(arena_cstr(arena, preview->temporary), remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}

static bool open_signals(Arena *arena, Preview *preview, PreviewError *error)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    preview->signals = signalfd(-1, &set, SFD_CLOEXEC);
    return preview->signals >= 0 || refuse(arena, error, "cannot wait for signals");
}

static bool start_server(Arena *arena, Preview *preview, PreviewError *error)
{
    const PreviewOptions *options = preview->options;
    unsigned tries = options->may_move ? PORTS_TRIED : 1;
    ServerError refusal = {0};
    for (unsigned i = 0; i < tries && !preview->server; i++) {
        refusal = (ServerError){0};
        preview->server = server_start(arena, preview->site, options->port + i, &refusal);
        if (!preview->server && !refusal.is_taken)
            break;
    }
    error->message = refusal.message;
    error->hint = STR("choose another port with -p, or -p 0 for any free one");
    return preview->server != NULL;
}

static bool start_watcher(Arena *arena, Preview *preview, PreviewError *error)
{
    preview->watcher = watcher_create(arena, preview->options->folder);
    if (!preview->watcher)
        return refuse(arena, error, "cannot watch the project's folders");
    if (!watcher_is_complete(preview->watcher))
        fprintf(stderr, "kwartaal: not every folder can be watched: some changes will not be seen\n"
                        "  hint: raise fs.inotify.max_user_watches\n");
    return true;
}

static void announce(const Preview *preview)
{
    unsigned port = server_port(preview->server);
    if (preview->options->port && port != preview->options->port)
        fprintf(stderr, "kwartaal: port %u is taken, this is the next free one\n", preview->options->port);
    printf("http://127.0.0.1:%u/ shows the site and follows every change; Ctrl-C ends it\n", port);
    fflush(stdout);
}

/* Waits up to `timeout` ms (-1: for ever) for something to happen to a file; sets *stop when a signal came. */
static bool wait_for_change(const Preview *preview, int timeout, bool *stop)
{
    struct pollfd files[] = {{preview->signals, POLLIN, 0}, {watcher_fd(preview->watcher), POLLIN, 0}};
    int count = poll(files, 2, timeout);
    *stop = (count < 0 && errno != EINTR) || (count > 0 && files[0].revents);
    return count > 0 && files[1].revents && !*stop;
}

/* Swallows the events that follow the first until it is quiet, or long enough has passed. */
static void wait_for_quiet(const Preview *preview, bool *stop)
{
    for (int i = 0; i < MAX_QUIET_ROUNDS && wait_for_change(preview, QUIET_MS, stop); i++)
        watcher_take(preview->watcher);
}

static void build(const Preview *preview)
{
    if (preview->options->build(preview->options->context, preview->site))
        server_site_changed(preview->server);
    fflush(stdout);
}

static void follow_changes(const Preview *preview)
{
    for (bool stop = false; !stop;) {
        if (!wait_for_change(preview, -1, &stop) || !watcher_take(preview->watcher))
            continue;
        wait_for_quiet(preview, &stop);
        if (!stop)
            build(preview);
    }
}

bool preview_run(Arena *arena, const PreviewOptions *options, PreviewError *error)
{
    Preview preview = {.options = options, .signals = -1};
    bool started = open_signals(arena, &preview, error) && make_folder(arena, &preview, error) &&
                   start_watcher(arena, &preview, error) && start_server(arena, &preview, error);
    if (started) {
        announce(&preview);
        build(&preview);
        follow_changes(&preview);
        server_stop(preview.server);
    }
    if (preview.watcher)
        watcher_close(preview.watcher);
    if (preview.signals >= 0)
        close(preview.signals);
    remove_folder(arena, &preview);
    return started;
}
