/*
 * reference_text: a plain text with references and typed figures in it, such
 * as a title: both are filled in, neither is ever a link; or left out, where
 * the text makes an address.
 */
#include "article/prose_work.h"
#include "article/reference_work.h"

#include "base/escape.h"

/* Where the next `typed` stands in what the editor wrote; the whole value where quoting or folding hides it. */
static Place place_in_value(const Value *value, Str typed, size_t *searched)
{
    if (!value || !value->place.source)
        return (Place){0};
    Place place = value->place;
    Str written = str_slice(place.source->text, place.start, place.end);
    size_t at = *searched + str_index(str_from_index(written, *searched), typed);
    if (at >= written.len)
        return place;
    *searched = at + typed.len;
    return source_place(place.source, place.start + at, place.start + at + typed.len);
}

typedef struct TextFill {
    Buf plain;
    Buf html;
} TextFill;

static void add_text(TextFill *fill, Str text)
{
    buf_add(&fill->plain, text);
    escape_html(&fill->html, text);
}

/* Fills in a typed figure that `text` starts with; returns its length, or 0. */
static size_t fill_typed(Work *work, TextFill *fill, Str text, const Value *value, size_t *searched)
{
    size_t length = typed_length(text);
    if (!length)
        return 0;
    Filled filled = typed_fill(work, str_slice(text, 0, length),
                               place_in_value(value, str_slice(text, 0, length), searched));
    buf_add(&fill->plain, filled.plain);
    buf_add(&fill->html, filled.html);
    return length;
}

/* Fills in what starts with `{{` at the start of `text`; returns its length. */
static size_t fill_one(Work *work, TextFill *fill, Str text, const Value *value, size_t *searched)
{
    /* Only up to the next `{{`: what is unclosed is not searched again and again. */
    Str own = str_slice(text, 0, 2 + str_index(str_from_index(text, 2), STR("{{")));
    size_t end = str_index(own, STR("}}"));
    bool closed = end < own.len;
    size_t length = closed ? end + 2 : 2;
    Str typed = str_slice(text, 0, length);
    Place place = place_in_value(value, typed, searched);
    Filled filled;
    if (!closed)
        reference_report_syntax(work, place, "'{{' without '}}' behind it");
    else if (reference_fill(work, str_slice(text, 2, end), place, REFERENCE_UNLINKED, &filled)) {
        buf_add(&fill->plain, filled.plain);
        buf_add(&fill->html, filled.html);
        return length;
    }
    add_text(fill, typed);
    return length;
}

Filled reference_fill_text(Work *work, Str text, const Value *value)
{
    text = typed_without_marks(work->arena, text);
    TextFill fill = {.plain = {.arena = work->arena}, .html = {.arena = work->arena}};
    size_t searched = 0;
    for (size_t at = 0, length; at < text.len;) {
        Str rest = str_from_index(text, at);
        if (str_starts_with(rest, STR("\\{{"))) {
            add_text(&fill, STR("{{"));
            at += 3;
        } else if (str_starts_with(rest, STR("{{"))) {
            at += fill_one(work, &fill, rest, value, &searched);
        } else if ((length = fill_typed(work, &fill, rest, value, &searched)) > 0) {
            at += length;
        } else {
            size_t step = 1 + str_index(str_from_index(rest, 1), STR("{{"));
            size_t bracket = 1 + str_index_char(str_from_index(rest, 1), '[');
            step = step < bracket ? step : bracket;
            if (str_ends_with(str_slice(rest, 0, step), STR("\\")) && step < rest.len && step > 1)
                step--;
            add_text(&fill, str_slice(rest, 0, step));
            at += step;
        }
    }
    return (Filled){buf_str(&fill.plain), buf_str(&fill.html)};
}

/* The length of a figure that a text starts with, of either form; 0 when it starts otherwise. */
static size_t figure_length(Str text)
{
    if (!str_starts_with(text, STR("{{")))
        return typed_length(text);
    Str own = str_slice(text, 0, 2 + str_index(str_from_index(text, 2), STR("{{")));
    size_t end = str_index(own, STR("}}"));
    return end < own.len ? end + 2 : 0;
}

Str reference_without_figures(Arena *arena, Str text)
{
    text = typed_without_marks(arena, text);
    Buf out = {.arena = arena};
    for (size_t at = 0; at < text.len;) {
        size_t length = figure_length(str_from_index(text, at));
        if (!length)
            buf_add_char(&out, text.data[at]);
        at += length ? length : 1;
    }
    return str_trim(buf_str(&out));
}
