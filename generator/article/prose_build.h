/*
 * prose_build: one block of prose, byte by byte with its places; for the
 * prose_*.c files.
 */
#ifndef ARTICLE_PROSE_BUILD_H
#define ARTICLE_PROSE_BUILD_H

#include "article/prose_work.h"
#include "article/table.h"

/* Markup between two words, an address or a reference for instance, is no longer than this. */
enum { SEARCH_WINDOW = 600 };

typedef struct Collector {
    Work *work;
    Prose *prose;
    Diags *silent; /* wrong references are reported by those who fill them in */
    ProseKind kind;
    bool open;
    Buf text;
    const Source *source; /* that the block stands in */
    size_t heads;
    const void *table;
    const struct Chart *chart;
    uint32_t *offsets;
    size_t offset_count, offset_capacity;
    ProseSpan *spans;
    size_t span_count, span_capacity;
    size_t cursor; /* in the source */
    size_t quotes; /* quotations around */
    const cmark_node *skipped; /* whose text is read elsewhere; NULL outside one */
    size_t typed;  /* start of the typed figure that is being read */
    const struct PlacedNode *placed; /* see prose_tables.c */
    size_t placed_count;
} Collector;

Collector prose_collector(Work *work);

void prose_start_block(Collector *collector, ProseKind kind, const Source *source, size_t cursor);
void prose_end_block(Collector *collector);
/* Text whose bytes stand at `at`, one behind the other or (steps false) all there. */
void prose_add_at(Collector *collector, Str text, size_t at, bool steps);
/* Words, each looked for from where the one before ended; `{geen-cijfer}` in it becomes a span. */
void prose_add_text(Collector *collector, Str text);
void prose_add_words(Collector *collector, Str text);
void prose_add_span(Collector *collector, ProseSpan span);
/* Text of the tree: its marks are references. */
void prose_add_marked(Collector *collector, Str text);
void prose_add_reference(Collector *collector, Str content, Place place);
const Figure *prose_find_figure(Collector *collector, Str content, Place place);
/* "year_change" of "ww_lopend.year_change@nl". */
Str prose_part_of(Str content);
/* A text that was not marked, a field of YAML: written from `at` on in the article. */
void prose_add_field(Collector *collector, ProseKind kind, Str text, size_t at);
/* The fields that blocks noted. */
void prose_add_noted(Collector *collector);

/* A node whose text stands at a place that libcmark does not know: of a block's YAML, a cell, a table's title. */
typedef struct PlacedNode {
    const cmark_node *node;
    ProseKind kind;
    Place place;
    const TableCell *cell; /* whose text is no node when it is plain; NULL for others */
    Str heads;             /* of a cell: the table's title, its group, column and row */
    const TextTable *table;
} PlacedNode;

/* All of them, for prose_find_placed. */
void prose_place_nodes(Collector *collector);
const PlacedNode *prose_find_placed(const Collector *collector, const cmark_node *node);

#endif
