/* Rendering beyond the specification: strict mode, limits, and the lines of blocks. */
#include "check.h"
#include "mustache/mustache.h"

static Arena *arena;
static Diags *diags;
static TemplateSet *set;
static Value *data;
static bool fine;

static void start(void)
{
    arena_reset(arena);
    diags = diags_create(arena);
    set = template_set_create(arena);
    data = value_map(arena);
    Value *edition = value_map(arena);
    value_set_text(edition, "title", STR("Utrecht"));
    value_set_text(data, "title", STR("Kerncijfers & meer"));
    value_set_markup(data, "chart", STR("<svg/>"));
    value_set_integer(data, "count", 3);
    value_set_integer(data, "zero", 0);
    value_set_bool(data, "wide", true);
    value_set_text(data, "nothing", STR(""));
    value_set(data, "absent", value_null(arena));
    value_set(data, "empty", value_list(arena));
    value_set(data, "edition", edition);
}

static Template *compile(const char *name, const char *text)
{
    Str path = arena_printf(arena, "%s.mustache", name);
    Template *template = template_compile(arena, source_create(arena, path, str_from(text)), diags);
    if (template)
        template_set_add(set, str_from(name), template);
    return template;
}

static Str render(const char *text, TemplateMode mode)
{
    Buf out = {.arena = arena};
    Template *template = compile("main", text);
    fine = template && template_render(&out, arena, template, set, data, mode, diags);
    return buf_str(&out);
}

static Str strict(const char *text)
{
    return render(text, TEMPLATE_STRICT);
}

static void check_strict(const char *text, const char *code, const char *message)
{
    start();
    strict(text);
    CHECK(!fine);
    CHECK_INT(diags->errors, 1);
    CHECK_CODE(diags, code);
    if (diags->count)
        CHECK_STR(diags->items[0].message, message);
}

static void unknown_names(void)
{
    check_strict("{{titel}}", "tpl-name", "unknown name 'titel'");
    CHECK_STR(diags->items[0].hint, "did you mean 'title'?");
    check_strict("{{#titel}}{{/titel}}", "tpl-name", "unknown name 'titel'");
    check_strict("{{^titel}}{{/titel}}", "tpl-name", "unknown name 'titel'");
    check_strict("{{{titel}}}", "tpl-name", "unknown name 'titel'");
    check_strict("{{edition.titel}}", "tpl-name", "unknown name 'edition.titel': there is no 'titel' in a mapping");
    CHECK_STR(diags->items[0].hint, "did you mean 'title'?");
    check_strict("{{title.length}}", "tpl-name", "unknown name 'title.length': there is no 'length' in a text");
    check_strict("{{>*titel}}", "tpl-name", "unknown name 'titel'");
}

static void unknown_name_is_reported_once_with_its_place(void)
{
    start();
    Value *list = value_list(arena);
    for (size_t i = 0; i < 100; i++)
        value_list_add(list, value_integer(arena, (long long)i));
    value_set(data, "list", list);
    strict("{{#list}}\n  {{nmae}}\n{{/list}}{{nmae}}");
    CHECK_INT(diags->errors, 2);
    LineColumn at = place_line_column(diags->items[0].place);
    CHECK_INT(at.line, 2);
    CHECK_INT(at.column, 3);
}

static void present_but_empty_is_known(void)
{
    start();
    CHECK_STR(strict("[{{absent}}{{#absent}}x{{/absent}}{{#empty}}x{{/empty}}{{absent.below}}{{nothing}}]"), "[]");
    CHECK(fine);
    CHECK_STR(strict("[{{{absent}}}{{&absent}}]"), "[]");
    CHECK(fine);
    CHECK_STR(strict("{{^absent}}a{{/absent}}{{^empty}}b{{/empty}}{{^nothing}}c{{/nothing}}{{^zero}}d{{/zero}}"),
              "abc");
    CHECK(fine);
}

