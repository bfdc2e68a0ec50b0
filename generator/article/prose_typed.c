/*
 * prose_typed: pass_typed: figures that were typed and stay readable in any
 * editor, `[3,7%](cijfer:werkloosheid)`, verified at every build.
 *
 * What was typed is right when the figure rounds to it at its printed
 * precision, or when it is to the letter what a reference would say. It is
 * shown as it was typed, with all that a reference carries. The marks
 * `{geen-cijfer}` are for the fact checker and go out here.
 */
#include "article/prose_tokens.h"
#include "article/prose_work.h"
#include "article/reference.h"

#include "base/escape.h"

#define SCHEME STR("cijfer:")
enum { MAX_TYPED = 400 }; /* bytes of a typed figure with its address */

#define EXEMPT_MARK STR("{geen-cijfer}")

/* The figure's number that a part says, or NULL for a part of words. */
static const Rational *value_of_part(const Figure *figure, Str content)
{
    size_t end = 0;
    while (end < content.len && !strchr("@:|", content.data[end]))
        end++;
    Str part = str_slice(content, 0, end);
    str_cut(&part, '.');
    if (!part.len || str_equal(part, STR("unit")))
        return figure->value;
    if (str_equal(part, STR("previous")))
        return figure->previous.before;
    return str_equal(part, STR("year_before")) ? figure->year.before : NULL;
}

static bool agrees(Work *work, const Figure *figure, Str typed, Str content, Str right)
{
    if (str_equal(prose_fold(work->arena, typed), prose_fold(work->arena, right)))
        return true;
    const Rational *value = value_of_part(figure, content);
    Number number;
    return value && prose_read_number(work->arena, typed, &number) &&
           number_agrees(&number, rational_to_double(value));
}

static bool check(Work *work, Str typed, Str content, Place place, ReferenceForm form, Filled *filled)
{
    if (!reference_fill(work, content, place, form, filled))
        return false;
    const Figure *figure = reference_find(work, content, place);
    if (!figure || agrees(work, figure, typed, content, filled->plain))
        return true;
    diag_error(work->diags, place, "figure-typed", "'" STR_FMT "' is not what the data say of '" STR_FMT "'",
               STR_ARG(typed), STR_ARG(content));
    diag_hint(work->diags, "write [" STR_FMT "](cijfer:" STR_FMT "), or {{" STR_FMT "}}, which follows the data",
              STR_ARG(filled->plain), STR_ARG(content), STR_ARG(content));
    return false;
}

/* ---- in a text that is no Markdown ---- */

size_t typed_length(Str text)
{
    /* Bounded, so that thousands of brackets cost no more than they are long. */
    text = str_slice(text, 0, MAX_TYPED);
    size_t middle = str_starts_with(text, STR("[")) ? str_index_char(text, ']') : text.len;
    if (!str_starts_with(str_from_index(text, middle), STR("](cijfer:")))
        return 0;
    size_t end = middle + str_index_char(str_from_index(text, middle), ')');
    return end < text.len ? end + 1 : 0;
}

void typed_split(Str typed, Str *shown, Str *content)
{
    size_t middle = str_index_char(typed, ']');
    *shown = str_slice(typed, 1, middle);
    *content = str_slice(typed, middle + 2 + SCHEME.len, typed.len - 1);
}

static Str escape_html_text(Arena *arena, Str text)
{
    Buf out = {.arena = arena};
    escape_html(&out, text);
    return buf_str(&out);
}

/* The reference's markup around what was typed. */
static Str markup(Work *work, Str html, Str typed)
{
    size_t start = str_index_char(html, '>') + 1;
    size_t end = html.len;
    while (end > start && html.data[end - 1] != '<')
        end--;
    Buf out = {.arena = work->arena};
    buf_add(&out, str_slice(html, 0, start));
    escape_html(&out, typed);
    buf_add(&out, str_from_index(html, end ? end - 1 : 0));
    return buf_str(&out);
}

static Filled show(Work *work, Str typed, Str content, Place place, ReferenceForm form)
{
    Filled filled = {0};
    bool right = check(work, typed, content, place, form, &filled);
    return (Filled){.plain = typed,
                    .html = right ? markup(work, filled.html, typed) : escape_html_text(work->arena, typed)};
}

Filled typed_fill(Work *work, Str typed, Place place)
{
    Str shown, content;
    typed_split(typed, &shown, &content);
    return show(work, shown, content, place, REFERENCE_UNLINKED);
}

/* ---- in the tree ---- */

static void fill_typed(Work *work, const Walk *walk)
{
    Str url = arena_str(work->arena, str_from(cmark_node_get_url(walk->node)));
    if (!str_starts_with(url, SCHEME))
        return;
    Str typed = node_plain_text(work->arena, walk->node, false);
    Place place =
        work_node_place(work, walk->frame, walk->node,
                        arena_printf(work->arena, "[" STR_FMT "](" STR_FMT ")", STR_ARG(typed), STR_ARG(url)));
    Filled filled = show(work, typed, str_from_index(url, SCHEME.len), place,
                         walk->images ? REFERENCE_UNLINKED : REFERENCE_LINKED);
    cmark_node *figure = node_custom(work, CMARK_NODE_CUSTOM_INLINE, filled.html, (Str){0});
    node_set_plain(work, figure, typed);
    node_replace(walk->node, figure);
}

Str typed_without_marks(Arena *arena, Str text)
{
    if (!str_contains(text, EXEMPT_MARK))
        return text;
    Buf out = {.arena = arena};
    while (text.len) {
        size_t at = str_index(text, EXEMPT_MARK);
        buf_add(&out, str_slice(text, 0, at));
        text = str_from_index(text, at + EXEMPT_MARK.len);
    }
    return buf_str(&out);
}

void pass_typed(Work *work)
{
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (walk.type == CMARK_NODE_LINK && !walk.enter)
            fill_typed(work, &walk);
        else if (walk.type == CMARK_NODE_TEXT && walk.enter && str_contains(node_literal(walk.node), EXEMPT_MARK))
            node_set_literal(work, walk.node, typed_without_marks(work->arena, node_literal(walk.node)));
    }
}
