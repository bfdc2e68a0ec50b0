/* What the preview answers: paths, kinds of files, and everything that it refuses. */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check.h"
#include "base/files.h"
#include "serve/content_type.h"
#include "serve/respond.h"

static Arena *arena;
static char folder[] = "/tmp/kwartaal-respond-XXXXXX";

static const char *path_of(const char *name)
{
    return arena_cstr(arena, files_join(arena, str_from(folder), str_from(name)));
}

static void write_file(const char *name, const char *text)
{
    FILE *out = fopen(path_of(name), "w");
    CHECK(out != NULL);
    if (!out)
        return;
    fputs(text, out);
    fclose(out);
}

static void make_site(void)
{
    CHECK(mkdtemp(folder) != NULL);
    mkdir(path_of("site"), 0777);
    mkdir(path_of("site/utrecht"), 0777);
    mkdir(path_of("site/leeg"), 0777);
    write_file("secret.txt", "secret");
    write_file("site/index.html", "<body>front</body>");
    write_file("site/404.html", "<body>weg</body>");
    write_file("site/utrecht/index.html", "<body>utrecht</body>");
    write_file("site/utrecht/a b.csv", "1;2\n");
    write_file("site/.hidden", "marker");
}

static void remove_site(void)
{
    static const char *const names[] = {"site/.hidden", "site/utrecht/a b.csv", "site/utrecht/index.html",
                                        "site/404.html", "site/index.html", "secret.txt", "site/leeg",
                                        "site/utrecht", "site", ""};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        remove(path_of(names[i]));
}

static Response ask(const char *method, const char *path, const char *host)
{
    Request request = {str_from(method), str_from(path), host ? str_from(host) : (Str){0}};
    return respond(arena, files_join(arena, str_from(folder), STR("site")), STR("7.1"), &request);
}

static Response get(const char *path)
{
    return ask("GET", path, "127.0.0.1:8080");
}

#define SCRIPT "<script src=\"/.kwartaal/reload.js\"></script>"

static void pages_carry_the_script(void)
{
    Response response = get("/");
    CHECK_INT(response.status, 200);
    CHECK_STR(response.body, "<body>front" SCRIPT "</body>");
    CHECK_STR(str_from(response.type), "text/html; charset=utf-8");
    CHECK_STR(get("/index.html").body, "<body>front" SCRIPT "</body>");
    CHECK_STR(get("/utrecht/").body, "<body>utrecht" SCRIPT "</body>");
}

static void files_are_served_as_they_are(void)
{
    Response response = get("/utrecht/a%20b.csv");
    CHECK_INT(response.status, 200);
    CHECK_STR(response.body, "1;2\n");
    CHECK_STR(str_from(response.type), "text/csv; charset=utf-8");
}

static void folders_are_redirected_to_their_slash(void)
{
    Response response = get("/utrecht");
    CHECK_INT(response.status, 302);
    CHECK_STR(str_from(response.location), "/utrecht/");
    /* Never to another host: browsers read "//name/" as one. */
    response = get("//utrecht");
    CHECK(response.status == 404 || strncmp(response.location, "//", 2) != 0);
}

static void check_not_found(const char *path)
{
    Response response = get(path);
    CHECK_INT(response.status, 404);
    CHECK_STR(response.body, "<body>weg" SCRIPT "</body>");
}

static void what_is_not_there(void)
{
    check_not_found("/niets");
    check_not_found("/niets/");
    check_not_found("/leeg/");
    check_not_found("/leeg");
    check_not_found("/index.html/");
    check_not_found("/index.html/x");
    check_not_found("/.hidden");
}

static void nothing_outside_the_site(void)
{
    check_not_found("/../secret.txt");
    check_not_found("/%2e%2e/secret.txt");
    check_not_found("/..%2fsecret.txt");
    check_not_found("/utrecht/../../secret.txt");
    check_not_found("//etc/passwd");
    check_not_found("/%2fetc/passwd");
    check_not_found("/utrecht/..");
    check_not_found("/..");
    check_not_found("/.");
    check_not_found("/%252e%252e/secret.txt");
}

static void addresses_that_cannot_be_read(void)
{
    CHECK_INT(get("/index.html%00.csv").status, 400);
    CHECK_INT(get("/%").status, 400);
    CHECK_INT(get("/%4").status, 400);
    CHECK_INT(get("/%zz").status, 400);
    CHECK_INT(get("index.html").status, 400);
    CHECK_INT(get("").status, 400);
}

static void methods(void)
{
    CHECK_INT(ask("HEAD", "/", NULL).status, 200);
    CHECK_INT(ask("POST", "/", NULL).status, 405);
    CHECK_INT(ask("PUT", "/index.html", NULL).status, 405);
    CHECK_INT(ask("OPTIONS", "*", NULL).status, 405);
}

static void hosts(void)
{
    static const char *const good[] = {"localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:80"};
    static const char *const bad[] = {"example.org", "example.org:8080", "127.0.0.1.example.org", "", "127.0.0.2"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        CHECK_INT(ask("GET", "/", good[i]).status, 200);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CHECK_INT(ask("GET", "/", bad[i]).status, 403);
}

static void own_paths(void)
{
    CHECK_STR(get("/.kwartaal/version").body, "7.1");
    CHECK_STR(str_from(get("/.kwartaal/reload.js").type), "text/javascript; charset=utf-8");
    CHECK_INT(get("/.kwartaal/other").status, 404);
}

static void before_the_first_build(void)
{
    Request request = {STR("GET"), STR("/"), STR("localhost")};
    Response response = respond(arena, STR("/tmp/kwartaal-no-such-folder"), STR("1.0"), &request);
    CHECK_INT(response.status, 503);
    CHECK(str_contains(response.body, STR(SCRIPT)));
}

static void kinds_of_files(void)
{
    CHECK_STR(str_from(content_type(STR("a/b.css"))), "text/css; charset=utf-8");
    CHECK_STR(str_from(content_type(STR("b.woff2"))), "font/woff2");
    CHECK_STR(str_from(content_type(STR("b.svg"))), "image/svg+xml");
    CHECK_STR(str_from(content_type(STR("b.jpg"))), "image/jpeg");
    CHECK_STR(str_from(content_type(STR("b"))), "application/octet-stream");
}

int main(void)
{
    arena = arena_create();
    make_site();
    RUN(pages_carry_the_script);
    RUN(files_are_served_as_they_are);
    RUN(folders_are_redirected_to_their_slash);
    RUN(what_is_not_there);
    RUN(nothing_outside_the_site);
    RUN(addresses_that_cannot_be_read);
    RUN(methods);
    RUN(hosts);
    RUN(own_paths);
    RUN(before_the_first_build);
    RUN(kinds_of_files);
    remove_site();
    arena_free(arena);
    return check_done();
}
