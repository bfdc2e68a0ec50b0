/*
 * The style sheet of picture files in a region's own colour.
 */
#include "check.h"
#include "charts/file_style.h"

static Arena *arena;

static void the_accent_and_its_shades_are_replaced(void)
{
    Str style = file_style_with(arena, STR("#a8123e"));
    CHECK(str_contains(str_from(file_style), STR("#1b3d8f")));
    CHECK(!str_contains(style, STR("#1b3d8f")) && str_contains(style, STR(".c-bar.c-own{fill:#a8123e}")));
    CHECK(!str_contains(style, STR("#889ac5")) && str_contains(style, STR(".c-cut-3{fill:#d2849b")));
    CHECK_INT((long long)style.len, (long long)str_from(file_style).len);
}

/* With the first theme's own accent every shade comes out as it is written. */
static void mixing_is_that_of_the_theme(void)
{
    CHECK_STR(file_style_with(arena, STR("#1b3d8f")), file_style);
}

static void what_is_no_colour_changes_nothing(void)
{
    CHECK_STR(file_style_with(arena, STR("")), file_style);
    CHECK_STR(file_style_with(arena, STR("#12345")), file_style);
    CHECK_STR(file_style_with(arena, STR("#12345g")), file_style);
    CHECK_STR(file_style_with(arena, STR("a8123e#")), file_style);
}

int main(void)
{
    arena = arena_create();
    RUN(the_accent_and_its_shades_are_replaced);
    RUN(mixing_is_that_of_the_theme);
    RUN(what_is_no_colour_changes_nothing);
    arena_free(arena);
    return check_done();
}
