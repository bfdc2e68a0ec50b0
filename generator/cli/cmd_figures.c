/*
 * cmd_figures: kwartaal figures. Every indicator of the project for one region
 * and period, as a table for people, CSV for spreadsheets or JSON for programs.
 *
 * The CSV's numbers are unrounded (ten decimals at most) with a decimal point,
 * so that any program reads them; `display` is what a page shows, with an ASCII
 * minus. A figure that is not there is a row with an empty value and the reason
 * as its status.
 */
#include "base/escape.h"
#include "base/files.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "figures/format.h"
#include "figures/phrase.h"
#include "site/config.h"

typedef struct Report {
    Arena *arena;
    FigureBase base;
    Language language; /* with an ASCII minus and without no-break spaces */
    const Region *region;
    Period period;
    const Figure **figures; /* in the order of indicators.yaml */
    size_t count;
    Buf out;
} Report;

/* ---- what was asked for ---- */

/* Output that programs read: signs of ASCII where pages have typographic ones. */
static void plain_numbers(NumberStyle *style)
{
    style->minus = STR("-");
    style->percent_space = (Str){0};
    style->symbol_space = (Str){0};
    if (style->group_mark.len > 1)
        style->group_mark = (Str){0};
}

static bool load(Report *report, Str folder, Diags *diags)
{
    Arena *arena = report->arena;
    report->base = figure_base_load(arena, files_join(arena, folder, STR("data")), diags);
    const Language *language = config_language(arena, folder, diags);
    if (language)
        report->language = *language;
    plain_numbers(&report->language.numbers);
    return diags->errors == 0;
}

static ExitCode unknown_region(const Report *report, Str id)
{
    const Map *regions = &report->base.dataset->regions->by_id;
    Str nearest = str_nearest(id, map_keys(report->arena, regions), regions->count);
    if (nearest.len)
        return cli_usage_error(&command_figures, "there is no region '" STR_FMT "'; did you mean '" STR_FMT "'?",
                               STR_ARG(id), STR_ARG(nearest));
    return cli_usage_error(&command_figures, "there is no region '" STR_FMT "'; data/regions.yaml lists them",
                           STR_ARG(id));
}

static bool choose_region(Report *report, Str id)
{
    const Regions *regions = report->base.dataset->regions;
    if (id.data)
        report->region = region_find(regions, id);
    else if (regions->count)
        report->region = &regions->items[0];
    return report->region;
}

/* Without --period: the latest quarter in which any indicator has a value for the region. */
static Period latest_quarter(const Report *report)
{
    Period latest = {0};
    const Indicators *indicators = report->base.indicators;
    for (size_t i = 0; i < indicators->count; i++) {
        Period period;
        bool known = figure_latest(report->arena, &report->base, &indicators->items[i], report->region,
                                   PERIOD_QUARTER, (Period){0}, &period);
        if (known && (latest.kind == PERIOD_NONE || period_compare(period, latest) > 0))
            latest = period;
    }
    return latest;
}

static void compute(Report *report)
{
    const Indicators *indicators = report->base.indicators;
    report->figures = ARENA_ARRAY(report->arena, const Figure *, indicators->count);
    report->count = indicators->count;
    for (size_t i = 0; i < report->count; i++)
        report->figures[i] = figure_compute(report->arena, &report->base, &indicators->items[i], report->region,
                                            report->period);
}

/* ---- pieces ---- */

static Str plain(const Report *report, const Rational *value)
{
    return format_plain(report->arena, value, FORMAT_PLAIN_DECIMALS);
}

static Str display(const Report *report, const Figure *figure)
{
    const Indicator *indicator = figure->indicator;
    if (!figure->value)
        return (Str){0};
    return format_value(report->arena, &report->language, figure->value, indicator->unit, indicator->decimals);
}

/* "%" where there is a sign, else the word for many. */
static Str unit_text(const Report *report, const Unit *unit)
{
    return unit->symbol.len ? unit->symbol : format_unit(&report->language, unit);
}

static Str class_label(const Figure *figure)
{
    return figure->figure_class ? figure->figure_class->label : (Str){0};
}

