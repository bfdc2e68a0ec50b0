/*
 * plan: every page of the site, before any is rendered. One path, one page.
 */
#ifndef SITE_PLAN_H
#define SITE_PLAN_H

#include "site/project.h"

typedef enum PageKind {
    PAGE_FRONT,
    PAGE_ARCHIVE,
    PAGE_TEXT, /* colophon, accessibility statement: content/pages */
    PAGE_NOT_FOUND,
    PAGE_COVER,
    PAGE_FIGURES, /* the infographic, kerncijfers */
    PAGE_ARTICLE,
    PAGE_INDICATOR,
    PAGE_FEED /* feed.xml: of one region when there is an edition, its newest; else of all */
} PageKind;

typedef struct Page {
    PageKind kind;
    Str path;             /* in the site: "utrecht/2024-3/kerncijfers/index.html" */
    Str root;             /* relative prefix from the page to the site's top: "../../../"; empty at the top */
    const char *template; /* name in the template set: "kerncijfers" */
    const Edition *edition;     /* NULL on site-wide pages */
    Str edition_root;           /* relative prefix from the page to its edition's folder: "../"; empty on the cover */
    const Article *article;     /* PAGE_ARTICLE, PAGE_TEXT */
    const Indicator *indicator; /* PAGE_INDICATOR */
} Page;

/* A file that is copied as it is: from templates/assets. */
typedef struct AssetFile {
    Str path; /* in the site: "assets/css/magazine.css" */
    Str source; /* on disk */
} AssetFile;

typedef struct Plan {
    const Project *project;
    Page *pages;
    size_t page_count;
    AssetFile *assets;
    size_t asset_count;
    Map pictures; /* sizes of the assets that are pictures, by their source (PictureSize *) */
    Map maps;     /* the files of borders that texts name, by path, as json_read gives them */
} Plan;

/*
 * Reports path-duplicate. Never NULL. What many pages take from large files, sizes of pictures and borders of maps,
 * is read once here (plan_files.c); what is wrong with a file is told by the page that uses it.
 */
Plan *plan_create(Arena *arena, const Project *project, Diags *diags);

/* plan_files.c: fills pictures and maps. */
void plan_read_files(Arena *arena, Plan *plan);

/* "ww_lopend" → "ww-lopend": how an indicator's id stands in paths. */
Str plan_indicator_slug(Arena *arena, const Indicator *indicator);

/* Feeds need to know where the magazine stands: `url:` in site.yaml. */
bool plan_has_feeds(const Project *project);
/* "utrecht/feed.xml" */
Str plan_feed_path(Arena *arena, const Region *region);

#endif
