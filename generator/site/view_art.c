/*
 * view_art: the cover's picture, drawn from one of the edition's own series.
 *
 * The magazine's mark is four bars, a quarter each, of which one stands out.
 * The picture is that mark through the years: four columns, the quarters; a
 * row, a year, the latest at the foot; the higher the figure, the wider the
 * block, from zero. A quarter thus stands under the same quarter a year
 * earlier, the way the magazine compares, and the latest figure stands out.
 * A few years make large blocks, none leaves the mark alone. Same figures,
 * same picture. The region's own series go first; the country's is named.
 */
#include "site/view_parts.h"

#include "charts/svg.h"
#include "figures/format.h"

enum {
    ART_YEARS = 12,
    ART_COLUMNS = 4,
    ART_QUARTERS = ART_YEARS * ART_COLUMNS,
    ART_MIN_VALUES = 4, /* a year: fewer make no picture */
    ART_LATE = 8,       /* quarters that the latest figure may lie back */
    ART_SIZE = 1200,    /* units; the picture is stretched to its place */
    ART_GUTTER = 40,    /* between columns, where blocks are widest */
    ART_GAP = 10        /* between years */
};
static const double thinnest = 3; /* a block that is nearly zero is still seen */

typedef struct Art {
    const View *view;
    const Indicator *indicator; /* NULL: nothing to draw */
    const Region *region;
    const FigurePoint *points; /* count of them, from the first quarter of the first year to the latest figure */
    size_t count;
    const FigurePoint *first, *last, *highest;
    bool below_zero;
} Art;

/* Leaves out the years before the first value; false when what is left has more holes than a picture can bear. */
static bool trim(Art *art)
{
    size_t begin = 0;
    size_t values = 0;
    while (begin < art->count && !art->points[begin].value)
        begin++;
    for (size_t i = begin; i < art->count; i++)
        values += art->points[i].value != NULL;
    bool full = values >= ART_MIN_VALUES && values * 4 >= (art->count - begin) * 3;
    begin -= begin % ART_COLUMNS;
    art->points += begin;
    art->count -= begin;
    return full;
}

static void find_marked(Art *art)
{
    for (size_t i = 0; i < art->count; i++) {
        const FigurePoint *point = &art->points[i];
        if (!point->value)
            continue;
        art->first = art->first ? art->first : point;
        art->last = point;
        if (!art->highest || rational_compare(point->value, art->highest->value) > 0)
            art->highest = point;
        art->below_zero = art->below_zero || rational_sign(point->value) < 0;
    }
}

static bool try_series(Art *art, const Indicator *indicator, const Region *region)
{
    const View *view = art->view;
    const FigureBase *base = &view->project->base;
    Period edition = view->page->edition->period;
    Period last;
    FigurePoint *points;
    if (!region || indicator->frequency != PERIOD_QUARTER ||
        !figure_latest(view->arena, base, indicator, region, PERIOD_QUARTER, edition, &last) ||
        period_index(edition) - period_index(last) > ART_LATE)
        return false;
    Period first = period_add(last, ART_COLUMNS - last.number - ART_QUARTERS + 1);
    Art found = {.view = view, .indicator = indicator, .region = region};
    found.count = figure_series(view->arena, base, indicator, region, PERIOD_QUARTER, first, last, &points);
    found.points = points;
    if (!trim(&found))
        return false;
    find_marked(&found);
    *art = found;
    return true;
}

/* The edition's four figures first, then others; the region's own before the country's. */
static void choose_series(Art *art)
{
    const Edition *edition = art->view->page->edition;
    const Indicators *indicators = art->view->project->base.indicators;
    const Region *country = view_country(art->view);
    for (size_t i = 0; i < edition->headline_count; i++)
        if (try_series(art, edition->headlines[i], edition->region))
            return;
    for (size_t i = 0; i < indicators->count; i++)
        if (!indicators->items[i].part_of && try_series(art, &indicators->items[i], edition->region))
            return;
    for (size_t i = 0; i < edition->headline_count; i++)
        if (try_series(art, edition->headlines[i], country))
            return;
    for (size_t i = 0; i < indicators->count; i++)
        if (indicators->items[i].headline && try_series(art, &indicators->items[i], country))
            return;
}

/* The widest block, as a value. */
static double find_reach(const Art *art)
{
    double reach = 0;
    for (size_t i = 0; i < art->count; i++) {
        double value = art->points[i].value ? rational_to_double(art->points[i].value) : 0;
        value = value < 0 ? -value : value;
        reach = value > reach ? value : reach;
    }
    return reach;
}

static void draw_block(Svg *svg, const Art *art, size_t index, double reach)
{
    const FigurePoint *point = &art->points[index];
    double column = (double)(ART_SIZE + ART_GUTTER) / ART_COLUMNS;
    double row = (double)(ART_SIZE + ART_GAP) / (double)((art->count + ART_COLUMNS - 1) / ART_COLUMNS);
    double value = rational_to_double(point->value);
    double share = reach > 0 ? (value < 0 ? -value : value) / reach : 0;
    double width = thinnest + (column - ART_GUTTER - thinnest) * share;
    double middle = column * (double)(index % ART_COLUMNS) + (column - ART_GUTTER) / 2;
    const char *class = point == art->last ? value < 0 ? "block now below" : "block now"
                                           : value < 0 ? "block below" : "block";
    svg_rect(svg, class, middle - width / 2, row * (double)(index / ART_COLUMNS), width, row - ART_GAP);
}

