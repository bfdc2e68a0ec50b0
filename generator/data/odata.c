/*
 * odata: see odata.h.
 *
 * A service hands out a table in pages; each but the last has a link to the
 * next one. A page that was not downloaded would silently shorten every
 * series, so the link that the last page must not have is looked for.
 */
#include "data/odata.h"

#include "base/files.h"
#include "data/json.h"

typedef struct Page {
    Str path;
    const Value *objects; /* the list under "value" */
    bool has_next;
    Place place;
} Page;

typedef struct Pages {
    FormReader *reader;
    Page *items;
    size_t count;
} Pages;

/* --- which files --- */

/* Splits "observations-page-12.json" into its name and 12; -1 when it is no page. */
static int page_number(Str file, Str *name)
{
    size_t at = str_index(file, STR("-page-"));
    if (at == file.len || !str_ends_with(file, STR(".json")))
        return -1;
    Str digits = str_slice(file, at + 6, file.len - 5);
    int number = 0;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.data[i] < '0' || digits.data[i] > '9' || digits.len > 6)
            return -1;
        number = number * 10 + (digits.data[i] - '0');
    }
    *name = str_slice(file, 0, at);
    return digits.len ? number : -1;
}

static bool report_missing_page(FormReader *reader, size_t number)
{
    diag_error(reader->diags, form_file_place(reader), "data-page", "page %zu is missing in '" STR_FMT "'", number,
               STR_ARG(reader->source->file));
    diag_hint(reader->diags,
              "download it from the link 'nextLink' at the end of the page before it, and save it as "
              "…-page-%zu.json",
              number);
    return false;
}

/* Puts each page at its number; false after reporting when there are none, gaps, or pages of two tables. */
static bool sort_pages(Pages *pages, Str folder, const FileEntry *entries, size_t count)
{
    FormReader *reader = pages->reader;
    Str table = {0};
    pages->items = ARENA_ARRAY(reader->arena, Page, count);
    for (size_t i = 0; i < count; i++) {
        Str name;
        int number = page_number(entries[i].name, &name);
        if (number < 0)
            continue;
        if (table.data && !str_equal(table, name)) {
            diag_error(reader->diags, form_file_place(reader), "data-page",
                       "'" STR_FMT "' has pages of '" STR_FMT "' and of '" STR_FMT "'", STR_ARG(reader->source->file),
                       STR_ARG(table), STR_ARG(name));
            diag_hint(reader->diags, "keep one of the two there");
            return false;
        }
        table = name;
        pages->count++;
        if (number >= 1 && (size_t)number <= count)
            pages->items[number - 1].path = files_join(reader->arena, folder, entries[i].name);
    }
    for (size_t i = 0; i < pages->count; i++)
        if (pages->items[i].path.len == 0)
            return report_missing_page(reader, i + 1);
    if (pages->count == 0)
        form_report_kind(reader, "no pages",
                         "pages are called …-page-1.json, …-page-2.json; a table in one file is "
                         "named by that file");
    return pages->count > 0;
}

static bool find_pages(Pages *pages)
{
    FormReader *reader = pages->reader;
    Str path = files_join(reader->arena, reader->folder, reader->source->file);
    if (!files_is_folder(path)) {
        pages->items = ARENA_NEW(reader->arena, Page);
        pages->items[0].path = path;
        pages->count = 1;
        return true;
    }
    FileEntry *entries;
    size_t count;
    return files_list(reader->arena, path, form_file_place(reader), &entries, &count, reader->diags) &&
           sort_pages(pages, path, entries, count);
}

/* --- what is in them --- */

/* NULL when there is none. */
static const Value *first_object(const Value *root)
{
    const Value *list = value_get(root, STR("value"));
    return value_count(list) ? value_item(list, 0) : NULL;
}

/* What a JSON file that is no table of observations holds. */
static const char *other_kind(const Value *root)
{
    Str type = value_get_text(root, "type");
    if (str_equal(type, STR("FeatureCollection")) || str_equal(type, STR("Topology")))
        return "a map";
    const Value *first = first_object(root);
    if (value_get(root, STR("Identifier")) || value_get(first, STR("ExplanatoryText")))
        return "the description of a table, not its figures";
    if (value_get(first, STR("Identifier")) || value_get(first, STR("Key")))
        return "a code list, not figures";
    if (value_get(first, STR("url")))
        return "a list of the table's parts, not figures";
    return value_count(value_get(root, STR("value"))) ? NULL : "no observations";
}

