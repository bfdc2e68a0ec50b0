/*
 * theme_rules: templates/themes/pairs.yaml, see theme_work.h. `front` and `back`
 * may be one name or a list; each of the one meets each of the other.
 */
#include "base/files.h"
#include "base/yaml.h"
#include "site/theme_work.h"

static const ThemeKind kinds[] = {
    {"text", CONTRAST_TEXT, "4.5"},
    {"large", CONTRAST_GRAPHIC, "3"},
    {"graphic", CONTRAST_GRAPHIC, "3"},
    {"second", CONTRAST_SECOND, "7"},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static const ThemeKind *find_kind(const Value *entry, Diags *diags)
{
    Str names[KINDS];
    Str wanted = yaml_text(entry, "kind", "the pair", diags);
    for (size_t i = 0; i < KINDS; i++) {
        names[i] = str_from(kinds[i].name);
        if (str_equal(names[i], wanted))
            return &kinds[i];
    }
    if (wanted.len) {
        diag_error(diags, value_get(entry, STR("kind"))->place, "yaml-kind", "'" STR_FMT "' is no kind of pair",
                   STR_ARG(wanted));
        diag_hint_nearest(diags, wanted, names, KINDS);
    }
    return NULL;
}

static void name_token(Arena *arena, ThemeRules *rules, Str name, Place place)
{
    if (map_find(&rules->named, name))
        return;
    Place *kept = ARENA_NEW(arena, Place);
    *kept = place;
    map_set(&rules->named, name, kept);
}

/* The names of a member that is a text or a list of texts; each is noted as named. */
static size_t read_names(Arena *arena, ThemeRules *rules, const Value *entry, const char *key, Str **out,
                         Diags *diags)
{
    const Value *member = value_get(entry, str_from(key));
    size_t count = value_is_list(member) ? member->list.count : 1;
    *out = ARENA_ARRAY(arena, Str, count);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        const Value *name = value_is_list(member) ? value_item(member, i) : member;
        if (!value_is_scalar(name)) {
            diag_error(diags, name ? name->place : entry->place, "yaml-kind",
                       "'%s' must be the name of a token or a list of them", key);
            continue;
        }
        name_token(arena, rules, name->text, name->place);
        (*out)[kept++] = name->text;
    }
    return kept;
}

static void read_pair(Arena *arena, ThemeRules *rules, const Value *entry, Diags *diags)
{
    static const char *const keys[] = {"kind", "front", "back", "where", NULL};
    Str *fronts;
    Str *backs;
    yaml_check_keys(entry, keys, "a pair", diags);
    const ThemeKind *kind = find_kind(entry, diags);
    Str where = yaml_text(entry, "where", "the pair", diags);
    size_t front_count = read_names(arena, rules, entry, "front", &fronts, diags);
    size_t back_count = read_names(arena, rules, entry, "back", &backs, diags);
    for (size_t i = 0; kind && i < front_count * back_count; i++) {
        ARENA_RESERVE_ONE(arena, rules->pairs, rules->pair_count, rules->pair_capacity);
        rules->pairs[rules->pair_count++] = (ThemePair){.kind = kind,
                                                        .front = fronts[i / back_count],
                                                        .back = backs[i % back_count],
                                                        .where = where,
                                                        .place = entry->place};
    }
}

static void read_palette(Arena *arena, ThemeRules *rules, const Value *entry, Diags *diags)
{
    static const char *const keys[] = {"name", "colours", "ordered", NULL};
    ThemePalette palette = {.place = entry->place};
    yaml_check_keys(entry, keys, "a palette", diags);
    palette.name = yaml_text(entry, "name", "the palette", diags);
    palette.is_ordered = yaml_bool(entry, "ordered", false, diags);
    palette.count = read_names(arena, rules, entry, "colours", &palette.colours, diags);
    rules->palettes[rules->palette_count++] = palette;
}

static void read_decoration(Arena *arena, ThemeRules *rules, const Value *entry, Diags *diags)
{
    static const char *const keys[] = {"token", "why", NULL};
    Str *unused;
    yaml_check_keys(entry, keys, "a decoration", diags);
    yaml_text(entry, "why", "the decoration", diags);
    read_names(arena, rules, entry, "token", &unused, diags);
}

typedef void Reader(Arena *arena, ThemeRules *rules, const Value *entry, Diags *diags);

static void read_all(Arena *arena, ThemeRules *rules, const Value *list, Reader *reader, Diags *diags)
{
    for (size_t i = 0; i < value_count(list); i++)
        reader(arena, rules, value_item(list, i), diags);
}

ThemeRules *theme_rules_load(Arena *arena, Str path, Diags *diags)
{
    static const char *const keys[] = {"pairs", "palettes", "decoration", NULL};
    Source *source = files_read_text(arena, path, (Place){0}, diags);
    const Value *yaml = source ? yaml_read(arena, source, 0, source->text.len, diags) : NULL;
    if (!yaml)
        return NULL;
    ThemeRules *rules = ARENA_NEW(arena, ThemeRules);
    rules->named.arena = arena;
    yaml_check_keys(yaml, keys, "pairs.yaml", diags);
    const Value *palettes = yaml_list_optional(yaml, "palettes", "pairs.yaml", diags);
    rules->palettes = ARENA_ARRAY(arena, ThemePalette, value_count(palettes));
    read_all(arena, rules, yaml_list(yaml, "pairs", "pairs.yaml", diags), read_pair, diags);
    read_all(arena, rules, palettes, read_palette, diags);
    read_all(arena, rules, yaml_list_optional(yaml, "decoration", "pairs.yaml", diags), read_decoration, diags);
    return rules;
}
