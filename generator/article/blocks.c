/*
 * blocks: see blocks.h. pass_blocks goes over a list of code blocks, to which
 * the Markdown inside a block adds its own; so blocks in blocks need no
 * recursion.
 *
 * A block's YAML is read in its place in the file. Where the block stands in a
 * quote or a list, each of its lines has a border ("> ", spaces) that is not
 * its own: then a copy of the file is read in which the borders are blanked
 * out, so that every line and column stays true.
 */
#include "article/blocks.h"

#include "article/notes.h"
#include "article/prose_work.h"

#include "base/escape.h"
#include "base/yaml.h"

typedef struct BlockKind {
    const char *name;
    BlockMake *make;
} BlockKind;

static const BlockKind kinds[] = {
    {"chart", block_make_chart},
    {"figure", block_make_figure},
    {"quote", block_make_quote},
    {"aside", block_make_aside},
    {"table", block_make_table},
    {"list-of-figures", block_make_list},
    {"list-of-tables", block_make_list},
    {"biography", block_make_biography},
    {"box", block_make_box},
    {"call-out", block_make_box},
    {"columns", block_make_columns},
    {"do-now", block_make_box},
    {"from-to", block_make_from_to},
    {"image", block_make_image},
    {"interview", block_make_interview},
    {"qr", block_make_qr},
    {"recommendations", block_make_box},
    {"side-note", block_make_box},
    {"timeline", block_make_timeline},
};
enum { KIND_COUNT = sizeof kinds / sizeof *kinds };

/* What Dutch editors may type instead. */
static const struct {
    const char *alias;
    const char *name;
} aliases[] = {
    {"grafiek", "chart"},          {"cijfer", "figure"},        {"citaat", "quote"},
    {"kader", "box"},              {"let-op", "call-out"},      {"direct-doen", "do-now"},
    {"doen", "do-now"},            {"aanbevelingen", "recommendations"},
    {"kanttekening", "side-note"}, {"vraaggesprek", "interview"}, {"biografie", "biography"},
    {"beeld", "image"},            {"van-naar", "from-to"},     {"kolommen", "columns"},
    {"tijdlijn", "timeline"},      {"tabel", "table"},
    {"lijst-van-figuren", "list-of-figures"}, {"lijst-van-tabellen", "list-of-tables"},
};
enum { ALIAS_COUNT = sizeof aliases / sizeof *aliases };

static Str canonical_name(Str name)
{
    for (size_t i = 0; i < ALIAS_COUNT; i++)
        if (str_equal(name, str_from(aliases[i].alias)))
            return str_from(aliases[i].name);
    return name;
}

typedef struct BlockQueue {
    Block *items;
    size_t count;
    size_t capacity;
} BlockQueue;

static Str first_word(Str info)
{
    info = str_trim(info);
    size_t end = 0;
    while (end < info.len && info.data[end] != ' ' && info.data[end] != '\t')
        end++;
    return str_slice(info, 0, end);
}

static const BlockKind *find_kind(Str name)
{
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (str_equal(name, str_from(kinds[i].name)))
            return &kinds[i];
    return NULL;
}

/* Adds the fenced blocks below a node to the queue. */
static void collect(Work *work, cmark_node *root, const Frame *frame, size_t depth)
{
    BlockQueue *queue = work->blocks;
    cmark_iter *iter = cmark_iter_new(root);
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        if (cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK)
            continue;
        Str typed = first_word(arena_str(work->arena, str_from(cmark_node_get_fence_info(node))));
        Str name = canonical_name(typed);
        if (!name.len)
            continue;
        ARENA_RESERVE_ONE(work->arena, queue->items, queue->count, queue->capacity);
        queue->items[queue->count++] = (Block){
            .node = node,
            .frame = frame,
            .line = frame->first_line + (size_t)cmark_node_get_start_line(node),
            .depth = depth,
            .name = name,
            .text = arena_str(work->arena, node_literal(node)),
            .place = work_node_place(work, frame, node, typed),
        };
    }
    cmark_iter_free(iter);
}

/* Line of the file, from 1, that is the block's first below its fence. */
static size_t first_line(const Work *work, const Block *block)
{
    return work->body_line + block->line - 1;
}

static size_t count_lines(Str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.data[i] == '\n';
    return count;
}

/* A line of the file, from 1, without its end; empty below the last. */
static Str file_line(const Work *work, size_t line)
{
    if (line > work->source->line_count)
        return (Str){0};
    uint32_t start = source_offset(work->source, line, 1);
    return place_line_text(source_place(work->source, start, start));
}

