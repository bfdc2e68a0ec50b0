/*
 * The gallery: every form of chart for the cases that break charts, each from a
 * declaration as an editor writes it, so that reader, refusals, picture,
 * description, table and files are all those of the magazine. A case that a
 * form rightly refuses shows what is said of it.
 *
 *     gallery FOLDER     writes FOLDER/<form>.html and the CSV and SVG of each chart
 *     gallery --yaml FORM CASE
 *
 * Looked at by people, and measured by browser/gallery.test.mjs.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "base/files.h"
#include "base/yaml.h"
#include "charts/chart_spec.h"
#include "charts/form.h"

typedef enum Case {
    TYPICAL, ONE_VALUE, NONE, MISSING, NEGATIVE, EQUAL, HUGE_AND_TINY, SIXTY, LONG_LABELS, TWELVE, CASES
} Case;

static const char *const case_names[] = {
    "typical", "one-value", "none", "missing-inside", "negative", "all-equal", "huge-and-tiny", "sixty-quarters",
    "long-labels", "twelve-series"};

static const char *const case_titles[] = {
    "Gewone cijfers",          "Eén cijfer",  "Geen enkel cijfer",  "Er ontbreken cijfers", "Onder nul",
    "Alles is gelijk",         "Heel groot naast heel klein",       "Zestig kwartalen",     "Namen zijn soms lang",
    "Twaalf reeksen naast elkaar"};

static const char *const short_names[] = {"Techniek", "Zorg", "Logistiek", "ICT", "Onderwijs", "Horeca",
                                          "Bouw", "Handel", "Cultuur", "Openbaar bestuur", "Landbouw", "Financieel"};
static const char *const long_names[] = {
    "Verzorgenden en begeleiders in de gehandicaptenzorg", "Arbeidsmarktbemiddelingsdeskundigen",
    "Elektriciens en elektronicamonteurs", "Bedrijfseconomische en administratieve beroepen",
    "Arbeidsongeschiktheidsuitkering", "Pensioen of vervroegde uittreding", "Vrachtwagenchauffeurs",
    "Niet-beroepsbevolking met zorgtaken", "Geregistreerde werkzoekenden zonder dienstverband",
    "Leidinggevenden in de kinderopvang", "Software- en applicatieontwikkelaars", "Beleidsadviseurs"};
static const char *const provinces[] = {"groningen", "fryslan", "drenthe", "overijssel", "flevoland", "gelderland",
                                        "utrecht", "noord-holland", "zuid-holland", "zeeland", "noord-brabant",
                                        "limburg"};
enum { NAMES = 12 };

/* ---- numbers ---- */

/* The same for the same arguments, without a pattern that eyes see. */
static int noise(size_t series, size_t row, int most)
{
    unsigned value = (unsigned)(series * 7919 + row * 104729 + 12345);
    value = value * 1103515245u + 12345u;
    value ^= value >> 13;
    value *= 2654435761u;
    return (int)((value >> 16) % (unsigned)most);
}

/* Of a course that goes somewhere, in the case's way. */
static void add_number(Buf *out, Case item, size_t series, size_t row)
{
    int whole = 30 + (int)series * 9 + (int)(row % 60) / 2 + noise(series, row, 9);
    if (item == NONE || (item == MISSING && (row + series) % 4 == 2))
        BUF_LIT(out, "null");
    else if (item == NEGATIVE)
        buf_printf(out, "%d.%d", whole - 55 - (int)(series % 2) * 20, noise(row, series, 10));
    else if (item == EQUAL)
        BUF_LIT(out, "25.0");
    else if (item == HUGE_AND_TINY)
        buf_printf(out, (row + series) % 2 ? "%d23456789012" : "0.%d", 1 + noise(series, row, 9));
    else
        buf_printf(out, "%d.%d", whole, noise(row, series, 10));
}

static const char *name_of(Case item, size_t index)
{
    return (item == LONG_LABELS ? long_names : short_names)[index % NAMES];
}

/* ---- declarations ---- */

typedef struct Size {
    size_t rows;
    size_t series;
} Size;

static Size size_of(Case item, size_t rows, size_t series)
{
    return item == ONE_VALUE ? (Size){1, 1}
           : item == SIXTY   ? (Size){60, series > 2 ? 2 : series}
           : item == TWELVE  ? (Size){rows, NAMES}
                             : (Size){rows, series};
}

