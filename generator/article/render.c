/*
 * render: from an article to its HTML for one edition.
 *
 *     marks → libcmark's parser → the passes, in this order → libcmark's renderer
 *
 * The order matters: blocks first, because they bring in Markdown of their
 * own; then tables and notes, whose text the later passes go over like any
 * other; numbers when every part stands in its place; figures before whatever
 * reads text (alternative texts, cells, headings); links and references when
 * every id is known; the margin last, because it copies what is finished.
 */
#include "article/conditions.h"
#include "article/cross.h"
#include "article/notes.h"
#include "article/prose_work.h"
#include "article/reference.h"
#include "article/table.h"
#include "article/typography.h"
#include "base/escape.h"
#include "base/hyphenate.h"

typedef void Pass(Work *work);

static Pass *const article_passes[] = {
    pass_blocks, pass_tables,     pass_notes,    pass_html,  pass_numbering, pass_prose,      pass_figures,
    pass_typed,  pass_typography, pass_terms,    pass_images, pass_cells,    pass_headings,   pass_links,
    pass_references, pass_leftovers, pass_pictures, pass_interview, pass_hyphens, pass_words, pass_margin,
};
/* CommonMark and nothing else. */
static Pass *const plain_passes[] = {pass_html, pass_headings};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* What this floor asks of the language file. */
static const char *const required_words[] = {
    "reference.title", "article.do_now", "article.qr", "article.credit", "article.terms", NULL,
};

bool article_require_words(const Language *language, Diags *diags)
{
    return language_require(language, required_words, diags);
}

enum { WORDS_A_MINUTE = 200 };

static Str run_passes(Work *work, Pass *const *passes, size_t count)
{
    Frame without_notes = work->body;
    if (work->notes)
        without_notes.text = notes_take_out(work, &work->body);
    work->document = markdown_parse(work, &without_notes);
    if (!work->document)
        return (Str){0};
    for (size_t i = 0; i < count; i++)
        passes[i](work);
    Str html = markdown_render(work, work->document);
    cmark_node_free(work->document);
    work->document = NULL;
    return html;
}

static Work *start_work(Arena *arena, const Source *source, size_t start, Str body, Diags *diags)
{
    Work *work = ARENA_NEW(arena, Work);
    work->arena = arena;
    work->source = source;
    work->diags = diags;
    work->ids.arena = arena;
    work->figures.arena = arena;
    work->body = (Frame){.text = source_create(arena, source->path, body), .first_line = 1};
    size_t line = place_line_column(source_place(source, start, start)).line;
    work->body_line = line ? line : 1;
    return work;
}

Str markdown_to_html(Arena *arena, const Source *source, bool raw_html, Diags *diags)
{
    Work *work = start_work(arena, source, 0, source->text, diags);
    work->raw_html = raw_html;
    return run_passes(work, plain_passes, COUNT(plain_passes));
}

static void fill_title_and_lead(Work *work, const Article *article, ArticleBody *body)
{
    Str title_words = typography_quotes(work->arena, article->title);
    Str lead_words = typography_quotes(work->arena, article->lead);
    Filled title = reference_fill_text(work, title_words, value_get(article->front_matter, STR("title")));
    Filled lead = reference_fill_text(work, lead_words, value_get(article->front_matter, STR("lead")));
    body->title_html = title.html;
    if (str_equal(title.plain, title_words)) { /* no figures in it: nothing but words, which may break */
        Buf html = {.arena = work->arena};
        escape_html(&html, hyphenate(work->arena, work->context->charts.language->hyphenator, title_words));
        body->title_html = buf_str(&html);
    }
    body->title_text = title.plain;
    body->lead_html = lead.html;
    body->lead_text = lead.plain;
}

const ArticleBody *article_render_title(Arena *arena, const Article *article, const ArticleContext *context)
{
    Work *work = start_work(arena, article->source, 0, (Str){0}, diags_create(arena));
    work->context = context;
    ArticleBody *body = ARENA_NEW(arena, ArticleBody);
    fill_title_and_lead(work, article, body);
    return body;
}

Str article_field_text(Arena *arena, const Article *article, const ArticleContext *context, const char *name,
                       Diags *diags)
{
    Work *work = start_work(arena, article->source, 0, (Str){0}, diags);
    work->context = context;
    const Value *field = value_get(article->front_matter, str_from(name));
    if (!field || !value_is_scalar(field))
        return (Str){0};
    return reference_fill_text(work, typography_quotes(arena, str_trim(field->text)), field).plain;
}

static void list_figures(Work *work, ArticleBody *body)
{
    body->figure_count = work->figures.count;
    body->figures = ARENA_ARRAY(work->arena, const Figure *, work->figures.count);
    for (size_t i = 0; i < work->figures.count; i++)
        body->figures[i] = work->figures.entries[i].value;
}

/* Ids of templates/layout.mustache and article.mustache: a heading of the same words gets another. */
static void reserve_ids(Work *work)
{
    static const char *const ids[] = {"inhoud", "bronnen"};
    for (size_t i = 0; i < COUNT(ids); i++) {
        size_t *number = ARENA_NEW(work->arena, size_t);
        *number = 1;
        map_set(&work->ids, str_from(ids[i]), number);
    }
}

static void start_parts(Work *work)
{
    reserve_ids(work);
    work->notes = ARENA_NEW(work->arena, Notes);
    work->tables = ARENA_NEW(work->arena, Tables);
    work->cross = ARENA_NEW(work->arena, Cross);
    work->cross->nodes.arena = work->cross->names.arena = work->cross->known.arena = work->arena;
}

static void list_parts(const Work *work, ArticleBody *body)
{
    body->files = work->files;
    body->file_count = work->file_count;
    body->targets = work->targets;
    body->target_count = work->target_count;
}

const ArticleBody *article_render(Arena *arena, const Article *written, const ArticleContext *context, Diags *diags)
{
    Article *article = ARENA_NEW(arena, Article);
    *article = *written;
    article->source = conditions_apply(arena, written, context, diags);
    Marks *marks = marks_scan(arena, article->source, article->body_start, diags);
    Work *work = start_work(arena, article->source, article->body_start, marks->text, diags);
    work->context = context;
    work->article = article;
    work->raw_html = context->raw_html;
    work->marks = marks;
    start_parts(work);
    ArticleBody *body = ARENA_NEW(arena, ArticleBody);
    fill_title_and_lead(work, article, body);
    if (context->want_prose)
        prose_start(work, article);
    body->html = run_passes(work, article_passes, COUNT(article_passes));
    body->headings = work->headings;
    body->heading_count = work->heading_count;
    body->links = work->links;
    body->link_count = work->link_count;
    body->charts = work->charts;
    body->chart_count = work->chart_count;
    list_figures(work, body);
    list_parts(work, body);
    body->prose = work->prose;
    body->reading_minutes = (int)((work->words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
    if (body->reading_minutes < 1)
        body->reading_minutes = 1;
    return body;
}
