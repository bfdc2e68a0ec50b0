/*
 * Fuzzes the files that define a project: regions, series, sources, units,
 * indicators with their formulas, glossary, language, site.yaml, lists, and an
 * issue with an edition of it (behind a NUL). The first byte chooses the file;
 * what it refers to comes from tests/project.
 */
#include "article/glossary.h"
#include "base/files.h"
#include "figures/indicator.h"
#include "fuzz/fuzz_project.h"
#include "site/config.h"
#include "site/issues.h"
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

static void read_issue(Arena *arena, Str issue, Str edition, Diags *diags)
{
    static const char *const links[] = {"2/content/2024-3/issue.yaml", "2/content/2024-3/utrecht/edition.yaml"};
    static bool made;
    const char *files[] = {fuzz_file(0, issue.data, issue.len), fuzz_file(1, edition.data, edition.len)};
    if (!made) {
        made = true;
        fuzz_make_folder("2");
        fuzz_make_folder("2/content");
        fuzz_make_folder("2/content/2024-3");
        fuzz_make_folder("2/content/2024-3/utrecht");
        for (size_t i = 0; i < 2; i++)
            fuzz_make_link(links[i], files[i]);
    }
    Project project = {.base = *fuzz_project()->charts.base, .folder = files_join(arena, fuzz_folder(), STR("2"))};
    issues_load(arena, &project, diags);
    for (size_t i = 0; i < project.edition_count; i++)
        require(project.editions[i].region && project.editions[i].issue);
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

static void read_one(Arena *arena, uint8_t which, Str text, Diags *diags)
{
    enum { DATA = 5, GLOSSARY = DATA, LANGUAGE, SITE, LISTS };
    const char *file = fuzz_file(0, text.data, text.len);
    if (which < DATA)
        read_data(arena, which, str_from(file), diags);
    else if (which == GLOSSARY)
        glossary_load(arena, str_from(file), diags);
    else if (which == LANGUAGE)
        language_load(arena, str_from(file), diags);
    else if (which == SITE)
        read_site(arena, file, diags);
    else if (which == LISTS)
        read_lists(arena, file, diags);
    else {
        Str issue = str_cut(&text, '\0');
        read_issue(arena, issue, text, diags);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    enum { KINDS = 10 };
    if (!size)
        return 0;
    fuzz_project();
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    read_one(arena, bytes[0] % KINDS, (Str){(const char *)bytes + 1, size - 1}, diags);
    fuzz_check_diags(diags);
    return 0;
}
