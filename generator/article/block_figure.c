/*
 * block_figure: one figure, large: value with its unit, what it is, and how it
 * changed in a year (or since the period before, where that is all there is).
 */
#include "article/blocks.h"
#include "article/reference.h"
#include "base/escape.h"
#include "base/yaml.h"
#include "figures/format.h"
#include "figures/phrase.h"

static const char *const known_keys[] = {"indicator", "region", "period", NULL};

/* The block as a reference: "werkloosheid@nl:2023-2". False after reporting at the field that is wrong. */
static bool read_content(Work *work, const Value *spec, Str *out)
{
    Str indicator = yaml_text(spec, "indicator", "figure", work->diags);
    Str region = yaml_text_optional(spec, "region", "figure", work->diags);
    Str period = yaml_text_optional(spec, "period", "figure", work->diags);
    const Regions *regions = work->context->charts.base->dataset->regions;
    Period unused;
    bool good = indicator.len > 0;
    if (region.len && !region_get(regions, region, value_get(spec, STR("region"))->place, work->diags))
        good = false;
    if (period.len && !period_parse(period, &unused)) {
        diag_error(work->diags, value_get(spec, STR("period"))->place, "figure-period",
                   "'" STR_FMT "' is not a period", STR_ARG(period));
        diag_hint(work->diags, "write a quarter as 2024-2, a month as 2024-07, a year as 2024");
        good = false;
    }
    *out = arena_printf(work->arena, STR_FMT "%s" STR_FMT "%s" STR_FMT, STR_ARG(indicator), region.len ? "@" : "",
                        STR_ARG(region), period.len ? ":" : "", STR_ARG(period));
    return good;
}

static void add_paragraph(Buf *out, const char *class_name, Str text)
{
    buf_printf(out, "<p class=\"%s\">", class_name);
    escape_html(out, text);
    BUF_LIT(out, "</p>\n");
}

/* The number large, and the unit's word beside it where no sign at the number says it. */
static void add_value(Work *work, Buf *out, const Figure *figure)
{
    const Language *language = work->context->charts.language;
    const Unit *unit = figure->indicator->unit;
    BUF_LIT(out, "<p class=\"key-figure-value\">");
    escape_html(out, format_value(work->arena, language, figure->value, unit, figure->indicator->decimals));
    if (!unit->symbol.len) {
        BUF_LIT(out, " <span class=\"unit\">");
        escape_html(out, format_unit(language, unit));
        BUF_LIT(out, "</span>");
    }
    BUF_LIT(out, "</p>\n");
}

static bool can_compare(const Change *change)
{
    return change->before && !change->across_break;
}

static void add_change(Work *work, Buf *out, const Figure *figure)
{
    const Change *change = can_compare(&figure->year) ? &figure->year : &figure->previous;
    if (can_compare(change))
        add_paragraph(out, "key-figure-change",
                      phrase_change_than(work->arena, work->context->charts.language, figure, change));
}

void block_make_figure(Work *work, const Block *block)
{
    Value *spec = block_read_yaml(work, block);
    Str content;
    if (!spec)
        return;
    yaml_check_keys(spec, known_keys, "figure", work->diags);
    if (!read_content(work, spec, &content))
        return;
    const Figure *figure = reference_find(work, content, value_get(spec, STR("indicator"))->place);
    if (!figure)
        return;
    Buf out = {.arena = work->arena};
    bool own = figure->region == work->context->charts.region;
    buf_printf(&out, "<div class=\"key-figure%s\">\n", own ? "" : " of-other");
    add_value(work, &out, figure);
    add_paragraph(&out, "key-figure-label", reference_describe(work, figure));
    add_change(work, &out, figure);
    BUF_LIT(&out, "</div>");
    block_replace_html(work, block, buf_str(&out));
}
