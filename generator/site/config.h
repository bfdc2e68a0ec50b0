/*
 * config: content/site.yaml.
 */
#ifndef SITE_CONFIG_H
#define SITE_CONFIG_H

#include "site/project.h"

/* Reads content/site.yaml below the project's folder; `language` is the code it names ("nl" by default). */
bool config_load(Arena *arena, Str folder, const Regions *regions, SiteConfig *out, Str *language, Diags *diags);

/*
 * The language of a project without reading the rest of it: `language:` of content/site.yaml, Dutch where that says
 * nothing or is not there. NULL after reporting.
 */
const Language *config_language(Arena *arena, Str folder, Diags *diags);

/* templates/language/<code>.yaml. NULL after reporting. */
const Language *config_load_language(Arena *arena, Str folder, Str code, Diags *diags);

#endif
