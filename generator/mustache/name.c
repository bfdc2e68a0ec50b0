/*
 * name: names in tags, and what they stand for in the stack of contexts.
 *
 * A dotted name is split when the template is compiled. Its first part is
 * looked for from the innermost context outward; the others only inside what
 * was found, so that a broken chain never falls back to an outer context.
 */
#include "mustache/template.h"

static size_t count_parts(Str text)
{
    size_t count = 1;
    for (size_t i = 0; i < text.len; i++)
        count += text.data[i] == '.';
    return count;
}

static bool check_parts(const Name *name, Place place, Diags *diags)
{
    for (size_t i = 0; i < name->count; i++)
        if (name->parts[i].len == 0)
            return diag_error(diags, place, "tpl-tag", "the name '" STR_FMT "' has an empty part",
                              STR_ARG(name->text));
    return true;
}

static bool has_space(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.data[i] && strchr(" \t\r\n", text.data[i]))
            return true;
    return false;
}

static bool check_text(const Name *name, Place place, Diags *diags)
{
    if (name->text.len == 0) {
        diag_error(diags, place, "tpl-tag", "the tag has no name");
        diag_hint(diags, "write the name of a value between the delimiters, or '.' for the current item");
        return false;
    }
    bool has_sign = strchr("#^/><$&{=!", name->text.data[0]) && name->text.data[0];
    if (!has_sign && !has_space(name->text))
        return true;
    diag_error(diags, place, "tpl-tag", "'" STR_FMT "' is not a name: it %s", STR_ARG(name->text),
               has_sign ? "begins with a sign" : "holds white space");
    diag_hint(diags, "one tag names one value; the sign (# ^ / > < $ &) stands right behind the opening delimiter");
    return false;
}

bool name_parse(Arena *arena, Str text, bool may_be_dynamic, Place place, Name *out, Diags *diags)
{
    *out = (Name){.text = text};
    if (may_be_dynamic && str_starts_with(text, STR("*"))) {
        out->dynamic = true;
        out->text = str_trim(str_from_index(text, 1));
    }
    if (!check_text(out, place, diags))
        return false;
    /* The name of a partial is one whole: dots in it are part of a file name. */
    if (str_equal(out->text, STR(".")) || (may_be_dynamic && !out->dynamic))
        return true;
    out->parts = ARENA_ARRAY(arena, Str, count_parts(out->text));
    for (Str rest = out->text; rest.data;)
        out->parts[out->count++] = str_cut(&rest, '.');
    return check_parts(out, place, diags);
}

static const Value *find_first(Str part, const Frame *frame)
{
    for (; frame; frame = frame->up) {
        const Value *value = value_get(frame->value, part);
        if (value)
            return value;
    }
    return NULL;
}

const Value *name_find(const Name *name, const Frame *frame, const Value **inside, Str *missing)
{
    *inside = NULL;
    if (name->count == 0)
        return frame->value;
    *missing = name->parts[0];
    const Value *value = find_first(name->parts[0], frame);
    for (size_t i = 1; value && i < name->count && value->kind != VALUE_NULL; i++) {
        *inside = value;
        *missing = name->parts[i];
        value = value_get(value, name->parts[i]);
    }
    return value;
}
