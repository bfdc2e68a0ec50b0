/*
 * gallery_cases: a declaration of every form of chart for the cases that break
 * charts, as an editor would write it. The gallery shows them, the bench draws
 * them.
 */
#ifndef TESTS_GALLERY_CASES_H
#define TESTS_GALLERY_CASES_H

#include <stdio.h>
#include <string.h>

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
static inline int noise(size_t series, size_t row, int most)
{
    unsigned value = (unsigned)(series * 7919 + row * 104729 + 12345);
    value = value * 1103515245u + 12345u;
    value ^= value >> 13;
    value *= 2654435761u;
    return (int)((value >> 16) % (unsigned)most);
}

/* Of a course that goes somewhere, in the case's way. */
static inline void add_number(Buf *out, Case item, size_t series, size_t row)
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

static inline Size size_of(Case item, size_t rows, size_t series)
{
    return item == ONE_VALUE ? (Size){1, 1}
           : item == SIXTY   ? (Size){60, series > 2 ? 2 : series}
           : item == TWELVE  ? (Size){rows, NAMES}
                             : (Size){rows, series};
}

static inline void add_heads(Buf *out, Case item, size_t count)
{
    BUF_LIT(out, "series: [");
    for (size_t s = 0; s < count; s++)
        buf_printf(out, "%s\"%s\"", s ? ", " : "", name_of(item, s));
    BUF_LIT(out, "]\n");
}

static inline void add_values(Buf *out, Case item, size_t row, size_t count)
{
    BUF_LIT(out, "values: [");
    for (size_t s = 0; s < count; s++) {
        if (s)
            BUF_LIT(out, ", ");
        add_number(out, item, s, row);
    }
    BUF_LIT(out, "]");
}

static inline void add_period(Buf *out, size_t row)
{
    buf_printf(out, "%zu-%zu", 2011 + row / 4, row % 4 + 1);
}

static inline void add_time(Buf *out, Case item, ChartKind kind)
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

static inline void add_named(Buf *out, Case item, ChartKind kind)
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
    if (kind == CHART_BARS && item == TYPICAL)
        BUF_LIT(out, "lines:\n  - {value: 25, text: Gemiddelde van tien jaar}\n");
}

/* Parts that make 100, but for the cases where they cannot. */
static inline void add_share_row(Buf *out, Case item, size_t row, size_t count)
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

static inline void add_grouped(Buf *out, Case item, ChartKind kind)
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

static inline void add_points(Buf *out, Case item)
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

static inline void add_flow(Buf *out, Case item)
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

static inline void add_model(Buf *out, Case item)
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

static inline void add_timeline(Buf *out, Case item)
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

static inline Str gallery_declare(Arena *arena, const ChartForm *form, Case item)
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

/* NULL with what is said of it in diags. */
static inline const Chart *gallery_chart(Arena *arena, const ChartForm *form, Case item, ChartContext *context,
                                         Diags *diags)
{
    Str text = gallery_declare(arena, form, item);
    Source *source = source_create(arena, arena_printf(arena, "%s-%s.yaml", form->name, case_names[item]), text);
    const Value *fields = yaml_read(arena, source, 0, text.len, diags);
    context->id_prefix = arena_printf(arena, "%s-%s-", form->name, case_names[item]);
    return fields ? chart_from_yaml(arena, fields, context, diags) : NULL;
}

static inline const Language *gallery_language(Arena *arena, Diags *diags)
{
    Language *language = language_load(arena, STR("templates/language/nl.yaml"), diags);
    if (!language || !chart_require_words(language, diags))
        return NULL;
    language->hyphenator = hyphenator_open(arena, STR("/usr/share/hyphen/hyph_nl_NL.dic"), (Place){0}, diags);
    return language;
}

#endif
