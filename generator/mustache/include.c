/*
 * include: partials, parents and blocks, and the indentation that they carry.
 *
 * A tag that has its lines to itself indents what it includes; inside a line
 * nothing is indented. An argument loses the indentation it was written with
 * and takes that of the block it fills. The outermost argument of a name wins.
 */
#include "mustache/template.h"

bool render_enter(Render *render, const Scope *scope, const Node *node)
{
    if (render->stopped)
        return false;
    if (render->includes < TEMPLATE_MAX_PARTIALS) {
        render->includes++;
        return true;
    }
    render->failed = render->stopped = true;
    diag_error(render->diags, node_place(scope->template, node), "tpl-recursion",
               "'" STR_FMT "' includes itself without end: more than %d templates inside one another",
               STR_ARG(node->name.text), TEMPLATE_MAX_PARTIALS);
    diag_hint(render->diags, "put the tag in a section over data that end");
    return false;
}

void render_leave(Render *render)
{
    render->includes--;
}

static void report_unknown_template(Render *render, const Scope *scope, const Node *node, Str name)
{
    Place place = node_place(scope->template, node);
    if (!render_fails_first(render, place, "tpl-partial"))
        return;
    diag_error(render->diags, place, "tpl-partial", "unknown template '" STR_FMT "'", STR_ARG(name));
    if (render->set)
        diag_hint_names(render->diags, name, &render->set->by_name);
}

/* The name that a dynamic name stands for; false when there is none to include. */
static bool resolve_name(Render *render, const Scope *scope, const Node *node, Str *name)
{
    *name = node->name.text;
    if (!node->name.dynamic)
        return true;
    const Value *value = render_lookup(render, scope, node);
    if (!value || value->kind == VALUE_NULL)
        return false;
    if (value->kind == VALUE_TEXT || value->kind == VALUE_NUMBER) {
        *name = value->text;
        return true;
    }
    Place place = node_place(scope->template, node);
    if (render->mode == TEMPLATE_STRICT && render_fails_first(render, place, "tpl-kind"))
        diag_error(render->diags, place, "tpl-kind", "'" STR_FMT "' is %s, not the name of a template",
                   STR_ARG(node->name.text), value_kind_name(value));
    return false;
}

static const Template *find_template(Render *render, const Scope *scope, const Node *node)
{
    Str name;
    if (!resolve_name(render, scope, node, &name))
        return NULL;
    const Template *template = render->set ? template_find(render->set, name) : NULL;
    if (!template && render->mode == TEMPLATE_STRICT)
        report_unknown_template(render, scope, node, name);
    return template;
}

/* The indentation of what stands in place of lines that begin with `lead`. */
static Str joined_indent(Render *render, const Scope *scope, Str lead)
{
    Str own = str_from_index(lead, scope->dedent);
    if (own.len == 0 || scope->indent.len == 0)
        return own.len ? own : scope->indent;
    return arena_printf(render->arena, STR_FMT STR_FMT, STR_ARG(scope->indent), STR_ARG(own));
}

static void render_include(Render *render, const Scope *scope, const Node *node, const Overrides *overrides)
{
    if (!node->include.standalone && node->include.begins_line)
        render_text(render, scope, node->include.lead, true);
    const Template *template = find_template(render, scope, node);
    if (!template || !render_enter(render, scope, node))
        return;
    Scope inner = {.template = template, .frame = scope->frame, .overrides = overrides};
    if (node->include.standalone)
        inner.indent = joined_indent(render, scope, node->include.lead);
    render_nodes(render, &inner, &template->nodes);
    render_leave(render);
}

void render_partial(Render *render, const Scope *scope, const Node *node)
{
    render_include(render, scope, node, scope->overrides);
}

void render_parent(Render *render, const Scope *scope, const Node *node)
{
    Overrides overrides = {scope->template, &node->include.blocks, scope->overrides};
    render_include(render, scope, node, &overrides);
}

/* The argument for a block: of the outermost parent that gives one. */
static const Node *find_argument(const Scope *scope, Str name, const Template **template)
{
    const Node *found = NULL;
    for (const Overrides *at = scope->overrides; at; at = at->up) {
        const Node *argument = map_find(at->blocks, name);
        if (argument) {
            found = argument;
            *template = at->template;
        }
    }
    return found;
}

static void render_argument(Render *render, const Scope *scope, const Node *node, const Node *argument,
                            const Template *template)
{
    const BlockNode *block = &node->block;
    if (!render_enter(render, scope, node))
        return;
    Scope inner = {.template = template, .frame = scope->frame, .overrides = scope->overrides};
    inner.dedent = argument->block.content_below ? argument->block.indent.len : 0;
    if (block->begins_line)
        inner.indent = joined_indent(render, scope, block->content_below ? block->indent : block->lead);
    if (!argument->block.content_below)
        buf_add(render->out, inner.indent);
    render_nodes(render, &inner, &argument->block.children);
    render_leave(render);
}

/* A block by itself on its lines leaves whole lines, or none when it is empty. */
static void finish_lines(Render *render, const BlockNode *block, size_t start, bool is_empty)
{
    Buf *out = render->out;
    if (is_empty)
        out->len = start;
    else if (out->data[out->len - 1] != '\n')
        buf_add(out, block->tail);
}

void render_block(Render *render, const Scope *scope, const Node *node)
{
    const BlockNode *block = &node->block;
    const Template *template = NULL;
    const Node *argument = find_argument(scope, node->name.text, &template);
    size_t start = render->out->len;
    if (argument) {
        render_argument(render, scope, node, argument, template);
    } else {
        if (block->begins_line && !block->content_below)
            render_text(render, scope, block->lead, true);
        render_nodes(render, scope, &block->children);
    }
    if (!block->standalone)
        return;
    Str printed = str_from_index(buf_str(render->out), start);
    finish_lines(render, block, start, scan_blanks(printed, 0) == printed.len);
}
