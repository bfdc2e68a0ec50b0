/* json: what is kept (numbers, NULs, places) and what is refused, with its place. */
#include "check.h"
#include "data/json.h"
#include "data/json_table.h"

static Arena *arena;
static Diags *diags;
static const Source *source;

static Value *read_str(Str text)
{
    arena = arena ? arena : arena_create();
    arena_reset(arena);
    diags = diags_create(arena);
    source = source_create(arena, STR("t.json"), text);
    return json_read(arena, source, diags);
}

static Value *read_text(const char *text)
{
    return read_str(str_from(text));
}

static Str raw(Place place)
{
    return str_slice(source->text, place.start, place.end);
}

static void numbers_keep_their_text(void)
{
    static const char *const numbers[] = {
        "73.0",
        "0.1",
        "-0",
        "1e400",
        "12345678901234567890",
        "0.1000",
        "1E-2",
        "-0.000000000000000000000000000000000000000000000000000000000000000000000000000001",
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        Value *value = read_text(numbers[i]);
        CHECK_INT(value->kind, VALUE_NUMBER);
        CHECK_STR(value->text, numbers[i]);
    }
    /* cJSON reads numbers of 63 bytes: a longer one must not shift what follows. */
    Value *list =
        read_text("[1, 123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890, "
                  "\"x\", 2.50]");
    CHECK_INT(value_count(list), 4);
    CHECK_INT(value_item(list, 1)->text.len, 90);
    CHECK_STR(value_item(list, 3)->text, "2.50");
}

static void texts_are_decoded(void)
{
    CHECK_STR(read_text("\"\\u00e2\\\"\\\\\\/\\n\\ud83d\\ude00 \xC3\xA2\"")->text, "â\"\\/\n😀 â");
    Value *value = read_text("[\"a\\u0000b\", {\"k\\u0000\": \"\"}]");
    CHECK(str_equal(value_item(value, 0)->text, STR("a\0b")));
    CHECK(value_get(value_item(value, 1), STR("k\0")) != NULL);
    CHECK(value_get(value_item(value, 1), STR("k")) == NULL);
}

static void values_know_their_places(void)
{
    Value *root = read_text(" {\"a\" : [1, \"t\\n\"],\n \"b\":{}, \"c\":null, \"d\":true}");
    CHECK_STR(raw(root->place), "{\"a\" : [1, \"t\\n\"],\n \"b\":{}, \"c\":null, \"d\":true}");
    const Value *a = value_get(root, STR("a"));
    CHECK_STR(raw(a->place), "[1, \"t\\n\"]");
    CHECK_STR(raw(a->key_place), "\"a\"");
    CHECK_STR(raw(value_item(a, 1)->place), "\"t\\n\"");
    CHECK_STR(raw(value_get(root, STR("b"))->place), "{}");
    CHECK_INT(value_get(root, STR("c"))->kind, VALUE_NULL);
    CHECK(value_get(root, STR("d"))->boolean);
}

static void duplicate_keys_are_told(void)
{
    Value *root = read_text("{\"a\": 1,\n \"b\": 2, \"a\": 3}");
    CHECK_STR(value_get_text(root, "a"), "3");
    CHECK_CODE(diags, "json-duplicate");
    CHECK_INT(diags->errors, 0);
    CHECK_INT(place_line_column(diags->items[0].place).line, 2);
    CHECK_INT(place_line_column(diags->items[0].related).line, 1);
}

