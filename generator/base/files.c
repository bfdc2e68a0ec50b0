/*
 * files: see files.h.
 */
#include "base/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"

/* Where a problem with a file is reported: where its name was written, else at the file itself. */
static Place place_for(Arena *arena, Str path, Place asked_by)
{
    return asked_by.source ? asked_by : source_whole(source_create(arena, arena_str(arena, path), (Str){0}));
}

static bool report(Str path, Place asked_by, int error, Diags *diags)
{
    Place place = place_for(diags->arena, path, asked_by);
    if (error == ENOENT || error == ENOTDIR)
        return diag_error(diags, place, "file-missing", "there is no file '" STR_FMT "'", STR_ARG(path));
    return diag_error(diags, place, "file-unreadable", "cannot read '" STR_FMT "': %s", STR_ARG(path),
                      strerror(error));
}

/* Reads up to `limit` + 1 bytes; errno is set when false. */
static bool read_all(Arena *arena, int fd, size_t limit, Str *out)
{
    Buf buf = {.arena = arena};
    struct stat info;
    if (fstat(fd, &info) == 0 && info.st_size > 0 && (size_t)info.st_size <= limit)
        buf_reserve(&buf, (size_t)info.st_size + 1);
    while (buf.len <= limit) {
        buf_reserve(&buf, 16 * 1024);
        ssize_t got = read(fd, buf.data + buf.len, buf.capacity - buf.len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        buf.len += (size_t)got;
    }
    *out = buf_str(&buf);
    return true;
}

bool files_read_bytes(Arena *arena, Str path, Place asked_by, Str *out, Diags *diags)
{
    int fd = open(arena_cstr(arena, path), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return report(path, asked_by, errno, diags);
    bool done = read_all(arena, fd, FILES_MAX_BYTES, out);
    int error = errno;
    close(fd);
    if (!done)
        return report(path, asked_by, error, diags);
    if (out->len > FILES_MAX_BYTES)
        return diag_error(diags, place_for(diags->arena, path, asked_by), "file-too-large",
                          "'" STR_FMT "' is larger than %zu MiB", STR_ARG(path), FILES_MAX_BYTES >> 20);
    return true;
}

bool files_check_utf8(const Source *source, Diags *diags)
{
    size_t wrong = utf8_first_invalid(source->text);
    if (wrong == source->text.len)
        return true;
    Place place = source_place(source, wrong, wrong + 1);
    return diag_error(diags, place, "file-encoding", "this is not UTF-8 (byte 0x%02X)",
                      (unsigned char)source->text.data[wrong]);
}

Source *files_read_text(Arena *arena, Str path, Place asked_by, Diags *diags)
{
    Str bytes;
    if (!files_read_bytes(arena, path, asked_by, &bytes, diags))
        return NULL;
    if (str_starts_with(bytes, STR("\xEF\xBB\xBF")))
        bytes = str_from_index(bytes, 3);
    Source *source = source_create(arena, path, bytes);
    if (files_check_utf8(source, diags))
        return source;
    diag_hint(diags, "save the file as UTF-8; for a data file in Latin-1, say 'encoding: latin-1' in sources.yaml");
    return NULL;
}

static int compare_entries(const void *a, const void *b)
{
    return str_compare(((const FileEntry *)a)->name, ((const FileEntry *)b)->name);
}

bool files_list(Arena *arena, Str path, Place asked_by, FileEntry **out, size_t *count, Diags *diags)
{
    DIR *folder = opendir(arena_cstr(arena, path));
    if (!folder)
        return report(path, asked_by, errno, diags);
    FileEntry *entries = NULL;
    size_t used = 0;
    size_t capacity = 0;
    for (struct dirent *item = readdir(folder); item; item = readdir(folder)) {
        Str name = str_from(item->d_name);
        if (name.data[0] == '.' || str_ends_with(name, STR("~")))
            continue;
        ARENA_RESERVE_ONE(arena, entries, used, capacity);
        entries[used].name = arena_str(arena, name);
        entries[used].is_folder = files_is_folder(files_join(arena, path, entries[used].name));
        used++;
    }
    closedir(folder);
    if (used)
        qsort(entries, used, sizeof *entries, compare_entries);
    *out = entries;
    *count = used;
    return true;
}

/* stat needs a NUL-terminated path; most paths are short. */
static bool stat_path(Str path, struct stat *info)
{
    char buffer[4096];
    if (path.len >= sizeof buffer)
        return false;
    if (path.len)
        memcpy(buffer, path.data, path.len);
    buffer[path.len] = '\0';
    return stat(buffer, info) == 0;
}

bool files_exists(Str path)
{
    struct stat info;
    return stat_path(path, &info);
}

bool files_is_folder(Str path)
{
    struct stat info;
    return stat_path(path, &info) && S_ISDIR(info.st_mode);
}

Str files_join(Arena *arena, Str folder, Str name)
{
    if (folder.len == 0 || str_equal(folder, STR(".")) || str_starts_with(name, STR("/")))
        return name;
    if (name.len == 0)
        return folder;
    const char *slash = str_ends_with(folder, STR("/")) ? "" : "/";
    return arena_printf(arena, STR_FMT "%s" STR_FMT, STR_ARG(folder), slash, STR_ARG(name));
}

Str files_base_name(Str path)
{
    size_t start = path.len;
    while (start > 0 && path.data[start - 1] != '/')
        start--;
    return str_from_index(path, start);
}

Str files_folder(Str path)
{
    Str base = files_base_name(path);
    size_t len = path.len - base.len;
    return len == 0 ? STR(".") : len == 1 ? STR("/") : str_slice(path, 0, len - 1);
}

bool files_path_is_inside(Str path)
{
    if (path.len == 0 || path.data[0] == '/' || memchr(path.data, '\0', path.len))
        return false;
    for (Str rest = path; rest.data;)
        if (str_equal(str_cut(&rest, '/'), STR("..")))
            return false;
    return true;
}
