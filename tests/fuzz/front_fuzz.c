/*
 * Fuzzes the head of an article: front matter of every kind of article. The
 * input is what stands between the two lines of dashes, and behind them.
 */
#include "article/article.h"
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text;
    if (!fuzz_text(bytes, size, &text))
        return 0;
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    const Source *source = source_create(arena, STR("een-artikel.md"), text);
    const Article *article = article_load(arena, source, diags);
    require(article || diags->errors);
    if (article)
        require(article->body_start <= text.len && ((article->slug.len && article->title.len) || diags->errors));
    fuzz_check_diags(diags);
    return 0;
}