/* Publisher and table (or title) of each source, all joined with ", "; none for a figure that is not there. */
static Str source_text(const Report *report, const Figure *figure)
{
    Buf buf = {.arena = report->arena};
    for (size_t i = 0; figure->value && i < figure->source_count; i++) {
        const DataSource *source = figure->sources[i];
        Str what = source->table.len ? source->table : source->title;
        buf_printf(&buf, "%s" STR_FMT ", " STR_FMT, i ? ", " : "", STR_ARG(source->publisher), STR_ARG(what));
    }
    return buf_str(&buf);
}

/* ---- CSV ---- */

static void write_csv_row(Buf *out, const Str *fields, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            buf_add_char(out, ';');
        escape_csv(out, fields[i], ';');
    }
    buf_add_char(out, '\n');
}

static void write_csv(Report *report)
{
    BUF_LIT(&report->out,
            "indicator;label;value;unit;display;previous;change;year_before;year_change;class;status;source\n");
    for (size_t i = 0; i < report->count; i++) {
        const Figure *figure = report->figures[i];
        Str fields[] = {
            figure->indicator->id,
            figure->indicator->label,
            plain(report, figure->value),
            unit_text(report, figure->indicator->unit),
            display(report, figure),
            plain(report, figure->previous.before),
            plain(report, figure->previous.difference),
            plain(report, figure->year.before),
            plain(report, figure->year.difference),
            class_label(figure),
            str_from(status_name(figure->status)),
            source_text(report, figure),
        };
        write_csv_row(&report->out, fields, sizeof fields / sizeof *fields);
    }
}

/* ---- JSON ---- */

static void json_text(Buf *out, const char *key, Str text)
{
    buf_printf(out, "\"%s\": ", key);
    if (!text.len) {
        BUF_LIT(out, "null");
        return;
    }
    buf_add_char(out, '"');
    escape_json(out, text);
    buf_add_char(out, '"');
}

/* Numbers as JSON numbers, exact to ten decimals. */
static void json_number(Buf *out, const char *key, Str number)
{
    buf_printf(out, "\"%s\": " STR_FMT, key, STR_ARG(number.len ? number : STR("null")));
}

static const char *json_bool(bool truth)
{
    return truth ? "true" : "false";
}

static const char *direction_name(Direction direction)
{
    static const char *const names[] = {"unknown", "down", "same", "up"};
    return names[direction];
}

static void json_change(Report *report, const char *key, const Change *change)
{
    Buf *out = &report->out;
    buf_printf(out, "     \"%s\": {", key);
    json_text(out, "period", period_text(report->arena, change->period));
    BUF_LIT(out, ", ");
    json_number(out, "value", plain(report, change->before));
    BUF_LIT(out, ", ");
    json_number(out, "difference", plain(report, change->difference));
    BUF_LIT(out, ", ");
    json_text(out, "unit", change->difference_unit->id);
    BUF_LIT(out, ", ");
    json_number(out, "percent", plain(report, change->percent));
    buf_printf(out, ", \"direction\": \"%s\", \"across_break\": %s, \"looks_off\": %s, \"may_be_seasonal\": %s},\n",
               direction_name(change->direction), json_bool(change->across_break), json_bool(change->looks_off),
               json_bool(change->may_be_seasonal));
}

static void json_observation(Report *report, const Observation *observation, bool last)
{
    Buf *out = &report->out;
    Buf value = {.arena = report->arena};
    if (observation_has_value(observation))
        decimal_write(&value, observation->value, '.');
    BUF_LIT(out, "       {");
    json_text(out, "series", observation->series->id);
    BUF_LIT(out, ", ");
    json_text(out, "region", observation->region->id);
    BUF_LIT(out, ", ");
    json_text(out, "period", period_text(report->arena, observation->period));
    BUF_LIT(out, ", ");
    json_number(out, "value", buf_str(&value));
    BUF_LIT(out, ", ");
    json_text(out, "status", str_from(status_name(observation->status)));
    BUF_LIT(out, ", ");
    json_text(out, "file", observation->place.source ? observation->place.source->path : (Str){0});
    buf_printf(out, ", \"row\": %u}%s\n", (unsigned)observation->row, last ? "" : ",");
}

