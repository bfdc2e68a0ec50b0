/* source, diag, yaml, files: what people write, and how they are told. */
#include "check.h"

#include <stdlib.h>

#include "base/files.h"
#include "base/yaml.h"

static Arena *arena;

static Source *source_of(const char *text)
{
    return source_create(arena, STR("test.yaml"), str_from(text));
}

static Value *yaml_of(const char *text, Diags *diags)
{
    Source *source = source_of(text);
    return yaml_read(arena, source, 0, source->text.len, diags);
}

static Str printed(Diags *diags)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    diags_print(diags, out);
    fclose(out);
    Str copy = arena_str(arena, (Str){text, size});
    free(text);
    return copy;
}

static void finds_line_and_column(void)
{
    Source *source = source_of("een\ntw\xC3\xA9\xC3\xA9 drie\r\nvier");
    size_t at = str_index(source->text, STR("drie"));
    LineColumn where = place_line_column(source_place(source, at, at + 4));
    CHECK_INT(where.line, 2);
    CHECK_INT(where.column, 6);
    CHECK_INT(source_offset(source, 2, 6), at);
    CHECK_STR(place_line_text(source_place(source, at, at)), "tw\xC3\xA9\xC3\xA9 drie");
    CHECK_INT(place_line_column(source_whole(source)).line, 0);
    CHECK_INT(place_line_column(source_place_of(source, str_slice(source->text, at, at + 1))).column, 6);
}

static void prints_like_a_compiler(void)
{
    Diags *diags = diags_create(arena);
    Source *source = source_of("a: 1\nb: fout\n");
    diag_error(diags, source_place(source, 8, 12), "test-code", "'%s' is wrong", "fout");
    diag_hint(diags, "write 'goed'");
    diag_related(diags, source_place(source, 0, 1), "first here");
    diag_warning(diags, source_whole(source), "test-whole", "the file is odd");
    CHECK_STR(printed(diags), "test.yaml: warning: the file is odd [test-whole]\n"
                              "test.yaml:2:4: error: 'fout' is wrong [test-code]\n"
                              "     2 | b: fout\n"
                              "       |    ^~~~\n"
                              "  hint: write 'goed'\n"
                              "test.yaml:1:1: note: first here\n");
}

static void counts_the_rest_of_a_long_list(void)
{
    Diags *diags = diags_create(arena);
    Source *source = source_of("x\n");
    for (int i = 0; i < DIAG_MAX_PER_FILE + 3; i++)
        diag_error(diags, source_place(source, 0, 1), "test-code", "number %d", i);
    Str text = printed(diags);
    CHECK(str_contains(text, STR("number 19 ")));
    CHECK(!str_contains(text, STR("number 20 ")));
    CHECK(str_ends_with(text, STR("test.yaml: and 3 more\n")));
}

static void reads_the_core_schema(void)
{
    Diags *diags = diags_create(arena);
    Value *map = yaml_of("getal: 73.0\ntekst: nee\nkwartaal: 2024-2\nwaar: true\nleeg:\ngeciteerd: \"5\"\n"
                         "code: 007\nlijst: [a, b]\n",
                         diags);
    CHECK_INT(diags->count, 0);
    CHECK(value_get(map, STR("getal"))->kind == VALUE_NUMBER);
    CHECK_STR(value_get_text(map, "getal"), "73.0");
    CHECK(value_get(map, STR("tekst"))->kind == VALUE_TEXT);
    CHECK(value_get(map, STR("kwartaal"))->kind == VALUE_TEXT);
    CHECK(value_get(map, STR("waar"))->boolean);
    CHECK(value_get(map, STR("leeg"))->kind == VALUE_NULL);
    CHECK(value_get(map, STR("geciteerd"))->kind == VALUE_TEXT);
    CHECK_STR(value_get_text(map, "code"), "007");
    CHECK_INT(value_count(value_get(map, STR("lijst"))), 2);
}

static void knows_the_place_of_every_node(void)
{
    Source *source = source_of("---\ntitel: x\nb:\n  - \xC3\xA9\xC3\xA9n: twee\n---\n");
    Diags *diags = diags_create(arena);
    size_t start = 4;
    size_t end = str_index(source->text, STR("\n---\n")) + 1;
    Value *map = yaml_read(arena, source, start, end, diags);
    CHECK_INT(diags->count, 0);
    const Value *item = value_item(value_get(map, STR("b")), 0);
    const Value *two = value_get(item, STR("\xC3\xA9\xC3\xA9n"));
    CHECK(value_item(value_get(map, STR("b")), 1) == NULL);
    CHECK(value_item(map, 0) == NULL && value_item(two, 0) == NULL && value_item(NULL, 0) == NULL);
    CHECK(two != NULL);
    CHECK_INT(place_line_column(two->place).line, 4);
    CHECK_INT(place_line_column(two->place).column, 10);
    CHECK_INT(place_line_column(two->key_place).column, 5);
}

