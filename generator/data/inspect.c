/*
 * inspect: see inspect.h. The frame of the report; inspect_file.c opens the
 * file and finds its form, inspect_columns.c and inspect_entry.c write the
 * larger parts.
 *
 * The report must not say what is not so: where the file does not tell (what
 * "1.035" is), the report says that it does not.
 */
#include "data/inspect.h"

#include "base/escape.h"
#include "base/utf8.h"
#include "data/inspect_file.h"

void inspect_show(Buf *out, Str text, size_t limit)
{
    size_t shown = 0;
    for (size_t i = 0; i < text.len; shown++) {
        if (shown == limit) {
            BUF_LIT(out, "…");
            return;
        }
        uint32_t c = utf8_next(text, &i);
        if (c == '\r' && i < text.len && text.data[i] == '\n')
            continue;
        if (c == '\n')
            BUF_LIT(out, "\\n");
        else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
            buf_printf(out, "\\x%02x", (unsigned)c);
        else
            utf8_add(out, c);
    }
}

static void write_encoding(Buf *out, const Inspection *file)
{
    bool marked = str_starts_with(file->bytes, STR("\xEF\xBB\xBF"));
    bool latin1 = str_equal(file->encoding, STR("latin-1"));
    buf_printf(out, "encoding   %s%s\n", latin1 ? "Latin-1 (as given)" : "UTF-8",
               marked ? " with byte order mark" : "");
    Str lost = STR("\xEF\xBF\xBD");
    size_t at = str_index(file->source->text, lost);
    if (at < file->source->text.len)
        buf_printf(out, "           a character was lost by an earlier conversion (U+FFFD), first on line %zu\n",
                   place_line(source_place(file->source, at, at + lost.len)));
}

static void write_line_ends(Buf *out, Str text)
{
    size_t counts[3] = {0, 0, 0};
    static const char *const names[] = {"LF", "CRLF", "CR"};
    for (size_t i = 0; i < text.len; i++) {
        bool pair = text.data[i] == '\r' && i + 1 < text.len && text.data[i + 1] == '\n';
        if (pair)
            i++;
        else if (text.data[i] != '\n' && text.data[i] != '\r')
            continue;
        counts[pair ? 1 : text.data[i] == '\n' ? 0 : 2]++;
    }
    int kinds = (counts[0] > 0) + (counts[1] > 0) + (counts[2] > 0);
    BUF_LIT(out, "line ends  ");
    if (kinds == 0)
        BUF_LIT(out, "none");
    bool first = true;
    for (size_t i = 0; i < 3; i++) {
        if (counts[i] == 0)
            continue;
        buf_printf(out, "%s%s", first ? "" : ", ", names[i]);
        if (kinds > 1)
            buf_printf(out, " (%zu)", counts[i]);
        first = false;
    }
    buf_add_char(out, '\n');
}

/* How fields are quoted: by what the quoted and the bare ones hold. */
static const char *quoting(const Inspection *file)
{
    size_t quoted = 0, bare = 0, quoted_numbers = 0, bare_texts = 0;
    for (size_t i = file->sniff.first; i < file->sniff.end; i++) {
        const Row *row = &file->table->rows[i];
        for (size_t k = 0; k < row->count && k < file->column_count; k++) {
            bool number = file->columns[k].type == COLUMN_NUMBER;
            quoted += row->fields[k].quoted;
            bare += !row->fields[k].quoted;
            quoted_numbers += row->fields[k].quoted && number;
            bare_texts += !row->fields[k].quoted && !number && row->fields[k].text.len;
        }
    }
    if (quoted == 0 || bare == 0)
        return quoted ? "all fields quoted" : "no quotes";
    return quoted_numbers == 0 && bare_texts == 0 ? "text quoted, numbers bare" : "some fields quoted";
}

static void write_delimiter(Buf *out, const Inspection *file)
{
    char delimiter = file->table->delimiter;
    BUF_LIT(out, "delimiter  ");
    if (delimiter == 0)
        BUF_LIT(out, "none of ; , tab | splits the lines");
    else if (delimiter == '\t')
        BUF_LIT(out, "tab");
    else
        buf_add_char(out, delimiter);
    buf_printf(out, " (%s)\n", quoting(file));
}

static void write_note(Buf *out, const char *label, Str text)
{
    enum { LIMIT = 100 };
    if (text.len == 0)
        return;
    buf_printf(out, "%-11s", label);
    inspect_show(out, text, LIMIT);
    buf_add_char(out, '\n');
}

/* Rows of another width than the header, with the first one's line. */
static void write_ragged(Buf *out, const Inspection *file)
{
    const Table *table = file->table;
    size_t ragged = 0;
    const Row *first = NULL;
    for (size_t i = file->sniff.header; i < file->sniff.end; i++) {
        if (table->rows[i].count == table->width)
            continue;
        if (ragged++ == 0)
            first = &table->rows[i];
    }
    if (first)
        buf_printf(out, "           %zu of them with fewer than %zu fields, first on line %zu (%zu)\n", ragged,
                   table->width, first->line, first->count);
}

