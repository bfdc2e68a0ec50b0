/*
 * Golden pictures of treemaps, maps, scatter plots, flows, models and
 * timelines, and what must hold for all of them.
 *
 *     charts_shapes_test --accept    writes their files in tests/golden/charts anew
 *     charts_shapes_test --gallery   prints a page with all of them (tests/charts-view.sh)
 */
#include "chart_pictures.h"
#include "chart_samples_shapes.h"

static Arena *arena;
static PictureCase cases[SHAPE_SAMPLES];

static void pictures_are_the_golden_ones(void)
{
    pictures_for_each(arena, cases, SHAPE_SAMPLES, picture_compare_golden);
}

static void pictures_are_well_formed_and_named(void)
{
    pictures_for_each(arena, cases, SHAPE_SAMPLES, picture_check_form);
}

static void no_text_overlaps_or_leaves_the_picture(void)
{
    pictures_for_each(arena, cases, SHAPE_SAMPLES, picture_check_text);
}

int main(int argc, char **argv)
{
    arena = arena_create();
    const Language *language = sample_language(arena, "nl");
    for (size_t i = 0; i < SHAPE_SAMPLES; i++)
        cases[i] = (PictureCase){shape_samples[i].name, shape_chart(arena, &shape_samples[i], language)};
    if (pictures_main(arena, cases, SHAPE_SAMPLES, argc, argv))
        return 0;
    RUN(pictures_are_the_golden_ones);
    RUN(pictures_are_well_formed_and_named);
    RUN(no_text_overlaps_or_leaves_the_picture);
    arena_free(arena);
    return check_done();
}
