/*
 * chart_html: a chart as a <figure> of a page: title, subtitle, both pictures,
 * source and notes, and the data as a table with its downloads.
 *
 * The figure has no role attribute: it holds a figcaption, and HTML then allows
 * none; the element's own role is named by the title. The table comes inside
 * the caption because that must be the figure's last child.
 */
#include "charts/picture.h"

#include "base/escape.h"
#include "base/hyphenate.h"

enum { DEFAULT_HEADING = 3 };

static Str number_of(Arena *arena, const Chart *chart)
{
    return chart->number_text.len ? chart->number_text : arena_printf(arena, "%d", chart->number);
}

static void add_number(Buf *out, const Chart *chart)
{
    if (chart->number == 0)
        return;
    BUF_LIT(out, "<span class=\"chart-number-of\">");
    escape_html(out, chart_word(chart, "figure"));
    buf_printf(out, " " STR_FMT "</span> ", STR_ARG(number_of(out->arena, chart)));
}

static void add_title(Buf *out, const Chart *chart)
{
    int level = chart->heading_level ? chart->heading_level : DEFAULT_HEADING;
    buf_printf(out, "<h%d class=\"chart-title\" id=\"" STR_FMT "-title\">", level, STR_ARG(chart->id));
    add_number(out, chart);
    escape_html(out, hyphenate(out->arena, chart->language->hyphenator, chart->title));
    buf_printf(out, "</h%d>", level);
}

static void add_paragraph(Buf *out, const char *classes, Str text)
{
    if (text.len == 0)
        return;
    buf_printf(out, "<p class=\"%s\">", classes);
    escape_html(out, text);
    BUF_LIT(out, "</p>");
}

static void add_source(Buf *out, const Chart *chart)
{
    if (chart->source.len == 0)
        return;
    BUF_LIT(out, "<p class=\"chart-source\">");
    if (chart->source_link.len) {
        BUF_LIT(out, "<a href=\"");
        escape_html(out, chart->source_link);
        BUF_LIT(out, "\">");
    }
    escape_html(out, chart->source);
    if (chart->source_link.len)
        BUF_LIT(out, "</a>");
    BUF_LIT(out, "</p>");
}

Str chart_page(Arena *arena, const Chart *chart)
{
    return arena_printf(arena, "figuur/" STR_FMT "/index.html", STR_ARG(chart->files));
}

/* Names the figure where it has a number: many on a page would be called the same. */
static void add_word(Buf *out, const Chart *chart, const char *plain, const char *numbered)
{
    const char *const path[] = {"chart", "table", chart->number ? numbered : plain};
    PatternField fields[] = {{"number", number_of(out->arena, chart)}};
    escape_html(out, language_fill(out->arena, language_find(chart->language, path, 3), fields, 1));
}

static void add_download(Buf *out, const Chart *chart, const char *ending, const char *plain, const char *numbered)
{
    BUF_LIT(out, "<li><a href=\"");
    escape_html(out, chart->files);
    buf_printf(out, ".%s\" download>", ending);
    add_word(out, chart, plain, numbered);
    BUF_LIT(out, "</a></li>");
}

static void add_page_link(Buf *out, const Chart *chart)
{
    BUF_LIT(out, "<li><a href=\"");
    escape_html(out, chart_page(out->arena, chart));
    BUF_LIT(out, "\">");
    add_word(out, chart, "page", "page_figure");
    BUF_LIT(out, "</a></li>");
}

/* What another site takes over to show the figure: markup as text, to be copied. */
static void add_embed(Buf *out, const Chart *chart)
{
    Buf frame = {.arena = out->arena};
    BUF_LIT(&frame, "<iframe src=\"");
    escape_html(&frame, chart->address);
    escape_html(&frame, chart_page(out->arena, chart));
    BUF_LIT(&frame, "\" title=\"");
    escape_html(&frame, chart->title);
    BUF_LIT(&frame, "\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>");
    BUF_LIT(out, "<details class=\"chart-embed\"><summary>");
    add_word(out, chart, "embed", "embed_figure");
    BUF_LIT(out, "</summary><p><code>");
    escape_html(out, buf_str(&frame));
    BUF_LIT(out, "</code></p></details>");
}

static void add_data(Buf *out, const Chart *chart)
{
    BUF_LIT(out, "<details class=\"chart-data\"><summary>");
    add_word(out, chart, "open", "open_figure");
    BUF_LIT(out, "</summary>");
    buf_add(out, chart_table_html(out->arena, chart));
    if (chart->files.len) {
        BUF_LIT(out, "<ul class=\"chart-downloads\">");
        add_download(out, chart, "csv", "csv", "csv_figure");
        add_download(out, chart, "svg", "svg", "svg_figure");
        if (chart->has_page)
            add_page_link(out, chart);
        BUF_LIT(out, "</ul>");
    }
    if (chart->has_page && chart->address.len)
        add_embed(out, chart);
    BUF_LIT(out, "</details>");
}

Str chart_figure_html(Arena *arena, const Chart *chart)
{
    Buf out = {.arena = arena};
    const ChartForm *form = chart_form(chart->kind);
    Str description = chart_describe(arena, chart);
    buf_printf(&out, "<figure class=\"chart chart-%s\" id=\"" STR_FMT "\" aria-labelledby=\"" STR_FMT "-title\">",
               form->name, STR_ARG(chart->id), STR_ARG(chart->id));
    add_title(&out, chart);
    add_paragraph(&out, "chart-subtitle", chart->subtitle);
    BUF_LIT(&out, "<div class=\"chart-picture\">");
    if (form->html && chart_has_values(chart)) {
        buf_add(&out, form->html(arena, chart));
    } else {
        buf_add(&out, picture_svg(arena, chart, CHART_NARROW, description));
        buf_add(&out, picture_svg(arena, chart, CHART_WIDE, description));
    }
    BUF_LIT(&out, "</div><figcaption class=\"chart-caption\">");
    for (size_t i = 0; i < chart->note_count; i++)
        add_paragraph(&out, "chart-note", chart->notes[i]);
    add_source(&out, chart);
    add_data(&out, chart);
    BUF_LIT(&out, "</figcaption></figure>\n");
    return buf_str(&out);
}
