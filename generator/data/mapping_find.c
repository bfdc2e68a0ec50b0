/*
 * mapping_find: finding in a table what its mapping names.
 *
 * Names are matched strictly first (a code, a heading as it stands) and by
 * title only when the title is one measure's alone: CBS gives seven measures
 * of one table the title "Seizoengecorrigeerd".
 */
#include "data/mapping.h"

void mapping_report_column(FormReader *reader, const Frame *frame, Str name, Place place)
{
    Str *names = ARENA_ARRAY(reader->arena, Str, frame->column_count);
    for (size_t i = 0; i < frame->column_count; i++)
        names[i] = frame->columns[i].name;
    diag_error(reader->diags, place, "data-column", "'" STR_FMT "' has no column '" STR_FMT "'",
               STR_ARG(reader->source->file), STR_ARG(name));
    diag_hint_nearest(reader->diags, name, names, frame->column_count);
}

static int find_period_column(FormReader *reader, const Mapping *mapping, const Frame *frame)
{
    if (frame->period_column != FRAME_NO_COLUMN)
        return frame->period_column;
    Str name = mapping->period_column.len ? mapping->period_column : STR("Perioden");
    int column = frame_find_column(frame, name);
    /* A chart's download leaves the heading above its periods empty. */
    if (column == FRAME_NO_COLUMN && mapping->period_column.len == 0)
        column = frame_find_column(frame, (Str){0});
    if (column == FRAME_NO_COLUMN)
        mapping_report_column(reader, frame, name, mapping->period_place);
    return column;
}

/* False after reporting; the column is FRAME_NO_COLUMN when one region is meant. */
static bool find_region_column(FormReader *reader, const Mapping *mapping, const Frame *frame, int *column)
{
    *column = FRAME_NO_COLUMN;
    if (mapping->region)
        return true;
    if (mapping->region_column.len == 0) {
        diag_error(reader->diags, reader->source->place, "data-mapping", "source '" STR_FMT "' says no region",
                   STR_ARG(reader->source->id));
        diag_hint(reader->diags, "add 'region: nl' for a table about one region, or 'region_column: RegioS'");
        return false;
    }
    *column = frame_find_column(frame, mapping->region_column);
    if (*column == FRAME_NO_COLUMN)
        mapping_report_column(reader, frame, mapping->region_column, mapping->region_place);
    return *column != FRAME_NO_COLUMN;
}

typedef enum Tier { TIER_ID, TIER_TITLE, TIER_SHORT, TIER_COUNT } Tier;

static Str name_at(const FrameMeasure *measure, Tier tier)
{
    return tier == TIER_ID ? measure->id : tier == TIER_TITLE ? measure->title : measure->short_title;
}

static void report_ambiguous(FormReader *reader, const Frame *frame, const Rule *rule, Tier tier)
{
    Buf list = {.arena = reader->arena};
    for (size_t i = 0; i < frame->measure_count; i++) {
        const FrameMeasure *measure = &frame->measures[i];
        if (!str_equal(name_at(measure, tier), rule->measure))
            continue;
        buf_printf(&list, "%s" STR_FMT, list.len ? ", " : "", STR_ARG(measure->id));
        if (tier == TIER_ID)
            buf_printf(&list, " (column %zu)", measure->column + 1);
    }
    diag_error(reader->diags, rule->place, "data-ambiguous", "several measures are called '" STR_FMT "'",
               STR_ARG(rule->measure));
    diag_hint(reader->diags, "name one of them by its id: " STR_FMT, STR_ARG(buf_str(&list)));
}

static void report_measure(FormReader *reader, const Frame *frame, const Rule *rule)
{
    Str *names = ARENA_ARRAY(reader->arena, Str, frame->measure_count);
    for (size_t i = 0; i < frame->measure_count; i++)
        names[i] = frame->measures[i].id;
    diag_error(reader->diags, rule->place, "data-measure", "'" STR_FMT "' has no measure '" STR_FMT "'",
               STR_ARG(reader->source->file), STR_ARG(rule->measure));
    diag_hint_nearest(reader->diags, rule->measure, names, frame->measure_count);
}

static bool find_measure(FormReader *reader, const Frame *frame, Rule *rule)
{
    if (rule->measure.len == 0 && frame->measure_count == 1) {
        rule->found = &frame->measures[0];
        return true;
    }
    for (Tier tier = TIER_ID; tier < TIER_COUNT; tier++) {
        size_t hits = 0;
        for (size_t i = 0; i < frame->measure_count; i++)
            if (str_equal(name_at(&frame->measures[i], tier), rule->measure) && hits++ == 0)
                rule->found = &frame->measures[i];
        if (hits == 1)
            return true;
        if (hits > 1) {
            report_ambiguous(reader, frame, rule, tier);
            return false;
        }
    }
    report_measure(reader, frame, rule);
    return false;
}

