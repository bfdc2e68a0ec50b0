/*
 * article_project: an article rendered in the smallest project (tests/project), for Utrecht, 2024-2.
 */
#ifndef TESTS_ARTICLE_PROJECT_H
#define TESTS_ARTICLE_PROJECT_H

#include "article/article.h"
#include "check.h"

static Arena *arena;
static Diags *diags;
static ArticleContext context;

static inline void project_open(void)
{
    arena = arena_create();
    diags = diags_create(arena);
    FigureBase *base = ARENA_NEW(arena, FigureBase);
    *base = figure_base_load(arena, STR("tests/project/data"), diags);
    const Indicator **indicators = ARENA_ARRAY(arena, const Indicator *, base->indicators->count);
    for (size_t i = 0; i < base->indicators->count; i++)
        indicators[i] = &base->indicators->items[i];
    context = (ArticleContext){
        .charts = {.base = base,
                   .language = language_load(arena, STR("templates/language/nl.yaml"), diags),
                   .region = region_find(base->dataset->regions, STR("utrecht")),
                   .period = {2024, PERIOD_QUARTER, 2}},
        .edition_root = STR("../"),
        .site_root = STR("../../../"),
        .indicators = indicators,
        .indicator_count = base->indicators->count,
    };
    if (diags->count || !context.charts.language) {
        diags_print(diags, stdout);
        puts("Bail out! tests/project cannot be read");
        exit(1);
    }
}

/* Front matter of 5 lines; the text starts on line 6. */
#define FRONT "---\ntitle: T\nkind: article\nlead: L\n---\n"

static inline const ArticleBody *render_file(Str text)
{
    diags = diags_create(arena);
    const Article *article = article_load(arena, source_create(arena, STR("content/2024-3/proef.md"), text), diags);
    return article_render(arena, article, &context, diags);
}

static inline const ArticleBody *render_text(const char *text)
{
    return render_file(arena_printf(arena, "%s%s", FRONT, text));
}

/* That the first and only thing reported is this, in this place of the file. */
static inline void check_reported(const char *file, int line, const char *code, size_t at_line, size_t at_column)
{
    if (diags->count != 1) {
        check_fail(file, line, "one diagnostic");
        diags_print(diags, stdout);
        return;
    }
    check_str(file, line, "code", str_from(diags->items[0].code), str_from(code));
    LineColumn at = place_line_column(diags->items[0].place);
    check_int(file, line, "line", (long long)at.line, (long long)at_line);
    check_int(file, line, "column", (long long)at.column, (long long)at_column);
    if (!diags->items[0].hint.len)
        check_fail(file, line, "a hint");
}
#define REPORTED(code, line, column) check_reported(__FILE__, __LINE__, (code), (line), (column))
#define CHECK_CLEAN() do { CHECK_INT(diags->count, 0); if (diags->count) diags_print(diags, stdout); } while (0)
#define HINT() (diags->count ? diags->items[0].hint : STR("nothing reported"))
#define CHECK_HAS(text, piece) \
    do { if (!str_contains((text), str_from(piece))) CHECK_STR((text), "…" piece "…"); } while (0)

#endif
