/* The fact checker on the smallest project: verdicts, places, bindings, exemptions, typed figures. */
#include "article/claim.h"
#include "article_project.h"

static const ArticleBody *body;

static void check_file_text(Str text)
{
    diags = diags_create(arena);
    const Article *article = article_load(arena, source_create(arena, STR("content/2024-3/proef.md"), text), diags);
    context.want_prose = true;
    body = article_render(arena, article, &context, diags);
    FactTable *facts = facts_create(arena, context.charts.base, context.charts.language);
    Map glossary = {.arena = arena};
    map_set(&glossary, STR("WW"), arena);
    ClaimContext claims = {.facts = facts, .region = context.charts.region, .period = context.charts.period,
                           .regional = true, .glossary = &glossary};
    claims_check(arena, article, body, &claims, diags);
}

static void check_body(const char *text)
{
    check_file_text(arena_printf(arena, "%s%s", FRONT, text));
}

/* The code of the only finding, notes included; empty when there is none. */
static Str only_code(const char *text)
{
    check_body(text);
    return diags->count == 1 ? str_from(diags->items[0].code) : diags->count ? STR("several") : (Str){0};
}

static void confirms(void)
{
    CHECK_STR(only_code("De werkloosheid is 3,7 procent."), "claim-confirmed");
    CHECK_STR(diags->items[0].fact->binding, "{{werkloosheid}}");
    CHECK_STR(only_code("Een jaar eerder was de werkloosheid 3,4 procent."), "claim-confirmed");
    CHECK_STR(diags->items[0].fact->binding, "{{werkloosheid@utrecht:2023-2}}");
    CHECK_STR(only_code("In Nederland is de werkloosheid ook 3,7 procent."), "claim-confirmed");
    CHECK_STR(diags->items[0].fact->binding, "{{werkloosheid@nl}}");
    CHECK_STR(only_code("De werkloosheid is 0,3 procentpunt hoger dan een jaar eerder."), "claim-confirmed");
    CHECK_STR(only_code("Ruim 900 duizend werkenden telt de provincie."), "claim-confirmed");
    CHECK_INT(diags->errors + diags->warnings, 0);
}

static void contradicts_at_its_place(void)
{
    CHECK_STR(only_code("Kort: de *werkloosheid* is\n6,2 procent."), "claim-contradicted");
    LineColumn at = place_line_column(diags->items[0].place);
    CHECK_INT(at.line, 7);
    CHECK_INT(at.column, 1);
    /* Words with a backslash in them, and the same sign further on. */
    CHECK_STR(only_code("Een \\*\\* en de werkloosheid is 6,2 procent.\n\nMeer: `**`."), "claim-contradicted");
    CHECK_INT(place_line_column(diags->items[0].place).column, 32);
    CHECK_STR(diags->items[0].fact->verdict ? str_from(diags->items[0].fact->verdict) : (Str){0}, "contradicted");
    CHECK_STR(only_code("De werkloosheid is 3,5 procent."), "claim-stale");
    CHECK_STR(only_code("De werkloosheid steeg met 0,3 procent dan een jaar eerder."), "claim-percent");
    CHECK_STR(only_code("De werkloosheid daalde vergeleken met een jaar eerder."), "claim-direction");
    CHECK_STR(only_code("Er zijn 345 bakkers."), "claim-unknown");
}

static void leaves_alone_what_is_no_claim(void)
{
    CHECK_STR(only_code("In 2024 werkten mensen van 15 tot 75 jaar, zie figuur 2 en artikel 7."), "");
    CHECK_STR(only_code("Op 27 september zetten we elf stappen."), "");
    CHECK_STR(only_code("De code `345` telt niet."), "");
    CHECK_STR(only_code("De werkloosheid is {{werkloosheid}}."), "");
}

static void exempts_one_place(void)
{
    CHECK_STR(only_code("Er zijn 345{geen-cijfer} bakkers."), "");
    CHECK(!str_contains(body->html, STR("geen-cijfer")));
    CHECK_STR(only_code("Er zijn 345{geen-cijfer} bakkers en 346 slagers."), "claim-unknown");
    check_file_text(
        STR("---\ntitle: T\nkind: article\nlead: L\ngeen_cijfer: [345 bakkers]\n---\nEr zijn 345 bakkers.\n"));
    CHECK_INT(diags->count, 0);
    check_file_text(STR("---\ntitle: T\nkind: article\nlead: L\ngeen_cijfer: [345 bakkers]\n---\nEr is niets.\n"));
    CHECK_CODE(diags, "exempt-unused");
}

