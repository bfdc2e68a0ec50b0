/*
 * yaml: see yaml.h; the only include of libyaml.
 *
 * libyaml is used as a stream of events, which this file turns into Values by
 * plain recursion, bounded by YAML_MAX_DEPTH. libyaml's memory never leaves:
 * every event is copied and deleted at once.
 */
#include "base/yaml.h"

#include <yaml.h>

#include "base/decimal.h"

typedef struct Reader {
    Arena *arena;
    const Source *source;
    size_t start; /* byte offset of the document in the source */
    size_t first_line; /* line of that byte, from 0 */
    yaml_parser_t parser;
    Diags *diags;
} Reader;

/* libyaml counts lines from 0 within the document and columns in characters. */
static uint32_t offset_of(const Reader *reader, yaml_mark_t mark)
{
    return source_offset(reader->source, reader->first_line + mark.line + 1, mark.column + 1);
}

static Place place_of(const Reader *reader, const yaml_event_t *event)
{
    return source_place(reader->source, offset_of(reader, event->start_mark), offset_of(reader, event->end_mark));
}

static bool next_event(Reader *reader, yaml_event_t *event)
{
    if (yaml_parser_parse(&reader->parser, event))
        return true;
    uint32_t at = offset_of(reader, reader->parser.problem_mark);
    const char *problem = reader->parser.problem ? reader->parser.problem : "unreadable";
    diag_error(reader->diags, source_place(reader->source, at, at + 1), "yaml-syntax", "this is not YAML: %s",
               problem);
    diag_hint(reader->diags, "write 'key: value' with spaces, never tabs, before the key; "
                             "put text that holds ': ' or starts with a sign in double quotes");
    return false;
}

