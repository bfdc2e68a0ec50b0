/*
 * yaml: what people write, read with libyaml into a Value tree with places.
 *
 * One document per text. Plain scalars follow the YAML 1.2 core schema (true,
 * false, null, numbers); all else, and all that is quoted, is text, so `nee`,
 * `no` and `2024-2` stay what they look like. A number keeps its text.
 * Anchors, aliases and tags are refused: no file of this project needs them.
 */
#ifndef BASE_YAML_H
#define BASE_YAML_H

#include "base/diag.h"
#include "base/value.h"

/*
 * Reads source text from byte `start` to `end`; places are those of the source.
 * NULL after reporting yaml-syntax, yaml-duplicate, yaml-alias or yaml-depth.
 * An empty document is an empty map. Text is copied to the arena.
 */
Value *yaml_read(Arena *arena, const Source *source, size_t start, size_t end, Diags *diags);

enum { YAML_MAX_DEPTH = 64 };

/*
 * Taking members out of a map, with a report when they are missing or of the
 * wrong kind (yaml-missing, yaml-kind). `what` names the thing for the message:
 * "indicator 'werkloosheid'". The optional forms report a wrong kind only.
 */
Str yaml_text(const Value *map, const char *key, const char *what, Diags *diags);
Str yaml_text_optional(const Value *map, const char *key, const char *what, Diags *diags);
/* `otherwise` when missing; yaml-kind when it is no whole number from low to high. */
long long yaml_integer(const Value *map, const char *key, long long otherwise, long long low, long long high,
                       Diags *diags);
bool yaml_bool(const Value *map, const char *key, bool otherwise, Diags *diags);
/* A list of maps, list or map, or NULL. */
const Value *yaml_list(const Value *map, const char *key, const char *what, Diags *diags);
const Value *yaml_list_optional(const Value *map, const char *key, const char *what, Diags *diags);
const Value *yaml_map_optional(const Value *map, const char *key, const char *what, Diags *diags);
/* Reports every member whose key is not among the known ones (yaml-unknown, with the nearest). NULL ends the list. */
void yaml_check_keys(const Value *map, const char *const *known, const char *what, Diags *diags);

#endif
