/*
 * layout: see layout.h.
 *
 * Spreading is isotonic regression: after taking from each wanted place the
 * heights that lie before it, "no overlap" becomes "not descending", which
 * pool-adjacent-violators solves exactly; clamping its answer solves the
 * bounded problem exactly too. O(n log n), and the same labels always give the
 * same places.
 */
#include "charts/layout.h"

#include <stdlib.h>

#include "base/utf8.h"

typedef struct Pool {
    double sum;   /* of wanted places, heights taken out */
    size_t count; /* labels in it */
} Pool;

double layout_total_height(const LayoutSpread *labels, size_t count)
{
    double total = 0;
    for (size_t i = 0; i < count; i++)
        total += labels[i].height;
    return total;
}

static int compare_wanted(const void *a, const void *b)
{
    const LayoutSpread *x = *(LayoutSpread *const *)a;
    const LayoutSpread *y = *(LayoutSpread *const *)b;
    if (x->wanted != y->wanted)
        return x->wanted < y->wanted ? -1 : 1;
    return x < y ? -1 : x > y;
}

static double pool_mean(const Pool *pool)
{
    return pool->sum / (double)pool->count;
}

/* Returns the number of pools, whose means ascend. */
static size_t pool_neighbours(Pool *pools, LayoutSpread *const *order, size_t count)
{
    size_t n = 0;
    double before = 0;
    for (size_t i = 0; i < count; i++) {
        pools[n++] = (Pool){order[i]->wanted - before - order[i]->height / 2, 1};
        before += order[i]->height;
        while (n > 1 && pool_mean(&pools[n - 2]) > pool_mean(&pools[n - 1])) {
            pools[n - 2].sum += pools[n - 1].sum;
            pools[n - 2].count += pools[n - 1].count;
            n--;
        }
    }
    return n;
}

void layout_spread(Arena *arena, LayoutSpread *labels, size_t count, double low, double high)
{
    if (count == 0)
        return;
    LayoutSpread **order = ARENA_ARRAY(arena, LayoutSpread *, count);
    for (size_t i = 0; i < count; i++)
        order[i] = &labels[i];
    qsort(order, count, sizeof *order, compare_wanted);
    Pool *pools = ARENA_ARRAY(arena, Pool, count);
    size_t pool_count = pool_neighbours(pools, order, count);
    double highest = high - layout_total_height(labels, count);
    double before = 0;
    size_t next = 0;
    for (size_t p = 0; p < pool_count; p++) {
        double top = pool_mean(&pools[p]);
        top = top > highest ? highest : top;
        top = top < low ? low : top;
        for (size_t i = 0; i < pools[p].count; i++, next++) {
            order[next]->middle = top + before + order[next]->height / 2;
            before += order[next]->height;
        }
    }
}

void layout_thin(LayoutInterval *intervals, size_t count, double low, double high, double gap)
{
    double taken = low;
    for (size_t i = 0; i < count; i++) {
        intervals[i].keep = intervals[i].from >= taken && intervals[i].to <= high;
        if (intervals[i].keep)
            taken = intervals[i].to + gap;
    }
}

Str layout_line_text(Arena *arena, Str text)
{
    if (!str_contains(text, STR("\u00AD")))
        return text;
    Buf buf = {.arena = arena};
    bool hyphen_at_end = str_ends_with(text, STR("\u00AD"));
    for (Str rest = text; rest.len;) {
        size_t at = str_index(rest, STR("\u00AD"));
        buf_add(&buf, str_slice(rest, 0, at));
        rest = str_from_index(rest, at + sizeof "\u00AD" - 1);
    }
    if (hyphen_at_end)
        buf_add_char(&buf, '-');
    return buf_str(&buf);
}

bool layout_can_break(Str text, size_t i, size_t *end_of_line, size_t *next_line)
{
    Str rest = str_from_index(text, i);
    if (rest.data[0] == ' ') {
        *end_of_line = i;
        *next_line = i + 1;
        return i > 0;
    }
    size_t length = str_starts_with(rest, STR("\u00AD")) ? 2 : rest.data[0] == '-' || rest.data[0] == '/' ? 1 : 0;
    *end_of_line = *next_line = i + length;
    return length > 0 && i > 0 && i + length < text.len;
}

static double room_of(const LayoutType *type, Str line)
{
    return measure_room(line, type->size, type->weight);
}

/* The break that makes the wider of two lines narrowest. False when the text has none. */
static bool break_in_two(Arena *arena, const LayoutType *type, Str text, LayoutText *best)
{
    bool found = false;
    for (size_t i = 0; i < text.len; i++) {
        size_t end;
        size_t next;
        if (!layout_can_break(text, i, &end, &next))
            continue;
        LayoutText two = {.count = 2};
        two.lines[0] = layout_line_text(arena, str_slice(text, 0, end));
        two.lines[1] = layout_line_text(arena, str_from_index(text, next));
        double first = room_of(type, two.lines[0]);
        double second = room_of(type, two.lines[1]);
        two.room = first > second ? first : second;
        if (!found || two.room < best->room)
            *best = two;
        found = true;
    }
    return found;
}

static LayoutText one_line(Arena *arena, const LayoutType *type, Str text)
{
    Str line = layout_line_text(arena, text);
    return (LayoutText){.lines = {line}, .count = 1, .room = room_of(type, line)};
}

/* Whole, on two lines where one is too narrow. */
static bool fit_whole(Arena *arena, const LayoutType *type, Str text, double width, size_t lines, LayoutText *out)
{
    *out = one_line(arena, type, text);
    if (out->room <= width)
        return true;
    bool may_fit = lines > 1 && out->room <= LAYOUT_MAX_LINES * width;
    return may_fit && break_in_two(arena, type, text, out) && out->room <= width;
}

static bool fit_hyphenated(Arena *arena, const LayoutType *type, Str text, double width, size_t lines,
                           LayoutText *out)
{
    Str hyphenated = hyphenate(arena, type->hyphenator, text);
    if (hyphenated.len == text.len || !fit_whole(arena, type, hyphenated, width, lines, out))
        return false;
    out->fit = LAYOUT_HYPHENATED;
    return true;
}

static LayoutText cut(Arena *arena, const LayoutType *type, Str text, double width)
{
    Str line = layout_line_text(arena, text);
    LayoutText best = {.lines = {STR("…")}, .count = 1, .fit = LAYOUT_CUT};
    best.room = room_of(type, best.lines[0]);
    for (size_t i = 0; i < line.len;) {
        utf8_next(line, &i);
        Buf buf = {.arena = arena};
        buf_add(&buf, str_trim(str_slice(line, 0, i)));
        BUF_LIT(&buf, "…");
        double room = room_of(type, buf_str(&buf));
        if (room > width)
            break;
        best.lines[0] = buf_str(&buf);
        best.room = room;
    }
    return best;
}

LayoutText layout_wrap(Arena *arena, const LayoutType *type, Str text, Str short_form, double width, size_t lines)
{
    LayoutText fit;
    bool has_short = short_form.len && !str_equal(short_form, text);
    if (fit_whole(arena, type, text, width, lines, &fit))
        return fit;
    if (has_short && fit_whole(arena, type, short_form, width, lines, &fit)) {
        fit.fit = LAYOUT_SHORT;
        return fit;
    }
    if (fit_hyphenated(arena, type, text, width, lines, &fit) ||
        (has_short && fit_hyphenated(arena, type, short_form, width, lines, &fit)))
        return fit;
    return cut(arena, type, has_short ? short_form : text, width);
}
