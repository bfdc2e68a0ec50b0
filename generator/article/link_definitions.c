/*
 * link_definitions: `[cbs]: https://…` of the body, for the pieces of text that
 * are parsed on their own.
 *
 * libcmark keeps definitions to itself, so the lines that are one are found
 * again: at the start of a paragraph, outside code and comments, all on one
 * line. A piece gets those that it names. Where what is added could become part
 * of something left open (code, HTML), nothing is added.
 */
#include "article/notes.h"

enum { LABEL_MAX = 200, BEFORE_MAX = 3 };

typedef struct Definitions {
    Map lines; /* of Str *, by label in lower case */
} Definitions;

/* What stands between the brackets at the start of a text, as libcmark compares it; empty when nothing does. */
static Str read_label(Arena *arena, Str text)
{
    size_t end = 1;
    while (end < text.len && end < LABEL_MAX && !strchr("[]\n", text.data[end]))
        end += text.data[end] == '\\' ? 2 : 1;
    if (end >= text.len || text.data[end] != ']')
        return (Str){0};
    Str label = str_trim(str_slice(text, 1, end));
    char *lower = arena_cstr(arena, label);
    for (size_t i = 0; i < label.len; i++)
        if (lower[i] >= 'A' && lower[i] <= 'Z')
            lower[i] = (char)(lower[i] - 'A' + 'a');
    return (Str){lower, label.len};
}

/* The label that a line defines; empty when it is no definition. */
static Str defined_label(Arena *arena, Str line)
{
    size_t start = 0;
    while (start < line.len && start < BEFORE_MAX && line.data[start] == ' ')
        start++;
    Str rest = str_from_index(line, start);
    if (!rest.len || rest.data[0] != '[')
        return (Str){0};
    size_t close = str_index(rest, STR("]:"));
    if (close >= rest.len || !str_trim(str_from_index(rest, close + 2)).len)
        return (Str){0};
    Str label = read_label(arena, rest);
    return label.len && str_trim(str_slice(rest, 1, close)).len == label.len ? label : (Str){0};
}

/* Two of one name: the first holds, as for libcmark. */
static void add_definition(Work *work, Str label, Str line)
{
    if (map_find(&work->definitions->lines, label))
        return;
    Str *kept = ARENA_NEW(work->arena, Str);
    *kept = str_trim(line);
    map_set(&work->definitions->lines, label, kept);
}

static void find_definitions(Work *work)
{
    work->definitions = ARENA_NEW(work->arena, Definitions);
    work->definitions->lines.arena = work->arena;
    LineState state = {0};
    bool may_start = true; /* a definition cannot interrupt a paragraph */
    for (Str rest = work->body.text->text; rest.data;) {
        Str line = str_cut(&rest, '\n');
        bool apart = line_state_step(&state, line);
        Str label = may_start && !apart ? defined_label(work->arena, line) : (Str){0};
        if (label.len)
            add_definition(work, label, line);
        may_start = apart || label.len || !str_trim(line).len;
    }
}

/* Below what is left open a definition would be text. */
static bool may_be_open(Str text)
{
    return str_contains(text, STR("```")) || str_contains(text, STR("~~~")) || str_contains(text, STR("<"));
}

static void add_used(Work *work, Buf *out, Str text)
{
    Map used = {.arena = work->arena};
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] != '[')
            continue;
        Str label = read_label(work->arena, str_from_index(text, i));
        const Str *line = label.len ? map_find(&work->definitions->lines, label) : NULL;
        if (!line || map_find(&used, label))
            continue;
        map_set(&used, label, work);
        buf_printf(out, "%s\n" STR_FMT, used.count == 1 ? "\n" : "", STR_ARG(*line));
    }
}

Str definitions_add(Work *work, const Frame *frame)
{
    Str text = frame->text->text;
    if (!frame->outer || str_index_char(text, '[') == text.len || may_be_open(text))
        return text;
    if (!work->definitions)
        find_definitions(work);
    if (!work->definitions->lines.count)
        return text;
    Buf out = {.arena = work->arena};
    buf_add(&out, text);
    add_used(work, &out, text);
    return buf_str(&out);
}
