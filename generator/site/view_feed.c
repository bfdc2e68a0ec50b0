/*
 * view_feed: what is new, for feed readers (Atom, RFC 4287): feed.xml has the
 * newest editions of all regions, <region>/feed.xml those of one, with their
 * articles.
 *
 * An entry is known by its address, so there are feeds only where site.yaml
 * says where the magazine stands (`url:`). Its date is the issue's: nothing
 * here looks at a clock.
 */
#include "site/view_parts.h"

enum { FEED_ISSUES = 4 }; /* a year */

typedef struct Feed {
    View *view;
    Value *entries;
    Str updated; /* of the newest entry */
} Feed;

static Str feed_time(const View *view, const Edition *edition)
{
    return arena_printf(view->arena, STR_FMT "T00:00:00Z", STR_ARG(edition->issue->date));
}

static Str edition_address(const View *view, const Edition *edition, Str below)
{
    return view_url(view, arena_printf(view->arena, STR_FMT "/" STR_FMT, STR_ARG(edition->id), STR_ARG(below)));
}

static void add_entry(Feed *feed, const Edition *edition, Str title, Str summary, Str below)
{
    const View *view = feed->view;
    Value *entry = value_map(view->arena);
    value_set_text(entry, "title", title);
    value_set_text(entry, "summary", summary);
    value_set_text(entry, "href", edition_address(view, edition, below));
    value_set_text(entry, "updated", feed_time(view, edition));
    value_set_text(entry, "region", edition->region->name);
    value_list_add(feed->entries, entry);
    if (str_compare(feed_time(view, edition), feed->updated) > 0)
        feed->updated = feed_time(view, edition);
}

static void add_edition(Feed *feed, const Edition *edition)
{
    const View *view = feed->view;
    PatternField fields[] = {{"region", edition->region->name},
                             {"in", edition->region->in_phrase},
                             {"issue", edition->title},
                             {"theme", edition->theme}};
    Str summary = edition->summary.len ? edition->summary : view_fill(view, "cover.description", fields, 4);
    add_entry(feed, edition, view_fill(view, "cover.title", fields, 4), summary, (Str){0});
}

static void add_articles(Feed *feed, const Edition *edition)
{
    for (size_t i = 0; i < edition->article_count; i++) {
        const Article *article = edition->articles[i];
        const ArticleBody *head = view_article_head(feed->view, article, edition);
        Str below = arena_printf(feed->view->arena, STR_FMT "/", STR_ARG(article->slug));
        add_entry(feed, edition, head->title_text, head->lead_text, below);
    }
}

/* Those of one region, or of all (NULL): of the newest issues in which it has any. */
static void add_editions(Feed *feed, const Region *region)
{
    const Project *project = feed->view->project;
    const Issue *issue = NULL;
    size_t issues = 0;
    for (size_t i = 0; i < project->edition_count; i++) {
        const Edition *edition = &project->editions[i];
        if (region && edition->region != region)
            continue;
        issues += edition->issue != issue;
        issue = edition->issue;
        if (issues > FEED_ISSUES)
            return;
        add_edition(feed, edition);
        if (region)
            add_articles(feed, edition);
    }
}

void view_feed(View *view)
{
    const Edition *edition = view->page->edition;
    Feed feed = {.view = view, .entries = value_list(view->arena)};
    add_editions(&feed, edition ? edition->region : NULL);
    PatternField fields[] = {{"site", view->project->config.title},
                             {"region", edition ? edition->region->name : (Str){0}}};
    Value *map = value_map(view->arena);
    value_set_text(map, "title", edition ? view_fill(view, "feed.title", fields, 2) : view->project->config.title);
    value_set_text(map, "address", view_url(view, view->page->path));
    value_set_text(map, "href", edition ? edition_address(view, edition, (Str){0}) : view_url(view, (Str){0}));
    value_set_text(map, "updated", feed.updated);
    value_set(map, "entries", feed.entries);
    value_set(view->data, "feed", map);
    view_describe(view, value_get_text(map, "title"), value_get_text(map, "title"));
}
