/*
 * view_art: the cover's picture, drawn from the edition's own figures.
 *
 * Each band is one indicator, each stripe one quarter: the higher the figure,
 * the wider the stripe. All bands share one time axis, the last ten years up
 * to the reporting period, and a quarter without a figure has no stripe. Same
 * figures, same picture; other figures, another picture. Where the region has
 * no series, the country's is drawn and named; where there is none at all, the
 * magazine's own mark fills the field.
 */
#include "site/view_parts.h"

#include "charts/svg.h"
#include "figures/format.h"

enum {
    ART_BANDS = 4,
    ART_QUARTERS = 40,
    ART_MIN_VALUES = 8, /* fewer make no picture */
    ART_SIZE = 1200     /* units; the picture is stretched to its place */
};
static const double thinnest = 0.06; /* of a quarter's width */
static const double widest = 0.92;

typedef struct Band {
    const Indicator *indicator;
    bool of_country;
    const FigurePoint *points; /* ART_QUARTERS of them */
} Band;

typedef struct Art {
    const View *view;
    Band bands[ART_BANDS];
    size_t count;
    Period last;
} Art;

static const FigurePoint *read_points(const Art *art, const Indicator *indicator, const Region *region)
{
    const View *view = art->view;
    FigurePoint *points;
    size_t values = 0;
    size_t count = figure_series(view->arena, &view->project->base, indicator, region, PERIOD_QUARTER,
                                 period_add(art->last, 1 - ART_QUARTERS), art->last, &points);
    for (size_t i = 0; i < count; i++)
        values += points[i].value != NULL;
    return count == ART_QUARTERS && values >= ART_MIN_VALUES ? points : NULL;
}

static bool has_band(const Art *art, const Indicator *indicator)
{
    for (size_t i = 0; i < art->count; i++)
        if (art->bands[i].indicator == indicator)
            return true;
    return false;
}

static void add_band(Art *art, const Indicator *indicator, const Region *region)
{
    if (art->count == ART_BANDS || indicator->frequency != PERIOD_QUARTER || has_band(art, indicator) || !region)
        return;
    const FigurePoint *points = read_points(art, indicator, region);
    if (points)
        art->bands[art->count++] = (Band){indicator, region != art->view->page->edition->region, points};
}

/* The edition's four figures first, then others that may stand on a cover; the region's own before the country's. */
static void choose_bands(Art *art)
{
    const Edition *edition = art->view->page->edition;
    const Indicators *indicators = art->view->project->base.indicators;
    const Region *country = view_country(art->view);
    for (size_t i = 0; i < edition->headline_count; i++)
        add_band(art, edition->headlines[i], edition->region);
    for (size_t i = 0; i < indicators->count; i++)
        if (!indicators->items[i].part_of)
            add_band(art, &indicators->items[i], edition->region);
    for (size_t i = 0; i < edition->headline_count; i++)
        add_band(art, edition->headlines[i], country);
    for (size_t i = 0; i < indicators->count; i++)
        if (indicators->items[i].headline)
            add_band(art, &indicators->items[i], country);
}

static void find_range(const FigurePoint *points, double *low, double *high)
{
    bool found = false;
    for (size_t i = 0; i < ART_QUARTERS; i++) {
        if (!points[i].value)
            continue;
        double value = rational_to_double(points[i].value);
        *low = found && *low < value ? *low : value;
        *high = found && *high > value ? *high : value;
        found = true;
    }
}

static void draw_band(Svg *svg, const Band *band, double top, double height)
{
    double low = 0;
    double high = 0;
    double slot = (double)ART_SIZE / ART_QUARTERS;
    find_range(band->points, &low, &high);
    for (size_t i = 0; i < ART_QUARTERS; i++) {
        if (!band->points[i].value)
            continue;
        double value = rational_to_double(band->points[i].value);
        double share = high > low ? (value - low) / (high - low) : 0.5;
        double width = slot * (thinnest + (widest - thinnest) * share);
        const char *class = i + 1 == ART_QUARTERS ? "stripe now" : "stripe";
        svg_rect(svg, class, slot * (double)i + (slot - width) / 2, top, width, height);
    }
}

/* Four bars, of which the edition's quarter stands out. */
static void draw_mark(Svg *svg, int quarter)
{
    double slot = ART_SIZE / 4.0;
    for (int i = 0; i < 4; i++) {
        double height = i + 1 == quarter ? ART_SIZE : ART_SIZE * 0.36;
        svg_rect(svg, "stripe", slot * i + slot * 0.16, ART_SIZE - height, slot * 0.68, height);
    }
}

static Str draw_art(const Art *art)
{
    Svg svg = {.out.arena = art->view->arena};
    Str box = arena_printf(art->view->arena, "0 0 %d %d", ART_SIZE, ART_SIZE);
    svg_open(&svg, "svg");
    svg_attribute(&svg, "viewBox", box);
    svg_attribute(&svg, "preserveAspectRatio", STR("none"));
    svg_attribute(&svg, "aria-hidden", STR("true"));
    svg_rect(&svg, "ground", 0, 0, ART_SIZE, ART_SIZE);
    double height = art->count ? (double)ART_SIZE / (double)art->count : 0;
    for (size_t i = 0; i < art->count; i++)
        draw_band(&svg, &art->bands[i], height * (double)i, height);
    if (art->count == 0)
        draw_mark(&svg, art->view->page->edition->issue->quarter.number);
    svg_close(&svg, "svg");
    return svg_finish(&svg);
}

/* The first quarter that any band shows. */
static Period first_period(const Art *art)
{
    for (size_t i = 0; i < ART_QUARTERS; i++)
        for (size_t k = 0; k < art->count; k++)
            if (art->bands[k].points[i].value)
                return art->bands[k].points[i].period;
    return art->last;
}

/* What each band is, from top to bottom, and how to read a stripe. */
static Str make_caption(const Art *art)
{
    const View *view = art->view;
    if (art->count == 0)
        return view_word(view, "cover.art_plain");
    Str names[ART_BANDS];
    for (size_t i = 0; i < art->count; i++) {
        const Band *band = &art->bands[i];
        const Region *country = view_country(view);
        PatternField fields[] = {{"label", band->indicator->label}, {"region", country->name}};
        names[i] = view_fill(view, band->of_country ? "cover.art_country" : "cover.art_series", fields, 2);
    }
    PatternField fields[] = {
        {"series", view_enumerate(view, names, art->count)},
        {"from", format_period(view->arena, view->language, first_period(art))},
        {"to", format_period(view->arena, view->language, art->last)},
    };
    return view_fill(view, "cover.art_caption", fields, 3);
}

Value *view_art(const View *view)
{
    Art art = {.view = view, .last = view->page->edition->period};
    if (art.last.kind == PERIOD_QUARTER)
        choose_bands(&art);
    Value *map = value_map(view->arena);
    value_set_markup(map, "svg", draw_art(&art));
    value_set_text(map, "caption", make_caption(&art));
    return map;
}
