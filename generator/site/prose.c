/*
 * prose: see prose.h. Paragraphs are compared as they are written, with their
 * references, folded to single spaces; short ones and those inside fences may
 * be repeated.
 */
#include "site/prose.h"

#include "base/files.h"

enum { MIN_WORDS = 12 };

/* ---- a page ---- */

/* An article in the region's own folder: content/2024-3/utrecht/…. */
static bool is_regional(const Page *page)
{
    Str folder = files_base_name(files_folder(page->article->source->path));
    return page->edition && str_equal(folder, page->edition->region->id);
}

void prose_check_page(Arena *arena, FactTable *facts, const Map *glossary, const Page *page, const ArticleBody *body,
                      Diags *diags)
{
    if (!page->article || !body || !body->prose)
        return;
    ClaimContext context = {.facts = facts, .regional = is_regional(page), .glossary = glossary};
    if (page->edition) {
        context.region = page->edition->region;
        context.period = page->edition->period;
    }
    claims_check(arena, page->article, body, &context, diags);
}

/* ---- paragraphs of all texts ---- */

typedef struct Paragraph {
    Str text; /* as it is written */
    Str key;  /* with single spaces */
    const Article *article;
} Paragraph;

typedef struct Paragraphs {
    Paragraph *items;
    size_t count;
    size_t capacity;
} Paragraphs;

static Str single_spaced(Arena *arena, Str text, size_t *words)
{
    Buf out = {.arena = arena};
    *words = 0;
    for (Str rest = text; rest.data;) {
        size_t end = 0;
        while (end < rest.len && !strchr(" \t\r\n", rest.data[end]))
            end++;
        if (end) {
            if (out.len)
                buf_add_char(&out, ' ');
            buf_add(&out, str_slice(rest, 0, end));
            ++*words;
        }
        if (end >= rest.len)
            break;
        rest = str_from_index(rest, end + 1);
    }
    return buf_str(&out);
}

static void add_paragraph(Arena *arena, Paragraphs *out, const Article *article, Str text)
{
    size_t words;
    Str key = single_spaced(arena, text, &words);
    if (words < MIN_WORDS)
        return;
    ARENA_RESERVE_ONE(arena, out->items, out->count, out->capacity);
    out->items[out->count++] = (Paragraph){text, key, article};
}

/* Behind the comment that starts at `at`, which may have blank lines in it; `at` when there is none. */
static size_t behind_comment(Str body, size_t at)
{
    static const Str end = {"-->", 3};
    Str rest = str_from_index(body, at);
    if (!str_starts_with(str_trim(str_slice(rest, 0, str_index_char(rest, '\n'))), STR("<!--")))
        return at;
    size_t close = at + str_index(rest, end) + end.len;
    return close + str_index_char(str_from_index(body, close), '\n') + 1;
}

/* Cut at blank lines; comments and what stands in fences are left out. */
static Paragraphs *read_paragraphs(Arena *arena, const Article *article)
{
    Paragraphs *out = ARENA_NEW(arena, Paragraphs);
    Str body = str_from_index(article->source->text, article->body_start);
    bool fenced = false;
    size_t start = 0;
    for (size_t at = 0; at <= body.len;) {
        if (!fenced && start == at && behind_comment(body, at) > at) {
            start = at = behind_comment(body, at);
            continue;
        }
        size_t end = at + str_index_char(str_from_index(body, at), '\n');
        Str line = str_trim(str_slice(body, at, end));
        bool fence = str_starts_with(line, STR("```")) || str_starts_with(line, STR("~~~"));
        if ((!line.len || fence || end >= body.len) && !fenced && !(fence && start == at))
            add_paragraph(arena, out, article, str_trim(str_slice(body, start, fence || !line.len ? at : end)));
        fenced ^= fence;
        if (!line.len || fence)
            start = end + 1;
        at = end + 1;
    }
    return out;
}

typedef struct Texts {
    Arena *arena;
    const Project *project;
    FactTable *facts;
    Map by_path; /* of an article's file → Paragraphs */
    Map told;    /* places that were reported */
    Diags *diags;
} Texts;

static const Paragraphs *paragraphs_of(Texts *texts, const Article *article)
{
    Paragraphs *found = map_find(&texts->by_path, article->source->path);
    if (!found) {
        found = read_paragraphs(texts->arena, article);
        map_set(&texts->by_path, article->source->path, found);
    }
    return found;
}

static Place place_of(const Paragraph *paragraph)
{
    Place place = source_place_of(paragraph->article->source, paragraph->text);
    return source_place(place.source, place.start, place.start);
}

