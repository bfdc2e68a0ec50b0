/*
 * prose: the running text of an article as its readers get it, with the place
 * of every byte in the editor's file: what the fact checker reads.
 *
 * It is taken from the parsed tree before figures are filled in (pass_prose),
 * because a reference, a typed figure and `{geen-cijfer}` are still to be told
 * apart from words there. Title, lead and the texts of charts come with it.
 */
#ifndef ARTICLE_PROSE_H
#define ARTICLE_PROSE_H

#include "base/diag.h"
#include "figures/figure.h"

typedef enum ProseKind {
    PROSE_TITLE,
    PROSE_LEAD,
    PROSE_HEADING,
    PROSE_PARAGRAPH,
    PROSE_QUOTE,  /* a quotation: says again what stands elsewhere */
    PROSE_CAPTION, /* what a picture or a table says of itself, alternative text, a summary */
    PROSE_CHART,   /* title, subtitle, notes and labels of a chart, which shows times and regions of its own */
    PROSE_CELL     /* of a table; what stands at its head comes before it */
} ProseKind;

typedef enum SpanKind {
    SPAN_FIGURE, /* {{…}}: the data's own */
    SPAN_TYPED,  /* [3,7%](cijfer:…): verified by pass_typed */
    SPAN_EXEMPT, /* {geen-cijfer}: empty, behind what it exempts */
    SPAN_CODE    /* no prose */
} SpanKind;

typedef struct ProseSpan {
    SpanKind kind;
    size_t start; /* bytes of the block's text */
    size_t end;
    Place place;          /* as it was typed */
    const Figure *figure; /* SPAN_FIGURE, SPAN_TYPED; NULL when it was wrong, which others report */
    Str part;             /* "year_change"; empty for the value itself */
} ProseSpan;

typedef struct ProseBlock {
    ProseKind kind;
    Str text;
    size_t heads;         /* PROSE_CELL: so many bytes are its table's title and heads; else 0 */
    const void *table;    /* which table it is a cell of */
    const struct Chart *chart; /* PROSE_CHART; may be NULL */
    const Source *source; /* that the offsets count in: of the article, or the file of a table */
    const uint32_t *offsets; /* of each byte of the text, in the source */
    ProseSpan *spans;
    size_t span_count;
} ProseBlock;

/* A text in the YAML of a block. */
typedef struct ProseField {
    ProseKind kind;
    const struct Value *value;
    const struct Chart *chart; /* PROSE_CHART: whose text it is; NULL when the chart could not be made */
} ProseField;

/* The node of a text whose place libcmark does not know, and where it was written; nowhere: it is read from its
 * field. */
typedef struct ProseNode {
    const void *node;
    Place place;
} ProseNode;

typedef struct Prose {
    const Source *source;
    ProseField *fields; /* while the article is rendered: read by pass_prose */
    size_t field_count, field_capacity;
    ProseNode *nodes;
    size_t node_count, node_capacity;
    ProseBlock *blocks;
    size_t block_count;
    size_t block_capacity;
} Prose;

/* YAML without the `{geen-cijfer}` of its texts, which are for the fact checker alone: a copy when its file has any.
   NULL for NULL. */
struct Value *prose_without_marks(Arena *arena, struct Value *value);

/* Where bytes `start` to `end` of the text stand in the file. */
Place prose_place(const Prose *prose, const ProseBlock *block, size_t start, size_t end);

#endif
