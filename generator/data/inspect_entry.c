/*
 * inspect_entry: the start of the file's entry in sources.yaml, with what the
 * file itself tells; the rest is for the editor to fill in.
 */
#include "base/escape.h"
#include "base/files.h"
#include "data/inspect_file.h"

/* The base name without its last extension, as an id. */
static Str id_of(Arena *arena, Str path)
{
    Str name = files_base_name(path);
    size_t end = name.len;
    for (size_t i = 1; i < name.len; i++)
        if (name.data[i] == '.')
            end = i;
    Str id = escape_slug(arena, str_slice(name, 0, end));
    return id.len ? id : STR("bron");
}

/* What follows the last "data/" in the path: sources.yaml names files from there. */
static Str file_of(Str path)
{
    Str folder = STR("data/");
    Str found = files_base_name(path);
    for (size_t i = 0; i + folder.len <= path.len; i++) {
        bool starts = i == 0 || path.data[i - 1] == '/';
        if (starts && str_starts_with(str_from_index(path, i), folder))
            found = str_from_index(path, i + folder.len);
    }
    return found;
}

static void write_yaml_text(Buf *out, const char *key, Str text)
{
    buf_printf(out, "    %s: \"", key);
    escape_json(out, text); /* a double-quoted YAML text reads JSON's escapes */
    BUF_LIT(out, "\"\n");
}

static bool is_cbs(SniffForm form)
{
    return form == SNIFF_STATLINE_RAW || form == SNIFF_STATLINE_LABELS || form == SNIFF_STATWEB ||
           form == SNIFF_ODATA3_ROWS || form == SNIFF_ODATA4_OBSERVATIONS;
}

static void write_decimal(Buf *out, const Inspection *file)
{
    bool sure;
    char mark = inspect_decimal(file, &sure);
    if (sure)
        buf_printf(out, "    decimal: \"%c\"\n", mark);
    else
        BUF_LIT(out, "    decimal:         # \",\" or \".\": the file does not tell, see the publisher's page\n");
}

/* An OData table is a folder of pages and code lists, and its id says more than the name of a page. */
static void write_place(Buf *out, const Inspection *file)
{
    Str table = file->sniff.table;
    Str folder = files_folder(file->path);
    bool pages = file->is_json && !str_equal(folder, STR("."));
    Str id = table.len ? arena_printf(file->arena, "cbs-" STR_FMT, STR_ARG(escape_slug(file->arena, table)))
                       : id_of(file->arena, file->path);
    buf_printf(out, "  - id: " STR_FMT "\n", STR_ARG(id));
    write_yaml_text(out, "file", file_of(pages ? folder : file->path));
}

void inspect_write_entry(Buf *out, const Inspection *file)
{
    const char *form = sniff_form_name(file->sniff.form);
    if (!form)
        return;
    BUF_LIT(out, "for data/sources.yaml, to be completed (data/README.md tells how to map columns and codes):\n");
    write_place(out, file);
    buf_printf(out, "    publisher: %s\n", is_cbs(file->sniff.form) ? "CBS" : "");
    write_yaml_text(out, "title", file->sniff.title);
    if (file->sniff.table.len)
        write_yaml_text(out, "table", file->sniff.table);
    BUF_LIT(out, "    licence:\n    link:\n    retrieved:       # the day of the download: 2026-07-02\n");
    buf_printf(out, "    form: %s\n", form);
    if (!file->is_json)
        write_decimal(out, file);
    if (file->encoding.len)
        buf_printf(out, "    encoding: " STR_FMT "\n", STR_ARG(file->encoding));
}
