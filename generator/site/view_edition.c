/*
 * view_edition: an edition's cover: its picture, its four figures and what is
 * in it.
 */
#include "site/view_parts.h"

/* "Personen. 2,1% meer dan een jaar eerder": what stands under a large number. */
static Str headline_line(const View *view, const Value *tile)
{
    const Value *changes = value_get(tile, STR("changes"));
    Str unit = view_capitalise(view->arena, value_get_text(tile, "unit"));
    Str change = value_count(changes) ? value_get_text(value_item(changes, 0), "text")
                                      : value_get_text(tile, "no_earlier");
    if (!unit.len)
        return change;
    return arena_printf(view->arena, STR_FMT ". " STR_FMT, STR_ARG(unit), STR_ARG(change));
}

static Value *make_headlines(View *view, const Edition *edition)
{
    Value *list = value_list(view->arena);
    for (size_t i = 0; i < edition->headline_count; i++) {
        const Figure *figure = view_figure(view, edition->headlines[i], edition);
        Value *tile = view_tile(view, figure);
        value_set_text(tile, "line", figure->value ? headline_line(view, tile) : (Str){0});
        value_list_add(list, tile);
    }
    return list;
}

/* Letters of the longest word; a hyphen ends one, since a line may end there. */
static size_t longest_word(Str name)
{
    size_t longest = 0;
    size_t letters = 0;
    for (size_t i = 0; i < name.len; i++) {
        bool ends = name.data[i] == ' ' || name.data[i] == '-' || name.data[i] == '/';
        bool begins = ((unsigned char)name.data[i] & 0xC0) != 0x80; /* of a character in UTF-8 */
        letters = ends ? 0 : letters + begins;
        longest = letters > longest ? letters : longest;
    }
    return longest;
}

/* How large the region's name can stand on the cover without a word that breaks: "", "long" or "longest". */
static Str name_size(Str name)
{
    enum { LARGE_WORD = 10, LONG_WORD = 12, LARGE_NAME = 22 };
    size_t word = longest_word(name);
    if (word > LONG_WORD)
        return STR("longest");
    return word > LARGE_WORD || name.len > LARGE_NAME ? STR("long") : (Str){0};
}

static Value *make_contents(const View *view, const Edition *edition)
{
    Value *list = value_list(view->arena);
    for (size_t i = 0; i < edition->article_count; i++)
        value_list_add(list, view_article_entry(view, edition->articles[i], edition, (int)i + 1));
    return list;
}

/* Other editions of the same issue, and earlier and later ones of the same region. */
static void set_other_editions(const View *view, Value *cover, const Edition *edition)
{
    Value *regions = value_list(view->arena);
    Value *quarters = value_list(view->arena);
    for (size_t i = 0; i < view->project->edition_count; i++) {
        const Edition *other = &view->project->editions[i];
        if (other == edition)
            continue;
        if (other->issue == edition->issue)
            value_list_add(regions, view_edition(view, other));
        else if (other->region == edition->region)
            value_list_add(quarters, view_edition(view, other));
    }
    value_set(cover, "other_regions", regions);
    value_set(cover, "other_quarters", quarters);
    value_set_bool(cover, "has_others", value_count(regions) + value_count(quarters) > 0);
}

void view_cover(View *view)
{
    const Edition *edition = view->page->edition;
    Value *cover = value_map(view->arena);
    PatternField fields[] = {{"region", edition->region->name},
                             {"in", edition->region->in_phrase},
                             {"issue", edition->title},
                             {"theme", edition->theme}};
    value_set(cover, "art", view_art(view));
    value_set_text(cover, "name_size", name_size(edition->region->name));
    value_set(cover, "figures", make_headlines(view, edition));
    value_set(cover, "contents", make_contents(view, edition));
    value_set_text(cover, "figures_href", STR("kerncijfers/index.html"));
    set_other_editions(view, cover, edition);
    value_set(view->data, "cover", cover);
    Str description = edition->summary.len ? edition->summary : view_fill(view, "cover.description", fields, 4);
    view_describe(view, view_fill(view, "cover.title", fields, 4), description);
}
