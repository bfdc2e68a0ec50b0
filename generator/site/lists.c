/*
 * lists: see lists.h.
 *
 *     lists:
 *       - title: Top 5 beroepen waar de spanning het hoogst is
 *         group: spanning         of indicators.yaml: with which key figures it stands
 *         about: Nederland        optional: of what or when, where that is not the edition's own
 *         source: cbs-80590ned    of sources.yaml
 *         items: [ict, zorg en welzijn]
 */
#include "site/lists.h"

#include "base/files.h"
#include "base/yaml.h"

static const char *const list_keys[] = {"title", "group", "about", "source", "items", NULL};

static const IndicatorGroup *find_group(Arena *arena, const Indicators *indicators, Str id, Place place, Diags *diags)
{
    Str *ids = ARENA_ARRAY(arena, Str, indicators->group_count);
    for (size_t i = 0; i < indicators->group_count; i++) {
        ids[i] = indicators->groups[i].id;
        if (str_equal(ids[i], id))
            return &indicators->groups[i];
    }
    diag_error(diags, place, "list-group", "indicators.yaml has no group '" STR_FMT "'", STR_ARG(id));
    diag_hint_nearest(diags, id, ids, indicators->group_count);
    return NULL;
}

static const DataSource *find_source(Arena *arena, const Dataset *dataset, Str id, Place place, Diags *diags)
{
    Str *ids = ARENA_ARRAY(arena, Str, dataset->source_count);
    for (size_t i = 0; i < dataset->source_count; i++) {
        ids[i] = dataset->sources[i].id;
        if (str_equal(ids[i], id))
            return &dataset->sources[i];
    }
    diag_error(diags, place, "list-source", "sources.yaml has no source '" STR_FMT "'", STR_ARG(id));
    diag_hint_nearest(diags, id, ids, dataset->source_count);
    return NULL;
}

static void read_items(Arena *arena, const Value *yaml, TopList *list, Diags *diags)
{
    const Value *items = yaml_list(yaml, "items", "a list", diags);
    Str *texts = ARENA_ARRAY(arena, Str, value_count(items));
    for (size_t i = 0; i < value_count(items); i++) {
        const Value *item = value_item(items, i);
        if (value_is_scalar(item) && item->text.len)
            texts[list->item_count++] = item->text;
        else
            diag_error(diags, item->place, "yaml-kind", "an item must be a text, not %s", value_kind_name(item));
    }
    list->items = texts;
    if (items && value_count(items) == 0) {
        diag_error(diags, items->place, "list-empty", "the list has no items");
        diag_hint(diags, "leave the list out, or name what stands in it, the first one first");
    }
}

static void read_list(Arena *arena, const Project *project, const Value *yaml, Edition *edition, Diags *diags)
{
    if (!value_is_map(yaml)) {
        diag_error(diags, yaml->place, "yaml-kind", "a list must hold 'key: value' lines");
        return;
    }
    yaml_check_keys(yaml, list_keys, "a list", diags);
    TopList *list = &edition->lists[edition->list_count];
    *list = (TopList){.title = yaml_text(yaml, "title", "a list", diags),
                      .about = yaml_text_optional(yaml, "about", "a list", diags)};
    Str group = yaml_text(yaml, "group", "a list", diags);
    Str source = yaml_text(yaml, "source", "a list", diags);
    if (group.len)
        list->group = find_group(arena, project->base.indicators, group, value_get_place(yaml, "group"), diags);
    if (source.len)
        list->source = find_source(arena, project->base.dataset, source, value_get_place(yaml, "source"), diags);
    read_items(arena, yaml, list, diags);
    edition->list_count += list->group && list->source;
}

void lists_load(Arena *arena, const Project *project, Str folder, Edition *edition, Diags *diags)
{
    static const char *const file_keys[] = {"lists", NULL};
    Str path = files_join(arena, folder, STR("lijsten.yaml"));
    Source *source = files_exists(path) ? files_read_text(arena, path, (Place){0}, diags) : NULL;
    const Value *yaml =
        source ? prose_without_marks(arena, yaml_read(arena, source, 0, source->text.len, diags)) : NULL;
    if (!yaml)
        return;
    yaml_check_keys(yaml, file_keys, "lijsten.yaml", diags);
    const Value *lists = yaml_list(yaml, "lists", "lijsten.yaml", diags);
    size_t count = edition->list_count;
    edition->lists = arena_grow(arena, edition->lists, count * sizeof(TopList),
                                (count + value_count(lists)) * sizeof(TopList));
    for (size_t i = 0; i < value_count(lists); i++)
        read_list(arena, project, value_item(lists, i), edition, diags);
}
