/*
 * sources: see sources.h.
 *
 * What every source needs is read here; the keys that say how a table is laid
 * out belong to its form, which names them in form.c's table.
 */
#include "data/sources.h"

#include "base/date.h"
#include "base/files.h"
#include "base/yaml.h"
#include "data/form.h"

static const char *const common_keys[] = {
    "id", "file", "publisher", "title", "table", "licence", "licence_link", "link", "retrieved", "form", NULL,
};

static const char *const text_keys[] = {"decimal", "encoding", NULL};

typedef struct Loader {
    Arena *arena;
    SourceList *list;
    Diags *diags;
} Loader;

static void check_keys(const Value *node, const Form *form, const char *what, Diags *diags)
{
    const char *known[48] = {0};
    const char *const *const parts[] = {common_keys, form->is_text ? text_keys : NULL, form->keys};
    size_t count = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (size_t k = 0; parts[i] && parts[i][k] && count + 1 < sizeof known / sizeof *known; k++)
            known[count++] = parts[i][k];
    yaml_check_keys(node, known, what, diags);
}

static void check_id(Loader *loader, DataSource *source)
{
    const DataSource *other = map_find(&loader->list->by_id, source->id);
    if (other) {
        diag_error(loader->diags, value_get_place(source->node, "id"), "source-duplicate",
                   "source '" STR_FMT "' is declared twice", STR_ARG(source->id));
        diag_related(loader->diags, other->place, "first here");
    } else if (source->id.len) {
        map_set(&loader->list->by_id, source->id, source);
    }
}

/* A day, or a month or year where the day is not known any more. */
static bool is_date(Str text)
{
    Date date;
    Period period;
    return date_parse(text, &date) || (period_parse(text, &period) && period.kind != PERIOD_QUARTER);
}

static void check_texts(Loader *loader, const DataSource *source)
{
    Diags *diags = loader->diags;
    if (source->retrieved.len && !is_date(source->retrieved)) {
        diag_error(diags, value_get_place(source->node, "retrieved"), "source-date", "'" STR_FMT "' is no date",
                   STR_ARG(source->retrieved));
        diag_hint(diags, "write year-month-day: 2024-09-27, or the month alone where the day is not known: 2024-09");
    }
    const struct {
        const char *key;
        Str link;
    } links[] = {{"link", source->link}, {"licence_link", source->licence_link}};
    for (size_t i = 0; i < 2; i++) {
        Str link = links[i].link;
        if (link.len == 0 || str_starts_with(link, STR("https://")) || str_starts_with(link, STR("http://")))
            continue;
        diag_error(diags, value_get_place(source->node, links[i].key), "source-link",
                   "'" STR_FMT "' is no web address", STR_ARG(link));
        diag_hint(diags, "write it out, from https:// on");
    }
}

static bool read_decimal(Loader *loader, DataSource *source, const char *what)
{
    Str mark = yaml_text(source->node, "decimal", what, loader->diags);
    if (mark.len == 1 && (mark.data[0] == '.' || mark.data[0] == ',')) {
        source->decimal = mark.data[0];
        return true;
    }
    if (mark.len) {
        diag_error(loader->diags, value_get_place(source->node, "decimal"), "source-decimal",
                   "'" STR_FMT "' is no decimal mark", STR_ARG(mark));
        diag_hint(loader->diags, "write decimal: \",\" or decimal: \".\"");
    }
    return false;
}

/* What the form needs. False when reading the file makes no sense. */
static bool read_form(Loader *loader, DataSource *source, const char *what)
{
    const Value *node = source->node;
    if (source->form.len == 0)
        return false;
    source->reader = form_get(source->form, value_get_place(node, "form"), loader->diags);
    if (!source->reader)
        return false;
    check_keys(node, source->reader, what, loader->diags);
    if (!source->reader->is_text)
        return true;
    source->encoding = yaml_text_optional(node, "encoding", what, loader->diags);
    return read_decimal(loader, source, what);
}

static bool check_file(Loader *loader, const DataSource *source)
{
    if (source->file.len == 0)
        return false;
    if (files_path_is_inside(source->file))
        return true;
    diag_error(loader->diags, value_get_place(source->node, "file"), "path-outside",
               "'" STR_FMT "' is not a path inside the folder data", STR_ARG(source->file));
    diag_hint(loader->diags,
              "copy the file to data/ and name it from there, without '..' and without a '/' in front");
    return false;
}

static void read_source(Loader *loader, const Value *node, DataSource *source)
{
    Diags *diags = loader->diags;
    source->place = node->place;
    source->node = node;
    if (!value_is_map(node)) {
        diag_error(diags, node->place, "yaml-kind", "a source must be a mapping, not %s", value_kind_name(node));
        return;
    }
    source->id = yaml_text(node, "id", "a source", diags);
    const char *what =
        arena_cstr(loader->arena, arena_printf(loader->arena, "source '" STR_FMT "'", STR_ARG(source->id)));
    source->file = yaml_text(node, "file", what, diags);
    source->publisher = yaml_text(node, "publisher", what, diags);
    source->title = yaml_text(node, "title", what, diags);
    source->table = yaml_text_optional(node, "table", what, diags);
    source->licence = yaml_text(node, "licence", what, diags);
    source->licence_link = yaml_text_optional(node, "licence_link", what, diags);
    source->link = yaml_text(node, "link", what, diags);
    source->retrieved = yaml_text(node, "retrieved", what, diags);
    source->form = yaml_text(node, "form", what, diags);
    check_id(loader, source);
    check_texts(loader, source);
    bool form_fine = read_form(loader, source, what);
    source->usable = check_file(loader, source) && form_fine;
}

SourceList sources_load(Arena *arena, Str path, Diags *diags)
{
    static const char *const keys[] = {"sources", NULL};
    SourceList list = {.by_id = {.arena = arena}};
    const Source *source = files_read_text(arena, path, (Place){0}, diags);
    const Value *root = source ? yaml_read(arena, source, 0, source->text.len, diags) : NULL;
    if (!root)
        return list;
    yaml_check_keys(root, keys, "sources.yaml", diags);
    const Value *nodes = yaml_list(root, "sources", "sources.yaml", diags);
    list.count = value_count(nodes);
    list.items = ARENA_ARRAY(arena, DataSource, list.count);
    Loader loader = {arena, &list, diags};
    for (size_t i = 0; i < list.count; i++)
        read_source(&loader, value_item(nodes, i), &list.items[i]);
    return list;
}
