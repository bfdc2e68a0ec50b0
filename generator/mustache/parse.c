/*
 * parse: from tags to a tree of nodes.
 *
 * One pass over the tags with a stack of what is open, no recursion. `at` is
 * where the text after the last tag begins; each tag first flushes the text up
 * to it, without the white space of a line that the tag has to itself.
 * Parsing goes on after every error, so that all are reported.
 */
#include "mustache/template.h"

typedef struct Open {
    Node *node;
    size_t content; /* where its content begins */
} Open;

typedef struct Parser {
    Arena *arena;
    Diags *diags;
    Scanner scanner;
    Template *template;
    Open stack[TEMPLATE_MAX_SECTIONS];
    size_t depth;
    size_t at;
} Parser;

Place node_place(const Template *template, const Node *node)
{
    return source_place(template->source, node->start, node->end);
}

const NodeList *node_children(const Node *node)
{
    switch (node->kind) {
    case NODE_SECTION:
    case NODE_INVERTED:
        return &node->section.children;
    case NODE_PARENT:
        return &node->include.children;
    case NODE_BLOCK:
        return &node->block.children;
    case NODE_TEXT:
    case NODE_VARIABLE:
    case NODE_RAW:
    case NODE_PARTIAL:
        break;
    }
    return NULL;
}

static NodeList *open_list(Parser *parser)
{
    if (parser->depth == 0)
        return &parser->template->nodes;
    Node *node = parser->stack[parser->depth - 1].node;
    if (node->kind == NODE_PARENT)
        return &node->include.children;
    return node->kind == NODE_BLOCK ? &node->block.children : &node->section.children;
}

static Str slice(const Parser *parser, size_t start, size_t end)
{
    return str_slice(parser->scanner.source->text, start, end);
}

static Place tag_place(const Parser *parser, const Tag *tag)
{
    return source_place(parser->scanner.source, tag->start, tag->end);
}

static void append(Parser *parser, Node *node)
{
    NodeList *list = open_list(parser);
    ARENA_RESERVE_ONE(parser->arena, list->items, list->count, list->capacity);
    list->items[list->count++] = node;
}

static bool is_inside_parent(const Parser *parser)
{
    return parser->depth && parser->stack[parser->depth - 1].node->kind == NODE_PARENT;
}

static bool is_line_start(const Parser *parser, size_t at)
{
    return at == 0 || parser->scanner.source->text.data[at - 1] == '\n';
}

static void append_text(Parser *parser, size_t start, size_t end)
{
    Node *node = ARENA_NEW(parser->arena, Node);
    node->kind = NODE_TEXT;
    node->text = (TextNode){slice(parser, start, end), is_line_start(parser, start)};
    append(parser, node);
}

/* The text up to `end` becomes a node. Where a line then starts with the tag itself, an empty one marks that, unless
   the line vanishes. Text between the arguments of a parent is ignored. */
static void flush_text(Parser *parser, size_t end, bool line_vanishes)
{
    if (is_inside_parent(parser) || end < parser->at)
        return;
    if (end > parser->at)
        append_text(parser, parser->at, end);
    if (!line_vanishes && is_line_start(parser, end))
        append_text(parser, end, end);
}

/* Flushes the text before a tag that vanishes with its line when it stands alone there. */
static bool flush_before(Parser *parser, const Tag *tag)
{
    bool alone = tag->begins_line && tag->ends_line;
    flush_text(parser, alone ? tag->line : tag->start, alone);
    parser->at = alone ? tag->next_line : tag->end;
    return alone;
}

static Node *make_node(Parser *parser, NodeKind kind, const Tag *tag)
{
    Node *node = ARENA_NEW(parser->arena, Node);
    node->kind = kind;
    node->start = (uint32_t)tag->start;
    node->end = (uint32_t)tag->end;
    bool may_be_dynamic = kind == NODE_PARTIAL || kind == NODE_PARENT;
    name_parse(parser->arena, tag->content, may_be_dynamic, tag_place(parser, tag), &node->name, parser->diags);
    return node;
}

static void push(Parser *parser, Node *node)
{
    append(parser, node);
    if (parser->depth < TEMPLATE_MAX_SECTIONS) {
        parser->stack[parser->depth++] = (Open){node, parser->at};
        return;
    }
    diag_error(parser->diags, node_place(parser->template, node), "tpl-depth",
               "more than %d sections inside one another", TEMPLATE_MAX_SECTIONS);
    parser->scanner.at = parser->scanner.source->text.len;
    parser->depth = 0; /* what is open is not reported again */
}

