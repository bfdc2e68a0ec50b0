/*
 * spec_classes: what is said of values besides their size: the class that a
 * scale or a map gives them, and their rank now and before.
 */
#include "charts/spec.h"

#include <math.h>

#include "base/yaml.h"
#include "charts/ticks.h"

enum { MOST_CLASSES = 9, CLASS_BORDERS = 6, DEFAULT_TOP = 5, MOST_TOP = 50 };

static bool is_map(const Spec *spec)
{
    return spec->form->kind == CHART_TILEMAP || spec->form->kind == CHART_MAP;
}

/* ---- classes ---- */

static Str border_text(const Spec *spec, const Rational *value)
{
    Decimal shortest;
    int decimals = rational_shortest(value, INDICATOR_MAX_DECIMALS, &shortest) ? shortest.scale : spec->decimals;
    return format_value(spec->arena, spec->context->language, value, spec->unit, decimals);
}

/* "lager dan 0,25", "0,25 tot 0,67", "4 en hoger". */
static Str class_words(const Spec *spec, const Rational *from, const Rational *until)
{
    PatternField fields[] = {{"from", from ? border_text(spec, from) : (Str){0}},
                             {"until", until ? border_text(spec, until) : (Str){0}}};
    const char *name = !from ? "below" : !until ? "above" : "between";
    return language_fill(spec->arena, spec_word(spec, "classes", name), fields, 2);
}

/* The borders between classes, from low to high; a class without a label is called by what it holds. */
static void set_classes(Spec *spec, const Rational *const *from, const Str *labels, size_t count)
{
    ChartClass *classes = ARENA_ARRAY(spec->arena, ChartClass, count);
    for (size_t i = 0; i < count; i++) {
        const Rational *until = i + 1 < count ? from[i + 1] : NULL;
        bool named = labels && labels[i].len;
        Str words = class_words(spec, from[i], until);
        classes[i].label = named ? labels[i] : words;
        classes[i].display = named ? words : (Str){0};
        classes[i].has_from = from[i] != NULL;
        classes[i].from = from[i] ? rational_to_double(from[i]) : 0;
    }
    spec->chart.classes = classes;
    spec->chart.class_count = count;
}

static bool read_border(Spec *spec, const Value *item, size_t index, const Rational **from, Str *label)
{
    static const char *const known[] = {"label", "from", NULL};
    if (value_is_scalar(item))
        return spec_number(spec, item, spec->decimals, from);
    if (!spec_check_item(spec, item, known) || !spec_item_text(spec, item, "label", label))
        return false;
    const Value *field = value_get(item, STR("from"));
    if (!field && index > 0)
        return diag_error(spec->diags, item->place, "chart-data", "a class above the first has a 'from'");
    return !field || spec_number(spec, field, INDICATOR_MAX_DECIMALS, from);
}

/* [2, 3, 4] are three borders and so four classes; {label, from} are the classes themselves. */
static bool read_classes(Spec *spec)
{
    const Value *list = spec_list(spec, "classes", "borders, or {label, from}");
    if (!list)
        return false;
    bool borders = value_is_scalar(value_item(list, 0));
    size_t count = value_count(list) + borders;
    if (count > MOST_CLASSES)
        return diag_error(spec->diags, list->place, "chart-data", "there are more than %d classes", MOST_CLASSES);
    const Rational **from = ARENA_ARRAY(spec->arena, const Rational *, count);
    Str *labels = ARENA_ARRAY(spec->arena, Str, count);
    bool fine = true;
    for (size_t i = borders; i < count; i++)
        fine = read_border(spec, value_item(list, i - borders), i, &from[i], &labels[i]) && fine;
    for (size_t i = 1; fine && i < count; i++)
        if (!from[i] || (from[i - 1] && rational_compare(from[i - 1], from[i]) >= 0))
            return diag_error(spec->diags, value_item(list, i - borders)->place, "chart-data",
                              "classes go from low to high");
    if (fine)
        set_classes(spec, from, labels, count);
    return fine;
}

static void take_scale(Spec *spec, const ClassScale *scale)
{
    const Rational **from = ARENA_ARRAY(spec->arena, const Rational *, scale->count);
    Str *labels = ARENA_ARRAY(spec->arena, Str, scale->count);
    for (size_t i = 0; i < scale->count; i++) {
        from[i] = scale->classes[i].from;
        labels[i] = scale->classes[i].label;
    }
    set_classes(spec, from, labels, scale->count);
}

/* Round borders between the lowest and the highest value: the ticks of an axis. */
static void make_classes(Spec *spec, const ChartPoint *points, size_t count)
{
    TickWish wish = {.decimals = spec->decimals, .most = CLASS_BORDERS};
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        if (!chart_point_drawn(&points[i]))
            continue;
        wish.low = any ? fmin(wish.low, points[i].value) : points[i].value;
        wish.high = any ? fmax(wish.high, points[i].value) : points[i].value;
        any = true;
    }
    if (!any || wish.low >= wish.high)
        return;
    Ticks ticks = ticks_make(&wish);
    const Rational **from = ARENA_ARRAY(spec->arena, const Rational *, TICKS_MAX);
    size_t classes = 1;
    for (size_t i = 1; i + 1 < ticks.count; i++) {
        double border = decimal_to_double(ticks.items[i]);
        if (border > wish.low && border <= wish.high)
            from[classes++] = rational_from_decimal(spec->arena, ticks.items[i]);
    }
    set_classes(spec, from, NULL, classes);
}

