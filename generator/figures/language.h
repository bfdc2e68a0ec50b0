/*
 * language: one file of words and number style, templates/language/<code>.yaml.
 *
 * Everything that a page says and no editor wrote comes from here, so that
 * another language is another file. Templates see `words` as `t`.
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
} NumberStyle;

typedef struct Language {
    Str code; /* "nl" */
    const Value *words;
    NumberStyle numbers;
    Str month_names[12];
    Str month_short[12];
    /* Patterns with {year}, {quarter}, {ordinal}, {month}: */
    Str quarter_pattern;       /* "{ordinal} kwartaal {year}" */
    Str quarter_short_pattern; /* "{year} K{quarter}" */
    Str month_pattern;         /* "{month} {year}" */
    Str quarter_ordinals[4];   /* "1e" … */
} Language;

/* NULL after reporting. */
Language *language_load(Arena *arena, Str path, Diags *diags);

/* A word by its path, "popup.definition". BUG-free: a missing one is reported once at load by language_require. */
Str language_word(const Language *language, const char *path);

#endif
