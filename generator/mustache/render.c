/*
 * render: walks the tree of a template before data.
 *
 * A Scope says where rendering is and never changes: going into a section or a
 * partial makes a new one on the C stack. Recursion is bounded by
 * TEMPLATE_MAX_PARTIALS and TEMPLATE_MAX_NESTING, work by TEMPLATE_MAX_STEPS
 * and TEMPLATE_MAX_BYTES; what goes beyond is reported once and ends the call.
 */
#include "base/escape.h"
#include "mustache/template.h"

bool render_fails_first(Render *render, Place place, const char *code)
{
    render->failed = true;
    for (size_t i = render->first_diag; i < render->diags->count; i++) {
        const Diag *diag = &render->diags->items[i];
        bool same_place = diag->place.source == place.source && diag->place.start == place.start;
        if (same_place && strcmp(diag->code, code) == 0)
            return false;
    }
    return true;
}

/* A section in a list of ten thousand items reports its unknown name once. */
static void report_unknown(Render *render, const Scope *scope, const Node *node, const Value *inside, Str missing)
{
    Place place = node_place(scope->template, node);
    if (!render_fails_first(render, place, "tpl-name"))
        return;
    Map known = {.arena = render->arena};
    const Frame only = {inside, NULL};
    for (const Frame *frame = inside ? &only : scope->frame; frame; frame = frame->up)
        for (size_t i = 0; value_is_map(frame->value) && i < frame->value->map.count; i++)
            map_set(&known, frame->value->map.entries[i].key, render);
    if (inside)
        diag_error(render->diags, place, "tpl-name",
                   "unknown name '" STR_FMT "': there is no '" STR_FMT "' in %s", STR_ARG(node->name.text),
                   STR_ARG(missing), value_kind_name(inside));
    else
        diag_error(render->diags, place, "tpl-name", "unknown name '" STR_FMT "'", STR_ARG(missing));
    diag_hint_names(render->diags, missing, &known);
}

const Value *render_lookup(Render *render, const Scope *scope, const Node *node)
{
    const Value *inside;
    Str missing = {0};
    const Value *value = name_find(&node->name, scope->frame, &inside, &missing);
    if (!value && render->mode == TEMPLATE_STRICT)
        report_unknown(render, scope, node, inside, missing);
    return value;
}

static void report_kind(Render *render, const Scope *scope, const Node *node, const Value *value)
{
    Place place = node_place(scope->template, node);
    if (!render_fails_first(render, place, "tpl-kind"))
        return;
    diag_error(render->diags, place, "tpl-kind", "'" STR_FMT "' is %s and cannot be printed",
               STR_ARG(node->name.text), value_kind_name(value));
    diag_hint(render->diags, "open it as a section: {{#" STR_FMT "}} … {{/" STR_FMT "}}", STR_ARG(node->name.text),
              STR_ARG(node->name.text));
}

static void report_raw(Render *render, const Scope *scope, const Node *node, const Value *value)
{
    Place place = node_place(scope->template, node);
    if (!render_fails_first(render, place, "tpl-raw"))
        return;
    diag_error(render->diags, place, "tpl-raw", "'" STR_FMT "' is %s: only markup is printed raw",
               STR_ARG(node->name.text), value_kind_name(value));
    diag_hint(render->diags, "write {{" STR_FMT "}}", STR_ARG(node->name.text));
}

/* What a value is when printed. */
static Str printed_text(Render *render, const Scope *scope, const Node *node, const Value *value)
{
    switch (value->kind) {
    case VALUE_NUMBER:
    case VALUE_TEXT:
    case VALUE_MARKUP:
        return value->text;
    case VALUE_BOOL:
        return value->boolean ? STR("true") : STR("false");
    case VALUE_LAMBDA:
        return render_lambda_text(render, scope, node, value->lambda);
    case VALUE_LIST:
    case VALUE_MAP:
        if (render->mode == TEMPLATE_STRICT)
            report_kind(render, scope, node, value);
        break;
    case VALUE_NULL:
        break;
    }
    return (Str){0};
}

static bool may_be_raw(const Value *value)
{
    return value->kind == VALUE_MARKUP || value->kind == VALUE_LAMBDA || value->kind == VALUE_NULL;
}

static void render_variable(Render *render, const Scope *scope, const Node *node)
{
    const Value *value = render_lookup(render, scope, node);
    if (!value)
        return;
    Str text = printed_text(render, scope, node, value);
    if (node->kind == NODE_VARIABLE) {
        escape_html(render->out, text);
        return;
    }
    if (render->mode == TEMPLATE_STRICT && !may_be_raw(value))
        report_raw(render, scope, node, value);
    buf_add(render->out, text);
}

