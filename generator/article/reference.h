/*
 * reference: what `{{werkloosheid.change@nl:2023-2}}` says.
 *
 *     {{ indicator [.part] [@region] [:period] [| risen | fallen | the same] }}
 *
 * The parts stand in one table in reference_parts.c. Words behind bars are chosen by
 * the direction of the change (against the previous period, or with
 * .year_change against a year before).
 */
#ifndef ARTICLE_REFERENCE_H
#define ARTICLE_REFERENCE_H

#include "article/work.h"

/* One text in two forms. */
typedef struct Filled {
    Str plain;
    Str html;
} Filled;

/* Whether the figure may be a link to its page; it may not inside another link. */
typedef enum ReferenceForm { REFERENCE_LINKED, REFERENCE_UNLINKED } ReferenceForm;

/*
 * What stands between the braces, filled in. False after reporting
 * figure-syntax, figure-unknown, figure-part, figure-region, region-unknown,
 * figure-period or figure-missing.
 */
bool reference_fill(Work *work, Str content, Place place, ReferenceForm form, Filled *out);

/* The figure alone, for a block that says all of it; NULL after the same reports. */
const Figure *reference_find(Work *work, Str content, Place place);

/* The same, with or without a value; NULL after reporting a name that is wrong. */
const Figure *reference_lookup(Work *work, Str content, Place place);

/* "Werkloosheid, provincie Utrecht, 2e kwartaal 2024. Bron: CBS, tabel 85224NED" */
Str reference_describe(Work *work, const Figure *figure);

/*
 * A plain text with references in it, such as a title; never linked. `value`
 * is where it was written; a reference that is wrong stays as it was typed.
 */
Filled reference_fill_text(Work *work, Str text, const Value *value);

/* Such a text without what comes from figures: for addresses, which must not change with them. */
Str reference_without_figures(Arena *arena, Str text);

#endif
