/* Tables: pipe tables and ```table, how they are aligned, what stands below them, and what can be wrong. */
#include "article_project.h"
#include "base/hyphenate.h"

static const char *file_of(const ArticleBody *body)
{
    return body->file_count ? arena_cstr(arena, body->files[0].bytes) : "no file";
}

static void reads_pipe_tables(void)
{
    Str html = render_text("| Groep | *2019* | 2023 |\n|:--|--:|:-:|\n| jong \\| oud | 12,3 | `a` |\n| {{werkenden}} | 4 | x |\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "<div class=\"table\" id=\"tabel\">\n<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" "
                    "aria-label=\"Tabel\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">Groep\n</th>\n"
                    "<th scope=\"col\" class=\"table-number-cell\">\n<em>2019</em>\n</th>\n"
                    "<th scope=\"col\" class=\"table-center\">2023\n</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
                    "<th scope=\"row\">jong | oud\n</th>\n<td class=\"table-number-cell\">12,3\n</td>\n"
                    "<td class=\"table-center\">\n<code>a</code>\n</td>\n</tr>\n");
    CHECK_HAS(html, ">916.000</");
    CHECK_HAS(html, "<td class=\"table-number-cell\">4<span class=\"pad\" data-pad=\",0\"></span>");
    CHECK(!str_contains(html, STR("csv")));
}

static void titles_pipe_tables(void)
{
    const ArticleBody *body = render_text("| a | b |\n|---|---|\n| x | 1 |\n: De *titel* {#tab:proef}\n\nZie [@tab:proef].\n\n"
                                          "a | b\n--|--\ny | 2\n\n: Nog een\n");
    CHECK_CLEAN();
    CHECK_HAS(body->html, "aria-labelledby=\"proef-caption\">\n<table>\n<caption id=\"proef-caption\">"
                          "<span class=\"table-title\">\n<span class=\"table-number\">Tabel\u00a01</span> De <em>titel</em>\n");
    CHECK_HAS(body->html, "Zie <a class=\"cross\" href=\"#proef\">tabel\u00a01</a>.");
    CHECK_HAS(body->html, "<span class=\"table-number\">Tabel\u00a02</span> Nog een");
    CHECK_HAS(body->html, "<a href=\"proef.csv\" download>Download de gegevens van tabel 1 (CSV)</a>");
    CHECK_INT(body->file_count, 2);
    CHECK_STR(str_from(file_of(body)), "a;b\nx;1\n");
    CHECK(!str_contains(body->html, STR(": Nog")));
}

/* Heads stand in narrow columns: their long words may break, plain and with markup in them; other cells do not change. */
static void breaks_long_words_in_heads(void)
{
    const Language *plain = context.charts.language;
    Language breaking = *plain;
    breaking.hyphenator = hyphenator_open(arena, STR("/usr/share/hyphen/hyph_nl_NL.dic"), (Place){0}, diags);
    if (!breaking.hyphenator)
        SKIP("there is no dictionary");
    context.charts.language = &breaking;
    Str html = render_text("| Arbeidsmarktbeleid | n |\n|---|---|\n| arbeidsmarktbeleid | arbeidsmarktbeleid |\n"
                           "| *arbeidsmarktbeleid* | 1 |\n")->html;
    context.charts.language = plain;
    hyphenator_close(breaking.hyphenator);
    CHECK_HAS(html, "<th scope=\"col\">Arbeids\u00admarkt\u00adbe\u00adleid\n");
    CHECK_HAS(html, "<th scope=\"row\">arbeids\u00admarkt\u00adbe\u00adleid\n");
    CHECK_HAS(html, "<em>arbeids\u00admarkt\u00adbe\u00adleid</em>");
    CHECK_HAS(html, "<td>arbeidsmarktbeleid\n");
}

static void finds_tables_anywhere(void)
{
    Str html = render_text("> | a | b |\n> |---|---|\n> | x | y |\n\n- punt\n\n  | c | d |\n  |---|---|\n  | z | w |\n\n"
                           "```aside\nT\n\n| e | f |\n|---|---|\n| u | v |\n```\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "<blockquote>\n<div class=\"table\"");
    CHECK_HAS(html, "<th scope=\"row\">z\n</th>\n<td>w\n</td>");
    CHECK_HAS(html, "<th scope=\"row\">u\n</th>\n<td>v\n</td>");
    CHECK_STR(render_text("a | b\nc | d\n")->html, "<p>a | b\nc | d</p>\n");
    CHECK_STR(render_text("a\n---\n")->html, "<h2 id=\"a\">a</h2>\n");
    CHECK_CLEAN();
}