static void verifies_typed_figures(void)
{
    CHECK_STR(only_code("De werkloosheid is [3,7%](cijfer:werkloosheid)."), "");
    CHECK(str_contains(body->html, STR(">3,7%</a>")));
    CHECK_STR(only_code("Er zijn [ruim 900 duizend](cijfer:werkenden) werkenden."), "");
    CHECK_STR(only_code("De werkloosheid is [3,9%](cijfer:werkloosheid)."), "figure-typed");
    CHECK_STR(only_code("De werkloosheid is [3,9%](cijfer:werkloosheit)."), "figure-unknown");
    check_file_text(STR("---\ntitle: Nu [3,9%](cijfer:werkloosheid)\nkind: article\nlead: L\n---\nT.\n"));
    CHECK_CODE(diags, "figure-typed");
    check_file_text(STR("---\ntitle: Nu [3,7%](cijfer:werkloosheid)\nkind: article\nlead: L\n---\nT.\n"));
    CHECK_INT(diags->count, 0);
    CHECK_STR(body->title_text, "Nu 3,7%");
}

static void tells_of_style(void)
{
    CHECK_STR(only_code("Het XYZ denkt na."), "prose-abbreviation");
    CHECK_STR(only_code("Het bureau (XYZ) denkt na en XYZ weet het."), "");
    CHECK_STR(only_code("Wie in de WW zit, denkt na."), "");
}

/* Hostile text: linear, and nothing out of bounds. */
static void survives(void)
{
    Buf text = {.arena = arena};
    for (int i = 0; i < 5000; i++)
        BUF_LIT(&text, "van 3 naar {geen-cijfer} [[ é’ 5 duizend % een ");
    check_body(arena_cstr(arena, buf_str(&text)));
    CHECK(diags->count > 0);
}

static bool has_at(const char *code, size_t line, size_t column)
{
    for (size_t i = 0; i < diags->count; i++) {
        LineColumn at = place_line_column(diags->items[i].place);
        if (strcmp(diags->items[i].code, code) == 0 && at.line == line && at.column == column)
            return true;
    }
    return false;
}

static void reads_cells_with_their_heads(void)
{
    check_body("| Maat | Utrecht | Nederland |\n| :-- | --: | --: |\n| Werkloosheid | 3,7% | 6,2% |\n");
    CHECK(has_at("claim-confirmed", 8, 18));
    CHECK(has_at("claim-contradicted", 8, 25));
    CHECK_INT(diags->count, 2);
    CHECK_STR(diags->items[0].fact->binding, "{{werkloosheid}}");
    check_body(
        "```table\ntitle: Werkloosheid, in procenten\ncolumns: [Provincie, nu]\nrows: |\n  Utrecht; 6,2\n```\n");
    CHECK(has_at("claim-contradicted", 10, 12));
    CHECK_INT(diags->count, 1);
}

static void is_silent_where_heads_say_more(void)
{
    CHECK_STR(only_code("| Leeftijd | Werkloosheid |\n| :-- | --: |\n| 15 tot 25 jaar | 8,7% |\n"), "claim-table");
    CHECK_STR(only_code("| Vak | Cursisten |\n| :-- | --: |\n| Bakker | 345 |\n| Smid | 12 |\n"), "claim-table");
    CHECK(str_contains(diags->items[0].message, STR("2 of its numbers")));
    CHECK_STR(only_code("| 1 | 345 |\n| :-- | --: |\n| 12 | 67 |\n"), "claim-table");
    CHECK(str_contains(diags->items[0].message, STR("1 of its numbers")));
    CHECK_STR(only_code("| Vak | Wat |\n| :-- | :-- |\n| Bakker | de werkloosheid is 6,2 procent |\n"),
              "claim-contradicted");
}

static void reads_what_stands_in_yaml(void)
{
    check_body("```chart\nkind: bars\ntitle: Kort\nsubtitle: De werkloosheid is 6,1 procent\nnote: De werkloosheid "
               "is 6,2 procent\n"
               "description: De werkloosheid is 6,3 procent\nindicator: werkloosheid\nregions: [nl, utrecht]\n```\n");
    CHECK(has_at("claim-contradicted", 9, 30));
    CHECK(has_at("claim-contradicted", 10, 26));
    CHECK(has_at("claim-contradicted", 11, 33));
    CHECK_STR(only_code("De werkloosheid is 6,2 procent.[^a]\n\n[^a]: Kort."), "claim-contradicted");
}

static Str code_of_chart(const char *title)
{
    Str text = arena_printf(arena, "```chart\nkind: line\ntitle: %s\nindicator: werkloosheid\nregion: utrecht\n```\n",
                            title);
    return only_code(arena_cstr(arena, text));
}

static void holds_a_chart_to_its_own_lines(void)
{
    CHECK_STR(code_of_chart("De werkloosheid loopt op"), "");
    CHECK_STR(code_of_chart("De werkloosheid daalt"), "claim-direction");
    CHECK(has_at("claim-direction", 8, 24));
}

