/*
 * view_parts: see view_parts.h.
 */
#include "site/view_parts.h"

#include "figures/about.h"
#include "site/style.h"

/* Every text that C code takes from the language file for a page; templates name theirs themselves. */
static const char *const view_words[] = {
    "page.title", "page.and", "feed.title", "page.kilobytes", "menu.figures", "menu.archive", "menu.edition",
    "front.description", "archive.title", "archive.description", "missing_page.title",
    "missing_page.description", "map.value", "cover.title", "cover.description", "cover.art_quarter",
    "cover.art_caption", "cover.art_highest", "cover.art_below", "cover.art_break", "cover.art_plain",
    "key_figures.title", "key_figures.description",
    "tile.trend_own", "tile.trend_country", "tile.beside", "tile.share", "article.minutes", "article.minute",
    "article.page_title",
    "indicator.page_title", "indicator.description", "indicator.not_measured", "indicator.compare_title",
    "indicator.compare_own", "indicator.multiples_title", "indicator.frequencies.quarter",
    "indicator.frequencies.month", "indicator.frequencies.year", "indicator.frequencies.once", "indicator.break_from",
    "indicator.compare_subtitle", "indicator.caption", "indicator.class_from",
    "indicator.class_below", "source.line", "source.table", "source.retrieved", "source.label", NULL,
};

void view_require_words(const Language *language, Diags *diags)
{
    language_require(language, view_words, diags);
    about_require_words(language, diags);
    chart_require_words(language, diags);
    article_require_words(language, diags);
}

Str view_word(const View *view, const char *path)
{
    return language_word(view->language, path);
}

Str view_fill(const View *view, const char *path, const PatternField *fields, size_t count)
{
    return language_fill(view->arena, view_word(view, path), fields, count);
}

void view_describe(View *view, Str title, Str description)
{
    PatternField fields[] = {{"title", title}, {"site", view->project->config.title}};
    value_set_text(view->page_data, "title", view_fill(view, "page.title", fields, 2));
    value_set_text(view->page_data, "description", description);
}

Str view_capitalise(Arena *arena, Str text)
{
    Str copy = arena_str(arena, text);
    if (copy.len == 0)
        return copy;
    char *letters = arena_cstr(arena, copy);
    size_t capitals = str_starts_with(copy, STR("ij")) ? 2 : 1;
    for (size_t i = 0; i < capitals; i++)
        if (letters[i] >= 'a' && letters[i] <= 'z')
            letters[i] = (char)(letters[i] - 'a' + 'A');
    return (Str){letters, copy.len};
}

Str view_enumerate(const View *view, const Str *items, size_t count)
{
    Buf buf = {.arena = view->arena};
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && i + 1 == count)
            buf_printf(&buf, " " STR_FMT " ", STR_ARG(view_word(view, "page.and")));
        else if (i > 0)
            BUF_LIT(&buf, ", ");
        buf_add(&buf, items[i]);
    }
    return buf_str(&buf);
}

Str view_link(const View *view, Str path)
{
    return arena_printf(view->arena, STR_FMT STR_FMT, STR_ARG(view->page->root), STR_ARG(path));
}

Str view_edition_link(const View *view, const Edition *edition)
{
    return arena_printf(view->arena, STR_FMT STR_FMT "/index.html", STR_ARG(view->page->root), STR_ARG(edition->id));
}

Str view_indicator_link(const View *view, const Indicator *indicator)
{
    Str slug = plan_indicator_slug(view->arena, indicator);
    return arena_printf(view->arena, STR_FMT "cijfers/" STR_FMT "/index.html", STR_ARG(view->page->edition_root),
                        STR_ARG(slug));
}

void view_attach_at(View *view, Str path, Str bytes)
{
    for (size_t i = 0; i < view->attachment_count; i++)
        if (str_equal(view->attachments[i].path, path))
            return;
    ARENA_RESERVE_ONE(view->arena, view->attachments, view->attachment_count, view->attachment_capacity);
    view->attachments[view->attachment_count++] = (Attachment){path, bytes};
}

void view_attach(View *view, Str name, Str bytes)
{
    Str path = view->page->path;
    Str folder = str_slice(path, 0, path.len - (sizeof "index.html" - 1));
    view_attach_at(view, arena_printf(view->arena, STR_FMT STR_FMT, STR_ARG(folder), STR_ARG(name)), bytes);
}

Str view_file_note(const View *view, const char *kind, Str bytes)
{
    PatternField fields[] = {
        {"kind", str_from(kind)},
        {"size", arena_printf(view->arena, "%zu", (bytes.len + 1023) / 1024)},
    };
    return view_fill(view, "page.kilobytes", fields, 2);
}

