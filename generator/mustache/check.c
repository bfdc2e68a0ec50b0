/*
 * check: what is wrong between the templates of a set, found before any data
 * is there: unknown partials and parents, arguments for blocks that their
 * parent does not have, and templates that include themselves whatever the
 * data are. A tag inside a section or a block may never be reached, so only
 * cycles outside of both are certain to have no end.
 */
#include "mustache/template.h"

typedef struct Check {
    const TemplateSet *set;
    Diags *diags;
    const Template *template; /* being checked */
} Check;

typedef void Visit(void *context, const Node *node, bool is_certain);

/* Visits every node that can be rendered. Depth is bounded by TEMPLATE_MAX_SECTIONS. */
static void walk(const NodeList *nodes, bool is_certain, Visit *visit, void *context)
{
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = nodes->items[i];
        visit(context, node, is_certain);
        const NodeList *children = node_children(node);
        if (!children)
            continue;
        if (node->kind != NODE_PARENT) {
            walk(children, false, visit, context);
            continue;
        }
        for (size_t j = 0; j < children->count; j++)
            if (children->items[j]->kind == NODE_BLOCK)
                walk(&(NodeList){&children->items[j], 1, 1}, false, visit, context);
    }
}

/* The templates that can be reached from one, breadth first; steps[0] is where it starts. */
typedef struct Step {
    Str name;
    size_t from; /* the step through which it was reached */
} Step;

typedef struct Reach {
    const Check *check;
    bool only_certain;
    Step *steps;
    size_t count, capacity;
    size_t at;         /* the step being walked */
    Map seen;          /* names in steps */
    Map blocks;        /* names of the blocks met */
    bool is_open;      /* a dynamic or unknown name was met: more may be reached */
    const Node *back;  /* the first tag that leads back to the start, or NULL */
    size_t back_from;
} Reach;

static bool is_include(const Node *node)
{
    return node->kind == NODE_PARTIAL || node->kind == NODE_PARENT;
}

static void reach_name(Reach *reach, Str name)
{
    if (map_find(&reach->seen, name))
        return;
    map_set(&reach->seen, name, reach);
    ARENA_RESERVE_ONE(reach->check->diags->arena, reach->steps, reach->count, reach->capacity);
    reach->steps[reach->count++] = (Step){name, reach->at};
}

static void visit_reach(void *context, const Node *node, bool is_certain)
{
    Reach *reach = context;
    if (node->kind == NODE_BLOCK)
        map_set(&reach->blocks, node->name.text, reach);
    if (!is_include(node) || (reach->only_certain && !is_certain))
        return;
    if (node->name.dynamic || !template_find(reach->check->set, node->name.text)) {
        reach->is_open = true;
        return;
    }
    if (!reach->back && str_equal(node->name.text, reach->steps[0].name)) {
        reach->back = node;
        reach->back_from = reach->at;
    }
    reach_name(reach, node->name.text);
}

static Reach find_reach(const Check *check, Str start, bool only_certain)
{
    Reach reach = {.check = check, .only_certain = only_certain};
    reach.seen.arena = reach.blocks.arena = check->diags->arena;
    reach_name(&reach, start);
    for (; reach.at < reach.count; reach.at++) {
        const Template *template = template_find(check->set, reach.steps[reach.at].name);
        walk(&template->nodes, true, visit_reach, &reach);
    }
    return reach;
}

static void check_arguments(const Check *check, const Node *parent)
{
    const Map *arguments = &parent->include.blocks;
    if (arguments->count == 0)
        return;
    Reach reach = find_reach(check, parent->name.text, false);
    for (size_t i = 0; i < arguments->count && !reach.is_open; i++) {
        const Node *block = arguments->entries[i].value;
        if (map_find(&reach.blocks, block->name.text))
            continue;
        diag_error(check->diags, node_place(check->template, block), "tpl-block",
                   "'" STR_FMT "' has no block '" STR_FMT "'", STR_ARG(parent->name.text),
                   STR_ARG(block->name.text));
        diag_hint_names(check->diags, block->name.text, &reach.blocks);
    }
}

static void visit_include(void *context, const Node *node, bool is_certain)
{
    (void)is_certain;
    const Check *check = context;
    if (!is_include(node) || node->name.dynamic)
        return;
    const Map *known = &check->set->by_name;
    if (map_find(known, node->name.text)) {
        if (node->kind == NODE_PARENT)
            check_arguments(check, node);
        return;
    }
    diag_error(check->diags, node_place(check->template, node), "tpl-partial", "unknown template '" STR_FMT "'",
               STR_ARG(node->name.text));
    diag_hint_names(check->diags, node->name.text, known);
}

/* "a → b → a" for the cycle that was found; every template in it is marked as reported. */
static Str cycle_text(const Reach *reach, Map *reported)
{
    Str text = reach->steps[0].name;
    size_t at = reach->back_from;
    for (;; at = reach->steps[at].from) {
        map_set(reported, reach->steps[at].name, reported);
        text = arena_printf(reach->check->diags->arena, STR_FMT " → " STR_FMT, STR_ARG(reach->steps[at].name),
                            STR_ARG(text));
        if (at == 0)
            return text;
    }
}

static void check_cycle(const Check *check, Str name, Map *reported)
{
    if (map_find(reported, name))
        return;
    Reach reach = find_reach(check, name, true);
    if (!reach.back)
        return;
    const Template *last = template_find(check->set, reach.steps[reach.back_from].name);
    diag_error(check->diags, node_place(last, reach.back), "tpl-recursion",
               "'" STR_FMT "' includes itself without end: " STR_FMT, STR_ARG(name),
               STR_ARG(cycle_text(&reach, reported)));
    diag_hint(check->diags, "put the tag in a section over data that end");
}

void template_set_check(const TemplateSet *set, Diags *diags)
{
    Check check = {.set = set, .diags = diags};
    Map reported = {.arena = diags->arena};
    for (size_t i = 0; i < set->by_name.count; i++) {
        check.template = set->by_name.entries[i].value;
        walk(&check.template->nodes, true, visit_include, &check);
        check_cycle(&check, set->by_name.entries[i].key, &reported);
    }
}
