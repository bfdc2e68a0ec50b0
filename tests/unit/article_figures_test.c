/* Figure references: what each part says, where Markdown gets in the way, and every mistake at its place. */
#include "article_project.h"

/* The text without tags. */
static Str plain(Str html)
{
    Buf out = {.arena = arena};
    bool tag = false;
    for (size_t i = 0; i < html.len; i++) {
        tag = tag || html.data[i] == '<';
        if (!tag && html.data[i] != '\n')
            buf_add_char(&out, html.data[i]);
        tag = tag && html.data[i] != '>';
    }
    return buf_str(&out);
}

static Str says(const char *text)
{
    return plain(render_text(text)->html);
}

static void says_each_part(void)
{
    CHECK_STR(says("{{werkloosheid}}"), "3,7%");
    CHECK_STR(says("{{werkenden}}"), "916.000");
    CHECK_STR(says("{{werkenden.unit}}"), "916.000 personen");
    CHECK_STR(says("{{spanning.unit}}"), "110 vacatures per 100 werklozen");
    CHECK_STR(says("{{werkloosheid.change}}"), "0,1\u00a0procentpunt hoger");
    CHECK_STR(says("{{werkloosheid.year_change}}"), "0,3\u00a0procentpunt hoger");
    CHECK_STR(says("{{werkloosheid.direction}}"), "gestegen");
    CHECK_STR(says("{{werkloosheid.year_direction}}"), "gestegen");
    CHECK_STR(says("{{werkloosheid.previous}}"), "3,5%");
    CHECK_STR(says("{{werkloosheid.year_before}}"), "3,4%");
    CHECK_STR(says("{{werkloosheid.period}}"), "het tweede kwartaal van 2024");
    CHECK_STR(says("{{spanning.class}}"), "krap");
    CHECK_CLEAN();
}

static void reads_region_and_period(void)
{
    CHECK_STR(says("{{werkloosheid@nl}}"), "3,7%");
    CHECK_STR(says("{{werkenden@nl:2023-2}}"), "9.700.000");
    CHECK_STR(says("{{werkenden:2023-2}}"), "910.000");
    CHECK_STR(says("{{ werkenden.previous @ nl : 2024-2 }}"), "9.740.000");
    CHECK_CLEAN();
}

static void chooses_words_by_direction(void)
{
    CHECK_STR(says("{{werkloosheid|steeg|daalde|bleef gelijk}}"), "steeg");
    CHECK_STR(says("{{spanning.change@nl|steeg|daalde|bleef gelijk}}"), "daalde");
    CHECK_STR(says("{{werkloosheid.year_change | groeide & bloeide | kromp | gelijk}}"), "groeide &amp; bloeide");
    CHECK_CLEAN();
}

static void links_to_the_indicator(void)
{
    Str html = render_text("Nu {{werkloosheid}}.")->html;
    CHECK_STR(html, "<p>Nu <a class=\"cijfer\" href=\"../cijfers/werkloosheid/index.html\" title=\"Werkloosheid, "
                    "provincie Utrecht, 2e kwartaal 2024. Bron: Bureau Proef, Cijfers voor de proef\">3,7%</a>.</p>\n");
    html = render_text("[Nu {{werkloosheid}}](kerncijfers.md)")->html;
    CHECK_HAS(html, "<a href=\"../kerncijfers/index.html\">Nu <data class=\"cijfer\" value=\"3.68");
    html = render_text("[Nu {{werkloosheid.direction}}](kerncijfers.md)")->html;
    CHECK_HAS(html, "<span class=\"cijfer\"");
    size_t count = context.indicator_count;
    context.indicator_count = 0;
    html = render_text("{{werkloosheid}}")->html;
    CHECK_HAS(html, "<p><data class=\"cijfer\" value=\"3.68");
    context.indicator_count = count;
}

static void is_not_touched_by_markdown(void)
{
    CHECK_STR(says("_a {{werkloosheid.year_change}} b_c {{werkloosheid.year_before}} d_"),
              "a 0,3\u00a0procentpunt hoger b_c 3,4% d");
    CHECK_STR(says("*{{werkenden}}* en **{{werkloosheid}}**"), "916.000 en 3,7%");
    CHECK_STR(says("> - {{werkenden}}\n>   {{werkloosheid}}"), "916.0003,7%");
    CHECK_STR(says("[{{werkloosheid|[op]|[neer]|gelijk}}][x]\n\n[x]: kerncijfers.md"), "[op]");
    CHECK_STR(says("## {{werkloosheid}} werkt\n"), "3,7% werkt");
    CHECK_CLEAN();
}

