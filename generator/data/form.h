/*
 * form: how a data file becomes observations. Each form of file is a reader of
 * its own (form_tidy.c, form_statline.c, …) and one row of the table in
 * form.c; a new form is a new file and a new row.
 */
#ifndef DATA_FORM_H
#define DATA_FORM_H

#include "data/dataset.h"
#include "data/table.h"

/* Observations in the order in which they were read. */
typedef struct ObservationList {
    Arena *arena;
    Observation *items;
    size_t count;
    size_t capacity;
} ObservationList;

/* What a form's reader gets: one source, and where its observations go. */
typedef struct FormReader {
    Arena *arena;
    Str folder; /* the project's data/ */
    const DataSource *source;
    const Regions *regions;
    const SeriesList *series;
    ObservationList *out;
    Diags *diags;
} FormReader;

typedef struct Form {
    const char *name;
    void (*read)(FormReader *reader);
    const char *const *keys; /* in sources.yaml, beside those of every source; ends with NULL */
    bool is_text;            /* CSV: `decimal` is required and `encoding` allowed */
} Form;

/* NULL after reporting data-form. */
const Form *form_get(Str name, Place place, Diags *diags);

void form_read_tidy(FormReader *reader);
void form_read_wide(FormReader *reader);
void form_read_statline(FormReader *reader);
void form_read_statweb(FormReader *reader);
void form_read_odata3(FormReader *reader);
void form_read_odata4(FormReader *reader);
extern const char *const form_tidy_keys[];
extern const char *const form_wide_keys[];
extern const char *const form_statline_keys[];
extern const char *const form_statweb_keys[];
extern const char *const form_odata3_keys[];
extern const char *const form_odata4_keys[];

/* --- for the readers --- */

/* Where the file's name stands in sources.yaml. */
Place form_file_place(const FormReader *reader);
/* The source's CSV file as rows, or NULL after reporting. */
Table *form_read_table(FormReader *reader);
/*
 * The same for a publisher's table: a line at the end that only names the
 * publisher is left out, and what is no table of figures is refused (data-kind).
 * `title_above`: the headings need not be in the first row.
 */
Table *form_read_publisher_table(FormReader *reader, bool title_above);
/* Reports data-kind at the file's name: the file holds something else than the form says. */
void form_report_kind(FormReader *reader, const char *what, const char *hint);
void form_add(FormReader *reader, Observation observation);
/* For each row its number as a spreadsheet counts: a cell with line ends in it is one row there. */
uint32_t *form_row_numbers(Arena *arena, const Table *table);

#endif
