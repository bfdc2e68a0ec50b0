#include "check.h"
#include "charts/svg.h"

#include <math.h>

static Arena *arena;

static Str number(double value)
{
    Buf buf = {.arena = arena};
    svg_write_number(&buf, value);
    return buf_str(&buf);
}

static void numbers_have_two_decimals_at_most(void)
{
    CHECK_STR(number(0), "0");
    CHECK_STR(number(12), "12");
    CHECK_STR(number(1.5), "1.5");
    CHECK_STR(number(3.14159), "3.14");
    CHECK_STR(number(2.999), "3");
    CHECK_STR(number(-2.05), "-2.05");
    CHECK_STR(number(0.1 + 0.2), "0.3");
}

static void zero_has_no_minus(void)
{
    CHECK_STR(number(-0.0), "0");
    CHECK_STR(number(-0.004), "0");
}

static void what_is_no_coordinate_cannot_break_the_file(void)
{
    CHECK_STR(number((double)NAN), "0");
    CHECK_STR(number((double)INFINITY), "0");
    CHECK_STR(number(1e30), "1000000");
    CHECK_STR(number(-1e30), "-1000000");
}

static void elements_are_written_and_closed(void)
{
    Svg svg = {.out = {.arena = arena}};
    svg_open(&svg, "g");
    svg_class(&svg, "c-own");
    svg_line(&svg, "c-grid", 0, 1, 2.5, 3);
    svg_label(&svg, "c-tick", 1, 2, SVG_END, STR("6%"));
    svg_close(&svg, "g");
    CHECK_STR(svg_finish(&svg), "<g class=\"c-own\"><line class=\"c-grid\" x1=\"0\" y1=\"1\" x2=\"2.5\" y2=\"3\"/>"
                                "<text class=\"c-tick\" x=\"1\" y=\"2\" text-anchor=\"end\">6%</text></g>");
}

static void text_and_attributes_are_escaped(void)
{
    Svg svg = {.out = {.arena = arena}};
    svg_open(&svg, "text");
    svg_attribute(&svg, "id", STR("\"><script>"));
    svg_text(&svg, STR("Jansen & Zn <b>"));
    svg_close(&svg, "text");
    CHECK_STR(svg_finish(&svg),
              "<text id=\"&quot;&gt;&lt;script&gt;\">Jansen &amp; Zn &lt;b&gt;</text>");
}

static void paths_have_one_decimal(void)
{
    Buf path = {.arena = arena};
    svg_path_move(&path, 1.26, -0.01);
    svg_path_line(&path, 10, 20.04);
    CHECK_STR(buf_str(&path), "M1.3 0L10 20");
}

static Str label(const char *text, const char *value)
{
    Svg svg = {.out = {.arena = arena}};
    svg_label_value(&svg, "c-end", 1, 2, SVG_END, str_from(text), "c-value", str_from(value));
    return svg_finish(&svg);
}

static void a_label_has_its_value_behind_it(void)
{
    CHECK_STR(label("Zeeland", "3,2%"), "<text class=\"c-end\" x=\"1\" y=\"2\" text-anchor=\"end\">Zeeland "
                                        "<tspan class=\"c-value\">3,2%</tspan></text>");
    CHECK_STR(label("Zeeland", ""), "<text class=\"c-end\" x=\"1\" y=\"2\" text-anchor=\"end\">Zeeland</text>");
    CHECK_STR(label("", "3,2%"), "<text class=\"c-end\" x=\"1\" y=\"2\" text-anchor=\"end\">"
                                 "<tspan class=\"c-value\">3,2%</tspan></text>");
}

int main(void)
{
    arena = arena_create();
    RUN(numbers_have_two_decimals_at_most);
    RUN(zero_has_no_minus);
    RUN(what_is_no_coordinate_cannot_break_the_file);
    RUN(elements_are_written_and_closed);
    RUN(text_and_attributes_are_escaped);
    RUN(a_label_has_its_value_behind_it);
    RUN(paths_have_one_decimal);
    arena_free(arena);
    return check_done();
}
