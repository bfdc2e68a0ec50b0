/*
 * json: cJSON's tree as Values, with what cJSON loses.
 *
 * cJSON takes texts that are no JSON, cuts a text at an escaped NUL, turns
 * numbers into doubles and knows no places. So json_scan checks the text
 * first; then cJSON parses and decodes, and its tree is walked in step with
 * the scanner's tokens. Invariant: the n-th value (or key) met in the walk is
 * the n-th token. From the token come places, the text of numbers and the
 * length of texts; from cJSON the structure and the decoded bytes.
 */
#include "data/json.h"

#include <cjson/cJSON.h>

#include "base/utf8.h"
#include "data/json_scan.h"

typedef struct Builder {
    Arena *arena;
    const Source *source;
    Diags *diags;
    const JsonTokens *tokens;
    size_t next; /* index of the token of the next value or key */
} Builder;

static const JsonToken *next_token(Builder *builder)
{
    if (builder->next == builder->tokens->count)
        BUG("cJSON found more values than the scanner");
    return &builder->tokens->items[builder->next++];
}

static Place place_of(const Builder *builder, const JsonToken *token)
{
    return source_place(builder->source, token->start, token->end);
}

/* The text of a string token: a view of the source, or where it has escapes a copy of what cJSON decoded. */
static Str text_of(Builder *builder, const JsonToken *token, const char *decoded)
{
    if (token->kind != JSON_STRING)
        BUG("cJSON found a text where the scanner did not");
    Str inner = str_slice(builder->source->text, token->start + 1, token->end - 1);
    if (inner.len == token->decoded_len)
        return inner;
    return arena_str(builder->arena, (Str){decoded, token->decoded_len});
}

static Value *build(Builder *builder, const cJSON *node);

static Value *build_list(Builder *builder, const cJSON *node)
{
    Value *list = value_list(builder->arena);
    for (const cJSON *child = node->child; child; child = child->next)
        value_list_add(list, build(builder, child));
    return list;
}

static void warn_duplicate(Builder *builder, Str key, Place place, const Value *first)
{
    diag_warning(builder->diags, place, "json-duplicate", "the key '" STR_FMT "' stands twice in this object",
                 STR_ARG(key));
    diag_hint(builder->diags, "the last one holds");
    diag_related(builder->diags, first->key_place, "it stood here before");
}

static Value *build_object(Builder *builder, const cJSON *node)
{
    Value *object = value_map(builder->arena);
    for (const cJSON *child = node->child; child; child = child->next) {
        const JsonToken *token = next_token(builder);
        Str key = text_of(builder, token, child->string);
        const Value *first = value_get(object, key);
        if (first)
            warn_duplicate(builder, key, place_of(builder, token), first);
        Value *member = build(builder, child);
        member->key_place = place_of(builder, token);
        value_map_set(object, key, member);
    }
    return object;
}

/* As deep as the text, which the scanner has limited to JSON_MAX_DEPTH. */
static Value *build(Builder *builder, const cJSON *node)
{
    const JsonToken *token = next_token(builder);
    Value *value;
    if (cJSON_IsObject(node))
        value = build_object(builder, node);
    else if (cJSON_IsArray(node))
        value = build_list(builder, node);
    else if (cJSON_IsString(node))
        value = value_text(builder->arena, text_of(builder, token, node->valuestring));
    else if (cJSON_IsNumber(node))
        value = value_number(builder->arena, str_slice(builder->source->text, token->start, token->end));
    else if (cJSON_IsBool(node))
        value = value_bool(builder->arena, cJSON_IsTrue(node));
    else
        value = value_null(builder->arena);
    value->place = place_of(builder, token);
    return value;
}

/*
 * The text that cJSON parses. It reads numbers of up to 63 bytes; since their
 * text comes from the tokens, longer ones are replaced by a 0 and spaces.
 */
static Str text_for_cjson(Arena *arena, const Source *source, const JsonTokens *tokens)
{
    enum { LONGEST = 63 };
    if (tokens->longest_number <= LONGEST)
        return source->text;
    Buf copy = {.arena = arena};
    buf_add(&copy, source->text);
    for (size_t i = 0; i < tokens->count; i++) {
        JsonToken token = tokens->items[i];
        if (token.kind != JSON_NUMBER || token.end - token.start <= LONGEST)
            continue;
        memset(copy.data + token.start, ' ', token.end - token.start);
        copy.data[token.start] = '0';
    }
    return buf_str(&copy);
}

static bool check_utf8(const Source *source, Diags *diags)
{
    size_t wrong = utf8_first_invalid(source->text);
    if (wrong == source->text.len)
        return true;
    return diag_error(diags, source_place(source, wrong, wrong + 1), "json-syntax", "this is not UTF-8 (byte 0x%02X)",
                      (unsigned char)source->text.data[wrong]);
}

Value *json_read(Arena *arena, const Source *source, Diags *diags)
{
    if (!check_utf8(source, diags))
        return NULL;
    const JsonTokens *tokens = json_scan(arena, source, diags);
    if (!tokens)
        return NULL;
    Str text = text_for_cjson(arena, source, tokens);
    cJSON *root = cJSON_ParseWithLengthOpts(text.data, text.len, NULL, false);
    if (!root) /* the scanner has taken it, so all that can be lacking is memory */
        arena_out_of_memory(text.len);
    Builder builder = {.arena = arena, .source = source, .diags = diags, .tokens = tokens};
    Value *value = build(&builder, root);
    cJSON_Delete(root);
    return value;
}