const Region *view_country(const View *view)
{
    const Regions *regions = view->project->base.dataset->regions;
    for (size_t i = 0; i < regions->count; i++)
        if (!regions->items[i].parent)
            return &regions->items[i];
    return NULL;
}

const Value *view_quarter_mark(const View *view, int quarter)
{
    Value *list = value_list(view->arena);
    for (int i = 0; i < 4; i++) {
        Value *bar = value_map(view->arena);
        value_set_integer(bar, "x", i * 6);
        value_set_bool(bar, "now", i + 1 == quarter);
        value_list_add(list, bar);
    }
    return list;
}

Value *view_edition(const View *view, const Edition *edition)
{
    Arena *arena = view->arena;
    const Issue *issue = edition->issue;
    bool own = view->page->edition == edition;
    Value *map = value_map(arena);
    value_set_text(map, "region", edition->region->name);
    value_set_text(map, "region_full", edition->region->full_name);
    value_set_text(map, "region_capital", view_capitalise(arena, edition->region->full_name));
    value_set_text(map, "region_short", edition->region->short_name);
    value_set_text(map, "region_id", edition->region->id);
    value_set_text(map, "region_in", edition->region->in_phrase);
    value_set_text(map, "id", edition->id);
    value_set_text(map, "page_name", edition_page_name(arena, edition));
    value_set_text(map, "title", edition->title);
    value_set_text(map, "theme", edition->theme);
    value_set_text(map, "summary", edition->summary);
    value_set_text(map, "quarter", format_period(arena, view->language, issue->quarter));
    value_set_text(map, "quarter_short", format_period_short(arena, view->language, issue->quarter));
    value_set_text(map, "date", format_date(arena, view->language, issue->date));
    value_set_text(map, "date_iso", issue->date);
    value_set_text(map, "period", format_period(arena, view->language, edition->period));
    value_set_text(map, "period_sentence", format_period_sentence(arena, view->language, edition->period));
    value_set_text(map, "href", view_edition_link(view, edition));
    value_set_text(map, "figures_href", arena_printf(arena, STR_FMT STR_FMT "/kerncijfers/index.html",
                                                     STR_ARG(view->page->root), STR_ARG(edition->id)));
    value_set_text(map, "root", view->page->edition_root);
    value_set(map, "mark", view_quarter_mark(view, issue->quarter.number));
    value_set_bool(map, "current", own);
    return map;
}

/* "CBS, Arbeidsdeelname; kerncijfers (85224NED)" */
static Str source_line(const View *view, const DataSource *source)
{
    PatternField fields[] = {{"publisher", source->publisher}, {"title", source->title}, {"table", source->table}};
    return view_fill(view, source->table.len ? "source.table" : "source.line", fields, 3);
}

Value *view_sources(const View *view, const DataSource *const *sources, size_t count)
{
    Value *list = value_list(view->arena);
    for (size_t i = 0; i < count; i++) {
        const DataSource *source = sources[i];
        PatternField date = {"date", format_date(view->arena, view->language, source->retrieved)};
        Value *map = value_map(view->arena);
        value_set_text(map, "line", source_line(view, source));
        value_set_text(map, "publisher", source->publisher);
        value_set_text(map, "title", source->title);
        value_set_text(map, "table", source->table);
        value_set_text(map, "link", source->link);
        value_set_text(map, "licence", source->licence);
        value_set_text(map, "licence_link", source->licence_link);
        value_set_text(map, "retrieved", view_fill(view, "source.retrieved", &date, 1));
        value_set_bool(map, "last", i + 1 == count);
        value_list_add(list, map);
    }
    return list;
}

/* On paper, where picture files come to stand. */
static Str view_accent(const View *view, const Region *region)
{
    const Value *accents = view->project->config.accents;
    return region && accents ? value_get_text(value_get(accents, region->id), "light") : (Str){0};
}

ChartContext view_chart_context(const View *view, const Region *region, Str id_prefix)
{
    const Edition *edition = view->page->edition;
    PageKind kind = view->page->kind;
    return (ChartContext){.base = &view->project->base,
                          .language = view->language,
                          .region = region,
                          .period = edition ? edition->period : (Period){0},
                          .accent = view_accent(view, region),
                          .maps = &view->plan->maps,
                          .has_page = kind == PAGE_ARTICLE || kind == PAGE_INDICATOR,
                          .address = view_address(view),
                          .id_prefix = id_prefix};
}
