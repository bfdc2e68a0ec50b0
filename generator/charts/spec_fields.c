/*
 * spec_fields: the fields of a declaration. One table says which there are and
 * for which forms; the messages follow from it.
 */
#include "charts/spec.h"

enum { FOR_TIME = 1, FOR_CATEGORIES = 2, FOR_ALL = 3, FOR_DATA = 4 /* only with literal data */ };

static const struct Field {
    const char *name;
    int forms;
} fields[] = {
    {"kind", FOR_ALL | FOR_DATA},        {"title", FOR_ALL | FOR_DATA},
    {"subtitle", FOR_ALL | FOR_DATA},    {"description", FOR_ALL | FOR_DATA},
    {"note", FOR_ALL | FOR_DATA},        {"indicator", FOR_ALL},
    {"indicators", FOR_ALL},             {"region", FOR_ALL},
    {"regions", FOR_ALL},                {"highlight", FOR_ALL},
    {"from", FOR_TIME},                  {"to", FOR_TIME},
    {"period", FOR_CATEGORIES},          {"sort", FOR_CATEGORIES | FOR_DATA},
    {"data", FOR_CATEGORIES | FOR_DATA}, {"source", FOR_DATA},
    {"unit", FOR_DATA},                  {"decimals", FOR_DATA},
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

static int forms_of(const Spec *spec)
{
    if (spec_has_data(spec))
        return FOR_DATA;
    return spec->form->shape == CHART_SHAPE_TIME ? FOR_TIME : FOR_CATEGORIES;
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
    const char *what = spec_has_data(spec) ? "a chart with its own data" : spec->form->name;
    const char *kind = spec_has_data(spec) ? "" : "a chart of kind ";
    Place place = member->key_place.source ? member->key_place : member->place;
    diag_error(spec->diags, place, "chart-field", "%s%s has no field '" STR_FMT "'", kind, what, STR_ARG(key));
    if (known && known->forms == FOR_DATA) {
        diag_hint(spec->diags, "'%s' belongs to a chart with its own 'data'; an indicator brings its own",
                  known->name);
        return;
    }
    Str names[FIELDS];
    size_t count = 0;
    for (size_t i = 0; i < FIELDS; i++)
        if (fields[i].forms & forms_of(spec))
            names[count++] = str_from(fields[i].name);
    diag_hint_nearest(spec->diags, key, names, count);
}

bool spec_check_fields(Spec *spec)
{
    bool fine = true;
    const Map *map = &spec->fields->map;
    for (size_t i = 0; i < map->count; i++) {
        const struct Field *known = find_field(map->entries[i].key);
        if (known && known->forms & forms_of(spec))
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

bool spec_period(Spec *spec, const char *name, SpecEnd end, Period *out)
{
    const Value *field = spec_field(spec, name);
    if (!field)
        return true;
    Period period;
    Str text = spec_text(spec, name);
    if (!period_parse(text, &period)) {
        diag_error(spec->diags, field->place, "chart-field", "'%s' of a chart is no period: '" STR_FMT "'", name,
                   STR_ARG(text));
        diag_hint(spec->diags, "write %s", kind_example(spec->kind));
        return false;
    }
    if (period.kind == PERIOD_YEAR && spec->kind != PERIOD_YEAR && spec->form->shape == CHART_SHAPE_TIME)
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
