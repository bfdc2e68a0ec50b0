/*
 * claim_turns: the words that say which way something went: one table for
 * directions ("daalde licht") and for the changes of numbers ("daalde met 3").
 */
#ifndef ARTICLE_CLAIM_TURNS_H
#define ARTICLE_CLAIM_TURNS_H

#include "article/claim_reading.h"

typedef enum Turn { TURN_DOWN = -1, TURN_NONE = 0, TURN_UP = 1, TURN_SAME = 2 } Turn;

enum TurnFlag {
    TURN_SAYS = 1, /* also without a number; else it only gives a number its direction */
    TURN_SIGN = 2, /* of a value that is itself a change it says the sign */
    TURN_GOOD = 4, /* for better or worse: the other way where lower is better */
    TURN_NOUN = 8, /* "een daling van 3" */
    TURN_COUNTS = 16 /* what it counts is what came or went: "er verdwenen 300 banen" */
};

typedef struct TurnWord {
    const char *word;
    Turn turn; /* TURN_NONE: its particle says it, "nam … toe" */
    int flags;
} TurnWord;

/* The word of the table that stands at a token, or NULL. */
const TurnWord *turn_word_at(const Reading *reading, size_t at);
/* "liep … op": by the particle that follows the verb in its clause; TURN_NONE when none does. */
Turn turn_of_split_verb(const Reading *reading, size_t at);

/* What is said to turn: the name in the clause of the word; when it has none, that of a clause before, or what was spoken
   of; NULL when nothing was. */
const NameHit *turn_subject(const Reading *reading, size_t at);
/* Where: the region that is spoken of, which is not the one that is compared with (NULL for none). */
const Region *turn_region(const Reading *reading, size_t at, const Region *compared);

#endif
