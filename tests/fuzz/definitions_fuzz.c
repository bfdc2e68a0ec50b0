/*
 * Fuzzes the files that define a project: regions, series, sources, units,
 * indicators with their formulas, glossary, language and site.yaml. The first
 * byte chooses the file; what it refers to comes from tests/project.
 */
#include "article/glossary.h"
#include "base/files.h"
#include "figures/indicator.h"
#include "fuzz/fuzz_project.h"
#include "site/config.h"
#include "site/lists.h"

/* A project whose content/site.yaml and content/lijsten.yaml are the input. */
static Str folder_of(const char *file)
{
    static bool made;
    if (!made) {
        made = true;
        fuzz_make_folder("content");
        fuzz_make_link("content/site.yaml", file);
        fuzz_make_link("content/lijsten.yaml", file);
    }
    return fuzz_folder();
}

static void read_site(Arena *arena, const char *file, Diags *diags)
{
    SiteConfig config = {0};
    Str language;
    config_load(arena, folder_of(file), fuzz_project()->charts.base->dataset->regions, &config, &language, diags);
}

static void read_lists(Arena *arena, const char *file, Diags *diags)
{
    Project project = {.base = *fuzz_project()->charts.base};
    Edition edition = {0};
    lists_load(arena, &project, files_join(arena, folder_of(file), STR("content")), &edition, diags);
}

static void read_data(Arena *arena, uint8_t which, Str file, Diags *diags)
{
    const FigureBase *base = fuzz_project()->charts.base;
    if (which == 0)
        regions_load(arena, file, diags);
    else if (which == 1)
        series_load(arena, file, base->dataset->regions, diags);
    else if (which == 2)
        sources_load(arena, file, diags);
    else if (which == 3)
        units_load(arena, file, diags);
    else
        indicators_load(arena, file, base->dataset, base->units, diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!size)
        return 0;
    fuzz_project();
    const char *name = fuzz_file(0, bytes + 1, size - 1);
    Str file = str_from(name);
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    uint8_t which = bytes[0] % 9;
    if (which < 5)
        read_data(arena, which, file, diags);
    else if (which == 5)
        glossary_load(arena, file, diags);
    else if (which == 6)
        language_load(arena, file, diags);
    else if (which == 7)
        read_site(arena, name, diags);
    else
        read_lists(arena, name, diags);
    fuzz_check_diags(diags);
    return 0;
}
