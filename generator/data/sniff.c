/*
 * sniff: see sniff.h. Each form has one test on the rows; the first that fits
 * decides, so the narrow ones come first. A form is only named when its own
 * marks are there: an unknown file stays unknown.
 */
#include "data/sniff.h"

#include "data/column.h"

const char *sniff_form_text(SniffForm form)
{
    switch (form) {
    case SNIFF_UNKNOWN: return "no known form";
    case SNIFF_TIDY: return "tidy: one observation a row";
    case SNIFF_WIDE: return "wide: the periods stand across";
    case SNIFF_STATLINE_RAW: return "CBS StatLine CSV with codes (raw data)";
    case SNIFF_STATLINE_LABELS: return "CBS StatLine CSV with labels";
    case SNIFF_STATLINE_LAYOUT: return "CBS StatLine CSV in table layout";
    case SNIFF_STATLINE_METADATA: return "CBS StatLine metadata: several tables in one file, no figures";
    case SNIFF_STATWEB: return "CBS StatWeb CSV (until about 2018): stacked headers";
    case SNIFF_PERIOD_ROWS: return "a row for each period, a column for each measure";
    case SNIFF_ODATA3_ROWS: return "CBS OData v3: rows of a table";
    case SNIFF_ODATA3_LIST: return "CBS OData v3: a code list or description, no figures";
    case SNIFF_ODATA4_OBSERVATIONS: return "CBS OData v4: observations";
    case SNIFF_ODATA4_LIST: return "CBS OData v4: a code list or description, no figures";
    case SNIFF_OBJECTS: return "JSON: a list of objects";
    case SNIFF_LISTS: return "JSON: a list of lists";
    }
    BUG("no such form");
}

const char *sniff_form_name(SniffForm form)
{
    switch (form) {
    case SNIFF_TIDY: return "tidy";
    case SNIFF_WIDE: return "wide";
    case SNIFF_STATLINE_RAW:
    case SNIFF_STATLINE_LABELS:
    case SNIFF_PERIOD_ROWS: return "statline";
    case SNIFF_STATWEB: return "statweb";
    case SNIFF_ODATA3_ROWS: return "odata3";
    case SNIFF_ODATA4_OBSERVATIONS: return "odata4";
    case SNIFF_UNKNOWN:
    case SNIFF_STATLINE_LAYOUT:
    case SNIFF_STATLINE_METADATA:
    case SNIFF_ODATA3_LIST:
    case SNIFF_ODATA4_LIST:
    case SNIFF_OBJECTS:
    case SNIFF_LISTS: return NULL;
    }
    BUG("no such form");
}

static bool cell_is(const Table *table, size_t row, size_t column, const char *text)
{
    return str_equal(str_trim(table_text(table, row, column)), str_from(text));
}

static size_t filled_fields(const Row *row)
{
    size_t filled = 0;
    for (size_t i = 0; i < row->count; i++)
        filled += str_trim(row->fields[i].text).len > 0;
    return filled;
}

/* The text of a row that holds one: a title or a footer. */
static Str lone_text(const Table *table, size_t row)
{
    if (row >= table->count || table->width < 2 || filled_fields(&table->rows[row]) != 1)
        return (Str){0};
    return str_trim(table_text(table, row, 0));
}

/* "© Centraal Bureau …", also where an earlier conversion broke the sign; "Bron: CBS". */
static Str footer_of(const Table *table)
{
    static const char *const starts[] = {"\xC2\xA9", "\xEF\xBF\xBD", "(c)", "Bron", "Source"};
    Str text = table->count > 1 ? lone_text(table, table->count - 1) : (Str){0};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (str_starts_with(text, str_from(starts[i])))
            return text;
    return (Str){0};
}

static bool is_period(Str text)
{
    Period period;
    int stars;
    return column_period(text, &period, &stars);
}

/* Whether the first cell of every data row but empty ones is a period. */
static bool first_column_is_periods(const Table *table, size_t first, size_t end)
{
    size_t periods = 0;
    for (size_t i = first; i < end; i++) {
        if (!is_period(table_text(table, i, 0)))
            return false;
        periods++;
    }
    return periods > 0;
}

static size_t periods_across(const Row *row)
{
    size_t periods = 0;
    for (size_t i = 1; i < row->count; i++)
        periods += is_period(row->fields[i].text);
    return periods;
}

static bool has_column(const Table *table, size_t row, const char *name, size_t *column)
{
    for (size_t i = 0; i < table->rows[row].count; i++)
        if (cell_is(table, row, i, name)) {
            *column = i;
            return true;
        }
    return false;
}

/* Titles and blank rows come before the header: the first row above `end` with text in at least half of the columns.
 */
static size_t find_header(const Table *table, size_t end)
{
    for (size_t i = 0; i < end; i++)
        if (filled_fields(&table->rows[i]) * 2 >= table->width)
            return i;
    return 0;
}

/* Names are no numbers; years across are. */
static bool is_header(const Row *row)
{
    for (size_t i = 0; i < row->count; i++)
        if (column_shape(row->fields[i].text) != SHAPE_NONE && !is_period(row->fields[i].text))
            return false;
    return true;
}

static bool is_tidy(const Table *table)
{
    size_t at;
    return has_column(table, 0, "period", &at) && has_column(table, 0, "region", &at) &&
           has_column(table, 0, "series", &at) && has_column(table, 0, "value", &at);
}

