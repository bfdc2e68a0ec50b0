/*
 * Fuzzes reading JSON. What is read must have places inside one another, and
 * a number's text must be what stands at its place.
 */
#include "data/json.h"
#include "data/json_table.h"
#include "data/sniff.h"
#include "fuzz/fuzz.h"

static void check_value(const Value *value, Place outer)
{
    require(value->place.start >= outer.start && value->place.end <= outer.end &&
            value->place.start < value->place.end);
    Str raw = str_slice(value->place.source->text, value->place.start, value->place.end);
    if (value->kind == VALUE_NUMBER)
        require(str_equal(raw, value->text));
    if (value->kind == VALUE_TEXT)
        require(raw.data[0] == '"' && raw.len >= 2 && value->text.len <= raw.len - 2);
    for (size_t i = 0; i < value_count(value); i++)
        check_value(value_item(value, i), value->place);
    for (size_t i = 0; value_is_map(value) && i < value->map.count; i++)
        check_value(value->map.entries[i].value, value->place);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    const Source *source = source_create(arena, STR("f.json"), (Str){(const char *)bytes, size});
    const Value *value = json_read(arena, source, diags);
    require((value != NULL) == (diags->errors == 0));
    if (value) {
        check_value(value, source_place(source, 0, size));
        sniff_json(value, json_table(arena, source, value));
    }
    fuzz_check_diags(diags);
    return 0;
}
