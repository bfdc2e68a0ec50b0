/* Numbers of figures, tables, boxes and sections, references to them, and lists of them. */
#include "article_project.h"

#define CHART(more) "```chart\nkind: bars\ntitle: Land en provincie\nindicator: werkloosheid\nregions: [nl, utrecht]\n" \
                    "period: 2024-2\n" more "```\n\n"
#define TABLE(name) "| a | b |\n|---|---|\n| x | 1 |\n: Titel {#tab:" name "}\n\n"

static const ArticleBody *render_with(const char *front, const char *text)
{
    return render_file(arena_printf(arena, "---\ntitle: T\nkind: article\nlead: L\n%s---\n%s", front, text));
}

static void numbers_in_the_order_of_the_text(void)
{
    const ArticleBody *body = render_text(
        "Zie [@fig:twee], [@Fig:een] en [@fig:2].\n\n````aside\nKader {#box:uitleg}\n\n" CHART("id: een\n") "````\n\n"
        CHART("id: twee\n") TABLE("t") "[@tab:t] [@box:uitleg] [@Box:1]\n");
    CHECK_CLEAN();
    CHECK_HAS(body->html, "Zie <a class=\"cross\" href=\"#twee\">figuur\u00a02</a>, "
                          "<a class=\"cross\" href=\"#een\">Figuur\u00a01</a> en <a class=\"cross\" href=\"#twee\">figuur\u00a02</a>.");
    CHECK_HAS(body->html, "<p class=\"box-number\">Kader\u00a01</p>\n<p class=\"aside-title\" id=\"uitleg\">Kader</p>");
    CHECK_HAS(body->html, "href=\"#t\">tabel\u00a01</a> <a class=\"cross\" href=\"#uitleg\">kader\u00a01</a> "
                          "<a class=\"cross\" href=\"#uitleg\">Kader\u00a01</a>");
    size_t first = str_index(body->html, STR("<figure class=\"chart chart-bars\" id=\"een\""));
    CHECK_HAS(str_from_index(body->html, first), "Figuur 1</span>");
    CHECK(first < str_index(body->html, STR("id=\"twee\"")));
}

static void numbers_sections(void)
{
    const char *text = "## Een\n\n### Deel {#sec:deel}\n\n### Nog\n\n## Twee\n\n#### Diep\n\n" CHART("id: f\n")
                       "[@sec:deel], [@sec:nog], [@sec:2], [@fig:f]\n";
    const ArticleBody *body = render_with("numbering: true\n", text);
    REPORTED("heading-level", 15, 1);
    CHECK_HAS(body->html, "<h2 id=\"een\"><span class=\"section-number\">1</span> Een</h2>");
    CHECK_HAS(body->html, "<h3 id=\"deel\"><span class=\"section-number\">1.1</span> Deel</h3>");
    CHECK_HAS(body->html, "<span class=\"section-number\">2.0.1</span> Diep");
    CHECK_HAS(body->html, "href=\"#deel\">paragraaf\u00a01.1</a>, <a class=\"cross\" href=\"#nog\">paragraaf\u00a01.2</a>, "
                          "<a class=\"cross\" href=\"#twee\">paragraaf\u00a02</a>, <a class=\"cross\" href=\"#f\">figuur\u00a01</a>");
    CHECK_STR(body->headings[1].number, "1.1");
    CHECK_STR(body->headings[1].text, "Deel");
    body = render_with("numbering: chapter\n", text);
    REPORTED("heading-level", 15, 1);
    CHECK_HAS(body->html, "href=\"#twee\">hoofdstuk\u00a02</a>, <a class=\"cross\" href=\"#f\">figuur\u00a02.1</a>");
    CHECK_HAS(body->html, "Figuur 2.1</span>");
    body = render_text("## Een {#sec:a}\n\n[@sec:a] en [@sec:b]\n\n## Twee *b*[^n] {#b}\n\n[^n]: N.\n");
    CHECK_CLEAN();
    CHECK_HAS(body->html, "<a class=\"cross\" href=\"#a\">‘Een’</a> en <a class=\"cross\" href=\"#b\">‘Twee b’</a>");
}

