/* Fenced blocks: what each becomes, blocks in blocks, and places inside them. */
#include "article_project.h"

static void renders_a_quote(void)
{
    CHECK_STR(render_text("```quote\nJe leert het *meest*\nvan {{werkenden}} anderen.\n\nEcht.\n— Fatima, **zuster**\n```\n")->html,
              "<figure class=\"quote\">\n<blockquote>\n<p>Je leert het <em>meest</em>\nvan <a class=\"cijfer\" "
              "href=\"../cijfers/werkenden/index.html\" title=\"Werkenden, provincie Utrecht, 2e kwartaal 2024. "
              "Bron: Bureau Proef, Cijfers voor de proef\">916.000</a> anderen.</p>\n<p>Echt.</p>\n</blockquote>\n"
              "<figcaption>Fatima, <strong>zuster</strong></figcaption>\n</figure>\n");
    CHECK_CLEAN();
    CHECK_STR(render_text("~~~ quote\nZonder naam.\n~~~\n")->html,
              "<figure class=\"quote\">\n<blockquote>\n<p>Zonder naam.</p>\n</blockquote>\n</figure>\n");
    CHECK_CLEAN();
}

static void renders_an_aside(void)
{
    CHECK_STR(render_text("````aside\nWat is *dit*?\n\n- een [x](a.md)\n\n```quote\nQ\n```\n````\n\n## Wat is dit\n")->html,
              "<div class=\"aside\" role=\"note\" aria-labelledby=\"wat-is-dit\">\n"
              "<p class=\"aside-title\" id=\"wat-is-dit\">Wat is <em>dit</em>?</p>\n"
              "<ul>\n<li>een <a href=\"../a/index.html\">x</a></li>\n</ul>\n"
              "<figure class=\"quote\">\n<blockquote>\n<p>Q</p>\n</blockquote>\n</figure>\n</div>\n"
              "<h2 id=\"wat-is-dit-2\">Wat is dit</h2>\n");
    CHECK_CLEAN();
    CHECK_STR(render_text("```aside\n- Titel\n\nTekst\n```\n")->html,
              "<div class=\"aside\" role=\"note\" aria-labelledby=\"titel\">\n"
              "<p class=\"aside-title\" id=\"titel\">- Titel</p>\n<p>Tekst</p>\n</div>\n");
}

static void renders_a_figure(void)
{
    CHECK_STR(render_text("```figure\nindicator: werkloosheid\n```\n")->html,
              "<div class=\"key-figure\">\n<p class=\"key-figure-value\">3,7%</p>\n"
              "<p class=\"key-figure-label\">Werkloosheid, provincie Utrecht, 2e kwartaal 2024. "
              "Bron: Bureau Proef, Cijfers voor de proef</p>\n"
              "<p class=\"key-figure-change\">0,3 procentpunt hoger dan een jaar eerder</p>\n</div>\n");
    CHECK_CLEAN();
    Str html = render_text("```figure\nindicator: werkenden\nregion: nl\nperiod: 2023-2\n```\n")->html;
    CHECK_HAS(html, "9.700.000 <span class=\"unit\">personen</span>");
    CHECK(!str_contains(html, STR("key-figure-change")));
    CHECK_CLEAN();
}

static void renders_charts(void)
{
    const ArticleBody *body =
        render_text("```chart\nkind: line\ntitle: Werkloosheid nu {{werkloosheid}}\nindicator: werkloosheid\n```\n\n"
                    "```chart\nkind: bars\ntitle: Land en provincie\nindicator: werkloosheid\nregions: [nl, utrecht]\n"
                    "period: 2024-2\n```\n");
    CHECK_CLEAN();
    CHECK_INT(body->chart_count, 2);
    if (body->chart_count != 2)
        return;
    CHECK_STR(body->charts[0].chart->title, "Werkloosheid nu 3,7%");
    CHECK_INT(body->charts[1].chart->number, 2);
    CHECK(!str_equal(body->charts[0].chart->id, body->charts[1].chart->id));
    CHECK_HAS(body->html, "<figure");
    CHECK_HAS(body->html, "<svg");
    CHECK_HAS(body->html, "Werkloosheid nu 3,7%");
}

/* A figure changes every quarter, an address that others link to does not. */
static void ids_of_charts_do_not_change_with_figures(void)
{
    static const struct {
        const char *title;
        const char *id;
    } cases[] = {
        {"title: Werkloosheid nu {{werkloosheid}}\n", "figuur-1-werkloosheid-nu"},
        {"title: Werk {{werkloosheid|steeg|daalde|bleef gelijk}} naar [3,7%](cijfer:werkloosheid)\n", "figuur-1-werk-naar"},
        {"title: '{{werkloosheid}}'\n", "figuur-1-werkloosheid"},
        {"id: krapte\ntitle: Werkloosheid nu {{werkloosheid}}\n", "krapte"},
        {"title: De 12 provincies\n", "figuur-1-de-12-provincies"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Str text = arena_printf(arena, "```chart\nkind: line\nindicator: werkloosheid\n%s```\n", cases[i].title);
        const ArticleBody *body = render_text(arena_cstr(arena, text));
        CHECK_INT(body->chart_count, 1);
        if (body->chart_count)
            CHECK_STR(body->charts[0].chart->id, cases[i].id);
        if (body->chart_count)
            CHECK_STR(body->charts[0].chart->files, cases[i].id);
    }
}

static void keeps_other_languages(void)
{
    CHECK_STR(render_text("```sql\nselect 1\n```\n\n```\nx\n```\n")->html,
              "<pre><code class=\"language-sql\">select 1\n</code></pre>\n<pre><code>x\n</code></pre>\n");
    CHECK_CLEAN();
    static const char *const languages[] = {"c", "bash", "html", "json", "python", "yaml", "text", "csv", "r", "ruby"};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        render_text(arena_cstr(arena, arena_printf(arena, "```%s\nx\n```\n", languages[i])));
        CHECK_CLEAN();
    }
}

