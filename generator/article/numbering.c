/*
 * numbering: pass_numbering: figures, tables, boxes and sections in the order
 * of the text.
 *
 *     numbering: true       sections 1, 1.1, 1.1.1; figures 1, 2, 3
 *     numbering: chapter    the same, and figures by the highest level: 2.1
 *
 * A report in several files has its chapters numbered, what comes before them
 * not, and its appendices lettered: A, A.1, table A.1.
 *
 * Without it sections have no number, and figures are counted through; a report
 * is numbered by chapter all the same. In a text that is a chapter by itself
 * (context->chapter is its number) everything carries that number in front:
 * section 3.1, figure 3.2.
 */
#include "article/cross.h"

#include "base/escape.h"
#include "figures/language.h"

enum { TOP_LEVEL = 2, LEVELS = 3 };

typedef struct Counters {
    size_t parts[PART_KIND_COUNT];
    size_t sections[LEVELS];
    bool appendix; /* chapters have letters by now */
} Counters;

static Str node_key(cmark_node *const *node)
{
    return (Str){(const char *)node, sizeof *node};
}

static const char *const kind_names[PART_KIND_COUNT] = {"fig", "tab", "box", "sec"};

/* "fig:spanning" */
static Str full_name(Work *work, PartKind kind, Str name)
{
    return arena_printf(work->arena, "%s:" STR_FMT, kind_names[kind], STR_ARG(name));
}

static void report_duplicate(Work *work, const Part *part, const Part *other)
{
    diag_error(work->diags, part->place, "ref-duplicate", "there is another '" STR_FMT "'",
               STR_ARG(full_name(work, part->kind, part->name)));
    diag_related(work->diags, other->place, "the other one");
    diag_hint(work->diags, "give one of them another id");
}

static void set_name(Work *work, Part *part)
{
    Str name = full_name(work, part->kind, part->name);
    const Part *other = map_find(&work->cross->known, name);
    if (other) {
        report_duplicate(work, part, other);
        part->used = true; /* by whoever means either */
        return;
    }
    map_set(&work->cross->known, name, part);
    map_set(&work->cross->names, name, part);
}

Part *cross_add(Work *work, Part given)
{
    Cross *cross = work->cross;
    Part *part = ARENA_NEW(work->arena, Part);
    *part = given;
    ARENA_RESERVE_ONE(work->arena, cross->parts, cross->count, cross->capacity);
    cross->parts[cross->count++] = part;
    map_set(&cross->nodes, node_key(&part->node), part);
    if (part->name.len)
        set_name(work, part);
    return part;
}

/* "Kader 2", above the title. */
static void show_box(Work *work, const Part *part)
{
    Buf out = {.arena = work->arena};
    buf_add(&out, str_from(cmark_node_get_on_enter(part->node)));
    BUF_LIT(&out, "\n<p class=\"box-number\">");
    escape_html(&out, cross_label(work, part, true));
    BUF_LIT(&out, "</p>");
    cmark_node_set_on_enter(part->node, arena_cstr(work->arena, buf_str(&out)));
}

void cross_add_box(Work *work, Str name, Place place, Str html_id, cmark_node *box)
{
    if (name.len)
        cross_add(work, (Part){.kind = PART_BOX, .name = name, .place = place, .html_id = html_id, .node = box,
                               .title_node = cmark_node_last_child(box), .show = show_box});
}

Str cross_cut_name(Str *title)
{
    Str text = *title;
    while (text.len && strchr(" \t\r\n", text.data[text.len - 1]))
        text.len--;
    if (!str_ends_with(text, STR("}")))
        return (Str){0};
    size_t start = text.len;
    while (start && text.data[start - 1] != '{')
        start--;
    Str inside = str_slice(text, start, text.len - 1);
    if (!start || !str_starts_with(inside, STR("#")) || inside.len < 2)
        return (Str){0};
    *title = str_slice(text, 0, start - 1);
    while (title->len && title->data[title->len - 1] == ' ')
        title->len--;
    size_t colon = str_index_char(inside, ':');
    return colon < inside.len ? str_from_index(inside, colon + 1) : str_from_index(inside, 1);
}

Str cross_word(const Work *work, const char *name)
{
    const char *const path[] = {"references", name};
    return language_find(work->context->charts.language, path, 2);
}

/* ---- numbers ---- */

static Str front_text(const Work *work, const char *key)
{
    return work->article ? value_get_text(work->article->front_matter, key) : (Str){0};
}

/* A report is numbered by chapter unless it says otherwise. */
static bool by_chapter(const Work *work)
{
    if (!work->article)
        return false;
    bool says = value_get(work->article->front_matter, STR("numbering")) != NULL;
    return says ? str_equal(front_text(work, "numbering"), STR("chapter"))
                : str_equal(work->article->kind, STR("report"));
}

