/*
 * cross: what is numbered in a text, and references to it.
 *
 *     [@fig:spanning]  →  figuur 2          [@Tab:3.8]  →  Tabel 3.8
 *
 * A chart, a table or a box adds itself as a Part when it is made; its number
 * is known when pass_numbering has gone through the tree, because blocks are
 * not made in the order of the text. Headings are parts too, always. The names
 * and numbers of another text (a chapter of the same report) come in through
 * the context.
 */
#ifndef ARTICLE_CROSS_H
#define ARTICLE_CROSS_H

#include "article/work.h"

typedef struct Part Part;

/* What a part does when its number is known. */
typedef void PartShow(Work *work, const Part *part);

struct Part {
    PartKind kind;
    Str name;    /* as the editor gave it: "spanning"; empty without */
    Place place; /* of that name, or of the part */
    Str html_id;
    Str title;   /* plain; from `title_node` when that is there, with its figures */
    cmark_node *title_node;
    Str number;  /* "2", "3.1"; empty for a heading that is not numbered */
    cmark_node *node; /* where it stands */
    PartShow *show;   /* NULL: nothing */
    void *data;       /* for show */
    bool is_chapter;  /* a heading of the highest level in a text that is numbered by chapter */
    bool used;
};

typedef struct CrossReference {
    const Mark *mark;
    cmark_node *node; /* prints nothing yet */
    bool linked;
} CrossReference;

/* A list of figures or tables, to be filled in when they are all numbered. */
typedef struct CrossList {
    PartKind kind;
    Place place;
    cmark_node *node;
} CrossList;

typedef struct Cross {
    Part **parts; /* in the order they were made in; after pass_numbering in that of the text */
    size_t count, capacity;
    Map nodes;  /* of Part *, by the address of the node */
    Map names;  /* of Part *, by "fig:spanning" and "fig:2" */
    Map known;  /* the same, but only names that were given, for hints */
    CrossReference *references;
    size_t reference_count, reference_capacity;
    CrossList *lists;
    size_t list_count, list_capacity;
    Part **sections; /* in the order of the text: pass_headings takes them one by one */
    size_t section_count, section_capacity;
} Cross;

/* Adds a figure, table or box. Reports ref-duplicate. */
Part *cross_add(Work *work, Part part);

/* Adds a box that was given a name: only those are numbered. Its title is the last child of `box` by now. */
void cross_add_box(Work *work, Str name, Place place, Str html_id, cmark_node *box);

/*
 * Cuts `{#name}` or `{#kind:name}` off the end of a title; the name without
 * its kind, or the empty text. `*title` is what is left.
 */
Str cross_cut_name(Str *title);

/* The word of a kind of part: "figuur". */
Str cross_word(const Work *work, const char *name);

/* The number of a part as `<span>`s say it: "Tabel 3". */
Str cross_label(const Work *work, const Part *part, bool capital);

/* Puts a reference before the text node that `walk` is at. */
void cross_refer(Work *work, const Walk *walk, const Mark *mark);

/* Fills in the lists of figures and tables; reports list-empty. */
void cross_fill_lists(Work *work);

/* The section of the next heading, in the order of the text; used by pass_headings. */
Part *cross_next_section(Work *work, size_t index);
/* Makes a section known by the id it got. */
void cross_name_section(Work *work, Part *section, Str html_id, Str given);

#endif
