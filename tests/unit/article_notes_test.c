/* Notes: definitions, numbers, links back, boxes, margins, and what can be wrong with them. */
#include "article_project.h"

#define REF(number, id, target) \
    "<sup class=\"note-ref\"><a id=\"" id "\" href=\"#" target "\" role=\"doc-noteref\">" \
    "<span class=\"visually-hidden\">noot </span>" number "</a></sup>"

static void numbers_by_first_use(void)
{
    Str html = render_text("Eén[^b] en twee[^a] en weer[^b].\n\n[^a]: A.\n[^b]: B.\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "<p>Eén" REF("1", "noot-1-terug", "noot-1") " en twee" REF("2", "noot-2-terug", "noot-2"));
    CHECK_HAS(html, " en weer" REF("1", "noot-1-terug-2", "noot-1") ".</p>");
    CHECK_HAS(html, "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"noten\">\n"
                    "<h2 class=\"notes-title\" id=\"noten\">Noten</h2>\n<ol>\n<li id=\"noot-1\" value=\"1\">\n<p>B. ");
    CHECK_HAS(html, "href=\"#noot-1-terug-2\" role=\"doc-backlink\" aria-label=\"Terug naar noot 1 in de tekst, "
                    "plaats 2\"><span aria-hidden=\"true\">↑2</span></a></p>\n</li>");
    CHECK_HAS(html, "aria-label=\"Terug naar noot 2 in de tekst\"><span aria-hidden=\"true\">↑</span></a></p>");
}

static void reads_definitions(void)
{
    Str html = render_text("Tekst[^a].\n[^a]: Eerste alinea\ndie doorloopt.\n\n    Tweede met {{werkloosheid}}.\n\n"
                           "    - punt\n\nGewone alinea.\n\n```\n[^b]: code\n```\n\n<!--\n[^c]: opmerking\n-->\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "<p>Eerste alinea\ndie doorloopt.</p>\n<p>Tweede met <");
    CHECK_HAS(html, ">3,7%</");
    CHECK_HAS(html, "<ul>\n<li>punt</li>\n</ul>\n<p> <a class=\"note-back\"");
    CHECK_HAS(html, "<p>Gewone alinea.</p>\n<pre><code>[^b]: code\n</code></pre>\n");
}

static void holds_constructs(void)
{
    Str html = render_text("Tekst[^a].\n\n[^a]: Een noot.\n\n    ```quote\n    Een citaat over {{werkloosheid}}[^b].\n\n"
                           "    — Iemand\n    ```\n\n    | a | b |\n    |---|---|\n    | x[^b] | 1 |\n\n"
                           "    ```c\n    code\n    ```\n\n[^b]: Een tweede.\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "class=\"quote\"");
    CHECK_HAS(html, "Een citaat over ");
    CHECK_HAS(html, ">3,7%</");
    CHECK_HAS(html, "<div class=\"table\"");
    CHECK_HAS(html, "<code class=\"language-c\">code");
    CHECK(!str_contains(html, STR("margin-note")) || !str_contains(html, STR("hidden><span class=\"margin-note-label\">1")));
    render_text("Tekst[^a].\n\n[^a]: Een noot.\n\n    ```figure\n    indicator: werkloosheit\n    ```\n");
    REPORTED("figure-unknown", 11, 16);
}

static void keeps_lines_of_others(void)
{
    render_text("[^a]: Een noot\n    over twee regels.\n\nTekst[^a] met {{werkloosheit}}.\n");
    REPORTED("figure-unknown", 9, 15);
    render_text("Tekst[^a].\n\n[^a]: Een noot met\n    {{werkloosheit}}.\n");
    REPORTED("figure-unknown", 9, 5);
}

static void stands_anywhere(void)
{
    Str html = render_text("## Kop[^a] {#kop}\n\n| een[^a] | twee |\n| --- | --- |\n| *x*[^a] | 1 |\n\n"
                           "- punt[^a]\n\n> citaat[^a]\n\n[link[^a]](index.md)\n\n[^a]: A.\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "<h2 id=\"kop\">Kop" REF("1", "noot-1-terug", "noot-1") "</h2>");
    CHECK_HAS(html, "<th scope=\"col\">\neen<sup");
    CHECK_HAS(html, "<em>x</em><sup");
    CHECK_HAS(html, "<li>punt<sup");
    CHECK_HAS(html, "link<sup class=\"note-ref\"><span class=\"visually-hidden\">noot </span>1</sup></a>");
    CHECK_HAS(html, "plaats 5");
    CHECK(!str_contains(html, STR("plaats 6")));
}

static void letters_in_boxes(void)
{
    Buf text = {.arena = arena};
    BUF_LIT(&text, "Tekst[^buiten].\n\n```aside\nTitel[^n1]\n\nTekst[^buiten].\n");
    for (int i = 1; i <= 28; i++)
        buf_printf(&text, "x[^n%d]\n", i);
    for (int i = 1; i <= 28; i++)
        buf_printf(&text, "\n[^n%d]: Noot %d.\n", i, i);
    BUF_LIT(&text, "```\n\n[^buiten]: Van het artikel.\n");
    Str html = render_text(arena_cstr(arena, buf_str(&text)))->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "<p class=\"aside-title\" id=\"titel-n1\">Titel" REF("a", "noot-a-terug", "noot-a") "</p>");
    CHECK_HAS(html, REF("z", "noot-z-terug", "noot-z") "\nx" REF("aa", "noot-aa-terug", "noot-aa") "\nx"
                    REF("ab", "noot-ab-terug", "noot-ab"));
    CHECK_HAS(html, "</p>\n<ol class=\"box-notes\" type=\"a\">\n<li id=\"noot-a\" value=\"1\">\n<p>Noot 1. ");
    CHECK_HAS(html, "</ol>\n</div>\n<section class=\"notes\"");
}

static void gives_ids_to_combined_pages(void)
{
    context.charts.id_prefix = STR("b2-");
    Str html = render_text("Een[^a].\n\n[^a]: A.\n")->html;
    context.charts.id_prefix = (Str){0};
    CHECK_HAS(html, "id=\"b2-noot-1-terug\" href=\"#b2-noot-1\"");
    CHECK_HAS(html, "<li class=\"in-margin\" id=\"b2-noot-1\"");
    CHECK_HAS(html, "id=\"b2-noten\"");
}

static void puts_notes_in_the_margin(void)
{
    Str html = render_text("Een[^a] en twee[^b][^c].\n\n[^a]: *A* {{werkloosheid}}.\n\n    Nog.\n[^b]: - lijst\n[^c]: Zie[^a].\n")->html;
    CHECK_CLEAN();
    CHECK(!str_contains(html, STR("margin-note"))); /* a is used twice, b is a list, c refers */
    html = render_text("Een[^a].\n\n[^a]: *A* {{werkloosheid}}.\n\n    Nog.\n")->html;
    CHECK_HAS(html, "<sup class=\"note-number\" hidden>1</sup><span class=\"margin-note\" role=\"note\" hidden>"
                    "<span class=\"margin-note-label\">1</span> <em>A</em> <");
    CHECK_HAS(html, "<br>Nog.</span>.</p>");
    CHECK_HAS(html, "<li class=\"in-margin\" id=\"noot-1\" value=\"1\">");
    html = render_text("```aside\nT\n\nx[^a]\n\n[^a]: A.\n```\n")->html;
    CHECK(!str_contains(html, STR("margin-note")));
}

static void keeps_code_and_escapes(void)
{
    CHECK_STR(render_text("`[^a]` en \\[^a] en [^a b] en [^]\n")->html,
              "<p><code>[^a]</code> en [^a] en [^a b] en [^]</p>\n");
    CHECK_CLEAN();
    CHECK_STR(render_text("    [^a]: code\n")->html, "<pre><code>[^a]: code\n</code></pre>\n");
    CHECK_CLEAN();
}

static void reports_what_is_wrong(void)
{
    render_text("Tekst[^brom].\n\nEn[^bron].\n\n[^bron]: B.\n");
    REPORTED("note-unknown", 6, 6);
    CHECK_STR(HINT(), "did you mean 'bron'?");
    render_text("Tekst[^bron].\n");
    REPORTED("note-unknown", 6, 6);
    render_text("Tekst.\n\n[^bron]: B.\n");
    REPORTED("note-unused", 8, 1);
    render_text("Tekst[^a].\n\n[^a]: A.\n[^a]: B.\n");
    REPORTED("note-duplicate", 9, 1);
    render_text("Tekst[^a].\n\n[^a]:\n");
    REPORTED("note-empty", 8, 1);
    render_text("![Foto[^a]](assets/icon.svg) x[^a]\n\n[^a]: A.\n");
    CHECK_CODE(diags, "note-place");
    render_text("Nu [3,7[^a]%](cijfer:werkloosheid), zie [deel [@fig:f]](cijfer:werkloosheid) x[^a].\n\n[^a]: A.\n");
    CHECK_CODE(diags, "note-place");
    render_text("```aside\nT\n\nx\n\n[^a]: A.\n```\n\nBuiten[^a].\n");
    CHECK_CODE(diags, "note-unknown");
    CHECK_CODE(diags, "note-unused");
}

static void takes_linear_time(void)
{
    Buf text = {.arena = arena};
    for (int i = 0; i < 10000; i++)
        buf_printf(&text, "Tekst[^n%d] en[^zelfde].\n\n", i);
    for (int i = 0; i < 10000; i++)
        buf_printf(&text, "[^n%d]: Noot %d, zie[^n%d].\n", i, i, (i * 7) % 10000);
    BUF_LIT(&text, "[^zelfde]: Z.\n");
    const ArticleBody *body = render_text(arena_cstr(arena, buf_str(&text)));
    CHECK_CLEAN();
    CHECK_HAS(body->html, "id=\"noot-10001\"");
    buf_printf(&text, "\n[^open");
    for (int i = 0; i < 100000; i++)
        BUF_LIT(&text, "[^");
    for (int i = 0; i < 20000; i++)
        BUF_LIT(&text, "[^weg]");
    render_text(arena_cstr(arena, buf_str(&text)));
    CHECK_CODE(diags, "note-unknown");
}

int main(void)
{
    project_open();
    RUN(numbers_by_first_use);
    RUN(reads_definitions);
    RUN(holds_constructs);
    RUN(keeps_lines_of_others);
    RUN(stands_anywhere);
    RUN(letters_in_boxes);
    RUN(gives_ids_to_combined_pages);
    RUN(puts_notes_in_the_margin);
    RUN(keeps_code_and_escapes);
    RUN(reports_what_is_wrong);
    RUN(takes_linear_time);
    return check_done();
}
