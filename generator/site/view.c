/*
 * view: see view.h. What every page has is set here; each kind of page then
 * adds its own (view_site.c, view_edition.c, view_article.c, view_indicator.c).
 */
#include "site/view.h"

#include "site/view_parts.h"

static const char *page_kind_name(PageKind kind)
{
    static const char *const names[] = {"front", "archive", "text", "missing", "cover", "figures", "article",
                                        "indicator", "feed"};
    return names[kind];
}

static Value *menu_item(const View *view, Str label, Str href, bool current)
{
    Value *item = value_map(view->arena);
    value_set_text(item, "label", label);
    value_set_text(item, "href", href);
    value_set_bool(item, "current", current);
    return item;
}

/* In an edition: its cover and its figures; everywhere: the archive. */
static Value *make_menu(const View *view)
{
    Value *menu = value_list(view->arena);
    const Edition *edition = view->page->edition;
    if (edition) {
        PatternField fields[] = {{"region", edition->region->name}, {"issue", edition->title}};
        value_list_add(menu, menu_item(view, view_fill(view, "menu.edition", fields, 2),
                                       view_edition_link(view, edition), view->page->kind == PAGE_COVER));
        Str figures = arena_printf(view->arena, STR_FMT "kerncijfers/index.html", STR_ARG(view->page->edition_root));
        value_list_add(menu, menu_item(view, view_word(view, "menu.figures"), figures,
                                       view->page->kind == PAGE_FIGURES));
    }
    value_list_add(menu, menu_item(view, view_word(view, "menu.archive"), view_link(view, STR("archief/index.html")),
                                   view->page->kind == PAGE_ARCHIVE));
    return menu;
}

/* Colophon, accessibility statement: what content/pages holds. */
static Value *make_footer_links(const View *view)
{
    Value *links = value_list(view->arena);
    for (size_t i = 0; i < view->project->page_count; i++) {
        const Article *article = view->project->pages[i];
        Str path = arena_printf(view->arena, STR_FMT "/index.html", STR_ARG(article->slug));
        value_list_add(links, menu_item(view, article->title, view_link(view, path), view->page->article == article));
    }
    return links;
}

static Value *make_site(const View *view)
{
    const SiteConfig *config = &view->project->config;
    bool mail = str_contains(config->contact, STR("@")) && !str_contains(config->contact, STR(":"));
    Value *site = value_map(view->arena);
    value_set_text(site, "title", config->title);
    value_set_text(site, "publisher", config->publisher);
    value_set_text(site, "description", value_get_text(config->all, "description"));
    value_set_text(site, "contact", config->contact);
    value_set_text(site, "contact_link", mail ? arena_printf(view->arena, "mailto:" STR_FMT, STR_ARG(config->contact))
                                              : config->contact);
    value_set_text(site, "address", view_url(view, STR("index.html")));
    value_set_text(site, "href", view_link(view, STR("index.html")));
    return site;
}

/* The feed of the page's region, or of all; empty when there are none. */
static Str feed_link(const View *view)
{
    const Edition *edition = view->page->edition;
    if (!plan_has_feeds(view->project))
        return (Str){0};
    return view_link(view, edition ? plan_feed_path(view->arena, edition->region) : STR("feed.xml"));
}

/* What the head of the page needs; the kind of page sets title and description. */
static Value *make_page(const View *view)
{
    Value *page = value_map(view->arena);
    const Edition *edition = view->page->edition;
    value_set_text(page, "title", (Str){0});
    value_set_text(page, "description", (Str){0});
    value_set_text(page, "path", view->page->path);
    value_set_text(page, "root", view->page->root);
    value_set_text(page, "kind", str_from(page_kind_name(view->page->kind)));
    value_set_text(page, "lang", view->language->code);
    value_set_text(page, "feed", feed_link(view));
    value_set_text(page, "region_id", edition ? edition->region->id : (Str){0});
    value_set(page, "mark", view_quarter_mark(view, edition ? edition->issue->quarter.number : 0));
    return page;
}

static void fill_common(View *view)
{
    Value *data = view->data = value_map(view->arena);
    value_set(data, "t", view->language->words);
    value_set(data, "site", make_site(view));
    view->page_data = make_page(view);
    value_set(data, "page", view->page_data);
    value_set(data, "menu", make_menu(view));
    value_set(data, "footer", make_footer_links(view));
    const Edition *edition = view->page->edition;
    value_set(data, "edition", edition ? view_edition(view, edition) : value_null(view->arena));
}

static void fill_kind(View *view)
{
    switch (view->page->kind) {
    case PAGE_FRONT: view_front(view); break;
    case PAGE_ARCHIVE: view_archive(view); break;
    case PAGE_TEXT: view_text(view); break;
    case PAGE_NOT_FOUND: view_not_found(view); break;
    case PAGE_COVER: view_cover(view); break;
    case PAGE_FIGURES: view_figures(view); break;
    case PAGE_ARTICLE: view_article(view); break;
    case PAGE_INDICATOR: view_indicator(view); break;
    case PAGE_FEED: view_feed(view); break;
    }
}

const PageView *view_create(Arena *arena, const Plan *plan, const Page *page, Diags *diags)
{
    View *view = ARENA_NEW(arena, View);
    *view = (View){.arena = arena,
                   .plan = plan,
                   .page = page,
                   .project = plan->project,
                   .language = plan->project->language,
                   .diags = diags};
    fill_common(view);
    fill_kind(view);
    PageView *result = ARENA_NEW(arena, PageView);
    *result = (PageView){.data = view->data,
                         .attachments = view->attachments,
                         .attachment_count = view->attachment_count,
                         .article = view->article};
    return result;
}
