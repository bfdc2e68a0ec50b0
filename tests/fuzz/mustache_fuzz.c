/*
 * Fuzzes compiling and rendering templates. The first byte of the input
 * chooses the mode; the rest, cut at each NUL, is the template and then the
 * partials a, b, c, which it may include; data are fixed.
 */
#include "mustache/mustache.h"
#include "fuzz/fuzz.h"

static Value *make_data(Arena *arena)
{
    Value *list = value_list(arena);
    for (int i = 0; i < 3; i++) {
        Value *item = value_map(arena);
        value_set_integer(item, "n", i);
        value_list_add(list, item);
    }
    Value *data = value_map(arena);
    value_set_text(data, "a", STR("b"));
    value_set_markup(data, "m", STR("<b>\nm</b>"));
    value_set_bool(data, "t", true);
    value_set(data, "list", list);
    value_set(data, "null", value_null(arena));
    return data;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const Str names[] = {{"main", 4}, {"a", 1}, {"b", 1}, {"c", 1}};
    if (size == 0)
        return 0;
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    TemplateSet *set = template_set_create(arena);
    Str rest = {(const char *)bytes + 1, size - 1};
    for (size_t i = 0; i < 4 && rest.data; i++) {
        Source *source = source_create(arena, names[i], str_cut(&rest, '\0'));
        Template *template = template_compile(arena, source, diags);
        if (template)
            template_set_add(set, names[i], template);
    }
    template_set_check(set, diags);
    Buf out = {.arena = arena};
    const Template *template = template_find(set, STR("main"));
    if (template)
        template_render(&out, arena, template, set, make_data(arena),
                        bytes[0] % 2 ? TEMPLATE_STRICT : TEMPLATE_LENIENT, diags);
    fuzz_check_diags(diags);
    return 0;
}
