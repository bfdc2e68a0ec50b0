/*
 * config: content/site.yaml.
 */
#ifndef SITE_CONFIG_H
#define SITE_CONFIG_H

#include "site/project.h"

/* Reads content/site.yaml below the project's folder; `language` is the code it names ("nl" by default). */
bool config_load(Arena *arena, Str folder, const Regions *regions, SiteConfig *out, Str *language, Diags *diags);

#endif
