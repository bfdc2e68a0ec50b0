/*
 * Fuzzes the fact checker: numbers, periods, regions, directions and ranks in
 * running text, each line a paragraph. What it says has a place in the text.
 */
#include "fuzz/fuzz_project.h"

static ProseBlock block_of(Arena *arena, ProseKind kind, const Source *source, Str line)
{
    ProseBlock block = {.kind = kind, .text = line};
    uint32_t *offsets = ARENA_ARRAY(arena, uint32_t, line.len + 1);
    for (size_t i = 0; i <= line.len; i++)
        offsets[i] = (uint32_t)((size_t)(line.data - source->text.data) + i);
    block.offsets = offsets;
    return block;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text;
    if (!fuzz_text(bytes, size, &text))
        return 0;
    const ArticleContext *context = fuzz_project();
    FactTable *table = fuzz_facts();
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    const Source *source = source_create(arena, STR("a.md"), text);
    Prose prose = {.source = source, .blocks = ARENA_ARRAY(arena, ProseBlock, source->line_count + 1)};
    for (Str rest = text; rest.data && prose.block_count < source->line_count;) {
        Str line = str_cut(&rest, '\n');
        prose.blocks[prose.block_count] = block_of(arena, PROSE_PARAGRAPH, source, line);
        prose.block_count++;
    }
    Article article = {.source = source};
    ArticleBody body = {.prose = &prose};
    ClaimContext claims = {.facts = table, .region = context->charts.region, .period = context->charts.period};
    claims.regional = size & 1;
    claims_check(arena, &article, &body, &claims, diags);
    fuzz_check_diags(diags);
    return 0;
}
