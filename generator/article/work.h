/*
 * work: one Markdown text on its way to HTML: what every pass knows.
 *
 * libcmark parses the marked text (marks.h) into a tree; the passes of
 * render.c change that tree one after another; libcmark renders it. What a
 * pass makes itself stands in the tree as a custom node, which libcmark prints
 * as it is given. A new construct is a new pass, or a new row in blocks.c.
 */
#ifndef ARTICLE_WORK_H
#define ARTICLE_WORK_H

#include <cmark.h>

#include "article/article.h"
#include "article/marks.h"

/*
 * A text that was parsed on its own: the article's body, or the Markdown
 * inside a block. libcmark's lines and columns are relative to it. The custom
 * block that holds its tree has the Frame as user data.
 */
typedef struct Frame {
    const struct Frame *outer; /* NULL for the body */
    const Source *text;        /* marked text */
    size_t first_line;         /* the line of the body, from 1, on which it starts */
    struct NoteScope *notes;   /* that are defined in it; NULL for none; see notes.h */
} Frame;

typedef struct Work {
    Arena *arena;
    const Source *source;          /* the file */
    const Article *article;        /* NULL in plain Markdown */
    const ArticleContext *context; /* NULL: plain Markdown, without figures and blocks */
    bool raw_html;
    Diags *diags;
    Marks *marks;  /* NULL in plain Markdown */
    Frame body;
    size_t body_line; /* line of the file on which the body starts, from 1 */
    cmark_node *document;
    struct BlockQueue *blocks; /* while pass_blocks runs; see blocks.c */
    char *shadow; /* a copy of the file with the borders of nested blocks blanked out; see blocks.c */
    const Source *shadow_source; /* over it; the same lines */
    Map ids;        /* of headings, charts and boxes: each once */
    ArticleHeading *headings;
    size_t heading_count, heading_capacity;
    ArticleLink *links;
    size_t link_count, link_capacity;
    ArticleChart *charts;
    size_t chart_count, chart_capacity;
    ArticleFile *files;
    size_t file_count, file_capacity;
    ArticleTarget *targets;
    size_t target_count, target_capacity;
    struct Notes *notes;   /* notes.h; NULL in plain Markdown, like the next two */
    struct Cross *cross;   /* cross.h */
    struct Tables *tables; /* table.h */
    struct Definitions *definitions; /* of links, in the body; NULL until a piece of text asks */
    Map figures; /* by "indicator@region:period" */
    struct Prose *prose; /* collected for the fact checker; NULL when nobody asks */
    size_t words;
} Work;

/* Parses one text; NULL after reporting markdown-limit for what no person writes (see markdown.c). */
cmark_node *markdown_parse(Work *work, const Frame *frame);
/* The tree as HTML. */
Str markdown_render(Work *work, cmark_node *document);

/*
 * The text of a frame, and below it the link definitions of the article's body (`[cbs]: https://…`) that it uses:
 * a cell, a note and the text of a block are parsed on their own, where libcmark would not know them.
 */
Str definitions_add(Work *work, const Frame *frame);

/* The place of a node in the file. When the text `near` stands on its line, that is its start. */
Place work_node_place(const Work *work, const Frame *frame, cmark_node *node, Str near);

/* A line of a frame's text, from 1, without its end; empty when there is none. */
Str frame_line(const Frame *frame, size_t line);

/* An id made from a text, not yet used on this page: "kansen", "kansen-2"; "deel" when no letter is left. */
Str work_new_id(Work *work, Str text);

/* A walk through the tree: enter and exit of every node, and where it stands. */
typedef struct Walk {
    cmark_iter *iter;
    const Frame *frame;
    const Frame *body;
    cmark_node *node;
    bool enter; /* for nodes without children only enter comes */
    cmark_node_type type;
    size_t links;  /* how many links and images this node stands in */
    size_t images;
} Walk;

/*
 * for (Walk walk = walk_start(work); walk_next(&walk);) …; it ends by itself
 * and must be walked to its end. The node may be replaced on exit, or on enter
 * when it has no children.
 */
Walk walk_start(const Work *work);
bool walk_next(Walk *walk);

/* Literal of a text-like node; empty for others. */
Str node_literal(cmark_node *node);
void node_set_literal(Work *work, cmark_node *node, Str text);
/* A custom node that prints `enter` before its children and `exit` behind them. */
cmark_node *node_custom(Work *work, cmark_node_type type, Str enter, Str exit);
/* A text node before another; none for an empty text. */
void node_insert_text(Work *work, cmark_node *before, Str text);
/* Moves all children to the end of another node's. */
void node_move_children(cmark_node *from, cmark_node *to);
/* Puts `replacement` (not NULL) in the place of a node and frees the node. */
void node_replace(cmark_node *node, cmark_node *replacement);
void node_remove(cmark_node *node);

/*
 * What a custom inline says in plain text, where HTML cannot stand: in an
 * image's alternative text, a table of contents. Kept as its user data.
 */
void node_set_plain(Work *work, cmark_node *node, Str plain);
/* All text below a node, plain. With `stable`, without what comes from figures. */
Str node_plain_text(Arena *arena, cmark_node *node, bool stable);

/* The passes; what each does stands in its file. */
void pass_blocks(Work *work);
void pass_tables(Work *work);
void pass_notes(Work *work);
void pass_numbering(Work *work);
void pass_html(Work *work);
void pass_prose(Work *work);
void pass_figures(Work *work);
void pass_typed(Work *work);
void pass_typography(Work *work);
void pass_terms(Work *work);
void pass_images(Work *work);
void pass_headings(Work *work);
void pass_cells(Work *work);
void pass_references(Work *work);
void pass_links(Work *work);
void pass_leftovers(Work *work);
void pass_margin(Work *work);
void pass_pictures(Work *work);
void pass_interview(Work *work);
void pass_hyphens(Work *work);
void pass_words(Work *work);

#endif
