/* Markdown alone: heading ids, HTML in the text, and what no person writes. */
#include <time.h>

#include "article/article.h"
#include "check.h"

static Arena *arena;
static Diags *diags;

static Str to_html_with(Str text, bool raw_html)
{
    diags = diags_create(arena);
    return markdown_to_html(arena, source_create(arena, STR("proef.md"), text), raw_html, diags);
}

static Str to_html(const char *text)
{
    return to_html_with(str_from(text), false);
}

static void gives_headings_an_id(void)
{
    CHECK_STR(to_html("# Kansen *in* de zorg\n"), "<h1 id=\"kansen-in-de-zorg\">Kansen <em>in</em> de zorg</h1>\n");
    CHECK_STR(to_html("Één\n---\n\n## `één`\n# Één\n"),
              "<h2 id=\"een\">Één</h2>\n<h2 id=\"een-2\"><code>één</code></h2>\n<h1 id=\"een-3\">Één</h1>\n");
    CHECK_STR(to_html("# !\n# x\n# x-2\n# x\n"),
              "<h1 id=\"deel\">!</h1>\n<h1 id=\"x\">x</h1>\n<h1 id=\"x-2\">x-2</h1>\n<h1 id=\"x-3\">x</h1>\n");
}

static void keeps_headings_in_lists_and_quotes(void)
{
    CHECK_STR(to_html("- # a\n  b\n> ## c\n"), "<ul>\n<li>\n<h1 id=\"a\">a</h1>\nb</li>\n</ul>\n"
                                               "<blockquote>\n<h2 id=\"c\">c</h2>\n</blockquote>\n");
}

static void leaves_figures_as_they_are(void)
{
    CHECK_STR(to_html("Nu {{ww_lopend.change@nl}} en \\{{x}}.\n"),
              "<p>Nu {{ww_lopend.change@nl}} en {{x}}.</p>\n");
    CHECK_STR(to_html("```chart\nkind: line\n```\n"),
              "<pre><code class=\"language-chart\">kind: line\n</code></pre>\n");
    CHECK_INT(diags->count, 0);
}

static void tells_of_html_that_is_left_out(void)
{
    CHECK_STR(to_html("Een <b>vet</b> woord.\n\n<div>\nx\n</div>\n"), "<p>Een vet woord.</p>\n");
    CHECK_INT(diags->warnings, 3);
    CHECK_CODE(diags, "raw-html");
    CHECK_INT(place_line_column(diags->items[0].place).column, 5);
    CHECK_INT(place_line_column(diags->items[2].place).line, 3);
    CHECK_STR(to_html_with(STR("Een <b>vet</b> woord.\n"), true), "<p>Een <b>vet</b> woord.</p>\n");
    CHECK_INT(diags->count, 0);
}

static void leaves_comments_out(void)
{
    CHECK_STR(to_html("<!-- nog nakijken -->\n\nTekst<!-- hier -->.\n"), "<p>Tekst.</p>\n");
    CHECK_INT(diags->count, 0);
    to_html("<!-- a --> <b>\n");
    CHECK_CODE(diags, "raw-html");
    to_html("<!-- a --><!-- b\n");
    CHECK_CODE(diags, "raw-html");
}

static Str repeat(const char *piece, size_t count, const char *end)
{
    Buf buf = {.arena = arena};
    for (size_t i = 0; i < count; i++)
        buf_add(&buf, str_from(piece));
    buf_add(&buf, str_from(end));
    return buf_str(&buf);
}

/* A few hundred kilobytes may take this long, also under sanitizers; what is quadratic takes minutes. */
enum { SECONDS = 10 };

static void check_hostile(Str text, bool refused)
{
    clock_t start = clock();
    to_html_with(text, true);
    CHECK((clock() - start) / CLOCKS_PER_SEC < SECONDS);
    CHECK(check_has_code(diags, "markdown-limit") == refused);
}

static void refuses_endless_nesting(void)
{
    check_hostile(repeat(">", 200, "a\n"), false);
    check_hostile(repeat(">", 201, "a\n"), true);
    CHECK_INT(place_line_column(diags->items[0].place).line, 1);
    check_hostile(repeat("> ", 100000, "a\n"), true);
    check_hostile(repeat("- ", 100000, "a\n"), true);
    check_hostile(repeat("1. > ", 100000, "a\n"), true);
    Buf stairs = {.arena = arena};
    for (size_t i = 0; i < 500; i++) {
        for (size_t j = 0; j < i; j++)
            BUF_LIT(&stairs, "  ");
        BUF_LIT(&stairs, "- a\n");
    }
    check_hostile(buf_str(&stairs), true);
}

static void refuses_endless_pictures(void)
{
    check_hostile(repeat("![[]()", 100000, "\n"), true);
    check_hostile(repeat("![a](b)\n", 1000, "\n"), false);
    check_hostile(repeat("![a](b)\n\n", 20000, "\n"), false);
}

static void takes_linear_time(void)
{
    static const char *const pieces[] = {
        "[",       "](",    "[a](",  "[a](<b",   "*a_ ",     "**x [a*b**c*](d) ", "a**b c* ",   "`a``b", "_",
        "<!-",     "<?",    "<!A ",  "&",       "\\",                "{{",          "}}",    "# a\n",
        "```c\n",  "~~~\n", "[a]: b\n", "[a]: b \"c\n", "[a][b] ", "a\n===\n",   "<a href=\"b", "\t",    "\r",
        "{{a}} ",  "!",     "x",     "> a\n\n",  "* a\n\n",  "    a\n",           "<b>",         "][",    "a<!--",
    };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        check_hostile(repeat(pieces[i], 300000 / strlen(pieces[i]), "\n"), false);
}

static void survives_odd_texts(void)
{
    CHECK_STR(to_html(""), "");
    CHECK_STR(to_html("\n\n"), "");
    CHECK_STR(to_html_with((Str){"a\0b", 3}, false), "<p>a\xEF\xBF\xBD"
                                                     "b</p>\n");
    CHECK_STR(to_html("a\r\nb\r\n"), "<p>a\nb</p>\n");
    CHECK_STR(to_html("\xF3\xB0\x80\x80\n"), "<p>\xF3\xB0\x80\x80</p>\n");
}

static void passes_by_unsafe_links(void)
{
    CHECK_STR(to_html("[a](javascript:b)\n"), "<p><a href=\"\">a</a></p>\n");
}

int main(void)
{
    arena = arena_create();
    RUN(gives_headings_an_id);
    RUN(keeps_headings_in_lists_and_quotes);
    RUN(leaves_figures_as_they_are);
    RUN(tells_of_html_that_is_left_out);
    RUN(leaves_comments_out);
    RUN(refuses_endless_nesting);
    RUN(refuses_endless_pictures);
    RUN(takes_linear_time);
    RUN(survives_odd_texts);
    RUN(passes_by_unsafe_links);
    arena_free(arena);
    return check_done();
}
