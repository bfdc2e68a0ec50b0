/*
 * inspect_file: what kind of file it is, and its rows.
 *
 * A name decides before the content does, so that a broken JSON file is told
 * as such and not as an odd CSV. What is known to be neither is refused by
 * name: a page saved under the name of a download reads like CSV of one column.
 */
#include "data/inspect_file.h"

#include "base/files.h"
#include "data/csv.h"
#include "data/json.h"
#include "data/json_table.h"

typedef enum FileKind { FILE_BY_CONTENT, FILE_CSV, FILE_JSON, FILE_OTHER } FileKind;

typedef struct Extension {
    const char *name;
    FileKind kind;
    const char *what; /* for FILE_OTHER */
} Extension;

static const Extension extensions[] = {
    {".csv", FILE_CSV, NULL},
    {".tsv", FILE_CSV, NULL},
    {".psv", FILE_CSV, NULL},
    {".ssv", FILE_CSV, NULL},
    {".tab", FILE_CSV, NULL},
    {".txt", FILE_CSV, NULL},
    {".json", FILE_JSON, NULL},
    {".geojson", FILE_JSON, NULL},
    {".topojson", FILE_JSON, NULL},
    {".md", FILE_OTHER, "Markdown"},
    {".html", FILE_OTHER, "a web page"},
    {".htm", FILE_OTHER, "a web page"},
    {".xml", FILE_OTHER, "XML"},
    {".svg", FILE_OTHER, "a picture"},
    {".yaml", FILE_OTHER, "YAML"},
    {".yml", FILE_OTHER, "YAML"},
    {".xlsx", FILE_OTHER, "an Excel workbook"},
    {".xls", FILE_OTHER, "an Excel workbook"},
    {".ods", FILE_OTHER, "a spreadsheet"},
    {".pdf", FILE_OTHER, "a PDF"},
    {".zip", FILE_OTHER, "a zip archive"},
};

/* How other files begin, also when they carry a name of ours. */
static const struct {
    const char *start;
    const char *what;
} signatures[] = {
    {"PK\x03\x04", "a zip archive or an Excel workbook"},
    {"%PDF", "a PDF"},
    {"<!doctype", "a web page"},
    {"<html", "a web page"},
    {"<?xml", "XML"},
    {"<svg", "a picture"},
};

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* Whether the lower-case form of `s` is `lower_case`. */
static bool equal_in_lower(Str s, Str lower_case)
{
    for (size_t i = 0; i < s.len && i < lower_case.len; i++)
        if (lower(s.data[i]) != lower_case.data[i])
            return false;
    return s.len == lower_case.len;
}

static const Extension *extension_of(Str path)
{
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
        Str name = str_from(extensions[i].name);
        if (path.len > name.len && equal_in_lower(str_from_index(path, path.len - name.len), name))
            return &extensions[i];
    }
    return NULL;
}

static const char *signature_of(Str bytes)
{
    Str text = str_trim(bytes);
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++) {
        const char *start = signatures[i].start;
        size_t len = strlen(start);
        Str head = str_slice(text, 0, len);
        if (str_equal(head, str_from(start)) || equal_in_lower(head, str_from(start)))
            return signatures[i].what;
    }
    return NULL;
}

static FileKind kind_by_content(Str bytes)
{
    Str text = str_starts_with(bytes, STR("\xEF\xBB\xBF")) ? str_from_index(bytes, 3) : bytes;
    text = str_trim(text);
    return str_starts_with(text, STR("{")) || str_starts_with(text, STR("[")) ? FILE_JSON : FILE_CSV;
}

/* FILE_CSV or FILE_JSON; FILE_OTHER after reporting. */
static FileKind find_kind(const Inspection *file, Diags *diags)
{
    const Extension *extension = extension_of(file->path);
    const char *what = extension && extension->kind == FILE_OTHER ? extension->what : signature_of(file->bytes);
    if (!what)
        return extension ? extension->kind : kind_by_content(file->bytes);
    Place whole = source_whole(source_create(file->arena, file->path, (Str){0}));
    diag_error(diags, whole, "inspect-kind", "this is %s, not CSV or JSON", what);
    diag_hint(diags, "download the figures as CSV or JSON, or save the sheet as CSV UTF-8");
    return FILE_OTHER;
}

static bool read_csv(Inspection *file, Diags *diags)
{
    const Table *table = csv_read(file->arena, file->source, 0, diags);
    if (!table)
        return false;
    if (table->count == 0)
        return diag_error(diags, source_whole(file->source), "csv-empty", "there are no rows in this file");
    file->table = table;
    file->sniff = sniff_csv(table);
    return true;
}

static bool read_json(Inspection *file, Diags *diags)
{
    const Value *root = json_read(file->arena, file->source, diags);
    if (!root)
        return false;
    file->table = json_table(file->arena, file->source, root);
    file->sniff = sniff_json(root, file->table);
    return true;
}

bool inspect_open(Inspection *file, Diags *diags)
{
    if (!files_read_bytes(file->arena, file->path, (Place){0}, &file->bytes, diags))
        return false;
    FileKind kind = find_kind(file, diags);
    if (kind == FILE_OTHER)
        return false;
    file->source = csv_source(file->arena, file->path, file->bytes, file->encoding, diags);
    file->is_json = kind == FILE_JSON;
    if (!file->source && file->is_json)
        diag_hint(diags, "JSON is always UTF-8: download it again, or save it as UTF-8");
    if (!file->source)
        return false;
    return file->is_json ? read_json(file, diags) : read_csv(file, diags);
}

void inspect_read_columns(Inspection *file)
{
    const Table *table = file->table;
    size_t count = table->width < INSPECT_MAX_COLUMNS ? table->width : INSPECT_MAX_COLUMNS;
    file->columns = ARENA_ARRAY(file->arena, Column, count);
    file->column_count = count;
    for (size_t i = 0; i < count; i++) {
        Str name = sniff_column_name(file->arena, &file->sniff, table, i);
        file->columns[i] = column_read(file->arena, table, i, name, file->sniff.first, file->sniff.end);
    }
}
