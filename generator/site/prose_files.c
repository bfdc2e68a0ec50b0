/*
 * prose_files: files below content/ that no page uses: articles that no
 * edition carries, pictures that no text names.
 */
#include "site/prose.h"

#include "base/files.h"

enum { MAX_DEPTH = 8 };

typedef struct Search {
    Arena *arena;
    Map published; /* paths of articles */
    Map pictures;  /* base names of pictures that a text names */
    Diags *diags;
} Search;

static const char *const picture_ends[] = {".jpg", ".jpeg", ".png", ".svg", ".webp", ".gif", ".avif", NULL};

static bool is_picture(Str name)
{
    for (size_t i = 0; picture_ends[i]; i++)
        if (str_ends_with(name, str_from(picture_ends[i])))
            return true;
    return false;
}

/* Every word of a text that ends as a picture's name does. */
static void note_pictures(Search *search, Str text)
{
    size_t start = 0;
    for (size_t at = 0; at <= text.len; at++) {
        if (at < text.len && !strchr(" \t\r\n()[]<>\"'/,:", text.data[at]))
            continue;
        Str word = str_slice(text, start, at);
        if (is_picture(word))
            map_set(&search->pictures, word, search);
        start = at + 1;
    }
}

static void note_article(Search *search, const Article *article)
{
    if (map_find(&search->published, article->source->path))
        return;
    map_set(&search->published, article->source->path, search);
    note_pictures(search, article->source->text);
}

static void report(Search *search, Str path, const char *why, const char *hint)
{
    const Source *source = source_create(search->diags->arena, path, (Str){0});
    diag_warning(search->diags, source_whole(source), "file-unused", "%s", why);
    diag_hint(search->diags, "%s", hint);
    diag_fact(search->diags, (DiagFact){.verdict = "style"});
}

static void look_at(Search *search, Str path, Str name, bool top)
{
    bool text = str_ends_with(name, STR(".md"));
    if (text && !top && !str_equal(name, STR("README.md")) && !map_find(&search->published, path))
        report(search, path, "no edition carries this article",
               "name its region in 'regions:' of issue.yaml, or take the file away");
    else if (is_picture(name) && !map_find(&search->pictures, name))
        report(search, path, "no text uses this picture",
               "take the file away, or put it in a text: ![beschrijving](beeld)");
}

static void search_folder(Search *search, Str folder, int depth)
{
    FileEntry *entries;
    size_t count;
    if (depth > MAX_DEPTH || !files_list(search->arena, folder, (Place){0}, &entries, &count, search->diags))
        return;
    for (size_t i = 0; i < count; i++) {
        Str path = files_join(search->arena, folder, entries[i].name);
        if (entries[i].is_folder)
            search_folder(search, path, depth + 1);
        else
            look_at(search, path, entries[i].name, depth == 0);
    }
}

void prose_check_files(Arena *arena, const Project *project, Diags *diags)
{
    Search search = {.arena = arena, .published = {.arena = arena}, .pictures = {.arena = arena}, .diags = diags};
    for (size_t i = 0; i < project->edition_count; i++)
        for (size_t k = 0; k < project->editions[i].article_count; k++)
            note_article(&search, project->editions[i].articles[k]);
    for (size_t i = 0; i < project->page_count; i++)
        note_article(&search, project->pages[i]);
    for (size_t i = 0; i < project->issue_count; i++)
        note_pictures(&search, project->issues[i].place.source ? project->issues[i].place.source->text : (Str){0});
    if (project->config.source)
        note_pictures(&search, project->config.source->text);
    Str content = files_join(arena, project->folder, STR("content"));
    if (files_is_folder(content))
        search_folder(&search, content, 0);
}
