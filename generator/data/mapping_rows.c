/*
 * mapping_rows: the figures of a table, row by row.
 *
 * Periods and regions are looked up once for each text that stands for them,
 * and only in rows that a rule takes: what is wrong elsewhere in a table of
 * twenty thousand rows is not our user's concern. Every sign for a figure
 * that is not there becomes a status, never a number.
 */
#include "data/mapping.h"
#include "data/number.h"

/* What a text in the column of periods stands for. */
typedef struct KnownPeriod {
    Period period; /* none: not to be taken */
    Status status;
} KnownPeriod;

/* What a text in the column of regions stands for. */
typedef struct KnownRegion {
    const Region *region; /* NULL: not to be taken */
} KnownRegion;

typedef struct Walk {
    FormReader *reader;
    Mapping *mapping;
    const Frame *frame;
    int period_column;
    int region_column;
    Map periods; /* text → KnownPeriod */
    Map regions; /* text → KnownRegion */
} Walk;

/* --- periods --- */

static Status status_in_list(CodeList list, Str text)
{
    for (size_t i = 0; i < list.count; i++)
        if (str_equal(list.items[i].id, text) || str_equal(list.items[i].title, text))
            return list.items[i].status;
    return STATUS_FINAL;
}

/* Kinds of period that the project has no use for: 2015HJ01, 2010X000, "2015 1e halfjaar", "2013/'14". */
static bool is_other_kind(Str text)
{
    bool code = text.len == 8 && !str_contains(text, STR(" "));
    for (size_t i = 0; i < 4 && code; i++)
        code = text.data[i] >= '0' && text.data[i] <= '9';
    return code || str_contains(text, STR("halfjaar")) || str_contains(text, STR("/'"));
}

static KnownPeriod read_period(Walk *walk, Str text, Place place)
{
    KnownPeriod known = {0};
    int stars = 0;
    bool read = period_parse_code(text, &known.period) || period_parse_label(text, &known.period, &stars) ||
                period_parse(text, &known.period);
    if (!read && !is_other_kind(text)) {
        diag_error(walk->reader->diags, place, "data-period", "'" STR_FMT "' is no period", STR_ARG(text));
        diag_hint(walk->reader->diags, "this form has periods such as 2024KW02, '2024 2e kwartaal', '2024 juni', "
                                       "'2024'; is 'period_column' right?");
    }
    if (!read || !(walk->mapping->kinds & 1u << known.period.kind))
        return (KnownPeriod){0};
    CodeList codes = codebook_dimension(walk->frame->codes, walk->frame->columns[walk->period_column].name);
    known.status = stars ? (Status)((int)STATUS_FINAL + stars) : status_in_list(codes, text);
    return known;
}

static const KnownPeriod *find_period(Walk *walk, const Field *field)
{
    Str text = str_trim(field->text);
    KnownPeriod *known = map_find(&walk->periods, text);
    if (known)
        return known;
    known = ARENA_NEW(walk->reader->arena, KnownPeriod);
    *known = read_period(walk, text, field->place);
    map_set(&walk->periods, text, known);
    return known;
}

/* --- regions --- */

static const Region *read_region(Walk *walk, Str text, Place place)
{
    const Regions *regions = walk->reader->regions;
    Diags *diags = walk->reader->diags;
    const Region *region = map_find(&walk->mapping->own_regions, text);
    region = region ? region : region_find_code(regions, text);
    region = region ? region : region_find_label(regions, text);
    if (region || region_is_code(text) || walk->mapping->skip_other_regions)
        return region;
    diag_error(diags, place, "region-unknown", "no region goes by the name '" STR_FMT "'", STR_ARG(text));
    const Region *near = region_find_name(regions, text);
    if (near)
        diag_hint(diags,
                  "if it is region '" STR_FMT "', say so in sources.yaml: regions: {\"" STR_FMT "\": " STR_FMT "}",
                  STR_ARG(near->id), STR_ARG(text), STR_ARG(near->id));
    else
        diag_hint(diags, "add it under 'aliases' of its region in regions.yaml, or say 'other_regions: skip' in "
                         "sources.yaml to pass over regions that the project does not have");
    return NULL;
}

