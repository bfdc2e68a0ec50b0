/*
 * check: all that build does before it writes, and every remark of the fact
 * checker on the text.
 */
#include "base/escape.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "site/build.h"

/* ---- one finding a line, for editors' tools ---- */

static void json_text(Buf *out, const char *key, Str text)
{
    buf_printf(out, ",\"%s\":\"", key);
    escape_json(out, text);
    buf_add_char(out, '"');
}

static const char *verdict_of(const Diag *diag)
{
    if (diag->fact)
        return diag->fact->verdict;
    return diag->severity == DIAG_ERROR ? "error" : "warning";
}

/* Code points of the place: what an editor underlines. */
static size_t length_of(Place place)
{
    return place.source && place.end > place.start
               ? utf8_count(str_slice(place.source->text, place.start, place.end)) : 0;
}

static void json_finding(Buf *out, const Diag *diag)
{
    static const DiagFact none = {0};
    const DiagFact *fact = diag->fact ? diag->fact : &none;
    LineColumn at = diag->place.source ? place_line_column(diag->place) : (LineColumn){0, 0};
    BUF_LIT(out, "{\"file\":\"");
    escape_json(out, diag->place.source ? diag->place.source->path : (Str){0});
    buf_printf(out, "\",\"line\":%zu,\"column\":%zu,\"length\":%zu", at.line, at.column, length_of(diag->place));
    json_text(out, "severity", diag->severity == DIAG_ERROR ? STR("error")
                               : diag->severity == DIAG_WARNING ? STR("warning") : STR("note"));
    json_text(out, "code", str_from(diag->code));
    json_text(out, "verdict", str_from(verdict_of(diag)));
    json_text(out, "message", diag->message);
    json_text(out, "hint", diag->hint);
    json_text(out, "binding", fact->binding);
    json_text(out, "indicator", fact->indicator);
    json_text(out, "region", fact->region);
    json_text(out, "period", fact->period);
    BUF_LIT(out, "}\n");
}

static ExitCode print_json(Arena *arena, Diags *diags)
{
    Buf out = {.arena = arena};
    const Diag **sorted = diags_sorted(diags);
    for (size_t i = 0; i < diags->count; i++)
        json_finding(&out, sorted[i]);
    ExitCode code = cli_print(buf_str(&out));
    return code != EXIT_FINE ? code : diags->errors ? EXIT_INPUT : EXIT_FINE;
}

/* ---- for people ---- */

static size_t count_verdict(const Diags *diags, const char *verdict)
{
    size_t count = 0;
    for (size_t i = 0; i < diags->count; i++)
        count += diags->items[i].fact && strcmp(diags->items[i].fact->verdict, verdict) == 0;
    return count;
}

static ExitCode print_text(const Arguments *arguments, const BuildSummary *summary, Diags *diags)
{
    ExitCode code = cli_report(diags);
    Str facts = arena_printf(arguments->arena, "typed in the text: %zu confirmed, %zu contradicted, %zu unknown",
                             count_verdict(diags, "confirmed"), count_verdict(diags, "contradicted"),
                             count_verdict(diags, "unknown"));
    Str told = arena_printf(arguments->arena, "%zu edition%s, %zu pages: %s; figures " STR_FMT "\n", summary->editions,
                            summary->editions == 1 ? "" : "s", summary->pages, code == EXIT_FINE ? "no errors" : "errors",
                            STR_ARG(facts));
    ExitCode printed = cli_print(told);
    return code != EXIT_FINE ? code : printed;
}

static ExitCode run_check(const Arguments *arguments)
{
    Str format = arguments_value(arguments, "format");
    bool json = str_equal(format, STR("json"));
    if (format.data && !json && !str_equal(format, STR("text")))
        return cli_usage_error(&command_check, "--format is text or json");
    Str folder = arguments_value(arguments, "directory");
    BuildOptions options = {.folder = folder.len ? folder : STR("."), .strict = arguments_has(arguments, "strict")};
    Diags *diags = diags_create(arguments->arena);
    BuildSummary summary;
    site_build(arguments->arena, &options, &summary, diags);
    return json ? print_json(arguments->arena, diags) : print_text(arguments, &summary, diags);
}

static const Option options[] = {
    {'C', "directory", "DIR", "the project: a folder with content/, data/ and templates/ (default: .)"},
    {'f', "format", "FORMAT", "text: for people (default); json: one finding a line, for editors' tools"},
    {'s', "strict", NULL, "a warning is an error"},
    {0},
};

const Command command_check = {
    .name = "check",
    .usage = "kwartaal check [-C DIR] [--format text|json] [--strict]",
    .summary = "check everything, and every figure in the text; write nothing",
    .help = "Does all that build does, up to the last link, and prints every error and warning:\n"
            "path:line:column: error: what is wrong [code], and a hint.\n"
            "Every number, direction and rank in the text is held against the data. What they contradict\n"
            "is an error; a number that no figure can be is a warning, like a sentence that is too long.\n"
            "json gives those that were confirmed too, with the reference that would bind each.",
    .options = options,
    .run = run_check,
};
