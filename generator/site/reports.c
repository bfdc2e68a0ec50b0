/*
 * reports: see reports.h. The files are joined before they are read as an
 * article, because footnotes, tables and references count through; a place in
 * the joined text is told as one in the file it was written in.
 */
#include "site/reports.h"

#include "base/files.h"

typedef struct Chapters {
    const Source **items;
    size_t count;
    size_t capacity;
    size_t appendix; /* index of the first appendix; 0: none */
} Chapters;

bool report_is_folder(Arena *arena, Str folder)
{
    return files_exists(files_join(arena, folder, STR("index.md")));
}

static bool is_appendix(Str name)
{
    return str_starts_with(name, STR("bijlage-")) || str_starts_with(name, STR("appendix-"));
}

static bool is_chapter(const FileEntry *entry)
{
    return !entry->is_folder && str_ends_with(entry->name, STR(".md")) && !str_equal(entry->name, STR("index.md")) &&
           !str_equal(entry->name, STR("README.md"));
}

/* A chapter begins with its title, so that it starts a section of the highest level. */
static void check_heading(const Source *chapter, Diags *diags)
{
    size_t start = 0;
    while (start < chapter->text.len && strchr(" \t\r\n", chapter->text.data[start]))
        start++;
    Str rest = str_from_index(chapter->text, start);
    if (str_starts_with(rest, STR("## ")))
        return;
    size_t end = start + str_index_char(rest, '\n');
    diag_error(diags, source_place(chapter, start, end), "chapter-heading", "a chapter does not start with its title");
    diag_hint(diags, "begin the file with a line '## Title'; the front matter of a report stands in its index.md");
}

static void add_chapter(Arena *arena, Chapters *chapters, Str path, Diags *diags)
{
    const Source *source = files_read_text(arena, path, (Place){0}, diags);
    if (!source)
        return;
    if (chapters->count)
        check_heading(source, diags);
    ARENA_RESERVE_ONE(arena, chapters->items, chapters->count, chapters->capacity);
    chapters->items[chapters->count++] = source;
}

static void add_chapters(Arena *arena, Chapters *chapters, Str folder, Diags *diags)
{
    FileEntry *entries;
    size_t count;
    if (!files_list(arena, folder, (Place){0}, &entries, &count, diags))
        return;
    for (int appendices = 0; appendices < 2; appendices++) {
        size_t before = chapters->count;
        for (size_t i = 0; i < count; i++)
            if (is_chapter(&entries[i]) && is_appendix(entries[i].name) == (appendices == 1))
                add_chapter(arena, chapters, files_join(arena, folder, entries[i].name), diags);
        if (appendices && chapters->count > before)
            chapters->appendix = before;
    }
}

const Article *report_load(Arena *arena, Str folder, Diags *diags)
{
    Chapters chapters = {0};
    add_chapter(arena, &chapters, files_join(arena, folder, STR("index.md")), diags);
    if (!chapters.count)
        return NULL;
    add_chapters(arena, &chapters, folder, diags);
    const Source *joined = source_join(arena, chapters.items, chapters.count);
    Article *article = article_load(arena, joined, diags);
    if (article && chapters.count > 1)
        article->chapters_start = joined->parts[1].start;
    if (article && chapters.appendix)
        article->appendix_start = joined->parts[chapters.appendix].start;
    return article;
}