/* A block that the file's end closed, or the end of the quote it stands in, has swallowed what follows it. */
static void check_closed(Work *work, const Block *block)
{
    Str line = file_line(work, first_line(work, block) + count_lines(block->text));
    if (str_contains(line, STR("```")) || str_contains(line, STR("~~~")))
        return;
    diag_error(work->diags, block->place, "block-unclosed", "the block '" STR_FMT "' has no end",
               STR_ARG(block->name));
    diag_hint(work->diags, "write a line ``` below it");
}

static void report_near_miss(Work *work, const Block *block)
{
    enum { LONG_ENOUGH = 4 }; /* "r" and "sql" are near "qr", and languages */
    Str names[KIND_COUNT + ALIAS_COUNT];
    size_t count = 0;
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (strlen(kinds[i].name) >= LONG_ENOUGH)
            names[count++] = str_from(kinds[i].name);
    for (size_t i = 0; i < ALIAS_COUNT; i++)
        names[count++] = str_from(aliases[i].alias);
    Str nearest = str_nearest(block->name, names, count);
    if (!nearest.len)
        return;
    diag_error(work->diags, block->place, "block-unknown", "there is no block '" STR_FMT "'", STR_ARG(block->name));
    diag_hint(work->diags, "did you mean '" STR_FMT "'?", STR_ARG(nearest));
}

static void make_block(Work *work, const Block *block)
{
    const BlockKind *kind = find_kind(block->name);
    if (!kind) {
        report_near_miss(work, block);
        return;
    }
    if (block->depth >= BLOCK_MAX_DEPTH) {
        diag_error(work->diags, block->place, "block-depth", "more than %d blocks in each other",
                   (int)BLOCK_MAX_DEPTH);
        diag_hint(work->diags, "put this block below the one around it");
        return;
    }
    check_closed(work, block);
    kind->make(work, block);
}

void blocks_make(Work *work, cmark_node *root, const Frame *frame)
{
    BlockQueue queue = {0};
    work->blocks = &queue;
    collect(work, root, frame, 0);
    for (size_t i = 0; i < queue.count; i++) {
        Block block = queue.items[i]; /* a copy: the queue may move while it grows */
        make_block(work, &block);
    }
    work->blocks = NULL;
}

void pass_blocks(Work *work)
{
    blocks_make(work, work->document, &work->body);
}

cmark_node *block_replace(Work *work, const Block *block, Str enter, Str exit)
{
    cmark_node *custom = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, enter, exit);
    node_replace(block->node, custom);
    return custom;
}

Str block_new_id(Work *work, Str name, Str title)
{
    if (!name.len)
        name = marks_restore(work->marks, typed_without_marks(work->arena, title));
    return work_new_id(work, name);
}

void block_replace_html(Work *work, const Block *block, Str html)
{
    block_replace(work, block, html, (Str){0});
}

/* Parses a piece of a block; NULL after reporting. */
static cmark_node *parse_piece(Work *work, const Block *block, Str markdown, size_t skipped, Frame **out)
{
    Frame *frame = ARENA_NEW(work->arena, Frame);
    *frame = (Frame){.outer = block->frame,
                     .text = source_create(work->arena, work->source->path, markdown),
                     .first_line = block->line + skipped};
    *out = frame;
    Frame without_notes = *frame;
    without_notes.text = notes_take_out(work, frame);
    return markdown_parse(work, &without_notes);
}

/* A custom block that prints nothing of its own and tells the passes where its content stands. */
static cmark_node *add_framed(Work *work, cmark_node *parent, Frame *frame)
{
    cmark_node *framed = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, (Str){0}, (Str){0});
    cmark_node_set_user_data(framed, frame);
    cmark_node_append_child(parent, framed);
    return framed;
}

void block_add_markdown(Work *work, const Block *block, cmark_node *parent, Str markdown, size_t skipped)
{
    Frame *frame;
    cmark_node *document = parse_piece(work, block, markdown, skipped, &frame);
    if (!document)
        return;
    cmark_node *framed = add_framed(work, parent, frame);
    node_move_children(document, framed);
    cmark_node_free(document);
    notes_set_box(frame, framed);
    collect(work, framed, frame, block->depth + 1);
}

void block_add_inline(Work *work, const Block *block, cmark_node *parent, Str enter, Str exit, Str line,
                      size_t skipped)
{
    Frame *frame;
    cmark_node *document = parse_piece(work, block, line, skipped, &frame);
    if (!document)
        return;
    cmark_node *inlines = node_custom(work, CMARK_NODE_CUSTOM_INLINE, enter, exit);
    cmark_node_append_child(add_framed(work, parent, frame), inlines);
    cmark_node *first = cmark_node_first_child(document);
    cmark_node_type type = cmark_node_get_type(first);
    if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) {
        node_move_children(first, inlines);
    } else {
        cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
        node_set_literal(work, text, line);
        cmark_node_append_child(inlines, text);
    }
    cmark_node_free(document);
}