static void stays_literal_in_code_and_when_escaped(void)
{
    CHECK_STR(render_text("`{{werkloosheit}}` en \\{{a_b_c}} en `\\{{x`, `{{` en `}}`\n")->html,
              "<p><code>{{werkloosheit}}</code> en {{a_b_c}} en <code>\\{{x</code>, <code>{{</code> en "
              "<code>}}</code></p>\n");
    CHECK_STR(render_text("    {{x}}\n\n```sql {{y}}\n{{z}}\n```\n")->html,
              "<pre><code>{{x}}\n</code></pre>\n<pre><code class=\"language-sql\">{{z}}\n</code></pre>\n");
    CHECK_STR(render_text("a \xF3\xB0\x80\x80 b \\\\\\{{c\n")->html, "<p>a \xF3\xB0\x80\x80 b \\{{c</p>\n");
    CHECK_CLEAN();
}

static void fills_alternative_texts_and_titles(void)
{
    CHECK_STR(render_text("![Nu {{werkloosheid}}](assets/a.jpg \"Was {{werkloosheid.previous}}\")")->html,
              "<p><img src=\"../../../assets/a.jpg\" alt=\"Nu 3,7%\" title=\"Was 3,5%\" /></p>\n");
    CHECK_CLEAN();
}

static void fills_title_and_lead(void)
{
    const ArticleBody *body = render_file(STR("---\ntitle: 'Al {{werkloosheid}} & \\{{x}}'\nkind: article\n"
                                              "lead: Nu {{werkenden.unit}}.\n---\nX\n"));
    CHECK_STR(body->title_text, "Al 3,7% & {{x}}");
    CHECK_HAS(body->title_html, "Al <data class=\"cijfer\" value=\"3.68");
    CHECK_HAS(body->title_html, "</data> &amp; {{x}}");
    CHECK_STR(body->lead_text, "Nu 916.000 personen.");
    CHECK_INT(body->figure_count, 2);
    CHECK_CLEAN();
    render_file(STR("---\ntitle: Al {{werkloosheid}} en {{werkloosheit}}\nkind: article\nlead: \"L {{\"\n---\nX\n"));
    CHECK_INT(diags->count, 2);
    LineColumn at = place_line_column(diags->items[0].place);
    CHECK_INT(at.line, 2);
    CHECK_INT(at.column, 31);
    CHECK_CODE(diags, "figure-unknown");
    CHECK_CODE(diags, "figure-syntax");
}

static void lists_each_figure_once(void)
{
    const ArticleBody *body = render_text("{{werkloosheid}} {{werkloosheid.change}} {{werkloosheid@nl}}\n");
    CHECK_INT(body->figure_count, 2);
    CHECK_STR(body->figures[0]->region->id, "utrecht");
    CHECK_STR(body->figures[1]->region->id, "nl");
}

static void reports_unknown_figures_at_their_place(void)
{
    render_text("Één {{werkloosheid}}, twee {{werkloosheit}}.\n");
    REPORTED("figure-unknown", 6, 28);
    CHECK_HAS(HINT(), "werkloosheid");
    render_text("> - a\n>   - b *c\n> {{werkloosheit}}*\n");
    REPORTED("figure-unknown", 8, 3);
    CHECK_STR(render_text("Nu {{werkloosheit}}.\n")->html, "<p>Nu {{werkloosheit}}.</p>\n");
}

static void reports_unknown_parts_and_regions(void)
{
    render_text("{{werkloosheid.chnge}}\n");
    REPORTED("figure-part", 6, 1);
    CHECK_STR(HINT(), "did you mean 'change'?");
    render_text("{{werkloosheid.class}}\n");
    REPORTED("figure-part", 6, 1);
    render_text("{{werkloosheid@utrect}}\n");
    REPORTED("region-unknown", 6, 1);
    render_text("{{werkloosheid:2024K2}}\n");
    REPORTED("figure-period", 6, 1);
}

static void reports_what_is_missing(void)
{
    render_text("Nu {{werkloosheid:2024-3}}\n");
    REPORTED("figure-missing", 6, 4);
    CHECK_STR(HINT(), "the latest figure before it is of 2024-2");
    render_text("{{werkloosheid:2019-1}}\n");
    REPORTED("figure-missing", 6, 1);
    render_text("{{spanning.change}}\n");
    REPORTED("figure-missing", 6, 1);
    render_text("{{spanning.year_before}}\n");
    REPORTED("figure-missing", 6, 1);
    render_text("{{spanning|a|b|c}}\n");
    REPORTED("figure-missing", 6, 1);
    render_text("{{werkloosheid.rank}}\n");
    REPORTED("figure-missing", 6, 1);
}

