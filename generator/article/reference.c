/*
 * reference: see reference.h. Reading the name, finding the figure and saying
 * it are three steps; what a part says is one row of `parts`. Numbers and
 * words come from figures/format and figures/phrase alone.
 */
#include "article/prose_work.h"
#include "article/reference.h"

#include "base/escape.h"
#include "figures/format.h"
#include "figures/phrase.h"

enum { FORM_COUNT = 3 };

/* The pieces of a reference, as typed. */
typedef struct Reference {
    Str id;
    Str part;
    Str region;
    Str period;
    bool has_region;
    bool has_period;
    Str forms[FORM_COUNT]; /* risen, fallen, the same */
    bool has_forms;
} Reference;

/* What this floor asks of the language file. */
static const char *const required_words[] = {"reference.title", "article.do_now", "article.qr", "article.credit", "article.terms", NULL};

bool article_require_words(const Language *language, Diags *diags)
{
    return language_require(language, required_words, diags);
}

typedef struct Lookup {
    Work *work;
    Place place;
    const Figure *figure;
} Lookup;

static const Language *language_of(const Work *work)
{
    return work->context->charts.language;
}

/* Reading ------------------------------------------------------------------------------------------------------ */

static bool is_name(Str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        bool good = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        if (!good)
            return false;
    }
    return text.len > 0;
}

static bool report_syntax(Work *work, Place place, const char *what)
{
    diag_error(work->diags, place, "figure-syntax", "%s", what);
    diag_hint(work->diags, "write {{name}}, {{name.change}}, {{name@region}} or {{name@region:2024-2}}; "
                           "for two braces in the text write \\{{");
    return false;
}

static bool read_forms(Work *work, Str forms, Place place, Reference *out)
{
    size_t count = 0;
    for (; forms.data && count <= FORM_COUNT; count++) {
        Str form = str_trim(str_cut(&forms, '|'));
        if (count < FORM_COUNT)
            out->forms[count] = form;
    }
    out->has_forms = true;
    if (count == FORM_COUNT)
        return true;
    diag_error(work->diags, place, "figure-syntax", "three words are needed behind the figure's name");
    diag_hint(work->diags, "write for up, down and the same: {{name|gestegen|gedaald|gelijk gebleven}}");
    return false;
}

static bool read_reference(Work *work, Str content, Place place, Reference *out)
{
    Str forms = content;
    Str period = str_cut(&forms, '|');
    Str region = str_cut(&period, ':');
    Str part = str_cut(&region, '@');
    *out = (Reference){.has_region = region.data != NULL, .has_period = period.data != NULL};
    out->id = str_trim(str_cut(&part, '.'));
    out->part = str_trim(part);
    out->region = str_trim(region);
    out->period = str_trim(period);
    if (!out->id.len)
        return report_syntax(work, place, "no figure is named between '{{' and '}}'");
    bool names = is_name(out->id) && (!part.data || is_name(out->part)) && (!out->has_region || is_name(out->region));
    if (!names)
        return report_syntax(work, place, "this is no reference to a figure");
    return !forms.data || read_forms(work, forms, place, out);
}

/* Finding ------------------------------------------------------------------------------------------------------ */

static const Region *find_region(Work *work, const Reference *reference, Place place)
{
    const ChartContext *context = &work->context->charts;
    if (reference->has_region)
        return region_get(context->base->dataset->regions, reference->region, place, work->diags);
    if (context->region)
        return context->region;
    diag_error(work->diags, place, "figure-region", "this page has no region of its own");
    diag_hint(work->diags, "name one: {{" STR_FMT "@nl}}", STR_ARG(reference->id));
    return NULL;
}

static bool find_period(Work *work, const Reference *reference, const Indicator *indicator, Place place, Period *out)
{
    if (reference->has_period) {
        if (period_parse(reference->period, out))
            return true;
        diag_error(work->diags, place, "figure-period", "'" STR_FMT "' is not a period",
                   STR_ARG(reference->period));
        diag_hint(work->diags, "write a quarter as 2024-2, a month as 2024-07, a year as 2024");
        return false;
    }
    *out = indicator_period(indicator->frequency, work->context->charts.period);
    if (out->kind != PERIOD_NONE)
        return true;
    diag_error(work->diags, place, "figure-period", "this page has no period of its own");
    diag_hint(work->diags, "name one: {{" STR_FMT "@nl:2024-2}}", STR_ARG(reference->id));
    return false;
}

/* Each figure is computed once an article. */
static const Figure *compute(Work *work, const Indicator *indicator, const Region *region, Period period)
{
    Str key = arena_printf(work->arena, STR_FMT "@" STR_FMT ":" STR_FMT, STR_ARG(indicator->id), STR_ARG(region->id),
                           STR_ARG(period_text(work->arena, period)));
    Figure *found = map_find(&work->figures, key);
    if (found)
        return found;
    Figure *copy = ARENA_NEW(work->arena, Figure);
    *copy = *figure_compute(work->arena, work->context->charts.base, indicator, region, period);
    map_set(&work->figures, key, copy);
    return copy;
}

