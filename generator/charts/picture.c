/*
 * picture: see picture.h. A form draws first and says how high it became; the
 * root element is written round it, so no form has to know its height before.
 *
 * Sizes: the wide picture is shown from 40 rem (640 px) on, where 16 units are
 * 14.2 px; the narrow one down to 285 px (a phone of 320 px with margins), where
 * 17 units are 14.2 px.
 */
#include "charts/picture.h"

#include "charts/file_style.h"
#include "charts/layout.h"

typedef struct Size {
    double across;
    double text;
    double line;
    const char *classes;
    const char *suffix;
} Size;

static const Size sizes[] = {
    [CHART_NARROW] = {340, 17, 20, "chart-svg chart-n", "n"},
    [CHART_WIDE] = {720, 16, 19, "chart-svg chart-w", "w"},
};

static Picture begin(Arena *arena, const Chart *chart, ChartWidth width)
{
    return (Picture){.arena = arena,
                     .chart = chart,
                     .width = width,
                     .across = sizes[width].across,
                     .size = sizes[width].text,
                     .line = sizes[width].line,
                     .svg = {.out = {.arena = arena}}};
}

/* Nothing to draw is said in words, at the place of the picture. */
static double draw_nothing(Picture *picture)
{
    LayoutText text = picture_wrap(picture, MEASURE_REGULAR, chart_word(picture->chart, "empty"), (Str){0},
                                   picture->across, LAYOUT_MAX_LINES);
    svg_line(&picture->svg, "c-mark", 0, 1, picture->across, 1);
    double middle = picture->line * 1.4;
    for (size_t i = 0; i < text.count; i++, middle += picture->line)
        svg_label(&picture->svg, "c-note", 0, picture_baseline(picture, middle), SVG_START, text.lines[i]);
    svg_line(&picture->svg, "c-mark", 0, middle + picture->line * 0.4, picture->across, middle + picture->line * 0.4);
    return middle + picture->line * 0.4 + 1;
}

static double draw(Picture *picture)
{
    if (!chart_has_values(picture->chart))
        return draw_nothing(picture);
    return chart_form(picture->chart->kind)->draw(picture);
}

static void write_view_box(Svg *svg, double across, double height)
{
    Buf box = {.arena = svg->out.arena};
    BUF_LIT(&box, "0 0 ");
    svg_write_number(&box, across);
    buf_add_char(&box, ' ');
    svg_write_number(&box, height);
    svg_attribute(svg, "viewBox", buf_str(&box));
}

/* <title> and <desc> with ids, named by the root's aria-labelledby. */
static Str part_id(Arena *arena, const Chart *chart, const char *part, const char *suffix)
{
    return arena_printf(arena, STR_FMT "-%s-%s", STR_ARG(chart->id), part, suffix);
}

static void write_part(Svg *svg, const char *element, Str id, Str text)
{
    svg_open(svg, element);
    svg_attribute(svg, "id", id);
    svg_text(svg, text);
    svg_close(svg, element);
}

static void write_names(Svg *svg, const Chart *chart, Str description, const char *suffix)
{
    Arena *arena = svg->out.arena;
    Str title = part_id(arena, chart, "t", suffix);
    Str desc = part_id(arena, chart, "d", suffix);
    svg_attribute(svg, "role", STR("img"));
    svg_attribute(svg, "aria-labelledby", arena_printf(arena, STR_FMT " " STR_FMT, STR_ARG(title), STR_ARG(desc)));
    write_part(svg, "title", title, chart->title);
    write_part(svg, "desc", desc, description);
}

Str picture_svg(Arena *arena, const Chart *chart, ChartWidth width, Str description)
{
    Picture picture = begin(arena, chart, width);
    double height = draw(&picture);
    Svg svg = {.out = {.arena = arena}};
    svg_open(&svg, "svg");
    svg_class(&svg, sizes[width].classes);
    write_view_box(&svg, picture.across, height);
    write_names(&svg, chart, description, sizes[width].suffix);
    svg_add(&svg, svg_finish(&picture.svg));
    svg_close(&svg, "svg");
    return svg_finish(&svg);
}