static void add_heads(Buf *out, Case item, size_t count)
{
    BUF_LIT(out, "series: [");
    for (size_t s = 0; s < count; s++)
        buf_printf(out, "%s\"%s\"", s ? ", " : "", name_of(item, s));
    BUF_LIT(out, "]\n");
}

static void add_values(Buf *out, Case item, size_t row, size_t count)
{
    BUF_LIT(out, "values: [");
    for (size_t s = 0; s < count; s++) {
        if (s)
            BUF_LIT(out, ", ");
        add_number(out, item, s, row);
    }
    BUF_LIT(out, "]");
}

static void add_period(Buf *out, size_t row)
{
    buf_printf(out, "%zu-%zu", 2011 + row / 4, row % 4 + 1);
}

static void add_time(Buf *out, Case item, ChartKind kind)
{
    Size size = size_of(item, item == HUGE_AND_TINY ? 5 : 14, kind == CHART_MULTIPLES ? 6 : 2);
    BUF_LIT(out, "unit: personen\ndecimals: 1\n");
    add_heads(out, item, size.series);
    if (item != ONE_VALUE)
        buf_printf(out, "highlight: \"%s\"\n", name_of(item, 0));
    BUF_LIT(out, "data:\n");
    for (size_t r = 0; r < size.rows; r++) {
        BUF_LIT(out, "  - {period: ");
        add_period(out, r);
        BUF_LIT(out, ", ");
        add_values(out, item, r, size.series);
        bool expected = kind == CHART_FORECAST && size.rows > 4 && r + 3 >= size.rows;
        buf_printf(out, "%s%s}\n", expected ? ", expected: true" : "",
                   kind == CHART_LINE && r == 6 && item == TYPICAL ? ", break: true" : "");
    }
    if (item == TYPICAL && kind != CHART_MULTIPLES)
        BUF_LIT(out, "annotations:\n  - {period: 2012-1, until: 2012-4, text: Het jaar van de verandering}\n"
                     "  - {period: 2013-3, text: Nieuwe regels voor iedereen}\n"
                     "lines:\n  - {value: 25, text: Gemiddelde van tien jaar}\n");
}

static void add_named(Buf *out, Case item, ChartKind kind)
{
    bool share = kind == CHART_WAFFLE || kind == CHART_PICTOGRAM;
    bool map = kind == CHART_MAP || kind == CHART_TILEMAP;
    size_t rows = kind == CHART_WAFFLE ? 1 : kind == CHART_SCALE ? 3 : map ? NAMES : 7;
    rows = item == ONE_VALUE ? 1 : item == SIXTY && !share ? 60 : item == TWELVE ? NAMES : rows;
    rows = map && rows > NAMES ? NAMES : rows;
    buf_printf(out, "unit: %s\ndecimals: 1\n", share ? "procent" : "personen");
    if (kind == CHART_SCALE)
        BUF_LIT(out, "classes: [{label: zeer ruim}, {label: ruim, from: 20}, {label: gemiddeld, from: 30}, "
                     "{label: krap, from: 36}, {label: zeer krap, from: 45}]\n");
    if (kind == CHART_MAP)
        BUF_LIT(out, "borders: provincies.geojson\n");
    BUF_LIT(out, "data:\n");
    for (size_t r = 0; r < rows; r++) {
        if (map)
            buf_printf(out, "  - {region: %s, value: ", provinces[r]);
        else if (item == SIXTY)
            buf_printf(out, "  - {label: \"%zue kwartaal %zu\", value: ", r % 4 + 1, 2011 + r / 4);
        else
            buf_printf(out, "  - {label: \"%s\", value: ", name_of(item, r));
        add_number(out, item, 0, r);
        if (kind == CHART_TREEMAP)
            buf_printf(out, ", group: %s", r % 3 == 0 ? "Met werk" : r % 3 == 1 ? "Zonder werk" : "Onbekend");
        buf_printf(out, "%s}\n", r == 2 ? ", highlight: true" : "");
    }
}

