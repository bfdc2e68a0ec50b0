/*
 * cmd_chart: kwartaal chart. One chart from its declaration, as a picture file:
 * to try one, or to use it elsewhere. The fields are those of a chart block in
 * an article; there is no edition here, so region and period are named in it.
 */
#include "base/files.h"
#include "base/yaml.h"
#include "charts/chart_spec.h"
#include "cli/cli.h"
#include "site/config.h"

static const Language *load_language(Arena *arena, Str folder, Diags *diags)
{
    const Language *language = config_language(arena, folder, diags);
    return language && chart_require_words(language, diags) ? language : NULL;
}

static const Chart *read_chart(Arena *arena, Str path, const ChartContext *context, Diags *diags)
{
    Source *source = files_read_text(arena, path, (Place){0}, diags);
    Value *fields = source ? yaml_read(arena, source, 0, source->text.len, diags) : NULL;
    if (!fields)
        return NULL;
    if (!fields->place.source)
        fields->place = source_whole(source);
    return chart_from_yaml(arena, fields, context, diags);
}

static ExitCode run(const Arguments *arguments)
{
    Arena *arena = arguments->arena;
    Str folder = arguments_value(arguments, "directory");
    Diags *diags = diags_create(arena);
    FigureBase base = figure_base_load(arena, files_join(arena, folder, STR("data")), diags);
    const Language *language = load_language(arena, folder, diags);
    const Chart *chart = NULL;
    if (diags->errors == 0) {
        ChartContext context = {.base = &base, .language = language};
        chart = read_chart(arena, arguments->operands[0], &context, diags);
    }
    ExitCode code = cli_report(diags);
    if (code != EXIT_FINE || !chart)
        return code;
    return cli_print(chart_svg_file(arena, chart));
}

static const Option options[] = {
    {'C', "directory", "DIR", "the project: a folder with data/ and templates/ (default: .)"},
    {0},
};

const Command command_chart = {
    .name = "chart",
    .usage = "kwartaal chart [-C DIR] SPEC.yaml",
    .summary = "draw one chart as SVG",
    .help = "SPEC.yaml holds the fields of a ```chart block: kind (line, bars, columns, map, flow …), title,\n"
            "indicator and region, or literal data. The picture is a complete SVG file with title, subtitle, source and notes, and\n"
            "a description for who does not see it. content/README.md lists every field.",
    .options = options,
    .min_operands = 1,
    .max_operands = 1,
    .run = run,
};
