/*
 * config: see config.h.
 */
#include "site/config.h"

#include "base/yaml.h"
#include "base/files.h"

static void check_accents(const Value *accents, const Regions *regions, Diags *diags)
{
    static const char *const keys[] = {"light", "dark", NULL};
    for (size_t i = 0; value_is_map(accents) && i < accents->map.count; i++) {
        const Value *pair = accents->map.entries[i].value;
        region_get(regions, accents->map.entries[i].key, pair->key_place, diags);
        if (!value_is_map(pair)) {
            diag_error(diags, pair->place, "yaml-kind", "an accent needs a 'light' and a 'dark' colour");
            continue;
        }
        yaml_text(pair, "light", "the accent", diags);
        yaml_text(pair, "dark", "the accent", diags);
        yaml_check_keys(pair, keys, "the accent", diags);
    }
}

/* Where the site is published; what others embed begins with it. */
static void check_url(const Value *yaml, Diags *diags)
{
    Str url = yaml_text_optional(yaml, "url", "site.yaml", diags);
    if (!url.len || str_starts_with(url, STR("https://")) || str_starts_with(url, STR("http://")))
        return;
    diag_error(diags, value_get(yaml, STR("url"))->place, "site-url", "'" STR_FMT "' is no address of a site",
               STR_ARG(url));
    diag_hint(diags, "write it as https://example.org/blad");
}

bool config_load(Arena *arena, Str folder, const Regions *regions, SiteConfig *out, Str *language, Diags *diags)
{
    static const char *const keys[] = {"title",    "language", "publisher",     "contact", "raw_html",
                                       "accents",  "accessibility", "description", "theme",
                                       "url",      NULL};
    *language = STR("nl");
    Source *source = files_read_text(arena, files_join(arena, folder, STR("content/site.yaml")), (Place){0}, diags);
    Value *yaml = source ? yaml_read(arena, source, 0, source->text.len, diags) : NULL;
    if (!yaml)
        return false;
    if (!value_is_map(yaml))
        return diag_error(diags, yaml->place, "yaml-kind", "site.yaml must hold 'key: value' lines");
    yaml_check_keys(yaml, keys, "site.yaml", diags);
    out->source = source;
    out->all = yaml;
    out->title = yaml_text(yaml, "title", "site.yaml", diags);
    out->publisher = yaml_text(yaml, "publisher", "site.yaml", diags);
    out->contact = yaml_text(yaml, "contact", "site.yaml", diags);
    out->theme = yaml_text_optional(yaml, "theme", "site.yaml", diags);
    check_url(yaml, diags);
    out->raw_html = yaml_bool(yaml, "raw_html", false, diags);
    out->accents = yaml_map_optional(yaml, "accents", "site.yaml", diags);
    out->accessibility = yaml_map_optional(yaml, "accessibility", "site.yaml", diags);
    check_accents(out->accents, regions, diags);
    Str code = yaml_text_optional(yaml, "language", "site.yaml", diags);
    if (code.len)
        *language = code;
    return true;
}

static Str language_code(Arena *arena, Str folder, Diags *diags)
{
    Str path = files_join(arena, folder, STR("content/site.yaml"));
    if (!files_exists(path))
        return STR("nl");
    Source *source = files_read_text(arena, path, (Place){0}, diags);
    const Value *file = source ? yaml_read(arena, source, 0, source->text.len, diags) : NULL;
    Str code = file ? yaml_text_optional(file, "language", "site.yaml", diags) : (Str){0};
    return code.len && files_path_is_inside(code) ? code : STR("nl");
}

const Language *config_language(Arena *arena, Str folder, Diags *diags)
{
    return config_load_language(arena, folder, language_code(arena, folder, diags), diags);
}

const Language *config_load_language(Arena *arena, Str folder, Str code, Diags *diags)
{
    Str file = arena_printf(arena, "templates/language/" STR_FMT ".yaml", STR_ARG(code));
    return language_load(arena, files_join(arena, folder, file), diags);
}