/* Wherever it may be typed, `{geen-cijfer}` is for the fact checker alone. */
static void shows_no_exemption(void)
{
    check_file_text(STR("---\ntitle: Van 70{geen-cijfer}\nkind: article\nlead: Naar 71{geen-cijfer}.\n---\n"
                        "## Kop 72{geen-cijfer}\n\nTekst[^a] 73{geen-cijfer}, *74{geen-cijfer}*.\n\n"
                        "[^a]: Noot 75{geen-cijfer}\n\n    | a | b |\n    | - | - |\n    | 76{geen-cijfer} | *77{geen-cijfer}* |\n\n"
                        "| c 78{geen-cijfer} | d |\n| - | - |\n| 79{geen-cijfer} | 80{geen-cijfer} |\n: Titel 81{geen-cijfer}\n\n"
                        "```aside\nKader 82{geen-cijfer}\n\nTekst 83{geen-cijfer}\n```\n\n"
                        "```box\nKader 84{geen-cijfer}\n\nTekst 85{geen-cijfer}\n```\n\n"
                        "```quote\nCitaat 86{geen-cijfer}\n— Jan 87{geen-cijfer}\n```\n\n"
                        "```from-to\nVan 88{geen-cijfer} → Naar\na 89{geen-cijfer} → b\n```\n\n"
                        "```timeline\n- 1982: Akkoord 90{geen-cijfer}\n```\n\n"
                        "```table\ntitle: Titel 91{geen-cijfer}\nrows: |\n  a; b\n  92{geen-cijfer}; 2\nnote: Noot 93{geen-cijfer}\n```\n\n"
                        "```chart\nkind: bars\ntitle: Titel 94{geen-cijfer}\nsubtitle: Sub 95{geen-cijfer}\nunit: procent\n"
                        "data:\n  - {label: a, value: 1}\n  - {label: b, value: 2}\nsource: Proef\nnote: Noot 96{geen-cijfer}\n```\n"));
    CHECK(!str_contains(body->html, STR("geen-cijfer")));
    CHECK(!str_contains(body->title_html, STR("geen-cijfer")) && !str_contains(body->lead_html, STR("geen-cijfer")));
    CHECK(body->file_count > 0);
    for (size_t i = 0; i < body->file_count; i++)
        CHECK(!str_contains(body->files[i].bytes, STR("geen-cijfer")));
    CHECK(!check_has_code(diags, "claim-unknown"));
}

static void reads_other_ways_to_tell_a_figure(void)
{
    CHECK_STR(only_code("In een jaar steeg de werkloosheid 0,3 procentpunt."), "claim-confirmed");
    CHECK_STR(only_code("De werkloosheid steeg, van 3,4 naar 3,7 procent."), "several");
    CHECK_INT(diags->errors, 0);
    CHECK_STR(only_code("Een jaar eerder waren er 6 duizend werkenden minder."), "claim-confirmed");
    CHECK_STR(only_code("Een jaar eerder waren er 6 duizend werkenden meer."), "claim-direction");
    CHECK_STR(only_code("In 2023 werkten er 910 duizend mensen. Een jaar later kwamen er 6 duizend werkenden bij."),
              "several");
    CHECK_INT(diags->errors, 0);
    CHECK_STR(only_code("De werkloosheid is met 3,7 procent hoger dan een jaar eerder."), "claim-confirmed");
    CHECK_STR(only_code("Van elke duizend mensen in de beroepsbevolking zijn er 37 werkloos: dat is de werkloosheid."),
              "claim-confirmed");
    CHECK_STR(only_code("Van de 15- tot 75-jarigen, zie bladzijde 12, is nul te zeggen."), "");
}

static void contradicts_other_ways_to_tell_a_figure(void)
{
    check_body("De werkloosheid daalde van 3,4 naar 3,7 procent.");
    CHECK_CODE(diags, "claim-direction");
    CHECK_STR(only_code("In een jaar steeg de werkloosheid 0,3 procent."), "claim-percent");
    CHECK_STR(only_code("De werkloosheid ligt boven die van een jaar eerder."), "");
    CHECK_STR(only_code("De werkloosheid ligt onder die van een jaar eerder."), "claim-direction");
}

int main(void)
{
    project_open();
    RUN(reads_other_ways_to_tell_a_figure);
    RUN(contradicts_other_ways_to_tell_a_figure);
    RUN(reads_cells_with_their_heads);
    RUN(is_silent_where_heads_say_more);
    RUN(reads_what_stands_in_yaml);
    RUN(holds_a_chart_to_its_own_lines);
    RUN(confirms);
    RUN(contradicts_at_its_place);
    RUN(leaves_alone_what_is_no_claim);
    RUN(exempts_one_place);
    RUN(shows_no_exemption);
    RUN(verifies_typed_figures);
    RUN(tells_of_style);
    RUN(survives);
    arena_free(arena);
    return check_done();
}