static bool is_plain(const yaml_event_t *event)
{
    return event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

/* Whether the text is a number of JSON's form: what YAML 1.2 and JSON agree on. */
static bool is_number(Str text)
{
    Decimal unused;
    bool leading_zero = text.len > 1 && text.data[0] == '0' && text.data[1] != '.';
    return !leading_zero && text.len && text.data[0] != '+' && text.data[0] != '.' &&
           decimal_parse(text, '.', &unused);
}

static Value *scalar_value(Reader *reader, const yaml_event_t *event)
{
    Str text = arena_str(reader->arena,
                         (Str){(const char *)event->data.scalar.value, event->data.scalar.length});
    if (!is_plain(event))
        return value_text(reader->arena, text);
    if (str_equal(text, STR("true")) || str_equal(text, STR("false")))
        return value_bool(reader->arena, text.data[0] == 't');
    if (text.len == 0 || str_equal(text, STR("null")) || str_equal(text, STR("~")))
        return value_null(reader->arena);
    if (is_number(text))
        return value_number(reader->arena, text);
    return value_text(reader->arena, text);
}

static Value *read_node(Reader *reader, yaml_event_t *event, int depth);

static Value *read_sequence(Reader *reader, int depth)
{
    Value *list = value_list(reader->arena);
    for (;;) {
        yaml_event_t event;
        if (!next_event(reader, &event))
            return NULL;
        if (event.type == YAML_SEQUENCE_END_EVENT) {
            yaml_event_delete(&event);
            return list;
        }
        Value *item = read_node(reader, &event, depth);
        if (!item)
            return NULL;
        value_list_add(list, item);
    }
}

static bool read_member(Reader *reader, Value *map, yaml_event_t *key_event, int depth)
{
    Place key_place = place_of(reader, key_event);
    if (key_event->type != YAML_SCALAR_EVENT) {
        yaml_event_delete(key_event);
        return diag_error(reader->diags, key_place, "yaml-syntax", "a key must be a plain name");
    }
    Str key = arena_str(reader->arena,
                        (Str){(const char *)key_event->data.scalar.value, key_event->data.scalar.length});
    yaml_event_delete(key_event);
    yaml_event_t event;
    if (!next_event(reader, &event))
        return false;
    Value *member = read_node(reader, &event, depth);
    if (!member)
        return false;
    member->key_place = key_place;
    const Value *earlier = value_get(map, key);
    if (earlier) {
        diag_error(reader->diags, key_place, "yaml-duplicate", "key '" STR_FMT "' stands here twice", STR_ARG(key));
        diag_related(reader->diags, earlier->key_place, "first here");
        return true;
    }
    value_map_set(map, key, member);
    return true;
}

static Value *read_mapping(Reader *reader, int depth)
{
    Value *map = value_map(reader->arena);
    for (;;) {
        yaml_event_t event;
        if (!next_event(reader, &event))
            return NULL;
        if (event.type == YAML_MAPPING_END_EVENT) {
            yaml_event_delete(&event);
            return map;
        }
        if (!read_member(reader, map, &event, depth))
            return NULL;
    }
}

/* What of an event's decoration is refused: NULL, or its name. */
static const char *refused_decoration(const yaml_event_t *event)
{
    if (event->type == YAML_ALIAS_EVENT)
        return "an alias ('*name')";
    bool anchor = (event->type == YAML_SCALAR_EVENT && event->data.scalar.anchor) ||
                  (event->type == YAML_SEQUENCE_START_EVENT && event->data.sequence_start.anchor) ||
                  (event->type == YAML_MAPPING_START_EVENT && event->data.mapping_start.anchor);
    if (anchor)
        return "an anchor ('&name')";
    bool tag = (event->type == YAML_SCALAR_EVENT && event->data.scalar.tag) ||
               (event->type == YAML_SEQUENCE_START_EVENT && event->data.sequence_start.tag) ||
               (event->type == YAML_MAPPING_START_EVENT && event->data.mapping_start.tag);
    return tag ? "a tag ('!name')" : NULL;
}

/* Takes over the event and deletes it. */
static Value *read_node(Reader *reader, yaml_event_t *event, int depth)
{
    Place place = place_of(reader, event);
    const char *refused = refused_decoration(event);
    yaml_event_type_t type = event->type;
    Value *value = !refused && type == YAML_SCALAR_EVENT ? scalar_value(reader, event) : NULL;
    yaml_event_delete(event);
    if (refused) {
        diag_error(reader->diags, place, "yaml-alias", "%s is not used in this project", refused);
        diag_hint(reader->diags, "write the text out; if it starts with '*', '&' or '!', put it in double quotes");
        return NULL;
    }
    if (depth >= YAML_MAX_DEPTH) {
        diag_error(reader->diags, place, "yaml-depth", "more than %d levels deep", (int)YAML_MAX_DEPTH);
        return NULL;
    }
    if (type == YAML_SEQUENCE_START_EVENT)
        value = read_sequence(reader, depth + 1);
    else if (type == YAML_MAPPING_START_EVENT)
        value = read_mapping(reader, depth + 1);
    if (value)
        value->place = place;
    return value;
}

/* Skips stream and document starts; true with the first event of content in *event. */
static bool first_content(Reader *reader, yaml_event_t *event)
{
    for (;;) {
        if (!next_event(reader, event))
            return false;
        if (event->type != YAML_STREAM_START_EVENT && event->type != YAML_DOCUMENT_START_EVENT)
            return true;
        yaml_event_delete(event);
    }
}

static Value *read_document(Reader *reader)
{
    yaml_event_t event;
    if (!first_content(reader, &event))
        return NULL;
    if (event.type == YAML_STREAM_END_EVENT || event.type == YAML_DOCUMENT_END_EVENT) {
        yaml_event_delete(&event);
        return value_map(reader->arena);
    }
    Value *value = read_node(reader, &event, 0);
    if (!value || !next_event(reader, &event))
        return NULL;
    yaml_event_delete(&event); /* the document's end */
    if (!next_event(reader, &event))
        return NULL;
    Place place = place_of(reader, &event);
    bool ended = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    if (!ended) {
        diag_error(reader->diags, place, "yaml-syntax", "a second document starts here");
        return NULL;
    }
    return value;
}

Value *yaml_read(Arena *arena, const Source *source, size_t start, size_t end, Diags *diags)
{
    Reader reader = {.arena = arena, .source = source, .start = start, .diags = diags};
    Str text = str_slice(source->text, start, end);
    LineColumn first = place_line_column(source_place(source, start, start));
    reader.first_line = first.line ? first.line - 1 : 0;
    if (!yaml_parser_initialize(&reader.parser))
        arena_out_of_memory(sizeof reader.parser);
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)(text.len ? text.data : ""), text.len);
    Value *value = read_document(&reader);
    yaml_parser_delete(&reader.parser);
    if (value && value->kind == VALUE_NULL)
        return value_map(arena);
    return value;
}

