/*
 * links: a scanner for the HTML that this program writes (attributes in double
 * quotes, comments closed), which knows tags, attributes and nothing else.
 */
#include "site/links.h"

#include "base/buf.h"
#include "base/files.h"

typedef struct Scanner {
    Arena *arena;
    PageLinks *links;
    size_t capacity;
    Map seen; /* targets so far */
} Scanner;

static Str decode_entities(Arena *arena, Str text)
{
    static const struct {
        const char *entity;
        char letter;
    } table[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
    if (!str_contains(text, STR("&")))
        return arena_str(arena, text);
    Buf buf = {.arena = arena};
    for (size_t i = 0; i < text.len;) {
        size_t row = 0;
        while (row < 4 && !str_starts_with(str_from_index(text, i), str_from(table[row].entity)))
            row++;
        buf_add_char(&buf, row < 4 ? table[row].letter : text.data[i]);
        i += row < 4 ? strlen(table[row].entity) : 1;
    }
    return buf_str(&buf);
}

static Str decode_percent(Arena *arena, Str text)
{
    Buf buf = {.arena = arena};
    for (size_t i = 0; i < text.len; i++) {
        int high = i + 2 < text.len && text.data[i] == '%' ? str_hex_digit(text.data[i + 1]) : -1;
        int low = high >= 0 ? str_hex_digit(text.data[i + 2]) : -1;
        buf_add_char(&buf, low >= 0 ? (char)(high * 16 + low) : text.data[i]);
        i += low >= 0 ? 2 : 0;
    }
    return buf_str(&buf);
}

static bool has_scheme(Str link)
{
    size_t colon = str_index_char(link, ':');
    return colon < link.len && colon < str_index_char(link, '/') && colon < str_index_char(link, '#');
}

static void note_wrong(Scanner *scanner, const char *what, Str text)
{
    if (scanner->links->wrong)
        return;
    scanner->links->wrong = what;
    scanner->links->wrong_text = arena_str(scanner->arena, text);
}

static void take_id(Scanner *scanner, Str id)
{
    if (map_find(&scanner->links->ids, id))
        note_wrong(scanner, "the id stands twice", id);
    else
        map_set(&scanner->links->ids, arena_str(scanner->arena, id), scanner->links);
}

static void take_target(Scanner *scanner, Str link)
{
    PageLinks *links = scanner->links;
    if (map_find(&scanner->seen, link))
        return;
    Str kept = arena_str(scanner->arena, link);
    map_set(&scanner->seen, kept, links);
    ARENA_RESERVE_ONE(scanner->arena, links->targets, links->target_count, scanner->capacity);
    links->targets[links->target_count++] = kept;
}

static void take_attribute(Scanner *scanner, Str tag, Str name, Str value)
{
    if (str_equal(name, STR("id"))) {
        take_id(scanner, value);
        return;
    }
    bool loads = str_equal(name, STR("src")) || (str_equal(name, STR("href")) && str_equal(tag, STR("link")));
    if (!loads && !str_equal(name, STR("href")))
        return;
    Str link = decode_entities(scanner->arena, value);
    bool leaves = has_scheme(link) || str_starts_with(link, STR("//"));
    if (loads && leaves && !str_starts_with(link, STR("data:")))
        note_wrong(scanner, "it would be fetched from another host", link);
    else if (str_starts_with(link, STR("/")))
        note_wrong(scanner, "a link is relative or names its host", link);
    else if (!leaves)
        take_target(scanner, link);
}

static bool is_name_end(char c)
{
    return c == '=' || c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t';
}

/* Reads the attributes of a tag; returns the index behind its '>'. */
static size_t scan_tag(Scanner *scanner, Str html, size_t i)
{
    size_t start = i;
    while (i < html.len && !is_name_end(html.data[i]))
        i++;
    Str tag = str_slice(html, start, i);
    while (i < html.len && html.data[i] != '>') {
        start = i;
        while (i < html.len && !is_name_end(html.data[i]))
            i++;
        Str name = str_slice(html, start, i);
        if (i + 1 < html.len && html.data[i] == '=' && html.data[i + 1] == '"') {
            size_t end = i + 2 + str_index_char(str_from_index(html, i + 2), '"');
            take_attribute(scanner, tag, name, str_slice(html, i + 2, end));
            i = end;
        }
        if (i < html.len && html.data[i] != '>')
            i++;
    }
    return i + 1;
}

PageLinks *links_scan(Arena *arena, Str path, Place place, Str html)
{
    PageLinks *links = ARENA_NEW(arena, PageLinks);
    *links = (PageLinks){.path = arena_str(arena, path), .place = place, .ids.arena = arena};
    Scanner scanner = {.arena = arena, .links = links, .seen.arena = arena};
    for (size_t i = 0; i < html.len;) {
        i += str_index_char(str_from_index(html, i), '<') + 1;
        Str rest = str_from_index(html, i);
        if (str_starts_with(rest, STR("!--")))
            i += str_index(rest, STR("-->"));
        else if (rest.len && rest.data[0] != '/' && rest.data[0] != '!')
            i = scan_tag(&scanner, html, i);
    }
    return links;
}

PageLinks *links_unfinished(Arena *arena, Str path, Place place)
{
    PageLinks *links = links_scan(arena, path, place, (Str){0});
    links->unfinished = true;
    return links;
}

void links_add_written(Arena *arena, PageLinks *links, const ArticleBody *article)
{
    links->written_count = article->link_count;
    links->written = ARENA_ARRAY(arena, ArticleLink, article->link_count);
    for (size_t i = 0; i < article->link_count; i++) {
        const ArticleLink *link = &article->links[i];
        links->written[i] = (ArticleLink){arena_str(arena, link->target), arena_str(arena, link->resolved),
                                          link->is_image, place_in_part(link->place)};
    }
}

/* "a/b/../c/./d" → "a/c/d"; empty data when it climbs out. */
static Str normalise(Arena *arena, Str path)
{
    Buf buf = {.arena = arena};
    for (Str rest = path; rest.data;) {
        Str part = str_cut(&rest, '/');
        if (str_equal(part, STR("..")) && buf.len == 0)
            return (Str){0};
        if (str_equal(part, STR(".."))) {
            Str parent = files_folder(buf_str(&buf));
            buf.len = str_equal(parent, STR(".")) ? 0 : parent.len;
        } else if (part.len && !str_equal(part, STR("."))) {
            if (buf.len)
                buf_add_char(&buf, '/');
            buf_add(&buf, part);
        }
    }
    return buf_str(&buf);
}

Str links_resolve(Arena *arena, Str from, Str link)
{
    Str path = str_slice(link, 0, str_index_char(link, '#'));
    path = decode_percent(arena, str_slice(path, 0, str_index_char(path, '?')));
    if (path.len == 0)
        return from;
    Str folder = files_folder(from);
    bool to_folder = path.data[path.len - 1] == '/';
    Str resolved = normalise(arena, files_join(arena, folder, path));
    if (!resolved.data && !str_equal(folder, STR(".")))
        return (Str){0};
    return to_folder ? files_join(arena, resolved, STR("index.html")) : resolved;
}

typedef struct Check {
    Arena *arena;
    const Map *paths;
    Map by_path; /* PageLinks */
    Map told;    /* what is wrong with a text is told once, not for every edition that carries it */
    Diags *diags;
} Check;

/* The link of the page's text that leads there; NULL when a template wrote it. */
static const ArticleLink *find_written(const PageLinks *page, Str target)
{
    for (size_t i = 0; i < page->written_count; i++)
        if (str_equal(page->written[i].resolved, target))
            return &page->written[i];
    return NULL;
}

static bool tell_once(Check *check, const ArticleLink *link)
{
    Str key = arena_printf(check->arena, STR_FMT ":%u", STR_ARG(link->place.source->path), link->place.start);
    if (map_find(&check->told, key))
        return false;
    map_set(&check->told, key, check);
    return true;
}

static bool is_to_page(const ArticleLink *link)
{
    Str path = str_slice(link->target, 0, str_index_char(link->target, '#'));
    return !link->is_image && str_ends_with(path, STR(".md"));
}

/* Where the last part of a path starts. */
static size_t last_part(Str path)
{
    size_t start = path.len;
    while (start && path.data[start - 1] != '/')
        start--;
    return start;
}

/* The pages of the same folder, written as the editor wrote the one that is missing: "pages/colofon.md". */
static void hint_page(Check *check, const ArticleLink *link, Str missing)
{
    Str typed = str_slice(link->target, 0, str_index_char(link->target, '#'));
    Str before = str_slice(typed, 0, last_part(typed));
    Str folder = files_folder(files_folder(missing));
    Str *names = ARENA_ARRAY(check->arena, Str, check->paths->count);
    size_t count = 0;
    for (size_t i = 0; i < check->paths->count; i++) {
        Str path = check->paths->entries[i].key;
        Str page = files_folder(path);
        if (str_ends_with(path, STR("/index.html")) && str_equal(files_folder(page), folder))
            names[count++] = arena_printf(check->arena, STR_FMT STR_FMT ".md", STR_ARG(before),
                                          STR_ARG(str_from_index(page, last_part(page))));
    }
    diag_hint_nearest(check->diags, typed, names, count);
}

static void tell_missing(Check *check, const PageLinks *page, Str target, Str path)
{
    const ArticleLink *link = find_written(page, target);
    if (!link) {
        diag_error(check->diags, page->place, "link-broken",
                   "the page '" STR_FMT "' links to '" STR_FMT "', which is not there", STR_ARG(page->path),
                   STR_ARG(target));
    } else if (tell_once(check, link)) {
        diag_error(check->diags, link->place, "link-broken", "there is nothing '" STR_FMT "' to link to",
                   STR_ARG(link->target));
        if (is_to_page(link))
            hint_page(check, link, path);
        else
            diag_hint(check->diags,
                      "write a page as its file, 'andere-slug.md', and an address elsewhere with https://");
    }
}

static void tell_no_anchor(Check *check, const PageLinks *page, Str target, const PageLinks *to, Str id)
{
    const ArticleLink *link = find_written(page, target);
    if (!link) {
        diag_error(check->diags, page->place, "link-anchor",
                   "the page '" STR_FMT "' links to '" STR_FMT "', but that page has no such place",
                   STR_ARG(page->path), STR_ARG(target));
    } else if (tell_once(check, link)) {
        diag_error(check->diags, link->place, "link-anchor", "there is no heading '#" STR_FMT "' on that page",
                   STR_ARG(id));
        diag_hint_names(check->diags, id, &to->ids);
    }
}

static void check_target(Check *check, const PageLinks *page, Str target)
{
    Str path = links_resolve(check->arena, page->path, target);
    if (!path.len || !map_find(check->paths, path)) {
        tell_missing(check, page, target, path);
        return;
    }
    size_t hash = str_index_char(target, '#');
    Str id = str_from_index(target, hash + 1);
    const PageLinks *to = map_find(&check->by_path, path);
    if (hash < target.len && id.len && to && !to->unfinished && !map_find(&to->ids, id))
        tell_no_anchor(check, page, target, to, id);
}

static void check_page(Check *check, const PageLinks *page)
{
    if (page->wrong)
        diag_error(check->diags, page->place, "html-wrong", "the page '" STR_FMT "' holds '" STR_FMT "': %s",
                   STR_ARG(page->path), STR_ARG(page->wrong_text), page->wrong);
    for (size_t i = 0; i < page->target_count; i++)
        check_target(check, page, page->targets[i]);
}

static void check_written(Check *check, const PageLinks *page)
{
    for (size_t i = 0; i < page->written_count; i++)
        if (is_to_page(&page->written[i]))
            check_target(check, page, page->written[i].resolved);
}

void links_check(Arena *arena, PageLinks *const *pages, size_t count, const Map *paths, bool unfinished, Diags *diags)
{
    Check check = {.arena = arena, .paths = paths, .by_path.arena = arena, .told.arena = arena, .diags = diags};
    for (size_t i = 0; i < count; i++)
        map_set(&check.by_path, pages[i]->path, pages[i]);
    for (size_t i = 0; i < count; i++) {
        if (unfinished)
            check_written(&check, pages[i]);
        else
            check_page(&check, pages[i]);
    }
}