/* Whether a place was not told of before: a shared text stands in many editions. */
static bool is_new(Texts *texts, const Paragraph *paragraph, const char *code)
{
    Place place = place_of(paragraph);
    Str key =
        arena_printf(texts->arena, STR_FMT ":%u:%s", STR_ARG(paragraph->article->source->path), place.start, code);
    if (map_find(&texts->told, key))
        return false;
    map_set(&texts->told, key, texts);
    return true;
}

static void check_edition(Texts *texts, const Edition *edition)
{
    Map seen = {.arena = texts->arena};
    for (size_t i = 0; i < edition->article_count; i++) {
        const Paragraphs *paragraphs = paragraphs_of(texts, edition->articles[i]);
        for (size_t k = 0; k < paragraphs->count; k++) {
            Paragraph *paragraph = &paragraphs->items[k];
            const Paragraph *first = map_find(&seen, paragraph->key);
            if (!first)
                map_set(&seen, paragraph->key, paragraph);
            if (!first || !is_new(texts, paragraph, "duplicate"))
                continue;
            diag_warning(texts->diags, place_of(paragraph), "prose-duplicate", "this paragraph stands in two places");
            diag_hint(texts->diags, "leave one out");
            diag_related(texts->diags, place_of(first), "it stands here too");
            diag_fact(texts->diags, (DiagFact){.verdict = "style"});
        }
    }
}

/* ---- unchanged since the last issue ---- */

static const Edition *edition_before(const Project *project, const Edition *edition)
{
    const Edition *before = NULL;
    for (size_t i = 0; i < project->edition_count; i++) {
        const Edition *other = &project->editions[i];
        bool older = other->region == edition->region &&
                     period_compare(other->issue->quarter, edition->issue->quarter) < 0;
        if (older && (!before || period_compare(other->issue->quarter, before->issue->quarter) > 0))
            before = other;
    }
    return before;
}

/* An indicator that the paragraph names and whose figure is another than in the edition before; NULL for none. */
static const Indicator *changed_figure(Texts *texts, const Paragraph *paragraph, const Edition *now,
                                       const Edition *before)
{
    ProseBlock block = {.text = paragraph->key};
    Sentences sentences = prose_sentences(texts->arena, &block);
    for (size_t i = 0; i < sentences.count; i++) {
        const Sentence *sentence = &sentences.items[i];
        for (size_t at = 0; at < sentence->count; at++) {
            NameHit hit = {0};
            double a, b;
            if (!facts_find_name(texts->facts, sentence->tokens, sentence->count, at, &hit))
                continue;
            for (size_t k = 0; k < hit.count; k++)
                if (facts_value(texts->facts, hit.indicators[k], now->region, now->period, &a) &&
                    facts_value(texts->facts, hit.indicators[k], before->region, before->period, &b) &&
                    (a > b || a < b))
                    return hit.indicators[k];
        }
    }
    return NULL;
}

static void check_unchanged(Texts *texts, const Edition *edition, const Edition *before)
{
    Map old = {.arena = texts->arena};
    for (size_t i = 0; i < before->article_count; i++) {
        const Paragraphs *paragraphs = paragraphs_of(texts, before->articles[i]);
        for (size_t k = 0; k < paragraphs->count; k++)
            map_set(&old, paragraphs->items[k].key, &paragraphs->items[k]);
    }
    for (size_t i = 0; i < edition->article_count; i++) {
        const Paragraphs *paragraphs = paragraphs_of(texts, edition->articles[i]);
        for (size_t k = 0; k < paragraphs->count; k++) {
            const Paragraph *paragraph = &paragraphs->items[k];
            const Paragraph *first = map_find(&old, paragraph->key);
            const Indicator *changed = first ? changed_figure(texts, paragraph, edition, before) : NULL;
            if (!changed || !is_new(texts, paragraph, "unchanged"))
                continue;
            diag_warning(texts->diags, place_of(paragraph), "prose-unchanged",
                         "this paragraph is that of the last issue, while '" STR_FMT "' changed",
                         STR_ARG(changed->id));
            diag_hint(texts->diags, "read whether it still holds, and say what is new");
            diag_related(texts->diags, place_of(first), "it stood here");
            diag_fact(texts->diags, (DiagFact){.verdict = "style", .indicator = changed->id});
        }
    }
}

void prose_check_project(Arena *arena, const Project *project, FactTable *facts, Diags *diags)
{
    Texts texts = {.arena = arena, .project = project, .facts = facts, .by_path = {.arena = arena},
                   .told = {.arena = arena}, .diags = diags};
    for (size_t i = 0; i < project->edition_count; i++) {
        const Edition *before = edition_before(project, &project->editions[i]);
        check_edition(&texts, &project->editions[i]);
        if (before)
            check_unchanged(&texts, &project->editions[i], before);
    }
    prose_check_fields(arena, project, facts, diags);
    prose_check_files(arena, project, diags);
}
