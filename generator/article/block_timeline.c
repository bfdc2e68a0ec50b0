/*
 * block_timeline: what happened when.
 *
 *     ```timeline
 *     - 1982: Het **Akkoord van Wassenaar**.
 *     - jaren negentig: De centra vakopleiding sluiten.
 *       Wat ervoor in de plaats komt, is van de markt.
 *     ```
 *
 * A list as any Markdown tool shows it: what stands before the first colon is
 * when; the text is Markdown and goes on in indented lines.
 */
#include "article/blocks.h"

typedef struct Event {
    Str when;
    Buf text; /* as many lines as it was typed in */
    size_t line;
} Event;

typedef struct Timeline {
    Work *work;
    const Block *block;
    cmark_node *list;
    Event event; /* the one that is being read; no `when`: none yet */
    size_t count;
} Timeline;

static void end_event(Timeline *timeline)
{
    Work *work = timeline->work;
    Event *event = &timeline->event;
    if (!event->when.len)
        return;
    cmark_node *item = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, STR("<li>"), STR("</li>"));
    cmark_node_append_child(timeline->list, item);
    block_add_inline(work, timeline->block, item, STR("<p class=\"when\">"), STR("</p>"), event->when, event->line);
    cmark_node *text = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, STR("<div>"), STR("</div>"));
    cmark_node_append_child(item, text);
    block_add_markdown(work, timeline->block, text, buf_str(&event->text), event->line);
    timeline->count++;
}

/* Starts the event of a line "- when: text"; false when it is none. */
static bool start_event(Timeline *timeline, Str line, size_t number)
{
    Str rest = str_from_index(line, 2);
    size_t colon = str_index(rest, STR(": "));
    Str when = str_trim(str_slice(rest, 0, colon));
    if (colon == rest.len || !when.len)
        return false;
    end_event(timeline);
    timeline->event = (Event){when, {.arena = timeline->work->arena}, number};
    buf_add(&timeline->event.text, str_from_index(rest, colon + 2));
    return true;
}

/* An indented or empty line belongs to the event above it. */
static bool continue_event(Timeline *timeline, Str line)
{
    bool empty = !str_trim(line).len;
    if (!timeline->event.when.len)
        return empty;
    if (!empty && !str_starts_with(line, STR("  ")))
        return false;
    buf_add_char(&timeline->event.text, '\n');
    buf_add(&timeline->event.text, empty ? (Str){0} : str_from_index(line, 2));
    return true;
}

void block_make_timeline(Work *work, const Block *block)
{
    Timeline timeline = {.work = work, .block = block};
    timeline.list = node_custom(work, CMARK_NODE_CUSTOM_BLOCK, STR("<ol class=\"timeline\" role=\"list\">"),
                                STR("</ol>"));
    bool good = true;
    size_t number = 0;
    for (Str rest = block->text; rest.data && good; number++) {
        Str line = str_cut(&rest, '\n');
        good = str_starts_with(line, STR("- ")) ? start_event(&timeline, line, number)
                                                : continue_event(&timeline, line);
    }
    if (good) /* else the queue of blocks would hold those of a tree that is freed */
        end_event(&timeline);
    if (timeline.count) {
        node_replace(block->node, timeline.list);
    }
    if (good && timeline.count)
        return;
    if (!timeline.count)
        cmark_node_free(timeline.list);
    diag_error(work->diags, block->place, "block-timeline", "a block 'timeline' holds lines '- when: what'");
    diag_hint(work->diags, "write for instance '- 2008: De kredietcrisis begint.'; a longer text goes on in lines "
                           "that start with two spaces");
}
