/*
 * csv: comma-separated values, read with libcsv.
 */
#ifndef DATA_CSV_H
#define DATA_CSV_H

#include "data/table.h"

/*
 * Reads a whole text. With delimiter 0 it is found out: of ; , tab | the one
 * that splits the first rows most evenly, outside quotes. Blank lines are
 * dropped, spaces around unquoted fields are kept, rows may be ragged: whoever
 * knows the form checks their width (csv_check_width). NULL after reporting
 * csv-quote (unclosed or misplaced quote, at its place) or csv-null.
 */
Table *csv_read(Arena *arena, const Source *source, char delimiter, Diags *diags);

/* Reports csv-ragged for each row from `first_row` on that has not `width` fields. */
bool csv_check_width(const Table *table, size_t first_row, size_t width, Diags *diags);

/*
 * The text of data bytes in the named encoding ("utf-8", "latin-1"; empty is
 * utf-8), without byte order mark, as a Source. UTF-16 is told by its mark and
 * refused with a hint. NULL after reporting file-encoding.
 */
Source *csv_source(Arena *arena, Str path, Str bytes, Str encoding, Diags *diags);

#endif
