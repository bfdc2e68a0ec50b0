/*
 * total: what the values of a chart are together, exactly, for readers.
 */
#ifndef CHARTS_TOTAL_H
#define CHARTS_TOTAL_H

#include "charts/form.h"

/* Of one row over all series. Empty when a value is missing or cannot be read back. */
Str total_of_row(Arena *arena, const Chart *chart, size_t row);

#endif
