/*
 * spec_data: literal values of a declaration: what they are in, who measured
 * them, and one item as a point. All are read as exact decimals and shown with
 * the decimals that the declaration gives.
 */
#include "charts/spec.h"

#include "base/yaml.h"

static const char *const literal_fields[] = {"data", "nodes", "links", "boxes", "arrows", "events"};

bool spec_is_literal(const Spec *spec)
{
    for (size_t i = 0; i < sizeof literal_fields / sizeof *literal_fields; i++)
        if (spec_field(spec, literal_fields[i]))
            return true;
    return false;
}

enum { MOST_DECIMALS = 6 };

const Unit *spec_unit(Spec *spec, const Value *owner, const char *what)
{
    const Value *field = value_get(owner, STR("unit"));
    Str name = value_is_scalar(field) ? str_trim(field->text) : (Str){0};
    const Units *units = spec->context->base->units;
    const Unit *unit = unit_find(units, name);
    if (unit)
        return unit;
    if (name.len)
        diag_error(spec->diags, field->place, "chart-data", "unknown unit '" STR_FMT "'", STR_ARG(name));
    else
        diag_error(spec->diags, field ? field->place : owner->place, "chart-data", "%s needs a 'unit'", what);
    diag_hint_names(spec->diags, name, &units->by_id);
    return NULL;
}

static bool is_of_words(const Spec *spec)
{
    return spec->form->kind == CHART_MODEL || spec->form->kind == CHART_TIMELINE;
}

bool spec_read_data(Spec *spec)
{
    if (is_of_words(spec))
        return true;
    bool fine = true;
    if (spec->form->kind != CHART_SCATTER) {
        Value *owner = ARENA_NEW(spec->arena, Value);
        *owner = *spec->fields;
        owner->place = spec_place(spec, spec_field(spec, "data") ? "data" : "links");
        spec->unit = spec_unit(spec, owner, "a chart with its own data");
        fine = spec->unit != NULL;
        spec->decimals = (int)yaml_integer(spec->fields, "decimals", 0, 0, MOST_DECIMALS, spec->diags);
    }
    if (spec_text(spec, "source").len == 0) {
        fine = diag_error(spec->diags, spec_place(spec, "data"), "chart-data",
                          "a chart with its own data needs a 'source'");
        diag_hint(spec->diags, "write 'source: ' and who measured it, in which publication");
    }
    return fine;
}

/* ---- lists and items ---- */

const Value *spec_list(Spec *spec, const char *name, const char *of)
{
    const Value *list = spec_field(spec, name);
    if (!list) {
        diag_error(spec->diags, spec->fields->place, "chart-data", "a chart of kind %s needs '%s': a list of %s",
                   spec->form->name, name, of);
        return NULL;
    }
    if (!value_is_list(list)) {
        diag_error(spec->diags, list->place, "chart-data", "'%s' must be a list of %s, not %s", name, of,
                   value_kind_name(list));
        return NULL;
    }
    if (value_count(list) == 0) {
        diag_error(spec->diags, list->place, "chart-empty", "'%s' has no values: there is nothing to draw", name);
        return NULL;
    }
    return list;
}

static size_t known_names(Arena *arena, const char *const *known, Str **out)
{
    size_t count = 0;
    while (known[count])
        count++;
    Str *names = ARENA_ARRAY(arena, Str, count);
    for (size_t i = 0; i < count; i++)
        names[i] = str_from(known[i]);
    *out = names;
    return count;
}

bool spec_check_item(Spec *spec, const Value *item, const char *const *known)
{
    Str *names;
    size_t count = known_names(spec->arena, known, &names);
    if (!value_is_map(item)) {
        diag_error(spec->diags, item->place, "chart-data", "a value of a chart is {" STR_FMT ", …}, not %s",
                   STR_ARG(names[0]), value_kind_name(item));
        return false;
    }
    bool fine = true;
    for (size_t i = 0; i < item->map.count; i++) {
        Str key = item->map.entries[i].key;
        bool is_known = false;
        for (size_t k = 0; k < count; k++)
            is_known = is_known || str_equal(key, names[k]);
        if (is_known)
            continue;
        const Value *member = item->map.entries[i].value;
        fine = diag_error(spec->diags, member->key_place, "chart-data",
                          "a value of a chart has no field '" STR_FMT "'", STR_ARG(key));
        diag_hint_nearest(spec->diags, key, names, count);
    }
    return fine;
}