static void keeps_markup_inside_a_cell(void)
{
    Str html = render_text("| a | b |\n|---|---|\n| *x | y* |\n| - punt | # kop |\n| 1. | [l](index.md) |\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "*x\n</th>");
    CHECK_HAS(html, "y*\n</td>");
    CHECK_HAS(html, "- punt\n</th>");
    CHECK_HAS(html, "# kop\n</td>");
    CHECK_HAS(html, "<a href=\"../index.html\">l</a>");
    CHECK(!str_contains(html, STR("\u2060")));
}

/* A cell is parsed on its own, and knows what the body defines. */
static void knows_link_definitions(void)
{
    Str html = render_text("| a | b |\n|---|---|\n| [CBS] | [de *bron*][uwv], [code], [tekst] |\n\n"
                           "[cbs]: https://www.cbs.nl/ \"Statistiek\"\n[UWV]: <https://www.uwv.nl/>\n\n"
                           "```\n[code]: https://example.org/\n```\n\nAlinea\n[tekst]: https://example.org/\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "href=\"https://www.cbs.nl/\" title=\"Statistiek\"");
    CHECK_HAS(html, "href=\"https://www.uwv.nl/\"");
    CHECK_HAS(html, "[code], [tekst]");
    html = render_text("```aside\nTitel\n\nIn het [kader][cbs].\n```\n\nNoot[^a].\n\n[^a]: Zie [daar][cbs].\n\n"
                       "[cbs]: https://www.cbs.nl/\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "In het <a class=\"extern\" href=\"https://www.cbs.nl/\"");
    CHECK_HAS(html, "Zie <a class=\"extern\" href=\"https://www.cbs.nl/\"");
}

static void explains_signs(void)
{
    Str html = render_text("| a | b | c |\n|---|---|---|\n| x | – | . |\n| y | 1,25 | 3 |\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "<td class=\"table-number-cell\"><span aria-hidden=\"true\">–</span>"
                    "<span class=\"visually-hidden\">niets of nihil</span><span class=\"pad\" data-pad=\",00\"></span>");
    CHECK_HAS(html, "<ul class=\"table-signs\"><li><b>–</b> niets of nihil</li><li><b>.</b> onbekend of te onzeker</li></ul>");
    CHECK(!str_contains(render_text("| a | b |\n|---|---|\n| x | 1 |\n")->html, STR("table-signs")));
}

#define SPEC "```table\ntitle: Deelname nu {{werkloosheid}}\nid: leren\n"

static void builds_grouped_heads(void)
{
    const ArticleBody *body = render_text(
        SPEC "columns:\n  - Groep\n  - title: \"2023\"\n    columns:\n      - title: mannen\n        columns: [jong, oud]\n"
             "      - vrouwen\nrows: |\n  Leeftijd\n  25 tot 45; 1; 2; 3\n  N; 1200; 13; 4\n  Totaal; 1; 2; 3,5\nbold: Totaal\n```\n\n[@tab:leren]\n");
    CHECK_CLEAN();
    Str html = body->html;
    CHECK_HAS(html, "<colgroup span=\"1\"></colgroup><colgroup span=\"3\"></colgroup>");
    CHECK_HAS(html, "<th scope=\"col\" rowspan=\"3\">Groep\n</th>\n<th scope=\"colgroup\" colspan=\"3\" class=\"table-over\">2023");
    CHECK_HAS(html, "<th scope=\"colgroup\" colspan=\"2\" class=\"table-over\">mannen\n</th>\n"
                    "<th scope=\"col\" rowspan=\"2\" class=\"table-number-cell\">vrouwen");
    CHECK_HAS(html, "<tr class=\"table-group\">\n<th scope=\"rowgroup\" colspan=\"4\">Leeftijd");
    CHECK_HAS(html, "<tr class=\"table-count\">\n<th scope=\"row\">N\n</th>\n<td class=\"table-number-cell\">1200\n");
    CHECK_HAS(html, "<tr class=\"table-bold\">\n<th scope=\"row\">Totaal");
    CHECK_HAS(html, "Tabel\u00a01</span> Deelname nu <");
    CHECK_STR(str_from(file_of(body)), "Groep;2023 mannen jong;2023 mannen oud;2023 vrouwen\nLeeftijd;;;\n"
                                       "25 tot 45;1;2;3\nN;1200;13;4\nTotaal;1;2;3,5\n");
}

static void marks_significance(void)
{
    Str html = render_text(SPEC "rows: |\n  Groep; effect\n  jong; −0,12**\n  oud; 3\n"
                                "significance: {\"**\": \"p < 0,01\"}\nnote: Een *noot*[^n].\nsource: CBS\n```\n\n"
                                "[@tab:leren]\n\n[^n]: N.\n")->html;
    CHECK_CLEAN();
    CHECK_HAS(html, "−0,12<sup class=\"stars\"><span aria-hidden=\"true\">**</span>"
                    "<span class=\"visually-hidden\"> (p &lt; 0,01)</span></sup>\n");
    CHECK_HAS(html, "<td class=\"table-number-cell\">3<span class=\"pad\" data-pad=\",00\"></span>");
    CHECK_HAS(html, "<p class=\"table-note\">\nEen <em>noot</em><sup");
    CHECK_HAS(html, "<li><sup>**</sup> p &lt; 0,01</li>");
    CHECK_HAS(html, "<p class=\"table-source\">Bron: CBS</p>");
}

static void rounds_when_asked(void)
{
    const ArticleBody *body = render_text("```table\ntitle: T\ndecimals: 1\ndecimal: \".\"\nempty: .\n"
                                          "columns: [a, b, {title: c, decimals: 0}]\nrows:\n"
                                          "  - [x, 12345.25, 2.5]\n  - [y, \"\", -3]\n```\n");
    CHECK_CLEAN();
    CHECK_HAS(body->html, ">12.345,3\n</td>");
    CHECK_HAS(body->html, ">3\n</td>");
    CHECK_HAS(body->html, ">−3\n</td>");
    CHECK_HAS(body->html, "<b>.</b> onbekend");
    CHECK_STR(str_from(file_of(body)), "a;b;c\nx;12345,3;3\ny;.;-3\n");
}

static void reports_what_is_wrong(void)
{
    render_text("| a | b |\n|---|---|\n| x |  |\n");
    REPORTED("table-empty", 8, 8);
    render_text("| a | b |\n|---|---|\n| x | {{werkloosheit}} |\n");
    REPORTED("figure-unknown", 8, 7);
    render_text("| a | b |\n|---|---|\n| x | 1 | 2 |\n");
    REPORTED("table-width", 8, 1);
    render_text("Eerst.\n\n> | a | b |\n> |---|---|---|\n> | x | 1 | 2 |\n");
    REPORTED("table-width", 8, 3);
    render_text("```table\ntitle: T\nrows: |\n  a; b\n  x; 1**\n```\n");
    REPORTED("table-stars", 10, 6);
    render_text("```table\ntitle: T\nrows: |\n  a; b\n  x; 1; 3\n```\n");
    REPORTED("table-width", 10, 3);
    render_text("```table\ntitle: T\nrows: |\n  a; b; c\n  x; 1;\n```\n");
    REPORTED("table-empty", 10, 8);
    render_text("```table\ntitle: T\nbold: Totaal\nrows: |\n  a; b\n  Totaa; 1\n```\n");
    REPORTED("table-bold", 8, 7);
    CHECK_STR(HINT(), "did you mean 'Totaa'?");
    render_text("```table\ntitle: T\n```\n");
    REPORTED("table-rows", 6, 4);
    render_text("```table\ntitle: T\nfile: ../x.csv\n```\n");
    REPORTED("table-file", 8, 7);
    render_text("```table\ntitle: T\nfile: weg.csv\n```\n");
    CHECK_CODE(diags, "file-missing");
    render_text("```table\ntitle: T\ndecimal: x\nrows: |\n  a; b\n  x; 1\n```\n");
    REPORTED("table-field", 8, 10);
    render_text("```table\ntitle: T\nid: Mijn Tabel\nrows: |\n  a; b\n  x; 1\n```\n");
    REPORTED("block-id", 8, 5);
    CHECK_STR(HINT(), "write 'id: mijn-tabel'");
}

static void takes_linear_time(void)
{
    Buf text = {.arena = arena};
    BUF_LIT(&text, "| a | b | c | d | e | f | g | h | i | j |\n|---|---|---|---|---|---|---|---|---|--:|\n");
    for (int i = 0; i < 1000; i++)
        BUF_LIT(&text, "| *x* | {{werkloosheid}} | 1,5 | – | [a](index.md) | `c` | 2 | 3 | 4 | 5 |\n");
    render_text(arena_cstr(arena, buf_str(&text)));
    CHECK_CLEAN();
    text = (Buf){.arena = arena}; /* one row of 10 000 cells, and what is never closed */
    for (int i = 0; i < 10000; i++)
        BUF_LIT(&text, "| *a");
    BUF_LIT(&text, "\n");
    for (int i = 0; i < 10000; i++)
        BUF_LIT(&text, "|-");
    BUF_LIT(&text, "\n");
    for (int i = 0; i < 10000; i++)
        BUF_LIT(&text, "|[[`");
    render_text(arena_cstr(arena, buf_str(&text)));
    CHECK_CLEAN();
    text = (Buf){.arena = arena};
    for (int i = 0; i < 20000; i++)
        BUF_LIT(&text, "|\n|-|-\n");
    render_text(arena_cstr(arena, buf_str(&text)));
    CHECK(diags->errors > 0);
}

int main(void)
{
    project_open();
    RUN(reads_pipe_tables);
    RUN(titles_pipe_tables);
    RUN(breaks_long_words_in_heads);
    RUN(finds_tables_anywhere);
    RUN(keeps_markup_inside_a_cell);
    RUN(knows_link_definitions);
    RUN(explains_signs);
    RUN(builds_grouped_heads);
    RUN(marks_significance);
    RUN(rounds_when_asked);
    RUN(reports_what_is_wrong);
    RUN(takes_linear_time);
    return check_done();
}
