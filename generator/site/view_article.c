/*
 * view_article: an article in its edition: the text with its figures filled
 * in, its charts as files to take along, its sources, and what comes next.
 */
#include "article/typography.h"
#include "base/hyphenate.h"
#include "site/view_parts.h"

#include "figures/format.h"

static Str kind_label(const View *view, const Article *article)
{
    char kind[32];
    snprintf(kind, sizeof kind, STR_FMT, STR_ARG(article->kind));
    const char *keys[] = {"kinds", kind};
    return language_find(view->language, keys, 2);
}

static ArticleContext article_context(const View *view, const Edition *edition)
{
    const Indicators *all = view->project->base.indicators;
    const Indicator **indicators = ARENA_ARRAY(view->arena, const Indicator *, all->count);
    for (size_t i = 0; i < all->count; i++)
        indicators[i] = &all->items[i];
    return (ArticleContext){.charts = view_chart_context(view, edition->region, (Str){0}),
                            .raw_html = view->project->config.raw_html,
                            .folder = view->project->folder,
                            .glossary = view->project->glossary,
                            .pictures = &view->plan->pictures,
                            .edition_root = view->page->edition_root,
                            .site_root = view->page->root,
                            .indicators = indicators,
                            .indicator_count = all->count,
                            .want_prose = true};
}

/* What is wrong in them is reported on the article's own page. */
const ArticleBody *view_article_head(const View *view, const Article *article, const Edition *edition)
{
    ArticleContext context = article_context(view, edition);
    return article_render_title(view->arena, article, &context);
}

/* Title and lead as in a list. Without figures in them nothing needs to be filled in. */
static void set_title(const View *view, Value *map, const Article *article, const Edition *edition)
{
    bool plain = !str_contains(article->title, STR("{")) && !str_contains(article->lead, STR("{"));
    if (plain) {
        value_set_text(map, "title", hyphenate(view->arena, view->language->hyphenator,
                                               typography_quotes(view->arena, article->title)));
        value_set_text(map, "lead", typography_quotes(view->arena, article->lead));
        return;
    }
    const ArticleBody *body = view_article_head(view, article, edition);
    value_set_text(map, "title", hyphenate(view->arena, view->language->hyphenator, body->title_text));
    value_set_text(map, "lead", body->lead_text);
}

Value *view_article_entry(const View *view, const Article *article, const Edition *edition, int number)
{
    Value *map = value_map(view->arena);
    set_title(view, map, article, edition);
    value_set_integer(map, "number", number);
    value_set_text(map, "kind", kind_label(view, article));
    value_set_text(map, "kind_id", article->kind);
    value_set_text(map, "author", article->author);
    value_set_text(map, "href", arena_printf(view->arena, STR_FMT STR_FMT "/index.html",
                                             STR_ARG(view->page->edition_root), STR_ARG(article->slug)));
    return map;
}

/* The article before (-1) or after (1) in the edition, or null. */
static const Value *neighbour(const View *view, int step)
{
    const Edition *edition = view->page->edition;
    for (size_t i = 0; i < edition->article_count; i++) {
        if (edition->articles[i] != view->page->article)
            continue;
        size_t other = step > 0 ? i + 1 : i - 1; /* before the first: SIZE_MAX, which is no article either */
        if (other < edition->article_count)
            return view_article_entry(view, edition->articles[other], edition, (int)other + 1);
    }
    return value_null(view->arena);
}

static int article_number(const Edition *edition, const Article *article)
{
    for (size_t i = 0; i < edition->article_count; i++)
        if (edition->articles[i] == article)
            return (int)i + 1;
    return 0;
}

/* Each chart of the text as data and as a picture, beside the page. */
static void attach_charts(View *view)
{
    for (size_t i = 0; i < view->article->chart_count; i++) {
        const Chart *chart = view->article->charts[i].chart;
        view_attach(view, arena_printf(view->arena, STR_FMT ".csv", STR_ARG(chart->id)),
                    chart_csv(view->arena, chart));
        view_attach(view, arena_printf(view->arena, STR_FMT ".svg", STR_ARG(chart->id)),
                    chart_svg_file(view->arena, chart));
        view_attach_embed(view, chart, view->article->title_text);
    }
}

