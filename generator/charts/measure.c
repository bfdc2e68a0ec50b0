/*
 * measure: see measure.h. Every number on a chart goes through here, so ASCII
 * is found by its index: the table begins with the space and has no holes
 * before U+007F. What the font lacks (and a system font will draw) counts as a
 * full em: too wide rather than too narrow.
 */
#include "charts/measure.h"

#include "base/utf8.h"

enum { FIRST_CODE_POINT = 0x20, LAST_BY_INDEX = 0x7E, FULL_EM = 1000 };

static const double letter_spacing = 0.12;
static const double word_spacing = 0.16;

static bool takes_no_room(uint32_t code_point)
{
    return code_point == 0x00AD || code_point == 0x200B || code_point == 0x2060 ||
           (code_point >= 0x0300 && code_point <= 0x036F);
}

static const MeasureAdvance *find_advance(uint32_t code_point)
{
    if (code_point >= FIRST_CODE_POINT && code_point <= LAST_BY_INDEX)
        return &measure_advances[code_point - FIRST_CODE_POINT];
    size_t low = 0;
    size_t high = measure_advance_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (measure_advances[middle].code_point < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < measure_advance_count && measure_advances[low].code_point == code_point;
    return found ? &measure_advances[low] : NULL;
}

static int advance_of(uint32_t code_point, MeasureWeight weight)
{
    if (takes_no_room(code_point))
        return 0;
    const MeasureAdvance *advance = find_advance(code_point);
    if (!advance)
        return FULL_EM;
    return weight == MEASURE_SEMIBOLD ? advance->semibold : advance->regular;
}

double measure_text(Str text, double size, MeasureWeight weight)
{
    long long thousandths = 0;
    for (size_t i = 0; i < text.len;)
        thousandths += advance_of(utf8_next(text, &i), weight);
    return (double)thousandths / 1000 * size;
}

double measure_room(Str text, double size, MeasureWeight weight)
{
    long long thousandths = 0;
    long long letters = 0;
    long long spaces = 0;
    for (size_t i = 0; i < text.len;) {
        uint32_t code_point = utf8_next(text, &i);
        thousandths += advance_of(code_point, weight);
        letters++;
        spaces += code_point == ' ' || code_point == 0xA0;
    }
    return ((double)thousandths / 1000 + letter_spacing * (double)letters + word_spacing * (double)spaces) * size;
}
