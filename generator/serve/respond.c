/*
 * respond: see respond.h. A path is decoded once, checked as a whole, and only
 * then joined to the site's folder.
 */
#include "serve/respond.h"

#include "base/files.h"
#include "serve/content_type.h"

static const char reload_script[] =
    "(function () {\n"
    "  var version;\n"
    "  function look() {\n"
    "    fetch('/.kwartaal/version', { cache: 'no-store' })\n"
    "      .then(function (answer) { return answer.text(); })\n"
    "      .then(function (now) {\n"
    "        if (version && now !== version) location.reload();\n"
    "        version = now;\n"
    "      })\n"
    "      .catch(function () {})\n"
    "      .then(function () { setTimeout(look, 500); });\n"
    "  }\n"
    "  look();\n"
    "})();\n";

static const char not_built[] =
    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>kwartaal serve</title></head>\n"
    "<body><h1>There is no site yet</h1>\n"
    "<p>It is being built, or the project has errors: then the terminal that runs <code>kwartaal serve</code> "
    "lists them. This page is replaced by the site as soon as there is one.</p></body></html>\n";

static Response plain(unsigned status, const char *text)
{
    return (Response){.status = status, .type = "text/plain; charset=utf-8", .body = str_from(text)};
}

/* False for a '%' without two hexadecimal digits. */
static bool decode(Arena *arena, Str path, Str *out)
{
    Buf buf = {.arena = arena};
    for (size_t i = 0; i < path.len; i++) {
        if (path.data[i] != '%') {
            buf_add_char(&buf, path.data[i]);
            continue;
        }
        int high = i + 2 < path.len ? str_hex_digit(path.data[i + 1]) : -1;
        int low = i + 2 < path.len ? str_hex_digit(path.data[i + 2]) : -1;
        if (high < 0 || low < 0)
            return false;
        buf_add_char(&buf, (char)(high * 16 + low));
        i += 2;
    }
    *out = buf_str(&buf);
    return true;
}

static bool has_hidden_part(Str path)
{
    for (Str rest = path; rest.data;)
        if (str_starts_with(str_cut(&rest, '/'), STR(".")))
            return true;
    return false;
}

static bool is_local_name(Str host)
{
    static const char *const names[] = {"localhost", "127.0.0.1", "[::1]"};
    size_t end = host.len;
    while (end > 0 && host.data[end - 1] >= '0' && host.data[end - 1] <= '9')
        end--;
    /* The digits were a port only behind a colon: "127.0.0.1" ends in digits too. */
    Str name = end > 0 && host.data[end - 1] == ':' ? str_slice(host, 0, end - 1) : host;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_equal(name, str_from(names[i])))
            return true;
    return false;
}

/* The page with the script element before its end. */
static Str with_script(Arena *arena, Str html)
{
    static const Str end_tag = {"</body>", 7};
    size_t at = html.len >= end_tag.len ? html.len - end_tag.len : 0;
    while (at > 0 && !str_starts_with(str_from_index(html, at), end_tag))
        at--;
    if (at == 0)
        at = html.len;
    Buf buf = {.arena = arena};
    buf_add(&buf, str_slice(html, 0, at));
    BUF_LIT(&buf, "<script src=\"/.kwartaal/reload.js\"></script>");
    buf_add(&buf, str_from_index(html, at));
    return buf_str(&buf);
}

/* The file at a path in the site; false when there is no such file. */
static bool read_file(Arena *arena, Str site, Str path, Response *out)
{
    Str file = files_join(arena, site, path);
    Diags *unheard = diags_create(arena);
    if (!files_exists(file) || files_is_folder(file))
        return false;
    if (!files_read_bytes(arena, file, (Place){0}, &out->body, unheard))
        return false;
    out->type = content_type(path);
    if (str_ends_with(path, STR(".html")))
        out->body = with_script(arena, out->body);
    return true;
}

static Response not_found(Arena *arena, Str site)
{
    Response response = {.status = 404};
    if (read_file(arena, site, STR("404.html"), &response))
        return response;
    return plain(404, "There is no such page.\n");
}

static Response own_path(Str path, Str version)
{
    if (str_equal(path, STR(".kwartaal/version")))
        return (Response){.status = 200, .type = "text/plain; charset=utf-8", .body = version};
    if (str_equal(path, STR(".kwartaal/reload.js")))
        return (Response){.status = 200, .type = content_type(path), .body = STR(reload_script)};
    return plain(404, "There is no such page.\n");
}

/* Relative links need the slash at the end of a folder's address. */
static Response redirect(Arena *arena, const Request *request)
{
    Response response = plain(302, "The page is in this folder.\n");
    /* Two slashes in front would name another host. */
    size_t slashes = 0;
    while (slashes < request->path.len && request->path.data[slashes] == '/')
        slashes++;
    Str rest = str_from_index(request->path, slashes);
    response.location = arena_cstr(arena, arena_printf(arena, "/" STR_FMT "/", STR_ARG(rest)));
    return response;
}

static Response respond_from_site(Arena *arena, Str site, Str path, const Request *request)
{
    if (!files_is_folder(site)) {
        Response response = {.status = 503, .type = "text/html; charset=utf-8"};
        response.body = with_script(arena, STR(not_built));
        return response;
    }
    if (path.len > 0 && (!files_path_is_inside(path) || has_hidden_part(path)))
        return not_found(arena, site);
    bool ends_in_slash = path.len == 0 || path.data[path.len - 1] == '/';
    Response response = {.status = 200};
    if (ends_in_slash && read_file(arena, site, files_join(arena, path, STR("index.html")), &response))
        return response;
    if (!ends_in_slash && files_exists(files_join(arena, files_join(arena, site, path), STR("index.html"))))
        return redirect(arena, request);
    if (!ends_in_slash && read_file(arena, site, path, &response))
        return response;
    return not_found(arena, site);
}

Response respond(Arena *arena, Str site, Str version, const Request *request)
{
    if (!str_equal(request->method, STR("GET")) && !str_equal(request->method, STR("HEAD")))
        return plain(405, "Only GET and HEAD are answered.\n");
    if (request->host.data && !is_local_name(request->host))
        return plain(403, "This preview answers to localhost only.\n");
    Str path;
    if (!str_starts_with(request->path, STR("/")) || !decode(arena, str_from_index(request->path, 1), &path) ||
        memchr(path.data ? path.data : "", 0, path.len))
        return plain(400, "This address cannot be read.\n");
    if (str_starts_with(path, STR(".kwartaal/")))
        return own_path(path, version);
    return respond_from_site(arena, site, path, request);
}
