/*
 * serve: the site as it will be, on this machine only, built again at every
 * change of its sources.
 */
#include "base/decimal.h"
#include "base/files.h"
#include "cli/cli.h"
#include "serve/preview.h"
#include "site/build.h"

enum { DEFAULT_PORT = 8080 };

static ExitCode report_refusal(Str message, Str hint)
{
    fprintf(stderr, "kwartaal: error: " STR_FMT "\n", STR_ARG(message));
    if (hint.len)
        fprintf(stderr, "  hint: " STR_FMT "\n", STR_ARG(hint));
    return EXIT_SYSTEM;
}

/* Each build has an arena of its own: a preview may run for days. */
static bool build(void *context, Str site)
{
    const Str *folder = context;
    Arena *arena = arena_create();
    BuildOptions options = {.folder = *folder, .site = site, .quiet = true};
    Diags *diags = diags_create(arena);
    BuildSummary summary;
    BuildResult result = site_build(arena, &options, &summary, diags);
    cli_report(diags);
    if (result == BUILD_DONE)
        printf("built: %zu pages, %zu of %zu files changed\n", summary.pages, summary.published.changed,
               summary.published.files);
    else if (result == BUILD_REFUSED)
        report_refusal(summary.error.message, summary.error.hint);
    else
        fputs("kwartaal: not built; what is served stays as it was\n", stderr);
    arena_free(arena);
    return result == BUILD_DONE;
}

/* False when it is no port. */
static bool read_port(Str text, unsigned *port)
{
    Decimal number;
    if (!decimal_parse(text, '.', &number) || number.scale || number.digits < 0 || number.digits > 65535)
        return false;
    *port = (unsigned)number.digits;
    return true;
}

static ExitCode run(const Arguments *arguments)
{
    Str folder = arguments_value(arguments, "directory");
    if (!folder.len)
        folder = STR(".");
    PreviewOptions options = {.folder = folder, .port = DEFAULT_PORT, .build = build, .context = &folder};
    options.may_move = !arguments_has(arguments, "port");
    if (!options.may_move && !read_port(arguments_value(arguments, "port"), &options.port))
        return cli_usage_error(&command_serve, "-p takes a port, from 0 (any free one) to 65535");
    if (!files_is_folder(folder)) {
        Diags *diags = diags_create(arguments->arena);
        diag_error(diags, (Place){0}, "file-missing", "there is no folder '" STR_FMT "'", STR_ARG(folder));
        return cli_report(diags);
    }
    PreviewError error = {0};
    if (preview_run(arguments->arena, &options, &error))
        return EXIT_FINE;
    return report_refusal(error.message, error.hint);
}

static const Option options[] = {
    {'C', "directory", "DIR", "the project: a folder with content/, data/ and templates/ (default: .)"},
    {'p', "port", "PORT", "where to listen; 0 is any free port (default: 8080, or the next free one)"},
    {0},
};

const Command command_serve = {
    .name = "serve",
    .usage = "kwartaal serve [-C DIR] [-p PORT]",
    .summary = "show the site in a browser and follow every change",
    .help = "Builds the project into a temporary folder and serves it on this machine only (127.0.0.1). When a\n"
            "file in content/, data/ or templates/ changes it is built again and open pages reload. A build\n"
            "with errors prints them and leaves the last good site standing. Ctrl-C ends it.",
    .options = options,
    .run = run,
};