static void needs_a_region_and_a_period(void)
{
    ArticleContext edition = context;
    context.charts.region = NULL;
    render_text("{{werkloosheid}}\n");
    REPORTED("figure-region", 6, 1);
    context.charts.period = (Period){0};
    render_text("{{werkloosheid@nl}}\n");
    REPORTED("figure-period", 6, 1);
    CHECK_STR(says("{{werkloosheid@nl:2024-2}}"), "3,7%");
    CHECK_CLEAN();
    context = edition;
}

static void reports_bad_syntax(void)
{
    static const char *const wrong[] = {"{{}}", "{{ }}", "{{{werkloosheid}}}", "{{#werkloosheid}}", "{{.change}}",
                                        "{{werkloosheid.}}", "{{werkloosheid@}}", "{{a b}}", "{{werkloosheid",
                                        "{{werkloosheid\n}}", "{{werkloosheid|a|b}}", "{{werkloosheid|a|b|c|d}}"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        render_text(arena_cstr(arena, arena_printf(arena, "Nu %s\n", wrong[i])));
        REPORTED("figure-syntax", 6, 4);
    }
}

static void cannot_stand_in_an_address_or_html(void)
{
    render_text("[a](x{{werkloosheid}}.md)\n");
    REPORTED("figure-syntax", 6, 6);
    context.raw_html = true;
    render_text("<b title=\"{{werkloosheid}}\">x</b>\n");
    REPORTED("figure-syntax", 6, 11);
    context.raw_html = false;
}

static void survives_very_many(void)
{
    Buf text = {.arena = arena};
    BUF_LIT(&text, FRONT);
    for (size_t i = 0; i < 140000; i++)
        BUF_LIT(&text, "{{a");
    render_file(buf_str(&text));
    CHECK_CODE(diags, "figure-syntax");
    text.len = sizeof FRONT - 1;
    for (size_t i = 0; i < 20000; i++)
        BUF_LIT(&text, "{{werkloosheid}} *");
    render_file(buf_str(&text));
    CHECK_INT(diags->count, 0);
}

static void has_ids_that_figures_do_not_change(void)
{
    const ArticleBody *body = render_text("## Werkloos: {{werkloosheid}}\n\n## {{werkenden}}\n");
    CHECK_INT(body->heading_count, 2);
    CHECK_STR(body->headings[0].id, "werkloos");
    CHECK_STR(body->headings[0].text, "Werkloos: 3,7%");
    CHECK_INT(body->headings[0].level, 2);
    CHECK_STR(body->headings[1].id, "deel");
}

static void counts_reading_time(void)
{
    Buf text = {.arena = arena};
    CHECK_INT(render_text("")->reading_minutes, 1);
    for (size_t i = 0; i < 200; i++)
        BUF_LIT(&text, "woord ");
    CHECK_INT(render_text(arena_cstr(arena, buf_str(&text)))->reading_minutes, 1);
    BUF_LIT(&text, "{{werkloosheid}}");
    CHECK_INT(render_text(arena_cstr(arena, buf_str(&text)))->reading_minutes, 2);
}

static void requires_its_words(void)
{
    CHECK(article_require_words(context.charts.language, diags));
    Language bare = {.source = context.charts.language->source, .words = value_map(arena)};
    Diags *own = diags_create(arena);
    CHECK(!article_require_words(&bare, own));
    CHECK_CODE(own, "language-missing");
}

int main(void)
{
    project_open();
    RUN(says_each_part);
    RUN(reads_region_and_period);
    RUN(chooses_words_by_direction);
    RUN(links_to_the_indicator);
    RUN(is_not_touched_by_markdown);
    RUN(stays_literal_in_code_and_when_escaped);
    RUN(fills_alternative_texts_and_titles);
    RUN(fills_title_and_lead);
    RUN(lists_each_figure_once);
    RUN(reports_unknown_figures_at_their_place);
    RUN(reports_unknown_parts_and_regions);
    RUN(reports_what_is_missing);
    RUN(needs_a_region_and_a_period);
    RUN(reports_bad_syntax);
    RUN(cannot_stand_in_an_address_or_html);
    RUN(survives_very_many);
    RUN(has_ids_that_figures_do_not_change);
    RUN(counts_reading_time);
    RUN(requires_its_words);
    arena_free(arena);
    return check_done();
}
