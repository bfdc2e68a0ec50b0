/* The magazine's constructs: boxes, columns, from and to, timelines, biographies, pictures, QR codes, interviews. */
#include "article_project.h"

#include "base/picture.h"
#include "article/glossary.h"

static void renders_boxes(void)
{
    CHECK_STR(render_text("```kader\n\nWat is *dit*?\n\nEen tekst.\n```\n")->html,
              "<div class=\"box\" role=\"group\" aria-labelledby=\"wat-is-dit\">\n"
              "<p class=\"box-title\" id=\"wat-is-dit\">Wat is <em>dit</em>?</p>\n<p>Een tekst.</p>\n</div>\n");
    CHECK_CLEAN();
    CHECK_STR(render_text("```doen\n- Bel {{werkenden}} mensen.\n```\n")->html,
              "<div class=\"do-now\" role=\"note\" aria-labelledby=\"direct-doen\">\n"
              "<p class=\"do-now-title\" id=\"direct-doen\">Direct doen</p>\n<ul>\n<li>Bel <a class=\"cijfer\" "
              "href=\"../cijfers/werkenden/index.html\" title=\"Werkenden, provincie Utrecht, 2e kwartaal 2024. "
              "Bron: Bureau Proef, Cijfers voor de proef\">916.000</a> mensen.</li>\n</ul>\n</div>\n");
    CHECK_CLEAN();
    CHECK_STR(render_text("```side-note\nZie ook het vorige nummer.\n```\n")->html,
              "<div class=\"side-note\" role=\"note\">\n<p>Zie ook het vorige nummer.</p>\n</div>\n");
    CHECK_CLEAN();
    CHECK_HAS(render_text("```aanbevelingen\nDrie keer doen\n\n1. Een\n2. Twee\n```\n")->html, "<ol>\n<li>Een</li>");
    CHECK_CLEAN();
}

static void reports_boxes(void)
{
    render_text("```box\nAlleen een titel\n```\n");
    REPORTED("block-empty", 6, 4);
    render_text("```side-note\n```\n");
    REPORTED("block-empty", 6, 4);
    render_text("```aanbevelingen\nTitel\n\nGeen lijst.\n```\n");
    REPORTED("block-list", 6, 4);
    render_text("```kadr\nTitel\n\nTekst.\n```\n");
    REPORTED("block-unknown", 6, 4);
    CHECK_HAS(HINT(), "kader");
}

static void renders_columns(void)
{
    CHECK_STR(render_text("```columns\nEen\n\n---\n\nTwee\n```\n")->html,
              "<div class=\"columns columns-2\">\n<div>\n<p>Een</p>\n</div>\n<div>\n<p>Twee</p>\n</div>\n</div>\n");
    CHECK_CLEAN();
    render_text("```columns\nEen\n```\n");
    REPORTED("block-columns", 6, 4);
    render_text("```columns\n1\n\n---\n\n2\n\n---\n\n3\n\n---\n\n4\n```\n");
    REPORTED("block-columns", 6, 4);
    render_text("```columns\nEen\n\n---\n\nTwee [x](ftp:a)\n```\n");
    REPORTED("link-scheme", 11, 10);
}

static void renders_from_to(void)
{
    CHECK_STR(render_text("```van-naar\nVan → Naar\n*werven* -> behouden\n```\n")->html,
              "<table class=\"from-to\">\n<thead>\n<tr><th scope=\"col\">Van</th>\n<th scope=\"col\">Naar</th></tr>\n"
              "</thead>\n<tbody>\n<tr><td><em>werven</em></td>\n<td>behouden</td></tr>\n</tbody>\n</table>\n");
    CHECK_CLEAN();
    render_text("```from-to\nVan → Naar\ngeen pijl\n```\n");
    REPORTED("block-arrow", 6, 4);
    render_text("```from-to\nVan → Naar\n```\n");
    REPORTED("block-arrow", 6, 4);
}

static void renders_timelines(void)
{
    CHECK_STR(render_text("```timeline\n- 1982: Het **akkoord**.\n- jaren 90: Alles sluit.\n\n  Er komt iets.\n```\n")->html,
              "<ol class=\"timeline\" role=\"list\">\n<li>\n<p class=\"when\">1982</p>\n<div>\n"
              "<p>Het <strong>akkoord</strong>.</p>\n</div>\n</li>\n<li>\n<p class=\"when\">jaren 90</p>\n<div>\n"
              "<p>Alles sluit.</p>\n<p>Er komt iets.</p>\n</div>\n</li>\n</ol>\n");
    CHECK_CLEAN();
    render_text("```timeline\n- zonder tijd\n```\n");
    REPORTED("block-timeline", 6, 4);
    render_text("````timeline\n- 1982: Iets.\n  ```quote\n  Q\n  ```\n- 1983: Meer.\ndaarna\n````\n");
    CHECK_CODE(diags, "block-timeline");
    render_text("```timeline\n```\n");
    REPORTED("block-timeline", 6, 4);
    render_text("```timeline\n- 1982: Iets.\n- 1990: Een [x](ftp:a)\n```\n");
    REPORTED("link-scheme", 8, 17);
}