/* The member, or NULL when it is missing or null. */
static const Value *member_of(const Value *map, const char *key)
{
    const Value *member = value_get(map, str_from(key));
    return member && member->kind != VALUE_NULL ? member : NULL;
}

static void report_kind(const Value *member, const char *key, const char *expected, Diags *diags)
{
    diag_error(diags, member->place, "yaml-kind", "'%s' must be %s, not %s", key, expected, value_kind_name(member));
}

static void report_missing(const Value *map, const char *key, const char *what, Diags *diags)
{
    Place at = map->place;
    if (at.source) /* its first letter; an empty one at the end of the file has none */
        at = source_place(at.source, at.start, at.start + 1);
    diag_error(diags, at, "yaml-missing", "%s has no '%s'", what, key);
    diag_hint(diags, "add a line '%s: …'", key);
}

Str yaml_text_optional(const Value *map, const char *key, const char *what, Diags *diags)
{
    (void)what;
    const Value *member = member_of(map, key);
    if (!member)
        return (Str){0};
    if (value_is_scalar(member))
        return member->text;
    report_kind(member, key, "a text", diags);
    return (Str){0};
}

Str yaml_text(const Value *map, const char *key, const char *what, Diags *diags)
{
    if (!member_of(map, key))
        report_missing(map, key, what, diags);
    return yaml_text_optional(map, key, what, diags);
}

long long yaml_integer(const Value *map, const char *key, long long otherwise, long long low, long long high,
                       Diags *diags)
{
    const Value *member = member_of(map, key);
    if (!member)
        return otherwise;
    Decimal number;
    bool whole = member->kind == VALUE_NUMBER && decimal_parse(member->text, '.', &number) && number.scale == 0;
    if (whole && number.digits >= low && number.digits <= high)
        return number.digits;
    diag_error(diags, member->place, "yaml-kind", "'%s' must be a whole number from %lld to %lld", key, low, high);
    return otherwise;
}

bool yaml_bool(const Value *map, const char *key, bool otherwise, Diags *diags)
{
    const Value *member = member_of(map, key);
    if (!member)
        return otherwise;
    if (member->kind == VALUE_BOOL)
        return member->boolean;
    report_kind(member, key, "true or false", diags);
    return otherwise;
}

const Value *yaml_list_optional(const Value *map, const char *key, const char *what, Diags *diags)
{
    (void)what;
    const Value *member = member_of(map, key);
    if (!member || value_is_list(member))
        return member;
    report_kind(member, key, "a list", diags);
    return NULL;
}

const Value *yaml_list(const Value *map, const char *key, const char *what, Diags *diags)
{
    if (!member_of(map, key))
        report_missing(map, key, what, diags);
    return yaml_list_optional(map, key, what, diags);
}

const Value *yaml_map_optional(const Value *map, const char *key, const char *what, Diags *diags)
{
    (void)what;
    const Value *member = member_of(map, key);
    if (!member || value_is_map(member))
        return member;
    report_kind(member, key, "a mapping", diags);
    return NULL;
}

void yaml_check_keys(const Value *map, const char *const *known, const char *what, Diags *diags)
{
    if (!value_is_map(map))
        return;
    Str names[64];
    size_t count = 0;
    while (known[count] && count < sizeof names / sizeof *names) {
        names[count] = str_from(known[count]);
        count++;
    }
    for (size_t i = 0; i < map->map.count; i++) {
        Str key = map->map.entries[i].key;
        bool found = false;
        for (size_t k = 0; k < count && !found; k++)
            found = str_equal(names[k], key);
        if (found)
            continue;
        const Value *member = map->map.entries[i].value;
        diag_error(diags, member->key_place, "yaml-unknown", "%s has no field '" STR_FMT "'", what, STR_ARG(key));
        diag_hint_nearest(diags, key, names, count);
    }
}
