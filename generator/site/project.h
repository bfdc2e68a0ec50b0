/*
 * project: everything that a build reads, checked and bound together: figures,
 * issues, editions, articles, templates. Const once loaded.
 */
#ifndef SITE_PROJECT_H
#define SITE_PROJECT_H

#include "article/article.h"
#include "article/glossary.h"
#include "figures/figure.h"
#include "figures/language.h"
#include "mustache/mustache.h"

/* content/site.yaml */
typedef struct SiteConfig {
    const Source *source;
    Str title;
    Str publisher;
    Str contact; /* e-mail address or URL */
    Str theme; /* of templates/themes; empty: the magazine's own, assets/css/tokens.css */
    bool raw_html;
    const Value *accents;       /* region id → {light, dark}; may be NULL */
    const Value *accessibility; /* what the statement is made from; may be NULL */
    const Value *all;           /* the whole file, for templates */
} SiteConfig;

/* The magazine of one quarter: content/<quarter>/issue.yaml. */
typedef struct Issue {
    Str id; /* "2024-3", also its folder's name */
    Period quarter;
    Str title;
    Str theme;
    Str summary;
    Str date;      /* ISO */
    Period period; /* reporting period of its figures */
    Place place;
} Issue;

/* What is known in order but not in number, from lijsten.yaml: shown with the key figures of its group. */
typedef struct TopList {
    Str title;
    Str about; /* of what or when; may be empty */
    const IndicatorGroup *group;
    const DataSource *source;
    const Str *items; /* the first one first */
    size_t item_count;
} TopList;

/* One region's version of an issue. */
typedef struct Edition {
    const Issue *issue;
    const Region *region;
    Str id;   /* "utrecht/2024-3": as --edition names it, and its folder in the site */
    Str title; /* of the issue, or the edition's own */
    Str theme;
    Str summary;
    Period period;
    const Indicator **headlines; /* for the cover */
    size_t headline_count;
    const Indicator **indicators; /* that have a page: those with any figure for the region or one it is
                                     part of; of those that are `once`, what an article names */
    size_t indicator_count;
    const Article **articles; /* shared and own, in their order */
    size_t article_count;
    TopList *lists; /* of the issue and the region's own */
    size_t list_count;
    Place place;
} Edition;

typedef struct Project {
    Str folder; /* as the user named it, "." by default */
    SiteConfig config;
    const Language *language;
    FigureBase base; /* dataset, units, indicators */
    const TemplateSet *templates;
    Issue *issues; /* newest first */
    size_t issue_count;
    Edition *editions; /* newest issue first, then in the order of its regions */
    size_t edition_count;
    const Glossary *glossary; /* content/begrippen.yaml; never NULL */
    const Article **pages; /* content/pages: colophon, accessibility statement */
    size_t page_count;
} Project;

/* Reads everything below `folder`. Never NULL: with errors, what could be read (language NULL when it could not). */
Project *project_load(Arena *arena, Str folder, Diags *diags);

/* Gives back what is not the arena's: the hyphenation dictionary. Nothing can be rendered any more. */
void project_close(Project *project);

/* Leaves only the named editions ("utrecht/2024-3") in the project. Reports edition-unknown. */
void project_keep_editions(Arena *arena, Project *project, const Str *names, size_t count, Diags *diags);

/* Whether the edition has a page for the indicator. */
bool edition_has_indicator(const Edition *edition, const Indicator *indicator);

#endif
