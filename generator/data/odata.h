/*
 * odata: the JSON of CBS's OData services, pages joined, as a frame.
 *
 * `file` in sources.yaml is one page, or a folder with the pages as
 * NAME-page-1.json, NAME-page-2.json, … and the code lists beside them.
 */
#ifndef DATA_ODATA_H
#define DATA_ODATA_H

#include "data/frame.h"

/*
 * Columns are the keys of the objects, in the order in which they first
 * appear; kinds and measures are left to the form. False after reporting
 * data-kind (no table of observations), data-page (a page is missing) or what
 * json_read and the files report.
 */
bool odata_read(FormReader *reader, Frame *frame);

/* The index of the measure's code in the list, or list.count. */
size_t odata_find_code(CodeList list, Str id);

#endif
