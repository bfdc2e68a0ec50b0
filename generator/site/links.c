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

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static Str decode_percent(Arena *arena, Str text)
{
    Buf buf = {.arena = arena};
    for (size_t i = 0; i < text.len; i++) {
        int high = i + 2 < text.len && text.data[i] == '%' ? hex_digit(text.data[i + 1]) : -1;
        int low = high >= 0 ? hex_digit(text.data[i + 2]) : -1;
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

static void check_target(Arena *arena, const PageLinks *page, Str target, const Map *by_path, const Map *paths,
                         Diags *diags)
{
    Str path = links_resolve(arena, page->path, target);
    if (!path.len || !map_find(paths, path)) {
        diag_error(diags, page->place, "link-broken", "the page '" STR_FMT "' links to '" STR_FMT "', which is not there",
                   STR_ARG(page->path), STR_ARG(target));
        return;
    }
    size_t hash = str_index_char(target, '#');
    Str id = str_from_index(target, hash + 1);
    const PageLinks *to = map_find(by_path, path);
    if (hash < target.len && id.len && to && !map_find(&to->ids, id))
        diag_error(diags, page->place, "link-anchor",
                   "the page '" STR_FMT "' links to '" STR_FMT "', but that page has no such place",
                   STR_ARG(page->path), STR_ARG(target));
}

void links_check(Arena *arena, PageLinks *const *pages, size_t count, const Map *paths, Diags *diags)
{
    Map by_path = {.arena = arena};
    for (size_t i = 0; i < count; i++)
        map_set(&by_path, pages[i]->path, pages[i]);
    for (size_t i = 0; i < count; i++) {
        if (pages[i]->wrong)
            diag_error(diags, pages[i]->place, "html-wrong", "the page '" STR_FMT "' holds '" STR_FMT "': %s",
                       STR_ARG(pages[i]->path), STR_ARG(pages[i]->wrong_text), pages[i]->wrong);
        for (size_t k = 0; k < pages[i]->target_count; k++)
            check_target(arena, pages[i], pages[i]->targets[k], &by_path, paths, diags);
    }
}