static const Region *find_region(Walk *walk, const FrameRow *row)
{
    if (walk->region_column == FRAME_NO_COLUMN)
        return walk->mapping->region;
    const Field *field = &row->fields[walk->region_column];
    Str text = str_trim(field->text);
    KnownRegion *known = map_find(&walk->regions, text);
    if (known)
        return known->region;
    known = ARENA_NEW(walk->reader->arena, KnownRegion);
    known->region = read_region(walk, text, field->place);
    map_set(&walk->regions, text, known);
    return known->region;
}

/* --- figures --- */

/* OData v4 says beside a figure why it is missing. False when the word is not known. */
static bool status_of_attribute(Str word, Status *out)
{
    static const struct {
        const char *word;
        Status status;
    } known[] = {
        {"", STATUS_FINAL},
        {"None", STATUS_FINAL},
        {"Impossible", STATUS_IMPOSSIBLE},
        {"Confidential", STATUS_CONFIDENTIAL},
        {"NotAvailable", STATUS_MISSING},
        {"Unknown", STATUS_MISSING},
        {"Missing", STATUS_MISSING},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (str_equal(word, str_from(known[i].word))) {
            *out = known[i].status;
            return true;
        }
    return false;
}

/* What an empty figure says, without an attribute: by CBS's own key to the symbols it cannot occur. */
static Status status_of_empty(const Walk *walk, const Field *field)
{
    bool is_null = walk->frame->is_json && !field->quoted;
    if (walk->mapping->empty_given ? walk->mapping->empty_is_missing : is_null)
        return STATUS_MISSING;
    return STATUS_IMPOSSIBLE;
}

static bool read_number(Walk *walk, const Rule *rule, const Field *field, Observation *made)
{
    Diags *diags = walk->reader->diags;
    if (!number_read(field->text, walk->frame->decimal, field->place, &made->value, diags))
        return false;
    made->value = number_with_decimals(made->value, rule->found->decimals);
    if (number_times(made->value, rule->times, &made->value))
        return true;
    return diag_error(diags, field->place, "data-number", "'" STR_FMT "' times its factor has more than %d digits",
                      STR_ARG(str_trim(field->text)), (int)DECIMAL_MAX_DIGITS);
}

/* Figure and attribute must fit each other, as in a tidy file. */
static bool read_with_attribute(Walk *walk, const Rule *rule, const FrameRow *row, Observation *made)
{
    Diags *diags = walk->reader->diags;
    const Field *field = &row->fields[rule->found->column];
    Str word = str_trim(row->fields[walk->frame->attribute_column].text);
    bool empty = str_trim(field->text).len == 0;
    Status status;
    if (!status_of_attribute(word, &status))
        return diag_error(diags, row->place, "data-status", "there is no ValueAttribute '" STR_FMT "'",
                          STR_ARG(word));
    if (empty && status == STATUS_FINAL)
        return diag_error(diags, row->place, "data-empty", "there is no value, and no ValueAttribute that says why");
    if (!empty && status != STATUS_FINAL)
        return diag_error(diags, row->place, "data-contradiction",
                          "there is a value, but its ValueAttribute is '" STR_FMT "'", STR_ARG(word));
    if (!empty)
        return read_number(walk, rule, field, made);
    made->status = status;
    return true;
}

static bool read_figure(Walk *walk, const Rule *rule, const FrameRow *row, Observation *made)
{
    if (walk->frame->attribute_column != FRAME_NO_COLUMN)
        return read_with_attribute(walk, rule, row, made);
    const Field *field = &row->fields[rule->found->column];
    Str text = str_trim(field->text);
    if (text.len == 0)
        made->status = status_of_empty(walk, field);
    else if (str_equal(text, STR(".")))
        made->status = STATUS_MISSING;
    else if (str_equal(text, STR("x")))
        made->status = STATUS_CONFIDENTIAL;
    else
        return read_number(walk, rule, field, made);
    return true;
}

/* --- rows --- */

static bool fulfils(const FrameRow *row, const Conditions *where)
{
    for (size_t i = 0; i < where->count; i++)
        if (!str_equal(str_trim(row->fields[where->items[i].index].text), where->items[i].code))
            return false;
    return true;
}

static bool takes(const Walk *walk, const Rule *rule, const FrameRow *row)
{
    int column = walk->frame->measure_column;
    if (rule->stopped)
        return false;
    if (column != FRAME_NO_COLUMN && !str_equal(str_trim(row->fields[column].text), rule->found->id))
        return false;
    return fulfils(row, &rule->where) && fulfils(row, &walk->mapping->where);
}

static bool is_figure(const Walk *walk, Str text)
{
    Decimal unused;
    return text.len == 0 || str_equal(text, STR(".")) || str_equal(text, STR("x")) ||
           decimal_parse(text, walk->frame->decimal, &unused);
}

static bool report_dimension(Walk *walk, const Rule *rule, Str column, Str first, Str second)
{
    Diags *diags = walk->reader->diags;
    diag_error(diags, rule->place, "data-dimension",
               "column '" STR_FMT "' has several codes ('" STR_FMT "', '" STR_FMT
               "', …) and the mapping chooses none",
               STR_ARG(column), STR_ARG(first), STR_ARG(second));
    diag_hint(diags, "say which rows are meant: where: {\"" STR_FMT "\": \"" STR_FMT "\"}", STR_ARG(column),
              STR_ARG(first));
    return false;
}

/* Whether all rows taken so far have the same code in every dimension that the mapping leaves open. */
static bool check_dimensions(Walk *walk, Rule *rule, const FrameRow *row)
{
    for (size_t i = 0; i < walk->frame->column_count; i++) {
        const FrameColumn *column = &walk->frame->columns[i];
        Str code = rule->watched[i] ? str_trim(row->fields[i].text) : (Str){0};
        if (!rule->watched[i] || (column->kind == COLUMN_UNTOLD && is_figure(walk, code)))
            continue;
        if (!rule->first_code[i].data)
            rule->first_code[i] = code.data ? code : STR("");
        else if (!str_equal(rule->first_code[i], code))
            return report_dimension(walk, rule, column->name, rule->first_code[i], code);
    }
    return true;
}

static void take_row(Walk *walk, Rule *rule, const FrameRow *row)
{
    const KnownPeriod *known = find_period(walk, &row->fields[walk->period_column]);
    const Region *region = known->period.kind == PERIOD_NONE ? NULL : find_region(walk, row);
    if (!region)
        return;
    if (!check_dimensions(walk, rule, row)) {
        rule->stopped = true;
        return;
    }
    uint32_t own_column = walk->frame->is_json ? 0 : (uint32_t)rule->found->column + 1;
    Observation made = {
        .series = rule->series,
        .region = region,
        .period = known->period,
        .status = known->status,
        .place = row->place,
        .row = row->number,
        .column = row->column ? row->column : own_column,
    };
    if (!read_figure(walk, rule, row, &made))
        return;
    rule->taken++;
    form_add(walk->reader, made);
}

void mapping_take_rows(FormReader *reader, Mapping *mapping, const Frame *frame, int period, int region)
{
    Walk walk = {
        .reader = reader,
        .mapping = mapping,
        .frame = frame,
        .period_column = period,
        .region_column = region,
        .periods = {.arena = reader->arena},
        .regions = {.arena = reader->arena},
    };
    for (size_t i = 0; i < frame->row_count; i++)
        for (size_t k = 0; k < mapping->rule_count; k++)
            if (takes(&walk, &mapping->rules[k], &frame->rows[i]))
                take_row(&walk, &mapping->rules[k], &frame->rows[i]);
}
