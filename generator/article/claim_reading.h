/*
 * claim_reading: one sentence with all that it names: what its claims are held
 * against. For the claim_*.c files.
 */
#ifndef ARTICLE_CLAIM_READING_H
#define ARTICLE_CLAIM_READING_H

#include "article/claim.h"

enum { MAX_PERIODS = 6, MAX_HITS = 32 };

/* What a claim was held against. */
typedef struct Match {
    const Indicator *indicator; /* NULL: nothing */
    const Region *region;
    Period period;
    const char *part; /* "" or "change", "year_change": of the binding */
    double value;
    const Indicator *whole; /* the value is the indicator as a part of this one, in percent; else NULL */
    Period base;            /* of a change: what the sentence says it is compared with; else none */
    const Region *of;       /* the value is the region's part of this one's, in percent; else NULL */
} Match;

/* A time that a sentence names. */
typedef enum WhenKind {
    WHEN_AT,    /* the second quarter of 2024, 2023 */
    WHEN_BACK,  /* a year before, two quarters ago */
    WHEN_NOW,   /* now, this quarter */
    WHEN_THEN,  /* then: what was spoken of */
    WHEN_MONTH, /* a month that no quarter ends with: beyond the data */
} WhenKind;

typedef struct When {
    WhenKind kind;
    size_t at, end; /* tokens */
    Period periods[MAX_PERIODS]; /* that may be meant */
    size_t count;
    bool compare; /* what is compared with: "dan …", "vergeleken met …" */
    bool since;   /* "sinds …" */
    bool is_day;  /* "14 november": no time of the data */
    bool span;    /* "in een jaar tijd", "op jaarbasis": the time between, not a point in it */
    Period month_ends; /* WHEN_MONTH: the quarter that the month is the last of; else none */
    int years;    /* WHEN_BACK */
    int quarters;
} When;

typedef struct WhenList {
    When items[MAX_HITS];
    size_t count;
} WhenList;

/* What was spoken of before, in the same paragraph. */
typedef struct Thread {
    NameHit subject; /* count 0: nothing yet */
    const Sentence *before; /* NULL at the beginning of a paragraph */
    const Indicator *last; /* what the last number was of; NULL when nothing was known of it */
    Period periods[MAX_PERIODS];
    size_t period_count;
    const Region *region; /* NULL: the edition's */
    bool figure_subject;
} Thread;

typedef struct Reading {
    Arena *arena;
    const ClaimContext *context;
    const Article *article;
    const ArticleBody *body;
    const ProseBlock *block;
    const Sentence *sentence;
    Diags *diags;
    const Thread *thread;
    NameHit subjects[MAX_HITS];
    size_t subject_count;
    NameHit regions[MAX_HITS];
    size_t region_count;
    WhenList when;
    size_t heads;     /* of a cell: so many tokens are the heads of its table; else 0 */
    bool understood;  /* of a cell: its heads say nothing that the checker does not know */
    double cell_scale; /* of a cell: "x 1.000" at its head */
    size_t *unspoken; /* of a cell: counts the numbers that no figure is known for */
    bool *exempt; /* by token */
    Match last;   /* what the number before was found to be */
    bool last_is_change;
    bool *used;   /* by token: a number that a word claim has dealt with */
} Reading;

/* Whether a number is a year. */
bool claim_is_year(const Reading *reading, size_t at);
void when_find(const Reading *reading, WhenList *out);

/* Words ------------------------------------------------------------------------------------------------------- */

bool reading_is(const Reading *reading, size_t at, const char *key);
/* Whether the words (separated by spaces) stand at token `at`; their number, or 0. */
size_t reading_match(const Reading *reading, size_t at, const char *words);
/* Whether one of the words stands anywhere; NULL ends the list. */
bool reading_has_any(const Reading *reading, const char *const *list);
bool reading_is_one_of(const Reading *reading, size_t at, const char *const *list);

/* The clause that a token stands in, counted from 0 in each sentence. */
size_t reading_clause(const Reading *reading, size_t at);
/* A token as it was typed. */
Str reading_typed(const Reading *reading, size_t at);

