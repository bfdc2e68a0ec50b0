/*
 * What pages are made of, on the example magazine: rules that hold whatever
 * its figures are.
 */
#include "check.h"

#include "base/picture.h"
#include "base/yaml.h"
#include "charts/chart_spec.h"
#include "site/plan.h"
#include "site/view.h"

static Arena *arena;
static Project *project;
static Plan *plan;
static Diags *diags;

static void load(void)
{
    arena = arena_create();
    diags = diags_create(arena);
    project = project_load(arena, STR("."), diags);
    plan = plan_create(arena, project, diags);
}

static const Value *view_of(const Page *page)
{
    const PageView *view = view_create(arena, plan, page, diags);
    return view->data;
}

static bool is_empty(const Value *map, const char *key)
{
    return value_get_text(map, key).len == 0;
}

/* A figure has a value or says that it has none; what was known last stands apart, with a period of its own. */
static void check_tile(const Value *tile)
{
    const Value *latest = value_get(tile, STR("latest"));
    CHECK(value_get(tile, STR("value")) && value_get(tile, STR("missing")));
    CHECK(is_empty(tile, "value") != is_empty(tile, "missing"));
    CHECK(!is_empty(tile, "period"));
    if (is_empty(tile, "value")) {
        CHECK(value_count(value_get(tile, STR("changes"))) == 0);
        CHECK(is_empty(tile, "no_earlier"));
    } else {
        CHECK(latest && latest->kind == VALUE_NULL);
        CHECK((value_count(value_get(tile, STR("changes"))) == 0) != is_empty(tile, "no_earlier"));
    }
    if (value_is_map(latest))
        CHECK(!str_equal(value_get_text(latest, "period"), value_get_text(tile, "period")));
}

/* Parts that are the whole share one bar; others have a bar each. */
static void check_breakdown(const Value *breakdown)
{
    const Value *parts = value_get(breakdown, STR("parts"));
    bool complete = value_get(breakdown, STR("complete"))->boolean;
    CHECK(!is_empty(breakdown, "by") && value_count(parts) > 0);
    CHECK(is_empty(breakdown, "whole") != complete);
    for (size_t i = 0; i < value_count(parts); i++) {
        check_tile(value_item(parts, i));
        CHECK(is_empty(value_item(parts, i), "step") != complete);
        CHECK(is_empty(value_item(parts, i), "bar") == complete);
    }
}

static void check_tiles(const Value *list)
{
    for (size_t i = 0; i < value_count(list); i++) {
        const Value *breakdowns = value_get(value_item(list, i), STR("breakdowns"));
        check_tile(value_item(list, i));
        for (size_t k = 0; k < value_count(breakdowns); k++)
            check_breakdown(value_item(breakdowns, k));
    }
}

static void an_old_figure_is_never_the_current_one(void)
{
    size_t pages = 0;
    for (size_t i = 0; i < plan->page_count; i++) {
        if (plan->pages[i].kind != PAGE_FIGURES)
            continue;
        const Value *groups = value_get(value_get(view_of(&plan->pages[i]), STR("figures")), STR("groups"));
        CHECK(value_count(groups) > 0);
        for (size_t k = 0; k < value_count(groups); k++) {
            const Value *group = value_item(groups, k);
            const Value *lead = value_get(group, STR("lead"));
            if (value_is_map(lead))
                check_tile(lead);
            check_tiles(value_get(group, STR("tiles")));
            check_tiles(value_get(group, STR("rows")));
        }
        pages++;
    }
    CHECK(pages > 1);
}

/* An arrow never stands without its words. */
static void every_change_has_words(void)
{
    for (size_t i = 0; i < plan->page_count; i++) {
        if (plan->pages[i].kind != PAGE_INDICATOR)
            continue;
        const Value *indicator = value_get(view_of(&plan->pages[i]), STR("indicator"));
        const Value *changes = value_get(value_get(indicator, STR("tile")), STR("changes"));
        for (size_t k = 0; k < value_count(changes); k++)
            CHECK(!is_empty(value_item(changes, k), "text"));
    }
}

static bool is_tile_of(const Value *list, Str id)
{
    for (size_t i = 0; i < value_count(list); i++)
        if (str_equal(value_get_text(value_item(list, i), "id"), id))
            return true;
    return false;
}

