/*
 * spec_fields: the fields of a declaration. One table says which there are and
 * for which forms; the messages follow from it.
 */
#include "charts/spec.h"

#define K(name) (1u << CHART_##name)

enum {
    TIME = K(LINE) | K(AREA) | K(COLUMNS) | K(FORECAST) | K(MULTIPLES),
    NAMED = K(BARS) | K(WAFFLE) | K(PICTOGRAM) | K(SCALE) | K(TREEMAP) | K(RANKING) | K(TILEMAP) | K(MAP),
    GROUPED = K(STACKED) | K(SHARES) | K(DOTS) | K(SLOPE) | K(DIVERGING),
    PARTS = K(STACKED) | K(SHARES),
    MAPS = K(TILEMAP) | K(MAP),
    FIGURES = TIME | NAMED | GROUPED, /* of indicators named by `indicator` */
    WORDS = K(MODEL) | K(TIMELINE),
    VALUES = FIGURES | K(PYRAMID) | K(SCATTER),
    ALL = VALUES | K(FLOW) | WORDS,
    MARKED = K(LINE) | K(AREA) | K(COLUMNS) | K(BARS) | K(FORECAST)
};

/* Which forms have a field: when the chart is made of figures, and when it has its own data. */
static const struct Field {
    const char *name;
    unsigned figures;
    unsigned literal;
} fields[] = {
    {"kind", ALL, ALL},
    {"title", ALL, ALL},
    {"subtitle", ALL, ALL},
    {"description", ALL, ALL},
    {"note", ALL, ALL},
    {"override", ALL, ALL},
    {"indicator", FIGURES, 0},
    {"indicators", FIGURES, 0},
    {"region", FIGURES, 0},
    {"regions", FIGURES | K(SCATTER), 0},
    {"highlight", FIGURES | K(SCATTER), TIME | GROUPED},
    {"from", TIME | PARTS, 0},
    {"to", TIME | PARTS, 0},
    {"period", NAMED | GROUPED | K(COLUMNS) | K(SCATTER), 0},
    {"periods", GROUPED | K(COLUMNS), 0},
    {"sort", NAMED | GROUPED, NAMED | GROUPED},
    {"top", K(RANKING), K(RANKING)},
    {"compare", K(RANKING), 0},
    {"classes", K(SCALE) | MAPS, K(SCALE) | MAPS},
    {"borders", K(MAP), K(MAP)},
    {"expected", K(FORECAST), 0},
    {"annotations", MARKED, MARKED},
    {"lines", MARKED, MARKED},
    {"from_zero", FIGURES, FIGURES},
    {"rest", K(SHARES), K(SHARES)},
    {"x", K(SCATTER), K(SCATTER)},
    {"y", K(SCATTER), K(SCATTER)},
    {"quadrants", K(SCATTER), K(SCATTER)},
    {"data", NAMED | TIME | GROUPED | K(PYRAMID) | K(SCATTER), VALUES},
    {"series", 0, TIME | GROUPED | K(PYRAMID)},
    {"earlier", 0, K(PYRAMID)},
    {"neutral", K(DIVERGING), K(DIVERGING)},
    {"events", 0, K(TIMELINE)},
    {"boxes", 0, K(MODEL)},
    {"arrows", 0, K(MODEL)},
    {"nodes", 0, K(FLOW)},
    {"links", 0, K(FLOW)},
    {"source", K(FORECAST), ALL},
    {"unit", 0, FIGURES | K(PYRAMID) | K(FLOW)},
    {"decimals", 0, FIGURES | K(PYRAMID) | K(FLOW)},
};
enum { FIELDS = sizeof fields / sizeof *fields };

Place spec_place(const Spec *spec, const char *name)
{
    const Value *field = spec_field(spec, name);
    return field ? field->place : spec->fields->place;
}

const Value *spec_field(const Spec *spec, const char *name)
{
    return spec->fields ? value_get(spec->fields, str_from(name)) : NULL;
}

static bool has_field(const Spec *spec, const struct Field *field)
{
    unsigned forms = spec_is_literal(spec) ? field->literal : field->figures;
    return forms & (1u << spec->form->kind);
}

static const struct Field *find_field(Str name)
{
    for (size_t i = 0; i < FIELDS; i++)
        if (str_equal(name, str_from(fields[i].name)))
            return &fields[i];
    return NULL;
}

