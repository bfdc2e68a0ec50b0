/*
 * pass_references: references to numbered parts get their words, and the lists
 * of figures and tables their lines, when every number and id is known.
 */
#include "article/cross.h"

#include "base/escape.h"
#include "figures/language.h"

static const struct { const char *prefix, *word; } kinds[PART_KIND_COUNT] = {
    {"fig", "figure"}, {"tab", "table"}, {"box", "box"}, {"sec", "section"},
};

void cross_refer(Work *work, const Walk *walk, const Mark *mark)
{
    Cross *cross = work->cross;
    cmark_node *node = node_custom(work, CMARK_NODE_CUSTOM_INLINE, (Str){0}, (Str){0});
    cmark_node_insert_before(walk->node, node);
    ARENA_RESERVE_ONE(work->arena, cross->references, cross->reference_count, cross->reference_capacity);
    cross->references[cross->reference_count++] = (CrossReference){mark, node, !walk->links};
}

/* ---- what is meant ---- */

/* The name in lower case up to the colon: "Fig:x" is asked for as "fig:x". *capital tells of the capital. */
static Str wanted_name(Work *work, const Mark *mark, bool *capital)
{
    Str content = mark_content(mark);
    char *name = arena_cstr(work->arena, content);
    *capital = name[0] >= 'A' && name[0] <= 'Z';
    for (size_t i = 0; name[i] && name[i] != ':'; i++)
        if (name[i] >= 'A' && name[i] <= 'Z')
            name[i] = (char)(name[i] - 'A' + 'a');
    return (Str){name, content.len};
}

static const ArticleTarget *find_elsewhere(const Work *work, Str name)
{
    return work->context->targets ? map_find(work->context->targets, name) : NULL;
}

static void report_unknown(Work *work, const CrossReference *reference, Str name)
{
    diag_error(work->diags, reference->mark->place, "ref-unknown", "there is nothing '" STR_FMT "' to refer to",
               STR_ARG(name));
    if (work->diags->errors > DIAG_MAX_PER_FILE || !work->cross->known.count)
        diag_hint(work->diags, "a chart or a table gets a name with 'id: name', a heading or a box with {#name}");
    else
        diag_hint_names(work->diags, name, &work->cross->known);
}

/* ---- in words ---- */

static Str with_capital(Arena *arena, Str word)
{
    char *copy = arena_cstr(arena, word);
    if (*copy >= 'a' && *copy <= 'z')
        *copy = (char)(*copy - 'a' + 'A');
    return (Str){copy, word.len};
}

/* A chapter that has a letter is an appendix. */
static const char *chapter_word(Str number)
{
    return number.len && number.data[0] >= 'A' && number.data[0] <= 'Z' ? "appendix" : "chapter";
}

static Str say(const Work *work, PartKind kind, bool is_chapter, Str number, Str title, bool capital)
{
    Str word = cross_word(work, is_chapter ? chapter_word(number) : kinds[kind].word);
    if (capital)
        word = with_capital(work->arena, word);
    PatternField fields[] = {{"word", word}, {"number", number}, {"title", title}};
    return language_fill(work->arena, cross_word(work, number.len ? "numbered" : "named"), fields, 3);
}

Str cross_label(const Work *work, const Part *part, bool capital)
{
    return say(work, part->kind, part->is_chapter, part->number, part->title, capital);
}

static void fill_reference(Work *work, const CrossReference *reference, Str text, Str href)
{
    Buf out = {.arena = work->arena};
    if (reference->linked) {
        BUF_LIT(&out, "<a class=\"cross\" href=\"");
        escape_html(&out, href);
        BUF_LIT(&out, "\">");
    }
    escape_html(&out, text);
    if (reference->linked)
        BUF_LIT(&out, "</a>");
    cmark_node_set_on_enter(reference->node, arena_cstr(work->arena, buf_str(&out)));
    node_set_plain(work, reference->node, text);
}

static void resolve(Work *work, const CrossReference *reference)
{
    bool capital;
    Str name = wanted_name(work, reference->mark, &capital);
    Part *part = map_find(&work->cross->names, name);
    if (part) {
        part->used = true;
        fill_reference(work, reference, cross_label(work, part, capital),
                       arena_printf(work->arena, "#" STR_FMT, STR_ARG(part->html_id)));
        return;
    }
    const ArticleTarget *target = find_elsewhere(work, name);
    if (!target) {
        report_unknown(work, reference, name);
        return;
    }
    Str text = say(work, target->kind, target->is_chapter, target->number, target->title, capital);
    fill_reference(work, reference, text, target->href);
}

/* ---- names that nobody uses ---- */

/* Links to `#id` use it too. */
static bool is_linked(const Map *anchors, const Part *part)
{
    return map_find(anchors, part->html_id) != NULL;
}

static void warn_unused(Work *work)
{
    static char yes;
    Map anchors = {.arena = work->arena};
    for (size_t i = 0; i < work->link_count; i++)
        if (str_starts_with(work->links[i].target, STR("#")))
            map_set(&anchors, str_from_index(work->links[i].target, 1), &yes);
    for (size_t i = 0; i < work->cross->count; i++) {
        const Part *part = work->cross->parts[i];
        if (!part->name.len || part->used || is_linked(&anchors, part) || work->context->chapter.len)
            continue;
        diag_warning(work->diags, part->place, "ref-unused", "nothing refers to '%s:" STR_FMT "'",
                     kinds[part->kind].prefix, STR_ARG(part->name));
        diag_hint(work->diags, "write [@%s:" STR_FMT "] in the text where it is about this, or take the id out",
                  kinds[part->kind].prefix, STR_ARG(part->name));
    }
}

/* ---- for other texts ---- */

static void list_target(Work *work, const Part *part)
{
    ARENA_RESERVE_ONE(work->arena, work->targets, work->target_count, work->target_capacity);
    work->targets[work->target_count++] = (ArticleTarget){
        .kind = part->kind,
        .name = part->name.len ? arena_printf(work->arena, "%s:" STR_FMT, kinds[part->kind].prefix,
                                              STR_ARG(part->name)) : (Str){0},
        .by_number = part->number.len ? arena_printf(work->arena, "%s:" STR_FMT, kinds[part->kind].prefix,
                                                     STR_ARG(part->number)) : (Str){0},
        .number = part->number,
        .title = part->title,
        .is_chapter = part->is_chapter,
        .href = arena_printf(work->arena, "#" STR_FMT, STR_ARG(part->html_id)),
    };
}

static void read_titles(Work *work)
{
    for (size_t i = 0; i < work->cross->count; i++) {
        Part *part = work->cross->parts[i];
        if (part->title_node)
            part->title = node_plain_text(work->arena, part->title_node, false);
    }
}

void pass_references(Work *work)
{
    read_titles(work);
    for (size_t i = 0; i < work->cross->reference_count; i++)
        resolve(work, &work->cross->references[i]);
    cross_fill_lists(work);
    warn_unused(work);
    for (size_t i = 0; i < work->cross->count; i++)
        list_target(work, work->cross->parts[i]);
    for (size_t i = 0; i < work->cross->section_count; i++)
        list_target(work, work->cross->sections[i]);
}