/* A text's lines end in LF or CR LF. */
static Str without_return(Str line)
{
    return str_ends_with(line, STR("\r")) ? str_slice(line, 0, line.len - 1) : line;
}

/*
 * Blanks out what stands before the block's lines in the file; *bordered tells
 * whether anything does. False when a line is not the file's own: libcmark
 * turns a tab that is half a border into spaces.
 */
static bool blank_borders(Work *work, const Block *block, bool *bordered)
{
    Str file = work->source->text;
    size_t number = first_line(work, block);
    for (Str rest = marks_restore(work->marks, block->text); rest.len; number++) {
        Str line = without_return(str_cut(&rest, '\n'));
        Str written = file_line(work, number);
        if (!str_ends_with(written, line))
            return false;
        size_t border = written.len - line.len;
        if (!border)
            continue;
        *bordered = true;
        if (!work->shadow) {
            work->shadow = arena_cstr(work->arena, file);
            work->shadow_source = source_create(work->arena, work->source->path, (Str){work->shadow, file.len});
        }
        memset(work->shadow + source_offset(work->source, number, 1), ' ', border);
    }
    return true;
}

/* The copy has the lines and offsets of the file: what was read from it is said to stand in the file itself. */
static void move_place(const Work *work, Place *place)
{
    if (work->shadow && place->source == work->shadow_source)
        place->source = work->source;
}

/* Bounded by YAML_MAX_DEPTH. The values were just read and are nobody else's yet: list items may be changed. */
static void move_places(const Work *work, Value *value)
{
    move_place(work, &value->place);
    move_place(work, &value->key_place);
    if (value->kind == VALUE_MAP)
        for (size_t i = 0; i < value->map.count; i++)
            move_places(work, value->map.entries[i].value);
    if (value->kind == VALUE_LIST)
        for (size_t i = 0; i < value->list.count; i++)
            move_places(work, (Value *)(uintptr_t)value->list.items[i]);
}

static Value *read_yaml(Work *work, const Source *source, size_t start, size_t end)
{
    size_t reported = work->diags->count;
    Value *yaml = yaml_read(work->arena, source, start, end, work->diags);
    for (size_t i = reported; i < work->diags->count; i++) {
        move_place(work, &work->diags->items[i].place);
        move_place(work, &work->diags->items[i].related);
    }
    if (yaml)
        move_places(work, yaml);
    return yaml;
}

Value *block_read_yaml(Work *work, const Block *block)
{
    bool bordered = false;
    if (!blank_borders(work, block, &bordered)) {
        diag_error(work->diags, block->place, "block-yaml", "the block '" STR_FMT "' cannot be read here",
                   STR_ARG(block->name));
        diag_hint(work->diags, "indent it with spaces instead of tabs, or start it at the beginning of a line");
        return NULL;
    }
    const Source *source = bordered ? work->shadow_source : work->source;
    size_t number = first_line(work, block);
    size_t start = source_offset(source, number, 1);
    size_t end = source_offset(source, number + count_lines(block->text), 1);
    Value *yaml = read_yaml(work, source, start, end);
    if (yaml && !yaml->place.source)
        yaml->place = block->place; /* an empty block: what it lacks is told at its fence */
    if (!yaml || value_is_map(yaml))
        return yaml;
    diag_error(work->diags, block->place, "block-yaml", "a block '" STR_FMT "' holds lines 'key: value', not %s",
               STR_ARG(block->name), value_kind_name(yaml));
    diag_hint(work->diags, "write for instance 'indicator: werkloosheid'");
    return NULL;
}

const Value *block_read_id(Work *work, const Value *yaml)
{
    const Value *id = value_get(yaml, STR("id"));
    if (!id)
        return NULL;
    Str slug = value_is_scalar(id) ? escape_slug(work->arena, id->text) : (Str){0};
    if (slug.len && str_equal(slug, id->text))
        return id;
    diag_error(work->diags, id->place, "block-id", "an id is lower-case letters, digits and single hyphens");
    if (slug.len)
        diag_hint(work->diags, "write 'id: " STR_FMT "'", STR_ARG(slug));
    else
        diag_hint(work->diags, "write for instance 'id: spanning'");
    return NULL;
}
