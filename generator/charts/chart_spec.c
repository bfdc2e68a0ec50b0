/*
 * chart_spec: see chart_spec.h. Reads what is asked for, then the figures, then
 * puts words round them. Every problem of a declaration is reported in one run
 * as far as one does not hide the next.
 */
#include "charts/shape.h"
#include "charts/spec.h"

enum { MOST_TITLE_WORDS = 15, MOST_THREADLESS = 7 };

/* ---- a declaration ---- */

static bool read_form(Spec *spec)
{
    Str name = spec_text(spec, "kind");
    size_t count;
    const ChartForm *const *forms = chart_forms(&count);
    Str *names = ARENA_ARRAY(spec->arena, Str, count);
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        if (!forms[i]->declarable)
            continue;
        names[n++] = str_from(forms[i]->name);
        if (str_equal(names[n - 1], name))
            spec->form = forms[i];
    }
    if (spec->form)
        return true;
    if (name.len)
        diag_error(spec->diags, spec_place(spec, "kind"), "chart-kind", "there is no chart of kind '" STR_FMT "'",
                   STR_ARG(name));
    else
        diag_error(spec->diags, spec_place(spec, "kind"), "chart-kind", "the chart has no 'kind'");
    diag_hint_nearest(spec->diags, name, names, n);
    return false;
}

static size_t count_words(Str text)
{
    size_t words = 0;
    for (Str rest = text; rest.data;)
        words += str_trim(str_cut(&rest, ' ')).len > 0;
    return words;
}

static bool check_title(Spec *spec)
{
    Str title = spec_text(spec, "title");
    if (title.len == 0) {
        diag_error(spec->diags, spec_place(spec, "title"), "chart-title", "the chart has no title");
        diag_hint(spec->diags, "say in one line what the picture shows: 'Werkloosheid daalt voor het derde jaar'");
        return false;
    }
    if (count_words(title) > MOST_TITLE_WORDS) {
        diag_warning(spec->diags, spec_place(spec, "title"), "chart-title", "the title of the chart has %zu words",
                     count_words(title));
        diag_hint(spec->diags, "say the finding in %d or fewer; the rest can be a note", MOST_TITLE_WORDS);
    }
    return true;
}

/* Columns stand over time unless one moment, or named values, are asked for. */
static bool has_time(const Spec *spec)
{
    if (spec->form->kind != CHART_COLUMNS)
        return spec->form->shape == CHART_SHAPE_TIME;
    const Value *data = spec_field(spec, "data");
    if (data)
        return value_get(value_item(data, 0), STR("period")) != NULL;
    return !spec_field(spec, "period") && !spec_field(spec, "periods");
}

static void find_shape(Spec *spec)
{
    bool columns = spec->form->kind == CHART_COLUMNS;
    spec->chart.columns_over_time = columns && has_time(spec);
    spec->shape = !columns ? spec->form->shape : has_time(spec) ? CHART_SHAPE_TIME : CHART_SHAPE_GROUPS;
}

/* ---- put together ---- */

static Str others_word(const Spec *spec)
{
    for (size_t i = 0; i < spec->region_count; i++) {
        const Region *region = spec->regions[i];
        if (region == spec->own || region->parent == NULL)
            continue;
        const char *const path[] = {"rank", "levels", arena_cstr(spec->arena, region->level)};
        Str word = language_find(spec->context->language, path, 3);
        if (word.len)
            return word;
    }
    return language_word(spec->context->language, "rank.regions");
}

static void note_threads(Spec *spec, size_t series_count)
{
    if (spec->form->kind != CHART_LINE || series_count <= MOST_THREADLESS || spec->indicator_count > 1)
        return;
    PatternField fields[] = {{"others", others_word(spec)}};
    spec_add_note(spec, language_fill(spec->arena, spec_word(spec, "notes", "threads"), fields, 1));
}

static Chart *make_chart(Spec *spec)
{
    note_threads(spec, spec->chart.series_count);
    spec_add_note(spec, spec_text(spec, "note"));
    Str title = spec_text(spec, "title");
    Str subtitle = spec_subtitle(spec);
    /* A chart of literal data without a title has neither; that was reported. */
    Str id = spec_id(spec, title.len || !spec->indicator_count ? title : spec->indicators[0]->id);
    Chart *chart = ARENA_NEW(spec->arena, Chart);
    *chart = spec->chart;
    chart->kind = spec->form->kind;
    chart->id = chart->files = id;
    chart->has_page = spec->context->has_page;
    chart->address = spec->context->address;
    chart->accent = spec->context->accent;
    chart->number = spec->context->number;
    chart->title = title;
    chart->subtitle = subtitle;
    chart->source = spec_source(spec);
    chart->source_link = spec_source_link(spec);
    chart->notes = spec->notes;
    chart->note_count = spec->note_count;
    chart->description = spec_text(spec, "description");
    chart->unit = spec->unit;
    chart->decimals = spec->decimals;
    chart->language = spec->context->language;
    chart->place = spec->fields ? spec->fields->place : (Place){0};
    return chart;
}

const Chart *chart_from_yaml(Arena *arena, const Value *fields, const ChartContext *context, Diags *diags)
{
    Spec spec = {.arena = arena, .context = context, .fields = fields, .diags = diags};
    size_t errors = diags->errors;
    if (!value_is_map(fields)) {
        diag_error(diags, fields->place, "chart-field", "a chart is written as 'field: value' lines, not as %s",
                   value_kind_name(fields));
        return NULL;
    }
    if (!read_form(&spec))
        return NULL;
    find_shape(&spec);
    spec_check_fields(&spec);
    check_title(&spec);
    if (!(spec_is_literal(&spec) ? spec_read_data(&spec) : spec_read_subject(&spec)))
        return NULL;
    if (!shape_parts(spec.shape)->read(&spec) || !spec_annotations(&spec) || !spec_check_honest(&spec))
        return NULL;
    const Chart *chart = make_chart(&spec);
    return diags->errors == errors ? chart : NULL;
}

