/*
 * project: see project.h. The order is that of the house: figures first, then
 * the words, then what binds both.
 */
#include "site/project.h"

#include "base/files.h"
#include "site/config.h"
#include "site/issues.h"

static void load_figures(Arena *arena, Project *project, Diags *diags)
{
    Str data = files_join(arena, project->folder, STR("data"));
    Dataset *dataset = dataset_load(arena, data, diags);
    Units *units = units_load(arena, files_join(arena, data, STR("units.yaml")), diags);
    Indicators *indicators =
        indicators_load(arena, files_join(arena, data, STR("indicators.yaml")), dataset, units, diags);
    project->base = (FigureBase){.dataset = dataset, .units = units, .indicators = indicators};
    /* With errors in what they are made of, figures would only repeat them. */
    if (diags->errors == 0)
        figures_check(arena, &project->base, diags);
}

static void load_templates(Arena *arena, Project *project, Str language, Diags *diags)
{
    Str folder = files_join(arena, project->folder, STR("templates"));
    Str file = arena_printf(arena, "language/" STR_FMT ".yaml", STR_ARG(language));
    project->language = language_load(arena, files_join(arena, folder, file), diags);
    project->templates = template_set_load(arena, folder, diags);
    template_set_check(project->templates, diags);
}

static void load_pages(Arena *arena, Project *project, Diags *diags)
{
    Str folder = files_join(arena, project->folder, STR("content/pages"));
    if (files_is_folder(folder))
        project->page_count = articles_load(arena, folder, &project->pages, diags);
}

Project *project_load(Arena *arena, Str folder, Diags *diags)
{
    Project *project = ARENA_NEW(arena, Project);
    project->folder = folder;
    load_figures(arena, project, diags);
    Str language;
    config_load(arena, folder, project->base.dataset->regions, &project->config, &language, diags);
    load_templates(arena, project, language, diags);
    load_pages(arena, project, diags);
    issues_load(arena, project, diags);
    return project;
}
