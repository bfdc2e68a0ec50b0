/*
 * language: one file of words and number style, templates/language/<code>.yaml.
 *
 * Everything that a page says and no editor wrote comes from here, so that
 * another language is another file. Templates see `words` as `t`. The top-level
 * keys numbers, periods, change, class, status, rank, figures and units are
 * this floor's; all others are the templates' own.
 */
#ifndef FIGURES_LANGUAGE_H
#define FIGURES_LANGUAGE_H

#include "base/decimal.h"
#include "base/diag.h"
#include "base/rational.h"
#include "base/value.h"
#include "data/period.h"

typedef struct NumberStyle {
    char decimal_mark;
    Str group_mark;    /* "." or a no-break space */
    int group_from;    /* numbers of at least so many digits before the mark are grouped: 5 makes 2100 and 12.345 */
    Str minus;         /* "−" on pages */
    Str percent_space; /* before %: nothing, or a no-break space */
    Str symbol_space;  /* after a symbol that stands before the number: "€ 12" */
} NumberStyle;

typedef struct Language {
    Str code; /* "nl" */
    const Source *source;
    const Value *words;
    NumberStyle numbers;
    Str month_names[12];
    Str month_short[12];
    /* Patterns with {year}, {quarter}, {ordinal}, {ordinal_word}, {month}, {day}: */
    Str quarter_pattern;          /* "{ordinal} kwartaal {year}" */
    Str quarter_short_pattern;    /* "{year} K{quarter}" */
    Str quarter_sentence_pattern; /* "het {ordinal_word} kwartaal van {year}" */
    Str month_pattern;            /* "{month} {year}" */
    Str month_short_pattern;
    Str year_pattern;
    Str date_pattern;             /* "{day} {month} {year}" */
    Str quarter_ordinals[4];      /* "1e" … */
    Str quarter_ordinal_words[4]; /* "eerste" … */
    struct Hyphenator *hyphenator; /* see base/hyphenate.h; NULL: long words stay whole */
} Language;

/* NULL after reporting (language-missing, language-number, and what a file and YAML can have wrong). */
Language *language_load(Arena *arena, Str path, Diags *diags);

/* A word by its path, "popup.definition"; empty when it is not there, which language_require has reported. */
Str language_word(const Language *language, const char *path);
/* For paths that are put together: "rank.levels.provincie". The empty Str when there is none. */
Str language_find(const Language *language, const char *const *keys, size_t count);

/* Reports language-missing for each path that has no word. NULL ends the list. */
bool language_require(const Language *language, const char *const *paths, Diags *diags);

/* A pattern with its {names} filled in. A name that is not among those given is left as it stands. */
typedef struct PatternField {
    const char *name;
    Str value;
} PatternField;
Str language_fill(Arena *arena, Str pattern, const PatternField *fields, size_t count);

#endif