static const Figure *find_figure(Work *work, const Reference *reference, Place place)
{
    const Indicator *indicator =
        indicator_get(work->context->charts.base->indicators, reference->id, place, work->diags);
    const Region *region = find_region(work, reference, place);
    Period period = {0};
    if (!indicator || !find_period(work, reference, indicator, place, &period) || !region)
        return NULL;
    return compute(work, indicator, region, period);
}

/* Saying ------------------------------------------------------------------------------------------------------- */

static bool report_missing(const Lookup *lookup, Period period, const char *what)
{
    const Figure *figure = lookup->figure;
    Work *work = lookup->work;
    diag_error(work->diags, lookup->place, "figure-missing", "%s '" STR_FMT "' for " STR_FMT " in " STR_FMT, what,
               STR_ARG(figure->indicator->id), STR_ARG(figure->region->id),
               STR_ARG(period_text(work->arena, period)));
    Period latest;
    if (figure_latest(work->arena, work->context->charts.base, figure->indicator, figure->region,
                      (PeriodKind)period.kind, period, &latest))
        diag_hint(work->diags, "the latest figure before it is of " STR_FMT,
                  STR_ARG(period_text(work->arena, latest)));
    else
        diag_hint(work->diags, "there are no earlier figures for this region either; "
                               "see what there is with 'kwartaal figures --region " STR_FMT "'",
                  STR_ARG(figure->region->id));
    return false;
}

static bool say_value(const Lookup *lookup, Str *out)
{
    const Figure *figure = lookup->figure;
    *out = format_value(lookup->work->arena, language_of(lookup->work), figure->value, figure->indicator->unit,
                        figure->indicator->decimals);
    return true;
}

static bool say_unit(const Lookup *lookup, Str *out)
{
    const Figure *figure = lookup->figure;
    *out = format_with_unit(lookup->work->arena, language_of(lookup->work), figure->value, figure->indicator->unit,
                            figure->indicator->decimals);
    return true;
}

static bool say_period(const Lookup *lookup, Str *out)
{
    *out = format_period_sentence(lookup->work->arena, language_of(lookup->work), lookup->figure->period);
    return true;
}

static bool say_before(const Lookup *lookup, const Change *change, Str *out)
{
    if (!change->before)
        return report_missing(lookup, change->period, "there is no figure of");
    const Indicator *indicator = lookup->figure->indicator;
    *out = format_value(lookup->work->arena, language_of(lookup->work), change->before, indicator->unit,
                        indicator->decimals);
    return true;
}

static bool say_previous(const Lookup *lookup, Str *out)
{
    return say_before(lookup, &lookup->figure->previous, out);
}

static bool say_year_before(const Lookup *lookup, Str *out)
{
    return say_before(lookup, &lookup->figure->year, out);
}

/* Whether there is something to compare with, and it may be compared. */
static bool check_change(const Lookup *lookup, const Change *change)
{
    if (!change->before)
        return report_missing(lookup, change->period, "a change needs a figure of");
    if (!change->across_break)
        return true;
    diag_error(lookup->work->diags, lookup->place, "figure-missing",
               "'" STR_FMT "' cannot be compared with " STR_FMT ": the series was broken in between",
               STR_ARG(lookup->figure->indicator->id), STR_ARG(period_text(lookup->work->arena, change->period)));
    diag_hint(lookup->work->diags, "leave the comparison out, or give both figures and say why they differ");
    return false;
}

static bool say_change_of(const Lookup *lookup, const Change *change, Str *out)
{
    if (!check_change(lookup, change))
        return false;
    *out = phrase_change(lookup->work->arena, language_of(lookup->work), lookup->figure, change);
    return true;
}

static bool say_change(const Lookup *lookup, Str *out)
{
    return say_change_of(lookup, &lookup->figure->previous, out);
}

static bool say_year_change(const Lookup *lookup, Str *out)
{
    return say_change_of(lookup, &lookup->figure->year, out);
}

static bool say_direction_of(const Lookup *lookup, const Change *change, Str *out)
{
    if (!check_change(lookup, change))
        return false;
    *out = phrase_direction(language_of(lookup->work), change->direction);
    return true;
}

static bool say_direction(const Lookup *lookup, Str *out)
{
    return say_direction_of(lookup, &lookup->figure->previous, out);
}

static bool say_year_direction(const Lookup *lookup, Str *out)
{
    return say_direction_of(lookup, &lookup->figure->year, out);
}