static void renders_biographies(void)
{
    CHECK_STR(render_text("```biografie\nNoor Smit\n![Noor lacht](assets/noor.jpg)\n\nNoor is lasser.\n```\n")->html,
              "<div class=\"biography\" role=\"group\" aria-labelledby=\"noor-smit\">\n<div class=\"portrait\">"
              "<img src=\"../../../assets/noor.jpg\" alt=\"Noor lacht\" /></div>\n<div class=\"biography-text\">\n"
              "<p class=\"biography-name\" id=\"noor-smit\">Noor Smit</p>\n<p>Noor is lasser.</p>\n</div>\n</div>\n");
    CHECK_CLEAN();
    render_text("```biography\nNoor Smit\n```\n");
    REPORTED("block-empty", 6, 4);
}

static void renders_pictures(void)
{
    CHECK_STR(render_text("```image\nfile: assets/a.jpg\nalt: Een {{werkloosheid}}\ncaption: Nu {{werkenden@nl}}\n"
                          "credit: N. <Smit>\n```\n")->html,
              "<figure class=\"picture\">\n<img src=\"../../../assets/a.jpg\" alt=\"Een 3,7%\" />\n<figcaption>Nu "
              "<data class=\"cijfer\" value=\"9780000\" title=\"Werkenden, Nederland, 2e kwartaal 2024. Bron: Bureau "
              "Proef, Cijfers voor de proef\">9.780.000</data> <span class=\"credit\">Beeld: N. &lt;Smit&gt;</span>"
              "</figcaption>\n</figure>\n");
    CHECK_CLEAN();
    CHECK_HAS(render_text("```image\nfile: assets/a.jpg\ndecorative: true\n```\n")->html, "alt=\"\"");
    CHECK_CLEAN();
    render_text("```image\nfile: assets/a.jpg\nalt: \"\"\n```\n");
    REPORTED("image-alt", 8, 6);
    render_text("```image\nfile: assets/a.jpg\n```\n");
    REPORTED("image-alt", 6, 4);
    render_text("```image\nfile: assets/a.jpg\nalt: x\ndecorative: true\n```\n");
    REPORTED("image-alt", 8, 6);
    render_text("```image\nfile: https://example.org/a.jpg\nalt: x\n```\n");
    REPORTED("image-remote", 7, 7);
}

/* The article is tests/project/content/2024-3/proef.md as far as pictures know. */
static void finds_the_files_of_pictures(void)
{
    static const char text[] = "---\ntitle: T\nkind: article\nlead: L\n---\n![a](assets/icon.svg)\n";
    context.folder = STR(".");
    CHECK_HAS(render_text("![a](assets/icon.svg \"t\")\n")->html,
              "<img src=\"../../../assets/icon.svg\" alt=\"a\" title=\"t\" width=\"");
    CHECK_CLEAN();
    render_text("Een ![a](assets/weg.svg) b\n");
    REPORTED("image-missing", 6, 10);
    render_text("![a](beeld/weg.jpg)\n");
    REPORTED("image-missing", 6, 6);
    render_text("![a](beeld/../../geheim.jpg)\n");
    REPORTED("image-missing", 6, 6);
    render_text("```image\nfile: beeld/weg.jpg\nalt: x\n```\n");
    REPORTED("image-missing", 7, 7);
    render_file(STR(text));
    CHECK_CLEAN();
    context.folder = (Str){0};
}

/* A size that is known is not asked of the file again. */
static void uses_sizes_that_are_known(void)
{
    PictureSize size = {7, 9};
    Map known = {.arena = arena};
    map_set(&known, STR("templates/assets/icon.svg"), &size);
    context.folder = STR(".");
    context.pictures = &known;
    CHECK_HAS(render_text("![a](assets/icon.svg)\n")->html, " width=\"7\" height=\"9\"");
    render_text("![a](assets/weg.svg)\n");
    REPORTED("image-missing", 6, 6);
    context.folder = (Str){0};
    context.pictures = NULL;
}

