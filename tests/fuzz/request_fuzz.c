/*
 * Fuzzes what the preview answers: the input is a path and a host, a line
 * each. Nothing outside of the site is ever read: a file above it would
 * come out in an answer.
 */
#include "fuzz/fuzz.h"
#include "serve/respond.h"

static const char secret[] = "nobody may read this";

static Str site(void)
{
    static char path[512];
    if (path[0])
        return str_from(path);
    snprintf(path, sizeof path, "%s/site", fuzz_folder().data);
    fuzz_make_file("a", secret);
    fuzz_make_folder("site");
    fuzz_make_file("site/index.html", "<body></body>");
    fuzz_make_file("site/a.css", "a{}");
    fuzz_make_file("site/.hidden", secret);
    fuzz_make_folder("site/b");
    fuzz_make_file("site/b/index.html", "b");
    return str_from(path);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = fuzz_arena();
    Str rest = {(const char *)bytes, size};
    Request request = {.method = size % 16 ? STR("GET") : STR("HEAD")};
    request.path = str_cut(&rest, '\n');
    request.host = rest;
    Response response = respond(arena, site(), STR("1"), &request);
    require(response.status >= 200 && response.status < 600 && response.type);
    require(!str_contains(response.body, str_from(secret)));
    require(!response.location || (response.location[0] == '/' && response.location[1] != '/'));
    return 0;
}
