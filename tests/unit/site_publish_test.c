/* publish, links: the tree is exchanged whole, and every link leads somewhere. */
#define _GNU_SOURCE
#include "check.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "site/links.h"
#include "site/publish.h"

static Arena *arena;
static Str folder; /* of the test */

static Str in_folder(const char *name)
{
    return files_join(arena, folder, str_from(name));
}

static Str content(const char *path)
{
    Str bytes = STR("(none)");
    files_read_bytes(arena, in_folder(path), (Place){0}, &bytes, diags_create(arena));
    return bytes;
}

static ino_t inode(const char *path)
{
    struct stat info = {0};
    stat(arena_cstr(arena, in_folder(path)), &info);
    return info.st_ino;
}

static void write_file(const char *path, const char *text)
{
    FILE *out = fopen(arena_cstr(arena, in_folder(path)), "w");
    CHECK(out != NULL);
    if (!out)
        return;
    fputs(text, out);
    fclose(out);
}

static bool publish(const char *a, const char *b, PublishSummary *summary)
{
    PublishError error;
    Publication *p = publish_begin(arena, in_folder("site"), &error);
    CHECK(p != NULL);
    if (!p)
        return false;
    publish_add(p, STR("a/index.html"), str_from(a));
    if (b)
        publish_add(p, STR("b/diep/index.html"), str_from(b));
    return publish_commit(p, summary, &error);
}

static void replaces_the_whole_tree(void)
{
    PublishSummary summary;
    CHECK(publish("een", "twee", &summary));
    CHECK_INT(summary.changed, 2);
    CHECK(publish("een", "drie", &summary));
    CHECK_INT(summary.changed, 1);
    CHECK_STR(content("site/b/diep/index.html"), "drie");
    CHECK(publish("een", NULL, &summary));
    CHECK_INT(summary.removed, 1);
    CHECK(!files_exists(in_folder("site/b")));
}

static void links_what_did_not_change(void)
{
    PublishSummary summary;
    publish("een", "twee", &summary);
    ino_t before = inode("site/a/index.html");
    publish("een", "anders", &summary);
    CHECK(inode("site/a/index.html") == before);
}

static void keeps_files_of_others(void)
{
    PublishSummary summary;
    publish("een", "twee", &summary);
    write_file("site/.nojekyll", "");
    write_file("site/a/CNAME", "arbeidsmarkt.example");
    CHECK(publish("een", NULL, &summary));
    CHECK_INT(summary.foreign_count, 2);
    CHECK_STR(content("site/a/CNAME"), "arbeidsmarkt.example");
    CHECK_STR(content("site/.nojekyll"), "");
    unlink(arena_cstr(arena, in_folder("site/a/CNAME")));
}

static void leaves_strange_folders_alone(void)
{
    PublishError error;
    mkdir(arena_cstr(arena, in_folder("brieven")), 0755);
    write_file("brieven/aan-de-bank.txt", "beste");
    CHECK(publish_begin(arena, in_folder("brieven"), &error) == NULL);
    CHECK(str_contains(error.message, STR("was not made by kwartaal")));
    CHECK_STR(content("brieven/aan-de-bank.txt"), "beste");
}

static void abandons_without_a_trace(void)
{
    PublishError error;
    PublishSummary summary;
    publish("een", NULL, &summary);
    Publication *p = publish_begin(arena, in_folder("site"), &error);
    publish_add(p, STR("nieuw.html"), STR("x"));
    publish_abandon(p);
    CHECK_STR(content("site/a/index.html"), "een");
    CHECK(!files_exists(in_folder("site/nieuw.html")));
}

static void clears_what_a_killed_build_left(void)
{
    PublishSummary summary;
    mkdir(arena_cstr(arena, in_folder(".site-new-ABCDEF")), 0755);
    write_file(".site-new-ABCDEF/half", "half");
    CHECK(publish("een", NULL, &summary));
    CHECK(!files_exists(in_folder(".site-new-ABCDEF")));
}

static void says_what_the_system_refused(void)
{
    PublishError error;
    CHECK(publish_begin(arena, STR("/proc/kwartaal/site"), &error) == NULL);
    CHECK(str_starts_with(error.message, STR("cannot make")));
}

static Str codes(const char *html, const char *other)
{
    Diags *diags = diags_create(arena);
    PageLinks *pages[] = {links_scan(arena, STR("a/index.html"), (Place){0}, str_from(html)),
                          links_scan(arena, STR("b/index.html"), (Place){0}, str_from(other))};
    Map paths = {.arena = arena};
    map_set(&paths, STR("a/index.html"), pages);
    map_set(&paths, STR("b/index.html"), pages);
    map_set(&paths, STR("assets/stijl & co.css"), pages);
    links_check(arena, pages, 2, &paths, false, diags);
    Str all = {0};
    for (size_t i = 0; i < diags->count; i++)
        all = arena_printf(arena, STR_FMT "%s%s", STR_ARG(all), i ? " " : "", diags->items[i].code);
    return all;
}

static void checks_links(void)
{
    const char *b = "<h1 id=\"kop\">B</h1>";
    CHECK_STR(codes("<a href=\"../b/index.html#kop\">b</a><a href=\"https://cbs.nl/\">c</a><a href=\"mailto:x\">m</a>", b),
              "");
    CHECK_STR(codes("<link href=\"../assets/stijl%20&amp;%20co.css\">", b), "");
    CHECK_STR(codes("<a href=\"../c/index.html\">c</a>", b), "link-broken");
    CHECK_STR(codes("<a href=\"../b/index.html#voet\">b</a>", b), "link-anchor");
    CHECK_STR(codes("<a href=\"../../b/index.html\">b</a>", b), "link-broken");
    CHECK_STR(codes("<a href=\"/b/index.html\">b</a>", b), "html-wrong");
    CHECK_STR(codes("<img src=\"https://elders.example/x.png\">", b), "html-wrong");
    CHECK_STR(codes("<p id=\"x\"><p id=\"x\">", b), "html-wrong");
    CHECK_STR(codes("<!-- <a href=\"weg\"> --><p title=\"<a href='weg'>\">", b), "");
}

int main(void)
{
    arena = arena_create();
    char template[] = "/tmp/kwartaal-publish-XXXXXX";
    folder = str_from(mkdtemp(template));
    RUN(replaces_the_whole_tree);
    RUN(links_what_did_not_change);
    RUN(keeps_files_of_others);
    RUN(leaves_strange_folders_alone);
    RUN(abandons_without_a_trace);
    RUN(clears_what_a_killed_build_left);
    RUN(says_what_the_system_refused);
    RUN(checks_links);
    Str remove = arena_printf(arena, "rm -rf '" STR_FMT "'", STR_ARG(folder));
    int removed = system(arena_cstr(arena, remove));
    arena_free(arena);
    return check_done() || removed != 0;
}
