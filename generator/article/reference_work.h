/*
 * reference_work: the steps of a reference to a figure: reading what was typed
 * (reference_read.c), finding the figure (reference_find.c), saying a part of
 * it (reference_parts.c). Private to the files reference*.c.
 */
#ifndef ARTICLE_REFERENCE_WORK_H
#define ARTICLE_REFERENCE_WORK_H

#include "article/reference.h"

enum { REFERENCE_FORMS = 3 };

/* The pieces of a reference, as typed. */
typedef struct Reference {
    Str id;
    Str part;
    Str region;
    Str period;
    bool has_region;
    bool has_period;
    Str forms[REFERENCE_FORMS]; /* risen, fallen, the same */
    bool has_forms;
} Reference;

/* A figure that was found, and where it was asked for. */
typedef struct ReferenceLookup {
    Work *work;
    Place place;
    const Figure *figure;
} ReferenceLookup;

/* What can be said of a figure: `.change`. */
typedef struct ReferencePart {
    const char *name;
    bool (*say)(const ReferenceLookup *lookup, Str *out);
    bool is_value;   /* the text is the figure's own value: <data> */
    bool of_year;    /* words behind bars follow the change in a year */
} ReferencePart;

/* What stands between the braces; false after reporting figure-syntax. */
bool reference_read(Work *work, Str content, Place place, Reference *out);
/* Reports figure-syntax with `what`; false. */
bool reference_report_syntax(Work *work, Place place, const char *what);

/* The figure, with or without a value; NULL after reporting what is wrong with a name. */
const Figure *reference_find_figure(Work *work, const Reference *reference, Place place);
/* Reports figure-missing: "`what` 'spanning' for utrecht in 2024-2", and what there is instead; false. */
bool reference_report_missing(const ReferenceLookup *lookup, Period period, const char *what);

/* The part of that name, "" for the value; NULL after reporting figure-part. */
const ReferencePart *reference_find_part(Work *work, Str name, Place place);
/* One of the words behind bars, by the direction of the change; false after reporting. */
bool reference_say_form(const ReferenceLookup *lookup, const Reference *reference, const ReferencePart *part,
                        Str *out);

#endif