/* The row of units, which starts with "Perioden", below rows that start with "Onderwerpen"; 0 when there is none. */
static size_t statweb_units(const Table *table)
{
    enum { MAX_STACKED = 20 };
    size_t row = lone_text(table, 0).len ? 1 : 0;
    if (!cell_is(table, row, 0, "Onderwerpen"))
        return 0;
    while (++row < table->count && row < MAX_STACKED)
        if (cell_is(table, row, 0, "Perioden"))
            return row;
    return 0;
}

static SniffForm statline_form(const Table *table, const Sniff *sniff)
{
    size_t column = 0;
    Period period;
    int stars;
    if (sniff->header != 0 || !has_column(table, 0, "Perioden", &column) || sniff->first == sniff->end)
        return SNIFF_UNKNOWN;
    Str text = table_text(table, sniff->first, column);
    if (period_parse_code(text, &period))
        return SNIFF_STATLINE_RAW;
    return period_parse_label(text, &period, &stars) ? SNIFF_STATLINE_LABELS : SNIFF_UNKNOWN;
}

static SniffForm plain_form(const Table *table, const Sniff *sniff)
{
    if (sniff->header_count == 0 || table->width < 2)
        return SNIFF_UNKNOWN;
    const Row *header = &table->rows[sniff->header];
    size_t across = periods_across(header);
    if (across > 1 || (across == 1 && header->count == 2))
        return SNIFF_WIDE;
    return first_column_is_periods(table, sniff->first, sniff->end) ? SNIFF_PERIOD_ROWS : SNIFF_UNKNOWN;
}

static void sniff_statweb(const Table *table, size_t units, Sniff *sniff)
{
    sniff->form = SNIFF_STATWEB;
    sniff->title = lone_text(table, 0);
    sniff->header = sniff->title.len ? 1 : 0;
    sniff->header_count = units + 1 - sniff->header;
    sniff->first = units + 1;
}

Sniff sniff_csv(const Table *table)
{
    Sniff sniff = {.end = table->count, .footer = footer_of(table)};
    if (table->count == 0)
        return sniff;
    sniff.end -= sniff.footer.len > 0;
    size_t units = statweb_units(table);
    if (units) {
        sniff_statweb(table, units, &sniff);
        return sniff;
    }
    sniff.header = find_header(table, sniff.end);
    sniff.header_count = is_header(&table->rows[sniff.header]);
    sniff.first = sniff.header + sniff.header_count;
    sniff.title = sniff.header ? lone_text(table, 0) : (Str){0};
    if (cell_is(table, 0, 0, "TableInfos")) {
        sniff.form = SNIFF_STATLINE_METADATA;
        sniff.title = (Str){0};
    } else if (is_tidy(table))
        sniff.form = SNIFF_TIDY;
    else if (sniff.title.len && str_starts_with(sniff.footer, STR("Bron: CBS")))
        sniff.form = SNIFF_STATLINE_LAYOUT;
    else
        sniff.form = statline_form(table, &sniff);
    if (sniff.form == SNIFF_UNKNOWN)
        sniff.form = plain_form(table, &sniff);
    return sniff;
}

/* "https://…/CBS/85224NED/$metadata#Observations": table and entity; the entity's last part in v3. */
static void read_metadata_link(Str link, Sniff *sniff)
{
    size_t mark = str_index(link, STR("/$metadata"));
    if (mark == link.len)
        return;
    Str before = str_slice(link, 0, mark);
    while (str_contains(before, STR("/")))
        str_cut(&before, '/');
    sniff->table = before;
    Str entity = str_from_index(link, mark);
    str_cut(&entity, '#');
    while (str_contains(entity, STR(".")))
        str_cut(&entity, '.');
    sniff->entity = entity;
}

Sniff sniff_json(const Value *root, const Table *table)
{
    Sniff sniff = {.header_count = 1, .first = 1, .end = table ? table->count : 0};
    Str v4 = value_get_text(root, "@odata.context");
    Str v3 = value_get_text(root, "odata.metadata");
    read_metadata_link(v4.len ? v4 : v3, &sniff);
    if (!table || table->count == 0)
        sniff.header_count = sniff.first = 0;
    if (!table)
        return sniff;
    if (v4.len)
        sniff.form = str_equal(sniff.entity, STR("Observations")) ? SNIFF_ODATA4_OBSERVATIONS : SNIFF_ODATA4_LIST;
    else if (v3.len)
        sniff.form = str_ends_with(sniff.entity, STR("DataSet")) ? SNIFF_ODATA3_ROWS : SNIFF_ODATA3_LIST;
    else if (value_is_map(root) || (value_count(root) && value_is_map(value_item(root, 0))))
        sniff.form = SNIFF_OBJECTS;
    else
        sniff.form = SNIFF_LISTS;
    if (sniff.form == SNIFF_LISTS && table->count) {
        sniff.header_count = is_header(&table->rows[0]);
        sniff.first = sniff.header_count;
    }
    return sniff;
}

Str sniff_column_name(Arena *arena, const Sniff *sniff, const Table *table, size_t column)
{
    Buf name = {.arena = arena};
    Str last = {0};
    for (size_t i = 0; i < sniff->header_count; i++) {
        Str text = str_trim(table_text(table, sniff->header + i, column));
        if (text.len == 0 || str_equal(text, last))
            continue;
        if (name.len)
            BUF_LIT(&name, " / ");
        buf_add(&name, text);
        last = text;
    }
    return buf_str(&name);
}