/* Parts that make 100, but for the cases where they cannot. */
static void add_share_row(Buf *out, Case item, size_t row, size_t count)
{
    if (item == NEGATIVE || item == NONE || item == MISSING || item == HUGE_AND_TINY) {
        add_values(out, item, row, count);
        return;
    }
    BUF_LIT(out, "values: [");
    int left = 100;
    for (size_t s = 0; s < count; s++) {
        int part = s + 1 == count ? left : item == EQUAL ? 100 / (int)count : left / 3 + noise(s, row, 8) - 3;
        part = part < 1 ? 1 : part;
        left -= part;
        buf_printf(out, "%s%d", s ? ", " : "", part);
    }
    BUF_LIT(out, "]");
}

static void add_grouped(Buf *out, Case item, ChartKind kind)
{
    bool share = kind == CHART_SHARES || kind == CHART_DIVERGING;
    bool pyramid = kind == CHART_PYRAMID;
    size_t series = pyramid || kind == CHART_DOTS || kind == CHART_SLOPE ? 2 : kind == CHART_DIVERGING ? 5 : 3;
    Size size = size_of(item, pyramid ? 10 : 6, series);
    if (pyramid)
        size.series = item == TWELVE ? NAMES : 2;
    buf_printf(out, "unit: %s\ndecimals: %d\n", share ? "procent" : "personen", share ? 0 : 1);
    add_heads(out, item, size.series);
    if (pyramid && item == TYPICAL)
        BUF_LIT(out, "earlier: \"2010\"\n");
    BUF_LIT(out, "data:\n");
    for (size_t r = 0; r < size.rows; r++) {
        if (pyramid && item != LONG_LABELS)
            buf_printf(out, "  - {label: \"%zu-%zu\", ", r * 5, r * 5 + 4);
        else if (item == SIXTY)
            buf_printf(out, "  - {label: \"%zue kwartaal %zu\", ", r % 4 + 1, 2011 + r / 4);
        else
            buf_printf(out, "  - {label: \"%s\", ", name_of(item, NAMES - 1 - r));
        if (share)
            add_share_row(out, item, r, size.series);
        else
            add_values(out, item, r, size.series);
        if (pyramid && item == TYPICAL)
            buf_printf(out, ", earlier: [%d, %d]", 40 + noise(3, r, 20), 42 + noise(4, r, 20));
        buf_printf(out, "%s}\n", r == 1 && !pyramid ? ", highlight: true" : "");
    }
}

static void add_points(Buf *out, Case item)
{
    Size size = size_of(item, 12, 1);
    BUF_LIT(out, "x: {label: Productiviteit per gewerkt uur, unit: personen, decimals: 1}\n"
                 "y: {label: Kwaliteit van het werk, unit: personen, decimals: 1}\n");
    if (item == TYPICAL)
        BUF_LIT(out, "quadrants: [Goed maar traag, Goed en snel, Slecht en traag, Snel maar slecht]\n");
    BUF_LIT(out, "data:\n");
    for (size_t r = 0; r < size.rows; r++) {
        buf_printf(out, "  - {label: \"%s%s\", x: ", name_of(item, r), r >= NAMES ? " 2" : "");
        add_number(out, item, 2, r * 5);
        BUF_LIT(out, ", y: ");
        add_number(out, item, 1, r * 3 + 1);
        buf_printf(out, "%s}\n", r == 3 ? ", highlight: true" : "");
    }
}

static void add_flow(Buf *out, Case item)
{
    size_t ends = item == ONE_VALUE ? 1 : item == SIXTY ? 8 : item == TWELVE ? 6 : 3;
    BUF_LIT(out, "unit: uitkeringen\ndecimals: 1\nnodes:\n");
    for (size_t i = 0; i < 2 * ends; i++)
        buf_printf(out, "  - {id: n%zu, label: \"%s%s\", column: %d%s}\n", i, name_of(item, i),
                   i >= NAMES ? " 2" : "", i < ends ? 1 : 2, i == 1 ? ", highlight: true" : "");
    BUF_LIT(out, "links:\n");
    for (size_t i = 0; i < ends * ends; i++) {
        buf_printf(out, "  - {from: n%zu, to: n%zu, value: ", i / ends, ends + i % ends);
        add_number(out, item, i / ends, i % ends);
        BUF_LIT(out, "}\n");
    }
}