/* ---- without a declaration ---- */

static Spec begin_indicator(Arena *arena, const Indicator *indicator, const ChartContext *context,
                            const ChartForm *form)
{
    Spec spec = {.arena = arena, .context = context, .form = form, .shape = form->shape};
    spec.indicators = ARENA_ARRAY(arena, const Indicator *, 1);
    spec.indicators[0] = indicator;
    spec.indicator_count = 1;
    spec.regions = ARENA_ARRAY(arena, const Region *, context->base->dataset->regions->count + 1);
    spec.own = context->region;
    spec_agree(&spec);
    return spec;
}

/*
 * The own region, the country, and the regions of the own level; for a country
 * the regions that lie directly in it. Counts are compared within a level only:
 * beside a country every province is flat.
 */
static void take_regions(Spec *spec)
{
    const Regions *regions = spec->context->base->dataset->regions;
    const Region *own = spec->own;
    bool counts = spec->unit->relative_change;
    if (own)
        spec->regions[spec->region_count++] = own;
    for (size_t i = 0; i < regions->count; i++) {
        const Region *region = &regions->items[i];
        if (region != own && region->parent == NULL && !(own && own->parent && counts))
            spec->regions[spec->region_count++] = region;
    }
    for (size_t i = 0; own && i < regions->count; i++) {
        const Region *region = &regions->items[i];
        bool beside = own->parent ? str_equal(region->level, own->level) : !counts && region->parent == own;
        if (region != own && region->parent && beside)
            spec->regions[spec->region_count++] = region;
    }
}

/* Whether its figures make a line: so many periods on end. */
static bool has_course(const Spec *spec, const Region *region)
{
    enum { COURSE = 3 };
    FigurePoint *points;
    Period last = spec_own_period(spec->kind, spec->context->period);
    size_t count = figure_series(spec->arena, spec->context->base, spec->indicators[0], region, spec->kind,
                                 (Period){0}, last, &points);
    size_t run = 0;
    for (size_t i = 0; i < count && run < COURSE; i++)
        run = points[i].value ? run + 1 : 0;
    return run == COURSE;
}

/*
 * Regions that were never measured are left out, and others that have loose points and no line: nobody asked for them
 * by name, and their breaks would seem to be those of the lines that are there.
 */
static void keep_measured_regions(Spec *spec)
{
    size_t kept = 0;
    for (size_t i = 0; i < spec->region_count; i++) {
        Period latest;
        const Region *region = spec->regions[i];
        bool asked = region == spec->own || region->parent == NULL;
        if (asked ? figure_latest(spec->arena, spec->context->base, spec->indicators[0], region, spec->kind,
                                  spec_own_period(spec->kind, spec->context->period), &latest)
                  : has_course(spec, region))
            spec->regions[kept++] = region;
    }
    spec->region_count = kept;
}

/* "Werkloosheid: 3,4% in het tweede kwartaal van 2024"; the label alone where the own region has no value. */
static Str indicator_title(Spec *spec, const ChartSeries *series)
{
    const Indicator *indicator = spec->indicators[0];
    for (size_t i = series->count; i > 0; i--) {
        const ChartPoint *point = &series->points[i - 1];
        if (!point->has_value)
            continue;
        PatternField fields[] = {
            {"label", indicator->label},
            {"value", point->display},
            {"region", series->label},
            {"period", format_period_sentence(spec->arena, spec->context->language, point->period)}};
        return language_fill(spec->arena, language_word(spec->context->language, "chart.title"), fields, 4);
    }
    return indicator->label;
}

const Chart *chart_of_indicator(Arena *arena, const Indicator *indicator, const ChartContext *context)
{
    Spec spec = begin_indicator(arena, indicator, context, &chart_form_line);
    take_regions(&spec);
    keep_measured_regions(&spec);
    if (spec.region_count == 0 || !spec_time(&spec) || spec.chart.series_count == 0)
        return NULL;
    Chart *chart = make_chart(&spec);
    chart->title = indicator_title(&spec, &chart->series[0]);
    return chart;
}

const Chart *chart_sparkline_of(Arena *arena, const Indicator *indicator, const ChartContext *context, int count)
{
    Spec spec = begin_indicator(arena, indicator, context, &chart_form_sparkline);
    if (!context->region)
        return NULL;
    spec.regions[spec.region_count++] = context->region;
    Period end = spec_own_period(spec.kind, context->period);
    Period last;
    if (!figure_latest(arena, context->base, indicator, context->region, spec.kind, end, &last))
        return NULL;
    FigurePoint *points;
    size_t found = figure_series(arena, context->base, indicator, context->region, spec.kind,
                                 period_add(last, 1 - count), last, &points);
    ChartPoint *shown = ARENA_ARRAY(arena, ChartPoint, found);
    size_t values = 0;
    for (size_t i = 0; i < found; i++) {
        shown[i] = spec_point(&spec, points[i].period, points[i].value, points[i].status, indicator->unit,
                              indicator->decimals);
        shown[i].break_before = points[i].starts_after_break;
        values += shown[i].has_value;
    }
    if (values < 2)
        return NULL;
    ChartSeries *series = ARENA_NEW(arena, ChartSeries);
    *series = (ChartSeries){.label = context->region->name, .role = CHART_ROLE_OWN, .points = shown, .count = found};
    spec.first = points[0].period;
    spec.last = last;
    spec.chart.series = series;
    spec.chart.series_count = 1;
    return make_chart(&spec);
}
