/*
 * frontmatter: article_load: the YAML between two lines of `---` on top of an
 * article, checked against what an article may say of itself.
 *
 * The YAML is read in its place in the file, so every message points at the
 * line that the editor sees. Whatever is wrong with a field, the article is
 * still given: its text is checked in the same run.
 */
#include "article/article.h"

#include <limits.h>

#include "article/kinds.h"
#include "base/date.h"
#include "base/escape.h"
#include "base/files.h"
#include "base/yaml.h"

static const char *const known_keys[] = {"title", "kind", "lead",  "author", "role",    "theme",
                                         "date",  "order", "slug", "summary", "language", "geen_cijfer",
                                         "numbering",
                                         NULL};

enum { ORDER_MAX = 100000, ORDER_LAST = INT_MAX };

/* Where the YAML lies, and where the Markdown after it starts. */
typedef struct Extent {
    size_t start;
    size_t end;
    size_t body;
} Extent;

static bool is_fence(Str line)
{
    while (str_ends_with(line, STR("\r")) || str_ends_with(line, STR(" ")))
        line.len--;
    return str_equal(line, STR("---"));
}

static bool find_front_matter(const Source *source, Extent *out, Diags *diags)
{
    Str text = source->text;
    size_t at = str_index_char(text, '\n');
    if (!is_fence(str_slice(text, 0, at))) {
        diag_error(diags, source_place(source, 0, 0), "front-missing", "the article does not start with front matter");
        diag_hint(diags, "begin the file with a line '---', then 'title: …', 'kind: article' and 'lead: …', "
                         "then a line '---'");
        return false;
    }
    out->start = at < text.len ? at + 1 : at;
    for (size_t line = out->start; line < text.len;) {
        size_t end = line + str_index_char(str_from_index(text, line), '\n');
        if (is_fence(str_slice(text, line, end))) {
            out->end = line;
            out->body = end < text.len ? end + 1 : end;
            return true;
        }
        line = end + 1;
    }
    diag_error(diags, source_place(source, 0, 3), "front-unclosed", "the front matter that starts here has no end");
    diag_hint(diags, "write a line '---' between the front matter and the text");
    return false;
}

/* The text of a field; where it must be there, front-field is reported when it is not. */
static Str read_field(const Article *article, const char *key, bool required, Diags *diags)
{
    const Value *field = value_get(article->front_matter, str_from(key));
    Str text = str_trim(value_get_text(article->front_matter, key));
    bool given = field && field->kind != VALUE_NULL;
    if (given && !value_is_scalar(field)) {
        diag_error(diags, field->place, "front-field", "'%s' must be a text, not %s", key, value_kind_name(field));
        diag_hint(diags, "put the text in double quotes when it starts with a sign such as '{' or '['");
    } else if (required && !given) {
        diag_error(diags, article->place, "front-field", "the front matter lacks '%s'", key);
        diag_hint(diags, "add a line '%s: …' between the two lines '---'", key);
    } else if (required && !text.len) {
        diag_error(diags, field->place, "front-field", "'%s' is empty", key);
        diag_hint(diags, "write something behind '%s:'", key);
    }
    return text;
}

static void check_date(const Article *article, Diags *diags)
{
    Date date;
    if (!article->date.len || date_parse(article->date, &date))
        return;
    diag_error(diags, value_get(article->front_matter, STR("date"))->place, "front-date",
               "'" STR_FMT "' is not a date", STR_ARG(article->date));
    diag_hint(diags, "write year, month and day in digits: 2024-09-27");
}

/* The name of the article's folder on the site: from `slug:`, or the file's name. */
static Str read_slug(Arena *arena, const Article *article, Diags *diags)
{
    Str given = read_field(article, "slug", false, diags);
    Str base = files_base_name(article->source->path);
    Str name = str_ends_with(base, STR(".md")) ? str_slice(base, 0, base.len - 3) : base;
    if (str_equal(name, STR("index"))) /* a report is named after its folder */
        name = files_base_name(files_folder(article->source->path));
    Str slug = given.len ? given : name;
    Str clean = escape_slug(arena, slug);
    if (str_equal(slug, clean) && clean.len)
        return slug;
    Place place = given.len ? value_get(article->front_matter, STR("slug"))->place : article->place;
    diag_error(diags, place, "slug-bad", "%s '" STR_FMT "' cannot be part of an address",
               given.len ? "the slug" : "the file's name", STR_ARG(slug));
    if (clean.len)
        diag_hint(diags, "use lower-case letters, digits and single hyphens: '" STR_FMT "'", STR_ARG(clean));
    else
        diag_hint(diags, "use lower-case letters, digits and single hyphens");
    return clean;
}

/* How sections and figures are numbered; see numbering.c. */
static void check_numbering(const Article *article, Diags *diags)
{
    const Value *field = value_get(article->front_matter, STR("numbering"));
    if (!field || field->kind == VALUE_BOOL || (value_is_scalar(field) && str_equal(field->text, STR("chapter"))))
        return;
    diag_error(diags, field->place, "front-field", "'numbering' must be true, false or chapter");
    diag_hint(diags, "true numbers the sections; with chapter figures and tables are numbered 2.1 as well");
}

static void read_fields(Arena *arena, Article *article, Diags *diags)
{
    const Value *front = article->front_matter;
    article->title = read_field(article, "title", true, diags);
    article->kind = read_field(article, "kind", true, diags);
    article->lead = read_field(article, "lead", true, diags);
    yaml_check_keys(front, kind_known_keys(arena, article->kind, known_keys), "front matter", diags);
    article->author = read_field(article, "author", false, diags);
    article->theme = read_field(article, "theme", false, diags);
    article->date = read_field(article, "date", false, diags);
    read_field(article, "role", false, diags);
    read_field(article, "summary", false, diags);
    read_field(article, "language", false, diags);
    article->order = (int)yaml_integer(front, "order", ORDER_LAST, 0, ORDER_MAX, diags);
    article->slug = read_slug(arena, article, diags);
    kind_check(article, diags);
    check_date(article, diags);
    check_numbering(article, diags);
}

Article *article_load(Arena *arena, const Source *source, Diags *diags)
{
    Extent extent = {0};
    if (!find_front_matter(source, &extent, diags))
        return NULL;
    const Value *front = yaml_read(arena, source, extent.start, extent.end, diags);
    if (!front)
        return NULL;
    Article *article = ARENA_NEW(arena, Article);
    article->source = source;
    article->place = source_place(source, 0, 3);
    article->body_start = extent.body;
    article->front_matter = front;
    if (!value_is_map(front)) {
        diag_error(diags, front->place, "front-field", "front matter must be lines 'key: value', not %s",
                   value_kind_name(front));
        diag_hint(diags, "write 'title: …', 'kind: article' and 'lead: …' on lines of their own");
        return NULL;
    }
    read_fields(arena, article, diags);
    return article;
}
