/*
 * prose_tokens: from a text to sentences and words, with its numbers read:
 * "ruim 43 duizend", "vijfentwintig", "één op de zes", "twee derde".
 *
 * A number stays what was printed: its value and the size of one step in its
 * last place, so that 3,7 is right for anything that rounds to it. Doubles
 * suffice: at most 18 digits are compared at a printed precision of far fewer.
 */
#ifndef ARTICLE_PROSE_TOKENS_H
#define ARTICLE_PROSE_TOKENS_H

#include "article/prose.h"

typedef enum Measure {
    MEASURE_NONE, /* a noun follows, or nothing */
    MEASURE_PERCENT,
    MEASURE_POINT, /* procentpunt */
    MEASURE_SCORE, /* punten */
    MEASURE_TIMES, /* keer zo veel */
    MEASURE_EURO,
    MEASURE_TIME /* years of age, months, hours: never a claim about data */
} Measure;

/* How a number is said to be off. */
typedef enum Approx {
    APPROX_EXACT,
    APPROX_ABOUT,    /* ongeveer, circa, zo'n */
    APPROX_OVER,     /* ruim, iets meer dan */
    APPROX_UNDER,    /* bijna, krap, net geen */
    APPROX_AT_LEAST, /* meer dan, minstens, boven de */
    APPROX_AT_MOST   /* minder dan, hooguit, onder de */
} Approx;

typedef struct Number {
    double value; /* a share ("een kwart") is in percent */
    double step;  /* of its last printed place */
    Measure measure;
    Approx approx;
    bool in_words; /* without any digit */
    bool share;    /* één op de zes, een kwart */
} Number;

typedef enum TokenKind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_SIGN, TOKEN_FIGURE } TokenKind;

typedef struct Token {
    TokenKind kind;
    size_t start; /* bytes of the block's text */
    size_t end;
    Str key;      /* lower case; a number's measure is part of the number */
    Number number;
    const ProseSpan *span; /* TOKEN_FIGURE */
    size_t clause;         /* counts up at commas and conjunctions, from 0 in each sentence */
    bool bound;            /* stands in a typed figure or in code: not looked at */
} Token;

typedef struct Sentence {
    const Token *tokens;
    size_t count;
    size_t start; /* bytes of the block's text */
    size_t end;
    size_t words; /* as a reader counts them */
} Sentence;

typedef struct Sentences {
    Sentence *items;
    size_t count;
    size_t capacity;
} Sentences;

Sentences prose_sentences(Arena *arena, const ProseBlock *block);

/* Whether one of the tokens speaks of the season: "gecorrigeerd voor het seizoen". */
bool prose_names_season(const Token *tokens, size_t count);

/* Lower case, of ASCII and Latin letters with accents; curly apostrophes become straight. */
Str prose_fold(Arena *arena, Str text);

/* The first number in a text of its own ("3,7%", "bijna 79 duizend"); false when there is none. */
bool prose_read_number(Arena *arena, Str text, Number *out);

/* Whether two numbers are the same: they are whole or were printed, so that their difference is none or large. */
static inline bool number_is(double a, double b)
{
    return a - b < 1e-9 && b - a < 1e-9;
}

/*
 * Whether a value is what a number says: rounds to it at its printed precision; with "bijna" lies below it and no
 * further than 6%, with "ruim" above it and no further than 12%, with "ongeveer" within 5%; with "meer dan" and
 * "minder dan" on the right side and within half.
 */
bool number_agrees(const Number *number, double value);

#endif
