/*
 * claim: the fact checker: what a text says of the data, held against them.
 *
 *     text with places → sentences → words → claims → candidates → verdict
 *
 * A claim is a number, a direction ("steeg"), a rank ("hoogste sinds") or a
 * class ("zeer krap"), with what it is said of, where and when. No guess
 * reaches the reader as a fact: what has no candidate is `unknown`, and where a
 * sentence allows two readings either may make it right.
 *
 * Reported, each with its place (contradictions are errors, the others
 * warnings, a confirmation is a note):
 *   claim-confirmed, claim-contradicted, claim-unknown, claim-percent,
 *   claim-stale, claim-region, claim-direction, claim-rank, claim-class,
 *   claim-seasonal, exempt-unused, prose-long, prose-abbreviation
 */
#ifndef ARTICLE_CLAIM_H
#define ARTICLE_CLAIM_H

#include "article/article.h"
#include "article/claim_facts.h"

typedef struct ClaimContext {
    FactTable *facts;
    const Region *region; /* NULL on a page of the whole site: its numbers can only be unknown */
    Period period;        /* up to which there are data for the reader */
    bool regional;        /* the text is the region's own, not shared */
    const Map *glossary;  /* abbreviation → anything; may be NULL */
} ClaimContext;

/* Checks a rendered article (want_prose). Linear in its text. */
void claims_check(Arena *arena, const Article *article, const ArticleBody *body, const ClaimContext *context,
                  Diags *diags);

enum { PROSE_MAX_SENTENCE_WORDS = 25 };

#endif
