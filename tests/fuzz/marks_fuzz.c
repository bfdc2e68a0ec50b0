/*
 * Fuzzes what is taken out of a text before libcmark parses it: the lines of
 * conditions, marks ({{…}}, [^note], [@fig:part]) and the definitions of
 * notes. What was marked and restored must be what was typed.
 */
#include "article/conditions.h"
#include "article/notes.h"
#include "fuzz/fuzz_project.h"

static void check_marks(const Marks *marks, Str typed)
{
    require(str_equal(marks_restore(marks, marks->text), typed));
    size_t index = 0;
    size_t found = 0;
    Str before;
    for (const Mark *mark; (mark = marks_next(marks, marks->text, &index, &before)); found++) {
        Str raw = str_slice(typed, mark->place.start, mark->place.end);
        require(str_equal(mark_typed(mark), raw));
        mark_content(mark);
    }
    require(found == marks->count && index == marks->text.len);
}

static size_t count_lines(Str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.data[i] == '\n';
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text;
    if (!fuzz_text(bytes, size, &text))
        return 0;
    const ArticleContext *context = fuzz_project();
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    Article article = {.source = source_create(arena, STR("a.md"), text)};
    const Source *source = conditions_apply(arena, &article, context, diags);
    require(source->text.len == text.len && source->line_count == article.source->line_count);
    Marks *marks = marks_scan(arena, source, 0, diags);
    if (diags->errors == 0 || marks->count < MARKS_MAX)
        check_marks(marks, source->text);
    Notes notes = {0};
    Work work = {.arena = arena, .source = source, .context = context, .diags = diags, .marks = marks, .notes = &notes};
    work.body = (Frame){.text = source_create(arena, source->path, marks->text), .first_line = 1};
    work.body_line = 1;
    const Source *without = notes_take_out(&work, &work.body);
    require(count_lines(without->text) == count_lines(work.body.text->text));
    fuzz_check_diags(diags);
    return 0;
}
