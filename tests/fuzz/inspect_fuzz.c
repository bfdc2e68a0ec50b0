/*
 * Fuzzes `kwartaal inspect`: any file is described, or refused with a reason.
 */
#include "data/inspect.h"
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str path = str_from(fuzz_file(0, bytes, size));
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    Buf out = {.arena = arena};
    require(inspect_text(&out, arena, path, size % 3 ? (Str){0} : STR("latin-1"), diags) || diags->errors);
    fuzz_check_diags(diags);
    return 0;
}
