/*
 * view_kind: what each kind of article has besides the text: a letter's head,
 * who is interviewed, the table of contents of a report.
 *
 * Every field is there for every kind, empty where the article does not say
 * it; the template of the kind shows what it wants.
 */
#include "article/typography.h"
#include "site/view_parts.h"

/* A field of one line or more as a list of lines. */
static Value *lines_of(const View *view, const Article *article, const char *key)
{
    Value *lines = value_list(view->arena);
    const Value *field = value_get(article->front_matter, str_from(key));
    if (field && value_is_scalar(field))
        value_list_add(lines, value_text(view->arena, typography_quotes(view->arena, str_trim(field->text))));
    for (size_t i = 0; i < value_count(field); i++)
        if (value_is_scalar(value_item(field, i)))
            value_list_add(lines, value_text(view->arena, typography_quotes(view->arena,
                                                                            str_trim(value_item(field, i)->text))));
    return lines;
}

static void set_lines(const View *view, Value *map, const Article *article, const char *key)
{
    Value *lines = lines_of(view, article, key);
    value_set(map, key, lines);
    value_map_set(map, arena_printf(view->arena, "has_%s", key), value_bool(view->arena, value_count(lines) > 0));
}

static Value *contents_entry(const View *view, const ArticleHeading *heading)
{
    Value *entry = value_map(view->arena);
    value_set_text(entry, "text", heading->text);
    value_set_text(entry, "number", heading->number);
    value_set_text(entry, "href", arena_printf(view->arena, "#" STR_FMT, STR_ARG(heading->id)));
    return entry;
}

/* Chapters with their sections; what lies deeper would bury them. */
static Value *make_contents(const View *view)
{
    enum { CHAPTER = 2, SECTION = 3 };
    Value *chapters = value_list(view->arena);
    Value *chapter = NULL;
    Value *sections = NULL;
    for (size_t i = 0; i < view->article->heading_count; i++) {
        const ArticleHeading *heading = &view->article->headings[i];
        if (heading->level == CHAPTER) {
            chapter = contents_entry(view, heading);
            sections = value_list(view->arena);
            value_set(chapter, "sections", sections);
            value_set_bool(chapter, "has_sections", false);
            value_list_add(chapters, chapter);
        } else if (heading->level == SECTION && chapter) {
            value_list_add(sections, contents_entry(view, heading));
            value_set_bool(chapter, "has_sections", true);
        }
    }
    return chapters;
}

/* The text, and what follows it (notes, terms): whoever signs a letter stands between. */
static void set_parts(const View *view, Value *map)
{
    Str html = view->article->html;
    size_t notes = str_index(html, STR("<section class=\"notes\""));
    size_t terms = str_index(html, STR("<section class=\"terms\""));
    size_t end = notes < terms ? notes : terms;
    value_set_markup(map, "body", str_slice(html, 0, end));
    value_set_markup(map, "after", str_slice(html, end, html.len));
}

void view_kind(View *view, Value *map, const ArticleContext *context)
{
    static const char *const texts[] = {"interviewee", "interviewee_role", "subject", "reference", "salutation",
                                        "commissioned_by", "question", NULL};
    static const char *const lines[] = {"addressee", "enclosures", "signature", NULL};
    const Article *article = view->page->article;
    for (size_t i = 0; texts[i]; i++)
        value_set_text(map, texts[i], article_field_text(view->arena, article, context, texts[i], view->diags));
    for (size_t i = 0; lines[i]; i++)
        set_lines(view, map, article, lines[i]);
    set_parts(view, map);
    Value *contents = make_contents(view);
    value_set(map, "contents", contents);
    value_set_bool(map, "has_contents", value_count(contents) > 1);
}
