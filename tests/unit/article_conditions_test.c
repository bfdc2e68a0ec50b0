/* Sections that hold for some regions: what can be asked, places that stay true, and slips. */
#include "article_project.h"
#include "article/conditions.h"

/* "ja", "nee" or "" for a question about Utrecht in 2024-2, where unemployment is 3,7% and higher than a year ago. */
static Str answer(const char *question)
{
    Str text = arena_printf(arena, "{{#%s}}\nja\n{{/%s}}\n{{^%s}}\nnee\n{{/%s}}\n", question, question, question, question);
    Str html = render_text(arena_cstr(arena, text))->html;
    return str_contains(html, STR("ja")) ? STR("ja") : str_contains(html, STR("nee")) ? STR("nee") : STR("");
}

static void answers_questions(void)
{
    static const char *const cases[][2] = {
        {"werkloosheid", "ja"},           {"werkloosheid.missing", "nee"},    {"werkloosheid.year_rising", "ja"},
        {"werkloosheid.year_falling", "nee"}, {"werkloosheid.year_same", "nee"}, {"region.utrecht", "ja"},
        {"region.nl", "nee"},             {"werkloosheid:1990-1", "nee"},     {"werkloosheid.missing@nl:1990-1", "ja"},
        {"werkloosheid.above.nl", "nee"}, {"werkloosheid.below.nl", "nee"}, /* 3,68 and 3,66 */
        {"werkenden.below.nl", "ja"},     {"werkenden.above.nl", "nee"},      {"werkenden.above.utrecht@nl", "ja"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CHECK_STR(answer(cases[i][0]), cases[i][1]);
        CHECK_CLEAN();
    }
}

static void nests(void)
{
    CHECK_STR(render_text("Voor.\n\n{{#werkloosheid}}\nEen.\n\n{{#region.nl}}\nTwee.\n{{/region.nl}}\n{{^region.nl}}\n"
                          "Drie.\n{{/region.nl}}\n{{/werkloosheid}}\n\nNa.\n")->html,
              "<p>Voor.</p>\n<p>Een.</p>\n<p>Drie.</p>\n<p>Na.</p>\n");
    CHECK_CLEAN();
    CHECK_HAS(render_text("```chart\nkind: line\n{{#region.nl}}\ntitle: Land\n{{/region.nl}}\n{{^region.nl}}\n"
                          "title: Streek\n{{/region.nl}}\nindicator: werkloosheid\n```\n")->html, "Streek");
    CHECK_CLEAN();
}

static void keeps_places(void)
{
    render_text("{{#werkloosheid}}\nEen [x](ftp:a)\n{{/werkloosheid}}\n");
    REPORTED("link-scheme", 7, 9);
    CHECK(diags->items[0].place.source->part_count == 0);
    render_text("{{#region.nl}}\nEen [x](ftp:a) {{onzin}}\n{{/region.nl}}\nTwee {{onzin}}\n");
    REPORTED("figure-unknown", 9, 6);
}

static void reports_slips(void)
{
    render_text("{{#werkloosheit}}\nx\n{{/werkloosheit}}\n");
    REPORTED("figure-unknown", 6, 1);
    render_text("{{#werkloosheid.risin}}\nx\n{{/werkloosheid.risin}}\n");
    REPORTED("condition-unknown", 6, 1);
    CHECK_HAS(HINT(), "rising");
    render_text("{{#region.utrech}}\nx\n{{/region.utrech}}\n");
    REPORTED("region-unknown", 6, 1);
    render_text("{{#werkloosheid}}\nx\n");
    REPORTED("condition-unclosed", 6, 1);
    render_text("x\n{{/werkloosheid}}\n");
    REPORTED("condition-close", 7, 1);
    render_text("{{#werkloosheid}}\nx\n{{/werkenden}}\n{{/werkloosheid}}\n");
    REPORTED("condition-close", 8, 1);
    render_text("tekst {{#werkloosheid}} midden\n");
    CHECK_CODE(diags, "figure-syntax");
}

static void survives_depth(void)
{
    Buf text = {.arena = arena};
    for (int i = 0; i < 20000; i++)
        BUF_LIT(&text, "{{#werkloosheid}}\n");
    BUF_LIT(&text, "x\n");
    for (int i = 0; i < 20000; i++)
        BUF_LIT(&text, "{{/werkloosheid}}\n");
    render_text(arena_cstr(arena, buf_str(&text)));
    REPORTED("condition-depth", 6 + CONDITIONS_MAX_DEPTH, 1);
}

int main(void)
{
    project_open();
    RUN(answers_questions);
    RUN(nests);
    RUN(keeps_places);
    RUN(reports_slips);
    RUN(survives_depth);
    arena_free(arena);
    return check_done();
}
