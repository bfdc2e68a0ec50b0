/*
 * lambda: C functions in the data of a template.
 *
 * What a lambda returns is a template of its own, compiled at each call: the
 * text may differ every time. Its places point into that text.
 */
#include "mustache/template.h"

Value *value_lambda(Arena *arena, const Lambda *lambda)
{
    Value *value = ARENA_NEW(arena, Value);
    value->kind = VALUE_LAMBDA;
    value->lambda = lambda;
    return value;
}

static void render_result(Render *render, const Scope *scope, const Node *node, Str text, Delimiters delimiters)
{
    if (!render_enter(render, scope, node))
        return;
    Str path = arena_printf(render->arena, "result of lambda '" STR_FMT "'", STR_ARG(node->name.text));
    const Source *source = source_create(render->arena, path, text);
    const Template *template = template_compile_with(render->arena, source, delimiters, render->diags);
    if (template) {
        Scope inner = {.template = template, .frame = scope->frame, .overrides = scope->overrides};
        render_nodes(render, &inner, &template->nodes);
    } else {
        render->failed = true;
    }
    render_leave(render);
}

void render_lambda_section(Render *render, const Scope *scope, const Node *node, const Lambda *lambda)
{
    Str text = lambda->call(lambda->data, render->arena, node->section.raw);
    render_result(render, scope, node, text, node->section.delimiters);
}

Str render_lambda_text(Render *render, const Scope *scope, const Node *node, const Lambda *lambda)
{
    Buf result = {.arena = render->arena};
    Buf *out = render->out;
    render->out = &result;
    render_result(render, scope, node, lambda->call(lambda->data, render->arena, (Str){0}), default_delimiters);
    render->out = out;
    return buf_str(&result);
}