static void json_values(Report *report, const Figure *figure)
{
    Buf *out = &report->out;
    BUF_LIT(out, "     ");
    json_number(out, "value", plain(report, figure->value));
    BUF_LIT(out, ", ");
    json_text(out, "unit", figure->indicator->unit->id);
    BUF_LIT(out, ", ");
    json_text(out, "display", display(report, figure));
    BUF_LIT(out, ", ");
    json_text(out, "class", class_label(figure));
    BUF_LIT(out, ", ");
    json_text(out, "status", str_from(status_name(figure->status)));
    buf_printf(out, ", \"adjusted\": %s,\n     ", json_bool(figure->adjusted));
    json_text(out, "missing", figure->missing_reason);
    buf_printf(out, ", \"rank\": %zu, \"rank_count\": %zu, \"rank_tied\": %s,\n", figure->rank, figure->rank_count,
               json_bool(figure->rank_tied));
}

static void json_figure(Report *report, const Figure *figure)
{
    Buf *out = &report->out;
    BUF_LIT(out, "    {");
    json_text(out, "indicator", figure->indicator->id);
    BUF_LIT(out, ", ");
    json_text(out, "label", figure->indicator->label);
    BUF_LIT(out, ",\n");
    json_values(report, figure);
    json_change(report, "previous", &figure->previous);
    json_change(report, "year_before", &figure->year);
    BUF_LIT(out, "     ");
    json_text(out, "source", source_text(report, figure));
    BUF_LIT(out, ",\n     \"observations\": [\n");
    for (size_t i = 0; i < figure->observation_count; i++)
        json_observation(report, figure->observations[i], i + 1 == figure->observation_count);
    BUF_LIT(out, "     ]}");
}

static void write_json(Report *report)
{
    Buf *out = &report->out;
    BUF_LIT(out, "{");
    json_text(out, "region", report->region->id);
    BUF_LIT(out, ", ");
    json_text(out, "period", period_text(report->arena, report->period));
    BUF_LIT(out, ",\n  \"figures\": [\n");
    for (size_t i = 0; i < report->count; i++) {
        json_figure(report, report->figures[i]);
        buf_add(out, i + 1 < report->count ? STR(",\n") : STR("\n"));
    }
    BUF_LIT(out, "  ]}\n");
}

/* ---- a table for people ---- */

enum { TEXT_COLUMNS = 7, TEXT_GAP = 2 };

static Str change_cell(const Report *report, const Figure *figure, const Change *change)
{
    if (change->across_break)
        return language_word(&report->language, "figures.break");
    return change->difference ? phrase_change(report->arena, &report->language, figure, change) : STR("-");
}

/* With its sign, or with its unit's word where it has none. */
static Str value_cell(const Report *report, const Figure *figure)
{
    const Indicator *indicator = figure->indicator;
    if (!figure->value)
        return STR("-");
    if (indicator->unit->symbol.len)
        return display(report, figure);
    return format_with_unit(report->arena, &report->language, figure->value, indicator->unit, indicator->decimals);
}

static void text_cells(const Report *report, const Figure *figure, Str cells[TEXT_COLUMNS])
{
    const Language *language = &report->language;
    cells[0] = figure->indicator->label;
    cells[1] = value_cell(report, figure);
    cells[2] = change_cell(report, figure, &figure->previous);
    cells[3] = change_cell(report, figure, &figure->year);
    cells[4] = class_label(figure);
    cells[5] = phrase_rank(report->arena, language, figure);
    cells[6] = phrase_status(language, figure->status);
}

static void write_text_row(Buf *out, const Str *cells, const size_t *widths)
{
    size_t last = TEXT_COLUMNS - 1;
    for (size_t c = 0; c < TEXT_COLUMNS; c++) {
        buf_add(out, cells[c]);
        for (size_t w = utf8_count(cells[c]); c < last && w < widths[c] + TEXT_GAP; w++)
            buf_add_char(out, ' ');
    }
    buf_add_char(out, '\n');
}

