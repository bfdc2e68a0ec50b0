/*
 * article: what an editor writes: Markdown with YAML front matter.
 *
 * Two steps: article_load reads and checks the file once; article_render makes
 * the HTML for one edition, because the same shared text carries other figures
 * in another region.
 */
#ifndef ARTICLE_ARTICLE_H
#define ARTICLE_ARTICLE_H

#include "article/prose.h"
#include "charts/chart_spec.h"

typedef struct Article {
    const Source *source;
    const Value *front_matter; /* all of it, for templates */
    Str slug;    /* from the file name, or `slug:` */
    Str kind;    /* "foreword", "article", "interview", … */
    Str title;   /* may hold figure references, like lead */
    Str lead;
    Str author;  /* may be empty */
    Str theme;   /* may be empty */
    Str date;    /* ISO; may be empty */
    int order;   /* position in the issue; files without one come last, by slug */
    size_t body_start; /* byte offset of the Markdown in the source */
    size_t chapters_start; /* the same for the first chapter of a report in several files; what comes before has no number */
    size_t appendix_start; /* and for its first appendix; both 0 when it has none */
    Place place;
} Article;

/* NULL after reporting front-missing, front-unclosed or yaml-…. With front-field, front-kind, front-date, slug-bad
   or yaml-unknown reported it is still given, so that its text is checked in the same run. */
Article *article_load(Arena *arena, const Source *source, Diags *diags);

/* Whether there is a kind of article of that name. */
bool article_is_kind(Str kind);

typedef struct ArticleHeading {
    int level;
    Str id;
    Str text; /* plain, without its number */
    Str number; /* "2.1"; empty where sections are not numbered */
} ArticleHeading;

/* A link or a picture in the text. */
typedef struct ArticleLink {
    Str target;   /* as written: "andere-slug.md", "https://…", "#kop" */
    Str resolved; /* as it stands in the page: "../andere-slug/index.html" */
    bool is_image;
    Place place;
} ArticleLink;

/* A chart in the text, so that the site can publish its data and picture as files. */
typedef struct ArticleChart {
    const Chart *chart;
} ArticleChart;

/* A file that the page publishes beside itself: the data of a table. */
typedef struct ArticleFile {
    Str name;
    Str bytes;
} ArticleFile;

typedef enum PartKind { PART_FIGURE, PART_TABLE, PART_BOX, PART_SECTION, PART_KIND_COUNT } PartKind;

/* Something in the text that can be referred to, also from another text. */
typedef struct ArticleTarget {
    PartKind kind;
    Str name;      /* "fig:spanning"; empty when it was given none */
    Str by_number; /* "fig:3.2"; empty when it has none */
    Str number;
    Str title;     /* plain */
    bool is_chapter; /* a heading of the highest level in a text that is numbered by chapter */
    Str href;      /* "#spanning"; whoever gives it to another text puts the page before it */
} ArticleTarget;

typedef struct ArticleBody {
    Str title_html; /* title and lead with their figures filled in */
    Str title_text;
    Str lead_html;
    Str lead_text;
    Str html;
    const ArticleHeading *headings;
    size_t heading_count;
    const ArticleLink *links; /* links and images, for the site to check and resolve */
    size_t link_count;
    const ArticleChart *charts;
    size_t chart_count;
    const ArticleFile *files;
    size_t file_count;
    const ArticleTarget *targets; /* figures, tables and boxes in the order of the text, then headings */
    size_t target_count;
    const Figure **figures; /* every figure that the text refers to, each once */
    size_t figure_count;
    const Prose *prose; /* for the fact checker; NULL when the context did not ask for it */
    int reading_minutes; /* at 200 words a minute, at least 1 */
} ArticleBody;

typedef struct ArticleContext {
    ChartContext charts; /* base, language, region, period */
    bool raw_html;
    Str edition_root; /* relative prefix to the edition's folder, "../"; on a site-wide page the same as site_root */
    Str site_root;    /* relative prefix to the site's root, "../../../" */
    /* Those that have a page in the edition: a figure in the text links to it. None on a site-wide page. */
    const Indicator *const *indicators;
    size_t indicator_count;
    bool want_prose; /* the text is going to be checked */
    const struct Glossary *glossary; /* article/glossary.h; NULL for none */
    Str folder; /* of the project, where the files of pictures are; empty: nobody looks for them */
    const Map *pictures; /* their sizes, by the file's path (PictureSize *); NULL: the files are asked */
    Str chapter;     /* "3": this text is a chapter, and its numbers start with that; else empty */
    /* What other texts of the same work hold, by name and by_number (values ArticleTarget *); NULL for none. */
    const Map *targets;
} ArticleContext;

/* Never NULL; what is wrong is reported (figure-…, region-unknown, chart-…, block-…, link-…, image-…, raw-html). */
const ArticleBody *article_render(Arena *arena, const Article *article, const ArticleContext *context, Diags *diags);

/* Title and lead alone, for lists of articles; what is wrong in them is reported by article_render. */
const ArticleBody *article_render_title(Arena *arena, const Article *article, const ArticleContext *context);

/* A field of the front matter as readers see it, with its figures and quotes; empty when there is none. */
Str article_field_text(Arena *arena, const Article *article, const ArticleContext *context, const char *name,
                       Diags *diags);

/* Reports what the language file must say of figures in the text and does not (language-missing). */
bool article_require_words(const Language *language, Diags *diags);

/*
 * Plain CommonMark to HTML: for `kwartaal markdown`. Heading ids as on the
 * site; figure references and the magazine's own blocks stay as they are.
 * Without raw_html, HTML in the text is left out with a warning (raw-html).
 */
Str markdown_to_html(Arena *arena, const Source *source, bool raw_html, Diags *diags);

#endif
