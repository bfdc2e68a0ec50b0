/*
 * Fuzzes the constructs of the magazine one by one: pipe tables, headings with
 * numbers and references, and what stands between the fences of each block. The
 * first byte chooses which; the rest is the text. The title and the front
 * matter are fixed.
 */
#include "fuzz/fuzz_project.h"

static const char *const blocks[] = {"",         "",        "",      "table",   "table", "chart",   "figure", "quote",
                                     "aside",  "recommendations",   "list-of-tables", "box",   "columns", "from-to", "image", "qr",
                                     "timeline", "interview", "biography"};
enum { BLOCKS = sizeof blocks / sizeof *blocks };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text;
    if (!size || !fuzz_text(bytes + 1, size - 1, &text))
        return 0;
    const ArticleContext *context = fuzz_project();
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    const char *name = blocks[bytes[0] % BLOCKS];
    if (name[0])
        text = arena_printf(arena, "```%s\n" STR_FMT "\n```\n\n[^a]: n\n", name, STR_ARG(text));
    const Source *source = source_create(arena, STR("a.md"), text);
    Value *front = value_map(arena);
    value_set_text(front, "title", STR("T"));
    Article article = {.source = source, .front_matter = front, .slug = STR("a"), .kind = STR("article"),
                       .title = STR("T"), .lead = STR("L")};
    const ArticleBody *body = article_render(arena, &article, context, diags);
    require(!str_contains(body->html, STR("<!-- raw HTML omitted -->")));
    fuzz_check_diags(diags);
    return 0;
}