static void write_text(Report *report)
{
    static const char *const heads[TEXT_COLUMNS] = {"figures.indicator", "figures.value", "figures.change",
                                                    "figures.year_change", "figures.class", "figures.rank",
                                                    "figures.status"};
    const Language *language = &report->language;
    Str(*rows)[TEXT_COLUMNS] = arena_alloc(report->arena, report->count + 1, sizeof *rows);
    size_t widths[TEXT_COLUMNS] = {0};
    for (size_t c = 0; c < TEXT_COLUMNS; c++)
        rows[0][c] = language_word(language, heads[c]);
    for (size_t i = 0; i < report->count; i++)
        text_cells(report, report->figures[i], rows[i + 1]);
    for (size_t i = 0; i <= report->count; i++)
        for (size_t c = 0; c < TEXT_COLUMNS; c++)
            if (utf8_count(rows[i][c]) > widths[c])
                widths[c] = utf8_count(rows[i][c]);
    PatternField title[] = {{"region", report->region->name},
                            {"period", format_period(report->arena, language, report->period)}};
    buf_add(&report->out, language_fill(report->arena, language_word(language, "figures.title"), title, 2));
    BUF_LIT(&report->out, "\n\n");
    for (size_t i = 0; i <= report->count; i++)
        write_text_row(&report->out, rows[i], widths);
}

/* ---- the command ---- */

typedef struct OutputFormat {
    const char *name;
    void (*write)(Report *report);
} OutputFormat;

static const OutputFormat formats[] = {{"text", write_text}, {"csv", write_csv}, {"json", write_json}};

static const OutputFormat *find_format(Str name)
{
    if (!name.data)
        return &formats[0];
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (str_equal(name, str_from(formats[i].name)))
            return &formats[i];
    return NULL;
}

static ExitCode run(const Arguments *arguments)
{
    const OutputFormat *format = find_format(arguments_value(arguments, "format"));
    if (!format)
        return cli_usage_error(&command_figures, "--format is text, csv or json");
    Report report = {.arena = arguments->arena, .out = {.arena = arguments->arena}};
    Str period = arguments_value(arguments, "period");
    if (period.data && !period_parse(period, &report.period) && !period_parse_code(period, &report.period))
        return cli_usage_error(&command_figures, "'" STR_FMT "' is no period; write 2024-2, 2024-07 or 2024",
                               STR_ARG(period));
    Diags *diags = diags_create(arguments->arena);
    bool loaded = load(&report, arguments_value(arguments, "directory"), diags);
    ExitCode code = cli_report(diags);
    if (!loaded)
        return code;
    Str region = arguments_value(arguments, "region");
    if (!choose_region(&report, region))
        return unknown_region(&report, region);
    if (!period.data)
        report.period = latest_quarter(&report);
    compute(&report);
    format->write(&report);
    return cli_print(buf_str(&report.out));
}

static const Option options[] = {
    {'C', "directory", "DIR", "the project: a folder with content/, data/ and templates/ (default: .)"},
    {'r', "region", "REGION", "id of a region (default: the first of data/regions.yaml)"},
    {'p', "period", "PERIOD", "2024-2, 2024-07 or 2024 (default: the latest quarter with a figure)"},
    {'f', "format", "FORMAT", "text: a table to read (default); csv: unrounded numbers; json: all detail"},
    {0},
};

const Command command_figures = {
    .name = "figures",
    .usage = "kwartaal figures [-C DIR] [--region REGION] [--period PERIOD] [--format text|csv|json]",
    .summary = "show the figures of a region and period",
    .help = "Computes every indicator of data/indicators.yaml for one region and period.\n"
            "csv has the columns indicator;label;value;unit;display;previous;change;year_before;year_change;\n"
            "class;status;source: numbers unrounded with a decimal point, display as on the page. A figure\n"
            "that is not known has an empty value and says why in status. json adds percentages, rank and\n"
            "the observations with their file and row.",
    .options = options,
    .run = run,
};
