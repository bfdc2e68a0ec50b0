/*
 * walk: going through libcmark's tree and changing it.
 *
 * Never by recursion: a text may nest as deep as it is long.
 */
#include "article/work.h"

Walk walk_start(const Work *work)
{
    return (Walk){.iter = cmark_iter_new(work->document), .frame = &work->body, .body = &work->body};
}

static size_t *depth_counter(Walk *walk)
{
    switch ((int)walk->type) {
    case CMARK_NODE_LINK:
        return &walk->links;
    case CMARK_NODE_IMAGE:
        return &walk->images;
    default:
        return NULL;
    }
}

/* The frame that a node stands in: by the tree, since a note's text stands elsewhere than it was written. */
static const Frame *frame_around(const Walk *walk)
{
    for (cmark_node *node = cmark_node_parent(walk->node); node; node = cmark_node_parent(node)) {
        bool framed = cmark_node_get_type(node) == CMARK_NODE_CUSTOM_BLOCK && cmark_node_get_user_data(node);
        if (framed)
            return cmark_node_get_user_data(node);
    }
    return walk->body;
}

bool walk_next(Walk *walk)
{
    cmark_event_type event = cmark_iter_next(walk->iter);
    if (event == CMARK_EVENT_DONE) {
        cmark_iter_free(walk->iter);
        return false;
    }
    walk->node = cmark_iter_get_node(walk->iter);
    walk->enter = event == CMARK_EVENT_ENTER;
    walk->type = cmark_node_get_type(walk->node);
    size_t *depth = depth_counter(walk);
    if (depth)
        *depth += walk->enter ? 1 : (size_t)-1;
    if (walk->type == CMARK_NODE_CUSTOM_BLOCK) {
        const Frame *frame = cmark_node_get_user_data(walk->node);
        if (frame)
            walk->frame = walk->enter ? frame : frame_around(walk);
    }
    return true;
}

Str node_literal(cmark_node *node)
{
    return str_from(cmark_node_get_literal(node));
}

void node_set_literal(Work *work, cmark_node *node, Str text)
{
    cmark_node_set_literal(node, arena_cstr(work->arena, text));
}

cmark_node *node_custom(Work *work, cmark_node_type type, Str enter, Str exit)
{
    cmark_node *node = cmark_node_new(type);
    cmark_node_set_on_enter(node, arena_cstr(work->arena, enter));
    cmark_node_set_on_exit(node, arena_cstr(work->arena, exit));
    return node;
}

void node_move_children(cmark_node *from, cmark_node *to)
{
    for (cmark_node *child; (child = cmark_node_first_child(from));)
        if (!cmark_node_append_child(to, child))
            BUG("a node that cannot stand there");
}

void node_insert_text(Work *work, cmark_node *before, Str text)
{
    if (!text.len)
        return;
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
    node_set_literal(work, node, text);
    cmark_node_insert_before(before, node);
}

void node_replace(cmark_node *node, cmark_node *replacement)
{
    if (!cmark_node_replace(node, replacement))
        BUG("a node that cannot stand there");
    cmark_node_free(node);
}

void node_remove(cmark_node *node)
{
    cmark_node_unlink(node);
    cmark_node_free(node);
}

void node_set_plain(Work *work, cmark_node *node, Str plain)
{
    cmark_node_set_user_data(node, arena_cstr(work->arena, plain));
}

static Str plain_of(cmark_node *node, bool stable)
{
    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
        return node_literal(node);
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
        return STR(" ");
    case CMARK_NODE_CUSTOM_INLINE:
        return stable ? (Str){0} : str_from(cmark_node_get_user_data(node));
    default:
        return (Str){0};
    }
}

Str node_plain_text(Arena *arena, cmark_node *node, bool stable)
{
    Buf out = {.arena = arena};
    cmark_iter *iter = cmark_iter_new(node);
    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;)
        if (event == CMARK_EVENT_ENTER)
            buf_add(&out, plain_of(cmark_iter_get_node(iter), stable));
    cmark_iter_free(iter);
    return str_trim(buf_str(&out));
}