static void misses_a_member_within_the_text(void)
{
    Diags *diags = diags_create(arena);
    const Value *map = yaml_of("a:\n  -", diags);
    yaml_text(value_item(value_get(map, STR("a")), 0), "naam", "het ding", diags);
    CHECK_CODE(diags, "yaml-missing");
    CHECK(diags->items[0].place.end <= diags->items[0].place.source->text.len);
}

static void refuses_what_is_no_yaml(void)
{
    static const struct {
        const char *text;
        const char *code;
    } cases[] = {{"a: [1", "yaml-syntax"},      {"a: b: c", "yaml-syntax"},   {"a: 1\na: 2", "yaml-duplicate"},
                 {"a: &x 1\nb: *x", "yaml-alias"}, {"a: !!str 1", "yaml-alias"}, {"a: 1\n---\nb: 2", "yaml-syntax"},
                 {"\ta: 1", "yaml-syntax"},     {"? [a]\n: b", "yaml-syntax"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Diags *diags = diags_create(arena);
        yaml_of(cases[i].text, diags);
        CHECK_CODE(diags, cases[i].code);
    }
}

static void bounds_the_depth(void)
{
    Buf deep = {.arena = arena};
    for (int i = 0; i < 100000; i++)
        buf_add_char(&deep, '[');
    Diags *diags = diags_create(arena);
    yaml_read(arena, source_create(arena, STR("deep"), buf_str(&deep)), 0, deep.len, diags);
    CHECK_CODE(diags, "yaml-depth");
    CHECK_INT(diags->count, 1);
}

static void takes_members_with_a_report(void)
{
    static const char *const known[] = {"naam", "aantal", "open", NULL};
    Diags *diags = diags_create(arena);
    Value *map = yaml_of("naam: [x]\naantal: 3.5\nopen: ja\nnaan: 1\n", diags);
    CHECK_STR(yaml_text(map, "naam", "the thing", diags), "");
    CHECK_INT(yaml_integer(map, "aantal", 7, 0, 9, diags), 7);
    CHECK(yaml_bool(map, "open", true, diags));
    yaml_text(map, "titel", "the thing", diags);
    CHECK_INT(diags->errors, 4);
    CHECK_CODE(diags, "yaml-kind");
    CHECK_CODE(diags, "yaml-missing");
    yaml_check_keys(map, known, "the thing", diags);
    CHECK_CODE(diags, "yaml-unknown");
    CHECK_STR(diags->items[diags->count - 1].hint, "did you mean 'naam'?");
}

static void tells_why_a_file_cannot_be_read(void)
{
    Diags *diags = diags_create(arena);
    CHECK(files_read_text(arena, STR("tests/no-such-file"), (Place){0}, diags) == NULL);
    CHECK_CODE(diags, "file-missing");
    CHECK(files_read_text(arena, STR("tests"), (Place){0}, diags) == NULL);
    CHECK_CODE(diags, "file-unreadable");
}

static void keeps_paths_inside(void)
{
    CHECK(files_path_is_inside(STR("a/b.csv")));
    CHECK(!files_path_is_inside(STR("../b.csv")));
    CHECK(!files_path_is_inside(STR("a/../../b")));
    CHECK(!files_path_is_inside(STR("/etc/passwd")));
    CHECK(!files_path_is_inside(STR("a\0b")));
    CHECK(!files_path_is_inside(STR("")));
    CHECK_STR(files_folder(STR("a/b/c")), "a/b");
    CHECK_STR(files_folder(STR("c")), ".");
    CHECK_STR(files_base_name(STR("a/b")), "b");
    CHECK_STR(files_join(arena, STR("a/"), STR("b")), "a/b");
    CHECK_STR(files_join(arena, STR("."), STR("b")), "b");
}

int main(void)
{
    arena = arena_create();
    RUN(finds_line_and_column);
    RUN(prints_like_a_compiler);
    RUN(counts_the_rest_of_a_long_list);
    RUN(reads_the_core_schema);
    RUN(knows_the_place_of_every_node);
    RUN(misses_a_member_within_the_text);
    RUN(refuses_what_is_no_yaml);
    RUN(bounds_the_depth);
    RUN(takes_members_with_a_report);
    RUN(tells_why_a_file_cannot_be_read);
    RUN(keeps_paths_inside);
    arena_free(arena);
    return check_done();
}
