/*
 * figure_base: everything that figures are computed from, read and checked in
 * its order: the observations, the units they are in, the indicators over them.
 */
#include "base/files.h"
#include "figures/figure.h"

FigureBase figure_base_load(Arena *arena, Str folder, Diags *diags)
{
    FigureBase base = {0};
    base.dataset = dataset_load(arena, folder, diags);
    base.units = units_load(arena, files_join(arena, folder, STR("units.yaml")), diags);
    base.indicators = indicators_load(arena, files_join(arena, folder, STR("indicators.yaml")), base.dataset,
                                      base.units, diags);
    /* With errors in what they are made of, figures would only repeat them. */
    if (diags->errors == 0)
        figures_check(arena, &base, diags);
    return base;
}
