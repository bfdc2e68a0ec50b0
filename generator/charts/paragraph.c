/*
 * paragraph: see paragraph.h. Lines are filled greedily; a word that is wider
 * than a line is broken at its hyphens, and where it has none wherever it must
 * be, which the caller is told, so that it can choose another layout or a
 * shorter text.
 */
#include "charts/paragraph.h"

#include "base/utf8.h"
#include "charts/layout.h"

typedef struct Fit {
    Str line;
    size_t next; /* byte where the next line begins */
} Fit;

/* As many characters as fit with `tail` behind them; at least one, or it would never end. */
static Fit fit_characters(const Picture *picture, Str text, double width, MeasureWeight weight, const char *tail)
{
    Fit best = {0};
    for (size_t i = 0; i < text.len;) {
        utf8_next(text, &i);
        Str line = layout_line_text(picture->arena, str_trim(str_slice(text, 0, i)));
        line = arena_printf(picture->arena, STR_FMT "%s", STR_ARG(line), tail);
        if (best.next > 0 && measure_room(line, picture->size, weight) > width)
            break;
        best = (Fit){line, i};
    }
    return best;
}

/* The longest beginning that ends where a line may; `next` is 0 when not even the first word fits. */
static Fit fit_words(const Picture *picture, Str text, double width, MeasureWeight weight)
{
    Fit best = {0};
    for (size_t i = 1; i <= text.len; i++) {
        size_t end = text.len;
        size_t next = text.len;
        if (i < text.len && !layout_can_break(text, i, &end, &next))
            continue;
        Str line = layout_line_text(picture->arena, str_slice(text, 0, end));
        if (measure_room(line, picture->size, weight) > width)
            break;
        best = (Fit){line, next};
    }
    return best;
}

/* The text with hyphens in its first word. */
static Str hyphenate_word(const Picture *picture, Str text)
{
    size_t end = str_index_char(text, ' ');
    Str word = hyphenate(picture->arena, picture->chart->language->hyphenator, str_slice(text, 0, end));
    if (word.len == end)
        return text;
    return arena_printf(picture->arena, STR_FMT STR_FMT, STR_ARG(word), STR_ARG(str_from_index(text, end)));
}

Paragraph paragraph_make(const Picture *picture, Str text, double width, size_t most, MeasureWeight weight)
{
    Paragraph paragraph = {.whole = true};
    size_t capacity = 0;
    bool cut = false;
    text = str_trim(text);
    while (text.len && paragraph.count < most) {
        Fit fit = fit_words(picture, text, width, weight);
        if (fit.next == 0) {
            text = hyphenate_word(picture, text);
            fit = fit_words(picture, text, width, weight);
            paragraph.whole = false;
        }
        bool last = paragraph.count + 1 == most && fit.next < text.len;
        if (last || fit.next == 0) {
            fit = fit_characters(picture, text, width, weight, last ? "…" : "-");
            paragraph.whole = false;
            cut = true;
        }
        double room = measure_room(fit.line, picture->size, weight);
        paragraph.room = room > paragraph.room ? room : paragraph.room;
        ARENA_RESERVE_ONE(picture->arena, paragraph.lines, paragraph.count, capacity);
        paragraph.lines[paragraph.count++] = fit.line;
        text = str_trim(str_from_index(text, fit.next));
    }
    paragraph.hyphenated = !paragraph.whole && !cut;
    return paragraph;
}

double paragraph_draw(Picture *picture, const Paragraph *paragraph, const char *classes, double x, double middle,
                      SvgAnchor anchor)
{
    for (size_t i = 0; i < paragraph->count; i++, middle += picture->line)
        svg_label(&picture->svg, classes, x, picture_baseline(picture, middle), anchor, paragraph->lines[i]);
    return middle;
}

static const double word_gap = 0.57; /* em: a space with its spacing */

double paragraph_room_with(const Picture *picture, const Paragraph *paragraph, MeasureWeight weight, Str value,
                           MeasureWeight value_weight)
{
    double room = value.len ? measure_room(value, picture->size, value_weight) : 0;
    if (paragraph->count == 0)
        return room;
    Str last = paragraph->lines[paragraph->count - 1];
    return measure_room(last, picture->size, weight) + (room > 0 ? picture->size * word_gap + room : 0);
}

double paragraph_draw_with(Picture *picture, const Paragraph *paragraph, const char *classes, double x, double middle,
                           SvgAnchor anchor, Str value, const char *value_classes, bool below)
{
    size_t lines = paragraph->count + (value.len && (below || paragraph->count == 0));
    for (size_t i = 0; i < lines; i++, middle += picture->line) {
        Str text = i < paragraph->count ? paragraph->lines[i] : (Str){0};
        svg_label_value(&picture->svg, classes, x, picture_baseline(picture, middle), anchor, text, value_classes,
                        i + 1 == lines ? value : (Str){0});
    }
    return middle;
}