static void report_field(Spec *spec, const Value *member, Str key, const struct Field *known)
{
    bool literal = spec_is_literal(spec);
    const char *what = literal ? "a chart with its own data" : spec->form->name;
    const char *kind = literal ? "" : "a chart of kind ";
    Place place = member->key_place.source ? member->key_place : member->place;
    diag_error(spec->diags, place, "chart-field", "%s%s has no field '" STR_FMT "'", kind, what, STR_ARG(key));
    if (known && !literal && known->figures == 0 && known->literal & (1u << spec->form->kind)) {
        diag_hint(spec->diags, "'%s' belongs to a chart with its own 'data'; an indicator brings its own",
                  known->name);
        return;
    }
    Str names[FIELDS];
    size_t count = 0;
    for (size_t i = 0; i < FIELDS; i++)
        if (has_field(spec, &fields[i]))
            names[count++] = str_from(fields[i].name);
    diag_hint_nearest(spec->diags, key, names, count);
}

bool spec_check_fields(Spec *spec)
{
    bool fine = true;
    const Map *map = &spec->fields->map;
    for (size_t i = 0; i < map->count; i++) {
        const struct Field *known = find_field(map->entries[i].key);
        if (known && has_field(spec, known))
            continue;
        report_field(spec, map->entries[i].value, map->entries[i].key, known);
        fine = false;
    }
    return fine;
}

static bool report_kind(Spec *spec, const Value *field, const char *name, const char *wanted)
{
    return diag_error(spec->diags, field->place, "chart-field", "'%s' of a chart must be %s, not %s", name, wanted,
                      value_kind_name(field));
}

Str spec_text(Spec *spec, const char *name)
{
    const Value *field = spec_field(spec, name);
    if (!field || field->kind == VALUE_NULL)
        return (Str){0};
    if (value_is_scalar(field))
        return str_trim(field->text);
    report_kind(spec, field, name, "a text");
    return (Str){0};
}

bool spec_bool(Spec *spec, const char *name, bool otherwise)
{
    const Value *field = spec_field(spec, name);
    if (!field)
        return otherwise;
    if (field->kind == VALUE_BOOL)
        return field->boolean;
    report_kind(spec, field, name, "true or false");
    return otherwise;
}

size_t spec_texts(Spec *spec, const char *name, const Value ***out)
{
    const Value *field = spec_field(spec, name);
    if (!field)
        return 0;
    bool list = value_is_list(field);
    size_t count = list ? value_count(field) : 1;
    const Value **texts = ARENA_ARRAY(spec->arena, const Value *, count);
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        const Value *item = list ? value_item(field, i) : field;
        if (value_is_scalar(item))
            texts[n++] = item;
        else
            report_kind(spec, item, name, "a text or a list of texts");
    }
    *out = texts;
    return n;
}

/* The first or last quarter or month of a year. */
static Period end_of_year(Period year, PeriodKind kind, SpecEnd end)
{
    uint8_t parts = kind == PERIOD_MONTH ? 12 : 4;
    return (Period){year.year, (uint8_t)kind, end == SPEC_FIRST ? 1 : parts};
}

static const char *kind_example(PeriodKind kind)
{
    return kind == PERIOD_YEAR ? "a year such as 2024"
                               : kind == PERIOD_MONTH ? "a month such as 2024-07" : "a quarter such as 2024-2";
}

bool spec_period_value(Spec *spec, const char *name, const Value *field, SpecEnd end, Period *out)
{
    Period period;
    Str text = value_is_scalar(field) ? str_trim(field->text) : (Str){0};
    if (!period_parse(text, &period)) {
        diag_error(spec->diags, field->place, "chart-field", "'%s' of a chart is no period: '" STR_FMT "'", name,
                   STR_ARG(text));
        diag_hint(spec->diags, "write %s", kind_example(spec->kind));
        return false;
    }
    if (period.kind == PERIOD_YEAR && spec->kind != PERIOD_YEAR && end != SPEC_MOMENT)
        period = end_of_year(period, spec->kind, end);
    if (period.kind != spec->kind) {
        diag_error(spec->diags, field->place, "chart-field",
                   "'%s' is '" STR_FMT "', but these figures are told by another kind of period", name, STR_ARG(text));
        diag_hint(spec->diags, "write %s", kind_example(spec->kind));
        return false;
    }
    *out = period;
    return true;
}

bool spec_period(Spec *spec, const char *name, SpecEnd end, Period *out)
{
    const Value *field = spec_field(spec, name);
    return !field || spec_period_value(spec, name, field, end, out);
}
