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

/* --- the mapping: data/README.md tells what its keys mean --- */

/* Columns of OData and of raw StatLine tables that are neither dimension nor measure. */
static bool is_fixed_column(Str name)
{
    static const char *const fixed[] = {"ID", "Id", "Measure", "ValueAttribute", "Value", "StringValue"};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        if (str_equal(name, str_from(fixed[i])))
            return true;
    return false;
}

static bool is_dimension(const Column *column)
{
    return (column->type == COLUMN_CODE || column->type == COLUMN_TEXT) && !is_fixed_column(column->name);
}

static const Column *find_column(const Inspection *file, ColumnType type)
{
    for (size_t i = 0; i < file->column_count; i++)
        if (file->columns[i].type == type)
            return &file->columns[i];
    return NULL;
}

static void write_key(Buf *out, Str key)
{
    BUF_LIT(out, "      \"");
    escape_json(out, key);
    BUF_LIT(out, "\": ");
}

static void write_region(Buf *out, const Inspection *file)
{
    const Column *region = find_column(file, COLUMN_REGION);
    if (region)
        write_yaml_text(out, "region_column", region->name);
    else
        BUF_LIT(out, "    region:          # the id of the region that all rows are about, such as nl\n");
}

static void write_period(Buf *out, const Inspection *file)
{
    const Column *period = find_column(file, COLUMN_PERIOD);
    if (period && period->name.len && !str_equal(period->name, STR("Perioden")))
        write_yaml_text(out, "period_column", period->name);
}

/* Of each dimension with several codes one has to be chosen. */
static void write_where(Buf *out, const Inspection *file)
{
    bool first = true;
    for (size_t i = 0; i < file->column_count; i++) {
        const Column *column = &file->columns[i];
        if (!is_dimension(column) || column->different.count < 2)
            continue;
        if (first)
            BUF_LIT(out, "    where:           # the code to take of each dimension\n");
        first = false;
        write_key(out, column->name);
        buf_add_char(out, '"');
        escape_json(out, str_trim(column->different.entries[0].key));
        BUF_LIT(out, "\"\n");
    }
}

static void write_measure(Buf *out, Str name, size_t index)
{
    enum { LISTED = 6 };
    if (index < LISTED)
        write_key(out, name);
    if (index < LISTED)
        BUF_LIT(out, "{series: }\n");
    if (index == LISTED)
        BUF_LIT(out, "      # and so on\n");
}

/* Measures are the codes of one column, or columns of numbers. */
static void write_measures(Buf *out, const Inspection *file)
{
    const Column *codes = NULL;
    bool wide = file->sniff.form == SNIFF_WIDE;
    for (size_t i = 0; i < file->column_count && !codes; i++)
        if (wide ? is_dimension(&file->columns[i]) : str_equal(file->columns[i].name, STR("Measure")))
            codes = &file->columns[i];
    if (wide && codes)
        write_yaml_text(out, "measure_column", codes->name);
    BUF_LIT(out,
            "    measures:        # which to take, and the id in data/series.yaml; 'times: 1000' where it counts "
            "thousands\n");
    size_t index = 0;
    for (size_t i = 0; codes && i < codes->different.count; i++)
        write_measure(out, str_trim(codes->different.entries[i].key), index++);
    for (size_t i = 0; !codes && i < file->column_count; i++)
        if (file->columns[i].type == COLUMN_NUMBER && !is_fixed_column(file->columns[i].name))
            write_measure(out, file->columns[i].name, index++);
}

static void write_mapping(Buf *out, const Inspection *file)
{
    SniffForm form = file->sniff.form;
    if (form == SNIFF_TIDY)
        return;
    write_region(out, file);
    if (form == SNIFF_STATWEB) {
        BUF_LIT(out, "    measures:        # which to take, and the id in data/series.yaml\n");
        return;
    }
    write_period(out, file);
    if (form != SNIFF_WIDE)
        write_where(out, file);
    write_measures(out, file);
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
    else if (inspect_has_marks(file))
        BUF_LIT(out, "    decimal:         # \",\" or \".\": the file does not tell, see the publisher's page\n");
    else
        BUF_LIT(out, "    decimal: \",\"     # or \".\": no number has a decimal mark\n");
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
    BUF_LIT(out, "for data/sources.yaml, to be completed (data/README.md tells what each key means):\n");
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
    write_mapping(out, file);
}
