/*
 * Fuzzes the checker of links: any HTML gives targets and ids, and a target
 * either leads to a path inside the site or nowhere.
 */
#include "base/files.h"
#include "fuzz/fuzz.h"
#include "site/links.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = fuzz_arena();
    const Source *source = source_create(arena, STR("a.md"), STR("a"));
    PageLinks *links = links_scan(arena, STR("utrecht/2024-3/index.html"), source_whole(source),
                                  (Str){(const char *)bytes, size});
    for (size_t i = 0; i < links->target_count; i++) {
        Str path = links_resolve(arena, links->path, links->targets[i]);
        for (Str rest = path; rest.data;)
            require(!str_equal(str_cut(&rest, '/'), STR("..")));
    }
    return 0;
}
