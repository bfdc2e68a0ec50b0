/* What is wrong with a template by itself: every code, its place, and that all errors are found in one run. */
#include "check.h"
#include "mustache/mustache.h"

static Arena *arena;
static Diags *diags;

static Template *compile(Str text)
{
    arena_reset(arena);
    diags = diags_create(arena);
    return template_compile(arena, source_create(arena, STR("t.mustache"), text), diags);
}

/* The only error of a template is `code` at line and column. */
static void check_one(const char *text, const char *code, size_t line, size_t column)
{
    CHECK(!compile(str_from(text)));
    CHECK_INT(diags->errors, 1);
    CHECK_CODE(diags, code);
    LineColumn at = diags->count ? place_line_column(diags->items[0].place) : (LineColumn){0};
    CHECK_INT(at.line, line);
    CHECK_INT(at.column, column);
}

static void unclosed_tags(void)
{
    check_one("a\n  {{name", "tpl-unclosed", 2, 3);
    check_one("{{name}", "tpl-unclosed", 1, 1);
    check_one("{{", "tpl-unclosed", 1, 1);
    check_one("{{{name}}", "tpl-unclosed", 1, 1);
    check_one("{{! comment", "tpl-unclosed", 1, 1);
    check_one("{{=<% %>}}", "tpl-unclosed", 1, 1);
    check_one("{{#", "tpl-unclosed", 1, 1);
}

static void unclosed_tag_before_another(void)
{
    check_one("<p>{{name</p>\n{{other}}", "tpl-unclosed", 1, 4);
    CHECK(!compile(STR("{{a {{b {{c}} {{#d}}{{/e}}")));
    CHECK_INT(diags->errors, 3);
}

static void bad_delimiters(void)
{
    check_one("{{=<%=}}", "tpl-delimiter", 1, 1);
    check_one("x {{==}}", "tpl-delimiter", 1, 3);
    check_one("{{=a b c=}}", "tpl-delimiter", 1, 1);
    check_one("{{=a= b=}}", "tpl-delimiter", 1, 1);
    check_one("{{=a\nb=}}", "tpl-delimiter", 1, 1);
}

static void bad_names(void)
{
    check_one("{{}}", "tpl-tag", 1, 1);
    check_one("{{  }}", "tpl-tag", 1, 1);
    check_one("{{{ }}}", "tpl-tag", 1, 1);
    check_one("{{>}}", "tpl-tag", 1, 1);
    check_one("{{>*}}", "tpl-tag", 1, 1);
    check_one("{{a b}}", "tpl-tag", 1, 1);
    check_one("{{ #a}}", "tpl-tag", 1, 1);
    check_one("{{a..b}}", "tpl-tag", 1, 1);
    check_one("{{.a}}", "tpl-tag", 1, 1);
    check_one("{{a.}}", "tpl-tag", 1, 1);
}

static void mismatches(void)
{
    check_one("{{#a}}", "tpl-mismatch", 1, 1);
    check_one("{{/a}}", "tpl-mismatch", 1, 1);
    check_one("{{#artikelen}}\n{{/artikel}}", "tpl-mismatch", 2, 1);
    check_one("{{#a}}\n{{#b}}\n{{/a}}", "tpl-mismatch", 2, 1);
    check_one("{{<layout}}{{$main}}{{/layout}}", "tpl-mismatch", 1, 12);
    check_one("{{>*a}}{{<*a}}{{/a}}", "tpl-mismatch", 1, 15);
}

static void all_mismatches_with_their_opening(void)
{
    CHECK(!compile(STR("{{#een}}\n{{/eem}}\n{{#twee}}{{^drie}}\n{{/twee}}\n{{/vier}}\n{{$vijf}}")));
    CHECK_INT(diags->errors, 4);
    CHECK_STR(diags->items[0].message, "section 'een' is closed as 'eem'");
    CHECK_INT(place_line_column(diags->items[0].related).line, 1);
    CHECK_STR(diags->items[1].message, "section 'drie' is not closed");
    CHECK_STR(diags->items[2].message, "'vier' is closed but was not opened");
    CHECK_STR(diags->items[3].message, "block 'vijf' is not closed");
}

static Str nested(size_t depth)
{
    Buf text = {.arena = arena};
    for (size_t i = 0; i < depth; i++)
        BUF_LIT(&text, "{{#a}}");
    for (size_t i = 0; i < depth; i++)
        BUF_LIT(&text, "{{/a}}");
    return buf_str(&text);
}

static void depth_is_limited(void)
{
    Arena *other = arena_create();
    Str at_limit = arena_str(other, nested(TEMPLATE_MAX_SECTIONS));
    Str beyond = arena_str(other, nested(TEMPLATE_MAX_SECTIONS + 1));
    CHECK(compile(at_limit) != NULL);
    CHECK(!compile(beyond));
    CHECK_CODE(diags, "tpl-depth");
    CHECK_INT(diags->errors, 1);
    arena_free(other);
}

static void many_opening_delimiters_take_no_time(void)
{
    Arena *other = arena_create();
    Buf text = {.arena = other};
    for (size_t i = 0; i < 100000; i++)
        BUF_LIT(&text, "{{a ");
    CHECK(!compile(buf_str(&text)));
    CHECK_INT(diags->errors, 100000);
    arena_free(other);
}

static void delimiters_may_be_set_back(void)
{
    CHECK(compile(STR("{{=<% %>=}}<%a%><%={{ }}=%>{{a}}{{={{ }}=}}{{a}}")) != NULL);
    CHECK_INT(diags->count, 0);
}

int main(void)
{
    arena = arena_create();
    RUN(unclosed_tags);
    RUN(unclosed_tag_before_another);
    RUN(bad_delimiters);
    RUN(bad_names);
    RUN(mismatches);
    RUN(all_mismatches_with_their_opening);
    RUN(depth_is_limited);
    RUN(many_opening_delimiters_take_no_time);
    RUN(delimiters_may_be_set_back);
    arena_free(arena);
    return check_done();
}