static void write_rows(Buf *out, const Inspection *file)
{
    const Sniff *sniff = &file->sniff;
    buf_printf(out, "rows       %zu with data", sniff->end - sniff->first);
    if (file->is_json && sniff->form != SNIFF_LISTS)
        BUF_LIT(out, "; the names of the columns are the keys");
    else if (sniff->header_count == 0)
        BUF_LIT(out, "; no header: the first row holds numbers");
    else if (!file->is_json)
        buf_printf(out, "; the names of the columns are on line %zu", file->table->rows[sniff->header].line);
    if (sniff->header_count > 1)
        buf_printf(out, " to %zu", file->table->rows[sniff->header + sniff->header_count - 1].line);
    buf_add_char(out, '\n');
    write_ragged(out, file);
}

static void write_first_rows(Buf *out, const Inspection *file)
{
    enum { ROWS = 6, FIELDS = 10, LIMIT = 30 };
    BUF_LIT(out, "first rows\n");
    for (size_t i = 0; i < file->table->count && i < ROWS; i++) {
        const Row *row = &file->table->rows[i];
        buf_printf(out, "%6zu  ", file->is_json ? i + 1 : row->line);
        for (size_t k = 0; k < row->count && k < FIELDS; k++) {
            buf_printf(out, "%s", k ? " | " : "");
            inspect_show(out, row->fields[k].text, LIMIT);
        }
        buf_printf(out, "%s\n", row->count > FIELDS ? " | …" : "");
    }
}

static void write_form(Buf *out, const Inspection *file)
{
    const Sniff *sniff = &file->sniff;
    if (!file->table)
        BUF_LIT(out, "form       valid JSON, in no known table form");
    else if (file->table->width < 2 && !file->is_json)
        BUF_LIT(out, "form       lines without a delimiter: one column");
    else if (file->table->count == 0 && (sniff->form == SNIFF_LISTS || sniff->form == SNIFF_OBJECTS))
        BUF_LIT(out, "form       JSON: an empty list");
    else if (sniff->form == SNIFF_UNKNOWN)
        BUF_LIT(out, "form       CSV in no known form");
    else
        buf_printf(out, "form       %s", sniff_form_text(sniff->form));
    if (sniff->entity.len)
        buf_printf(out, " (" STR_FMT ")", STR_ARG(sniff->entity));
    buf_add_char(out, '\n');
    write_note(out, "table", sniff->table);
    write_note(out, "title", sniff->title);
    write_note(out, "footer", sniff->footer);
}

/* The names of the tables in a metadata file: each on a row of its own above its table. */
static void write_stacked_tables(Buf *out, const Inspection *file)
{
    enum { LIMIT = 60 };
    BUF_LIT(out, "tables     ");
    bool first = true;
    for (size_t i = 0; i < file->table->count; i++) {
        if (file->table->rows[i].count != 1)
            continue;
        buf_printf(out, "%s", first ? "" : ", ");
        inspect_show(out, table_text(file->table, i, 0), LIMIT);
        first = false;
    }
    buf_add_char(out, '\n');
}

static void write_table(Buf *out, const Inspection *file)
{
    bool figures = file->sniff.form != SNIFF_ODATA3_LIST && file->sniff.form != SNIFF_ODATA4_LIST;
    write_rows(out, file);
    if (figures)
        inspect_write_numbers(out, file);
    inspect_write_columns(out, file);
    inspect_write_periods(out, file);
    inspect_write_statuses(out, file, figures);
}

/* What to do with a file that no reader takes. */
static void write_advice(Buf *out, const Inspection *file)
{
    if (file->is_json || sniff_form_name(file->sniff.form) || file->sniff.form == SNIFF_STATLINE_METADATA)
        return;
    if (file->table->width < 2)
        BUF_LIT(out,
                "A table whose columns are set apart by spaces, as copied from a web page, cannot be read: write\n"
                "it as a tidy file (period;region;series;value;status).\n");
    else
        BUF_LIT(out, "No reader takes this form as it is: data/README.md lists the forms; a small table is soonest\n"
                     "written as a tidy file (period;region;series;value;status).\n");
}

bool inspect_text(Buf *out, Arena *arena, Str path, Str encoding, Diags *diags)
{
    Inspection file = {.arena = arena, .path = path, .encoding = encoding};
    if (!inspect_open(&file, diags))
        return false;
    write_note(out, "file", path);
    write_form(out, &file);
    write_encoding(out, &file);
    if (!file.table)
        return true;
    inspect_read_columns(&file);
    if (!file.is_json) {
        write_line_ends(out, file.source->text);
        write_delimiter(out, &file);
    }
    if (file.sniff.form == SNIFF_STATLINE_METADATA)
        write_stacked_tables(out, &file);
    else
        write_table(out, &file);
    write_first_rows(out, &file);
    write_advice(out, &file);
    inspect_write_entry(out, &file);
    return true;
}

bool inspect_json(Buf *out, Arena *arena, Str path, Str encoding, Diags *diags)
{
    Inspection file = {.arena = arena, .path = path, .encoding = encoding};
    if (!inspect_open(&file, diags))
        return false;
    if (!file.table) {
        diag_warning(diags, source_whole(file.source), "json-form", "this is valid JSON, but in no known table form");
        BUF_LIT(out, "[]\n");
        return true;
    }
    BUF_LIT(out, "[");
    for (size_t i = 0; i < file.table->count; i++) {
        const Row *row = &file.table->rows[i];
        buf_printf(out, "%s[", i ? ",\n" : "");
        for (size_t k = 0; k < row->count; k++) {
            buf_printf(out, "%s\"", k ? "," : "");
            escape_json(out, row->fields[k].text);
            buf_add_char(out, '"');
        }
        BUF_LIT(out, "]");
    }
    BUF_LIT(out, "]\n");
    return true;
}
