/*
 * words: what charts say of themselves, by the language file's `chart:`. One
 * list, so that a language file that lacks one is found at load and not by a
 * reader.
 */
#include "charts/chart.h"

static const char *const required[] = {
    "chart.kinds.line", "chart.kinds.bars", "chart.kinds.sparkline", "chart.kinds.area", "chart.kinds.columns",
    "chart.kinds.forecast", "chart.kinds.multiples",
    "chart.kinds.treemap", "chart.kinds.tilemap", "chart.kinds.map", "chart.kinds.scatter", "chart.kinds.flow",
    "chart.kinds.model", "chart.kinds.timeline",
    "chart.figure", "chart.title", "chart.empty", "chart.provisional", "chart.forecast", "chart.new_method",
    "chart.no_value", "chart.values_in_table", "chart.smaller",
    "chart.thousands", "chart.millions", "chart.billions", "chart.trillions",
    "chart.kinds.stacked", "chart.kinds.shares", "chart.kinds.diverging", "chart.kinds.dots", "chart.kinds.slope",
    "chart.kinds.pyramid", "chart.kinds.waffle", "chart.kinds.pictogram", "chart.kinds.scale", "chart.kinds.ranking",
    "chart.of", "chart.about_of", "chart.ranking.up", "chart.ranking.down", "chart.ranking.same", "chart.ranking.new",
    "chart.ranking.shared",
    "chart.describe.intro", "chart.describe.course", "chart.describe.steady", "chart.describe.single",
    "chart.describe.none", "chart.describe.extremes", "chart.describe.gaps_one", "chart.describe.gaps",
    "chart.describe.others", "chart.describe.break", "chart.describe.provisional", "chart.describe.forecast",
    "chart.describe.values", "chart.describe.range", "chart.describe.equal", "chart.describe.item",
    "chart.table.open", "chart.table.open_figure", "chart.table.period", "chart.table.category", "chart.table.series",
    "chart.table.value", "chart.table.unit", "chart.table.status", "chart.table.star", "chart.table.csv",
    "chart.table.csv_figure", "chart.table.svg", "chart.table.svg_figure", "chart.table.page",
    "chart.table.page_figure", "chart.table.embed", "chart.table.embed_figure",
    "chart.subtitle.span", "chart.subtitle.unit",
    "chart.source", "chart.source_item", "chart.source_table",
    "chart.notes.provisional", "chart.notes.break", "chart.notes.threads", "chart.notes.missing",
    "chart.notes.provisional_bars",
    "chart.rest", "chart.crossing",
    "chart.shared_scale", "chart.shared_scale_unit", "chart.thin_country", "chart.range", "chart.describe.item_class",
    "chart.describe.item_rank", "chart.describe.rows", "chart.describe.row", "chart.describe.row_change",
    "chart.describe.range_series", "chart.describe.points", "chart.describe.rightmost", "chart.describe.topmost",
    "chart.describe.point", "chart.describe.flows", "chart.describe.flow", "chart.describe.boxes",
    "chart.describe.arrow", "chart.describe.arrow_how", "chart.describe.events", "chart.describe.event_one",
    "chart.describe.event", "chart.describe.crossing", "chart.describe.expected_range",
    "chart.describe.marked_moment", "chart.describe.marked_span", "chart.describe.marked_value",
    "chart.table.group", "chart.table.class", "chart.table.rank", "chart.table.rank_before", "chart.table.from",
    "chart.table.to", "chart.table.total", "chart.table.text", "chart.table.leads_to", "chart.table.when",
    "chart.table.what", "chart.table.nothing", "chart.table.range", "chart.table.low", "chart.table.high",
    "chart.classes.below", "chart.classes.between", "chart.classes.above", "chart.notes.provisional_groups",
    "chart.notes.rank_before", "chart.notes.override",
    NULL,
};

bool chart_require_words(const Language *language, Diags *diags)
{
    return language_require(language, required, diags);
}
