/*
 * Fuzzes YAML as people write it: any text gives a tree or a diagnostic, and every place lies in the text.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "base/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void check_places(const Source *source, const Value *value)
{
    if (value->place.source != source || value->place.start > value->place.end || value->place.end > source->text.len)
        abort();
    for (size_t i = 0; i < value_count(value); i++)
        check_places(source, value_item(value, i));
    for (size_t i = 0; value_is_map(value) && i < value->map.count; i++)
        check_places(source, value->map.entries[i].value);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = arena_create();
    Str text = {(const char *)bytes, size};
    if (utf8_first_invalid(text) == text.len) {
        Diags *diags = diags_create(arena);
        Source *source = source_create(arena, STR("fuzz.yaml"), text);
        const Value *value = yaml_read(arena, source, 0, text.len, diags);
        if (!value && diags->errors == 0)
            abort();
        if (value && value->place.source)
            check_places(source, value);
    }
    arena_free(arena);
    return 0;
}
