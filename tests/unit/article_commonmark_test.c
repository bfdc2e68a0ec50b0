/*
 * The CommonMark specification in an article, with every construct of the magazine on: what is not one of its
 * constructs must come out as the specification says. Aside from what every page has: ids of headings, the mark of
 * links out, curly quotes and soft hyphens; and from six examples, which show what an article does otherwise.
 */
#include "article_project.h"
#include "base/files.h"

/* Both sides without what the magazine adds everywhere. */
static Str normal(Str html)
{
    static const char *const table[][2] = {
        {"<a class=\"extern\" href", "<a href"}, {"\xE2\x80\x9C", "&quot;"}, {"\xE2\x80\x9D", "&quot;"},
        {"\xE2\x80\x98", "'"},                   {"\xE2\x80\x99", "'"},      {"\xC2\xAD", ""},
    };
    Buf out = {.arena = arena};
    for (size_t i = 0; i < html.len;) {
        Str rest = str_from_index(html, i);
        size_t row = 0, count = sizeof table / sizeof *table;
        while (row < count && !str_starts_with(rest, str_from(table[row][0])))
            row++;
        if (row < count) {
            buf_add(&out, str_from(table[row][1]));
            i += strlen(table[row][0]);
        } else if (str_starts_with(rest, STR("<h")) && str_starts_with(str_from_index(rest, 3), STR(" id=\""))) {
            buf_add(&out, str_slice(rest, 0, 3));
            i += 8 + str_index_char(str_from_index(rest, 8), '"') + 1;
        } else {
            buf_add_char(&out, html.data[i++]);
        }
    }
    return buf_str(&out);
}

static Str with_tabs(Str text)
{
    Buf out = {.arena = arena};
    for (size_t i = 0; i < text.len; i++) {
        if (str_starts_with(str_from_index(text, i), STR("\xE2\x86\x92"))) {
            buf_add_char(&out, '\t');
            i += 2;
        } else {
            buf_add_char(&out, text.data[i]);
        }
    }
    return buf_str(&out);
}

/* Editors' comments do not come on the page; a link to a file of an article leads to its page. */
static bool is_otherwise(int number)
{
    static const int comments_and_files[] = {179, 183, 308, 309, 483, 624};
    for (size_t i = 0; i < sizeof comments_and_files / sizeof *comments_and_files; i++)
        if (comments_and_files[i] == number)
            return true;
    return false;
}

static void check_example(int number, Str markdown, Str want)
{
    Buf file = {.arena = arena};
    BUF_LIT(&file, FRONT);
    buf_add(&file, with_tabs(markdown));
    Str got = render_file(buf_str(&file))->html;
    if (str_equal(normal(got), normal(with_tabs(want))) != is_otherwise(number))
        return;
    printf("# example %d:\n" STR_FMT, number, STR_ARG(markdown));
    check_str(__FILE__, __LINE__, "an example in an article", normal(got), normal(with_tabs(want)));
}

/* Fence of 32 backticks and " example", Markdown, a line with a full stop, HTML, fence. */
static int check_examples(Str text)
{
    static const char fence[] = "````````````````````````````````";
    Str open = arena_printf(arena, "\n%s example\n", fence), close = arena_printf(arena, "\n%s\n", fence);
    Str middle = STR("\n.\n");
    int number = 0;
    for (size_t at = str_index(text, open); at < text.len; at = at + str_index(str_from_index(text, at), open)) {
        at += open.len;
        Str rest = str_from_index(text, at - 1);
        size_t dot = str_index(rest, middle), end = str_index(rest, close);
        check_example(++number, str_slice(rest, 1, dot + 1), str_slice(rest, dot + middle.len, end + 1));
        at += end - 1;
    }
    return number;
}

static void keeps_commonmark(void)
{
    const char *shared = check_shared();
    if (!shared)
        SKIP("no shared specifications");
    context.raw_html = true;
    Str path = arena_printf(arena, "%s/specs/commonmark/spec-0.30.txt", shared);
    const Source *specification = files_read_text(arena, path, (Place){0}, diags);
    CHECK_INT(specification ? check_examples(specification->text) : 0, 652);
}

int main(void)
{
    project_open();
    RUN(keeps_commonmark);
    return check_done();
}
