/*
 * inspect: how a data file is read, for somebody who must map a new download.
 */
#ifndef DATA_INSPECT_H
#define DATA_INSPECT_H

#include "base/buf.h"
#include "base/diag.h"

/*
 * Writes what is known of a file: form, encoding, delimiter, columns with type
 * and first values, periods (kind, first, last, count), statuses, first rows.
 * False after reporting when it is neither CSV nor JSON.
 */
bool inspect_text(Buf *out, Arena *arena, Str path, Diags *diags);
/* All rows as a JSON array of arrays of strings, header included. */
bool inspect_json(Buf *out, Arena *arena, Str path, Diags *diags);

#endif
