/*
 * key: see key.h. Each item is a mark and its words; an item that does not fit
 * behind the one before it begins a line.
 */
#include "charts/key.h"

#include <math.h>

static const double mark_size = 0.8; /* em */
static const double mark_gap = 0.5;
static const double item_gap = 1.3;

static void draw_mark(Picture *picture, const KeyItem *item, KeyMark mark, double x, double middle)
{
    double size = picture->size * mark_size;
    if (mark == KEY_DOT)
        svg_circle(&picture->svg, item->classes, x + size / 2, middle, size / 2 - 1);
    else
        svg_rect(&picture->svg, item->classes, x + 0.5, middle - size / 2, size - 1, size - 1);
}

double key_draw(Picture *picture, const KeyItem *items, size_t count, KeyMark mark, double y)
{
    double before = picture->size * (mark_size + mark_gap);
    double line = picture->line * 1.15;
    double x = 0;
    double middle = y + line / 2;
    for (size_t i = 0; i < count; i++) {
        LayoutText text = picture_wrap(picture, MEASURE_REGULAR, items[i].text, (Str){0}, picture->across - before,
                                       LAYOUT_MAX_LINES);
        if (x > 0 && (x + before + text.room > picture->across || text.count > 1)) {
            x = 0;
            middle += line;
        }
        draw_mark(picture, &items[i], mark, x, middle);
        for (size_t l = 0; l < text.count; l++, middle += l < text.count ? line : 0)
            svg_label(&picture->svg, "c-name", x + before, picture_baseline(picture, middle), SVG_START,
                      text.lines[l]);
        x = text.count > 1 ? picture->across : x + before + text.room + picture->size * item_gap;
    }
    return middle + line / 2 + picture->size * 0.3 - y;
}