static bool numbers_sections(const Work *work)
{
    const Value *field = work->article ? value_get(work->article->front_matter, STR("numbering")) : NULL;
    return by_chapter(work) || work->context->chapter.len || (field && field->kind == VALUE_BOOL && field->boolean);
}

/* The number of the chapter: "3", and of an appendix "A". */
static Str chapter_number(Work *work, const Counters *counters)
{
    enum { LETTERS = 26 };
    size_t number = counters->sections[0];
    if (counters->appendix && number >= 1 && number <= LETTERS)
        return arena_printf(work->arena, "%c", (char)('A' + (number - 1)));
    return arena_printf(work->arena, "%zu", number);
}

static Str part_number(Work *work, Counters *counters, PartKind kind)
{
    size_t number = ++counters->parts[kind];
    if (work->context->chapter.len)
        return arena_printf(work->arena, STR_FMT ".%zu", STR_ARG(work->context->chapter), number);
    if (by_chapter(work) && counters->sections[0])
        return arena_printf(work->arena, STR_FMT ".%zu", STR_ARG(chapter_number(work, counters)), number);
    return arena_printf(work->arena, "%zu", number);
}

static Str section_number(Work *work, Counters *counters, int level)
{
    size_t depth = (size_t)(level - TOP_LEVEL);
    counters->sections[depth]++;
    for (size_t i = depth + 1; i < LEVELS; i++)
        counters->sections[i] = 0;
    Buf out = {.arena = work->arena};
    buf_add(&out, work->context->chapter);
    if (out.len)
        buf_add_char(&out, '.');
    buf_add(&out, chapter_number(work, counters));
    for (size_t i = 1; i <= depth; i++)
        buf_printf(&out, ".%zu", counters->sections[i]);
    return buf_str(&out);
}

/* Whether the section has a number at all; at the first appendix counting starts anew, in letters. */
static bool is_numbered(Work *work, Counters *counters, const Part *section, int level)
{
    if (!numbers_sections(work) || level < TOP_LEVEL || level >= TOP_LEVEL + LEVELS)
        return false;
    if (!work->article)
        return true;
    size_t appendix = work->article->appendix_start;
    if (appendix && !counters->appendix && section->place.start >= appendix)
        *counters = (Counters){.appendix = true};
    return section->place.start >= work->article->chapters_start;
}

/* `*next` counts them in the order of the text. */
static void number_part(Work *work, Counters *counters, Part *part, size_t *next)
{
    work->cross->parts[(*next)++] = part;
    part->number = part_number(work, counters, part->kind);
    Str name = full_name(work, part->kind, part->number);
    if (!map_find(&work->cross->names, name))
        map_set(&work->cross->names, name, part);
    if (part->show)
        part->show(work, part);
}

static void add_section(Work *work, Counters *counters, const Walk *walk)
{
    Cross *cross = work->cross;
    Part *part = ARENA_NEW(work->arena, Part);
    int level = cmark_node_get_heading_level(walk->node);
    *part = (Part){.kind = PART_SECTION, .place = work_node_place(work, walk->frame, walk->node, (Str){0})};
    if (is_numbered(work, counters, part, level)) {
        part->number = section_number(work, counters, level);
        part->is_chapter = level == TOP_LEVEL && by_chapter(work);
    }
    if (part->is_chapter)
        memset(counters->parts, 0, sizeof counters->parts);
    ARENA_RESERVE_ONE(work->arena, cross->sections, cross->section_count, cross->section_capacity);
    cross->sections[cross->section_count++] = part;
}

void pass_numbering(Work *work)
{
    Counters counters = {0};
    size_t next = 0;
    for (Walk walk = walk_start(work); walk_next(&walk);) {
        if (!walk.enter)
            continue;
        if (walk.type == CMARK_NODE_HEADING)
            add_section(work, &counters, &walk);
        else if (walk.type == CMARK_NODE_CUSTOM_BLOCK) {
            Part *part = map_find(&work->cross->nodes, node_key(&walk.node));
            if (part && !part->number.len)
                number_part(work, &counters, part, &next);
        }
    }
    work->cross->count = next;
}

/* ---- headings ---- */

Part *cross_next_section(Work *work, size_t index)
{
    return index < work->cross->section_count ? work->cross->sections[index] : NULL;
}

void cross_name_section(Work *work, Part *section, Str html_id, Str given)
{
    Cross *cross = work->cross;
    section->html_id = html_id;
    section->name = given.len ? given : html_id;
    Str name = full_name(work, PART_SECTION, section->name);
    if (given.len)
        set_name(work, section);
    else if (!map_find(&cross->names, name)) {
        map_set(&cross->names, name, section);
        map_set(&cross->known, name, section);
    }
    Str numbered = full_name(work, PART_SECTION, section->number);
    if (section->number.len && !map_find(&cross->names, numbered))
        map_set(&cross->names, numbered, section);
}
