/*
 * Fuzzes YAML as people write it: any text gives a tree or a diagnostic, and every place lies in the text.
 */
#include "base/yaml.h"
#include "fuzz/fuzz.h"

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
    Str text;
    if (!fuzz_text(bytes, size, &text))
        return 0;
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    const Source *source = source_create(arena, STR("fuzz.yaml"), text);
    const Value *value = yaml_read(arena, source, 0, text.len, diags);
    require(value || diags->errors);
    if (value && value->place.source)
        check_places(source, value);
    fuzz_check_diags(diags);
    return 0;
}
