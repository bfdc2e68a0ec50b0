/* Links, pictures and HTML in an article: what they become, and where each mistake is reported. */
#include <time.h>

#include "article_project.h"

static void resolves_pages(void)
{
    static const char *const cases[][2] = {
        {"andere.md", "../andere/index.html"},
        {"../utrecht/andere.md", "../utrecht/andere/index.html"},
        {"../andere.md", "../andere/index.html"},
        {"./andere.md#kop", "../andere/index.html#kop"},
        {"kerncijfers.md", "../kerncijfers/index.html"},
        {"cijfers/ww_lopend.md", "../cijfers/ww-lopend/index.html"},
        {"index.md", "../index.html"},
        {"pages/colofon.md", "../../../colofon/index.html"},
        {"../pages/colofon.md", "../../../colofon/index.html"},
        {"bestand.pdf", "bestand.pdf"},
        {"mailto:a@b.nl", "mailto:a@b.nl"},
        {"tel:+31301234567", "tel:+31301234567"},
        {".md", ".md"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const ArticleBody *body = render_text(arena_cstr(arena, arena_printf(arena, "Zie [x](%s).\n", cases[i][0])));
        CHECK_CLEAN();
        CHECK_INT(body->link_count, 1);
        CHECK_STR(body->links[0].target, cases[i][0]);
        CHECK_STR(body->links[0].resolved, cases[i][1]);
        CHECK_STR(body->html, arena_cstr(arena, arena_printf(arena, "<p>Zie <a href=\"%s\">x</a>.</p>\n", cases[i][1])));
        CHECK_INT(place_line_column(body->links[0].place).column, 9);
    }
}

static void marks_links_out(void)
{
    const ArticleBody *body = render_text("[*CBS* {{werkloosheid}}](https://cbs.nl/a?b=1&c='é \"Naar \\\"CBS\\\"\")\n");
    CHECK_HAS(body->html, "<a class=\"extern\" href=\"https://cbs.nl/a?b=1&amp;c=&#x27;%C3%A9\" "
                          "title=\"Naar &quot;CBS&quot;\"><em>CBS</em> <data");
    CHECK(!body->links[0].is_image);
    CHECK_STR(render_text("<https://cbs.nl>\n")->html,
              "<p><a class=\"extern\" href=\"https://cbs.nl\">https://cbs.nl</a></p>\n");
    CHECK_CLEAN();
}

static void checks_own_anchors(void)
{
    CHECK_STR(render_text("[naar](#de-kop)\n\n## De kop\n")->links[0].resolved, "#de-kop");
    CHECK_CLEAN();
    render_text("## De kop\n\nMeer [naar](#de-kpo)\n");
    REPORTED("link-anchor", 8, 13);
    CHECK_STR(HINT(), "did you mean 'de-kop'?");
}

static void refuses_other_schemes(void)
{
    CHECK_STR(render_text("[a](javascript:alert(1)) b\n")->html, "<p><a href=\"\">a</a> b</p>\n");
    REPORTED("link-scheme", 6, 5);
    render_text("[a](file:///etc/passwd)\n");
    REPORTED("link-scheme", 6, 5);
    render_text("Leeg: [a]()\n");
    CHECK_CODE(diags, "link-empty");
}

static void finds_places_in_lists_and_quotes(void)
{
    const ArticleBody *body = render_text("> a\n> b [c](een.md) [d](twee.md)\nlui [e](drie.md)\n\n"
                                          "- a\n     b {{werkenden}} [f](vier.md)\n\n[g]\n\n[g]: vijf.md\n");
    static const size_t places[][2] = {{7, 9}, {7, 21}, {8, 9}, {11, 26}, {13, 1}};
    CHECK_CLEAN();
    CHECK_INT(body->link_count, 5);
    for (size_t i = 0; i < 5 && i < body->link_count; i++) {
        LineColumn at = place_line_column(body->links[i].place);
        CHECK_INT(at.line, places[i][0]);
        CHECK_INT(at.column, places[i][1]);
    }
}

static void asks_for_alternative_text(void)
{
    const ArticleBody *body = render_text("Zie ![Een *lasser*](assets/lasser.jpg) en ![](assets/b.jpg)\n");
    REPORTED("image-alt", 6, 43);
    CHECK(body->links[0].is_image);
    CHECK_STR(body->links[0].resolved, "../../../assets/lasser.jpg");
    render_text("![x](https://elders.nl/a.jpg)\n");
    REPORTED("image-remote", 6, 1);
}

static void refuses_html(void)
{
    CHECK_STR(render_text("Een <b>woord</b>\n")->html, "<p>Een woord</p>\n");
    CHECK_INT(diags->errors, 2);
    CHECK_STR(render_text("a\n\n> <div>x</div>\n")->html, "<p>a</p>\n<blockquote>\n</blockquote>\n");
    REPORTED("raw-html", 8, 3);
    CHECK_STR(render_text("<!-- voor ons -->\n\na\n")->html, "<p>a</p>\n");
    CHECK_CLEAN();
    context.raw_html = true;
    CHECK_STR(render_text("<!-- voor ons -->\n\n<b>a</b>\n")->html, "<p><b>a</b></p>\n");
    CHECK_CLEAN();
    context.raw_html = false;
}

/* One line of a few hundred kilobytes, with links whose places must be looked for; what is quadratic takes minutes. */
static void takes_linear_time(void)
{
    static const char *const pieces[] = {"[a](b.md) ", "[a](b&amp;c.md) ", "[a][x] ", "[a](#b) ", "<b>x</b> ", "![](c.jpg)\n\n",
                                         "# kop\n[a](#kip)\n", "[a](https://b.nl) ", "[a](b c) ", "**a `b` "};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        Buf text = {.arena = arena};
        BUF_LIT(&text, FRONT "[x]: y.md\n\n");
        while (text.len < 300000)
            buf_add(&text, str_from(pieces[i]));
        clock_t start = clock();
        render_file(buf_str(&text));
        CHECK((clock() - start) / CLOCKS_PER_SEC < 10);
    }
}

static void tells_leftovers(void)
{
    render_text("Zie [dit](http://cbs.nl/a b).\n");
    REPORTED("markup-left", 6, 9);
    render_text("> Dit is ** vet**.\n");
    REPORTED("markup-left", 6, 10);
    render_text("####### Kop\n");
    REPORTED("markup-left", 6, 1);
    render_text("Een \\[a](b), \\*\\* of `**` en **vet**, # een en 2 | 3.\n\n\\#Kop\n\n# \n\n| a |\n| - |\n| b |\n");
    CHECK(!check_has_code(diags, "markup-left"));
}

int main(void)
{
    project_open();
    RUN(resolves_pages);
    RUN(marks_links_out);
    RUN(checks_own_anchors);
    RUN(refuses_other_schemes);
    RUN(finds_places_in_lists_and_quotes);
    RUN(asks_for_alternative_text);
    RUN(refuses_html);
    RUN(tells_leftovers);
    RUN(takes_linear_time);
    arena_free(arena);
    return check_done();
}