static bool say_class(const Lookup *lookup, Str *out)
{
    const Figure *figure = lookup->figure;
    if (figure->figure_class) {
        *out = figure->figure_class->label;
        return true;
    }
    diag_error(lookup->work->diags, lookup->place, "figure-part", "'" STR_FMT "' has no classes",
               STR_ARG(figure->indicator->id));
    diag_hint(lookup->work->diags, "data/indicators.yaml gives an indicator classes with 'scale:'");
    return false;
}

static bool say_rank(const Lookup *lookup, Str *out)
{
    const Figure *figure = lookup->figure;
    if (figure->rank && figure->rank_count > 1) {
        *out = phrase_rank(lookup->work->arena, language_of(lookup->work), figure);
        return true;
    }
    diag_error(lookup->work->diags, lookup->place, "figure-missing",
               "there are no other regions to rank '" STR_FMT "' of " STR_FMT " among",
               STR_ARG(figure->indicator->id), STR_ARG(figure->region->id));
    diag_hint(lookup->work->diags, "a rank needs figures of other regions of the level '" STR_FMT "'",
              STR_ARG(figure->region->level));
    return false;
}

typedef struct Part {
    const char *name;
    bool (*say)(const Lookup *lookup, Str *out);
    bool is_value;   /* the text is the figure's own value: <data> */
    bool of_year;    /* words behind bars follow the change in a year */
} Part;

static const Part parts[] = {
    {"", say_value, true, false},
    {"unit", say_unit, true, false},
    {"period", say_period, false, false},
    {"change", say_change, false, false},
    {"year_change", say_year_change, false, true},
    {"direction", say_direction, false, false},
    {"year_direction", say_year_direction, false, true},
    {"previous", say_previous, false, false},
    {"year_before", say_year_before, false, true},
    {"class", say_class, false, false},
    {"rank", say_rank, false, false},
};
enum { PART_COUNT = sizeof parts / sizeof *parts };

static const Part *find_part(Work *work, Str name, Place place)
{
    Str names[PART_COUNT];
    for (size_t i = 0; i < PART_COUNT; i++) {
        names[i] = str_from(parts[i].name);
        if (str_equal(name, names[i]))
            return &parts[i];
    }
    diag_error(work->diags, place, "figure-part", "a figure has no part '" STR_FMT "'", STR_ARG(name));
    diag_hint_nearest(work->diags, name, names + 1, PART_COUNT - 1);
    return NULL;
}

static bool say_form(const Lookup *lookup, const Reference *reference, const Part *part, Str *out)
{
    const Change *change = part->of_year ? &lookup->figure->year : &lookup->figure->previous;
    if (!check_change(lookup, change))
        return false;
    size_t form = change->direction == DIRECTION_UP ? 0 : change->direction == DIRECTION_DOWN ? 1 : 2;
    *out = reference->forms[form];
    return true;
}

/* Writing ------------------------------------------------------------------------------------------------------ */

static bool has_page(const ArticleContext *context, const Indicator *indicator)
{
    for (size_t i = 0; i < context->indicator_count; i++)
        if (context->indicators[i] == indicator)
            return true;
    return false;
}

/* What the figure is and where it comes from: the reader's first answer, before the page behind the link. */
Str reference_describe(Work *work, const Figure *figure)
{
    const Language *language = language_of(work);
    const PatternField fields[] = {
        {"label", figure->indicator->label},
        {"region", figure->region->full_name},
        {"period", format_period(work->arena, language, figure->period)},
        {"source", phrase_sources(work->arena, figure)},
    };
    return language_fill(work->arena, language_word(language, "reference.title"), fields,
                         sizeof fields / sizeof *fields);
}

static Str write_html(const Lookup *lookup, const Part *part, Str plain, ReferenceForm form)
{
    Work *work = lookup->work;
    const Figure *figure = lookup->figure;
    const char *element = "span";
    Buf out = {.arena = work->arena};
    if (form == REFERENCE_LINKED && has_page(work->context, figure->indicator)) {
        element = "a";
        BUF_LIT(&out, "<a class=\"cijfer\" href=\"");
        escape_html(&out, work->context->edition_root);
        BUF_LIT(&out, "cijfers/");
        buf_add(&out, escape_slug(work->arena, figure->indicator->id));
        BUF_LIT(&out, "/index.html\"");
    } else if (part->is_value) {
        element = "data";
        buf_printf(&out, "<data class=\"cijfer\" value=\"" STR_FMT "\"",
                   STR_ARG(format_plain(work->arena, figure->value, FORMAT_PLAIN_DECIMALS)));
    } else {
        BUF_LIT(&out, "<span class=\"cijfer\"");
    }
    BUF_LIT(&out, " title=\"");
    escape_html(&out, reference_describe(work, figure));
    BUF_LIT(&out, "\">");
    escape_html(&out, plain);
    buf_printf(&out, "</%s>", element);
    return buf_str(&out);
}

