/*
 * pass_terms: terms of the glossary.
 *
 * `[krapte](begrip:krapte)` becomes a button that opens its explanation; the
 * explanations stand at the end of the text, where they are read when nothing
 * can be opened: on paper, and in old browsers. An abbreviation is told at its
 * first use in running text, not in headings, whose words go to other places.
 */
#include "article/glossary.h"
#include "article/work.h"
#include "base/escape.h"
#include "figures/language.h"

static const char scheme[] = "begrip:";

typedef struct Terms {
    Work *work;
    const Glossary *glossary;
    Map ids; /* of Str *, by slug: the terms that have been asked for, in order */
    Map told; /* abbreviations */
} Terms;

static void report_unknown(Terms *terms, const Walk *walk, Str name)
{
    Work *work = terms->work;
    Place place = work_node_place(work, walk->frame, walk->node, STR("begrip:"));
    diag_error(work->diags, place, "term-unknown", "there is no term '" STR_FMT "' in content/begrippen.yaml",
               STR_ARG(name));
    if (work->diags->errors <= DIAG_MAX_PER_FILE && terms->glossary)
        diag_hint_names(work->diags, name, &terms->glossary->by_slug);
    else
        diag_hint(work->diags, "add the term with its explanation, or write the word without a link");
}

/* The id of a term's explanation; made at its first use. */
static Str term_id(Terms *terms, const GlossaryTerm *term)
{
    Str *id = map_find(&terms->ids, term->slug);
    if (!id) {
        id = ARENA_NEW(terms->work->arena, Str);
        *id = work_new_id(terms->work, arena_printf(terms->work->arena, "begrip " STR_FMT, STR_ARG(term->slug)));
        map_set(&terms->ids, term->slug, id);
    }
    return *id;
}

static void make_button(Terms *terms, const Walk *walk)
{
    Work *work = terms->work;
    Str name = str_from_index(str_from(cmark_node_get_url(walk->node)), sizeof scheme - 1);
    Str slug = escape_slug(work->arena, name.len ? name : node_plain_text(work->arena, walk->node, true));
    const GlossaryTerm *term = terms->glossary ? map_find(&terms->glossary->by_slug, slug) : NULL;
    Str enter = {0};
    if (term)
        enter = arena_printf(work->arena, "<button type=\"button\" class=\"term\" popovertarget=\"" STR_FMT "\">",
                             STR_ARG(term_id(terms, term)));
    else
        report_unknown(terms, walk, slug);
    cmark_node *button = node_custom(work, CMARK_NODE_CUSTOM_INLINE, enter, term ? STR("</button>") : (Str){0});
    node_move_children(walk->node, button);
    node_replace(walk->node, button);
}

/* ---- abbreviations ---- */

static bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* The first sentence of an explanation, without its full stop: what the letters stand for. */
static Str first_sentence(Str explanation)
{
    Str sentence = str_slice(explanation, 0, str_index(explanation, STR(". ")));
    return str_ends_with(sentence, STR(".")) ? str_slice(sentence, 0, sentence.len - 1) : sentence;
}

/* The next abbreviation that has not been told yet, from *at on; *at is its start. */
static const GlossaryTerm *next_abbreviation(Terms *terms, Str text, size_t *at)
{
    while (*at < text.len) {
        size_t end = *at;
        while (end < text.len && is_word_byte(text.data[end]))
            end++;
        Str word = str_slice(text, *at, end);
        const GlossaryTerm *term = word.len > 1 ? map_find(&terms->glossary->by_term, word) : NULL;
        if (term && term->is_abbreviation && !map_find(&terms->told, word))
            return term;
        *at = end > *at ? end : end + 1;
    }
    return NULL;
}

/* Where the word with an abbreviation before its hyphen ends: UWV-cijfers. Its own end when it stands alone. */
static size_t compound_end(Str text, size_t end)
{
    while (end + 1 < text.len && text.data[end] == '-' && is_word_byte(text.data[end + 1]))
        for (end++; end < text.len && is_word_byte(text.data[end]);)
            end++;
    return end;
}

/* A compound is told as a whole, so that on paper the explanation stands behind it and not inside. */
static Str abbreviation_html(Arena *arena, const GlossaryTerm *term, Str word)
{
    Buf html = {.arena = arena};
    BUF_LIT(&html, "<abbr title=\"");
    if (word.len > term->term.len) {
        escape_html(&html, term->term);
        BUF_LIT(&html, ": ");
    }
    escape_html(&html, first_sentence(term->explanation));
    BUF_LIT(&html, "\">");
    escape_html(&html, word);
    BUF_LIT(&html, "</abbr>");
    return buf_str(&html);
}

static void tell_abbreviations(Terms *terms, cmark_node *node)
{
    Work *work = terms->work;
    Str text = node_literal(node);
    size_t at = 0;
    const GlossaryTerm *term = next_abbreviation(terms, text, &at);
    if (!term)
        return;
    text = arena_str(work->arena, text);
    size_t from = 0;
    for (; term; term = next_abbreviation(terms, text, &at)) {
        map_set(&terms->told, term->term, terms);
        node_insert_text(work, node, str_slice(text, from, at));
        Str word = str_slice(text, at, compound_end(text, at + term->term.len));
        Str html = abbreviation_html(work->arena, term, word);
        cmark_node *abbreviation = node_custom(work, CMARK_NODE_CUSTOM_INLINE, html, (Str){0});
        node_set_plain(work, abbreviation, word);
        cmark_node_insert_before(node, abbreviation);
        at = from = at + word.len;
    }
    node_set_literal(work, node, str_from_index(text, from));
}

/* ---- the explanations ---- */

static void add_explanations(Terms *terms)
{
    Work *work = terms->work;
    Str heading = work_new_id(work, STR("begrippen"));
    Buf html = {.arena = work->arena};
    buf_printf(&html, "<section class=\"terms\" aria-labelledby=\"" STR_FMT "\">\n<h2 id=\"" STR_FMT "\">",
               STR_ARG(heading), STR_ARG(heading));
    escape_html(&html, language_word(work->context->charts.language, "article.terms"));
    BUF_LIT(&html, "</h2>\n");
    for (size_t i = 0; i < terms->ids.count; i++) {
        const GlossaryTerm *term = map_find(&terms->glossary->by_slug, terms->ids.entries[i].key);
        const Str *id = terms->ids.entries[i].value;
        buf_printf(&html, "<div class=\"term-note\" id=\"" STR_FMT "\" popover>\n<p><b>", STR_ARG(*id));
        escape_html(&html, term->term);
        BUF_LIT(&html, "</b> ");
        escape_html(&html, term->explanation);
        BUF_LIT(&html, "</p>\n</div>\n");
    }
    BUF_LIT(&html, "</section>");
    cmark_node_append_child(work->document, node_custom(work, CMARK_NODE_CUSTOM_BLOCK, buf_str(&html), (Str){0}));
}

void pass_terms(Work *work)
{
    Terms terms = {.work = work, .glossary = work->context->glossary, .ids.arena = work->arena,
                   .told.arena = work->arena};
    size_t headings = 0;
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (walk.type == CMARK_NODE_HEADING)
            headings += walk.enter ? 1 : (size_t)-1;
        else if (walk.type == CMARK_NODE_LINK && !walk.enter &&
                 str_starts_with(str_from(cmark_node_get_url(walk.node)), str_from(scheme)))
            make_button(&terms, &walk);
        else if (terms.glossary && walk.type == CMARK_NODE_TEXT && !headings && !walk.images)
            tell_abbreviations(&terms, walk.node);
    }
    if (terms.ids.count)
        add_explanations(&terms);
}
