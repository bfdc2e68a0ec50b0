/*
 * unit: see unit.h.
 *
 * Units are read in one pass and bound in a second (differences and ratios name
 * other units and dimensions). Formulas calculate in base units only: factors
 * are applied where a value comes in and where it goes out, so a mix of
 * thousands and ones cannot go wrong in between.
 */
#include "figures/unit.h"

#include "base/files.h"
#include "base/yaml.h"

static const char *const unit_keys[] = {
    "id",     "dimension",  "ratio",           "factor", "symbol", "symbol_before", "one",
    "many",   "difference", "relative_change", NULL,
};

const Unit *unit_find(const Units *units, Str id)
{
    return map_find(&units->by_id, id);
}

const Unit *unit_get(const Units *units, Str id, Place place, Diags *diags)
{
    const Unit *unit = unit_find(units, id);
    if (unit)
        return unit;
    diag_error(diags, place, "unit-unknown", "there is no unit '" STR_FMT "'", STR_ARG(id));
    diag_hint_names(diags, id, &units->by_id);
    return NULL;
}

static Decimal read_factor(const Value *item, Diags *diags)
{
    Decimal factor = {1, 0};
    const Value *member = value_get(item, STR("factor"));
    if (!member)
        return factor;
    bool number = member->kind == VALUE_NUMBER && decimal_parse(member->text, '.', &factor);
    if (number && factor.digits > 0)
        return factor;
    diag_error(diags, member->place, "unit-factor", "a factor must be a number above zero");
    diag_hint(diags, "1000 for thousands: how many base units of the dimension one of this unit is");
    return (Decimal){1, 0};
}

static bool is_two_texts(const Value *list)
{
    return value_count(list) == 2 && value_is_scalar(value_item(list, 0)) && value_is_scalar(value_item(list, 1));
}

static UnitType read_ratio(const Value *item, Diags *diags)
{
    const Value *ratio = yaml_list_optional(item, "ratio", "unit", diags);
    if (!ratio)
        return (UnitType){0};
    if (is_two_texts(ratio))
        return (UnitType){value_item(ratio, 0)->text, value_item(ratio, 1)->text};
    diag_error(diags, ratio->place, "unit-dimension", "a ratio needs two dimensions");
    diag_hint(diags, "write [what is counted, what it is set against]: ratio: [vacatures, personen]");
    return (UnitType){0};
}

static Unit *read_unit(Arena *arena, const Value *item, Diags *diags)
{
    Unit *unit = ARENA_NEW(arena, Unit);
    yaml_check_keys(item, unit_keys, "unit", diags);
    unit->place = value_get_place(item, "id");
    unit->difference_place = value_get_place(item, "difference");
    unit->id = yaml_text(item, "id", "unit", diags);
    bool is_ratio = value_get(item, STR("ratio"));
    unit->dimension = is_ratio ? yaml_text_optional(item, "dimension", "unit", diags)
                               : yaml_text(item, "dimension", "unit", diags);
    if (!unit->dimension.len)
        unit->dimension = unit->id;
    unit->type = (UnitType){.over = unit->dimension};
    unit->ratio = read_ratio(item, diags);
    unit->factor = read_factor(item, diags);
    unit->symbol = yaml_text_optional(item, "symbol", "unit", diags);
    unit->symbol_before = yaml_bool(item, "symbol_before", false, diags);
    unit->many = yaml_text_optional(item, "many", "unit", diags);
    unit->one = yaml_text_optional(item, "one", "unit", diags);
    if (!unit->one.len)
        unit->one = unit->many;
    unit->difference = yaml_text_optional(item, "difference", "unit", diags);
    if (!unit->difference.len)
        unit->difference = unit->id;
    unit->relative_change = yaml_bool(item, "relative_change", false, diags);
    unit->difference_unit = unit;
    return unit;
}

static void add_unit(Units *units, Unit *unit, Diags *diags)
{
    if (!unit->id.len)
        return;
    const Unit *earlier = unit_find(units, unit->id);
    if (!earlier) {
        map_set(&units->by_id, unit->id, unit);
        return;
    }
    diag_error(diags, unit->place, "unit-duplicate", "unit '" STR_FMT "' is declared twice", STR_ARG(unit->id));
    diag_related(diags, earlier->place, "first here");
}