static void raw_is_for_markup(void)
{
    start();
    CHECK_STR(strict("{{{chart}}}{{&chart}}{{chart}}"), "<svg/><svg/>&lt;svg/&gt;");
    CHECK(fine);
    check_strict("{{{title}}}", "tpl-raw", "'title' is a text: only markup is printed raw");
    check_strict("{{&count}}", "tpl-raw", "'count' is a number: only markup is printed raw");
}

static void lists_and_maps_are_not_printed(void)
{
    check_strict("{{edition}}", "tpl-kind", "'edition' is a mapping and cannot be printed");
    check_strict("{{empty}}", "tpl-kind", "'empty' is a list and cannot be printed");
    check_strict("{{>*edition}}", "tpl-kind", "'edition' is a mapping, not the name of a template");
    start();
    CHECK_STR(render("[{{edition}}{{empty}}]", TEMPLATE_LENIENT), "[]");
    CHECK(fine);
}

static void scalars_are_printed(void)
{
    start();
    CHECK_STR(strict("{{title}} {{count}} {{wide}}"), "Kerncijfers &amp; meer 3 true");
}

static void unknown_partials(void)
{
    start();
    compile("tegel", "x");
    strict("{{>tegl}}{{<layuot}}{{/layuot}}");
    CHECK_INT(diags->errors, 2);
    CHECK_CODE(diags, "tpl-partial");
    CHECK_STR(diags->items[0].hint, "did you mean 'tegel'?");
    start();
    value_set_text(data, "kind", STR("lijn"));
    strict("{{>*kind}}");
    CHECK_CODE(diags, "tpl-partial");
}

static void endless_partials_are_reported(void)
{
    static const TemplateMode modes[] = {TEMPLATE_LENIENT, TEMPLATE_STRICT};
    for (size_t i = 0; i < 2; i++) {
        start();
        compile("a", "x{{>b}}{{>b}}");
        compile("b", "{{<a}}{{/a}}{{>a}}");
        render("{{>a}}", modes[i]);
        CHECK(!fine);
        CHECK_INT(diags->errors, 1);
        CHECK_CODE(diags, "tpl-recursion");
    }
}

static void argument_that_contains_itself_is_reported(void)
{
    start();
    compile("a", "{{$x}}{{/x}}");
    render("{{<a}}{{$x}}{{$x}}{{/x}}{{/x}}{{/a}}", TEMPLATE_LENIENT);
    CHECK_CODE(diags, "tpl-recursion");
}

/* A chain of `depth` templates p0 → p1 → …, the last of which prints "x". */
static bool chain_renders(int depth)
{
    start();
    for (int i = 0; i < depth - 1; i++) {
        Str name = arena_printf(arena, "p%d", i);
        compile(arena_cstr(arena, name), arena_cstr(arena, arena_printf(arena, "{{>p%d}}", i + 1)));
    }
    compile(arena_cstr(arena, arena_printf(arena, "p%d", depth - 1)), "x");
    return str_equal(render("{{>p0}}", TEMPLATE_STRICT), STR("x")) && fine;
}

static void partials_at_the_limit(void)
{
    CHECK(chain_renders(TEMPLATE_MAX_PARTIALS));
    CHECK(!chain_renders(TEMPLATE_MAX_PARTIALS + 1));
    CHECK_CODE(diags, "tpl-recursion");
}

/* Each template includes the next one twice: no recursion, and 2^60 includes. */
static void templates_that_multiply_end(void)
{
    start();
    for (int i = 0; i < 60; i++) {
        Str text = arena_printf(arena, "{{>p%d}}{{>p%d}}", i + 1, i + 1);
        compile(arena_cstr(arena, arena_printf(arena, "p%d", i)), arena_cstr(arena, text));
    }
    compile("p60", "");
    render("{{>p0}}", TEMPLATE_LENIENT);
    CHECK_CODE(diags, "tpl-size");
    CHECK_INT(diags->errors, 1);
}

