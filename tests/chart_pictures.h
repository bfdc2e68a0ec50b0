/*
 * chart_pictures: what must hold for every picture of every form, whoever made
 * its chart: it is the golden one, well formed, named, without inline styles,
 * and no text lies outside it or on other text, with the text spacing of
 * WCAG 1.4.12 reckoned in.
 */
#ifndef TESTS_CHART_PICTURES_H
#define TESTS_CHART_PICTURES_H

#include "base/files.h"
#include "charts/chart.h"
#include "charts/measure.h"
#include "check.h"

typedef struct PictureCase {
    const char *name; /* "scatter-typical": of its golden files */
    const Chart *chart;
} PictureCase;

static const char *const picture_suffixes[] = {[CHART_NARROW] = "narrow", [CHART_WIDE] = "wide"};

static inline void picture_fail(const PictureCase *item, ChartWidth width, const char *what, Str detail)
{
    check_fail(__FILE__, __LINE__, what);
    printf("#    in %s-%s: " STR_FMT "\n", item->name, picture_suffixes[width], STR_ARG(detail));
}

typedef void PictureCheck(Arena *arena, const PictureCase *item, ChartWidth width, Str svg);

static inline void pictures_for_each(Arena *arena, const PictureCase *cases, size_t count, PictureCheck *check)
{
    for (size_t i = 0; i < count; i++)
        for (int w = CHART_NARROW; w <= CHART_WIDE; w++)
            check(arena, &cases[i], (ChartWidth)w, chart_svg(arena, cases[i].chart, (ChartWidth)w));
}

/* ---- golden ---- */

/* One element a line: a difference then shows what moved. */
static inline Str picture_lines(Arena *arena, Str svg)
{
    Buf out = {.arena = arena};
    for (size_t i = 0; i < svg.len; i++) {
        if (i > 0 && svg.data[i] == '<' && svg.data[i + 1] != '/' && svg.data[i - 1] == '>')
            buf_add_char(&out, '\n');
        buf_add_char(&out, svg.data[i]);
    }
    buf_add_char(&out, '\n');
    return buf_str(&out);
}

static inline Str picture_golden_path(Arena *arena, const PictureCase *item, ChartWidth width)
{
    return arena_printf(arena, "tests/golden/charts/%s-%s.svg", item->name, picture_suffixes[width]);
}

static inline void picture_compare_golden(Arena *arena, const PictureCase *item, ChartWidth width, Str svg)
{
    Str want = {0};
    Str path = picture_golden_path(arena, item, width);
    if (!files_read_bytes(arena, path, (Place){0}, &want, diags_create(arena)))
        picture_fail(item, width, "no golden file: run with --accept", path);
    else if (!str_equal(picture_lines(arena, svg), want))
        picture_fail(item, width, "differs from its golden file: look, then run with --accept", path);
}

static inline void picture_accept_golden(Arena *arena, const PictureCase *item, ChartWidth width, Str svg)
{
    FILE *out = fopen(arena_cstr(arena, picture_golden_path(arena, item, width)), "w");
    Str text = picture_lines(arena, svg);
    if (!out || fwrite(text.data, 1, text.len, out) != text.len || fclose(out) != 0)
        perror("writing a golden file");
}

/* ---- well formed, named, nothing inline ---- */

/* Elements nest, attributes are quoted: all that SVG of our own writer can get wrong. */
static inline bool picture_is_well_formed(Str svg)
{
    Str open[32];
    size_t depth = 0;
    for (size_t i = 0; i < svg.len;) {
        if (svg.data[i] != '<') {
            if (depth == 0 || svg.data[i] == '>')
                return false;
            i++;
            continue;
        }
        size_t end = i + str_index_char(str_from_index(svg, i), '>');
        if (end == svg.len)
            return false;
        Str tag = str_slice(svg, i + 1, end);
        Str name = str_slice(tag, 0, str_index_char(tag, ' '));
        if (tag.data[0] == '/') {
            if (depth == 0 || !str_equal(open[--depth], str_from_index(tag, 1)))
                return false;
        } else if (!str_ends_with(tag, STR("/"))) {
            if (depth == 32)
                return false;
            open[depth++] = name;
        }
        i = end + 1;
    }
    return depth == 0;
}

static inline void picture_check_form(Arena *arena, const PictureCase *item, ChartWidth width, Str svg)
{
    (void)arena;
    static const char *const forbidden[] = {"style=", "<script", "\"nan", "nan ", "-0\"", "\"inf", "inf "};
    if (!picture_is_well_formed(svg))
        picture_fail(item, width, "not well formed", svg);
    for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
        if (str_contains(svg, str_from(forbidden[i])))
            picture_fail(item, width, "an inline style, a script or no number", str_from(forbidden[i]));
    if (!str_contains(svg, STR("<title id=")) || !str_contains(svg, STR("<desc id=")))
        picture_fail(item, width, "without a name or a description", svg);
}

