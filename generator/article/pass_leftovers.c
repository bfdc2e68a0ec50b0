/*
 * pass_leftovers: Markdown that became nothing and stands as signs in the text.
 *
 * Markdown has no errors: a link with a space in its address, bold that is not
 * closed, `#Kop` without a space are printed as they were typed, and nobody
 * sees it before the readers do. What looks like that is told, as a warning: a
 * sign may be meant. One that was typed with a backslash surely is.
 */
#include "article/work.h"

typedef struct Leftover {
    const char *sign;
    const char *closed_by; /* of a form that another pass reports when it is whole; NULL for the others */
    const char *looks_like;
    const char *hint;
} Leftover;

static const Leftover inside_a_line[] = {
    {"](", NULL, "a link", "close the address with ')' and leave no space in it: [tekst](https://www.cbs.nl)"},
    {"][", NULL, "a link", "write the address itself: [tekst](andere-slug.md); two notes in a row are [^een] [^twee]"},
    {"**", NULL, "bold", "the stars touch the first and the last word: **twee woorden**; a star that is meant is typed \\*"},
    {"{#", NULL, "a name to refer to", "it stands behind a heading, or the title of a box or table, and nowhere else"},
    {"[^", "]", "a note", "write [^naam]"},
    {"[@", "]", "a reference", "write [@fig:naam]"},
    {"```", NULL, "a block", "its first and last line start with ``` and the last has nothing else"},
    {0},
};
static const Leftover heading = {"#", NULL, "a heading", "two to six '#', then a space, then the words"};
static const Leftover table = {"|", NULL, "a table", "under the row of heads comes a row of dashes: | --- | --- |"};

/* A sign that was typed with a backslash before it, or before the bracket that it closes, is meant. */
static bool is_escaped(Str text, size_t at)
{
    enum { LONG_NAME = 500 };
    size_t limit = at > LONG_NAME ? at - LONG_NAME : 0;
    if (text.data[at] == ']')
        while (at > limit && text.data[at] != '[' && text.data[at] != '\n')
            at--;
    return at && text.data[at - 1] == '\\';
}

/* The sign and some of what follows, to find it among others on the line; not what may be typed otherwise. */
static Str with_some_words(Str from_sign, size_t sign_length)
{
    enum { ENOUGH = 8 };
    size_t end = sign_length;
    while (end < from_sign.len && end < sign_length + ENOUGH && !strchr("\\`*_&[]<>\"'", from_sign.data[end]) &&
           (unsigned char)from_sign.data[end] < 0x80)
        end++;
    return str_slice(from_sign, 0, end);
}

static void tell(Work *work, const Walk *walk, const Leftover *leftover, Str from_sign)
{
    size_t length = strlen(leftover->sign);
    Str near = with_some_words(from_sign, length);
    Place place = place_in_part(work_node_place(work, walk->frame, walk->node, near));
    Str text = place.source->text;
    if (!str_starts_with(str_from_index(text, place.start), near) || is_escaped(text, place.start))
        return;
    place.end = place.start + (uint32_t)length;
    diag_warning(work->diags, place, "markup-left", "'%s' looks like %s, but is printed as it stands here",
                 leftover->sign, leftover->looks_like);
    diag_hint(work->diags, "%s", leftover->hint);
}

static bool is_whole(const Leftover *leftover, Str from_sign)
{
    return leftover->closed_by && str_contains(from_sign, str_from(leftover->closed_by));
}

/* Each sign once in a text: bold that is not closed has one star too many or two. */
static void look_inside(Work *work, const Walk *walk, Str text)
{
    for (const Leftover *leftover = inside_a_line; leftover->sign; leftover++) {
        size_t at = str_index(text, str_from(leftover->sign));
        if (at < text.len && !is_whole(leftover, str_from_index(text, at)))
            tell(work, walk, leftover, str_from_index(text, at));
    }
}

/* "#Kop" and "####### Kop", not "#" alone or "# 1". */
static bool is_like_heading(Str line)
{
    size_t signs = 0;
    while (signs < line.len && line.data[signs] == '#')
        signs++;
    return signs && signs < line.len && (line.data[signs] != ' ' || signs > 6);
}

static bool is_like_row(Str line)
{
    return line.len > 2 && line.data[0] == '|' && line.data[line.len - 1] == '|';
}

static bool starts_line(cmark_node *node)
{
    cmark_node *before = cmark_node_previous(node);
    cmark_node_type type = before ? cmark_node_get_type(before) : CMARK_NODE_SOFTBREAK;
    return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

static void look_at_line(Work *work, const Walk *walk, Str text)
{
    if (cmark_node_get_type(cmark_node_parent(walk->node)) != CMARK_NODE_PARAGRAPH || !starts_line(walk->node))
        return;
    if (is_like_heading(text))
        tell(work, walk, &heading, text);
    else if (is_like_row(text) && !cmark_node_previous(walk->node))
        tell(work, walk, &table, text);
}

void pass_leftovers(Work *work)
{
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (walk.type != CMARK_NODE_TEXT || !walk.enter)
            continue;
        look_at_line(work, &walk, node_literal(walk.node));
        look_inside(work, &walk, node_literal(walk.node));
    }
}