/* Sections over a list inside itself nest without end too: 100 partials of 20 sections. */
static void nesting_is_limited(void)
{
    start();
    Buf text = {.arena = arena};
    for (int i = 0; i < 20; i++)
        BUF_LIT(&text, "{{#wide}}");
    BUF_LIT(&text, "{{>deep}}");
    for (int i = 0; i < 20; i++)
        BUF_LIT(&text, "{{/wide}}");
    compile("deep", arena_cstr(arena, buf_str(&text)));
    render("{{>deep}}", TEMPLATE_LENIENT);
    CHECK_CODE(diags, "tpl-recursion");
    CHECK_INT(diags->errors, 1);
}

static const char layout[] = "<body>\n  {{$main}}{{/main}}\n  {{$extra}}{{/extra}}\n</body>\n";

static void standalone_block_leaves_whole_lines(void)
{
    start();
    compile("layout", layout);
    CHECK_STR(strict("{{<layout}}\n{{$main}}\n    <p>\n\n      x\n    </p>\n{{/main}}\n{{/layout}}\n"),
              "<body>\n  <p>\n\n    x\n  </p>\n</body>\n");
    CHECK_STR(strict("{{<layout}}{{$main}}a{{/main}}{{$extra}}b{{/extra}}{{/layout}}"),
              "<body>\n  a\n  b\n</body>\n");
    CHECK_STR(strict("{{>layout}}"), "<body>\n</body>\n");
}

static void default_content_stays_as_it_is(void)
{
    start();
    CHECK_STR(strict("a\n  {{$x}}\n    b\n      c\n  {{/x}}\nd {{$y}}e{{/y}}\n  {{$z}}f\n   g{{/z}}\n"),
              "a\n    b\n      c\nd e\n  f\n   g\n");
}

static void argument_in_one_line_for_a_block_of_several(void)
{
    start();
    compile("layout", "<head>\n  {{$title}}\n    default\n  {{/title}}\n</head>\n");
    CHECK_STR(strict("{{<layout}}{{$title}}T{{/title}}{{/layout}}"), "<head>\n    T\n</head>\n");
}

static void arguments_are_indented_through_partials(void)
{
    start();
    compile("inner", "<i>\n  {{$x}}{{/x}}\n</i>\n");
    compile("outer", "<o>\n  {{>inner}}\n</o>\n");
    CHECK_STR(strict("<m>\n  {{<outer}}\n  {{$x}}\n  1\n   {{count}}\n  {{/x}}\n  {{/outer}}\n</m>\n"),
              "<m>\n  <o>\n    <i>\n      1\n       3\n    </i>\n  </o>\n</m>\n");
}

static void values_are_not_indented(void)
{
    start();
    value_set_markup(data, "chart", STR("<svg>\n</svg>\n"));
    compile("figure", "<f>\n{{{chart}}}\n</f>\n");
    CHECK_STR(strict("  {{>figure}}\n"), "  <f>\n  <svg>\n</svg>\n\n  </f>\n");
}

static void line_ends_of_windows(void)
{
    start();
    compile("p", "a\r\n\r\nb\r\n");
    CHECK_STR(strict("{{#wide}}\r\n  {{>p}}\r\n{{/wide}}\r\nc\r\n"), "  a\r\n\r\n  b\r\nc\r\n");
}

int main(void)
{
    arena = arena_create();
    RUN(unknown_names);
    RUN(unknown_name_is_reported_once_with_its_place);
    RUN(present_but_empty_is_known);
    RUN(raw_is_for_markup);
    RUN(lists_and_maps_are_not_printed);
    RUN(scalars_are_printed);
    RUN(unknown_partials);
    RUN(endless_partials_are_reported);
    RUN(argument_that_contains_itself_is_reported);
    RUN(partials_at_the_limit);
    RUN(templates_that_multiply_end);
    RUN(nesting_is_limited);
    RUN(standalone_block_leaves_whole_lines);
    RUN(default_content_stays_as_it_is);
    RUN(argument_in_one_line_for_a_block_of_several);
    RUN(arguments_are_indented_through_partials);
    RUN(values_are_not_indented);
    RUN(line_ends_of_windows);
    arena_free(arena);
    return check_done();
}