/* ---- text ---- */

typedef struct PictureBox {
    double left, right, top, bottom;
    Str text;
} PictureBox;

static inline double picture_number(Str tag, const char *attribute)
{
    size_t at = str_index(tag, str_from(attribute));
    return at == tag.len ? 0 : strtod(tag.data + at + strlen(attribute), NULL);
}

static inline Str picture_text(Arena *arena, Str text)
{
    Buf out = {.arena = arena};
    bool in_tag = false;
    for (size_t i = 0; i < text.len; i++) {
        in_tag = in_tag || text.data[i] == '<';
        if (!in_tag)
            buf_add_char(&out, text.data[i]);
        in_tag = in_tag && text.data[i] != '>';
    }
    return buf_str(&out);
}

static inline PictureBox picture_box(Arena *arena, Str element, double size)
{
    size_t tag_end = str_index_char(element, '>');
    Str tag = str_slice(element, 0, tag_end);
    Str inner = str_from_index(element, tag_end + 1);
    size_t span = str_index(inner, STR("<tspan"));
    bool semibold = str_contains(tag, STR("c-value")) || str_contains(tag, STR("c-strong"));
    double room = measure_room(picture_text(arena, str_slice(inner, 0, span)), size,
                               semibold ? MEASURE_SEMIBOLD : MEASURE_REGULAR) +
                  measure_room(picture_text(arena, str_from_index(inner, span)), size, MEASURE_SEMIBOLD);
    double x = picture_number(tag, " x=\"");
    double y = picture_number(tag, " y=\"");
    bool end = str_contains(tag, STR("text-anchor=\"end\""));
    bool middle = str_contains(tag, STR("text-anchor=\"middle\""));
    double left = end ? x - room : middle ? x - room / 2 : x;
    return (PictureBox){left, left + room, y - size * 0.74, y + size * 0.2, picture_text(arena, inner)};
}

static inline size_t picture_boxes(Arena *arena, Str svg, double size, PictureBox *boxes, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < svg.len && count < most;) {
        size_t at = i + str_index(str_from_index(svg, i), STR("<text"));
        if (at == svg.len)
            break;
        size_t end = at + str_index(str_from_index(svg, at), STR("</text>"));
        boxes[count++] = picture_box(arena, str_slice(svg, at, end), size);
        i = end;
    }
    return count;
}

static inline void picture_check_text(Arena *arena, const PictureCase *item, ChartWidth width, Str svg)
{
    enum { MOST = 512 };
    PictureBox *boxes = ARENA_ARRAY(arena, PictureBox, MOST);
    double size = width == CHART_WIDE ? 16 : 17;
    double across = width == CHART_WIDE ? 720 : 340;
    Str view = str_from_index(svg, str_index(svg, STR("viewBox=\"0 0 ")) + strlen("viewBox=\"0 0 "));
    double height = view.len ? strtod(view.data + str_index_char(view, ' '), NULL) : 0;
    size_t count = picture_boxes(arena, svg, size, boxes, MOST);
    for (size_t i = 0; i < count; i++) {
        const PictureBox *a = &boxes[i];
        if (a->left < -0.5 || a->right > across + 0.5 || a->top < -0.5 || a->bottom > height + 0.5)
            picture_fail(item, width, "text outside the picture", a->text);
        for (size_t j = 0; j < i; j++) {
            const PictureBox *b = &boxes[j];
            if (a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom)
                picture_fail(item, width, "text over text",
                             arena_printf(arena, "'" STR_FMT "' and '" STR_FMT "'", STR_ARG(a->text),
                                          STR_ARG(b->text)));
        }
    }
}

/* ---- together ---- */

/* All checks; true after `--accept` or `--gallery`, which do something else. */
static inline bool pictures_main(Arena *arena, const PictureCase *cases, size_t count, int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--accept") == 0) {
        pictures_for_each(arena, cases, count, picture_accept_golden);
        return true;
    }
    if (argc > 1 && strcmp(argv[1], "--gallery") == 0) {
        puts("<!doctype html><html lang=nl><meta charset=utf-8><title>charts</title>"
             "<link rel=stylesheet href=assets/css/tokens.css><link rel=stylesheet href=assets/css/charts.css>"
             "<link rel=stylesheet href=view.css><main>");
        for (size_t i = 0; i < count; i++)
            printf(STR_FMT "\n", STR_ARG(chart_figure_html(arena, cases[i].chart)));
        puts("</main>");
        return true;
    }
    return false;
}

#endif