static void draws_qr_codes(void)
{
    Str html = render_text("```qr\naddress: https://www.cbs.nl/\nlabel: Meer & meer\n```\n")->html;
    CHECK_HAS(html, "<figure class=\"qr\">\n<svg class=\"qr-code\" viewBox=\"0 0 33 33\" role=\"img\" "
                    "aria-label=\"QR-code met het adres https://www.cbs.nl/\"");
    CHECK_HAS(html, "<path d=\"M4 4h7v1h-7z");
    CHECK_HAS(html, "<figcaption><b>Meer &amp; meer</b> <a class=\"extern\" href=\"https://www.cbs.nl/\">www.cbs.nl</a>"
                    "</figcaption>\n</figure>");
    CHECK_CLEAN();
    render_text("```qr\naddress: www.cbs.nl\n```\n");
    REPORTED("qr-address", 7, 10);
    Buf text = {.arena = arena};
    BUF_LIT(&text, "```qr\naddress: https://");
    for (int i = 0; i < 400; i++)
        BUF_LIT(&text, "a");
    BUF_LIT(&text, "\n```\n");
    render_text(arena_cstr(arena, buf_str(&text)));
    REPORTED("qr-address", 7, 10);
}

static void marks_questions(void)
{
    CHECK_STR(render_text("```interview\n**Wat *nu*?**\n\nNiets.\n\n**Wat** dan?\n```\n\n**Buiten**\n")->html,
              "<div class=\"interview\">\n<p class=\"interview-question\">Wat <em>nu</em>?</p>\n<p>Niets.</p>\n"
              "<p><strong>Wat</strong> dan?</p>\n</div>\n<p><strong>Buiten</strong></p>\n");
    CHECK_CLEAN();
    Str file = STR("---\ntitle: T\nkind: interview\ninterviewee: B\nlead: L\n---\n**Wat nu?**\n\nNiets.\n");
    CHECK_STR(render_file(file)->html, "<p class=\"interview-question\">Wat nu?</p>\n<p>Niets.</p>\n");
    CHECK_CLEAN();
}

static void explains_terms(void)
{
    Diags *reports = diags_create(arena);
    context.glossary = glossary_load(arena, STR("tests/articles/content/begrippen.yaml"), reports);
    CHECK_INT(reports->count, 0);
    CHECK_STR(render_text("De [krapte](begrip:krapte) en de [vaste baan](begrip:) van UWV\n\n## UWV\n\nCBS, UWV en CBS3\n")->html,
              "<p>De <button type=\"button\" class=\"term\" popovertarget=\"begrip-krapte\">krapte</button> en de "
              "<button type=\"button\" class=\"term\" popovertarget=\"begrip-vaste-baan\">vaste baan</button> van <abbr "
              "title=\"Uitvoeringsinstituut Werknemersverzekeringen\">UWV</abbr></p>\n<h2 id=\"uwv\">UWV</h2>\n<p>"
              "<abbr title=\"Centraal Bureau voor de Statistiek\">CBS</abbr>, UWV en CBS3</p>\n"
              "<section class=\"terms\" aria-labelledby=\"begrippen\">\n<h2 id=\"begrippen\">Begrippen</h2>\n"
              "<div class=\"term-note\" id=\"begrip-krapte\" popover>\n<p><b>krapte</b> Er zijn meer vacatures dan mensen "
              "die het werk kunnen en willen doen.</p>\n</div>\n"
              "<div class=\"term-note\" id=\"begrip-vaste-baan\" popover>\n<p><b>vaste baan</b> Een baan met een contract "
              "zonder einddatum.</p>\n</div>\n</section>\n");
    CHECK_HAS(render_text("De UWV-cijfers en CBS-\n")->html,
              "De <abbr title=\"UWV: Uitvoeringsinstituut Werknemersverzekeringen\">UWV-cijfers</abbr> en <abbr "
              "title=\"Centraal Bureau voor de Statistiek\">CBS</abbr>-");
    CHECK_CLEAN();
    render_text("De [krapte](begrip:krapt) nu.\n");
    REPORTED("term-unknown", 6, 13);
    CHECK_HAS(HINT(), "krapte");
    context.glossary = NULL;
    render_text("De [krapte](begrip:krapte) nu.\n");
    REPORTED("term-unknown", 6, 13);
}

static void survives_many_events(void)
{
    Buf text = {.arena = arena};
    BUF_LIT(&text, "```timeline\n");
    for (int i = 0; i < 5000; i++)
        BUF_LIT(&text, "- 1982: Iets.\n");
    BUF_LIT(&text, "```\n\n```from-to\nVan → Naar\n");
    for (int i = 0; i < 5000; i++)
        BUF_LIT(&text, "a → b\n");
    BUF_LIT(&text, "```\n");
    CHECK(render_text(arena_cstr(arena, buf_str(&text)))->html.len > 100000);
    CHECK_CLEAN();
}

int main(void)
{
    project_open();
    RUN(renders_boxes);
    RUN(reports_boxes);
    RUN(renders_columns);
    RUN(renders_from_to);
    RUN(renders_timelines);
    RUN(renders_biographies);
    RUN(renders_pictures);
    RUN(finds_the_files_of_pictures);
    RUN(uses_sizes_that_are_known);
    RUN(draws_qr_codes);
    RUN(marks_questions);
    RUN(explains_terms);
    RUN(survives_many_events);
    arena_free(arena);
    return check_done();
}