static void parse_variable(Parser *parser, const Tag *tag)
{
    flush_text(parser, tag->start, false);
    parser->at = tag->end;
    append(parser, make_node(parser, tag->kind == 'v' ? NODE_VARIABLE : NODE_RAW, tag));
}

static void parse_section(Parser *parser, const Tag *tag)
{
    flush_before(parser, tag);
    Node *node = make_node(parser, tag->kind == '#' ? NODE_SECTION : NODE_INVERTED, tag);
    node->section.delimiters = parser->scanner.delimiters;
    push(parser, node);
}

static void parse_partial(Parser *parser, const Tag *tag)
{
    bool alone = flush_before(parser, tag);
    Node *node = make_node(parser, NODE_PARTIAL, tag);
    node->include.begins_line = node->include.standalone = alone;
    node->include.lead = alone ? slice(parser, tag->line, tag->start) : (Str){0};
    append(parser, node);
}

/* A parent keeps the white space before it; whether it stands alone is known at its end. */
static void parse_parent(Parser *parser, const Tag *tag)
{
    flush_text(parser, tag->begins_line ? tag->line : tag->start, tag->begins_line);
    parser->at = tag->end;
    Node *node = make_node(parser, NODE_PARENT, tag);
    node->include.blocks.arena = parser->arena;
    node->include.begins_line = tag->begins_line;
    node->include.lead = slice(parser, tag->line, tag->start);
    push(parser, node);
}

/* The white space that the first line with anything on it begins with. */
static Str first_indent(const Parser *parser, size_t at)
{
    Str text = parser->scanner.source->text;
    for (;;) {
        size_t end = scan_blanks(text, at);
        size_t behind = end < text.len && text.data[end] == '\r' ? end + 1 : end;
        if (behind >= text.len || text.data[behind] != '\n')
            return str_slice(text, at, end);
        at = behind + 1;
    }
}

static void parse_block(Parser *parser, const Tag *tag)
{
    bool is_argument = is_inside_parent(parser);
    flush_text(parser, tag->begins_line ? tag->line : tag->start, tag->begins_line);
    Node *node = make_node(parser, NODE_BLOCK, tag);
    BlockNode *block = &node->block;
    block->begins_line = tag->begins_line;
    block->lead = slice(parser, tag->line, tag->start);
    block->content_below = tag->ends_line && (is_argument || tag->begins_line);
    parser->at = block->content_below ? tag->next_line : tag->end;
    if (block->content_below)
        block->indent = first_indent(parser, parser->at);
    push(parser, node);
}

static void close_section(Parser *parser, const Open *open, const Tag *tag)
{
    flush_before(parser, tag);
    bool alone = tag->begins_line && tag->ends_line;
    open->node->section.raw = slice(parser, open->content, alone ? tag->line : tag->start);
}

static void close_parent(Parser *parser, const Open *open, const Tag *tag)
{
    IncludeNode *parent = &open->node->include;
    parent->standalone = parent->begins_line && tag->ends_line;
    parser->at = parent->standalone ? tag->next_line : tag->end;
    for (size_t i = 0; i < parent->children.count; i++) {
        Node *child = parent->children.items[i];
        if (child->kind == NODE_BLOCK)
            map_set(&parent->blocks, child->name.text, child);
    }
}

static void close_block(Parser *parser, const Open *open, const Tag *tag)
{
    BlockNode *block = &open->node->block;
    bool own_line = block->content_below && tag->begins_line;
    flush_text(parser, own_line ? tag->line : tag->start, true);
    if (block->children.count == 0)
        block->indent = block->lead;
    block->standalone = block->begins_line && tag->ends_line;
    parser->at = block->standalone ? tag->next_line : tag->end;
    if (block->standalone)
        block->tail = slice(parser, scan_blanks(parser->scanner.source->text, tag->end), tag->next_line);
}

/* The end of what is open innermost. */
static void close_top(Parser *parser, const Tag *tag)
{
    const Open *open = &parser->stack[parser->depth - 1];
    if (open->node->kind == NODE_PARENT)
        close_parent(parser, open, tag);
    else if (open->node->kind == NODE_BLOCK)
        close_block(parser, open, tag);
    else
        close_section(parser, open, tag);
    parser->depth--;
}

