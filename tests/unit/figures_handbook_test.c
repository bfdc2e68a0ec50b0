/*
 * The handbook, data/README.md: every function of formulas is told of there, and what refusals are called.
 */
#include "base/files.h"
#include "check.h"
#include "figures/formula.h"

static void every_function_is_in_the_handbook(void)
{
    Arena *arena = arena_create();
    Diags *diags = diags_create(arena);
    Str handbook;
    CHECK(files_read_bytes(arena, STR("data/README.md"), (Place){0}, &handbook, diags));
    for (size_t i = 0; formula_function_usage(i); i++) {
        Str usage = str_from(formula_function_usage(i));
        Str call = arena_printf(arena, "`" STR_FMT "`", STR_ARG(usage));
        if (!str_contains(handbook, call))
            check_fail(__FILE__, __LINE__, formula_function_usage(i));
    }
    arena_free(arena);
}

static void every_code_of_formulas_is_in_the_handbook(void)
{
    static const char *const codes[] = {"formula-syntax", "formula-name", "formula-arguments", "formula-circular",
                                        "formula-zero", "unit-mismatch", "unit-unknown"};
    Arena *arena = arena_create();
    Diags *diags = diags_create(arena);
    Str handbook;
    CHECK(files_read_bytes(arena, STR("data/README.md"), (Place){0}, &handbook, diags));
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (!str_contains(handbook, str_from(codes[i])))
            check_fail(__FILE__, __LINE__, codes[i]);
    arena_free(arena);
}

int main(void)
{
    RUN(every_function_is_in_the_handbook);
    RUN(every_code_of_formulas_is_in_the_handbook);
    return check_done();
}
