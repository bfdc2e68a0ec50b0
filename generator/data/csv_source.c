/*
 * csv_source: bytes of a data file to UTF-8 text.
 *
 * The encoding is never guessed: a file is UTF-8 or what sources.yaml declares.
 * Guessing only serves the messages, so that they name the likely cause.
 */
#include "base/files.h"
#include "base/utf8.h"
#include "data/csv.h"

/* "UTF-16" or "UTF-32" when the bytes look like it, by mark or by NUL bytes beside ASCII; else NULL. */
static const char *wide_encoding(Str bytes)
{
    enum { SAMPLE = 64, LEAST = 4 };
    static const char utf32_le[] = {'\xFF', '\xFE', 0, 0};
    static const char utf32_be[] = {0, 0, '\xFE', '\xFF'};
    if (str_starts_with(bytes, (Str){utf32_le, 4}) || str_starts_with(bytes, (Str){utf32_be, 4}))
        return "UTF-32";
    if (str_starts_with(bytes, STR("\xFF\xFE")) || str_starts_with(bytes, STR("\xFE\xFF")))
        return "UTF-16";
    size_t zeros[2] = {0, 0};
    Str sample = str_slice(bytes, 0, SAMPLE);
    for (size_t i = 0; i < sample.len; i++)
        zeros[i % 2] += sample.data[i] == '\0';
    size_t half_of_ascii = sample.len / 4;
    bool one_side = (zeros[0] == 0) != (zeros[1] == 0);
    return one_side && zeros[0] + zeros[1] >= (half_of_ascii > LEAST ? half_of_ascii : LEAST) ? "UTF-16" : NULL;
}

static Source *read_utf8(Arena *arena, Str path, Str bytes, Diags *diags)
{
    Source *source = source_create(arena, path, bytes);
    if (files_check_utf8(source, diags))
        return source;
    diag_hint(diags, "when the file is in Latin-1, say 'encoding: latin-1' in sources.yaml (inspect: --encoding "
                     "latin-1); else save it as UTF-8");
    return NULL;
}

static Source *read_latin1(Arena *arena, Str path, Str bytes, bool marked, Diags *diags)
{
    Source *source = source_create(arena, path, utf8_from_latin1(arena, bytes));
    if (!marked)
        return source;
    diag_error(diags, source_whole(source), "file-encoding",
               "declared as latin-1, but the file starts with the byte order mark of UTF-8");
    diag_hint(diags, "say 'encoding: utf-8'");
    return NULL;
}

Source *csv_source(Arena *arena, Str path, Str bytes, Str encoding, Diags *diags)
{
    Place whole = source_whole(source_create(arena, path, (Str){0}));
    const char *wide = wide_encoding(bytes);
    if (wide) {
        diag_error(diags, whole, "file-encoding", "this is %s, not UTF-8", wide);
        diag_hint(diags, "save the file as UTF-8 (in Excel: CSV UTF-8)");
        return NULL;
    }
    bool marked = str_starts_with(bytes, STR("\xEF\xBB\xBF"));
    if (encoding.len == 0 || str_equal(encoding, STR("utf-8")))
        return read_utf8(arena, path, marked ? str_from_index(bytes, 3) : bytes, diags);
    if (str_equal(encoding, STR("latin-1")))
        return read_latin1(arena, path, bytes, marked, diags);
    diag_error(diags, whole, "file-encoding", "unknown encoding '" STR_FMT "'", STR_ARG(encoding));
    diag_hint(diags, "known are: utf-8, latin-1");
    return NULL;
}
