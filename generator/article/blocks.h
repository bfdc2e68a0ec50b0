/*
 * blocks: fenced blocks whose info word names a construct of the magazine.
 *
 *     ```chart
 *     kind: line
 *     ```
 *
 * A construct is a row in blocks.c and a file of its own, block_<name>.c. Any
 * other word is the language of ordinary code; one that nearly is a construct
 * is reported (block-unknown).
 */
#ifndef ARTICLE_BLOCKS_H
#define ARTICLE_BLOCKS_H

#include "article/work.h"

typedef struct Block {
    cmark_node *node;   /* the code block */
    const Frame *frame; /* in which it stands */
    size_t line;        /* line of the body, from 1, below its fence */
    size_t depth;       /* blocks around it */
    Str name;           /* "chart" */
    Str text;           /* what stands between the fences, marked */
    Place place;        /* the fence's line, up to its end */
} Block;

/* Makes the constructs below a node, and those inside them. */
void blocks_make(Work *work, cmark_node *root, const Frame *frame);

typedef void BlockMake(Work *work, const Block *block);

BlockMake block_make_chart;
BlockMake block_make_figure;
BlockMake block_make_quote;
BlockMake block_make_aside;
BlockMake block_make_table;
BlockMake block_make_list;
BlockMake block_make_biography;
BlockMake block_make_box;
BlockMake block_make_columns;
BlockMake block_make_from_to;
BlockMake block_make_image;
BlockMake block_make_interview;
BlockMake block_make_qr;
BlockMake block_make_timeline;

/* How deep blocks with Markdown may stand in each other. */
enum { BLOCK_MAX_DEPTH = 4 };

/* The block's YAML as a map, with exact places; NULL after reporting (yaml-…, block-yaml). */
Value *block_read_yaml(Work *work, const Block *block);

/*
 * Its `id:`, the name by which the text refers to it; NULL when it has none, or after reporting block-id for one that
 * is no name.
 */
const Value *block_read_id(Work *work, const Value *yaml);

/* The id of a block with a title: the name that it was given, or the title's words as they were typed. */
Str block_new_id(Work *work, Str name, Str title);

/* Puts HTML that we made in the block's place. */
void block_replace_html(Work *work, const Block *block, Str html);

/* An empty custom block that prints `enter` and `exit`, in the block's place; to be filled with the next two. */
cmark_node *block_replace(Work *work, const Block *block, Str enter, Str exit);

/*
 * Parses `markdown`, a piece of block->text that starts `skipped` lines below
 * the fence's next line, and puts its blocks into `parent`. Blocks inside it
 * are made too, after this one.
 */
void block_add_markdown(Work *work, const Block *block, cmark_node *parent, Str markdown, size_t skipped);

/* The same for one line: only its inline text, between `enter` and `exit`. */
void block_add_inline(Work *work, const Block *block, cmark_node *parent, Str enter, Str exit, Str line,
                      size_t skipped);

#endif
