/*
 * prose_collect: pass_prose: from the parsed tree to plain text with places,
 * block by block. What stands in YAML is in prose_fields.c, which nodes of
 * tables hold what is in prose_tables.c.
 */
#include "article/prose_build.h"

/* ---- the tree ---- */

static bool is_quotation(cmark_node *node)
{
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_BLOCK_QUOTE)
        return true;
    Str enter = type == CMARK_NODE_CUSTOM_BLOCK ? str_from(cmark_node_get_on_enter(node)) : (Str){0};
    return str_contains(enter, STR("<blockquote"));
}

static size_t start_of(Collector *collector, const Walk *walk)
{
    Place place = work_node_place(collector->work, walk->frame, walk->node, (Str){0});
    return place.start == UINT32_MAX ? 0 : place.start;
}

static void open_for(Collector *collector, const Walk *walk)
{
    if (collector->open)
        return;
    bool heading = walk->type == CMARK_NODE_HEADING;
    ProseKind kind = heading ? PROSE_HEADING : collector->quotes ? PROSE_QUOTE : PROSE_PARAGRAPH;
    prose_start_block(collector, kind, collector->work->source, start_of(collector, walk));
}

static Str typed_content_of(cmark_node *link)
{
    Str url = str_from(cmark_node_get_url(link));
    return str_starts_with(url, STR("cijfer:")) ? str_from_index(url, 7) : (Str){0};
}

static void do_link(Collector *collector, const Walk *walk)
{
    Str content = typed_content_of(walk->node);
    if (!content.len)
        return;
    if (walk->enter) {
        collector->typed = collector->text.len;
        return;
    }
    size_t start = collector->typed;
    size_t at = start < collector->offset_count ? collector->offsets[start] : collector->cursor;
    Place place = source_place(collector->work->source, at, collector->cursor);
    prose_add_span(collector, (ProseSpan){SPAN_TYPED, start, collector->text.len, place,
                                    prose_find_figure(collector, arena_str(collector->work->arena, content), place),
                                    prose_part_of(arena_str(collector->work->arena, content))});
}

static void do_inline(Collector *collector, const Walk *walk)
{
    size_t start = collector->text.len;
    switch ((int)walk->type) {
    case CMARK_NODE_TEXT:
        open_for(collector, walk);
        prose_add_marked(collector, node_literal(walk->node));
        return;
    case CMARK_NODE_CODE:
        open_for(collector, walk);
        prose_add_words(collector, node_literal(walk->node));
        prose_add_span(collector, (ProseSpan){SPAN_CODE, start, collector->text.len, {0}, NULL, {0}});
        return;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
        prose_add_at(collector, STR(" "), collector->cursor, false);
        return;
    case CMARK_NODE_LINK:
        open_for(collector, walk);
        do_link(collector, walk);
        return;
    default:
        return;
    }
}

static bool is_block(cmark_node_type type)
{
    return (type >= CMARK_NODE_FIRST_BLOCK && type <= CMARK_NODE_LAST_BLOCK) || type == CMARK_NODE_NONE;
}

/* A cell's heads come before it, all at its place: they say what it is of. */
static void start_placed(Collector *collector, const PlacedNode *placed)
{
    prose_start_block(collector, placed->kind, placed->place.source, placed->place.start);
    prose_add_at(collector, placed->heads, placed->place.start, false);
    collector->heads = placed->heads.len;
    collector->table = placed->table;
    if (placed->cell && !placed->cell->is_rich)
        prose_add_text(collector, str_trim(placed->cell->text.text));
}

/* Whether a node is to be left out, or stands in one that is. */
static bool is_skipped(Collector *collector, const Walk *walk)
{
    if (collector->skipped) {
        bool ends = walk->node == collector->skipped && !walk->enter;
        collector->skipped = ends ? NULL : collector->skipped;
        return true;
    }
    const PlacedNode *placed =
        walk->enter && walk->type == CMARK_NODE_IMAGE ? prose_find_placed(collector, walk->node) : NULL;
    if (placed && !placed->place.source)
        collector->skipped = walk->node;
    return collector->skipped != NULL;
}

static void do_node(Collector *collector, const Walk *walk)
{
    if (is_skipped(collector, walk))
        return;
    if (!is_block(walk->type)) {
        do_inline(collector, walk);
        return;
    }
    prose_end_block(collector);
    const PlacedNode *placed = walk->enter ? prose_find_placed(collector, walk->node) : NULL;
    if (placed && placed->place.source)
        start_placed(collector, placed);
    if (is_quotation(walk->node))
        collector->quotes += walk->enter ? 1 : (size_t)-1;
    if (walk->enter && (walk->type == CMARK_NODE_PARAGRAPH || walk->type == CMARK_NODE_HEADING))
        open_for(collector, walk);
}

void pass_prose(Work *work)
{
    if (!work->prose)
        return;
    Collector collector = prose_collector(work);
    prose_place_nodes(&collector);
    for (Walk walk = walk_start(work); walk_next(&walk);)
        do_node(&collector, &walk);
    prose_end_block(&collector);
    prose_add_noted(&collector);
}
