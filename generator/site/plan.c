/*
 * plan: see plan.h. A map from path to page finds two pages at one path; the
 * message points at whoever chose the name: an article's slug, mostly.
 */
#include "site/plan.h"

#include "base/files.h"
#include "site/style.h"

typedef struct Planner {
    Arena *arena;
    Plan *plan;
    size_t page_capacity;
    size_t asset_capacity;
    Map paths; /* path → Place of whoever asked for it */
    Diags *diags;
} Planner;

/* "../" for each folder of a path. */
static Str prefix_up(Arena *arena, Str path, size_t keep)
{
    size_t depth = 0;
    for (size_t i = 0; i < path.len; i++)
        depth += path.data[i] == '/';
    Buf buf = {.arena = arena};
    for (size_t i = keep; i < depth; i++)
        BUF_LIT(&buf, "../");
    return buf_str(&buf);
}

static Place page_place(const Page *page)
{
    if (page->article)
        return page->article->place;
    if (page->indicator)
        return page->indicator->place;
    return page->edition ? page->edition->place : (Place){0};
}

/* False after reporting that the path is taken. */
static bool claim_path(Planner *planner, Str path, Place place)
{
    const Place *earlier = map_find(&planner->paths, path);
    if (!earlier) {
        Place *kept = ARENA_NEW(planner->arena, Place);
        *kept = place;
        map_set(&planner->paths, path, kept);
        return true;
    }
    diag_error(planner->diags, place.source ? place : *earlier, "path-duplicate",
               "two pages want the path '" STR_FMT "'", STR_ARG(path));
    diag_hint(planner->diags, "give the article another file name or another 'slug:'");
    if (place.source && earlier->source)
        diag_related(planner->diags, *earlier, "the other one comes from here");
    return false;
}

static void add_page(Planner *planner, Page page)
{
    Plan *plan = planner->plan;
    if (!claim_path(planner, page.path, page_place(&page)))
        return;
    page.root = prefix_up(planner->arena, page.path, 0);
    if (page.edition)
        page.edition_root = prefix_up(planner->arena, page.path, 2);
    ARENA_RESERVE_ONE(planner->arena, plan->pages, plan->page_count, planner->page_capacity);
    plan->pages[plan->page_count++] = page;
}

static void add_asset(Planner *planner, AssetFile asset)
{
    Plan *plan = planner->plan;
    if (!claim_path(planner, asset.path, (Place){0}))
        return;
    ARENA_RESERVE_ONE(planner->arena, plan->assets, plan->asset_count, planner->asset_capacity);
    plan->assets[plan->asset_count++] = asset;
}

/* Every file below `folder`, as files below `path` in the site. */
static void add_assets(Planner *planner, Str folder, Str path)
{
    FileEntry *entries;
    size_t count;
    if (!files_list(planner->arena, folder, (Place){0}, &entries, &count, planner->diags))
        return;
    for (size_t i = 0; i < count; i++) {
        Str source = files_join(planner->arena, folder, entries[i].name);
        Str target = files_join(planner->arena, path, entries[i].name);
        if (entries[i].is_folder)
            add_assets(planner, source, target);
        else if (!str_equal(entries[i].name, STR("README.md")) && !style_is_part(target))
            add_asset(planner, (AssetFile){.path = target, .source = source});
    }
}

static void add_pictures(Planner *planner, const Edition *edition)
{
    Str issue = arena_printf(planner->arena, "content/" STR_FMT, STR_ARG(edition->issue->id));
    Str folders[] = {issue, files_join(planner->arena, issue, edition->region->id)};
    Str target = files_join(planner->arena, edition->id, STR("beeld"));
    for (size_t i = 0; i < 2; i++) {
        Str folder = files_join(planner->arena, planner->plan->project->folder,
                                files_join(planner->arena, folders[i], STR("beeld")));
        if (files_is_folder(folder))
            add_assets(planner, folder, target);
    }
}

Str plan_indicator_slug(Arena *arena, const Indicator *indicator)
{
    char *slug = arena_cstr(arena, indicator->id);
    for (size_t i = 0; i < indicator->id.len; i++)
        if (slug[i] == '_')
            slug[i] = '-';
    return (Str){slug, indicator->id.len};
}

static Str edition_path(Planner *planner, const Edition *edition, Str below)
{
    return arena_printf(planner->arena, STR_FMT "/" STR_FMT "index.html", STR_ARG(edition->id), STR_ARG(below));
}

