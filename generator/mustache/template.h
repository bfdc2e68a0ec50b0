/*
 * template: what a compiled template is, and the parts of the engine that
 * share it: scan (tags), parse (tree), name (lookup), render, include
 * (partials, parents, blocks), lambda, set. Private to this folder.
 *
 * Nodes refer to the source text; nothing is copied. After template_compile a
 * tree is const and may be rendered by any number of threads.
 */
#ifndef MUSTACHE_TEMPLATE_H
#define MUSTACHE_TEMPLATE_H

#include "mustache/mustache.h"

/* Rendering stops with tpl-recursion beyond this many sections, partials, blocks and lambdas inside one another, and
   with tpl-size beyond this many bytes or rendered pieces: templates that multiply themselves must end too. */
enum { TEMPLATE_MAX_NESTING = 1000, TEMPLATE_MAX_BYTES = 256 << 20, TEMPLATE_MAX_STEPS = 10 * 1000 * 1000 };

typedef struct Delimiters {
    Str open;
    Str close;
} Delimiters;

extern const Delimiters default_delimiters;

/* "person.name": one part per dot. "." has no parts. A dynamic name (*x) is looked up to find the name itself. */
typedef struct Name {
    Str text; /* without the asterisk */
    Str *parts;
    size_t count;
    bool dynamic;
} Name;

/* A tag as scanned. `kind` is its sign (# ^ / > < $ & { = !) or 'v' for a plain variable. */
typedef struct Tag {
    char kind;
    Str content; /* between the sign and the closing delimiter, trimmed */
    size_t start, end;
    size_t line;      /* offset at which the tag's line starts */
    size_t next_line; /* offset behind the line end after the tag; `end` when something else follows it */
    bool begins_line; /* only white space stands before it on its line */
    bool ends_line;   /* only white space, or the end of the text, after it */
} Tag;

typedef struct Scanner {
    const Source *source;
    Diags *diags;
    Delimiters delimiters;
    size_t at;
} Scanner;

/* The next tag; false at the end of the text. Reports tpl-unclosed. */
bool scan_tag(Scanner *scanner, Tag *tag);
/* Takes over the delimiters of a '=' tag, or reports tpl-delimiter. */
void scan_delimiters(Scanner *scanner, const Tag *tag);
/* Behind the white space from `at` on, without line ends. */
size_t scan_blanks(Str text, size_t at);

typedef enum NodeKind {
    NODE_TEXT,
    NODE_VARIABLE,
    NODE_RAW,
    NODE_SECTION,
    NODE_INVERTED,
    NODE_PARTIAL,
    NODE_PARENT,
    NODE_BLOCK
} NodeKind;

typedef struct Node Node;

typedef struct NodeList {
    Node **items;
    size_t count, capacity;
} NodeList;

/* Text of the template. `line_start`: its first byte begins a line, so that indentation belongs before it. An empty
   text with line_start stands where a line begins with a tag that prints something. */
typedef struct TextNode {
    Str text;
    bool line_start;
} TextNode;

/* A section or inverted section; `raw` is its unrendered content, for lambdas. */
typedef struct SectionNode {
    NodeList children;
    Str raw;
    Delimiters delimiters;
} SectionNode;

/* A partial or a parent. `lead` is the white space before it when it begins its line; standing alone, it indents
   what is included. `blocks` are a parent's arguments: name → Node. */
typedef struct IncludeNode {
    NodeList children; /* of a parent, while it is parsed */
    Map blocks;
    Str lead;
    bool begins_line;
    bool standalone;
} IncludeNode;

/*
 * A block: a place that can be overridden, or the argument that overrides it.
 *
 *     ··{{$a}}x{{/a}}⏎        begins_line; lead "··", tail "⏎"
 *
 *     ··{{$a}}⏎               begins_line, content_below; lead "··",
 *     ····x⏎                  indent "····" (its first line's)
 *     ··{{/a}}⏎               tail "⏎"
 */
typedef struct BlockNode {
    NodeList children;
    Str lead;
    Str indent; /* of the content; empty without content_below */
    Str tail;   /* the line end after a block that has its lines to itself */
    bool begins_line;
    bool content_below;
    bool standalone;
} BlockNode;

struct Node {
    NodeKind kind;
    Name name; /* of all but text */
    uint32_t start, end; /* the tag's place */
    union {
        TextNode text;
        SectionNode section;
        IncludeNode include;
        BlockNode block;
    };
};

struct Template {
    const Source *source;
    NodeList nodes;
};

Template *template_compile_with(Arena *arena, const Source *source, Delimiters delimiters, Diags *diags);
Place node_place(const Template *template, const Node *node);
/* The children of a node that has some, or NULL. */
const NodeList *node_children(const Node *node);

/* Reads a name; false after reporting tpl-tag. */
bool name_parse(Arena *arena, Str text, bool may_be_dynamic, Place place, Name *out, Diags *diags);

/* The stack of contexts, innermost first. */
typedef struct Frame {
    const Value *value;
    const struct Frame *up;
} Frame;

/* The value of a name, or NULL when it is unknown; then `inside` is the value that has no such member (NULL: none of
   the contexts has it) and `missing` the part not found. What lies below a null is null: known, and nothing. */
const Value *name_find(const Name *name, const Frame *frame, const Value **inside, Str *missing);

/* Arguments of the parents that are being rendered, innermost first. */
typedef struct Overrides {
    const Template *template; /* in which the arguments are written */
    const Map *blocks;
    const struct Overrides *up;
} Overrides;

/* One call of template_render. */
typedef struct Render {
    Buf *out;
    Arena *arena;
    Diags *diags;
    const TemplateSet *set;
    TemplateMode mode;
    size_t first_diag; /* how many diagnostics there were before */
    size_t includes;   /* partials, parents, arguments and lambdas inside one another */
    size_t nesting;    /* these and sections */
    size_t steps;
    bool failed;
    bool stopped; /* something without end was met: nothing more is rendered */
} Render;

/*
 * Where rendering is: in which template, before which data, and how lines are
 * indented: `dedent` bytes of white space come off every line of the text and
 * `indent` comes before it.
 */
typedef struct Scope {
    const Template *template;
    const Frame *frame;
    const Overrides *overrides;
    Str indent;
    size_t dedent;
} Scope;

void render_nodes(Render *render, const Scope *scope, const NodeList *nodes);
void render_text(Render *render, const Scope *scope, Str text, bool line_start);
void render_partial(Render *render, const Scope *scope, const Node *node);
void render_parent(Render *render, const Scope *scope, const Node *node);
void render_block(Render *render, const Scope *scope, const Node *node);
/* Looks up a node's name; reports tpl-name in strict mode and gives NULL when it is unknown. */
const Value *render_lookup(Render *render, const Scope *scope, const Node *node);
/* Goes one include deeper; false after reporting tpl-recursion. */
bool render_enter(Render *render, const Scope *scope, const Node *node);
void render_leave(Render *render);
/* True, and counted as a failure, unless the same was already reported for this place in this call. */
bool render_fails_first(Render *render, Place place, const char *code);

void render_lambda_section(Render *render, const Scope *scope, const Node *node, const Lambda *lambda);
/* The text that a lambda stands for, rendered. */
Str render_lambda_text(Render *render, const Scope *scope, const Node *node, const Lambda *lambda);

#endif