bool spec_item_text(Spec *spec, const Value *item, const char *name, Str *out)
{
    const Value *field = value_get(item, str_from(name));
    *out = value_is_scalar(field) ? str_trim(field->text) : (Str){0};
    if (out->len)
        return true;
    return diag_error(spec->diags, field ? field->place : item->place, "chart-data", "a value of a chart has no '%s'",
                      name);
}

bool spec_number(Spec *spec, const Value *field, int decimals, const Rational **out)
{
    *out = NULL;
    if (field->kind == VALUE_NULL)
        return true;
    Decimal value;
    Str text = value_is_scalar(field) ? field->text : (Str){0};
    bool comma = str_contains(text, STR(","));
    if (!decimal_parse(text, comma ? ',' : '.', &value)) {
        diag_error(spec->diags, field->place, "chart-data", "'" STR_FMT "' is not a number", STR_ARG(text));
        diag_hint(spec->diags, "write digits with at most one decimal mark: 33 or 4.5");
        return false;
    }
    const Rational *rational = rational_from_decimal(spec->arena, value);
    if (!format_fits(rational, decimals))
        return diag_error(spec->diags, field->place, "chart-data", "'" STR_FMT "' is too large to be shown",
                          STR_ARG(text));
    *out = rational;
    return true;
}

Str spec_plain(const Spec *spec, const Rational *value, int decimals)
{
    Decimal rounded;
    Buf plain = {.arena = spec->arena};
    if (value && rational_round(value, decimals, &rounded))
        decimal_write(&plain, rounded, spec->context->language->numbers.decimal_mark);
    return buf_str(&plain);
}

ChartPoint spec_item_point(Spec *spec, const Value *item, const Rational *value)
{
    bool provisional = yaml_bool(item, "provisional", false, spec->diags);
    Status status = !value ? STATUS_MISSING : provisional ? STATUS_PROVISIONAL : STATUS_FINAL;
    ChartPoint point = spec_point(spec, (Period){0}, value, status, spec->unit, spec->decimals);
    point.label = str_trim(value_get_text(item, "label"));
    point.short_label = str_trim(value_get_text(item, "short"));
    point.highlight = yaml_bool(item, "highlight", false, spec->diags);
    return point;
}

/* ---- several series ---- */

static bool read_head(Spec *spec, const Value *item, ChartSeries *out)
{
    static const char *const known[] = {"label", "short", NULL};
    if (value_is_scalar(item)) {
        out->label = str_trim(item->text);
        return true;
    }
    if (!spec_check_item(spec, item, known) || !spec_item_text(spec, item, "label", &out->label))
        return false;
    out->short_label = str_trim(value_get_text(item, "short"));
    return true;
}

ChartSeries *spec_heads(Spec *spec, size_t *count)
{
    *count = 1;
    if (!spec_field(spec, "series"))
        return ARENA_NEW(spec->arena, ChartSeries);
    const Value *list = spec_list(spec, "series", "names");
    if (!list)
        return NULL;
    *count = value_count(list);
    ChartSeries *heads = ARENA_ARRAY(spec->arena, ChartSeries, *count + 1);
    Str highlight = spec_text(spec, "highlight");
    bool fine = true;
    for (size_t i = 0; i < *count; i++) {
        fine = read_head(spec, value_item(list, i), &heads[i]) && fine;
        heads[i].role = highlight.len && str_equal(heads[i].label, highlight) ? CHART_ROLE_OWN : CHART_ROLE_OTHER;
    }
    return fine ? heads : NULL;
}

bool spec_row_values(Spec *spec, const Value *item, const char *name, size_t count, const Rational **out)
{
    const Value *field = value_get(item, str_from(name));
    if (!field && count == 1 && (field = value_get(item, STR("value"))) != NULL)
        return spec_number(spec, field, spec->decimals, &out[0]);
    if (!field) {
        diag_error(spec->diags, item->place, "chart-data", "a row of a chart has no '%s'", name);
        diag_hint(spec->diags, "write '%s: [..]' with a value for each of the series; null for one that is not known",
                  name);
        return false;
    }
    if (!value_is_list(field) || value_count(field) != count) {
        diag_error(spec->diags, field->place, "chart-data", "'%s' has %zu values and there are %zu series", name,
                   value_count(field), count);
        diag_hint(spec->diags, "a value that is not known is null");
        return false;
    }
    bool fine = true;
    for (size_t i = 0; i < count; i++)
        fine = spec_number(spec, value_item(field, i), spec->decimals, &out[i]) && fine;
    return fine;
}
