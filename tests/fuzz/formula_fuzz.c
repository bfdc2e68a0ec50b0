/*
 * Fuzzes formulas: any text gives a formula or a diagnostic within the text.
 */
#include "figures/formula.h"
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    Source *source = source_create(arena, STR("fuzz"), (Str){(const char *)bytes, size});
    const Formula *formula = formula_parse(arena, source->text, source_place(source, 0, size), diags);
    if (!formula != (diags->errors > 0))
        abort();
    for (size_t i = 0; i < diags->count; i++)
        if (diags->items[i].place.end > size)
            abort();
    fuzz_check_diags(diags);
    return 0;
}