/* Null, false, an empty list, and an empty text are nothing; the number 0 is something. */
static bool is_truthy(const Value *value)
{
    if (!value)
        return false;
    switch (value->kind) {
    case VALUE_NULL:
        return false;
    case VALUE_BOOL:
        return value->boolean;
    case VALUE_LIST:
        return value->list.count > 0;
    case VALUE_TEXT:
    case VALUE_MARKUP:
        return value->text.len > 0;
    case VALUE_NUMBER:
    case VALUE_MAP:
    case VALUE_LAMBDA:
        break;
    }
    return true;
}

static void render_inside(Render *render, const Scope *scope, const Node *node, const Value *value)
{
    Frame frame = {value, scope->frame};
    Scope inner = *scope;
    inner.frame = &frame;
    render_nodes(render, &inner, &node->section.children);
}

static void render_section(Render *render, const Scope *scope, const Node *node)
{
    const Value *value = render_lookup(render, scope, node);
    if (!is_truthy(value))
        return;
    if (value->kind == VALUE_LAMBDA) {
        render_lambda_section(render, scope, node, value->lambda);
        return;
    }
    if (value->kind != VALUE_LIST) {
        render_inside(render, scope, node, value);
        return;
    }
    for (size_t i = 0; i < value->list.count && !render->stopped; i++)
        render_inside(render, scope, node, value->list.items[i]);
}

static void render_inverted(Render *render, const Scope *scope, const Node *node)
{
    if (!is_truthy(render_lookup(render, scope, node)))
        render_nodes(render, scope, &node->section.children);
}

static bool is_blank_line(Str text)
{
    return str_starts_with(text, STR("\n")) || str_starts_with(text, STR("\r\n"));
}

/* Takes off up to `dedent` bytes of white space. */
static Str without_dedent(Str text, size_t dedent)
{
    size_t blanks = scan_blanks(text, 0);
    return str_from_index(text, blanks < dedent ? blanks : dedent);
}

void render_text(Render *render, const Scope *scope, Str text, bool line_start)
{
    if (scope->indent.len == 0 && scope->dedent == 0) {
        buf_add(render->out, text);
        return;
    }
    do {
        if (line_start) {
            text = without_dedent(text, scope->dedent);
            if (!is_blank_line(text))
                buf_add(render->out, scope->indent);
        }
        size_t line_end = str_index_char(text, '\n') + 1;
        buf_add(render->out, str_slice(text, 0, line_end));
        text = str_from_index(text, line_end);
        line_start = true;
    } while (text.len > 0);
}

static void render_node(Render *render, const Scope *scope, const Node *node)
{
    switch (node->kind) {
    case NODE_TEXT:
        render_text(render, scope, node->text.text, node->text.line_start);
        break;
    case NODE_VARIABLE:
    case NODE_RAW:
        render_variable(render, scope, node);
        break;
    case NODE_SECTION:
        render_section(render, scope, node);
        break;
    case NODE_INVERTED:
        render_inverted(render, scope, node);
        break;
    case NODE_PARTIAL:
        render_partial(render, scope, node);
        break;
    case NODE_PARENT:
        render_parent(render, scope, node);
        break;
    case NODE_BLOCK:
        render_block(render, scope, node);
        break;
    }
}

static void stop(Render *render, Place place, const char *what)
{
    if (!render->stopped)
        diag_error(render->diags, place, "tpl-size", "rendering grows without end: %s", what);
    render->failed = render->stopped = true;
}

static bool is_within_limits(Render *render, const Scope *scope)
{
    Place place = source_whole(scope->template->source);
    if (render->stopped)
        return false;
    if (++render->steps > TEMPLATE_MAX_STEPS)
        stop(render, place, "more than ten million sections and partials");
    else if (render->out->len > TEMPLATE_MAX_BYTES)
        stop(render, place, "more than 256 MiB");
    else if (render->nesting >= TEMPLATE_MAX_NESTING) {
        diag_error(render->diags, place, "tpl-recursion", "more than %d sections and partials inside one another",
                   TEMPLATE_MAX_NESTING);
        render->failed = render->stopped = true;
    }
    return !render->stopped;
}

void render_nodes(Render *render, const Scope *scope, const NodeList *nodes)
{
    if (!is_within_limits(render, scope))
        return;
    render->nesting++;
    for (size_t i = 0; i < nodes->count && !render->stopped; i++)
        render_node(render, scope, nodes->items[i]);
    render->nesting--;
}

bool template_render(Buf *out, Arena *arena, const Template *template, const TemplateSet *set, const Value *data,
                     TemplateMode mode, Diags *diags)
{
    Render render = {.out = out, .arena = arena, .diags = diags, .set = set, .mode = mode};
    render.first_diag = diags->count;
    Frame frame = {data, NULL};
    Scope scope = {.template = template, .frame = &frame};
    render_nodes(&render, &scope, &template->nodes);
    return !render.failed;
}
