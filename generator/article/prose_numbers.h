/*
 * prose_numbers: how Dutch writes numbers; for prose_tokens.c.
 */
#ifndef ARTICLE_PROSE_NUMBERS_H
#define ARTICLE_PROSE_NUMBERS_H

#include "article/prose_tokens.h"

/* Reads a number that starts at raw token `at`; returns how many tokens it takes, its measure included, 0 for none.
 */
size_t numbers_read(const Token *tokens, size_t count, size_t at, Number *out);

/* "van 3,6 naar 4,0 procent", "25 tot 65 jaar": the first number has the measure of the second. */
void numbers_share_measures(Token *tokens, size_t count);

#endif