/* The borders of a scale are exact where figures are classed; what is left is classed by the drawn value. */
static void class_points(const Spec *spec, ChartPoint *points, size_t count)
{
    const Chart *chart = &spec->chart;
    for (size_t i = 0; i < count; i++) {
        ChartPoint *point = &points[i];
        if (!point->has_value)
            point->class_number = 0;
        for (size_t c = 0; point->has_value && c < chart->class_count; c++)
            if (!chart->classes[c].has_from || point->value >= chart->classes[c].from)
                point->class_number = c + 1;
    }
}

bool spec_classes(Spec *spec, ChartPoint *points, size_t count)
{
    bool scale = spec->form->kind == CHART_SCALE;
    if (!scale && !is_map(spec)) {
        for (size_t i = 0; i < count; i++)
            points[i].class_number = 0;
        return true;
    }
    const ClassScale *classes = spec->indicator_count == 1 ? spec->indicators[0]->scale : NULL;
    if (spec_field(spec, "classes")) {
        if (!read_classes(spec))
            return false;
        class_points(spec, points, count);
    } else if (classes) {
        take_scale(spec, classes); /* the figures have their class already */
        spec_add_note(spec, classes->definition);
    } else if (scale) {
        diag_error(spec->diags, spec_place(spec, "indicator"), "chart-field", "there are no classes to show");
        diag_hint(spec->diags, "name an indicator that has a 'scale', or write 'classes: [{label, from}]'");
        return false;
    } else {
        make_classes(spec, points, count);
        class_points(spec, points, count);
    }
    return true;
}

/* ---- ranks ---- */

static void give_ranks(ChartPoint *points, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool tied = i > 0 && points[i].has_value && points[i - 1].has_value &&
                    str_equal(points[i].plain, points[i - 1].plain);
        points[i].rank = !points[i].has_value ? 0 : tied ? points[i - 1].rank : i + 1;
    }
}

/* The period before, or the one that `compare:` names. */
static bool find_before(Spec *spec, Period *before)
{
    *before = period_add(spec->last, -1);
    return spec_period(spec, "compare", SPEC_MOMENT, before);
}

/* How many regions had a higher value then, in what was shown. */
static size_t rank_of(const ChartPoint *before, size_t count, size_t index)
{
    if (!before[index].has_value)
        return 0;
    size_t rank = 1;
    for (size_t i = 0; i < count; i++)
        if (before[i].has_value && before[i].value > before[index].value &&
            !str_equal(before[i].plain, before[index].plain))
            rank++;
    return rank;
}

static bool is_broken(Spec *spec, const Region *region, Period first, Period last)
{
    FigurePoint *points;
    size_t count = figure_series(spec->arena, spec->context->base, spec->indicators[0], region, spec->kind, first,
                                 last, &points);
    for (size_t i = 1; i < count; i++)
        if (points[i].starts_after_break)
            return true;
    return false;
}

/* Ranks before a break are not told unless they were asked for, and then refused. */
static bool rank_before(Spec *spec, ChartPoint *points, size_t count)
{
    Period before;
    if (!find_before(spec, &before))
        return false;
    bool asked = spec_field(spec, "compare") != NULL;
    ChartPoint *then = ARENA_ARRAY(spec->arena, ChartPoint, count);
    for (size_t i = 0; i < count; i++) {
        if (asked && !spec_check_break(spec, "compare", spec->indicators[0], points[i].region, before, spec->last))
            return false;
        if (!asked && is_broken(spec, points[i].region, before, spec->last))
            return true;
        const Figure *figure = figure_compute(spec->arena, spec->context->base, spec->indicators[0],
                                              points[i].region, before);
        then[i] = spec_point(spec, (Period){0}, figure->value, figure->status, spec->unit, spec->decimals);
    }
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        points[i].rank_before = rank_of(then, count, i);
        any = any || points[i].rank_before;
    }
    PatternField fields[] = {{"period", format_period(spec->arena, spec->context->language, before)}};
    if (any)
        spec_add_note(spec, language_fill(spec->arena, spec_word(spec, "notes", "rank_before"), fields, 1));
    return true;
}

/* The first ones, and who the story is about where it stands lower. */
static size_t keep_top(ChartPoint *points, size_t count, size_t top)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (points[i].rank && (points[i].rank <= top || points[i].highlight))
            points[kept++] = points[i];
    return kept;
}

bool spec_ranks(Spec *spec, ChartPoint *points, size_t *count)
{
    if (spec->form->kind != CHART_RANKING)
        return true;
    give_ranks(points, *count);
    bool regions = !spec_is_literal(spec) && spec->region_count > 1;
    if (regions && !rank_before(spec, points, *count))
        return false;
    size_t top = (size_t)yaml_integer(spec->fields, "top", DEFAULT_TOP, 1, MOST_TOP, spec->diags);
    size_t kept = keep_top(points, *count, top);
    if (kept == 0) {
        diag_error(spec->diags, spec_place(spec, spec_is_literal(spec) ? "data" : "indicator"), "chart-empty",
                   "there is nothing to rank: no value is known");
        diag_hint(spec->diags, "kind: bars shows what is missing too");
        return false;
    }
    *count = kept;
    return true;
}
