/*
 * frame: see frame.h.
 */
#include "data/frame.h"

int frame_find_column(const Frame *frame, Str name)
{
    for (size_t i = 0; i < frame->column_count; i++)
        if (str_equal(frame->columns[i].name, str_trim(name)))
            return (int)i;
    return FRAME_NO_COLUMN;
}

bool frame_is_measure_code(Str name)
{
    size_t end = name.len;
    while (end > 0 && name.data[end - 1] >= '0' && name.data[end - 1] <= '9')
        end--;
    return end > 1 && end < name.len && name.data[end - 1] == '_';
}

Str frame_last_part(Str path)
{
    size_t start = path.len;
    while (start > 0 && path.data[start - 1] != '|' && path.data[start - 1] != '/')
        start--;
    return str_trim(str_from_index(path, start));
}
