/*
 * Fuzzes a title: quotes made curly, references filled in, long words
 * hyphenated. Without a reference in it a title may only change its quotes and
 * get soft hyphens.
 */
#include "article/reference.h"
#include "article/typography.h"
#include "base/hyphenate.h"
#include "fuzz/fuzz_project.h"

static bool is_quote(uint32_t c)
{
    return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F);
}

static void check_quotes(Str before, Str after)
{
    size_t i = 0;
    size_t k = 0;
    while (i < before.len && k < after.len) {
        uint32_t a = utf8_next(before, &i);
        uint32_t b = utf8_next(after, &k);
        require(a == b || (is_quote(a) && is_quote(b)));
    }
    require(i == before.len && k == after.len);
}

static void check_hyphens(Str before, Str after)
{
    size_t k = 0;
    for (size_t i = 0; i < before.len;) {
        uint32_t a = utf8_next(before, &i);
        uint32_t b = utf8_next(after, &k);
        while (b == 0xAD && k < after.len)
            b = utf8_next(after, &k);
        require(a == b);
    }
    require(k == after.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text;
    if (!fuzz_text(bytes, size, &text) || str_contains(text, STR("\xC2\xAD")))
        return 0;
    const ArticleContext *context = fuzz_project();
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    const Source *source = source_create(arena, STR("a.md"), text);
    Str quoted = typography_quotes(arena, text);
    check_quotes(text, quoted);
    Work work = {.arena = arena, .source = source, .context = context, .diags = diags, .figures.arena = arena};
    Value *value = value_text(arena, text);
    value->place = source_place(source, 0, size);
    Filled filled = reference_fill_text(&work, quoted, value);
    require(utf8_first_invalid(filled.plain) == filled.plain.len);
    Str hyphenated = hyphenate(arena, context->charts.language->hyphenator, quoted);
    check_hyphens(quoted, hyphenated);
    fuzz_check_diags(diags);
    return 0;
}
