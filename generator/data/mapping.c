/*
 * mapping: reading the mapping of a source from sources.yaml.
 */
#include "data/mapping.h"

#include "base/files.h"
#include "base/yaml.h"

static void read_region(FormReader *reader, Mapping *mapping)
{
    const Value *node = mapping->node;
    Str id = yaml_text_optional(node, "region", "a source", reader->diags);
    mapping->region_column = yaml_text_optional(node, "region_column", "a source", reader->diags);
    mapping->region_place = value_get_place(node, "region_column");
    if (id.len)
        mapping->region = region_get(reader->regions, id, value_get_place(node, "region"), reader->diags);
    if (id.len && mapping->region_column.len) {
        diag_error(reader->diags, mapping->region_place, "data-mapping",
                   "both 'region' and 'region_column' are given");
        diag_hint(reader->diags, "'region' is for a table about one region; a table with a column of regions needs "
                                 "'region_column' only");
    }
}

static void read_own_regions(FormReader *reader, Mapping *mapping)
{
    const Value *own = yaml_map_optional(mapping->node, "regions", "a source", reader->diags);
    mapping->own_regions.arena = reader->arena;
    for (size_t i = 0; own && i < own->map.count; i++) {
        const Value *item = own->map.entries[i].value;
        Str id = value_is_scalar(item) ? item->text : (Str){0};
        const Region *region = region_get(reader->regions, id, item->place, reader->diags);
        if (region)
            map_set(&mapping->own_regions, own->map.entries[i].key, &reader->regions->items[region->index]);
    }
}

static unsigned kind_of(Str word)
{
    static const Str words[] = {{"", 0}, {"years", 5}, {"quarters", 8}, {"months", 6}};
    for (unsigned kind = PERIOD_YEAR; kind <= PERIOD_MONTH; kind++)
        if (str_equal(word, words[kind]))
            return 1u << kind;
    return 0;
}

static void read_kinds(FormReader *reader, Mapping *mapping)
{
    const Value *node = value_get(mapping->node, STR("periods"));
    bool is_list = value_is_list(node);
    size_t count = is_list ? value_count(node) : node != NULL;
    for (size_t i = 0; i < count; i++) {
        const Value *item = is_list ? value_item(node, i) : node;
        unsigned kind = value_is_scalar(item) ? kind_of(item->text) : 0;
        mapping->kinds |= kind;
        if (kind)
            continue;
        diag_error(reader->diags, item->place, "data-mapping",
                   "'periods' holds years, quarters, months or a list of them");
    }
    if (!node)
        mapping->kinds = ~0u;
}

/* One of two words, or the default when the key is missing. */
static bool read_word(FormReader *reader, const Value *node, const char *key, const char *yes, const char *no)
{
    Str word = yaml_text_optional(node, key, "a source", reader->diags);
    if (word.len && !str_equal(word, str_from(yes)) && !str_equal(word, str_from(no)))
        diag_error(reader->diags, value_get_place(node, key), "data-mapping", "'%s' must be '%s' or '%s'", key, yes, no);
    return str_equal(word, str_from(yes));
}

static Conditions read_where(FormReader *reader, const Value *node)
{
    const Value *where = yaml_map_optional(node, "where", "a source", reader->diags);
    size_t count = where ? where->map.count : 0;
    Conditions conditions = {ARENA_ARRAY(reader->arena, Condition, count), 0};
    for (size_t i = 0; i < count; i++) {
        MapEntry entry = where->map.entries[i];
        const Value *item = entry.value;
        if (value_is_scalar(item)) {
            conditions.items[conditions.count++] =
                (Condition){.column = str_trim(entry.key), .code = str_trim(item->text), .place = item->place};
            continue;
        }
        diag_error(reader->diags, item->place, "yaml-kind", "'where' must give one code for '" STR_FMT "', not %s",
                   STR_ARG(entry.key), value_kind_name(item));
    }
    return conditions;
}

static void read_times(FormReader *reader, const Value *node, Rule *rule)
{
    const Value *times = value_get(node, STR("times"));
    rule->times = (Decimal){1, 0};
    rule->times_given = times != NULL;
    if (!times ||
        (times->kind == VALUE_NUMBER && decimal_parse(times->text, '.', &rule->times) && rule->times.digits > 0))
        return;
    rule->times = (Decimal){1, 0};
    diag_error(reader->diags, times->place, "data-times", "'times' must be a number above 0");
    diag_hint(reader->diags, "for a table in thousands: times: 1000");
}

