/*
 * cmd_markdown: `kwartaal markdown FILE`: one Markdown file as HTML.
 */
#include "article/article.h"
#include "base/files.h"
#include "cli/cli.h"

static ExitCode run_markdown(const Arguments *arguments)
{
    Arena *arena = arguments->arena;
    Diags *diags = diags_create(arena);
    const Source *source = files_read_text(arena, arguments->operands[0], (Place){0}, diags);
    if (!source)
        return cli_report(diags);
    Str html = markdown_to_html(arena, source, arguments_has(arguments, "raw-html"), diags);
    ExitCode code = diags->count ? cli_report(diags) : EXIT_FINE;
    return code == EXIT_FINE ? cli_print(html) : code;
}

static const Option options[] = {
    {0, "raw-html", NULL, "keep HTML that stands in the text; without it, it is left out with a warning"},
    {0, NULL, NULL, NULL},
};

const Command command_markdown = {
    .name = "markdown",
    .usage = "kwartaal markdown [--raw-html] FILE",
    .summary = "write one Markdown file as HTML",
    .help = "Writes the HTML of a CommonMark file to standard output. Headings get an id. Front matter, figures\n"
            "({{...}}) and the magazine's own blocks belong to articles and stay as they are.",
    .options = options,
    .min_operands = 1,
    .max_operands = 1,
    .run = run_markdown,
};
