/*
 * csv: comma-separated values (RFC 4180 with any one-byte delimiter), read with libcsv.
 */
#ifndef DATA_CSV_H
#define DATA_CSV_H

#include "data/table.h"

/* More than any quarter's figures have: a larger table is refused, not swapped to death. */
enum {
    CSV_MAX_COLUMNS = 1000 * 1000,     /* fields of a row */
    CSV_MAX_FIELDS = 20 * 1000 * 1000, /* fields of a table */
};

/*
 * Reads a whole text. With delimiter 0 it is found out by csv_find_delimiter.
 * Line ends are LF, CRLF or CR; blank lines are dropped; spaces around fields
 * are kept; rows may be ragged: whoever knows the form checks their width
 * (csv_check_width). Every field and row knows its place, quotes included.
 *
 * NULL after reporting csv-quote (a quote that is not closed, stands inside an
 * unquoted field or is followed by text), csv-null (a NUL byte) or
 * csv-too-large.
 */
Table *csv_read(Arena *arena, const Source *source, char delimiter, Diags *diags);

/*
 * Of ; , tab | the one that splits the first rows most evenly, outside quotes;
 * 0 when none of them occurs there: the text has one column.
 */
char csv_find_delimiter(Str text);

/* Reports csv-ragged for each row from index `first_row` on that has not `width` fields; false when there is one. */
bool csv_check_width(const Table *table, size_t first_row, size_t width, Diags *diags);

/*
 * The text of data bytes in the named encoding ("utf-8", "latin-1"; empty is
 * utf-8), without byte order mark, as a Source. UTF-16 and UTF-32 are told by
 * their mark or their NUL bytes and refused with a hint, and so is a byte that
 * is no UTF-8. NULL after reporting file-encoding.
 */
Source *csv_source(Arena *arena, Str path, Str bytes, Str encoding, Diags *diags);

#endif
