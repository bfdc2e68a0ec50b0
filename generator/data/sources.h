/*
 * sources: what data/sources.yaml says of each data file.
 */
#ifndef DATA_SOURCES_H
#define DATA_SOURCES_H

#include "base/diag.h"
#include "base/value.h"

struct Form;

/* What is known of one file (or folder, for OData). */
typedef struct DataSource {
    Str id;
    Str file; /* relative to data/ */
    Str publisher;
    Str title;
    Str table; /* the publisher's table id; may be empty */
    Str licence;
    Str licence_link; /* may be empty */
    Str link;
    Str retrieved; /* ISO date on which it was fetched; a month or a year where the day is not known */
    Str form;      /* "tidy", "wide", "statline", "statweb", "odata3", "odata4", … */
    Place place;

    /* For the form's reader. */
    const struct Form *reader; /* NULL when the form is unknown */
    char decimal;              /* '.' or ','; 0 where the form needs none */
    Str encoding;              /* may be empty */
    const Value *node;         /* the entry itself: the mapping's keys are read by the form */
    bool usable;               /* false when an error was reported that makes reading pointless */
} DataSource;

typedef struct SourceList {
    DataSource *items;
    size_t count;
    Map by_id; /* Str → DataSource */
} SourceList;

/* Reads sources.yaml. With errors, what could be read. */
SourceList sources_load(Arena *arena, Str path, Diags *diags);

#endif
