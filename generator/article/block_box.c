/*
 * block_box: texts set apart from the article's own.
 *
 *     ```box                      ```call-out                ```recommendations
 *     Wat is een klasse?          Nu regelen                 Wat wij aanbevelen
 *
 *     De spanning wordt …         - Vraag subsidie aan.      1. Begin bij wie er al werkt.
 *     ```                         ```                        ```
 *
 * The first line is the title, which may end in a name to refer to
 * (`{#box:klasse}`); the rest is Markdown. `do-now` has its title from the
 * language file, `side-note` has none. A title is no heading, because the box
 * is no part of the article's own order; it names the group, so that a screen
 * reader can say which one it is.
 */
#include "article/blocks.h"
#include "article/cross.h"
#include "figures/language.h"

typedef enum TitleForm { TITLE_FIRST_LINE, TITLE_WORD, TITLE_NONE } TitleForm;

typedef struct BoxForm {
    const char *name; /* of the block, and its class */
    const char *role;
    TitleForm title;
    bool wants_list;
} BoxForm;

static const BoxForm forms[] = {
    {"box", "group", TITLE_FIRST_LINE, false},
    {"call-out", "note", TITLE_FIRST_LINE, false},
    {"do-now", "note", TITLE_WORD, false},
    {"recommendations", "group", TITLE_FIRST_LINE, true},
    {"side-note", "note", TITLE_NONE, false},
};

static const BoxForm *find_form(Str name)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (str_equal(name, str_from(forms[i].name)))
            return &forms[i];
    BUG("a box without a row");
}

/* Cuts the first line that says something off `*rest`; *skipped counts the lines that are gone. */
static Str take_title(Str *rest, size_t *skipped)
{
    Str title = {0};
    while (!title.len && rest->len) {
        title = str_trim(str_cut(rest, '\n'));
        ++*skipped;
    }
    return title;
}

static void report_empty(Work *work, const Block *block, const BoxForm *form)
{
    if (form->title == TITLE_FIRST_LINE) {
        diag_error(work->diags, block->place, "block-empty", "a block '%s' needs a title and a text", form->name);
        diag_hint(work->diags, "write the title on the first line and the text below it");
    } else {
        diag_error(work->diags, block->place, "block-empty", "a block '%s' without a text", form->name);
        diag_hint(work->diags, "write its text between the two lines of backticks");
    }
}

static bool holds_list(cmark_node *box)
{
    for (cmark_node *piece = cmark_node_first_child(box); piece; piece = cmark_node_next(piece))
        for (cmark_node *node = cmark_node_first_child(piece); node; node = cmark_node_next(node))
            if (cmark_node_get_type(node) == CMARK_NODE_LIST)
                return true;
    return false;
}

static void add_title(Work *work, const Block *block, cmark_node *box, const char *name, Str id, Str title,
                      size_t skipped)
{
    Str enter = arena_printf(work->arena, "<p class=\"%s-title\" id=\"" STR_FMT "\">", name, STR_ARG(id));
    block_add_inline(work, block, box, enter, STR("</p>"), title, skipped ? skipped - 1 : 0);
}

void block_make_box(Work *work, const Block *block)
{
    const BoxForm *form = find_form(block->name);
    Str rest = block->text;
    size_t skipped = 0;
    Str title = {0};
    if (form->title == TITLE_FIRST_LINE)
        title = take_title(&rest, &skipped);
    else if (form->title == TITLE_WORD)
        title = language_word(work->context->charts.language, "article.do_now");
    if ((!title.len && form->title != TITLE_NONE) || !str_trim(rest).len) {
        report_empty(work, block, form);
        return;
    }
    Str name = cross_cut_name(&title);
    Str id = title.len ? block_new_id(work, name, title) : (Str){0};
    Str label = id.len ? arena_printf(work->arena, " aria-labelledby=\"" STR_FMT "\"", STR_ARG(id)) : (Str){0};
    Str enter = arena_printf(work->arena, "<div class=\"%s\" role=\"%s\"" STR_FMT ">", form->name, form->role,
                             STR_ARG(label));
    cmark_node *box = block_replace(work, block, enter, STR("</div>"));
    if (title.len)
        add_title(work, block, box, form->name, id, title, skipped);
    cross_add_box(work, name, block->place, id, box);
    block_add_markdown(work, block, box, rest, skipped);
    if (form->wants_list && !holds_list(box)) {
        diag_error(work->diags, block->place, "block-list", "a block '%s' without a list", form->name);
        diag_hint(work->diags, "write each of them on a line of its own, as '1. …'");
    }
}