static void faults_have_places(void)
{
    static const struct {
        const char *text;
        size_t line, column;
    } cases[] = {
        {"", 1, 1},           {"[1,\n 2,]", 2, 4}, {"{\"a\" 1}", 1, 6},      {"{a:1}", 1, 2},         {"[01]", 1, 2},
        {"[+1]", 1, 2},       {"[1.]", 1, 2},      {"[.5]", 1, 2},           {"[NaN]", 1, 2},         {"[1] x", 1, 5},
        {"[\"\n\"]", 1, 3},   {"[\"\\q\"]", 1, 3}, {"[\"\\ud800\"]", 1, 3},  {"[\"\\u12g4\"]", 1, 3}, {"[\"a", 1, 2},
        {"[1\n", 2, 1},       {"[1}", 1, 3},       {"['a']", 1, 2},          {"[1e]", 1, 2},          {"[-]", 1, 2},
        {"{\"a\":1,}", 1, 8}, {"[True]", 1, 2},    {"\xEF\xBB\xBF[]", 1, 1}, {"[\"\xFF\"]", 1, 3},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CHECK(!read_text(cases[i].text));
        CHECK_INT(diags->errors, 1);
        CHECK_CODE(diags, "json-syntax");
        LineColumn at = place_line_column(diags->items[0].place);
        if (at.line != cases[i].line || at.column != cases[i].column)
            printf("# %s: at %zu:%zu\n", cases[i].text, at.line, at.column);
        CHECK(at.line == cases[i].line && at.column == cases[i].column);
    }
    CHECK(!read_str(STR("[\"a\0\"]")));
}

static void unclosed_lists_show_their_start(void)
{
    CHECK(!read_text("{\n \"a\": [1"));
    CHECK_INT(place_line_column(diags->items[0].related).line, 2);
    CHECK_STR(diags->items[0].related_message, "the list starts here");
}

static Value *read_nested(size_t depth)
{
    Buf text = {.arena = arena_create()};
    for (size_t i = 0; i < depth; i++)
        BUF_LIT(&text, "[");
    for (size_t i = 0; i < depth; i++)
        BUF_LIT(&text, "]");
    Value *value = read_str(buf_str(&text));
    arena_free(text.arena);
    return value;
}

static void depth_is_limited(void)
{
    CHECK(read_nested(JSON_MAX_DEPTH));
    CHECK(!read_nested(JSON_MAX_DEPTH + 1));
    CHECK_CODE(diags, "json-depth");
    CHECK(!read_nested(100000));
    CHECK_CODE(diags, "json-depth");
}

static Table *table_of(const char *text)
{
    Value *root = read_text(text);
    return json_table(arena, source, root);
}

static void tables_are_told_from_other_json(void)
{
    Table *table =
        table_of("{\"odata.metadata\":\"x\",\"value\":[{\"b\":\"1\",\"a\":null},{\"a\":2.0,\"c\":[1, 2]}]}");
    CHECK_INT(table->count, 3);
    CHECK_INT(table->width, 3);
    CHECK_STR(table_text(table, 0, 0), "b");
    CHECK_STR(table_text(table, 0, 2), "c");
    CHECK_STR(table_text(table, 1, 1), "");
    CHECK_STR(table_text(table, 2, 0), "");
    CHECK_STR(table_text(table, 2, 1), "2.0");
    CHECK_STR(table_text(table, 2, 2), "[1, 2]");
    CHECK_INT(table_of("[{\"a\":true},{\"a\":1}]")->count, 3);
    CHECK_STR(table_text(table_of("[{\"a\":true}]"), 1, 0), "true");
    CHECK_INT(table_of("[[1,2],[3]]")->rows[1].count, 1);
    CHECK_INT(table_of("[]")->count, 0);
    CHECK_INT(table_of("{\"value\":[]}")->count, 0);
    static const char *const others[] = {"1",
                                         "\"x\"",
                                         "null",
                                         "{}",
                                         "{\"a\":[{\"b\":1}]}",
                                         "[1,2]",
                                         "[{\"a\":{}}]",
                                         "[[[1]]]",
                                         "[{\"a\":1},[2]]",
                                         "{\"value\":3}",
                                         "{\"value\":[[1]]}"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        CHECK(!table_of(others[i]));
}

int main(void)
{
    RUN(numbers_keep_their_text);
    RUN(texts_are_decoded);
    RUN(values_know_their_places);
    RUN(duplicate_keys_are_told);
    RUN(faults_have_places);
    RUN(unclosed_lists_show_their_start);
    RUN(depth_is_limited);
    RUN(tables_are_told_from_other_json);
    arena_free(arena);
    return check_done();
}