static bool dimension_exists(const Units *units, Str dimension)
{
    for (size_t i = 0; i < units->by_id.count; i++) {
        const Unit *unit = units->by_id.entries[i].value;
        if (str_equal(unit->dimension, dimension))
            return true;
    }
    return false;
}

static Str *dimension_names(Arena *arena, const Units *units)
{
    Str *names = ARENA_ARRAY(arena, Str, units->by_id.count);
    for (size_t i = 0; i < units->by_id.count; i++)
        names[i] = ((const Unit *)units->by_id.entries[i].value)->dimension;
    return names;
}

static void check_dimension(const Units *units, const Unit *unit, Str dimension, Diags *diags)
{
    if (dimension_exists(units, dimension))
        return;
    diag_error(diags, unit->place, "unit-dimension",
               "unit '" STR_FMT "' is a ratio of '" STR_FMT "', a dimension that no unit has", STR_ARG(unit->id),
               STR_ARG(dimension));
    diag_hint_nearest(diags, dimension, dimension_names(diags->arena, units), units->by_id.count);
}

static void bind_unit(const Units *units, Unit *unit, Diags *diags)
{
    const Unit *difference = unit_get(units, unit->difference, unit->difference_place, diags);
    if (difference)
        unit->difference_unit = difference;
    if (!unit->ratio.under.len)
        return;
    check_dimension(units, unit, unit->ratio.over, diags);
    check_dimension(units, unit, unit->ratio.under, diags);
}

Units *units_load(Arena *arena, Str path, Diags *diags)
{
    static const char *const top_keys[] = {"units", NULL};
    Units *units = ARENA_NEW(arena, Units);
    units->by_id.arena = arena;
    Source *source = files_read_text(arena, path, (Place){0}, diags);
    units->source = source;
    const Value *file = source ? yaml_read(arena, source, 0, source->text.len, diags) : NULL;
    if (!file)
        return units;
    yaml_check_keys(file, top_keys, "units.yaml", diags);
    const Value *list = yaml_list(file, "units", "units.yaml", diags);
    for (size_t i = 0; i < value_count(list); i++) {
        const Value *item = value_item(list, i);
        if (value_is_map(item))
            add_unit(units, read_unit(arena, item, diags), diags);
        else
            diag_error(diags, item->place, "yaml-kind", "a unit must be a mapping, not %s", value_kind_name(item));
    }
    for (size_t i = 0; i < units->by_id.count; i++)
        bind_unit(units, units->by_id.entries[i].value, diags);
    return units;
}

static bool has_factor(const Unit *unit)
{
    return unit->factor.digits != 1 || unit->factor.scale != 0;
}

const Rational *unit_from_base(Arena *arena, const Unit *unit, const Rational *value)
{
    if (!has_factor(unit))
        return value;
    return rational_divide(arena, value, rational_from_decimal(arena, unit->factor));
}

const Rational *unit_to_base(Arena *arena, const Unit *unit, const Rational *value)
{
    if (!has_factor(unit))
        return value;
    return rational_multiply(arena, value, rational_from_decimal(arena, unit->factor));
}

bool unit_type_is_plain(UnitType type)
{
    return type.under.len ? str_equal(type.over, type.under) : str_equal(type.over, STR(DIMENSION_NUMBER));
}

bool unit_type_equal(UnitType a, UnitType b)
{
    if (unit_type_is_plain(a) || unit_type_is_plain(b))
        return unit_type_is_plain(a) && unit_type_is_plain(b);
    return str_equal(a.over, b.over) && str_equal(a.under, b.under);
}

UnitType unit_type_of_difference(const Units *units, UnitType type)
{
    for (size_t i = 0; i < units->by_id.count; i++) {
        const Unit *unit = units->by_id.entries[i].value;
        if (unit->difference_unit != unit && unit_type_equal(unit->type, type))
            return unit->difference_unit->type;
    }
    return type;
}

Str unit_type_text(Arena *arena, UnitType type)
{
    if (unit_type_is_plain(type))
        return STR("a plain number");
    if (!type.under.len)
        return arena_printf(arena, "'" STR_FMT "'", STR_ARG(type.over));
    return arena_printf(arena, "'" STR_FMT "' per '" STR_FMT "'", STR_ARG(type.over), STR_ARG(type.under));
}
