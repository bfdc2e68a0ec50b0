/*
 * Fuzzes an article: front matter, marks, Markdown and every pass, in the
 * smallest project. The input is a whole file, or with a first byte that is no
 * '-' the text below a fixed front matter. What comes out must hold no mark
 * and no omitted HTML, and every place must lie in the file. Every other
 * article goes to the fact checker.
 */
#include "fuzz/fuzz_project.h"

static void check_place(const Source *source, Place place)
{
    /* Sections that do not hold are blanked out in a copy of the file, with the same places. */
    require(place.source && str_equal(place.source->path, source->path));
    require(place.source->text.len == source->text.len && place.start <= place.end);
    LineColumn at = place_line_column(place);
    require(at.line <= source->line_count);
}

static void check_body(const Article *article, const ArticleBody *body, const Diags *diags)
{
    const Source *source = article->source;
    require(!str_contains(body->html, STR("<!-- raw HTML omitted -->")));
    for (size_t i = 0; i < diags->count; i++) {
        check_place(source, diags->items[i].place);
        require(diags->items[i].code && diags->items[i].message.len);
    }
    for (size_t i = 0; i < body->link_count; i++)
        check_place(source, body->links[i].place);
    for (size_t i = 0; i < body->heading_count; i++)
        for (size_t k = 0; k < i; k++)
            require(!str_equal(body->headings[i].id, body->headings[k].id));
    bool typed_marks = false; /* private-use characters that the file itself holds come back */
    for (size_t i = 0; i < source->text.len; i++)
        typed_marks = typed_marks || (unsigned char)source->text.data[i] >= 0xF3 || source->text.data[i] == '&';
    for (size_t i = 0; i < body->html.len && !typed_marks; i++)
        require((unsigned char)body->html.data[i] < 0xF3);
}

/* Every other article is held against the data too. */
static void render(Arena *arena, const Article *article, bool is_checked, Diags *diags)
{
    ArticleContext context = *fuzz_project();
    context.want_prose = is_checked;
    const ArticleBody *body = article_render(arena, article, &context, diags);
    check_body(article, body, diags);
    if (!is_checked)
        return;
    ClaimContext claims = {.facts = fuzz_facts(), .region = context.charts.region, .period = context.charts.period};
    claims_check(arena, article, body, &claims, diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text;
    if (!fuzz_text(bytes, size, &text))
        return 0;
    fuzz_facts();
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    if (!size || bytes[0] != '-')
        text = arena_printf(arena, "---\ntitle: T\nkind: article\nlead: L\n---\n" STR_FMT, STR_ARG(text));
    const Source *source = source_create(arena, STR("a.md"), text);
    const Article *article = article_load(arena, source, diags);
    require(article || diags->errors);
    if (article)
        render(arena, article, size % 2, diags);
    markdown_to_html(arena, source, size & 2, diags);
    return 0;
}