static void numbers_a_chapter_of_its_own(void)
{
    Map others = {.arena = arena};
    ArticleTarget other = {PART_TABLE, STR("tab:elders"), STR("tab:1.4"), STR("1.4"), STR("T"), false, STR("../een/index.html#elders")};
    map_set(&others, other.name, &other);
    map_set(&others, other.by_number, &other);
    context.chapter = STR("3");
    context.targets = &others;
    const ArticleBody *body = render_text("## Een\n\n" TABLE("t") "[@tab:t], [@tab:3.1], [@Tab:elders], [@tab:1.4], [@sec:3.1]\n");
    context.chapter = (Str){0};
    context.targets = NULL;
    CHECK_CLEAN();
    CHECK_HAS(body->html, ">3.1</span> Een</h2>");
    CHECK_HAS(body->html, "Tabel\u00a03.1</span>");
    CHECK_HAS(body->html, "#t\">tabel\u00a03.1</a>, <a class=\"cross\" href=\"#t\">tabel\u00a03.1</a>, <a class=\"cross\" "
                          "href=\"../een/index.html#elders\">Tabel\u00a01.4</a>, <a class=\"cross\" "
                          "href=\"../een/index.html#elders\">tabel\u00a01.4</a>, <a class=\"cross\" href=\"#een\">paragraaf\u00a03.1</a>");
    CHECK_INT(body->target_count, 2);
    if (body->target_count == 2) {
        CHECK_STR(body->targets[0].name, "tab:t");
        CHECK_STR(body->targets[0].by_number, "tab:3.1");
        CHECK_STR(body->targets[0].title, "Titel");
        CHECK_STR(body->targets[1].href, "#een");
    }
}

static void refers_inside_other_text(void)
{
    Str html = render_text(TABLE("t") "[tekst [@tab:t]](index.md) `[@tab:t]` \\[@tab:t] [^n] a@b [@t]\n\n[^n]: Zie [@tab:t].\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "<a href=\"../index.html\">tekst tabel\u00a01</a> <code>[@tab:t]</code> [@tab:t] ");
    CHECK_HAS(html, "a@b [@t]");
    CHECK_HAS(html, "Zie <a class=\"cross\" href=\"#t\">tabel\u00a01</a>.");
}

static void lists_figures_and_tables(void)
{
    Str html = render_text("```list-of-figures\n```\n\n```list-of-tables\n```\n\n" CHART("") CHART("")
                           "| a | b |\n|---|---|\n| x | 1 |\n: De *titel* {{werkloosheid}}\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "<ul class=\"part-list\" aria-label=\"Lijst van figuren\">\n<li><a href=\"#figuur-1-land-en-provincie\">"
                    "<span class=\"part-number\">Figuur\u00a01</span> <span class=\"part-title\">Land en provincie</span></a></li>\n"
                    "<li><a href=\"#figuur-2-land-en-provincie\"><span class=\"part-number\">Figuur\u00a02</span>");
    CHECK_HAS(html, "<a href=\"#tabel\"><span class=\"part-number\">Tabel\u00a01</span> "
                    "<span class=\"part-title\">De titel 3,7%</span></a>");
    render_text("```list-of-tables\n```\n");
    REPORTED("list-empty", 6, 4);
}

static void reports_what_is_wrong(void)
{
    render_text(CHART("id: spanning\n") "[@fig:spaning] [@fig:spanning]\n");
    REPORTED("ref-unknown", 15, 1);
    CHECK_STR(HINT(), "did you mean 'fig:spanning'?");
    render_text("[@fig:spanning]\n");
    REPORTED("ref-unknown", 6, 1);
    render_text(CHART("id: spanning\n"));
    REPORTED("ref-unused", 12, 5);
    CHECK_INT(diags->errors, 0);
    render_text(CHART("id: spanning\n") "[zie](#spanning)\n");
    CHECK_CLEAN();
    render_text(TABLE("t") TABLE("t") "[@tab:t]\n");
    REPORTED("ref-duplicate", 14, 3);
    render_text("## A {#x}\n\n## B {#x}\n");
    CHECK_CODE(diags, "ref-duplicate");
    render_with("numbering: ja\n", "Tekst.\n");
    REPORTED("front-field", 5, 12);
}

static void leaves_the_ids_of_the_page_alone(void)
{
    Str html = render_text("## Inhoud\n\n## Bronnen\n\n[@sec:bronnen-2]\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "<h2 id=\"inhoud-2\">");
    CHECK_HAS(html, "<h2 id=\"bronnen-2\">");
}

static void takes_linear_time(void)
{
    Buf text = {.arena = arena};
    for (int i = 0; i < 10000; i++)
        buf_printf(&text, "## Kop {#k%d}\n\n[@sec:k%d] [@sec:weg%d] [@[@fig: {#{#\n\n", i, (i * 7) % 10000, i);
    render_text(arena_cstr(arena, buf_str(&text)));
    CHECK_INT(diags->errors, 10000);
}

int main(void)
{
    project_open();
    RUN(numbers_in_the_order_of_the_text);
    RUN(numbers_sections);
    RUN(numbers_a_chapter_of_its_own);
    RUN(refers_inside_other_text);
    RUN(lists_figures_and_tables);
    RUN(reports_what_is_wrong);
    RUN(leaves_the_ids_of_the_page_alone);
    RUN(takes_linear_time);
    return check_done();
}
