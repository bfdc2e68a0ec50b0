/*
 * Golden pictures of the forms of several series, of shares and of classes, and
 * what must hold for all of them.
 *
 *     charts_groups_golden_test --accept    writes tests/golden/charts anew (look before it is committed)
 *     charts_groups_golden_test --gallery   prints a page with all of them, for eyes (tests/charts-view.sh)
 */
#include "chart_pictures.h"
#include "chart_samples.h"
#include "chart_samples_groups.h"

static Arena *arena;
static PictureCase cases[GROUP_SAMPLES];

static void pictures_are_the_golden_ones(void)
{
    pictures_for_each(arena, cases, GROUP_SAMPLES, picture_compare_golden);
}

static void pictures_are_well_formed_and_named(void)
{
    pictures_for_each(arena, cases, GROUP_SAMPLES, picture_check_form);
}

static void no_text_overlaps_or_leaves_the_picture(void)
{
    pictures_for_each(arena, cases, GROUP_SAMPLES, picture_check_text);
}

int main(int argc, char **argv)
{
    arena = arena_create();
    const Language *language = sample_language(arena, "nl");
    for (size_t i = 0; i < GROUP_SAMPLES; i++)
        cases[i] = (PictureCase){group_samples[i].name, group_chart(arena, &group_samples[i], language)};
    if (pictures_main(arena, cases, GROUP_SAMPLES, argc, argv))
        return 0;
    RUN(pictures_are_the_golden_ones);
    RUN(pictures_are_well_formed_and_named);
    RUN(no_text_overlaps_or_leaves_the_picture);
    arena_free(arena);
    return check_done();
}