static void add_model(Buf *out, Case item)
{
    size_t boxes = item == ONE_VALUE ? 1 : item == TWELVE ? NAMES : 6;
    BUF_LIT(out, "boxes:\n");
    for (size_t i = 0; i < boxes; i++)
        buf_printf(out, "  - {id: b%zu, label: \"%s\", text: %s%s}\n", i, name_of(item, i),
                   i % 2 ? "wat iemand kan en wil" : "\"\"", i == 1 ? ", highlight: true" : "");
    if (boxes == 1)
        return;
    BUF_LIT(out, "arrows:\n");
    for (size_t i = 1; i < boxes; i++)
        buf_printf(out, "  - {from: b%zu, to: b%zu%s}\n", (i - 1) / 2, i, i % 3 == 1 ? ", label: versterkt" : "");
}

static void add_timeline(Buf *out, Case item)
{
    size_t events = item == ONE_VALUE ? 1 : item == NONE ? 0 : item == SIXTY ? 60 : item == TWELVE ? NAMES : 6;
    if (events == 0)
        BUF_LIT(out, "events: []\n");
    else
        BUF_LIT(out, "events:\n");
    for (size_t i = 0; i < events; i++) {
        BUF_LIT(out, "  - {when: ");
        if (item == SIXTY)
            add_period(out, i);
        else
            buf_printf(out, "%zu", 1982 + i * 7 - (i > 3 ? 5 : 0));
        buf_printf(out, ", title: \"%s\", text: Er kwam een akkoord over lonen en kortere weken%s}\n",
                   name_of(item, i), i == 1 ? ", highlight: true" : "");
    }
}

static Str declare(Arena *arena, const ChartForm *form, Case item)
{
    Buf out = {.arena = arena};
    buf_printf(&out, "kind: %s\ntitle: %s\n", form->name, case_titles[item]);
    if (form->shape != CHART_SHAPE_EVENTS && form->kind != CHART_MODEL)
        BUF_LIT(&out, "source: proefcijfers\n");
    switch (form->shape) {
    case CHART_SHAPE_TIME:
        add_time(&out, item, form->kind);
        break;
    case CHART_SHAPE_CATEGORIES:
        add_named(&out, item, form->kind);
        break;
    case CHART_SHAPE_GROUPS:
        add_grouped(&out, item, form->kind);
        break;
    case CHART_SHAPE_POINTS:
        add_points(&out, item);
        break;
    case CHART_SHAPE_FLOW:
        if (form->kind == CHART_MODEL)
            add_model(&out, item);
        else
            add_flow(&out, item);
        break;
    case CHART_SHAPE_EVENTS:
        add_timeline(&out, item);
        break;
    }
    return buf_str(&out);
}

/* ---- pages ---- */

typedef struct Gallery {
    Arena *arena;
    const char *folder;
    ChartContext context;
} Gallery;

static void save(const Gallery *gallery, Str name, const char *ending, Str text)
{
    Str path = arena_printf(gallery->arena, "%s/" STR_FMT "%s", gallery->folder, STR_ARG(name), ending);
    FILE *file = fopen(arena_cstr(gallery->arena, path), "w");
    if (!file || fwrite(text.data, 1, text.len, file) != text.len || fclose(file) != 0) {
        fprintf(stderr, "gallery: cannot write " STR_FMT "\n", STR_ARG(path));
        exit(1);
    }
}

static void add_refusal(Buf *page, const Diags *diags)
{
    BUF_LIT(page, "<p class=\"refusal\">");
    for (size_t i = 0; i < diags->count; i++) {
        buf_printf(page, "[%s] ", diags->items[i].code);
        escape_html(page, diags->items[i].message);
        BUF_LIT(page, ". ");
        escape_html(page, diags->items[i].hint);
        BUF_LIT(page, "<br>");
    }
    BUF_LIT(page, "</p>");
}