Str chart_svg(Arena *arena, const Chart *chart, ChartWidth width)
{
    return picture_svg(arena, chart, width, chart_describe(arena, chart));
}

Str chart_sparkline(Arena *arena, const Chart *chart)
{
    if (!chart_has_values(chart))
        return (Str){0};
    Picture picture = begin(arena, chart, CHART_NARROW);
    double height = chart_form_sparkline.draw(&picture);
    Svg svg = {.out = {.arena = arena}};
    svg_open(&svg, "svg");
    svg_class(&svg, "sparkline");
    write_view_box(&svg, picture.across, height);
    svg_attribute(&svg, "aria-hidden", STR("true"));
    svg_attribute(&svg, "focusable", STR("false"));
    svg_add(&svg, svg_finish(&picture.svg));
    svg_close(&svg, "svg");
    return svg_finish(&svg);
}

/* ---- the file ---- */

static const double file_margin = 24;
static const double title_size = 20;

/* Lines of a text, filled up to the width; returns the next baseline. */
static double write_lines(Svg *svg, const char *classes, Str text, double size, MeasureWeight weight, double across,
                          double y)
{
    Str line = {text.data, 0};
    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && text.data[i] != ' ')
            continue;
        Str longer = {line.data, (size_t)(text.data + i - line.data)};
        if (line.len && measure_room(longer, size, weight) > across) {
            svg_label(svg, classes, file_margin, y, SVG_START, line);
            y += size * 1.3;
            longer = (Str){line.data + line.len + 1, longer.len - line.len - 1};
        }
        line = longer;
    }
    if (line.len)
        svg_label(svg, classes, file_margin, y, SVG_START, line);
    return line.len ? y + size * 1.3 : y;
}

static double write_foot(Svg *svg, const Chart *chart, double size, double across, double y)
{
    for (size_t i = 0; i < chart->note_count; i++)
        y = write_lines(svg, "c-source", chart->notes[i], size, MEASURE_REGULAR, across, y);
    return write_lines(svg, "c-source", chart->source, size, MEASURE_REGULAR, across, y);
}

static void open_translated(Svg *svg, double x, double y)
{
    Buf move = {.arena = svg->out.arena};
    BUF_LIT(&move, "translate(");
    svg_write_number(&move, x);
    buf_add_char(&move, ' ');
    svg_write_number(&move, y);
    buf_add_char(&move, ')');
    svg_open(svg, "g");
    svg_attribute(svg, "transform", buf_str(&move));
}

Str chart_svg_file(Arena *arena, const Chart *chart)
{
    Picture picture = begin(arena, chart, CHART_WIDE);
    double height = draw(&picture);
    Svg body = {.out = {.arena = arena}};
    double y = write_lines(&body, "c-title", chart->title, title_size, MEASURE_SEMIBOLD, picture.across,
                           file_margin + title_size);
    y = write_lines(&body, "c-source", chart->subtitle, picture.size, MEASURE_REGULAR, picture.across, y);
    open_translated(&body, file_margin, y);
    svg_add(&body, svg_finish(&picture.svg));
    svg_close(&body, "g");
    y = write_foot(&body, chart, picture.size, picture.across, y + height + picture.line * 1.5);

    Svg svg = {.out = {.arena = arena}};
    svg_open(&svg, "svg");
    svg_attribute(&svg, "xmlns", STR("http://www.w3.org/2000/svg"));
    svg_attribute(&svg, "lang", chart->language->code);
    write_view_box(&svg, picture.across + 2 * file_margin, y - picture.line + file_margin);
    write_names(&svg, chart, chart_describe(arena, chart), "f");
    svg_open(&svg, "style");
    svg_text(&svg, file_style_with(arena, chart->accent));
    svg_close(&svg, "style");
    svg_add(&svg, svg_finish(&body));
    svg_close(&svg, "svg");
    return arena_printf(arena, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" STR_FMT "\n", STR_ARG(svg_finish(&svg)));
}