/* What a measure is taken for: {series: …, times: …}. */
static bool read_rule(FormReader *reader, const Value *node, Rule *rule)
{
    Str id = yaml_text(node, "series", "a measure", reader->diags);
    rule->place = node->place;
    read_times(reader, node, rule);
    if (id.len)
        rule->series = series_get(reader->series, id, value_get_place(node, "series"), reader->diags);
    return rule->series != NULL;
}

static void read_measure(FormReader *reader, Mapping *mapping, Str measure, const Value *node)
{
    static const char *const keys[] = {"series", "times", "where", NULL};
    if (!value_is_map(node)) {
        diag_error(reader->diags, node->place, "yaml-kind", "measure '" STR_FMT "' must be a mapping, not %s",
                   STR_ARG(measure), value_kind_name(node));
        diag_hint(reader->diags, "write {series: openstaande_vacatures, times: 1000}");
        return;
    }
    yaml_check_keys(node, keys, "a measure", reader->diags);
    Rule rule = {.measure = str_trim(measure), .where = read_where(reader, node)};
    if (read_rule(reader, node, &rule))
        mapping->rules[mapping->rule_count++] = rule;
}

static void read_measures(FormReader *reader, Mapping *mapping, const Value *measures)
{
    size_t count = 0;
    for (size_t i = 0; i < measures->map.count; i++) {
        const Value *node = measures->map.entries[i].value;
        count += value_is_list(node) ? value_count(node) : 1;
    }
    mapping->rules = ARENA_ARRAY(reader->arena, Rule, count);
    for (size_t i = 0; i < measures->map.count; i++) {
        MapEntry entry = measures->map.entries[i];
        const Value *node = entry.value;
        for (size_t k = 0; value_is_list(node) && k < value_count(node); k++)
            read_measure(reader, mapping, entry.key, value_item(node, k));
        if (!value_is_list(node))
            read_measure(reader, mapping, entry.key, node);
    }
}

/* A table with one measure has no name for it: `series` and `times` stand in the source itself. */
static void read_single(FormReader *reader, Mapping *mapping)
{
    mapping->rules = ARENA_ARRAY(reader->arena, Rule, 1);
    mapping->rule_count = read_rule(reader, mapping->node, &mapping->rules[0]);
}

Mapping *mapping_read(FormReader *reader)
{
    Mapping *mapping = ARENA_NEW(reader->arena, Mapping);
    const Value *node = mapping->node = reader->source->node;
    Diags *diags = reader->diags;
    size_t errors = diags->errors;
    mapping->period_column = yaml_text_optional(node, "period_column", "a source", diags);
    mapping->period_place = value_get_place(node, "period_column");
    read_region(reader, mapping);
    read_own_regions(reader, mapping);
    read_kinds(reader, mapping);
    mapping->where = read_where(reader, node);
    mapping->skip_other_regions = read_word(reader, node, "other_regions", "skip", "error");
    mapping->empty_given = value_get(node, STR("empty")) != NULL;
    mapping->empty_is_missing = read_word(reader, node, "empty", "missing", "impossible");
    mapping->metadata = yaml_text_optional(node, "metadata", "a source", diags);
    const Value *measures = yaml_map_optional(node, "measures", "a source", diags);
    if (measures)
        read_measures(reader, mapping, measures);
    else if (value_get(node, STR("series")))
        read_single(reader, mapping);
    else if (diags->errors == errors)
        yaml_text(node, "measures", "the source", diags);
    return mapping->rule_count && diags->errors == errors ? mapping : NULL;
}

CodeBook *mapping_read_metadata(FormReader *reader, const Mapping *mapping)
{
    Place place = value_get_place(mapping->node, "metadata");
    if (files_path_is_inside(mapping->metadata))
        return codebook_of_metadata(reader, files_join(reader->arena, reader->folder, mapping->metadata), place);
    diag_error(reader->diags, place, "path-outside", "'" STR_FMT "' is not a path inside the folder data",
               STR_ARG(mapping->metadata));
    return NULL;
}
