/*
 * fuzz: what the fuzz targets share.
 *
 * An arena that is reset before every input: what an input leaves behind is
 * poisoned before the next one, and no input pays for a new one. Files that
 * exist in memory only, for parsers that open a path themselves.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static inline void fuzz_require(bool holds, const char *file, int line, const char *what)
{
    if (holds)
        return;
    fprintf(stderr, "%s:%d: ERROR: this must hold: %s\n", file, line, what);
    abort();
}
#define require(what) fuzz_require((what), __FILE__, __LINE__, #what)

/* Empty; what the input before this one put into it is gone. */
static inline Arena *fuzz_arena(void)
{
    static Arena *arena;
    if (arena)
        arena_reset(arena);
    else
        arena = arena_create();
    return arena;
}

/* The input as text; false when reading the file would have refused it (files_read_text). */
static inline bool fuzz_text(const uint8_t *bytes, size_t size, Str *out)
{
    *out = (Str){(const char *)bytes, size};
    return utf8_first_invalid(*out) == size;
}

/* A folder in TMPDIR, which whoever runs the target removes. */
static inline Str fuzz_folder(void)
{
    static char folder[256];
    if (!folder[0]) {
        const char *parent = getenv("TMPDIR");
        snprintf(folder, sizeof folder, "%s/kwartaal-XXXXXX", parent ? parent : "/tmp");
        require(mkdtemp(folder) != NULL);
    }
    return str_from(folder);
}

/* A file in it that holds the bytes; its path. For parsers that open their files themselves. `slot` is 0 or 1. */
static inline const char *fuzz_file(size_t slot, const void *bytes, size_t size)
{
    static int files[2];
    static char paths[2][300];
    if (!files[slot]) {
        snprintf(paths[slot], sizeof paths[slot], "%s/input-%zu", fuzz_folder().data, slot);
        files[slot] = open(paths[slot], O_RDWR | O_CREAT, 0600);
    }
    require(ftruncate(files[slot], 0) == 0 && pwrite(files[slot], bytes, size, 0) == (ssize_t)size);
    return paths[slot];
}

/* In that folder: another folder; another name for a file of fuzz_file; a file with a text. */
static inline void fuzz_make_folder(const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", fuzz_folder().data, name);
    require(mkdir(path, 0700) == 0);
}

static inline void fuzz_make_link(const char *name, const char *target)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", fuzz_folder().data, name);
    require(symlink(target, path) == 0);
}

static inline void fuzz_make_file(const char *name, const char *text)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", fuzz_folder().data, name);
    FILE *file = fopen(path, "w");
    require(file && fputs(text, file) >= 0 && fclose(file) == 0);
}

/* Every diagnostic has a code and a message, and its place lies in the file that it names. */
static inline void fuzz_check_diags(const Diags *diags)
{
    for (size_t i = 0; i < diags->count; i++) {
        Place place = diags->items[i].place;
        require(diags->items[i].code && diags->items[i].message.len);
        require(!place.source || (place.start <= place.end && place_line_column(place).line <= place.source->line_count));
        require(!place.source || place.start == UINT32_MAX || place.end <= place.source->text.len);
    }
}

#endif