const Figure *reference_lookup(Work *work, Str content, Place place)
{
    Reference reference;
    return read_reference(work, content, place, &reference) ? find_figure(work, &reference, place) : NULL;
}

const Figure *reference_find(Work *work, Str content, Place place)
{
    Reference reference;
    if (!read_reference(work, content, place, &reference))
        return NULL;
    const Figure *figure = find_figure(work, &reference, place);
    Lookup lookup = {work, place, figure};
    if (figure && !figure->value)
        report_missing(&lookup, figure->period, "there is no figure of");
    return figure && figure->value ? figure : NULL;
}

bool reference_fill(Work *work, Str content, Place place, ReferenceForm form, Filled *out)
{
    Reference reference;
    if (!read_reference(work, content, place, &reference))
        return false;
    const Figure *figure = find_figure(work, &reference, place);
    const Part *part = find_part(work, reference.part, place);
    if (!figure || !part)
        return false;
    Lookup lookup = {work, place, figure};
    if (!figure->value)
        return report_missing(&lookup, figure->period, "there is no figure of");
    bool said = reference.has_forms ? say_form(&lookup, &reference, part, &out->plain)
                                    : part->say(&lookup, &out->plain);
    if (!said)
        return false;
    out->html = write_html(&lookup, part, out->plain, form);
    return true;
}

/* A text with references -------------------------------------------------------------------------------------- */

/* Where the next `typed` stands in what the editor wrote; the whole value where quoting or folding hides it. */
static Place place_in_value(const Value *value, Str typed, size_t *searched)
{
    if (!value || !value->place.source)
        return (Place){0};
    Place place = value->place;
    Str written = str_slice(place.source->text, place.start, place.end);
    size_t at = *searched + str_index(str_from_index(written, *searched), typed);
    if (at >= written.len)
        return place;
    *searched = at + typed.len;
    return source_place(place.source, place.start + at, place.start + at + typed.len);
}

typedef struct TextFill {
    Buf plain;
    Buf html;
} TextFill;

static void add_text(TextFill *fill, Str text)
{
    buf_add(&fill->plain, text);
    escape_html(&fill->html, text);
}

/* Fills in a typed figure that `text` starts with; returns its length, or 0. */
static size_t fill_typed(Work *work, TextFill *fill, Str text, const Value *value, size_t *searched)
{
    size_t length = typed_length(text);
    if (!length)
        return 0;
    Filled filled = typed_fill(work, str_slice(text, 0, length),
                               place_in_value(value, str_slice(text, 0, length), searched));
    buf_add(&fill->plain, filled.plain);
    buf_add(&fill->html, filled.html);
    return length;
}

/* Fills in what starts with `{{` at the start of `text`; returns its length. */
static size_t fill_one(Work *work, TextFill *fill, Str text, const Value *value, size_t *searched)
{
    /* Only up to the next `{{`: what is unclosed is not searched again and again. */
    Str own = str_slice(text, 0, 2 + str_index(str_from_index(text, 2), STR("{{")));
    size_t end = str_index(own, STR("}}"));
    bool closed = end < own.len;
    size_t length = closed ? end + 2 : 2;
    Str typed = str_slice(text, 0, length);
    Place place = place_in_value(value, typed, searched);
    Filled filled;
    if (!closed)
        report_syntax(work, place, "'{{' without '}}' behind it");
    else if (reference_fill(work, str_slice(text, 2, end), place, REFERENCE_UNLINKED, &filled)) {
        buf_add(&fill->plain, filled.plain);
        buf_add(&fill->html, filled.html);
        return length;
    }
    add_text(fill, typed);
    return length;
}

Filled reference_fill_text(Work *work, Str text, const Value *value)
{
    text = typed_without_marks(work->arena, text);
    TextFill fill = {.plain = {.arena = work->arena}, .html = {.arena = work->arena}};
    size_t searched = 0;
    for (size_t at = 0, length; at < text.len;) {
        Str rest = str_from_index(text, at);
        if (str_starts_with(rest, STR("\\{{"))) {
            add_text(&fill, STR("{{"));
            at += 3;
        } else if (str_starts_with(rest, STR("{{"))) {
            at += fill_one(work, &fill, rest, value, &searched);
        } else if ((length = fill_typed(work, &fill, rest, value, &searched)) > 0) {
            at += length;
        } else {
            size_t step = 1 + str_index(str_from_index(rest, 1), STR("{{"));
            size_t bracket = 1 + str_index_char(str_from_index(rest, 1), '[');
            step = step < bracket ? step : bracket;
            if (str_ends_with(str_slice(rest, 0, step), STR("\\")) && step < rest.len && step > 1)
                step--;
            add_text(&fill, str_slice(rest, 0, step));
            at += step;
        }
    }
    return (Filled){buf_str(&fill.plain), buf_str(&fill.html)};
}