/* Candidates -------------------------------------------------------------------------------------------------- */

typedef struct Periods {
    Period items[MAX_PERIODS * 4];
    size_t count;
    bool named; /* the sentence names them, or what was spoken of before */
} Periods;

/* What is said at token `at`, nearest first; NULL when the sentence and the one before name nothing. */
const NameHit *reading_subject(const Reading *reading, size_t at);
/* The same for a word that stands behind what it is said of: the first name of its clause goes before. */
const NameHit *reading_subject_near(const Reading *reading, size_t at);
/* Whether a token stands in the brackets that open at `end`: "in Nederland (3,5 procent)". */
bool reading_is_in_brackets_behind(const Reading *reading, size_t end, size_t at);
/* Where: the region that the sentence names nearest, the thread's, or the edition's. */
const Region *reading_region(const Reading *reading, size_t at);
/* The region that what is said at `at` is compared with: "hoger dan in Nederland"; NULL when none is. */
const Region *reading_region_compared(const Reading *reading, size_t at);
/* When: see claim_when.c. */
void reading_periods(const Reading *reading, size_t at, Periods *out);
/* What it is compared with: periods before `now` that "een jaar eerder", "dan in 2023" name. False when none. */
bool reading_bases(const Reading *reading, size_t at, Period now, Periods *out);

/* "31 duizend minder dan nu": whether what is said at `at` holds another time against the present. */
bool reading_is_against_now(const Reading *reading, size_t at);

/* The place of tokens [at, end). */
Place reading_place(const Reading *reading, size_t at, size_t end);

/* Judges ------------------------------------------------------------------------------------------------------ */

void claims_of_numbers(Reading *reading);
/* Reads the heads of a cell: what they say of its numbers (claim_cells.c). */
void claim_read_heads(Reading *reading);
/* Whether a block of a table is a text of its own, and no value under a head. */
bool claim_is_text_cell(const Sentences *sentences, const ProseBlock *block);
/* The same block without its heads. */
ProseBlock claim_without_heads(Arena *arena, const ProseBlock *block);
void claims_of_words(Reading *reading);
void claims_of_pairs(Reading *reading);
void claims_of_seasons(Reading *reading);
void claims_of_ranks(Reading *reading);
/* "Alleen in Utrecht is zij hoger dan in Zeeland" (claim_only.c). */
void claims_of_only(Reading *reading);
/* Whether `a` lies beyond `b`, in as many decimals as are shown. */
bool rank_beats(bool highest, double a, double b, int decimals);
/* What a rank at a word may be said of: the names of its clause, else any; how many of at most MAX_HITS. */
size_t rank_subjects(const Reading *reading, size_t at, const NameHit **out);
void claims_of_heights(Reading *reading);
void claims_of_classes(Reading *reading);
void claims_of_regions(Reading *reading);
void claims_of_chart(Reading *reading);
bool claim_in_charts(const Reading *reading, size_t at, Str *said);
void prose_check_style(Reading *reading, Map *explained);

/* A candidate: where the reporting period has no figure yet and the text names none, the latest is meant. */
Match claim_match(const Reading *reading, const Indicator *indicator, const Region *region, const Periods *periods,
                  size_t index);
/* Reports claim-rank at a word. */
void claim_report_word(Reading *reading, size_t at, const Match *match, const char *what);

/* "{{werkloosheid@nl:2024-2}}", as short as it can be in this edition; empty for a part of a whole. */
Str claim_binding(const Reading *reading, const Match *match);
/* A computed number as people read it. */
Str claim_number_text(const Reading *reading, double value, int decimals);
/* "4,0%", "9.816.000 personen" */
Str claim_value_text(const Reading *reading, const Match *match);
/* "Werkloosheid in Nederland, 2e kwartaal 2024" */
Str claim_name(const Reading *reading, const Match *match);
/* Adds what editors' tools ask for to the diagnostic reported last; match may be NULL. */
void claim_add_fact(const Reading *reading, const char *verdict, const Match *match);

#endif
