/*
 * glossary: content/begrippen.yaml: what terms and abbreviations mean.
 *
 *     begrippen:
 *       - term: krapte
 *         uitleg: Er zijn meer vacatures dan mensen die ze kunnen vervullen.
 *       - {term: UWV, uitleg: Uitvoeringsinstituut Werknemersverzekeringen}
 *
 * `[krapte](begrip:krapte)` in a text opens the explanation. A term in capitals
 * is an abbreviation: its first use in every article tells what it stands for,
 * which is the first sentence of the explanation.
 */
#ifndef ARTICLE_GLOSSARY_H
#define ARTICLE_GLOSSARY_H

#include "base/diag.h"
#include "base/map.h"

typedef struct GlossaryTerm {
    Str term;
    Str slug; /* "vaste-baan" */
    Str explanation;
    bool is_abbreviation;
} GlossaryTerm;

typedef struct Glossary {
    Map by_term; /* of GlossaryTerm * */
    Map by_slug;
} Glossary;

/* Never NULL; empty when there is no such file. Reports what YAML can have wrong, and term-duplicate. */
const Glossary *glossary_load(Arena *arena, Str path, Diags *diags);

#endif
