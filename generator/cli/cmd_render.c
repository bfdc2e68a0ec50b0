/*
 * render: one template before one JSON file, in the lenient mode of the
 * Mustache specification. For tests and for people who write templates.
 */
#include "base/files.h"
#include "cli/cli.h"
#include "data/json.h"
#include "mustache/mustache.h"

static const Option options[] = {
    {0, "partials", "DIR", "where {{>name}} finds name.mustache (default: no partials)"},
    {0},
};

static TemplateSet *load_partials(Arena *arena, const Arguments *arguments, Diags *diags)
{
    Str folder = arguments_value(arguments, "partials");
    return folder.data ? template_set_load(arena, folder, diags) : template_set_create(arena);
}

static ExitCode run(const Arguments *arguments)
{
    Arena *arena = arguments->arena;
    Diags *diags = diags_create(arena);
    const Source *text = files_read_text(arena, arguments->operands[0], (Place){0}, diags);
    const Source *json = files_read_text(arena, arguments->operands[1], (Place){0}, diags);
    const Template *template = text ? template_compile(arena, text, diags) : NULL;
    const Value *data = json ? json_read(arena, json, diags) : NULL;
    const TemplateSet *set = load_partials(arena, arguments, diags);
    Buf out = {.arena = arena};
    if (diags->errors == 0)
        template_render(&out, arena, template, set, data, TEMPLATE_LENIENT, diags);
    ExitCode code = cli_report(diags);
    return code == EXIT_FINE ? cli_print(buf_str(&out)) : code;
}

const Command command_render = {
    .name = "render",
    .usage = "kwartaal render [--partials DIR] TEMPLATE DATA.json",
    .summary = "render a Mustache template",
    .help = "Prints TEMPLATE rendered with DATA.json, by the Mustache specification: core,\n"
            "inheritance and dynamic names. Unknown names are empty.",
    .options = options,
    .min_operands = 2,
    .max_operands = 2,
    .run = run,
};
