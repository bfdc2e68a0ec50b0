/*
 * files: the file system, read and written the only way this program does.
 *
 * Reading reports into a Diags (the project's input has errors, status 1).
 * Writing reports through FileError (the system refused, status 3): only the
 * publishing stage writes.
 */
#ifndef BASE_FILES_H
#define BASE_FILES_H

#include <sys/types.h>

#include "base/diag.h"

/* Larger files are refused: a slip of the mouse, not a quarter's data. */
#define FILES_MAX_BYTES ((size_t)256 * 1024 * 1024)

/*
 * The bytes of a file. False after reporting file-missing, file-unreadable or
 * file-too-large at `asked_by` (or at the path itself when that has no source).
 */
bool files_read_bytes(Arena *arena, Str path, Place asked_by, Str *out, Diags *diags);

/* Whether a text is UTF-8; else file-encoding is reported at its first wrong byte: the caller adds a hint. */
bool files_check_utf8(const Source *source, Diags *diags);

/*
 * A text file as a Source, its byte order mark taken off. NULL after reporting,
 * also when it is not UTF-8 (file-encoding, at the first wrong byte).
 */
Source *files_read_text(Arena *arena, Str path, Place asked_by, Diags *diags);

/* Names in a folder, sorted by bytes, without those that start with '.' or end with '~'. */
typedef struct FileEntry {
    Str name;
    bool is_folder;
} FileEntry;
/* False after reporting as files_read_bytes; a folder that is not there is an error too. */
bool files_list(Arena *arena, Str path, Place asked_by, FileEntry **out, size_t *count, Diags *diags);

bool files_exists(Str path);
bool files_is_folder(Str path);

/* "a/b", whatever slashes there are; an empty part is left out; an absolute `name` stays itself. */
Str files_join(Arena *arena, Str folder, Str name);
/* The last part of a path, and what comes before it ("." when nothing does). */
Str files_base_name(Str path);
Str files_folder(Str path);
/* True for a relative path that cannot leave its folder: no leading slash, no "..", no NUL, no empty path. */
bool files_path_is_inside(Str path);

#endif