/* Whoever takes 135.5 thousand for 135.5 is out by a thousand: the table's unit and the mapping must agree. */
static bool check_times(FormReader *reader, const Rule *rule)
{
    int64_t factor = codebook_unit_factor(rule->found->unit);
    if (factor == 1 || rule->times_given)
        return true;
    diag_error(reader->diags, rule->place, "data-times", "measure '" STR_FMT "' counts '" STR_FMT "'",
               STR_ARG(rule->found->id), STR_ARG(rule->found->unit));
    diag_hint(reader->diags, "add 'times: %lld', or 'times: 1' when the unit of series '" STR_FMT "' is that too",
              (long long)factor, STR_ARG(rule->series->id));
    return false;
}

/* A title stands for its id, when it is one code's alone. */
static bool find_code(FormReader *reader, Frame *frame, Condition *condition)
{
    CodeList list = codebook_dimension(frame->codes, condition->column);
    Str *names = ARENA_ARRAY(reader->arena, Str, list.count);
    const Code *found = NULL;
    Buf ids = {.arena = reader->arena};
    for (size_t i = 0; i < list.count; i++) {
        names[i] = list.items[i].id;
        if (str_equal(names[i], condition->code))
            return true;
        if (!str_equal(list.items[i].title, condition->code))
            continue;
        buf_printf(&ids, "%s" STR_FMT, found ? ", " : "", STR_ARG(names[i]));
        found = found ? found : &list.items[i];
    }
    if (list.count == 0)
        return true;
    if (found && str_equal(buf_str(&ids), found->id)) {
        condition->code = found->id;
        return true;
    }
    if (found) {
        diag_error(reader->diags, condition->place, "data-ambiguous", "several codes are called '" STR_FMT "'",
                   STR_ARG(condition->code));
        diag_hint(reader->diags, "name one of them by its id: " STR_FMT, STR_ARG(buf_str(&ids)));
        return false;
    }
    diag_error(reader->diags, condition->place, "data-code", "'" STR_FMT "' has no code '" STR_FMT "'",
               STR_ARG(condition->column), STR_ARG(condition->code));
    diag_hint_nearest(reader->diags, condition->code, names, list.count);
    return false;
}

static bool find_conditions(FormReader *reader, Frame *frame, Conditions *where)
{
    bool all = true;
    for (size_t i = 0; i < where->count; i++) {
        Condition *condition = &where->items[i];
        condition->index = frame_find_column(frame, condition->column);
        if (condition->index == FRAME_NO_COLUMN) {
            mapping_report_column(reader, frame, condition->column, condition->place);
            all = false;
        } else {
            all = find_code(reader, frame, condition) && all;
        }
    }
    return all;
}

/* A rule that takes nothing is a slip, unless something else was said of it. */
static void report_unused(FormReader *reader, const Mapping *mapping)
{
    for (size_t i = 0; i < mapping->rule_count; i++) {
        const Rule *rule = &mapping->rules[i];
        if (rule->taken || rule->stopped)
            continue;
        diag_error(reader->diags, rule->place, "data-none",
                   "no observation of series '" STR_FMT "' is in '" STR_FMT "'", STR_ARG(rule->series->id),
                   STR_ARG(reader->source->file));
        diag_hint(reader->diags, "do 'where', 'periods' and the region fit the table? 'kwartaal inspect' shows it");
    }
}

static void clear_watched(const Conditions *where, bool *watched)
{
    for (size_t i = 0; i < where->count; i++)
        if (where->items[i].index != FRAME_NO_COLUMN)
            watched[where->items[i].index] = false;
}

/* Which columns must not hold two codes among the rows that this rule takes. */
static void watch_dimensions(FormReader *reader, const Mapping *mapping, const Frame *frame, Rule *rule,
                             const int *used, size_t used_count)
{
    rule->watched = ARENA_ARRAY(reader->arena, bool, frame->column_count);
    rule->first_code = ARENA_ARRAY(reader->arena, Str, frame->column_count);
    for (size_t i = 0; i < frame->column_count; i++)
        rule->watched[i] = frame->columns[i].kind != COLUMN_FIGURES;
    for (size_t i = 0; i < used_count; i++)
        if (used[i] != FRAME_NO_COLUMN)
            rule->watched[used[i]] = false;
    clear_watched(&mapping->where, rule->watched);
    clear_watched(&rule->where, rule->watched);
    if (rule->found)
        rule->watched[rule->found->column] = false;
}

void mapping_apply(FormReader *reader, Mapping *mapping, Frame *frame)
{
    int region;
    int period = find_period_column(reader, mapping, frame);
    bool ready = find_region_column(reader, mapping, frame, &region) && period != FRAME_NO_COLUMN;
    ready = find_conditions(reader, frame, &mapping->where) && ready;
    for (size_t i = 0; i < mapping->rule_count; i++) {
        Rule *rule = &mapping->rules[i];
        bool found = find_measure(reader, frame, rule) && check_times(reader, rule);
        rule->stopped = !find_conditions(reader, frame, &rule->where) || !found;
        const int used[] = {period, region, frame->measure_column, frame->attribute_column};
        watch_dimensions(reader, mapping, frame, rule, used, sizeof used / sizeof *used);
    }
    if (!ready)
        return;
    size_t errors = reader->diags->errors;
    mapping_take_rows(reader, mapping, frame, period, region);
    if (reader->diags->errors == errors)
        report_unused(reader, mapping);
}