static void add_case(Gallery *gallery, Buf *page, const ChartForm *form, Case item)
{
    Arena *arena = gallery->arena;
    Diags *diags = diags_create(arena);
    Str text = declare(arena, form, item);
    Source *source = source_create(arena, arena_printf(arena, "%s-%s.yaml", form->name, case_names[item]), text);
    const Value *fields = yaml_read(arena, source, 0, text.len, diags);
    gallery->context.id_prefix = arena_printf(arena, "%s-%s-", form->name, case_names[item]);
    const Chart *chart = fields ? chart_from_yaml(arena, fields, &gallery->context, diags) : NULL;
    buf_printf(page, "<section class=\"case\" id=\"%s\" data-case=\"%s\"><h2>%s</h2>", case_names[item],
               case_names[item], case_names[item]);
    if (chart) {
        buf_add(page, chart_figure_html(arena, chart));
        save(gallery, chart->files, ".csv", chart_csv(arena, chart));
        save(gallery, chart->files, ".svg", chart_svg_file(arena, chart));
    } else {
        add_refusal(page, diags);
    }
    BUF_LIT(page, "</section>\n");
}

static const char head[] =
    "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" "
    "content=\"light dark\"><link rel=\"stylesheet\" href=\"assets/css/tokens.css\">"
    "<link rel=\"stylesheet\" href=\"assets/css/charts.css\"><link rel=\"stylesheet\" href=\"gallery.css\"><title>";

static const char style[] =
    "body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--sans) }\n"
    "main { padding: 1rem; max-width: 46rem } .case { margin-bottom: 3rem } .case > h2 { font-size: 0.875rem; "
    "font-weight: 400; color: var(--grey) } .refusal { border-top: 1px solid var(--mark); padding-top: 0.5rem }\n"
    "a { color: var(--accent) }\n";

static void write_page(Gallery *gallery, const ChartForm *form)
{
    Buf page = {.arena = gallery->arena};
    BUF_LIT(&page, head);
    buf_printf(&page, "%s</title></head><body><main><h1>%s</h1>\n", form->name, form->name);
    for (int item = 0; item < CASES; item++)
        add_case(gallery, &page, form, (Case)item);
    BUF_LIT(&page, "<p><a href=\"index.html\">gallery</a></p></main></body></html>\n");
    save(gallery, str_from(form->name), ".html", buf_str(&page));
}

static void write_index(Gallery *gallery, const ChartForm *const *forms, size_t count)
{
    Buf page = {.arena = gallery->arena};
    BUF_LIT(&page, head);
    BUF_LIT(&page, "gallery</title></head><body><main><h1>Gallery</h1><ul>\n");
    for (size_t i = 0; i < count; i++)
        if (forms[i]->declarable)
            buf_printf(&page, "<li><a href=\"%s.html\">%s</a></li>\n", forms[i]->name, forms[i]->name);
    BUF_LIT(&page, "</ul></main></body></html>\n");
    save(gallery, STR("index"), ".html", buf_str(&page));
    save(gallery, STR("gallery"), ".css", str_from(style));
}

static const ChartForm *find_form(const char *name)
{
    size_t count;
    const ChartForm *const *forms = chart_forms(&count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(forms[i]->name, name) == 0)
            return forms[i];
    return NULL;
}

static int print_declaration(Arena *arena, const char *form_name, const char *case_name)
{
    const ChartForm *form = find_form(form_name);
    for (int item = 0; form && item < CASES; item++)
        if (strcmp(case_names[item], case_name) == 0) {
            printf(STR_FMT, STR_ARG(declare(arena, form, (Case)item)));
            return 0;
        }
    return 1;
}

int main(int argc, char **argv)
{
    Arena *arena = arena_create();
    if (argc == 4 && strcmp(argv[1], "--yaml") == 0)
        return print_declaration(arena, argv[2], argv[3]);
    if (argc != 2)
        return 2;
    Diags *diags = diags_create(arena);
    FigureBase base = figure_base_load(arena, STR("data"), diags);
    const Language *language = language_load(arena, STR("templates/language/nl.yaml"), diags);
    if (diags->errors || !language || !chart_require_words(language, diags)) {
        diags_print(diags, stderr);
        return 1;
    }
    Gallery gallery = {arena, argv[1],
                       {.base = &base, .language = language, .region = region_find(base.dataset->regions, STR("utrecht"))}};
    size_t count;
    const ChartForm *const *forms = chart_forms(&count);
    for (size_t i = 0; i < count; i++)
        if (forms[i]->declarable)
            write_page(&gallery, forms[i]);
    write_index(&gallery, forms, count);
    arena_free(arena);
    return 0;
}
