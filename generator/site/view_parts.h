/*
 * view_parts: what the views of every kind of page share: the page at hand,
 * words, links, files beside the page, and the values of figures.
 *
 * Every field that a template may use is always there: an absent thing is
 * null, false, an empty text or an empty list. templates/README.md lists all.
 */
#ifndef SITE_VIEW_PARTS_H
#define SITE_VIEW_PARTS_H

#include "site/view.h"

/* One page while its data are made; everything lives in the page's arena. */
typedef struct View {
    Arena *arena;
    const Plan *plan;
    const Page *page;
    const Project *project;
    const Language *language;
    Diags *diags;
    Value *data; /* the tree that the template gets */
    Value *page_data; /* its member `page` */
    Attachment *attachments;
    size_t attachment_count;
    size_t attachment_capacity;
    const ArticleBody *article;
} View;

/* ---- view_parts.c: words, links, files ---- */

/* A text of the language file by its path; every one used is named in view_words. */
Str view_word(const View *view, const char *path);
Str view_fill(const View *view, const char *path, const PatternField *fields, size_t count);
/* Reports language-missing for every text that the views use and the language file lacks. */
void view_require_words(const Language *language, Diags *diags);
/* Title (the site's own is added) and description of the page, as plain text. */
void view_describe(View *view, Str title, Str description);
/* With a capital: "in Utrecht" → "In Utrecht", "ijsland" → "IJsland". Other than ASCII letters stay. */
Str view_capitalise(Arena *arena, Str text);
/* "a", "a en b", "a, b en c". */
Str view_enumerate(const View *view, const Str *items, size_t count);

/* From this page to a path in the site. */
Str view_link(const View *view, Str path);
Str view_edition_link(const View *view, const Edition *edition);
Str view_indicator_link(const View *view, const Indicator *indicator);
/* A file beside this page, under its own name; a second one of the same name is the first. */
void view_attach(View *view, Str name, Str bytes);
/* For a file elsewhere: the whole path in the site. */
void view_attach_at(View *view, Str path, Str bytes);
/* "CSV, 2 kB" */
Str view_file_note(const View *view, const char *kind, Str bytes);

/* The largest region: of which the others are parts. */
const Region *view_country(const View *view);
/* "Utrecht": the four bars of the masthead, of which the edition's quarter stands out. */
const Value *view_quarter_mark(const View *view, int quarter);
/* {region, title, theme, href, date, …} of any edition. */
Value *view_edition(const View *view, const Edition *edition);
/* {publisher, title, …} of each source. */
Value *view_sources(const View *view, const DataSource *const *sources, size_t count);
/* What charts need to know of this page, for a region. */
ChartContext view_chart_context(const View *view, const Region *region, Str id_prefix);

/* ---- view_embed.c: a page for one chart ---- */
/* Where a path of the site is published, "https://…/feed.xml"; empty when site.yaml has no `url:`. */
Str view_url(const View *view, Str path);
/* Where this page is published, "https://…/utrecht/2024-3/"; empty when site.yaml has no `url:`. */
Str view_address(const View *view);
/* The chart's own page, when it has one; `from` is the title of the page that it stands on. */
void view_attach_embed(View *view, const Chart *chart, Str from);

/* ---- view_figure.c: a figure as a tile ---- */

/* What is shown of one figure: number, period, changes, trend, class. Never NULL. */
Value *view_tile(View *view, const Figure *figure);
/* The explanation behind a tile: definition, formula, trend, sources. `number` counts them on the page. */
Value *view_explanation(View *view, const Figure *figure, int number);
/* {svg, title, subtitle}: region, country and the others through time, drawn narrow; null when nothing has a course.
   `where` makes its ids unique on the page. */
const Value *view_trend_chart(View *view, const Figure *figure, const char *where);
/* ---- view_scale.c ---- */
/* {label, current} from low to high; an empty list without a scale. */
Value *view_scale(const View *view, const Indicator *indicator, const FigureClass *current);
/* Which of the five colours a class has, from 1. */
int view_class_step(const ClassScale *scale, const FigureClass *class);
/* The classes beside each other with a line where the figure lies; empty without a class. */
Str view_band(const View *view, const Figure *figure);

/* ---- view_sentence.c ---- */
/* The figure as a finding: the indicator's own sentence, filled in; empty without one or without a value. */
Str view_sentence(const View *view, const Figure *figure);
/* "Nederland: 3,6%" beside a rate, "9,4% van het aantal in Nederland" for a count; empty when not comparable. */
Str view_beside(const View *view, const Figure *figure);

/* The figure of an edition, for its own reporting period. */
const Figure *view_figure(const View *view, const Indicator *indicator, const Edition *edition);
/* Whether the region has, or ever had, this figure: else a page about the region is silent about it. */
bool view_figure_exists(const View *view, const Figure *figure);

/* ---- view_figures.c ---- */
/* Makes the tiles of a page: numbers them, and keeps the explanation and the sources of each. */
typedef struct TileMaker {
    Value *explanations;
    int count;
    const DataSource **sources; /* of the group at hand, each once */
    size_t source_count;
} TileMaker;
Value *tile_maker_add(View *view, TileMaker *maker, const Figure *figure);

/* ---- view_breakdown.c ---- */
/* {by, complete, whole, rest, parts} for each way in which a figure is divided. */
Value *view_breakdowns(View *view, const Figure *whole, const Figure **parts, size_t count, TileMaker *maker);

/* ---- one function a kind of page: fills view->data ---- */
void view_front(View *view);
void view_archive(View *view);
void view_text(View *view);
void view_not_found(View *view);
void view_cover(View *view);
void view_figures(View *view);
void view_article(View *view);
void view_indicator(View *view);
void view_feed(View *view);

/* ---- view_compare.c ---- */
/* The page's indicator in the regions beside each other; NULL when too few have it. */
const Chart *view_comparison(const View *view);
/* Its course in each of the regions, as small lines; NULL when too few have one. */
const Chart *view_multiples(const View *view);

/* ---- view_art.c ---- */
/* The cover's picture, drawn from a series: {svg, caption, label, place, value, period, quarters, years}. */
Value *view_art(const View *view);

/* ---- view_article.c ---- */
/* Adds what articles of its kind have; see view_kind.c. The text must have been rendered. */
void view_kind(View *view, Value *map, const ArticleContext *context);
/* Its title and lead, with the figures of the edition. */
const ArticleBody *view_article_head(const View *view, const Article *article, const Edition *edition);
/* {number, kind, title, lead, href, …} as in a list of contents. */
Value *view_article_entry(const View *view, const Article *article, const Edition *edition, int number);

#endif