/* What an article looked up once is no key figure; its page says the figure itself, and nothing of seasons. */
static void what_is_once_is_no_key_figure(void)
{
    size_t pages = 0;
    for (size_t i = 0; i < plan->page_count; i++) {
        const Page *page = &plan->pages[i];
        if (page->kind != PAGE_INDICATOR || !page->indicator->once)
            continue;
        const Value *indicator = value_get(view_of(page), STR("indicator"));
        CHECK(!is_empty(value_get(indicator, STR("tile")), "value"));
        CHECK(is_empty(value_get(indicator, STR("tile")), "no_earlier"));
        CHECK(!value_get(indicator, STR("seasonal"))->boolean);
        pages++;
    }
    CHECK(pages > 0);
    for (size_t i = 0; i < plan->page_count; i++) {
        if (plan->pages[i].kind != PAGE_FIGURES)
            continue;
        const Value *groups = value_get(value_get(view_of(&plan->pages[i]), STR("figures")), STR("groups"));
        for (size_t g = 0; g < value_count(groups); g++)
            for (size_t k = 0; k < project->base.indicators->count; k++) {
                const Indicator *once = &project->base.indicators->items[k];
                Str id = plan_indicator_slug(arena, once);
                const Value *group = value_item(groups, g);
                CHECK(!once->once || (!is_tile_of(value_get(group, STR("tiles")), id) &&
                                      !is_tile_of(value_get(group, STR("rows")), id)));
            }
    }
}

/* A page of it belongs to the issue whose articles name it. */
static void what_is_once_has_a_page_where_it_is_named(void)
{
    for (size_t e = 0; e < project->edition_count; e++) {
        const Edition *edition = &project->editions[e];
        for (size_t i = 0; i < edition->indicator_count; i++) {
            bool named = !edition->indicators[i]->once;
            for (size_t k = 0; k < edition->article_count; k++)
                named |= str_contains(edition->articles[k]->source->text, edition->indicators[i]->id);
            CHECK(named);
        }
    }
    const Indicator *once = indicator_find(project->base.indicators, STR("baan_begonnen"));
    size_t editions = 0;
    for (size_t e = 0; e < project->edition_count; e++)
        editions += edition_has_indicator(&project->editions[e], once);
    CHECK(editions > 0 && editions < project->edition_count);
}

static void titles_are_unique(void)
{
    Map titles = {.arena = arena};
    for (size_t i = 0; i < plan->page_count; i++) {
        const Value *page = value_get(view_of(&plan->pages[i]), STR("page"));
        Str title = value_get_text(page, "title");
        CHECK(title.len > 0);
        CHECK(value_get_text(page, "description").len > 0);
        if (map_find(&titles, title))
            CHECK_STR(title, "a title of its own");
        map_set(&titles, title, plan);
    }
}

static size_t count_of(Str text, Str part)
{
    size_t count = 0;
    for (size_t i = 0; i + part.len <= text.len; i++)
        count += str_equal(str_slice(text, i, i + part.len), part);
    return count;
}

/* A block a quarter, one of which stands out; names for the rows; and the value that stands out told in words too. */
static void check_art(const Value *art)
{
    Str svg = value_get_text(art, "svg");
    size_t years = value_count(value_get(art, STR("years")));
    CHECK_INT(count_of(svg, STR("class=\"block now")), 1);
    if (is_empty(art, "value")) {
        CHECK(years == 0 && value_count(value_get(art, STR("quarters"))) == 0);
        CHECK_INT(count_of(svg, STR("<rect")), 4);
        return;
    }
    CHECK(years > 0 && years <= 12 && value_count(value_get(art, STR("quarters"))) == 4);
    CHECK(count_of(svg, STR("<rect")) > 4 * (years - 1) / 2 && count_of(svg, STR("<rect")) <= 4 * years);
    CHECK(str_contains(value_get_text(art, "caption"), value_get_text(art, "value")));
    CHECK(!is_empty(art, "label") && !is_empty(art, "place") && !is_empty(art, "period"));
}

/* The same picture from the same figures, another from others. */
static void covers_are_drawn_from_their_figures(void)
{
    Map pictures = {.arena = arena};
    for (size_t i = 0; i < plan->page_count; i++) {
        if (plan->pages[i].kind != PAGE_COVER)
            continue;
        const Value *art = value_get(value_get(view_of(&plan->pages[i]), STR("cover")), STR("art"));
        const Value *again = value_get(value_get(view_of(&plan->pages[i]), STR("cover")), STR("art"));
        CHECK(str_equal(value_get_text(art, "svg"), value_get_text(again, "svg")));
        check_art(art);
        CHECK(!map_find(&pictures, value_get_text(art, "svg")));
        map_set(&pictures, value_get_text(art, "svg"), plan);
    }
    CHECK(pictures.count > 1);
}

