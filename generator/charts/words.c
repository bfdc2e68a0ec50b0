/*
 * words: what charts say of themselves, by the language file's `chart:`. One
 * list, so that a language file that lacks one is found at load and not by a
 * reader.
 */
#include "charts/chart.h"

static const char *const required[] = {
    "chart.kinds.line", "chart.kinds.bars", "chart.kinds.sparkline",
    "chart.kinds.treemap", "chart.kinds.tilemap", "chart.kinds.map", "chart.kinds.scatter", "chart.kinds.flow",
    "chart.kinds.model", "chart.kinds.timeline",
    "chart.figure", "chart.title", "chart.empty", "chart.provisional", "chart.forecast", "chart.new_method",
    "chart.no_value", "chart.values_in_table",
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
    "chart.table.csv_figure", "chart.table.svg", "chart.table.svg_figure",
    "chart.subtitle.span", "chart.subtitle.unit",
    "chart.source", "chart.source_item", "chart.source_table",
    "chart.notes.provisional", "chart.notes.break", "chart.notes.threads", "chart.notes.missing",
    "chart.notes.provisional_bars",
    NULL,
};

bool chart_require_words(const Language *language, Diags *diags)
{
    return language_require(language, required, diags);
}
