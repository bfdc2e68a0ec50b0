/* Sets: loading a folder, and what template_set_check finds between templates. */
#include "check.h"
#include "mustache/mustache.h"

static Arena *arena;
static Diags *diags;
static TemplateSet *set;

static void start(void)
{
    arena_reset(arena);
    diags = diags_create(arena);
    set = template_set_create(arena);
}

static void add(const char *name, const char *text)
{
    Str path = arena_printf(arena, "%s.mustache", name);
    Template *template = template_compile(arena, source_create(arena, path, str_from(text)), diags);
    CHECK(template != NULL);
    if (template)
        template_set_add(set, str_from(name), template);
}

static void folder_is_loaded_in_order(void)
{
    start();
    set = template_set_load(arena, STR("tests/fixtures/mustache"), diags);
    CHECK_INT(diags->count, 0);
    CHECK_INT(set->by_name.count, 2);
    CHECK(template_find(set, STR("page")) != NULL);
    CHECK(template_find(set, STR("partials/tile")) != NULL);
    CHECK(!template_find(set, STR("partials/tile.mustache")));
    template_set_check(set, diags);
    CHECK_INT(diags->count, 0);
}

static void missing_folder_is_reported(void)
{
    start();
    set = template_set_load(arena, STR("tests/fixtures/none"), diags);
    CHECK(set != NULL);
    CHECK_INT(diags->errors, 1);
    CHECK_CODE(diags, "file-missing");
}

static void unknown_templates(void)
{
    start();
    add("layout", "{{#a}}{{$b}}{{>tile}}{{/b}}{{/a}}");
    add("page", "{{<layuot}}{{$b}}{{>tiel}}{{/b}}{{/layuot}}{{>*dynamic}}");
    template_set_check(set, diags);
    CHECK_INT(diags->errors, 3);
    CHECK_CODE(diags, "tpl-partial");
    CHECK_STR(diags->items[1].hint, "did you mean 'layout'?");
}

static void unknown_blocks(void)
{
    start();
    add("base", "{{$main}}{{/main}}");
    add("layout", "{{<base}}{{$main}}{{$head}}{{/head}}{{/main}}{{/base}}");
    add("page", "{{<layout}}{{$main}}{{/main}}{{$haed}}{{/haed}}{{/layout}}");
    template_set_check(set, diags);
    CHECK_INT(diags->errors, 1);
    CHECK_CODE(diags, "tpl-block");
    CHECK_STR(diags->items[0].hint, "did you mean 'head'?");
}

static void dynamic_layouts_may_have_any_block(void)
{
    start();
    add("layout", "{{>*body}}");
    add("page", "{{<layout}}{{$main}}{{/main}}{{/layout}}");
    template_set_check(set, diags);
    CHECK_INT(diags->count, 0);
}

static void cycles_are_reported_once(void)
{
    start();
    add("a", "{{>b}}");
    add("b", "x\n{{<c}}{{/c}}");
    add("c", "{{>a}}");
    add("d", "{{>d}}");
    add("e", "{{>a}}");
    template_set_check(set, diags);
    CHECK_INT(diags->errors, 2);
    CHECK_CODE(diags, "tpl-recursion");
    CHECK_STR(diags->items[0].message, "'a' includes itself without end: a → b → c → a");
    CHECK_STR(diags->items[1].message, "'d' includes itself without end: d → d");
}

static void recursion_that_may_end_is_allowed(void)
{
    start();
    add("node", "{{content}}<{{#nodes}}{{>node}}{{/nodes}}>");
    add("parent", "{{$foo}}{{/foo}}{{$bar}}{{<parent2}}{{/parent2}}{{/bar}}");
    add("parent2", "{{<parent}}{{$bar}}don't recurse{{/bar}}{{/parent}}");
    template_set_check(set, diags);
    CHECK_INT(diags->count, 0);
}

int main(void)
{
    arena = arena_create();
    RUN(folder_is_loaded_in_order);
    RUN(missing_folder_is_reported);
    RUN(unknown_templates);
    RUN(unknown_blocks);
    RUN(dynamic_layouts_may_have_any_block);
    RUN(cycles_are_reported_once);
    RUN(recursion_that_may_end_is_allowed);
    arena_free(arena);
    return check_done();
}