static bool read_page(FormReader *reader, Page *page)
{
    Source *source = files_read_text(reader->arena, page->path, form_file_place(reader), reader->diags);
    Value *root = source ? json_read(reader->arena, source, reader->diags) : NULL;
    if (!root)
        return false;
    const char *other = other_kind(root);
    if (!other && !value_is_map(first_object(root)))
        other = "no table of OData";
    if (other) {
        form_report_kind(reader, other,
                         "the figures of a table are its entity set Observations (v4), UntypedDataSet "
                         "or TypedDataSet (v3)");
        return false;
    }
    page->objects = value_get(root, STR("value"));
    const Value *next = value_get(root, STR("@odata.nextLink"));
    next = next ? next : value_get(root, STR("odata.nextLink"));
    page->has_next = next && next->kind == VALUE_TEXT;
    page->place = next ? next->place : source_whole(source);
    return true;
}

static bool read_pages(Pages *pages)
{
    FormReader *reader = pages->reader;
    for (size_t i = 0; i < pages->count; i++)
        if (!read_page(reader, &pages->items[i]))
            return false;
    const Page *last = &pages->items[pages->count - 1];
    if (!last->has_next)
        return true;
    diag_error(reader->diags, last->place, "data-page", "this is the last page here, but the table goes on");
    diag_hint(reader->diags,
              "download the page that 'nextLink' names and save it as …-page-%zu.json in a folder with "
              "the others; 'file' in sources.yaml names the folder",
              pages->count + 1);
    return false;
}

/* --- the frame --- */

/* Keys that the protocol adds to an object. */
static bool is_protocol(Str key)
{
    return str_starts_with(key, STR("odata.")) || str_starts_with(key, STR("@odata."));
}

static void add_columns(const Value *object, Map *columns, Arena *arena)
{
    for (size_t i = 0; value_is_map(object) && i < object->map.count; i++) {
        Str key = object->map.entries[i].key;
        if (is_protocol(key) || map_find(columns, key))
            continue;
        FrameColumn *column = ARENA_NEW(arena, FrameColumn);
        column->name = key;
        column->place = ((const Value *)object->map.entries[i].value)->key_place;
        map_set(columns, key, column);
    }
}

static bool make_field(FormReader *reader, const Value *value, Field *field)
{
    if (!value || value->kind == VALUE_NULL)
        return true;
    field->place = value->place;
    if (value->kind != VALUE_TEXT && value->kind != VALUE_NUMBER)
        return diag_error(reader->diags, value->place, "data-kind", "a cell must be a text or a number, not %s",
                          value_kind_name(value));
    field->text = value->text;
    field->quoted = value->kind == VALUE_TEXT;
    return true;
}

static void make_row(FormReader *reader, Frame *frame, const Value *object, size_t number)
{
    Field *fields = ARENA_ARRAY(reader->arena, Field, frame->column_count);
    for (size_t i = 0; i < frame->column_count; i++) {
        fields[i].place = object->place;
        if (!make_field(reader, value_get(object, frame->columns[i].name), &fields[i]))
            return;
    }
    frame->rows[frame->row_count++] = (FrameRow){fields, object->place, (uint32_t)number, 0};
}

static void make_frame(const Pages *pages, Frame *frame)
{
    Arena *arena = pages->reader->arena;
    Map columns = {.arena = arena};
    size_t total = 0;
    for (size_t p = 0; p < pages->count; p++) {
        const Value *objects = pages->items[p].objects;
        total += value_count(objects);
        for (size_t i = 0; i < value_count(objects); i++)
            add_columns(value_item(objects, i), &columns, arena);
    }
    frame->column_count = columns.count;
    frame->columns = ARENA_ARRAY(arena, FrameColumn, columns.count);
    for (size_t i = 0; i < columns.count; i++)
        frame->columns[i] = *(const FrameColumn *)columns.entries[i].value;
    frame->rows = ARENA_ARRAY(arena, FrameRow, total);
    for (size_t p = 0; p < pages->count; p++) {
        const Value *objects = pages->items[p].objects;
        for (size_t i = 0; i < value_count(objects); i++)
            make_row(pages->reader, frame, value_item(objects, i), i + 1);
    }
}

bool odata_read(FormReader *reader, Frame *frame)
{
    Pages pages = {.reader = reader};
    if (!find_pages(&pages) || !read_pages(&pages))
        return false;
    *frame = (Frame){
        .measure_column = FRAME_NO_COLUMN,
        .attribute_column = FRAME_NO_COLUMN,
        .period_column = FRAME_NO_COLUMN,
        .decimal = '.',
        .is_json = true,
        .codes = codebook_of_folder(reader, files_folder(pages.items[0].path)),
    };
    make_frame(&pages, frame);
    return true;
}

size_t odata_find_code(CodeList list, Str id)
{
    size_t index = 0;
    while (index < list.count && !str_equal(list.items[index].id, id))
        index++;
    return index;
}