/* Kinds that have a template of their own; the others differ in their style alone. */
static const char *article_template(const Article *article)
{
    static const struct {
        const char *kind;
        const char *template;
    } table[] = {
        {"interview", "kinds/interview"},
        {"letter", "kinds/letter"},
        {"report", "kinds/report"},
        {"verkenning", "kinds/verkenning"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (str_equal(article->kind, str_from(table[i].kind)))
            return table[i].template;
    return "article";
}

static void add_edition(Planner *planner, const Edition *edition)
{
    Arena *arena = planner->arena;
    add_page(planner, (Page){.kind = PAGE_COVER, .template = "cover", .edition = edition,
                             .path = edition_path(planner, edition, (Str){0})});
    add_page(planner, (Page){.kind = PAGE_FIGURES, .template = "kerncijfers", .edition = edition,
                             .path = edition_path(planner, edition, STR("kerncijfers/"))});
    for (size_t i = 0; i < edition->article_count; i++) {
        const Article *article = edition->articles[i];
        Str below = arena_printf(arena, STR_FMT "/", STR_ARG(article->slug));
        add_page(planner, (Page){.kind = PAGE_ARTICLE, .template = article_template(article), .edition = edition,
                                 .article = article,
                                 .path = edition_path(planner, edition, below)});
    }
    for (size_t i = 0; i < edition->indicator_count; i++) {
        Str slug = plan_indicator_slug(arena, edition->indicators[i]);
        Str below = arena_printf(arena, "cijfers/" STR_FMT "/", STR_ARG(slug));
        add_page(planner, (Page){.kind = PAGE_INDICATOR, .template = "indicator", .edition = edition,
                                 .indicator = edition->indicators[i], .path = edition_path(planner, edition, below)});
    }
    add_pictures(planner, edition);
}

static void add_site_pages(Planner *planner)
{
    const Project *project = planner->plan->project;
    Str pictures = files_join(planner->arena, project->folder, STR("content/pages/beeld"));
    if (files_is_folder(pictures))
        add_assets(planner, pictures, STR("beeld"));
    add_page(planner, (Page){.kind = PAGE_FRONT, .template = "front", .path = STR("index.html")});
    add_page(planner, (Page){.kind = PAGE_ARCHIVE, .template = "archive", .path = STR("archief/index.html")});
    add_page(planner, (Page){.kind = PAGE_NOT_FOUND, .template = "404", .path = STR("404.html")});
    for (size_t i = 0; i < project->page_count; i++) {
        const Article *article = project->pages[i];
        Str path = arena_printf(planner->arena, STR_FMT "/index.html", STR_ARG(article->slug));
        add_page(planner, (Page){.kind = PAGE_TEXT, .template = "text", .article = article, .path = path});
    }
}

bool plan_has_feeds(const Project *project)
{
    return value_get_text(project->config.all, "url").len > 0 && project->edition_count > 0;
}

Str plan_feed_path(Arena *arena, const Region *region)
{
    return arena_printf(arena, STR_FMT "/feed.xml", STR_ARG(region->id));
}

/* One for all regions and one for each; the first edition of a region is its newest. */
static void add_feeds(Planner *planner)
{
    const Project *project = planner->plan->project;
    if (!plan_has_feeds(project))
        return;
    add_page(planner, (Page){.kind = PAGE_FEED, .template = "feed", .path = STR("feed.xml")});
    for (size_t i = 0; i < project->edition_count; i++) {
        const Edition *edition = &project->editions[i];
        Str path = plan_feed_path(planner->arena, edition->region);
        if (!map_find(&planner->paths, path))
            add_page(planner, (Page){.kind = PAGE_FEED, .template = "feed", .edition = edition, .path = path});
    }
}

Plan *plan_create(Arena *arena, const Project *project, Diags *diags)
{
    Plan *plan = ARENA_NEW(arena, Plan);
    plan->project = project;
    Planner planner = {.arena = arena, .plan = plan, .paths.arena = arena, .diags = diags};
    add_site_pages(&planner);
    for (size_t i = 0; i < project->edition_count; i++)
        add_edition(&planner, &project->editions[i]);
    add_feeds(&planner);
    Str assets = files_join(arena, project->folder, STR("templates/assets"));
    if (files_is_folder(assets))
        add_assets(&planner, assets, STR("assets"));
    plan_read_files(arena, plan);
    return plan;
}