/* A chart to link to stands alone on a page of its own, with its files two folders up. */
static void charts_have_a_page_of_their_own(void)
{
    size_t pages = 0;
    for (size_t i = 0; i < plan->page_count; i++) {
        if (plan->pages[i].kind != PAGE_INDICATOR)
            continue;
        const PageView *view = view_create(arena, plan, &plan->pages[i], diags);
        for (size_t k = 0; k < view->attachment_count; k++) {
            const Attachment *file = &view->attachments[k];
            if (!str_contains(file->path, STR("/figuur/")))
                continue;
            CHECK(str_contains(file->bytes, STR("<h1 class=\"chart-title\"")));
            CHECK(str_contains(file->bytes, STR("href=\"../../index.html#")));
            CHECK(str_contains(file->bytes, STR("href=\"../../verloop-")));
            CHECK(!str_contains(file->bytes, STR("<iframe")));
            pages++;
        }
    }
    CHECK(pages > 1);
}

/* A page that is shown anywhere cannot lean on where it stands. */
static void the_site_has_a_whole_address(void)
{
    for (size_t i = 0; i < plan->page_count; i++)
        if (plan->pages[i].kind == PAGE_NOT_FOUND) {
            const Value *site = value_get(view_of(&plan->pages[i]), STR("site"));
            Str url = value_get_text(project->config.all, "url");
            CHECK(url.len > 0);
            Str address = value_get_text(site, "address");
            CHECK(str_starts_with(address, url));
            CHECK_STR(str_from_index(address, url.len), "/index.html");
            return;
        }
    check_fail(__FILE__, __LINE__, "no page for what is not there");
}

static bool is_svg(const AssetFile *asset)
{
    return str_ends_with(asset->source, STR(".svg"));
}

/* What many pages use is read once, before any is rendered. */
static void pictures_are_measured_once(void)
{
    size_t pictures = 0;
    for (size_t i = 0; i < plan->asset_count; i++) {
        const PictureSize *size = map_find(&plan->pictures, plan->assets[i].source);
        pictures += is_svg(&plan->assets[i]);
        CHECK(size || !is_svg(&plan->assets[i]));
    }
    CHECK(pictures > 0);
    const PictureSize *icon = map_find(&plan->pictures, STR("templates/assets/icon.svg"));
    CHECK(icon && icon->width > 0);
}

static Str draw_map(const Map *maps)
{
    static const char text[] = "kind: map\ntitle: Kaart\nindicator: werkloosheid\nregions: provincie\nperiod: 2023-2\n"
                               "borders: provincies.geojson\n";
    Source *source = source_create(arena, STR("kaart.yaml"), STR(text));
    ChartContext context = {.base = &project->base, .language = project->language, .maps = maps};
    const Chart *chart = chart_from_yaml(arena, yaml_read(arena, source, 0, source->text.len, diags), &context, diags);
    return chart ? chart_svg(arena, chart, CHART_WIDE) : (Str){0};
}

static void borders_are_read_once(void)
{
    Article article = {.source = source_create(arena, STR("x.md"), STR("borders: provincies.geojson"))};
    const Article *pages[] = {&article};
    Project naming = *project;
    naming.pages = pages;
    naming.page_count = 1;
    Plan own = {.project = &naming};
    plan_read_files(arena, &own);
    CHECK_INT(own.maps.count, 1);
    CHECK(map_find(&own.maps, STR("data/maps/provincies.geojson")));
    CHECK_INT(plan->maps.count, 0); /* the magazine names none, so none is read */
    Str drawn = draw_map(&own.maps);
    CHECK(drawn.len > 0 && str_equal(drawn, draw_map(NULL)));
    CHECK_INT(diags->errors, 0);
    /* The file is not opened again. */
    Map nothing = {.arena = arena};
    Value *empty = value_map(arena);
    map_set(&nothing, STR("data/maps/provincies.geojson"), empty);
    CHECK_INT(draw_map(&nothing).len, 0);
    CHECK_CODE(diags, "map-form");
}

int main(void)
{
    load();
    CHECK(diags->errors == 0);
    RUN(an_old_figure_is_never_the_current_one);
    RUN(every_change_has_words);
    RUN(what_is_once_is_no_key_figure);
    RUN(what_is_once_has_a_page_where_it_is_named);
    RUN(titles_are_unique);
    RUN(covers_are_drawn_from_their_figures);
    RUN(the_site_has_a_whole_address);
    RUN(pictures_are_measured_once);
    RUN(charts_have_a_page_of_their_own);
    RUN(borders_are_read_once);
    project_close(project);
    arena_free(arena);
    return check_done();
}
