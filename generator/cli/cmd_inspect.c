/*
 * cmd_inspect: kwartaal inspect.
 */
#include "cli/cli.h"
#include "data/inspect.h"

static ExitCode run(const Arguments *arguments)
{
    Str format = arguments_value(arguments, "format");
    bool json = str_equal(format, STR("json"));
    if (format.data && !json && !str_equal(format, STR("text")))
        return cli_usage_error(&command_inspect, "unknown format '" STR_FMT "': text or json", STR_ARG(format));
    Diags *diags = diags_create(arguments->arena);
    Buf out = {.arena = arguments->arena};
    Str encoding = arguments_value(arguments, "encoding");
    Str path = arguments->operands[0];
    bool read = json ? inspect_json(&out, arguments->arena, path, encoding, diags)
                     : inspect_text(&out, arguments->arena, path, encoding, diags);
    ExitCode printed = read ? cli_print(buf_str(&out)) : EXIT_FINE;
    ExitCode reported = cli_report(diags);
    return reported == EXIT_FINE ? printed : reported;
}

static const Option options[] = {
    {'f', "format", "FORMAT", "text: what the file is (default); json: all its rows, as lists of strings"},
    {0, "encoding", "NAME", "utf-8 (default) or latin-1"},
    {0, NULL, NULL, NULL},
};

const Command command_inspect = {
    .name = "inspect",
    .usage = "kwartaal inspect [--format text|json] [--encoding NAME] FILE",
    .summary = "show how a data file is read",
    .help = "Shows the form of a CSV or JSON file, its encoding, delimiter, columns, periods, statuses\n"
            "and first rows, and the lines with which its entry in data/sources.yaml starts.\n"
            "With --format json it prints every row, the header included, as a JSON array of arrays\n"
            "of strings. A file that is not CSV, not JSON or not in its encoding is an error.",
    .options = options,
    .min_operands = 1,
    .max_operands = 1,
    .run = run,
};
