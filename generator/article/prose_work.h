/*
 * prose_work: the fact checker's two passes over the tree, and what render.c
 * must call for them.
 */
#ifndef ARTICLE_PROSE_WORK_H
#define ARTICLE_PROSE_WORK_H

#include "article/prose.h"
#include "article/reference.h"
#include "article/work.h"

/* Begins the article's Prose with its title and lead; pass_prose adds the rest. */
void prose_start(Work *work, const Article *article);

/*
 * What a block made of its YAML is read where it was written: its fields as
 * they are, or the node that a field's text was put into.
 */
void prose_note_field(Work *work, ProseKind kind, const Value *field);
void prose_note_fields(Work *work, ProseKind kind, const Value *map, const char *const *keys);
/* Says which chart the fields are of that were noted from number `first` (prose->field_count) on. */
void prose_note_chart(Work *work, size_t first, const struct Chart *chart);
void prose_note_node(Work *work, const cmark_node *node, const Value *field);
/* The node's text was noted as a field, and is not read a second time. */
void prose_skip_node(Work *work, const cmark_node *node);

/* The texts of a YAML file that is no article: scalars of `source`, each a block of the body's prose. */
const ArticleBody *prose_of_fields(Arena *arena, const Source *source, const ArticleContext *context,
                                   const Value *const *fields, size_t count);

/* The length of a typed figure, `[3,7%](cijfer:…)`, that a text starts with; 0 when it starts otherwise. */
size_t typed_length(Str text);
/* The parts of it: "3,7%" and what stands behind `cijfer:`. */
void typed_split(Str typed, Str *shown, Str *content);
/* Checks it (figure-typed, and what a reference can have wrong) and gives what readers see, unlinked. */
Filled typed_fill(Work *work, Str typed, Place place);

/* A text without its `{geen-cijfer}`. */
Str typed_without_marks(Arena *arena, Str text);

#endif
