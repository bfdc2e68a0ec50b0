/*
 * inspect: how a data file is read, for somebody who must map a new download.
 *
 * A file is JSON or CSV by its name (.json, .geojson, .topojson; .csv, .tsv,
 * .txt, …), else by its first character. `encoding` is as csv_source takes it.
 */
#ifndef DATA_INSPECT_H
#define DATA_INSPECT_H

#include "base/buf.h"
#include "base/diag.h"

/*
 * Writes what is known of a file: form, encoding, delimiter, columns with type
 * and first values, periods (kind, first, last, count), statuses, first rows,
 * and a start of its entry in sources.yaml. False after reporting when it is
 * neither CSV nor JSON (as csv_source, csv_read, json_read; csv-empty;
 * inspect-kind for what is known to be something else).
 */
bool inspect_text(Buf *out, Arena *arena, Str path, Str encoding, Diags *diags);

/*
 * All rows as a JSON array of arrays of strings, header included. JSON in no
 * known table form gives [] and the warning json-form.
 */
bool inspect_json(Buf *out, Arena *arena, Str path, Str encoding, Diags *diags);

#endif
