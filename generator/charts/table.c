/*
 * table: the data of a chart as an HTML table and as CSV. The table shows what
 * people read (the displays), the CSV what spreadsheets read (the plain
 * numbers): both are in the chart, so nothing is formatted here.
 */
#include "charts/form.h"

#include "base/escape.h"
#include "figures/format.h"

static Str table_word(const Chart *chart, const char *name)
{
    const char *const path[] = {"chart", "table", name};
    return language_find(chart->language, path, 3);
}

static bool is_marked(const ChartPoint *point)
{
    return point->has_value && point->provisional;
}

static bool has_marked(const Chart *chart)
{
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++)
            if (is_marked(&chart->series[s].points[i]))
                return true;
    return false;
}

/* ---- HTML ---- */

static void add_header(Buf *out, const char *open, Str text)
{
    buf_add(out, str_from(open));
    escape_html(out, text);
    BUF_LIT(out, "</th>");
}

static void add_cell(Buf *out, const Chart *chart, const ChartPoint *point)
{
    BUF_LIT(out, "<td>");
    Str text = point ? point->display : (Str){0};
    escape_html(out, text.len ? text : language_word(chart->language, "status.missing"));
    if (point && is_marked(point))
        BUF_LIT(out, "<sup>*</sup>");
    BUF_LIT(out, "</td>");
}

static void add_caption(Buf *out, const Chart *chart)
{
    buf_printf(out, "<caption id=\"" STR_FMT "-caption\">", STR_ARG(chart->id));
    escape_html(out, chart->title);
    if (chart->subtitle.len) {
        BUF_LIT(out, " <span>");
        escape_html(out, chart->subtitle);
        BUF_LIT(out, "</span>");
    }
    if (has_marked(chart)) {
        BUF_LIT(out, " <span>");
        escape_html(out, table_word(chart, "star"));
        BUF_LIT(out, "</span>");
    }
    BUF_LIT(out, "</caption>");
}

static void add_time_head(Buf *out, const Chart *chart)
{
    BUF_LIT(out, "<thead><tr>");
    add_header(out, "<th scope=\"col\">", table_word(chart, "period"));
    for (size_t s = 0; s < chart->series_count; s++)
        add_header(out, "<th scope=\"col\" class=\"chart-number\">", chart->series[s].label);
    BUF_LIT(out, "</tr></thead>");
}

/* The earliest period that some series has not yet given, or no period at the end. */
static Period next_period(const Chart *chart, const size_t *at)
{
    Period next = {0};
    for (size_t s = 0; s < chart->series_count; s++) {
        if (at[s] == chart->series[s].count)
            continue;
        Period period = chart->series[s].points[at[s]].period;
        if (next.kind == PERIOD_NONE || period_compare(period, next) < 0)
            next = period;
    }
    return next;
}

static void add_time_rows(Buf *out, const Chart *chart)
{
    size_t *at = ARENA_ARRAY(out->arena, size_t, chart->series_count);
    BUF_LIT(out, "<tbody>");
    for (Period period = next_period(chart, at); period.kind != PERIOD_NONE; period = next_period(chart, at)) {
        BUF_LIT(out, "<tr>");
        add_header(out, "<th scope=\"row\">", format_period(out->arena, chart->language, period));
        for (size_t s = 0; s < chart->series_count; s++) {
            const ChartSeries *series = &chart->series[s];
            bool has = at[s] < series->count && period_equal(series->points[at[s]].period, period);
            add_cell(out, chart, has ? &series->points[at[s]] : NULL);
            while (at[s] < series->count && period_compare(series->points[at[s]].period, period) <= 0)
                at[s]++;
        }
        BUF_LIT(out, "</tr>");
    }
    BUF_LIT(out, "</tbody>");
}

static void add_categories(Buf *out, const Chart *chart)
{
    BUF_LIT(out, "<thead><tr>");
    add_header(out, "<th scope=\"col\">", table_word(chart, "category"));
    add_header(out, "<th scope=\"col\" class=\"chart-number\">", table_word(chart, "value"));
    BUF_LIT(out, "</tr></thead><tbody>");
    for (size_t i = 0; chart->series_count && i < chart->series[0].count; i++) {
        const ChartPoint *point = &chart->series[0].points[i];
        add_header(out, "<tr><th scope=\"row\">", point->label);
        add_cell(out, chart, point);
        BUF_LIT(out, "</tr>");
    }
    BUF_LIT(out, "</tbody>");
}

Str chart_table_html(Arena *arena, const Chart *chart)
{
    Buf out = {.arena = arena};
    buf_printf(&out,
               "<div class=\"chart-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" STR_FMT
               "-caption\"><table class=\"chart-table\">",
               STR_ARG(chart->id));
    add_caption(&out, chart);
    if (chart_form(chart->kind)->shape == CHART_SHAPE_TIME) {
        add_time_head(&out, chart);
        add_time_rows(&out, chart);
    } else {
        add_categories(&out, chart);
    }
    BUF_LIT(&out, "</table></div>");
    return buf_str(&out);
}

/* ---- CSV ---- */

static void add_field(Buf *out, Str field, char end)
{
    escape_csv(out, field, ';');
    buf_add_char(out, end);
}

static Str status_word(const Chart *chart, const ChartPoint *point)
{
    if (!point->has_value)
        return point->display.len ? point->display : language_word(chart->language, "status.missing");
    if (point->forecast)
        return chart_word(chart, "forecast");
    return language_word(chart->language, point->provisional ? "status.provisional" : "status.final");
}

static Str unit_word(const Chart *chart)
{
    return chart->unit ? format_unit(chart->language, chart->unit) : (Str){0};
}

static void add_values(Buf *out, const Chart *chart, const ChartPoint *point)
{
    add_field(out, !point->has_value ? (Str){0} : point->plain.len ? point->plain : point->display, ';');
    add_field(out, unit_word(chart), ';');
    add_field(out, status_word(chart, point), '\n');
}

Str chart_csv(Arena *arena, const Chart *chart)
{
    Buf out = {.arena = arena};
    bool time = chart_form(chart->kind)->shape == CHART_SHAPE_TIME;
    add_field(&out, table_word(chart, time ? "period" : "category"), ';');
    if (time)
        add_field(&out, table_word(chart, "series"), ';');
    add_field(&out, table_word(chart, "value"), ';');
    add_field(&out, table_word(chart, "unit"), ';');
    add_field(&out, table_word(chart, "status"), '\n');
    for (size_t s = 0; s < chart->series_count; s++) {
        for (size_t i = 0; i < chart->series[s].count; i++) {
            const ChartPoint *point = &chart->series[s].points[i];
            add_field(&out, time ? period_text(arena, point->period) : point->label, ';');
            if (time)
                add_field(&out, chart->series[s].label, ';');
            add_values(&out, chart, point);
        }
    }
    return buf_str(&out);
}