static void attach_files(View *view)
{
    for (size_t i = 0; i < view->article->file_count; i++)
        view_attach(view, view->article->files[i].name, view->article->files[i].bytes);
}

/* The sources of the figures in the text, each once. */
static Value *article_sources(const View *view)
{
    const ArticleBody *body = view->article;
    const DataSource **sources = ARENA_ARRAY(view->arena, const DataSource *,
                                             view->project->base.dataset->source_count);
    size_t count = 0;
    for (size_t i = 0; i < body->figure_count; i++) {
        for (size_t k = 0; k < body->figures[i]->source_count; k++) {
            size_t at = 0;
            while (at < count && sources[at] != body->figures[i]->sources[k])
                at++;
            if (at == count)
                sources[count++] = body->figures[i]->sources[k];
        }
    }
    return view_sources(view, sources, count);
}

/*
 * The short pieces of a spread: each from its heading to the next. Headings of the second level stand at the top of
 * the text only, and `<h2` in the words themselves is escaped.
 */
static Value *make_pieces(const View *view, Str html)
{
    Value *list = value_list(view->arena);
    size_t start = 0;
    for (size_t i = 1; i <= html.len; i++) {
        if (i < html.len && !str_starts_with(str_slice(html, i, html.len), STR("<h2")))
            continue;
        Str piece = str_trim(str_slice(html, start, i));
        if (piece.len)
            value_list_add(list, value_markup(view->arena, piece));
        start = i;
    }
    return list;
}

static Str reading_time(const View *view)
{
    int minutes = view->article->reading_minutes;
    PatternField field = {"count", arena_printf(view->arena, "%d", minutes)};
    return view_fill(view, minutes == 1 ? "article.minute" : "article.minutes", &field, 1);
}

static void set_byline(const View *view, Value *map, const Article *article)
{
    value_set_text(map, "author", article->author);
    value_set_text(map, "role", value_get_text(article->front_matter, "role"));
    value_set_text(map, "date", format_date(view->arena, view->language, article->date));
    value_set_text(map, "date_iso", article->date);
    value_set_text(map, "minutes", reading_time(view));
}

void view_article(View *view)
{
    const Article *article = view->page->article;
    const Edition *edition = view->page->edition;
    ArticleContext context = article_context(view, edition);
    view->article = article_render(view->arena, article, &context, view->diags);
    attach_charts(view);
    attach_files(view);
    Value *map = value_map(view->arena);
    value_set_integer(map, "number", article_number(edition, article));
    value_set_text(map, "kind", kind_label(view, article));
    value_set_text(map, "kind_id", article->kind);
    value_set_text(map, "theme", article->theme.len ? article->theme : edition->theme);
    value_set_markup(map, "title", view->article->title_html);
    value_set_markup(map, "lead", view->article->lead_html);
    value_set_markup(map, "html", view->article->html);
    bool spread = str_equal(article->kind, STR("developments"));
    value_set(map, "pieces", spread ? make_pieces(view, view->article->html) : value_list(view->arena));
    value_set_bool(map, "is_spread", spread);
    set_byline(view, map, article);
    view_kind(view, map, &context);
    Value *sources = article_sources(view);
    value_set(map, "sources", sources);
    value_set_bool(map, "has_sources", value_count(sources) > 0);
    value_set_text(map, "figures_href", arena_printf(view->arena, STR_FMT "kerncijfers/index.html",
                                                     STR_ARG(view->page->edition_root)));
    value_set(map, "previous", neighbour(view, -1));
    value_set(map, "next", neighbour(view, 1));
    value_set(view->data, "article", map);
    PatternField fields[] = {
        {"title", view->article->title_text},
        {"region", edition->region->name},
        {"issue", edition->title},
    };
    Str summary = article_field_text(view->arena, article, &context, "summary", view->diags);
    view_describe(view, view_fill(view, "article.page_title", fields, 3), summary.len ? summary
                                                                                     : view->article->lead_text);
}