static bool is_named(const Node *node, const Name *name)
{
    return node->name.dynamic == name->dynamic && str_equal(node->name.text, name->text);
}

/* "section", "parent" or "block": how messages call what is open. */
static const char *open_word(const Node *node)
{
    return node->kind == NODE_PARENT ? "parent" : node->kind == NODE_BLOCK ? "block" : "section";
}

static void report_not_closed(Parser *parser, const Node *node)
{
    diag_error(parser->diags, node_place(parser->template, node), "tpl-mismatch",
               "%s '" STR_FMT "' is not closed", open_word(node), STR_ARG(node->name.text));
    diag_hint(parser->diags, "write {{/" STR_FMT "}} where it ends", STR_ARG(node->name.text));
}

static void report_wrong_close(Parser *parser, const Tag *tag, const Name *name)
{
    const Node *node = parser->stack[parser->depth - 1].node;
    diag_error(parser->diags, tag_place(parser, tag), "tpl-mismatch", "%s '" STR_FMT "' is closed as '" STR_FMT "'",
               open_word(node), STR_ARG(node->name.text), STR_ARG(name->text));
    diag_hint(parser->diags, "write {{/" STR_FMT "}}", STR_ARG(node->name.text));
    diag_related(parser->diags, node_place(parser->template, node), "%s opened here", open_word(node));
}

/* A closing tag that fits nothing open: either a slip in the name of the innermost, or one too many. */
static void close_nothing(Parser *parser, const Tag *tag, const Name *name)
{
    const Node *top = parser->depth ? parser->stack[parser->depth - 1].node : NULL;
    if (top && (str_nearest(name->text, &top->name.text, 1).len || parser->depth == 1)) {
        report_wrong_close(parser, tag, name);
        close_top(parser, tag);
        return;
    }
    flush_before(parser, tag);
    diag_error(parser->diags, tag_place(parser, tag), "tpl-mismatch", "'" STR_FMT "' is closed but was not opened",
               STR_ARG(name->text));
    if (top)
        diag_related(parser->diags, node_place(parser->template, top), "%s '" STR_FMT "' is open here",
                     open_word(top), STR_ARG(top->name.text));
}

static void parse_close(Parser *parser, const Tag *tag)
{
    Name name;
    name_parse(parser->arena, tag->content, true, tag_place(parser, tag), &name, parser->diags);
    size_t found = parser->depth;
    while (found > 0 && !is_named(parser->stack[found - 1].node, &name))
        found--;
    if (found == 0) {
        close_nothing(parser, tag, &name);
        return;
    }
    while (parser->depth > found)
        report_not_closed(parser, parser->stack[--parser->depth].node);
    close_top(parser, tag);
}

static void parse_tag(Parser *parser, const Tag *tag)
{
    switch (tag->kind) {
    case '#':
    case '^':
        parse_section(parser, tag);
        break;
    case '/':
        parse_close(parser, tag);
        break;
    case '>':
        parse_partial(parser, tag);
        break;
    case '<':
        parse_parent(parser, tag);
        break;
    case '$':
        parse_block(parser, tag);
        break;
    case '=':
        scan_delimiters(&parser->scanner, tag);
        flush_before(parser, tag);
        break;
    case '!':
        flush_before(parser, tag);
        break;
    default:
        parse_variable(parser, tag);
    }
}

Template *template_compile_with(Arena *arena, const Source *source, Delimiters delimiters, Diags *diags)
{
    size_t errors = diags->errors;
    Parser parser = {.arena = arena, .diags = diags, .scanner = {source, diags, delimiters, 0}};
    parser.template = ARENA_NEW(arena, Template);
    parser.template->source = source;
    Tag tag;
    while (scan_tag(&parser.scanner, &tag))
        parse_tag(&parser, &tag);
    while (parser.depth > 0)
        report_not_closed(&parser, parser.stack[--parser.depth].node);
    flush_text(&parser, source->text.len, true);
    return diags->errors == errors ? parser.template : NULL;
}

Template *template_compile(Arena *arena, const Source *source, Diags *diags)
{
    return template_compile_with(arena, source, default_delimiters, diags);
}
