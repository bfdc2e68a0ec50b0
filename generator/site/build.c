/*
 * build: read everything, plan everything, then render page by page on all
 * cores into the staging folder, check the links of the whole, and exchange.
 *
 * Each worker has an arena that is reset after every page, and keeps only the
 * page's links and diagnostics. Diagnostics are joined in the order of the
 * plan, so their order does not tell how many workers there were.
 */
#include "site/build.h"

#include "base/files.h"
#include "base/pool.h"
#include "site/links.h"
#include "site/prose.h"
#include "site/view.h"

typedef struct PageResult {
    Diags *diags; /* NULL when there was nothing to say */
    PageLinks *links;
    Str *attachments; /* paths of the files beside the page */
    size_t attachment_count;
    PageLinks **beside; /* of those files that are pages themselves */
    size_t beside_count;
} PageResult;

typedef struct Worker {
    Arena *page; /* reset after each page */
    Arena *kept; /* results of all its pages */
    FactTable *facts; /* what the fact checker knows; made when the first text comes */
} Worker;

typedef struct Rendering {
    const Plan *plan;
    Publication *publication; /* NULL: check only */
    PageResult *results;      /* one a page */
    const Map *glossary;
    Worker workers[POOL_MAX_THREADS];
} Rendering;

static Place place_of_page(const Page *page)
{
    if (page->article)
        return page->article->place;
    return page->edition ? page->edition->place : (Place){0};
}

static void keep_attachments(Rendering *rendering, const PageView *view, Place place, Arena *kept, PageResult *result)
{
    result->attachment_count = view->attachment_count;
    result->attachments = ARENA_ARRAY(kept, Str, view->attachment_count);
    result->beside = ARENA_ARRAY(kept, PageLinks *, view->attachment_count);
    for (size_t i = 0; i < view->attachment_count; i++) {
        const Attachment *attachment = &view->attachments[i];
        Str path = result->attachments[i] = arena_str(kept, attachment->path);
        if (str_ends_with(path, STR(".html")))
            result->beside[result->beside_count++] = links_scan(kept, path, place, attachment->bytes);
        if (rendering->publication)
            publish_add(rendering->publication, path, attachment->bytes);
    }
}

/* The text of a page against the data. With errors in the data everything would seem wrong. */
static void check_text(const Rendering *rendering, Worker *worker, const Page *page, const PageView *view, Diags *diags)
{
    const Project *project = rendering->plan->project;
    if (!view->article || !rendering->glossary)
        return;
    if (!worker->facts)
        worker->facts = facts_create(worker->kept, &project->base, project->language);
    prose_check_page(worker->page, worker->facts, rendering->glossary, page, view->article, diags);
}

static void render_page(void *context, size_t index, size_t worker_number)
{
    Rendering *rendering = context;
    Worker *worker = &rendering->workers[worker_number];
    const Page *page = &rendering->plan->pages[index];
    PageResult *result = &rendering->results[index];
    Diags *diags = diags_create(worker->kept);
    const PageView *view = view_create(worker->page, rendering->plan, page, diags);
    check_text(rendering, worker, page, view, diags);
    const TemplateSet *templates = rendering->plan->project->templates;
    const Template *template = template_find(templates, str_from(page->template));
    Buf html = {.arena = worker->page};
    if (!template)
        diag_error(diags, place_of_page(page), "tpl-missing", "there is no template '%s.mustache'", page->template);
    else if (diags->errors == 0 &&
             template_render(&html, worker->page, template, templates, view->data, TEMPLATE_STRICT, diags)) {
        /* A feed has whole addresses, of the same plan. */
        bool is_html = page->kind != PAGE_FEED;
        result->links = links_scan(worker->kept, page->path, place_of_page(page),
                                   is_html ? buf_str(&html) : (Str){0});
        if (rendering->publication)
            publish_add(rendering->publication, page->path, buf_str(&html));
        keep_attachments(rendering, view, place_of_page(page), worker->kept, result);
    }
    if (!result->links)
        result->links = links_unfinished(worker->kept, page->path, place_of_page(page));
    if (view->article)
        links_add_written(worker->kept, result->links, view->article);
    result->diags = diags->count ? diags : NULL;
    arena_reset(worker->page);
}

static void render_pages(Rendering *rendering, size_t threads)
{
    if (threads == 0)
        threads = pool_default_threads();
    for (size_t i = 0; i < threads && i < POOL_MAX_THREADS; i++)
        rendering->workers[i] = (Worker){arena_create(), arena_create(), NULL};
    pool_run(threads, rendering->plan->page_count, render_page, rendering);
}

/* What the workers kept lives on with the build; diagnostics point into it. */
static void end_workers(Arena *arena, Rendering *rendering)
{
    for (size_t i = 0; i < POOL_MAX_THREADS; i++) {
        if (!rendering->workers[i].page)
            continue;
        arena_free(rendering->workers[i].page);
        arena_adopt(arena, rendering->workers[i].kept);
    }
}

/*
 * Takes over the diagnostics of all pages, in the order of the plan. One slip
 * in a template shows on every page: it is told once. With errors in the data,
 * a figure that is missing is only their consequence.
 */
