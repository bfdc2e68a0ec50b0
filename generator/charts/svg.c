/*
 * svg: see svg.h. Numbers are rounded to whole hundredths first and written as
 * integers: no printf of doubles, so no locale and no "-0".
 */
#include "charts/svg.h"

#include <math.h>

#include "base/diag.h"
#include "base/escape.h"

static const double largest = 1e6;

static void write_integer(Buf *buf, long long value)
{
    char digits[24];
    size_t n = sizeof digits;
    do {
        digits[--n] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    buf_add(buf, (Str){digits + n, sizeof digits - n});
}

/* value * 100, rounded; `unit` is 1 for hundredths, 10 for tenths. */
static void write_hundredths(Buf *buf, double value, long long unit)
{
    if (!isfinite(value))
        value = 0;
    value = value > largest ? largest : value < -largest ? -largest : value;
    long long hundredths = llround(value * 100 / (double)unit) * unit;
    if (hundredths < 0) {
        buf_add_char(buf, '-');
        hundredths = -hundredths;
    }
    write_integer(buf, hundredths / 100);
    long long rest = hundredths % 100;
    if (!rest)
        return;
    buf_add_char(buf, '.');
    buf_add_char(buf, (char)('0' + rest / 10));
    if (rest % 10)
        buf_add_char(buf, (char)('0' + rest % 10));
}

void svg_write_number(Buf *buf, double value)
{
    write_hundredths(buf, value, 1);
}

static void end_tag(Svg *svg)
{
    if (svg->in_tag)
        buf_add_char(&svg->out, '>');
    svg->in_tag = false;
}

void svg_open(Svg *svg, const char *element)
{
    end_tag(svg);
    if (svg->depth == SVG_MAX_DEPTH)
        BUG("SVG nested too deep");
    svg->open[svg->depth++] = element;
    buf_add_char(&svg->out, '<');
    buf_add(&svg->out, str_from(element));
    svg->in_tag = true;
}

static void begin_attribute(Svg *svg, const char *name)
{
    if (!svg->in_tag)
        BUG("SVG attribute outside a tag");
    buf_add_char(&svg->out, ' ');
    buf_add(&svg->out, str_from(name));
    BUF_LIT(&svg->out, "=\"");
}

void svg_attribute(Svg *svg, const char *name, Str value)
{
    begin_attribute(svg, name);
    escape_html(&svg->out, value);
    buf_add_char(&svg->out, '"');
}

void svg_class(Svg *svg, const char *classes)
{
    svg_attribute(svg, "class", str_from(classes));
}

void svg_number(Svg *svg, const char *name, double value)
{
    begin_attribute(svg, name);
    svg_write_number(&svg->out, value);
    buf_add_char(&svg->out, '"');
}

void svg_text(Svg *svg, Str text)
{
    end_tag(svg);
    escape_html(&svg->out, text);
}

void svg_add(Svg *svg, Str markup)
{
    end_tag(svg);
    buf_add(&svg->out, markup);
}

void svg_close(Svg *svg, const char *element)
{
    if (svg->depth == 0 || strcmp(svg->open[svg->depth - 1], element) != 0)
        BUG("SVG closed in the wrong order");
    svg->depth--;
    if (svg->in_tag) {
        BUF_LIT(&svg->out, "/>");
        svg->in_tag = false;
        return;
    }
    BUF_LIT(&svg->out, "</");
    buf_add(&svg->out, str_from(element));
    buf_add_char(&svg->out, '>');
}

Str svg_finish(const Svg *svg)
{
    if (svg->depth != 0)
        BUG("SVG left open");
    return buf_str(&svg->out);
}

void svg_line(Svg *svg, const char *classes, double x1, double y1, double x2, double y2)
{
    svg_open(svg, "line");
    svg_class(svg, classes);
    svg_number(svg, "x1", x1);
    svg_number(svg, "y1", y1);
    svg_number(svg, "x2", x2);
    svg_number(svg, "y2", y2);
    svg_close(svg, "line");
}

void svg_circle(Svg *svg, const char *classes, double x, double y, double radius)
{
    svg_open(svg, "circle");
    svg_class(svg, classes);
    svg_number(svg, "cx", x);
    svg_number(svg, "cy", y);
    svg_number(svg, "r", radius);
    svg_close(svg, "circle");
}

void svg_rect(Svg *svg, const char *classes, double x, double y, double width, double height)
{
    svg_open(svg, "rect");
    svg_class(svg, classes);
    svg_number(svg, "x", x);
    svg_number(svg, "y", y);
    svg_number(svg, "width", width);
    svg_number(svg, "height", height);
    svg_close(svg, "rect");
}

void svg_path(Svg *svg, const char *classes, Str d)
{
    svg_open(svg, "path");
    svg_class(svg, classes);
    svg_attribute(svg, "d", d);
    svg_close(svg, "path");
}

static void open_label(Svg *svg, const char *classes, double x, double y, SvgAnchor anchor)
{
    svg_open(svg, "text");
    svg_class(svg, classes);
    svg_number(svg, "x", x);
    svg_number(svg, "y", y);
    if (anchor != SVG_START)
        svg_attribute(svg, "text-anchor", anchor == SVG_END ? STR("end") : STR("middle"));
}

void svg_label(Svg *svg, const char *classes, double x, double y, SvgAnchor anchor, Str text)
{
    open_label(svg, classes, x, y, anchor);
    svg_text(svg, text);
    svg_close(svg, "text");
}

void svg_label_value(Svg *svg, const char *classes, double x, double y, SvgAnchor anchor, Str text,
                     const char *value_classes, Str value)
{
    open_label(svg, classes, x, y, anchor);
    if (text.len)
        svg_text(svg, text);
    if (text.len && value.len)
        svg_text(svg, STR(" "));
    if (value.len) {
        svg_open(svg, "tspan");
        svg_class(svg, value_classes);
        svg_text(svg, value);
        svg_close(svg, "tspan");
    }
    svg_close(svg, "text");
}

static void path_point(Buf *path, char command, double x, double y)
{
    buf_add_char(path, command);
    write_hundredths(path, x, 10);
    buf_add_char(path, ' ');
    write_hundredths(path, y, 10);
}

void svg_path_move(Buf *path, double x, double y)
{
    path_point(path, 'M', x, y);
}

void svg_path_line(Buf *path, double x, double y)
{
    path_point(path, 'L', x, y);
}

void svg_path_curve(Buf *path, double x1, double y1, double x2, double y2, double x, double y)
{
    path_point(path, 'C', x1, y1);
    path_point(path, ' ', x2, y2);
    path_point(path, ' ', x, y);
}
