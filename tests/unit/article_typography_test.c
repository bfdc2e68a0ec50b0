/* Curly quotes and apostrophes, in text and across the nodes of a paragraph. */
#include "article_project.h"
#include "article/typography.h"

static void curls_quotes(void)
{
    static const char *const cases[][2] = {
        {"\"Werk\"", "“Werk”"},
        {"Zij zei: 'ja'.", "Zij zei: ‘ja’."},
        {"\"Hij riep 'nee', zei ze\"", "“Hij riep ‘nee’, zei ze”"},
        {"'\"Nee\", riep hij'", "‘“Nee”, riep hij’"},
        {"'s Avonds, 't is laat, zo'n dag", "’s Avonds, ’t is laat, zo’n dag"},
        {"in '90 en '98-'99", "in ’90 en ’98-’99"},
        {"('s-Gravenhage)", "(’s-Gravenhage)"},
        {"vmbo'er, regio's, Piets' baan", "vmbo’er, regio’s, Piets’ baan"},
        {"een 'verborgen' reserve (\"krapte\")", "een ‘verborgen’ reserve (“krapte”)"},
        {"'samen' '2030' is ver", "‘samen’ ‘2030’ is ver"},
        {"\"'s Ochtends\", zei hij", "“’s Ochtends”, zei hij"},
        {"niets te doen", "niets te doen"},
        {"'", "‘"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_STR(typography_quotes(arena, str_from(cases[i][0])), cases[i][1]);
}

static void curls_text_in_articles(void)
{
    CHECK_STR(render_text("*'t Gooi*'s banen: \"**nu**\"\n'ja' `'code'` en \"{{werkenden@nl}}\"\n")->html,
              "<p><em>’t Gooi</em>’s banen: “<strong>nu</strong>”\n‘ja’ <code>'code'</code> en “<a class=\"cijfer\" "
              "href=\"../cijfers/werkenden/index.html\" title=\"Werkenden, Nederland, 2e kwartaal 2024. Bron: Bureau "
              "Proef, Cijfers voor de proef\">9.780.000</a>”</p>\n");
    CHECK_STR(render_text("<https://a.nl/'x'>\n\n```\n'code'\n```\n\n## 's Avonds\n\n- 'een'\n- 'twee'\n")->html,
              "<p><a class=\"extern\" href=\"https://a.nl/&#x27;x&#x27;\">https://a.nl/'x'</a></p>\n"
              "<pre><code>'code'\n</code></pre>\n<h2 id=\"s-avonds\">’s Avonds</h2>\n<ul>\n<li>‘een’</li>\n"
              "<li>‘twee’</li>\n</ul>\n");
    CHECK_CLEAN();
}

static void curls_titles(void)
{
    const ArticleBody *body = render_file(STR("---\ntitle: \"'s Lands werk\"\nkind: article\nlead: Zo'n \"lead\"\n---\n"));
    CHECK_STR(body->title_html, "’s Lands werk");
    CHECK_STR(body->title_text, "’s Lands werk");
    CHECK_STR(body->lead_text, "Zo’n “lead”");
}

/* A number stays on the line of what it counts: in running text, not in code, and not before any word. */
static void keeps_numbers_with_what_they_count(void)
{
    static const char *const cases[][2] = {
        {"113 miljoen euro, 3,7 procent.", "113\u00a0miljoen euro, 3,7\u00a0procent."},
        {"5 euro's en 0,2 procentpunt", "5\u00a0euro's en 0,2\u00a0procentpunt"},
        {"3 procenten, 5 mensen, vijf miljoen", "3 procenten, 5 mensen, vijf miljoen"},
        {"in 2020 24 procent", "in 2020 24\u00a0procent"},
        {"7 ", "7 "},
        {"", ""},
    };
    Str words = STR("miljoen procent procentpunt euro");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_STR(typography_keep_numbers(arena, str_from(cases[i][0]), words), cases[i][1]);
    CHECK_STR(typography_keep_numbers(arena, STR("5 euro"), (Str){0}), "5 euro");
    CHECK_STR(render_text("Ruim *43 duizend* `43 duizend`\n")->html,
              "<p>Ruim <em>43\u00a0duizend</em> <code>43 duizend</code></p>\n");
}

int main(void)
{
    project_open();
    RUN(curls_quotes);
    RUN(curls_text_in_articles);
    RUN(curls_titles);
    RUN(keeps_numbers_with_what_they_count);
    arena_free(arena);
    return check_done();
}