static void join_diags(Arena *arena, const Rendering *rendering, Diags *into)
{
    bool data_failed = into->errors > 0;
    Map told = {.arena = arena};
    for (size_t i = 0; i < rendering->plan->page_count; i++) {
        const Diags *from = rendering->results[i].diags;
        for (size_t k = 0; from && k < from->count; k++) {
            const Diag *diag = &from->items[k];
            Str path = diag->place.source ? diag->place.source->path : (Str){0};
            Str key = arena_printf(arena, STR_FMT ":%u:%s:" STR_FMT, STR_ARG(path), diag->place.start, diag->code,
                                   STR_ARG(diag->message));
            if (map_find(&told, key) || (data_failed && strcmp(diag->code, "figure-missing") == 0))
                continue;
            map_set(&told, key, into);
            diags_append(into, &(Diags){.items = &from->items[k], .count = 1});
        }
    }
}

static void publish_assets(Arena *arena, Rendering *rendering, Diags *diags)
{
    const Plan *plan = rendering->plan;
    for (size_t i = 0; i < plan->asset_count; i++) {
        Str bytes;
        if (files_read_bytes(arena, plan->assets[i].source, (Place){0}, &bytes, diags) && rendering->publication)
            publish_add(rendering->publication, plan->assets[i].path, bytes);
    }
}

static void check_links(Arena *arena, const Rendering *rendering, Diags *diags)
{
    const Plan *plan = rendering->plan;
    Map paths = {.arena = arena};
    size_t count = plan->page_count;
    for (size_t i = 0; i < plan->page_count; i++)
        count += rendering->results[i].beside_count;
    PageLinks **pages = ARENA_ARRAY(arena, PageLinks *, count);
    size_t next = plan->page_count; /* the pages of the plan first, then those beside them */
    for (size_t i = 0; i < plan->asset_count; i++)
        map_set(&paths, plan->assets[i].path, pages);
    for (size_t i = 0; i < plan->page_count; i++) {
        map_set(&paths, plan->pages[i].path, pages);
        for (size_t k = 0; k < rendering->results[i].attachment_count; k++)
            map_set(&paths, rendering->results[i].attachments[k], pages);
        pages[i] = rendering->results[i].links;
        for (size_t k = 0; k < rendering->results[i].beside_count; k++)
            pages[next++] = rendering->results[i].beside[k];
    }
    /* A page with errors has no HTML to look through, and its files are not known. */
    links_check(arena, pages, count, &paths, diags->errors > 0, diags);
}

/* Renders, checks and reports; the publication is filled but not committed. */
static void render_all(Arena *arena, const Plan *plan, size_t threads, Publication *publication, Diags *diags)
{
    Rendering *rendering = ARENA_NEW(arena, Rendering);
    rendering->plan = plan;
    rendering->publication = publication;
    rendering->results = ARENA_ARRAY(arena, PageResult, plan->page_count);
    if (diags->errors == 0)
        rendering->glossary = &plan->project->glossary->by_term;
    render_pages(rendering, threads);
    publish_assets(arena, rendering, diags);
    join_diags(arena, rendering, diags);
    check_links(arena, rendering, diags);
    end_workers(arena, rendering);
}

/* What all texts together show; of some editions alone it would show too much. */
static void check_texts(Arena *arena, const Project *project, const BuildOptions *options, Diags *diags)
{
    if (!options->only_count)
        prose_check_project(arena, project, facts_create(arena, &project->base, project->language), diags);
}

/* The language and the configuration are needed to render anything at all. */
static bool can_render(const Project *project)
{
    return project->language && project->config.source;
}

/* Opens a publication when there is something to publish and nothing against it. */
static bool begin(Arena *arena, const BuildOptions *options, Publication **out, BuildSummary *summary,
                  const Diags *diags)
{
    *out = NULL;
    if (options->site.len && diags->errors == 0)
        *out = publish_begin(arena, options->site, &summary->error);
    return *out || summary->error.message.len == 0;
}

BuildResult site_build(Arena *arena, const BuildOptions *options, BuildSummary *summary, Diags *diags)
{
    *summary = (BuildSummary){0};
    Project *project = project_load(arena, options->folder, diags);
    if (options->only_count)
        project_keep_editions(arena, project, options->only, options->only_count, diags);
    const Plan *plan = plan_create(arena, project, diags);
    summary->pages = plan->page_count;
    summary->editions = project->edition_count;
    Publication *publication;
    if (!begin(arena, options, &publication, summary, diags)) {
        project_close(project);
        return BUILD_REFUSED;
    }
    bool sound = diags->errors == 0;
    if (can_render(project))
        render_all(arena, plan, options->threads, publication, diags);
    if (can_render(project) && sound)
        check_texts(arena, project, options, diags);
    project_close(project);
    if (options->strict)
        diags_make_strict(diags);
    if (options->quiet)
        summary->remarks = diags_drop_remarks(diags);
    if (diags->errors && publication)
        publish_abandon(publication);
    if (diags->errors)
        return BUILD_INPUT;
    if (publication && !publish_commit(publication, &summary->published, &summary->error))
        return BUILD_REFUSED;
    return BUILD_DONE;
}