/* Four bars, of which the edition's quarter stands out. */
static void draw_mark(Svg *svg, int quarter)
{
    double slot = (double)(ART_SIZE + ART_GUTTER) / ART_COLUMNS;
    for (int i = 0; i < ART_COLUMNS; i++) {
        double height = i + 1 == quarter ? ART_SIZE : ART_SIZE * 0.36;
        const char *class = i + 1 == quarter ? "block now" : "block";
        svg_rect(svg, class, slot * i, ART_SIZE - height, slot - ART_GUTTER, height);
    }
}

static Str draw_art(const Art *art)
{
    Svg svg = {.out.arena = art->view->arena};
    svg_open(&svg, "svg");
    svg_attribute(&svg, "viewBox", arena_printf(art->view->arena, "0 0 %d %d", ART_SIZE, ART_SIZE));
    svg_attribute(&svg, "preserveAspectRatio", STR("none"));
    double reach = find_reach(art);
    for (size_t i = 0; i < art->count; i++)
        if (art->points[i].value)
            draw_block(&svg, art, i, reach);
    if (!art->indicator)
        draw_mark(&svg, art->view->page->edition->issue->quarter.number);
    svg_close(&svg, "svg");
    return svg_finish(&svg);
}

static Str write_number(const Art *art, const FigurePoint *point)
{
    return format_value(art->view->arena, art->view->language, point->value, art->indicator->unit,
                        art->indicator->decimals);
}

static Str write_sentence_period(const Art *art, const FigurePoint *point)
{
    return format_period_sentence(art->view->arena, art->view->language, point->period);
}

/* The latest period in which a figure is measured in another way; empty when all are comparable. */
static Str find_break(const Art *art)
{
    Str period = {0};
    for (size_t i = 1; i < art->count; i++)
        if (art->points[i].starts_after_break)
            period = write_sentence_period(art, &art->points[i]);
    return period;
}

/* What is drawn, how to read it, and what it tells: for who does not see it too. */
static Str make_caption(const Art *art)
{
    const View *view = art->view;
    if (!art->indicator)
        return view_word(view, "cover.art_plain");
    Buf caption = {.arena = view->arena};
    PatternField fields[] = {
        {"label", art->indicator->label}, {"in", art->region->in_phrase},
        {"first", write_number(art, art->first)}, {"from", write_sentence_period(art, art->first)},
        {"last", write_number(art, art->last)}, {"to", write_sentence_period(art, art->last)},
        {"highest", write_number(art, art->highest)}, {"when", write_sentence_period(art, art->highest)},
        {"break", find_break(art)},
    };
    size_t count = sizeof fields / sizeof *fields;
    buf_add(&caption, view_fill(view, "cover.art_caption", fields, count));
    const char *more[] = {
        art->highest != art->first && art->highest != art->last ? "cover.art_highest" : NULL,
        art->below_zero ? "cover.art_below" : NULL,
        fields[count - 1].value.len ? "cover.art_break" : NULL,
    };
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        if (more[i])
            buf_printf(&caption, " " STR_FMT, STR_ARG(view_fill(view, more[i], fields, count)));
    return buf_str(&caption);
}

/* Names of the columns and rows, and the figure that stands out. */
static void set_names(const Art *art, Value *map)
{
    const View *view = art->view;
    Value *quarters = value_list(view->arena);
    Value *years = value_list(view->arena);
    for (int i = 1; art->indicator && i <= ART_COLUMNS; i++) {
        PatternField field = {"quarter", arena_printf(view->arena, "%d", i)};
        value_list_add(quarters, value_text(view->arena, view_fill(view, "cover.art_quarter", &field, 1)));
    }
    for (size_t i = 0; i < art->count; i += ART_COLUMNS)
        value_list_add(years, value_text(view->arena, arena_printf(view->arena, "%d", art->points[i].period.year)));
    value_set(map, "quarters", quarters);
    value_set(map, "years", years);
    value_set_text(map, "label", art->indicator ? art->indicator->short_label : (Str){0});
    value_set_text(map, "place", art->indicator ? art->region->in_phrase : (Str){0});
    value_set_text(map, "value", art->indicator ? write_number(art, art->last) : (Str){0});
    value_set_text(map, "period", art->indicator ? format_period(view->arena, view->language, art->last->period)
                                                 : (Str){0});
}

Value *view_art(const View *view)
{
    Art art = {.view = view};
    if (view->page->edition->period.kind == PERIOD_QUARTER)
        choose_series(&art);
    Value *map = value_map(view->arena);
    value_set_markup(map, "svg", draw_art(&art));
    value_set_text(map, "caption", make_caption(&art));
    set_names(&art, map);
    return map;
}