static void reports_near_misses(void)
{
    render_text("a\n\n- b\n\n  ```chrat\n  kind: line\n  ```\n");
    REPORTED("block-unknown", 10, 6);
    CHECK_STR(HINT(), "did you mean 'chart'?");
    render_text("```qoute\nx\n```\n");
    REPORTED("block-unknown", 6, 4);
}

static void reports_yaml_at_its_place(void)
{
    render_text("Tekst.\n\n```figure\nindicator: werkloosheit\n```\n");
    REPORTED("figure-unknown", 9, 12);
    render_text("> - a\n>\n>   ```figure\n>   indicator: werkloosheit\n>   ```\n");
    REPORTED("figure-unknown", 9, 16);
    render_text("1.  a\n\n    ~~~figure\n    indicator: werkloosheid\n    region: utrech\n    ~~~\n");
    REPORTED("region-unknown", 10, 13);
    render_text("```figure\nindicator: werkloosheid\nperiod: 2024K2\n```\n");
    REPORTED("figure-period", 8, 9);
    render_text("```figure\nindicator: werkloosheid\nkleur: rood\n```\n");
    REPORTED("yaml-unknown", 8, 1);
    render_text("```figure\nindicator: werkloosheid\n\tregion: nl\n```\n");
    CHECK_CODE(diags, "yaml-syntax");
    render_text("```figure\n- a\n```\n");
    REPORTED("block-yaml", 6, 4);
    render_text("- ```figure\n\tindicator: werkloosheid\n  ```\n");
    CHECK_CODE(diags, "block-yaml");
}

static void reports_figures_inside_blocks(void)
{
    render_text("> ````aside\n> Titel\n>\n> ```quote\n> Nu {{werkloosheit}}.\n> ```\n> ````\n");
    REPORTED("figure-unknown", 10, 6);
    render_text("````aside\nTitel\n\n> ```figure\n> indicator: werkloosheit\n> ```\n````\n");
    REPORTED("figure-unknown", 10, 14);
    render_text("```aside\nTitel\n\na\nZie [a](javascript:x)\n```\n");
    REPORTED("link-scheme", 10, 9);
    render_text("```chart\nkind: line\ntitle: Al {{werkloosheit}}\nindicator: werkloosheid\n```\n");
    CHECK_CODE(diags, "figure-unknown");
    CHECK_INT(place_line_column(diags->items[0].place).column, 11);
}

static void reports_unclosed_and_empty_blocks(void)
{
    render_text("a\n\n```quote\nHallo\n\nRest van het artikel.\n");
    REPORTED("block-unclosed", 8, 4);
    render_text("> ```quote\n> Hallo\n\nRest.\n");
    REPORTED("block-unclosed", 6, 6);
    render_text("```quote\n— Niemand\n```\n");
    REPORTED("block-empty", 6, 4);
    render_text("```aside\nAlleen een titel\n```\n");
    REPORTED("block-empty", 6, 4);
    render_text("```figure\n```\n");
    REPORTED("yaml-missing", 6, 4);
    render_text("```chart\n```\n");
    CHECK(diags->errors > 0);
}

static void limits_blocks_in_blocks(void)
{
    render_text("````````aside\nA\n\n```````aside\nB\n\n``````aside\nC\n\n`````aside\nD\n\n````aside\nE\n\nx\n````\n`````\n"
                "``````\n```````\n````````\n");
    REPORTED("block-depth", 18, 5);
}

static void survives_many_blocks(void)
{
    Buf text = {.arena = arena};
    for (size_t i = 0; i < 5000; i++)
        BUF_LIT(&text, "> ```aside\n> A\n> b\n> ```\n\n");
    const ArticleBody *body = render_text(arena_cstr(arena, buf_str(&text)));
    CHECK_CLEAN();
    CHECK_HAS(body->html, "id=\"a-5000\"");
}

int main(void)
{
    project_open();
    RUN(renders_a_quote);
    RUN(renders_an_aside);
    RUN(renders_a_figure);
    RUN(renders_charts);
    RUN(ids_of_charts_do_not_change_with_figures);
    RUN(keeps_other_languages);
    RUN(reports_near_misses);
    RUN(reports_yaml_at_its_place);
    RUN(reports_figures_inside_blocks);
    RUN(reports_unclosed_and_empty_blocks);
    RUN(limits_blocks_in_blocks);
    RUN(survives_many_blocks);
    arena_free(arena);
    return check_done();
}
