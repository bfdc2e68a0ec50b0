/*
 * codebook: the code lists that come with a CBS table: what its codes are
 * called, in what unit a measure counts, which periods are provisional.
 *
 * They are found beside the data (OData: codes-Perioden.json,
 * measure-codes.json; Perioden.json, DataProperties.json) or in the metadata
 * file of a StatLine download. A table without them can be read all the same,
 * by its codes alone.
 */
#ifndef DATA_CODEBOOK_H
#define DATA_CODEBOOK_H

#include "data/form.h"

typedef struct Code {
    Str id;        /* without padding */
    Str title;     /* without padding; several codes may share one */
    Str unit;      /* of a measure: "x 1000"; else empty */
    int decimals;  /* of a measure; -1 when not said */
    Status status; /* of a period: final, provisional or revised provisional */
} Code;

typedef struct CodeList {
    const Code *items;
    size_t count;
} CodeList;

typedef struct CodeBook CodeBook;

/* The lists that lie in a folder as JSON; each is read when it is asked for. */
CodeBook *codebook_of_folder(FormReader *reader, Str folder);
/* The lists in a metadata file, which `asked_by` names. NULL after reporting. */
CodeBook *codebook_of_metadata(FormReader *reader, Str path, Place asked_by);

/* Empty when there is none. `book` may be NULL. */
CodeList codebook_dimension(CodeBook *book, Str dimension);
CodeList codebook_measures(CodeBook *book);

/*
 * By how much a unit says its figures are divided: 1000 for "x 1000",
 * "x 1 000" and "1 000 banen", a million for "mln euro", 1 for "%", "aantal"
 * and "2020=100".
 */
int64_t codebook_unit_factor(Str unit);

#endif
