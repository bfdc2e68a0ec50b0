/*
 * dataset: see dataset.h.
 *
 * Everything is read in the order of sources.yaml into one list, which is then
 * sorted once; after that each question is a binary search. Sorting also
 * brings duplicates side by side, so finding them costs nothing more.
 */
#include "data/dataset.h"

#include <stdlib.h>

#include "base/files.h"
#include "data/form.h"

static const char *const status_names[] = {"final",   "provisional",  "revised",
                                           "missing", "confidential", "impossible"};

const char *status_name(Status status)
{
    return status_names[status];
}

bool status_parse(Str name, Status *out)
{
    for (size_t i = 0; i < sizeof status_names / sizeof *status_names; i++)
        if (str_equal(name, str_from(status_names[i]))) {
            *out = (Status)i;
            return true;
        }
    return false;
}

/* What observations are ordered by; `order` is the place in the list as read. */
typedef struct SortKey {
    uint32_t series;
    uint32_t region;
    uint32_t kind;
    int32_t time;
    size_t order;
} SortKey;

static SortKey key_of(const Series *series, const Region *region, PeriodKind kind, int32_t time)
{
    return (SortKey){(uint32_t)series->index, (uint32_t)region->index, (uint32_t)kind, time, 0};
}

static SortKey key_of_observation(const Observation *observation)
{
    return key_of(observation->series, observation->region, (PeriodKind)observation->period.kind,
                  period_index(observation->period));
}

/* Without the order: 0 for two rows of one observation. */
static int compare_keys(const SortKey *a, const SortKey *b)
{
    if (a->series != b->series)
        return a->series < b->series ? -1 : 1;
    if (a->region != b->region)
        return a->region < b->region ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return (a->time > b->time) - (a->time < b->time);
}

static int compare_for_sort(const void *left, const void *right)
{
    const SortKey *a = left;
    const SortKey *b = right;
    int order = compare_keys(a, b);
    return order ? order : (a->order > b->order) - (a->order < b->order);
}

static void report_duplicate(Arena *arena, const Observation *later, const Observation *first, Diags *diags)
{
    Str period = period_text(arena, later->period);
    diag_error(diags, later->place, "data-duplicate",
               "there are two values of '" STR_FMT "' for region '" STR_FMT "' in " STR_FMT,
               STR_ARG(later->series->id), STR_ARG(later->region->id), STR_ARG(period));
    bool mapped = value_get(later->source->node, STR("measures")) != NULL;
    diag_hint(diags, "take one of the two away%s", mapped ? ", or let 'where' in sources.yaml choose" : "");
    diag_related(diags, first->place, "the first one, of source '" STR_FMT "'%s", STR_ARG(first->source->id),
                 later->source == first->source ? "" : ", another file");
}

/* Sorted, and each observation once: the first one read stays. */
static void sort_observations(Arena *arena, Dataset *dataset, const ObservationList *list, Diags *diags)
{
    SortKey *keys = ARENA_ARRAY(arena, SortKey, list->count);
    for (size_t i = 0; i < list->count; i++) {
        keys[i] = key_of_observation(&list->items[i]);
        keys[i].order = i;
    }
    if (list->count)
        qsort(keys, list->count, sizeof *keys, compare_for_sort);
    dataset->observations = ARENA_ARRAY(arena, Observation, list->count);
    const SortKey *kept = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const Observation *item = &list->items[keys[i].order];
        if (kept && compare_keys(kept, &keys[i]) == 0) {
            report_duplicate(arena, item, &list->items[kept->order], diags);
            continue;
        }
        kept = &keys[i];
        dataset->observations[dataset->observation_count++] = *item;
    }
}

/* Reads one file; that it gives nothing is only worth saying when nothing else was said. */
static void read_source(FormReader *reader)
{
    size_t before = reader->out->count;
    size_t errors = reader->diags->errors;
    reader->source->reader->read(reader);
    if (reader->out->count > before || reader->diags->errors > errors)
        return;
    diag_error(reader->diags, form_file_place(reader), "data-none", "there is no observation in '" STR_FMT "'",
               STR_ARG(reader->source->file));
    diag_hint(reader->diags, "is it the right file, and do form and mapping fit it? 'kwartaal inspect' shows it");
}

Dataset *dataset_load(Arena *arena, Str folder, Diags *diags)
{
    Dataset *dataset = ARENA_NEW(arena, Dataset);
    dataset->regions = regions_load(arena, files_join(arena, folder, STR("regions.yaml")), diags);
    SeriesList series = series_load(arena, files_join(arena, folder, STR("series.yaml")), dataset->regions, diags);
    SourceList sources = sources_load(arena, files_join(arena, folder, STR("sources.yaml")), diags);
    dataset->series_source = series.source;
    dataset->series = series.items;
    dataset->series_count = series.count;
    dataset->series_by_id = series.by_id;
    dataset->sources = sources.items;
    dataset->source_count = sources.count;
    dataset->sources_by_id = sources.by_id;
    ObservationList list = {.arena = arena};
    for (size_t i = 0; i < sources.count; i++) {
        FormReader reader = {arena, folder, &sources.items[i], dataset->regions, &series, &list, diags};
        if (sources.items[i].usable)
            read_source(&reader);
    }
    sort_observations(arena, dataset, &list, diags);
    return dataset;
}

const Series *dataset_series(const Dataset *dataset, Str id)
{
    return map_find(&dataset->series_by_id, id);
}

/* Index of the first observation that is not before the key. */
static size_t lower_bound(const Dataset *dataset, SortKey key)
{
    size_t low = 0;
    size_t high = dataset->observation_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        SortKey there = key_of_observation(&dataset->observations[middle]);
        if (compare_keys(&there, &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const Observation *dataset_find(const Dataset *dataset, const Series *series, const Region *region, Period period)
{
    SortKey key = key_of(series, region, (PeriodKind)period.kind, period_index(period));
    size_t at = lower_bound(dataset, key);
    if (at == dataset->observation_count)
        return NULL;
    SortKey found = key_of_observation(&dataset->observations[at]);
    return compare_keys(&found, &key) == 0 ? &dataset->observations[at] : NULL;
}

ObservationRange dataset_range(const Dataset *dataset, const Series *series, const Region *region, PeriodKind kind)
{
    size_t start = lower_bound(dataset, key_of(series, region, kind, INT32_MIN));
    size_t end = lower_bound(dataset, key_of(series, region, kind, INT32_MAX));
    if (start == end)
        return (ObservationRange){NULL, 0};
    return (ObservationRange){&dataset->observations[start], end - start};
}
