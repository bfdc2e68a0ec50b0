/*
 * typography: straight quotes and apostrophes made curly, the Dutch way; numbers
 * kept on one line with what they count.
 *
 *     "Hij zei 'ja'"  →  “Hij zei ‘ja’”      's avonds in '90  →  ’s avonds in ’90
 *
 * Not in code, not in addresses, and not by `kwartaal markdown`.
 */
#ifndef ARTICLE_TYPOGRAPHY_H
#define ARTICLE_TYPOGRAPHY_H

#include "article/work.h"

/* What stands before a piece of text: the last character, 0 at the start of a paragraph. */
typedef struct QuoteState {
    uint32_t before;
} QuoteState;

/* A piece of running text, after whatever the state says; moves the state on. */
Str typography_quotes_after(Arena *arena, Str text, QuoteState *state);
/* A text on its own: a title, a caption. */
Str typography_quotes(Arena *arena, Str text);

/* "113 miljoen" with a hard space before each of `words`, which are parted by spaces; the text itself without them. */
Str typography_keep_numbers(Arena *arena, Str text, Str words);
/* The same with the words of the page's language. */
Str typography_numbers(const Work *work, Str text);

#endif
