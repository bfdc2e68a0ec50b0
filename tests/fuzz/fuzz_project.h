/*
 * fuzz_project: the smallest project (tests/project), for targets whose parser
 * asks for figures, regions or words. Read once; it outlives every input.
 */
#ifndef FUZZ_PROJECT_H
#define FUZZ_PROJECT_H

#include "article/claim.h"
#include "fuzz/fuzz.h"

static inline const ArticleContext *fuzz_project(void)
{
    static ArticleContext context;
    static FigureBase base;
    if (base.dataset)
        return &context;
    Arena *arena = arena_create();
    Diags *diags = diags_create(arena);
    base = figure_base_load(arena, STR("tests/project/data"), diags);
    context.charts.base = &base;
    context.charts.language = language_load(arena, STR("templates/language/nl.yaml"), diags);
    context.charts.region = region_find(base.dataset->regions, STR("utrecht"));
    context.charts.period = (Period){2024, PERIOD_QUARTER, 2};
    context.edition_root = STR("../");
    context.site_root = STR("../../");
    require(diags->count == 0);
    return &context;
}

/* What the fact checker knows of it. */
static inline FactTable *fuzz_facts(void)
{
    static FactTable *facts;
    const ArticleContext *context = fuzz_project();
    if (!facts)
        facts = facts_create(arena_create(), context->charts.base, context->charts.language);
    return facts;
}

#endif
